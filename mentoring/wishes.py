"""Wishes: 2 March is the mentor's day, 5 October the teacher's (`content.md` 15).

One message a person and a feast, on the day itself or, where nobody works then, on the next working day.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from mentoring.people import Role
from mentoring.reminders import Due, Who
from mentoring.timing import Urgency, WorkDays

FROM: Final = time(14, 30)
UNTIL: Final = time(19)
"""When a wish may come; later that day nothing is said, and on no other day."""
NEAR: Final = timedelta(hours=20)
"""So long before its moment a wish is planned."""
LATEST: Final = timedelta(days=6)
"""No feast is moved further by days off."""


class Feast(StrEnum):
    """The two days of the year on which the bot wishes something."""

    MENTORS = "mentors"
    TEACHERS = "teachers"


DAYS: Final = {Feast.MENTORS: (3, 2), Feast.TEACHERS: (10, 5)}


@dataclass(frozen=True, slots=True)
class Wished:
    """Somebody to be told: their roles, and whether a living pair gives a teacher whom to thank."""

    who: Who
    roles: frozenset[Role]
    saturday: bool
    paired: bool


def feast_of(feast: Feast, year: int) -> date:
    """The day by the calendar."""
    return date(year, *DAYS[feast])


def told_on(feast: Feast, year: int, calendar: WorkDays) -> date | None:
    """The first working day from the feast on."""
    day = feast_of(feast, year)
    every = (day + timedelta(days=n) for n in range(LATEST.days + 1))
    return next((one for one in every if calendar.is_working_day(one)), None)


def kinds_of(feast: Feast, one: Wished) -> str | None:
    """Which wish this person hears. A mentor who is young herself is thanked, not asked to thank."""
    if feast is Feast.TEACHERS:
        return "wish_teachers" if one.roles else None
    if Role.MENTOR in one.roles and one.paired:
        return "wish_mentor"
    return "wish_thanks" if Role.TEACHER in one.roles and one.paired else None


def wish(feast: Feast, day: date, one: Wished) -> Due | None:
    """What is said to this person on that day; None where there is nothing to wish."""
    kind = kinds_of(feast, one)
    if kind is None:
        return None
    person = one.who.person_id
    return Due(
        f"wish:{feast}:{day.year}:p{person}",
        kind,
        Urgency.WISH,
        one.who.at(day, FROM),
        one.who.at(day, UNTIL),
        person,
        {"day": day.isoformat()},
    )


def is_near(feast: Feast, now: datetime) -> bool:
    """Whether anybody could have to be told within the next day: asked before anything is read."""
    today = now.date()
    first = feast_of(feast, today.year)
    return first - timedelta(days=1) <= today <= first + LATEST + timedelta(days=1)
