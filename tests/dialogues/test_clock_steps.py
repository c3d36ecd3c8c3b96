"""The machine's clock jumps by an hour or a day, to and fro: nothing is lost and nothing is said twice."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from mentoring.people import Role
from mentoring.reminders import Who, countdown
from storage.schema import announcements
from tests.dialogues.test_deliveries import plan, spoken
from tests.support.world import World

table = announcements.delivery
assert spoken, "a fixture: reminders made for the test"

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
STEPS = {
    "an hour on and back": (HOUR, -HOUR),
    "an hour back and on": (-HOUR, HOUR),
    "a day on and back": (DAY, -DAY),
    "a day back and on": (-DAY, DAY),
}


@pytest.mark.parametrize("steps", STEPS.values(), ids=STEPS)
async def test_a_jump_of_the_clock_loses_and_doubles_nothing(
    steps: tuple[timedelta, timedelta], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Planned ahead, claimed by a process that died, planned again by the same cause: each is said once."""
    async with World(now=datetime(2026, 10, 13, 12, 0, tzinfo=UTC)) as world:
        teacher = await world.enters(Role.TEACHER)
        other = await world.enters(Role.TEACHER, name="Учебная Вера Павловна")
        start = world.clock.now()
        await plan(world, teacher, "meeting:1", not_before=start + timedelta(minutes=30))
        await plan(world, teacher, "meeting:2", not_before=start + timedelta(hours=26))
        await plan(world, other, "meeting:3", not_before=start - timedelta(minutes=1))
        actor = await world.actor(teacher)
        honest = type(world.app.use.deliveries).record

        async def dies(*_: object) -> None:
            raise ConnectionError("killed before it was written down")

        with monkeypatch.context() as dying:
            dying.setattr(type(world.app.use.deliveries), "record", dies)
            await world.ticks()  # meeting:3 is claimed and said; its lease begins at this clock
        assert type(world.app.use.deliveries).record is honest
        for step in (*steps, timedelta(0)):
            world.clock.offset += step
            for _ in range(2):
                await _plans_its_countdown(world, actor.person_id, start)
                await world.ticks()
        for _ in range(15):
            await world.forward(hours=2)
        await teacher.looks()
        await other.looks()
        heard = [one["text"].split(".")[0] for one in teacher.heard if "Слово meeting" in one["text"]]
        assert sorted(heard) == ["Слово meeting:1", "Слово meeting:2"]
        assert 1 <= len([one for one in other.heard if "meeting:3" in one["text"]]) <= 2
        rows = await world.rows(select(table).where(table.c.cause.in_(("meeting:3", "countdown:1"))))
        assert sorted((row.kind, row.status, row.reason) for row in rows) == [
            ("spoken", "sent", "second_round"),  # the one in doubt is named
            ("spoken_too", "sent", None),
        ]


async def _plans_its_countdown(world: World, person_id: int, start: datetime) -> None:
    """What a planner does at every tick: the same cause gives the same keys, whatever the clock says."""
    who = Who(person_id, ZoneInfo("Europe/Moscow"))
    params = {"words": "До срока день."}
    dues = countdown("countdown:1", "spoken_too", (start + DAY).date(), (0,), who, start, params)
    async with world.app.database.turn() as turn:
        await world.app.use.outbox.plan_many(dues)
        await turn.commit()
