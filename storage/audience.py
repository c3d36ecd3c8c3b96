"""Whom an event or a broadcast is for, counted and selected in SQL.

One place holds the condition, so that the count on the screen and the recipients are the same people.
"""

from sqlalchemy import ColumnElement, Select, and_, case, exists, false, func, select, text, true

from mentoring.audiences import Audience
from mentoring.usecases.audience import Reach
from storage.schema import people
from storage.turn import current

_person = people.person
_grant = people.role_grant
_account = people.channel_account


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

    async def schools(self, municipality_id: int) -> tuple[tuple[int, str], ...]:
        """Schools to choose from, by name."""
        found = await current().all(
            select(people.school.c.id, people.school.c.name)
            .where(
                people.school.c.municipality_id == municipality_id, people.school.c.merged_into_id.is_(None)
            )
            .order_by(people.school.c.name_key)
        )
        return tuple((int(row.id), str(row.name)) for row in found)


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
    who told no year is in no range of years. Areas of growth and communities are not chosen by yet: an
    audience that names them is nobody, never everybody.
    """
    return and_(
        _person.c.municipality_id == municipality_id,
        _person.c.status.in_(("active", "expected")),
        _holds_a_role(audience),
        *_years(audience, school_year),
        _teaches(audience) if audience.subjects else true(),
        _person.c.position.in_(sorted(audience.positions)) if audience.positions else true(),
        false() if audience.axes or audience.communities else true(),
    )


def _holds_a_role(audience: Audience) -> ColumnElement[bool]:
    held = [_grant.c.person_id == _person.c.id, _grant.c.status == "active"]
    if audience.roles:
        held.append(_grant.c.role.in_(sorted(audience.roles)))
    if audience.schools:
        held.append(_grant.c.school_id.in_(sorted(audience.schools)))
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
