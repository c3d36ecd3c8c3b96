"""Own settings: clock, language, username, quiet days, kinds of reminders."""

from sqlalchemy import select

from mentoring.people import Role
from storage.schema import people
from tests.support.world import World


async def test_a_clock_and_a_language_change_at_once(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/settings")
    assert "Москва" in teacher.screen
    for label in ("Часовой пояс", "Екатеринбург"):
        await teacher.taps(label)
    assert "Екатеринбург" in teacher.screen
    await teacher.taps("English")
    assert "Settings" in teacher.screen
    actor = await world.actor(teacher)
    assert (actor.zone, actor.locale) == ("Asia/Yekaterinburg", "en")
    await teacher.taps("Русский")
    assert "Настройки" in teacher.screen


async def test_a_username_is_kept_only_while_it_is_shown(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, username="anna_demo")
    kept = select(people.channel_account.c.username)
    await teacher.says("/settings")
    await teacher.taps("Показать @username")
    assert "виден" in teacher.screen
    assert (await world.rows(kept))[0].username == "anna_demo"
    await teacher.taps("Скрыть мой @username")
    assert (await world.rows(kept))[0].username is None


async def test_without_a_username_there_is_nothing_to_show(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/settings")
    await teacher.taps("Показать @username")
    assert "нет имени пользователя" in (teacher.toast or "")
    assert "скрыт" in teacher.screen


async def test_quiet_days_are_marked_and_pass(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/settings")
    await teacher.taps("Тихие дни")
    today = teacher.buttons[0]
    await teacher.taps(today)
    assert teacher.buttons[0] == f"✓ {today}"
    await teacher.says("/settings")
    assert "Тихие дни: 1 день" in teacher.screen
    await world.forward(days=1)
    await teacher.says("/settings")
    assert "не отмечены" in teacher.screen


async def test_a_kind_of_reminder_is_switched_off_and_on(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    off = select(people.person.c.switched_off)
    await teacher.says("/settings")
    await teacher.taps("Напоминания")
    first = teacher.buttons[0]
    assert first.startswith("✓")
    await teacher.taps(first)
    assert (await world.rows(off))[0].switched_off
    await teacher.taps(first.removeprefix("✓ "))
    assert (await world.rows(off))[0].switched_off == []


async def test_silence_on_holidays_and_in_july_is_lifted_and_comes_back(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    off = select(people.person.c.switched_off)
    await teacher.says("/settings")
    await teacher.taps("Напоминания")
    for label in ("Тишина в праздники", "Тишина в июле"):
        await teacher.taps(f"✓ {label}")
        assert label in teacher.buttons
    assert (await world.rows(off))[0].switched_off == ["holiday_silence", "july_silence"]
    await teacher.taps("Тишина в июле")
    assert "✓ Тишина в июле" in teacher.buttons


async def test_only_reminders_of_the_own_roles_are_listed(world: World) -> None:
    head = await world.enters(Role.HEAD, name="Учебная Ольга Петровна")
    await head.says("/settings")
    await head.taps("Напоминания")
    assert "✓ Новые события" in head.buttons
    assert not any("шаг" in label.lower() or "самооценка" in label.lower() for label in head.buttons)
    await head.taps_data("st9:step_due:0")
    assert "Этого больше нет" in head.screen


async def test_forged_settings_are_refused(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/settings")
    for data in ("st3:Mars/Phobos", "st4:xx", "st7:1999-01-01:0", "st9:everything:0"):
        await teacher.taps_data(data)
        assert "Этого больше нет" in teacher.screen
    assert (await world.actor(teacher)).zone == "Europe/Moscow"


async def test_a_stranger_has_no_settings(world: World) -> None:
    person = await world.stranger()
    await person.says("/settings")
    assert "Вход — по приглашению школы" in person.screen
