"""The bot as a program: how it refuses to start, and how it ends."""

from pathlib import Path

import pytest

from bot.lock import lock
from tests.support.process import Child, Stage

pytestmark = pytest.mark.process


async def test_a_second_run_on_one_database_is_refused_in_words(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'town.db'}"
    held = lock(url)
    second = Child(tmp_path, "bot", "run", BOT_TOKEN="123456:SANDBOX", DATABASE_URL=url)
    await second.spawn()
    assert await second.exit_code() != 0
    assert "is in use by another running bot; stop it first" in second.said.replace("\n", " ")
    assert "Traceback" not in second.said
    assert held is not None
    held.close()


async def test_a_lost_token_never_starts_anything(tmp_path: Path) -> None:
    bot = Child(tmp_path, "bot", "run")
    await bot.spawn()
    assert await bot.exit_code() != 0
    assert "BOT_TOKEN is not set" in bot.said
    assert "Traceback" not in bot.said
    assert not (tmp_path / "var").exists(), "nothing was begun"


async def test_sigterm_while_waiting_for_updates_ends_at_once_and_says_so(tmp_path: Path) -> None:
    async with Stage(tmp_path) as stage:
        await stage.bot.start()
        assert await stage.bot.stop() < 10, "the wait for updates lasts 25 seconds"
        assert stage.bot.process is not None
        assert stage.bot.process.returncode == 0
        assert "stopped" in stage.bot.said
        assert "Traceback" not in stage.bot.said
