"""One school goes into another: everything that names it names the other from then on, in one transaction."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import Column, String, Table, and_, cast, exists, func, or_, select, update

from mentoring.schools import Contents, moved
from storage.offers import SCHOOL
from storage.schema import announcements, metadata, pairs, people, schools
from storage.schools import living_in, remember
from storage.turn import current

KEPT: Final[dict[str, str]] = {
    "school.merged_into_id": "those merged before follow by themselves",
    "school_event.school_id": "the history of a school stays its own",
    "school_event.other_id": "the history names the school of its time",
    "roadmap_part.school_id": "the other school has its own part of the same row",
    "indicator_school.school_id": "what was counted of a school in a month stays as it was",
    "school_answer.school_id": "what was confirmed of one school is not true of two",
}
"""References to a school that a merge leaves as they are, and why. All others go over."""

DOUBLES: Final = ("role_grant",)
"""Tables in which a row of each school may say the same thing: one of the two gives way (below)."""

AUDIENCES: Final = (announcements.event, announcements.broadcast, announcements.audience_segment)
"""Tables whose conditions name schools in JSON."""

_school = people.school
_grant = people.role_grant
_pair = pairs.pair
_offer = pairs.mentor_offer
_invitation = people.invitation
_LIVE: Final = ("pending", "active")


def references() -> tuple[Column[Any], ...]:
    """Every column of every table that names a school and goes over with it."""
    return tuple(
        column
        for table in metadata.sorted_tables
        for column in table.columns
        if any(key.column.table is _school for key in column.foreign_keys)
        and f"{table.name}.{column.name}" not in KEPT
    )


class MergingStore:
    """Joins the current turn."""

    async def contents(self, municipality_id: int, school_id: int, now: datetime) -> Contents:
        """What would go over."""
        here = and_(_grant.c.school_id == school_id, _grant.c.status.in_(_LIVE))
        of_pair = or_(_grant.c.person_id == _pair.c.teacher_id, _grant.c.person_id == _pair.c.mentor_id)
        counts = (
            select(func.count(func.distinct(_grant.c.person_id))).where(here),
            select(func.count())
            .select_from(_pair)
            .where(_pair.c.status.in_(("proposed", "half", "active")), exists().where(of_pair, here)),
            select(func.count())
            .select_from(_invitation)
            .where(
                _invitation.c.school_id == school_id,
                _invitation.c.revoked_at.is_(None),
                _invitation.c.expires_at > now,
            ),
            select(func.count())
            .select_from(schools.vacancy)
            .where(schools.vacancy.c.school_id == school_id, schools.vacancy.c.status == "open"),
        )
        found = [int(await current().scalar(one)) for one in counts]
        named = 0
        for table in AUDIENCES:
            named += len(await _conditions(table, municipality_id, school_id))
        return Contents(found[0], found[1], found[2], named, found[3])

    async def merge(
        self, municipality_id: int, source_id: int, target_id: int, by: int, now: datetime
    ) -> bool:
        """Put the one into the other; False when either is no living school of the municipality any more."""
        names = await self._both(municipality_id, source_id, target_id)
        if names is None:
            return False
        taken = await current().write(
            update(_school)
            .where(_school.c.id == source_id, *living_in(municipality_id))
            .values(merged_into_id=target_id, name_key=freed(source_id))
        )
        if not taken.rowcount:
            return False
        await current().write(
            update(_school).where(_school.c.merged_into_id == source_id).values(merged_into_id=target_id)
        )
        await _give_up_doubles(source_id, target_id, by, now)
        for column in references():
            await _move(column, source_id, target_id)
        await _move_conditions(municipality_id, source_id, target_id)
        source, target = names
        await remember(municipality_id, source_id, "merged", by, now, name=target, other_id=target_id)
        await remember(municipality_id, target_id, "absorbed", by, now, name=source, other_id=source_id)
        return True

    async def _both(self, municipality_id: int, source_id: int, target_id: int) -> tuple[str, str] | None:
        """The two names; on PostgreSQL the rows are held, in the order of their numbers."""
        query = (
            select(_school.c.id, _school.c.name)
            .where(_school.c.id.in_((source_id, target_id)), *living_in(municipality_id))
            .order_by(_school.c.id)
        )
        if current().dialect == "postgresql":
            rows = (await current().write(query.with_for_update())).all()
        else:
            rows = await current().all(query)
        known = {row.id: row.name for row in rows}
        return (known[source_id], known[target_id]) if len(known) == 2 else None


def freed(school_id: int) -> str:
    """The key of a school that gave its name free: no key of a name has capitals (`storage.names`)."""
    return f"GONE {school_id}"


async def _give_up_doubles(source_id: int, target_id: int, by: int, now: datetime) -> None:
    """A role held in both schools is held once."""
    twin: Any = _grant.alias("twin")
    same = exists().where(
        twin.c.person_id == _grant.c.person_id,
        twin.c.role == _grant.c.role,
        twin.c.school_id == target_id,
        twin.c.status.in_(_LIVE),
    )
    await current().write(
        update(twin)
        .where(
            twin.c.school_id == target_id,
            twin.c.status == "pending",
            exists().where(
                _grant.c.person_id == twin.c.person_id,
                _grant.c.role == twin.c.role,
                _grant.c.school_id == source_id,
                _grant.c.status == "active",
            ),
        )
        .values(status="active", decided_by=by, decided_at=now)
    )
    await current().write(
        update(_grant)
        .where(_grant.c.school_id == source_id, _grant.c.status.in_(_LIVE), same)
        .values(status="revoked", decided_by=by, decided_at=now)
    )


async def _move(column: Column[Any], source_id: int, target_id: int) -> None:
    table = column.table
    assert isinstance(table, Table)
    await current().write(update(table).where(column == source_id).values({column.name: target_id}))


async def _conditions(table: Table, municipality_id: int, school_id: int) -> dict[int, dict[str, Any]]:
    """Conditions of the table that name the school, by row."""
    rows = await current().all(
        select(table.c.id, table.c.audience).where(
            table.c.municipality_id == municipality_id,
            cast(table.c.audience, String).like('%"schools"%'),
        )
    )
    return {row.id: row.audience for row in rows if school_id in (row.audience or {}).get("schools", ())}


async def _move_conditions(municipality_id: int, source_id: int, target_id: int) -> None:
    for table in AUDIENCES:
        for number, audience in (await _conditions(table, municipality_id, source_id)).items():
            named = moved(audience["schools"], source_id, target_id)
            changed = {**audience, "schools": named}
            await current().write(update(table).where(table.c.id == number).values(audience=changed))
    mark, other = f"{SCHOOL}{source_id}", f"{SCHOOL}{target_id}"
    rows = await current().all(
        select(_offer.c.id, _offer.c.avoid).where(
            _offer.c.municipality_id == municipality_id,
            cast(_offer.c.avoid, String).like(f'%"{mark}"%'),
        )
    )
    for row in rows:
        marks = sorted({other if one == mark else one for one in row.avoid})
        await current().write(update(_offer).where(_offer.c.id == row.id).values(avoid=marks))
