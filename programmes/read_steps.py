"""Forms, confirmers, the nine steps of each axis and the ready sets from a pack."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from mentoring.route_library import (
    Anchor,
    Confirmer,
    Evidence,
    FirstAction,
    Grouping,
    RouteLibrary,
    SpecialStep,
    SpecialTemplate,
    StepForm,
    StepTemplate,
    Unit,
)
from programmes.files import Pack
from programmes.nodes import Value
from programmes.problems import collect
from programmes.shapes import build, build_all, each, unique

STEPS_PER_AXIS: Final = 9
WORDS_OF_WHY: Final = 12
FIRST_ACTION_MINUTES: Final = 20

SPECIALS: Final = (
    "first_ten_days",
    "contest_six_weeks",
    "first_category",
    "mentor_school",
    "comeback",
    "second_subject",
)

ACTING: Final = ("mentor", "curator", "methodologist", "organiser", "self", "colleague", "bot")

DAYS_OF: Final = {Unit.WORKING_DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14, Unit.MONTH: 30}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    code: str
    form: str
    title: str
    goal: str
    why: str
    evidence: Evidence
    confirmers: tuple[str, ...]
    days: int = 0
    hours: float = 0.0
    hours_max: float | None = None
    minutes: int | None = None
    grouping: Grouping | None = None
    on_real_lesson: bool = False
    auto_propose: bool = True
    only_for: str | None = None
    start: FirstAction | None = None
    text: str | None = None
    clarify: bool = False
    serves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Wording:
    title: str
    goal: str
    why: str | None = None
    brings: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated(_Step):
    at: int
    late: _Wording | None = None
    instead: Mapping[str, _Wording] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """What steps may refer to."""

    forms: Mapping[str, StepForm]
    confirmers: Mapping[str, Confirmer]
    duties: Sequence[str]
    positions: Sequence[str]


def read_words(pack: Pack, duties: Sequence[str], positions: Sequence[str]) -> Words:
    """Forms and confirmers of the pack."""
    root = pack.read("forms.yaml")
    unique(root.field("forms"))
    unique(root.field("confirmers"))
    forms = build_all(StepForm, root.field("forms"))
    confirmers = each(root.field("confirmers"), _confirmer)
    return Words(
        {form.code: form for form in forms}, {one.code: one for one in confirmers}, duties, positions
    )


def _confirmer(entry: Value) -> Confirmer:
    entry.field("acts_as").known(ACTING, "role")
    return build(Confirmer, entry)


def read_library(pack: Pack, axes: Sequence[str], words: Words) -> RouteLibrary:
    """All steps of the pack. Raises: PackError with the faults of every file."""
    common = pack.read("steps/common.yaml")
    first = _step(common.field("first"), words, axis=None, number=0)
    last = _step(common.field("last"), words, axis=None, number=STEPS_PER_AXIS + 1)
    nines = collect(partial(_nine, pack, axis, words) for axis in axes)
    steps = tuple(step for nine in nines for step in nine)
    specials = tuple(collect(partial(_special, pack, code, words) for code in SPECIALS))
    lent = common.field("real_lesson").known(
        [s.code for s in steps if s.on_real_lesson], "step on a real lesson"
    )
    own = _step(common.field("own"), words, axis=None, number=0)
    homework = _step(common.field("homework"), words, axis=None, number=0)
    return RouteLibrary(first, last, steps, specials, lent, own, homework)


def _nine(pack: Pack, axis: str, words: Words) -> tuple[StepTemplate, ...]:
    root = pack.read(f"steps/{axis}.yaml")
    steps = tuple(
        collect(
            partial(_axis_step, entry, words, axis, number)
            for number, entry in enumerate(root.items(), start=1)
        )
    )
    if len(steps) != STEPS_PER_AXIS:
        root.fail(f"an axis has {STEPS_PER_AXIS} steps, found {len(steps)}")
    return steps


def _axis_step(entry: Value, words: Words, axis: str, number: int) -> StepTemplate:
    step = _step(entry, words, axis=axis, number=number)
    expected = f"{axis}-{number}"
    if step.code != expected:
        entry.field("code").fail(f"expected the code «{expected}» here, found «{step.code}»")
    if step.days < 1:
        entry.fail("a step needs «days», one at least")
    return step


def _step(entry: Value, words: Words, *, axis: str | None, number: int) -> StepTemplate:
    return _template(entry, build(_Step, entry), words, axis=axis, number=number)


def _template(entry: Value, source: _Step, words: Words, *, axis: str | None, number: int) -> StepTemplate:
    form = words.forms[entry.field("form").known(words.forms, "form")]
    for confirmer in entry.field("confirmers").items():
        confirmer.known(words.confirmers, "confirmer")
    if source.only_for is not None:
        entry.field("only_for").known(words.duties, "duty")
    _check_words(entry, source)
    hours = source.hours if source.minutes is None else round(source.minutes / 60, 2)
    return StepTemplate(
        code=source.code,
        axis=axis,
        number=number,
        form=form,
        title=source.title,
        goal=source.goal,
        why=source.why,
        days=source.days,
        hours=hours,
        hours_max=source.hours_max if source.hours_max is not None else hours,
        evidence=source.evidence,
        confirmers=tuple(words.confirmers[code] for code in source.confirmers),
        grouping=source.grouping if source.grouping is not None else form.grouping,
        on_real_lesson=source.on_real_lesson,
        auto_propose=source.auto_propose,
        only_for=source.only_for,
        start=source.start,
        text=source.text,
        clarify=source.clarify,
        serves=source.serves,
    )


def _check_words(entry: Value, source: _Step) -> None:
    words = sum(any(sign.isalnum() for sign in word) for word in source.why.split())
    if words > WORDS_OF_WHY:
        entry.field("why").fail(f"«why» is at most {WORDS_OF_WHY} words, found {words}")
    if source.start is not None and source.start.minutes > FIRST_ACTION_MINUTES:
        entry.field("start").fail(f"a first action takes at most {FIRST_ACTION_MINUTES} minutes")
    if not source.confirmers or not source.evidence.kinds:
        entry.fail("a step needs somebody who confirms it and a kind of what is brought")


@dataclass(frozen=True, slots=True)
class _SpecialHead:
    title: str
    intro: str
    outro: str
    anchor: Anchor
    unit: Unit
    steps: tuple[_Dated, ...]
    for_mentors: bool = False
    kept_first: int = 0
    short: tuple[int, ...] = ()
    tight_weeks: int = 0
    calm_days: int = 0


def _special(pack: Pack, code: str, words: Words) -> SpecialTemplate:
    root = pack.read(f"specials/{code}.yaml")
    head = build(_SpecialHead, root)
    unique(root.field("steps"))
    entries = root.field("steps").items()
    steps = collect(
        partial(_dated, entry, source, words, head.unit, number)
        for number, (entry, source) in enumerate(zip(entries, head.steps, strict=True), start=1)
    )
    for place in head.short:
        if not 1 <= place <= len(steps):
            root.field("short").fail(f"there is no step {place}")
    return SpecialTemplate(
        code=code,
        title=head.title,
        intro=head.intro,
        outro=head.outro,
        anchor=head.anchor,
        unit=head.unit,
        steps=tuple(steps),
        for_mentors=head.for_mentors,
        kept_first=head.kept_first,
        short=head.short,
        tight_weeks=head.tight_weeks,
        calm_days=head.calm_days,
    )


def _dated(entry: Value, source: _Dated, words: Words, unit: Unit, number: int) -> SpecialStep:
    if source.at < 1:
        entry.field("at").fail("«at» is counted from one")
    step = replace(_template(entry, source, words, axis=None, number=number), days=DAYS_OF[unit])
    late = _worded(step, source.late, "late") if source.late else None
    for position in source.instead:
        if position not in words.positions:
            known = ", ".join(words.positions)
            entry.field("instead").fail(f"unknown position «{position}»; known: {known}")
    instead = {position: _worded(step, wording, position) for position, wording in source.instead.items()}
    return SpecialStep(source.at, step, late, instead)


def _worded(step: StepTemplate, wording: _Wording, suffix: str) -> StepTemplate:
    """The step in other words, under a code of its own."""
    return replace(
        step,
        code=f"{step.code}-{suffix}",
        title=wording.title,
        goal=wording.goal,
        why=wording.why or step.why,
        evidence=replace(step.evidence, text=wording.brings or step.evidence.text),
    )
