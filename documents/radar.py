"""The profile as a picture: eight axes, level words instead of percents."""

from collections.abc import Iterator
from itertools import pairwise
from math import cos, pi, sin

from matplotlib.patches import Circle, Polygon

from documents.canvas import (
    ACCENT,
    EARLIER,
    FAINT,
    INK,
    LEVEL_FILLS,
    LEVEL_INKS,
    PAPER,
    QUIET,
    Canvas,
    points,
)
from documents.lettering import one_line, wrap
from documents.views import RadarAxis, RadarView

Point = tuple[float, float]

SIZE = 1080
CENTRE: Point = (540.0, 542.0)
RADIUS = 290.0
THRESHOLDS = (40, 60, 80, 100)  # upper edge of each level; the lowest first
RING = "#c3ced4"
_LABEL_GAP = 26.0
_MARGIN = 22.0
_WIDEST = 236.0
_CENTRED = 420.0  # so much stands between the labels of the two diagonals
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
        ring = Circle(CENTRE, reach, facecolor=LEVEL_FILLS[level], edgecolor=RING, linewidth=points(2))
        canvas.sheet.add_patch(ring)
    for number in range(count):
        canvas.sheet.plot(
            *_line([CENTRE, point(angle(number, count), 100)]), color=RING, linewidth=points(1.5)
        )


def _ring_words(canvas: Canvas, view: RadarView) -> None:
    """Each ring says its level along one gap between two axes."""
    places = _word_places(_calmest_gap(view.axes))
    for level, (word, (x, y)) in enumerate(zip(view.levels, places, strict=True)):
        canvas.write(x, y, word, 22, color=LEVEL_INKS[level], ha="center", halo=True)


def _calmest_gap(axes: tuple[RadarAxis, ...]) -> float:
    """Where no marker touches a word and the profile is small.

    Only steep gaps: in a flat one the words of neighbouring rings would overlap.
    """
    count = len(axes)
    middles = {number: angle(2 * number + 1, 2 * count) for number in range(count)}
    markers = list(_markers(axes))

    def unrest(number: int) -> tuple[bool, int]:
        neighbours = (axes[number], axes[(number + 1) % count])
        return _touched(_word_places(middles[number]), markers), sum(axis.now or 0 for axis in neighbours)

    return middles[min((n for n, turn in middles.items() if abs(cos(turn)) > 0.8), key=unrest)]


def _word_places(turn: float) -> list[Point]:
    edges = (14, *THRESHOLDS)
    return [point(turn, (lower + upper) / 2) for lower, upper in pairwise(edges)]


def _markers(axes: tuple[RadarAxis, ...]) -> Iterator[Point]:
    for number, axis in enumerate(axes):
        for value in (axis.now, axis.before):
            if value is not None:
                yield point(angle(number, len(axes)), value)


def _touched(words: list[Point], markers: list[Point]) -> bool:
    return any(abs(x - mx) < 80 and abs(y - my) < 26 for x, y in words for mx, my in markers)


def _present(canvas: Canvas, values: list[int | None]) -> None:
    for sector in _sectors(values):
        canvas.sheet.add_patch(Polygon(sector, facecolor=ACCENT, alpha=0.24, edgecolor="none", zorder=3))
    for edge in _edges(values):
        canvas.sheet.plot(*_line(edge), color=ACCENT, linewidth=points(5), solid_capstyle="round", zorder=4)
    for number, value in enumerate(values):
        if value is not None:
            _marker(canvas, point(angle(number, len(values)), value), _level(value))
            if _lonely(values, number):
                lone = [CENTRE, point(angle(number, len(values)), value)]
                canvas.sheet.plot(*_line(lone), color=ACCENT, linewidth=points(4), alpha=0.45, zorder=3)


def _earlier(canvas: Canvas, values: list[int | None]) -> None:
    for edge in _edges(values):
        canvas.sheet.plot(*_line(edge), color=EARLIER, linewidth=points(3.5), linestyle=(0, (4, 3)), zorder=2)
    for number, value in enumerate(values):
        if value is not None:
            x, y = point(angle(number, len(values)), value)
            canvas.sheet.plot([x], [y], "o", color=EARLIER, markersize=points(9), zorder=2)


def _marker(canvas: Canvas, at: Point, level: int) -> None:
    canvas.sheet.plot(
        [at[0]],
        [at[1]],
        "o",
        color=LEVEL_INKS[level],
        markersize=points(20),
        markeredgecolor=PAPER,
        markeredgewidth=points(3),
        zorder=6,
    )


def _sectors(values: list[int | None]) -> Iterator[list[Point]]:
    """The filled area, slice by slice: an axis without a value leaves a gap."""
    for edge in _edges(values):
        yield [CENTRE, *edge]


def _edges(values: list[int | None]) -> Iterator[list[Point]]:
    count = len(values)
    for number, value in enumerate(values):
        following = values[(number + 1) % count]
        if value is not None and following is not None:
            yield [point(angle(number, count), value), point(angle(number + 1, count), following)]


def _lonely(values: list[int | None], number: int) -> bool:
    return values[number - 1] is None and values[(number + 1) % len(values)] is None


def _line(places: list[Point]) -> tuple[list[float], list[float]]:
    return [place[0] for place in places], [place[1] for place in places]


def _level(percent: int) -> int:
    return sum(percent >= edge for edge in THRESHOLDS[:3])


def _label(canvas: Canvas, turn: float, axis: RadarAxis, too_little: str) -> None:
    """Name and level word, kept outside the circle on whatever side they stand."""
    x, y = point(turn, 100 + 100 * (_LABEL_GAP + 12 * abs(sin(2 * turn))) / RADIUS)
    side = _side(turn)
    rows = wrap(axis.label, _room(x, side), _NAME, bold=True)
    known = axis.now is not None
    word, ink = (axis.level, LEVEL_INKS[_level(axis.now or 0)]) if known else (too_little, QUIET)
    height = _ROW * (len(rows) + bool(word))
    top = y + height / 2 + cos(turn) * height / 2
    for number, row in enumerate(rows):
        canvas.write(
            x, top - _ROW * (number + 0.5), row, _NAME, bold=True, ha=side, color=INK if known else FAINT
        )
    word = one_line(word, _room(x, side), _WORD)
    canvas.write(x, top - _ROW * (len(rows) + 0.5), word, _WORD, ha=side, color=ink)


def _side(turn: float) -> str:
    if abs(sin(turn)) < 0.2:
        return "center"
    return "left" if sin(turn) > 0 else "right"


def _room(x: float, side: str) -> float:
    if side == "center":
        return _CENTRED
    return min(_WIDEST, (SIZE - x if side == "left" else x) - _MARGIN)


def _legend(canvas: Canvas, view: RadarView) -> None:
    y = 104.0
    canvas.sheet.plot([150, 214], [y, y], color=ACCENT, linewidth=points(6))
    canvas.write(228, y, one_line(view.now_label, 340, 26), 26)
    canvas.sheet.plot([590, 654], [y, y], color=EARLIER, linewidth=points(4), linestyle=(0, (4, 3)))
    canvas.write(668, y, one_line(view.before_label, 390, 26), 26, color=QUIET)


def _frame_words(canvas: Canvas, view: RadarView) -> None:
    title = one_line(view.title, SIZE - 2 * _MARGIN, 36, bold=True)
    canvas.write(SIZE / 2, 1028, title, 36, bold=True, ha="center")
    rows = wrap(view.notice, SIZE - 100, 24, lines=2)
    for number, row in enumerate(reversed(rows)):
        canvas.write(SIZE / 2, 36 + 32 * number, row, 24, ha="center", color=QUIET)
