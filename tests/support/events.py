"""Events put straight into the tables."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert, select

from storage.schema import announcements, people
from storage.turn import current
from tests.support.messenger import Person
from tests.support.world import World

EVENT = announcements.event
REGISTRATION = announcements.registration


async def an_event(
    world: World,
    author: Person,
    *,
    starts: datetime,
    title: str = "Класс, в котором слышно каждого",
    **values: Any,
) -> int:
    """A published seminar of two hours; `values` are columns."""
    owner = await world.actor(author)
    row = {
        "kind": "seminar",
        "hours": 2,
        "audience": {},
        "status": "published",
        "published_at": world.clock.now(),
        **values,
    }
    async with world.app.database.turn() as turn:
        made = await current().write(
            insert(EVENT)
            .values(
                municipality_id=owner.municipality_id,
                title=title,
                starts_at=starts,
                ends_at=starts + timedelta(hours=2),
                created_by=owner.person_id,
                created_at=world.clock.now(),
                **row,
            )
            .returning(EVENT.c.id)
        )
        event_id = int(made.scalar_one())
        await turn.commit()
    return event_id


async def signs_up(world: World, event_id: int, *persons: Person) -> None:
    """They are going."""
    for person in persons:
        actor = await world.actor(person)
        async with world.app.database.turn() as turn:
            await current().write(
                insert(REGISTRATION).values(
                    municipality_id=actor.municipality_id,
                    event_id=event_id,
                    person_id=actor.person_id,
                    status="going",
                    at=world.clock.now(),
                )
            )
            await turn.commit()


async def not_yet_in(world: World, name: str) -> int:
    """Somebody of a staff list who has not entered; the person's number."""
    family, _, given = name.partition(" ")
    async with world.app.database.turn() as turn:
        made = await current().write(
            insert(people.person)
            .values(
                municipality_id=world.municipality_id,
                family=family,
                given=given,
                name_key=name.casefold(),
                status="expected",
                created_at=world.clock.now(),
            )
            .returning(people.person.c.id)
        )
        number = int(made.scalar_one())
        await turn.commit()
    return number


async def registrations(world: World, event_id: int) -> list[str]:
    """What is written about who goes."""
    rows = await world.rows(select(REGISTRATION.c.status).where(REGISTRATION.c.event_id == event_id))
    return [str(row[0]) for row in rows]
