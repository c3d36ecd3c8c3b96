"""What the screens of routes and steps are made of."""

from dataclasses import dataclass
from datetime import date, datetime

from mentoring.questionnaire import Axis
from mentoring.route_answering import Answerer
from mentoring.route_editing import Gap
from mentoring.route_library import EvidenceKind, FirstAction, StepTemplate
from mentoring.route_records import Brought, RouteStatus
from mentoring.routes import ReasonKind, StepStatus


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step in a list. `axis` is its title; None for the common steps."""

    id: int
    title: str
    due: date
    status: StepStatus
    reason: ReasonKind
    axis: str | None
    start: date | None = None
    because: str | None = None


@dataclass(frozen=True, slots=True)
class RouteView:
    """One's own route, composed or running.

    `renewed`: a newer profile than the draft's is there. `full`: nothing can be added. `past`: earlier routes
    were walked. `preliminary`: eight answers only. `hours_a_week` None: not asked yet, `pace` is taken.
    `refine`: a fuller profile came since this running route was composed.
    """

    id: int
    status: RouteStatus
    axes: tuple[str, ...]
    steps: tuple[StepLine, ...]
    hours: float
    weeks: int
    done: int
    gaps: tuple[Gap, ...]
    question: str | None
    agree: Answerer
    renewed: bool
    full: bool
    past: bool
    preliminary: bool = False
    hours_a_week: float | None = None
    pace: float = 0.0
    refine: bool = False

    @property
    def is_draft(self) -> bool:
        """Not taken yet."""
        return self.status is RouteStatus.DRAFT


@dataclass(frozen=True, slots=True)
class NoProfile:
    """A route needs eight answers first."""


@dataclass(frozen=True, slots=True)
class Interest:
    """No area of growth stands out: the person chooses an axis."""

    axes: tuple[Axis, ...]


@dataclass(frozen=True, slots=True)
class Walked:
    """A finished route in numbers; of a ready set its title and last words too."""

    special: str | None
    title: str | None
    ending: str | None
    id: int
    finished_at: datetime
    steps: tuple[StepLine, ...]
    done: int
    total: int
    unconfirmed: int
    hours: float
    earlier: int


Front = RouteView | NoProfile | Interest | Walked


@dataclass(frozen=True, slots=True)
class CourseLink:
    """A micro-course beside a step. `closes`: its five questions confirm the step."""

    code: str
    closes: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A lesson: its place among all, its thought; the goal is the practice, what is brought the question."""

    number: int
    total: int
    thought: str
    opens: date


@dataclass(frozen=True, slots=True)
class StepCard:
    """One step of one's own route. `earlier` and `later`: whether it may change places with a neighbour.

    Of a ready set, `special` is its code and `room` its title; `daily`: one thing a working day; `paused`:
    all of the set stands still; `reading`: the step is a lesson;
    `stays`: its place does not change. `beside`: another step that is open now.
    """

    id: int
    route_id: int
    title: str
    goal: str
    why: str
    due: date
    hours: float
    brings: str
    kinds: tuple[EvidenceKind, ...]
    confirmer: str
    answerer: Answerer
    status: StepStatus
    start: FirstAction | None
    question: str | None
    comment: str | None
    answer_by: date | None
    brought: tuple[Brought, ...]
    today: date
    clarify: bool
    running: bool
    can_start: bool
    fixed: bool
    earlier: bool
    later: bool
    special: str | None = None
    room: str | None = None
    daily: bool = False
    paused: bool = False
    stays: bool = False
    reason: str = ""
    axis: str | None = None
    because: str | None = None
    reading: Reading | None = None
    beside: StepLine | None = None
    course: CourseLink | None = None
    stands_in: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it asks something of the teacher."""
        return self.status in (StepStatus.ACTIVE, StepStatus.RETURNED)

    @property
    def waits_for_colleague(self) -> bool:
        """Whether a one-time code can still confirm it."""
        is_theirs = self.answerer is Answerer.COLLEAGUE
        return is_theirs and self.status in (StepStatus.SUBMITTED, StepStatus.UNCONFIRMED)


@dataclass(frozen=True, slots=True)
class Bring:
    """What to send now. `tap_too`: a mark without anything will do as well."""

    id: int
    title: str
    brings: str
    kinds: tuple[EvidenceKind, ...]
    tap_too: bool
    is_lesson: bool = False
    daily: bool = False


@dataclass(frozen=True, slots=True)
class Learn:
    """The step is closed by a micro-course: it is opened instead of asking for anything."""

    step_id: int
    course: str


@dataclass(frozen=True, slots=True)
class Close:
    """The last step: «Было — стало» is opened instead of asking for anything."""

    step_id: int


@dataclass(frozen=True, slots=True)
class ByBot:
    """A step that the bot has confirmed, and what comes next."""

    title: str
    done: int
    total: int
    next: StepLine | None


@dataclass(frozen=True, slots=True)
class Held:
    """Kept, and asked about softly before it goes on."""

    id: int
    photo: bool
    name: bool


@dataclass(frozen=True, slots=True)
class HandedIn:
    """Brought. `answer_by` None: the step is closed at once, nobody is asked.

    `special`: the code of the ready set it belongs to.
    """

    id: int
    title: str
    role: Answerer
    answer_by: date | None
    done: int
    total: int
    next: StepLine | None
    walked: Walked | None
    special: str | None = None


@dataclass(frozen=True, slots=True)
class Resting:
    """Nothing to do now: these wait for an answer."""

    waiting: tuple[StepLine, ...]
    done: int
    total: int


MyStep = Front | StepCard | Resting


@dataclass(frozen=True, slots=True)
class ToConfirm:
    """A step as its confirmer sees it: no axis, no profile."""

    id: int
    revision: int
    person_id: int
    teacher: str
    title: str
    goal: str
    status: StepStatus
    brought: tuple[Brought, ...]
    question: str | None
    comment: str | None
    answer_by: date | None
    closed_at: datetime | None
    is_last: bool = False
    """«Было — стало»."""

    @property
    def is_asked(self) -> bool:
        """Whether an answer is waited for."""
        return self.status is StepStatus.SUBMITTED

    @property
    def may_confirm(self) -> bool:
        """Late confirmations count too."""
        return self.status in (StepStatus.SUBMITTED, StepStatus.UNCONFIRMED)


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of a step, for its teacher."""

    card: StepCard
    by: Answerer
    done: int
    total: int
    next: StepLine | None
    walked: Walked | None


@dataclass(frozen=True, slots=True)
class OthersRoute:
    """Somebody else's running route: titles, dates and states, never why."""

    id: int
    person_id: int
    teacher: str
    status: RouteStatus
    steps: tuple[StepLine, ...]
    done: int
    ends: date
    question: str | None
    agreed_by: Answerer | None
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class NoRoute:
    """Somebody has no running route; whether there is a draft is theirs alone."""

    person_id: int
    teacher: str


@dataclass(frozen=True, slots=True)
class WaitingRoutes:
    """A page of routes to agree; `steps` is how many steps wait for the same person."""

    lines: tuple[OthersRoute, ...]
    page: int
    pages: int
    total: int
    steps: int


@dataclass(frozen=True, slots=True)
class Choices:
    """Steps to choose from, on a page. `step_id`: which step is to be replaced; None for an addition."""

    step_id: int | None
    title: str | None
    options: tuple[StepTemplate, ...]
    page: int
    pages: int
