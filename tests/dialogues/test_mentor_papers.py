"""A mentor writes no report: journal, report and evidence compile themselves from marks."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from mentoring.paper_terms import Half, half_of, months
from mentoring.people import Role
from storage.schema import growth, pairs, people, visits
from storage.turn import current
from tests.support.journeys import are_pair, file_of, takes_route
from tests.support.messenger import Person
from tests.support.opened import docx_text, pdf_words
from tests.support.world import World

ANNA, PETR = "Учебная Анна Сергеевна", "Учебный Пётр Ильич"


def test_halves_of_the_school_year() -> None:
    assert half_of(date(2026, 9, 1)) == half_of(date(2026, 12, 31)) == Half(1, 2026)
    assert half_of(date(2027, 1, 1)) == half_of(date(2027, 8, 31)) == Half(2, 2026)
    assert (Half(1, 2026).before, Half(2, 2026).before) == (Half(2, 2025), Half(1, 2026))
    assert Half(2, 2026).holds(date(2027, 6, 1))
    assert [month.month for month in months(date(2026, 11, 30), date(2027, 1, 1))] == [11, 12, 1]


async def meets(world: World, pair_id: int, days_ago: int, **values: Any) -> int:
    """A meeting that both marked."""
    now = world.clock.now()
    usual = {"topic": "Как начать урок", "status": "held", "minutes": 40, "teacher_said": "yes"}
    async with world.app.database.turn() as turn:
        made = await current().write(
            insert(pairs.meeting)
            .values(
                **{
                    "municipality_id": world.municipality_id,
                    "pair_id": pair_id,
                    "starts_at": now - timedelta(days=days_ago),
                    "proposed_by": 1,
                    "mentor_said": "yes",
                    "created_at": now,
                    **usual,
                    **values,
                }
            )
            .returning(pairs.meeting.c.id)
        )
        number = int(made.scalar_one())
        await turn.commit()
    return number


@pytest.fixture
async def busy(world: World) -> tuple[World, Person, Person]:
    """Two meetings and a visit this half-year, one long ago, one that did not take place."""
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await _works(world, await are_pair(world, teacher, mentor))
    return world, teacher, mentor


async def _works(world: World, pair_id: int) -> None:
    await meets(world, pair_id, 2)
    await meets(world, pair_id, 9, topic="Контрольная без слёз", teacher_said=None, minutes=20)
    visit = await meets(world, pair_id, 5, kind="visit", topic="Урок в 6 классе", minutes=45)
    await meets(world, pair_id, 200, topic="Весенняя встреча", minutes=60)
    await meets(world, pair_id, 3, status="missed", topic="Не состоялась")
    async with world.app.database.turn() as turn:
        now, where = world.clock.now(), world.municipality_id
        sheet = {"meeting_id": visit, "answers": {"0": "seen"}, "advice": "Тайный совет", "made_at": now}
        await current().write(insert(visits.visit_sheet).values(municipality_id=where, **sheet, sent_at=now))
        begun = {"active_at": now - timedelta(days=300)}
        await current().write(update(pairs.pair).values(**begun))
        await turn.commit()


async def room(mentor: Person) -> None:
    await mentor.says("/menu")
    await mentor.taps("Часы и документы")


async def test_hours_add_up_and_the_journal_lists_every_meeting(busy: tuple[World, Person, Person]) -> None:
    world, _, mentor = busy
    await room(mentor)
    assert mentor.sees("встреч — 2, посещений уроков — 1, часов — 1,8")
    assert mentor.sees("Всего часов: 2,8")
    await mentor.taps("Журнал, DOCX")
    said = docx_text(file_of(world, mentor)[1])
    for one in [
        PETR,
        ANNA,
        "Как начать урок",
        "Контрольная без слёз",
        "состоялась (одна отметка)",
        "посещение урока",
    ]:
        assert one in said, one
    for one in ["Весенняя встреча", "Не состоялась", "Тайный совет"]:
        assert one not in said, one
    assert "Всего 3 записи, часов: 1,8." in said
    await mentor.taps("К документам")
    await mentor.taps("Журнал, PDF")
    assert "Контрольнаябезслёз" in pdf_words(file_of(world, mentor)[1])


async def test_the_report_counts_by_month_and_leaves_the_conclusion_to_the_mentor(
    busy: tuple[World, Person, Person],
) -> None:
    world, _, mentor = busy
    await room(mentor)
    await mentor.taps("Отчёт, DOCX")
    said = " ".join(docx_text(file_of(world, mentor)[1]).split())
    assert "Отчёт наставника за первое полугодие 2026/2027 учебного года" in said
    for one in [
        ANNA,
        "Встреч состоялось 2",
        "Посещений уроков 1",
        "Отмечено обоими 2",
        "октябрь 2026 2 1 1,8",
    ]:
        assert one in said, one
    assert "Что получилось (своими словами)" in said
    await mentor.taps("К документам")
    await mentor.taps("Прошлый отчёт, DOCX")
    said = " ".join(docx_text(file_of(world, mentor)[1]).split())
    assert "второе полугодие 2025/2026" in said
    assert "Встреч состоялось 1" in said


async def test_the_evidence_has_counts_and_no_diagnosis_and_each_export_is_noted(
    busy: tuple[World, Person, Person],
) -> None:
    world, teacher, mentor = busy
    await takes_route(world, teacher, "me", "ko")
    await room(mentor)
    await mentor.taps("Подтверждение, DOCX")
    said = " ".join(docx_text(file_of(world, mentor)[1]).split())
    for one in [
        "Педагогов за всё время 1",
        "Встреч состоялось 3",
        "Посещений с листом наблюдения 1",
        "регион",
    ]:
        assert one in said, one
    assert not any(word in said for word in ("Урок и оценивание", "Общение", "Тайный совет", "Зоны роста"))
    log = people.access_log
    noted = await world.rows(select(log.c.what, log.c.owner_id))
    assert [(row[0], row[1]) for row in noted] == [("paper_evidence", (await world.actor(teacher)).person_id)]


async def test_the_certificate_comes_after_the_school(busy: tuple[World, Person, Person]) -> None:
    world, teacher, mentor = busy
    await room(mentor)
    assert not any("Сертификат" in label for label in mentor.buttons)
    await mentor.taps_data("pa11:certificate:0:1")
    assert not any(message.get("document") for message in mentor.heard)
    mentor_id = (await world.actor(mentor)).person_id
    async with world.app.database.turn() as turn:
        done = {"special": "mentor_school", "status": "finished", "created_at": world.clock.now()}
        done |= {"finished_at": datetime(2026, 10, 1, 12, tzinfo=UTC), "axes": []}
        await current().write(
            insert(growth.route).values(municipality_id=world.municipality_id, person_id=mentor_id, **done)
        )
        await turn.commit()
    await room(mentor)
    await mentor.taps("Сертификат, PDF")
    said = pdf_words(file_of(world, mentor)[1])
    for one in [PETR, "Пройдены шесть уроков школы наставника, 2,8 часа практики в паре.", "1 октября 2026"]:
        assert one.replace(" ", "") in said, one
    await teacher.taps_data("pa11:journal:0:1")
    assert not any(message.get("document") for message in teacher.heard), "only a mentor has a journal"


async def test_in_private_mode_teachers_are_numbers() -> None:
    async with World(private_texts=True) as world:
        teacher = await world.enters(Role.TEACHER, name=ANNA)
        mentor = await world.enters(Role.MENTOR, name=PETR)
        await _works(world, await are_pair(world, teacher, mentor))
        await room(mentor)
        assert mentor.sees("имена впишите от руки")
        for what in ("journal", "report", "evidence"):
            await mentor.taps_data(f"pa11:{what}:0:0")
            said = docx_text(file_of(world, mentor)[1])
            assert PETR in said
            assert ANNA not in said
            assert "Педагог № " in said
