"""Events: the methodologist's form, publication, taking part, moving and cancelling."""

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select, update

from mentoring.errors import NotAllowed, NotFound
from mentoring.people import Role
from storage.schema import announcements, people
from tests.support.messenger import Person
from tests.support.world import World

EVENT = announcements.event
REGISTRATION = announcements.registration
DELIVERY = announcements.delivery


async def methodologist(world: World) -> Person:
    return await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")


async def opens_events(person: Person) -> None:
    await person.says("/menu")
    await person.taps("События")


async def publishes(
    person: Person,
    *,
    title: str = "Первый урок после каникул",
    capacity: str | None = None,
    starts: str = "22.10.2026 14:30",
    until: str = "20.10.2026",
) -> None:
    """A seminar on 22 October at 14:30, if not said otherwise; the rest is left out."""
    await opens_events(person)
    await person.taps("Новое событие")
    await person.taps("методический семинар")
    await person.says(title)
    await person.says(starts)
    await person.says("Школа № 3, кабинет 12")
    await person.says(until)
    await (person.says(capacity) if capacity else person.taps("Пропустить"))
    await person.taps("Пропустить")
    await person.taps("Пропустить")
    await person.taps("Готово")
    await person.taps("Пропустить")
    await person.taps("Опубликовать")


async def event_id(world: World) -> int:
    return (await world.rows(select(func.max(EVENT.c.id))))[0][0]


