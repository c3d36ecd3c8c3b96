"""Numbers about many, thresholds of our own, and a chart of growth, as their readers see them."""

from datetime import timedelta

from sqlalchemy import update

from mentoring.people import Role
from mentoring.questionnaire import Form
from storage.schema import growth
from storage.turn import current
from tests.support import forms
from tests.support.messenger import Person
from tests.support.world import World

SUBJECTS = ("mathematics", "russian", "physics", "music")


async def town(world: World, *sizes: int) -> list[Person]:
    """So many teachers a subject, each in the school of that number, scores from 0 to 3 in turn."""
    people = []
    for at, size in enumerate(sizes):
        for number in range(size):
            one = await world.enters(
                Role.TEACHER,
                name=f"Учебная {at} {number}",
                school=f"Школа № {at + 1}",
                subjects=(SUBJECTS[at],),
            )
            await forms.finished(world, one, score=number % 4)
            people.append(one)
    return people


async def test_a_methodologist_sees_subjects_of_five_and_never_what_could_be_subtracted(world: World) -> None:
    await town(world, 6, 7, 3, 4)
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Зоя Петровна")
    await methodologist.says("/menu")
    await methodologist.taps("Самооценка: числа")
    assert methodologist.sees("Самооценка по муниципалитету: 10–19 человек"), methodologist.screen.text
    assert methodologist.sees("Урок и оценивание — зона роста, около 35 %")
    await methodologist.taps("По предметам")
    assert methodologist.sees("1. Математика · 5–9 человек"), methodologist.screen.text
    assert methodologist.sees("3. Остальные вместе · 5–9 человек"), methodologist.screen.text
    assert not methodologist.screen.text.count("Физика"), "three people"
    await methodologist.taps("Показать картинкой")
    await methodologist.waits_until(lambda: any(m["photo"] for m in methodologist.messages), "the heat map")
    await methodologist.taps("1")
    assert methodologist.sees("Меньше пяти человек — скрыто")


async def test_a_curator_sees_her_own_school_alone_and_a_teacher_nothing(world: World) -> None:
    teacher, *_ = await town(world, 6, 5)
    curator = await world.enters(Role.CURATOR, name="Учебная Гүзәл Рәшитовна", school="Школа № 2")
    small = await world.enters(Role.CURATOR, name="Учебная Роза Ивановна", school="Школа № 3")
    head = await world.enters(Role.HEAD, name="Учебный Пётр Ильич")
    await curator.says("/menu")
    await curator.taps("Самооценка: числа")
    assert curator.sees("Школа № 2 · 5–9 человек")
    await curator.taps_data("ag1:teacher:subject:0")
    assert curator.screen.text.startswith("Этот раздел открыт для другой роли"), curator.screen.text
    await small.says("/menu")
    await small.taps("Самооценка: числа")
    assert small.sees("скрыты: меньше пяти человек")
    await head.says("/menu")
    await head.taps("Самооценка: числа")
    await head.taps("По школам")
    assert head.sees("Школа № 1")
    await teacher.says("/menu")
    await teacher.taps_data("ag4:")
    assert teacher.screen.text.startswith("Этот раздел открыт для другой роли"), teacher.screen.text


async def test_after_thirty_people_changes_are_judged_by_our_own_thresholds(world: World) -> None:
    people = await town(world, 16, 16)
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Зоя Петровна")
    first = people[0]
    await forms.finished(world, first, score=1, at=world.clock.now() - timedelta(days=200))
    await first.says("/menu")
    await first.taps_data("pf2")
    assert first.sees("Сравнение по общим порогам: от 16 п.п. — вероятно, от 25 — надёжно")
    await world.forward(days=1)
    await first.taps_data("pf2")
    assert first.sees("по порогам нашего муниципалитета: 32 человека")
    await methodologist.says("/menu")
    await methodologist.taps_data("ps1:teacher")
    assert methodologist.sees("1. Урок и оценивание — 1,00 (1,00…1,00), 32 человека")
    await methodologist.taps("2")
    assert methodologist.sees("слишком лёгкий")


async def test_three_profiles_make_a_chart_and_the_same_in_words(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    for days, score in ((250, 0), (130, 1), (10, 2)):
        await forms.finished(world, teacher, score=score, at=world.clock.now() - timedelta(days=days))
    await teacher.says("/menu")
    await teacher.taps("Самооценка")
    await teacher.taps("Подробнее")
    await teacher.taps("Рост за всё время")
    assert teacher.sees("Урок и оценивание: 0 → 33 → 67")
    await teacher.waits_until(lambda: any(m["photo"] for m in teacher.messages), "the chart")
    await teacher.taps("Подробнее")
    await teacher.taps("Как это считается")
    assert teacher.sees("Чего самооценка не может")


async def test_one_more_person_moves_nothing_five_more_do(world: World) -> None:
    """Yesterday's screen minus today's is never one person."""
    await town(world, 5)
    head = await world.enters(Role.HEAD, name="Учебный Пётр Ильич")
    await head.says("/menu")
    await head.taps_data("ag2:teacher:subject:mathematics")
    before = head.screen.text
    assert "в развитии, около 40 %" in before
    for number in range(5):
        one = await world.enters(Role.TEACHER, name=f"Учебная {number}", subjects=("mathematics",))
        await forms.finished(world, one, score=3)
        await head.taps_data("ag2:teacher:subject:mathematics")
        assert (head.screen.text == before) is (number < 4)


async def test_express_forms_and_hurried_ones_are_in_no_number(world: World) -> None:
    for number in range(6):
        one = await world.enters(Role.TEACHER, name=f"Учебная {number}")
        await forms.finished(world, one, Form.EXPRESS, score=2)
    head = await world.enters(Role.HEAD, name="Учебный Пётр Ильич")
    await head.says("/menu")
    await head.taps("Самооценка: числа")
    assert head.sees("Чисел пока нет")


async def test_a_hurried_profile_is_shown_but_no_change_is_read_out_of_it(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await forms.finished(world, teacher, score=0, at=world.clock.now() - timedelta(days=100))
    hurried = await forms.finished(world, teacher, score=3)
    async with world.app.database.turn() as turn:
        await current().write(
            update(growth.attempt).where(growth.attempt.c.id == hurried).values(reliable=False)
        )
        await turn.commit()
    await teacher.says("/menu")
    await teacher.taps_data("pf2")
    assert teacher.sees("с прежним не сравнивается")
    assert "рост" not in teacher.screen.text.replace("зона роста", "")
