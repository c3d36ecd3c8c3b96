"""Every planner asks both databases, every month of a year, and finds nothing to say to nobody."""

from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from bot.clocks import SystemClock
from bot.wiring import Programmes, build_use_cases, planners
from mentoring.people import Role
from storage.people import MunicipalityStore
from storage.turn import Database
from tests.support import rows
from tests.support.town import PACK

NOW = datetime(2027, 6, 20, 12, 0, tzinfo=UTC)


async def home(database: Database, *, since: datetime) -> tuple[Any, int]:
    """All use cases over a municipality with one teacher, who began three years ago."""
    programmes, clock = Programmes(), SystemClock()
    clock.offset = NOW - clock.now()
    async with database.turn() as turn:
        number = await MunicipalityStore().ensure(PACK.code, PACK.municipality, PACK.timezone, since)
        programmes.put(number, PACK)
        person_id = await rows.enrol(number, since, 700_000_100, Role.TEACHER, start_year=2024)
        await turn.commit()
    use = build_use_cases(programmes, clock, frozenset(), cast("Any", None), cast("Any", None))
    return use, person_id


@pytest.mark.parametrize("days", range(0, 365, 61))
async def test_every_planner_speaks_both_dialects(database: Database, days: int) -> None:
    use, _ = await home(database, since=NOW)
    for planner in planners(use):
        async with database.turn():
            await planner.plan_due(NOW + timedelta(days=days))


async def test_one_without_a_mentor_and_at_the_end_of_young_years_is_found_once(database: Database) -> None:
    use, _ = await home(database, since=NOW - timedelta(days=15))
    for planner in (use.no_pair, use.careers):
        found = []
        for _ in range(2):
            async with database.turn() as turn:
                found.append(await planner.plan_due(NOW))
                await turn.commit()
        assert found == [1, 0]
