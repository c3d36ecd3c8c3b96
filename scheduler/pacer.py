"""How fast the bot may speak unasked: never over the limit in any second, and hardly ever under it.

A limiter that lets `rate` through in every calendar second lets twice as many through around its edge, and a
loop with a pause reaches a quarter of the limit. So there are `rate` permits, and each comes back one second
after its message surely reached Telegram: the answer, minus as much of the shortest round trip seen lately as
the pacer dares to believe in (`Nerve`). What is claimed and drawn before a request is written is done while
its permit is still ripening, so that it costs nothing of the second.
"""

import asyncio
import heapq
import math
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from statistics import median
from typing import Final

from scheduler.nerve import SHARING, Nerve

MARGIN: Final = 0.002
"""Seconds added to every permit's second: clocks and floats are not exact."""
SILENCE: Final = (1.0, 3.0)
"""At least and at most so many seconds a permit waits for an answer; between them like the longest trip."""
LONGER: Final = 1.25
FIRST_GUESS: Final = 0.1
"""Round trip in seconds before there are answers enough."""
REMEMBERED: Final = 31
"""Round trips whose median counts: the slow first ones of a start do not open the gates."""
SLOW_BOOKS: Final = 0.25
"""Seconds of claiming, drawing and writing down that may count beside the round trip."""
SOONEST: Final = 0.25
"""Seconds: no permit is handed out longer before it is ripe, however slowly messages are prepared."""


def whole(rate: float) -> int:
    """How many permits there are, in all processes together."""
    return max(1, int(rate))


class Permit:
    """The right to one request, from the moment it is ripe. It goes back by itself, whatever happens.

    `weight`: as how many messages Telegram counts the request (an album is as many as it has pictures).
    """

    def __init__(self, pacer: "Pacer", used_at: float, *, has_place: bool) -> None:
        self.weight = 1
        self.used_at = used_at
        self.taken_at = pacer.time()
        self.begun: float | None = None
        self.answered = True
        self.spent = True
        self._pacer = pacer
        self._is_back = False
        self.has_place = has_place
        self._alarm: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """The request is about to be written."""
        self.begun = self._pacer.time()
        silence = self._pacer.silence
        self._alarm = asyncio.get_running_loop().call_later(silence, self._lapse)

    def unanswered(self) -> None:
        """Nobody knows whether, and when, the request arrived."""
        self.answered = False

    def unspent(self) -> None:
        """Telegram answered that it sent nothing to anybody."""
        self.spent = False

    def refused(self, retry_after: float) -> None:
        """Telegram asked for silence: every lane stops, and it goes on more slowly."""
        self._pacer.pause(retry_after)

    def close(self) -> None:
        """The request is over, or was never made. The place in the crowd is given back by `leave`."""
        if self._alarm is not None and self.answered:
            self._alarm.cancel()
        if self.begun is None:
            self._give_back(self.used_at)
            self.leave()
        elif self.answered:
            self._give_back(self._pacer.after(self))

    def leave(self) -> None:
        """What came of it is written down: a kill can repeat it no more."""
        if self.has_place:
            self.has_place = False
            self._pacer.leave(self)

    def _lapse(self) -> None:
        """No answer so long: it arrived by now, or never will."""
        self._give_back(self._pacer.time())
        self.leave()

    def _give_back(self, used_at: float) -> None:
        if not self._is_back:
            self._is_back = True
            self._pacer.put(used_at, self.weight)


