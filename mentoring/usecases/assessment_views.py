"""What the self-assessment shows, as plain views, and how they are made of rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from mentoring.attempts import Attempt
from mentoring.haste import Change, changes
from mentoring.own_scale import ScaleLine, first_comparable, scale_lines
from mentoring.programme import Programme
from mentoring.psychometrics import Norm, Yardstick
from mentoring.questionnaire import Axis, Closest, Form, Item, Printed, Questionnaire, capitalised
from mentoring.remeasure import AxisOutcome, outcome_of
from mentoring.scoring import Level
from mentoring.then_test import ThenRow, then_rows
from mentoring.typed_letters import Typed
from mentoring.variants import QuestionnaireBook


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose profile it is, and who stands beside them."""

    person_id: int
    municipality_id: int
    name: str
    schools: frozenset[int]
    mentors: frozenset[int]
    start_year: int | None
    class_teacher: bool
    position: str | None = None
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question: `number` of `total`, four anchors in this person's order."""

    attempt_id: int
    item: Item
    axis: Axis
    anchors: tuple[Printed, ...]
    number: int
    total: int
    form: Form
    closest: Closest
    then: date | None = None
    """The month it is asked about, when that is not now."""

    @property
    def has_previous(self) -> bool:
        """Whether there is a question to go back to."""
        return self.number > 1


@dataclass(frozen=True, slots=True)
class Hasty:
    """All is answered, but in a hurry: a soft question before the result."""

    attempt_id: int
    to_review: int


@dataclass(frozen=True, slots=True)
class Growth:
    """An axis to work on in words; `developing`: below the target, yet no area of growth."""

    axis: Axis
    items: tuple[str, ...]
    developing: bool


@dataclass(frozen=True, slots=True)
class AxisLine:
    """An axis in «Подробнее» and in the picture. `percent` only for the full form."""

    axis: Axis
    level: Level | None
    percent: int | None = None
    before: int | None = None
    change: Change | None = None


class Apart(StrEnum):
    """Why a profile is not compared with the one before it."""

    POSITION = "position"
    RENEWED = "renewed"


@dataclass(frozen=True, slots=True)
class Past:
    """One of several comparable full forms: its day and its percentages by axis."""

    finished_at: datetime
    percents: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class ProfileView:
    """A finished attempt in words first; the picture is an extra. `read_as`: by whom, not the owner."""

    name: str
    finished_at: datetime
    form: Form
    strength: Axis | None
    strong_item: str
    areas: tuple[Growth, ...]
    first_step: str | None
    lines: tuple[AxisLine, ...]
    unknown: tuple[Axis, ...]
    reliable: bool
    before_at: datetime | None
    shared: frozenset[str]
    thresholds: tuple[int, int, int]
    yardstick: Yardstick
    past: tuple[Past, ...] = ()
    read_as: str | None = None
    total: int = 0
    apart: Apart | None = None

    @property
    def own(self) -> bool:
        """Whether its owner reads it, not somebody it was opened to."""
        return self.read_as is None


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """«Было — стало» for one axis: words first, percentages in `outcome` for who asks."""

    attempt_id: int
    axis: Axis
    outcome: AxisOutcome
    before_at: datetime | None
    finished_at: datetime


@dataclass(frozen=True, slots=True)
class ScaleView:
    """The mentor's own scale in words; `before_at` None: these are the first answers."""

    lines: tuple[ScaleLine, ...]
    finished_at: datetime
    before_at: datetime | None


@dataclass(frozen=True, slots=True)
class ThenView:
    """Three columns of two axes: September, September with the eyes of May, May."""

    attempt_id: int
    axes: tuple[Axis, ...]
    rows: tuple[ThenRow, ...]
    was_at: date
    now_at: date


Step = Question | Hasty | ProfileView | OutcomeView | ScaleView | ThenView
"""What comes next: a question, a soft question about haste, or the result."""


@dataclass(frozen=True, slots=True)
class TypedView:
    """What is shown after a typed letter; `taken` None: nothing was taken, the question stands again."""

    step: Step
    taken: Typed | None


@dataclass(frozen=True, slots=True)
class Paused:
    """Where an attempt was left, and until when it can be resumed."""

    attempt_id: int
    done: int
    total: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Overview:
    """The room's front door: what is open, what is finished, what may be begun."""

    paused: Paused | None
    profile: ProfileView | None
    express_from: datetime | None
    full_from: datetime | None
    express: int
    full: int
    then: bool = False


def profile_view(
    programme: Programme,
    finished: list[Attempt],
    name: str,
    shared: frozenset[str],
    norms: Mapping[str, Norm],
    *,
    read_as: str | None = None,
) -> ProfileView:
    """The newest of `finished` in words, compared with the newest comparable one before it."""
    newest = finished[0]
    result = newest.result or {}
    earlier = next((a for a in finished[1:] if _comparable(programme.book, a, newest)), None)
    asked, strength = programme.book.asked_then(newest.questionnaire, newest.version), result["strength"]
    known = {item.id: item for item in asked.items}
    yardstick = Yardstick(programme.rules.change, norms)
    axes = {axis.code: axis for axis in asked.axes}
    areas = tuple(
        Growth(
            axes[area["axis"]],
            tuple(known[item].short for item in area["items"] if item in known),
            area["reason"] == "developing",
        )
        for area in result["areas"]
        if area["axis"] in axes
    )
    first = programme.library.first_action(areas[0].axis.code) if areas else None
    return ProfileView(
        name=name,
        finished_at=newest.finished_at or newest.started_at,
        form=Form(newest.form),
        strength=axes.get(strength["axis"]) if strength else None,
        strong_item=capitalised(known[strength["item"]].short)
        if strength and strength["item"] in known
        else "",
        areas=areas,
        first_step=first.text if first else None,
        lines=_lines(programme, asked, newest, earlier, yardstick),
        unknown=tuple(axes[code] for code in result["unknown"] if code in axes),
        reliable=newest.reliable is not False,
        before_at=earlier.finished_at if earlier else None,
        shared=shared,
        thresholds=programme.rules.levels,
        yardstick=yardstick,
        past=_past(programme.book, finished),
        read_as=read_as,
        total=len(asked.ids(Form(newest.form))),
        apart=None if earlier else _apart(finished),
    )


