"""What the screens of pairs show."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from mentoring.matching import Fact
from mentoring.pairs import OPEN, SEATED, Load, Pair, PairStatus, Side
from mentoring.reminders import NEXT_CANDIDATE
from mentoring.usecases.pair_records import PairRecord, Someone


@dataclass(frozen=True, slots=True)
class PairView:
    """A pair as one of the two sees it. `reasons` and `gap` hold nothing that the viewer must not know.

    `load` is told to the mentor only. `next_at`: the next agreed meeting; `held` how many there were,
    `visits` of them to a lesson.
    """

    record: PairRecord
    side: Side
    teacher: Someone
    mentor: Someone
    reasons: tuple[Fact, ...] = ()
    gap: Fact | None = None
    load: Load | None = None
    next_at: datetime | None = None
    held: int = 0
    visits: int = 0
    held_time: timedelta = timedelta()
    profile_open: bool = False
    has_papers: bool = False

    @property
    def pair(self) -> Pair:
        """The pair itself."""
        return self.record.pair

    @property
    def other(self) -> Someone:
        """The other one of the two."""
        return self.mentor if self.side is Side.TEACHER else self.teacher

    @property
    def is_active(self) -> bool:
        """Whether the mentoring goes on."""
        return self.pair.status is PairStatus.ACTIVE

    @property
    def needs_notice(self) -> bool:
        """Whether the viewer is a mentor whose agreement is on paper and who has given no notice yet."""
        is_theirs = self.side is Side.MENTOR and self.pair.kind in SEATED
        return is_theirs and self.has_papers and self.record.ends_at is None

    @property
    def waits_for_me(self) -> bool:
        """Whether the viewer has still to agree."""
        return self.pair.status in OPEN and self.pair.agreed is not self.side

    @property
    def answer_by(self) -> datetime | None:
        """Until when the mentor's answer is waited for."""
        if self.pair.status not in OPEN or self.record.asked_at is None:
            return None
        return self.record.answer_by or self.record.asked_at + NEXT_CANDIDATE


@dataclass(frozen=True, slots=True)
class Candidate:
    """One mentor who may be asked: number `place` (from 0) of `total`."""

    mentor: Someone
    reasons: tuple[Fact, ...]
    gap: Fact | None
    place: int
    total: int


@dataclass(frozen=True, slots=True)
class MentorFront:
    """A teacher's room: the mentor, and a proposal or request that waits."""

    active: PairView | None
    waiting: PairView | None
    asked: int = 0
    """How many colleagues were asked lately, where nobody is left: the methodologist sees the request."""


@dataclass(frozen=True, slots=True)
class TeacherLine:
    """One of a mentor's teachers in the list."""

    pair_id: int
    teacher: Someone
    next_at: datetime | None
    waiting_steps: int


@dataclass(frozen=True, slots=True)
class Teachers:
    """A mentor's teachers, one page of them, and the requests that wait for an answer."""

    lines: tuple[TeacherLine, ...]
    page: int
    pages: int
    total: int
    requests: tuple[tuple[int, Someone], ...]
