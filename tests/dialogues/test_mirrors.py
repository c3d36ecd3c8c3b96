"""The mentor's mirror: sixteen taps after a visit, both sides in words for the teacher, for nobody else."""

from datetime import timedelta

from sqlalchemy import insert, select, update

from mentoring.people import Role
from programmes.loader import load
from storage.schema import growth, pairs, people, visits
from storage.turn import current
from tests.dialogues.test_meetings import paired
from tests.support.messenger import Person
from tests.support.world import World

mirror = visits.mirror
ASKED = load("bugulma").questionnaire


async def with_a_visit(world: World, percents: dict[str, int] | None = None) -> tuple[Person, Person]:
    """A pair with one visit written about; the teacher's full form with these scores by axis, else 0."""
    teacher, mentor = await paired(world)
    now = world.clock.now()
    async with world.app.database.turn() as turn:
        visit = await turn.write(
            insert(pairs.meeting)
            .values(
                municipality_id=world.municipality_id,
                pair_id=1,
                kind="visit",
                status="held",
                topic="5 класс",
                minutes=45,
                starts_at=now - timedelta(days=1),
                proposed_by=2,
                created_at=now,
            )
            .returning(pairs.meeting.c.id)
        )
        await turn.write(
            insert(visits.visit_sheet).values(
                municipality_id=world.municipality_id, meeting_id=visit.scalar_one(), made_at=now, sent_at=now
            )
        )
        if percents is not None:
            await _full_form(world, percents)
        await turn.commit()
    return teacher, mentor


