"""Ready sets as people live them: one small thing a day, a countdown, a way back in, a school for mentors."""

from datetime import UTC, date, datetime

from sqlalchemy import select, update

from mentoring.people import Role
from storage.schema import announcements, growth, people
from storage.turn import current
from tests.support.journeys import are_pair, takes_route
from tests.support.messenger import Person
from tests.support.world import World

step = growth.route_step
route = growth.route


async def opens_sets(person: Person) -> None:
    await person.says("/menu")
    await person.taps("Мой маршрут")
    await person.taps("На особое время")


async def begins_ten_days(person: Person) -> None:
    await opens_sets(person)
    await person.taps("Первые 10 дней")
    await person.taps("Начать")


async def opened(world: World) -> list[str]:
    rows = await world.rows(
        select(step.c.title)
        .join(route, route.c.id == step.c.route_id)
        .where(step.c.status.in_(("active", "returned")), route.c.status.in_(("waiting", "agreed")))
        .order_by(step.c.due_on)
    )
    return [row.title for row in rows]


async def status_of(world: World, code: str) -> str:
    rows = await world.rows(select(route.c.status).where(route.c.special == code))
    return str(rows[-1].status)


async def test_a_newcomer_begins_the_first_ten_days_without_any_profile(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens_sets(teacher)
    assert teacher.sees("Первые 10 дней — для первых рабочих дней")
    await teacher.taps("Первые 10 дней")
    assert teacher.sees("Десять маленьких дел, по одному в рабочий день.")
    assert teacher.sees("7. Правила, которые уже есть"), "it is October: the rules are made"
    await teacher.taps("Начать", twice_at_once=True)
    assert teacher.sees("шагов впереди — 10")
    assert await opened(world) == ["Инструктаж"]
    await teacher.taps("Открыть дело")
    assert teacher.sees("Инструктаж")
    await teacher.taps("Готово")
    assert teacher.sees("Следующий — «Путь эвакуации», до ср, 14 октября")
    assert await opened(world) == [], "one thing a day"
    await world.forward(days=1)
    assert await opened(world) == ["Путь эвакуации"]
    await teacher.says("/menu")
    await teacher.taps("Мой шаг")
    assert teacher.sees("Путь эвакуации")


async def test_whoever_works_for_years_is_not_urged_to_begin_with_the_first_days(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, start_year=2024)
    await opens_sets(teacher)
    assert not teacher.sees("для первых рабочих дней")


async def test_what_was_skipped_does_not_pile_up_and_is_moved_or_dropped(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await begins_ten_days(teacher)
    for _ in range(6):
        await world.forward(days=1)
    assert len(await opened(world)) == 2, "today's thing and one that was skipped, never more"
    await opens_sets(teacher)
    await teacher.taps("Первые 10 дней")
    assert teacher.sees("Срок «Инструктаж» был вт, 13 октября. Перенести или убрать — одинаково хорошо.")
    await teacher.taps("Перенести прошедшее")
    rows = await world.rows(select(step.c.due_on, step.c.status).where(step.c.title == "Инструктаж"))
    assert rows[0].due_on == date(2026, 10, 28), "the last of all, and one thing a day"
    assert rows[0].status == "planned"
    await teacher.taps("К набору")
    await teacher.taps("Убрать прошедшее")
    await teacher.taps("Убрать шаг")
    assert teacher.sees("шагов впереди — 9")
    assert len(await opened(world)) == 1, "the next one came instead"


async def test_the_first_two_days_keep_their_order_and_the_others_change_places(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await begins_ten_days(teacher)
    await teacher.taps("Изменить")
    await teacher.taps("2")
    assert teacher.sees("Это дело остаётся на своём месте")
    assert "Позже" not in teacher.buttons
    assert "Заменить" not in teacher.buttons
    await teacher.taps("К шагам")
    await teacher.taps("4")
    await teacher.taps("Позже")
    assert teacher.sees("4. Где что лежит")
    assert teacher.sees("5. Доступ к журналу")


async def test_a_kindergarten_teacher_gets_days_of_her_own(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, subjects=("kindergarten",))
    await opens_sets(teacher)
    await teacher.taps("Первые 10 дней")
    for title in ("Режим дня и смены", "Табель и приём детей", "Знакомство с напарником", "Правила группы"):
        assert teacher.sees(title)


async def test_the_tenth_day_ends_with_eight_questions(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await begins_ten_days(teacher)
    async with world.app.database.turn() as turn:
        await current().write(update(step).where(step.c.title != "Инструктаж").values(status="confirmed"))
        await turn.commit()
    await teacher.taps("Открыть дело")
    await teacher.taps("Готово")
    assert teacher.sees("Знакомство закончено: 10 из 10. Дальше — самооценка на 8 вопросов, 3 минуты")
    assert await status_of(world, "first_ten_days") == "finished"
    await teacher.taps("8 вопросов")
    assert teacher.sees("Это не проверка")


async def test_a_set_is_stopped_and_gone_on_with_without_shame(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await begins_ten_days(teacher)
    await teacher.taps("Остановить", twice_at_once=True)
    assert teacher.sees("Набор на паузе. Сделанное сохранено, вернуться можно в любой день.")
    said = len(teacher.heard)
    for _ in range(4):
        await world.forward(days=7)
    other = [one["text"] for one in teacher.heard[said:] if "наставник" not in one["text"]]
    assert other == [], "a pause is a pause; that a mentor may be asked for is another matter"
    await opens_sets(teacher)
    assert teacher.sees("Первые 10 дней — на паузе")
    await teacher.taps("Первые 10 дней")
    await teacher.taps("Продолжить")
    assert teacher.sees("1. Инструктаж — до вт, 10 ноября") or teacher.sees("Инструктаж — до 10 ноября")
    dues = await world.rows(select(step.c.due_on).order_by(step.c.place))
    assert len({row.due_on for row in dues}) == 10, "one a day still"


async def test_a_paused_set_is_begun_anew(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await begins_ten_days(teacher)
    await teacher.taps("Остановить")
    await teacher.taps("Начать заново")
    await teacher.taps("Начать заново")
    await teacher.taps("Начать")
    assert teacher.sees("шагов впереди — 10")


async def test_a_set_beside_the_route_leaves_it_one_lane_and_gives_the_other_back(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await takes_route(world, teacher, "me", "ko")
    async with world.app.database.turn() as turn:
        await current().write(update(step).where(step.c.place == 0).values(status="confirmed"))
        await current().write(update(step).where(step.c.place.in_((1, 2))).values(status="active"))
        await turn.commit()
    assert len(await opened(world)) == 2
    await begins_ten_days(teacher)
    assert teacher.sees("пока в наборе есть дело, в маршруте открыт один шаг")
    assert len(await opened(world)) == 2, "two at most over everything"
    await teacher.taps("Остановить")
    assert len(await opened(world)) == 2, "both lanes are the route's again"
    assert "Инструктаж" not in await opened(world)


async def test_a_contest_of_the_calendar_is_counted_back(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await _publish_contest(world, "Педагогический дебют", datetime(2026, 12, 15, 12, tzinfo=UTC))
    await _publish_contest(world, "Платный конкурс", datetime(2026, 12, 1, 12, tzinfo=UTC), fee="500 ₽")
    await opens_sets(teacher)
    await teacher.taps("Конкурс за 6 недель")
    await teacher.taps("Выбрать день")
    assert not any("Платный" in label for label in teacher.buttons), "a paid contest is never proposed"
    await teacher.taps("Педагогический деб… — до 15.12")
    assert teacher.sees("Приём заявок — до вт, 15 декабря.")
    assert teacher.sees("последний — до сб, 12 декабря")
    await teacher.taps("Начать")
    assert teacher.sees("Конкурс за 6 недель")


async def test_a_near_contest_is_said_honestly_and_may_be_cut_short(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens_sets(teacher)
    await teacher.taps("Конкурс за 6 недель")
    await teacher.taps("Выбрать день")
    await teacher.says("когда-нибудь")
    assert teacher.sees("когда-нибудь")
    await teacher.says("14.10.2026")
    assert teacher.sees("нужен день не раньше чем через 4 дня")
    await teacher.says("30.10.2026")
    assert teacher.sees("Времени мало: возьмите конкурс следующего года или сократите до шагов 1, 3, 5.")
    await teacher.taps("Взять шаги 1, 3, 5")
    rows = await world.rows(select(step.c.template).order_by(step.c.place))
    assert [row.template for row in rows] == ["contest-1", "contest-3", "contest-5"]


async def test_the_way_to_a_category_is_counted_back_from_the_wished_day(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens_sets(teacher)
    await teacher.taps("Путь к первой категории")
    await teacher.taps("Выбрать день")
    await teacher.says("15.06.2027")
    assert teacher.sees("Желаемая дата решения — вт, 15 июня 2027")
    await teacher.taps("Начать")
    assert teacher.sees("Прочитать критерии региона")


async def test_another_set_pauses_the_first_and_says_so_before(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await begins_ten_days(teacher)
    await opens_sets(teacher)
    await teacher.taps("Учитель другого предмета")
    assert teacher.sees("Сейчас идёт «Первые 10 дней»: он встанет на паузу, всё в нём сохранится.")
    await teacher.taps("Начать")
    assert await status_of(world, "first_ten_days") == "paused"
    assert await status_of(world, "second_subject") == "agreed"


async def test_after_a_break_two_messages_a_week_are_enough(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens_sets(teacher)
    await teacher.taps("Возвращение после перерыва")
    await teacher.taps("Начать")
    assert teacher.sees("Первый месяц — не более двух сообщений в неделю.")
    person = (await world.actor(teacher)).person_id
    async with world.app.database.turn():
        now = world.clock.now()
        found = await world.app.use.deliveries._recipients.of([person], now)
        assert found[person].listener.budget.per_week == 2
    await teacher.taps("Остановить")
    async with world.app.database.turn():
        found = await world.app.use.deliveries._recipients.of([person], now)
        assert found[person].listener.budget.per_week == 4


async def test_a_thing_of_a_set_is_confirmed_by_the_mentor_like_any_step(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    await are_pair(world, teacher, mentor)
    await opens_sets(teacher)
    await teacher.taps("Возвращение после перерыва")
    await teacher.taps("Начать")
    await teacher.taps("Изменить")
    await teacher.taps("1")
    await teacher.taps("Убрать")
    await teacher.taps("Убрать шаг")
    await teacher.taps("К набору")
    await teacher.taps("Открыть дело")
    assert teacher.sees("Договор о цели")
    await teacher.taps("Готово")
    await teacher.says("Войти в ритм за шесть недель")
    await world.ticks()
    assert mentor.sees("шаг «Договор о цели»")
    await mentor.taps("Подтвердить")
    await world.ticks()
    assert teacher.sees("Шаг «Договор о цели» закрыт. 1 из 6.")


async def test_a_mentor_learns_in_six_lessons_and_answers_close_them(world: World) -> None:
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    await mentor.says("/menu")
    await mentor.taps("Ещё")
    await mentor.taps("Школа наставника")
    assert mentor.sees("Шесть уроков по 10 минут, один в две недели.")
    await mentor.taps("Начать")
    for number, title in enumerate(
        ("Договор о целях", "Вопросы вместо советов", "Посещение", "Обратная связь", "Отпускание", "Итог"),
        start=1,
    ):
        await mentor.taps("Открыть урок")
        assert mentor.sees(f"Урок {number} из 6. {title}")
        assert mentor.sees("Мысль.")
        if number > 1:
            await mentor.taps("Начать сейчас")
        await mentor.taps("Ответить")
        assert mentor.sees("Это ответ себе: его видите только Вы.")
        await mentor.says("Цель ставит педагог")
        assert mentor.sees(f"Урок «{title}» пройден: {number} из 6.")
        if number < 6:
            await mentor.taps("К набору")
    assert mentor.sees("Шесть уроков пройдены. Сертификат — в Ваших документах.")


async def test_a_teacher_does_not_enter_the_mentors_school_and_nobody_anothers_set(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    other = await world.enters(Role.TEACHER, name="Учебный Айрат Маратович")
    await begins_ten_days(teacher)
    await other.says("/menu")
    await other.taps_data("rs2:mentor_school")
    assert other.sees("Этот раздел открыт для другой роли")
    for data in ("rs8:1", "rs9:1", "rs10:1", "rs11:1", "rs12:1", "ro10:1", "sp1:1", "sp12:1"):
        await other.taps_data(data)
        assert other.sees("Этого больше нет или оно не здесь"), data
    assert await status_of(world, "first_ten_days") == "agreed"


async def test_what_is_behind_stands_in_a_list_with_its_numbers(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await takes_route(world, teacher, "me", "ko")
    async with world.app.database.turn() as turn:
        await current().write(update(step).values(status="confirmed"))
        await current().write(update(route).values(status="finished", finished_at=world.clock.now()))
        await turn.commit()
    await world.forward(days=1)
    await begins_ten_days(teacher)
    async with world.app.database.turn() as turn:
        running = await current().scalar(select(route.c.id).where(route.c.special.is_not(None)))
        await current().write(update(step).where(step.c.route_id == running).values(status="unconfirmed"))
        now = world.clock.now()
        done = update(route).where(route.c.id == running).values(status="finished", finished_at=now)
        await current().write(done)
        await turn.commit()
    await opens_sets(teacher)
    await teacher.taps("Прошлые маршруты")
    assert teacher.sees("Прошлые маршруты и наборы: 2")
    assert teacher.sees("1. Первые 10 дней")
    assert teacher.sees("10 из 10")
    assert teacher.sees("2. Маршрут")
    await teacher.taps("1")
    assert teacher.sees("Без подтверждения: 10.")


async def _publish_contest(world: World, title: str, until: datetime, fee: str | None = None) -> None:
    async with world.app.database.turn() as turn:
        author = await current().scalar(select(people.person.c.id))
        await current().write(
            announcements.event.insert().values(
                municipality_id=world.municipality_id,
                kind="contest",
                title=title,
                fee=fee,
                registration_until=until,
                status="published",
                created_by=author,
                created_at=world.clock.now(),
            )
        )
        await turn.commit()


async def test_the_first_days_do_not_wait_for_the_schools_word(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    async with world.app.database.turn() as turn:
        await current().write(update(people.role_grant).values(status="pending"))
        await turn.commit()
    await teacher.says("/menu")
    await teacher.taps("На особое время")
    await teacher.taps("Первые 10 дней")
    await teacher.taps("Начать")
    await teacher.taps("Открыть дело")
    await teacher.taps("Готово")
    assert teacher.sees("Принято: «Инструктаж»")


async def test_two_finished_routes_are_there_and_the_third_takes_what_is_left(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await takes_route(world, teacher, "me")
    taken: list[set[str]] = []
    for _ in range(2):
        async with world.app.database.turn() as turn:
            await current().write(update(step).values(status="confirmed"))
            await current().write(update(route).values(status="finished", finished_at=world.clock.now()))
            await turn.commit()
        rows = await world.rows(select(step.c.template).where(step.c.template.like("me-%")))
        taken.append({row.template for row in rows})
        await world.forward(days=1)
        await teacher.says("/menu")
        await teacher.taps("Мой маршрут")
        await teacher.taps("Новый маршрут")
        await teacher.taps("Беру маршрут")
    again = await world.rows(select(step.c.template).where(step.c.status.in_(("planned", "active"))))
    assert not {row.template for row in again} & taken[-1] - {"me-3"}, "only the borrowed visit comes again"
    await teacher.taps("Прошлые маршруты")
    assert teacher.sees("Прошлые маршруты и наборы: 2")
