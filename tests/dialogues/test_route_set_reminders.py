"""What comes unasked about the ready sets: calm, together, with its reason, and little after a break."""

from datetime import timedelta

from sqlalchemy import select

from mentoring.people import Role
from storage.schema import announcements
from tests.dialogues.test_route_sets import begins_ten_days, opens_sets
from tests.support.world import World

delivery = announcements.delivery


async def sent_days(world: World) -> list[int]:
    """Days of the messages that came (a digest is one message)."""
    rows = await world.rows(
        select(delivery.c.message_id, delivery.c.sent_at)
        .where(delivery.c.status == "sent")
        .order_by(delivery.c.sent_at)
    )
    moments = {row.message_id: row.sent_at for row in rows}
    return [moment.toordinal() for moment in moments.values()]


async def test_the_thing_of_tomorrow_is_said_the_day_before_and_why(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await begins_ten_days(teacher)
    await world.ticks()
    await world.forward(hours=2)
    assert teacher.sees("Дело на ср, 14 октября: «Путь эвакуации», около 15 минут.")
    assert teacher.sees("Почему это пришло: идёт набор «Первые 10 дней»")


async def test_skipped_and_next_come_in_one_message_a_day_and_four_a_week(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await begins_ten_days(teacher)
    for _ in range(14):
        await world.forward(hours=24)
    days = await sent_days(world)
    assert len(days) == len(set(days)), "one a day"
    assert all(sum(day <= other < day + 7 for other in days) <= 4 for day in days)


async def test_after_a_break_no_week_of_the_first_month_has_more_than_two_messages(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens_sets(teacher)
    await teacher.taps("Возвращение после перерыва")
    await teacher.taps("Начать")
    began = world.clock.now()
    while world.clock.now() < began + timedelta(days=29):
        await world.forward(hours=24)
    days = await sent_days(world)
    assert days, "it is calm, not silent"
    assert all(sum(day <= other < day + 7 for other in days) <= 2 for day in days)


async def test_a_paused_set_takes_back_what_it_was_going_to_say(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await begins_ten_days(teacher)
    await world.ticks()
    await teacher.taps("Остановить")
    said = len(teacher.heard)
    await world.forward(days=1)
    await world.forward(days=7)
    assert len(teacher.heard) == said
