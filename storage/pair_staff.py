"""Teachers for whom a mentor may be proposed."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import and_, case, exists, func, select

from mentoring.pairs import PairKind, PairStatus
from mentoring.usecases.pair_staff import HeldCounts
from storage.schema import pairs, people
from storage.turn import current

_person = people.person
_grant = people.role_grant
_pair = pairs.pair
_meeting = pairs.meeting


class StaffPairStore:
    """Joins the current turn."""

    async def teachers(
        self, municipality_id: int, schools: Collection[int] | None, page: int, size: int
    ) -> tuple[list[tuple[int, bool]], int]:
        """One page of confirmed teachers who have entered, those without a main mentor first; and how many.

        `schools` None: of the whole municipality.
        """
        here = () if schools is None else (_grant.c.school_id.in_(sorted(schools)),)
        teaches = exists().where(
            _grant.c.person_id == _person.c.id, _grant.c.role == "teacher", _grant.c.status == "active", *here
        )
        paired = exists().where(
            _pair.c.teacher_id == _person.c.id,
            _pair.c.kind == PairKind.MAIN.value,
            _pair.c.status == PairStatus.ACTIVE.value,
        )
        where = (_person.c.municipality_id == municipality_id, _person.c.status == "active", teaches)
        total = await current().scalar(select(func.count()).select_from(_person).where(*where))
        rows = await current().all(
            select(_person.c.id, paired.label("paired"))
            .where(*where)
            .order_by(paired, _person.c.name_key, _person.c.id)
            .limit(size)
            .offset(page * size)
        )
        return [(row.id, bool(row.paired)) for row in rows], int(total or 0)

    async def held(self, pair_ids: Collection[int], since: datetime) -> dict[int, HeldCounts]:
        """Counts of what took place, of those pairs that have any."""
        visit = _meeting.c.kind == "visit"
        newer = _meeting.c.starts_at >= since
        rows = await current().all(
            select(
                _meeting.c.pair_id,
                func.count(case((~visit, 1))).label("meetings"),
                func.count(case((visit, 1))).label("visits"),
                func.count(case((and_(~visit, newer), 1))).label("month_meetings"),
                func.count(case((and_(visit, newer), 1))).label("month_visits"),
            )
            .where(_meeting.c.pair_id.in_(pair_ids), _meeting.c.status == "held")
            .group_by(_meeting.c.pair_id)
        )
        return {
            row.pair_id: HeldCounts(row.meetings, row.visits, row.month_meetings, row.month_visits)
            for row in rows
        }
