"""Papers by one tap: filled from what is there, shown only to those it concerns, nameless in private mode."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, select, update

from mentoring.people import Role
from storage.schema import growth, pairs, people
from storage.turn import current
from tests.support.journeys import are_pair, file_of, has_profile, takes_route
from tests.support.messenger import Person
from tests.support.opened import docx_text, pdf_pages, pdf_words
from tests.support.world import World

ANNA, PETR, OLGA = "Учебная Әлфия Ҡаһарманова", "Учебный Пётр Ильич", "Учебная Ольга Олеговна"


async def route_id(world: World) -> int:
    return int((await world.rows(select(growth.route.c.id).order_by(growth.route.c.id.desc())))[0][0])


async def titles(world: World) -> list[str]:
    return [row[0] for row in await world.rows(select(growth.route_step.c.title))]


async def taken(world: World) -> list[tuple[str, int, int]]:
    log = people.access_log
    rows = await world.rows(select(log.c.what, log.c.owner_id, log.c.reader_id).order_by(log.c.id))
    return [(row[0], row[1], row[2]) for row in rows]


async def town(world: World) -> tuple[Person, Person, Person, int]:
    """A teacher on her way, her mentor and the school's curator."""
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    curator = await world.enters(Role.CURATOR, name=OLGA)
    pair_id = await are_pair(world, teacher, mentor)
    await takes_route(world, teacher, "me", "ko")
    return teacher, mentor, curator, pair_id


async def opens(person: Person, tap: str) -> None:
    await person.says("/menu")
    await person.taps_data(tap)


@pytest.mark.parametrize("form", ["DOCX", "PDF"])
async def test_the_route_is_one_page_with_every_step_and_nothing_to_retype(world: World, form: str) -> None:
    teacher, _, _, _ = await town(world)
    await teacher.taps("Документы")
    assert teacher.sees("переписывать нечего")
    await teacher.taps(f"Маршрут, {form}")
    name, content = file_of(world, teacher)
    assert name == f"Индивидуальный образовательный маршрут.{form.lower()}"
    said = docx_text(content) if form == "DOCX" else pdf_words(content)
    wanted = [ANNA, PETR, OLGA, "Школа № 1", "Математика", "«Урок и оценивание», «Общение»"]
    wanted += [*(await titles(world)), "Не используется для аттестации и стимулирующих выплат"]
    for one in wanted:
        assert (one in said) or (one.replace(" ", "") in said), one
    if form == "PDF":
        assert len(pdf_pages(content)) == 1
    assert teacher.sees("Кому его показать, решаете Вы")


async def test_the_programme_has_eight_parts_and_the_schools_numbers(world: World) -> None:
    teacher, mentor, _, pair_id = await town(world)
    async with world.app.database.turn() as turn:
        now = world.clock.now()
        await current().write(update(pairs.pair).values(request="Помогите с дисциплиной в 6 классе"))
        marks = {"order_no": "114-к", "order_on": now.date(), "updated_at": now}
        common = {"municipality_id": world.municipality_id, "pair_id": pair_id}
        await current().write(insert(pairs.pair_paper).values(**common, **marks))
        held = {"topic": "Как начать урок", "status": "held", "starts_at": now - timedelta(days=2)}
        both = {"teacher_said": "yes", "mentor_said": "yes", "proposed_by": 1, "minutes": 40}
        await current().write(insert(pairs.meeting).values(**common, **held, **both, created_at=now))
        await turn.commit()
    await teacher.taps("Документы")
    await teacher.taps("Программа, DOCX")
    said = docx_text(file_of(world, teacher)[1])
    for number in range(1, 9):
        assert f"{number}. " in said
    for one in ["№ 114-к от 13 октября 2026", "Помогите с дисциплиной в 6 классе", "Как начать урок", "40"]:
        assert one in said, one
    assert "«Урок и оценивание»" in said
    await opens(mentor, f"pa3:{pair_id}:0:1")
    flat = pdf_words(file_of(world, mentor)[1])
    assert "Помогитесдисциплиной" in flat
    assert "«Урокиоценивание»" not in flat, "not shared with the mentor"
    assert "внеенакнейгопедагог" not in flat


async def test_areas_of_growth_are_named_only_where_they_are_shared(world: World) -> None:
    teacher, mentor, curator, _ = await town(world)
    number = await route_id(world)
    for reader in (mentor, curator):
        await opens(reader, f"pa2:{number}:0")
        assert "Зоны роста" not in docx_text(file_of(world, reader)[1])
    owner = await world.actor(teacher)
    async with world.app.database.turn() as turn:
        values = {"owner_id": owner.person_id, "audience": "mentor", "since": world.clock.now()}
        await current().write(insert(growth.sharing).values(municipality_id=owner.municipality_id, **values))
        await turn.commit()
    for reader, named in ((mentor, True), (curator, False)):
        await opens(reader, f"pa2:{number}:0")
        assert ("Зоны роста" in docx_text(file_of(world, reader)[1])) is named
    noted = [what for what, _, _ in await taken(world)]
    assert noted == [*["paper_route"] * 3, "profile:mentor", "paper_route"]
    assert {owner_id for _, owner_id, _ in await taken(world)} == {owner.person_id}


