"""The doctor finds each planted mistake and names its cure."""

import shutil
from collections import namedtuple
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from pydantic import SecretStr

from bot import doctor
from bot.lock import lock
from bot.settings import Settings
from storage.migrate import upgrade
from tests.support.messenger import Sandbox
from tests.support.sandbox_process import free_port

Usage = namedtuple("Usage", "total used free")


async def well(sandbox: Sandbox, folder: Path) -> dict[str, Any]:
    url = f"sqlite+aiosqlite:///{folder / 'rostok.db'}"
    await upgrade(url)
    return {
        "bot_token": SecretStr(sandbox.token),
        "bot_api_url": sandbox.url,
        "database_url": url,
        "owner_ids": (1,),
    }


async def found(given: dict[str, Any], look: doctor.Look) -> doctor.Finding:
    return await look(Settings(_env_file=None, **given))


async def test_a_healthy_installation_has_nothing_but_an_operator_to_fill_in(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        findings = await doctor.examine(Settings(_env_file=None, **await well(sandbox, tmp_path)))
    assert [one.what for one in findings if one.cure] == ["operator"], findings
    assert [one.what for one in findings if one.is_warning] == ["ticks"], "it is not running"
    assert not any(sandbox.token in f"{one.said}{one.cure}" for one in findings)


async def test_every_planted_mistake_is_found_with_its_cure(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        right = await well(sandbox, tmp_path)
        away = f"http://127.0.0.1:{free_port()}"
        planted: list[tuple[dict[str, Any], doctor.Look, str]] = [
            ({"bot_token": None}, doctor.token, "@BotFather"),
            ({"bot_token": SecretStr("1:WRONG")}, doctor.token, "copy it anew"),
            ({"bot_api_url": away}, doctor.base_url, "BOT_API_URL"),
            (
                {"database_url": f"sqlite+aiosqlite:///{tmp_path / 'none.db'}"},
                doctor.database,
                "migrate",
            ),
            (
                {"database_url": f"postgresql+asyncpg://x:y@127.0.0.1:{free_port()}/z"},
                doctor.database,
                "DATABASE_URL",
            ),
            ({}, doctor.operator, "operator.yaml"),
            ({"owner_ids": ()}, doctor.owners, "OWNER_IDS="),
            ({"private_texts": False}, doctor.names, "PRIVATE_TEXTS=true"),
        ]
        for wrong, look, cure in planted:
            finding = await found({**right, **wrong}, look)
            assert cure in finding.cure, (wrong, finding)
            assert "WRONG" not in finding.said + finding.cure


async def test_an_old_shape_a_full_disk_and_silent_ticks(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        right = await well(sandbox, tmp_path)
        (tmp_path / "old").mkdir()
        old = f"sqlite+aiosqlite:///{tmp_path / 'old' / 'rostok.db'}"
        await upgrade(old, "0001")
        assert "migrate" in (await found({**right, "database_url": old}, doctor.database)).cure
        with patch.object(shutil, "disk_usage", lambda _: Usage(10**9, 10**9, 3 * 2**20)):
            full = await found(right, doctor.place)
        assert "3 MB" in full.said
        assert "make room" in full.cure
        held = lock(right["database_url"])
        assert "restart the bot" in (await found(right, doctor.ticks)).cure
        assert held is not None
        held.close()


async def test_what_telegram_does_with_updates(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        right = await well(sandbox, tmp_path)
        assert not (await found(right, doctor.webhook)).cure
        pushed = {
            **right,
            "run_mode": "webhook",
            "webhook_url": "https://bot.example.ru/tg",
            "webhook_secret": SecretStr("a-secret-of-the-tests"),
        }
        assert "it sets the webhook" in (await found(pushed, doctor.webhook)).cure
        sandbox.messenger.keep_webhook({"url": "https://bot.example.ru/tg?v=1", "lanes": 1})
        assert "RUN_MODE=webhook" in (await found(right, doctor.webhook)).cure
        assert not (await found(pushed, doctor.webhook)).cure


@pytest.mark.parametrize("answer", [b"<html>502</html>", b"[]", b"\xff\xfe"])
async def test_a_proxy_that_answers_nonsense_is_no_bot_api(answer: bytes) -> None:
    from aiohttp import web

    async def nonsense(_request: web.Request) -> web.Response:
        return web.Response(body=answer, status=502)

    server = web.Application()
    server.router.add_route("*", "/{tail:.*}", nonsense)
    runner = web.AppRunner(server)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        settings = Settings(
            _env_file=None, bot_token=SecretStr("1:A"), bot_api_url=f"http://127.0.0.1:{port}"
        )
        assert "BOT_API_URL" in (await doctor.base_url(settings)).cure
    finally:
        await runner.cleanup()
