"""Rows of the roadmap, their parts, what was brought and what happened. Counted and paged here."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    not_,
    null,
    or_,
    select,
    true,
    update,
)

from mentoring.reminders import Who
from mentoring.roadmap import (
    AHEAD,
    DUE_DAYS,
    OPEN,
    PASSED,
    DuePart,
    Executor,
    PartStatus,
    ProofKind,
    RowStatus,
    Term,
    TermKind,
    What,
)
from mentoring.route_records import Parcel
from mentoring.usecases.roadmap_views import Note, PartFacts, Proof, Reader, RowFacts, Shown
from storage.files import EvidenceFiles
from storage.outbox import insert_into
from storage.schema import people, roadmap
from storage.schools import living_in
from storage.turn import AnyRow, current

_row = roadmap.row
_part = roadmap.part
_proof = roadmap.proof
_note = roadmap.note
_person = people.person
_grant = people.role_grant
_school = people.school
_town = people.municipality_table
_merged = people.school.alias("merged")
_file = people.stored_file
_OPEN: Final = tuple(one.value for one in OPEN)
_STILL: Final = "dropped"


def _counts(today: date) -> Any:
    """Live parts of each row; those of schools that were merged or closed are not counted."""

    def number(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    is_open = _part.c.status.in_(_OPEN)
    return (
        select(
            _part.c.row_id,
            func.count().label("parts"),
            number(_part.c.status == "done").label("done"),
            number(_part.c.status == "work").label("begun"),
            number(_part.c.status == "moved").label("moved"),
            number(and_(is_open, _part.c.due_on < today)).label("late"),
            number(and_(_part.c.status == "done", _part.c.accepted_at.is_(None))).label("unseen"),
            func.min(case((is_open, _part.c.due_on))).label("due_on"),
        )
        .where(_part.c.live, _part.c.status != _STILL, _stands())
        .group_by(_part.c.row_id)
        .subquery("counts")
    )


def _stands() -> ColumnElement[bool]:
    merged = exists().where(
        _merged.c.id == _part.c.school_id,
        or_(_merged.c.merged_into_id.is_not(None), _merged.c.closed_at.is_not(None)),
    )
    return not_(merged)


def _rows(municipality_id: int, today: date) -> tuple[Select[Any], Any]:
    counts = _counts(today)
    zero = {name: func.coalesce(counts.c[name], 0).label(name) for name in
            ("parts", "done", "begun", "moved", "late", "unseen")}  # fmt: skip
    reason = (
        select(_note.c.body)
        .where(_note.c.row_id == _row.c.id, _note.c.what == What.DROPPED.value)
        .order_by(_note.c.id.desc())
        .limit(1)
        .correlate(_row)
        .scalar_subquery()
        .label("reason")
    )
    found = (
        select(
            _row,
            reason,
            *zero.values(),
            counts.c.due_on,
            _person.c.family,
            _person.c.given,
            _school.c.name.label("school"),
        )
        .outerjoin(counts, counts.c.row_id == _row.c.id)
        .outerjoin(_person, _person.c.id == _row.c.person_id)
        .outerjoin(_school, _school.c.id == _row.c.school_id)
        .where(_row.c.municipality_id == municipality_id)
    )
    return found, counts


def _is_mine(reader: Reader) -> ColumnElement[bool]:
    """Parts that are the reader's to do."""
    ways: list[ColumnElement[bool]] = [_part.c.person_id == reader.person_id]
    if reader.office:
        ways.append(_part.c.executor == Executor.OFFICE.value)
    if reader.schools:
        ways.append(_part.c.school_id.in_(sorted(reader.schools)))
    return and_(_part.c.live, _part.c.status != _STILL, or_(*ways))


