"""The sandbox refuses what Telegram refuses, in its very words: mistakes show before people see them."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.support.messenger import Person, Sandbox


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as running:
        yield running


@pytest.fixture
async def anna(sandbox: Sandbox) -> Person:
    return await sandbox.person("Анна Учебная", started=True)


async def refusal(sandbox: Sandbox, method: str, **params: Any) -> str:
    body = await sandbox.call(method, **params)
    assert not body["ok"], body
    return str(body["description"])


def keyboard(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


BAD_TEXTS = [
    ({"text": ""}, "Bad Request: message text is empty"),
    ({"text": "  \n "}, "Bad Request: text must be non-empty"),
    ({"text": "я" * 4097}, "Bad Request: message is too long"),
    (
        {"text": "<b>Привет</b> <foo>", "parse_mode": "HTML"},
        'Bad Request: can\'t parse entities: Unsupported start tag "foo" at byte offset 20',
    ),
    (
        {"text": "<b>Иванова", "parse_mode": "HTML"},
        "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    ({"text": "x", "parse_mode": "XML"}, "Bad Request: unsupported parse_mode"),
    (
        {"text": "коротко", "entities": [{"type": "bold", "offset": 3, "length": 30}]},
        "Bad Request: entity beginning at UTF-16 offset 3 ends after the end of the text at UTF-16 offset 33",
    ),
]


@pytest.mark.parametrize(("params", "said"), BAD_TEXTS)
async def test_a_bad_text_is_refused(
    sandbox: Sandbox, anna: Person, params: dict[str, Any], said: str
) -> None:
    assert await refusal(sandbox, "sendMessage", chat_id=anna.id, **params) == said
    assert anna.heard == []


async def test_markup_does_not_count_towards_the_length(sandbox: Sandbox, anna: Person) -> None:
    text = "<b>" + "я" * 4096 + "</b>"
    assert (await sandbox.call("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML"))["ok"]


BUTTON = {"text": "Да", "callback_data": "x"}
BAD_KEYBOARDS = [
    ("[", "Bad Request: can't parse reply keyboard markup JSON object"),
    ([1], "Bad Request: object expected as reply markup"),
    (keyboard([{"text": "Да", "callback_data": "я" * 33}]), "Bad Request: BUTTON_DATA_INVALID"),
    (
        keyboard([{"text": "Да"}]),
        "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        keyboard([{"text": "Да", "url": "http://localhost/x"}]),
        "Bad Request: inline keyboard button URL 'http://localhost/x' is invalid: Wrong HTTP URL",
    ),
    (
        keyboard([{"text": "Да", "url": "intent://x.ru"}]),
        "Bad Request: inline keyboard button URL 'intent://x.ru' is invalid: Unsupported URL protocol",
    ),
    (keyboard([{"text": "Да", "url": "https://a b.ru/"}]), None),
    (
        keyboard([{**BUTTON, "style": "blue"}]),
        "Bad Request: can't parse inline keyboard button: invalid button style specified",
    ),
    (keyboard(*[[BUTTON] * 8] * 13), "Bad Request: reply markup is too long"),
]


@pytest.mark.parametrize(("markup", "said"), BAD_KEYBOARDS)
async def test_a_bad_keyboard_is_refused(
    sandbox: Sandbox, anna: Person, markup: Any, said: str | None
) -> None:
    heard = await refusal(sandbox, "sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
    assert said is None or heard == said


async def test_what_telegram_drops_silently_is_dropped(sandbox: Sandbox, anna: Person) -> None:
    rows = keyboard([], [{"text": "", "callback_data": "x"}], [{**BUTTON, "style": "danger"}])
    await sandbox.call("sendMessage", chat_id=anna.id, text="  края  ", reply_markup=rows)
    assert anna.screen.buttons == ("Да",)
    assert anna.heard[-1]["text"] == "края"
    assert anna.heard[-1]["buttons"][0][0]["style"] == "danger"


async def test_a_row_may_hold_more_than_eight_buttons(sandbox: Sandbox, anna: Person) -> None:
    assert (
        await sandbox.call("sendMessage", chat_id=anna.id, text="x", reply_markup=keyboard([BUTTON] * 10))
    )["ok"]


async def test_to_whom_a_bot_may_speak(sandbox: Sandbox, anna: Person) -> None:
    shy = await sandbox.person("Ни разу не нажимала")
    said = "Forbidden: bot can't initiate conversation with a user"
    assert await refusal(sandbox, "sendMessage", chat_id=shy.id, text="x") == said
    assert await refusal(sandbox, "sendMessage", chat_id=42, text="x") == "Bad Request: chat not found"
    assert await refusal(sandbox, "sendMessage", text="x") == "Bad Request: chat_id is empty"
    await anna.blocks()
    said = "Forbidden: bot was blocked by the user"
    assert await refusal(sandbox, "sendMessage", chat_id=anna.id, text="x") == said
    await anna.starts(silence=True)
    assert (await sandbox.call("sendMessage", chat_id=anna.id, text="x"))["ok"]


async def test_what_may_be_edited(sandbox: Sandbox, anna: Person) -> None:
    rows = keyboard([BUTTON])
    sent = await sandbox.call(
        "sendMessage", chat_id=anna.id, text="<b>раз</b>", parse_mode="HTML", reply_markup=rows
    )
    place = {"chat_id": anna.id, "message_id": sent["result"]["message_id"]}
    same = {**place, "text": "<b>раз</b>", "parse_mode": "HTML", "reply_markup": rows}
    assert await refusal(sandbox, "editMessageText", **same) == (
        "Bad Request: message is not modified: specified new message content and reply markup are exactly "
        "the same as a current content and reply markup of the message"
    )
    other = keyboard([{"text": "Нет", "callback_data": "y"}])
    assert (await sandbox.call("editMessageReplyMarkup", **place, reply_markup=other))["ok"]
    assert (anna.buttons, anna.screen.text) == (("Нет",), "раз")
    edited = await sandbox.call("editMessageText", **place, text="раз")
    assert "reply_markup" not in edited["result"]
    assert "edit_date" in edited["result"]
    said = "Bad Request: message to edit not found"
    assert await refusal(sandbox, "editMessageText", chat_id=anna.id, message_id=999, text="x") == said
    own = (await sandbox.line.act("send", {"user": anna.id, "text": "моё"}))["message"]["id"]
    said = "Bad Request: message can't be edited"
    assert await refusal(sandbox, "editMessageText", chat_id=anna.id, message_id=own, text="x") == said
    said = "Bad Request: there is no caption in the message to edit"
    assert await refusal(sandbox, "editMessageCaption", **place, caption="x") == said
    said = "Bad Request: inline keyboard expected"
    markup = {"keyboard": [["Да"]]}
    assert await refusal(sandbox, "editMessageReplyMarkup", **place, reply_markup=markup) == said


async def test_what_may_be_deleted(sandbox: Sandbox, anna: Person) -> None:
    sent = await sandbox.call("sendMessage", chat_id=anna.id, text="раз")
    place = {"chat_id": anna.id, "message_id": sent["result"]["message_id"]}
    assert (await sandbox.call("deleteMessage", **place))["result"] is True
    assert await refusal(sandbox, "deleteMessage", **place) == "Bad Request: message to delete not found"
    assert (await sandbox.call("deleteMessages", chat_id=anna.id, message_ids=[1, 2, 3]))["ok"]
    old = await sandbox.call("sendMessage", chat_id=anna.id, text="давно")
    sandbox.messenger.now = lambda: old["result"]["date"] + 49 * 3600
    place = {"chat_id": anna.id, "message_id": old["result"]["message_id"]}
    assert (
        await refusal(sandbox, "deleteMessage", **place)
        == "Bad Request: message can't be deleted for everyone"
    )


TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_a_tap_is_answered_once_and_soon(sandbox: Sandbox, anna: Person) -> None:
    query = sandbox.messenger.tap_data(anna.id, 1, "x")
    long = {"callback_query_id": query.id, "text": "я" * 201}
    assert await refusal(sandbox, "answerCallbackQuery", **long) == "Bad Request: MESSAGE_TOO_LONG"
    assert (await sandbox.call("answerCallbackQuery", callback_query_id=query.id))["ok"]
    assert await refusal(sandbox, "answerCallbackQuery", callback_query_id=query.id) == TOO_OLD
    assert await refusal(sandbox, "answerCallbackQuery", callback_query_id="1") == TOO_OLD
    stale = sandbox.messenger.tap_data(anna.id, 1, "x")
    stale.asked_at -= sandbox.messenger.query_life_s + 1
    assert await refusal(sandbox, "answerCallbackQuery", callback_query_id=stale.id) == TOO_OLD


async def test_mentions_of_strangers_are_dropped(sandbox: Sandbox, anna: Person) -> None:
    text = f'<a href="tg://user?id={anna.id}">Анна</a> и <a href="tg://user?id=5">некто</a>'
    sent = await sandbox.call("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML")
    assert [entity["user"]["first_name"] for entity in sent["result"]["entities"]] == ["Анна"]
