entry-stranger = Hello! Rostok helps young teachers and their mentors. Entry is by a school’s invitation: ask your curator or methodologist for a link.

    The open calendar of events is available already.
entry-how = How to get a link
entry-whom = Whom to ask
entry-how-text = The curator of your school gives the link, or, where there is none yet, the methodologist of the education department. Ask for an invitation to Rostok: it is made in a minute and opens in this chat.
entry-closed = { $state ->
        [used] This link has been used already.
        [expired] This link ended on { $date }.
        [revoked] This link was revoked.
       *[unknown] There is no such link: perhaps it was not copied whole.
    } Ask your curator for a new one: it takes a minute. If you have entered already, open the menu.
entry-school = School: { $school }
entry-inviter = { $inviter ->
        [curator] The curator
        [methodologist] The methodologist
       *[none] The municipality
    }
entry-invited-enter = Hello! This is Rostok, a companion for young teachers and their mentors. Municipality: { $municipality }.

    { $inviter } invites you.
    { $school }Your role: { $role }

    Here you find one clear step a week, a mentor, and answers to your questions. No reports to write. Getting acquainted takes two minutes.
entry-invited-role = { $inviter } invites you. Municipality: { $municipality }.
    { $school }One more role: { $role }

    Your other roles and all you have done stay with you.
entry-invited-move = This is a personal link that moves your entry. Municipality: { $municipality }.
    Name: { $name }
    { $school }Role: { $role }

    After the move the former account will no longer open Rostok; all you have done stays.
entry-invited-held = You hold this role already: { $role }. No need to do it twice.
entry-continue-enter = Continue
entry-continue-role = Take the role
entry-continue-move = Move my entry here
entry-not-me = This is not me
entry-not-me-text = Fine, the link is forgotten. Nothing about you is kept.
entry-consent = Before we begin: consent to the processing of personal data. It is a document of its own, in Russian, with the full text below.

    In short:
    • kept: name, school, role, subjects, the year you began, your answers and steps;
    • not kept: passport, telephone, health, anything about children;
    • your self-assessment is yours alone until you share it;
    • you can withdraw and erase at any moment: /mydata.

    Operator: { $operator }. Version { $version } of { $date }
entry-agree = I consent
entry-read = Read it in full
entry-disagree = I do not
entry-consent-page = { $page } of { $pages }

    { $text }
entry-disagreed = We understand. Without consent the open calendar works. Nothing about you is kept. /start brings you back to the consent.
entry-name = What is your name? Write it in one line: family name, given name, patronymic.

    Example: Учебная Анна Ивановна
entry-bad-name = { $reason ->
        [empty] The name could not be read: there are no letters in the message.
        [one_word] At least a family name and a given name are needed, with a space between.
        [characters] These signs do not occur in names: { $what }. Letters, hyphens and apostrophes do.
       *[too_long] The name is longer than { $what } characters. Nothing is lost: copy it from your message, shorten it and send it again.
    }
entry-text-awaited = An answer in words is needed here.
entry-subjects = What do you teach? Mark one subject or several.

    Marked: { $chosen }
entry-subjects-done = Done
entry-subjects-none = Mark at least one subject.
entry-year = Since which year have you worked at a school? Choose it or write four digits.

    Subjects: { $subjects }
entry-bad-year = This year does not fit: it has to be from { $first } to { $last }. Example: 2025
entry-years-earlier = ‹ Earlier
entry-years-later = Later ›
entry-change-subjects = Change subjects
entry-fact = { $value }
entry-fact-year = working since { $year }
entry-done = Done, { $name }.
    { $facts }

    { $next ->
        [teacher] Next is the self-assessment, so that the route is about you: { $express ->
            [one] { $express } question
           *[other] { $express } questions
        } now (3 minutes) or { $full } (12–15 minutes, in parts if you like).
        [mentor] Next: how many teachers you can take and what you are strong in. It is in the menu, two minutes.
        [curator] Next is “My school”: people to confirm, and invitations.
        [methodologist] Next is “People and schools”: add schools and invite curators.
       *[head] Next is the menu: it has what is open to your role.
    }
entry-pending = The curator will confirm your role, usually the same day; the answer comes here. The calendar works already.
entry-first-days = First 10 days
entry-look-around = Look around first
entry-saved = { $name }, saved.
    { $facts }
errors-registration-closed = Entry is closed for now: the operator of personal data is not named, and without one a consent means nothing. The open calendar works. Write to the methodologist, who will tell those who run the bot.
errors-invitation-unknown = Please open your invitation link once more: it reminds us where you are invited. If it is gone, ask your curator for a new one.
errors-invitation-closed = This link works no longer. Ask your curator for a new one: it takes a minute.
errors-account-taken = This link is for somebody else, and this account already opens your own entry. Open the link on the phone that is to be connected.
errors-bad-name = { $reason ->
        [empty] The name could not be read: there are no letters in the message.
        [one_word] At least a family name and a given name are needed, with a space between.
        [characters] Signs that do not belong: { $what }.
       *[too_long] Longer than { $what } characters. Nothing is lost: shorten it and send it again.
    }
errors-bad-year = This year does not fit: it has to be from { $first } to { $last }. Example: 2025
