"""A teacher who is on the list and has not entered: paired, met, counted; on entry all of it is hers."""

from sqlalchemy import select

from mentoring.people import Role
from storage.schema import announcements, pairs, people
from tests.dialogues.entering import token_in
from tests.dialogues.test_pair_help import history, kinds
from tests.dialogues.test_people import newcomer
from tests.support.messenger import Person
from tests.support.world import World

KIRA, PETR, OLGA = "Учебная Кира Павловна", "Учебный Пётр Ильич", "Учебная Ольга Викторовна"
SCHOOL = "Школа № 1"
LISTED = "Учебная Гөлнар Рәшит кызы"


async def expected(world: World, curator: Person, name: str | None = LISTED) -> int:
    """The curator puts a young teacher on the list."""
    await curator.says("/menu")
    for label in ("Моя школа", "Добавить человека", "Молодой педагог"):
        await curator.taps(label)
    await curator.taps("Согласие есть" if name else "Без имени")
    if name:
        await curator.says(name)
    else:
        await curator.taps("Начальные классы")
    found = await world.rows(select(people.person.c.id).where(people.person.c.status == "expected"))
    return int(found[-1].id)


async def paired(world: World, curator: Person, mentor: Person, name: str | None = LISTED) -> int:
    """The school proposes a mentor, who agrees."""
    teacher_id = await expected(world, curator, name)
    await curator.taps_data(f"so2:{teacher_id}")
    await curator.taps("Основной наставник")
    await curator.taps("Предложить наставнику")
    await world.ticks()
    await mentor.taps("Беру")
    return teacher_id


async def meets(mentor: Person) -> None:
    """The mentor marks a time agreed in person."""
    await mentor.taps_data("me2:1")
    await mentor.taps("Разобрать урок")
    assert mentor.sees("договоритесь лично, здесь отметьте одно время")
    await mentor.taps("ср, 14.10")
    await mentor.taps("15:00")
    assert "Ещё вариант" not in mentor.buttons
    await mentor.taps("Назначить")


async def said_to(world: World, person_id: int) -> list[str]:
    delivery = announcements.delivery
    rows = await world.rows(select(delivery.c.kind).where(delivery.c.person_id == person_id))
    return [row.kind for row in rows]


async def enters_by(world: World, token: str) -> Person:
    teacher = await world.stranger()
    await teacher.starts(token)
    for label in ("Продолжить", "Даю согласие", "Начальные классы", "Готово", "2026"):
        await teacher.taps(label)
    return teacher


async def test_a_whole_life_before_and_after_entering(world: World) -> None:
    curator = await world.enters(Role.CURATOR, name=KIRA, school=SCHOOL)
    mentor = await world.enters(Role.MENTOR, name=PETR, school=SCHOOL)
    await world.enters(Role.MENTOR, name=OLGA, school=SCHOOL)
    teacher_id = await expected(world, curator)
    token = token_in(curator)
    await curator.taps_data(f"so2:{teacher_id}")
    assert curator.sees("Ещё не вошёл в бот: спросим наставника")
    assert "Разовый вопрос" not in curator.buttons, "an occasion is the teacher's own word"
    await curator.taps("Основной наставник")
    assert curator.sees("согласие даёте Вы")
    await curator.taps("Предложить наставнику")
    assert curator.sees("Согласие за педагога дала школа; войдёт — спросим самого.")
    await world.ticks()
    asked = mentor if mentor.heard else None
    assert asked is mentor, "the first of equals"
    assert mentor.sees("Педагог ещё не вошёл в бот: согласие за него пока дала школа")
    assert "Спросить" not in mentor.buttons
    await mentor.taps("Беру")
    assert await kinds(world) == [("main", "active")]
    assert await history(world) == ["half", "active"]
    assert mentor.sees("О времени договоритесь лично")
    assert "Написать" not in mentor.buttons
    await mentor.taps_data(f"wr1:{teacher_id}")
    assert mentor.sees("написать через бот пока нельзя")
    await meets(mentor)
    assert mentor.sees("Встреча: завтра, ср, 14 октября, 15:00"), mentor.screen.text
    await world.forward(days=1, minutes=45)
    assert mentor.sees("состоялась?")
    assert curator.sees("Педагог ещё не вошёл в бот, поэтому спрашиваем школу")
    assert "Разобрать урок" not in curator.screen, "never about what"
    await mentor.taps("Да, состоялась")
    await curator.taps("Да, состоялась")
    assert curator.sees("отмечено. Спасибо")
    row = (await world.rows(select(pairs.meeting.c.status, pairs.meeting.c.confirmed_by_both)))[0]
    assert tuple(row) == ("held", True)
    assert await said_to(world, teacher_id) == [], "nothing is ever planned for who has no account"

    teacher = await enters_by(world, token)
    await world.ticks()
    assert teacher.sees("школа нашла Вам наставника")
    assert teacher.sees("Наставник: Учебный Пётр Ильич")
    assert teacher.sees("Состоялась 1 встреча")
    await mentor.taps_data("pr10:1")
    assert mentor.sees("теперь ждём слова самого педагога")
    await teacher.taps("Показать других")
    assert teacher.sees("Так бывает"), "another one is no shame"
    await teacher.taps("Передумать")
    await teacher.taps("Подходит")
    assert teacher.sees("Наставник: Учебный Пётр Ильич")
    assert "школа нашла" not in teacher.screen
    assert await history(world) == ["half", "active", "own_word"]
    await curator.taps_data(f"so2:{teacher_id}")
    assert "дала школа" not in curator.screen