@dataclass(frozen=True, slots=True)
class ScaleFront:
    """The mentor's room of the scale; `again_from` None: it may be answered now."""

    paused: Paused | None
    view: ScaleView | None
    again_from: datetime | None


def scale_view(asked: Questionnaire, finished: list[Attempt]) -> ScaleView:
    """The newest answers beside the first ones."""
    newest, first = finished[0], first_comparable(finished)
    at = newest.finished_at or newest.started_at
    return ScaleView(scale_lines(asked, newest, first), at, first.finished_at if first else None)


def then_view(programme: Programme, attempt: Attempt, result: Mapping[str, Any]) -> ThenView:
    """A finished question of May, read from what is kept of it."""
    asked = programme.book.asked_then(attempt.questionnaire, attempt.version)
    rows = then_rows(result, programme.rules)
    was, now = date.fromisoformat(result["was_at"]), date.fromisoformat(result["now_at"])
    return ThenView(attempt.id, tuple(asked.axis(row.axis) for row in rows), rows, was, now)


def outcome_view(attempt_id: int, axis: Axis, kept: Mapping[str, Any], finished_at: datetime) -> OutcomeView:
    """A finished axis form, read from what is kept of it."""
    outcome = outcome_of(kept)
    before_at = datetime.fromisoformat(outcome.before.at) if outcome.before else None
    return OutcomeView(attempt_id, axis, outcome, before_at, finished_at)


def question(asked: Questionnaire, attempt: Attempt, item_id: str) -> Question:
    """One item of an attempt, as its person sees it."""
    order, item = attempt.order(asked), asked.item(item_id)
    return Question(
        attempt.id,
        item,
        asked.axis(item.axis),
        asked.printed(item_id, attempt.seed),
        order.index(item_id) + 1,
        len(order),
        attempt.kind,
        asked.closest,
        _then(attempt),
    )


def _then(attempt: Attempt) -> date | None:
    known = attempt.result or {}
    return date.fromisoformat(known["was_at"]) if attempt.kind is Form.THEN else None


def _comparable(book: QuestionnaireBook, earlier: Attempt, newest: Attempt) -> bool:
    """Only attempts of one form are compared, of one version or of versions that a mapping joins."""
    return earlier.form == newest.form and bool(_same_axes(book, earlier, newest))


def _same_axes(book: QuestionnaireBook, earlier: Attempt, newest: Attempt) -> dict[str, str]:
    return book.same_axes((earlier.questionnaire, earlier.version), (newest.questionnaire, newest.version))


def _apart(finished: list[Attempt]) -> Apart | None:
    """Why the newest attempt stands alone although there is an earlier one of its form."""
    newest = finished[0]
    earlier = next((a for a in finished[1:] if a.form == newest.form), None)
    if earlier is None:
        return None
    return Apart.RENEWED if earlier.questionnaire == newest.questionnaire else Apart.POSITION


def _before(book: QuestionnaireBook, earlier: Attempt, newest: Attempt) -> dict[str, int | None]:
    """Percentages of the earlier attempt by the axes of the newest one."""
    percents = (earlier.result or {}).get("percents", {})
    return {new: percents.get(old) for old, new in _same_axes(book, earlier, newest).items()}


def _past(book: QuestionnaireBook, finished: list[Attempt]) -> tuple[Past, ...]:
    """The newest full form and all that compare with it, the earliest first, by the axes of the newest."""
    full = [a for a in finished if a.form == Form.FULL and a.finished_at and a.result]
    alike = [a for a in full if _comparable(book, a, full[0])]
    return tuple(Past(a.finished_at, _before(book, a, full[0])) for a in reversed(alike) if a.finished_at)


def _lines(
    programme: Programme,
    asked: Questionnaire,
    newest: Attempt,
    earlier: Attempt | None,
    yardstick: Yardstick,
) -> tuple[AxisLine, ...]:
    result = newest.result or {}
    if newest.form == Form.EXPRESS:
        words = result["words"]
        return tuple(
            AxisLine(axis, Level(words[axis.code]) if words.get(axis.code) else None) for axis in asked.axes
        )
    before = _before(programme.book, earlier, newest) if earlier else {}
    axes = {axis.code: axis for axis in asked.axes}
    return tuple(
        AxisLine(
            axes[change.axis],
            programme.rules.level(change.after) if change.after is not None else None,
            change.after,
            change.before,
            change.word,
        )
        for change in changes(before, result["percents"], yardstick.of)
        if change.axis in axes
    )
