"""The compute child over real pipes: it answers, survives bad jobs, and leaves when it should."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.children import ROOT, ComputeChild, ComputeFailed, ComputeRefused
from bot.matchmaker import Matchmaker
from documents.views import (
    InvitationCard,
    RadarAxis,
    RadarView,
    RouteStep,
    RouteView,
    StripAxis,
    StripView,
    as_json,
)
from mentoring.matching import MentorOffer, TeacherNeed
from mentoring.matching_problem import Problem
from tests.support.matching import District

LEVELS = ("зона роста", "в развитии", "уверенно", "опора")
RADAR = as_json(
    RadarView(
        "Профиль", "Самооценка", LEVELS, tuple(RadarAxis(f"Ось {n}", 10 * n) for n in range(8)), "мало данных"
    )
)
STRIP = as_json(
    StripView("Профиль", "Самооценка", LEVELS, tuple(StripAxis(f"Ось {n}", n % 4) for n in range(8)), "мало")
)
ROUTE = as_json(RouteView("Маршрут", (RouteStep("Шаг", "active", "до чт"),)))
CARD = as_json(InvitationCard("https://t.me/sample_bot?start=x", "Приглашение", "Школа", "Педагог", "Камера"))
MATCH = Problem.of([TeacherNeed(1), TeacherNeed(2, wishes=frozenset({7}))], [MentorOffer(7)])


async def match(child: ComputeChild, problem: Problem = MATCH) -> list[list[int]]:
    return [list(pair) for pair in (await Matchmaker(child).solve(problem)).pairs]


def long_match() -> Problem:
    """A task of a second or more on any machine."""
    return Problem.of(*District(1).people(4000, 900))


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not true():
            await asyncio.sleep(0.01)


def lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture
async def child() -> AsyncIterator[ComputeChild]:
    made = ComputeChild()
    yield made
    await made.close()


@pytest.mark.parametrize(
    ("job", "payload"), [("radar", RADAR), ("strip", STRIP), ("route_picture", ROUTE), ("qr", CARD)]
)
async def test_a_picture_comes_back_as_png(child: ComputeChild, job: str, payload: dict[str, object]) -> None:
    made = await child.run(job, payload)
    with Image.open(BytesIO(made.content)) as picture:
        assert picture.format == "PNG"
        assert min(picture.size) >= 300


async def test_a_photo_goes_there_and_back(child: ComputeChild) -> None:
    sent = BytesIO()
    Image.new("RGB", (3000, 3000), "teal").save(sent, "JPEG")
    made = await child.run("photo", {}, sent.getvalue())
    with Image.open(BytesIO(made.content)) as kept:
        assert kept.size == (2048, 2048)


async def test_a_bad_photo_is_refused_with_its_reason(child: ComputeChild) -> None:
    with pytest.raises(ComputeRefused) as refusal:
        await child.run("photo", {}, b"not a photo")
    assert refusal.value.reason == "not_a_picture"


async def test_a_bug_in_a_job_answers_an_error_and_the_next_job_works_in_the_same_child(
    child: ComputeChild,
) -> None:
    with pytest.raises(ComputeFailed) as failure:
        await child.run("radar", {"axes": [], "Тайна": "личное", "levels": []})
    assert "Error at views.py:" in failure.value.reason
    assert "личное" not in str(failure.value)
    before = child.pid
    assert await match(child) == [[2, 7]]
    assert child.pid == before


async def test_a_dead_child_is_replaced(child: ComputeChild) -> None:
    await match(child)
    first = child.pid
    assert first is not None
    os.kill(first, 9)
    await until(lambda: child.pid is None)
    await match(child)
    assert child.pid not in (None, first)


async def test_a_child_that_dies_at_work_fails_that_job_alone(child: ComputeChild) -> None:
    await match(child)
    pid = child.pid
    assert pid is not None
    asyncio.get_running_loop().call_later(0.05, os.kill, pid, 9)
    with pytest.raises(ComputeFailed) as failure:
        await match(child, long_match())
    assert failure.value.reason == "crashed"
    assert await match(child)


async def test_a_job_past_its_time_is_killed() -> None:
    child = ComputeChild(limits={"propose": 0.001, "radar": 60})
    with pytest.raises(ComputeFailed) as failure:
        await match(child)
    assert failure.value.reason == "timeout"
    assert child.pid is None
    assert (await child.run("radar", RADAR)).content
    await child.close()


async def test_a_caller_who_gives_up_leaves_no_answer_for_the_next_one(child: ComputeChild) -> None:
    await match(child)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await match(child, long_match())
    assert await match(child) == [[2, 7]]


async def test_many_callers_share_one_child_and_get_their_own_answers(child: ComputeChild) -> None:
    problems = [Problem.of([TeacherNeed(number)], [MentorOffer(77)]) for number in range(20)]
    answers = await asyncio.gather(*(match(child, problem) for problem in problems))
    assert answers == [[[number, 77]] for number in range(20)]


async def test_a_child_without_work_goes_and_comes_back() -> None:
    child = ComputeChild(idle_seconds=0.05)
    await match(child)
    pid = child.pid
    assert pid is not None
    await until(lambda: not lives(pid))
    assert child.pid is None
    assert await match(child)
    await child.close()


async def test_closing_ends_a_job_at_work() -> None:
    child = ComputeChild()
    await match(child)
    pid = child.pid
    assert pid is not None
    problem = long_match()
    work = asyncio.ensure_future(match(child, problem))
    await asyncio.sleep(0)
    await child.close()
    with pytest.raises(ComputeFailed, match="closed"):
        await work
    assert not lives(pid)
    with pytest.raises(ComputeFailed, match="closed"):
        await match(child)


async def test_the_child_is_told_no_secret(monkeypatch: pytest.MonkeyPatch, child: ComputeChild) -> None:
    monkeypatch.setenv("BOT_TOKEN", "42:sample")
    monkeypatch.setenv("DATABASE_URL", "sqlite+aiosqlite:///sample.db")
    await match(child)
    told = Path(f"/proc/{child.pid}/environ").read_bytes()
    assert b"BOT_TOKEN" not in told
    assert b"DATABASE_URL" not in told


@pytest.mark.parametrize("busy", [False, True], ids=["idle", "busy"])
async def test_a_killed_parent_leaves_no_child(busy: bool) -> None:
    program = f"""
