"""Five municipalities, each in its own words: what one reads, how one enters, what the first month says."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from mentoring.people import Role
from programmes.loader import shipped
from storage.schema import announcements, people
from tests.dialogues.entering import enter, invited
from tests.support.journeys import takes_route
from tests.support.world import World

STORIES = {
    "kumertau": ("Әлфиә Өлгөева", "мониторинг анализа кадровой ситуации", "Сверхзадача"),
    "tuapse": ("Анна Примерова", "методическая поддержка молодых педагогов", None),
    "kizilyurt": (
        "Патимат Дарсова",
        "сформировать эффективный кадровый потенциал",
        "приток молодых специалистов",
    ),
    "bugulma": ("Гөлнара Үрнәкова", "Развивать компетенции педагогических работников", None),
    "terbuny": ("Мария Азбукина", "Создание рабочей группы", None),
}
"""Who comes, a task of the document, and a result where the document expects one."""
MONTH = timedelta(days=31)


async def confirmed(world: World) -> None:
    """The school has said yes to everybody."""
    async with world.app.database.turn() as turn:
        await turn.write(update(people.role_grant).values(status="active"))
        await turn.commit()


@pytest.mark.parametrize("name", STORIES)
async def test_the_first_month_of_a_teacher(name: str) -> None:
    programme = shipped(name)
    who, task, result = STORIES[name]
    async with World(programme=name) as world:
        anna = await world.stranger(who)
        await anna.says("/menu")
        await anna.taps("О программе")
        assert programme.municipality in anna.screen
        assert programme.document.name in anna.screen
        await anna.taps("Задачи")
        assert task in anna.screen
        await anna.taps("Все части")
        assert ("Результаты" in anna.buttons) == (result is not None)
        if result:
            await anna.taps("Результаты")
            assert result in anna.screen

        link = await invited(world, Role.TEACHER, "СОШ № 1")
        await anna.starts(link)
        assert programme.municipality in anna.screen
        await enter(anna, link, who)
        await confirmed(world)
        assert (await world.actor(anna)).tz == ZoneInfo(programme.timezone)
        await takes_route(world, anna, "me", "ko")
        assert anna.sees("Маршрут")

        vera = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
        form = programme.lists.forms[0].title
        await vera.says("/menu")
        for label in ("Объявления", "Новое объявление"):
            await vera.taps(label)
        await vera.says(f"Ближайшее по программе: {form}")
        for label in ("Дальше: кому", "Роли", "молодые педагоги", "К условиям", "Готово"):
            await vera.taps(label)
        await world.ticks()
        await vera.taps("Отправить 1")
        await world.ticks()
        assert any(form in message["text"] for message in anna.heard)

        delivery = announcements.delivery
        planned = await world.rows(select(delivery.c.not_before).where(delivery.c.status == "pending"))
        begins = world.clock.now()
        ahead = [at for (at,) in planned if begins < at < begins + MONTH]
        assert ahead, "a month without a word"
        hours = {at.astimezone(ZoneInfo(programme.timezone)).hour for at in ahead}
        assert hours <= set(range(8, 20)), f"said at night by the clock of {programme.municipality}: {hours}"
