"""The sandbox's page: buttons under messages, links, files up and down."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import FilePayload, Page, expect

from tests.support.page_stage import Stage, key, opened

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


def picture(width: int, height: int, colour: str = "teal") -> bytes:
    target = BytesIO()
    Image.new("RGB", (width, height), colour).save(target, "PNG")
    return target.getvalue()


def attachment(name: str, mime: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": mime, "buffer": content}


async def test_a_tap_turns_until_answered_and_edits_in_place(page: Page, stage: Stage) -> None:
    message = await stage.says(
        stage.teacher, "Вопрос 1", [key("Да", style="primary", callback_data="yes"), key("Нет")]
    )
    pane = (await opened(page, stage))(stage.teacher)
    yes = pane.get_by_role("button", name="Да", exact=True)
    bubble = await pane.locator(".bubble").element_handle()
    await yes.click()
    await expect(yes).to_have_attribute("aria-busy", "true")
    query = await stage.hears("callback_query")
    assert query["data"] == "yes"
    change = {"chat_id": stage.teacher, "message_id": message, "text": "Вопрос 2"}
    await stage.bot("editMessageText", **change, reply_markup={"inline_keyboard": [[key("Дальше")]]})
    await stage.bot("answerCallbackQuery", callback_query_id=query["id"], text="Записано")
    await expect(pane.get_by_text("Вопрос 2")).to_be_visible()
    await expect(pane.get_by_text("Записано")).to_be_visible()
    await expect(pane.get_by_role("button", name="Дальше")).to_be_focused()
    assert bubble is not None
    assert await bubble.evaluate("node => node.isConnected")


async def test_an_alert_waits_for_agreement(page: Page, stage: Stage) -> None:
    await stage.says(stage.teacher, "Выбор", [key("Старая кнопка", style="danger", callback_data="old")])
    pane = (await opened(page, stage))(stage.teacher)
    await pane.get_by_role("button", name="Старая кнопка").click()
    query = await stage.hears("callback_query")
    await stage.bot(
        "answerCallbackQuery", callback_query_id=query["id"], text="Кнопка устарела", show_alert=True
    )
    await expect(pane.get_by_role("alertdialog")).to_contain_text("Кнопка устарела")
    await pane.get_by_role("button", name="Понятно").click()
    await expect(pane.get_by_role("alertdialog")).to_be_hidden()


async def test_buttons_wear_their_styles_and_fill_the_width_of_the_bubble(page: Page, stage: Stage) -> None:
    styles = [[key(style, style=style, callback_data=style)] for style in ("primary", "danger", "success")]
    long = "Достаточно длинный текст сообщения, чтобы занять всю ширину и перейти на вторую строку."
    await stage.says(stage.teacher, long, *styles, [key(str(n)) for n in range(1, 6)])
    pane = (await opened(page, stage))(stage.teacher)
    await expect(pane.locator(".key")).to_have_count(8)
    fills = await pane.locator(".key").evaluate_all(
        "keys => keys.slice(0, 4).map(each => getComputedStyle(each).backgroundColor)"
    )
    assert len(set(fills)) == 4
    bubble, keys = await pane.locator(".bubble").bounding_box(), await pane.locator(".keys").bounding_box()
    assert bubble is not None
    assert keys is not None
    assert abs(bubble["width"] - keys["width"]) < 1
    widths = (
        await pane.locator(".keys-row")
        .last.locator(".key")
        .evaluate_all("keys => keys.map(each => each.offsetWidth)")
    )
    assert max(widths) - min(widths) <= 1


async def test_a_link_to_the_bot_opens_as_start_of_that_person(page: Page, stage: Stage) -> None:
    link = f"https://t.me/{stage.messenger.username}?start=inv_abc"
    await stage.says(stage.curator, f"Пригласите: {link}", [key("Войти", url=link)])
    pane = (await opened(page, stage))(stage.curator)
    for opener in (pane.locator(".text").get_by_role("link"), pane.get_by_role("button", name="Войти")):
        await opener.click()
        start = await stage.hears("message")
        assert (start["from"]["id"], start["text"]) == (stage.curator, "/start inv_abc")


async def test_other_addresses_are_shown_and_nothing_leaves_the_machine(page: Page, stage: Stage) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await stage.says(
        stage.teacher, "Сайт: https://example.org/x", [key("Открыть", url="https://example.org/y")]
    )
    pane = (await opened(page, stage))(stage.teacher)
    await pane.get_by_role("button", name="Открыть").click()
    await expect(page.get_by_role("dialog")).to_contain_text("https://example.org/y")
    await page.keyboard.press("Escape")
    await pane.locator(".text").get_by_role("link").click(button="middle")
    await pane.locator(".text").get_by_role("link").click()
    await expect(page.get_by_role("dialog")).to_contain_text("https://example.org/x")
    assert len(page.context.pages) == 1
    assert all(url.startswith((stage.url, "data:", "blob:")) for url in asked)


async def test_a_copy_button_copies(page: Page, stage: Stage) -> None:
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await stage.says(stage.teacher, "Код", [key("Скопировать", copy_text={"text": "473 921"})])
    pane = (await opened(page, stage))(stage.teacher)
    await pane.get_by_role("button", name="Скопировать", exact=True).click()
    await expect(pane.get_by_text("Скопировано")).to_be_visible()
    assert await page.evaluate("navigator.clipboard.readText()") == "473 921"


# --- files ---


async def test_photos_go_up_as_an_album_and_a_file_comes_back_whole(page: Page, stage: Stage) -> None:
    await stage.says(stage.teacher, "Что принести: фото")
    pane = (await opened(page, stage))(stage.teacher)
    chosen = [attachment(f"доска {n}.png", "image/png", picture(60 + n, 40)) for n in range(3)]
    chosen.append(attachment("план «урока».txt", "text/plain", "Цель".encode()))
    await pane.locator("input[type=file]").set_input_files(chosen)
    await pane.get_by_role("textbox", name="Сообщение").fill("Готово")
    await page.keyboard.press("Enter")
    await expect(pane.locator(".album-3 .tile")).to_have_count(3)
    await expect(pane.locator(".has-photo .text")).to_have_text("Готово")
    async with page.expect_download() as waiting:
        await pane.get_by_role("link", name="план «урока».txt").click()
    download = await waiting.value
    assert download.suggested_filename == "план «урока».txt"
    assert Path(await download.path()).read_text() == "Цель"


async def test_a_picture_is_pasted_and_another_is_dropped(page: Page, stage: Stage) -> None:
    await stage.says(stage.teacher, "Жду фото")
    pane = (await opened(page, stage))(stage.teacher)
    give = """(node, [kind, bytes]) => {
        const carrier = new DataTransfer();
        carrier.items.add(new File([new Uint8Array(bytes)], `${kind}.png`, {type: 'image/png'}));
        const place = {bubbles: true, cancelable: true};
        node.dispatchEvent(kind === 'paste' ? new ClipboardEvent(kind, {...place, clipboardData: carrier})
                                            : new DragEvent(kind, {...place, dataTransfer: carrier}));
    }"""
    await pane.get_by_role("textbox", name="Сообщение").evaluate(give, ["paste", list(picture(8, 8))])
    await pane.locator(".feed").evaluate(give, ["drop", list(picture(9, 9))])
    await expect(pane.locator(".tray li")).to_have_count(2)
    await pane.get_by_role("button", name="Отправить").click()
    await expect(pane.locator(".album-2 .tile")).to_have_count(2)


async def test_a_voice_message_and_a_sticker_can_be_tried_without_a_microphone(
    page: Page, stage: Stage
) -> None:
    await stage.says(stage.teacher, "Слушаю")
    pane = (await opened(page, stage))(stage.teacher)
    for item, kind in (("Голосовое", "voice"), ("Стикер", "sticker")):
        await pane.get_by_role("button", name="Прикрепить").click()
        await page.get_by_role("menuitem", name=item).click()
        assert kind in await stage.hears("message")
    await expect(pane.get_by_role("group", name="Голосовое сообщение")).to_be_visible()
    await expect(pane.locator(".sticker")).to_be_visible()
