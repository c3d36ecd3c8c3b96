about-title = About the programme
about-contents = <b>{ $title }</b>
    { $municipality }

    Document: { $name }.
    By whom and when: { $adopted }.

    The document’s own words are kept. What shall we open?
about-head = <b>The programme: { $part }</b>{ $many ->
        [true] {" "}· { $page } of { $pages }
       *[false] {""}
    }
about-section = { $section ->
        [short] In short
        [goal] Goal
        [tasks] Tasks
        [conditions] Conditions
        [directions] Directions
        [forms] Forms of work
        [structure] Structure
        [partners] Partners
        [categories] Categories
        [roles] Roles
        [results] Results
        [risks] Risks
       *[concepts] Concepts
    }
about-level = { $level ->
        [school] At school
        [municipality] In the municipality
       *[region] In the region
    }
about-role = { $role ->
        [teacher] teacher
        [mentor] mentor
        [curator] curator
        [methodologist] methodologist
       *[head] head
    }
about-here = in Rostok: { $role }
about-group = <b>{ $group }:</b>
about-line = { $text }
about-back = ‹ Back
about-on = On ›
about-next = { $part } ›
about-all = All parts
about-paper = As { $format }
