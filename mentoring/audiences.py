"""Whom something is for: a predicate that is data, so that it is stored, counted and shown in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from mentoring.aggregates import LEAST, band
from mentoring.errors import MentoringError
from mentoring.people import Role

MOST_YEARS: Final = 60

_NUMBERS: Final = re.compile(r"\d+")
_SPAN: Final = re.compile(r"(\d+)\s*(?:[-–—]|до)\s*(\d+)")
_FROM: Final = ("от", "с ", "более", "больше", "старше", "+", "from", "over")
_TO: Final = ("до", "менее", "меньше", "младше", "не более", "to", "under")


class AudienceInvalid(MentoringError):
    """A field of an audience that cannot be: unknown, of a wrong type, or out of range."""

    def __init__(self, field: str, value: object) -> None:
        super().__init__(field, value)
        self.field = field
        self.value = value


@dataclass(frozen=True, slots=True)
class Audience:
    """Every field narrows the choice; an empty one does not. Within a field any of its values will do.

    Years are full school years of work: 0 in the first one. Ends are included. `axes` are areas of growth of
    the last profile; they choose whom to invite, and never show who was chosen.
    """

    roles: frozenset[Role] = frozenset()
    years_from: int | None = None
    years_to: int | None = None
    subjects: frozenset[str] = frozenset()
    axes: frozenset[str] = frozenset()
    schools: frozenset[int] = frozenset()
    positions: frozenset[str] = frozenset()
    communities: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        """Raises AudienceInvalid for years out of order or out of range."""
        for name in ("years_from", "years_to"):
            years = getattr(self, name)
            if years is not None and not 0 <= years <= MOST_YEARS:
                raise AudienceInvalid(name, years)
        if self.years_from is not None and self.years_to is not None and self.years_from > self.years_to:
            raise AudienceInvalid("years_to", self.years_to)

    @property
    def open_part(self) -> "Audience":
        """It without areas of growth: who may see the thing, and all that may be said to others of whom it
        is for."""
        return replace(self, axes=frozenset())

    @property
    def is_everybody(self) -> bool:
        """Whether nothing narrows it."""
        return self == Audience()

    def as_dict(self) -> dict[str, Any]:
        """JSON form without empty fields; `audience_from` reads it back."""
        stated = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            name: sorted(value) if isinstance(value, frozenset) else value
            for name, value in stated.items()
            if value is not None and value != frozenset()
        }


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a person when asking whether an audience includes them. None: not known."""

    roles: frozenset[Role] = frozenset()
    years: int | None = None
    subjects: frozenset[str] = frozenset()
    axes: frozenset[str] = frozenset()
    schools: frozenset[int] = frozenset()
    position: str | None = None
    communities: frozenset[int] = frozenset()


def years_of_work(start_year: int, school_year: int) -> int:
    """Full school years behind; 0 in the first one or before it. A year is named by its autumn."""
    return max(school_year - start_year, 0)


def includes(audience: Audience, person: Facts) -> bool:
    """Whether the audience holds the person. What is not known about a person does not match."""
    position = frozenset() if person.position is None else frozenset({person.position})
    asked = (
        (audience.roles, person.roles),
        (audience.subjects, person.subjects),
        (audience.axes, person.axes),
        (audience.schools, person.schools),
        (audience.positions, position),
        (audience.communities, person.communities),
    )
    return _in_years(audience, person.years) and all(not wanted or wanted & had for wanted, had in asked)


def _in_years(audience: Audience, years: int | None) -> bool:
    if audience.years_from is None and audience.years_to is None:
        return True
    if years is None:
        return False
    return (
        (audience.years_from or 0)
        <= years
        <= (MOST_YEARS if audience.years_to is None else audience.years_to)
    )


def area_band(having: int, known: int) -> int | None:
    """«10 и больше»: of `known` people with a profile so many have the area.

    None where a number would tell of somebody: fewer than five have it, or fewer than five have not.
    """
    return band(having) if having >= LEAST and known - having >= LEAST else None


def typed_years(text: str) -> tuple[int | None, int | None] | None:
    """«0–3», «от 5», «до 2», «5+» as full years from and to; None when it is none of these."""
    said = text.casefold().strip()
    numbers = [int(found) for found in _NUMBERS.findall(said)]
    if span := _SPAN.search(said):
        return (int(span[1]) or None, int(span[2])) if len(numbers) == 2 else None
    if len(numbers) != 1:
        return None
    if any(word in said for word in _TO):
        return None, numbers[0]
    return (numbers[0] or None, None) if any(word in said for word in _FROM) else None


def audience_from(stored: Mapping[str, Any]) -> Audience:
    """Read the JSON form.

    Raises:
        AudienceInvalid: naming the first field that cannot be.
    """
    known = {field.name for field in fields(Audience)}
    for name in stored:
        if name not in known:
            raise AudienceInvalid(name, stored[name])
    return Audience(**{name: _value(name, value) for name, value in stored.items()})


def _value(name: str, value: object) -> Any:
    if name in ("years_from", "years_to"):
        return _checked(name, value, int)
    if not isinstance(value, list):
        raise AudienceInvalid(name, value)
    if name == "roles":
        return frozenset(_role(one) for one in value)
    kind = int if name in ("schools", "communities") else str
    return frozenset(_checked(name, one, kind) for one in value)


def _checked(name: str, value: object, kind: type[int] | type[str]) -> int | str:
    if not isinstance(value, kind) or isinstance(value, bool) or value == "":
        raise AudienceInvalid(name, value)
    return value


def _role(value: object) -> Role:
    try:
        return Role(str(value))
    except ValueError:
        raise AudienceInvalid("roles", value) from None
