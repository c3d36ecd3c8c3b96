# Whom a mentor cannot help. Nobody else sees these marks.
avoid-button = Whom I cannot help
avoid-people = <b>Whom I cannot help</b>

    Tick, and no new requests come from there. Nobody asks why, and nobody sees the ticks: neither the teacher nor the curator nor the methodologist. Pairs that exist go on.

    { $known ->
        [yes] These are people you know by requests and pairs.
       *[no] Teachers appear here once the first requests have come.
    }{ $n ->
        [0] { "" }
       *[other] { " " }Schools ticked: { $n }.
    }
avoid-to-schools = Schools
avoid-schools = <b>Schools where I cannot help: { $n }</b>

    Tick, and no requests come from teachers of these schools. Nobody sees the ticks.
avoid-back = To the teachers
