"""How near the limit the pacer dares to go: slowly nearer with every answer, at once back on a refusal."""

import math
from typing import Final

AT_FIRST: Final = 0.5
ANSWERS: Final = 300
"""From nothing to the whole: five seconds at the full rate from where it begins."""
PATIENCE_S: Final = 5.0
"""After the first cut one withheld permit comes back in so many seconds."""
STRETCH: Final = 300
"""Answers. The shortest trip of this stretch and of the one before counts: ways become longer, too."""
SHARING: Final = 0.8
"""The most that is believed beside other processes: of fewer messages the shortest trip is a bolder guess."""
SLOWER: Final = 4.0
MOST_CUTS: Final = 3
"""What Telegram refused a month ago is no reason to crawl for ever."""


class Nerve:
    """What it believes of two things that Telegram never promised.

    A request surely needs some of the shortest round trip seen lately: the last one some of it before its
    answer, the next one some of it before it arrives. Half of it at first; the more answers confirm it, the
    more of it. And a request that Telegram refused (somebody stopped the bot) sent nothing, so it counts
    for nothing: Telegram's limit is one of messages. A 429 ends both beliefs, and each makes the next rise
    four times as slow.
    """

    def __init__(self, boldest: float = 1.0) -> None:
        self._boldest = boldest
        self._share = AT_FIRST
        self._cuts = 0
        self._shortest = (math.inf, math.inf)
        self._seen = 0

    @property
    def surely_on_the_way(self) -> float:
        """Seconds."""
        shortest = min(self._shortest)
        return 0.0 if math.isinf(shortest) else self._share * shortest

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
        before, here = self._shortest
        self._shortest = (before, min(here, trip))
        self._seen += 1
        if self._seen % STRETCH == 0:
            self._shortest = (self._shortest[1], math.inf)
        self._share = min(self._boldest, self._share + 1 / (ANSWERS * SLOWER**self._cuts))

    def cut(self) -> None:
        """Telegram asked to wait."""
        self._share = 0.0
        self._cuts = min(self._cuts + 1, MOST_CUTS)
