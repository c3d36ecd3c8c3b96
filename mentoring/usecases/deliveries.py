"""What the bot says unasked: claim, record, snooze, switch off."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.deliveries import TOGETHER, Delivery, Outcome, Outgoing, Recipient, Result
from mentoring.delivery_rules import (
    End,
    Entry,
    Go,
    Ready,
    Verdict,
    after_uncertainty,
    entry_after,
    judge,
    messages,
)
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.ports import People
from mentoring.timing import Later, Listener, wanted_later

LEASE: Final = timedelta(seconds=60)
KEPT: Final = timedelta(days=400)


class Ledger(Protocol):
    """The rows (`storage.deliveries`)."""

    async def due_lanes(self, now: datetime) -> tuple[str, ...]: ...
    async def claim(
        self, lane: str, limit: int, *, owner: str, now: datetime, lease_until: datetime
    ) -> list[Delivery]: ...
    async def claim_companions(
        self,
        person_ids: Collection[int],
        *,
        now: datetime,
        until: datetime,
        owner: str,
        lease_until: datetime,
    ) -> list[Delivery]: ...
    async def lapsed(self, now: datetime, *, busy: Collection[int], limit: int = 50) -> list[Delivery]: ...
    async def free_orphans(self, now: datetime) -> None: ...
    async def close_lapsed(self, delivery_id: int, entry: Entry, now: datetime) -> bool: ...
    async def record(self, delivery_ids: Sequence[int], entry: Entry, owner: str) -> int: ...
    async def keep_poll(self, delivery: Delivery, poll_id: str) -> None: ...
    async def find(self, delivery_id: int, person_id: int) -> Delivery | None: ...
    async def of_same_message(self, delivery_id: int, person_id: int) -> list[Delivery]: ...
    async def say_later(self, delivery: Delivery, at: datetime, now: datetime) -> bool: ...
    async def switched_off(self, person_id: int) -> list[str]: ...
    async def switch_off(self, person_id: int, kinds: Sequence[str]) -> None: ...
    async def counts(self) -> dict[str, int]: ...
    async def forget_old(self, before: datetime) -> int: ...


class Recipients(Protocol):
    """Whom they are for (`storage.recipients`)."""

    async def of(
        self, person_ids: Collection[int], now: datetime, *, with_heard: bool = True
    ) -> dict[int, Recipient]: ...


@dataclass(frozen=True, slots=True)
class Claimed:
    """`taken` counts the rows looked at: more than zero means there may be more to do."""

    messages: tuple[Outgoing, ...] = ()
    taken: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """What the person may still decide about a message that came unasked."""

    delivery_id: int
    deliveries: tuple[Delivery, ...]
    kinds: tuple[str, ...]
    switched_off: frozenset[str]
    later: tuple[Later, ...]


class DeliveryUseCases:
    """What the bot says unasked: claim, record, snooze, switch off. Runs in its caller's turn."""

    def __init__(self, ledger: Ledger, recipients: Recipients, people: People, clock: Clock) -> None:
        self._ledger = ledger
        self._recipients = recipients
        self._people = people
        self._clock = clock

    # --- for the ticks ---

    async def claim(self, limit: int, owner: str, *, busy: Collection[int] = ()) -> Claimed:
        """Take at most `limit` due rows (and what shares their messages); commit before sending them.

        What is late, switched off or for nobody is closed here; what is not decent now is put off. `busy`
        names rows whose sending is under way in this very process, however long it takes.
        """
        now = self._clock.now()
        await self._close_lapsed(now, busy)
        taken = await self._take(limit, owner, now)
        if not taken:
            return Claimed()
        people = {one.person_id for one in taken}
        budgeted = any(one.optional for one in taken)
        recipients = await self._recipients.of(people, now, with_heard=budgeted)
        ready: list[Ready] = []
        for delivery in taken:
            recipient = recipients.get(delivery.person_id)
            verdict = judge(delivery, recipient, now)
            if isinstance(verdict, Go) and recipient is not None:
                ready.append((delivery, recipient, verdict))
            else:
                await self._ledger.record([delivery.id], _entry(verdict, delivery), owner)
        return Claimed(messages(ready), len(taken))

    async def _take(self, limit: int, owner: str, now: datetime) -> list[Delivery]:
        lease = now + LEASE
        taken: list[Delivery] = []
        for lane in await self._ledger.due_lanes(now):
            room = limit - len(taken)
            if room > 0:
                taken += await self._ledger.claim(lane, room, owner=owner, now=now, lease_until=lease)
        sharing = {one.person_id for one in taken if one.shares_message}
        if sharing:
            taken += await self._ledger.claim_companions(
                sharing, now=now, until=now + TOGETHER, owner=owner, lease_until=lease
            )
        return taken

    async def _close_lapsed(self, now: datetime, busy: Collection[int]) -> None:
        for delivery in await self._ledger.lapsed(now, busy=busy):
            await self._ledger.close_lapsed(delivery.id, after_uncertainty(delivery, now), now)

    async def take_back(self) -> None:
        """At a start: what a dead process had claimed need not wait for its lease to run out."""
        await self._ledger.free_orphans(self._clock.now())

    async def record(self, message: Outgoing, result: Result, owner: str) -> None:
        """Write down what a try to send came to, in a turn of its own."""
        now = self._clock.now()
        if result.outcome is Outcome.BLOCKED:
            await self._people.mark_unreachable(message.account, now)
        entries = {one.id: entry_after(one, result, now) for one in message.deliveries}
        for entry in set(entries.values()):
            same = [delivery_id for delivery_id, other in entries.items() if other == entry]
            written = await self._ledger.record(same, entry, owner)
            if written and result.poll is not None:
                await self._ledger.keep_poll(message.first, result.poll)

    async def counts(self) -> dict[str, int]:
        """How many deliveries are in each state, for health and the doctor."""
        return await self._ledger.counts()

    async def forget_old(self) -> int:
        """Drop closed rows older than 400 days."""
        return await self._ledger.forget_old(self._clock.now() - KEPT)

    # --- for the person ---

    def now(self) -> datetime:
        """The present moment (UTC), for words like «tomorrow»."""
        return self._clock.now()

    async def said(self, actor: Actor, delivery_id: int) -> Said:
        """What can be decided about this message.

        Raises:
            NotFound: it was not said to this person.
        """
        mine = await self._mine(actor, delivery_id)
        kinds = tuple(dict.fromkeys(one.kind for one in mine if one.may_be_switched_off))
        off = frozenset(await self._ledger.switched_off(actor.person_id))
        listener = await self._listener(actor)
        later = tuple(one for one in Later if self._helps(mine, self._at(one, listener)))
        return Said(delivery_id, tuple(mine), kinds, off, later)

    async def say_later(self, actor: Actor, delivery_id: int, choice: Later) -> datetime:
        """Say it once more at the chosen time; returns when (UTC). A second tap changes nothing.

        Raises:
            NotFound: it was not said to this person, or would help no more by then.
        """
        now = self._clock.now()
        mine = await self._mine(actor, delivery_id)
        at = self._at(choice, await self._listener(actor))
        if not self._helps(mine, at):
            raise NotFound("delivery")
        for delivery in mine:
            await self._ledger.say_later(delivery, at, now)
        return at

    async def switch(self, actor: Actor, kind: str, *, on: bool) -> None:
        """Have a kind of reminder come, or not (`deliveries.OFTEN`: more than one a week)."""
        off = await self._ledger.switched_off(actor.person_id)
        wanted = [one for one in off if one != kind]
        if not on:
            wanted.append(kind)
        if wanted != off:
            await self._ledger.switch_off(actor.person_id, wanted)

    async def switched_off(self, actor: Actor) -> tuple[str, ...]:
        """Kinds this person does not want, in the order they were switched off."""
        return tuple(await self._ledger.switched_off(actor.person_id))

    async def _mine(self, actor: Actor, delivery_id: int) -> list[Delivery]:
        found = await self._ledger.find(delivery_id, actor.person_id)
        if found is None:
            raise NotFound("delivery")
        return await self._ledger.of_same_message(delivery_id, actor.person_id) or [found]

    async def _listener(self, actor: Actor) -> Listener:
        known = await self._recipients.of([actor.person_id], self._clock.now(), with_heard=False)
        if actor.person_id not in known:
            raise NotFound("person")
        return known[actor.person_id].listener

    def _at(self, choice: Later, listener: Listener) -> datetime:
        return wanted_later(choice, self._clock.now(), listener)

    def _helps(self, said: Sequence[Delivery], at: datetime) -> bool:
        return any(one.useful_until is None or at <= one.useful_until for one in said)


def _entry(verdict: Verdict, delivery: Delivery) -> Entry:
    if isinstance(verdict, End):
        return Entry(verdict.status, verdict.reason)
    assert not isinstance(verdict, Go)
    return Entry("pending", delivery.reason, not_before=verdict.until)
