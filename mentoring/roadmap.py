"""The roadmap: an action, its term, who does it, and what shows that it is done.

A row lasts; what an executor does of it in one school year is a *part*. A row for all schools has a part a
school. Rows of every year begin again in September with new parts; the old ones are the history.
Source: the roadmap of Terbuny (`domain.md` 1.5), product.md 5 for the reminders.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from mentoring.date_words import MONTHS, plain
from mentoring.dates import DateNotUnderstood, Direction, parse_typed
from mentoring.errors import MentoringError
from mentoring.reminders import AFTERNOON, Due, Who, countdown
from mentoring.timing import LOOK_BACK, Urgency

TITLE: Final = 300
"""Characters of an action: the longest rows of a municipality's document are shortened in its pack."""
NOTE: Final = 500
"""Characters of a comment, a reason or a confirmation in words."""
DUE_DAYS: Final = (14, 7, 1)
PASSED: Final = 0
"""Among the marks of `told`: the term was, and it was said."""
AHEAD: Final = LOOK_BACK + timedelta(days=2)
"""A reminder that falls into a forbidden time comes up to two weeks earlier, so it is planned before that."""
HELPS: Final = timedelta(days=14)
SEPTEMBER: Final = 9
QUARTERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
MOST_YEARS: Final = 5

_MAY: Final = frozenset({"мае", "маю"})
_ALWAYS: Final = frozenset({"постоянно", "always", "ongoing"})
_ALL_YEAR: Final = frozenset(
    {"в течение года", "в течение учебного года", "весь год", "throughout the year", "all year"}
)
_YEARLY: Final = re.compile(r"(?:ежегодно|каждый год|yearly|every year)(?: в| во| in)?(?: ([а-яa-z]+))?")
_QUARTER: Final = re.compile(
    r"(?:q ?)?(i{1,3}|iv|[1-4])(?:[- ]?(?:й|ый|ой|st|nd|rd|th))? ?(?:квартал(?:а|е)?|кв|quarter)"
    r"(?: (\d{4}))?(?: ?(?:г|год|года))?"
)
_MONTH: Final = re.compile(
    r"(?:в |во |к |до конца |in |by |by the end of )?([а-яa-z]+)(?: (\d{4}))?(?: ?(?:г|год|года))?"
)
_LATIN: Final = str.maketrans("іІхХ", "iixx")


class TermNotUnderstood(MentoringError):
    """`input` is what was typed for a term, cut to a line."""

    def __init__(self, input: str) -> None:  # noqa: A002 the name of the fact on the screen
        super().__init__(input)
        self.input = input


class RoadmapClosed(MentoringError):
    """The part is finished, dropped, or of an earlier year: nothing is changed in it any more."""


class ReasonNeeded(MentoringError):
    """A row leaves the roadmap only with a reason."""


class ExecutorNeeded(MentoringError):
    """A row has at least one executor before it joins the roadmap."""


class TermKind(StrEnum):
    """How a term is said. YEARLY and ALL_YEAR begin again every school year; ALWAYS has no end."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEARLY = "yearly"
    ALL_YEAR = "all_year"
    ALWAYS = "always"

    @property
    def repeats(self) -> bool:
        """Whether September begins it anew."""
        return self in (TermKind.YEARLY, TermKind.ALL_YEAR)


@dataclass(frozen=True, slots=True)
class Term:
    """`on`: the last day of a one-off term; `month`: of a yearly one."""

    kind: TermKind
    on: date | None = None
    month: int | None = None

    def due_in(self, school_year: int) -> date | None:
        """The last day: its own, or that of the school year (named by its autumn); None: it has no end."""
        match self.kind:
            case TermKind.ALWAYS:
                return None
            case TermKind.ALL_YEAR:
                return date(school_year + 1, 8, 31)
            case TermKind.YEARLY:
                return month_end(_year_of(self.month or SEPTEMBER, school_year), self.month or SEPTEMBER)
            case _:
                return self.on


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def school_year_of(day: date) -> int:
    """The school year of a day, named by its autumn."""
    return day.year if day.month >= SEPTEMBER else day.year - 1


def _year_of(month: int, school_year: int) -> int:
    return school_year if month >= SEPTEMBER else school_year + 1


def typed_term(text: str, now: datetime) -> Term:
    """«15.11», «октябрь», «до конца мая 2027», «III квартал», «ежегодно в октябре», «постоянно»,
    «в течение года». `now`: naive local moment; what is said without a year is the next one.

    Raises:
        TermNotUnderstood: none of these. DateInPast, DateTooFar, DateDoesNotExist: of a day.
    """
    line = plain(text).rstrip(". ")
    today = now.date()
    if line in _ALWAYS:
        return Term(TermKind.ALWAYS)
    if line in _ALL_YEAR:
        return Term(TermKind.ALL_YEAR)
    if found := _YEARLY.fullmatch(line):
        return _yearly(found[1], text)
    if found := _QUARTER.fullmatch(line.translate(_LATIN)):
        return Term(TermKind.QUARTER, _ahead(QUARTERS[found[1]] * 3, found[2], today, text))
    if (found := _MONTH.fullmatch(line)) and _month_of(found[1]):
        return Term(TermKind.MONTH, _ahead(_month_of(found[1]), found[2], today, text))
    try:
        return Term(TermKind.DAY, parse_typed(text, now, direction=Direction.AHEAD).day)
    except DateNotUnderstood as error:
        raise TermNotUnderstood(error.input) from None


def _yearly(word: str | None, text: str) -> Term:
    if word is None:
        return Term(TermKind.ALL_YEAR)
    month = _month_of(word)
    if not month:
        raise TermNotUnderstood(text[:64])
    return Term(TermKind.YEARLY, month=month)


def _month_of(word: str) -> int:
    """1..12; 0 for what is no month. «в октябре» and «к маю» too."""
    if word in MONTHS or word in _MAY:
        return MONTHS.get(word, 5)
    # «в октябре», «к октябрю»: the same stem with another ending.
    return next((number for name, number in MONTHS.items() if len(name) > 4 and word[:-1] == name[:-1]), 0)


def _ahead(month: int, year: str | None, today: date, text: str) -> date:
    """The last day of the month: of the year said, else the next one that is not over."""
    if year is None:
        last = month_end(today.year, month)
        return last if last >= today else month_end(today.year + 1, month)
    if not today.year <= int(year) <= today.year + MOST_YEARS:
        raise TermNotUnderstood(text[:64])
    last = month_end(int(year), month)
    if last < today:
        raise TermNotUnderstood(text[:64])
    return last


class RowStatus(StrEnum):
    """DRAFT is being written; PROPOSED comes from a community's decision and waits to be accepted."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    OPEN = "open"
    DROPPED = "dropped"


