"""What a municipality brings: one frozen object with its content, words and rules."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from string import Formatter

from mentoring.communities import CommunityKind
from mentoring.errors import NotFound
from mentoring.events import FORM, Field
from mentoring.indicators import IndicatorSet
from mentoring.microcourses import Microcourse
from mentoring.programme_about import Document, Duties, Lists, Section, Sourced
from mentoring.questionnaire import Item, Questionnaire
from mentoring.roadmap import RoadmapItem
from mentoring.route_library import Confirmer, RouteLibrary, StepForm
from mentoring.routes import RouteRules
from mentoring.scoring import Rules
from mentoring.talks import Talks
from mentoring.variants import QuestionnaireBook
from mentoring.workcalendar import SchoolDays


@dataclass(frozen=True, slots=True)
class Named:
    """An entry of a list: a code for the tables and a title for the screen."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class EventKind:
    """A kind of event. `reminders`: days before the end of registration, largest first.

    `asks`: the questions of its form after the title; `needs`: what one usually needs to apply; `results`:
    participants wait for an outcome; `quiet_when_paid`: with a fee it is found in the calendar and never
    proposed by the bot. `meetings`: it is a series, whose meetings are events of that kind.
    """

    code: str
    label: str
    reminders: tuple[int, ...]
    source: str | None = None
    short: str | None = None
    asks: tuple[Field, ...] = FORM[2:]
    needs: str | None = None
    results: bool = False
    quiet_when_paid: bool = False
    meetings: str | None = None

    @property
    def form(self) -> tuple[Field, ...]:
        """Every question, the kind itself first."""
        return (Field.KIND, Field.TITLE, *self.asks)

    def proposes(self, fee: str | None) -> bool:
        """Whether the bot may speak of such an event unasked."""
        return not (self.quiet_when_paid and fee)


@dataclass(frozen=True, slots=True)
class SchoolKind:
    """A kind of school; `count` is how many the municipality's document names, if it does."""

    code: str
    title: str
    short: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """A figure of the municipality's own document, drawn as a line on charts."""

    code: str
    label: str
    percent: float
    source: str
    axes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RhythmMonth:
    """What a month of the school year usually holds, by reader. Dates differ from year to year."""

    month: int
    teacher: tuple[str, ...]
    mentor: tuple[str, ...]
    municipality: tuple[str, ...]
    reminders: tuple[int, ...]
    """Days before, in which a reminder of such a date helps."""


class Weight(StrEnum):
    """How much a criterion of matching matters; `MANDATORY` forbids, `OFF` is not looked at."""

    MANDATORY = "mandatory"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class MatchingCriterion:
    """One criterion of matching and its weight in this municipality."""

    code: str
    label: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class MatchingWeights:
    """Criteria in the order of the screen, and the points of each weight.

    `stay`: how much an existing pair is left in peace; `load`: how much the load is shared.
    """

    criteria: tuple[MatchingCriterion, ...]
    points: Mapping[Weight, int]
    stay: Weight = Weight.HIGH
    load: Weight = Weight.LOW

    def points_of(self, code: str) -> int:
        """Points of a criterion; 0 when it is off, mandatory (a condition has no points) or unknown."""
        weight = self.weight_of(code)
        return self.points.get(weight, 0)

    def weight_of(self, code: str) -> Weight:
        """The weight of a criterion; `OFF` for one the pack does not name."""
        return next((item.weight for item in self.criteria if item.code == code), Weight.OFF)


