"""The private pulse. Every question is asked for one person, by her own number; there is no other way in."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, delete, exists, func, select, update

from mentoring.pulse import Mark
from mentoring.usecases.pulse import Asked
from storage.outbox import insert_into
from storage.schema import growth, people, pulse
from storage.turn import AnyRow, current

_mark = pulse.pulse
_choice = pulse.pulse_choice
_person = people.person
_grant = people.role_grant
_town = people.municipality_table
_route = growth.route
_step = growth.route_step
HALF_WAY: Final = (4, 9)
"""Places of the 5th and the 10th day among the first ten."""


class PulseStore:
    """Marks and the wish to be asked. Joins the current turn."""

    async def newest(self, person_id: int, limit: int) -> list[Mark]:
        """The last marks, the newest first."""
        rows = await current().all(
            select(_mark.c.day, _mark.c.mark)
            .where(_mark.c.person_id == person_id)
            .order_by(_mark.c.day.desc())
            .limit(limit)
        )
        return [Mark(row.day, row.mark) for row in rows]

    async def put(self, municipality_id: int, person_id: int, mark: Mark, now: datetime) -> None:
        """Keep a mark; another one for the same day stands instead."""
        values = {"municipality_id": municipality_id, "person_id": person_id, "day": mark.day}
        await current().write(
            insert_into(_mark)
            .values(**values, mark=mark.mark, at=now)
            .on_conflict_do_update(
                index_elements=[_mark.c.person_id, _mark.c.day], set_={"mark": mark.mark, "at": now}
            )
        )

    async def forget(self, person_id: int) -> None:
        """No mark is left."""
        await current().write(delete(_mark).where(_mark.c.person_id == person_id))

    async def is_on(self, person_id: int) -> bool | None:
        """Whether the person wants to be asked; None when she never said."""
        row = await current().first(select(_choice.c.is_on).where(_choice.c.person_id == person_id))
        return row.is_on if row else None

    async def choose(
        self, municipality_id: int, person_id: int, on: bool | None, next_on: date | None, now: datetime
    ) -> None:
        """What she wishes, and when the next question comes."""
        values = {"is_on": on, "next_on": next_on, "at": now}
        await current().write(
            insert_into(_choice)
            .values(municipality_id=municipality_id, person_id=person_id, **values)
            .on_conflict_do_update(index_elements=[_choice.c.person_id], set_=values)
        )

    async def offer_people(self, person_id: int, now: datetime) -> bool:
        """People and places are offered now; False when they were before."""
        changed = await current().write(
            update(_choice)
            .where(_choice.c.person_id == person_id, _choice.c.people_offered_at.is_(None))
            .values(people_offered_at=now)
        )
        return bool(changed.rowcount)

    async def due(self, until: date, limit: int) -> list[Asked]:
        """Whose question comes up to that day."""
        return await self._asked(
            [func.coalesce(_choice.c.is_on, True), _choice.c.next_on <= until, _person.c.status == "active"],
            _choice.c.next_on,
            limit,
        )

    async def never_asked(self, entered_before: datetime, limit: int) -> list[Asked]:
        """Confirmed teachers who have been here for a while and were never asked."""
        teaches = exists().where(
            _grant.c.person_id == _person.c.id,
            _grant.c.role == "teacher",
            _grant.c.status == "active",
            _grant.c.created_at < entered_before,
        )
        return await self._asked([teaches, _choice.c.id.is_(None), _person.c.status == "active"], None, limit)

    async def newcomers(self, today: date, limit: int) -> list[Asked]:
        """Whose 5th or 10th of the first ten days is today or tomorrow."""
        rows = await current().all(
            _who(_step.c.due_on.label("day"))
            .join(_route, _route.c.person_id == _person.c.id)
            .join(_step, _step.c.route_id == _route.c.id)
            .where(
                _route.c.special == "first_ten_days",
                _route.c.status.in_(("waiting", "agreed")),
                _step.c.place.in_(HALF_WAY),
                _step.c.due_on >= today,
                _step.c.due_on <= today + timedelta(days=1),
                func.coalesce(_choice.c.is_on, True),
                _person.c.status == "active",
            )
            .limit(limit)
        )
        return [_asked_of(row) for row in rows]

    async def _asked(self, where: Sequence[ColumnElement[bool]], day: Any, limit: int) -> list[Asked]:
        wanted = _choice.c.next_on if day is None else day
        rows = await current().all(
            _who(wanted.label("day")).where(*where).order_by(_person.c.id).limit(limit)
        )
        return [_asked_of(row) for row in rows]


def _who(day: Any) -> Any:
    return (
        select(
            _person.c.id,
            _person.c.municipality_id,
            func.coalesce(_person.c.zone, _town.c.zone).label("zone"),
            day,
            _choice.c.is_on,
        )
        .join(_town, _town.c.id == _person.c.municipality_id)
        .outerjoin(_choice, _choice.c.person_id == _person.c.id)
    )


def _asked_of(row: AnyRow) -> Asked:
    return Asked(row.id, row.municipality_id, row.zone, row.day, row.is_on)
