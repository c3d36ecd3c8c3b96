certificates-visited-open = Hours and certificates
certificates-visited-empty = Events at which you are marked, and certificates, will be here. None so far.
certificates-visited = <b>Events you were at</b>
    This school year: { $n }, hours: { $hours }.
certificates-visited-line = { $number }. { $title } — { $when }{ $hours ->
        [0] {""}
       *[other] , hours: { $hours }
    }
certificates-to-visited = Hours and certificates
certificates-open = Certificate
certificates-ready = The certificate is ready: “{ $title }”{ $hours }.
    Part: { $part ->
        [speaker] speaker
        [host] host
       *[listener] listener
    } · No. { $number }

    It confirms participation. It is no document of professional training.
certificates-pdf = Download PDF
certificates-docx = Download DOCX
certificates-check = Check a certificate
certificates-ask-number = Which number is to be checked? It stands at the bottom of a certificate. Example: 2026-0014.
certificates-unknown = No certificate with the number “{ $input }” was given here. Check the figures: year, hyphen, number.
certificates-true = ✓ The number { $number } is true.

    { $name }
    “{ $title }”, { $date }
certificates-mentors = Mentor's school

paper-certificate-participant = of participation
paper-certificate-event = “{ $title }”
paper-certificate-when = { $date }{ $hours }
paper-certificate-part = Part: { $part ->
        [speaker] speaker
        [host] host
       *[listener] listener
    }
paper-certificate-no = No. { $number }
paper-certificate-check = The certificate confirms participation. It is no document of professional training. To be checked: number { $number } with the organiser

errors-not-yet-over = The certificate appears once the event is over.
