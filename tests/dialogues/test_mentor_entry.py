"""A mentor applies in three minutes; people decide, with a log, and the machine refuses nobody."""

from sqlalchemy import select

from mentoring.people import Role
from storage.schema import pairs, people
from tests.dialogues.test_pair_papers import KIRA
from tests.dialogues.test_pairs import ANNA, OLGA, PETR, looks
from tests.support.messenger import Person
from tests.support.world import World


async def applies(person: Person, *, yes: int, forms: tuple[str, ...] = ("Разовый вопрос",)) -> None:
    await person.taps("Начать")
    for number in range(8):
        await person.taps("Да" if number < yes else "Не хочу отвечать")
    await person.taps("Помогли мне")
    await person.says("Мне самой очень помогла первая наставница")
    await person.taps("Урок и оценивание")
    await person.taps("Дальше")
    await person.says("критерии, понятные детям")
    for form in forms:
        await person.taps(form)
    await person.taps("Дальше")
    await person.taps("2 педагога")
    await person.taps("После уроков")
    await person.taps("Дальше")
    await person.taps("До конца года")
    await person.says("Не смогу в школе № 7")
    assert person.sees("Проверьте анкету")
    await person.taps("Отправить")


async def test_a_teacher_becomes_a_mentor_by_the_schools_decision(world: World) -> None:
    olga = await world.enters(Role.TEACHER, name=OLGA, start_year=2010)
    curator = await world.enters(Role.CURATOR, name=KIRA)
    await olga.says("/menu")
    await olga.taps("Наставник")
    await olga.taps("Ещё помощь")
    await olga.taps("Стать наставником")
    assert olga.sees("Ни один ответ не закрывает дорогу")
    await applies(olga, yes=7, forms=("Пара на год", "Разовый вопрос"))
    assert olga.sees("Спасибо. Куратор ответит до вт, 20 октября; о Вас узнает только он и методист")
    await world.ticks()
    assert curator.sees("Новая анкета наставника: Учебная Ольга Олеговна")
    await curator.taps("Открыть анкету")
    assert curator.sees("По признакам — «можно предлагать». Это не балл: решаете Вы.")
    assert curator.sees("«Урок и оценивание» — критерии, понятные детям")
    assert "№ 7" not in curator.screen, "what does not suit is for the methodologist"
    await curator.taps("Можно предлагать")
    assert curator.sees("можно предлагать (школа)")
    await world.ticks()
    assert olga.sees("Школа согласна: Вас можно предлагать молодым педагогам")
    offer = (await world.rows(select(pairs.mentor_offer)))[0]
    assert (offer.capacity, offer.strengths, offer.kinds) == (2, ["me"], ["main", "question"])
    anna = await world.enters(Role.TEACHER, name=ANNA)
    await looks(anna)
    assert anna.sees("Предлагаем наставника: Учебная Ольга Олеговна")
    log = await world.rows(select(pairs.application_event.c.what, pairs.application_event.c.body))
    assert [tuple(row) for row in log] == [("sent", None), ("open", "school")]


async def test_few_signs_are_no_refusal_but_a_beginning_with_single_questions(world: World) -> None:
    mentor = await world.enters(Role.MENTOR, name=PETR)
    head = await world.enters(Role.METHODOLOGIST, name=KIRA)
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    await mentor.says("/menu")
    await mentor.taps_data("ma1")
    await applies(mentor, yes=1)
    await world.ticks()
    await head.says("/menu")
    await head.taps("Пары")
    await head.taps("Анкеты наставников: 1")
    await head.taps("1")
    assert head.sees("По признакам — «начать с разового вопроса»")
    assert head.sees("Не смогу в школе № 7"), "the methodologist sees what does not suit"
    await head.taps("Начать с разового вопроса")
    assert head.sees("начать с разового вопроса (совет, методист)")
    await world.ticks()
    assert mentor.sees("Начните с разового вопроса")
    await looks(teacher)
    assert teacher.sees("Сейчас нет свободного наставника")
    await teacher.taps_data("pr26:question:0")
    assert teacher.sees("Ответит на разовый вопрос: Учебный Пётр Ильич")
    await head.taps("Можно предлагать")
    log = await world.rows(select(pairs.application_event.c.what))
    assert [row[0] for row in log] == ["sent", "once", "open"], "decided anew, both kept"
    await looks(teacher)
    assert teacher.sees("Сейчас нет свободного наставника"), "only what the mentor chose: a question"


async def test_the_form_is_kept_at_every_question_and_can_be_taken_back(world: World) -> None:
    mentor = await world.enters(Role.MENTOR, name=PETR)
    curator = await world.enters(Role.CURATOR, name=KIRA)
    await mentor.says("/menu")
    await mentor.taps("Сколько могу взять")
    await mentor.taps("Анкета наставника")
    await mentor.taps("Начать")
    assert mentor.sees("Работаю в образовании не меньше пяти лет")
    await mentor.taps("Почти")
    assert mentor.sees("Есть первая или высшая категория")
    await mentor.taps("Нет")
    await mentor.taps("Прерваться")
    await mentor.says("/menu")
    await mentor.taps_data("ma1")
    await mentor.taps("Продолжить")
    assert mentor.sees("3 из")
    await mentor.taps("Назад")
    assert "✓ Нет" in mentor.buttons
    for tap in ("ma6:why",):
        await mentor.taps_data(tap)
    await mentor.says("я" * 201)
    assert mentor.sees("Текст длиннее на 1 знак")
    await world.forward(hours=8)  # eleven in the evening: the curator will hear of it in the morning
    await mentor.taps_data("ma6:check")
    await mentor.taps("Отправить")
    await mentor.taps_data("ma7")
    await mentor.taps_data("ma3:1:yes")
    assert mentor.sees("Анкета уже отправлена")
    await mentor.taps_data("ma1")
    await mentor.taps("Забрать анкету")
    await world.forward(hours=10)
    assert not any("Новая анкета" in one["text"] for one in curator.heard)
    await curator.taps_data("ma11:1:open")
    assert curator.sees("Этого больше нет или оно не здесь")


async def test_nobody_decides_about_themselves_or_about_another_school(world: World) -> None:
    both = await world.enters(Role.MENTOR, Role.CURATOR, name=KIRA)
    other = await world.enters(Role.CURATOR, name=OLGA, school="Школа № 9")
    await both.taps_data("ma2")
    await both.taps_data("ma6:check")
    await both.taps_data("ma7")
    for person in (both, other):
        await person.taps_data("ma11:1:open")
        assert person.sees("Этого больше нет или оно не здесь")
    kept = await world.rows(select(pairs.mentor_application.c.decision))
    assert [row[0] for row in kept] == [None]
    held = await world.rows(select(people.role_grant.c.role).where(people.role_grant.c.role == "mentor"))
    assert len(held) == 1
