"""What curators confirm of their schools, and vacancies."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import String, and_, cast, exists, func, literal, select, update

from mentoring.reminders import Who
from mentoring.roster import Page, School, pages_of
from mentoring.vacancies import Vacancy
from storage.outbox import insert_into
from storage.schema import announcements, people, schools
from storage.schools import SCHOOL_COLUMNS, living_in, school_of
from storage.turn import AnyRow, current

_answer = schools.school_answer
_vacancy = schools.vacancy
_round = schools.curator_round
_school = people.school
_grant = people.role_grant
_person = people.person
_town = people.municipality_table
_delivery = announcements.delivery


class SchoolAnswerStore:
    """One row a school and month (or round). Joins the current turn."""

    async def answered(self, school_id: int, what: str, period: date) -> datetime | None:
        """When it was confirmed; None: not yet."""
        row = await current().first(
            select(_answer.c.at).where(
                _answer.c.school_id == school_id, _answer.c.what == what, _answer.c.period == period
            )
        )
        return row.at if row else None

    async def answer(
        self, municipality_id: int, school_id: int, what: str, period: date, by: int, now: datetime
    ) -> bool:
        """Confirm it; False when somebody has."""
        made = await current().write(
            insert_into(_answer)
            .values(
                municipality_id=municipality_id,
                school_id=school_id,
                what=what,
                period=period,
                answered_by=by,
                at=now,
            )
            .on_conflict_do_nothing(index_elements=[_answer.c.school_id, _answer.c.what, _answer.c.period])
        )
        return bool(made.rowcount)

    async def silent(
        self, municipality_id: int, what: str, period: date, page: int, size: int
    ) -> Page[School]:
        """Living schools with people, of which this was not confirmed, by name."""
        said = exists().where(
            _answer.c.school_id == _school.c.id, _answer.c.what == what, _answer.c.period == period
        )
        return await _schools(and_(*living_in(municipality_id), _has_people(), ~said), page, size)

    async def without_curator(self, municipality_id: int, page: int, size: int) -> Page[School]:
        """Living schools with people and nobody who answers for them, by name."""
        return await _schools(and_(*living_in(municipality_id), _has_people(), ~_has_curator()), page, size)

    async def curators_to_ask(
        self, municipality_id: int, subject: str, what: str, period: date, since: datetime, limit: int
    ) -> list[tuple[Who, int]]:
        """Curators of living schools that have not confirmed, to whom it was not said since, by school."""
        said = exists().where(
            _answer.c.school_id == _school.c.id, _answer.c.what == what, _answer.c.period == period
        )
        told = exists().where(
            _delivery.c.person_id == _person.c.id,
            _delivery.c.cause == literal(f"{subject}:") + cast(_school.c.id, String),
            _delivery.c.created_at >= since,
        )
        rows = await current().all(
            select(_person.c.id, func.coalesce(_person.c.zone, _town.c.zone).label("zone"), _school.c.id)
            .join_from(_grant, _school, _school.c.id == _grant.c.school_id)
            .join(_person, _person.c.id == _grant.c.person_id)
            .join(_town, _town.c.id == _person.c.municipality_id)
            .where(*_curates(), *living_in(municipality_id), ~said, ~told)
            .order_by(_person.c.id, _school.c.id)
            .limit(limit)
        )
        return [(Who(row[0], ZoneInfo(row[1])), int(row[2])) for row in rows]

    async def curators(self, municipality_id: int, since: datetime, period: date, limit: int) -> list[Who]:
        """Curators who were not told of this fortnight and have not gone through it."""
        done = exists().where(
            _round.c.person_id == _person.c.id, _round.c.period == period, _round.c.done_at.is_not(None)
        )
        told = exists().where(
            _delivery.c.person_id == _person.c.id,
            _delivery.c.cause == literal("fortnight:") + cast(_person.c.id, String),
            _delivery.c.created_at >= since,
        )
        curates = exists().where(_grant.c.person_id == _person.c.id, *_curates(joined=False))
        rows = await current().all(
            select(_person.c.id, func.coalesce(_person.c.zone, _town.c.zone))
            .join_from(_person, _town, _town.c.id == _person.c.municipality_id)
            .where(
                _person.c.municipality_id == municipality_id,
                _person.c.status == "active",
                curates,
                ~done,
                ~told,
            )
            .order_by(_person.c.id)
            .limit(limit)
        )
        return [Who(row[0], ZoneInfo(row[1])) for row in rows]

    # --- how far a curator's fortnight was gone through ---

    async def place(self, person_id: int, period: date) -> tuple[int, bool]:
        """How many cases were left aside, and whether the fortnight is done."""
        row = await current().first(
            select(_round.c.place, _round.c.done_at).where(
                _round.c.person_id == person_id, _round.c.period == period
            )
        )
        return (row.place, row.done_at is not None) if row else (0, False)

    async def keep_place(
        self, municipality_id: int, person_id: int, period: date, place: int, now: datetime, *, done: bool
    ) -> None:
        """Remember where the curator was; what is done stays done."""
        await current().write(
            insert_into(_round)
            .values(municipality_id=municipality_id, person_id=person_id, period=period, started_at=now)
            .on_conflict_do_nothing(index_elements=[_round.c.person_id, _round.c.period])
        )
        values: dict[str, Any] = {"place": place}
        if done:
            values["done_at"] = func.coalesce(_round.c.done_at, now, type_=_round.c.done_at.type)
        await current().write(
            update(_round).where(_round.c.person_id == person_id, _round.c.period == period).values(**values)
        )

    async def municipalities(self) -> list[tuple[int, str]]:
        """All there are, with their time zones."""
        return [(int(row[0]), str(row[1])) for row in await current().all(select(_town.c.id, _town.c.zone))]


class VacancyStore:
    """Joins the current turn."""

    async def by_id(self, vacancy_id: int) -> Vacancy | None:
        """One, of whatever municipality and state."""
        row = await current().first(_vacancies().where(_vacancy.c.id == vacancy_id))
        return _vacancy_of(row) if row else None

    async def open(
        self,
        municipality_id: int,
        schools: Collection[int] | None,
        page: int,
        size: int,
        *,
        without_hours: bool = False,
    ) -> Page[Vacancy]:
        """Open ones of these schools (None: of all), by school and subject."""
        query = _vacancies().where(_vacancy.c.municipality_id == municipality_id, _vacancy.c.status == "open")
        if schools is not None:
            query = query.where(_vacancy.c.school_id.in_(schools))
        if without_hours:
            query = query.where(_vacancy.c.hours.is_(None))
        total = int(await current().scalar(select(func.count()).select_from(query.subquery())))
        number = min(page, pages_of(total, size) - 1)
        rows = await current().all(
            query.order_by(_school.c.name_key, _vacancy.c.subject, _vacancy.c.id)
            .limit(size)
            .offset(number * size)
        )
        return Page(tuple(_vacancy_of(row) for row in rows), number, pages_of(total, size), total)

    async def add(self, municipality_id: int, school_id: int, subject: str, by: int, now: datetime) -> int:
        """A place to be filled."""
        made = await current().write(
            schools.vacancy.insert()
            .values(
                municipality_id=municipality_id,
                school_id=school_id,
                subject=subject,
                created_by=by,
                created_at=now,
            )
            .returning(_vacancy.c.id)
        )
        return int(made.scalar_one())

    async def change(self, vacancy_id: int, **values: Any) -> bool:
        """Change an open one; False when it is closed."""
        changed = await current().write(
            update(_vacancy).where(_vacancy.c.id == vacancy_id, _vacancy.c.status == "open").values(**values)
        )
        return bool(changed.rowcount)


def _vacancies() -> Any:
    return select(
        _vacancy.c.id,
        _vacancy.c.municipality_id,
        _vacancy.c.school_id,
        _school.c.name.label("school"),
        _vacancy.c.subject,
        _vacancy.c.hours,
        _vacancy.c.since,
        _vacancy.c.housing,
        _vacancy.c.status,
        _vacancy.c.created_at,
    ).join_from(_vacancy, _school, _school.c.id == _vacancy.c.school_id)


def _vacancy_of(row: AnyRow) -> Vacancy:
    return Vacancy(*row)


async def _schools(where: Any, page: int, size: int) -> Page[School]:
    total = int(await current().scalar(select(func.count()).select_from(_school).where(where)))
    number = min(page, pages_of(total, size) - 1)
    rows = await current().all(
        select(*SCHOOL_COLUMNS)
        .where(where)
        .order_by(_school.c.name_key, _school.c.id)
        .limit(size)
        .offset(number * size)
    )
    return Page(tuple(school_of(row) for row in rows), number, pages_of(total, size), total)


def _curates(*, joined: bool = True) -> tuple[Any, ...]:
    active = (_person.c.status == "active",) if joined else ()
    return (_grant.c.role == "curator", _grant.c.status == "active", *active)


def _has_people() -> Any:
    return exists().where(_grant.c.school_id == _school.c.id, _grant.c.status.in_(("pending", "active")))


def _has_curator() -> Any:
    return exists().where(_grant.c.school_id == _school.c.id, *_curates(), _person.c.id == _grant.c.person_id)
