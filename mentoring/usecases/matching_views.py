"""What the methodologist sees of matching, and what the use cases lean on."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from mentoring.errors import MentoringError
from mentoring.matching import Fact
from mentoring.matching_fairness import Share
from mentoring.matching_problem import Problem, Solution
from mentoring.usecases.matching_records import Alone, Couple, Run
from mentoring.usecases.pair_records import PairRecord, Someone


class MatchingUnavailable(MentoringError):
    """The computation did not come to an end; nothing was changed."""


class Runs(Protocol):
    """Drafts of matching (`storage.matching`)."""

    async def add(self, run: Run) -> int: ...
    async def of(self, run_id: int) -> Run | None: ...
    async def newest_draft(self, municipality_id: int) -> Run | None: ...
    async def waiting(self, municipality_id: int | None = None) -> Run | None: ...
    async def finish(self, run: Run) -> bool: ...
    async def rewrite(self, run: Run) -> bool: ...
    async def close(self, run_id: int, status: str, now: datetime) -> bool: ...


class Matchmaker(Protocol):
    """Chooses pairs for everybody outside the bot's process (`bot.matchmaker`)."""

    async def solve(self, problem: Problem, /) -> Solution:
        """The best pairs, proved and checked.

        Raises:
            MatchingUnavailable: no answer came. PinImpossible: a pin breaks a rule.
        """
        ...


@dataclass(frozen=True, slots=True)
class MatchingFront:
    """The room: the draft that waits, or who could be matched now. `stale`: people changed since.

    `counting`: so many pairs are being compared at this moment.
    """

    run: Run | None
    teachers: int
    seats: int
    names: dict[int, Someone]
    changes: int
    stale: bool = False
    counting: int = 0


@dataclass(frozen=True, slots=True)
class CoupleView:
    """One proposed pair of a draft, with reasons and a gap that anybody may see."""

    run: Run
    place: int
    couple: Couple
    teacher: Someone
    mentor: Someone
    reasons: tuple[Fact, ...] = ()
    gap: Fact | None = None

    @property
    def pinned(self) -> bool:
        return self.couple.ids in self.run.wishes.pinned

    @property
    def forbidden(self) -> bool:
        return self.couple.ids in self.run.wishes.forbidden


@dataclass(frozen=True, slots=True)
class Instead:
    """Who else could help a teacher of the draft, the most suitable first."""

    run: Run
    teacher: Someone
    mentors: tuple[tuple[Someone, tuple[Fact, ...]], ...]
    place: int | None


@dataclass(frozen=True, slots=True)
class AlonePage:
    """Teachers without a proposal, one page."""

    run: Run
    lines: tuple[tuple[Alone, Someone, Someone | None], ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class FairnessPage:
    """Rows of the fairness table, one page; `schools` by id."""

    run: Run
    rows: tuple[Share, ...]
    schools: dict[int, str]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Published:
    """`told`: pairs proposed now; `skipped`: those overtaken by events. `again`: it was published before."""

    run: Run
    told: int
    skipped: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Who asked for another mentor, and why: for the methodologist's eyes."""

    lines: tuple[tuple[PairRecord, Someone, Someone], ...]
    page: int
    pages: int
