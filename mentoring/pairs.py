"""A pair from proposal to end: proposed → half → active → closed, or declined, expired, withdrawn.

The table is the rule; storage repeats it as a conditional update (`statuses_open_to`), so that of two taps at
once one wins and the other sees the present state.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Final, Protocol

from mentoring.errors import MentoringError

NOTICE_DAYS: Final = 3
"""Full working days after the day of notice: Labour Code, article 351.8."""


class PairKind(StrEnum):
    """What two people are to each other. A question and a short goal end by themselves."""

    MAIN = "main"
    SUBJECT = "subject"
    SHORT = "short"
    QUESTION = "question"
    GROUP = "group"


SEATED: Final = frozenset({PairKind.MAIN, PairKind.SUBJECT})
"""Kinds that take one of the mentor's seats; the others have limits of their own."""
SITUATIONAL: Final = frozenset({PairKind.SHORT, PairKind.QUESTION})
"""Unpaid help for an occasion: no order is needed, and it ends by itself."""
GROUP_SIZE: Final = range(2, 7)
LIMITS: Final = {PairKind.SHORT: 2, PairKind.QUESTION: 3, PairKind.GROUP: GROUP_SIZE[-1]}
"""How many of a kind a mentor has at once, where no seat is taken."""
WEEKS: Final = range(3, 7)
"""How long a short goal lasts."""
QUESTION_TIME: Final = timedelta(days=14)
"""A one-time question is over then, answered or not."""


def ends_at(kind: PairKind, begins: datetime, weeks: int | None) -> datetime | None:
    """When help for an occasion ends by itself; nothing for the kinds that a person ends."""
    if kind is PairKind.QUESTION:
        return begins + QUESTION_TIME
    if kind is PairKind.SHORT:
        return begins + timedelta(weeks=weeks if weeks is not None and weeks in WEEKS else WEEKS[-1])
    return None


class PairStatus(StrEnum):
    """Where a pair stands. HALF: one of the two has agreed."""

    PROPOSED = "proposed"
    HALF = "half"
    ACTIVE = "active"
    CLOSED = "closed"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class PairAct(StrEnum):
    """What can happen to a pair. The second AGREE is FINISH_AGREEING: it begins the mentoring."""

    AGREE = "agree"
    FINISH_AGREEING = "finish_agreeing"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"
    CLOSE = "close"


class Side(StrEnum):
    """Which of the two."""

    TEACHER = "teacher"
    MENTOR = "mentor"


TRANSITIONS: Final = {
    (PairStatus.PROPOSED, PairAct.AGREE): PairStatus.HALF,
    (PairStatus.HALF, PairAct.FINISH_AGREEING): PairStatus.ACTIVE,
    (PairStatus.PROPOSED, PairAct.DECLINE): PairStatus.DECLINED,
    (PairStatus.HALF, PairAct.DECLINE): PairStatus.DECLINED,
    (PairStatus.PROPOSED, PairAct.WITHDRAW): PairStatus.WITHDRAWN,
    (PairStatus.HALF, PairAct.WITHDRAW): PairStatus.WITHDRAWN,
    (PairStatus.PROPOSED, PairAct.EXPIRE): PairStatus.EXPIRED,
    (PairStatus.HALF, PairAct.EXPIRE): PairStatus.EXPIRED,
    (PairStatus.ACTIVE, PairAct.CLOSE): PairStatus.CLOSED,
}
OPEN: Final = frozenset({PairStatus.PROPOSED, PairStatus.HALF})
"""Statuses that still wait for somebody's answer."""


class PairAlreadyDecided(MentoringError):
    """The act came too late, or twice; `status` is the present one."""

    def __init__(self, pair_id: int, status: PairStatus) -> None:
        super().__init__(pair_id, status)
        self.pair_id = pair_id
        self.status = status


class NotYourPair(MentoringError):
    """Somebody else's button. Which of the two it belongs to is nobody's business."""

    trespass = True

    def __init__(self, pair_id: int) -> None:
        super().__init__(pair_id)
        self.pair_id = pair_id


