"""The queue of updates: kept until acknowledged, repeated until then."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from itertools import islice

from sandbox.botapi.errors import conflict
from sandbox.botapi.model import Json

OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class UpdateQueue:
    """Update ids grow by one. An update of a kind the bot did not ask for is never queued."""

    def __init__(self, first_id: int = 1) -> None:
        self.pending: deque[Json] = deque()
        self.next_id = first_id
        self.allowed: frozenset[str] | None = None
        self.waiter: asyncio.Future[None] | None = None
        self.arrived: Callable[[], None] = lambda: None

    def allow(self, kinds: Iterable[str] | None) -> None:
        """An empty list means everything but the kinds that must be asked for."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in UNASKED

    def put(self, kind: str, body: Json) -> Json | None:
        """Returns the queued update, or None when the bot does not want this kind."""
        if not self.wanted(kind):
            return None
        update: Json = {"update_id": self.next_id, kind: body}
        self.restore(update)
        return update

    def restore(self, update: Json) -> None:
        self.pending.append(update)
        self.next_id = update["update_id"] + 1
        self.wake()

    def wake(self) -> None:
        if self.waiter is not None and not self.waiter.done():
            self.waiter.set_result(None)
        self.arrived()

    def acknowledge(self, offset: int) -> bool:
        """Forgets updates below `offset`; a negative one keeps only the last few. True if any went."""
        before = len(self.pending)
        if offset < 0:
            while len(self.pending) > -offset:
                self.pending.popleft()
        while self.pending and self.pending[0]["update_id"] < offset:
            self.pending.popleft()
        return len(self.pending) != before

    def interrupt(self, reason: str = OTHER_POLL) -> None:
        """Whoever is polling gets a 409: the newer request wins, as on the real server."""
        if self.waiter is not None and not self.waiter.done():
            self.waiter.set_exception(conflict(reason))
        self.waiter = None

    async def poll(self, limit: int, timeout: float) -> list[Json]:
        """Waits up to `timeout` seconds for the first update. Raises ApiError(409) when interrupted."""
        if not self.pending and timeout > 0:
            await self.first(timeout)
        return list(islice(self.pending, limit))

    async def first(self, timeout: float) -> None:
        self.waiter = waiter = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(timeout):
                await waiter
        except TimeoutError:
            return
        finally:
            if self.waiter is waiter:
                self.waiter = None
