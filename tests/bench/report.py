"""`python -m tests.bench.report [--quick]`: what scoring costs, what a picture costs, and whom it slows.

10,000 full forms of 48 answers are scored into profiles, and every axis is counted (alpha, items), in a
process of its own. Radars are drawn by the bot's own compute child. Then the real bot answers people at a
steady rate, first alone, then while somebody asks for picture after picture. `export_ms`: the table of a
broadcast to 10,000 people, from the tap's order to the bytes of the .xlsx. `dashboard_ms` waits for its
room. Progress goes to standard error; the last line of standard output is one JSON object.
"""

import argparse
import asyncio
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from rich.console import Console
from sqlalchemy import insert, select, update

from bot.app import App, build_app
from bot.children import ROOT, ComputeChild
from bot.clocks import SystemClock
from bot.exports import ExportFiles
from bot.settings import Settings
from handlers.callbacks.assessment import ProfilePicture
from mentoring import attempts
from mentoring.assessment import profile
from mentoring.psychometrics import moments, scale
from sandbox.operator import SAMPLE
from storage.engine import create_engine
from storage.migrate import upgrade
from storage.schema import announcements, growth, people
from storage.turn import Database, current
from tests.bench.crowd import OpenLoop, form, percentile
from tests.support.town import FIRST, ITEMS, PACK, Teacher, Town

PEOPLE = 10_000
ANSWERING, TAPS_PER_S = 20, 5
RADARS = 20
SPREAD = (0, 1, 1, 2, 2, 3)
NOT_YET = 0.03
TICKS_PER_S = os.sysconf("SC_CLK_TCK")
err = Console(stderr=True)


def scoring(people: int) -> dict[str, float]:
    """Score so many full forms and count every axis; CPU of that alone, peak memory of the whole process."""
    dice = random.Random(7)
    forms = [
        {item: None if dice.random() < NOT_YET else dice.choice(SPREAD) for item in ITEMS}
        for _ in range(people)
    ]
    asked, rules = PACK.questionnaire, PACK.rules
    began = time.process_time()
    known = sum(len(profile(asked, answers, rules).areas) for answers in forms)
    for axis in asked.axes:
        scale(moments([item.id for item in asked.items_of(axis.code)], forms))
    used = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"scoring_cpu_s": round(used, 2), "scoring_peak_rss_mb": round(peak), "areas": known}


