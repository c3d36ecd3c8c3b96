# Tables: the screen above the file (exports-…) and the words inside it.

exports-broadcast = <b>Table: “{ $title }”</b>

    Recipients: { $n }. { $wait }The file is below: who got it, who marked it and when.

    It holds names: keep it where personal data are kept. Who took the table, and when, is on record.
exports-event = <b>Table: “{ $title }”</b>

    Registered: { $n }. { $wait }The file is below: who goes, who waits for a place, with room to sign.

    It holds names: keep it where personal data are kept. Who took the table, and when, is on record.
exports-sheet = <b>List to sign: “{ $title }”</b>

    { $wait }The file is below: those registered, and a few empty lines for those who come without registering.
exports-sheet-private = <b>List to sign: “{ $title }”</b>

    { $wait }The file is below. Names do not travel through the messenger, so its lines are empty: write them by hand.
exports-wait = There are many rows, the file takes a few seconds.{ " " }
exports-private = <b>“{ $title }”</b>

    Tables with names do not travel through the messenger: the bot is set up so to protect personal data. Once the operator has a one-time page, the file will open there.

    The numbers are visible now: go back.
exports-sorry = The file did not work out. Nothing is lost: ask for it again in a minute.
exports-back = Back
exports-table = Table
exports-sign-docx = To sign, DOCX
exports-sign-pdf = To sign, PDF

# --- in the file ---

exports-broadcast-title = Announcement “{ $title }”: recipients
exports-event-title = Event “{ $title }”: participants
exports-sheet-title = List of participants: “{ $title }”
exports-tab-recipients = Recipients
exports-tab-people = Participants
exports-tab-about = About this table
exports-footer = { $municipality } · made by the bot “Rostok” { $at }
exports-about-municipality = Municipality
exports-about-made = Made
exports-about-by = Asked for by
exports-about-rows = Rows
exports-about-zone = Time of
exports-about-careful = Please note
exports-about-columns = What the columns mean
exports-about-when = When
exports-about-where = Where
exports-careful = { $practice ->
        [true] Sample data: people and schools are invented.
       *[false] Personal data. The table was taken at the moment given and does not update itself; pass it on only to those who need it for their work.
    }
exports-erased = (erased)
exports-column = { $column ->
        [number] No.
        [name] Full name
        [school] School
        [role] Role
        [state] What became of it
        [sent] Delivered
        [marked] Marked as read
        [position] Position
        [answer] Registration
        [answered] Answered
        [present] Present
       *[signature] Signature
    }
exports-note = { $column ->
        [role] one of the person's roles, if there are several
        [state] delivered; unclear — the connection broke, it may have arrived; bot stopped by the person; not delivered; stopped before sending; waits to be sent
        [sent] when the messenger took the message
        [marked] when the person tapped “Read”; the mark does not replace a signature where the law asks for one
        [answer] registered or waiting for a place
        [answered] when the person registered
       *[present] filled from attendance marks; empty means not noted
    }
exports-role = { $role ->
        [teacher] young teacher
        [mentor] mentor
        [curator] curator
        [methodologist] methodologist
       *[head] head
    }
exports-state = { $state ->
        [sent] delivered
        [unknown] unclear
        [blocked] bot stopped by the person
        [failed] not delivered
        [cancelled] stopped before sending
       *[pending] waits to be sent
    }
exports-answer = { $answer ->
        [none] did not register
        [going] registered
       *[waiting] waits for a place
    }
exports-present = { $yes ->
        [true] yes
       *[false] no
    }