async def test_strangers_get_no_paper_and_a_closed_pair_opens_the_route_no_more(world: World) -> None:
    teacher, mentor, _, pair_id = await town(world)
    number = await route_id(world)
    stranger = await world.enters(Role.MENTOR, name="Учебная Чужая", school="Школа № 2")
    for tap in (f"pa1:{number}", f"pa2:{number}:0", f"pa3:{pair_id}:0:0"):
        await opens(stranger, tap)
        assert not any(message.get("document") for message in stranger.heard)
    async with world.app.database.turn() as turn:
        closed = {"status": "closed", "closed_at": world.clock.now()}
        await current().write(update(pairs.pair).values(**closed))
        await turn.commit()
    await opens(mentor, f"pa2:{number}:0")
    assert not any(message.get("document") for message in mentor.heard)
    await opens(mentor, f"pa3:{pair_id}:0:0")
    said = docx_text(file_of(world, mentor)[1])
    assert ANNA in said
    assert "Договор о цели" not in said
    await opens(teacher, f"pa1:{number}")
    assert "Программа, DOCX" not in teacher.buttons


async def test_a_draft_is_the_teachers_own(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await are_pair(world, teacher, mentor)
    await has_profile(world, teacher, "me", "ko")
    await teacher.says("/menu")
    await teacher.taps("Мой маршрут")
    number = await route_id(world)
    await opens(mentor, f"pa2:{number}:0")
    assert not any(message.get("document") for message in mentor.heard)
    await opens(teacher, f"pa2:{number}:0")
    assert "проект" in docx_text(file_of(world, teacher)[1])


async def test_in_private_mode_a_paper_names_nobody_but_its_owner() -> None:
    async with World(private_texts=True) as world:
        teacher, mentor, curator, pair_id = await town(world)
        number = await route_id(world)
        for person, own, others in ((teacher, ANNA, (PETR, OLGA)), (mentor, PETR, (ANNA, OLGA))):
            for tap in (f"pa2:{number}:0", f"pa3:{pair_id}:{number}:0"):
                await opens(person, tap)
                said = docx_text(file_of(world, person)[1])
                assert not any(name in said for name in others), tap
                assert "Математика" not in said, "never a school beside a subject"
            assert own in said
        await opens(curator, f"pa3:{pair_id}:0:1")
        flat = pdf_words(file_of(world, curator)[1])
        assert not any(name.replace(" ", "") in flat for name in (ANNA, PETR))
        await opens(teacher, f"pa1:{number}")
        assert teacher.sees("впишите от руки")


async def test_ones_own_copies_do_not_count_as_somebody_who_looked(world: World) -> None:
    teacher, _, _, _ = await town(world)
    await opens(teacher, f"pa2:{await route_id(world)}:0")
    await teacher.says("/mydata")
    assert not teacher.sees("Смотрели Ваш профиль: Вы")
    owner = await world.actor(teacher)
    async with world.app.database.turn():
        assert (await world.app.use.privacy.overview(owner)).held.readers == ()


async def test_drafts_of_article_351_8_hold_dates_and_no_sums(world: World) -> None:
    teacher, mentor, curator, pair_id = await town(world)
    async with world.app.database.turn() as turn:
        now = world.clock.now()
        marks = {"consent_no": "3", "consent_on": now.date(), "term_to": date(2027, 5, 31), "updated_at": now}
        common = {"municipality_id": world.municipality_id, "pair_id": pair_id}
        await current().write(insert(pairs.pair_paper).values(**common, **marks))
        await turn.commit()
    await opens(curator, f"pp2:{pair_id}")
    await curator.taps("Образцы документов")
    files = [message["document"]["name"] for message in curator.heard if message.get("document")]
    assert files == [
        "Согласие на выполнение работы по наставничеству.docx",
        "Дополнительное соглашение к трудовому договору.docx",
        "Приказ о наставничестве.docx",
    ]
    said = docx_text(file_of(world, curator)[1])
    for one in [ANNA, PETR, "№ 3 от 13 октября 2026", "31 мая 2027", "проверяет юрист", "статьи 351.8"]:
        assert one in said, one
    assert "руб" not in said
    await opens(mentor, f"pa13:{pair_id}")
    said = " ".join(docx_text(file_of(world, mentor)[1]).split())
    assert "Последний день наставничества, не раньше 16 октября 2026" in said, "three full days after Tuesday"
    assert not any("Завершено" in message["text"] for message in teacher.heard)
    stranger = await world.enters(Role.MENTOR, name="Учебная Чужая", school="Школа № 2")
    for person, tap in ((stranger, f"pa12:{pair_id}"), (teacher, f"pa13:{pair_id}")):
        await opens(person, tap)
        assert not any(message.get("document") for message in person.heard)