async def test_a_seminar_in_two_minutes_reaches_the_audience_and_an_answer_is_kept(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await publishes(vera)
    assert vera.sees("Опубликовано")
    await world.ticks()
    assert teacher.sees("Первый урок после каникул")
    assert teacher.sees("чт, 22 октября, 14:30")
    assert teacher.sees("Приём заявок до вт, 20 октября")
    assert teacher.sees("Почему это пришло")
    await teacher.taps("Участвую")
    assert teacher.sees("Вы записаны")
    await opens_events(vera)
    await vera.taps("1")
    assert vera.sees("Записаны: 1")
    await vera.taps("Кто записан")
    assert vera.sees("✓ Учебная Анна Сергеевна, Школа № 1")


async def test_the_form_survives_anything_and_waits_as_a_draft(world: World) -> None:
    vera = await methodologist(world)
    await opens_events(vera)
    await vera.taps("Новое событие")
    await vera.taps("курс")
    await vera.says("Функциональная грамотность")
    await vera.says("31.02.2027 10:00")
    assert vera.sees("нет в календаре")
    await vera.says("когда-нибудь")
    assert vera.sees("Не получилось понять дату «когда-нибудь»")
    await vera.says("/menu")
    await vera.taps("События")
    assert vera.sees("Черновик ждёт")
    await vera.taps("1")
    assert vera.sees("3 из 10")
    await vera.says("20.10.2026")
    assert vera.sees("Во сколько")
    await vera.says("15:15")
    assert vera.sees("Где?")
    (draft,) = await world.rows(select(EVENT.c.title, EVENT.c.starts_at, EVENT.c.asked))
    assert draft.title == "Функциональная грамотность"
    assert draft.starts_at.isoformat() == "2026-10-20T12:15:00+00:00"
    assert draft.asked == "place"


async def test_a_date_is_picked_by_taps(world: World) -> None:
    vera = await methodologist(world)
    await opens_events(vera)
    await vera.taps("Новое событие")
    await vera.taps("курс")
    await vera.says("Курс")
    await vera.taps("Выбрать в календаре")
    await vera.taps("›")
    await vera.taps("‹")
    await vera.taps("30")
    await vera.taps("14:00")
    (draft,) = await world.rows(select(EVENT.c.starts_at))
    assert draft.starts_at.isoformat() == "2026-10-30T11:00:00+00:00"


async def test_what_cannot_be_is_said_with_an_example_and_the_question_stays(world: World) -> None:
    vera = await methodologist(world)
    await opens_events(vera)
    await vera.taps("Новое событие")
    await vera.taps("методический семинар")
    await vera.says("к" * 101)
    assert vera.sees("Текст длиннее на 1 знак: предел — 100")
    await vera.sends_photo()
    assert vera.sees("Здесь нужен ответ словами")
    await vera.says("Курс")
    await vera.says("12.10.2026 10:00")
    assert vera.sees("уже прошло")
    await vera.says("22.10.2026 14:30")
    await vera.taps("Пропустить")
    await vera.says("23.10.2026")
    assert vera.sees("Приём заявок не может закончиться позже начала")
    await vera.says("19.10.2026")
    await vera.says("много")
    assert vera.sees("Не получилось понять число «много»")
    await vera.says("25 мест")
    await vera.says("полтора")
    assert vera.sees("Не получилось понять часы")
    await vera.says("1,5")
    assert vera.sees("Есть взнос?")
    await vera.says("500 ₽")
    assert vera.sees("Кто оплачивает взнос?")
    await vera.taps("Школа")
    assert vera.sees("Кому")


async def test_it_goes_to_exactly_the_audience_and_the_count_says_so(world: World) -> None:
    maths = await world.enters(Role.TEACHER, subjects=("mathematics",))
    music = await world.enters(Role.TEACHER, name="Учебный Пётр", subjects=("music",))
    mentor = await world.enters(Role.MENTOR, name="Учебная Нина", subjects=("mathematics",))
    vera = await methodologist(world)
    await opens_events(vera)
    await vera.taps("Новое событие")
    await vera.taps("курс")
    await vera.says("Курс")
    await vera.says("22.10.2026 14:30")
    for _ in range(5):
        await vera.taps("Пропустить")
    assert vera.sees("Дойдёт до 4 человек")
    await vera.taps("Роли")
    await vera.taps("молодые педагоги")
    assert vera.sees("Дойдёт до 2 человек")
    await vera.taps("К условиям")
    await vera.taps("Предметы")
    await vera.taps("Дальше")
    await vera.taps("Математика")
    assert vera.sees("Дойдёт до 1 человека")
    await vera.taps("К условиям")
    await vera.taps("Готово")
    await vera.taps("Пропустить")
    await vera.taps("Опубликовать")
    await world.ticks()
    assert maths.sees("Курс")
    assert not music.heard
    assert not mentor.heard


async def test_two_taps_for_the_last_place_give_it_to_one_and_a_number_to_the_other(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    pyotr = await world.enters(Role.TEACHER, name="Учебный Пётр")
    vera = await methodologist(world)
    await publishes(vera, capacity="1")
    await world.ticks()
    await asyncio.gather(anna.taps("Участвую"), pyotr.taps("Участвую"))
    going = [person for person in (anna, pyotr) if person.sees("Вы записаны")]
    waiting = [person for person in (anna, pyotr) if person.sees("Ваш номер в листе ожидания — 1")]
    assert len(going) == len(waiting) == 1
    await going[0].taps("Не смогу")
    assert going[0].sees("Его получит следующий из листа ожидания")
    await going[0].taps("Не смогу")
    assert going[0].toast == "Записи больше нет. Спасибо, что предупредили."
    await world.ticks()
    assert waiting[0].sees("Освободилось место: «Первый урок после каникул», чт, 22 октября, 14:30.")
    assert waiting[0].sees("Держим его для Вас до ответа: завтра, ср, 14 октября, 15:")
    await waiting[0].taps("Участвую", twice_at_once=True)
    assert waiting[0].sees("Вы записаны")
    statuses = await world.rows(select(REGISTRATION.c.status).order_by(REGISTRATION.c.status))
    assert [row.status for row in statuses] == ["cancelled", "going"]


async def test_a_held_place_nobody_answers_for_goes_to_the_next_and_the_old_button_says_so(
    world: World,
) -> None:
    people = [await world.enters(Role.TEACHER, name=f"Учебный {name}") for name in ("Пётр", "Иван", "Олег")]
    vera = await methodologist(world)
    await publishes(vera, capacity="1")
    await world.ticks()
    for person in people:
        await person.taps("Участвую")
    await people[0].taps("Не смогу")
    await people[0].taps("Не смогу")
    await world.ticks()
    assert people[1].sees("Держим его для Вас")
    assert not people[2].sees("Держим его для Вас")
    await opens_events(vera)
    await vera.taps("1")
    assert vera.sees("держим места: 1, в листе ожидания: 1")
    late = people[1].heard[-1]["id"]
    await world.forward(days=1, minutes=2)
    assert people[2].sees("Держим его для Вас")
    await people[1].taps_data(f"ev31:{await event_id(world)}", message=late)
    assert people[1].sees("Ваш номер в листе ожидания — 1")
    await people[2].taps("Отказаться")
    assert people[2].sees("отказаться от места?")
    await people[2].taps("Отказаться")
    await world.ticks()
    await people[1].taps("Участвую")
    assert people[1].sees("Вы записаны")


async def test_a_full_event_offers_the_waiting_list_by_its_name(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    pyotr = await world.enters(Role.TEACHER, name="Учебный Пётр")
    vera = await methodologist(world)
    await publishes(vera, capacity="1")
    await world.ticks()
    await anna.taps("Участвую")
    await pyotr.says("/menu")
    await pyotr.taps("Календарь")
    await pyotr.taps("1")
    assert "Участвую" not in pyotr.buttons
    await pyotr.taps("В лист ожидания")
    assert pyotr.sees("Ваш номер в листе ожидания — 1")
    assert pyotr.sees("Освободится место — напишем и подержим его для Вас 24 часа.")
    await pyotr.taps("Отказаться")
    assert pyotr.sees("выйти из листа ожидания?")
    assert "Остаться в листе" in pyotr.buttons


async def test_nobody_waits_and_no_list_is_named(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await publishes(vera)
    await world.ticks()
    await anna.taps("Участвую")
    await anna.taps("Не смогу")
    assert anna.sees("отменить запись?")
    assert not anna.sees("листа ожидания")


async def test_a_double_tap_registers_once(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await publishes(await methodologist(world), capacity="5")
    await world.ticks()
    await teacher.taps("Участвую", twice_at_once=True)
    assert teacher.sees("мест: 4 из 5")
    assert (await world.rows(select(func.count()).select_from(REGISTRATION)))[0][0] == 1


async def test_moving_asks_once_and_tells_everybody_registered_once(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    bystander = await world.enters(Role.TEACHER, name="Учебный Пётр")
    vera = await methodologist(world)
    await publishes(vera)
    await world.ticks()
    await teacher.taps("Участвую")
    await opens_events(vera)
    await vera.taps("1")
    await vera.taps("Изменить")
    await vera.taps("Начало")
    await vera.says("23.10.2026 15:00")
    assert vera.sees("было чт, 22 октября, 14:30, станет пт, 23 октября, 15:00. 1 записавшийся")
    await vera.taps("Перенести", twice_at_once=True)
    await world.ticks()
    assert teacher.sees("переносится: было чт, 22 октября, 14:30, стало пт, 23 октября, 15:00")
    told = await world.rows(select(DELIVERY.c.person_id).where(DELIVERY.c.kind == "event_moved"))
    assert len(told) == 1
    assert not bystander.sees("переносится")
    await teacher.taps("Подходит")
    assert teacher.sees("Хорошо, запись сохранена")


async def test_cancelling_tells_everybody_registered_and_nobody_else_hears_of_it_later(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await publishes(vera)
    await world.ticks()
    await teacher.taps("Участвую")
    await opens_events(vera)
    await vera.taps("1")
    await vera.taps("Отменить событие")
    await vera.taps("Отменить событие", twice_at_once=True)
    await world.ticks()
    assert teacher.sees("не состоится")
    pending = await world.rows(select(DELIVERY.c.id).where(DELIVERY.c.status == "pending"))
    assert not pending
    assert len(await world.rows(select(DELIVERY.c.id).where(DELIVERY.c.kind == "event_cancelled"))) == 1


async def test_a_stranger_reads_the_open_calendar_and_nothing_else(world: World) -> None:
    vera = await methodologist(world)
    await publishes(vera, title="Открытый семинар")
    await publishes(vera, title="Только для своих")
    await world.rows(select(EVENT.c.id))
    async with world.app.database.turn() as turn:
        await turn.write(update(EVENT).where(EVENT.c.title == "Только для своих").values(open_to_all=False))
        await turn.commit()
    passer = await world.stranger()
    await passer.starts()
    await passer.taps("Календарь")
    assert passer.sees("Открытый семинар")
    assert not passer.sees("Только для своих")
    await passer.taps("1")
    assert "Участвую" not in passer.buttons
    closed = (await world.rows(select(EVENT.c.id).where(EVENT.c.title == "Только для своих")))[0][0]
    await passer.taps_data(f"ev30:{closed}")
    assert not passer.sees("Только для своих")


async def test_the_file_for_the_phone_comes_after_a_tap(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await publishes(await methodologist(world))
    await teacher.says("/menu")
    await teacher.taps("Календарь")
    await teacher.taps("1")
    await teacher.taps("В календарь")
    assert any(
        message.get("file") or message.get("document") or message.get("media") for message in teacher.heard
    )


async def test_a_forged_tap_of_somebody_else_is_refused(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await publishes(await methodologist(world))
    number = await event_id(world)
    await teacher.taps_data(f"ev15:{number}", message=1)
    assert (await world.rows(select(EVENT.c.status)))[0][0] == "published"
    actor = await world.actor(teacher)
    async with world.app.database.turn():
        with pytest.raises(NotAllowed):
            await world.app.use.events.desk.cancel(actor, number)


async def test_another_municipality_s_event_is_not_there(world: World) -> None:
    vera = await methodologist(world)
    await publishes(vera)
    number = await event_id(world)
    async with world.app.database.turn() as turn:
        other = await turn.write(
            people.municipality_table.insert()
            .values(
                programme="other", name="Учебный район", zone="Europe/Moscow", created_at=world.clock.now()
            )
            .returning(people.municipality_table.c.id)
        )
        await turn.write(update(EVENT).values(municipality_id=other.scalar_one()))
        await turn.commit()
    actor = await world.actor(vera)
    async with world.app.database.turn():
        with pytest.raises(NotFound):
            await world.app.use.events.desk.card(actor, number)


async def test_who_goes_hears_the_evening_before_and_two_hours_before(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await publishes(await methodologist(world))
    await world.ticks()
    await teacher.taps("Участвую")
    await world.forward(days=8, hours=3, minutes=1)
    assert teacher.sees("Вы записаны на событие: «Первый урок после каникул», завтра, чт, 22 октября, 14:30.")
    await world.forward(hours=18, minutes=30)
    assert teacher.sees("Скоро событие: «Первый урок после каникул», сегодня, чт, 22 октября, 14:30")
    assert teacher.sees("Где: Школа № 3, кабинет 12")


async def test_an_event_on_monday_is_told_on_saturday_without_saying_tomorrow(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await publishes(await methodologist(world), starts="26.10.2026 14:30")
    await world.ticks()
    await teacher.taps("Участвую")
    await world.forward(days=11, hours=3, minutes=5)
    assert teacher.sees("Вы записаны на событие: «Первый урок после каникул», пн, 26 октября, 14:30.")


async def test_the_end_of_applications_is_told_only_to_those_who_have_not_answered(world: World) -> None:
    silent = await world.enters(Role.TEACHER)
    goes = await world.enters(Role.TEACHER, name="Учебный Пётр")
    refuses = await world.enters(Role.TEACHER, name="Учебная Нина")
    await publishes(await methodologist(world))
    await world.ticks()
    await goes.taps("Участвую")
    await refuses.taps("Не в этот раз")
    await world.forward(days=4, hours=1, minutes=5)
    assert silent.sees("Приём заявок на «Первый урок после каникул» — до вт, 20 октября")
    assert not goes.sees("Приём заявок на")
    assert not refuses.sees("Приём заявок на")
    main = [b["text"] for row in silent.screen.message["buttons"] for b in row if b.get("style") == "primary"]
    assert main == ["Подать заявку"]
    await silent.taps("Подать заявку")
    assert silent.sees("Вы записаны")


async def test_a_moved_event_reminds_by_its_new_time_only(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await publishes(vera)
    await world.ticks()
    await teacher.taps("Участвую")
    await opens_events(vera)
    await vera.taps("1")
    await vera.taps("Изменить")
    await vera.taps("Начало")
    await vera.says("29.10.2026 15:00")
    await vera.taps("Перенести")
    left = await world.rows(
        select(DELIVERY.c.kind).where(DELIVERY.c.status == "pending", DELIVERY.c.lane == "reminder")
    )
    assert sorted(row.kind for row in left) == ["event_day_before", "event_two_hours"]
    await world.forward(days=8, hours=3, minutes=1)
    assert not teacher.sees("Вы записаны на событие")


async def test_more_places_let_in_those_who_wait_in_their_order(world: World) -> None:
    people = [await world.enters(Role.TEACHER, name=f"Учебный {name}") for name in ("Пётр", "Иван", "Олег")]
    vera = await methodologist(world)
    await publishes(vera, capacity="1")
    await world.ticks()
    for person in people:
        await person.taps("Участвую")
    assert people[2].sees("Ваш номер в листе ожидания — 2")
    await opens_events(vera)
    await vera.taps("1")
    await vera.taps("Изменить")
    await vera.taps("Сколько мест")
    await vera.says("2")
    await world.ticks()
    assert people[1].sees("Освободилось место")
    assert not people[2].sees("Освободилось место")
    await people[2].says("/menu")
    await people[2].taps("Календарь")
    await people[2].taps("Мои события")
    await people[2].taps("1")
    assert people[2].sees("Ваш номер в листе ожидания — 1")


async def test_a_new_place_is_told_to_those_who_go(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await publishes(vera)
    await world.ticks()
    await teacher.taps("Участвую")
    await opens_events(vera)
    await vera.taps("1")
    await vera.taps("Изменить")
    await vera.taps("Место")
    await vera.says("Школа № 5, актовый зал")
    await world.ticks()
    assert teacher.sees("новое место. Было: Школа № 3, кабинет 12. Стало: Школа № 5, актовый зал")


async def test_a_wider_audience_tells_only_those_who_are_new_to_it(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебная Нина")
    vera = await methodologist(world)
    await opens_events(vera)
    await vera.taps("Новое событие")
    await vera.taps("курс")
    await vera.says("Курс")
    await vera.says("22.10.2026 14:30")
    for _ in range(5):
        await vera.taps("Пропустить")
    await vera.taps("Роли")
    await vera.taps("молодые педагоги")
    await vera.taps("К условиям")
    await vera.taps("Готово")
    await vera.taps("Пропустить")
    await vera.taps("Опубликовать")
    await world.ticks()
    assert not mentor.heard
    await vera.taps("Изменить")
    await vera.taps("Для кого")
    await vera.taps("Всем")
    await vera.taps("Готово")
    await world.forward(days=1)
    assert mentor.sees("Курс")
    assert len([one for one in teacher.heard if "Курс" in one["text"]]) == 1


async def test_nobody_registers_after_applications_closed(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await publishes(await methodologist(world))
    await world.ticks()
    await world.forward(days=8)
    await teacher.taps_data(f"ev31:{await event_id(world)}", message=teacher.heard[0]["id"])
    assert teacher.sees("Приём заявок закончился")
    assert not await world.rows(select(REGISTRATION.c.id))


async def test_the_place_of_somebody_who_left_goes_to_who_waits(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    pyotr = await world.enters(Role.TEACHER, name="Учебный Пётр")
    await publishes(await methodologist(world), capacity="1")
    await world.ticks()
    await anna.taps("Участвую")
    await pyotr.taps("Участвую")
    async with world.app.database.turn() as turn:
        await turn.write(
            update(REGISTRATION).where(REGISTRATION.c.status == "going").values(status="cancelled")
        )
        await turn.commit()
    await world.forward(minutes=2)
    assert pyotr.sees("Освободилось место")


async def test_two_moves_before_anybody_heard_are_told_once_and_one_back_is_told_to_nobody(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await publishes(vera)
    await world.ticks()
    await teacher.taps("Участвую")
    number, desk, actor = await event_id(world), world.app.use.events.desk, await world.actor(vera)
    days = [datetime(2026, 10, day, 12, tzinfo=UTC) for day in (26, 27, 22)]

    async def moves(*moments: datetime) -> None:
        for at in moments:
            async with world.app.database.turn() as turn:
                await desk.put_span(actor, number, at, None)
                await turn.commit()

    async with world.app.database.turn() as turn:
        await turn.write(update(EVENT).values(starts_at=days[2]))
        await turn.commit()
    await moves(days[0], days[2])
    await world.ticks()
    assert not teacher.sees("переносится")
    await moves(days[0], days[1])
    await world.ticks()
    told = [one["text"] for one in teacher.heard if "переносится" in one["text"]]
    assert len(told) == 1
    assert teacher.sees("было чт, 22 октября, 15:00, стало вт, 27 октября, 15:00. Ваша запись сохранена.")


async def test_a_contest_with_a_fee_is_found_in_the_calendar_and_never_proposed(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await opens_events(vera)
    await vera.taps("Новое событие")
    await vera.taps("профессиональный конкурс")
    await vera.says("Первые шаги")
    assert vera.sees("3 из 10")
    await vera.says("когда-нибудь")
    assert vera.sees("Пример: 15.10.2026 или «чт».")
    await vera.says("16.10.2026")
    await vera.taps("Пропустить")
    await vera.taps("Россия")
    await vera.says("500 ₽")
    await vera.taps("Участник")
    assert vera.sees("Что понадобится для заявки?")
    await vera.taps("Пропустить")
    await vera.taps("Пропустить")
    await vera.taps("Готово")
    await vera.taps("Пропустить")
    assert vera.sees("Конкурс со взносом бот сам не предлагает")
    assert vera.sees("взнос 500 ₽, оплачивает участник")
    await vera.taps("Опубликовать")
    await world.forward(days=2, hours=3)
    assert not teacher.heard
    await teacher.says("/menu")
    await teacher.taps("Календарь")
    await teacher.taps("1")
    await teacher.taps("Участвую")
    await world.forward(days=2)
    assert vera.sees("Когда участники узнают итог?")
    await vera.taps("Указать дату")
    await vera.says("20.11.2026")
    await world.ticks()
    assert teacher.sees("итог придёт пт, 20 ноября. До него — ни одной правки.")


async def test_the_same_again_asks_only_its_dates_and_knows_the_last_ones(world: World) -> None:
    vera = await methodologist(world)
    await publishes(vera)
    await world.forward(days=200)
    await opens_events(vera)
    await vera.taps("1")
    await vera.taps("Повторить как новое")
    assert vera.sees("В прошлый раз: чт, 22 октября 2026 г., 14:30.")
    await vera.taps("21.10.2027")
    assert vera.sees("До какого дня принимаем заявки?")
    await vera.taps("Пропустить")
    assert vera.sees("Первый урок после каникул")
    assert vera.sees("чт, 21 октября, 14:30")
    assert "Опубликовать" in vera.buttons


async def test_a_methodologist_puts_somebody_down_and_off_by_hand_and_both_are_told(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await publishes(vera)
    await world.forward(days=7, hours=12)
    await opens_events(vera)
    await vera.taps("1")
    await vera.taps("Кто записан")
    await vera.taps("Добавить человека")
    await vera.says("никого такого")
    assert vera.sees("никого нет")
    await vera.says("учебная ан")
    await vera.taps("1")
    await vera.taps("Записать")
    assert vera.sees("✓ Учебная Анна Сергеевна, Школа № 1")
    await world.forward(hours=10)
    assert teacher.sees("Методист записывает Вас: «Первый урок после каникул»")
    await vera.taps("1")
    await vera.taps("Убрать из списка")
    await vera.taps("Убрать из списка")
    await world.ticks()
    assert teacher.sees("снята организатором")


async def test_who_is_asked_later_hears_three_days_before_and_not_until_then(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await publishes(vera, starts="26.11.2026 14:30", until="20.11.2026")
    await world.ticks()
    await world.forward(days=31, hours=1, minutes=5)
    assert teacher.sees("Приём заявок на «Первый урок после каникул» — до пт, 20 ноября")
    await teacher.taps("Напомнить за 3 дня")
    assert teacher.toast == "Хорошо, напомним за 3 дня."
    said = len(teacher.heard)
    await world.forward(days=3)
    assert len(teacher.heard) == said
    await world.forward(days=1, hours=1)
    assert teacher.sees("Вы просили напомнить за 3 дня")


async def test_somebody_it_is_not_for_reads_and_does_not_register_but_a_chat_link_opens_it(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await publishes(vera, until="20.10.2026")
    number = await event_id(world)
    async with world.app.database.turn() as turn:
        await turn.write(update(EVENT).values(audience={"roles": ["mentor"]}))
        await turn.commit()
    await opens_events(vera)
    await vera.taps("1")
    await vera.taps("Текст для чата")
    assert vera.sees("Методический семинар «Первый урок после каникул», чт, 22 октября, 14:30, Школа № 3")
    assert vera.sees(f"?start=ev{number}")
    await teacher.starts(f"ev{number}")
    assert teacher.sees("Для кого: наставники")
    assert teacher.sees("напишите методисту")
    assert "Участвую" not in teacher.buttons
    await teacher.taps_data(f"ev31:{number}", message=teacher.heard[-1]["id"])
    assert teacher.sees("Это событие для других коллег")
    assert not await world.rows(select(REGISTRATION.c.id))


async def test_months_turn_and_what_is_chosen_is_said(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await publishes(vera)
    await publishes(vera, title="Ноябрьский семинар", starts="12.11.2026 14:30", until="10.11.2026")
    await teacher.says("/menu")
    await teacher.taps("Календарь")
    assert teacher.sees("Календарь событий: октябрь 2026")
    assert teacher.sees("19.10 – 25.10 · 1 событие")
    await teacher.taps("ноябрь ›")
    assert teacher.sees("Ноябрьский семинар")
    await teacher.taps("‹ октябрь")
    await teacher.taps("‹ сентябрь")
    assert teacher.sees("В этом месяце событий нет. Ближайшее: чт, 22 октября, 14:30.")
    await teacher.taps("октябрь ›")
    await teacher.taps("Выбрать вид")
    await teacher.taps("Вид: Любой вид")
    await teacher.taps("методический семинар")
    await teacher.taps("Только для меня")
    await teacher.taps("Показать")
    assert teacher.sees("Показаны: Только для меня · методический семинар")
    assert teacher.sees("Первый урок после каникул")
    await teacher.taps("1")
    await teacher.taps("Участвую")
    await teacher.taps("К календарю")
    await teacher.taps("Мои события")
    await teacher.taps("Все — в календарь")
    assert any(message.get("file") or message.get("document") for message in teacher.heard)
    await teacher.taps("Прошедшие")
    assert teacher.sees("Прошедших событий пока нет")
