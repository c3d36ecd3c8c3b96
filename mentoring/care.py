"""What a school's pairs need: who has no mentor, which pairs have met nobody lately, what is missing."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PairState(StrEnum):
    """A pair as staff see it. QUIET: 14 days without a marked meeting; VERY_QUIET: 21."""

    WAITING = "waiting"
    ACTIVE = "active"
    QUIET = "quiet"
    VERY_QUIET = "very_quiet"
    PAUSED = "paused"
    ENDED = "ended"


NEEDS_HELP = (PairState.VERY_QUIET, PairState.QUIET)


@dataclass(frozen=True, slots=True)
class Care:
    """How many things there are to look at in some schools."""

    waiting: int = 0
    routes: int = 0
    papers: int = 0
    unpaired: int = 0
    quiet: int = 0

    @property
    def total(self) -> int:
        """All of them together."""
        return self.waiting + self.routes + self.papers + self.unpaired + self.quiet


@dataclass(frozen=True, slots=True)
class PairLine:
    """A pair without a word of the two. `since`: the last meeting, the beginning, or the end."""

    id: int
    municipality_id: int
    teacher_id: int
    teacher: str
    mentor_id: int
    mentor: str
    state: PairState | None
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Alone:
    """A young teacher without a mentor since then."""

    person_id: int
    name: str
    since: datetime