class CapacityFull(MentoringError):
    """The mentor supports `active` teachers already and takes `capacity` (of this kind)."""

    def __init__(self, active: int, capacity: int) -> None:
        super().__init__(active, capacity)
        self.active = active
        self.capacity = capacity


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people and where they stand. `agreed`: who has agreed while it is HALF."""

    id: int
    teacher_id: int
    mentor_id: int
    status: PairStatus = PairStatus.PROPOSED
    agreed: Side | None = None
    kind: PairKind = PairKind.MAIN

    def side_of(self, person_id: int) -> Side:
        """Raises NotYourPair for anybody but the two."""
        if person_id == self.teacher_id:
            return Side.TEACHER
        if person_id == self.mentor_id:
            return Side.MENTOR
        raise NotYourPair(self.id)


@dataclass(frozen=True, slots=True)
class Load:
    """A mentor's living pairs and limit, counted under the lock of the same transaction."""

    active: int
    capacity: int

    def must_have_room(self) -> None:
        """Raises CapacityFull."""
        if self.active >= self.capacity:
            raise CapacityFull(self.active, self.capacity)


def statuses_open_to(act: PairAct) -> frozenset[PairStatus]:
    """Statuses in which the act is allowed: the `WHERE status IN (…)` of its update."""
    return frozenset(status for status, possible in TRANSITIONS if possible is act)


def _moved(pair: Pair, act: PairAct, agreed: Side | None = None) -> Pair:
    status = TRANSITIONS.get((pair.status, act))
    if status is None:
        raise PairAlreadyDecided(pair.id, pair.status)
    return replace(pair, status=status, agreed=agreed)


def _after_accept(pair: Pair, side: Side, load: Load) -> Pair:
    if pair.status is not PairStatus.HALF:
        agreed = _moved(pair, PairAct.AGREE, side)
        load.must_have_room()
        return agreed
    if pair.agreed is side:
        raise PairAlreadyDecided(pair.id, pair.status)
    load.must_have_room()
    return _moved(pair, PairAct.FINISH_AGREEING)


def _must_be(side: Side, pair: Pair, by: int) -> None:
    if pair.side_of(by) is not side:
        raise NotYourPair(pair.id)


def after_teacher_accept(pair: Pair, by: int, load: Load) -> Pair:
    """The pair after the teacher said «Подходит»; active if the mentor had agreed before.

    Raises:
        NotYourPair, PairAlreadyDecided, CapacityFull.
    """
    _must_be(Side.TEACHER, pair, by)
    return _after_accept(pair, Side.TEACHER, load)


def after_mentor_accept(pair: Pair, by: int, load: Load) -> Pair:
    """The pair after the mentor said «Беру»; active if the teacher had agreed before.

    Raises:
        NotYourPair, PairAlreadyDecided, CapacityFull.
    """
    _must_be(Side.MENTOR, pair, by)
    return _after_accept(pair, Side.MENTOR, load)


def after_decline(pair: Pair, by: int) -> Pair:
    """«Сейчас не могу» or «Показать других», by either of the two, even after having agreed."""
    pair.side_of(by)
    return _moved(pair, PairAct.DECLINE)


def after_withdraw(pair: Pair) -> Pair:
    """The proposal is taken back by whoever made it; their right is checked by the use case."""
    return _moved(pair, PairAct.WITHDRAW)


def after_expire(pair: Pair) -> Pair:
    """Nobody answered within 72 hours: the next candidate is asked."""
    return _moved(pair, PairAct.EXPIRE)


def after_close(pair: Pair) -> Pair:
    """The mentoring has ended."""
    return _moved(pair, PairAct.CLOSE)


class WorkDays(Protocol):
    """A narrow view of `mentoring.workcalendar.WorkCalendar`."""

    def is_working_day(self, day: date, /) -> bool:
        """Whether the school works on this day."""
        ...


def earliest_end(notice: date, calendar: WorkDays) -> date:
    """The last day of mentoring, at the earliest, when notice is given on `notice`.

    Three full working days follow the day of notice, which is not counted: from Monday it is Thursday.
    """
    day, left = notice, NOTICE_DAYS
    while left:
        day += timedelta(days=1)
        left -= calendar.is_working_day(day)
    return day


ANSWER_DAYS: Final = 3
"""Days for an answer: 72 hours, of which days of rest do not count."""


def answer_by(asked: datetime, calendar: WorkDays, zone: tzinfo) -> datetime:
    """Until when an answer is waited for: the same hour of the third working day after the question.

    From Friday evening it is Tuesday; a request of 30 December waits until the holidays are over.
    """
    local = asked.astimezone(zone)
    day, left = local.date(), ANSWER_DAYS
    while left:
        day += timedelta(days=1)
        left -= calendar.is_working_day(day)
    return datetime.combine(day, local.timetz().replace(tzinfo=None), tzinfo=zone).astimezone(UTC)
