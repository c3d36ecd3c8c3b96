"""Teachers for whom a mentor may be proposed."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

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
        self,
        municipality_id: int,
        schools: Collection[int] | None,
        page: int,
        size: int,
        *,
        entered: bool = True,
    ) -> tuple[list[tuple[int, bool]], int]:
        """One page of confirmed teachers, those without a main mentor first; and how many.

        `schools` None: of the whole municipality. `entered` False: those who are expected too.
        """
        statuses = ("active",) if entered else ("active", "expected")
        here = () if schools is None else (_grant.c.school_id.in_(sorted(schools)),)
        teaches = exists().where(
            _grant.c.person_id == _person.c.id, _grant.c.role == "teacher", _grant.c.status == "active", *here
        )
        paired = exists().where(
            _pair.c.teacher_id == _person.c.id,
            _pair.c.kind == PairKind.MAIN.value,
            _pair.c.status == PairStatus.ACTIVE.value,
        )
        where = (_person.c.municipality_id == municipality_id, _person.c.status.in_(statuses), teaches)
        total = await current().scalar(select(func.count()).select_from(_person).where(*where))
        rows = await current().all(
            select(_person.c.id, paired.label("paired"))
            .where(*where)
            .order_by(paired, _person.c.name_key, _person.c.id)
            .limit(size)
            .offset(page * size)
        )
        return [(row.id, bool(row.paired)) for row in rows], int(total or 0)

    async def answering_for(self, teacher_id: int, but: int) -> tuple[int, ...]:
        """Who speaks for a teacher who has not entered: curators of her school, else methodologists.

        Never `but`, the mentor of the same pair.
        """
        schools = select(_grant.c.school_id).where(
            _grant.c.person_id == teacher_id, _grant.c.role == "teacher", _grant.c.status == "active"
        )
        home = select(_person.c.municipality_id).where(_person.c.id == teacher_id).scalar_subquery()
        curators = await self._staff(but, _grant.c.role == "curator", _grant.c.school_id.in_(schools))
        of_town = (_grant.c.role == "methodologist", _grant.c.municipality_id == home)
        return curators or await self._staff(but, *of_town)

    async def _staff(self, but: int, *where: Any) -> tuple[int, ...]:
        rows = await current().all(
            select(_grant.c.person_id)
            .join(_person, _person.c.id == _grant.c.person_id)
            .where(
                _grant.c.status == "active", _person.c.status == "active", _grant.c.person_id != but, *where
            )
            .distinct()
            .order_by(_grant.c.person_id)
        )
        return tuple(int(row[0]) for row in rows)

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
