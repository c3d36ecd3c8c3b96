"""What the rooms of the ready sets show."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mentoring.route_library import Anchor, SpecialTemplate
from mentoring.route_records import Contest
from mentoring.usecases.route_views import StepLine


class SetState(StrEnum):
    """How a person stands to a set."""

    FREE = "free"
    RUNNING = "running"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class SetLine:
    """A set in the list. `suggested`: the person's first days, when «Первые 10 дней» help most."""

    code: str
    title: str
    state: SetState
    done: int
    total: int
    suggested: bool


@dataclass(frozen=True, slots=True)
class SetList:
    """All sets of one kind of person. `past`: there is something behind."""

    lines: tuple[SetLine, ...]
    past: bool


@dataclass(frozen=True, slots=True)
class SetOffer:
    """A set before it begins. `instead_of`: the title of the one that would be paused for it."""

    template: SpecialTemplate
    titles: tuple[str, ...]
    hours: float
    instead_of: str | None

    @property
    def asks_date(self) -> bool:
        """Whether it is counted back from a date the person gives."""
        return self.template.anchor is Anchor.END


@dataclass(frozen=True, slots=True)
class SetDates:
    """A set counted back from `end`, before it begins. `tight`: too little time for all of it.

    `left` are titles of steps that are not begun any more, `late` counts those begun after their day.
    """

    template: SpecialTemplate
    end: date
    first: date
    last: date
    left: tuple[str, ...]
    late: int
    tight: bool
    instead_of: str | None
    today: date


@dataclass(frozen=True, slots=True)
class EndAsked:
    """Which day? `contests` of the calendar are offered; the chat waits for a typed one too."""

    template: SpecialTemplate
    contests: tuple[Contest, ...]
    today: date


@dataclass(frozen=True, slots=True)
class SetView:
    """A set as it goes. `now`: the thing to do; `late`: the one whose day has passed."""

    id: int
    code: str
    title: str
    intro: str
    paused: bool
    daily: bool
    steps: tuple[StepLine, ...]
    done: int
    now: StepLine | None
    late: StepLine | None
    today: date
    beside: bool
    calm: bool
