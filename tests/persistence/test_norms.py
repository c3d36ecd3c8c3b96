"""Answers added up in SQL, on both databases: the same numbers as the rules make of the answers."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert

from mentoring import attempts
from mentoring.aggregates import Exact
from mentoring.assessment import profile
from mentoring.people import Role
from mentoring.psychometrics import Norm, moments, scale
from mentoring.usecases.aggregates import NOBODY_KNOWN, OTHERS, Dimension
from storage.aggregates import AggregateStore
from storage.norms import NormStore
from storage.people import MunicipalityStore
from storage.schema import growth
from storage.turn import Database, current
from tests.support.pack import bugulma
from tests.support.rows import enrol, row

NOW = datetime(2026, 10, 13, 9, tzinfo=UTC)
PACK = bugulma()
ASKED = PACK.questionnaire
KNOWN = (ASKED.code, ASKED.version)
Answers = dict[str, int | None]


async def town(turn: Any) -> int:
    home = await MunicipalityStore().ensure(PACK.code, PACK.municipality, PACK.timezone, NOW)
    await turn.commit()
    return home


async def answered(
    home: int, person: int, answers: Answers, *, days: int = 0, reliable: bool = True, form: str = "full"
) -> None:
    at = NOW - timedelta(days=days)
    attempt = await row(
        growth.attempt,
        home,
        NOW,
        person_id=person,
        questionnaire=ASKED.code,
        version=ASKED.version,
        form=form,
        seed=str(person),
        status="finished",
        result=attempts.full_result(profile(ASKED, answers, PACK.rules)),
        reliable=reliable,
        started_at=at,
        finished_at=at,
        expires_at=at,
    )
    rows = [
        {"municipality_id": home, "attempt_id": attempt, "item": item, "score": score, "letter": 0, "at": at}
        for item, score in answers.items()
    ]
    await current().write(insert(growth.answer).values(rows))


def dice(seed: int) -> Answers:
    drawn = random.Random(seed)
    return {item: drawn.choice([None, 0, 1, 1, 2, 2, 3, 3, 3, 3]) for item in ASKED.item_ids}


async def test_sums_of_the_database_are_those_of_the_rules(database: Database) -> None:
    """Each person's newest reliable full form counts; older, hurried and axis forms do not."""
    async with database.turn() as turn:
        home = await town(turn)
        newest = []
        for number in range(34):
            person = await enrol(home, NOW, 1000 + number, Role.TEACHER, name=f"Учебная {number}")
            await answered(home, person, dice(number + 500), days=100)
            await answered(home, person, dice(number + 900), reliable=False)
            await answered(home, person, dice(number + 700), form="axis")
            newest.append(dice(number))
            await answered(home, person, newest[-1], days=1)
        await turn.commit()
    async with database.turn() as turn:
        items = [item.id for item in ASKED.items_of("me")]
        found = await NormStore().moments(home, *KNOWN, items)
        assert found == moments(items, newest)
        norm = Norm("me", found.people, scale(moments(items, newest * 3)), NOW)
        await NormStore().keep(home, *KNOWN, norm)
        await NormStore().keep(home, *KNOWN, norm)
        assert await NormStore().uncounted(NOW + timedelta(days=1)) == (home, *KNOWN)
        assert await NormStore().uncounted(NOW) is None
        kept = (await NormStore().of(home, *KNOWN))["me"]
        assert kept.facts is not None
        assert norm.facts is not None
        assert kept.facts.alpha == pytest.approx(norm.facts.alpha)
        assert [one.item for one in kept.facts.items] == items


async def test_groups_stand_still_between_fives_and_small_ones_go_together(database: Database) -> None:
    subjects = ["mathematics"] * 7 + ["physics"] * 3 + ["music"] * 2
    async with database.turn() as turn:
        home = await town(turn)
        for number, subject in enumerate(subjects):
            person = await enrol(
                home,
                NOW,
                2000 + number,
                Role.TEACHER,
                name=f"Учебная {number}",
                subjects=(subject,),
                start_year=2026 - number % 5,
            )
            await answered(home, person, dict.fromkeys(ASKED.item_ids, number % 4), days=100 - number)
        await turn.commit()
    async with database.turn():
        store = AggregateStore()
        by_subject = await store.sums(home, *KNOWN, Dimension.SUBJECT, ["me"], 2026)
        assert by_subject == {
            "mathematics": {"me": Exact(5, 0 + 33 + 67 + 100 + 0)},
            OTHERS: {"me": Exact(5, 100 + 0 + 33 + 67 + 100)},
        }
        by_school = await store.sums(home, *KNOWN, Dimension.SCHOOL, ["me", "pr"], 2026)
        assert [values["pr"].people for values in by_school.values()] == [10]
        by_years = await store.sums(home, *KNOWN, Dimension.YEARS, ["me"], 2026)
        assert set(by_years) == {OTHERS}
        assert NOBODY_KNOWN not in by_years
        assert await store.unreliable(home, *KNOWN) == 0
