"""The roadmap as a timeline: a school year from September to August, a bar a row, today as a line."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle

from documents.canvas import ACCENT, EARLIER, FAINT, INK, LEVEL_BLOCKS, LINE, QUIET, Canvas, points
from documents.lettering import font, one_line, wrap

WIDTH: Final = 1080
_EDGE: Final = 44
_TOP, _HEAD, _ROW, _FOOT = 96, 54, 108, 164
_CORNER: Final = 160  # a messenger writes the time over the lower right corner of a picture
_BAR: Final = 24
INKS: Final = {"todo": "#c7d2da", "work": LEVEL_BLOCKS[1], "done": LEVEL_BLOCKS[3], "late": LEVEL_BLOCKS[0]}
"""Amber is a term that was, not an alarm: there is no red."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row. `ends`: months since 1 September, 0..12; None: it has no end. `share` 0..1 is done."""

    number: str
    label: str
    word: str
    ends: float | None
    state: str
    share: float


@dataclass(frozen=True, slots=True)
class TimelineView:
    """`months`: twelve short names from September on; `states`: words for todo, work, done, late."""

    title: str
    notice: str
    months: tuple[str, ...]
    today: float
    today_label: str
    states: tuple[str, ...]
    rows: tuple[TimelineRow, ...]

    @classmethod
    def from_json(cls, payload: Mapping[str, Any]) -> Self:
        """As it came out of JSON."""
        rows = tuple(TimelineRow(**row) for row in payload["rows"])
        return cls(
            **{
                **payload,
                "months": tuple(payload["months"]),
                "states": tuple(payload["states"]),
                "rows": rows,
            }
        )


def timeline(view: TimelineView) -> bytes:
    """A PNG 1080 pixels wide, a band a row: words above, its bar below."""
    return draw(view).png()


def draw(view: TimelineView) -> Canvas:
    """The picture before it is pressed into bytes (tests measure it)."""
    height = _TOP + _HEAD + _ROW * len(view.rows) + _FOOT
    canvas = Canvas(WIDTH, height)
    canvas.write(_EDGE, height - 58, one_line(view.title, WIDTH - 2 * _EDGE, 36, bold=True), 36, bold=True)
    _months(canvas, view, height - _TOP, _FOOT)
    for number, row in enumerate(view.rows):
        _row(canvas, height - _TOP - _HEAD - _ROW * number, row)
    _today(canvas, view, height - _TOP - 20, _FOOT)
    _legend(canvas, view)
    for number, words in enumerate(wrap(view.notice, WIDTH - 2 * _EDGE - _CORNER, 24, lines=2)):
        canvas.write(_EDGE, 62 - 32 * number, words, 24, color=QUIET)
    return canvas


def _x(month: float) -> float:
    return _EDGE + (WIDTH - 2 * _EDGE) * month / 12


def _months(canvas: Canvas, view: TimelineView, top: float, low: float) -> None:
    for at, name in enumerate(view.months):
        if at % 2:
            band = Rectangle(
                (_x(at), low), _x(1) - _x(0), top - low, facecolor="#f5f7f8", linewidth=0, zorder=0
            )
            canvas.sheet.add_patch(band)
        canvas.write((_x(at) + _x(at + 1)) / 2, top - 20, name, 26, ha="center", color=QUIET)


def _row(canvas: Canvas, top: float, row: TimelineRow) -> None:
    room = WIDTH - 2 * _EDGE
    head = f"{row.number}. "
    word = one_line(row.word, room / 3, 26)
    wide = font(26).getlength(word) + 24 if word else 0
    label = one_line(head + row.label, room - wide, 30)
    canvas.write(_EDGE, top - 30, label, 30, color=INK, halo=True)
    if word:
        canvas.write(WIDTH - _EDGE, top - 30, word, 26, ha="right", color=QUIET, halo=True)
    _bar(canvas, top - 68, row)
    canvas.sheet.add_line(
        Line2D([_EDGE, WIDTH - _EDGE], [top - _ROW, top - _ROW], color=LINE, linewidth=points(2))
    )


def _bar(canvas: Canvas, y: float, row: TimelineRow) -> None:
    ends = 12.0 if row.ends is None else max(row.ends, 0.25)
    ink = INKS[row.state]
    _block(canvas, y, 0, ends, "#ffffff" if row.ends is None else ink, ink, dashed=row.ends is None)
    if 0 < row.share < 1:
        _block(canvas, y, 0, ends * row.share, INKS["done"], INKS["done"])
    elif row.share == 1 and row.ends is None:
        _block(canvas, y, 0, ends, INKS["done"], INKS["done"])
    if row.ends is not None:
        mark = Circle((_x(ends), y), 13, facecolor="#ffffff", edgecolor=ink, linewidth=points(5), zorder=4)
        canvas.sheet.add_patch(mark)


def _block(
    canvas: Canvas, y: float, since: float, until: float, fill: str, edge: str, *, dashed: bool = False
) -> None:
    shape = FancyBboxPatch(
        (_x(since), y - _BAR / 2),
        max(_x(until) - _x(since), 6),
        _BAR,
        boxstyle="round,pad=0,rounding_size=10",
        facecolor=fill,
        edgecolor=edge,
        linewidth=points(3),
        linestyle="--" if dashed else "-",
        zorder=3,
    )
    canvas.sheet.add_patch(shape)


def _today(canvas: Canvas, view: TimelineView, top: float, low: float) -> None:
    x = _x(view.today)
    canvas.sheet.add_line(Line2D([x, x], [low, top - 22], color=EARLIER, linewidth=points(4), zorder=4))
    align = "left" if view.today < 6 else "right"
    shift = 10 if view.today < 6 else -10
    canvas.write(x + shift, low + 14, view.today_label, 20, ha=align, color=EARLIER, halo=True)


def _legend(canvas: Canvas, view: TimelineView) -> None:
    x = float(_EDGE)
    for state, word in zip(INKS, view.states, strict=True):
        canvas.sheet.add_patch(Rectangle((x, 108), 26, 26, facecolor=INKS[state], edgecolor=FAINT))
        canvas.write(x + 36, 121, word, 22, color=ACCENT if state == "done" else INK)
        x += 36 + font(22).getlength(word) + 36
