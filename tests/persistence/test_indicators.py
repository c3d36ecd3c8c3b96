"""Counts of real rows on both databases: right, kept by month, and never counted again."""

from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

from sqlalchemy import select, update

from bot.clocks import SystemClock
from bot.wiring import Programmes, build_use_cases
from mentoring import attempts
from mentoring.assessment import profile
from mentoring.people import Role
from storage.people import MunicipalityStore
from storage.schema import announcements, careers, gatherings, growth, indicators, pairs, people
from storage.turn import Database, current
from tests.support.pack import bugulma, everything
from tests.support.rows import enrol, row

NOW = datetime(2026, 10, 13, 9, tzinfo=UTC)
PACK = bugulma()


async def counted(database: Database, use: Any, now: datetime) -> int:
    """Ask as the ticks do, till nothing is left."""
    times = 0
    while True:
        async with database.turn() as turn:
            if not await use.indicators.plan_due(now):
                return times
            await turn.commit()
        times += 1


async def months(database: Database) -> dict[tuple[date, str], tuple[int, int]]:
    async with database.turn() as turn:
        rows = await turn.all(select(indicators.indicator_month))
    return {(one.month, one.formula): (one.part, one.whole) for one in rows}


def built(now: datetime) -> tuple[Any, Programmes]:
    programmes, clock = Programmes(), SystemClock()
    clock.offset = now - clock.now()
    return build_use_cases(programmes, clock, frozenset(), cast("Any", None), cast("Any", None)), programmes


async def town(home: int) -> list[int]:
    """Twelve teachers of two schools; who has what is counted on the fingers below."""
    ids = []
    for number in range(12):
        began = NOW - timedelta(days=500 if number < 6 else 20)
        person = await enrol(
            home,
            began,
            1000 + number,
            Role.TEACHER,
            name=f"Учебная {number}",
            school_name="Школа № 1" if number < 7 else "Школа № 2",
        )
        ids.append(person)
    mentor = await enrol(home, NOW, 2000, Role.MENTOR, name="Учебный Марат")
    for person in ids[:6]:
        await row(pairs.pair, home, NOW, teacher_id=person, mentor_id=mentor, status="active", active_at=NOW)
    for person in ids[:4]:
        route = await row(growth.route, home, NOW, person_id=person, status="agreed")
        for place, status in enumerate(("confirmed", "unconfirmed" if person == ids[0] else "confirmed")):
            await row(
                growth.route_step,
                home,
                NOW,
                route_id=route,
                template=f"t{place}",
                place=place,
                title="Шаг",
                confirmer="mentor",
                hours=1,
                start_on=NOW.date(),
                due_on=NOW.date(),
                status=status,
                closed_at=NOW - timedelta(days=3),
            )
    for number, person in enumerate(ids[:10]):
        await row(
            careers.career,
            home,
            NOW,
            person_id=person,
            courses_on=date(2025, 1, 1) if number < 7 else date(2020, 1, 1),
            category="first" if number < 3 else None,
            updated_at=NOW,
        )
    event = await row(
        announcements.event,
        home,
        NOW,
        kind="seminar",
        title="Семинар",
        status="published",
        starts_at=NOW - timedelta(days=30),
        created_by=mentor,
    )
    for person in ids[:5]:
        await row(
            gatherings.attendance,
            home,
            NOW,
            event_id=event,
            person_id=person,
            present=True,
            how="code",
            at=NOW,
        )
    for number, person in enumerate(ids[:11]):
        result = attempts.full_result(
            profile(PACK.questionnaire, everything(0 if number < 6 else 3), PACK.rules)
        )
        await row(
            growth.attempt,
            home,
            NOW,
            person_id=person,
            questionnaire=PACK.questionnaire.code,
            version=PACK.questionnaire.version,
            form="full",
            seed="1",
            status="finished",
            result=result,
            reliable=True,
            started_at=NOW,
            finished_at=NOW,
            expires_at=NOW,
        )
    return ids


async def test_rows_are_counted_once_and_a_month_that_is_over_stays(database: Database) -> None:
    use, programmes = built(NOW)
    async with database.turn() as turn:
        home = await MunicipalityStore().ensure(PACK.code, PACK.municipality, PACK.timezone, NOW)
        programmes.put(home, PACK)
        ids = await town(home)
        await turn.commit()
    times = await counted(database, use, NOW)
    assert times == len(PACK.indicators.formulas)
    assert await counted(database, use, NOW) == 0, "a second asking counts nothing"
    october = date(2026, 10, 1)
    found = await months(database)
    assert {key[1]: value for key, value in found.items() if key[0] == october} == {
        "young": (12, 12),
        "mentored": (6, 12),
        "routed": (4, 12),
        "events": (5, 12),
        "answered": (3, 4),
        "retained": (6, 6),
        "steps": (4, 12),
        "assessed": (11, 12),
        "courses": (7, 10),
        "category": (3, 10),
        "below:pr,me,sp:40": (6, 11),
        "below:cp:40": (6, 11),
    }
    async with database.turn() as turn:  # four leave, two of them having begun long ago; another month comes
        gone = [ids[0], ids[1], ids[10], ids[11]]
        await current().write(update(people.person).where(people.person.c.id.in_(gone)).values(status="left"))
        await current().write(
            update(people.role_grant).where(people.role_grant.c.person_id.in_(gone)).values(status="revoked")
        )
        await turn.commit()
    later = NOW + timedelta(days=31)
    assert await counted(database, use, later) == times
    after = await months(database)
    assert {key: value for key, value in after.items() if key[0] == october} == found
    assert after[date(2026, 11, 1), "young"] == (8, 8)
    assert after[date(2026, 11, 1), "retained"] == (4, 6)
    async with database.turn() as turn:
        spoken = await turn.first(
            select(indicators.indicator_month.c.said_part, indicators.indicator_month.c.said_whole).where(
                indicators.indicator_month.c.month == date(2026, 11, 1),
                indicators.indicator_month.c.formula == "courses",
            )
        )
        schools = await turn.all(
            select(indicators.indicator_school).where(
                indicators.indicator_school.c.month == october,
                indicators.indicator_school.c.formula == "mentored",
            )
        )
    assert tuple(spoken or ()) == (7, 10), "two of ten gone: it stands still until five have moved"
    assert sorted((one.part, one.whole) for one in schools) == [(0, 5), (6, 7)]


async def test_a_correction_keeps_what_it_corrects(database: Database) -> None:
    use, programmes = built(NOW)
    async with database.turn() as turn:
        home = await MunicipalityStore().ensure(PACK.code, PACK.municipality, PACK.timezone, NOW)
        programmes.put(home, PACK)
        person = await enrol(home, NOW, 1, Role.METHODOLOGIST, name="Учебная Зоя")
        actor = await use.people.actor(person)
        await use.indicators.enter(actor, "mentored", "plan", 2026, "70")
        await use.indicators.enter(actor, "mentored", "plan", 2026, "75,5")
        await turn.commit()
    async with database.turn():
        card = await use.indicators.card(actor, "mentored")
    assert card.plans == {2026: 75.5}
    assert [(one.value, one.replaced_at is None) for one in card.history] == [(75.5, True), (70, False)]
