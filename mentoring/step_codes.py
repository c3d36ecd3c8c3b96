"""One-time codes by which a colleague confirms a step: six digits to say aloud, a token for the link."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from mentoring.errors import MentoringError

LIFETIME: Final = timedelta(days=14)
START: Final = "col-"
"""How the payload of such a link begins."""
GUESSES: Final = 5
GUESSING: Final = timedelta(hours=1)


class CodeState(StrEnum):
    """Whether a code can still be answered."""

    OPEN = "open"
    USED = "used"
    REVOKED = "revoked"
    EXPIRED = "expired"


class CodeUnknown(MentoringError):
    """No such code; a mistyped one looks the same."""


class CodeClosed(MentoringError):
    """The code was answered, taken back, or its days are over: `state` says which."""

    def __init__(self, state: CodeState) -> None:
        super().__init__(state)
        self.state = state


class OwnCode(MentoringError):
    """Nobody is a colleague of oneself."""


class TooManyGuesses(MentoringError):
    """Wrong codes came from one account one after another: it waits for an hour."""


@dataclass(frozen=True, slots=True)
class StepCode:
    """A code as it is kept. Who answered it is not."""

    id: int
    step_id: int
    code: str
    token: str
    said: str | None
    expires_at: datetime
    revoked_at: datetime | None
    used_at: datetime | None

    def state(self, now: datetime) -> CodeState:
        """Whether it can be answered now."""
        if self.used_at is not None:
            return CodeState.USED
        if self.revoked_at is not None:
            return CodeState.REVOKED
        return CodeState.OPEN if now < self.expires_at else CodeState.EXPIRED


@dataclass(slots=True)
class Guesses:
    """Wrong codes by account, in memory alone: nothing about a stranger is kept.

    Each process of the bot counts for itself, so that n processes let n times as many through: still a
    hopeless way to find one of a million.
    """

    pause: timedelta = GUESSING
    wrong: dict[int, deque[datetime]] = field(default_factory=dict)

    def check(self, account: int, now: datetime) -> None:
        """Raises: TooManyGuesses."""
        self._forget(now)
        if len(self.wrong.get(account, ())) >= GUESSES:
            raise TooManyGuesses

    def note(self, account: int, now: datetime) -> None:
        """One more wrong code."""
        self.wrong.setdefault(account, deque(maxlen=GUESSES)).append(now)

    def left(self, account: int) -> int:
        """How many more may be wrong."""
        return GUESSES - len(self.wrong.get(account, ()))

    def _forget(self, now: datetime) -> None:
        old = [account for account, times in self.wrong.items() if now - times[-1] > self.pause]
        for account in old:
            del self.wrong[account]


@dataclass(frozen=True, slots=True)
class Dice:
    """Where codes come from (`secrets`, or a fixed row in a test)."""

    token: Callable[[], str]
    digits: Callable[[], str]
