"""The table of ticks: how often, and what. Rows decide everything else."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

Work = Callable[[], Awaitable[object]]

TICKS: Final[Mapping[str, float]] = {
    "share": 1,
    "housekeeping": 3600,
    "plan_reminders": 60,
    "broadcasts": 2,
    "send": 0.5,
    "progress": 3,
    "keep_files": 20,
}
"""Seconds between two runs. The order is that of a run by hand: what is planned is sent, then counted."""


@dataclass(frozen=True, slots=True)
class Tick:
    """One periodic duty. `work` opens its own turns, one an item, never a long one."""

    name: str
    seconds: float
    work: Work


def ticks(works: Mapping[str, Work]) -> tuple[Tick, ...]:
    """The table with its work.

    Raises:
        KeyError: a tick has no work.
    """
    return tuple(Tick(name, seconds, works[name]) for name, seconds in TICKS.items())
