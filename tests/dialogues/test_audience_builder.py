"""Choosing whom: years in words, schools by a part of a name, saved conditions, areas that tell nobody."""

from sqlalchemy import func, select

from mentoring.people import Role
from storage.schema import announcements
from tests.dialogues.test_broadcasts import methodologist, number_of, writes
from tests.dialogues.test_events import event_id, opens_events
from tests.support.journeys import has_profile
from tests.support.messenger import Person
from tests.support.world import World

SEGMENT = announcements.audience_segment
NAMES = ("Анна", "Борис", "Вера", "Галина", "Дарья", "Егор")


async def begins_event(vera: Person) -> None:
    """A course, up to its audience."""
    await opens_events(vera)
    await vera.taps("Новое событие")
    await vera.taps("курс")
    await vera.says("Курс по оцениванию")
    await vera.says("22.10.2026 14:30")
    for _ in range(5):
        await vera.taps("Пропустить")
    assert vera.sees("Кому: все")


async def publishes(vera: Person) -> None:
    await vera.taps("Готово")
    await vera.taps("Пропустить")
    await vera.taps("Опубликовать")


async def test_everything_can_be_chosen_and_is_said_in_one_sentence(world: World) -> None:
    for number, school in enumerate(
        ("Гимназия № 7", "Школа № 2", "Лицей „Ёлочка“", "Школа № 12", "Школа № 3")
    ):
        await world.enters(Role.TEACHER, name=f"Учебная {NAMES[number]}", school=school, start_year=2024)
    vera = await methodologist(world)
    await writes(vera)
    await vera.taps("Роли")
    await vera.taps("молодые педагоги")
    assert vera.sees("Дойдёт до 5 человек")
    await vera.taps("К условиям")
    await vera.taps("Стаж")
    await vera.says("лет пять")
    assert vera.sees("Не получилось понять «лет пять»")
    await vera.says("5–2")
    assert vera.sees("сначала меньшее")
    await vera.says("0–3")
    assert vera.sees("Принято: 0–3 года работы")
    await vera.taps("К условиям")
    await vera.taps("Предметы")
    await vera.taps("Дальше ›")
    await vera.taps("Математика")
    await vera.taps("К условиям")
    await vera.taps("Школы")
    await vera.says("ЕЛОЧ")
    assert "Лицей „Ёлочка“" in vera.screen.buttons
    assert "Школа № 2" not in vera.screen.buttons
    await vera.taps("Лицей")
    assert "Школа № 2" not in vera.screen.buttons, "the search stays"
    assert vera.sees("Дойдёт до 1 человека")
    await vera.says("колледж")
    assert vera.sees("Школы со словами «колледж» не нашлось")
    for school in ("Школа № 2", "Школа № 3", "Гимназия № 7"):
        await vera.taps(school)
    assert vera.sees("Дойдёт до 4 человек")
    await vera.taps("К условиям")
    assert vera.sees("Кому: молодые педагоги, 0–3 года работы, математика, 4 школы")
    await vera.taps("Должности")
    await vera.taps("педагог-психолог")
    assert vera.sees("Пока никто не получит")
    await vera.taps("Снять отметки")
    assert vera.sees("Дойдёт до 4 человек")
    await vera.taps("К условиям")
    assert "Зона роста" not in vera.screen.buttons, "who got a broadcast is listed by name"


async def test_conditions_are_saved_taken_renamed_and_dropped(world: World) -> None:
    await world.enters(Role.TEACHER)
    await world.enters(Role.MENTOR, name="Учебная Нина")
    vera = await methodologist(world)
    await writes(vera)
    await vera.taps("Сохранённые")
    assert vera.sees("Сохранённых условий пока нет")
    await vera.taps("К условиям")
    await vera.taps("Роли")
    await vera.taps("молодые педагоги")
    await vera.taps("К условиям")
    await vera.taps("Сохранённые")
    await vera.taps("Сохранить выбранное")
    await vera.says("н" * 31)
    assert vera.sees("Название длиннее на 1")
    await vera.says("Все <b>молодые</b>")
    assert vera.sees("Сохранено: Все <b>молодые</b>")
    assert vera.sees("Дойдёт до 1 человека")
    await vera.taps("К условиям")
    await vera.taps("Всем")
    await vera.taps("Сохранённые")
    assert vera.sees("1. Все <b>молодые</b> — 1 человек")
    await world.enters(Role.TEACHER, name="Учебный Пётр")
    await vera.taps("1")
    assert vera.sees("Дойдёт до 2 человек"), "live"
    await vera.taps("Взять")
    assert vera.sees("Кому: молодые педагоги")
    await vera.taps("Сохранённые")
    await vera.taps("Сохранить выбранное")
    await vera.says("все <B>МОЛОДЫЕ</b>")
    assert vera.sees("уже есть")
    await vera.says("Ещё раз они")
    await vera.taps("Переименовать")
    await vera.says("Новички")
    await vera.taps("Удалить")
    await vera.taps("Удалить")
    assert vera.sees("Все <b>молодые</b>")
    assert not vera.sees("Новички")
    await vera.taps("К условиям")
    assert vera.sees("Кому: молодые педагоги"), "a copy was taken"
    stored = await world.rows(select(announcements.broadcast.c.audience))
    assert stored[0][0] == {"roles": ["teacher"]}


