"""A mentor's application (`content.md` 11). No answer closes the way: the school and the council decide."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

SIGNS: Final = range(1, 9)
ANSWERS: Final = ("yes", "almost", "no", "skip")
MOTIVES: Final = ("helped", "teach", "category", "refresh", "asked", "other")
MOST_MOTIVES: Final = 2
MOST_STRENGTHS: Final = 3
FORMS: Final = ("year", "short", "question", "group", "video", "rounds", "reverse", "peers")
KINDS: Final = {
    "year": "main",
    "short": "short",
    "question": "question",
    "group": "group",
    "video": "subject",
}
"""Which of the forms are kinds of pairs; the others are told to the methodologist."""
SEATS: Final = (1, 2)
TIMES: Final = ("after", "gaps", "saturday", "holidays")
UNTIL: Final = ("half", "year", "open")
MOST_WHY: Final = 200
MOST_WHAT: Final = 80
MOST_AVOID: Final = 300
ENOUGH: Final = 6
SOME: Final = 3


class Decision(StrEnum):
    """What the school or the council decided; the same words stand in the mentor's offer."""

    OPEN = "open"
    TALK = "talk"
    ONCE = "once"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is answered so far. `at` is the step on which the person stands."""

    at: str = "s1"
    signs: Mapping[str, str] = field(default_factory=dict)
    motives: tuple[str, ...] = ()
    why: str = ""
    strengths: tuple[str, ...] = ()
    what: Mapping[str, str] = field(default_factory=dict)
    forms: tuple[str, ...] = ()
    seats: int = 1
    times: tuple[str, ...] = ()
    until: str = "open"
    avoid: str = ""

    @property
    def steps(self) -> tuple[str, ...]:
        """The way through: eight signs, why, strengths with «чем именно», and how it suits."""
        signs = tuple(f"s{number}" for number in SIGNS)
        what = tuple(f"w-{axis}" for axis in self.strengths)
        return (*signs, "why", "strong", *what, "forms", "seats", "times", "until", "avoid", "check")

    def after(self, step: str) -> str:
        """The step that follows; the first one after a step that is gone."""
        steps = self.steps
        return steps[min(steps.index(step) + 1, len(steps) - 1)] if step in steps else steps[0]

    def before(self, step: str) -> str:
        """The step before it."""
        steps = self.steps
        return steps[max(steps.index(step) - 1, 0)] if step in steps else steps[0]

    @property
    def place(self) -> tuple[int, int]:
        """Which step of how many."""
        steps = self.steps
        return (steps.index(self.at) + 1 if self.at in steps else 1), len(steps)

    @property
    def kinds(self) -> list[str]:
        """Kinds of pairs among the chosen forms; none means all of them."""
        return [KINDS[one] for one in self.forms if one in KINDS]

    @property
    def suggestion(self) -> Decision:
        """What the signs suggest to whoever decides: no score, and never a refusal."""
        clear = sum(answer == "yes" for answer in self.signs.values())
        if clear >= ENOUGH:
            return Decision.OPEN
        return Decision.TALK if clear >= SOME else Decision.ONCE

    def toggled(self, what: str, code: str) -> "Entry":
        """Name something, or take it back; one more than the limit takes the place of the last."""
        chosen: tuple[str, ...] = getattr(self, what)
        limit = {"motives": MOST_MOTIVES, "strengths": MOST_STRENGTHS}.get(what)
        if code in chosen:
            rest: dict[str, Any] = {what: tuple(one for one in chosen if one != code)}
            return replace(self, **rest)
        kept = chosen[: limit - 1] if limit else chosen
        more: dict[str, Any] = {what: (*kept, code)}
        return replace(self, **more)

    def as_json(self) -> dict[str, Any]:
        """As the table keeps it."""
        return {
            "at": self.at,
            "signs": dict(self.signs),
            "motives": list(self.motives),
            "why": self.why,
            "strengths": list(self.strengths),
            "what": dict(self.what),
            "forms": list(self.forms),
            "seats": self.seats,
            "times": list(self.times),
            "until": self.until,
            "avoid": self.avoid,
        }


def entry_of(kept: Mapping[str, Any]) -> Entry:
    """An entry from the table; what is missing is not answered yet."""
    lists = ("motives", "strengths", "forms", "times")
    known = {name: value for name, value in kept.items() if name in Entry.__dataclass_fields__}
    values: dict[str, Any] = {name: tuple(value) if name in lists else value for name, value in known.items()}
    return Entry(**values)


def last_day(until: str, today: date) -> date | None:
    """Until when the mentor is proposed: the end of the half-year, of the school year, or no end."""
    if until == "open":
        return None
    summer = date(today.year + (today.month >= 6), 5, 31)
    if until == "half" and today.month >= 9:
        return date(today.year, 12, 31)
    return summer
