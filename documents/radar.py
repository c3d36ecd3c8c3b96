"""The profile as a picture: eight axes, level words instead of percents."""

from collections.abc import Iterator
from math import cos, sin

from matplotlib.patches import Circle, Polygon

from documents.canvas import ACCENT, EARLIER, FAINT, INK, LEVEL_INKS, PAPER, QUIET, Canvas, points
from documents.lettering import one_line, wrap
from documents.rings import CENTRE, RADIUS, Point, angle, draw_ring_words, draw_rings, line, point
from documents.views import RadarAxis, RadarView

SIZE = 1080
_LABEL_GAP = 26.0
_MARGIN = 22.0
_WIDEST = 262.0
_CENTRED = 420.0  # so much stands between the labels of the two diagonals
_NAME, _WORD, _ROW = 28, 26, 34
_DASHES = (0, (4, 3))
_CORNER = 190  # a messenger writes the time over the lower right corner of a picture


def radar(view: RadarView) -> bytes:
    """A PNG of 1080 × 1080 pixels, made for the screen of an old phone."""
    return draw(view).png()


def draw(view: RadarView) -> Canvas:
    """The picture before it is pressed into bytes (tests measure it)."""
    canvas = Canvas(SIZE, SIZE)
    draw_rings(canvas, view)
    if view.compares:
        _earlier(canvas, [axis.before for axis in view.axes])
        _legend(canvas, view)
    _present(canvas, view)
    draw_ring_words(canvas, view)
    for number, axis in enumerate(view.axes):
        _label(canvas, angle(number, len(view.axes)), axis, view)
    _frame_words(canvas, view)
    return canvas


def _present(canvas: Canvas, view: RadarView) -> None:
    values = [axis.now for axis in view.axes]
    for edge in _edges(values):
        area = Polygon([CENTRE, *edge], facecolor=ACCENT, alpha=0.24, edgecolor="none", zorder=3)
        canvas.sheet.add_patch(area)
        canvas.sheet.plot(*line(edge), color=ACCENT, linewidth=points(5), solid_capstyle="round", zorder=4)
    for number, value in enumerate(values):
        if value is not None:
            place = point(angle(number, len(values)), value)
            _marker(canvas, place, LEVEL_INKS[view.level_of(value)])
            if _lonely(values, number):
                stem = line([CENTRE, place])
                canvas.sheet.plot(*stem, color=ACCENT, linewidth=points(4), alpha=0.45, zorder=3)


def _earlier(canvas: Canvas, values: list[int | None]) -> None:
    for edge in _edges(values):
        canvas.sheet.plot(*line(edge), color=EARLIER, linewidth=points(3.5), linestyle=_DASHES, zorder=2)
    for number, value in enumerate(values):
        if value is not None:
            spot = line([point(angle(number, len(values)), value)])
            canvas.sheet.plot(*spot, "o", color=EARLIER, markersize=points(9), zorder=2)


def _marker(canvas: Canvas, place: Point, ink: str) -> None:
    spot = Circle(place, 10, facecolor=ink, edgecolor=PAPER, linewidth=points(3), zorder=6)
    canvas.sheet.add_patch(spot)


def _edges(values: list[int | None]) -> Iterator[list[Point]]:
    """Neighbouring values joined; an axis without a value leaves a gap on both its sides."""
    count = len(values)
    for number, value in enumerate(values):
        following = values[(number + 1) % count]
        if value is not None and following is not None:
            yield [point(angle(number, count), value), point(angle(number + 1, count), following)]


def _lonely(values: list[int | None], number: int) -> bool:
    return values[number - 1] is None and values[(number + 1) % len(values)] is None


def _label(canvas: Canvas, turn: float, axis: RadarAxis, view: RadarView) -> None:
    """Name and level word, kept outside the circle on whatever side they stand."""
    x, y = point(turn, 100 + 100 * (_LABEL_GAP + 12 * abs(sin(2 * turn))) / RADIUS)
    side = _side(turn)
    rows = wrap(axis.label, _room(x, side), _NAME, bold=True, lines=2 if side == "center" else 3)
    height = _ROW * (len(rows) + 1)
    top = y + height / 2 + cos(turn) * height / 2
    name_ink = FAINT if axis.now is None else INK
    for number, row in enumerate(rows):
        canvas.write(x, top - _ROW * (number + 0.5), row, _NAME, bold=True, ha=side, color=name_ink)
    word, ink = _level_word(axis, view)
    word = one_line(word, _room(x, side), _WORD)
    canvas.write(x, top - _ROW * (len(rows) + 0.5), word, _WORD, ha=side, color=ink)


def _level_word(axis: RadarAxis, view: RadarView) -> tuple[str, str]:
    if axis.now is None:
        return view.too_little, QUIET
    level = view.level_of(axis.now)
    return view.levels[level], LEVEL_INKS[level]


def _side(turn: float) -> str:
    if abs(sin(turn)) < 0.2:
        return "center"
    return "left" if sin(turn) > 0 else "right"


def _room(x: float, side: str) -> float:
    if side == "center":
        return _CENTRED
    return min(_WIDEST, (SIZE - x if side == "left" else x) - _MARGIN)


def _legend(canvas: Canvas, view: RadarView) -> None:
    y = 101.0
    canvas.sheet.plot([150, 214], [y, y], color=ACCENT, linewidth=points(6))
    canvas.write(228, y, one_line(view.now_label, 340, 26), 26)
    canvas.sheet.plot([590, 654], [y, y], color=EARLIER, linewidth=points(4), linestyle=_DASHES)
    canvas.write(668, y, one_line(view.before_label, 390, 26), 26, color=QUIET)


def _frame_words(canvas: Canvas, view: RadarView) -> None:
    title = one_line(view.title, SIZE - 2 * _MARGIN, 36, bold=True)
    canvas.write(SIZE / 2, 1028, title, 36, bold=True, ha="center")
    rows = wrap(view.notice, SIZE - 2 * _CORNER, 24, lines=2)
    for number, row in enumerate(rows, start=1):
        canvas.write(SIZE / 2, 26 + 30 * (len(rows) - number), row, 24, ha="center", color=QUIET)
