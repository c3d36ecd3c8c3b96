sharing-text = Who may see your profile? You decide, and can close it at once. Who looked and when is in /mydata.

    Mentor: { $mentor ->
        [yes] open
       *[no] closed
    }
    Curator: { $curator ->
        [yes] open
       *[no] closed
    }
    Methodologist: { $methodologist ->
        [yes] open
       *[no] closed
    }
sharing-open = { $audience ->
        [mentor] Open to my mentor
        [curator] Open to the curator
       *[methodologist] Open to the methodologist
    }
sharing-close = { $audience ->
        [mentor] Close to my mentor
        [curator] Close to the curator
       *[methodologist] Close to methodologist
    }
sharing-nobody = Nobody
sharing-readers = Who has looked
sharing-back = To sharing
sharing-read-by = { $n ->
        [one] Your profile was opened { $n } time
       *[other] Your profile was opened { $n } times
    }:

    { $lines }

    Only those you opened it to can see it. You can close it at once.
sharing-read-by-none = Nobody has opened your profile yet. Every reading will be here: who and when.
sharing-reader = { $at } — { $role ->
        [mentor] mentor
        [curator] curator
        [methodologist] methodologist
       *[none] colleague
    }{ $named ->
        [yes] {""}, { $name }
       *[no] {""}
    }
sharing-opened = Teachers themselves opened these profiles to you. Each reading is seen by the owner.

    { $lines }
sharing-opened-line = { $number }. { $name }
sharing-opened-number = { $number }
sharing-opened-none = No profile is open to you now. A teacher opens it if they wish; there is no need to ask.
