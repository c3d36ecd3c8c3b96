"""A young teacher's first weeks, lived over HTTP against the real process: inbox, ticks, clock and all."""

from pathlib import Path

import pytest

from tests.support.messenger import Json, Person, Sandbox
from tests.support.sandbox_process import running
from tests.support.story import Hands, first_weeks, one_kind_of_space
from tests.support.story_town import SandboxTown

pytestmark = pytest.mark.process

PATIENCE = 20.0


class HttpHands:
    """A messenger without a screen."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.touches = 0

    async def starts(self, payload: str) -> None:
        self.touches += 1
        await self.person.starts(payload)

    async def taps(self, label: str) -> None:
        """Waits for the button first, and for something new in the chat afterwards."""
        self.touches += 1
        await self.person.waits_until(lambda: self.offers(label), f"a button «{label}»")
        before = self.person.version
        await self.person.taps(label)
        await self.person.waits_until(lambda: self.person.version > before, f"what «{label}» does")

    async def says(self, text: str) -> None:
        await self.person.says(text)

    async def waits_for(self, text: str) -> None:
        await self.person.waits_for(text)

    async def reads(self) -> str:
        await self.person.looks()
        return one_kind_of_space("\n".join(message["text"] for message in self.person.heard[-6:]))

    async def choices(self) -> list[str]:
        await self.person.looks()
        return [one_kind_of_space(button["text"]) for button in self.buttons()]

    def buttons(self) -> list[Json]:
        rows = (row for message in self.person.heard for row in message["buttons"] or [])
        return [button for row in rows for button in row]

    def offers(self, label: str) -> bool:
        return any(label in one_kind_of_space(button["text"]) for button in self.buttons())


class HttpTown(SandboxTown):
    """Everybody's messenger is reached over HTTP."""

    async def hands(self, account: int, name: str) -> Hands:
        return HttpHands(Person(self.sandbox.line, account, name, None, PATIENCE))


async def test_a_young_teacher_s_first_weeks(tmp_path: Path) -> None:
    async with running(tmp_path) as started, Sandbox.at(started.url, patience=PATIENCE) as sandbox:
        await first_weeks(HttpTown(sandbox))
        assert await started.end() == 0
