"""After a broadcast was sent: a typo corrected for everybody, undo, a poll; rights when it goes out."""

from sqlalchemy import func, select, update

from mentoring.people import Role
from storage.schema import announcements
from tests.dialogues.test_broadcasts import (
    begins,
    held_up,
    lays_down,
    let_go,
    methodologist,
    number_of,
    only_teachers,
    sends,
    states,
    writes,
)
from tests.support.messenger import Person, picture
from tests.support.world import World

BROADCAST = announcements.broadcast
DELIVERY = announcements.delivery
MARK = announcements.acknowledgement
WRONG, RIGHT = "Совещание в пятницу, кабинет 12", "Совещание в пятницу, кабинет 21"


async def sent_to(world: World, vera: Person, number: int, text: str = WRONG, *, act: bool = False) -> None:
    """Written, chosen, sent; the outcome stands before the author."""
    await writes(vera, text)
    await only_teachers(vera)
    await vera.taps("Готово")
    if act:
        await vera.taps("Без «Ознакомлен(а)»")
    await world.ticks()
    await vera.taps(f"Отправить {number}")
    await world.ticks()


async def corrects(world: World, vera: Person, text: str, number: int) -> None:
    await vera.taps("Исправить")
    await vera.says(text)
    await vera.taps(f"Исправить у {number}")
    await world.ticks()


def said(person: Person, words: str) -> list[str]:
    """Messages of the bot with these words."""
    return [one["text"] for one in person.heard if words in one["text"]]


async def test_a_typo_is_corrected_in_the_very_messages_and_marks_stay(world: World) -> None:
    marks, silent, gone = [
        await world.enters(Role.TEACHER, name=name)
        for name in ("Учебная Анна", "Учебный Пётр", "Учебный Лев")
    ]
    vera = await methodologist(world)
    await sent_to(world, vera, 3, act=True)
    await marks.taps("Ознакомлен(а)")
    await gone.erases(gone.heard[-1]["id"])
    before = len(silent.heard)
    await vera.taps("Исправить")
    assert vera.sees("У тех, кто уже получил, изменится само сообщение")
    await vera.says(WRONG)
    assert vera.sees("менять нечего")
    await vera.sends_photo(caption=RIGHT)
    assert vera.sees("Файл в отправленном объявлении заменить нельзя")
    await vera.says(RIGHT)
    assert vera.sees("кабинет 12 21")
    assert vera.sees("Сообщение изменится у получивших: 3. Отметки «Ознакомлен(а)» сохранятся.")
    await vera.taps("Прислать мне")
    await world.ticks()
    assert said(vera, RIGHT)
    assert not said(silent, RIGHT)
    await vera.taps("Исправить у 3", twice_at_once=True)
    await world.ticks()
    assert vera.sees("Исправлено: 2")
    assert vera.sees("Исправить уже нельзя: 1")
    assert len(silent.heard) == before
    assert silent.screen.text.startswith(RIGHT)
    assert silent.buttons == ("Ознакомлен(а)",)
    assert marks.screen.text.startswith(RIGHT)
    assert marks.sees("✓ Отмечено")
    assert marks.buttons == ()
    assert not said(silent, WRONG)
    assert (await world.rows(select(func.count()).select_from(MARK)))[0][0] == 1
    await silent.taps("Ознакомлен(а)")
    assert silent.screen.text.startswith(RIGHT)


