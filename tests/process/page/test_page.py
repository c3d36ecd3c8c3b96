"""The sandbox's page in a real browser: its people, and what they write."""

import json

import pytest
from playwright.async_api import Page, Route, expect

from tests.support.page_stage import NARROW, Stage, key, opened

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
POISON = (
    '<b onclick="window.hacked=1">жирно</b><img src="/sandbox/state" onerror="window.hacked=2">'
    '<a href="javascript:window.hacked=3">сюда</a><style>body{display:none}</style><iframe src="/"></iframe>'
)


# --- people ---


async def test_four_people_stand_side_by_side_with_names_and_roles(page: Page, stage: Stage) -> None:
    await opened(page, stage)
    panes = page.locator(".pane")
    await expect(panes).to_have_count(4)
    boxes = [await panes.nth(n).bounding_box() for n in range(4)]
    assert [box["y"] for box in boxes if box] == [boxes[0]["y"] if boxes[0] else None] * 4
    await expect(panes.nth(0)).to_contain_text("Алина Учебная")
    await expect(panes.nth(1)).to_contain_text("наставник")
    await expect(page.get_by_text("Учебные данные, ничего не уходит в сеть")).to_be_visible()


async def test_a_hurried_search_finds_one_among_two_hundred(page: Page, stage: Stage) -> None:
    for n in range(200):
        stage.messenger.person(f"Участник {n}", label="молодой педагог", group=f"Школа № {n % 20}")
    late = stage.messenger.person("Семён Пчёлкин", label="наставник", group="Школа № 3", started=True).id
    pane = await opened(page, stage)
    await pane(stage.curator).get_by_title("Сменить человека").click()
    await page.get_by_role("combobox").fill("пчелк настав")
    await expect(page.get_by_role("option")).to_have_count(1)
    await page.keyboard.press("Enter")
    await expect(pane(late)).to_contain_text("Семён Пчёлкин")
    await page.reload()
    await expect(pane(late)).to_be_visible()


async def test_a_new_person_is_added_and_begins_with_start(page: Page, stage: Stage) -> None:
    pane = await opened(page, stage)
    await page.get_by_role("button", name="Новый человек").click()
    await page.get_by_role("textbox", name="Имя и отчество").fill("Җәмилә <b>Ый</b>")
    await page.keyboard.press("Enter")
    newcomer = page.locator(".pane", has_text="Җәмилә <b>Ый</b>")
    await expect(newcomer).to_contain_text("ещё не знаком с ботом")
    await newcomer.get_by_role("button", name="Начать").click()
    start = await stage.hears("message")
    assert start["text"] == "/start"
    await stage.says(start["from"]["id"], "Здравствуйте")
    await expect(pane(start["from"]["id"])).to_contain_text("Здравствуйте")
    await expect(newcomer.get_by_role("textbox", name="Сообщение")).to_be_visible()


async def test_blocking_the_bot_is_seen_and_undone(page: Page, stage: Stage) -> None:
    await stage.says(stage.mentor, "Добрый день")
    pane = (await opened(page, stage))(stage.mentor)
    await pane.get_by_role("button", name="Меню чата").click()
    await page.get_by_role("menuitem", name="Заблокировать бота").click()
    await expect(pane).to_contain_text("бот заблокирован")
    assert (await stage.hears("my_chat_member"))["new_chat_member"]["status"] == "kicked"
    await pane.get_by_role("button", name="Разблокировать бота").click()
    assert (await stage.hears("my_chat_member"))["new_chat_member"]["status"] == "member"
    await expect(pane.get_by_role("textbox", name="Сообщение")).to_be_visible()


# --- talking ---


async def test_enter_sends_and_shift_enter_makes_a_new_line(page: Page, stage: Stage) -> None:
    await stage.says(stage.teacher, "Слушаю")
    field = (await opened(page, stage))(stage.teacher).get_by_role("textbox", name="Сообщение")
    await field.click()
    await page.keyboard.type("Первая")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("вторая")
    await page.keyboard.press("Enter")
    assert (await stage.hears("message"))["text"] == "Первая\nвторая"
    await expect(field).to_have_value("")


async def test_what_could_not_be_sent_stays_in_the_field(page: Page, stage: Stage) -> None:
    await stage.says(stage.teacher, "Слушаю")
    pane = (await opened(page, stage))(stage.teacher)
    await page.route("**/sandbox/send", lambda route: route.abort())
    await pane.get_by_role("textbox", name="Сообщение").fill("Длинный вопрос")
    await page.keyboard.press("Enter")
    await expect(pane.get_by_role("status")).to_contain_text("осталось в поле")
    await expect(pane.get_by_role("textbox", name="Сообщение")).to_have_value("Длинный вопрос")


async def test_text_of_people_never_becomes_markup(page: Page, stage: Stage) -> None:
    pane = (await opened(page, stage))(stage.teacher)
    evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=2</script>'
    await stage.act("send", user=stage.teacher, text=evil)
    await expect(pane).to_contain_text(evil)
    assert await page.evaluate("window.hacked") is None