async def _full_form(world: World, scores: dict[str, int]) -> None:
    now = world.clock.now()
    made = await current().write(
        insert(growth.attempt)
        .values(
            municipality_id=world.municipality_id,
            person_id=1,
            questionnaire=ASKED.code,
            version=ASKED.version,
            form="full",
            seed="1",
            status="finished",
            reliable=True,
            result={
                "percents": {axis.code: scores.get(axis.code, 2) * 100 // 3 for axis in ASKED.axes},
                "strength": None,
                "areas": [],
                "unknown": [],
            },
            started_at=now,
            finished_at=now,
            expires_at=now + timedelta(days=14),
        )
        .returning(growth.attempt.c.id)
    )
    attempt_id = made.scalar_one()
    for item in ASKED.items:
        await current().write(
            insert(growth.answer).values(
                municipality_id=world.municipality_id,
                attempt_id=attempt_id,
                item=item.id,
                score=scores.get(item.axis, 2),
                at=now,
            )
        )


async def answers(mentor: Person, score: int) -> None:
    """Every item with this score."""
    await mentor.taps_data("mi1:1")
    await mentor.taps("Начать")
    for number, item in enumerate(ASKED.mirror_ids, 1):
        assert mentor.sees(f"{number} из 16 · ")
        place = next(at for at, one in enumerate(ASKED.printed_mirror(item, "2")) if one.score == score)
        await mentor.taps_data(f"mi3:1:{item}:{place}")


async def areas(world: World) -> list[tuple[str, str]]:
    result = (await world.rows(select(growth.attempt.c.result)))[0][0]
    return [(area["axis"], area["reason"]) for area in result["areas"]]


async def test_a_mirror_needs_a_visit_and_an_active_pair(world: World) -> None:
    _, mentor = await paired(world)
    await mentor.taps_data("mi1:1")
    assert mentor.sees("Сначала — посещение урока")
    await mentor.taps_data("mi2:1")
    assert await world.rows(select(mirror.c.id)) == []


async def test_both_sides_in_words_and_a_great_difference_is_an_invitation(world: World) -> None:
    teacher, mentor = await with_a_visit(world, {"me": 3})
    await answers(mentor, 0)
    assert mentor.sees("Спасибо.")
    await world.ticks()
    assert teacher.sees("Оно только для Вас")
    await teacher.taps("Открыть")
    assert teacher.sees("Урок и оценивание: опора · зона роста")
    assert teacher.sees("Взгляды разошлись: «Урок и оценивание»")
    assert teacher.sees("Посмотрите вместе на одном уроке")
    assert "Позвать на урок" in teacher.buttons


async def test_it_counts_in_the_profile_only_when_the_teacher_lets_it_in(world: World) -> None:
    teacher, mentor = await with_a_visit(world, {"ko": 1, "me": 3})
    await answers(mentor, 0)
    await world.ticks()
    assert await areas(world) == []
    await teacher.taps("Открыть")
    await teacher.taps("Учесть в профиле")
    assert teacher.sees("учтён в Вашем профиле")
    assert ("ko", "low") in await areas(world)
    await teacher.taps("Не учитывать")
    assert teacher.sees("Это видите только Вы")


async def test_rule_5b_works_from_what_the_mentor_saw(world: World) -> None:
    teacher, mentor = await with_a_visit(world, {})
    async with world.app.database.turn() as turn:
        await turn.write(
            update(growth.answer).where(growth.answer.c.item.in_(("ko1", "ko3", "ko4"))).values(score=1)
        )
        await turn.commit()
    await answers(mentor, 1)
    await world.ticks()
    await teacher.taps("Открыть")
    await teacher.taps("Учесть в профиле")
    assert ("ko", "mirrored") in await areas(world)


async def test_not_seen_is_no_nought_and_one_glance_says_nothing(world: World) -> None:
    teacher, mentor = await with_a_visit(world, {})
    await mentor.taps_data("mi1:1")
    await mentor.taps("Начать")
    await mentor.taps("А")
    for _ in range(15):
        await mentor.taps("Не пришлось видеть")
    assert mentor.sees("Видели сами: 1 из 16")
    kept = (await world.rows(select(mirror.c.answers)))[0][0]
    assert list(kept.values()).count(None) == 15
    await world.ticks()
    await teacher.taps("Открыть")
    assert teacher.sees("Пока видно слишком мало")


async def test_back_and_a_double_tap_keep_one_answer_each(world: World) -> None:
    _, mentor = await with_a_visit(world)
    await mentor.taps_data("mi1:1")
    await mentor.taps("Начать")
    await mentor.taps("А", twice_at_once=True)
    assert mentor.sees("2 из 16")
    await mentor.taps("Назад")
    assert mentor.sees("1 из 16")


async def test_nobody_but_the_teacher_reads_and_nobody_but_the_mentor_answers(world: World) -> None:
    teacher, mentor = await with_a_visit(world, {})
    await answers(mentor, 2)
    roles = (Role.CURATOR, Role.MENTOR, Role.METHODOLOGIST)
    stranger = await world.enters(*roles, name="Учебная Ольга Олеговна")
    await stranger.says("/menu")
    for tap in ("mi1:1", "mi2:1", "mi3:1:me2:0", "mi4:1", "mi5:1", "mi6:1:1"):
        await stranger.taps_data(tap)
        assert stranger.sees("Эта кнопка не из Вашего разговора") or stranger.sees("не Ваша"), stranger.screen
    await mentor.taps_data("mi5:1")
    assert not mentor.sees("Глазами наставника")
    await teacher.taps_data("mi3:1:me2:0")
    assert not teacher.sees("из 16 ·")
    assert (await world.rows(select(mirror.c.used_at)))[0][0] is None


async def test_a_psychologist_is_mirrored_in_fourteen_items(world: World) -> None:
    _, mentor = await with_a_visit(world)
    async with world.app.database.turn() as turn:
        book = load("bugulma").book
        code = next(one for one in book.variants if one.questionnaire.code == "q_psiholog").positions[0]
        await turn.write(update(people.person).where(people.person.c.id == 1).values(position=code))
        await turn.commit()
    await mentor.taps_data("mi1:1")
    assert mentor.sees("Зеркало: 14 касаний")
    await mentor.taps("Начать")
    assert mentor.sees("1 из 14")
