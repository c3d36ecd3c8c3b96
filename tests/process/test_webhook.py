"""Updates by webhook, and the health pages: stored before they are answered, refused when forged."""

import asyncio
import json
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

import aiohttp
import pytest
from pydantic import SecretStr
from sqlalchemy.exc import OperationalError

from bot.listen import Listener, PortTaken
from bot.settings import Settings, WrongSetting, load_settings
from bot.webhook import SECRET_HEADER, Address
from mentoring.people import Role
from storage.schema import transport
from tests.support.process import Child
from tests.support.sandbox_process import free_port
from tests.support.town import JITTER_MS, LATENCY_MS, Found, Town, answers
from tests.support.world import World

SECRET = "a-secret-of-the-tests-0123456789"


def pushed(port: int, **more: Any) -> dict[str, Any]:
    return {
        "run_mode": "webhook",
        "webhook_url": f"http://127.0.0.1:{port}/tg",
        "webhook_secret": SecretStr(SECRET),
        "listen_port": port,
        **more,
    }


@asynccontextmanager
async def listening() -> AsyncIterator[tuple[World, Listener, str]]:
    port = free_port()
    async with World(**pushed(port)) as world:
        listener = Listener(world.app)
        await listener.open()
        try:
            yield world, listener, f"http://127.0.0.1:{port}"
        finally:
            await listener.close()


async def post(url: str, body: bytes, secret: Any = SECRET) -> int:
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with aiohttp.ClientSession() as client, client.post(url, data=body, headers=headers) as answer:
        return answer.status


async def page(url: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as client, client.get(url) as answer:
        return answer.status, await answer.text()


def update(number: int = 77) -> bytes:
    return json.dumps({"update_id": number, "poll": {"id": "1"}}).encode()


async def stored(world: World) -> list[int]:
    rows = await world.rows(transport.inbox.select().order_by(transport.inbox.c.update_id))
    return [row.update_id for row in rows]


async def test_a_conversation_by_webhook_and_a_stop_that_leaves_it_set() -> None:
    async with listening() as (world, listener, base):
        teacher = await world.enters(Role.TEACHER)
        await teacher.says("/menu")
        assert teacher.sees("Мой шаг") or "Мой шаг" in teacher.buttons, teacher.screen
        await teacher.taps("Календарь", twice_at_once=True)
        assert await page(f"{base}/ready") == (200, "ready\n")
        assert (await page(f"{base}/live"))[0] == 200
        listener.health.begin_stop()
        assert await page(f"{base}/ready") == (503, "stopping\n")
        await world.app.receiver.stop()
        assert await post(f"{base}/tg", update()) == 503, "another process, or we later, will take it"
        assert world.sandbox.messenger.webhook["url"].startswith(f"{base}/tg?v="), "never taken away"
        world.sandbox.messenger.webhook = {}  # or its pushing goes on while the world ends


@pytest.mark.parametrize(
    ("body", "secret", "status"),
    [
        (update(), None, 401),
        (update(), "", 401),
        (update(), SECRET + "x", 401),
        (update(), "пароль", 401),
        (b"{", SECRET, 400),
        (b"[]", SECRET, 400),
        (b'{"update_id": "1", "poll": {}}', SECRET, 400),
        (b'{"update_id": 1}', SECRET, 400),
        (b"[" * 100_000, SECRET, 400),
        (b'"' + b"x" * 2_000_000 + b'"', SECRET, 413),
    ],
)
async def test_what_telegram_would_not_send_is_refused_and_nothing_is_stored(
    body: bytes, secret: str | None, status: int
) -> None:
    async with listening() as (world, _, base):
        assert await post(f"{base}/tg", body, secret) == status
        assert await stored(world) == []
        assert (await page(f"{base}/tg"))[0] == 405


async def test_an_update_pushed_again_is_stored_once_and_one_that_cannot_be_stored_comes_again() -> None:
    async with listening() as (world, _, base):
        for _ in range(3):
            assert await post(f"{base}/tg", update()) == 200
        with patch("bot.webhook.store", side_effect=OperationalError("locked", {}, Exception())):
            assert await post(f"{base}/tg", update(78)) == 503
        assert await stored(world) == [77]


async def test_the_numbers_are_for_prometheus_and_name_nobody() -> None:
    async with listening() as (world, _, base):
        teacher = await world.enters(Role.TEACHER, name="Учебная Марфа Игнатьевна")
        await teacher.says("/menu")
        status, text = await page(f"{base}/metrics")
    assert status == 200
    assert 'rostok_updates{state="answered"} 1.0' in text
    assert "rostok_tick_age_seconds" in text
    assert "rostok_lag_seconds 0.0" in text
    assert "Марфа" not in text


async def test_the_webhook_is_set_anew_only_when_something_changed() -> None:
    async with listening() as (world, _, _base):
        receiver: Any = world.app.receiver
        async with asyncio.timeout(30):
            while not receiver.reached:
                await asyncio.sleep(0.01)
        assert len(await world.sandbox.calls("setwebhook")) == 1
        await receiver._register()
        assert len(await world.sandbox.calls("setwebhook")) == 1
        receiver.address = Address(receiver.address.url, SECRET + "-another")
        await receiver._register()
        assert len(await world.sandbox.calls("setwebhook")) == 2, "Telegram never tells its secret"


async def test_a_taken_port_stops_a_webhook_in_words_and_polling_goes_on_without_pages() -> None:
    async with listening() as (world, _, _base):
        with pytest.raises(PortTaken, match=r"set LISTEN_PORT to a free port, e.g. LISTEN_PORT="):
            await Listener(world.app).open()
        async with World(listen_port=world.app.settings.listen_port) as polling:
            other = Listener(polling.app)
            await other.open()
            await other.close()
            assert polling.app.receiver is not None


async def test_polling_takes_a_webhook_of_earlier_days_away_and_drops_nothing() -> None:
    async with World(now=datetime(2026, 10, 13, 12, tzinfo=UTC)) as world:
        teacher = await world.enters(Role.TEACHER)
        await world.app.bot.set_webhook("http://127.0.0.1:9/nowhere")
        await teacher.says("/menu")
        assert "Мой шаг" in teacher.buttons


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"run_mode": "webhook"}, "Setting WEBHOOK_URL: Value error, RUN_MODE=webhook needs it"),
        (
            {"run_mode": "webhook", "webhook_url": "https://bot.example.ru/tg"},
            "Setting WEBHOOK_SECRET: Value error, RUN_MODE=webhook needs it",
        ),
        ({"webhook_secret": "qwerty12"}, "got (hidden)"),
        ({"webhook_secret": "не из латинских букв, а длинный"}, "got (hidden)"),
        ({"webhook_url": "bot.example.ru"}, "e.g. https://bot.example.ru/tg"),
    ],
)
def test_a_webhook_that_cannot_work_is_refused_before_the_start(given: dict[str, str], said: str) -> None:
    with pytest.raises(WrongSetting) as refused:
        load_settings(_env_file=None, **given)
    assert said in str(refused.value)
    assert given.get("webhook_secret", "nothing was given") not in str(refused.value)


