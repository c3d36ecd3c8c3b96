"""Rules, lists and papers from a pack: everything that is neither an item, a step nor a date."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mentoring.communities import CommunityKind
from mentoring.events import Field
from mentoring.programme import (
    Baseline,
    ConsentText,
    EventKind,
    MatchingWeights,
    Named,
    Operator,
    RhythmMonth,
    SchoolKind,
    YoungRule,
)
from mentoring.routes import RouteRules
from mentoring.scoring import Rules
from programmes.files import Pack
from programmes.nodes import Value, read_text
from programmes.problems import PackError, Problem
from programmes.shapes import build, build_all, unique

CONSENT: Final = "consent.ru.md"
MONTHS: Final = 12
LONGEST_FORM: Final = 10


@dataclass(frozen=True, slots=True)
class People:
    """Lists about people and schools."""

    subjects: tuple[Named, ...]
    positions: tuple[Named, ...]
    qualifications: tuple[Named, ...]
    duties: tuple[Named, ...]
    school_kinds: tuple[SchoolKind, ...]
    young: YoungRule


@dataclass(frozen=True, slots=True)
class Events:
    """Kinds of events and their levels."""

    kinds: tuple[EventKind, ...]
    levels: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What a municipality says about itself."""

    title: str
    municipality: str
    timezone: str
    about: tuple[str, ...]
    school_counts: Mapping[str, int]
    baselines: tuple[Baseline, ...]


@dataclass(frozen=True, slots=True)
class _ConsentHead:
    version: str
    version_date: str
    title: str


def read_head(pack: Pack, axes: Sequence[str]) -> Head:
    """Raises: PackError."""
    root = pack.read("programme.yaml")
    for baseline in root.field("baselines").items():
        for axis in baseline.field("axes").items():
            axis.known(axes, "axis")
    return build(Head, root)


def read_rules(pack: Pack, axes: Sequence[str], duties: Sequence[str]) -> Rules:
    """Scoring rules with the number of answers required spelled out for every axis."""
    root = pack.read("scoring.yaml")
    _check_axes(root, axes, duties)
    rules = build(Rules, root)
    if list(rules.levels) != sorted(set(rules.levels)):
        root.field("levels").fail("the bounds of the levels must grow")
    usual = rules.required["default"]
    return replace(rules, required={axis: rules.required.get(axis, usual) for axis in axes})


def _check_axes(root: Value, axes: Sequence[str], duties: Sequence[str]) -> None:
    required = root.field("required")
    required.field("default")
    for name, entry in required.fields().items():
        if name not in (*axes, "default"):
            entry.fail(f"unknown axis «{name}»; known: {', '.join(axes)}")
    for name, entry in root.field("duties").fields().items():
        entry.known(axes, "axis")
        if name not in duties:
            entry.fail(f"unknown duty «{name}»; known: {', '.join(duties)}")


def read_route_rules(pack: Pack) -> RouteRules:
    """Raises: PackError."""
    return build(RouteRules, pack.read("route.yaml"))


def read_people(pack: Pack) -> People:
    """Raises: PackError."""
    root = pack.read("people.yaml")
    for name in ("subjects", "positions", "qualifications", "duties", "school_kinds"):
        unique(root.field(name))
    return build(People, root)


def read_community_kinds(pack: Pack) -> tuple[CommunityKind, ...]:
    """Kinds of communities. Raises: PackError."""
    kinds = pack.read("communities.yaml").field("kinds")
    unique(kinds)
    return build_all(CommunityKind, kinds)


def read_events(pack: Pack) -> Events:
    """Raises: PackError."""
    root = pack.read("events.yaml")
    unique(root.field("kinds"))
    unique(root.field("levels"))
    for entry in root.field("kinds").items():
        days = [day.whole() for day in entry.field("reminders").items()]
        if days != sorted(set(days), reverse=True):
            entry.field("reminders").fail("reminders go from the earliest to the last, without repeats")
        if "asks" in entry.fields():
            _check_form(entry.field("asks"))
        if "meetings" in entry.fields():
            plain = [
                one.field("code").text()
                for one in root.field("kinds").items()
                if "meetings" not in one.fields()
            ]
            entry.field("meetings").known(plain, "kind of meetings")
    return build(Events, root)


def _check_form(asks: Value) -> None:
    """Raises: PackError for a form that is too long, asks twice, or does not ask whom the event is for."""
    fields = [entry.one_of(Field) for entry in asks.items()]
    if len(fields) != len(set(fields)):
        asks.fail("a question stands twice")
    if len(fields) + 2 > LONGEST_FORM:
        asks.fail(f"a form has at most {LONGEST_FORM} questions, with the kind and the title")
    if Field.AUDIENCE not in fields or not {Field.STARTS, Field.UNTIL} & set(fields):
        asks.fail("a form asks whom it is for, and a beginning or an end of applications")
    for wrong in (Field.KIND, Field.TITLE, Field.PAYER):
        if wrong in fields:
            asks.fail(f"«{wrong}» is asked by itself")


def read_rhythm(pack: Pack) -> tuple[RhythmMonth, ...]:
    """Twelve months, each once. Raises: PackError."""
    root = pack.read("rhythm.yaml")
    months = build_all(RhythmMonth, root)
    if sorted(month.month for month in months) != list(range(1, MONTHS + 1)):
        root.fail("the year needs each of its twelve months once")
    return months


def read_matching(pack: Pack) -> MatchingWeights:
    """Raises: PackError."""
    root = pack.read("matching.yaml")
    unique(root.field("criteria"))
    return build(MatchingWeights, root)


def read_operator(pack: Pack) -> Operator:
    """Raises: PackError."""
    return build(Operator, pack.read("operator.yaml"))


def read_consent(pack: Pack) -> ConsentText:
    """The consent: a YAML heading between two lines of dashes, then the text.

    Raises:
        PackError: no such heading, or a field that is not closed.
    """
    path = pack.path(CONSENT)
    file = pack.label(path)
    parts = path.read_text(encoding="utf-8").split("---\n", 2)
    if len(parts) != 3:
        raise PackError([Problem(file, 1, "the heading between two lines «---» is missing")])
    head = build(_ConsentHead, read_text(parts[1], file))
    consent = ConsentText(head.version, head.version_date, head.title, parts[2].strip() + "\n")
    try:
        consent.fields  # noqa: B018 a brace that is not closed shows itself here
    except ValueError as error:
        raise PackError([Problem(file, 1, f"a field in braces is not closed: {error}")]) from error
    return consent