async def test_the_word_of_the_school_ends_at_the_door(world: World) -> None:
    """No mentor has answered yet: both are asked, as always. A second tap of the curator changes nothing."""
    curator = await world.enters(Role.CURATOR, name=KIRA, school=SCHOOL)
    mentor = await world.enters(Role.MENTOR, name=PETR, school=SCHOOL)
    teacher_id = await expected(world, curator, None)
    token = token_in(curator)
    await curator.taps_data(f"so2:{teacher_id}")
    assert curator.sees(f"Педагог № {teacher_id}")
    await curator.taps("Основной наставник")
    await curator.taps("Предложить наставнику", twice_at_once=True)
    assert await kinds(world) == [("main", "half")]
    await curator.taps_data(f"so2:{teacher_id}")
    await curator.taps("Отозвать: Учебный Пётр Ил…")
    await curator.taps("Основной наставник")
    await curator.taps("Предложить наставнику")
    await world.ticks()
    assert mentor.sees(f"Педагог № {teacher_id}")
    teacher = await world.stranger()
    await teacher.starts(token)
    for label in ("Продолжить", "Даю согласие"):
        await teacher.taps(label)
    await teacher.says("Учебная Анна Ивановна")
    await teacher.taps("2026")
    await world.ticks()
    assert teacher.sees("Предлагаем наставника: Учебный Пётр Ильич")
    assert await kinds(world) == [("main", "withdrawn"), ("main", "proposed")]
    await mentor.taps("Беру")
    assert await kinds(world) == [("main", "withdrawn"), ("main", "half")]
    await teacher.taps("Подходит")
    assert await kinds(world) == [("main", "withdrawn"), ("main", "active")]


async def test_the_school_and_the_mentor_differ_and_the_teacher_enters_meanwhile(world: World) -> None:
    curator = await world.enters(Role.CURATOR, name=KIRA, school=SCHOOL)
    mentor = await world.enters(Role.MENTOR, name=PETR, school=SCHOOL)
    stranger = await world.enters(Role.CURATOR, name=OLGA, school="Школа № 2")
    await paired(world, curator, mentor)
    await meets(mentor)
    await world.forward(days=1, minutes=45)
    await stranger.taps_data("mv1:1:yes")
    assert stranger.sees("Этого больше нет или оно не здесь")
    await mentor.taps_data("mv1:1:yes")
    assert "отмечено" not in mentor.screen, "nobody answers twice"
    await curator.taps("Нет")
    await mentor.taps_data("me15:1:yes")
    await world.ticks()
    assert curator.sees("Отметки о встрече разошлись")
    teacher = await newcomer(world)
    await curator.says("/menu")
    for label in ("Моя школа", "Подтвердить: 1", "1"):
        await curator.taps(label)
    await curator.taps("Да, это из списка")
    await world.ticks()
    assert any("Отметки о встрече" in one["text"] for one in teacher.heard), "she answers herself now"
    assert any("школа нашла Вам наставника" in one["text"] for one in teacher.heard)
    await curator.taps_data("mv1:1:yes")
    assert curator.sees("ответит сам")
    await teacher.taps_data("me15:1:yes")
    await mentor.taps_data("me15:1:yes")
    row = (await world.rows(select(pairs.meeting.c.status, pairs.meeting.c.confirmed_by_both)))[0]
    assert tuple(row) == ("held", True)
