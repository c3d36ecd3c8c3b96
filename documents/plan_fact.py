"""Plan and fact by year: two bars a year, numbers above, the base as a line. And the funnel of stages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

from matplotlib.patches import FancyBboxPatch, Rectangle

from documents.canvas import ACCENT, EARLIER, INK, LEVEL_FILLS, LINE, QUIET, Canvas, points
from documents.lettering import font, one_line, wrap

WIDTH: Final = 1080
_EDGE, _TOP, _FOOT, _PLOT = 56, 168, 190, 420
_CORNER: Final = 160  # a messenger writes the time over the lower right corner of a picture
_NUMBER, _YEAR, _WORD = 32, 30, 28
_STAGE: Final = 118


@dataclass(frozen=True, slots=True)
class PlanFactView:
    """`plans`, `facts`: a value a year or None; `labels` of plan, fact and base."""

    title: str
    notice: str
    years: tuple[str, ...]
    plans: tuple[float | None, ...]
    facts: tuple[float | None, ...]
    base: float | None
    labels: tuple[str, ...]
    percent: bool

    @classmethod
    def from_json(cls, payload: Mapping[str, Any]) -> Self:
        tuples = {name: tuple(payload[name]) for name in ("years", "plans", "facts", "labels")}
        return cls(**{**payload, **tuples})

    @property
    def top(self) -> float:
        """The value at the upper edge."""
        known = [one for one in (*self.plans, *self.facts, self.base) if one is not None]
        most = max(known, default=1.0) or 1.0
        return max(100.0, most) if self.percent else most * 1.1


@dataclass(frozen=True, slots=True)
class StageView:
    """`people` None: hidden; `words` stand beside the bar."""

    label: str
    people: int | None
    words: str


@dataclass(frozen=True, slots=True)
class FunnelView:
    """Stages from the widest."""

    title: str
    notice: str
    stages: tuple[StageView, ...]

    @classmethod
    def from_json(cls, payload: Mapping[str, Any]) -> Self:
        return cls(**{**payload, "stages": tuple(StageView(**one) for one in payload["stages"])})


def plan_fact(view: PlanFactView) -> bytes:
    """A PNG 1080 pixels wide."""
    return draw(view).png()


def draw(view: PlanFactView) -> Canvas:
    """The picture before it is pressed into bytes (tests measure it)."""
    height = _TOP + _PLOT + _FOOT
    canvas = Canvas(WIDTH, height)
    _title(canvas, height, view.title)
    foot = _FOOT
    wide = (WIDTH - 2 * _EDGE) / max(1, len(view.years))
    for at, year in enumerate(view.years):
        left = _EDGE + wide * at
        canvas.write(left + wide / 2, foot - 32, year, _YEAR, ha="center", color=QUIET)
        bar = min(120.0, wide * 0.4)
        _bar(canvas, left + wide / 2 - bar, bar, foot, view.plans[at], view, LINE)
        _bar(canvas, left + wide / 2, bar, foot, view.facts[at], view, ACCENT)
    canvas.sheet.plot([_EDGE, WIDTH - _EDGE], [foot, foot], color=LINE, linewidth=points(2), zorder=2)
    if view.base is not None:
        y = foot + _PLOT * view.base / view.top
        canvas.sheet.plot(
            [_EDGE, WIDTH - _EDGE], [y, y], color=EARLIER, linewidth=points(4), linestyle="--", zorder=4
        )
    _legend(canvas, view)
    words = one_line(view.notice, WIDTH - 2 * _EDGE - _CORNER, 24)
    canvas.write(_EDGE, 40, words, 24, color=QUIET)
    return canvas


def _title(canvas: Canvas, height: int, title: str) -> None:
    for number, words in enumerate(wrap(title, WIDTH - 2 * _EDGE, 40, lines=2)):
        canvas.write(_EDGE, height - 56 - 48 * number, words, 40, bold=True)


def _bar(
    canvas: Canvas, left: float, wide: float, foot: float, value: float | None, view: PlanFactView, fill: str
) -> None:
    if value is None:
        return
    tall = _PLOT * value / view.top
    canvas.sheet.add_patch(Rectangle((left + 3, foot), wide - 6, tall, facecolor=fill, linewidth=0, zorder=3))
    words = f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    pixels = _NUMBER
    while pixels > 18 and font(pixels).getlength(words) > wide:
        pixels -= 2
    canvas.write(left + wide / 2, foot + tall + 20, words, pixels, ha="center", halo=True)


def _legend(canvas: Canvas, view: PlanFactView) -> None:
    x = float(_EDGE)
    for fill, word in zip((LINE, ACCENT, EARLIER), view.labels, strict=True):
        if fill == EARLIER:
            if view.base is None:
                continue
            number = f"{view.base:.2f}".rstrip("0").rstrip(".").replace(".", ",")
            word = f"{word} {number}"
            canvas.sheet.plot([x, x + 34], [98, 98], color=fill, linewidth=points(4), linestyle="--")
        else:
            canvas.sheet.add_patch(Rectangle((x, 82), 32, 32, facecolor=fill, linewidth=0))
        canvas.write(x + 46, 98, word, _WORD, color=INK)
        x += 46 + font(_WORD).getlength(word) + 48


def funnel(view: FunnelView) -> bytes:
    """A PNG 1080 pixels wide."""
    return draw_funnel(view).png()


def draw_funnel(view: FunnelView) -> Canvas:
    """The picture before it is pressed into bytes (tests measure it)."""
    height = 110 + _STAGE * len(view.stages) + 100
    canvas = Canvas(WIDTH, height)
    _title(canvas, height, view.title)
    most = max((one.people or 0 for one in view.stages), default=0) or 1
    room = WIDTH - 2 * _EDGE
    for at, one in enumerate(view.stages):
        low = height - 110 - _STAGE * (at + 1)
        canvas.write(_EDGE, low + 92, one_line(one.label, room, _WORD), _WORD, color=QUIET)
        corner = (_EDGE, low + 18)
        if one.people is None:
            canvas.sheet.add_patch(
                Rectangle(
                    corner, room, 50, facecolor="none", edgecolor=LINE, hatch="///", linewidth=points(2)
                )
            )
            canvas.write(_EDGE + 16, low + 43, one.words, _WORD, halo=True)
            continue
        wide = max(8.0, room * one.people / most)
        canvas.sheet.add_patch(Rectangle(corner, room, 50, facecolor=LEVEL_FILLS[1], linewidth=0))
        canvas.sheet.add_patch(
            FancyBboxPatch(
                corner, wide, 50, boxstyle="round,pad=0,rounding_size=4", facecolor=ACCENT, linewidth=0
            )
        )
        inside = wide > 60 + font(_NUMBER).getlength(one.words)
        x = _EDGE + wide - 16 if inside else _EDGE + wide + 16
        canvas.write(
            x,
            low + 43,
            one.words,
            _NUMBER,
            bold=True,
            ha="right" if inside else "left",
            color="#ffffff" if inside else INK,
        )
    for number, words in enumerate(wrap(view.notice, room - _CORNER, 24, lines=2)):
        canvas.write(_EDGE, 70 - 32 * number, words, 24, color=QUIET)
    return canvas
