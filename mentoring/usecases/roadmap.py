"""The roadmap: who sees which rows, and what is said about their terms by itself."""

from datetime import date, datetime
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from mentoring.clock import Clock
from mentoring.errors import NotAllowed, NotFound
from mentoring.people import Actor, Role
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.reminders import Due, Who
from mentoring.roadmap import (
    PASSED,
    DuePart,
    RoadmapItem,
    What,
    marks_now,
    part_dues,
    row_passed,
    school_year_of,
)
from mentoring.roster import Page, PersonFacts, pages_of
from mentoring.usecases.roadmap_views import (
    NotePage,
    PartCard,
    PartFacts,
    PartPage,
    Reader,
    RoadmapRows,
    RowCard,
    RowFacts,
    RowPage,
    Shown,
    Summary,
)

PAGE: Final = 5
PARTS: Final = 6
NOTES: Final = 5
PROOFS: Final = 5
BATCH: Final = 100
YEAR_BATCH: Final = 20
FOUND: Final = 4
LONGEST_NAME: Final = 80


class Roster(Protocol):
    """Finding people by name (`storage.roster`)."""

    async def found(self, municipality_id: int, typed: str, page: int, size: int) -> Page[PersonFacts]: ...


class RoadmapUseCases:
    """Reading, and the ticks' side. `desk` and `work` (`roadmap_desk`, `roadmap_work`) change things."""

    def __init__(
        self, rows: RoadmapRows, roster: Roster, outbox: Outbox, programmes: ProgrammeBook, clock: Clock
    ) -> None:
        self.rows = rows
        self._roster = roster
        self.outbox = outbox
        self.programmes = programmes
        self.clock = clock

    def local(self, actor: Actor) -> datetime:
        """The naive wall time of the actor."""
        return self.clock.now().astimezone(actor.tz).replace(tzinfo=None)

    def today(self, actor: Actor) -> date:
        """The actor's day."""
        return self.local(actor).date()

    def untaken_of(self, actor: Actor, taken: set[str]) -> tuple[RoadmapItem, ...]:
        """Rows of the municipality's own document that are not in the roadmap."""
        items = self.programmes.of(actor.municipality_id).roadmap
        return tuple(item for item in items if item.source not in taken)

    async def summary(self, actor: Actor) -> Summary:
        """H3: the whole for head and methodologist, their own for everybody else. Raises: NotAllowed."""
        writes = may_write(actor)
        reader, today = Reader.of(actor), self.today(actor)
        if not writes:
            raise NotAllowed(Role.HEAD.value)
        counts = await self.rows.summary(actor.municipality_id, reader, today)
        late, _ = await self.rows.page(actor.municipality_id, Shown.LATE, reader, today, 0, 1)
        taken = await self.rows.sources(actor.municipality_id)
        total, done, behind, mine, proposed, unseen = counts
        drafts = await self.rows.drafts(actor.municipality_id, actor.person_id, today)
        return Summary(
            total=total,
            done=done,
            late=behind,
            mine=mine,
            proposed=proposed,
            unseen=unseen,
            first=late[0] if late else None,
            pack=len(self.untaken_of(actor, taken)),
            owns=await self.owns(actor),
            drafts=tuple(drafts),
        )

    async def page(self, actor: Actor, shown: Shown, page: int) -> RowPage:
        """Rows; somebody who only carries out sees their own. Raises: NotAllowed for who has none to see."""
        writes = may_write(actor)
        if not writes:
            shown = Shown.MINE
        if not actor.roles():
            raise NotAllowed(Role.HEAD.value)
        reader, today = Reader.of(actor), self.today(actor)
        lines, total = await self.rows.page(actor.municipality_id, shown, reader, today, page, PAGE)
        last = pages_of(total, PAGE) - 1
        if page > last:
            return await self.page(actor, shown, last)
        return RowPage(shown, tuple(lines), page, last + 1, today, writes)

    async def card(self, actor: Actor, row_id: int) -> RowCard:
        """One row. Raises: NotFound, also for somebody it does not concern."""
        row = await self.row(actor, row_id)
        mine = await self.rows.mine(row.id, Reader.of(actor))
        if mine is None and not may_write(actor):
            raise NotFound("roadmap_row")
        single = await self._single(row)
        proofs = await self.rows.proofs(single.id, PROOFS) if single else []
        return RowCard(
            row, mine, single, self.today(actor), may_write(actor), await self.owns(actor), tuple(proofs)
        )

    async def part(self, actor: Actor, part_id: int) -> PartCard:
        """One executor's share. Raises: NotFound."""
        part = await self.rows.part(actor.municipality_id, part_id)
        if part is None:
            raise NotFound("roadmap_part")
        row = await self.row(actor, part.row_id)
        does = is_executor(Reader.of(actor), part)
        if not does and not may_write(actor):
            raise NotFound("roadmap_part")
        proofs = await self.rows.proofs(part.id, PROOFS)
        today = self.today(actor)
        return PartCard(row, part, tuple(proofs), today, does, may_write(actor), await self.owns(actor))

    async def parts(self, actor: Actor, row_id: int, page: int) -> PartPage:
        """«Готово 12 из 20» and who has not. Raises: NotFound, NotAllowed."""
        actor.must(Role.HEAD, Role.METHODOLOGIST)
        row = await self.row(actor, row_id)
        lines, total = await self.rows.parts(row.id, page, PARTS)
        last = pages_of(total, PARTS) - 1
        if page > last:
            return await self.parts(actor, row_id, last)
        return PartPage(row, tuple(lines), page, last + 1, self.today(actor), await self.owns(actor))

    async def notes(self, actor: Actor, row_id: int, page: int) -> NotePage:
        """The history. Raises: NotFound, NotAllowed."""
        actor.must(Role.HEAD, Role.METHODOLOGIST)
        row = await self.row(actor, row_id)
        lines, total = await self.rows.notes(row.id, page, NOTES)
        last = pages_of(total, NOTES) - 1
        if page > last:
            return await self.notes(actor, row_id, last)
        return NotePage(row, tuple(lines), page, last + 1)

    async def everything(self, actor: Actor) -> tuple[list[RowFacts], list[tuple[int, PartFacts]], str, str]:
        """Rows and parts for papers, with the municipality's name and zone. Raises: NotAllowed."""
        actor.must(Role.HEAD, Role.METHODOLOGIST)
        rows = await self.rows.everything(actor.municipality_id, self.today(actor))
        parts = await self.rows.all_parts(actor.municipality_id)
        return rows, list(parts), *(await self.rows.home(actor.municipality_id))

    async def schools(self, actor: Actor) -> tuple[tuple[int, str], ...]:
        """Schools to choose an executor from. Raises: NotAllowed."""
        actor.must(Role.HEAD, Role.METHODOLOGIST)
        return await self.rows.schools(actor.municipality_id)

    async def find(self, actor: Actor, typed: str) -> tuple[PersonFacts, ...]:
        """People by the beginning of a name. Raises: NotAllowed."""
        actor.must(Role.HEAD, Role.METHODOLOGIST)
        words = typed.strip()[:LONGEST_NAME]
        if not words:
            return ()
        return (await self._roster.found(actor.municipality_id, words, 0, FOUND)).items

    async def row(self, actor: Actor, row_id: int) -> RowFacts:
        """Raises: NotFound."""
        found = await self.rows.row(actor.municipality_id, row_id, self.today(actor))
        if found is None:
            raise NotFound("roadmap_row")
        return found

    async def owns(self, actor: Actor) -> bool:
        """The head accepts and drops; a methodologist does where no head is in the bot."""
        if actor.has(Role.HEAD):
            return True
        return actor.has(Role.METHODOLOGIST) and not await self.rows.heads(actor.municipality_id)

    async def _single(self, row: RowFacts) -> PartFacts | None:
        """The only part, when there is one."""
        if row.parts != 1:
            return None
        lines, _ = await self.rows.parts(row.id, 0, 1)
        return lines[0] if lines else None

    # --- by itself ---

    async def plan_due(self, now: datetime) -> int:
        """One batch (`mentoring.deliveries.Planner`): a new school year, new schools, terms."""
        planned = 0
        for municipality_id, zone in await self.rows.municipalities():
            today = now.astimezone(ZoneInfo(zone)).date()
            planned += await self._turn_year(municipality_id, today, now)
            await self.rows.missing_schools(municipality_id)
            planned += await self._plan_terms(municipality_id, today, now)
        return planned

    async def _turn_year(self, municipality_id: int, today: date, now: datetime) -> int:
        """Rows of every year begin again; what was is their history."""
        year = school_year_of(today)
        rows = await self.rows.last_year(municipality_id, year, YEAR_BATCH)
        for row in rows:
            assert row.term is not None, "only repeated terms are asked for"
            for part_id in await self.rows.open_parts(row.id):
                await self.outbox.cancel(f"roadmap:{part_id}", "year")
            await self.outbox.cancel(f"roadmap_row:{row.id}", "year")
            await self.rows.end_year(row.id, year)
            await self.rows.make_parts(row, year, row.term.due_in(year))
            await self.rows.note(row, What.YEAR, now, None, f"{row.done}/{row.parts}")
        return len(rows)

    async def _plan_terms(self, municipality_id: int, today: date, now: datetime) -> int:
        near = await self.rows.due(municipality_id, today, BATCH)
        if not near:
            return 0
        executors = await self.rows.executors([part.part_id for part in near])
        dues: list[Due] = []
        passed: dict[int, DuePart] = {}
        for part in near:
            marks = marks_now(part, today)
            await self.rows.tell(part.part_id, min(marks))
            for who in executors.get(part.part_id, []):
                dues += part_dues(part, marks, who, now)
            if PASSED in marks:
                passed[part.row_id] = part
        heads: list[Who] = await self.rows.heads(municipality_id) if passed else []
        dues += [row_passed(part.row_id, part.due_on, head) for part in passed.values() for head in heads]
        return await self.outbox.plan_many(dues)


def may_write(actor: Actor) -> bool:
    """Head and methodologist add, edit and move."""
    return actor.has(Role.HEAD, Role.METHODOLOGIST)


def is_executor(reader: Reader, part: PartFacts) -> bool:
    """Whether the part is the reader's to do."""
    if part.person_id is not None and part.person_id == reader.person_id:
        return True
    if part.school_id is not None:
        return part.school_id in reader.schools
    return reader.office
