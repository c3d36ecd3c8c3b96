"""When the bot speaks of self-assessment unasked: rarely, and then it is silent (`domain.md` 3.1, 3.3)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from mentoring.reminders import AFTERNOON, Due, Who
from mentoring.scoring import TermRules
from mentoring.timing import Urgency

WINDOWS: Final = (("winter", (1, 20), (2, 10)), ("may", (5, 12), (6, 15)))
"""When it is worth looking again: after the first half of the year, and at its end."""

LAST_HELPS: Final = timedelta(weeks=2)
SCALE_HELPS: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Sat:
    """Whoever sat at a form: when the attempt that matters was finished, and since when the person works."""

    who: Who
    at: datetime
    start_year: int | None = None


def full_dues(sat: Sat, terms: TermRules, now: datetime) -> list[Due]:
    """After the short form: the full one is proposed in the weeks 4 to 6 of work, once more in week 12; never
    again."""
    begun = _begun(sat)
    first, last = terms.full_after_weeks
    dues = [
        _due(sat.who, "offer", begun + timedelta(weeks=first), begun + timedelta(weeks=last)),
        _due(
            sat.who,
            "last",
            begun + timedelta(weeks=terms.remind_full_after_weeks),
            begun + timedelta(weeks=terms.remind_full_after_weeks) + LAST_HELPS,
        ),
    ]
    return [due for due in dues if due.wanted <= now and due.useful_until and now < due.useful_until]


def again_dues(sat: Sat, terms: TermRules, now: datetime) -> list[Due]:
    """Ninety days after the full form, in the winter and the May window: once in each."""
    today = sat.who.day_of(now)
    found = window(today)
    if found is None:
        return []
    name, begins, ends = found
    wanted = max(sat.who.at(begins, AFTERNOON), sat.at + timedelta(days=terms.full_again_days))
    stem = f"assessagain:{sat.who.person_id}:{today.year}{name}:p{sat.who.person_id}"
    until = sat.who.at(ends, AFTERNOON)
    due = Due(stem, "assessment_again", Urgency.OPTIONAL, wanted, until, sat.who.person_id)
    return [due] if wanted <= now < until else []


def scale_dues(sat: Sat, terms: TermRules, now: datetime) -> list[Due]:
    """Half a year after the mentor's own scale: once."""
    wanted = sat.at + timedelta(days=terms.scale_again_days)
    until = wanted + SCALE_HELPS
    key = f"scaleagain:{sat.who.person_id}:{sat.at:%Y%m%d}:p{sat.who.person_id}"
    due = Due(key, "scale_again", Urgency.OPTIONAL, wanted, until, sat.who.person_id)
    return [due] if wanted <= now < until else []


def window(today: date) -> tuple[str, date, date] | None:
    """The window a day stands in: its name, its first and its last day."""
    for name, begins, ends in WINDOWS:
        first, last = date(today.year, *begins), date(today.year, *ends)
        if first <= today <= last:
            return name, first, last
    return None


def _begun(sat: Sat) -> datetime:
    """Weeks of work count from the first of September in which the person began, if that is later."""
    if sat.start_year is None:
        return sat.at
    return max(sat.at, sat.who.at(date(sat.start_year, 9, 1), AFTERNOON))


def _due(who: Who, name: str, wanted: datetime, until: datetime) -> Due:
    key = f"assessfull:{who.person_id}:{name}:p{who.person_id}"
    at = max(wanted, who.at(who.day_of(wanted), AFTERNOON))
    return Due(key, "assessment_full", Urgency.OPTIONAL, at, until, who.person_id, {"last": name == "last"})
