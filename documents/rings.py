"""The ground of a radar: rings of the levels, spokes of the axes, and the words on the rings."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, pi, sin

from matplotlib.patches import Circle

from documents.canvas import LEVEL_FILLS, LEVEL_INKS, Canvas, points
from documents.views import RadarAxis, RadarView

Point = tuple[float, float]

CENTRE: Point = (540.0, 542.0)
RADIUS = 290.0
_RING = "#c3ced4"
_STEEP = 0.8


def angle(number: int, count: int) -> float:
    """Clockwise from the top, in radians."""
    return 2 * pi * number / count


def point(turn: float, percent: float) -> Point:
    reach = RADIUS * percent / 100
    return CENTRE[0] + reach * sin(turn), CENTRE[1] + reach * cos(turn)


def line(places: Sequence[Point]) -> tuple[list[float], list[float]]:
    """The two lists matplotlib plots."""
    return [x for x, _ in places], [y for _, y in places]


def draw_rings(canvas: Canvas, view: RadarView) -> None:
    for level, edge in reversed(list(enumerate((*view.thresholds, 100)))):
        reach = RADIUS * edge / 100
        ring = Circle(CENTRE, reach, facecolor=LEVEL_FILLS[level], edgecolor=_RING, linewidth=points(2))
        canvas.sheet.add_patch(ring)
    for number in range(len(view.axes)):
        spoke = line([CENTRE, point(angle(number, len(view.axes)), 100)])
        canvas.sheet.plot(*spoke, color=_RING, linewidth=points(1.5))


def draw_ring_words(canvas: Canvas, view: RadarView) -> None:
    """Each ring says its level along one gap between two axes."""
    places = word_places(view, calmest_gap(view))
    for level, (word, (x, y)) in enumerate(zip(view.levels, places, strict=True)):
        canvas.write(x, y, word, 22, color=LEVEL_INKS[level], ha="center", halo=True)


def calmest_gap(view: RadarView) -> float:
    """Where no marker touches a word and the profile is small.

    Only steep gaps: in a flat one the words of neighbouring rings would overlap.
    """
    count = len(view.axes)
    middles = {number: angle(2 * number + 1, 2 * count) for number in range(count)}
    markers = list(_markers(view.axes))

    def unrest(number: int) -> tuple[bool, int]:
        neighbours = (view.axes[number], view.axes[(number + 1) % count])
        size = sum(axis.now or 0 for axis in neighbours)
        return touched(word_places(view, middles[number]), markers), size

    steep = [number for number, turn in middles.items() if abs(cos(turn)) > _STEEP]
    return middles[min(steep, key=unrest)]


def word_places(view: RadarView, turn: float) -> list[Point]:
    edges = (14, *view.thresholds, 100)  # the innermost word keeps off the crossing of the axes
    return [point(turn, (lower + upper) / 2) for lower, upper in pairwise(edges)]


def touched(words: list[Point], markers: list[Point]) -> bool:
    """Whether a marker stands on one of the words."""
    return any(abs(x - mx) < 80 and abs(y - my) < 26 for x, y in words for mx, my in markers)


def _markers(axes: tuple[RadarAxis, ...]) -> Iterator[Point]:
    for number, axis in enumerate(axes):
        for value in (axis.now, axis.before):
            if value is not None:
                yield point(angle(number, len(axes)), value)
