"""The owner's look at the bot itself: whether it lives, what waits, what failed, and another try for that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal, Protocol

from mentoring.clock import Clock
from mentoring.errors import NotAllowed, NotFound

What = Literal["d", "u"]
"""d: deliveries, what the bot could not say. u: updates, what a person did and it could not serve."""
PAGE: Final = 4
DOUBT: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Failure:
    """Things that failed alike. `number` names the newest of them; no word of anybody's is here.

    `kind`: of the delivery; empty for an update. `reason`: Telegram's word, or the class of the exception.
    """

    what: What
    number: int
    kind: str
    reason: str
    count: int
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Counts:
    """What waits and what went wrong. `last_tick` is None before the first."""

    last_tick: datetime | None
    processes: int
    waiting: int
    due: int
    under_way: int
    doubted: int


@dataclass(frozen=True, slots=True)
class BotState:
    """The owner's screen."""

    now: datetime
    counts: Counts
    failed: int
    dead: int


@dataclass(frozen=True, slots=True)
class Failures:
    """A page of them, the newest first."""

    now: datetime
    lines: tuple[Failure, ...]
    page: int
    pages: int


class HealthStore(Protocol):
    """Counting and another try (`storage.health`)."""

    async def counts(self, now: datetime, doubted_since: datetime) -> Counts: ...
    async def failures(self) -> list[Failure]: ...
    async def retry(self, one: Failure, now: datetime) -> int: ...
    async def put_away(self, one: Failure, now: datetime) -> int: ...


class HealthUseCases:
    """For the owners named in the settings alone. Runs in its caller's turn."""

    def __init__(self, store: HealthStore, owners: frozenset[int], clock: Clock) -> None:
        self._store = store
        self._owners = owners
        self._clock = clock

    async def state(self, account: int) -> BotState:
        """How the bot is. Raises: NotAllowed."""
        found = await self._failures(account)
        now = self._clock.now()
        counts = await self._store.counts(now, now - DOUBT)
        return BotState(now, counts, *(_total(found, what) for what in ("d", "u")))

    async def page(self, account: int, page: int) -> Failures:
        """What failed. Raises: NotAllowed."""
        found = await self._failures(account)
        pages = max((len(found) + PAGE - 1) // PAGE, 1)
        page = min(max(page, 0), pages - 1)
        return Failures(self._clock.now(), tuple(found[page * PAGE : (page + 1) * PAGE]), page, pages)

    async def open(self, account: int, what: str, number: int) -> tuple[Failure, datetime]:
        """One line, and the moment. Raises: NotAllowed, NotFound when it was dealt with meanwhile."""
        for one in await self._failures(account):
            if (one.what, one.number) == (what, number):
                return one, self._clock.now()
        raise NotFound("failure")

    async def retry(self, account: int, what: str, number: int) -> int:
        """Try all of a line again, under the same keys; how many. A second tap finds none and changes none.

        What is late by now, or belongs to a broadcast that was stopped, is left or counted as late.

        Raises:
            NotAllowed
        """
        one, now = await self._known(account, what, number)
        return await self._store.retry(one, now) if one else 0

    async def put_away(self, account: int, what: str, number: int) -> int:
        """Look at a line no more; a broadcast's own numbers stay as they are. Raises: NotAllowed."""
        one, now = await self._known(account, what, number)
        return await self._store.put_away(one, now) if one else 0

    async def _known(self, account: int, what: str, number: int) -> tuple[Failure | None, datetime]:
        try:
            return await self.open(account, what, number)
        except NotFound:
            return None, self._clock.now()

    async def _failures(self, account: int) -> list[Failure]:
        if account not in self._owners:
            raise NotAllowed("owner")
        return await self._store.failures()


def _total(found: Sequence[Failure], what: str) -> int:
    return sum(one.count for one in found if one.what == what)
