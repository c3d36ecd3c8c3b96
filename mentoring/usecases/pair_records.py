"""What the tables hold about pairs, mentors' offers and the people in them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol

from mentoring.errors import MentoringError
from mentoring.matching import Fact, MentorOffer, TeacherNeed
from mentoring.pairs import Load, Pair, PairKind, PairStatus, Side

STAFF_ORIGIN: Final = "staff"
"""A curator or a methodologist proposed the pair."""


class TeacherTaken(MentoringError):
    """Another mentor was faster: the teacher has an active pair."""

    def __init__(self, pair_id: int) -> None:
        super().__init__(pair_id)
        self.pair_id = pair_id


@dataclass(frozen=True, slots=True)
class Someone:
    """One of the two as the other one sees them. `name` is what the bot calls them by.

    `entered` False: on a list and not in the bot yet; perhaps without any name.
    """

    person_id: int
    municipality_id: int
    name: str
    full_name: str
    zone: str
    school: str | None = None
    subjects: tuple[str, ...] = ()
    position: str | None = None
    start_year: int | None = None
    entered: bool = True


@dataclass(frozen=True, slots=True)
class PairRecord:
    """A pair's row. `reasons` and `gap` are only those that anybody may see: no axis is ever stored here.

    `close_reason` on a living pair: the teacher asks for another mentor; for the methodologist's eyes only.
    """

    pair: Pair
    municipality_id: int
    origin: str
    created_at: datetime
    reasons: tuple[Fact, ...] = ()
    gap: Fact | None = None
    request: str | None = None
    close_reason: str | None = None
    asked_at: datetime | None = None
    active_at: datetime | None = None
    closed_at: datetime | None = None
    goal: str | None = None
    group_id: int | None = None
    weeks: int | None = None
    ends_at: datetime | None = None
    answer_by: datetime | None = None
    paused_at: datetime | None = None
    paused_until: datetime | None = None
    paused_side: Side | None = None
    word_by: int | None = None
    """Who spoke for the teacher, who had not entered; None: the teacher's own word."""

    @property
    def is_paused(self) -> bool:
        """Whether the two rest; the pair lives on."""
        return self.pair.status is PairStatus.ACTIVE and self.paused_until is not None

    @property
    def asks_for_change(self) -> bool:
        """Whether the teacher looks for another mentor while this pair goes on."""
        return self.pair.status is PairStatus.ACTIVE and self.close_reason is not None


@dataclass(frozen=True, slots=True)
class Offer:
    """What a mentor says about the own readiness."""

    person_id: int
    capacity: int = 1
    strengths: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    paused_until: datetime | None = None
    kinds: tuple[str, ...] = ()
    selection: str = "open"
    offered_until: datetime | None = None
    avoids: frozenset[int] = frozenset()
    avoid_schools: frozenset[int] = frozenset()
    """Whom and where the mentor cannot help: for nobody else's eyes."""
    notice_hours: int = 2


@dataclass(frozen=True, slots=True)
class NewPair:
    """A proposal to be stored."""

    municipality_id: int
    teacher_id: int
    mentor_id: int
    origin: str
    reasons: tuple[Fact, ...]
    gap: Fact | None
    agreed: Side | None = None
    request: str | None = None
    run_id: int | None = None
    kind: PairKind = PairKind.MAIN
    goal: str | None = None
    group_id: int | None = None
    weeks: int | None = None
    answer_by: datetime | None = None
    ends_at: datetime | None = None
    word_by: int | None = None


