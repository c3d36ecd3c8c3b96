"""A teacher's own dates: last courses, category, fitness for the post, the years of a young teacher.

Everything is typed by the person, optional and shown to nobody else; in the municipality's
numbers it counts without a name, from ten people up (record 0033). Terms: further training at least once in
three years (273-FZ, art. 47), fitness for the post once in five (order 196 of 24.03.2023); categories given
since 1 September 2023 have no end, older ones live theirs out.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Final

from mentoring.reminders import AFTERNOON, Due, Who
from mentoring.timing import Urgency

COURSES_MONTHS: Final = 36
COURSES_AFTER: Final = 33
"""Two years and nine months: three months are left to find a place."""
CATEGORY_BEFORE: Final = 4
COMPLIANCE_MONTHS: Final = 60
COMPLIANCE_BEFORE: Final = 6
YOUNG_BEFORE: Final = timedelta(days=60)


class Fact(StrEnum):
    """What the card keeps; each has its reminder, whose cause is `<fact>:<person>`."""

    COURSE = "course"
    CATEGORY = "category"
    COMPLIANCE = "compliance"
    YOUNG = "young"


@dataclass(frozen=True, slots=True)
class Career:
    """As typed. `courses_booked`: the next ones are found already."""

    courses_on: date | None = None
    courses_booked: bool = False
    category: str | None = None
    category_until: date | None = None
    compliance_on: date | None = None
    young_until: date | None = None

    @property
    def courses_due(self) -> date | None:
        """Until when the next courses are one's right."""
        return months_after(self.courses_on, COURSES_MONTHS) if self.courses_on else None

    @property
    def compliance_until(self) -> date | None:
        """When the fitness for the post is to be confirmed anew."""
        return months_after(self.compliance_on, COMPLIANCE_MONTHS) if self.compliance_on else None

    def ends(self, fact: Fact) -> date | None:
        """The last day of what a fact is about; None when there is nothing to be reminded of."""
        match fact:
            case Fact.COURSE:
                return None if self.courses_booked else self.courses_due
            case Fact.CATEGORY:
                return self.category_until if self.category else None
            case Fact.COMPLIANCE:
                return None if self.category else self.compliance_until
            case Fact.YOUNG:
                return self.young_until


def months_after(day: date, months: int) -> date:
    """The same day so many months later (earlier, if negative); the last one of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def young_until(start_year: int, years: int) -> date:
    """The last day of so many school years of work."""
    return date(start_year + years, 8, 31)


def wanted_on(fact: Fact, ends: date) -> date:
    """The day of the reminder."""
    match fact:
        case Fact.COURSE:
            return months_after(ends, COURSES_AFTER - COURSES_MONTHS)
        case Fact.CATEGORY:
            return months_after(ends, -CATEGORY_BEFORE)
        case Fact.COMPLIANCE:
            return months_after(ends, -COMPLIANCE_BEFORE)
        case Fact.YOUNG:
            return ends - YOUNG_BEFORE


def career_due(fact: Fact, ends: date, mark: str, who: Who) -> Due:
    """Once, in the afternoon of its day; `mark` tells one state of the card from another."""
    return Due(
        f"{fact.value}:{who.person_id}:{mark}:p{who.person_id}",
        f"career_{fact.value}",
        Urgency.OPTIONAL,
        who.at(wanted_on(fact, ends), AFTERNOON),
        who.at(ends + timedelta(days=1), time()),
        who.person_id,
        {"ends": ends.isoformat()},
    )
