"""The profile as a picture: eight axes, level words instead of percents."""

from collections.abc import Iterator
from math import cos, hypot, pi, sin

from matplotlib.patches import Circle, Polygon, Wedge

from documents.canvas import ACCENT, EARLIER, FAINT, INK, LEVEL_INKS, LEVEL_TINTS, LINE, PAPER, QUIET, Canvas, points
from documents.lettering import wrap
from documents.views import RadarAxis, RadarView

Point = tuple[float, float]

SIZE = 1080
CENTRE: Point = (540.0, 556.0)
RADIUS = 290.0
THRESHOLDS = (40, 60, 80, 100)  # upper edge of each level; the lowest first
_LABEL_GAP = 26.0
_MARGIN = 22.0
_NAME, _WORD, _ROW = 28, 26, 34


def radar(view: RadarView) -> bytes:
    """A PNG of about 1080 × 1080 pixels, made for the screen of an old phone."""
    return draw(view).png()


def draw(view: RadarView) -> Canvas:
    """The picture before it is pressed into bytes (tests measure it)."""
    canvas = Canvas(SIZE, SIZE)
    _rings(canvas, len(view.axes))
    if view.compares:
        _earlier(canvas, [axis.before for axis in view.axes])
        _legend(canvas, view)
    _present(canvas, [axis.now for axis in view.axes])
    _ring_words(canvas, view)
    for number, axis in enumerate(view.axes):
        _label(canvas, angle(number, len(view.axes)), axis, view.too_little)
    _frame_words(canvas, view)
    return canvas


def angle(number: int, count: int) -> float:
    """Clockwise from the top, in radians."""
    return 2 * pi * number / count


def point(turn: float, percent: float) -> Point:
    reach = RADIUS * percent / 100
    return CENTRE[0] + reach * sin(turn), CENTRE[1] + reach * cos(turn)


def _rings(canvas: Canvas, count: int) -> None:
    for level in range(3, -1, -1):
        reach = RADIUS * THRESHOLDS[level] / 100
        canvas.sheet.add_patch(Circle(CENTRE, reach, facecolor=PAPER, edgecolor="none"))
        canvas.sheet.add_patch(
            Circle(CENTRE, reach, facecolor=LEVEL_TINTS[level], alpha=0.16, edgecolor="none")
        )
        canvas.sheet.add_patch(Circle(CENTRE, reach, fill=False, edgecolor=LINE, linewidth=points(2)))
    for number in range(count):
        canvas.sheet.plot(*_line([CENTRE, point(angle(number, count), 100)]), color=LINE, linewidth=points(1.5))


def _ring_words(canvas: Canvas, view: RadarView) -> None:
    """Each ring says its level between the first two axes, where no marker can cover it."""
    turn = angle(1, 2 * len(view.axes))
    for level, word in enumerate(view.levels):
        lower = THRESHOLDS[level - 1] if level else 14
        x, y = point(turn, (lower + THRESHOLDS[level]) / 2)
        canvas.write(x, y, word, 22, color=LEVEL_INKS[level], ha="center", halo=True)


def _present(canvas: Canvas, values: list[int | None]) -> None:
    for sector in _sectors(values):
        canvas.sheet.add_patch(Polygon(sector, facecolor=ACCENT, alpha=0.24, edgecolor="none", zorder=3))
    for edge in _edges(values):
        canvas.sheet.plot(*_line(edge), color=ACCENT, linewidth=points(5), solid_capstyle="round", zorder=4)
    for number, value in enumerate(values):
        if value is not None:
            _marker(canvas, point(angle(number, len(values)), value), _level(value))
