"""Indicators counted in SQL, kept by month; values entered by hand. Joins the current turn."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Integer, and_, case, cast, delete, func, insert, or_, select, update

from mentoring.careers import COURSES_MONTHS, months_after
from mentoring.indicators import Count, Formula, Measure
from mentoring.usecases.indicator_views import Entry, SchoolLine
from storage.norms import newest
from storage.outbox import insert_into
from storage.schema import announcements, careers, gatherings, growth, indicators, pairs, people
from storage.turn import current

_month = indicators.indicator_month
_by_school = indicators.indicator_school
_entry = indicators.indicator_entry
_person = people.person
_grant = people.role_grant
_school = people.school
_town = people.municipality_table
_setting = people.setting
_career = careers.career
_attempt = growth.attempt
_step = growth.route_step
_route = growth.route

YEAR: Final = timedelta(days=365)
HERE: Final = ("active", "expected")
YEARS_SETTING: Final = "indicator_first_year"
NO_CATEGORY: Final = ("none", "compliance")


class IndicatorStore:
    """Counts of now go into the row of the running month; months that are over are only read."""

    # --- counting ---

    async def municipalities(self) -> list[int]:
        """All there are."""
        return [int(row[0]) for row in await current().all(select(_town.c.id).order_by(_town.c.id))]

    async def zone(self, municipality_id: int) -> str:
        """The municipality's time zone."""
        return str(await current().scalar(select(_town.c.zone).where(_town.c.id == municipality_id)))

    async def fresh(self, municipality_id: int, month: date, since: datetime) -> set[str]:
        """Formulas of this month that were counted since a moment."""
        rows = await current().all(
            select(_month.c.formula).where(
                _month.c.municipality_id == municipality_id,
                _month.c.month == month,
                _month.c.counted_at > since,
            )
        )
        return {row[0] for row in rows}

    async def count(
        self, municipality_id: int, formula: Formula, asked: tuple[str, str], now: datetime
    ) -> dict[int, Count]:
        """People and those of whom it is true, by school."""
        taken = _flags(municipality_id, formula, asked, now).subquery("taken")
        rows = await current().all(
            select(taken.c.home, func.sum(taken.c.yes), func.count()).group_by(taken.c.home)
        )
        return {int(row[0]): Count(int(row[1] or 0), int(row[2])) for row in rows}

    async def spoken(self, municipality_id: int, formula: str, month: date) -> Count | None:
        """What was spoken last of a formula, in this month or before."""
        row = await current().first(
            select(_month.c.said_part, _month.c.said_whole)
            .where(
                _month.c.municipality_id == municipality_id,
                _month.c.formula == formula,
                _month.c.month <= month,
            )
            .order_by(_month.c.month.desc())
            .limit(1)
        )
        return None if row is None else Count(row[0], row[1])

    async def spoken_of_schools(self, municipality_id: int, formula: str, month: date) -> dict[int, Count]:
        """The same of every school, as of the newest month."""
        newest_month = (
            select(func.max(_by_school.c.month))
            .where(
                _by_school.c.municipality_id == municipality_id,
                _by_school.c.formula == formula,
                _by_school.c.month <= month,
            )
            .scalar_subquery()
        )
        rows = await current().all(
            select(_by_school.c.school_id, _by_school.c.said_part, _by_school.c.said_whole).where(
                _by_school.c.municipality_id == municipality_id,
                _by_school.c.formula == formula,
                _by_school.c.month == newest_month,
            )
        )
        return {int(row[0]): Count(row[1], row[2]) for row in rows}

    async def keep(
        self, municipality_id: int, formula: str, month: date, count: Count, spoken: Count, now: datetime
    ) -> None:
        """Write the running month."""
        counted = {
            "part": count.part,
            "whole": count.whole,
            "said_part": spoken.part,
            "said_whole": spoken.whole,
            "counted_at": now,
        }
        await current().write(
            insert_into(_month)
            .values(municipality_id=municipality_id, month=month, formula=formula, **counted)
            .on_conflict_do_update(
                index_elements=[_month.c.municipality_id, _month.c.month, _month.c.formula], set_=counted
            )
        )

    async def keep_schools(
        self,
        municipality_id: int,
        formula: str,
        month: date,
        rows: Sequence[tuple[int, Count, Count, int | None]],
    ) -> None:
        """Write the running month of every school: counted, spoken, percentage that may be shown."""
        await current().write(
            delete(_by_school).where(
                _by_school.c.municipality_id == municipality_id,
                _by_school.c.formula == formula,
                _by_school.c.month == month,
            )
        )
        if rows:
            await current().write(
                insert(_by_school),
                [
                    {
                        "municipality_id": municipality_id,
                        "month": month,
                        "formula": formula,
                        "school_id": school,
                        "part": count.part,
                        "whole": count.whole,
                        "said_part": spoken.part,
                        "said_whole": spoken.whole,
                        "percent": percent,
                    }
                    for school, count, spoken, percent in rows
                ],
            )

    # --- reading ---

    async def months(
        self, municipality_id: int, months: Sequence[date]
    ) -> dict[date, dict[str, tuple[Count, Count, datetime]]]:
        """By month and formula: counted, spoken and when."""
        rows = await current().all(
            select(_month).where(_month.c.municipality_id == municipality_id, _month.c.month.in_(months))
        )
        found: dict[date, dict[str, tuple[Count, Count, datetime]]] = {}
        for row in rows:
            line = (Count(row.part, row.whole), Count(row.said_part, row.said_whole), row.counted_at)
            found.setdefault(row.month, {})[row.formula] = line
        return found

    async def newest_month(self, municipality_id: int, until: date) -> date | None:
        """The newest month with counts."""
        found = await current().scalar(
            select(_month.c.month)
            .where(_month.c.municipality_id == municipality_id, _month.c.month <= until)
            .order_by(_month.c.month.desc())
            .limit(1)
        )
        return found if found is None else date.fromisoformat(str(found))

    async def schools(
        self, municipality_id: int, month: date, limit: int, offset: int
    ) -> tuple[list[SchoolLine], int]:
        """A page of schools by name with what may be shown of each, and how many there are."""
        here = (_school.c.municipality_id == municipality_id, _school.c.merged_into_id.is_(None))
        total = await current().scalar(select(func.count()).select_from(_school).where(*here))
        page = await current().all(
            select(_school.c.id, _school.c.name)
            .where(*here)
            .order_by(_school.c.name_key, _school.c.id)
            .limit(limit)
            .offset(offset)
        )
        lines = await self._lines(municipality_id, month, {int(row.id): row.name for row in page})
        return lines, int(total or 0)

    async def school(self, municipality_id: int, month: date, school_id: int) -> SchoolLine | None:
        """One school."""
        row = await current().first(
            select(_school.c.id, _school.c.name).where(
                _school.c.id == school_id, _school.c.municipality_id == municipality_id
            )
        )
        if row is None:
            return None
        return (await self._lines(municipality_id, month, {int(row.id): row.name}))[0]

    async def _lines(self, municipality_id: int, month: date, names: Mapping[int, str]) -> list[SchoolLine]:
        rows = await current().all(
            select(_by_school).where(
                _by_school.c.municipality_id == municipality_id,
                _by_school.c.month == month,
                _by_school.c.school_id.in_(list(names)),
            )
        )
        counts: dict[int, dict[str, Count]] = {one: {} for one in names}
        percents: dict[int, dict[str, int | None]] = {one: {} for one in names}
        for row in rows:
            counts[row.school_id][row.formula] = Count(row.part, row.whole)
            percents[row.school_id][row.formula] = row.percent
        return [SchoolLine(one, name, counts[one], percents[one]) for one, name in names.items()]

    async def without_curator(self, municipality_id: int) -> int:
        """Schools with teachers and without a curator."""
        teaches = _holds("teacher").exists()
        curated = _holds("curator").exists()
        found = await current().scalar(
            select(func.count())
            .select_from(_school)
            .where(
                _school.c.municipality_id == municipality_id,
                _school.c.merged_into_id.is_(None),
                teaches,
                ~curated,
            )
        )
        return int(found or 0)

    # --- entered by hand ---

    async def entries(self, municipality_id: int) -> list[Entry]:
        """What holds now, of all indicators."""
        return await self._entries(
            _entry.c.municipality_id == municipality_id, _entry.c.replaced_at.is_(None)
        )

    async def history(self, municipality_id: int, code: str, limit: int) -> list[Entry]:
        """Newest first, corrected ones too."""
        return await self._entries(
            _entry.c.municipality_id == municipality_id, _entry.c.code == code, limit=limit
        )

    async def _entries(self, *which: Any, limit: int | None = None) -> list[Entry]:
        rows = await current().all(
            select(
                _entry.c.code,
                _entry.c.kind,
                _entry.c.year,
                _entry.c.value,
                _entry.c.evidence,
                _entry.c.at,
                _entry.c.replaced_at,
                _person.c.family,
                _person.c.given,
            )
            .outerjoin(_person, _person.c.id == _entry.c.author_id)
            .where(*which)
            .order_by(_entry.c.id.desc())
            .limit(limit)
        )
        return [
            Entry(
                row.code,
                row.kind,
                row.year,
                row.value,
                row.evidence,
                row.at,
                row.replaced_at,
                " ".join(part for part in (row.family, row.given) if part),
            )
            for row in rows
        ]

    async def enter(
        self,
        municipality_id: int,
        code: str,
        kind: str,
        year: int,
        value: float,
        evidence: str | None,
        author_id: int,
        now: datetime,
    ) -> None:
        """A new row; the one that held before is kept as replaced."""
        await current().write(
            update(_entry)
            .where(
                _entry.c.municipality_id == municipality_id,
                _entry.c.code == code,
                _entry.c.kind == kind,
                _entry.c.year == year,
                _entry.c.replaced_at.is_(None),
            )
            .values(replaced_at=now)
        )
        await current().write(
            insert(_entry).values(
                municipality_id=municipality_id,
                code=code,
                kind=kind,
                year=year,
                value=value,
                evidence=evidence,
                author_id=author_id,
                at=now,
            )
        )

    async def first_year(self, municipality_id: int) -> int | None:
        """The year of the first planned value, as the municipality has said."""
        found = await current().scalar(
            select(_setting.c.value).where(
                _setting.c.municipality_id == municipality_id, _setting.c.name == YEARS_SETTING
            )
        )
        return int(found) if isinstance(found, int) else None

    async def set_first_year(self, municipality_id: int, year: int) -> None:
        """Keep it."""
        await current().write(
            insert_into(_setting)
            .values(municipality_id=municipality_id, name=YEARS_SETTING, value=year)
            .on_conflict_do_update(
                index_elements=[_setting.c.municipality_id, _setting.c.name], set_={"value": year}
            )
        )

    # --- the digest ---

    async def heads(self, municipality_id: int, told: str, limit: int) -> list[tuple[int, str]]:
        """Heads without a delivery of this cause: id and zone."""
        _delivery = announcements.delivery
        rows = await current().all(
            select(_person.c.id, func.coalesce(_person.c.zone, _town.c.zone))
            .join_from(_person, _grant, _grant.c.person_id == _person.c.id)
            .join(_town, _town.c.id == _person.c.municipality_id)
            .where(
                _person.c.municipality_id == municipality_id,
                _person.c.status == "active",
                _grant.c.role == "head",
                _grant.c.status == "active",
                ~select(_delivery.c.id)
                .where(_delivery.c.person_id == _person.c.id, _delivery.c.cause == told)
                .exists(),
            )
            .order_by(_person.c.id)
            .limit(limit)
        )
        return [(int(row[0]), str(row[1])) for row in rows]