@dataclass(frozen=True, slots=True)
class Operator:
    """The operator of personal data. Empty in a shipped pack: without it nobody can register."""

    name: str = ""
    full_name: str = ""
    address: str = ""
    inn: str = ""
    ogrn: str = ""
    contact: str = ""
    email: str = ""
    dpo_name: str = ""
    dpo_contact: str = ""
    rkn_number: str = ""
    processor: str = ""
    hosting_place: str = ""
    crossborder_terms: str = ""
    retention_period: str = ""
    file_retention: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the fields still empty."""
        return tuple(field.name for field in fields(self) if not getattr(self, field.name).strip())

    @property
    def is_filled(self) -> bool:
        """Whether consent given to this operator means anything."""
        return not self.missing


@dataclass(frozen=True, slots=True)
class ConsentText:
    """The consent as a template with `{fields}`; a lawyer of the operator checks it before the start."""

    version: str
    version_date: str
    title: str
    body: str

    @property
    def fields(self) -> frozenset[str]:
        """Names that must be supplied to `filled`."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.body) if name)

    def filled(self, values: Mapping[str, str]) -> str:
        """The text a person agrees to. Values are put in as they are: escape them for markup afterwards.

        Raises:
            KeyError: a field has no value.
        """
        return self.body.format_map(values)

    def digest(self) -> str:
        """Check sum of the template, kept beside each consent."""
        return sha256(f"{self.version}\n{self.body}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class YoungRule:
    """Who counts as a young teacher here: years of work and, where the municipality asks, years of age."""

    experience_years: int
    max_age: int | None


@dataclass(frozen=True)
class Programme:
    """Everything a municipality brings. Loaded by `programmes.loader`, never changed afterwards."""

    code: str
    title: str
    municipality: str
    timezone: str
    about: tuple[str, ...]
    book: QuestionnaireBook
    mentor_scale: tuple[Item, ...]
    rules: Rules
    route_rules: RouteRules
    library: RouteLibrary
    step_forms: tuple[StepForm, ...]
    confirmers: tuple[Confirmer, ...]
    event_kinds: tuple[EventKind, ...]
    levels: tuple[Named, ...]
    community_kinds: tuple[CommunityKind, ...]
    subjects: tuple[Named, ...]
    positions: tuple[Named, ...]
    qualifications: tuple[Named, ...]
    duties: tuple[Named, ...]
    school_kinds: tuple[SchoolKind, ...]
    baselines: tuple[Baseline, ...]
    school_days: SchoolDays
    rhythm: tuple[RhythmMonth, ...]
    matching: MatchingWeights
    young: YoungRule
    operator: Operator
    consent: ConsentText
    talks: Talks
    lists: Lists
    document: Document
    indicators: IndicatorSet
    microcourses: tuple[Microcourse, ...] = ()
    roadmap: tuple[RoadmapItem, ...] = ()

    @property
    def partners(self) -> tuple[Sourced, ...]:
        """Partners under their short names, as a form proposes them."""
        return self.lists.partners

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Parts of «О программе» that have something to say here, in their order."""
        return tuple(section for section in Section if self.told(section))

    def told(self, section: Section) -> tuple[Sourced | Duties, ...]:
        """What «О программе» tells in a part: the document's own words, short labels where it has none."""
        if section is Section.SHORT:
            return tuple(Sourced(line, ()) for line in self.about)
        return self.document.told(section, self.lists)

    @property
    def questionnaire(self) -> Questionnaire:
        """The teacher's own; what other positions are asked and what was asked before is in `book`."""
        return self.book.main

    @cached_property
    def _subjects(self) -> dict[str, str]:
        return {subject.code: subject.title for subject in self.subjects}

    def subject_title(self, code: str) -> str:
        """Title of a subject; an unknown code (an older pack) is shown as it is."""
        return self._subjects.get(code, code)

    def position_title(self, code: str) -> str:
        """Title of a position; an unknown code is shown as it is."""
        return next((known.title for known in self.positions if known.code == code), code)

    def axis_title(self, code: str) -> str:
        """Title of an axis for the screen. Raises: NotFound."""
        return self.questionnaire.axis(code).title

    def microcourse(self, code: str) -> Microcourse:
        """Raises: NotFound."""
        for course in self.microcourses:
            if course.code == code:
                return course
        raise NotFound("microcourse")

    def microcourse_of(self, step: str) -> Microcourse | None:
        """The course whose check closes a step, if there is one."""
        return next((course for course in self.microcourses if step in course.closes), None)

    def event_kind(self, code: str) -> EventKind:
        """Raises: NotFound."""
        for kind in self.event_kinds:
            if kind.code == code:
                return kind
        raise NotFound("event_kind")

    def kind_or_last(self, code: str) -> EventKind:
        """The kind; for one that the pack has no longer the last of the list, an event like any other."""
        found = (kind for kind in self.event_kinds if kind.code == code)
        return next(found, self.event_kinds[-1])
