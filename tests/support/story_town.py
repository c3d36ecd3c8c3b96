"""The running sandbox as the town of the story: its people and its clock, whatever hands they have."""

from abc import ABC, abstractmethod
from datetime import date, datetime
from typing import Generic, TypeVar

from mentoring.workcalendar import WorkCalendar
from programmes.calendar import calendar_of
from programmes.loader import load
from tests.support.messenger import Json, Sandbox
from tests.support.story import Hands

Theirs = TypeVar("Theirs", bound=Hands)


class SandboxTown(ABC, Generic[Theirs]):
    """Who lives here and what time it is. A subclass gives people their hands."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.calendar: WorkCalendar = calendar_of(load("bugulma"))

    @abstractmethod
    async def hands(self, account: int, name: str) -> Theirs:
        """The hands of the person with this account."""

    async def one_of(self, role: str) -> Theirs:
        state = await self.state()
        at_first = (one for one in state["people"] if one["id"] in state["panes"])
        return await self.of(next(one for one in at_first if one["label"] == role))

    async def known(self, name: str) -> Theirs:
        return await self.of(next(one for one in (await self.state())["people"] if one["name"] == name))

    async def newcomer(self, name: str) -> Theirs:
        return await self.of(await self.sandbox.line.act("person", {"name": name, "started": False}))

    async def of(self, known: Json) -> Theirs:
        return await self.hands(int(known["id"]), str(known["name"]))

    async def today(self) -> date:
        return (await self.now()).date()

    async def comes(self, moment: datetime) -> None:
        there = moment.replace(tzinfo=(await self.now()).tzinfo)
        await self.sandbox.line.act("clock", {"to_iso": there.isoformat()})

    async def now(self) -> datetime:
        return datetime.fromisoformat((await self.state())["clock"]["now_iso"])

    async def state(self) -> Json:
        return await self.sandbox.line.ask("state", {})