def _holds(role: str) -> Any:
    home = _school.alias("home")
    return (
        select(_grant.c.id)
        .join_from(_grant, home, home.c.id == _grant.c.school_id)
        .where(
            func.coalesce(home.c.merged_into_id, home.c.id) == _school.c.id,
            _grant.c.role == role,
            _grant.c.status == "active",
        )
        .correlate(_school)
    )


# --- who counts, and of whom it is true ---


def _flags(municipality_id: int, formula: Formula, asked: tuple[str, str], now: datetime) -> Any:
    """Rows `home`, `yes` (1 or 0), a person each."""
    if formula.measure is Measure.RETAINED:
        return _retained(municipality_id, now)
    here = _teachers(municipality_id).subquery("here")
    if formula.measure is Measure.YOUNG:
        return select(here.c.home, cast(1, Integer).label("yes"))
    true = _true_of(municipality_id, formula, asked, now)
    if isinstance(true, _Known):  # only those of whom something is known count
        known = true.rows.subquery("known")
        return select(here.c.home, known.c.yes).join_from(here, known, known.c.person_id == here.c.person_id)
    known = true.subquery("known")
    return select(here.c.home, case((known.c.person_id.is_(None), 0), else_=1).label("yes")).select_from(
        here.outerjoin(known, known.c.person_id == here.c.person_id)
    )


