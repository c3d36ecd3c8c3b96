"""What pictures and files are made from.

Every view is plain values, so that it survives JSON on its way into the compute child. Words come
from the caller (they belong to the locales): plain text, no markup.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal, Self

Levels = tuple[str, str, str, str]
StepState = Literal["done", "active", "planned"]


@dataclass(frozen=True, slots=True)
class RadarAxis:
    """One axis in percent 0..100; `now` is None where too few answers were given."""

    label: str
    now: int | None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class RadarView:
    """A profile, eight axes as a rule.

    `levels` are the words of the rings, the lowest first; `thresholds` the lower bounds of all but
    the first, in percent (`programmes/common/scoring.yaml`). The two legend words matter only when
    at least one axis has an earlier value.
    """

    title: str
    notice: str
    levels: Levels
    axes: tuple[RadarAxis, ...]
    too_little: str
    now_label: str = ""
    before_label: str = ""
    thresholds: tuple[int, int, int] = (40, 60, 80)

    @property
    def compares(self) -> bool:
        return any(axis.before is not None for axis in self.axes)

    def level_of(self, percent: int) -> int:
        return sum(percent >= bound for bound in self.thresholds)

    @classmethod
    def from_json(cls, payload: Mapping[str, Any]) -> Self:
        axes = tuple(RadarAxis(**axis) for axis in payload["axes"])
        tuples = {name: tuple(payload[name]) for name in ("levels", "thresholds") if name in payload}
        return cls(**{**payload, **tuples, "axes": axes})


@dataclass(frozen=True, slots=True)
class StripAxis:
    """One axis of the express form; `level` 0..3 is an index into the level words, None is too little."""

    label: str
    level: int | None


@dataclass(frozen=True, slots=True)
class StripView:
    """The express form: words only, for one item an axis is no measurement."""

    title: str
    notice: str
    levels: Levels
    axes: tuple[StripAxis, ...]
    too_little: str

    @classmethod
    def from_json(cls, payload: Mapping[str, Any]) -> Self:
        axes = tuple(StripAxis(**axis) for axis in payload["axes"])
        return cls(**{**payload, "levels": tuple(payload["levels"]), "axes": axes})


@dataclass(frozen=True, slots=True)
class GrowthAxis:
    """One axis in percent 0..100, a value a profile; None where too few answers were given."""

    label: str
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class GrowthView:
    """Profiles side by side, the earliest first: `days` are their short dates, two to six."""

    title: str
    notice: str
    days: tuple[str, ...]
    axes: tuple[GrowthAxis, ...]
    thresholds: tuple[int, int, int] = (40, 60, 80)

    def level_of(self, percent: int) -> int:
        return sum(percent >= bound for bound in self.thresholds)

    @classmethod
    def from_json(cls, payload: Mapping[str, Any]) -> Self:
        axes = tuple(GrowthAxis(axis["label"], tuple(axis["values"])) for axis in payload["axes"])
        tuples = {name: tuple(payload[name]) for name in ("days", "thresholds") if name in payload}
        return cls(**{**payload, **tuples, "axes": axes})


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One group of an aggregate: its name, how many people in words, a value an axis (None: hidden)."""

    label: str
    people: str
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class HeatView:
    """Groups by axes. `hidden` is the legend of a cell without a value; values are round percents."""

    title: str
    notice: str
    axes: tuple[str, ...]
    rows: tuple[HeatRow, ...]
    levels: Levels
    hidden: str
    thresholds: tuple[int, int, int] = (40, 60, 80)

    def level_of(self, percent: int) -> int:
        return sum(percent >= bound for bound in self.thresholds)

    @classmethod
    def from_json(cls, payload: Mapping[str, Any]) -> Self:
        rows = tuple(HeatRow(row["label"], row["people"], tuple(row["values"])) for row in payload["rows"])
        tuples = {name: tuple(payload[name]) for name in ("axes", "levels", "thresholds") if name in payload}
        return cls(**{**payload, **tuples, "rows": rows})


@dataclass(frozen=True, slots=True)
class RouteStep:
    """`note` is one short line under the title: a date, a form of work."""

    title: str
    state: StepState
    note: str = ""


@dataclass(frozen=True, slots=True)
class RouteView:
    """A route from its first step to its last."""

    title: str
    steps: tuple[RouteStep, ...]
    notice: str = ""

    @classmethod
    def from_json(cls, payload: Mapping[str, Any]) -> Self:
        return cls(**{**payload, "steps": tuple(RouteStep(**step) for step in payload["steps"])})


@dataclass(frozen=True, slots=True)
class InvitationCard:
    """A QR card to print and hang up: `hint` says in one line what to do with it."""

    link: str
    title: str
    school: str
    role: str
    hint: str

    @classmethod
    def from_json(cls, payload: Mapping[str, Any]) -> Self:
        return cls(**payload)


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One meeting or event for a phone's calendar.

    `uid` is the same for all revisions of one cause, else a moved meeting appears twice. Times are
    aware. `alarms` are minutes before the start. `organizer` is a URI. The summary carries no third
    person's name in private mode: the caller sees to it.
    """

    uid: str
    revision: int
    starts: datetime
    ends: datetime
    summary: str
    stamp: datetime
    place: str = ""
    description: str = ""
    link: str = ""
    cancelled: bool = False
    alarms: tuple[int, ...] = ()
    organizer: str = ""

    @classmethod
    def from_json(cls, payload: Mapping[str, Any]) -> Self:
        moments = {name: datetime.fromisoformat(payload[name]) for name in ("starts", "ends", "stamp")}
        return cls(**{**payload, **moments, "alarms": tuple(payload.get("alarms", ()))})


View = RadarView | StripView | GrowthView | HeatView | RouteView | InvitationCard | CalendarEntry


def as_json(view: View) -> dict[str, object]:
    """The view as JSON values, the way the compute child takes it."""
    return {name: _plain(value) for name, value in asdict(view).items()}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value
