"""Questions in the words of one's own position, and nothing compared that cannot be."""

from dataclasses import replace

from mentoring.people import Role
from mentoring.questionnaire import Form, Questionnaire, Wording
from mentoring.variants import Renewal
from tests.support import forms
from tests.support.messenger import Person
from tests.support.world import World

PSYCHOLOGY = ("psychology",)


async def begins(person: Person, form: str) -> None:
    await person.says("/menu")
    await person.taps("Самооценка")
    await person.taps(form)
    await person.taps("Начать")


async def test_a_psychologist_answers_seven_questions_and_walks_on_to_a_route(world: World) -> None:
    person = await world.enters(Role.TEACHER, subjects=PSYCHOLOGY)
    await person.says("/menu")
    await person.taps("Самооценка")
    assert person.sees("7 вопросов сейчас (3 минуты) или 42")
    await person.taps("7 вопросов")
    assert person.sees("Вопросы — для должности: педагог-психолог")
    await person.taps("Начать")
    assert person.sees("1 из 7 · Занятие и консультация")
    assert person.sees("Рамки времени")
    assert person.sees("Что ближе к Вашей работе?")
    for _ in range(7):
        await person.taps("А")
    assert person.sees("Ваш профиль на")
    assert person.sees("Это предварительно: 7 вопросов")
    await person.waits_until(lambda: any(m["photo"] for m in person.messages), "the picture of seven axes")
    await person.taps("Подробнее")
    assert person.sees("Методики и выводы")
    assert not person.sees("Умение учиться")
    await person.taps("К профилю")
    await person.taps("К маршруту")
    assert person.sees("Маршрут") or person.sees("маршрут")


async def test_a_psychologists_full_form_has_a_radar_of_seven_axes(world: World) -> None:
    person = await world.enters(Role.TEACHER, subjects=PSYCHOLOGY)
    asked = world.app.use.programmes.of(world.municipality_id).book.current("q_psiholog")
    await forms.finished(world, person, Form.FULL, 1, asked=asked)
    await person.says("/menu")
    await person.taps("Самооценка")
    await person.taps("Показать картинкой")
    await person.waits_until(lambda: any(m["photo"] for m in person.messages), "the radar")
    await person.taps("Собрать маршрут")
    assert "маршрут" in person.screen.text.casefold(), person.screen.text


async def test_another_position_counts_from_the_next_attempt_and_is_not_compared(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await forms.finished(world, teacher, Form.FULL, 1)
    await teacher.says("/settings")
    await teacher.taps("Должность для вопросов")
    assert teacher.sees("Вопросы самооценки — для должности: учитель.")
    assert teacher.buttons[:5] == (
        "✓ Учитель",
        "Начальные классы",
        "Педагог допобразования",
        "Педагог-психолог",
        "Воспитатель",
    )
    await teacher.taps("Воспитатель")
    assert teacher.sees("Вопросы самооценки — для должности: воспитатель.")
    asked = world.app.use.programmes.of(world.municipality_id).book.current("q_vospitatel")
    await begins(teacher, "48 вопросов")
    assert teacher.sees("1 из 48 · Занятие и наблюдение"), "at once: other questions measure no memory"
    await teacher.taps("Прерваться")
    await world.forward(days=1)
    await forms.finished(world, teacher, Form.FULL, 2, asked=asked)
    await teacher.taps_data("pf2")
    assert teacher.sees("С прошлой самооценкой не сравниваем: она была для другой должности")
    assert not teacher.sees("рост")


async def test_an_open_attempt_goes_on_in_the_words_it_began_with(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await begins(teacher, "8 вопросов")
    await teacher.taps("А")
    await teacher.taps_data("as16:q_pdo")
    await teacher.says("/menu")
    await teacher.taps("Самооценка")
    await teacher.taps("Продолжить")
    assert teacher.sees("2 из 8 · Общение")
    assert teacher.sees("Обратная связь ученику")


async def test_a_position_that_is_not_there_and_a_mentor_who_has_no_questions(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебный Айрат Маратович")
    await teacher.says("/menu")
    await teacher.taps_data("as16:zz")
    assert teacher.sees("Этого больше нет или оно не здесь")
    await mentor.says("/settings")
    assert "Должность для вопросов" not in mentor.buttons
    await mentor.taps_data("as16:q_pdo")
    assert mentor.sees("Этот раздел открыт для другой роли")


# --- a new version of the questionnaire ---


def renewed(world: World, axes: dict[str, str]) -> Questionnaire:
    """The municipality betters an item: a new version from now on, the earlier one kept."""
    programme = world.app.use.programmes.of(world.municipality_id)
    old = programme.questionnaire
    better = replace(
        old.item("me1"), wording=Wording("Замысел урока", old.item("me1").wording.anchors), short="замысел"
    )
    newer = replace(old, version="2027.1", items=(better, *old.items[1:]))
    book = replace(
        programme.book,
        main=newer,
        older=(old,),
        renewals=(Renewal(old.code, old.version, newer.version, axes),),
    )
    world.app.use.programmes.put(world.municipality_id, replace(programme, book=book))  # type: ignore[attr-defined]
    return old


async def test_a_button_of_the_earlier_version_is_answered_politely_and_one_begins_anew(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await begins(teacher, "48 вопросов")
    assert teacher.sees("Цель урока")
    renewed(world, {"me": "me"})
    await teacher.taps("А")
    assert teacher.sees("уже закончена или обновилась")
    await begins(teacher, "48 вопросов")
    assert teacher.sees("1 из 48")
    assert teacher.sees("Замысел урока")


async def test_an_earlier_profile_keeps_its_own_words_and_is_compared_only_as_declared(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await forms.finished(world, teacher, Form.FULL, 1)
    renewed(world, {"me": "me"})
    await teacher.says("/menu")
    await teacher.taps("Самооценка")
    assert teacher.sees("Урок и оценивание: ")
    assert not teacher.sees("замысел"), "its own words, not those of today"
    await world.forward(days=100)
    await forms.finished(world, teacher, Form.FULL, 2)
    await teacher.taps_data("pf2")
    assert teacher.screen.text.count("надёжный рост") == 1, "one axis is declared the same"
    await teacher.taps_data("as12:me:1")
    await forms.scores(world, teacher, 2, 2, 2, 2, 2, 2)
    assert teacher.sees("Надёжный рост")
    await teacher.taps_data("as12:ko:1")
    await forms.scores(world, teacher, 2, 2, 2, 2, 2, 2)
    assert teacher.sees("Сравнить нельзя: опросник обновился")


async def test_without_a_mapping_versions_are_not_compared(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await forms.finished(world, teacher, Form.FULL, 1)
    renewed(world, {})
    await world.forward(days=100)
    await forms.finished(world, teacher, Form.FULL, 2)
    await teacher.says("/menu")
    await teacher.taps_data("pf2")
    assert teacher.sees("сравнить нельзя: опросник обновился")
    assert "рост" not in teacher.screen.text.replace("Зоны роста", "")
