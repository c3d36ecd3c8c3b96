"""2 March and 5 October in the chat: once, in the afternoon, and a word of thanks by one tap."""

from datetime import UTC, datetime

from sqlalchemy import func, select

from mentoring.people import Role
from storage.schema import announcements
from tests.support.journeys import are_pair
from tests.support.world import World

DELIVERY = announcements.delivery


async def goes_to(world: World, moment: datetime) -> None:
    await world.forward(seconds=(moment - world.clock.now()).total_seconds())


async def number_of(world: World, kind: str) -> int:
    return int((await world.rows(select(func.count()).where(DELIVERY.c.kind == kind)))[0][0])


async def test_the_mentors_day_is_told_once_and_thanks_are_one_tap(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    marat = await world.enters(Role.MENTOR, name="Учебный Марат Ильич")
    alone = await world.enters(Role.TEACHER, name="Учебная Ольга Петровна")
    await are_pair(world, anna, marat)
    await goes_to(world, datetime(2027, 3, 2, 5, tzinfo=UTC))
    assert not marat.sees("День наставника")
    await goes_to(world, datetime(2027, 3, 2, 11, 35, tzinfo=UTC))
    await world.ticks()
    assert marat.sees("Спасибо за согласие быть рядом")
    assert anna.sees("Хотите сказать спасибо?")
    assert not alone.sees("День наставника")
    await anna.taps("Спасибо за поддержку", twice_at_once=True)
    assert anna.sees("Передано: «Спасибо за поддержку»")
    await world.ticks()
    assert await number_of(world, "writing_relay") == 1
    assert marat.sees("Спасибо за поддержку")
    assert await number_of(world, "wish_mentor") == 1

    actor = await world.actor(marat)
    async with world.app.database.turn() as turn:
        await world.app.use.deliveries.switch(actor, "wish_teachers", on=False)
        await turn.commit()
    await goes_to(world, datetime(2027, 10, 5, 11, 35, tzinfo=UTC))
    await world.ticks()
    assert anna.sees("Пусть будет больше минут, когда дети забывают о звонке")
    assert not marat.sees("Днём учителя")