async def test_two_corrections_in_a_row_a_reminder_and_a_lost_answer_end_with_the_last_words(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await sent_to(world, vera, 1, act=True)
    await vera.taps("Напомнить остальным")
    await world.ticks()
    assert len(said(teacher, WRONG)) == 2
    await held_up(world)
    for text in ("Совещание в среду", RIGHT):
        await vera.taps("Исправить")
        await vera.says(text)
        await vera.taps("Исправить у 1")
    await world.sandbox.breaks("editMessageText", chat=teacher.id, mode="after", times=1)
    await let_go(world)
    await world.forward(seconds=30)
    assert len(said(teacher, RIGHT)) == 2
    assert not said(teacher, "в среду")
    assert vera.sees("Исправлено: 1")
    assert teacher.sees("Напоминаем")


async def test_those_who_still_wait_get_the_corrected_words_at_once(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    waits = await world.enters(Role.TEACHER, name="Учебный Пётр")
    vera = await methodologist(world)
    await writes(vera, WRONG)
    await only_teachers(vera)
    await vera.taps("Готово")
    await world.ticks()
    await world.sandbox.breaks("sendMessage", error_code=500, chat=waits.id, times=1)
    await vera.taps("Отправить 2")
    await world.ticks()
    assert said(teacher, WRONG)
    assert not said(waits, WRONG)
    await corrects(world, vera, RIGHT, 1)
    await world.forward(seconds=10)
    assert said(teacher, RIGHT)
    assert said(waits, RIGHT)
    assert vera.sees("доставлено 2 из 2")


async def test_a_caption_and_the_words_below_an_album_are_corrected(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    for album in (False, True):
        await begins(vera)
        if album:
            await vera.sends_album([(f"{n}.png", picture()) for n in range(3)], WRONG)
        else:
            await vera.sends_photo(caption=WRONG)
        await vera.taps("Дальше: кому")
        await only_teachers(vera)
        await sends(world, vera, 1)
        assert said(teacher, WRONG)
        await vera.taps("Исправить")
        if not album:
            await vera.says("д" * 1025)
            assert vera.sees("Текст длиннее на 1 знак")
        await vera.says(RIGHT)
        await vera.taps("Исправить у 1")
        await world.ticks()
        assert vera.sees("Исправлено: 1")
        assert said(teacher, RIGHT)
        assert not said(teacher, WRONG)
        await vera.taps("Удалить у всех")
        await vera.taps("Удалить у всех")
        await world.ticks()
        assert vera.sees("Удалено у всех, где можно: 1")
        assert not teacher.heard


async def test_undo_deletes_while_telegram_allows_and_keeps_the_marks(world: World) -> None:
    early, late = [await world.enters(Role.TEACHER, name=name) for name in ("Учебная Анна", "Учебный Пётр")]
    vera = await methodologist(world)
    await world.sandbox.breaks("sendMessage", error_code=500, chat=late.id, times=1)
    await sent_to(world, vera, 2, act=True)
    await world.forward(seconds=10)
    await early.taps("Ознакомлен(а)")
    await vera.taps("Удалить у всех")
    assert vera.sees("сейчас — у 2 из 2")
    assert vera.sees("Отметки «Ознакомлен(а)» останутся в списке")
    await vera.taps("Удалить у всех", twice_at_once=True)
    await world.ticks()
    assert not said(early, WRONG)
    assert not said(late, WRONG)
    assert vera.sees("Удалено у всех, где можно: 2")
    assert (await world.rows(select(func.count()).select_from(MARK)))[0][0] == 1
    assert "Исправить" not in vera.buttons
    assert "Напомнить остальным" not in vera.buttons


async def test_after_two_days_nothing_can_be_deleted_and_the_screen_says_so(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await sent_to(world, vera, 1)
    number = await number_of(world)
    await world.forward(hours=49)
    await vera.taps("Удалить у всех")
    assert vera.sees("удалить уже нельзя: прошло больше 48 часов")
    await vera.taps_data(f"bc26:{number}")
    await world.ticks()
    assert said(teacher, WRONG)
    assert vera.sees("Удалить уже нельзя: 1")


async def test_undo_in_the_middle_leaves_nothing_for_those_who_waited(world: World) -> None:
    people = [await world.enters(Role.TEACHER, name=f"Учебный {n}") for n in range(2)]
    vera = await methodologist(world)
    await writes(vera, WRONG)
    await only_teachers(vera)
    await vera.taps("Готово")
    await world.ticks()
    await world.sandbox.breaks("sendMessage", error_code=500, chat=people[1].id, times=1)
    await vera.taps("Отправить 2")
    await world.ticks()
    await vera.taps("Удалить у всех")
    assert vera.sees("Ещё 1 не получат его совсем")
    await vera.taps("Удалить у всех")
    await world.forward(minutes=1)
    assert not any(said(person, WRONG) for person in people)
    assert await states(world) == {"sent": 1, "cancelled": 1}


async def test_a_poll_goes_to_everybody_and_only_its_numbers_come_back(world: World) -> None:
    people = [await world.enters(Role.TEACHER, name=f"Учебный {n}") for n in range(3)]
    vera = await methodologist(world)
    await begins(vera)
    await vera.sends_poll("Когда удобно?", *(f"Вариант {n}" for n in range(13)))
    assert vera.sees("В опросе можно 2–12 ответов")
    await vera.sends_poll("Сколько будет дважды два?", "3", "4", quiz=True)
    assert vera.sees("Викторину бот переслать не может")
    await vera.sends_poll("Когда удобно встретиться?", "Вторник", "Четверг <b>")
    assert vera.sees("Принят опрос: «Когда удобно встретиться?»")
    await vera.taps("Дальше: кому")
    await only_teachers(vera)
    await vera.taps("Готово")
    await vera.taps("Без «Ознакомлен(а)»")
    await world.ticks()
    await vera.taps("Отправить 3")
    await world.ticks()
    for person, choice in zip(people, ([1], [1], [0]), strict=True):
        (poll,) = [one for one in person.heard if one["poll"]]
        assert poll["poll"]["is_anonymous"]
        await person.votes(*choice, message=poll["id"])
    assert "Исправить" not in vera.buttons
    await vera.taps("Итоги опроса")
    assert vera.sees("Ответили: 3 из 3")
    assert vera.sees("Четверг <b> — 2")
    assert vera.sees("Вторник — 1")
    kept = await world.rows(select(announcements.poll_copy))
    assert len(kept) == 3
    assert not {"person_id", "delivery_id", "at"} & set(announcements.poll_copy.c.keys())
    await people[0].taps("Ознакомлен(а)")
    await vera.taps("Назад")
    assert vera.sees("Ознакомлены: 1")
    await vera.taps("Напомнить остальным")
    await world.ticks()
    assert len([one for one in people[1].heard if one["poll"]]) == 1
    assert people[1].sees("«Когда удобно встретиться?»")


async def test_set_for_friday_it_reaches_those_who_are_there_on_friday(world: World) -> None:
    leaves = await world.enters(Role.TEACHER, name="Учебный Пётр")
    vera = await methodologist(world)
    await writes(vera)
    await only_teachers(vera)
    await vera.taps("Готово")
    await vera.taps("Когда")
    await vera.says("завтра 10:00")
    assert vera.sees("Получат те, кто подойдёт под условия в этот момент")
    await vera.taps("Отправить 1")
    comes = await world.enters(Role.TEACHER, name="Учебная Новенькая")
    await lays_down(world, leaves)
    await world.forward(hours=20)
    assert comes.sees("Совещание")
    assert not leaves.heard
    assert vera.sees("доставлено 1 из 1")


async def test_an_author_who_is_no_methodologist_on_friday_holds_it_and_a_colleague_takes_it_over(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    galina = await world.enters(Role.METHODOLOGIST, name="Учебная Галина")
    await writes(vera)
    await only_teachers(vera)
    await vera.taps("Готово")
    await vera.taps("Когда")
    await vera.says("завтра 10:00")
    await vera.taps("Отправить 1")
    await lays_down(world, vera)
    await world.forward(hours=20)
    assert not teacher.heard
    assert galina.sees("должно было уйти сегодня, ср, 14 октября, 10:00 и не ушло")
    assert not vera.sees("не ушло")
    await galina.taps("Взять себе", twice_at_once=True)
    assert galina.sees("Кому: молодые педагоги")
    await galina.taps("Отправить 1")
    await world.ticks()
    assert teacher.sees("Совещание")
    assert galina.sees("доставлено 1 из 1")


async def test_the_progress_is_drawn_where_it_is_watched_whoever_wrote_it(world: World) -> None:
    await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    galina = await world.enters(Role.METHODOLOGIST, name="Учебная Галина")
    await writes(vera)
    await only_teachers(vera)
    await galina.says("/menu")
    await galina.taps("Объявления")
    await galina.taps("1")
    await held_up(world)
    hers = vera.screen.text
    await galina.taps("Отправить 1")
    assert galina.sees("Отправляется")
    await let_go(world)
    assert galina.sees("доставлено 1 из 1")
    assert vera.screen.text == hers


async def test_of_whom_nobody_knows_gets_it_once_more_and_never_a_third_time(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await sent_to(world, vera, 1)
    number = await number_of(world)

    async def unclear(reason: str) -> None:
        async with world.app.database.turn() as turn:
            doubt = update(DELIVERY).where(DELIVERY.c.broadcast_id == number)
            await turn.write(doubt.values(status="unknown", reason=reason))
            await turn.commit()

    await unclear("no_answer")
    await vera.taps_data(f"bc3:{number}")
    assert vera.sees("Неясно: 1")
    await vera.taps("Не дошло")
    assert vera.sees("Не дошло или неясно: 1. По школам:")
    await vera.taps("Назад")
    await vera.taps("Ещё раз тем, о ком неясно")
    assert vera.sees("Кому-то может прийти дважды")
    await vera.taps("Отправить ещё раз", twice_at_once=True)
    await world.ticks()
    assert len(said(teacher, WRONG)) == 2
    assert vera.sees("доставлено 1 из 1")
    await unclear("second_round")
    await vera.taps_data(f"bc28:{number}")
    assert vera.toast == "Второй раз уже отправлен: больше не повторяем."
    await world.ticks()
    assert len(said(teacher, WRONG)) == 2


async def test_what_was_never_sent_can_be_neither_corrected_nor_removed(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await writes(vera)
    number = await number_of(world)
    for prefix in ("bc22", "bc23", "bc24", "bc25", "bc26", "bc27", "bc28", "bc31"):
        await vera.taps_data(f"{prefix}:{number}")
        await teacher.taps_data(f"{prefix}:{number}", message=1)
    await vera.taps_data(f"bc29:{number}:1:0")
    (kept,) = await world.rows(select(BROADCAST.c.status, BROADCAST.c.revision))
    assert tuple(kept) == ("draft", 0)
