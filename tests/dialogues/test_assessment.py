"""Self-assessment that one is not afraid to drop, and a profile that nobody else sees."""

from sqlalchemy import func, select

from mentoring.people import Role
from storage.schema import growth, people
from tests.support import forms
from tests.support.messenger import Person
from tests.support.world import World


async def opens(teacher: Person, form: str) -> None:
    await teacher.says("/menu")
    await teacher.taps("Самооценка")
    await teacher.taps(form)
    await teacher.taps("Начать")


async def answers(teacher: Person, times: int, letters: str = "АБВГ") -> None:
    for number in range(times):
        await teacher.taps(letters[number % len(letters)])


async def count(world: World, table: object) -> int:
    return int((await world.rows(select(func.count()).select_from(table)))[0][0])  # type: ignore[arg-type]


async def test_eight_questions_give_a_profile_in_words_and_a_picture_after(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "8 вопросов")
    assert teacher.sees("1 из 8 · Урок и оценивание")
    first = teacher.screen.message["id"]
    await answers(teacher, 7)
    assert teacher.sees("8 из 8")
    assert teacher.screen.message["id"] == first, "one living message"
    await teacher.taps("А")
    assert teacher.sees("Ваш профиль на")
    assert teacher.sees("Это предварительно: 8 вопросов")
    assert teacher.sees("Профиль видите только Вы")
    await teacher.waits_until(lambda: any(m["photo"] for m in teacher.messages), "the picture")
    words = next(m for m in teacher.messages if "Ваш профиль на" in m["text"])
    assert "%" not in words["text"], "percentages only on request"


async def test_forty_eight_questions_ask_softly_about_haste_once_and_keep_the_result(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "48 вопросов")
    await answers(teacher, 48, "А")
    assert teacher.sees("Похоже, Вы торопились")
    await teacher.taps("Оставить как есть")
    assert teacher.sees("Ваш профиль на")
    await teacher.taps("Подробнее")
    assert teacher.sees("%")
    assert teacher.sees("в общие числа этот профиль не входит")


async def test_looking_again_asks_the_hurried_ones_without_showing_old_answers(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "48 вопросов")
    await answers(teacher, 48, "А")
    await teacher.taps("Пересмотреть")
    assert await count(world, growth.answer) == 40
    await answers(teacher, 8, "БВ")
    assert teacher.sees("Ваш профиль на"), "the soft question is asked once"


async def test_an_answer_is_kept_the_moment_it_is_tapped_and_survives_a_pause(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "48 вопросов")
    await answers(teacher, 16)
    await teacher.taps("Прерваться")
    assert teacher.sees("Сохранено: 16 из 48")
    await world.forward(days=13)
    await teacher.says("/menu")
    await teacher.taps("Самооценка")
    await teacher.taps("Продолжить")
    assert teacher.sees("17 из 48")


async def test_after_fourteen_days_one_begins_anew(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "48 вопросов")
    await answers(teacher, 3)
    await world.forward(days=15)
    await teacher.says("/menu")
    await teacher.taps("Самооценка")
    assert "8 вопросов" in teacher.buttons


async def test_going_back_replaces_the_answer_and_jumps_to_the_next_open_question(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "8 вопросов")
    await answers(teacher, 3)
    await teacher.taps("Назад")
    assert teacher.sees("3 из 8")
    await teacher.taps("Пока не было")
    assert teacher.sees("4 из 8")
    assert await count(world, growth.answer) == 3


async def test_a_double_tap_is_one_answer(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "8 вопросов")
    await teacher.taps("Б", twice_at_once=True)
    assert await count(world, growth.answer) == 1
    assert teacher.sees("2 из 8")


async def test_a_button_of_a_finished_form_answers_politely(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "8 вопросов")
    await answers(teacher, 8)
    await teacher.taps_data("as4:1:me2:0")
    assert teacher.sees("уже закончена или обновилась")