def scoring_apart(people: int) -> dict[str, float]:
    """The same in a process of its own, so that its memory is its own."""
    command = [sys.executable, "-m", "tests.bench.report", "--scoring", str(people)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    found: dict[str, float] = json.loads(said.splitlines()[-1])
    del found["areas"]
    return found


async def drawing() -> dict[str, float]:
    """The first radar of a cold child in wall time; those of a warm child in its own CPU."""
    child = ComputeChild()
    try:
        began = time.monotonic()
        await child.run("radar", radar())
        first = time.monotonic() - began
        before = cpu_s(child.pid)
        for _ in range(RADARS):
            await child.run("radar", radar())
        used = cpu_s(child.pid) - before
    finally:
        await child.close()
    return {"first_picture_s": round(first, 2), "radar_cpu_ms": round(1000 * used / RADARS)}


def radar() -> dict[str, Any]:
    """A profile of eight axes over an earlier one."""
    dice = random.Random(11)
    axes = [
        {"label": axis.title, "now": dice.randint(20, 95), "before": dice.randint(20, 95)}
        for axis in PACK.questionnaire.axes
    ]
    words = {"title": "Профиль", "notice": "Учебные данные", "now_label": "сейчас", "before_label": "раньше"}
    return {
        **words,
        "levels": ["зона роста", "в развитии", "уверенно", "опора"],
        "axes": axes,
        "too_little": "—",
    }


def cpu_s(pid: int | None) -> float:
    """Processor time of a living process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_PER_S


async def slowing(seconds: float) -> dict[str, float]:
    """Replies at a steady rate, alone and while picture after picture is drawn."""
    with tempfile.TemporaryDirectory(prefix="rostok-bench-") as folder:
        async with Town(Path(folder) / "report", LOG_LEVEL="WARNING") as town:
            alone = await town.settle(ANSWERING)
            beside = await town.settle(ANSWERING, FIRST + ANSWERING)
            (looker,) = await town.settle(1, FIRST + 2 * ANSWERING)
            await finish(town, looker)
            await town.bot.start()
            await look(town, looker)  # the first picture starts the child: not what is measured here
            quiet = await OpenLoop(town, [form([one]) for one in alone], TAPS_PER_S, seconds).delays_ms()
            loop = OpenLoop(town, [form([one]) for one in beside], TAPS_PER_S, seconds)
            busy, _ = await asyncio.gather(loop.delays_ms(), look_on(town, looker, seconds))
            drawn = sum(call["method"] == "sendphoto" for call in await town.sandbox.calls())
            await town.bot.stop()
    return {
        "pictures_meanwhile": drawn,
        "reply_p50_ms": round(percentile(quiet, 50), 1),
        "reply_p50_drawing_ms": round(percentile(busy, 50), 1),
        "reply_p95_added_ms": round(percentile(busy, 95) - percentile(quiet, 95), 1),
    }


async def exporting(number: int) -> dict[str, float]:
    """One table of a broadcast: rows in pages out of SQLite, the file by a cold child."""
    with tempfile.TemporaryDirectory(prefix="rostok-bench-") as folder:
        settings = Settings(
            _env_file=None,
            bot_token=SecretStr("123456:BENCH"),
            database_url=f"sqlite+aiosqlite:///{folder}/export.db",
        )
        app = build_app(settings, operator=SAMPLE)
        try:
            await upgrade(settings.database_url)
            await app.prepare()
            asked = await announced(app, number)
            files = ExportFiles(app.child, app.database, app.use, private=False, practice=True)
            await order(app)  # the second one of a day finds everybody noted: the slower case
            began = time.monotonic()
            await order(app)
            content = await files.made(asked)
            took = time.monotonic() - began
        finally:
            await app.close()
    return {"export_rows": number, "export_ms": round(1000 * took), "export_kb": round(len(content) / 1024)}


async def order(app: App) -> None:
    """The tap: rights, and everybody in the table noted."""
    async with app.database.turn() as turn:
        asks = await app.use.people.actor(1)
        assert asks is not None, "the methodologist of this bench"
        await app.use.exports.take_broadcast(asks, 1)
        await turn.commit()


async def announced(app: App, number: int) -> dict[str, Any]:
    """A broadcast that so many people of forty schools got; the order of its table."""
    now = app.clock.now()
    async with app.database.turn() as turn:
        home = await turn.scalar(select(people.municipality_table.c.id))
        common = {"municipality_id": home, "created_at": now}

        async def rows(table: Any, values: list[dict[str, Any]]) -> None:
            await turn.write(insert(table), [{**common, **one} for one in values])

        ids = range(1, number + 1)
        named = [f"Школа № {n}" for n in range(1, 41)]
        await rows(people.school, [{"id": n, "name": s, "name_key": s} for n, s in enumerate(named, 1)])
        await rows(
            people.person,
            [
                {
                    "id": n,
                    "family": f"Учебная{n}",
                    "given": "Анна",
                    "name_key": f"учебная{n}",
                    "status": "active",
                }
                for n in ids
            ],
        )
        await rows(
            people.role_grant, [{"person_id": n, "role": "teacher", "school_id": n % 40 + 1} for n in ids]
        )
        await turn.write(insert(people.role_grant).values(person_id=1, role="methodologist", **common))
        await rows(announcements.broadcast, [{"id": 1, "author_id": 1, "title": "Приказ", "status": "done"}])
        sent = {"kind": "broadcast", "cause": "broadcast:1", "broadcast_id": 1, "status": "sent"}
        await rows(
            announcements.delivery,
            [{"dedup_key": f"b:{n}", "person_id": n, "not_before": now, "sent_at": now, **sent} for n in ids],
        )
        await turn.commit()
    return {"export": "broadcast", "person": 1, "id": 1}


async def finish(town: Town, teacher: Teacher) -> None:
    """Give the teacher a finished profile."""
    answers = dict.fromkeys(ITEMS, 2)
    result = attempts.full_result(profile(PACK.questionnaire, answers, PACK.rules))
    database = Database(create_engine(town.database_url))
    async with database.turn() as turn:
        await current().write(
            update(growth.attempt)
            .where(growth.attempt.c.id == teacher.attempt)
            .values(status="finished", result=result, reliable=True, finished_at=SystemClock().now())
        )
        await turn.commit()
    await database.close()


async def look(town: Town, teacher: Teacher) -> None:
    """Ask for the picture and wait for the words of it."""
    body = {"user": teacher.account, "message": teacher.message, "data": ProfilePicture().pack()}
    await town.sandbox.line.act("tap_data", {**body, "wait_s": 20})


async def look_on(town: Town, teacher: Teacher, seconds: float) -> None:
    """Picture after picture."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        await look(town, teacher)
        await asyncio.sleep(0.2)


async def measure(quick: bool) -> dict[str, Any]:
    err.print("scoring …")
    found: dict[str, Any] = {"people": PEOPLE, **await asyncio.to_thread(scoring_apart, PEOPLE)}
    err.print("drawing …")
    found |= await drawing()
    err.print("answering, alone and beside pictures …")
    return {**found, **await slowing(5 if quick else 20), "dashboard_ms": None, **await exporting(PEOPLE)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="at most 60 s")
    parser.add_argument("--scoring", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.scoring:
        print(json.dumps(scoring(asked.scoring)))
        return
    print(json.dumps({"bench": "report", "quick": asked.quick, **asyncio.run(measure(asked.quick))}))


if __name__ == "__main__":
    main()
