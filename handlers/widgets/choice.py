"""Choosing several of a long list: a tap marks, a tap unmarks, the list pages. It keeps no state."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from handlers.screens.screen import Button
from handlers.taps import Tap
from locales.translator import Translator
from mentoring.roster import pages_of

COLUMNS = 2
LINES = 4


@dataclass(frozen=True, slots=True)
class Option:
    """One line of the list; `label` is plain text."""

    code: str
    label: str
    chosen: bool


def choice_rows(
    options: Sequence[Option],
    page: int,
    toggle: Callable[[str, int], Tap],
    turn_to: Callable[[int], Tap],
    t: Translator,
) -> list[tuple[Button, ...]]:
    """At most five rows: four of options and one to page."""
    size = COLUMNS * LINES
    page = min(page, pages_of(len(options), size) - 1)
    shown = options[page * size : (page + 1) * size]
    buttons = [Button(_label(option, t), toggle(option.code, page)) for option in shown]
    lines = [tuple(buttons[i : i + COLUMNS]) for i in range(0, len(buttons), COLUMNS)]
    return [*lines, pager(page, pages_of(len(options), size), turn_to, t)]


def pager(page: int, pages: int, turn_to: Callable[[int], Tap], t: Translator) -> tuple[Button, ...]:
    """Back and on; empty for a single page."""
    back = (Button(t("people-page-back"), turn_to(page - 1)),) if page > 0 else ()
    forward = (Button(t("people-page-on"), turn_to(page + 1)),) if page < pages - 1 else ()
    return back + forward


def _label(option: Option, t: Translator) -> str:
    return t("people-chosen", label=shortened(option.label)) if option.chosen else shortened(option.label)


def shortened(label: str, limit: int = 22) -> str:
    """The label, with «…» where it is longer than `limit` characters."""
    return label if len(label) <= limit else f"{label[: limit - 1].rstrip()}…"
