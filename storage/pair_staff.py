"""Teachers for whom a mentor may be proposed."""

from collections.abc import Collection

from sqlalchemy import exists, func, select

from mentoring.pairs import PairKind, PairStatus
from storage.schema import pairs, people
from storage.turn import current

_person = people.person
_grant = people.role_grant
_pair = pairs.pair


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