class PartStatus(StrEnum):
    """What has become of a part. MOVED is open like TODO, with another term."""

    TODO = "todo"
    WORK = "work"
    MOVED = "moved"
    DONE = "done"
    DROPPED = "dropped"


OPEN: Final = (PartStatus.TODO, PartStatus.WORK, PartStatus.MOVED)
"""What is still to be done; the order of the database does not matter."""


class Executor(StrEnum):
    """Who does a part."""

    OFFICE = "office"
    """The methodologists of the municipality."""
    PERSON = "person"
    SCHOOL = "school"
    """The curators of the school."""


class ProofKind(StrEnum):
    """What shows that it is done."""

    LINK = "link"
    TEXT = "text"
    FILE = "file"
    PHOTO = "photo"


class What(StrEnum):
    """An entry of the history."""

    ADDED = "added"
    EDITED = "edited"
    BEGUN = "begun"
    DONE = "done"
    MOVED = "moved"
    DROPPED = "dropped"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    ASKED = "asked"
    SAID = "said"
    YEAR = "year"
    """September: the parts of the last year stand here."""


@dataclass(frozen=True, slots=True)
class RoadmapItem:
    """A row of the municipality's own document, as its pack has it.

    `said` is the term word for word («Август 2018 г.»), `by` the executors word for word. `month` is the last
    month of a one-off term, taken in the school year in which the row is loaded; without it the term is the
    whole year. `office`, `schools`: who does it in the bot.
    """

    number: int
    title: str
    said: str
    by: str
    source: str
    month: int | None = None
    office: bool = True
    schools: bool = False

    def term(self, today: date) -> Term:
        """The term in the school year of a day; a month that is over is the same one a year later."""
        if self.month is None:
            return Term(TermKind.ALL_YEAR)
        last = month_end(_year_of(self.month, school_year_of(today)), self.month)
        return Term(TermKind.MONTH, last if last >= today else month_end(last.year + 1, self.month))


@dataclass(frozen=True, slots=True)
class DuePart:
    """A part near its last day, or behind it. `told`: the nearest mark about which is spoken already."""

    part_id: int
    row_id: int
    revision: int
    due_on: date
    told: int | None


def marks_now(part: DuePart, today: date) -> tuple[int, ...]:
    """Which of 14, 7, 1 and PASSED are to be planned today, the farthest first.

    A mark is planned once: `told` holds the nearest one so far.
    """
    left = part.due_on - today
    near = [days for days in DUE_DAYS if left <= timedelta(days=days) + AHEAD]
    passed = [PASSED] if left < timedelta(0) else []
    return tuple(one for one in (*near, *passed) if part.told is None or one < part.told)


def part_dues(part: DuePart, marks: Iterable[int], who: Who, since: datetime) -> list[Due]:
    """Fourteen, seven days and one day before the last day, and once when it was, to an executor."""
    stem, params = f"roadmap:{part.part_id}:r{part.revision}", {"part_id": part.part_id}
    wanted = tuple(marks)
    ahead = countdown(stem, "roadmap_due", part.due_on, DUE_DAYS, who, since, params)
    dues = [due for due in ahead if due.params["days"] in wanted]
    if PASSED in wanted:
        dues.append(_passed(stem, "roadmap_passed", part.due_on, who, params))
    return dues


def row_passed(row_id: int, due_on: date, who: Who) -> Due:
    """Once a row and term, to the head, however many schools are behind."""
    stem = f"roadmap_row:{row_id}:{due_on:%Y%m%d}"
    return _passed(stem, "roadmap_late", due_on, who, {"row_id": row_id})


def _passed(stem: str, kind: str, due_on: date, who: Who, params: dict[str, int]) -> Due:
    wanted = who.at(due_on + timedelta(days=1), AFTERNOON)
    key = f"{stem}:passed:p{who.person_id}"
    return Due(key, kind, Urgency.OPTIONAL, wanted, wanted + HELPS, who.person_id, params)


def cause_of_part(part_id: int) -> str:
    """What the reminders of a part are cancelled with."""
    return f"roadmap:{part_id}"


def cause_of_row(row_id: int) -> str:
    """What the head's reminders of a row are cancelled with."""
    return f"roadmap_row:{row_id}"


def looks_like_link(text: str) -> bool:
    """Whether a confirmation is a link."""
    return bool(
        re.fullmatch(r"(?:https?://)?[\w.-]+\.[a-zа-я]{2,}(?:[/?#]\S*)?", text.strip(), re.IGNORECASE)
    )