def _has_mine(reader: Reader, *more: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(_part.c.row_id == _row.c.id, _is_mine(reader), *more).correlate(_row)


def _shown(shown: Shown, reader: Reader, counts: Any) -> ColumnElement[bool]:
    standing = _row.c.status == RowStatus.OPEN.value
    match shown:
        case Shown.PROPOSED:
            return _row.c.status == RowStatus.PROPOSED.value
        case Shown.MINE:
            return and_(standing, _has_mine(reader))
        case Shown.LATE:
            return and_(standing, func.coalesce(counts.c.late, 0) > 0)
        case Shown.DONE:
            return and_(standing, counts.c.parts > 0, counts.c.parts == counts.c.done)
        case _:
            return standing


class RoadmapStore:
    """Joins the current turn."""

    def __init__(self, files: EvidenceFiles) -> None:
        self._files = files

    # --- reading ---

    async def summary(self, municipality_id: int, reader: Reader, today: date) -> tuple[int, ...]:
        """Rows, done, late, mine still open, proposed, with parts not looked at."""
        counts = _counts(today)
        standing = _row.c.status == "open"

        def number(condition: ColumnElement[bool]) -> ColumnElement[int]:
            return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

        row = await current().first(
            select(
                number(standing),
                number(and_(standing, counts.c.parts > 0, counts.c.parts == counts.c.done)),
                number(and_(standing, counts.c.late > 0)),
                number(and_(standing, _has_mine(reader, _part.c.status.in_(_OPEN)))),
                number(_row.c.status == "proposed"),
                number(and_(standing, counts.c.unseen > 0)),
            )
            .select_from(_row)
            .outerjoin(counts, counts.c.row_id == _row.c.id)
            .where(_row.c.municipality_id == municipality_id)
        )
        assert row is not None
        return tuple(int(one) for one in row)

    async def page(
        self, municipality_id: int, shown: Shown, reader: Reader, today: date, page: int, size: int
    ) -> tuple[list[RowFacts], int]:
        """Late ones by how long, the others by number."""
        found, counts = _rows(municipality_id, today)
        where = _shown(shown, reader, counts)
        total = await current().scalar(select(func.count()).select_from(found.where(where).subquery()))
        order = (counts.c.due_on, _row.c.number) if shown is Shown.LATE else (_row.c.number, _row.c.id)
        rows = await current().all(found.where(where).order_by(*order).limit(size).offset(page * size))
        return [_row_facts(row) for row in rows], int(total)

    async def everything(self, municipality_id: int, today: date) -> list[RowFacts]:
        """Every row that stands, by number: for papers."""
        found, _ = _rows(municipality_id, today)
        rows = await current().all(found.where(_row.c.status == "open").order_by(_row.c.number, _row.c.id))
        return [_row_facts(row) for row in rows]

    async def drafts(self, municipality_id: int, author_id: int, today: date) -> list[RowFacts]:
        """Rows somebody began to write."""
        found, _ = _rows(municipality_id, today)
        mine = and_(_row.c.status == "draft", _row.c.created_by == author_id)
        return [
            _row_facts(row) for row in await current().all(found.where(mine).order_by(_row.c.id).limit(3))
        ]

    async def row(self, municipality_id: int, row_id: int, today: date) -> RowFacts | None:
        """One row."""
        found, _ = _rows(municipality_id, today)
        row = await current().first(found.where(_row.c.id == row_id))
        return _row_facts(row) if row else None

    async def parts(self, row_id: int, page: int, size: int) -> tuple[list[PartFacts], int]:
        """Live parts: what is open first, then by name."""
        where = and_(_part.c.row_id == row_id, _part.c.live, _part.c.status != _STILL, _stands())
        total = await current().scalar(select(func.count()).select_from(_part).where(where))
        still = case((_part.c.status.in_(_OPEN), 0), else_=1)
        rows = await current().all(
            _parts()
            .where(where)
            .order_by(still, _school.c.name_key, _part.c.id)
            .limit(size)
            .offset(page * size)
        )
        return [_part_facts(row) for row in rows], int(total)

    async def all_parts(self, municipality_id: int) -> Sequence[tuple[int, PartFacts]]:
        """Every live part with its row, for the table."""
        rows = await current().all(
            _parts()
            .join(_row, _row.c.id == _part.c.row_id)
            .where(
                _part.c.municipality_id == municipality_id,
                _part.c.live,
                _part.c.status != _STILL,
                _row.c.status == "open",
                _stands(),
            )
            .order_by(_row.c.number, _row.c.id, _part.c.executor, _school.c.name_key)
        )
        return [(int(row.row_id), _part_facts(row)) for row in rows]

    async def part(self, municipality_id: int, part_id: int) -> PartFacts | None:
        """One part, of an earlier year too."""
        row = await current().first(
            _parts().where(_part.c.id == part_id, _part.c.municipality_id == municipality_id)
        )
        return _part_facts(row) if row else None

    async def mine(self, row_id: int, reader: Reader) -> PartFacts | None:
        """The reader's own part of a row: an open one first."""
        still = case((_part.c.status.in_(_OPEN), 0), else_=1)
        row = await current().first(
            _parts().where(_part.c.row_id == row_id, _is_mine(reader)).order_by(still, _part.c.id).limit(1)
        )
        return _part_facts(row) if row else None

    async def proofs(self, part_id: int, limit: int) -> list[Proof]:
        """What was brought, the newest first."""
        rows = await current().all(
            select(_proof, _file.c.file_id.label("telegram_id"), _file.c.id.label("stored"), _file.c.name)
            .outerjoin(_file, _file.c.id == _proof.c.file_id)
            .where(_proof.c.part_id == part_id)
            .order_by(_proof.c.id.desc())
            .limit(limit)
        )
        return [
            Proof(ProofKind(row.kind), row.body, row.telegram_id, row.stored, row.name, row.at)
            for row in rows
        ]

    async def notes(self, row_id: int, page: int, size: int) -> tuple[list[Note], int]:
        """The history, the newest first."""
        where = _note.c.row_id == row_id
        total = await current().scalar(select(func.count()).select_from(_note).where(where))
        role = (
            select(func.max(_grant.c.role))
            .where(_grant.c.person_id == _note.c.person_id, _grant.c.status == "active")
            .correlate(_note)
            .scalar_subquery()
        )
        rows = await current().all(
            select(
                _note, _person.c.family, _person.c.given, role.label("role"), _school.c.name.label("school")
            )
            .outerjoin(_person, _person.c.id == _note.c.person_id)
            .outerjoin(_part, _part.c.id == _note.c.part_id)
            .outerjoin(_school, _school.c.id == _part.c.school_id)
            .where(where)
            .order_by(_note.c.id.desc())
            .limit(size)
            .offset(page * size)
        )
        return [
            Note(
                What(row.what), row.body, row.at, row.person_id, _named(row), row.role or "", row.school or ""
            )
            for row in rows
        ], int(total)

    async def sources(self, municipality_id: int) -> set[str]:
        """Rows of the document that were taken, whatever became of them."""
        where = (_row.c.municipality_id == municipality_id, _row.c.source.is_not(None))
        return {str(row[0]) for row in await current().all(select(_row.c.source).where(*where))}

    async def home(self, municipality_id: int) -> tuple[str, str]:
        """The municipality's name and zone."""
        row = await current().first(select(_town.c.name, _town.c.zone).where(_town.c.id == municipality_id))
        assert row is not None
        return row.name, row.zone

    async def municipalities(self) -> list[tuple[int, str]]:
        """All there are, with their zones."""
        return [(int(row.id), row.zone) for row in await current().all(select(_town.c.id, _town.c.zone))]

    async def is_here(self, municipality_id: int, person_id: int) -> bool:
        """Whether somebody of the municipality can be an executor."""
        where = (
            _person.c.id == person_id,
            _person.c.municipality_id == municipality_id,
            _person.c.status.in_(("active", "expected")),
        )
        return bool(await current().scalar(select(exists().where(*where))))

    async def schools(self, municipality_id: int) -> tuple[tuple[int, str], ...]:
        """Schools that stand, by name."""
        rows = await current().all(
            select(_school.c.id, _school.c.name)
            .where(*living_in(municipality_id))
            .order_by(_school.c.name_key)
        )
        return tuple((int(row.id), str(row.name)) for row in rows)

    async def school_name(self, municipality_id: int, school_id: int) -> str | None:
        """A school that stands."""
        where = (_school.c.id == school_id, *living_in(municipality_id))
        found = await current().scalar(select(_school.c.name).where(*where))
        return None if found is None else str(found)

    # --- writing ---

    async def add(self, municipality_id: int, author_id: int | None, now: datetime, **values: Any) -> int:
        """A new row, the last by number."""
        last = select(func.coalesce(func.max(_row.c.number), 0) + 1).where(
            _row.c.municipality_id == municipality_id
        )
        made = await current().write(
            insert(_row)
            .values(
                municipality_id=municipality_id,
                created_by=author_id,
                created_at=now,
                **{"number": last.scalar_subquery(), **values},
            )
            .returning(_row.c.id)
        )
        return int(made.scalar_one())

    async def change(self, row_id: int, **values: Any) -> None:
        """Other words, term or executors."""
        await current().write(update(_row).where(_row.c.id == row_id).values(**values))

    async def turn(self, row_id: int, to: RowStatus, *of: RowStatus, **values: Any) -> bool:
        """Another state, from one of these only."""
        changed = await current().write(
            update(_row)
            .where(_row.c.id == row_id, _row.c.status.in_([one.value for one in of]))
            .values(status=to.value, **values)
        )
        return bool(changed.rowcount)

    async def delete_draft(self, row_id: int) -> bool:
        """A draft goes without a trace."""
        gone = await current().write(delete(_row).where(_row.c.id == row_id, _row.c.status == "draft"))
        return bool(gone.rowcount)

    async def make_parts(self, row: RowFacts, year: int, due: date | None) -> int:
        """A part for every executor that has none; a moved row's newcomers have the row's own term."""
        made = 0
        if row.office:
            made += await self._make(row, year, due, Executor.OFFICE)
        if row.person_id is not None:
            made += await self._make(row, year, due, Executor.PERSON, person_id=row.person_id)
        if row.schools or row.school_id is not None:
            made += await self._make_schools(row, year, due)
        return made

    async def _make(
        self, row: RowFacts, year: int, due: date | None, executor: Executor, person_id: int | None = None
    ) -> int:
        made = await current().write(
            insert_into(_part)
            .values(
                municipality_id=row.municipality_id,
                row_id=row.id,
                year=year,
                executor=executor.value,
                person_id=person_id,
                due_on=due,
            )
            .on_conflict_do_nothing()
        )
        return int(made.rowcount)

    async def _make_schools(self, row: RowFacts, year: int, due: date | None) -> int:
        has = exists().where(_part.c.row_id == row.id, _part.c.school_id == _school.c.id, _part.c.live)
        wanted = select(
            _school.c.municipality_id,
            literal(row.id, _part.c.row_id.type),
            literal(year),
            literal(Executor.SCHOOL.value),
            _school.c.id,
            literal(due, _part.c.due_on.type),
        ).where(
            *living_in(row.municipality_id),
            true() if row.schools else _school.c.id == row.school_id,
            ~has,
        )
        names = ["municipality_id", "row_id", "year", "executor", "school_id", "due_on"]
        made = await current().write(insert(_part).from_select(names, wanted))
        return int(made.rowcount)

    async def leave_parts(self, row: RowFacts) -> None:
        """Executors that the row has no more: their parts are not live, what was done stays to be read."""
        stays: list[ColumnElement[bool]] = []
        if row.office:
            stays.append(_part.c.executor == "office")
        if row.person_id is not None:
            stays.append(and_(_part.c.executor == "person", _part.c.person_id == row.person_id))
        if row.schools:
            stays.append(_part.c.executor == "school")
        elif row.school_id is not None:
            stays.append(_part.c.school_id == row.school_id)
        gone = not_(or_(*[func.coalesce(one, False) for one in stays])) if stays else true()
        await current().write(
            update(_part).where(_part.c.row_id == row.id, _part.c.live, gone).values(live=False)
        )

    async def turn_part(
        self, part_id: int, to: PartStatus, *of: PartStatus, anew: bool = False, **values: Any
    ) -> bool:
        """Another state, from one of these only; of a live part. `anew`: its reminders begin again."""
        if anew:
            values |= {"told": null(), "revision": _part.c.revision + 1}
        changed = await current().write(
            update(_part)
            .where(_part.c.id == part_id, _part.c.live, _part.c.status.in_([one.value for one in of]))
            .values(status=to.value, **values)
        )
        return bool(changed.rowcount)

    async def accept(self, part_id: int, at: datetime | None) -> bool:
        """The head has looked at it: once."""
        changed = await current().write(
            update(_part)
            .where(_part.c.id == part_id, _part.c.status == "done", _part.c.accepted_at.is_(None))
            .values(accepted_at=at)
        )
        return bool(changed.rowcount)

    async def move(self, row_id: int, part_id: int | None, due: date | None) -> list[int]:
        """Another term for what is open: of the row, or of one part. Ids of what moved."""
        which = _part.c.row_id == row_id if part_id is None else _part.c.id == part_id
        changed = await current().write(
            update(_part)
            .where(which, _part.c.live, _part.c.status.in_(_OPEN))
            .values(
                due_on=due,
                revision=_part.c.revision + 1,
                told=null(),
                status=case((_part.c.status == "todo", "moved"), else_=_part.c.status),
            )
            .returning(_part.c.id)
        )
        return [int(row[0]) for row in changed.all()]

    async def drop_parts(self, row_id: int) -> list[int]:
        """What is open of a row that leaves the roadmap."""
        changed = await current().write(
            update(_part)
            .where(_part.c.row_id == row_id, _part.c.live, _part.c.status.in_(_OPEN))
            .values(status="dropped")
            .returning(_part.c.id)
        )
        return [int(row[0]) for row in changed.all()]

    async def open_parts(self, row_id: int) -> list[int]:
        """What is still to be done of a row."""
        where = (_part.c.row_id == row_id, _part.c.live, _part.c.status.in_(_OPEN), _stands())
        return [int(row[0]) for row in await current().all(select(_part.c.id).where(*where))]

    async def bring(
        self,
        part: PartFacts,
        owner_id: int,
        kind: ProofKind,
        body: str | None,
        parcel: Parcel | None,
        now: datetime,
    ) -> None:
        """Keep what shows that it is done; a file is copied as every file people bring."""
        file_id = await self._files.keep(part.municipality_id, owner_id, parcel, now) if parcel else None
        await current().write(
            insert(_proof).values(
                municipality_id=part.municipality_id,
                part_id=part.id,
                owner_id=owner_id,
                kind=kind.value,
                body=body,
                file_id=file_id,
                at=now,
            )
        )

    async def note(
        self,
        row: RowFacts,
        what: What,
        at: datetime,
        person_id: int | None,
        body: str | None = None,
        part_id: int | None = None,
    ) -> None:
        """A line of the history."""
        await current().write(
            insert(_note).values(
                municipality_id=row.municipality_id,
                row_id=row.id,
                part_id=part_id,
                person_id=person_id,
                what=what.value,
                body=body,
                at=at,
            )
        )

    # --- whom it concerns, and when ---

    async def executors(self, part_ids: Collection[int]) -> dict[int, list[Who]]:
        """Who does each part: the chosen person, methodologists, curators of the school.

        A chosen person who left is nobody: then the methodologists are meant.
        """
        zone = func.coalesce(_person.c.zone, _town.c.zone).label("zone")
        chosen = people.person.alias("chosen")
        gone = ~exists().where(chosen.c.id == _part.c.person_id, chosen.c.status == "active")
        by_role = exists().where(
            _grant.c.person_id == _person.c.id,
            _grant.c.status == "active",
            or_(
                and_(
                    _grant.c.role == "methodologist",
                    or_(_part.c.executor == "office", and_(_part.c.executor == "person", gone)),
                ),
                and_(
                    _grant.c.role == "curator",
                    _part.c.executor == "school",
                    _grant.c.school_id == _part.c.school_id,
                ),
            ),
        )
        rows = await current().all(
            select(_part.c.id.label("part"), _person.c.id, zone)
            .join(_person, _person.c.municipality_id == _part.c.municipality_id)
            .join(_town, _town.c.id == _person.c.municipality_id)
            .where(
                _part.c.id.in_(list(part_ids)),
                _person.c.status == "active",
                or_(_person.c.id == _part.c.person_id, by_role),
            )
            .order_by(_part.c.id, _person.c.id)
        )
        found: dict[int, list[Who]] = defaultdict(list)
        for row in rows:
            found[int(row.part)].append(Who(row.id, ZoneInfo(row.zone)))
        return found

    async def heads(self, municipality_id: int) -> list[Who]:
        """Heads who can be told."""
        return await self._holders(municipality_id, "head")

    async def staff(self, municipality_id: int) -> list[Who]:
        """Heads and methodologists."""
        return await self._holders(municipality_id, "head", "methodologist")

    async def _holders(self, municipality_id: int, *roles: str) -> list[Who]:
        holds = exists().where(
            _grant.c.person_id == _person.c.id, _grant.c.status == "active", _grant.c.role.in_(roles)
        )
        rows = await current().all(
            select(_person.c.id, func.coalesce(_person.c.zone, _town.c.zone).label("zone"))
            .join(_town, _town.c.id == _person.c.municipality_id)
            .where(_person.c.municipality_id == municipality_id, _person.c.status == "active", holds)
            .order_by(_person.c.id)
        )
        return [Who(row.id, ZoneInfo(row.zone)) for row in rows]

    async def due(self, municipality_id: int, today: date, limit: int) -> list[DuePart]:
        """Open parts of which a mark is to be spoken about now."""
        marks = [
            and_(
                or_(_part.c.told.is_(None), _part.c.told > days),
                _part.c.due_on <= today + timedelta(days=days) + AHEAD,
            )
            for days in DUE_DAYS
        ]
        marks.append(and_(or_(_part.c.told.is_(None), _part.c.told > PASSED), _part.c.due_on < today))
        rows = await current().all(
            select(_part.c.id, _part.c.row_id, _part.c.revision, _part.c.due_on, _part.c.told)
            .join(_row, _row.c.id == _part.c.row_id)
            .where(
                _part.c.municipality_id == municipality_id,
                _part.c.live,
                _part.c.status.in_(_OPEN),
                _row.c.status == "open",
                or_(*marks),
                _stands(),
            )
            .order_by(_part.c.due_on, _part.c.id)
            .limit(limit)
        )
        return [DuePart(row.id, row.row_id, row.revision, row.due_on, row.told) for row in rows]

    async def tell(self, part_id: int, mark: int) -> None:
        """It is spoken about up to this mark."""
        await current().write(update(_part).where(_part.c.id == part_id).values(told=mark))

    async def last_year(self, municipality_id: int, year: int, limit: int) -> list[RowFacts]:
        """Rows of every year whose live parts are of an earlier one."""
        found, _ = _rows(municipality_id, date(year, 9, 1))
        old = exists().where(_part.c.row_id == _row.c.id, _part.c.live, _part.c.year < year).correlate(_row)
        kinds = [kind.value for kind in TermKind if kind.repeats]
        rows = await current().all(
            found.where(_row.c.status == "open", _row.c.term.in_(kinds), old).order_by(_row.c.id).limit(limit)
        )
        return [_row_facts(row) for row in rows]

    async def end_year(self, row_id: int, year: int) -> None:
        """Parts of earlier years are history."""
        await current().write(
            update(_part)
            .where(_part.c.row_id == row_id, _part.c.live, _part.c.year < year)
            .values(live=False)
        )

    async def missing_schools(self, municipality_id: int) -> int:
        """Schools that came after a row for all of them, or took in the one that was to do it."""
        has = exists().where(_part.c.row_id == _row.c.id, _part.c.school_id == _school.c.id, _part.c.live)
        like = select(
            _part.c.row_id, func.max(_part.c.year).label("year"), func.max(_part.c.due_on).label("due_on")
        )
        of_row = like.where(_part.c.live).group_by(_part.c.row_id).subquery()
        wanted = (
            select(
                _row.c.municipality_id,
                _row.c.id,
                of_row.c.year,
                literal(Executor.SCHOOL.value),
                _school.c.id,
                of_row.c.due_on,
            )
            .join(of_row, of_row.c.row_id == _row.c.id)
            .join(_school, _school.c.municipality_id == _row.c.municipality_id)
            .where(
                _row.c.municipality_id == municipality_id,
                _row.c.status == "open",
                or_(_row.c.schools, _row.c.school_id == _school.c.id),
                *living_in(municipality_id),
                ~has,
            )
        )
        if not await current().scalar(select(wanted.exists())):
            return 0
        names = ["municipality_id", "row_id", "year", "executor", "school_id", "due_on"]
        made = await current().write(insert(_part).from_select(names, wanted))
        return int(made.rowcount)


def _parts() -> Select[Any]:
    curators = (
        select(func.count())
        .select_from(_grant)
        .where(
            _grant.c.school_id == _part.c.school_id, _grant.c.role == "curator", _grant.c.status == "active"
        )
        .correlate(_part)
        .scalar_subquery()
    )
    return (
        select(
            _part,
            _person.c.family,
            _person.c.given,
            _school.c.name.label("school"),
            curators.label("curators"),
        )
        .outerjoin(_person, _person.c.id == _part.c.person_id)
        .outerjoin(_school, _school.c.id == _part.c.school_id)
    )


def _row_facts(row: AnyRow) -> RowFacts:
    term = Term(TermKind(row.term), row.term_on, row.term_month) if row.term else None
    return RowFacts(
        id=row.id,
        municipality_id=row.municipality_id,
        number=row.number,
        title=row.title,
        term=term,
        status=RowStatus(row.status),
        said_term=row.said_term,
        said_by=row.said_by,
        source=row.source,
        office=row.office,
        schools=row.schools,
        school_id=row.school_id,
        person_id=row.person_id,
        reason=row.reason,
        parts=int(row.parts),
        done=int(row.done),
        begun=int(row.begun),
        late=int(row.late),
        moved=int(row.moved),
        unseen=int(row.unseen),
        due_on=row.due_on,
        person=_named(row),
        school=row.school or "",
    )


def _part_facts(row: AnyRow) -> PartFacts:
    executor = Executor(row.executor)
    return PartFacts(
        id=row.id,
        row_id=row.row_id,
        municipality_id=row.municipality_id,
        executor=executor,
        school_id=row.school_id,
        person_id=row.person_id,
        name=row.school or "" if executor is Executor.SCHOOL else _named(row),
        status=PartStatus(row.status),
        due_on=row.due_on,
        live=row.live,
        year=row.year,
        done_at=row.done_at,
        accepted_at=row.accepted_at,
        curators=int(row.curators) if executor is Executor.SCHOOL else 1,
    )


def _named(row: AnyRow) -> str:
    return " ".join(part for part in (row.family, row.given) if part)
