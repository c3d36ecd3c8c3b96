"""A school year with a moved clock and random kills: what it demands is said, exactly once, and no more.

Whatever people do, an independent oracle works out from the causes what each had to hear and when; the ledger
and the phones must agree with it. ROSTOK_PEOPLE and ROSTOK_DAYS make another year, ROSTOK_SEED another fate.
"""

import os
import random
from datetime import timedelta

import pytest
from rich.console import Console
from rich.progress import Progress
from sqlalchemy import select

from bot.calendars import Calendars
from storage.schema import announcements
from tests.simulation.play import errors_logged
from tests.simulation.year_chronicle import Chronicle
from tests.simulation.year_life import Life, september
from tests.simulation.year_oracle import Days, Oracle, Row
from tests.simulation.year_town import YearTown

COLUMNS = (
    *("id", "kind", "person_id", "status", "reason", "optional", "lane", "params", "not_before", "sent_at"),
    "message_id",
)
MOST_SHOWN = 30


async def lives_through(people: int, days: int, danger: float, seed: int, hurry: float = 1.0) -> None:
    """A town of so many people, so many days; fails with every promise that does not hold."""
    start = september(2026)
    with errors_logged() as errors:
        async with YearTown(start, random.Random(seed), danger) as town:
            life, chronicle = Life(town, people, seed, hurry), Chronicle(town)
            await life.gathers()
            life.begins()
            end = start + timedelta(days=days)
            with Progress(console=Console(stderr=True), disable=days < 60) as progress:
                task = progress.add_task("a school year", total=days)

                async def looks() -> None:
                    progress.update(task, completed=(town.clock.at - start).days)
                    await chronicle.looks()

                await life.lives(end, looks)
            oracle = await foretold(town, life, chronicle)
            flaws = oracle.flaws() + errors
    told = f"{len(town.wire.heard)} messages, {town.kills} kills, {sum(life.done.values())} acts"
    assert not flaws, f"ROSTOK_SEED={seed}: {told}; {len(flaws)} flaws\n" + "\n".join(flaws[:MOST_SHOWN])
    assert len(town.wire.heard) > people
    assert len(town.refusals) < sum(life.done.values()) / 5
    if danger:
        assert town.kills


async def foretold(town: YearTown, life: Life, chronicle: Chronicle) -> Oracle:
    """The oracle with all it has to compare."""
    calendar = Calendars(town.app.programmes).of(town.home, True)
    kinds = town.app.programmes.of(town.home).event_kinds
    rows = await town.rows(select(*(announcements.delivery.c[name] for name in COLUMNS)))
    return Oracle(
        chronicle,
        life.cast,
        Days(calendar.is_working_day, calendar.heavy_day),
        {kind.code: kind.reminders for kind in kinds},
        [Row(*row) for row in rows],
        town.wire.heard,
        town.clock.at,
    )


async def test_seven_busy_days_of_a_small_school_are_said_exactly() -> None:
    seed = int(os.environ.get("ROSTOK_SEED") or 1)
    await lives_through(people=12, days=7, danger=0.03, seed=seed, hurry=0.2)


@pytest.mark.torture
async def test_a_school_year_of_three_hundred_is_said_exactly() -> None:
    people = int(os.environ.get("ROSTOK_PEOPLE") or 300)
    days = int(os.environ.get("ROSTOK_DAYS") or 365)
    seed = int(os.environ.get("ROSTOK_SEED") or random.randrange(2**32))
    await lives_through(people=people, days=days, danger=0.05, seed=seed)
