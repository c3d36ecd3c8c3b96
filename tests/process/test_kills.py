"""SIGKILL and SIGTERM in the middle of 200 queued answers: nothing lost, nothing done twice.

The moments of the kills are drawn uniformly over the busy interval. The seed is printed; give it back as
ROSTOK_SEED to repeat the same draw.
"""

import os
import random
from pathlib import Path

import pytest

from tests.support.town import JITTER_MS, LATENCY_MS, Found, Town, answers

pytestmark = pytest.mark.process

PEOPLE, EACH = 25, 8
QUEUED = PEOPLE * EACH


def dice() -> random.Random:
    seed = int(os.environ.get("ROSTOK_SEED") or random.randrange(2**32))
    print(f"ROSTOK_SEED={seed}")
    return random.Random(seed)


async def survives(folder: Path, kills: int) -> list[int]:
    chance = dice()
    async with Town(folder) as town:
        teachers = await town.settle(PEOPLE)
        tapped = list(answers(teachers, EACH))
        await town.queue(tapped)
        await town.sandbox.slows(LATENCY_MS, JITTER_MS)
        moments = sorted(chance.sample(range(QUEUED - PEOPLE), kills))
        in_flight = await town.killed_at(moments, chance)
        print(f"kills after {moments} answers; committed and not yet answered: {in_flight}")
        await town.bot.start()
        await town.until_idle()
        assert await town.judge(tapped) == Found()
        assert town.inbox() == {"answered": QUEUED}
    return in_flight


async def test_kills_between_commit_and_send_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    in_flight = await survives(tmp_path, kills=4)
    assert any(in_flight), "no kill fell between a commit and its send: the test proved nothing"


@pytest.mark.torture
@pytest.mark.parametrize("round_", range(10))
async def test_many_kills(tmp_path: Path, round_: int) -> None:
    in_flight = await survives(tmp_path, kills=10)
    assert sum(map(bool, in_flight)) >= 3


@pytest.mark.parametrize(
    "latency_ms", [LATENCY_MS, 800], ids=["time enough to finish", "more waits than can be done"]
)
async def test_sigterm_leaves_nothing_uncertain(tmp_path: Path, latency_ms: int) -> None:
    chance = dice()
    async with Town(tmp_path) as town:
        teachers = await town.settle(PEOPLE)
        tapped = list(answers(teachers, EACH))
        await town.queue(tapped)
        await town.sandbox.slows(latency_ms, JITTER_MS)
        await town.bot.start()
        await town.until_served(chance.randrange(1, QUEUED // 4))
        assert await town.bot.stop() <= 15
        assert "applied" not in town.inbox(), "a reply whose fate is unknown"
        await town.sandbox.slows(0)
        await town.bot.start()
        await town.until_idle()
        assert await town.judge(tapped) == Found()