class Pacer:
    """Permits for `rate` messages in any one second, with only as many messages under way as that needs.

    What is under way is what a hard kill may repeat: ⌈rate x round trip⌉ messages, and one that is being
    prepared or written down.
    """

    def __init__(self, rate: float, *, alone: bool = True) -> None:
        self._rate = rate
        self._size = whole(rate)
        self._held = self._size if alone else 0
        self._used = [-math.inf] * self._held
        """When the permits that nobody holds were last heard of: a second later they are ripe."""
        self._resting: list[float] = []
        """The same of those that are on their way to another process: nothing is sent with them."""
        self._surplus = 0
        self._valid_until = math.inf
        self._under_way = 0
        self._owed = 0
        self._nerve = Nerve() if alone else Nerve(SHARING)
        self._trips = deque([FIRST_GUESS] * REMEMBERED, maxlen=REMEMBERED)
        self._preparations = deque([0.0] * REMEMBERED, maxlen=REMEMBERED)
        self._whole = deque([FIRST_GUESS] * REMEMBERED, maxlen=REMEMBERED)
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

    @property
    def second(self) -> float:
        """Seconds from an answer to the permit's next use: one, less what the way surely takes."""
        return max(0.0, self._size / self._rate - self._nerve.surely_on_the_way + MARGIN)

    @property
    def silence(self) -> float:
        """Seconds after which a request without an answer gives its permit back."""
        least, most = SILENCE
        return min(most, max(least, LONGER * max(self._trips)))

    # --- with other processes (`scheduler.shared`) ---

    @property
    def fewest(self) -> int:
        """So many permits cannot be let go yet: they are in use, or were less than a second ago."""
        rested_since = self.time() - self._size / self._rate - MARGIN
        return self._held - sum(used_at <= rested_since for used_at in self._resting)

    def hold(self, held: int, fair: int, until: float) -> None:
        """Hold so many permits, at least `fewest`, and come down to `fair`; nothing begins after `until`.

        `until` is a moment of `time`.
        """
        for _ in range(held, self._held):
            heapq.heappop(self._resting)
        for _ in range(self._held, held):
            heapq.heappush(self._used, -math.inf)
        self._held = held
        self._surplus = max(0, held - fair)
        self._valid_until = until
        self._settle()
        self.wake()

    def _settle(self) -> None:
        while len(self._resting) > self._surplus:
            heapq.heappush(self._used, heapq.heappop(self._resting))
        while self._used and len(self._resting) < self._surplus:
            heapq.heappush(self._resting, heapq.heappop(self._used))

    @property
    def _may_speak(self) -> bool:
        return self.time() < self._valid_until

    @property
    def _own_rate(self) -> float:
        return self._rate * (self._held - len(self._resting)) / self._size

    @property
    def _lead(self) -> float:
        return min(SOONEST, median(self._preparations))

    @property
    def _most(self) -> int:
        trip = median(self._trips)
        whole = min(median(self._whole), trip + SLOW_BOOKS)
        return max(math.ceil(self._own_rate * trip) + 1, math.ceil(self._own_rate * whole))

    async def acquire(self) -> Permit:
        """Wait for a permit; it must be closed, and left when the message is written down."""
        while (permit := self.try_acquire()) is None:
            await self.change()
        return permit

    def try_acquire(self) -> Permit | None:
        """A permit that is ripe by the time its message is prepared, if there is one."""
        if self._under_way >= self._most or not self._may_take():
            return None
        self._under_way += 1
        return Permit(self, heapq.heappop(self._used), has_place=True)

    async def another(self) -> Permit:
        """Wait for a permit for a further part of a message that is under way already."""
        while not self._may_take():
            await self.change()
        return Permit(self, heapq.heappop(self._used), has_place=False)

    def _may_take(self) -> bool:
        if self.paused_for or self._widening.locked() or not self._may_speak:
            return False
        return bool(self._used) and self._soon() <= self.time()

    def _soon(self) -> float:
        """When the next permit may be taken: it ripens while its message is prepared."""
        return self._used[0] + self.second - self._lead

    async def widen(self, permit: Permit, weight: int) -> None:
        """Have a permit, taken already, count as several messages; meanwhile nobody else takes one."""
        async with self._widening:
            while len(self._used) < (more := self._at_most(weight) - permit.weight) or self.paused_for:
                await self.change()
            taken = [heapq.heappop(self._used) for _ in range(more)]
            permit.used_at = max([permit.used_at, *taken])
            permit.weight += more
        self.wake()

    def _at_most(self, weight: int) -> int:
        """A share smaller than an album gives all it has."""
        return min(weight, max(1, self._held - self._surplus))

    async def ripen(self, permit: Permit) -> None:
        """Wait until the request may be written."""
        if permit.has_place:
            self._preparations.append(self.time() - permit.taken_at)
        while True:
            wait = max(permit.used_at + self.second - self.time(), self.paused_for)
            if wait > 0:
                await asyncio.sleep(wait)
            elif self._may_speak:
                return
            else:
                await self.change()

    def pause(self, seconds: float) -> None:
        """Say nothing at all for so long, and then less than before: every cut costs a tenth for a while."""
        if not self.paused_for:
            self._nerve.cut()
            self._owed += self._size // 10
        until = self.time() + seconds
        if until > self._paused_until:
            self._paused_until = until
            asyncio.get_running_loop().call_at(until, self.wake)

    def after(self, permit: Permit) -> float:
        """Learn from an answer that came this moment; when its permit was used."""
        now = self.time()
        if permit.begun is None:
            return permit.used_at
        self._trips.append(now - permit.begun)
        self._nerve.answered(now - permit.begun)
        return -math.inf if not permit.spent and self._nerve.believes_refusals else now

    def put(self, used_at: float, weight: int = 1) -> None:
        """A permit is back; after a cut it is withheld for a while."""
        withheld = min(weight, self._owed)
        self._owed -= withheld
        for number in range(withheld):
            asyncio.get_running_loop().call_later(self._nerve.patience * (number + 1), self.put, used_at)
        for _ in range(weight - withheld):
            heapq.heappush(self._used, used_at)
        self._settle()
        self.wake()

    def leave(self, permit: Permit) -> None:
        """A message is not under way any more."""
        self._under_way -= 1
        if permit.begun is not None:
            self._whole.append(self.time() - permit.taken_at)
        self.wake()

    def wake(self) -> None:
        """Have everybody who waits look again."""
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def change(self) -> None:
        """Wait until a permit may have become ripe, or somebody calls `wake`."""
        loop = asyncio.get_running_loop()
        waiter = loop.create_future()
        self._waiters.append(waiter)
        soon = self._soon() if self._used else 0.0
        alarm = loop.call_at(soon, self.wake) if soon > self.time() else None
        try:
            await waiter
        finally:
            if alarm is not None:
                alarm.cancel()


class Line:
    """One message's way out: its first permit is held already, further parts wait for theirs."""

    def __init__(self, pacer: Pacer, first: Permit) -> None:
        self._pacer = pacer
        self._first = first

    @asynccontextmanager
    async def request(self, weight: int = 1) -> AsyncIterator[Permit]:
        """Make exactly one request inside; `weight` is how many messages it makes."""
        permit = self._first if self._first.begun is None else await self._pacer.another()
        try:
            if weight > 1:
                await self._pacer.widen(permit, weight)
            await self._pacer.ripen(permit)
            permit.begin()
            yield permit
        finally:
            permit.close()

    def refused(self, retry_after: float) -> None:
        """Telegram asked for silence about a request that took no permit (an edit): every lane stops."""
        self._pacer.pause(retry_after)

    def close(self) -> None:
        """Nothing more will be sent, and what was sent is written down."""
        if self._first.begun is None:
            self._first.close()
        self._first.leave()
