"""Schools as the municipality's document counts them, with invented names."""

from collections.abc import Iterator

from mentoring.programme import Programme, SchoolKind
from mentoring.roster import Place
from sandbox.story.names import villages
from sandbox.story.rows.people import School
from sandbox.story.scene import Scene

IN_TOWN = 6
"""So many schools of the first kind are numbered; the others are named after villages."""
USUAL = {"primary_kindergarten": 5, "basic": 8, "secondary": 11, "special": 1}
"""How many there are where the pack does not say."""
FIRST = "secondary"


def schools(scene: Scene) -> list[School]:
    """The first one, where most of the story plays, is a secondary school in town."""
    found: list[School] = []
    for name, kind, place in _named(scene.programme):
        number = len(found) + 1
        found.append(School(number, name, kind.code, number % 4 != 0, scene.ago(120), place.value))
    return found


def _named(programme: Programme) -> Iterator[tuple[str, SchoolKind, Place]]:
    village = villages()
    for kind in sorted(programme.school_kinds, key=lambda kind: kind.code != FIRST):
        for at in range(1, _count(kind, programme) + 1):
            in_town = kind.code == FIRST and at <= IN_TOWN
            name = _name(kind, f"№\N{NO-BREAK SPACE}{at}" if in_town else next(village))
            yield name, kind, Place.TOWN if in_town else Place.VILLAGE


def _name(kind: SchoolKind, place: str) -> str:
    return f"{kind.short if kind.short.isupper() else 'Школа'} {place}"


def _count(kind: SchoolKind, programme: Programme) -> int:
    counted = any(each.count for each in programme.school_kinds)
    return kind.count or 0 if counted else USUAL.get(kind.code, 0)
