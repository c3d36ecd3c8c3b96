"""The sandbox's page: long chats, live changes, and a connection that was lost."""

import pytest
from playwright.async_api import Locator, Page, expect

from tests.support.page_stage import Stage, opened

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_a_reader_above_stays_where_she_is_and_sees_how_many_came(page: Page, stage: Stage) -> None:
    for n in range(40):
        await stage.act("send", user=stage.teacher, text=f"Сообщение {n}")
    pane = (await opened(page, stage))(stage.teacher)
    await expect(pane.get_by_text("Сообщение 39")).to_be_in_viewport()
    await pane.locator(".feed").evaluate("feed => feed.scrollTo(0, 300)")
    await expect(pane.get_by_role("button", name="Вниз")).to_be_visible()
    place = await pane.locator(".feed").evaluate("feed => feed.scrollTop")
    for n in range(3):
        await stage.says(stage.teacher, f"Новое {n}")
    await expect(pane.locator(".down")).to_have_text("3")
    assert await pane.locator(".feed").evaluate("feed => feed.scrollTop") == place
    await pane.get_by_role("button", name="Вниз").click()
    await expect(pane.get_by_text("Новое 2")).to_be_in_viewport()
    await stage.says(stage.teacher, "Последнее")
    await expect(pane.get_by_text("Последнее")).to_be_in_viewport()


async def test_older_messages_load_on_the_way_up_without_a_jump(page: Page, stage: Stage) -> None:
    for n in range(500):
        stage.messenger.say(stage.teacher, f"Сообщение {n}")
    pane = (await opened(page, stage))(stage.teacher)
    rows = pane.locator(".row")
    await expect(rows).to_have_count(50)
    read = await rows.nth(15).element_handle()
    assert read is not None
    await pane.locator(".feed").evaluate("feed => feed.scrollTo(0, 500)")
    before = await read.evaluate("row => row.getBoundingClientRect().top")
    await expect(rows).to_have_count(100)
    assert abs(await read.evaluate("row => row.getBoundingClientRect().top") - before) < 2
    await climb(pane, "Сообщение 0")
    await expect(rows).to_have_count(500)


async def climb(pane: Locator, text: str) -> None:
    for _ in range(12):
        await pane.locator(".feed").evaluate("feed => feed.scrollTo(0, 0)")
        if await pane.get_by_text(text, exact=True).count():
            return
        await pane.page.wait_for_function(
            "feed => feed.scrollTop > 0", arg=await pane.locator(".feed").element_handle()
        )


async def test_edits_deletes_and_typing_are_seen_as_they_happen(page: Page, stage: Stage) -> None:
    kept, dropped = await stage.says(stage.teacher, "Черновик"), await stage.says(stage.teacher, "Лишнее")
    pane = (await opened(page, stage))(stage.teacher)
    await expect(pane.get_by_text("Лишнее")).to_be_visible()
    await stage.bot("sendChatAction", chat_id=stage.teacher, action="typing")
    await expect(pane.locator("header")).to_contain_text("бот печатает")
    await stage.bot("editMessageText", chat_id=stage.teacher, message_id=kept, text="Чистовик")
    await stage.bot("deleteMessage", chat_id=stage.teacher, message_id=dropped)
    await expect(pane.get_by_text("Чистовик")).to_be_visible()
    await expect(pane.get_by_text("Лишнее")).to_have_count(0)
    await stage.says(stage.teacher, "Готово")
    await expect(pane.locator("header")).not_to_contain_text("бот печатает")


async def test_what_came_while_the_connection_was_lost_appears_by_itself(page: Page, stage: Stage) -> None:
    await stage.says(stage.teacher, "До перерыва")
    await page.route("**/sandbox/events", lambda route: route.abort())
    pane = (await opened(page, stage))(stage.teacher)
    await expect(page.get_by_text("Связь прервалась")).to_be_visible()
    await expect(pane.get_by_text("До перерыва")).to_be_visible()
    await stage.says(stage.teacher, "Во время перерыва")
    await page.unroute("**/sandbox/events")
    await expect(pane.get_by_text("Во время перерыва")).to_be_visible()
    await expect(page.get_by_text("Связь прервалась")).to_be_hidden()
