"""How fast one chat may be spoken to, whoever else is: a burst of twenty, then one message a second.

Telegram's advice: not more than about one message a second in one chat, short bursts aside, and twenty a
minute in a group. Messages count, edits and answers to taps do not: a person who taps quickly is answered by
edits of one message, as fast as they tap (a 429 stops those, too).
"""

import asyncio
from dataclasses import dataclass
from typing import Final

BURST: Final = 20
PER_SECOND: Final = 1.0
PER_SECOND_IN_GROUPS: Final = 20 / 60
REMEMBERED: Final = 1000
"""Chats; those that are full again are forgotten first."""


@dataclass(slots=True)
class _Bucket:
    """`left` messages at the moment `at`; below zero: so many wait already."""

    left: float
    at: float


class Buckets:
    """One for all chats of a process, for answers as for what is said unasked.

    `burst`: infinite where the messenger is our own and its clock is moved by hand.
    """

    def __init__(self, burst: float = BURST) -> None:
        self._burst = burst
        self._buckets: dict[int, _Bucket] = {}

    async def take(self, chat: int) -> None:
        """Wait until one more message may go to this chat; who came first goes first."""
        now = asyncio.get_running_loop().time()
        bucket = self._filled(chat, now)
        bucket.left -= 1
        if bucket.left < 0:
            await asyncio.sleep(-bucket.left / rate_of(chat))

    def _filled(self, chat: int, now: float) -> _Bucket:
        bucket = self._buckets.get(chat)
        if bucket is None:
            if len(self._buckets) >= REMEMBERED:
                self._forget(now)
            bucket = self._buckets[chat] = _Bucket(self._burst, now)
        bucket.left = min(self._burst, bucket.left + (now - bucket.at) * rate_of(chat))
        bucket.at = now
        return bucket

    def _forget(self, now: float) -> None:
        self._buckets = {
            chat: one
            for chat, one in self._buckets.items()
            if one.left + (now - one.at) * rate_of(chat) < self._burst
        }


def rate_of(chat: int) -> float:
    """Messages a second in the long run; groups and channels have negative ids."""
    return PER_SECOND_IN_GROUPS if chat < 0 else PER_SECOND
