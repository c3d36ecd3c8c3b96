"""Processes that speak unasked side by side: each holds a share of the permits, and all of them the limit.

A permit is one message a second. It belongs to one process at a time and is passed on only when nothing was
sent with it for a whole second, so whoever joins, leaves or dies, no second holds more than the limit.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

LEASE_S: Final = 6.0
"""So long a share lasts without being renewed; then its holder falls silent by itself."""
ECHO_S: Final = 4.0
"""So long after its end a share still counts: a last request under way, and the second that it fills."""
FORGOTTEN_S: Final = 60.0
"""So long after its end a process is forgotten; what died longer ago was an outage, of which owners hear."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A process. `since` and `until` are seconds of the database's clock, the only one that all share."""

    name: str
    permits: int
    since: float
    until: float
    left: bool = False

    def lives(self, now: float) -> bool:
        """Whether it renewed its share lately."""
        return not self.left and self.until > now

    def fell_lately(self, now: float) -> bool:
        """Whether its end is news."""
        return self.until + FORGOTTEN_S > now

    def counts(self, now: float) -> bool:
        """Whether messages of its may still fill a part of this second."""
        return self.until + ECHO_S > now


@dataclass(frozen=True, slots=True)
class Deal:
    """What a process may hold from now on, and what it should come down to.

    `silent`: processes that died without a word, perhaps with messages in their hands.
    `forgotten`: rows that nobody needs any more.
    """

    held: int
    fair: int
    silent: tuple[Speaker, ...]
    forgotten: tuple[str, ...]


def dealt(name: str, fewest: int, whole: int, known: Collection[Speaker], now: float) -> Deal:
    """The share of `name`, which cannot let go of `fewest` permits yet, of a `whole` known to be divided so.

    Nobody gets what another still holds: a newcomer waits until the others have come down.
    """
    others = [one for one in known if one.name != name]
    room = max(0, whole - sum(one.permits for one in others if one.counts(now)))
    fair = _fair(name, whole, known, now)
    return Deal(
        held=min(room, max(fewest, fair)),
        fair=fair,
        silent=tuple(one for one in others if not one.counts(now) and not one.left),
        forgotten=tuple(one.name for one in others if one.until + FORGOTTEN_S < now),
    )


def _fair(name: str, whole: int, known: Collection[Speaker], now: float) -> int:
    """Equal shares; what is left over goes to those who have been there longest, a newcomer being last."""
    elder = sorted((one.since, one.name) for one in known if one.name == name or one.lives(now))
    order = [each for _, each in elder]
    if name not in order:
        order.append(name)
    share, over = divmod(whole, len(order))
    return share + (order.index(name) < over)