class _Known:
    """Rows `person_id`, `yes`: those who are not among them do not count."""

    def __init__(self, rows: Any) -> None:
        self.rows = rows


def _teachers(municipality_id: int) -> Any:
    """Everybody who teaches here, in one school: a merged one is the one it became."""
    return (
        select(
            _grant.c.person_id, func.min(func.coalesce(_school.c.merged_into_id, _school.c.id)).label("home")
        )
        .join_from(_grant, _school, _school.c.id == _grant.c.school_id)
        .join(_person, _person.c.id == _grant.c.person_id)
        .where(
            _grant.c.municipality_id == municipality_id,
            _grant.c.role == "teacher",
            _grant.c.status == "active",
            _person.c.status.in_(HERE),
        )
        .group_by(_grant.c.person_id)
    )


def _true_of(municipality_id: int, formula: Formula, asked: tuple[str, str], now: datetime) -> Any:
    match formula.measure:
        case Measure.MENTORED:
            return (
                select(pairs.pair.c.teacher_id.label("person_id"))
                .where(pairs.pair.c.municipality_id == municipality_id, pairs.pair.c.status == "active")
                .distinct()
            )
        case Measure.ROUTED:
            return (
                select(_route.c.person_id)
                .where(
                    _route.c.municipality_id == municipality_id,
                    _route.c.status.in_(("waiting", "agreed")),
                    _route.c.special.is_(None),
                )
                .distinct()
            )
        case Measure.EVENTS:
            return _came(municipality_id, now)
        case Measure.STEPS:
            return _steps(municipality_id).where(_step.c.status == "confirmed").distinct()
        case Measure.ANSWERED:
            return _Known(_answered(municipality_id, now))
        case Measure.ASSESSED:
            return (
                select(_attempt.c.person_id)
                .where(_attempt.c.municipality_id == municipality_id, _attempt.c.status == "finished")
                .distinct()
            )
        case Measure.COURSES | Measure.CATEGORY:
            return _Known(_own_dates(municipality_id, formula.measure, now))
        case _:
            return _Known(_axes(municipality_id, formula, asked))


