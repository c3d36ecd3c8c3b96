"""A lesson visit as the two live it: asked for, taken, eight taps, kind words, the teacher's own words."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select, update

from mentoring.people import Role
from storage.schema import announcements, growth, pairs, visits
from tests.dialogues.test_meetings import paired, pending
from tests.support.journeys import takes_route
from tests.support.messenger import Person
from tests.support.world import World

MOSCOW = ZoneInfo("Europe/Moscow")
meeting, sheet, delivery = pairs.meeting, visits.visit_sheet, announcements.delivery


async def asks(
    world: World, by: Person, focus: str = "Весь урок: 8 строк", label: str = "Прийти на урок"
) -> None:
    await by.taps_data("pr10:1")
    await by.taps(label)
    await by.taps(focus)
    await by.taps("5")
    await by.taps("чт, 15.10")
    await by.taps("10:00")
    await by.taps("Отправить")
    await world.ticks()


async def visited(world: World, focus: str = "Весь урок: 8 строк") -> tuple[Person, Person]:
    teacher, mentor = await paired(world)
    await asks(world, mentor, focus)
    await teacher.taps("Приходите")
    await world.forward(days=1, hours=23)
    return teacher, mentor


async def fills(mentor: Person, lines: int = 8) -> None:
    await mentor.taps("Лист наблюдения")
    for number in range(lines):
        assert mentor.sees(f"{number + 1} из {lines} · ")
        await mentor.taps("Видно" if number < 3 else "Отчасти")
    await mentor.taps("1")
    await mentor.taps("2")
    await mentor.taps("4")


async def status(world: World) -> str:
    return str((await world.rows(select(meeting.c.status)))[0][0])


async def test_a_visit_from_the_request_to_the_teachers_own_words(world: World) -> None:
    teacher, mentor = await paired(world)
    await asks(world, mentor)
    assert teacher.sees("Наставник Учебный Пётр Ильич просит разрешения прийти на Ваш урок.")
    assert teacher.sees("чт, 15 октября, 10:00")
    assert teacher.sees("Урок: 5 класс")
    await teacher.taps("Лист наблюдения")
    assert teacher.sees("работают все, а не несколько человек")
    assert teacher.sees("Баллов нет")
    await teacher.taps("Назад к уроку")
    await teacher.taps("Приходите")
    assert teacher.sees("Посещение урока: чт, 15 октября, 10:00")
    await world.forward(days=1, hours=23)
    assert mentor.sees("Урок прошёл")
    await fills(mentor)
    assert mentor.sees("Так это прочитает педагог")
    assert not teacher.sees("глазами наставника"), "nothing goes before the mentor sends it"
    await mentor.taps("Отправить педагогу", twice_at_once=True)
    assert mentor.sees("Лист наблюдения отправлен")
    await world.ticks()
    assert teacher.sees("Урок «5 класс» глазами наставника: ")
    assert teacher.sees("• Ученики понимают, чему учатся")
    await teacher.taps("Ответить")
    await teacher.says("Вторая половина урока далась легче.")
    assert teacher.sees("Ваш ответ: Вторая половина урока далась легче.")
    await world.ticks()
    assert mentor.sees("Ответ педагога: Вторая половина урока далась легче.")
    assert await status(world) == "held"
    await mentor.says("/menu")
    await mentor.taps("Встречи")
    assert mentor.sees("45 мин")


async def test_what_to_try_becomes_a_step_of_the_route_once_and_waits_for_a_lane(world: World) -> None:
    teacher, mentor = await visited(world)
    await fills(mentor)
    await mentor.taps("Отправить педагогу")
    await mentor.taps_data("vi15:1")
    assert mentor.sees("Лист наблюдения открывается после урока и только у тех, кто в паре")
    await world.ticks()
    await teacher.taps("Взять как шаг")
    assert teacher.toast == "Шаг станет частью маршрута, а его пока нет."
    await takes_route(world, teacher, "me")
    step = growth.route_step
    for _ in range(2):
        await teacher.taps_data("vi15:1")
        assert teacher.toast == "Шаг — в Вашем маршруте. Его можно перенести или убрать."
    advice = (await world.rows(select(sheet.c.advice)))[0][0]
    assert teacher.sees(advice)
    taken = await world.rows(select(step.c.title, step.c.confirmer).where(step.c.template.like("own-%")))
    assert [tuple(one) for one in taken] == [(advice, "mentor")]
    under_way = await world.rows(select(step.c.id).where(step.c.status == "active"))
    assert len(under_way) <= 2


async def test_with_an_agreed_focus_the_sheet_has_four_lines(world: World) -> None:
    teacher, mentor = await paired(world)
    await asks(world, mentor, "Урок и оценивание")
    assert teacher.sees("Посмотрим вместе: Урок и оценивание")
    assert teacher.sees("Лист наблюдения — 4 строки")
    await teacher.taps("Приходите")
    await world.forward(days=1, hours=23)
    await fills(mentor, 4)
    assert mentor.sees("Так это прочитает педагог")


async def test_the_teacher_invites_and_the_mentor_comes(world: World) -> None:
    teacher, mentor = await paired(world)
    await asks(world, teacher, "Общение", "Позвать на урок")
    assert mentor.sees("приглашает Вас на свой урок")
    await mentor.taps("Приду")
    assert await status(world) == "confirmed"


async def test_no_sheet_a_day_later_is_reminded_of_once_and_never_after_it_was_sent(world: World) -> None:
    _, mentor = await visited(world)
    assert ("visit_feedback", "meeting:1:r0:feedback:p2") in await _waiting(world)
    await world.forward(days=1, hours=3)
    assert mentor.sees("ждёт Ваших слов")
    await fills(mentor)
    await mentor.taps("Отправить педагогу")
    assert await _waiting(world) == []


async def _waiting(world: World) -> list[tuple[str, str]]:
    rows = await world.rows(
        select(delivery.c.kind, delivery.c.dedup_key).where(
            delivery.c.status == "pending", delivery.c.kind.startswith("visit")
        )
    )
    return [(row[0], row[1]) for row in rows]


async def test_a_pupils_name_is_asked_about_softly_and_nothing_is_lost(world: World) -> None:
    teacher, mentor = await visited(world)
    await mentor.taps("Лист наблюдения")
    await mentor.taps("Сразу к словам")
    await mentor.taps("Своими словами")
    await mentor.says("Иванов П. сам нашёл ошибку")
    assert mentor.sees("Похоже на имя ребёнка: «Иванов П. сам нашёл ошибку»")
    await mentor.taps("Написать без имени")
    await mentor.says("Ученик сам нашёл ошибку")
    assert mentor.sees("Своими словами: Ученик сам нашёл ошибку")
    await mentor.taps("Своими словами")
    await mentor.says("Чтение Пушкина А. без спешки")
    await mentor.taps("Это не о ребёнке")
    await mentor.taps("1")
    await mentor.taps("Отправить педагогу")
    await world.ticks()
    assert teacher.sees("Чтение Пушкина А. без спешки")
    await teacher.taps("Ответить")
    await teacher.says("Петя Иванов удивил")
    assert teacher.sees("Похоже на имя ребёнка")
    assert not (await world.rows(select(sheet.c.reply)))[0][0]


async def test_words_that_are_too_long_are_given_back_and_the_field_stays(world: World) -> None:
    _, mentor = await visited(world)
    await mentor.taps("Лист наблюдения")
    await mentor.taps("Сразу к словам")
    await mentor.taps("Своими словами")
    await mentor.says("о" * 230)
    assert mentor.sees("30")
    await mentor.says("Спокойный тон")
    assert mentor.sees("Своими словами: Спокойный тон")


async def test_nobody_else_reads_or_writes_a_sheet(world: World) -> None:
    teacher, _mentor = await visited(world)
    curator = await world.enters(Role.CURATOR, Role.MENTOR, name="Учебная Ольга Олеговна")
    await curator.says("/menu")
    for tap in ("vi4:1", "vi5:1:0:seen", "vi9:1:strong", "vi11:1", "vi12:1", "vi13:1", "vi14:1", "vi10:1"):
        await curator.taps_data(tap)
        assert curator.sees("Эта кнопка не из Вашего разговора"), tap
    for tap in ("vi5:1:0:seen", "vi7:1:strong:0", "vi9:1:strong", "vi11:1", "vi9:1:reply", "vi13:1"):
        await teacher.taps_data(tap)
        assert teacher.sees("Лист наблюдения открывается после урока"), tap
    assert await world.rows(select(sheet.c.id)) == []


async def test_a_visit_is_never_offered_into_a_school_break(world: World) -> None:
    _, mentor = await paired(world)
    await mentor.taps_data("pr10:1")
    await mentor.taps("Прийти на урок")
    await mentor.taps("Весь урок: 8 строк")
    await mentor.taps("Не важно")
    await world.rows(select(meeting.c.id))
    await mentor.taps_data("me6:1:20261028:600")
    assert await status(world) == "draft"
    assert (await world.rows(select(meeting.c.chosen)))[0][0] == {}
    await mentor.taps("Написать время")
    await mentor.says("28.10 10:00")
    assert mentor.sees("уроков нет")


async def test_a_visit_that_did_not_happen_blames_nobody(world: World) -> None:
    teacher, mentor = await visited(world)
    await mentor.taps("Посещения не было")
    await world.forward(days=3, minutes=5)
    assert await status(world) == "missed"
    await world.forward(days=1)
    assert "Назначить новое время" in mentor.buttons, "one said no and the other nothing: both hear of it"
    assert teacher.sees("Так бывает; можно предложить другое время")
    assert "Назначить новое время" in teacher.buttons
    await mentor.taps_data("vi4:1")
    await mentor.taps_data("vi5:1:0:seen")
    assert mentor.sees("Лист наблюдения открывается после урока")


async def test_what_was_written_about_is_neither_moved_nor_called_off(world: World) -> None:
    _teacher, mentor = await visited(world)
    await fills(mentor)
    await mentor.taps("Отправить педагогу")
    await world.ticks()
    for tap in ("me14:1", "me4:1", "me9:1"):
        await mentor.taps_data(tap)
    assert await status(world) == "confirmed"
    await world.forward(days=3, minutes=5)
    assert await status(world) == "held"
    assert await pending(world) == []


async def test_the_end_of_a_pair_calls_off_what_lies_ahead_but_not_a_visit_that_was_written_about(
    world: World,
) -> None:
    teacher, mentor = await visited(world)
    await fills(mentor)
    await mentor.taps("Отправить педагогу")
    await another(world, "confirmed", 5)
    await another(world, "draft", None)
    await teacher.taps_data("pr16:1")
    statuses = [row[0] for row in await world.rows(select(meeting.c.status).order_by(meeting.c.id))]
    assert statuses == ["confirmed", "cancelled", "cancelled"]
    await world.forward(days=3, minutes=5)
    visit = select(meeting.c.status).order_by(meeting.c.id).limit(1)
    assert [row[0] for row in await world.rows(visit)] == ["held"]
    await mentor.says("/menu")
    await mentor.taps_data("hr1")
    assert mentor.sees("уроки — 1, 45 мин")


async def another(world: World, status: str, days: int | None) -> None:
    now = world.clock.now()
    async with world.app.database.turn() as turn:
        await turn.write(
            insert(meeting).values(
                municipality_id=world.municipality_id,
                pair_id=1,
                topic="5 класс",
                kind="visit",
                status=status,
                proposed_by=1,
                created_at=now,
                starts_at=None if days is None else now + timedelta(days=days),
            )
        )
        await turn.commit()


async def test_a_visit_breaks_the_silence_of_a_pair_as_a_meeting_does(world: World) -> None:
    await paired(world)
    await world.forward(days=12)
    async with world.app.database.turn() as turn:
        await turn.write(
            insert(meeting).values(
                municipality_id=world.municipality_id,
                pair_id=1,
                topic="5 класс",
                kind="visit",
                status="held",
                proposed_by=1,
                created_at=world.clock.now(),
                starts_at=world.clock.now(),
            )
        )
        await turn.commit()
    await world.forward(days=13)
    assert await _quiet(world) == 0
    await world.forward(days=2)
    assert await _quiet(world) > 0


async def test_a_pair_that_rests_is_not_called_silent(world: World) -> None:
    await paired(world)
    async with world.app.database.turn() as turn:
        await turn.write(update(pairs.pair).values(paused_until=world.clock.now() + timedelta(days=60)))
        await turn.commit()
    await world.forward(days=16)
    assert await _quiet(world) == 0


async def _quiet(world: World) -> int:
    return len(await world.rows(select(delivery.c.id).where(delivery.c.kind == "pair_quiet")))


async def test_a_late_sheet_makes_an_unclear_visit_count(world: World) -> None:
    _, mentor = await visited(world)
    await world.forward(days=3, minutes=5)
    assert await status(world) == "unclear"
    await mentor.taps_data("me10:1")
    await fills(mentor)
    await mentor.taps("Отправить педагогу")
    assert await status(world) == "held"


async def test_times_that_suited_before_stand_at_the_top(world: World) -> None:
    _, mentor = await visited(world)
    await world.rows(select(meeting.c.id))
    async with world.app.database.turn() as turn:
        await turn.write(
            update(meeting).values(status="held", starts_at=datetime(2026, 10, 8, 10, tzinfo=MOSCOW))
        )
        await turn.commit()
    await mentor.taps_data("vi3:1:all:5")
    assert mentor.sees("время, которое подходило вам раньше")
    assert mentor.buttons[0] == "чт, 22.10, 10:00"
    await mentor.taps("чт, 22.10, 10:00")
    await mentor.taps("Отправить")
    assert mentor.sees("чт, 22 октября, 10:00")


async def test_hours_add_up_by_themselves_by_month_kind_and_teacher(world: World) -> None:
    teacher, mentor = await visited(world)
    await mentor.taps_data("hr1")
    assert mentor.sees("Часы появятся сами")
    await mentor.taps_data("me10:1")
    await fills(mentor)
    await mentor.taps("Отправить педагогу")
    await teacher.taps_data("vi13:1")
    await mentor.taps_data("hr1")
    assert mentor.sees("10.2026: встречи — 0, уроки — 1, 45 мин")
    assert mentor.sees("Учебная Анна Сергеевна: встречи — 0, уроки — 1, 45 мин")


async def test_a_time_already_arranged_between_the_two_is_not_offered_again(world: World) -> None:
    _, mentor = await visited(world)
    async with world.app.database.turn() as turn:
        await turn.write(
            update(meeting).values(status="confirmed", starts_at=datetime(2026, 10, 22, 10, tzinfo=MOSCOW))
        )
        await turn.commit()
    await mentor.taps_data("vi3:1:all:5")
    assert "чт, 22.10, 10:00" not in mentor.buttons
    assert "чт, 05.11, 10:00" in mentor.buttons, "the next such day with lessons"
