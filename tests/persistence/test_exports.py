"""Pages of a table hold everybody once, on both databases; its reader is noted once a day."""

from datetime import timedelta
from typing import Any

from sqlalchemy import func, insert, select

from mentoring.usecases.exports import FIRST
from storage.exports import ExportStore
from storage.names import name_key
from storage.schema import announcements, gatherings, people
from storage.turn import Database, current
from tests.support.municipality import NOW, Municipality

STORE = ExportStore()
NAMES = ["Ёлкина Ая", "Әхмәтова Гүзәл", "Иванова Анна", "Иванова Анна", "Елкина Яна", "О’Нил-Ҡара Пётр"]


async def row(table: Any, **values: Any) -> int:
    made = await current().write(insert(table).values(**values).returning(table.c.id))
    return int(made.scalar_one())


async def sent_to(here: Municipality, people_ids: list[int], status: str = "done") -> int:
    """A broadcast that was sent to them, and a correction of it that is no second recipient."""
    common = {"municipality_id": here.id, "created_at": NOW}
    number = await row(
        announcements.broadcast, author_id=people_ids[0], title="Приказ", status=status, **common
    )
    for kind in ("broadcast", "broadcast_again"):
        for one in people_ids:
            await row(
                announcements.delivery, dedup_key=f"{kind}:{number}:p{one}", person_id=one, kind=kind,
                cause=f"broadcast:{number}", broadcast_id=number, not_before=NOW, status="sent", **common,
            )  # fmt: skip
    return number


async def test_pages_hold_everybody_once(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        school = await here.school("Школа 1")
        ids = [await here.person(school=school, given=name, name_key=name_key(name)) for name in NAMES]
        number = await sent_to(here, ids)
        found, after = [], FIRST
        while page := await STORE.recipients(number, after, 2):
            found += page
            after = (page[-1].key, page[-1].person_id)
        assert sorted(one.person_id for one in found) == sorted(ids)
        assert {one.school for one in found} == {"Школа 1"}
        assert await STORE.broadcast(here.id, number) == ("Приказ", len(NAMES))


async def test_a_draft_and_another_municipalitys_broadcast_are_not_there(database: Database) -> None:
    async with database.turn():
        here, there = await Municipality().settle(), await Municipality("other").settle()
        author = await here.person()
        draft = await sent_to(here, [author], "draft")
        done = await sent_to(here, [author])
        assert await STORE.broadcast(here.id, draft) is None
        assert await STORE.broadcast(there.id, done) is None


async def test_everybody_in_a_table_has_its_taking_on_record_once_a_day(database: Database) -> None:
    log = people.access_log
    async with database.turn():
        here = await Municipality().settle()
        ids = [await here.person(given=name, name_key=name_key(name)) for name in NAMES]
        reader = await here.person("methodologist")
        number = await sent_to(here, ids)
        for hours, rows in ((0, 6), (1, 6), (25, 12)):
            await STORE.note_recipients(here.id, number, reader, NOW + timedelta(hours=hours))
            assert await current().scalar(select(func.count()).select_from(log)) == rows
        owners = {
            one[0] for one in await current().all(select(log.c.owner_id).where(log.c.reader_id == reader))
        }
        assert owners == set(ids)


async def test_an_events_list_holds_who_registered_and_who_just_came(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        goes, waits, refused, walked_in, asks = [await here.person() for _ in range(5)]
        common = {"municipality_id": here.id}
        event = await row(
            announcements.event, kind="course", title="Курс", status="published", created_by=goes,
            created_at=NOW, **common,
        )  # fmt: skip
        for person, status in ((goes, "going"), (waits, "waiting"), (refused, "declined"), (asks, "going")):
            await row(
                announcements.registration, event_id=event, person_id=person, status=status, at=NOW, **common
            )
        for person, present, how in ((goes, True, "code"), (walked_in, True, "list"), (asks, False, "asked")):
            await row(
                gatherings.attendance, event_id=event, person_id=person, present=present, how=how, at=NOW,
                **common,
            )  # fmt: skip
        found = {
            one.person_id: (one.status, one.present) for one in await STORE.participants(event, FIRST, 9)
        }
        assert found == {
            goes: ("going", True),
            waits: ("waiting", None),
            walked_in: (None, True),
            asks: ("going", None),
        }
        assert await STORE.event(here.id, event) == ("Курс", 4, None, None)
        await STORE.note_participants(here.id, event, goes, NOW)
        noted = await current().scalar(select(func.count()).select_from(people.access_log))
        assert noted == 4
