"""Which files wait for a copy, and which copies somebody refers to, on both databases."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import insert

from mentoring.route_library import EvidenceKind
from mentoring.route_records import Parcel
from storage.files import EvidenceFiles, FileCopies
from storage.schema import people
from storage.turn import Database, current
from tests.persistence.test_routes import Town

NOW = datetime(2026, 10, 13, 9, tzinfo=UTC)
YEAR = timedelta(days=365)
copies = FileCopies()


async def due(at: datetime = NOW) -> list[str]:
    return [one.file_id for one in await copies.due(at, at - YEAR, 5, 10)]


async def test_what_waits_what_is_kept_and_what_is_forgotten(database: Database) -> None:
    async with database.turn():
        town = await Town.made()
        plan = await town.route("goal")
        put = EvidenceFiles().put
        step = plan.steps[0].id
        photo = Parcel(EvidenceKind.PHOTO, None, "photo")
        await put(town.town, town.teacher, step, photo, True, NOW)
        await put(town.town, town.teacher, step, Parcel(EvidenceKind.FILE, None, "plan"), False, NOW)
        assert await due() == ["plan"], "a photo still asked about waits"
        (one,) = await copies.due(NOW, NOW - YEAR, 5, 10)
        await copies.failed(one.id, 1, NOW + timedelta(minutes=5))
        assert await due() == []
        assert await due(NOW + timedelta(minutes=5)) == ["plan"]
        await copies.kept(one, "a" * 64, 7)
        assert await due(NOW + timedelta(days=1)) == []
        assert await copies.known(["a" * 64, "b" * 64]) == {"a" * 64}
        assert await copies.sha_of(one.id) == "a" * 64
        await EvidenceFiles().release(step)
        assert await due() == ["photo"]
        await copies.forget(NOW)
        assert await copies.known(["a" * 64]) == frozenset()
        assert await due(NOW + YEAR) == [], "what is a year old is not copied again"


async def test_an_erased_persons_file_is_not_recorded(database: Database) -> None:
    async with database.turn():
        town = await Town.made()
        values = {"municipality_id": town.town, "owner_id": town.teacher, "kind": "file", "created_at": NOW}
        await current().write(insert(people.stored_file).values(**values, file_id="f"))
        (one,) = await copies.due(NOW, NOW - YEAR, 5, 10)
        await current().write(people.stored_file.update().values(file_id=None))
        await copies.kept(one, "c" * 64, 1)
        assert await copies.sha_of(one.id) is None
