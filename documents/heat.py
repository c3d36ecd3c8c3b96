"""Groups by axes: a table of colours with a word for what is hidden. No person stands in it."""

from matplotlib.patches import FancyBboxPatch, Rectangle

from documents.canvas import INK, LEVEL_FILLS, LEVEL_INKS, LINE, QUIET, Canvas
from documents.lettering import font, one_line, wrap
from documents.views import HeatRow, HeatView

WIDTH = 1280
_EDGE, _NAMES = 40, 296
_TOP, _HEAD, _ROW, _FOOT = 84, 96, 62, 136
_CORNER = 160  # a messenger writes the time over the lower right corner of a picture
_LEGEND, _WORD = 104.0, 19
MOST_ROWS = 24


def heat(view: HeatView) -> bytes:
    """A PNG 1280 pixels wide, a row a group (at most 24)."""
    return draw(view).png()


def draw(view: HeatView) -> Canvas:
    """The picture before it is pressed into bytes (tests measure it)."""
    shown = view.rows[:MOST_ROWS]
    height = _TOP + _HEAD + _ROW * len(shown) + _FOOT
    canvas = Canvas(WIDTH, height)
    title = one_line(view.title, WIDTH - 2 * _EDGE, 32, bold=True)
    canvas.write(_EDGE, height - 52, title, 32, bold=True)
    _heads(canvas, height - _TOP, view)
    for number, row in enumerate(shown):
        _row(canvas, height - _TOP - _HEAD - _ROW * (number + 1), row, view)
    _legend(canvas, view)
    for number, words in enumerate(wrap(view.notice, WIDTH - 2 * _EDGE - _CORNER, 22, lines=2)):
        canvas.write(_EDGE, 56 - 30 * number, words, 22, color=QUIET)
    return canvas


def _wide(view: HeatView) -> float:
    return (WIDTH - 2 * _EDGE - _NAMES) / len(view.axes)


def _heads(canvas: Canvas, top: float, view: HeatView) -> None:
    wide = _wide(view)
    for at, label in enumerate(view.axes):
        rows = wrap(label, wide - 4, 16, lines=4)
        for number, words in enumerate(rows):
            y = top - _HEAD + 14 + 21 * (len(rows) - 1 - number)
            canvas.write(_EDGE + _NAMES + wide * (at + 0.5), y, words, 16, ha="center", color=QUIET)


def _row(canvas: Canvas, low: float, row: HeatRow, view: HeatView) -> None:
    canvas.write(_EDGE, low + _ROW * 0.66, one_line(row.label, _NAMES - 12, 20), 20)
    canvas.write(_EDGE, low + _ROW * 0.27, one_line(row.people, _NAMES - 16, 17), 17, color=QUIET)
    wide = _wide(view)
    for at, value in enumerate(row.values):
        _cell(canvas, _EDGE + _NAMES + wide * at, low, value, view)


def _cell(canvas: Canvas, left: float, low: float, value: int | None, view: HeatView) -> None:
    corner, wide, tall = (left + 3, low + 4), _wide(view) - 6, _ROW - 8
    if value is None:
        canvas.sheet.add_patch(Rectangle(corner, wide, tall, facecolor="none", edgecolor=LINE, hatch="///"))
        return
    level = view.level_of(value)
    shape = FancyBboxPatch(
        corner, wide, tall, boxstyle="round,pad=0,rounding_size=8", facecolor=LEVEL_FILLS[level], linewidth=0
    )
    canvas.sheet.add_patch(shape)
    middle = (left + _wide(view) / 2, low + _ROW / 2)
    canvas.write(*middle, str(value), 24, ha="center", color=LEVEL_INKS[level])


def _legend(canvas: Canvas, view: HeatView) -> None:
    x = float(_EDGE)
    for fill, word in [*zip(LEVEL_FILLS, view.levels, strict=True), ("none", view.hidden)]:
        hatch = "///" if fill == "none" else None
        box = Rectangle((x, _LEGEND - 13), 26, 26, facecolor=fill, edgecolor=LINE, hatch=hatch)
        canvas.sheet.add_patch(box)
        canvas.write(x + 36, _LEGEND, word, _WORD, color=INK)
        x += 36 + font(_WORD).getlength(word) + 34