async def test_somebody_elses_question_is_not_mine_to_answer(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    other = await world.enters(Role.TEACHER, name="Учебный Айрат Маратович")
    await opens(teacher, "8 вопросов")
    await other.says("/menu")
    await other.taps_data("as4:1:me2:0")
    assert await count(world, growth.answer) == 0
    assert other.sees("Этого больше нет или оно не здесь")


async def test_the_same_form_too_soon_says_from_when_on(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "8 вопросов")
    await answers(teacher, 8)
    await teacher.taps_data("as3:express")
    assert teacher.sees("Следующую стоит начать с 12.11.2026")


async def test_the_profile_is_closed_until_shared_and_every_reading_is_logged(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    curator = await world.enters(Role.CURATOR, name="Учебная Гүзәл Рәшитовна")
    stranger = await world.enters(Role.CURATOR, name="Учебный Пётр Ильич", school="Школа № 2")
    await opens(teacher, "8 вопросов")
    await answers(teacher, 8)
    owner = (await world.actor(teacher)).person_id
    await curator.says("/menu")
    await curator.taps_data(f"pf4:{owner}")
    assert curator.sees("Этот раздел открыт для другой роли")
    await teacher.taps("Поделиться")
    await teacher.taps("Открыть куратору")
    assert teacher.sees("Куратор: открыт")
    await curator.taps_data(f"pf4:{owner}")
    assert curator.sees("Сильная сторона")
    await stranger.says("/menu")
    await stranger.taps_data(f"pf4:{owner}")
    assert not stranger.sees("Сильная сторона"), "a curator of another school sees nothing"
    log = people.access_log
    assert [tuple(row) for row in await world.rows(select(log.c.owner_id, log.c.reader_id))] == [
        (owner, (await world.actor(curator)).person_id)
    ]
    await teacher.taps("Никому")
    await curator.taps_data(f"pf4:{owner}")
    assert curator.sees("Этот раздел открыт для другой роли")


async def test_a_person_without_the_role_is_refused(world: World) -> None:
    mentor = await world.enters(Role.MENTOR)
    await mentor.says("/menu")
    await mentor.taps_data("as3:express")
    assert mentor.sees("Этот раздел открыт для другой роли")


async def test_after_a_picture_the_next_screen_comes_below_it_and_not_above(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "8 вопросов")
    await answers(teacher, 8)
    await teacher.waits_until(lambda: any(m["photo"] for m in teacher.messages), "the picture")
    picture = next(m["id"] for m in teacher.messages if m["photo"])
    await teacher.taps("Подробнее")
    assert teacher.screen.message["id"] > picture
    assert "Подробнее" not in teacher.buttons
    shown = [m for m in teacher.heard if m["buttons"]]
    assert len(shown) == 1, "one living message"
    await teacher.taps("К профилю")
    assert teacher.screen.message["id"] == shown[0]["id"], "edited in place again"


async def test_one_axis_again_says_what_was_and_is_without_touching_the_profile(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    base = await forms.finished(world, teacher, score=1)
    await world.forward(days=40)
    await teacher.says("/menu")
    await teacher.taps_data(f"as12:me:{base}")
    assert teacher.sees("1 из 6 · Урок и оценивание")
    await forms.scores(world, teacher, 2, 2, 2, 2, 2, 2)
    assert teacher.sees("Было — стало: Урок и оценивание")
    assert teacher.sees("Было, 13 октября: зона роста")
    assert teacher.sees("Стало: уверенно")
    assert teacher.sees("Надёжный рост")
    assert not teacher.sees("%"), "percentages only on request"
    await teacher.taps("Подробнее")
    assert teacher.sees("зона роста, 33 %")
    assert teacher.sees("уверенно, 67 %")
    await teacher.says("/menu")
    await teacher.taps("Самооценка")
    assert teacher.sees("Ваш профиль на 13 октября"), "the profile is the one of October"


async def test_a_paused_form_and_one_axis_do_not_disturb_each_other(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "48 вопросов")
    await answers(teacher, 5)
    await teacher.taps_data("as12:ko:")
    assert teacher.sees("1 из 6 · Общение")
    await answers(teacher, 2)
    await teacher.taps("Прерваться")
    assert teacher.sees("Сохранено: 2 из 6")
    await teacher.says("/menu")
    await teacher.taps("Самооценка")
    assert teacher.sees("Сохранено: 5 из 48")
    await teacher.taps("Продолжить")
    assert teacher.sees("6 из 48")
    await teacher.taps_data("as12:ko:")
    assert teacher.sees("3 из 6 · Общение")
    await answers(teacher, 4)
    assert teacher.sees("Сравнить пока не с чем")


async def test_one_axis_cannot_be_compared_with_somebody_elses_attempt_nor_asked_where_there_is_none(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER)
    other = await world.enters(Role.TEACHER, name="Учебный Айрат Маратович")
    await opens(teacher, "8 вопросов")
    await answers(teacher, 8)
    await other.says("/menu")
    await other.taps_data("as12:me:1")
    assert other.sees("Этого больше нет или оно не здесь")
    await other.taps_data("as12:zz:")
    assert other.sees("Этого больше нет или оно не здесь")
    await other.taps_data("as13:1")
    assert other.sees("Этого больше нет или оно не здесь")


async def test_a_typed_letter_answers_the_question_on_the_screen(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "8 вопросов")
    await teacher.says("В")
    assert teacher.sees("Записан ответ В")
    assert teacher.sees("2 из 8")
    await teacher.says("пока не было")
    assert teacher.sees("Записано: пока не было")
    assert teacher.sees("3 из 8")
    await teacher.says("б)")
    kept = await world.rows(
        select(growth.answer.c.letter, growth.answer.c.score).order_by(growth.answer.c.at)
    )
    assert [row[0] for row in kept] == [2, None, 1]
    assert kept[1][1] is None
    await teacher.taps("А")
    assert teacher.sees("5 из 8")
    assert "Записан" not in teacher.screen.text


async def test_a_letter_typed_after_going_back_answers_the_question_one_went_back_to(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "8 вопросов")
    await answers(teacher, 3, "А")
    await teacher.taps("Назад")
    await teacher.says("г")
    assert teacher.sees("4 из 8")
    kept = await world.rows(select(growth.answer.c.item, growth.answer.c.letter))
    assert {row[0]: row[1] for row in kept} == {"me2": 0, "ko2": 0, "sp1": 3}
    await teacher.says("а")
    assert teacher.sees("5 из 8"), "from here on it is the next question again"


async def test_a_letter_that_is_not_sure_or_comes_late_shows_the_question_again(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "8 вопросов")
    for unsure in ("B", "Д"):
        await teacher.says(unsure)
        assert teacher.sees("Вопрос тот же")
        assert teacher.sees("1 из 8")
    await world.forward(hours=2)
    await teacher.says("В")
    assert teacher.sees("1 из 8"), "two hours later another screen may be meant"
    assert await count(world, growth.answer) == 0
    await teacher.says("В")
    assert teacher.sees("2 из 8"), "the question was shown again just now"


async def test_a_letter_typed_after_coming_back_days_later_is_an_answer(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher, "8 вопросов")
    await answers(teacher, 3, "А")
    await world.forward(days=4)
    await teacher.says("/menu")
    await teacher.taps("Самооценка")
    await teacher.taps("Продолжить")
    await teacher.says("В")
    assert teacher.sees("5 из 8")
    await teacher.taps("А")
    await teacher.says("Г")
    assert teacher.sees("7 из 8")


async def test_a_letter_without_an_open_form_is_a_text_like_any_other(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("В")
    assert not teacher.sees("Вопрос тот же")