async def test_even_html_the_server_let_through_is_held_back(page: Page, stage: Stage) -> None:
    await stage.says(stage.teacher, "сюда")

    async def poisoned(route: Route) -> None:
        answer = await route.fetch()
        body = await answer.json()
        for message in body["messages"]:
            message["html"] = POISON
        await route.fulfill(response=answer, body=json.dumps(body))

    await page.route("**/sandbox/chat/**", poisoned)
    text = (await opened(page, stage))(stage.teacher).locator(".text")
    await expect(text).to_have_text("жирносюда")
    assert await text.evaluate("node => [...node.querySelectorAll('*')].map(each => each.localName)") == [
        "b",
        "span",
    ]
    await text.get_by_text("сюда").click()
    await text.get_by_text("жирно").click()
    assert await page.evaluate("window.hacked") is None


async def test_commands_are_offered_and_pressable_in_text(page: Page, stage: Stage) -> None:
    commands = [
        {"command": "menu", "description": "Меню"},
        {"command": "mydata", "description": "Мои данные"},
    ]
    await stage.bot("setMyCommands", commands=commands)
    await stage.says(stage.teacher, "Отозвать согласие: /mydata.")
    pane = (await opened(page, stage))(stage.teacher)
    await pane.get_by_role("button", name="/mydata", exact=True).click()
    assert (await stage.hears("message"))["text"] == "/mydata"
    await pane.get_by_role("textbox", name="Сообщение").fill("/me")
    await expect(pane.get_by_role("option")).to_have_count(1)
    await page.keyboard.press("Enter")
    assert (await stage.hears("message"))["text"] == "/menu"


async def test_a_reply_points_to_its_message(page: Page, stage: Stage) -> None:
    question = await stage.says(stage.teacher, "Когда Вам удобно?")
    pane = (await opened(page, stage))(stage.teacher)
    await pane.get_by_role("button", name="Действия с сообщением").focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("menuitem", name="Ответить").click()
    await page.keyboard.type("В четверг")
    await page.keyboard.press("Enter")
    assert (await stage.hears("message"))["reply_to_message"]["message_id"] == question
    await expect(pane.locator(".quote")).to_contain_text("Когда Вам удобно?")


async def test_a_message_is_forwarded_to_another_person(page: Page, stage: Stage) -> None:
    await stage.says(stage.teacher, "Приглашение")
    pane = await opened(page, stage)
    await pane(stage.teacher).get_by_role("button", name="Действия с сообщением").click(force=True)
    await page.get_by_role("menuitem", name="Переслать").click()
    await page.get_by_role("option", name="Пётр Ёлкин").click()
    await expect(pane(stage.mentor)).to_contain_text("Переслано")
    await expect(pane(stage.mentor)).to_contain_text("Приглашение")


# --- the page as a whole ---


async def test_the_clock_moves_by_its_buttons(page: Page, stage: Stage) -> None:
    await opened(page, stage)
    clock = page.locator(".clock-time")
    await expect(clock).to_have_text("пн, 23 ноября, 15:04")
    for button, shown in (
        ("+1 час", "пн, 23 ноября, 16:04"),
        ("+1 день", "вт, 24 ноября, 16:04"),
        ("до 14:30", "ср, 25 ноября, 14:30"),
        ("+1 неделя", "ср, 2 декабря, 14:30"),
    ):
        await page.get_by_role("button", name=button).click()
        await expect(clock).to_have_text(shown)


async def test_a_phone_shows_one_chat_and_tabs_with_what_is_unread(page: Page, stage: Stage) -> None:
    await page.set_viewport_size(NARROW)
    await stage.says(
        stage.teacher,
        "Ш" * 300,
        [key("Очень длинная подпись кнопки, не помещается в строку", callback_data="long")],
    )
    pane = await opened(page, stage)
    await expect(pane(stage.teacher)).to_be_visible()
    await expect(pane(stage.mentor)).to_be_hidden()
    await stage.says(stage.mentor, "Вам запрос")
    tab = page.get_by_role("tab").nth(1)
    await expect(tab.locator(".badge")).to_have_text("1")
    await tab.click()
    await expect(pane(stage.mentor).get_by_text("Вам запрос")).to_be_in_viewport()
    await expect(tab.locator(".badge")).to_have_count(0)
    overflowing = "all => all.filter(each => each.getBoundingClientRect().right > innerWidth + 1).length"
    assert await page.locator("body *").evaluate_all(overflowing) == 0


async def test_the_theme_follows_the_system_until_it_is_switched(page: Page, stage: Stage) -> None:
    await page.emulate_media(color_scheme="dark")
    await opened(page, stage)
    background = "getComputedStyle(document.querySelector('.pane-head')).backgroundColor"
    dark = await page.evaluate(background)
    await page.get_by_role("button", name="Светлая или тёмная тема").click()
    assert await page.evaluate(background) != dark
    await page.reload()
    await expect(page.locator(".pane-head").first).to_be_visible()
    assert await page.evaluate(background) != dark


async def test_every_control_says_its_name(page: Page, stage: Stage) -> None:
    await stage.says(stage.teacher, "Всё", [key("Кнопка")], disable_notification=True)
    await stage.act("send", user=stage.teacher, text="Ответ")
    pane = await opened(page, stage)
    await expect(pane(stage.teacher).get_by_text("Ответ")).to_be_visible()
    nameless = """all => all.filter(each => each.checkVisibility())
        .filter(each => !each.getAttribute('aria-label') && !each.textContent.trim() && !each.labels?.length)
        .map(each => each.outerHTML)"""
    controls = page.locator("button, textarea, input:not([type=file]), [role=button], [role=link]")
    assert await controls.evaluate_all(nameless) == []
