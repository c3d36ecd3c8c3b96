"""Invitations: unguessable, expiring, counted, revocable; only their hash is kept."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Final

from mentoring.errors import MentoringError
from mentoring.people import SCHOOL_ROLES, Role

LIFETIME: Final = timedelta(days=30)
SHARED_USES: Final = (1, 10, 30, 100)
"""How many people may enter by one school link, as offered on the screen."""
SHARED_ROLES: Final = frozenset({Role.TEACHER, Role.MENTOR})
"""Roles that a link for many may give, and then only pending; staff enter by single-use links."""

_TOKEN_BYTES: Final = 16
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{16,64}")


class State(StrEnum):
    """Whether an invitation still lets anyone in."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"
    REVOKED = "revoked"


class InvitationUnknown(MentoringError):
    """No invitation has this token; a damaged link looks the same."""


class InvitationClosed(MentoringError):
    """The link lets nobody in any more: `state` says why, `at` when it ended."""

    def __init__(self, state: State, at: datetime) -> None:
        super().__init__(state, at)
        self.state = state
        self.at = at


class InvitationNotOffered(MentoringError):
    """Such an invitation cannot exist: a shared staff link, a school role without a school."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """`person_id` set: a personal one, for someone expected (or, once entered, for their new account)."""

    id: int
    municipality_id: int
    role: Role | None
    school_id: int | None
    person_id: int | None
    max_uses: int | None
    used: int
    expires_at: datetime
    revoked_at: datetime | None
    created_by: int | None = None

    def state(self, now: datetime) -> State:
        """What stands against it now, the strongest reason first."""
        if self.revoked_at is not None:
            return State.REVOKED
        if self.max_uses is not None and self.used >= self.max_uses:
            return State.USED
        return State.EXPIRED if self.expires_at <= now else State.OPEN

    def must_be_open(self, now: datetime) -> None:
        """Raises: InvitationClosed."""
        state = self.state(now)
        if state is not State.OPEN:
            raise InvitationClosed(state, self.revoked_at or self.expires_at)

    @property
    def makes_pending(self) -> bool:
        """Whether who enters by it is confirmed afterwards."""
        return self.person_id is None and self.role in SHARED_ROLES


def new_token(random_text: Callable[[int], str]) -> str:
    """A token of 128 random bits that fits a deep link; `random_text` is `secrets.token_urlsafe`."""
    return random_text(_TOKEN_BYTES)


def is_token(payload: str) -> bool:
    """Whether the text after `/start` can be a token at all."""
    return _TOKEN.fullmatch(payload) is not None


def hash_of(token: str) -> str:
    """What is stored instead of the token."""
    return sha256(token.encode()).hexdigest()


def link_of(token: str, bot_username: str) -> str:
    """The deep link that carries a token."""
    return f"https://t.me/{bot_username}?start={token}"


def check_offer(role: Role, school_id: int | None, uses: int) -> None:
    """Raises: InvitationNotOffered."""
    shared_staff = role not in SHARED_ROLES and uses != 1
    if shared_staff or uses < 1 or (role in SCHOOL_ROLES) != (school_id is not None):
        raise InvitationNotOffered
