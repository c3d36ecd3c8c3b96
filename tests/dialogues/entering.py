"""What several dialogues begin with: a link, and a person who walks through the door."""

import re

from mentoring.people import Role
from tests.support.messenger import Person
from tests.support.world import World


async def invited(world: World, role: Role, school: str | None, uses: int = 1) -> str:
    """A token, made as the command line makes it."""
    async with world.app.database.turn() as turn:
        if school is not None:
            await world.school(school)
        made = await world.app.use.invitations.make_invitation(world.municipality_id, role, school, uses)
        await turn.commit()
    return made.token


async def enter(person: Person, token: str, name: str) -> None:
    """Through the registration of a teacher or a mentor."""
    await person.starts(token)
    for label in ("Продолжить", "Даю согласие"):
        await person.taps(label)
    await person.says(name)
    for label in ("Начальные классы", "Готово", "2026"):
        await person.taps(label)


def token_in(person: Person) -> str:
    """The token of the last link the bot has shown."""
    found = re.findall(r"\?start=([A-Za-z0-9_-]+)", " ".join(str(m["text"]) for m in person.heard))
    assert found, person.screen
    return str(found[-1])