async def test_an_area_of_growth_invites_and_tells_nobody(world: World) -> None:
    teachers = [
        await world.enters(Role.TEACHER, name=f"Учебная {name}", school="Школа № 1") for name in NAMES[:5]
    ]
    lonely = await world.enters(Role.TEACHER, name="Учебный Егор", school="Школа № 2")
    for one in (teachers[0], lonely):
        await has_profile(world, one, "me")
    await has_profile(world, teachers[1], "ko")
    vera = await methodologist(world)
    await begins_event(vera)
    await vera.taps("Зона роста")
    await vera.taps("Урок и оценивание")
    assert vera.sees("Под остальные условия подходят 7 человек")
    assert vera.sees("меньше пяти или почти все")
    await vera.taps("К условиям")
    await vera.taps("Школы")
    await vera.taps("Школа № 2")
    await vera.taps("К условиям")
    assert vera.sees("Под остальные условия подходит 1 человек")
    await vera.taps("Готово")
    assert vera.sees("Слишком узко, чтобы звать по зоне роста")
    await vera.taps_data(f"au5:e:{await event_id(world)}:offices")
    await vera.taps("К условиям")
    await publishes(vera)
    await world.ticks()
    for one in (teachers[0], lonely):
        assert one.sees("Курс по оцениванию")
        assert one.sees("по Вашей зоне роста. Эту причину видите только Вы")
    assert not teachers[1].sees("Курс по оцениванию")
    assert not any("зон" in message["text"].lower() for message in vera.heard[-1:]), "nor on the desk"
    curious = teachers[1]
    await curious.says("/menu")
    await curious.taps("Календарь")
    await curious.taps("1")
    assert curious.sees("Курс по оцениванию")
    assert not curious.sees("зон")
    await curious.taps("Участвую")
    await vera.taps("Кто записан")
    assert vera.sees("Учебная Борис"), "a registration proves nothing: all could see it"


async def test_an_event_not_open_to_all_hides_no_more_from_those_without_the_area(world: World) -> None:
    teachers = [await world.enters(Role.TEACHER, name=f"Учебная {name}") for name in NAMES]
    mentor = await world.enters(Role.MENTOR, name="Учебная Нина")
    await has_profile(world, teachers[0], "me")
    vera = await methodologist(world)
    await begins_event(vera)
    await vera.taps("Роли")
    await vera.taps("молодые педагоги")
    await vera.taps("К условиям")
    await vera.taps("Зона роста")
    await vera.taps("Урок и оценивание")
    await vera.taps("К условиям")
    await vera.taps("Готово")
    await vera.taps("Пропустить")
    await vera.taps_data(f"ev20:{await event_id(world)}")
    await vera.taps("Опубликовать")
    for person, sees in ((teachers[3], True), (mentor, False)):
        await person.says("/menu")
        await person.taps("Календарь")
        assert person.sees("Курс по оцениванию") is sees


async def test_a_forged_area_in_a_broadcast_and_forged_values_change_nothing(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await writes(vera)
    number = await number_of(world)
    forged = [
        f"au3:ba:{number}:me:0",
        f"au3:bo:{number}:999999:0",
        f"au3:bs:{number}:chess:0",
        f"au3:bp:{number}:king:0",
    ]
    for tap in forged:
        await vera.taps_data(tap)
    await begins_event(vera)
    await vera.taps("Зона роста")
    await vera.taps("Урок и оценивание")
    await vera.taps("К условиям")
    await vera.taps("Сохранённые")
    await vera.taps("Сохранить выбранное")
    await vera.says("По зоне роста")
    (segment,) = (await world.rows(select(SEGMENT.c.id)))[0]
    for tap in (f"au8:b:{number}:{segment}", f"au6:b:{number}:0"):
        await vera.taps_data(tap)
    assert not vera.sees("По зоне роста"), "it serves events alone"
    for tap in (f"au7:b:{number}:{segment}", f"au12:b:{number}:{segment}", f"au9:b:{number}"):
        await anna.taps_data(tap)
    (stored,) = (await world.rows(select(announcements.broadcast.c.audience)))[0]
    assert stored == {}
    assert (await world.rows(select(func.count()).select_from(SEGMENT)))[0][0] == 1
