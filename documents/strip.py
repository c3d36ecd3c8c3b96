"""The express form as a picture: eight words without numbers, one calm strip an axis."""

from matplotlib.patches import FancyBboxPatch

from documents.canvas import FAINT, INK, LEVEL_BLOCKS, LEVEL_INKS, LINE, QUIET, Canvas
from documents.lettering import one_line, wrap
from documents.views import StripAxis, StripView

WIDTH = 1080
_ROW = 104
_TOP = 130
_FOOT = 112
_EDGE = 60
_BLOCKS_FROM = 446
_BLOCK, _GAP, _THICK = 92, 10, 26
_WORD_FROM = _BLOCKS_FROM + 4 * (_BLOCK + _GAP) + 12
_NAME, _WORD, _LINE = 28, 26, 34
_CORNER = 160  # a messenger writes the time over the lower right corner of a picture


def strip(view: StripView) -> bytes:
    """A PNG 1080 pixels wide, about square for eight axes."""
    return draw(view).png()


def draw(view: StripView) -> Canvas:
    """The picture before it is pressed into bytes (tests measure it)."""
    height = _TOP + _ROW * len(view.axes) + _FOOT
    canvas = Canvas(WIDTH, height)
    canvas.write(_EDGE, height - 66, one_line(view.title, WIDTH - 2 * _EDGE, 34, bold=True), 34, bold=True)
    for number, axis in enumerate(view.axes):
        _row(canvas, height - _TOP - _ROW * (number + 0.5), axis, view)
    notice = wrap(view.notice, WIDTH - 2 * _EDGE - _CORNER, 24, lines=2)
    for number, words in enumerate(notice, start=1):
        canvas.write(_EDGE, 40 + 32 * (len(notice) - number), words, 24, color=QUIET)
    return canvas


def _row(canvas: Canvas, y: float, axis: StripAxis, view: StripView) -> None:
    known = axis.level is not None
    _name(canvas, y, axis)
    for step in range(4):
        _block(canvas, step, y, _fill(step, axis.level))
    word = view.too_little if axis.level is None else view.levels[axis.level]
    ink = QUIET if axis.level is None else LEVEL_INKS[axis.level]
    rows = wrap(word, WIDTH - _WORD_FROM - 20, _WORD, bold=known, lines=2)
    for number, words in enumerate(rows):
        canvas.write(_WORD_FROM, _middle(y, number, len(rows)), words, _WORD, bold=known, color=ink)


def _name(canvas: Canvas, y: float, axis: StripAxis) -> None:
    rows = wrap(axis.label, _BLOCKS_FROM - _EDGE - 20, _NAME, bold=True, lines=2)
    ink = FAINT if axis.level is None else INK
    for number, words in enumerate(rows):
        canvas.write(_EDGE, _middle(y, number, len(rows)), words, _NAME, bold=True, color=ink)


def _middle(y: float, number: int, count: int) -> float:
    return y + _LINE * ((count - 1) / 2 - number)


def _fill(step: int, level: int | None) -> str:
    if level is None or step > level:
        return LINE
    return LEVEL_BLOCKS[level]


def _block(canvas: Canvas, step: int, y: float, colour: str) -> None:
    corner = (_BLOCKS_FROM + step * (_BLOCK + _GAP), y - _THICK / 2)
    shape = FancyBboxPatch(
        corner, _BLOCK, _THICK, boxstyle="round,pad=0,rounding_size=10", facecolor=colour, edgecolor="none"
    )
    canvas.sheet.add_patch(shape)
