"""Where stories about routes begin: a profile that is there, a pair that lives."""

from typing import Any

from sqlalchemy import insert

from storage.schema import growth, pairs
from storage.turn import current
from tests.support.messenger import Person
from tests.support.world import World


async def has_profile(world: World, person: Person, *axes: str) -> int:
    """She finished the short form; `axes` are her areas of growth, strongest need first."""
    owner = await world.actor(person)
    result: dict[str, Any] = {
        "words": {},
        "strength": None,
        "areas": [{"axis": axis, "reason": "low", "items": []} for axis in axes],
        "unknown": [],
    }
    async with world.app.database.turn() as turn:
        made = await current().write(
            insert(growth.attempt)
            .values(
                municipality_id=owner.municipality_id,
                person_id=owner.person_id,
                questionnaire="rostok",
                version="1",
                form="express",
                seed=str(owner.person_id),
                status="finished",
                result=result,
                started_at=world.clock.now(),
                finished_at=world.clock.now(),
                expires_at=world.clock.now(),
            )
            .returning(growth.attempt.c.id)
        )
        attempt_id = int(made.scalar_one())
        await turn.commit()
    return attempt_id


async def are_pair(world: World, teacher: Person, mentor: Person) -> int:
    """Their pair lives."""
    one, other = await world.actor(teacher), await world.actor(mentor)
    async with world.app.database.turn() as turn:
        made = await current().write(
            insert(pairs.pair)
            .values(
                municipality_id=one.municipality_id,
                teacher_id=one.person_id,
                mentor_id=other.person_id,
                status="active",
                created_at=world.clock.now(),
                active_at=world.clock.now(),
            )
            .returning(pairs.pair.c.id)
        )
        pair_id = int(made.scalar_one())
        await turn.commit()
    return pair_id


async def takes_route(world: World, teacher: Person, *axes: str) -> None:
    """She has a profile and takes the proposed route as it is."""
    await has_profile(world, teacher, *axes)
    await teacher.says("/menu")
    await teacher.taps("Мой маршрут")
    await teacher.taps("Беру маршрут")


def file_of(world: World, person: Person) -> tuple[str, bytes]:
    """The newest document in a person's chat: its name and its bytes."""
    content = next(
        message.content["document"]
        for message in reversed(list(world.sandbox.messenger.chats[person.id].messages.values()))
        if "document" in message.content and not message.out
    )
    files = world.sandbox.messenger.files
    return str(content["file_name"]), files.read(files.find(content["file_id"]))
