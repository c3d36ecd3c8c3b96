"""How near the limit the pacer dares to go: slowly nearer with every answer, at once back on a refusal."""

import math
from typing import Final

AT_FIRST: Final = 0.5
ANSWERS: Final = 300
"""From nothing to the whole: five seconds at the full rate from where it begins."""
PATIENCE_S: Final = 5.0
"""After the first cut one withheld permit comes back in so many seconds."""
SLOWER: Final = 4.0
MOST_CUTS: Final = 3
"""What Telegram refused a month ago is no reason to crawl for ever."""


class Nerve:
    """What it believes of two things that Telegram never promised.

    A request surely needs some of the shortest round trip ever seen: the last one some of it before its
    answer, the next one some of it before it arrives. Half of it at first; the more answers confirm it, the
    more of it. And a request that Telegram refused (somebody stopped the bot) sent nothing, so it counts
    for nothing: Telegram's limit is one of messages. A 429 ends both beliefs, and each makes the next rise
    four times as slow.
    """

    def __init__(self) -> None:
        self._share = AT_FIRST
        self._cuts = 0
        self._shortest = math.inf

    @property
    def surely_on_the_way(self) -> float:
        """Seconds."""
        return 0.0 if math.isinf(self._shortest) else self._share * self._shortest

    @property
    def believes_refusals(self) -> bool:
        """Whether a refused request costs nothing."""
        return self._share >= AT_FIRST

    @property
    def patience(self) -> float:
        """Seconds between two permits that come back after a cut."""
        return PATIENCE_S * SLOWER**self._cuts / SLOWER

    def answered(self, trip: float) -> None:
        """An answer came after so many seconds."""
        self._shortest = min(self._shortest, trip)
        self._share = min(1.0, self._share + 1 / (ANSWERS * SLOWER**self._cuts))

    def cut(self) -> None:
        """Telegram asked to wait."""
        self._share = 0.0
        self._cuts = min(self._cuts + 1, MOST_CUTS)
