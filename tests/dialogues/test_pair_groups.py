"""Staff begin a group: everybody is asked, two and the mentor begin it, two who are left go on."""

from sqlalchemy import select

from mentoring.people import Role
from storage.schema import pairs
from tests.dialogues.test_pair_help import kinds
from tests.dialogues.test_pairs import ANNA, OLGA, PETR, begins
from tests.support.messenger import Person
from tests.support.world import World

KIRA, MARIA = "Учебная Кира Павловна", "Учебная Мария Игоревна"
VERA, GALINA = "Учебная Вера Львовна", "Учебная Галина Олеговна"
GOAL = "Провести по открытому уроку"


async def chooses_goal(staff: Person) -> None:
    await staff.says("/menu")
    await staff.taps("Пары")
    await staff.taps("Собрать группу")
    await staff.taps("1")
    await staff.says(GOAL)


async def test_a_group_from_its_goal_to_the_two_who_are_left(world: World) -> None:
    mentor = await world.enters(Role.MENTOR, name=PETR)
    anna = await world.enters(Role.TEACHER, name=ANNA)
    vera = await world.enters(Role.TEACHER, name=VERA)
    galina = await world.enters(Role.TEACHER, name=GALINA)
    main = await world.enters(Role.MENTOR, name=OLGA, school="Школа № 2")
    await begins(world, anna, mentor)
    methodologist = await world.enters(Role.METHODOLOGIST, name=MARIA)
    await methodologist.says("/menu")
    await methodologist.taps("Пары")
    await methodologist.taps("Собрать группу")
    assert methodologist.sees("Учебный Пётр Ильич")
    await methodologist.taps_data(f"gm2:{await number(world, mentor)}")
    await methodologist.says("ц" * 201)
    assert methodologist.sees("Текст длиннее на 1 знак")
    await methodologist.says(GOAL)
    await methodologist.says("когда-нибудь")
    assert methodologist.sees("До какого дня работает группа?"), "the field stays"
    await methodologist.taps("2 месяца")
    await methodologist.taps("1")
    assert "Спросить всех (1)" not in methodologist.buttons, "one is no group"
    await methodologist.taps("2")
    await methodologist.taps("3")
    await methodologist.taps("Спросить всех (3)")
    assert methodologist.sees("Всех спросили")
    await world.ticks()
    assert mentor.sees("Просим Вас вести группу")
    assert mentor.sees(GOAL)
    assert anna.sees("Ведёт группу из 2–6 педагогов: Учебный Пётр Ильич"), "a paired teacher may join"
    assert vera.sees(f"Цель: {GOAL}")
    await anna.taps("Подходит")
    assert anna.sees("Она начнётся, когда согласятся наставник и хотя бы двое")
    await mentor.taps("Беру группу")
    assert mentor.sees("Согласились: 1")
    group = [("main", "active"), *[("group", "half")], *[("group", "proposed")] * 2]
    assert sorted(await kinds(world)) == sorted(group), "one member is no group"
    await vera.taps("Подходит")
    assert vera.sees("Группа началась")
    await world.ticks()
    assert anna.sees("Группа началась")
    assert mentor.sees("Группа работает.")
    assert (await kinds(world)).count(("group", "active")) == 2
    await world.forward(days=6)
    await galina.taps_data(f"pr7:{await pair_of(world, galina)}")
    assert (await kinds(world)).count(("group", "active")) == 3, "a late yes joins"
    for leaves in (vera, galina):
        await leaves.taps_data(f"pr15:{await pair_of(world, leaves)}")
        await leaves.taps("Завершить")
    await world.ticks()
    assert sorted(await kinds(world))[-1] == ("short", "active")
    ends = await world.rows(select(pairs.pair.c.ends_at).where(pairs.pair.c.kind == "short"))
    until = await world.rows(select(pairs.pair_group.c.ends_at))
    assert ends == until, "until the same day"
    await world.forward(hours=20)
    assert any("В группе остались двое" in one["text"] for one in anna.heard)
    assert any("В группе остались двое" in one["text"] for one in mentor.heard)
    assert not main.heard


async def test_a_mentor_who_cannot_and_a_curator_of_another_school(world: World) -> None:
    mentor = await world.enters(Role.MENTOR, name=PETR)
    anna = await world.enters(Role.TEACHER, name=ANNA)
    vera = await world.enters(Role.TEACHER, name=VERA)
    far = await world.enters(Role.TEACHER, name=GALINA, school="Школа № 2")
    curator = await world.enters(Role.CURATOR, name=KIRA)
    await chooses_goal(curator)
    await curator.taps("2 месяца")
    assert not curator.sees(GALINA), "another school"
    await curator.taps_data(f"gm4:{await number(world, far)}:0")
    assert curator.sees("Этого больше нет или оно не здесь")
    await chooses_goal(curator)
    await curator.taps("2 месяца")
    await curator.taps("1")
    await curator.taps("2")
    await curator.taps("Спросить всех (2)")
    await world.ticks()
    await anna.taps("Подходит")
    await mentor.taps("Сейчас не могу")
    assert {status for _, status in await kinds(world)} == {"withdrawn"}
    await world.forward(hours=20)
    assert any("Группа в этот раз не собралась" in one["text"] for one in anna.heard)
    assert not any("не собралась" in one["text"] for one in vera.heard)


async def test_others_neither_begin_nor_answer_a_group(world: World) -> None:
    mentor = await world.enters(Role.MENTOR, name=PETR)
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    await world.enters(Role.TEACHER, name=VERA)
    curator = await world.enters(Role.CURATOR, name=KIRA)
    stranger = await world.enters(Role.CURATOR, name=OLGA, school="Школа № 2")
    await stranger.taps_data(f"gm2:{await number(world, mentor)}")
    assert stranger.sees("Этого больше нет или оно не здесь"), "a mentor of another school"
    await chooses_goal(curator)
    await curator.taps("2 месяца")
    await curator.taps("1")
    await curator.taps("2")
    await curator.taps("Спросить всех (2)")
    for tap in ("gm1:0", f"gm2:{await number(world, mentor)}", "gm7:1", "gm8:1"):
        await teacher.taps_data(tap)
        assert teacher.sees("Этот раздел открыт для другой роли"), tap
    await stranger.taps_data("gm7:1")
    assert stranger.sees("Этого больше нет или оно не здесь")


async def number(world: World, person: Person) -> int:
    return (await world.actor(person)).person_id


async def pair_of(world: World, person: Person) -> int:
    table = pairs.pair.c
    found = await world.rows(
        select(table.id).where(table.teacher_id == await number(world, person), table.kind == "group")
    )
    return int(found[0][0])


async def test_a_seventh_is_not_ticked_and_six_of_two_pages_are_asked(world: World) -> None:
    await world.enters(Role.MENTOR, name=PETR)
    for n in "АБВГДЕЖ":
        await world.enters(Role.TEACHER, name=f"Учебная {n}на {n}вна")
    curator = await world.enters(Role.CURATOR, name=KIRA)
    await chooses_goal(curator)
    await curator.taps("2 месяца")
    for place in "12345":
        await curator.taps(place)
    await curator.taps_data("gm5:1")
    for place in "12":
        await curator.taps(place)
    assert curator.sees("В группе от 2 до 6 человек")
    await curator.taps("Спросить всех (6)")
    assert await kinds(world) == [("group", "proposed")] * 6
