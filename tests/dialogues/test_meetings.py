"""A meeting in the same chat: offered, taken, moved, reminded of, counted without a report."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from sqlalchemy import insert, select, update

from mentoring.people import Role
from storage.schema import announcements, pairs, people
from storage.turn import current
from tests.support.journeys import file_of
from tests.support.messenger import Person
from tests.support.world import World

ANNA, PETR = "Учебная Анна Сергеевна", "Учебный Пётр Ильич"
MOSCOW, YEKATERINBURG = ZoneInfo("Europe/Moscow"), ZoneInfo("Asia/Yekaterinburg")
delivery, meeting = announcements.delivery, pairs.meeting


async def pair_row(world: World, teacher_id: int, mentor_id: int) -> None:
    now = world.clock.now()
    await current().write(
        insert(pairs.pair).values(
            municipality_id=world.municipality_id,
            teacher_id=teacher_id,
            mentor_id=mentor_id,
            status="active",
            created_at=now,
            active_at=now,
        )
    )


async def paired(world: World) -> tuple[Person, Person]:
    """A teacher and a mentor whose pair is active; both in the menu."""
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    async with world.app.database.turn() as turn:
        teacher_id, mentor_id = [(await _person(one)) for one in (teacher, mentor)]
        await pair_row(world, teacher_id, mentor_id)
        await turn.commit()
    for one in (teacher, mentor):
        await one.says("/menu")
    return teacher, mentor


async def _person(one: Person) -> int:
    account = people.channel_account
    return int(await current().scalar(select(account.c.person_id).where(account.c.external_id == one.id)))


async def lives_in(world: World, one: Person, zone: str) -> None:
    async with world.app.database.turn() as turn:
        await turn.write(
            update(people.person).where(people.person.c.id == await _person(one)).values(zone=zone)
        )
        await turn.commit()


async def offers(world: World, by: Person, *times: str, day: str = "чт, 15.10") -> None:
    await by.taps("Встречи")
    await by.taps("Предложить время")
    await by.taps("Цель, признак, срок")
    for number, at in enumerate(times):
        if number:
            await by.taps("Ещё вариант")
        await by.taps(day)
        await by.taps(at)
    await by.taps("Отправить")
    await world.ticks()


async def agreed(world: World) -> tuple[Person, Person]:
    teacher, mentor = await paired(world)
    await offers(world, mentor, "15:00")
    await teacher.taps("чт, 15.10, 15:00")
    await world.ticks()
    return teacher, mentor


async def pending(world: World) -> list[tuple[str, str]]:
    rows = await world.rows(
        select(delivery.c.kind, delivery.c.dedup_key)
        .where(delivery.c.status == "pending", delivery.c.kind.startswith("meeting"))
        .order_by(delivery.c.dedup_key)
    )
    return [(row[0], row[1]) for row in rows]


async def status(world: World) -> str:
    return str((await world.rows(select(meeting.c.status)))[0][0])


def files(one: Person) -> int:
    return sum(1 for message in one.messages if message.get("document"))


async def test_up_to_three_times_are_offered_and_one_is_taken_with_calendar_files_for_both(
    world: World,
) -> None:
    teacher, mentor = await paired(world)
    await offers(world, mentor, "15:00", "15:30", "16:00")
    assert mentor.sees("Время предложено: Учебная Анна Сергеевна")
    assert teacher.sees("Наставник Учебный Пётр Ильич предлагает встречу на 20 минут")
    await teacher.taps("чт, 15.10, 15:30")
    assert teacher.sees("Встреча: чт, 15 октября, 15:30")
    await world.ticks()
    assert mentor.sees("Время выбрано")
    await teacher.waits_until(lambda: files(teacher) == 1, "her calendar file")
    await mentor.waits_until(lambda: files(mentor) == 1, "his calendar file")
    assert await status(world) == "confirmed"
    kinds = [kind for kind, _ in await pending(world)]
    assert kinds.count("meeting_day_before") == 2
    assert kinds.count("meeting_two_hours") == 2


async def test_a_second_tap_and_an_old_button_see_the_present_state(world: World) -> None:
    teacher, mentor = await paired(world)
    await offers(world, mentor, "15:00", "15:30")
    await teacher.taps("чт, 15.10, 15:00", twice_at_once=True)
    await teacher.taps_data("me11:1:0:1")
    assert (await world.rows(select(meeting.c.starts_at)))[0][0] == datetime(
        2026, 10, 15, 15, 0, tzinfo=MOSCOW
    )
    await world.ticks()
    await teacher.waits_until(lambda: files(teacher) == 1, "one calendar file, not three")
    assert [kind for kind, _ in await pending(world)].count("meeting_two_hours") == 2


async def test_who_offered_waits_and_a_stranger_is_refused(world: World) -> None:
    _, mentor = await paired(world)
    stranger = await world.enters(Role.MENTOR, name="Учебная Ольга Олеговна")
    await offers(world, mentor, "15:00")
    await mentor.taps_data("me11:1:0:0")
    assert mentor.sees("теперь ждём ответа")
    await stranger.says("/menu")
    for data in ("me11:1:0:0", "me14:1", "me10:1", "me15:1:yes", "me9:1"):
        await stranger.taps_data(data)
        assert stranger.sees("Эта кнопка не из Вашего разговора")
    assert await status(world) == "proposed"


async def test_two_clocks_are_named_when_they_differ(world: World) -> None:
    teacher, mentor = await paired(world)
    await lives_in(world, mentor, "Asia/Yekaterinburg")
    await lives_in(world, teacher, "Europe/Moscow")
    await offers(world, mentor, "16:00")
    assert teacher.sees("чт, 15 октября, 14:00 (Москва)")
    await teacher.taps("чт, 15.10, 14:00")
    await world.ticks()
    assert mentor.sees("16:00 (Екатеринбург)")
    assert (await world.rows(select(meeting.c.starts_at)))[0][0] == datetime(
        2026, 10, 15, 16, 0, tzinfo=YEKATERINBURG
    )


async def test_an_own_time_is_typed_and_what_is_wrong_is_asked_again(world: World) -> None:
    teacher, mentor = await paired(world)
    await offers(world, mentor, "15:00")
    await teacher.taps("Предложить своё")
    await teacher.says("когда-нибудь потом")
    assert teacher.sees("Не получилось понять дату")
    await teacher.says("12.10.2026 15:00")
    assert teacher.sees("уже прошло")
    await teacher.says("16.10")
    assert teacher.sees("Нужно ещё время")
    await teacher.says("16.10 23:30")
    assert teacher.sees("Встречи — с 07:00 до 21:00")
    await teacher.says("16.10 14:30")
    assert teacher.sees("Время предложено: Учебный Пётр Ильич")
    await world.ticks()
    await mentor.taps("пт, 16.10, 14:30")
    assert mentor.sees("Встреча: пт, 16 октября, 14:30")


async def test_where_is_said_once_and_remembered_until_the_reminder(world: World) -> None:
    teacher, mentor = await paired(world)
    await mentor.taps("Встречи")
    await mentor.taps("Предложить время")
    await mentor.taps("Разобрать урок")
    await mentor.taps("чт, 15.10")
    await mentor.taps("15:00")
    await mentor.taps("Видеосвязь")
    assert "✓ Видеосвязь" in mentor.buttons
    await mentor.taps("Отправить")
    await world.ticks()
    assert teacher.sees("Где: Видеосвязь")
    await teacher.taps("чт, 15.10, 15:00")
    await world.forward(days=1, hours=3, minutes=1)
    assert "Где: Видеосвязь" in teacher.screen


async def test_moving_takes_the_old_reminders_with_it(world: World) -> None:
    teacher, mentor = await agreed(world)
    assert all(":r0:" in key for _, key in await pending(world))
    await mentor.taps("Перенести")
    await mentor.taps("пт, 16.10")
    await mentor.taps("14:00")
    await mentor.taps("Отправить")
    assert not [key for _, key in await pending(world) if ":r0:" in key]
    await world.ticks()
    await teacher.taps_data("me11:1:0:0")
    assert await status(world) == "proposed", "an old button of the old time takes nothing"
    await teacher.taps("пт, 16.10, 14:00")
    await world.ticks()
    assert all(":r1:" in key for _, key in await pending(world))
    await teacher.waits_until(lambda: files(teacher) == 2, "the moved entry")


async def test_calling_off_is_asked_once_and_told(world: World) -> None:
    teacher, mentor = await agreed(world)
    await teacher.taps("Отменить")
    assert teacher.sees("Отменить встречу?")
    assert await status(world) == "confirmed"
    await teacher.taps("Отменить встречу")
    assert teacher.sees("Встреча отменена")
    await world.ticks()
    assert mentor.sees("Встреча отменена")
    assert await pending(world) == []
    await mentor.waits_until(lambda: files(mentor) == 2, "the entry that removes it")


async def test_the_evening_before_two_hours_before_and_afterwards(world: World) -> None:
    teacher, mentor = await agreed(world)
    await world.forward(days=1, hours=3, minutes=1)
    assert teacher.sees("Скоро встреча")
    await teacher.taps("Да")
    assert teacher.sees("До встречи")
    await world.forward(hours=19)
    assert mentor.sees("Через два часа встреча")
    await world.forward(hours=3)
    assert teacher.sees("состоялась?")
    await teacher.taps("Да, состоялась")
    assert teacher.sees("Спасибо")
    await mentor.taps("Да, состоялась")
    assert mentor.sees("Время учтено")
    assert await status(world) == "held"
    await mentor.says("/menu")
    await mentor.taps("Встречи")
    assert mentor.sees("Состоялось: 1 встреча, 20 мин")


async def test_differing_marks_are_asked_once_more_and_blame_nobody(world: World) -> None:
    teacher, mentor = await agreed(world)
    await world.forward(days=2, hours=1)
    await teacher.taps("Да, состоялась")
    await mentor.taps("Нет")
    await world.ticks()
    assert teacher.sees("Отметки о встрече")
    assert teacher.sees("последствий не будет ни для кого")
    await teacher.taps("Была")
    await mentor.taps("Не была")
    assert await status(world) == "unclear"
    await world.ticks()
    asked = await world.rows(select(delivery.c.id).where(delivery.c.kind == "meeting_marks_differ"))
    assert len(asked) == 2


async def test_silence_agrees_with_the_one_who_answered(world: World) -> None:
    teacher, _ = await agreed(world)
    await world.forward(days=2, hours=1)
    await teacher.taps("Да, состоялась")
    await world.forward(days=3, minutes=1)
    row = (await world.rows(select(meeting.c.status, meeting.c.confirmed_by_both)))[0]
    assert tuple(row) == ("held", False)


async def test_we_moved_it_offers_a_new_time_and_asks_again_after_that(world: World) -> None:
    teacher, mentor = await agreed(world)
    await world.forward(days=2, hours=1)
    await mentor.taps("Перенесли")
    await mentor.taps("пн, 19.10")
    await mentor.taps("15:00")
    await mentor.taps("Отправить")
    await world.ticks()
    await teacher.taps("пн, 19.10, 15:00")
    assert await status(world) == "confirmed"
    await world.forward(days=4)
    assert teacher.sees("пн, 19 октября, 15:00 состоялась?")


async def test_the_end_of_a_pair_calls_its_meetings_off(world: World) -> None:
    teacher, _ = await agreed(world)
    await teacher.taps_data("pr16:1")
    assert teacher.sees("Наставничество завершено")
    assert await status(world) == "cancelled"
    assert [
        row for row in await pending(world) if row[0] in ("meeting_day_before", "meeting_two_hours")
    ] == []


def in_calendar(world: World, person: Person) -> tuple[str, int, str, datetime]:
    """What the newest file does to a calendar: method, sequence, uid, when."""
    _, content = file_of(world, person)
    opened = Calendar.from_ical(content)
    event = opened.events[0]
    return str(opened["METHOD"]), int(event["SEQUENCE"]), str(event["UID"]), event["DTSTART"].dt


@pytest.mark.parametrize("how", ["ended", "paused", "erased"])
async def test_what_goes_with_its_pair_leaves_the_calendars_of_both_once(world: World, how: str) -> None:
    teacher, mentor = await agreed(world)
    _, before, uid, at = in_calendar(world, mentor)
    if how == "erased":
        await teacher.says("/mydata")
        await teacher.taps("Удалить мои данные")
        await teacher.taps("Удалить навсегда")
    else:
        await teacher.taps_data({"ended": "pr16:1", "paused": "pr30:1:14"}[how])
    await world.ticks()
    told = [mentor] if how == "erased" else [teacher, mentor]
    for person in told:
        await person.waits_until(lambda one=person: files(one) == 2, "the file that takes it out")
        assert person.sees("Встречи чт, 15 октября, 15:00 не будет")
        assert in_calendar(world, person) == ("CANCEL", before + 1, uid, at)
    await world.ticks()
    assert {files(person) for person in told} == {2}


async def test_a_move_that_nobody_took_up_takes_the_old_time_out_of_the_calendars(world: World) -> None:
    teacher, mentor = await paired(world)
    await offers(world, mentor, "15:00", day="пн, 19.10")
    await teacher.taps("пн, 19.10, 15:00")
    await world.ticks()
    await mentor.taps("Перенести")
    await mentor.taps("чт, 15.10")
    await mentor.taps("15:00")
    await mentor.taps("Отправить")
    await world.forward(days=3)
    assert await status(world) == "cancelled"
    for person in (teacher, mentor):
        assert in_calendar(world, person)[:2] == ("CANCEL", 2)


async def test_a_meeting_that_did_not_take_place_is_arranged_anew_at_once_by_either(world: World) -> None:
    teacher, mentor = await agreed(world)
    await world.forward(days=2, hours=1)
    await teacher.taps("Нет")
    await mentor.taps("Нет")
    assert await status(world) == "missed"
    assert "Назначить новое время" in mentor.buttons
    await world.ticks()
    assert teacher.sees("Так бывает; можно предложить другое время")
    for one in (teacher, mentor):
        await one.taps("Назначить новое время")
        assert one.sees("О чём поговорить?")
    told = await world.rows(select(delivery.c.person_id).where(delivery.c.kind == "meeting_missed"))
    assert len(told) == 1, "whose answer decided has it on the screen"


async def test_after_one_no_and_silence_both_are_offered_a_new_time(
    world: World,
) -> None:
    teacher, mentor = await agreed(world)
    await world.forward(days=2, hours=1)
    await mentor.taps("Нет")
    await world.forward(days=4, minutes=5)
    for one in (teacher, mentor):
        assert "Назначить новое время" in one.buttons


async def test_nothing_is_arranged_anew_after_the_end_of_the_pair(world: World) -> None:
    teacher, mentor = await agreed(world)
    await world.forward(days=2, hours=1)
    await mentor.taps("Нет")
    await teacher.taps_data("pr16:1")
    await world.forward(days=4, minutes=5)
    assert await status(world) == "missed"
    for one in (teacher, mentor):
        assert not one.sees("Так бывает")


async def test_who_answered_is_not_asked_again_and_finds_the_menu(world: World) -> None:
    _, mentor = await agreed(world)
    await world.forward(days=2, hours=1)
    await mentor.says("/menu")
    await mentor.taps("Сегодня")
    await mentor.taps("1. Отметить")
    assert mentor.sees("состоялась?")
    assert "В меню" in mentor.buttons
    await mentor.taps("Да, состоялась")
    await mentor.taps("Встречи")
    assert mentor.sees("Вы отметили; ждём ответа")
    assert "состоялась?" not in mentor.screen


async def test_a_pair_that_ended_gets_no_new_time_for_a_meeting_that_was_to_be_moved(world: World) -> None:
    teacher, mentor = await agreed(world)
    await world.forward(days=2, hours=1)
    await mentor.taps("Перенесли")
    await mentor.taps("пн, 19.10")
    await mentor.taps("15:00")
    await teacher.taps_data("pr16:1")
    await world.ticks()
    assert await status(world) == "confirmed", "its hour has passed: the two may still say how it was"
    for tap in ("me9:1", "me4:1", "me6:1:20261020:900", "me12:1"):
        await mentor.says("/menu")
        await mentor.taps_data(tap)
        assert mentor.screen.text.startswith("Встречу можно предложить в паре"), tap
    assert await status(world) == "confirmed"


async def test_at_most_three_times_and_never_the_same_twice(world: World) -> None:
    _, mentor = await paired(world)
    await mentor.taps("Встречи")
    await mentor.taps("Предложить время")
    await mentor.says("Свой разговор")
    for at in (900, 900, 930, 960, 990):
        await mentor.taps_data(f"me6:1:20261015:{at}")
    chosen = (await world.rows(select(meeting.c.chosen)))[0][0]
    assert [len(slots) for slots in chosen.values()] == [3]
    assert "Отправить" in mentor.buttons
    await mentor.taps_data("me6:1:20261013:600")
    assert await status(world) == "draft"


async def test_a_mentor_who_wants_to_know_two_days_before_is_offered_nothing_sooner(world: World) -> None:
    teacher, mentor = await paired(world)
    await mentor.taps_data("pn2:47")
    await mentor.says("/menu")
    await mentor.taps("Сколько могу взять")
    assert mentor.sees("Предупреждать о встрече: за два часа")
    await mentor.taps("Предупреждать за…")
    await mentor.taps("За два дня")
    assert "✓ За два дня" in mentor.buttons
    await mentor.taps("Готово")
    assert mentor.sees("Предупреждать о встрече: за два дня")
    await teacher.taps("Встречи")
    await teacher.taps("Предложить время")
    await teacher.taps("Цель, признак, срок")
    assert teacher.sees("Наставник просит предупреждать за два дня")
    assert "ср, 14.10" not in teacher.buttons
    await teacher.taps_data("me6:1:20261014:540")
    assert teacher.toast.startswith("Наставник просит предупреждать за два дня: самое раннее — ")
    assert await status(world) == "draft"
    await mentor.says("/menu")
    await offers(world, mentor, "18:00", day="вт, 13.10")
    assert teacher.sees("вт, 13 октября, 18:00"), "the mentor may offer any time"


async def test_a_talk_that_came_about_by_itself_is_marked_afterwards_and_the_other_is_asked(
    world: World,
) -> None:
    teacher, mentor = await paired(world)
    async with world.app.database.turn() as turn:
        await turn.write(update(pairs.pair).values(active_at=datetime(2026, 9, 1, tzinfo=MOSCOW)))
        await turn.commit()
    await mentor.taps("Встречи")
    await mentor.taps("Предложить время")
    await mentor.taps("Разобрать урок")
    await mentor.taps("Встреча уже была")
    assert "вт, 13.10" in mentor.buttons
    await mentor.says("когда-то")
    assert mentor.sees("Не получилось понять дату «когда-то». Пример: 15.10.2026 или «вчера»")
    await mentor.says("завтра в 15:00")
    assert mentor.sees("а вопрос о прошедшем")
    await mentor.says("сегодня в 14:45")
    assert mentor.sees("ещё не закончилась бы")
    await mentor.says("25.08 12:00")
    assert mentor.sees("Отметить можно то, что было не раньше")
    await mentor.says("в пятницу")
    assert mentor.sees("пт, 9 октября. Во сколько началась?")
    await mentor.says("15:30")
    assert mentor.sees("Отмечено: пт, 9 октября, 15:30")
    assert "Итог в пять касаний" in mentor.buttons
    await mentor.taps_data("me21:1:20261008:900")
    assert mentor.sees("пт, 9 октября, 15:30"), "an old button changes nothing"
    await world.ticks()
    assert teacher.sees("Встреча пт, 9 октября, 15:30 состоялась?")
    assert not files(teacher)
    await teacher.taps("Да, состоялась")
    assert await status(world) == "held"
    asked = await world.rows(select(delivery.c.person_id).where(delivery.c.kind == "meeting_held"))
    assert len(asked) == 1