import asyncio
from bot.children import ComputeChild
from tests.process.test_compute import long_match, match
async def main():
    child = ComputeChild()
    await match(child)
    work = long_match()
    print(child.pid, flush=True)
    while {busy}:
        await match(child, work)
    await asyncio.sleep(600)
asyncio.run(main())
"""
    parent = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, cwd=ROOT, stdout=subprocess.PIPE
    )
    assert parent.stdout is not None
    pid = int(await parent.stdout.readline())
    assert lives(pid)
    parent.kill()
    await parent.wait()
    await until(lambda: not lives(pid))


def test_the_end_of_input_ends_the_child() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "bot.compute"], cwd=ROOT, input=b"", timeout=60, check=False
    )
    assert ended.returncode == 0


def test_the_child_knows_neither_telegram_nor_the_database() -> None:
    program = (
        "import sys, bot.compute, bot.matchmaker, bot.matching.answer, bot.matching.check\n"
        "import documents.radar, documents.calendar_file, documents.qr\n"
        "print(sorted({'aiogram', 'sqlalchemy'} & set(sys.modules)))"
    )
    seen = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)
    assert seen.stdout.decode().strip() == "[]"


def test_heavy_libraries_wait_for_the_job_that_needs_them() -> None:
    program = (
        "import sys, bot.compute\nprint(sorted({'matplotlib', 'numpy', 'scipy', 'PIL'} & set(sys.modules)))"
    )
    seen = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)
    assert seen.stdout.decode().strip() == "[]"
