"""Pairs to which time brings something: a reminder, the next candidate, an end."""

from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import String, and_, case, cast, exists, func, literal, or_, select

from mentoring.pairs import SEATED, PairKind, PairStatus, Side
from mentoring.reminders import NEXT_CANDIDATE
from mentoring.usecases.pair_records import PairRecord
from storage.pair_rows import WAITING, record_of, records
from storage.schema import announcements, pairs
from storage.turn import current
from storage.types import UtcDateTime

_pair = pairs.pair
_meeting = pairs.meeting
_delivery = announcements.delivery
_FORGOTTEN: Final = timedelta(days=31)
"""Two reminders have been said by then; nobody is asked a third time."""
_BETWEEN: Final = timedelta(days=13)


class PairTimes:
    """Reads for the rounds. Joins the current turn."""

    async def before_summer(self, since: datetime, begun: datetime, limit: int) -> list[PairRecord]:
        """Main and subject pairs begun before `begun` that were not asked about the next year since then."""
        return await records(
            select(_pair)
            .where(
                _pair.c.status == PairStatus.ACTIVE.value,
                _pair.c.kind.in_(sorted(one.value for one in SEATED)),
                _pair.c.active_at < begun,
                _pair.c.ends_at.is_(None),
                _pair.c.paused_until.is_(None),
                ~_said("pair_may", since),
            )
            .order_by(_pair.c.id)
            .limit(limit)
        )

    async def ended_by_time(self, now: datetime, limit: int) -> list[PairRecord]:
        """Active pairs whose day has come: questions, short goals, groups."""
        return await records(
            select(_pair)
            .where(_pair.c.status == PairStatus.ACTIVE.value, _pair.c.ends_at <= now)
            .order_by(_pair.c.ends_at, _pair.c.id)
            .limit(limit)
        )

    async def pauses_over(self, now: datetime, limit: int, *, asked: bool) -> list[PairRecord]:
        """Pairs whose pause was over then, and whose two were asked about it, or were not."""
        was_asked = exists().where(
            _delivery.c.cause == literal("pair:") + cast(_pair.c.id, String),
            _delivery.c.kind == "pair_pause_over",
            _delivery.c.created_at >= _pair.c.paused_until,
        )
        return await records(
            select(_pair)
            .where(
                _pair.c.status == PairStatus.ACTIVE.value,
                _pair.c.paused_until <= now,
                was_asked if asked else ~was_asked,
            )
            .order_by(_pair.c.paused_until, _pair.c.id)
            .limit(limit)
        )

    async def unanswered(
        self, asked_before: datetime, agreed_before: datetime, limit: int
    ) -> list[PairRecord]:
        """Proposals that nobody answered in time; those to which the mentor agreed wait longer.

        Each row knows its own day (days of rest do not count); those of before the day was kept: 72 hours.
        """
        by_mentor = func.coalesce(_pair.c.agreed_side, "") == Side.MENTOR.value
        known = and_(_pair.c.answer_by.is_not(None), _pair.c.answer_by <= asked_before + NEXT_CANDIDATE)
        unknown = and_(_pair.c.answer_by.is_(None), _pair.c.asked_at <= asked_before)
        late = or_(
            and_(~by_mentor, or_(known, unknown)),
            and_(by_mentor, _pair.c.asked_at <= agreed_before),
        )
        return await records(
            select(_pair)
            .where(_pair.c.status.in_(WAITING), late)
            .order_by(_pair.c.asked_at, _pair.c.id)
            .limit(limit)
        )

    async def to_remind(self, asked_before: datetime, limit: int) -> list[PairRecord]:
        """Proposals that wait since before then and of which nobody was reminded."""
        return await records(
            select(_pair)
            .where(
                _pair.c.status.in_(WAITING),
                _pair.c.group_id.is_(None),
                or_(
                    and_(_pair.c.answer_by.is_(None), _pair.c.asked_at <= asked_before),
                    _pair.c.answer_by <= asked_before + NEXT_CANDIDATE,
                ),
                ~_said("request_waiting", None),
            )
            .order_by(_pair.c.asked_at, _pair.c.id)
            .limit(limit)
        )

    async def quiet(self, since: datetime, now: datetime, limit: int) -> list[tuple[PairRecord, datetime]]:
        """Active pairs whose last meeting, beginning or return from a pause is older than `since`, with it.

        A meeting that is only proposed counts from its proposal. Those told within the time are left out.
        """
        last = last_met()
        rows = await current().all(
            select(_pair, last)
            .where(
                _pair.c.status == PairStatus.ACTIVE.value,
                _pair.c.close_reason.is_(None),
                _pair.c.paused_until.is_(None),
                _pair.c.kind != PairKind.QUESTION.value,
                last <= since,
                last > since - _FORGOTTEN,
                ~_said("pair_quiet", now - _BETWEEN),
            )
            .order_by(_pair.c.id)
            .limit(limit)
        )
        return [(record_of(row), row.last_met) for row in rows]


def last_met() -> Any:
    """The last meeting of `pair`, else its beginning or its return from a pause."""
    counted = ("proposed", "confirmed", "held", "unclear")
    newest = (
        select(func.max(func.coalesce(_meeting.c.starts_at, _meeting.c.created_at)))
        .where(_meeting.c.pair_id == _pair.c.id, _meeting.c.status.in_(counted))
        .correlate(_pair)
        .scalar_subquery()
    )
    met = func.coalesce(newest, _pair.c.active_at, type_=UtcDateTime)
    rested = _pair.c.resumed_at > met
    return case((rested, _pair.c.resumed_at), else_=met).label("last_met")


def _said(kind: str, since: datetime | None) -> Any:
    """Whether a delivery of this kind was planned for the pair (after `since`)."""
    where = [
        _delivery.c.cause == literal("pair:") + cast(_pair.c.id, String),
        _delivery.c.kind == kind,
    ]
    if since is not None:
        where.append(_delivery.c.created_at > since)
    return exists().where(*where)
