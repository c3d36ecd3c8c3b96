"""Growth from one profile to the next: a small chart an axis, all to one scale."""

from matplotlib.patches import Rectangle

from documents.canvas import ACCENT, FAINT, INK, LEVEL_FILLS, LEVEL_INKS, LINE, QUIET, Canvas, points
from documents.lettering import one_line, wrap
from documents.views import GrowthAxis, GrowthView

WIDTH = 1080
_COLUMNS, _EDGE, _GUTTER = 2, 56, 56
_TOP, _FOOT = 104, 96
_CELL, _PLOT = 250, 146
_PLOT_FROM = 46  # above the lower edge of a cell: room for the dates
_MARGIN = 44  # before the first day and after the last
_NAME, _NUMBER, _DAY = 27, 22, 20
_CORNER = 160  # a messenger writes the time over the lower right corner of a picture
_WIDE = (WIDTH - 2 * _EDGE - _GUTTER) / _COLUMNS


def growth(view: GrowthView) -> bytes:
    """A PNG 1080 pixels wide, about square for eight axes."""
    return draw(view).png()


def draw(view: GrowthView) -> Canvas:
    """The picture before it is pressed into bytes (tests measure it)."""
    height = _TOP + _CELL * -(-len(view.axes) // _COLUMNS) + _FOOT
    canvas = Canvas(WIDTH, height)
    title = one_line(view.title, WIDTH - 2 * _EDGE, 34, bold=True)
    canvas.write(_EDGE, height - 56, title, 34, bold=True)
    for number, axis in enumerate(view.axes):
        left = _EDGE + (number % _COLUMNS) * (_WIDE + _GUTTER)
        _cell(canvas, left, height - _TOP - _CELL * (number // _COLUMNS + 1), axis, view)
    for number, words in enumerate(wrap(view.notice, WIDTH - 2 * _EDGE - _CORNER, 24, lines=2)):
        canvas.write(_EDGE, 58 - 32 * number, words, 24, color=QUIET)
    return canvas


def _cell(canvas: Canvas, left: float, low: float, axis: GrowthAxis, view: GrowthView) -> None:
    foot = low + _PLOT_FROM
    canvas.write(left, low + _CELL - 34, one_line(axis.label, _WIDE, _NAME, bold=True), _NAME, bold=True)
    _bands(canvas, left, foot, view)
    columns = [left + _MARGIN + at * _step(view) for at in range(len(view.days))]
    _line(canvas, columns, foot, axis, view)
    for at, day in enumerate(view.days):
        if at in (0, len(view.days) - 1) or len(view.days) <= 4:
            ink = FAINT if axis.values[at] is None else QUIET
            canvas.write(columns[at], foot - 20, day, _DAY, ha="center", color=ink)


def _line(canvas: Canvas, columns: list[float], foot: float, axis: GrowthAxis, view: GrowthView) -> None:
    """Known values joined; a profile without this axis is passed over."""
    known = [(x, value) for x, value in zip(columns, axis.values, strict=True) if value is not None]
    heights = [foot + _PLOT * value / 100 for _, value in known]
    canvas.sheet.plot([x for x, _ in known], heights, color=ACCENT, linewidth=points(4), zorder=3)
    for (x, value), y in zip(known, heights, strict=True):
        ink = LEVEL_INKS[view.level_of(value)]
        canvas.sheet.plot([x], [y], "o", color=ink, markersize=points(14), zorder=4)
        aside = 22 if value <= 78 else -22
        canvas.write(x, y + aside, str(value), _NUMBER, ha="center", halo=True, color=INK)


def _bands(canvas: Canvas, left: float, foot: float, view: GrowthView) -> None:
    edges = [0, *view.thresholds, 100]
    for fill, low, high in zip(LEVEL_FILLS, edges, edges[1:], strict=False):
        corner, tall = (left, foot + _PLOT * low / 100), _PLOT * (high - low) / 100
        canvas.sheet.add_patch(Rectangle(corner, _WIDE, tall, facecolor=fill, edgecolor="none", zorder=1))
    canvas.sheet.plot([left, left + _WIDE], [foot, foot], color=LINE, linewidth=points(2), zorder=2)


def _step(view: GrowthView) -> float:
    return (_WIDE - 2 * _MARGIN) / max(1, len(view.days) - 1)
