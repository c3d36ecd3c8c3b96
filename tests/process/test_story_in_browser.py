"""The same first weeks, lived with a mouse and a keyboard on the sandbox's page."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page
from playwright.async_api import TimeoutError as PlaywrightTimeout

from tests.support.browser import chromium
from tests.support.messenger import Sandbox
from tests.support.sandbox_process import running
from tests.support.story import first_weeks, one_kind_of_space
from tests.support.story_town import SandboxTown

pytestmark = [pytest.mark.process, pytest.mark.browser]

PATIENCE_MS = 20_000
LAST = 6
SHOWS = """([person, seen]) => {
  const plain = (text) => text.replace(/\\s+/g, ' ');
  const pane = document.querySelector(`.pane[data-person="${person}"]`);
  return plain([...pane.querySelectorAll('.row.is-in .text, .toast')].map(
    (each) => each.hidden ? each.textContent : each.innerText).join('\\n'))
    .includes(plain(seen));
}"""
DIFFERS = """([person, before]) => {
  const pane = document.querySelector(`.pane[data-person="${person}"]`);
  return [...pane.querySelectorAll('.row.is-in')].map((each) => each.textContent).join('\\n') !== before;
}"""


class BrowserHands:
    """Eyes, a mouse and a keyboard in one pane of the page."""

    def __init__(self, page: Page, account: int, name: str) -> None:
        self.page = page
        self.account = account
        self.name = name
        self.pane = page.locator(f'.pane[data-person="{account}"]')
        self.touches = 0

    async def starts(self, payload: str) -> None:
        """The button of an empty chat knows no payload: what a link adds is typed after it."""
        self.touches += 1
        await self.changes(self.pane.locator(".big-button").click)
        await self.says(f"/start {payload}")

    async def taps(self, label: str) -> None:
        self.touches += 1
        await self.changes((await self.button(label)).click)

    async def button(self, label: str) -> Locator:
        """The newest with exactly this label, else the newest with it as a part."""
        keys = self.pane.locator(".key")
        await keys.filter(has_text=label).first.wait_for(timeout=PATIENCE_MS)
        exact = self.pane.locator(".keys").get_by_role("button", name=label, exact=True)
        return (exact if await exact.count() else keys.filter(has_text=label)).last

    async def says(self, text: str) -> None:
        await self.pane.locator("textarea").fill(text)
        await self.changes(self.pane.locator("button.send").click)

    async def changes(self, act: Callable[[], Awaitable[None]]) -> None:
        """Does it, and waits until the chat shows something else."""
        before = "\n".join(await self.pane.locator(".row.is-in").all_text_contents())
        await act()
        await self.until(DIFFERS, before, "an answer")

    async def waits_for(self, text: str) -> None:
        await self.until(SHOWS, text, f"«{text}»")

    async def until(self, condition: str, fact: str, what: str) -> None:
        try:
            await self.page.wait_for_function(condition, arg=[self.account, fact], timeout=PATIENCE_MS)
        except PlaywrightTimeout as error:
            raise AssertionError(f"{self.name} never saw {what}; she sees:\n{await self.reads()}") from error

    async def reads(self) -> str:
        texts = await self.pane.locator(".row.is-in .text").all_inner_texts()
        return one_kind_of_space("\n".join(texts[-LAST:]))

    async def choices(self) -> list[str]:
        labels = await self.pane.locator(".key").all_text_contents()
        return [one_kind_of_space(label) for label in labels]


class PageTown(SandboxTown[BrowserHands]):
    """Whoever acts has a pane on the page: those who are needed are put into its address."""

    def __init__(self, sandbox: Sandbox, page: Page) -> None:
        super().__init__(sandbox)
        self.page = page
        self.shown: list[int] = []

    async def hands(self, account: int, name: str) -> BrowserHands:
        self.shown.append(account)
        await self.page.goto("about:blank")
        await self.page.goto(f"{self.sandbox.url}#{','.join(map(str, self.shown))}")
        await self.page.locator(f'.pane[data-person="{account}"]').wait_for(timeout=PATIENCE_MS)
        return BrowserHands(self.page, account, name)


async def test_a_young_teacher_s_first_weeks_on_the_page(tmp_path: Path) -> None:
    async with running(tmp_path) as started, Sandbox.at(started.url) as sandbox, chromium() as browser:
        context = await browser.new_context(
            viewport={"width": 1600, "height": 1000}, locale="ru-RU", reduced_motion="reduce"
        )
        page = await context.new_page()
        failures: list[str] = []
        page.on("pageerror", lambda error: failures.append(str(error)))
        await first_weeks(PageTown(sandbox, page))
        assert not failures
