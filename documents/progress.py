"""A route as a path from the first step to the last: done, active, planned."""

from dataclasses import dataclass

from documents.canvas import ACCENT, FAINT, INK, LINE, PAPER, QUIET, Canvas, points
from documents.lettering import one_line, wrap
from documents.views import RouteStep, RouteView, StepState

WIDTH = 1080
_TOP, _FOOT = 124, 84
_PATH_X, _WORDS_X, _EDGE = 92, 156, 60
_TITLE, _NOTE, _LINE, _SPACE = 30, 26, 40, 40
_WORD_INKS: dict[StepState, str] = {"done": QUIET, "active": INK, "planned": INK}


@dataclass(frozen=True, slots=True)
class _Row:
    step: RouteStep
    lines: list[str]

    @property
    def height(self) -> int:
        return _LINE * (len(self.lines) + bool(self.step.note)) + _SPACE


def route_picture(view: RouteView) -> bytes:
    """A PNG 1080 pixels wide, as high as the steps need."""
    return draw(view).png()


def draw(view: RouteView) -> Canvas:
    """The picture before it is pressed into bytes (tests measure it)."""
    rows = [_laid_out(step) for step in view.steps]
    canvas = Canvas(WIDTH, _TOP + sum(row.height for row in rows) + _FOOT)
    canvas.write(
        _EDGE, canvas.height - 66, one_line(view.title, WIDTH - 2 * _EDGE, 36, bold=True), 36, bold=True
    )
    top = float(canvas.height - _TOP)
    stops = []
    for row in rows:
        stops.append(top - _LINE / 2)
        _words(canvas, top, row)
        top -= row.height
    _path(canvas, stops, view.steps)
    canvas.write(_EDGE, 42, one_line(view.notice, WIDTH - 2 * _EDGE, 24), 24, color=QUIET)
    return canvas


def _laid_out(step: RouteStep) -> _Row:
    return _Row(
        step, wrap(step.title, WIDTH - _WORDS_X - _EDGE, _TITLE, bold=step.state == "active", lines=2)
    )


def _words(canvas: Canvas, top: float, row: _Row) -> None:
    bold = row.step.state == "active"
    y = top - _LINE / 2
    for words in row.lines:
        canvas.write(_WORDS_X, y, words, _TITLE, bold=bold, color=_WORD_INKS[row.step.state])
        y -= _LINE
    note = one_line(row.step.note, WIDTH - _WORDS_X - _EDGE, _NOTE)
    canvas.write(_WORDS_X, y, note, _NOTE, color=ACCENT if bold else QUIET)


def _path(canvas: Canvas, stops: list[float], steps: tuple[RouteStep, ...]) -> None:
    for upper, lower, step in zip(stops, stops[1:], steps, strict=False):
        colour = ACCENT if step.state == "done" else LINE
        canvas.sheet.plot([_PATH_X, _PATH_X], [upper, lower], color=colour, linewidth=points(6), zorder=1)
    for y, step in zip(stops, steps, strict=True):
        _stop(canvas, y, step.state)


def _stop(canvas: Canvas, y: float, state: StepState) -> None:
    edge = FAINT if state == "planned" else ACCENT
    inside = ACCENT if state == "done" else PAPER
    canvas.sheet.plot(
        [_PATH_X],
        [y],
        "o",
        color=inside,
        markersize=points(38),
        markeredgecolor=edge,
        markeredgewidth=points(5),
        zorder=3,
    )
    if state == "done":
        tick = ([_PATH_X - 9, _PATH_X - 2, _PATH_X + 10], [y, y - 8, y + 8])
        canvas.sheet.plot(*tick, color=PAPER, linewidth=points(5), solid_capstyle="round", zorder=4)
    if state == "active":
        canvas.sheet.plot([_PATH_X], [y], "o", color=ACCENT, markersize=points(16), zorder=4)
