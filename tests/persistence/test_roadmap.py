"""The roadmap on both databases: parts of schools, counts, years, and whom a term concerns."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, insert, select, update

from mentoring.roadmap import DuePart, PartStatus, RowStatus, What
from mentoring.usecases.roadmap_views import Reader, RowFacts, Shown
from storage.files import EvidenceFiles
from storage.privacy import PrivacyStore
from storage.roadmap import RoadmapStore
from storage.schema import people, roadmap
from storage.turn import Database, current
from tests.support.municipality import NOW, Municipality

STORE = RoadmapStore(EvidenceFiles())
TODAY = NOW.date()
YEAR = TODAY.year if TODAY.month >= 9 else TODAY.year - 1


async def row(here: Municipality, due: date | None, **values: Any) -> RowFacts:
    """A row in the roadmap with its parts."""
    usual = {"title": "Провести совещание", "term": "day", "term_on": due, "status": "open"}
    number = await STORE.add(here.id, None, NOW, **(usual | values))
    found = await STORE.row(here.id, number, TODAY)
    assert found is not None
    await STORE.make_parts(found, YEAR, due)
    again = await STORE.row(here.id, number, TODAY)
    assert again is not None
    return again


def reader(person_id: int = 0, *, office: bool = False, schools: frozenset[int] = frozenset()) -> Reader:
    return Reader(person_id, office, schools)


async def test_a_row_for_all_schools_has_a_part_a_school_and_counts_them(database: Database) -> None:
    async with database.turn():
        here, there = await Municipality().settle(), await Municipality("other").settle()
        schools = [await here.school(f"Школа {n}") for n in range(3)]
        await there.school("Чужая школа")
        late = TODAY - timedelta(days=3)
        made = await row(here, late, schools=True, office=True)
        assert (made.parts, made.done, made.late, made.due_on) == (4, 0, 4, late)
        assert await STORE.make_parts(made, YEAR, late) == 0  # nothing twice
        parts, total = await STORE.parts(made.id, 0, 9)
        assert total == 4
        first = next(one for one in parts if one.school_id == schools[0])
        assert await STORE.turn_part(first.id, PartStatus.DONE, PartStatus.TODO, done_at=NOW)
        assert not await STORE.turn_part(first.id, PartStatus.DONE, PartStatus.TODO)
        counts = await STORE.summary(here.id, reader(office=True), TODAY)
        assert counts == (1, 0, 1, 1, 0, 1)
        assert await STORE.row(there.id, made.id, TODAY) is None
        assert await STORE.part(there.id, first.id) is None
        # A school merged into another is not counted any more; one that came later takes part.
        await current().write(
            update(people.school).where(people.school.c.id == schools[2]).values(merged_into_id=schools[1])
        )
        await here.school("Школа новая")
        assert await STORE.missing_schools(here.id) == 1
        assert await STORE.missing_schools(here.id) == 0
        again = await STORE.row(here.id, made.id, TODAY)
        assert again is not None
        assert (again.parts, again.done) == (4, 1)


async def test_lists_show_each_reader_their_own_and_the_late_by_how_long(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        school, other = await here.school("Школа 1"), await here.school("Школа 2")
        anna = await here.person("mentor", school=school)
        soon = await row(here, TODAY + timedelta(days=30), office=True)
        old = await row(here, TODAY - timedelta(days=9), school_id=school)
        older = await row(here, TODAY - timedelta(days=40), person_id=anna)
        await row(here, None, term="always", term_on=None, school_id=other)
        await STORE.add(here.id, anna, NOW, title="Черновик")

        async def ids(shown: Shown, who: Reader, page: int = 0, size: int = 9) -> list[int]:
            return [one.id for one in (await STORE.page(here.id, shown, who, TODAY, page, size))[0]]

        assert len(await ids(Shown.ALL, reader())) == 4
        assert await ids(Shown.LATE, reader()) == [older.id, old.id]
        assert await ids(Shown.MINE, reader(anna)) == [older.id]
        assert await ids(Shown.MINE, reader(schools=frozenset({school}))) == [old.id]
        assert await ids(Shown.MINE, reader(office=True)) == [soon.id]
        assert await ids(Shown.ALL, reader(), 1, 3) == [max(await ids(Shown.ALL, reader()))]
        assert [one.title for one in await STORE.drafts(here.id, anna, TODAY)] == ["Черновик"]


async def test_executors_are_the_curators_of_the_school_the_office_or_the_person(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        school, other = await here.school("Школа 1"), await here.school("Школа 2")
        curator = await here.person("curator", school=school)
        await here.person("curator", school=other)
        methodologist = await here.person("methodologist")
        anna = await here.person("mentor", school=other)
        made = await row(here, TODAY, office=True, school_id=school, person_id=anna)
        parts, _ = await STORE.parts(made.id, 0, 9)
        found = await STORE.executors([one.id for one in parts])
        by = {one.executor.value: [who.person_id for who in found[one.id]] for one in parts}
        assert by == {"office": [methodologist], "school": [curator], "person": [anna]}
        await current().write(update(people.person).where(people.person.c.id == anna).values(status="left"))
        person = next(one.id for one in parts if one.person_id == anna)
        assert [who.person_id for who in (await STORE.executors([person]))[person]] == [methodologist]


async def test_terms_near_are_found_once_a_mark_and_moved_ones_anew(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        due = TODAY + timedelta(days=30)
        made = await row(here, due, office=True)
        await row(here, TODAY + timedelta(days=31), office=True)
        await row(here, None, term="always", term_on=None, office=True)
        (near,) = await STORE.due(here.id, TODAY, 9)
        assert near == DuePart(near.part_id, made.id, 0, due, None)
        await STORE.tell(near.part_id, 14)
        assert await STORE.due(here.id, TODAY, 1) == []
        assert len(await STORE.due(here.id, due - timedelta(days=22), 9)) == 2
        assert await STORE.move(made.id, None, TODAY - timedelta(days=1)) == [near.part_id]
        (moved,) = await STORE.due(here.id, TODAY, 9)
        assert (moved.revision, moved.told) == (1, None)
        part = await STORE.part(here.id, near.part_id)
        assert part is not None
        assert part.status is PartStatus.MOVED
        assert await STORE.drop_parts(made.id) == [near.part_id]
        assert await STORE.due(here.id, TODAY, 9) == []


async def test_september_begins_rows_of_every_year_anew_and_keeps_what_was(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        await here.school("Школа 1")
        made = await row(
            here, date(YEAR + 1, 8, 31), term="all_year", term_on=None, schools=True, office=True
        )
        once = await row(here, date(YEAR + 1, 8, 31), office=True)
        for part in (await STORE.parts(made.id, 0, 9))[0]:
            await STORE.turn_part(part.id, PartStatus.DONE, PartStatus.TODO, done_at=NOW)
        assert await STORE.last_year(here.id, YEAR, 9) == []
        assert [one.id for one in await STORE.last_year(here.id, YEAR + 1, 9)] == [made.id]
        await STORE.end_year(made.id, YEAR + 1)
        assert await STORE.make_parts(made, YEAR + 1, date(YEAR + 2, 8, 31)) == 2
        again = await STORE.row(here.id, made.id, TODAY)
        assert again is not None
        assert (again.parts, again.done) == (2, 0)
        still = await STORE.row(here.id, once.id, TODAY)
        assert still is not None
        assert still.parts == 1
        every = await current().scalar(
            select(func.count()).select_from(roadmap.part).where(roadmap.part.c.row_id == made.id)
        )
        assert every == 4


async def test_words_and_proofs_of_an_erased_person_are_gone_the_row_stays(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        anna = await here.person("methodologist")
        made = await row(here, TODAY, office=True, person_id=anna)
        (part, *_), _ = await STORE.parts(made.id, 0, 9)
        await current().write(
            insert(roadmap.proof).values(
                municipality_id=here.id, part_id=part.id, owner_id=anna, kind="text", body="Приказ", at=NOW
            )
        )
        await STORE.note(made, What.SAID, NOW, anna, "Напишу Марии Ивановне", part.id)
        held = await PrivacyStore().everything(anna)
        assert {"roadmap_note", "roadmap_proof"} <= held.keys()
        await PrivacyStore().erase(anna, NOW)
        assert await STORE.proofs(part.id, 9) == []
        notes, _ = await STORE.notes(made.id, 0, 9)
        assert [(one.what, one.body, one.author) for one in notes] == [(What.SAID, None, "")]
        assert (await STORE.row(here.id, made.id, TODAY)) is not None
        assert made.status is RowStatus.OPEN