def _came(municipality_id: int, now: datetime) -> Any:
    mark, event = gatherings.attendance, announcements.event
    return (
        select(mark.c.person_id)
        .join(event, event.c.id == mark.c.event_id)
        .where(
            mark.c.municipality_id == municipality_id,
            mark.c.present,
            event.c.starts_at > now - YEAR,
            event.c.starts_at <= now,
        )
        .distinct()
    )


def _steps(municipality_id: int) -> Any:
    return (
        select(_route.c.person_id)
        .join_from(_step, _route, _route.c.id == _step.c.route_id)
        .where(_step.c.municipality_id == municipality_id)
    )


def _answered(municipality_id: int, now: datetime) -> Any:
    """None of the steps decided within a year closed by itself."""
    lapsed = func.sum(case((_step.c.status == "unconfirmed", 1), else_=0))
    return (
        _steps(municipality_id)
        .add_columns(case((lapsed == 0, 1), else_=0).label("yes"))
        .where(_step.c.status.in_(("confirmed", "unconfirmed")), _step.c.closed_at > now - YEAR)
        .group_by(_route.c.person_id)
    )


def _own_dates(municipality_id: int, measure: Measure, now: datetime) -> Any:
    """Of those who noted any date of their own."""
    today = now.date()
    if measure is Measure.COURSES:
        true = _career.c.courses_on >= months_after(today, -COURSES_MONTHS)
    else:
        true = and_(
            _career.c.category.is_not(None),
            _career.c.category.not_in(NO_CATEGORY),
            or_(_career.c.category_until.is_(None), _career.c.category_until >= today),
        )
    dates = (
        _career.c.courses_on,
        _career.c.category,
        _career.c.compliance_on,
    )
    return select(_career.c.person_id, case((true, 1), else_=0).label("yes")).where(
        _career.c.municipality_id == municipality_id, or_(*(one.is_not(None) for one in dates))
    )


def _axes(municipality_id: int, formula: Formula, asked: tuple[str, str]) -> Any:
    """Of those with a newest reliable full form in which every axis asked for is known."""
    forms = newest(municipality_id, *asked)
    points = [cast(_attempt.c.result["percents"][axis].as_string(), Integer) for axis in formula.axes]
    if formula.measure is Measure.ABOVE:
        true = and_(*(one >= formula.points for one in points))
    else:
        true = or_(*(one < formula.points for one in points))
    return (
        select(_attempt.c.person_id, case((true, 1), else_=0).label("yes"))
        .join(forms, forms.c.id == _attempt.c.id)
        .where(*(one.is_not(None) for one in points))
    )


def _retained(municipality_id: int, now: datetime) -> Any:
    """Who began to teach here one to two years ago; yes: still here, in whatever role."""
    began = (
        select(
            _grant.c.person_id,
            func.min(func.coalesce(_school.c.merged_into_id, _school.c.id)).label("home"),
        )
        .join_from(_grant, _school, _school.c.id == _grant.c.school_id)
        .where(
            _grant.c.municipality_id == municipality_id,
            _grant.c.role == "teacher",
            _grant.c.status.in_(("active", "revoked")),
        )
        .group_by(_grant.c.person_id)
        .having(func.min(_grant.c.created_at) > now - 2 * YEAR, func.min(_grant.c.created_at) <= now - YEAR)
        .subquery("began")
    )
    living = (
        select(_grant.c.person_id)
        .where(_grant.c.municipality_id == municipality_id, _grant.c.status == "active")
        .distinct()
        .subquery("living")
    )
    stays = and_(living.c.person_id.is_not(None), _person.c.status.in_(HERE))
    return (
        select(began.c.home, case((stays, 1), else_=0).label("yes"))
        .join_from(began, _person, _person.c.id == began.c.person_id)
        .outerjoin(living, living.c.person_id == began.c.person_id)
    )
