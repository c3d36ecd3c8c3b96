"""Dates and numbers of pairs' documents."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, and_, exists, func, or_, select, update

from mentoring.pair_papers import PairPaper
from mentoring.pairs import SEATED, PairKind
from mentoring.usecases.pair_records import PairRecord
from storage.outbox import insert_into
from storage.pair_rows import record_of
from storage.schema import pairs, people
from storage.turn import current

_paper = pairs.pair_paper
_pair = pairs.pair
_grant = people.role_grant
_person = people.person
WITH_PAPERS: Final = tuple(sorted(kind.value for kind in SEATED | {PairKind.GROUP}))
"""Kinds that an order names; help for an occasion is unpaid and needs none."""
_NEEDED: Final = (_paper.c.consent_on, _paper.c.agreement_on, _paper.c.order_on, _paper.c.term_to)
_FIELDS: Final = tuple(PairPaper.__dataclass_fields__)


class PairPaperStore:
    """One row a pair. Joins the current turn."""

    async def of(self, pair_id: int) -> PairPaper:
        """What is marked; nothing yet for a pair without a row."""
        row = await current().first(select(_paper).where(_paper.c.pair_id == pair_id))
        return _paper_of(row) if row else PairPaper()

    async def put(self, municipality_id: int, pair_id: int, now: datetime, **values: Any) -> None:
        """Write what the curator entered."""
        await current().write(
            insert_into(_paper)
            .values(municipality_id=municipality_id, pair_id=pair_id, updated_at=now)
            .on_conflict_do_nothing(index_elements=[_paper.c.pair_id])
        )
        await current().write(
            update(_paper).where(_paper.c.pair_id == pair_id).values(updated_at=now, **values)
        )

    async def incomplete(
        self, municipality_id: int, schools: Collection[int] | None, now: datetime, page: int, size: int
    ) -> tuple[list[tuple[PairRecord, PairPaper]], int]:
        """Active pairs that lack something or whose term has passed; those put off are left out."""
        where = lacking(municipality_id, schools, now)
        joined = WITH_PAPER
        total = await current().scalar(select(func.count()).select_from(joined).where(*where))
        fields = [_paper.c[name].label(name) for name in _FIELDS]
        rows = await current().all(
            select(_pair, *fields)
            .select_from(joined)
            .where(*where)
            .order_by(_pair.c.active_at, _pair.c.id)
            .limit(size)
            .offset(page * size)
        )
        return [(record_of(row), _paper_of(row)) for row in rows], int(total or 0)

    async def schools_of(self, pair: PairRecord) -> frozenset[int]:
        """Schools of the two: of the mentor, whose employer makes the order, and of the teacher."""
        rows = await current().all(
            select(_grant.c.school_id).where(_of_the_two(pair), _grant.c.school_id.is_not(None))
        )
        return frozenset(row[0] for row in rows)

    async def curators_of(self, pair: PairRecord) -> tuple[int, ...]:
        """Curators of those schools, who hear when a term ends."""
        schools = await self.schools_of(pair)
        rows = await current().all(
            select(_grant.c.person_id)
            .join(_person, _person.c.id == _grant.c.person_id)
            .where(
                _grant.c.school_id.in_(schools),
                _grant.c.role == "curator",
                _grant.c.status == "active",
                _person.c.status == "active",
            )
            .distinct()
            .order_by(_grant.c.person_id)
        )
        return tuple(int(row[0]) for row in rows)


WITH_PAPER: Final = _pair.outerjoin(_paper, _paper.c.pair_id == _pair.c.id)


def lacking(municipality_id: int, schools: Collection[int] | None, now: datetime) -> list[Any]:
    """Conditions on `WITH_PAPER`: active pairs that lack something, but for those put off."""
    lacks = or_(*(column.is_(None) for column in _NEEDED), _paper.c.term_to < now.date())
    put_off = and_(_paper.c.remind_later_until.is_not(None), _paper.c.remind_later_until > now)
    where = [
        _pair.c.municipality_id == municipality_id,
        _pair.c.status == "active",
        _pair.c.kind.in_(WITH_PAPERS),
        lacks,
        ~func.coalesce(put_off, False),
    ]
    if schools is not None:
        where.append(is_of(schools))
    return where


def _of_the_two(pair: PairRecord) -> Any:
    teacher = and_(_grant.c.person_id == pair.pair.teacher_id, _grant.c.role == "teacher")
    mentor = and_(_grant.c.person_id == pair.pair.mentor_id, _grant.c.role == "mentor")
    return and_(or_(teacher, mentor), _grant.c.status == "active")


def is_of(schools: Collection[int]) -> Any:
    """Pairs whose teacher teaches or whose mentor is one there."""
    return exists().where(
        or_(
            and_(_grant.c.person_id == _pair.c.teacher_id, _grant.c.role == "teacher"),
            and_(_grant.c.person_id == _pair.c.mentor_id, _grant.c.role == "mentor"),
        ),
        _grant.c.status == "active",
        _grant.c.school_id.in_(schools),
    )


def _paper_of(row: Row[Any]) -> PairPaper:
    return PairPaper(**{name: getattr(row, name) for name in _FIELDS})
