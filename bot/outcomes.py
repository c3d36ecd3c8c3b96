"""What an error of a Bot API request means for a delivery."""

from typing import Final

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
)
from aiohttp import ClientConnectorError, ConnectionTimeoutError

from mentoring.deliveries import Outcome, Result

DEAD_FILE: Final = ("file identifier", "file_id", "file reference", "file_reference")
SendError = (TelegramAPIError, ClientDecodeError)
NO_SUCH_PERSON: Final = ("chat not found", "peer_id_invalid", "user not found")


def outcome_of(error: Exception) -> Result:
    """The result of a request that failed like this.

    What Telegram refused, and what never left this machine, was certainly not sent. A lost or unreadable
    answer leaves it unknown.
    """
    if isinstance(error, TelegramRetryAfter):
        return Result(Outcome.ASKED_TO_WAIT)
    if isinstance(error, TelegramForbiddenError):
        return Result(Outcome.BLOCKED, reason="forbidden")
    if isinstance(error, TelegramBadRequest):
        return _bad_request(error)
    if isinstance(error, TelegramEntityTooLarge | TelegramMigrateToChat):
        return Result(Outcome.REFUSED, reason=type(error).__name__)
    if is_uncertain(error):
        return Result(Outcome.UNCERTAIN, reason="no_answer")
    return Result(Outcome.UNWRITTEN, reason="no_connection")


def is_uncertain(error: Exception) -> bool:
    """Whether the request may have been carried out although no answer says so."""
    if isinstance(error, ClientDecodeError):
        return True
    if not isinstance(error, TelegramNetworkError):
        return False
    return not isinstance(error.__cause__, ClientConnectorError | ConnectionTimeoutError)


def is_dead_file(error: Exception) -> bool:
    """Whether Telegram knows the file no more (or never did, after a change of the bot)."""
    words = error.message.lower() if isinstance(error, TelegramBadRequest) else ""
    return any(known in words for known in DEAD_FILE)


def _bad_request(error: TelegramBadRequest) -> Result:
    words = error.message.lower()
    if any(known in words for known in NO_SUCH_PERSON):
        return Result(Outcome.BLOCKED, reason="no_such_chat")
    return Result(Outcome.REFUSED, reason=_in_short(error.message))


def _in_short(words: str) -> str:
    """What Telegram says, without what it quotes: behind the colon may stand a piece of somebody's text."""
    return words.removeprefix("Bad Request: ").partition(":")[0][:60]