class Pairs(Protocol):
    """The table of pairs (`storage.pairs`)."""

    async def record(self, pair_id: int) -> PairRecord | None: ...
    async def living_of_teacher(self, teacher_id: int, kind: PairKind | None = None) -> list[PairRecord]: ...
    async def open_of_mentor(self, mentor_id: int) -> list[PairRecord]: ...
    async def active_of_mentor(
        self, mentor_id: int, page: int, size: int
    ) -> tuple[list[PairRecord], int]: ...
    async def between(self, one: int, other: int, kind: PairKind | None = None) -> PairRecord | None: ...
    async def add(self, new: NewPair, actor_id: int | None, now: datetime) -> int | None: ...
    async def move(
        self,
        record: PairRecord,
        to: Pair,
        actor_id: int | None,
        now: datetime,
    ) -> bool: ...
    async def locked_load(
        self, municipality_id: int, mentor_id: int, now: datetime, kind: PairKind = PairKind.MAIN
    ) -> Load: ...
    async def close_replaced(
        self, teacher_id: int, now: datetime, kind: PairKind = PairKind.MAIN
    ) -> PairRecord | None: ...
    async def withdraw_open(
        self, teacher_id: int, but: int, actor_id: int | None, now: datetime, kind: PairKind = PairKind.MAIN
    ) -> list[PairRecord]: ...
    async def set_close_reason(self, pair_id: int, reason: str | None) -> bool: ...
    async def load(self, mentor_id: int, kind: PairKind = PairKind.MAIN) -> Load: ...
    async def pause(
        self, record: PairRecord, until: datetime, side: Side, actor_id: int, now: datetime
    ) -> bool: ...
    async def resume(self, record: PairRecord, actor_id: int | None, now: datetime) -> bool: ...
    async def extend(
        self, record: PairRecord, until: datetime | None, actor_id: int, now: datetime, what: str = "extended"
    ) -> bool: ...
    async def has_papers(self, pair_id: int) -> bool: ...
    async def own_word(self, record: PairRecord, now: datetime) -> bool: ...
    async def words_returned(self, teacher_id: int) -> list[PairRecord]: ...
    async def last_search(self, teacher_id: int, kind: PairKind) -> Sequence[PairRecord]: ...
    async def is_open_to_mentor(self, teacher_id: int) -> bool: ...
    async def close_to_mentor(self, teacher_id: int) -> None: ...
    async def changes(self, municipality_id: int, page: int, size: int) -> tuple[list[PairRecord], int]: ...


class PairTimes(Protocol):
    """Pairs to which time brings something (`storage.pair_times`)."""

    async def ended_by_time(self, now: datetime, limit: int) -> list[PairRecord]: ...
    async def pauses_over(self, now: datetime, limit: int, *, asked: bool) -> list[PairRecord]: ...
    async def before_summer(self, since: datetime, begun: datetime, limit: int) -> list[PairRecord]: ...
    async def unanswered(
        self, asked_before: datetime, agreed_before: datetime, limit: int
    ) -> list[PairRecord]: ...
    async def to_remind(self, asked_before: datetime, limit: int) -> list[PairRecord]: ...
    async def quiet(
        self, since: datetime, now: datetime, limit: int
    ) -> list[tuple[PairRecord, datetime]]: ...


class Offers(Protocol):
    """The table of mentors' offers (`storage.offers`)."""

    async def of(self, person_id: int) -> Offer | None: ...
    async def ensure(self, municipality_id: int, person_id: int, now: datetime) -> None: ...
    async def change(self, person_id: int, now: datetime, **values: Any) -> None: ...


class Parties(Protocol):
    """Teachers who need and mentors who give, as the matching sees them (`storage.matching`)."""

    async def people(self, person_ids: Collection[int]) -> dict[int, Someone]: ...
    async def need(self, person_id: int) -> TeacherNeed | None: ...
    async def needs_without_pair(self, municipality_id: int) -> Sequence[TeacherNeed]: ...
    async def needs_of(self, teacher_ids: Collection[int]) -> Sequence[TeacherNeed]: ...
    async def schools(self, school_ids: Collection[int]) -> dict[int, str]: ...
    async def changing(self, municipality_id: int, now: datetime) -> dict[int, int]: ...
    async def offers(
        self, municipality_id: int, now: datetime, kind: PairKind = PairKind.MAIN
    ) -> Sequence[MentorOffer]: ...
