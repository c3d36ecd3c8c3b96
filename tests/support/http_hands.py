"""People of the running sandbox reached over HTTP: a messenger without a screen."""

from tests.support.messenger import Json, Person
from tests.support.story import one_kind_of_space
from tests.support.story_town import SandboxTown

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


class HttpTown(SandboxTown[HttpHands]):
    """Everybody's messenger is reached over HTTP."""

    async def hands(self, account: int, name: str) -> HttpHands:
        return HttpHands(Person(self.sandbox.line, account, name, None, PATIENCE))
