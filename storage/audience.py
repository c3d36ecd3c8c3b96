"""Whom an event or a broadcast is for, counted and selected in SQL.

One place holds the condition, so that the count on the screen and the recipients are the same people.
"""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, select, text, true

from mentoring.aggregates import LEAST
from mentoring.audiences import Audience
from mentoring.questionnaire import MAIN_FORMS
from mentoring.usecases.audience import Reach
from storage.schema import communities, growth, people
from storage.schools import living_in
from storage.turn import current

_person = people.person
_grant = people.role_grant
_account = people.channel_account
_attempt = growth.attempt
_member = communities.member
_community = communities.community


class AudienceStore:
    """Counts people. Joins the current turn."""

    async def reach(self, municipality_id: int, audience: Audience, school_year: int) -> Reach:
        """How many of the audience can be written to, and how many of it are not connected."""
        row = await current().first(
            select(
                func.coalesce(func.sum(case((is_connected(), 1), else_=0)), 0),
                func.count(),
            ).where(belongs(municipality_id, audience, school_year))
        )
        assert row is not None
        return Reach(int(row[0]), int(row[1]) - int(row[0]))

    async def having(self, municipality_id: int, axes: frozenset[str]) -> tuple[int, int]:
        """How many teachers have one of the areas in their newest profile, and how many have a profile.

        Both stand still until five more forms are finished: a number that moved with every one would tell of
        whoever finished last.
        """
        in_fives = _in_fives(municipality_id)
        row = await current().first(
            select(
                func.coalesce(func.sum(case((_names_area(in_fives.c.result, axes), 1), else_=0)), 0),
                func.count(),
            ).where(in_fives.c.place == 1)
        )
        assert row is not None
        return int(row[0]), int(row[1])

    async def schools(self, municipality_id: int) -> tuple[tuple[int, str], ...]:
        """Schools to choose from, by name."""
        found = await current().all(
            select(people.school.c.id, people.school.c.name)
            .where(*living_in(municipality_id))
            .order_by(people.school.c.name_key)
        )
        return tuple((int(row.id), str(row.name)) for row in found)

    async def communities(self, municipality_id: int) -> tuple[tuple[int, str], ...]:
        """Communities to choose from, by name."""
        found = await current().all(
            select(_community.c.id, _community.c.title)
            .where(_community.c.municipality_id == municipality_id, _community.c.closed_at.is_(None))
            .order_by(_community.c.name_key, _community.c.id)
        )
        return tuple((int(row.id), str(row.title)) for row in found)


def recipients(municipality_id: int, audience: Audience, school_year: int) -> Select[tuple[int]]:
    """Ids of the people of an audience who can be written to now."""
    return select(_person.c.id).where(belongs(municipality_id, audience, school_year), is_connected())


def a_role() -> ColumnElement[str]:
    """One confirmed role of `person`."""
    return _of_grant(func.max(_grant.c.role))


def a_school() -> ColumnElement[str]:
    """The name of one school of `person`."""
    names = (
        select(func.min(people.school.c.name))
        .join_from(_grant, people.school, people.school.c.id == _grant.c.school_id)
        .where(_grant.c.person_id == _person.c.id, _grant.c.status == "active")
    )
    return names.correlate(_person).scalar_subquery()


def _of_grant(column: ColumnElement[str]) -> ColumnElement[str]:
    granted = select(column).where(_grant.c.person_id == _person.c.id, _grant.c.status == "active")
    return granted.correlate(_person).scalar_subquery()


def is_connected() -> ColumnElement[bool]:
    """Whether `person` has an account that takes messages."""
    return exists().where(
        _account.c.person_id == _person.c.id, _account.c.active, _account.c.unreachable_since.is_(None)
    )


def belongs(
    municipality_id: int | ColumnElement[int], audience: Audience, school_year: int
) -> ColumnElement[bool]:
    """Whether `person` belongs to the audience: every part that names anything must fit.

    A role counts in the schools chosen («педагоги школы № 1»). Years of work are full school years; a person
    who told no year is in no range of years. Areas of growth are those of the newest profile.
    """
    return and_(
        _person.c.municipality_id == municipality_id,
        _person.c.status.in_(("active", "expected")),
        _holds_a_role(audience),
        *_years(audience, school_year),
        _teaches(audience) if audience.subjects else true(),
        _person.c.position.in_(sorted(audience.positions)) if audience.positions else true(),
        has_area(audience.axes) if audience.axes else true(),
        _is_member(audience.communities) if audience.communities else true(),
    )


