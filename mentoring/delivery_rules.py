"""What becomes of a delivery: whether to send it now, later or never, and what its answer means."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from mentoring.deliveries import (
    BULK,
    EDIT,
    SECOND_ROUND,
    Delivery,
    Due,
    Outage,
    Outcome,
    Outgoing,
    Recipient,
    Result,
)
from mentoring.timing import Listener, Urgency, goes_silently, moment_for

LATE: Final = timedelta(minutes=30)
"""After so long a message is timed anew: it was planned for a decent hour, not for the hour it is now."""
MOST_PAUSE: Final = timedelta(minutes=5)
TRIES_WITHOUT_CONNECTION: Final = 300
"""With the pauses between them, about a day."""
TRIES_TO_RENDER: Final = 3


@dataclass(frozen=True, slots=True)
class Go:
    """Send it now."""

    silent: bool


@dataclass(frozen=True, slots=True)
class Wait:
    """Not now: it stays pending until then."""

    until: datetime


@dataclass(frozen=True, slots=True)
class End:
    """Never: the row is closed."""

    status: str
    reason: str


Verdict = Go | Wait | End


@dataclass(frozen=True, slots=True)
class Planned:
    """A row to be. No `not_before`: there is no decent moment any more, it is counted and not sent."""

    key: str
    cause: str
    not_before: datetime | None
    lane: str
    optional: bool
    silent: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """What is written into the row. None leaves a column as it is, except for `message_id`."""

    status: str
    reason: str | None = None
    not_before: datetime | None = None
    sent_at: datetime | None = None
    message_id: int | None = None
    also: tuple[int, ...] = ()
    spends_try: bool = field(default=False)


def judge(delivery: Delivery, recipient: Recipient | None, now: datetime) -> Verdict:
    """Whether the delivery still helps, and whether this is a decent moment for it."""
    if delivery.useful_until is not None and now > delivery.useful_until:
        return End("cancelled", "late")
    if recipient is None or recipient.account is None:
        return End("blocked", "unreachable")
    if delivery.may_be_switched_off and delivery.kind in recipient.switched_off:
        return End("cancelled", "switched_off")
    if delivery.lane == EDIT:
        return Go(silent=True)
    at = _moment(delivery, recipient.listener, now)
    if at is None:
        return End("cancelled", "late")
    if at > now:
        return Wait(max(at, delivery.not_before))
    return Go(delivery.silent or goes_silently(now, recipient.listener))


def _moment(delivery: Delivery, listener: Listener, now: datetime) -> datetime | None:
    is_late = now - delivery.not_before > LATE
    if not delivery.optional and not is_late and delivery.urgency is not Urgency.WISH:
        return now
    return moment_for(delivery.urgency, now, listener, now, useful_until=delivery.useful_until)


def planned(due: Due, recipient: Recipient, now: datetime, about: datetime | None = None) -> Planned:
    """When something due is really to be said to this person."""
    at = moment_for(
        due.urgency, due.wanted, recipient.listener, now, useful_until=due.useful_until, about=about
    )
    return Planned(
        key=due.key,
        cause=":".join(due.key.split(":")[:2]),
        not_before=at,
        lane="act" if due.urgency is Urgency.ACT else "reminder",
        optional=due.urgency is Urgency.OPTIONAL,
        silent=at is not None and goes_silently(at, recipient.listener),
    )


def pause_after(attempts: int) -> timedelta:
    """How long to wait after so many failed tries: 2 s, 4 s, 8 s … five minutes."""
    return min(timedelta(seconds=2 ** min(attempts, 12)), MOST_PAUSE)


def entry_after(delivery: Delivery, result: Result, now: datetime) -> Entry:
    """What a try means for one delivery of the message."""
    if delivery.id in result.stale:
        return Entry("cancelled", "stale")
    match result.outcome:
        case Outcome.SENT:
            return Entry("sent", delivery.reason, sent_at=now, message_id=result.message_id, also=result.also)
        case Outcome.BLOCKED:
            return Entry("blocked", result.reason or "forbidden")
        case Outcome.REFUSED:
            return Entry("failed", result.reason or "refused", spends_try=True)
        case Outcome.STALE:
            return Entry("cancelled", "stale")
        case Outcome.GONE:
            return Entry("cancelled", "gone")
        case Outcome.ASKED_TO_WAIT:
            return Entry("pending", delivery.reason, not_before=now)
        case Outcome.UNCERTAIN:
            return after_uncertainty(delivery, now)
        case Outcome.UNWRITTEN:
            return _again(delivery, result, now, TRIES_WITHOUT_CONNECTION)
        case Outcome.BROKEN:
            return _again(delivery, result, now, TRIES_TO_RENDER)


def after_uncertainty(delivery: Delivery, now: datetime) -> Entry:
    """It may have been sent: one second round for what still helps one person, none for a bulk one.

    An edit is simply made again: twice is the same as once.
    """
    if delivery.lane == EDIT:
        return _again(delivery, Result(Outcome.UNCERTAIN), now, TRIES_WITHOUT_CONNECTION)
    again = delivery.lane != BULK and delivery.reason != SECOND_ROUND
    if again and (delivery.useful_until is None or now <= delivery.useful_until):
        return Entry("pending", SECOND_ROUND, not_before=now, spends_try=True)
    asked_again = delivery.lane == BULK and delivery.reason == SECOND_ROUND
    reason = SECOND_ROUND if asked_again else "no_answer"
    return Entry("unknown", reason, sent_at=now, spends_try=True)


def _again(delivery: Delivery, result: Result, now: datetime, tries: int) -> Entry:
    attempts = delivery.attempts + 1
    if attempts >= tries:
        return Entry("failed", result.reason or result.outcome.value, spends_try=True)
    return Entry("pending", delivery.reason, not_before=now + pause_after(attempts), spends_try=True)


Ready = tuple[Delivery, Recipient, Go]


def messages(ready: Sequence[Ready]) -> tuple[Outgoing, ...]:
    """What is ready, as messages: optional ones of one person become one digest."""
    groups: dict[tuple[int, int], list[Ready]] = {}
    for one in ready:
        delivery = one[0]
        place = (delivery.person_id, 0 if delivery.shares_message else delivery.id)
        groups.setdefault(place, []).append(one)
    return tuple(_message(group) for group in groups.values())


def _message(group: Sequence[Ready]) -> Outgoing:
    ordered = sorted(group, key=lambda one: (one[0].not_before, one[0].id))
    account = ordered[0][1].account
    assert account is not None, "judge() lets only the reachable through"
    return Outgoing(tuple(one[0] for one in ordered), account, all(one[2].silent for one in ordered))


def excused(message: Outgoing, outage: Outage | None) -> Outgoing:
    """The message with the word of apology (voice.md X8), if it is late because the bot was down."""
    if outage is None or message.is_digest or message.first.lane == "bulk":
        return message
    was_due = outage.since <= message.first.not_before < outage.until
    return replace(message, outage=outage) if was_due else message
