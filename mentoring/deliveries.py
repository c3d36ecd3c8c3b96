"""Everything the bot says unasked is a delivery (`docs/decisions/0008`); its rules are in `delivery_rules`.

States: pending, claimed, sent, blocked, failed, unknown, cancelled.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final, Protocol, runtime_checkable

from mentoring.timing import Budget, Listener, Urgency, WorkDays

LANES: Final = ("act", "reminder", "bulk", "edit")
"""Who goes first. What is edited or deleted says nothing new, may be repeated, and goes last."""
BULK: Final = "bulk"
EDIT: Final = "edit"
SECOND_ROUND: Final = "second_round"
"""Reason of a row that may have been sent before: the ledger says so even after it is sent."""
SNOOZED: Final = "snoozed"
"""Reason of a row that the person asked for with «later»."""
OFTEN: Final = "often"
"""Among the switched-off kinds: more than one optional message a week."""
HOLIDAY_SILENCE: Final = "holiday_silence"
JULY_SILENCE: Final = "july_silence"
CHOICES: Final = (OFTEN, HOLIDAY_SILENCE, JULY_SILENCE)
"""What is no kind of reminder and is switched off among them: silence too, by who wants to be reminded."""
WISHES: Final = ("wish_mentor", "wish_thanks", "wish_teachers")
"""Kinds that are no reminders: one message of their day, which counts as the one of that day."""
TOGETHER: Final = timedelta(hours=5)
"""Optional messages of one afternoon become one."""
ONCE_A_WEEK: Final = Budget(per_day=1, per_week=1)
TWICE_A_WEEK: Final = Budget(per_day=1, per_week=2)
"""In the first month after a break (`content.md` 5)."""


class Outcome(StrEnum):
    """What a try to send came to."""

    SENT = "sent"
    BLOCKED = "blocked"
    """The person stopped the bot."""
    REFUSED = "refused"
    """Telegram would never take this message: our bug."""
    ASKED_TO_WAIT = "asked_to_wait"
    UNWRITTEN = "unwritten"
    """Certainly not sent: the request failed before it was written, or Telegram said it did nothing."""
    UNCERTAIN = "uncertain"
    STALE = "stale"
    """Nothing left to say: what it was about has passed."""
    BROKEN = "broken"
    """Our own code failed before anything was sent."""
    GONE = "gone"
    """What was to be edited or deleted is not there any more, or too old for it."""


@dataclass(frozen=True, slots=True)
class Result:
    """`stale` names deliveries of a digest that had nothing to say any more.

    `also`: ids of the other messages it took, such as the pictures above the text. `poll`: its id.
    """

    outcome: Outcome
    message_id: int | None = None
    reason: str | None = None
    stale: frozenset[int] = frozenset()
    also: tuple[int, ...] = ()
    poll: str | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One row of the ledger, claimed."""

    id: int
    municipality_id: int
    person_id: int
    kind: str
    cause: str
    params: Mapping[str, Any]
    lane: str
    optional: bool
    silent: bool
    attempts: int
    reason: str | None
    not_before: datetime
    useful_until: datetime | None

    @property
    def urgency(self) -> Urgency:
        """How much right it has to be heard."""
        if self.kind in WISHES:
            return Urgency.WISH
        if self.optional:
            return Urgency.OPTIONAL
        return Urgency.SIGNED_UP if self.lane == "reminder" else Urgency.ACT

    @property
    def may_be_switched_off(self) -> bool:
        """Reminders may; another person's act and an order that must be read may not."""
        return self.optional or self.lane == "reminder"

    @property
    def shares_message(self) -> bool:
        """Whether several such of one person become one message."""
        return self.optional or self.reason == SNOOZED


class Due(Protocol):
    """Something the rules want said (`mentoring.reminders.Due`). `key` is unique: `meeting:17:r3:24h:p5`."""

    @property
    def key(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def urgency(self) -> Urgency: ...
    @property
    def wanted(self) -> datetime: ...
    @property
    def useful_until(self) -> datetime | None: ...
    @property
    def person_id(self) -> int: ...
    @property
    def params(self) -> Mapping[str, Any]: ...


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a delivery is for. `account` is None when the person cannot be written to."""

    person_id: int
    municipality_id: int
    account: int | None
    listener: Listener
    switched_off: frozenset[str] = frozenset()
    entered: bool = True
    """False: on a list and not in the bot yet. Nothing is planned for them."""


@dataclass(frozen=True, slots=True)
class Outage:
    """While the bot was down."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to send: one delivery, or several optional ones of a person as a digest."""

    deliveries: tuple[Delivery, ...]
    account: int
    silent: bool
    outage: Outage | None = None

    @property
    def first(self) -> Delivery:
        """The earliest of its deliveries."""
        return self.deliveries[0]

    @property
    def is_digest(self) -> bool:
        """Whether several reminders share this message."""
        return len(self.deliveries) > 1


class Calendars(Protocol):
    """The working days of a municipality's schools."""

    def of(self, municipality_id: int, saturday_works: bool, /) -> WorkDays:
        """The calendar of its schools that do, or do not, work on Saturdays."""
        ...


@runtime_checkable
class Planner(Protocol):
    """Somebody who knows what will have to be said: one a subject, listed in `bot.wiring`."""

    async def plan_due(self, now: datetime) -> int:
        """Plan one batch of what is near, in the caller's turn; returns how many rows are new.

        It is asked again, each time in a turn of its own, until it returns 0: so it must look only at what
        has no delivery yet. Idempotent by the keys of its deliveries.
        """
        ...
