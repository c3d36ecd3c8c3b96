"""What the bot says unasked: at a decent hour, once, and less of it when the person says so."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.app import build_app
from handlers.callbacks.menu import OpenHelp
from handlers.deliveries import registry
from handlers.deliveries.common import later, less, never, why
from handlers.screens.deliveries import first_sentence
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.widgets.choice import shortened
from locales.translator import Translator
from mentoring.people import Actor, Role
from mentoring.timing import Urgency
from mentoring.usecases.all import UseCases
from sandbox.operator import SAMPLE
from storage.schema import announcements, people
from tests.persistence.test_deliveries import Due
from tests.support.messenger import Person, picture
from tests.support.world import OWNER, World

table = announcements.delivery


async def say(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """A reminder made for these tests."""
    if params.get("gone"):
        return None
    if params.get("broken"):
        raise ZeroDivisionError
    return Screen(
        why(params["words"], "так решил тест", t),
        rows(Button("Открыть", OpenHelp()), (later(params, t), less(params, t), never(params, t))),
        tuple(Attachment("photo", "file_id", {"file_id": one}) for one in params.get("photos", ())),
    )


@pytest.fixture(autouse=True)
def spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(registry.KINDS, "spoken", say)
    monkeypatch.setitem(registry.KINDS, "spoken_too", say)


async def plan(world: World, person: Person, key: str, **how: Any) -> None:
    """One delivery, exactly then."""
    actor = await world.actor(person)
    params = {"words": f"Слово {key}.", **how.pop("params", {})}
    values = {"kind": "spoken", "cause": key, "not_before": world.clock.now(), "lane": "reminder", **how}
    async with world.app.database.turn() as turn:
        await world.app.use.outbox.plan(
            municipality_id=world.municipality_id,
            person_id=actor.person_id,
            key=key,
            params=params,
            **values,
        )
        await turn.commit()


async def row(world: World, key: str) -> Any:
    (found,) = await world.rows(select(table).where(table.c.dedup_key == key))
    return found


async def status(world: World, key: str) -> tuple[str, str | None]:
    found = await row(world, key)
    return found.status, found.reason


async def restarts(world: World, *, after: timedelta) -> None:
    """The bot is stopped, and started again later."""
    await world.app.stop()
    world.clock.offset += after
    world.app = build_app(world.app.settings, clock=world.clock, operator=SAMPLE)
    await world.app.start()
    await world.ticks()


async def test_a_reminder_comes_at_a_decent_hour_of_the_persons_own_zone(world: World) -> None:
    moscow = await world.enters(Role.TEACHER, name="Учебная Анна")
    far = await world.enters(Role.TEACHER, name="Учебная Вера")
    actors = [await world.actor(one) for one in (moscow, far)]
    noon = datetime(2026, 10, 15, 9, 0, tzinfo=UTC)  # 12:00 in Moscow, lessons; 19:00 in Vladivostok, quiet
    async with world.app.database.turn() as turn:
        await turn.write(
            update(people.person)
            .where(people.person.c.id == actors[1].person_id)
            .values(zone="Asia/Vladivostok")
        )
        dues = [
            Due(
                f"step:1:{one.person_id}",
                one.person_id,
                Urgency.OPTIONAL,
                noon,
                kind="spoken",
                params={"words": "Шаг ждёт"},
            )
            for one in actors
        ]
        await world.app.use.outbox.plan_many(dues)
        await turn.commit()
    heard_at: dict[str, datetime] = {}
    while world.clock.now() < noon + timedelta(days=1):
        await world.forward(minutes=30)
        for one in (moscow, far):
            await one.looks()
            if one.sees("Шаг ждёт"):
                heard_at.setdefault(one.name, world.clock.now())
    assert heard_at["Учебная Анна"].strftime("%d %H") == "14 15"  # 18:30 the evening before
    assert heard_at["Учебная Вера"].strftime("%d %H") == "15 08"  # 18:30, the last decent moment before


async def test_a_bot_stopped_by_the_person_says_nothing_until_it_is_let_in(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.blocks()
    await plan(world, teacher, "pair:1")
    await world.ticks()
    assert (await status(world, "pair:1"))[0] == "blocked"
    await teacher.unblocks()
    await plan(world, teacher, "pair:2")
    await world.ticks()
    await teacher.looks()
    assert teacher.sees("Слово pair:2.")
    assert not teacher.sees("Слово pair:1.")


async def test_a_message_telegram_refuses_is_told_to_the_owner_and_spoils_no_other(world: World) -> None:
    owner = await world.stranger("Владелица учебная", id=OWNER, started=True)
    teacher = await world.enters(Role.TEACHER)
    await plan(world, teacher, "pair:1", params={"words": "<b>Незакрытый тег"})
    await plan(world, teacher, "pair:2")
    await world.ticks()
    await teacher.looks()
    await owner.looks()
    assert teacher.sees("Слово pair:2.")
    assert (await status(world, "pair:1"))[0] == "failed"
    assert owner.sees("Telegram не принимает наше сообщение вида spoken")


async def test_when_telegram_asks_to_wait_nothing_is_lost_and_no_try_spent(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await world.sandbox.breaks("sendMessage", error_code=429, retry_after=1)
    for number in range(3):
        await plan(world, teacher, f"pair:{number}")
    await world.ticks()
    await teacher.looks()
    for number in range(3):
        assert teacher.sees(f"Слово pair:{number}.")
        assert (await row(world, f"pair:{number}")).attempts == 0


async def test_a_lost_answer_is_followed_by_one_more_round_and_no_third(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await world.sandbox.breaks("sendMessage", mode="after", times=5)
    await plan(world, teacher, "meeting:1")
    await world.ticks()
    await world.forward(hours=2)
    assert len([one for one in teacher.heard if "Слово meeting:1." in one["text"]]) == 2
    assert await status(world, "meeting:1") == ("unknown", "no_answer")


async def test_killed_between_sending_and_writing_it_down_repeats_that_one_and_says_so(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher = await world.enters(Role.TEACHER)
    for number in range(4):
        await plan(world, teacher, f"meeting:{number}", not_before=world.clock.now() + timedelta(minutes=1))
    killed = type(world.app.use.deliveries)
    honest = killed.record

    async def record(self: Any, message: Any, *facts: Any) -> None:
        if message.first.cause == "meeting:2":
            raise ConnectionError("killed here")
        await honest(self, message, *facts)

    with monkeypatch.context() as dying:
        dying.setattr(killed, "record", record)
        await world.forward(minutes=2)
    await world.forward(minutes=2)
    await teacher.looks()
    said = [one["text"].split(".")[0] for one in teacher.heard]
    assert sorted(said) == [
        "Слово meeting:0",
        "Слово meeting:1",
        "Слово meeting:2",
        "Слово meeting:2",
        "Слово meeting:3",
    ]
    assert await status(world, "meeting:2") == ("sent", "second_round")
    assert await status(world, "meeting:3") == ("sent", None)


async def test_after_three_hours_of_silence_the_useful_comes_with_an_apology_and_the_rest_is_counted(
    world: World,
) -> None:
    owner = await world.stranger("Владелица учебная", id=OWNER, started=True)
    teacher = await world.enters(Role.TEACHER)
    await world.ticks()
    soon = world.clock.now() + timedelta(minutes=30)
    await plan(world, teacher, "meeting:1", not_before=soon)
    await plan(world, teacher, "meeting:2", not_before=soon, useful_until=soon + timedelta(hours=1))
    await restarts(world, after=timedelta(hours=3))
    await teacher.looks()
    await owner.looks()
    assert teacher.sees("Бот был недоступен с вт, 13 октября, 15:00 до вт, 13 октября, 18:00")
    assert teacher.sees("Пришло с опозданием, простите: Слово meeting:1.")
    assert not teacher.sees("meeting:2")
    assert await status(world, "meeting:2") == ("cancelled", "late")
    assert owner.sees("Бот был недоступен с 13.10.2026 12:00 до 13.10.2026 15:00")


async def test_moving_the_clock_is_not_an_outage(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await plan(world, teacher, "meeting:1", not_before=world.clock.now() + timedelta(minutes=30))
    await world.forward(hours=3)
    await teacher.looks()
    assert teacher.sees("Слово meeting:1.")
    assert not teacher.sees("недоступен")


@pytest.mark.parametrize(("hours", "silent"), [(0, False), (8, True)])
async def test_only_at_night_an_act_comes_without_a_sound(world: World, hours: int, silent: bool) -> None:
    teacher = await world.enters(Role.TEACHER)
    await world.forward(hours=hours)
    await plan(world, teacher, "meeting:1", lane="act")
    await world.ticks()
    assert [one["silent"] for one in teacher.heard] == [silent]


async def test_what_is_not_true_any_more_is_not_said(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await plan(world, teacher, "step:1", params={"gone": True})
    await world.ticks()
    await teacher.looks()
    assert teacher.heard == []
    assert await status(world, "step:1") == ("cancelled", "stale")


async def test_several_reminders_of_a_day_are_one_message_with_three_doors(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    for number in (1, 2, 3):
        gone = {"gone": True} if number == 2 else {}
        await plan(world, teacher, f"step:{number}", optional=True, params=gone)
    await world.ticks()
    await teacher.looks()
    (said,) = teacher.heard
    assert "на этой неделе: • Слово step:1 • Слово step:3 Остальное подождёт" in " ".join(
        said["text"].split()
    )
    assert teacher.buttons == ("Открыть первое", "Вся неделя", "Реже")
    assert await status(world, "step:2") == ("cancelled", "stale")
    await teacher.taps("Вся неделя")
    assert teacher.sees("2. Слово step:3")
    await teacher.taps("Открыть 2")
    assert teacher.sees("«Росток» ведёт")


async def test_later_tonight_comes_tonight_and_a_double_tap_does_not_double_it(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await plan(world, teacher, "step:1", optional=True)
    await world.ticks()
    await teacher.taps("Позже")
    assert teacher.buttons == ("Сегодня вечером", "Завтра", "Через неделю", "Назад к сообщению")
    await teacher.taps("Назад к сообщению")
    assert teacher.sees("Слово step:1.")
    await teacher.taps("Позже")
    await teacher.taps("Сегодня вечером", twice_at_once=True)
    assert teacher.sees("Напомним: сегодня, вт, 13 октября, 19:00")
    await world.forward(hours=3, minutes=59)
    await teacher.looks()
    assert len(teacher.heard) == 1
    await world.forward(minutes=2)
    await teacher.looks()
    assert len(teacher.heard) == 2
    assert teacher.sees("Слово step:1.")


async def test_a_kind_that_is_not_wanted_stops_and_can_be_had_back(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await plan(world, teacher, "step:1")
    await world.ticks()
    await teacher.taps("Не напоминать")
    assert teacher.sees("Больше не напоминаем")
    await plan(world, teacher, "step:2")
    await plan(world, teacher, "other:1", kind="spoken_too")
    await world.ticks()
    await teacher.looks()
    assert not teacher.sees("step:2")
    assert teacher.sees("other:1")
    await teacher.taps("Передумать")
    await plan(world, teacher, "step:3")
    await world.ticks()
    await teacher.looks()
    assert teacher.sees("step:3")


async def test_less_often_means_once_a_week(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await plan(world, teacher, "step:0", optional=True)
    await world.ticks()
    await teacher.taps("Реже")
    await teacher.taps("Не чаще раза в неделю")
    for number in range(1, 7):
        await world.forward(days=1)
        await plan(world, teacher, f"step:{number}", optional=True)
        await world.ticks()
    await teacher.looks()
    assert len(teacher.heard) == 1


async def test_a_forwarded_button_does_not_open_another_persons_message(world: World) -> None:
    anna = await world.enters(Role.TEACHER, name="Учебная Анна")
    vera = await world.enters(Role.TEACHER, name="Учебная Вера")
    await plan(world, anna, "step:1")
    await world.ticks()
    number = (await row(world, "step:1")).id
    await vera.says("/menu")
    for data in (f"dl1:{number}", f"dl2:{number}:week", f"dl4:{number}:0:0", f"dl6:{number}", "dl2:1:never"):
        await vera.taps_data(data)
        assert not vera.sees("Слово")
    assert await world.rows(select(table).where(table.c.reason == "snoozed")) == []


async def test_a_picture_carries_its_words_and_an_album_has_them_below(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    author = await world.enters(Role.METHODOLOGIST, name="Учебная Методист")
    await author.sends_photo(picture(side=8))
    await author.sends_photo(picture(side=9))
    photos = [one["photo"]["url"].rpartition("/")[2] for one in author.messages if one["photo"]]
    await plan(world, teacher, "step:1", params={"photos": photos[:1]})
    await plan(world, teacher, "step:2", params={"photos": photos})
    await world.ticks()
    await teacher.looks()
    single, first, second, words = teacher.heard
    assert single["photo"]
    assert "Слово step:1." in single["text"]
    assert single["buttons"]
    assert first["photo"]
    assert second["photo"]
    assert "Слово step:2." in words["text"]
    assert words["buttons"]
    assert (await row(world, "step:2")).message_id == words["id"]


async def test_one_broken_message_does_not_stop_the_bot_from_speaking(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await plan(world, teacher, "step:1", params={"broken": True})
    await plan(world, teacher, "step:2")
    for _ in range(3):
        await world.forward(minutes=6)
    await teacher.looks()
    assert teacher.sees("Слово step:2.")
    assert await status(world, "step:1") == ("failed", "ZeroDivisionError")


async def test_a_stop_in_the_middle_of_a_crowd_loses_nobody_and_repeats_nothing() -> None:
    async with World(ticks_by_hand=False) as world:
        await stop_in_the_middle(world)


async def stop_in_the_middle(world: World) -> None:
    crowd = [await world.enters(Role.TEACHER, name=f"Учебная Анна {number}") for number in range(40)]
    await world.sandbox.slows(150)
    for number, person in enumerate(crowd):
        await plan(world, person, f"broadcast:1:{number}", lane="bulk")
    async with asyncio.timeout(30):
        while sum(len(person.heard) for person in crowd) < 3:
            await asyncio.sleep(0.01)
    await world.app.stop()
    assert any(not person.heard for person in crowd)
    await world.sandbox.slows(0)
    await restarts(world, after=timedelta(seconds=5))
    assert [len(person.heard) for person in crowd] == [1] * len(crowd)
    assert {one.status for one in await world.rows(select(table))} == {"sent"}


def test_a_digest_greets_by_name_once() -> None:
    said = Screen("Анна Сергеевна, запрос ждёт ответа с пн, 23 ноября. Можно ответить «не могу».")
    assert first_sentence(said, "Анна Сергеевна") == "Запрос ждёт ответа с пн, 23 ноября"
    assert first_sentence(said, "Анна") == "Анна Сергеевна, запрос ждёт ответа с пн, 23 ноября"


@pytest.mark.parametrize("locale", ["ru", "en"])
def test_a_kind_to_switch_off_is_named_in_full_on_its_button(locale: str) -> None:
    t = Translator(locale)
    names = [t(key) for kind in registry.KINDS if t.has(key := f"deliveries-kind-{kind.replace('_', '-')}")]
    assert len(names) > 20
    assert [name for name in names if shortened(name) != name] == []