def _is_member(ids: frozenset[int]) -> ColumnElement[bool]:
    return exists().where(
        _member.c.person_id == _person.c.id,
        _member.c.community_id.in_(sorted(ids)),
        _member.c.status == "member",
    )


def has_area(axes: frozenset[str]) -> ColumnElement[bool]:
    """Whether the newest profile of `person` has one of these areas of growth. Never to be shown."""
    newest = (
        select(_attempt.c.id)
        .where(_attempt.c.person_id == _person.c.id, *_finished())
        .order_by(_attempt.c.finished_at.desc(), _attempt.c.id.desc())
        .limit(1)
        .correlate(_person)
        .scalar_subquery()
    )
    return exists().where(_attempt.c.id == newest, _names_area(_attempt.c.result, axes)).correlate(_person)


def _finished() -> tuple[ColumnElement[bool], ...]:
    """Main forms that were not hurried through."""
    return (
        _attempt.c.status == "finished",
        _attempt.c.form.in_(MAIN_FORMS),
        _attempt.c.axes == "",
        _attempt.c.reliable.is_not(False),
    )


def _names_area(result: ColumnElement[Any], axes: frozenset[str]) -> ColumnElement[bool]:
    """Whether a result counts one of the axes among its areas of growth, not merely as developing."""
    if current().dialect == "postgresql":
        area = func.jsonb_array_elements(result["areas"]).table_valued("value")
        axis, reason = (func.jsonb_extract_path_text(area.c.value, name) for name in ("axis", "reason"))
    else:
        area = func.json_each(result, "$.areas").table_valued("value")
        axis, reason = (func.json_extract(area.c.value, f"$.{name}") for name in ("axis", "reason"))
    return select(text("1")).select_from(area).where(axis.in_(sorted(axes)), reason != "developing").exists()


def _in_fives(municipality_id: int) -> Any:
    """Finished forms of teachers as of the last full five of them: `result`, `place` (1: the newest)."""
    teaches = exists().where(
        _grant.c.person_id == _attempt.c.person_id, _grant.c.role == "teacher", _grant.c.status == "active"
    )
    when = (_attempt.c.finished_at, _attempt.c.id)
    counted = (
        select(
            _attempt.c.id,
            _attempt.c.person_id,
            _attempt.c.finished_at,
            _attempt.c.result,
            func.row_number().over(order_by=when).label("number"),
            func.count().over().label("many"),
        )
        .join_from(_attempt, _person, _person.c.id == _attempt.c.person_id)
        .where(_attempt.c.municipality_id == municipality_id, *_finished(), _person.c.status == "active")
        .where(teaches)
        .subquery("counted")
    )
    latest = (counted.c.finished_at.desc(), counted.c.id.desc())
    place = func.row_number().over(partition_by=counted.c.person_id, order_by=latest).label("place")
    return (
        select(counted.c.result, place)
        .where(counted.c.number <= counted.c.many - counted.c.many % LEAST)
        .subquery("in_fives")
    )


def _holds_a_role(audience: Audience) -> ColumnElement[bool]:
    held = [_grant.c.person_id == _person.c.id, _grant.c.status == "active"]
    if audience.roles:
        held.append(_grant.c.role.in_(sorted(audience.roles)))
    if audience.schools:
        # Not by the index of schools: SQLite would walk all of one school for every person here.
        held.append((_grant.c.school_id + 0).in_(sorted(audience.schools)))
    return exists().where(*held)


def _years(audience: Audience, school_year: int) -> list[ColumnElement[bool]]:
    behind = school_year - _person.c.start_year
    years = case((behind < 0, 0), else_=behind)
    wanted: list[ColumnElement[bool]] = []
    if audience.years_from is not None:
        wanted.append(years >= audience.years_from)
    if audience.years_to is not None:
        wanted.append(years <= audience.years_to)
    return wanted


def _teaches(audience: Audience) -> ColumnElement[bool]:
    if current().dialect == "postgresql":
        subject = func.jsonb_array_elements_text(_person.c.subjects).table_valued("value")
    else:
        subject = func.json_each(_person.c.subjects).table_valued("value")
    return (
        select(text("1")).select_from(subject).where(subject.c.value.in_(sorted(audience.subjects))).exists()
    )
