"""A mentor found by two agreements, with reasons in words and without shame."""

from datetime import UTC, datetime

from sqlalchemy import select

from mentoring.people import Role
from storage.schema import announcements, growth, pairs, people
from tests.support.messenger import Person
from tests.support.world import World

ANNA, PETR, OLGA = "Учебная Анна Сергеевна", "Учебный Пётр Ильич", "Учебная Ольга Олеговна"


async def looks(teacher: Person) -> None:
    await teacher.says("/menu")
    await teacher.taps("Наставник")
    await teacher.taps("Подобрать")


async def asks(teacher: Person, words: str | None = None) -> None:
    await looks(teacher)
    await teacher.taps("Подходит")
    if words is None:
        await teacher.taps("Отправить без слов")
    else:
        await teacher.says(words)


async def statuses(world: World) -> list[str]:
    return [row[0] for row in await world.rows(select(pairs.pair.c.status).order_by(pairs.pair.c.id))]


async def begins(world: World, teacher: Person, mentor: Person) -> None:
    await asks(teacher)
    await world.ticks()
    await mentor.taps("Беру")
    await world.ticks()


async def test_a_mentor_is_proposed_with_reasons_and_a_gap_and_asked_with_the_teachers_words(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await looks(teacher)
    assert teacher.sees("Предлагаем наставника: Учебный Пётр Ильич")
    assert teacher.sees("• общий предмет — Математика")
    assert teacher.sees("• одна школа")
    assert teacher.sees("Чего не хватает:")
    await teacher.taps("Подходит")
    await teacher.says("Хочется увереннее вести уроки & журнал <b>")
    assert teacher.sees("Запрос отправлен")
    assert await statuses(world) == ["half"]
    await world.ticks()
    assert mentor.sees("Молодой педагог ищет наставника: Учебная Анна Сергеевна")
    assert mentor.sees("Просит: Хочется увереннее вести уроки & журнал <b>")
    assert mentor.sees("Сейчас у Вас нет педагогов, Ваш предел — 1")
    await mentor.taps("Беру")
    assert mentor.sees("Наставничество началось")
    await world.ticks()
    assert teacher.sees("Наставничество началось")
    assert await statuses(world) == ["active"]
    history = [row[0] for row in await world.rows(select(pairs.pair_event.c.status))]
    assert history == ["half", "active"]


async def test_the_mentor_is_never_told_where_the_teacher_wants_to_grow(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await mentor.says("/menu")
    await mentor.taps("Сколько могу взять")
    await mentor.taps("Сильные стороны")
    for axis in ("Урок и оценивание", "Общение", "Класс и воспитание"):
        await mentor.taps(axis)
    await mentor.taps("Умение учиться")
    assert mentor.sees("Можно отметить до 3")
    assert "✓ Общение" in mentor.buttons, "the list stays below, to unmark one"
    await teacher.says("/menu")
    await teacher.taps("Самооценка")
    await teacher.taps("8 вопросов")
    await teacher.taps("Начать")
    for _ in range(8):
        await teacher.taps("А")
    await asks(teacher)
    await world.ticks()
    axes = ("Урок и оценивание", "Общение", "Класс и воспитание", "зон", "сильные стороны там")
    told = mentor.heard[-1]["text"]
    assert "Молодой педагог ищет наставника" in told
    assert not [axis for axis in axes if axis in told]
    row = (await world.rows(select(pairs.pair.c.reasons, pairs.pair.c.gap)))[0]
    kept = str(tuple(row))
    assert "strong_where_needed" not in kept, "the tables keep no axis of the diagnosis either"


async def test_the_teacher_sees_the_strong_sides_that_help(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    await world.enters(Role.MENTOR, name=PETR)
    strong = await world.enters(Role.MENTOR, name=OLGA)
    await strong.says("/menu")
    await strong.taps("Сколько могу взять")
    await strong.taps("Сильные стороны")
    await teacher.says("/menu")
    await teacher.taps("Самооценка")
    await teacher.taps("8 вопросов")
    await teacher.taps("Начать")
    for _ in range(8):
        await teacher.taps("А")
    area = (await world.rows(select(growth.attempt.c.result)))[0][0]["areas"][0]["axis"]
    await strong.taps_data(f"pr20:{area}")
    await looks(teacher)
    assert teacher.sees("Предлагаем наставника: Учебная Ольга Олеговна"), "the one who helps comes first"
    assert teacher.sees("сильные стороны там, где хочется опоры")


async def test_show_others_leafs_and_comes_round(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    await world.enters(Role.MENTOR, name=PETR)
    await world.enters(Role.MENTOR, name=OLGA, school="Школа № 2")
    await looks(teacher)
    assert teacher.sees("Учебный Пётр Ильич")
    assert teacher.sees("1 из 2")
    await teacher.taps("Показать других")
    assert teacher.sees("Учебная Ольга Олеговна")
    await teacher.taps("Показать других")
    assert teacher.sees("Учебный Пётр Ильич")


async def test_cannot_now_hides_the_refusal_and_asks_the_next_by_itself(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    first = await world.enters(Role.MENTOR, name=PETR)
    second = await world.enters(Role.MENTOR, name=OLGA, school="Школа № 2")
    await asks(teacher, "Нужна помощь с журналом")
    await world.ticks()
    await first.taps("Сейчас не могу")
    assert first.sees("Спасибо за честный ответ")
    await first.taps("Через месяц")
    assert first.sees("Пауза до 12")
    await world.ticks()
    assert teacher.sees("Идём дальше: запрос получил другой наставник")
    assert "Пётр" not in teacher.screen
    assert second.sees("Просит: Нужна помощь с журналом")
    await second.taps("Беру")
    assert await statuses(world) == ["declined", "active"]


async def test_without_anybody_else_the_teacher_only_hears_that_the_search_goes_on(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await asks(teacher)
    await world.ticks()
    await mentor.taps("Сейчас не могу")
    await world.ticks()
    assert teacher.sees("Поиск продолжается")
    await teacher.taps("Подобрать")
    assert teacher.sees("просьба была у 1 коллеги, сейчас свободных не осталось"), "where the request stands"
    assert "Пётр" not in teacher.screen
    await teacher.taps("Подобрать")
    assert teacher.sees("Сейчас нет свободного наставника")


async def test_a_second_tap_and_a_second_device_see_the_present_state(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await asks(teacher)
    await world.ticks()
    await mentor.taps("Беру", twice_at_once=True)
    assert await statuses(world) == ["active"]
    await mentor.taps_data("pr7:1")
    assert mentor.sees("Педагог: Учебная Анна Сергеевна")
    await mentor.taps_data("pr8:1")
    assert await statuses(world) == ["active"], "«не могу» after «беру» changes nothing"
    told = await world.rows(
        select(announcements.delivery.c.id).where(announcements.delivery.c.kind == "pair_active")
    )
    assert len(told) == 1


async def test_a_forwarded_button_of_somebody_else_is_refused(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    await world.enters(Role.MENTOR, name=PETR)
    stranger = await world.enters(Role.MENTOR, name=OLGA, school="Школа № 2")
    await asks(teacher)
    await stranger.says("/menu")
    for data in ("pr7:1", "pr8:1", "pr9:1", "pr10:1", "pr16:1"):
        await stranger.taps_data(data)
        assert stranger.sees("Эта кнопка не из Вашего разговора")
    assert await statuses(world) == ["half"]


async def test_withdrawn_meanwhile_the_mentor_sees_that_nothing_is_needed(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await asks(teacher)
    await world.ticks()
    await teacher.taps("Остановить поиск")
    assert teacher.sees("Поиск остановлен")
    await mentor.taps("Беру")
    assert mentor.sees("Запрос снят")
    assert await statuses(world) == ["withdrawn"]


async def test_a_full_mentor_is_refused_and_nothing_begins(world: World) -> None:
    mentor = await world.enters(Role.MENTOR, name=PETR)
    first = await world.enters(Role.TEACHER, name=ANNA)
    second = await world.enters(Role.TEACHER, name="Учебная Вера Львовна")
    await asks(first)
    await asks(second)
    await world.ticks()
    await mentor.taps_data("pr7:1")
    await mentor.taps_data("pr7:2")
    assert mentor.sees("Сейчас у Вас 1 из 1")
    assert sorted(await statuses(world)) == ["active", "half"]
    await mentor.says("/menu")
    await mentor.taps("Сколько могу взять")
    await mentor.taps("2")
    await mentor.taps_data("pr7:2")
    assert mentor.sees("Наставничество началось")


async def test_two_taps_in_one_instant_never_pass_the_limit(world: World) -> None:
    mentor = await world.enters(Role.MENTOR, name=PETR)
    teachers = [await world.enters(Role.TEACHER, name=f"Учебная Вера{n} Львовна") for n in ("а", "б", "в")]
    for teacher in teachers:
        await asks(teacher)
    await world.ticks()
    for number in (1, 2, 3):
        await mentor.taps_data(f"pr7:{number}", times=2)
    assert (await statuses(world)).count("active") == 1


async def test_silence_is_reminded_of_at_48_hours_and_goes_on_by_itself_at_72(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    silent = await world.enters(Role.MENTOR, name=PETR)
    other = await world.enters(Role.MENTOR, name=OLGA, school="Школа № 2")
    await asks(teacher, "Помогите с планом")
    await world.ticks()
    await world.forward(hours=49)
    assert silent.sees("запрос ждёт ответа")
    assert silent.sees("Почему это пришло: Вас просят стать наставником")
    assert teacher.sees("Ответа от наставника пока нет, мы напомнили")
    await world.forward(hours=24)
    assert await statuses(world) == ["expired", "half"]
    assert other.sees("Просит: Помогите с планом")
    assert teacher.sees("запрос получил другой наставник")
    await silent.taps_data("pr7:1")
    assert silent.sees("Время ответа прошло")


async def test_an_overlong_request_is_given_back_with_how_much_and_the_field_stays(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    await world.enters(Role.MENTOR, name=PETR)
    await looks(teacher)
    await teacher.taps("Подходит")
    await teacher.says("я" * 503)
    assert teacher.sees("Текст длиннее на 3 знака: предел — 500")
    await teacher.says("короче")
    assert teacher.sees("Запрос отправлен")


async def test_a_change_finds_the_new_mentor_first_and_tells_the_old_one_neutral_words(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    old = await world.enters(Role.MENTOR, name=PETR)
    await begins(world, teacher, old)
    new = await world.enters(Role.MENTOR, name=OLGA, school="Школа № 2")
    await teacher.says("/menu")
    await teacher.taps("Наставник")
    await teacher.taps("Сменить наставника")
    assert teacher.sees("Причину увидит только методист")
    await teacher.taps("Подобрать замену")
    await teacher.says("Нам трудно понять друг друга")
    assert teacher.sees("Предлагаем наставника: Учебная Ольга Олеговна"), "never the present one"
    await teacher.taps("Подходит")
    await teacher.taps("Отправить без слов")
    await world.ticks()
    assert await statuses(world) == ["active", "half"], "the old pair goes on until the new one begins"
    await new.taps("Беру")
    await world.ticks()
    assert await statuses(world) == ["closed", "active"]
    assert old.sees("продолжит с другим коллегой")
    said = [m["text"] for m in old.messages]
    assert not any("трудно понять" in text for text in said)


async def test_the_next_mentor_does_not_inherit_the_opened_profile(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await begins(world, teacher, mentor)
    await teacher.taps_data("sh2:mentor")
    await mentor.says("/menu")
    await mentor.taps("Мои педагоги")
    await mentor.taps("Учебная Анна Сергеевна")
    assert "Профиль" in mentor.buttons
    await teacher.taps_data("pr15:1")
    assert teacher.sees("Завершить наставничество?")
    await teacher.taps("Завершить")
    assert teacher.sees("Наставничество завершено")
    await world.ticks()
    assert mentor.sees("Спасибо за эту работу")
    assert await world.rows(select(growth.sharing)) == []


async def test_my_teachers_lists_people_and_requests(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await mentor.says("/menu")
    await mentor.taps("Мои педагоги")
    assert mentor.sees("Педагогов пока нет")
    await asks(teacher)
    await mentor.says("/menu")
    await mentor.taps("Мои педагоги")
    assert mentor.sees("Ждут Вашего ответа: Учебная Анна Сергеевна")
    await mentor.taps("Запрос: Учебная Анна")
    await mentor.taps("Беру")
    await mentor.says("/menu")
    await mentor.taps("Мои педагоги")
    assert mentor.sees("У Вас 1 педагог")
    assert mentor.sees("встреча не назначена")


async def test_roles_are_needed_and_other_municipalities_are_not_there(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await teacher.says("/menu")
    await teacher.taps_data("pr3")
    assert teacher.sees("Этот раздел открыт для другой роли")
    await mentor.says("/menu")
    await mentor.taps_data("pr4:0")
    assert mentor.sees("Этот раздел открыт для другой роли")
    await mentor.taps_data("pr10:999")
    assert mentor.sees("Этого больше нет или оно не здесь")
    assert await world.rows(select(people.access_log)) == []


async def test_fourteen_quiet_days_are_mentioned_twice_and_no_more(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await begins(world, teacher, mentor)
    for _ in range(50):
        await world.forward(days=1)
    delivery = announcements.delivery
    said = await world.rows(
        select(delivery.c.person_id, delivery.c.status).where(delivery.c.kind == "pair_quiet")
    )
    mentor_id = (await world.actor(mentor)).person_id
    assert [row.status for row in said if row.person_id == mentor_id] == ["sent", "sent"]
    assert mentor.sees("Давно не отмечались встречи")


async def test_in_private_mode_a_message_names_nobody_and_no_school_with_a_subject() -> None:
    async with World(private_texts=True) as world:
        teacher = await world.enters(Role.TEACHER, name=ANNA)
        mentor = await world.enters(Role.MENTOR, name=PETR)
        await begins(world, teacher, mentor)
        await mentor.says("/menu")
        await mentor.taps("Мои педагоги")
        await mentor.taps("Педагог № 1")
        await mentor.taps("Завершить пару")
        for one, other in ((teacher, "Пётр"), (mentor, "Сергеевна")):
            heard = [message["text"] for message in one.messages]
            assert not [text for text in heard if other in text or ("Школа" in text and "Математика" in text)]
        assert teacher.sees("Наставник № 2")


async def test_a_mentor_who_rests_keeps_nobody_waiting(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    resting = await world.enters(Role.MENTOR, name=PETR)
    other = await world.enters(Role.MENTOR, name=OLGA, school="Школа № 2")
    await asks(teacher, "Помогите с планом")
    await resting.taps_data("pr24:month")
    await world.ticks()
    assert await statuses(world) == ["declined", "half"]
    assert other.sees("Просит: Помогите с планом")
    assert teacher.sees("запрос получил другой наставник")


async def test_days_of_rest_are_nobodys_silence() -> None:
    async with World(now=datetime(2026, 12, 30, 12, tzinfo=UTC)) as world:
        teacher = await world.enters(Role.TEACHER, name=ANNA)
        await world.enters(Role.MENTOR, name=PETR)
        await world.enters(Role.MENTOR, name=OLGA, school="Школа № 2")
        await asks(teacher)
        await world.forward(days=8)
        assert await statuses(world) == ["half"], "the holidays do not count"
        assert teacher.sees("Ответ ждём до")
        await world.forward(days=6)
        assert await statuses(world) == ["expired", "half"]


async def test_after_fourteen_days_without_a_mentor_the_teacher_hears_of_it_once(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    head = await world.enters(Role.HEAD, name="Учебная Ольга Петровна")
    await world.forward(days=13)
    await teacher.looks()
    assert not teacher.sees("наставника у Вас пока нет")
    for _ in range(12):
        await world.forward(hours=13)
    await teacher.looks()
    said = [one["text"] for one in teacher.heard if "аставника у Вас пока нет" in one["text"]]
    assert len(said) == 1
    assert not [one for one in head.heard if "наставника" in one["text"]]
