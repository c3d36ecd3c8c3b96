"""Expected refusals become screens: one table from the error's class to its words."""

import re
from typing import Any

import structlog
from aiogram.types import CallbackQuery, ErrorEvent, Message

from handlers.callbacks.menu import OpenMenu
from handlers.screens.screen import Button, Screen, rows
from handlers.show import forget, show
from locales.translator import Translator
from mentoring.errors import MentoringError
from mentoring.people import Actor

log = structlog.get_logger()

_HUMP = re.compile(r"(?<!^)(?=[A-Z])")


def key_of(error: MentoringError) -> str:
    """`PairAlreadyDecided` is told by `errors-pair-already-decided`."""
    return "errors-" + _HUMP.sub("-", type(error).__name__).lower()


async def refuse(event: ErrorEvent, t: Translator, undo: Any, actor: Actor | None = None) -> None:
    """Undo what the handler wrote, then say what is wrong. Only `MentoringError` comes here."""
    assert isinstance(event.exception, MentoringError)
    await undo()
    forget()
    if event.exception.trespass:
        log.info("refused", refusal=type(event.exception).__name__, person=actor.person_id if actor else None)
    source = event.update.callback_query or event.update.message
    if isinstance(source, CallbackQuery | Message):
        await show(source, refusal(event.exception, t))


def refusal(error: MentoringError, t: Translator) -> Screen:
    """The words for a refusal, with a way back."""
    facts = {name: _shown(value) for name, value in vars(error).items() if not name.startswith("_")}
    return Screen(t(key_of(error), **facts), rows(Button(t("menu-back"), OpenMenu(""), style="primary")))


def _shown(value: Any) -> Any:
    return value if isinstance(value, int | float | str) else str(value)
