"""What to say to a date that could not be taken: what is wrong, an example, and what was perhaps meant."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from locales.translator import Translator
from locales.when import dated, moment_words
from mentoring.dates import (
    DateDoesNotExist,
    DateInFuture,
    DateInPast,
    DateNotUnderstood,
    DateTooFar,
    Typed,
)
from mentoring.errors import MentoringError


@dataclass(frozen=True, slots=True)
class Misread:
    """`meant`: what to offer under [Да], if anything comes to mind."""

    text: str
    meant: Typed | None = None


class Asks(StrEnum):
    """What the question was about, so that the example fits it."""

    MOMENT = "moment"
    DAY = "day"
    PAST = "past"


def misread(
    error: MentoringError, today: date, t: Translator, *, offered: bool = True, asks: Asks = Asks.MOMENT
) -> Misread:
    """Words for any refusal of `parse_typed` (voice.md X1, X2).

    A screen without a button for the day that was perhaps meant is not `offered` it, and is not asked.
    `asks`: so that the example fits the question.

    Raises:
        MentoringError: the error itself when it is none of those.
    """
    match error:
        case DateNotUnderstood():
            return Misread(t("calendar-not-understood", input=error.input, asks=asks.value))
        case DateDoesNotExist():
            meant = error.suggestion
            return Misread(
                t("calendar-does-not-exist", input=error.input, meant=_said(meant, today, t)), meant
            )
        case DateInPast(suggestion=Typed() as meant) if offered:
            said = _said(error.value, today, t)
            return Misread(t("calendar-in-past-meant", date=said, meant=_said(meant, today, t)), meant)
        case DateInPast():
            return Misread(t("calendar-in-past", date=_said(error.value, today, t), asks=asks.value))
        case DateInFuture():
            return Misread(t("calendar-in-future", date=_said(error.value, today, t)))
        case DateTooFar():
            said = _said(error.value, today, t)
            limit = dated(error.limit, t.locale, today)
            return Misread(t("calendar-too-far", date=said, limit=limit, asks=asks.value))
        case _:
            raise error


def _said(value: Typed, today: date, t: Translator) -> str:
    if value.needs_time:
        return dated(value.day, t.locale, today)
    return moment_words(value.moment(), t.locale, today)
