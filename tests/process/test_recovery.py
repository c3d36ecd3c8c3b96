"""Trouble outside: what people tapped is kept, they get their answer, and nobody waits for somebody else."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

import bot.answers
from bot.app import build_app
from mentoring.people import Role
from sandbox.operator import SAMPLE
from storage import inbox
from storage.schema import growth
from tests.support.messenger import Person
from tests.support.world import OWNER, World


async def until(true: Callable[[], Awaitable[bool]], what: str, within: float = 20) -> None:
    try:
        async with asyncio.timeout(within):
            while not await true():
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError(f"it never came to this: {what}") from None


async def states(world: World) -> dict[str, int]:
    async with world.app.database.turn():
        return await inbox.counts()


async def restarts(world: World) -> None:
    """The same database under a new bot."""
    await world.app.stop()
    world.app = build_app(world.app.settings, clock=world.clock, operator=SAMPLE)
    await world.app.start()


def unhurried(person: Person) -> Person:
    """The same person, who waits for her own chat only, whatever the bot has left to do."""
    return Person(person.line, person.id, person.name, None, person.patience)


async def taps_and_leaves(person: Person, label: str) -> None:
    button, message = person.button(label)
    body = {"user": person.id, "message": message, "row": button["row"], "col": button["col"]}
    await person.line.act("tap", {**body, "wait_s": 0})


async def begins(world: World) -> Person:
    """A teacher at the first question."""
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/menu")
    for label in ("Самооценка", "8 вопросов", "Начать"):
        await teacher.taps(label)
    return teacher


async def test_a_reply_cut_off_is_sent_after_the_restart_and_the_handler_is_not_run_again(
    world: World,
) -> None:
    teacher = await begins(world)
    await world.sandbox.breaks("editMessageText", mode="drop", times=1000)
    await taps_and_leaves(teacher, "А")

    async def is_applied() -> bool:
        return (await states(world)).get("applied") == 1

    await until(is_applied, "committed, not yet shown")
    kept = await world.rows(select(growth.answer))
    await world.app.stop()
    world.sandbox.gate.faults.planned.clear()
    world.clock.offset += timedelta(minutes=1)
    await restarts(world)
    await world.settled()
    assert teacher.sees("2 из 8")
    assert await world.rows(select(growth.answer)) == kept, "the answer was kept once, at its own moment"


async def test_telegram_out_of_reach_for_long_makes_answers_late_not_lost(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.answers, "TRIES", 1)
    teacher = await begins(world)
    await world.sandbox.breaks("editMessageText", error_code=502, times=7)
    await taps_and_leaves(teacher, "А")

    async def is_shown() -> bool:
        world.clock.offset += timedelta(seconds=11)
        return teacher.sees("2 из 8")

    await until(is_shown, "the second question")
    await world.settled()
    assert await states(world) == {"answered": (await states(world))["answered"]}, "no dead letter"


async def test_a_poison_update_is_given_up_after_five_tries_and_blocks_nobody(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = await world.stranger("Владелец", id=OWNER, started=True)
    teacher, other = await world.enters(Role.TEACHER), await world.enters(Role.TEACHER, name="Учебный Айрат")
    await teacher.says("/menu")
    tries = 0

    async def stumbles(*_: Any) -> None:
        nonlocal tries
        tries += 1
        raise ZeroDivisionError

    monkeypatch.setattr(world.app.use.assessment, "overview", stumbles)
    await taps_and_leaves(teacher, "Самооценка")
    await unhurried(other).says("/menu")
    assert other.sees("Учебный Айрат") or other.buttons, "another chat is served meanwhile"

    async def is_dead() -> bool:
        world.clock.offset += timedelta(seconds=9)
        return (await states(world)).get("dead") == 1

    await until(is_dead, "a dead letter")
    assert tries == 5
    await unhurried(teacher).waits_for("код")
    await unhurried(owner).waits_until(lambda: bool(owner.heard), "the alert")
    await teacher.says("/menu")
    assert teacher.buttons, "her own chat goes on"


async def test_a_database_locked_for_three_seconds_makes_answers_late(world: World) -> None:
    teacher = await begins(world)
    path = Path(world.app.settings.database_url.partition(":///")[2])
    other_program = sqlite3.connect(path)
    other_program.execute("BEGIN IMMEDIATE")
    await taps_and_leaves(teacher, "А")
    await asyncio.sleep(3)
    assert not teacher.sees("2 из 8")
    other_program.rollback()
    await teacher.waits_for("2 из 8")


FAULTS: dict[str, dict[str, Any]] = {
    "429": {"error_code": 429, "retry_after": 1},
    "500": {"error_code": 500, "times": 2},
    "cut off before": {"mode": "drop", "times": 2},
    "cut off after": {"mode": "after"},
    "silence": {"mode": "hang"},
    "done in silence": {"mode": "hang_after"},
}


@pytest.mark.parametrize("method", ["editMessageText", "answerCallbackQuery", "sendMessage"])
async def test_whatever_the_messenger_does_the_next_screen_comes(
    world: World, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    monkeypatch.setattr(bot.answers, "TIMEOUT_S", 0.5)
    teacher = await begins(world)
    for number, fault in enumerate(FAULTS.values()):
        await world.sandbox.breaks(method, **fault)
        if method == "sendMessage":
            await teacher.says("/menu")
            assert "Самооценка" in teacher.buttons
        else:
            await teacher.taps("А")
            assert teacher.sees(f"{number + 2} из 8")
    assert set(await states(world)) == {"answered"}


async def test_a_message_that_cannot_be_edited_is_sent_anew(world: World) -> None:
    teacher = await begins(world)
    await world.sandbox.breaks("editMessageText", error_code=400, description="Bad Request: no such message")
    await teacher.taps("А")
    assert "2 из 8" in teacher.screen
    live = [m for m in teacher.heard if m["buttons"]]
    assert len(live) == 1, "the old buttons are taken away"


async def test_a_tap_too_old_to_be_answered_still_works(world: World) -> None:
    teacher = await begins(world)
    await world.sandbox.breaks(
        "answerCallbackQuery", error_code=400, description="Bad Request: query is too old"
    )
    await taps_and_leaves(teacher, "А")
    await teacher.waits_for("2 из 8")


@pytest.mark.parametrize(
    "fault",
    [
        {"error_code": 409, "times": 1},
        {"error_code": 500, "times": 2},
        {"error_code": 429, "retry_after": 1},
        {"mode": "drop", "times": 2},
    ],
    ids=["another bot polls", "server error", "too many requests", "cut off"],
)
async def test_updates_that_cannot_be_fetched_for_a_while_are_fetched_later(
    world: World, fault: dict[str, Any]
) -> None:
    teacher = await begins(world)
    await world.sandbox.breaks("getUpdates", **fault)
    await teacher.taps("А")
    await teacher.taps("Б")
    assert teacher.sees("3 из 8")
