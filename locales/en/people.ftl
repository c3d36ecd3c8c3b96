people-role = { $role ->
        [teacher] young teacher
        [mentor] mentor
        [curator] curator
        [methodologist] methodologist
       *[head] head
    }
people-role-button = { $role ->
        [teacher] Young teacher
        [mentor] Mentor
        [curator] Curator
        [methodologist] Methodologist
       *[head] Head
    }
people-page-back = ‹ Back
people-page-on = More ›
people-back = Back
people-chosen = ✓ { $label }
people-line = { $number }. { $text }
people-nameless = without a name
