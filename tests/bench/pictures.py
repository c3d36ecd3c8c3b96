"""`python -m tests.bench.pictures [FOLDER]`: the pictures of README, made again from the running sandbox.

All people in them are invented. Each picture is at most 250 KB.
"""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.async_api import Browser, FloatRect, Locator, Page, ViewportSize

from tests.support.browser import chromium
from tests.support.http_hands import HttpHands, HttpTown
from tests.support.messenger import Sandbox
from tests.support.sandbox_process import running
from tests.support.story import school_days_begin

FOLDER = Path("docs/pictures")
LIMIT = 250_000
COLOURS = 256
"""Of text and flat colours so few show everything, in a quarter of the bytes."""
AIR = 6
"""Pixels below what is shown."""
WIDE: ViewportSize = {"width": 1600, "height": 1000}
PHONE: ViewportSize = {"width": 390, "height": 844}
SETTLED_MS = 700
WORDS = "Совещание молодых педагогов — в пятницу, начало в 15:00. Приходите с одним вопросом."


class Studio:
    """The sandbox, a browser, and the folder the pictures go to."""

    def __init__(self, town: HttpTown, browser: Browser, folder: Path) -> None:
        self.town = town
        self.browser = browser
        self.folder = folder

    async def takes(self, name: str, view: ViewportSize, *people: int, dark: bool = False) -> None:
        """The page with the chats of these people."""
        async with self.page(view, people, dark=dark) as page:
            self.keeps(name, await page.screenshot())

    async def takes_last(self, name: str, person: int, messages: int = 1) -> None:
        """The last messages of one chat, whole."""
        async with self.page({"width": 480, "height": 2000}, (person,), scale=1.5) as page:
            rows = page.locator(f'.pane[data-person="{person}"] .row')
            feed, first, last = (
                await boxed(page.locator(f'.pane[data-person="{person}"] .feed')),
                await boxed(rows.nth(-messages)),
                await boxed(rows.last),
            )
            top, bottom = first["y"], last["y"] + last["height"] + AIR
            clip: FloatRect = {**feed, "y": top, "height": bottom - top}
            self.keeps(name, await page.screenshot(clip=clip))

    @asynccontextmanager
    async def page(
        self, view: ViewportSize, people: tuple[int, ...], *, dark: bool = False, scale: float = 1.0
    ) -> AsyncIterator[Page]:
        context = await self.browser.new_context(
            viewport=view,
            locale="ru-RU",
            reduced_motion="reduce",
            color_scheme="dark" if dark else "light",
            device_scale_factor=scale,
        )
        page = await context.new_page()
        await page.goto(f"{self.town.sandbox.url}#{','.join(map(str, people))}")
        await page.locator(".row").first.wait_for()
        await page.wait_for_timeout(SETTLED_MS)
        yield page
        await context.close()

    def keeps(self, name: str, shot: bytes) -> None:
        """Written small; a picture that is still too heavy is a loud error."""
        path = self.folder / f"{name}.png"
        picture = Image.open(BytesIO(shot)).convert("RGB")
        picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
            path, optimize=True
        )
        if path.stat().st_size > LIMIT:
            raise SystemExit(f"{path} has {path.stat().st_size} bytes, more than {LIMIT}")


async def boxed(part: Locator) -> FloatRect:
    """Where it is on the page."""
    box = await part.bounding_box()
    assert box is not None
    return box


async def of_four_people(studio: Studio) -> None:
    """Something going on in each of the four chats: by day, by night, and on a phone."""
    teacher, mentor, methodologist, curator = await cast(studio.town)
    await opens(teacher, "Мой маршрут", "Мой шаг")
    await opens(mentor, "Сегодня")
    await announces(methodologist)
    await opens(curator, "Моя школа", "Подтвердить", "2")
    everybody = await panes(studio.town)
    await studio.takes("sandbox", WIDE, *everybody)
    await studio.takes("dark", WIDE, *everybody, dark=True)
    await studio.takes("phone", PHONE, *everybody)
    await studio.takes_last("broadcast", everybody[2], 2)


async def of_a_teacher(studio: Studio) -> None:
    """Her profile with the picture, her route, an event."""
    teacher, *_ = await cast(studio.town)
    account, *_ = await panes(studio.town)
    await opens(teacher, "Самооценка", "Показать картинкой")
    await teacher.person.waits_until(lambda: bool(teacher.person.heard[-1]["photo"]), "her profile drawn")
    await studio.takes_last("profile", account, 2)
    await opens(teacher, "Мой маршрут")
    await studio.takes_last("route", account)
    await opens(teacher, "Календарь")
    await teacher.taps("1")
    await studio.takes_last("event", account)


async def of_matching(studio: Studio) -> None:
    """A proposal for everybody, looked through one by one."""
    _, _, methodologist, _ = await cast(studio.town)
    _, _, account, _ = await panes(studio.town)
    await opens(methodologist, "Подбор пар", "Предложить для всех")
    await methodologist.waits_for("Предложено")
    await methodologist.taps("Смотреть по одной")
    await methodologist.waits_for("Пара 1 из")
    await studio.takes_last("matching", account)


async def of_schools(studio: Studio) -> None:
    """A curator's school and fortnight; a methodologist's day, pairs and schools."""
    _, _, methodologist, curator = await cast(studio.town)
    _, _, hers, theirs = await panes(studio.town)
    fortnight = ("Моя школа", "Дела на две недели")
    for name, labels in (
        ("curator-school", ("Моя школа",)),
        ("curator-fortnight", fortnight),
        ("curator-walk", (*fortnight, "Начать с первого")),
    ):
        await opens(curator, *labels)
        await studio.takes_last(name, theirs)
    for name, labels in (
        ("methodologist-today", ("Сегодня",)),
        ("methodologist-pairs", ("Пары", "Пары по состояниям")),
        ("methodologist-school", ("Люди и школы", "1", "Сведения и история")),
    ):
        await opens(methodologist, *labels)
        await studio.takes_last(name, hers)


async def opens(one: HttpHands, *labels: str) -> None:
    """From the menu on, button after button."""
    await one.says("/menu")
    for label in labels:
        await one.taps(label)


async def announces(methodologist: HttpHands) -> None:
    """To all teachers, with a mark asked; the picture shows how far it has come."""
    await opens(methodologist, "Объявления", "Новое объявление")
    await methodologist.says(WORDS)
    for label in ("Дальше: кому", "Роли", "молодые педагоги", "К условиям", "Готово"):
        await methodologist.taps(label)
    await methodologist.taps("Без «Ознакомлен(а)»")
    await methodologist.waits_for("отметка не заменяет подпись")
    await methodologist.taps("Отправить")
    await methodologist.waits_for("доставлено")


async def cast(town: HttpTown) -> list[HttpHands]:
    """A teacher, her mentor, a methodologist, a curator."""
    roles = ("молодой педагог", "наставник", "методист", "куратор")
    return [await town.one_of(role) for role in roles]


async def panes(town: HttpTown) -> list[int]:
    """Their accounts."""
    return [int(account) for account in (await town.state())["panes"]]


async def paint(folder: Path) -> None:
    """All pictures, into this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        async with (
            running(Path(scratch)) as started,
            Sandbox.at(started.url, patience=20.0) as sandbox,
            chromium() as browser,
        ):
            town = HttpTown(sandbox)
            await school_days_begin(town)
            studio = Studio(town, browser, folder)
            for scene in (of_four_people, of_a_teacher, of_matching, of_schools):
                await scene(studio)


if __name__ == "__main__":
    asyncio.run(paint(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER))
