"""How fast the bot may speak unasked: never over the limit in any second, and hardly ever under it.

A limiter that lets `rate` through in every calendar second lets twice as many through around its edge, and a
loop with a pause reaches a quarter of the limit. So there are `rate` permits, and each comes back one second
after its message surely reached Telegram: the answer, minus half of the smallest round trip ever seen.
"""

import asyncio
import math
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from statistics import median
from typing import Final

MARGIN: Final = 0.002
"""Seconds added to every permit's second: clocks and floats are not exact."""
SILENCE: Final = 3.0
"""Seconds after which the permit of a request that was never answered comes back."""
FIRST_GUESS: Final = 0.1
"""Round trip in seconds before there are answers enough."""
REMEMBERED: Final = 31
"""Round trips whose median counts: the slow first ones of a start do not open the gates."""


class Permit:
    """The right to one request. It goes back by itself, whatever happens to the request.

    `weight`: as how many messages Telegram counts the request (an album is as many as it has pictures).
    """

    def __init__(self, pacer: "Pacer") -> None:
        self.weight = 1
        self.begun: float | None = None
        self.answered = True
        self._pacer = pacer

    def begin(self) -> None:
        """The request is about to be written."""
        self.begun = self._pacer.time()

    def unanswered(self) -> None:
        """Nobody knows whether, and when, the request arrived."""
        self.answered = False

    def refused(self, retry_after: float) -> None:
        """Telegram asked for silence: every lane stops."""
        self._pacer.pause(retry_after)

    def close(self) -> None:
        """The request is over, or was never made."""
        self._pacer.take_back(self)


class Pacer:
    """Permits for `rate` messages in any one second, with only as many requests in flight as that needs.

    Requests in flight are what a hard kill may repeat, so there are ⌈rate x round trip⌉ of them, and one that
    is on its way from the permit to the request.
    """

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._size = max(1, int(rate))
        self._free = self._size
        self._in_flight = 0
        self._shortest = math.inf
        self._trips = deque([FIRST_GUESS] * REMEMBERED, maxlen=REMEMBERED)
        self._paused_until = 0.0
        self._waiters: list[asyncio.Future[None]] = []
        self._widening = asyncio.Lock()

    def time(self) -> float:
        """The loop's clock, in seconds."""
        return asyncio.get_running_loop().time()

    @property
    def paused_for(self) -> float:
        """Seconds of silence that Telegram still asks for."""
        return max(0.0, self._paused_until - self.time())

    async def acquire(self) -> Permit:
        """Wait for a permit; it must be closed."""
        while (permit := self.try_acquire()) is None:
            await self.change()
        return permit

    def try_acquire(self) -> Permit | None:
        """A permit, if there is one this very moment."""
        most = math.ceil(self._rate * median(self._trips)) + 1
        if self._in_flight >= most or not self._free or self.paused_for or self._widening.locked():
            return None
        self._free -= 1
        self._in_flight += 1
        return Permit(self)

    async def widen(self, permit: Permit, weight: int) -> None:
        """Have a permit, taken already, count as several messages; meanwhile nobody else takes one."""
        more = min(weight, self._size) - permit.weight
        async with self._widening:
            while self._free < more or self.paused_for:
                await self.change()
            self._free -= more
            permit.weight += more
        self.wake()

    def pause(self, seconds: float) -> None:
        """Say nothing at all for so long."""
        until = self.time() + seconds
        if until > self._paused_until:
            self._paused_until = until
            asyncio.get_running_loop().call_at(until, self.wake)

    def take_back(self, permit: Permit) -> None:
        """A permit's request is over; the permit itself follows when its second has passed."""
        self._in_flight -= 1
        self.wake()
        if permit.begun is None:
            self._return(permit.weight)
        else:
            asyncio.get_running_loop().call_later(self._delay(permit), self._return, permit.weight)

    def _delay(self, permit: Permit) -> float:
        if not permit.answered or permit.begun is None:
            return SILENCE
        trip = self.time() - permit.begun
        self._shortest = min(self._shortest, trip)
        self._trips.append(trip)
        return self._size / self._rate - self._shortest / 2 + MARGIN

    def _return(self, weight: int) -> None:
        self._free += weight
        self.wake()

    def wake(self) -> None:
        """Have everybody who waits look again."""
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def change(self) -> None:
        """Wait until a permit may have become free, or somebody calls `wake`."""
        waiter = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        await waiter


class Line:
    """One message's way out: its first permit is held already, further parts wait for theirs."""

    def __init__(self, pacer: Pacer, first: Permit) -> None:
        self._pacer = pacer
        self._first: Permit | None = first

    @asynccontextmanager
    async def request(self, weight: int = 1) -> AsyncIterator[Permit]:
        """Make exactly one request inside; `weight` is how many messages it makes."""
        permit, self._first = self._first or await self._pacer.acquire(), None
        try:
            if weight > 1:
                await self._pacer.widen(permit, weight)
            permit.begin()
            yield permit
        finally:
            permit.close()

    def close(self) -> None:
        """Nothing more will be sent."""
        if self._first is not None:
            self._first.close()
            self._first = None
