"""Attempts of every form, and who may have to be reminded, alike on both databases."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, insert
from sqlalchemy.exc import IntegrityError

from mentoring.people import Role
from mentoring.questionnaire import Form
from storage.assessment import AssessmentStore
from storage.assessment_dues import AssessmentDueStore
from storage.schema import announcements, growth
from storage.turn import Database, current
from tests.persistence.test_routes import NOW, Town, put
from tests.support.rows import enrol

DAY = timedelta(days=1)
store, dues = AssessmentStore(), AssessmentDueStore()


def row(town: Town, form: str = "express", **values: Any) -> dict[str, Any]:
    return {
        "municipality_id": town.town,
        "person_id": town.teacher,
        "questionnaire": "teacher",
        "version": "2026.1",
        "form": form,
        "seed": "1",
        "started_at": NOW,
        "expires_at": NOW + 14 * DAY,
        **values,
    }


async def sat(town: Town, form: str, at: datetime, **values: Any) -> int:
    return await put(
        growth.attempt, **row(town, form, status="finished", finished_at=at, result={}, **values)
    )


async def planned(town: Town, key: str) -> None:
    await current().write(
        insert(announcements.delivery).values(
            municipality_id=town.town,
            person_id=town.teacher,
            dedup_key=key,
            kind="x",
            cause="x",
            params={},
            not_before=NOW,
            created_at=NOW,
        )
    )


async def test_of_one_form_about_one_axis_one_is_open_and_each_is_found_by_its_form(
    database: Database,
) -> None:
    async with database.turn():
        town = await Town.made()
        full = await store.start(row(town, "full"))
        one = await store.start(row(town, "axis", axes="me"))
        assert await store.start(row(town, "axis", axes="me")) is None, "a double tap"
        other = await store.start(row(town, "axis", axes="ko", started_at=NOW + DAY))
        found = await store.open_attempt(town.teacher)
        axis = await store.open_attempt(town.teacher, (Form.AXIS,), ("me",))
        assert found
        assert axis
        assert (found.id, axis.id, axis.axes) == (full, one, ("me",))
        touched = await store.touched(town.teacher)
        assert touched is not None
        assert (touched[0].id, touched[1]) == (other, NOW + DAY)
        assert axis.result is None
        await store.put_answer(axis, "me1", 2, 2, NOW + 2 * DAY)
        again = await store.touched(town.teacher)
        assert again is not None
        assert again[0].id == one
        with pytest.raises(IntegrityError):
            await current().write(insert(growth.attempt).values(**row(town, "full")))


async def test_a_profile_is_only_what_the_main_forms_say(database: Database) -> None:
    async with database.turn():
        town = await Town.made()
        profile = await sat(town, "full", NOW)
        axis = await sat(town, "axis", NOW + DAY, axes="me")
        await sat(town, "scale", NOW + 2 * DAY)
        assert [a.id for a in await store.finished(town.teacher, 5)] == [profile]
        assert [a.id for a in await store.finished(town.teacher, 5, (Form.AXIS,), ("me",))] == [axis]
        assert await store.finished(town.teacher, 5, (Form.AXIS,), ("ko",)) == []


async def test_who_left_a_form_open_is_found_until_the_second_reminder_is_planned(
    database: Database,
) -> None:
    async with database.turn():
        town = await Town.made()
        number = await store.start(row(town, "full"))
        await store.start(row(town, "axis", axes="me"))
        attempt = await store.open_attempt(town.teacher)
        assert attempt is not None
        await store.put_answer(attempt, "me1", 2, 2, NOW + DAY)
        (left,) = await dues.left_open(NOW + DAY, 10)
        assert (left.attempt_id, left.last_answer, str(left.who.zone)) == (number, NOW + DAY, "Europe/Moscow")
        assert await dues.left_open(NOW + 15 * DAY, 10) == [], "its time is over"
        await planned(town, f"assessment:{number}:unfinished2:p{town.teacher}")
        assert await dues.left_open(NOW + DAY, 10) == []


async def test_who_has_only_the_short_form_is_found_in_the_weeks_asked_for(database: Database) -> None:
    async with database.turn():
        town = await Town.made()
        await sat(town, "express", NOW)
        assert await dues.without_full(NOW + 27 * DAY, (4, 14), 10) == []
        (found,) = await dues.without_full(NOW + 29 * DAY, (4, 14), 10)
        assert (found.who.person_id, found.at) == (town.teacher, NOW)
        assert await dues.without_full(NOW + 100 * DAY, (4, 14), 10) == []
        await planned(town, f"assessfull:{town.teacher}:offer:p{town.teacher}")
        assert await dues.without_full(NOW + 29 * DAY, (4, 14), 10), "the last one is still to come"
        await planned(town, f"assessfull:{town.teacher}:last:p{town.teacher}")
        assert await dues.without_full(NOW + 29 * DAY, (4, 14), 10) == []


async def test_whoever_took_the_full_form_is_not_asked_for_it_and_is_found_when_it_is_old(
    database: Database,
) -> None:
    async with database.turn():
        town = await Town.made()
        await sat(town, "express", NOW)
        await sat(town, "full", NOW + DAY)
        assert await dues.without_full(NOW + 29 * DAY, (4, 14), 10) == []
        key = ("assessagain:", ":2027winter:p")
        later = NOW + 100 * DAY
        (found,) = await dues.last_finished("full", NOW, later, key, 10)
        assert found.at == NOW + DAY
        assert await dues.last_finished("full", NOW, NOW, key, 10) == []
        assert await dues.last_finished("scale", NOW, later, None, 10) == []
        await planned(town, f"assessagain:{town.teacher}:2027winter:p{town.teacher}")
        assert await dues.last_finished("full", NOW, later, key, 10) == []


async def test_newest_results_of_many_take_one_statement_and_are_those_found_one_by_one(
    database: Database,
) -> None:
    async with database.turn():
        town = await Town.made()
        others = [await enrol(town.town, NOW, 900 + n, Role.TEACHER) for n in range(6)]
        await sat(town, "full", NOW)
        for number, person in enumerate(others[:4]):
            await put(growth.attempt, **done(town, "express", NOW - DAY, person, "old"))
            await put(growth.attempt, **done(town, "full", NOW + number * DAY, person, f"axis{number}"))
            await put(growth.attempt, **done(town, "axis", NOW + 9 * DAY, person, "one", axes="didactics"))
        await put(growth.attempt, **row(town, "full", person_id=others[4]))
        counted: list[str] = []
        event.listen(
            database.engine.sync_engine, "before_cursor_execute", lambda *told: counted.append(told[2])
        )
        found = await store.newest_results(others)
        assert len(counted) == 1
        one_by_one = {person: await store.finished(person, 1) for person in others}
        assert found == {person: newest[0].result for person, newest in one_by_one.items() if newest}
        assert [found[person]["areas"][0]["axis"] for person in others[1:4]] == ["axis1", "axis2", "axis3"]
        assert others[4] not in found
        assert town.teacher not in found


def done(town: Town, form: str, at: datetime, person: int, axis: str, **values: Any) -> dict[str, Any]:
    result = {"areas": [{"axis": axis}]}
    return row(town, form, status="finished", finished_at=at, result=result, person_id=person, **values)