@pytest.mark.process
async def test_a_kill_in_the_middle_of_pushed_updates_loses_nothing_and_doubles_nothing(
    tmp_path: Path,
) -> None:
    people, each = 10, 5
    port = free_port()
    environment = {
        "RUN_MODE": "webhook",
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/tg",
        "WEBHOOK_SECRET": SECRET,
        "LISTEN_PORT": str(port),
    }
    async with Town(tmp_path, **environment) as town:
        teachers = await town.settle(people)
        tapped = list(answers(teachers, each))
        await town.queue(tapped)
        await town.sandbox.slows(LATENCY_MS, JITTER_MS)
        await town.killed_at([people], random.Random(7))
        await town.bot.start()
        await town.until_idle()
        assert await town.judge(tapped) == Found()
        assert "Traceback" not in town.bot.said


@pytest.mark.process
async def test_without_a_secret_the_program_says_what_is_missing(tmp_path: Path) -> None:
    bot = Child(tmp_path, "bot", "run", BOT_TOKEN="123456:SANDBOX", RUN_MODE="webhook")
    await bot.spawn()
    assert await bot.exit_code() != 0
    assert "WEBHOOK_URL" in bot.said
    assert "Traceback" not in bot.said


def test_the_fingerprint_tells_secrets_apart_and_is_no_secret() -> None:
    one, other = (Address("https://bot.example.ru/tg", SECRET + end) for end in ("", "-2"))
    assert one.told != other.told
    assert SECRET not in one.told
    assert one.path == "/tg"
    assert Settings.model_fields["webhook_url"].description
