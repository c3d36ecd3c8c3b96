privacy-overview = Kept: name, school, role, subjects, the year you began, { $answers ->
        [0] no answers of a self-assessment yet
        [one] { $answers } answer
       *[other] { $answers } answers
    }, routes: { $routes ->
        [0] none yet
       *[other] { $routes }
    }, meetings: { $meetings ->
        [0] none yet
       *[other] { $meetings }
    }.

    Who opened your profile: { $readers }.

    Your self-assessment is yours alone until you share it. Everything can be downloaded, corrected and erased.
privacy-reader = { $role ->
        [mentor] mentor
        [curator] curator
        [methodologist] methodologist
        [head] head
       *[other] a colleague
    } { $date }
privacy-nobody = nobody
privacy-nothing = Nothing about you is kept. The open calendar works without entering.
privacy-download = Download
privacy-correct = Correct
privacy-consent = My consent
privacy-withdraw = Withdraw my consent
privacy-erase = Erase my data
privacy-downloaded = The file below holds everything that is kept about you, as JSON. Any text editor opens it.
privacy-correct-what = What shall we correct? School and role are changed by the curator or the methodologist.
privacy-correct-name = Name
privacy-correct-subjects = Subjects
privacy-correct-year = Year I began
privacy-consent-page = Consent given { $at }. Version { $version }, check sum { $digest }…
    { $page } of { $pages }

    { $text }
privacy-erase-ask = { $why ->
        [withdraw] Without consent your data must not be kept, so withdrawing erases them at once.
       *[erase] Erasing is for ever.
    }

    We erase name, answers, routes, meetings, files and the tie to Telegram; in backups until { $until }. Numbers without a name stay. A pair ends with a neutral message. It cannot be undone: download your data first.
privacy-download-first = Download first
privacy-erase-sure = Erase for ever
privacy-erase-not = Do not erase
privacy-erased = Erased { $at }. All the best.
privacy-partner-left = { $active ->
        [true] The mentoring has ended: your colleague no longer takes part in the programme. Thank you for this work. What you have done stays with you.
       *[false] The request no longer waits for an answer: your colleague no longer takes part in the programme. You need not do anything.
    }
