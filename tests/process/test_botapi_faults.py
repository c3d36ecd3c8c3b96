"""Trouble on demand: tests of the bot lean on these faults being exactly what they say."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.support.messenger import Person, Sandbox


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as running:
        yield running


@pytest.fixture
async def anna(sandbox: Sandbox) -> Person:
    return await sandbox.person("Анна Учебная", started=True)


async def test_a_refusal_is_given_as_often_as_planned_and_nothing_happens(
    sandbox: Sandbox, anna: Person
) -> None:
    await sandbox.breaks("sendMessage", times=2, error_code=429, retry_after=7, skip=1)
    answers = [await sandbox.call("sendMessage", chat_id=anna.id, text=str(at)) for at in range(4)]
    assert [answer["ok"] for answer in answers] == [True, False, False, True]
    assert answers[1] == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }
    assert [message["text"] for message in anna.heard] == ["0", "3"]


async def test_a_fault_can_wait_for_one_chat(sandbox: Sandbox, anna: Person) -> None:
    other = await sandbox.person("Борис Учебный", started=True)
    await sandbox.breaks("*", error_code=500, description="Internal Server Error", chat=other.id)
    assert (await sandbox.call("sendMessage", chat_id=anna.id, text="x"))["ok"]
    assert (await sandbox.call("sendMessage", chat_id=other.id, text="x"))["error_code"] == 500


async def test_a_fault_may_be_left_to_chance(sandbox: Sandbox, anna: Person) -> None:
    await sandbox.breaks("sendMessage", error_code=500, description="Error", times=1000, chance=0.5)
    answers = [await sandbox.call("sendMessage", chat_id=anna.id, text="x") for _ in range(60)]
    assert 10 < sum(answer["ok"] for answer in answers) < 50


async def test_done_but_the_answer_is_lost(sandbox: Sandbox, anna: Person) -> None:
    await sandbox.breaks("sendMessage", mode="after")
    with pytest.raises(aiohttp.ClientError):
        await sandbox.call("sendMessage", chat_id=anna.id, text="дошло")
    assert [message["text"] for message in anna.heard] == ["дошло"]
    assert [(row["code"], row["effect"]) for row in await sandbox.calls("sendmessage")] == [(0, True)]


async def test_dropped_before_anything_was_done(sandbox: Sandbox, anna: Person) -> None:
    await sandbox.breaks("sendMessage", mode="drop")
    with pytest.raises(aiohttp.ClientError):
        await sandbox.call("sendMessage", chat_id=anna.id, text="нет")
    assert anna.heard == []


@pytest.mark.parametrize(("mode", "heard"), [("hang", []), ("hang_after", ["эхо"])])
async def test_silence(sandbox: Sandbox, anna: Person, mode: str, heard: list[str]) -> None:
    await sandbox.breaks("sendMessage", mode=mode)
    silent = asyncio.ensure_future(sandbox.call("sendMessage", chat_id=anna.id, text="эхо"))
    while not await sandbox.calls("sendmessage"):
        await asyncio.sleep(0)
    assert (await sandbox.call("getMe"))["ok"]
    assert not silent.done()
    assert [message["text"] for message in anna.heard] == heard
    silent.cancel()


async def test_a_strict_window_over_sends(sandbox: Sandbox, anna: Person) -> None:
    moment = [100.0]
    await sandbox.limits(per_second=3)
    sandbox.gate.limits.clock = lambda: moment[0]

    async def sent() -> bool:
        return bool((await sandbox.call("sendMessage", chat_id=anna.id, text="x"))["ok"])

    assert [await sent() for _ in range(4)] == [True, True, True, False]
    assert (await sandbox.call("getMe"))["ok"]
    moment[0] += 0.999
    assert not await sent()
    moment[0] += 0.001
    assert [await sent() for _ in range(4)] == [True, True, True, False]
    await sandbox.limits()
    assert await sent()


async def test_one_chat_takes_a_burst_and_then_one_a_second(sandbox: Sandbox, anna: Person) -> None:
    moment = [100.0]
    await sandbox.limits(chat_burst=2, chat_every_s=1.0)
    sandbox.gate.limits.clock = lambda: moment[0]
    other = await sandbox.person("Борис Учебный", started=True)
    codes = []
    for step, chat in [
        (0, anna),
        (0, anna),
        (0, anna),
        (0, other),
        (1, anna),
        (0, anna),
        (5, anna),
        (0, anna),
    ]:
        moment[0] += step
        codes.append((await sandbox.call("sendMessage", chat_id=chat.id, text="x")).get("error_code", 200))
    assert codes == [200, 200, 429, 200, 200, 429, 200, 200]


async def test_the_ledger_tells_repeats_from_different_calls(sandbox: Sandbox, anna: Person) -> None:
    for text in ("раз", "раз", "два"):
        await sandbox.call("sendMessage", chat_id=anna.id, text=text)
    await sandbox.call("sendMessage", chat_id=anna.id, text="")
    rows = await sandbox.calls("sendmessage", chat=anna.id)
    assert [row["code"] for row in rows] == [200, 200, 200, 400]
    assert rows[0]["digest"] == rows[1]["digest"] != rows[2]["digest"]
    counters = await sandbox.line.ask("counters", {})
    assert counters["chats"] == {str(anna.id): {"sendmessage": 3}}
    assert counters["codes"] == {"200": 3, "400": 1}


async def test_an_answer_to_a_tap_is_written_to_the_chat_of_who_tapped(
    sandbox: Sandbox, anna: Person
) -> None:
    query = sandbox.messenger.tap_data(anna.id, 1, "x")
    await sandbox.call("answerCallbackQuery", callback_query_id=query.id)
    assert [row["chat"] for row in await sandbox.calls("answercallbackquery")] == [anna.id]
