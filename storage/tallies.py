"""What surrounds pairs, counted in SQL: meetings and steps that wait."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import and_, case, func, select, update

from mentoring.meetings import AHEAD, MeetingStatus
from mentoring.usecases.meeting_words import Dropped
from mentoring.usecases.pair_viewing import Tally
from storage.schema import growth, pairs
from storage.turn import current
from storage.types import UtcDateTime

_pair = pairs.pair
_meeting = pairs.meeting
_route = growth.route
_step = growth.route_step
_AHEAD = ("draft", *(status.value for status in AHEAD))


class TallyStore:
    """Counts for many pairs in two reads. Joins the current turn."""

    async def of(
        self, pair_ids: Collection[int], confirmers: Collection[str], now: datetime
    ) -> dict[int, Tally]:
        """Each pair's tally; `confirmers`: the codes under which a step waits for the mentor."""
        waiting = await self._waiting(pair_ids, confirmers)
        held = _meeting.c.status == MeetingStatus.HELD.value
        ahead = and_(_meeting.c.status == MeetingStatus.CONFIRMED.value, _meeting.c.starts_at > now)
        rows = await current().all(
            select(
                _meeting.c.pair_id,
                func.min(case((ahead, _meeting.c.starts_at)), type_=UtcDateTime).label("next_at"),
                func.count(case((held, 1))).label("held"),
                func.count(case((and_(held, _meeting.c.kind == "visit"), 1))).label("visits"),
                func.coalesce(func.sum(case((held, _meeting.c.minutes))), 0).label("minutes"),
            )
            .where(_meeting.c.pair_id.in_(pair_ids))
            .group_by(_meeting.c.pair_id)
        )
        met = {row.pair_id: row for row in rows}
        return {
            pair_id: Tally(
                next_at=met[pair_id].next_at if pair_id in met else None,
                waiting_steps=waiting.get(pair_id, 0),
                held=int(met[pair_id].held) if pair_id in met else 0,
                visits=int(met[pair_id].visits) if pair_id in met else 0,
                held_time=timedelta(minutes=int(met[pair_id].minutes) if pair_id in met else 0),
            )
            for pair_id in pair_ids
        }

    async def _waiting(self, pair_ids: Collection[int], confirmers: Collection[str]) -> dict[int, int]:
        rows = await current().all(
            select(_pair.c.id, func.count(_step.c.id).label("n"))
            .join(_route, _route.c.person_id == _pair.c.teacher_id)
            .join(_step, _step.c.route_id == _route.c.id)
            .where(
                _pair.c.id.in_(pair_ids),
                _step.c.status == "submitted",
                _step.c.confirmer.in_(confirmers),
                _route.c.status.in_(("waiting", "agreed")),
            )
            .group_by(_pair.c.id)
        )
        return {row.id: int(row.n) for row in rows}

    async def drop_meetings(self, pair_id: int, now: datetime) -> list[Dropped]:
        """Call off what lies ahead of a pair that has ended; returns what the calendars show of it.

        A meeting whose hour has passed stays: the two may still say that it took place.
        """
        ahead = func.coalesce(_meeting.c.starts_at, now, type_=UtcDateTime) >= now
        dropped = await current().write(
            update(_meeting)
            .where(_meeting.c.pair_id == pair_id, _meeting.c.status.in_(_AHEAD), ahead)
            .values(status=MeetingStatus.CANCELLED.value, revision=_meeting.c.revision + 1, closed_at=now)
            .returning(_meeting.c.id, _meeting.c.revision, _meeting.c.starts_at, _meeting.c.was_at)
        )
        return [Dropped(row.id, row.revision, row.starts_at or row.was_at) for row in dropped.all()]
