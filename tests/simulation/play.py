"""Random people in a whole bot: one seed decides every act, and the clock stands still meanwhile."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.clocks import SystemClock
from mentoring.people import Role
from tests.dialogues.entering import invited
from tests.simulation.invariants import broken
from tests.support.messenger import Json, Person
from tests.support.world import TUESDAY, World

TEXTS = (
    "/menu",
    "/start",
    "/cancel",
    "/settings",
    "/mydata",
    "/help",
    "Учебная Анна Сергеевна",
    "Через шесть недель дети сами назовут цель урока; признак — вопрос в конце; до декабря",
    "завтра в 15",
    "16.10 14:30",
    "22.10.2026 14:30",
    "20.11.2026",
    "31.02",
    "вчера",
    "12",
    "2026",
    "-1",
    "example.ru/urok",
    "@uchebny",
    "я",
    "Школа № 3, кабинет 12",
    "<b>жирно</b> & «кавычки»",
    "\u202eнаоборот",
    "ж" * 4097,
    "🙂",
)
LEAPS = (timedelta(minutes=7), timedelta(hours=2), timedelta(hours=9), timedelta(days=1), timedelta(days=6))
CAST: tuple[tuple[str, tuple[Role, ...], str], ...] = (
    ("Учебная Анна Сергеевна", (Role.TEACHER,), "Школа № 1"),
    ("Учебный Айрат Маратович", (Role.TEACHER,), "Школа № 1"),
    ("Учебная Гүзәл Рәшитовна", (Role.TEACHER,), "Школа № 2"),
    ("Учебный Пётр Ильич", (Role.MENTOR,), "Школа № 1"),
    ("Учебная Нина Львовна", (Role.MENTOR, Role.CURATOR), "Школа № 2"),
    ("Учебный Олег Юрьевич", (Role.CURATOR,), "Школа № 1"),
    ("Учебная Вера Павловна", (Role.METHODOLOGIST,), ""),
    ("Учебная Зоя Ивановна", (Role.METHODOLOGIST, Role.HEAD), ""),
)


class StandingClock(SystemClock):
    """Moves only when it is moved."""

    def now(self) -> datetime:
        """The moment it was set to."""
        return TUESDAY + self.offset


def still_world() -> World:
    """A world whose time is in the test's hands alone."""
    world = World()
    world.clock = StandingClock()
    return world


class Play:
    """Steps of random people; `story` tells what happened, to read after a failure."""

    def __init__(self, world: World, seed: int) -> None:
        self.world = world
        self.chance = random.Random(seed)
        self.crowd: list[Person] = []
        self.seen: list[tuple[Person, str]] = []
        self.story: list[str] = []

    async def gather(self) -> None:
        """Everybody enters; somebody stands before the door with an invitation."""
        for name, roles, school in CAST:
            self.crowd.append(await self.world.enters(*roles, name=name, school=school))
        newcomer = await self.world.stranger("Новичок")
        await newcomer.starts(await invited(self.world, Role.TEACHER, "Школа № 1"))
        self.crowd += [newcomer, await self.world.stranger("Прохожий")]
        for person in self.crowd[: len(CAST)]:
            await person.says("/menu")

    async def step(self) -> list[str]:
        """One act of one person (or of time); what does not hold afterwards."""
        act = self.chance.choices(
            (self.taps, self.taps_twice, self.says, self.sends, self.taps_old, self.waits),
            weights=(70, 5, 14, 2, 4, 5),
        )[0]
        await act(self.chance.choice(self.crowd))
        return await broken(self.world, self.crowd)

    async def taps(self, person: Person, *, twice: bool = False) -> None:
        shown = [
            (message, button)
            for message in person.heard[-4:]
            for row in message["buttons"] or []
            for button in row
            if button["kind"] == "callback"
        ]
        if not shown:
            await self.says(person)
            return
        message, button = self.chance.choice(shown)
        self.tell(person, f"taps{' twice' if twice else ''} [{button['text']}]")
        self.remember(person, message, button)
        body = {"user": person.id, "message": message["id"], "row": button["row"], "col": button["col"]}
        await person.tapped("tap", body, 2 if twice else 1)

    async def taps_twice(self, person: Person) -> None:
        await self.taps(person, twice=True)

    async def taps_old(self, person: Person) -> None:
        """A button that somebody saw once, perhaps somebody else."""
        if self.seen:
            whose, data = self.chance.choice(self.seen)
            self.tell(person, f"taps an old «{data}» of {whose.name}")
            await person.taps_data(data, message=self.chance.choice((1, person.screen.message.get("id", 1))))

    async def says(self, person: Person) -> None:
        text = self.chance.choice(TEXTS)
        self.tell(person, f"says «{text[:60]}»")
        await person.says(text)

    async def sends(self, person: Person) -> None:
        kind = self.chance.choice(("sticker", "photo", "file", "contact"))
        self.tell(person, f"sends a {kind}")
        if kind == "sticker":
            await person.sends_sticker()
        elif kind == "photo":
            await person.sends_photo()
        elif kind == "file":
            await person.sends_file("отчёт.docx", b"0")
        else:
            await person.sends_contact()

    async def waits(self, person: Person) -> None:
        """Time passes, ticks run."""
        leap = self.chance.choice(LEAPS)
        self.story.append(f"--- {leap} later ---")
        await self.world.forward(seconds=leap.total_seconds())

    def remember(self, person: Person, message: Json, button: Json) -> None:
        kept = self.world.sandbox.messenger.message_of(person.id, message["id"])
        rows: list[list[dict[str, Any]]] = kept.buttons or []
        self.seen.append((person, str(rows[button["row"]][button["col"]]["callback_data"])))

    def tell(self, person: Person, what: str) -> None:
        self.story.append(f"{person.name} {what}   (before: {person.screen.text[:50]!r})")


@contextmanager
def errors_logged() -> Iterator[list[str]]:
    """Names of events logged as errors meanwhile."""
    found: list[str] = []

    def listen(_: Any, method: str, event: Any) -> Any:
        if method in ("error", "critical", "exception"):
            found.append(f"logged as an error: {event.get('event')} {event.get('exc_info', '')!r}")
        return event

    processors = structlog.get_config()["processors"]
    processors.insert(0, listen)
    try:
        yield found
    finally:
        processors.remove(listen)
