"""The head's side of the roadmap: rows are written, moved, dropped, asked about, accepted."""

from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from mentoring.errors import NotAllowed, NotFound, TooLong
from mentoring.people import Actor, Role
from mentoring.reminders import Due, Who
from mentoring.roadmap import (
    NOTE,
    TITLE,
    ExecutorNeeded,
    PartStatus,
    ReasonNeeded,
    RoadmapClosed,
    RowStatus,
    Term,
    What,
    cause_of_part,
    cause_of_row,
    school_year_of,
    typed_term,
)
from mentoring.timing import Urgency
from mentoring.usecases.roadmap import RoadmapUseCases
from mentoring.usecases.roadmap_views import PartCard, RowCard, RowFacts, Told

WRITABLE: Final = (RowStatus.DRAFT, RowStatus.PROPOSED, RowStatus.OPEN)


class RoadmapDesk:
    """Every act asks for the head or a methodologist. Runs in its caller's turn."""

    def __init__(self, roadmap: RoadmapUseCases) -> None:
        self._on = roadmap
        self._rows = roadmap.rows
        self._outbox = roadmap.outbox

    async def begin(self, actor: Actor, title: str) -> RowCard:
        """A draft with this action. Raises: TooLong."""
        actor.must(Role.HEAD, Role.METHODOLOGIST)
        row_id = await self._rows.add(
            actor.municipality_id, actor.person_id, self._now(), title=_limited(title, TITLE)
        )
        return await self._on.card(actor, row_id)

    async def propose(self, actor: Actor, municipality_id: int, title: str, due: Any) -> int:
        """A community's decision becomes a proposed row: the caller has checked the right to propose."""
        values = {"title": title[:TITLE], "term": "day" if due else None, "term_on": due, "office": True}
        row_id = await self._rows.add(
            municipality_id, actor.person_id, self._now(), status=RowStatus.PROPOSED.value, **values
        )
        for who in await self._rows.staff(municipality_id):
            await self._tell(who, "roadmap_proposed", cause_of_row(row_id), "new", {"row_id": row_id})
        return row_id

    async def retitle(self, actor: Actor, row_id: int, title: str) -> RowCard:
        """Other words. Raises: TooLong, NotFound, RoadmapClosed."""
        row = await self._written(actor, row_id)
        await self._rows.change(row.id, title=_limited(title, TITLE))
        return await self._edited(actor, row)

    async def set_term(self, actor: Actor, row_id: int, text: str) -> RowCard:
        """A typed term; what is open moves with it.

        Raises: TermNotUnderstood and what `typed_term` raises, NotFound, RoadmapClosed.
        """
        row = await self._written(actor, row_id)
        term = typed_term(text, self._on.local(actor))
        values = {"term": term.kind.value, "term_on": term.on, "term_month": term.month, "said_term": None}
        await self._rows.change(row.id, **values)
        if row.status is RowStatus.OPEN and term != row.term:
            await self._move(actor, row, None, term, self._on.local(actor).date())
        return await self._on.card(actor, row.id)

    async def move_part(self, actor: Actor, part_id: int, text: str) -> PartCard:
        """Another term for one executor alone. Raises: as `set_term`."""
        actor.must(Role.HEAD, Role.METHODOLOGIST)
        card = await self._on.part(actor, part_id)
        if not card.part.is_open:
            raise RoadmapClosed
        term = typed_term(text, self._on.local(actor))
        await self._move(actor, card.row, part_id, term, self._on.local(actor).date())
        return await self._on.part(actor, part_id)

    async def turn_office(self, actor: Actor, row_id: int) -> RowCard:
        """Methodologists do it, or no more."""
        row = await self._written(actor, row_id)
        return await self._executors(actor, row, replace(row, office=not row.office))

    async def turn_schools(self, actor: Actor, row_id: int) -> RowCard:
        """All schools do it, or no more."""
        row = await self._written(actor, row_id)
        return await self._executors(actor, row, replace(row, schools=not row.schools, school_id=None))

    async def set_school(self, actor: Actor, row_id: int, school_id: int | None) -> RowCard:
        """One school. Raises: NotFound."""
        row = await self._written(actor, row_id)
        if school_id is not None and not await self._rows.school_name(row.municipality_id, school_id):
            raise NotFound("school")
        return await self._executors(actor, row, replace(row, schools=False, school_id=school_id))

    async def set_person(self, actor: Actor, row_id: int, person_id: int | None) -> RowCard:
        """One person, who is told. Raises: NotFound."""
        row = await self._written(actor, row_id)
        if person_id is not None and not await self._rows.is_here(row.municipality_id, person_id):
            raise NotFound("person")
        return await self._executors(actor, row, replace(row, person_id=person_id))

    async def publish(self, actor: Actor, row_id: int) -> RowCard:
        """A draft or a proposal joins the roadmap: executors have their parts.

        Raises: ExecutorNeeded; NotFound. Without a term it goes on without an end.
        """
        row = await self._written(actor, row_id)
        if not row.executed:
            raise ExecutorNeeded
        if await self._rows.turn(row.id, RowStatus.OPEN, RowStatus.DRAFT, RowStatus.PROPOSED):
            if row.term is None:
                await self._rows.change(row.id, term="always")
            await self._make(row)
            await self._rows.note(row, What.ADDED, self._now(), actor.person_id)
            await self._outbox.cancel(cause_of_row(row.id), "accepted")
            await self._tell_person(actor, row)
        return await self._on.card(actor, row.id)

    async def forget(self, actor: Actor, row_id: int) -> bool:
        """A draft goes; a proposal is not taken."""
        row = await self._written(actor, row_id)
        if row.status is RowStatus.PROPOSED:
            await self._outbox.cancel(cause_of_row(row.id), "refused")
            return await self._rows.turn(row.id, RowStatus.DROPPED, RowStatus.PROPOSED)
        return await self._rows.delete_draft(row.id)

    async def take_document(self, actor: Actor) -> int:
        """Every row of the municipality's own document that is not there yet; how many.

        Terms of its year become those of this one: the words of the document stay beside them.
        """
        actor.must(Role.HEAD, Role.METHODOLOGIST)
        taken, today, now = (
            await self._rows.sources(actor.municipality_id),
            self._on.today(actor),
            self._now(),
        )
        items = self._on.untaken_of(actor, taken)
        for item in items:
            term = item.term(today)
            row_id = await self._rows.add(
                actor.municipality_id,
                actor.person_id,
                now,
                number=item.number,
                title=item.title,
                term=term.kind.value,
                term_on=term.on,
                said_term=item.said,
                said_by=item.by,
                source=item.source,
                office=item.office,
                schools=item.schools,
                status=RowStatus.OPEN.value,
            )
            row = await self._on.row(actor, row_id)
            await self._make(row)
            await self._rows.note(row, What.ADDED, now, actor.person_id)
        return len(items)

    async def drop(self, actor: Actor, row_id: int, reason: str) -> RowCard:
        """Out of the roadmap, with a reason; what was done stays.

        Raises: ReasonNeeded, TooLong, NotAllowed.
        """
        row = await self._written(actor, row_id)
        await self._must_own(actor)
        said = _limited(reason, NOTE)
        if not said:
            raise ReasonNeeded
        if await self._rows.turn(row.id, RowStatus.DROPPED, RowStatus.OPEN):
            for part_id in await self._rows.drop_parts(row.id):
                await self._outbox.cancel(cause_of_part(part_id), "dropped")
            await self._outbox.cancel(cause_of_row(row.id), "dropped")
            await self._rows.note(row, What.DROPPED, self._now(), actor.person_id, said)
        return await self._on.card(actor, row.id)

    async def restore(self, actor: Actor, row_id: int) -> RowCard:
        """Back into the roadmap: executors begin with the term as it is."""
        actor.must(Role.HEAD, Role.METHODOLOGIST)
        await self._must_own(actor)
        row = await self._on.row(actor, row_id)
        if await self._rows.turn(row.id, RowStatus.OPEN, RowStatus.DROPPED):
            await self._rows.leave_parts(
                replace(row, office=False, schools=False, school_id=None, person_id=None)
            )
            await self._make(row)
            await self._rows.note(row, What.ADDED, self._now(), actor.person_id)
        return await self._on.card(actor, row.id)

    async def ask(self, actor: Actor, row_id: int, part_id: int | None = None) -> Told:
        """«Запросить сведения»: everybody who has not answered is asked, once a day."""
        actor.must(Role.HEAD, Role.METHODOLOGIST)
        row = await self._on.row(actor, row_id)
        waiting = await self._rows.open_parts(row.id)
        parts = [one for one in waiting if part_id in (None, one)]
        day = f"{self._on.today(actor):%Y%m%d}"
        asked = people = 0
        for number, executors in (await self._rows.executors(parts)).items():
            for who in executors:
                people += 1
                asked += await self._tell(
                    who, "roadmap_asked", cause_of_part(number), f"asked{day}", {"part_id": number}
                )
        if asked:
            await self._rows.note(row, What.ASKED, self._now(), actor.person_id, part_id=part_id)
        return Told(await self._on.card(actor, row.id), people, again=not asked and people > 0)

    async def accept(self, actor: Actor, part_id: int) -> PartCard:
        """The head has looked at what was brought; a second tap finds it so. Raises: NotAllowed."""
        card = await self._on.part(actor, part_id)
        await self._must_own(actor)
        if await self._rows.accept(part_id, self._now()):
            await self._rows.note(card.row, What.ACCEPTED, self._now(), actor.person_id, part_id=part_id)
        return await self._on.part(actor, part_id)

    async def give_back(self, actor: Actor, part_id: int, words: str) -> PartCard:
        """«Не хватает: …»: the executor goes on. Raises: ReasonNeeded, TooLong, NotAllowed."""
        card = await self._on.part(actor, part_id)
        await self._must_own(actor)
        said = _limited(words, NOTE)
        if not said:
            raise ReasonNeeded
        now = self._now()
        if await self._rows.turn_part(
            part_id, PartStatus.WORK, PartStatus.DONE, anew=True, done_at=None, accepted_at=None
        ):
            await self._rows.note(card.row, What.RETURNED, now, actor.person_id, said, part_id)
            for who in (await self._rows.executors([part_id])).get(part_id, []):
                mark = f"back{now:%Y%m%d%H%M%S}"
                await self._tell(
                    who, "roadmap_returned", cause_of_part(part_id), mark, {"part_id": part_id, "said": said}
                )
        return await self._on.part(actor, part_id)

    # --- pieces ---

    async def _executors(self, actor: Actor, old: RowFacts, new: RowFacts) -> RowCard:
        values = {name: getattr(new, name) for name in ("office", "schools", "school_id", "person_id")}
        if new.status is RowStatus.OPEN and not new.executed:
            raise ExecutorNeeded
        await self._rows.change(new.id, **values)
        if new.status is RowStatus.OPEN:
            await self._rows.leave_parts(new)
            await self._make(new)
            if new.person_id != old.person_id:
                await self._tell_person(actor, new)
        return await self._edited(actor, new)

    async def _edited(self, actor: Actor, row: RowFacts) -> RowCard:
        if row.status is RowStatus.OPEN:
            await self._rows.note(row, What.EDITED, self._now(), actor.person_id)
        return await self._on.card(actor, row.id)

    async def _make(self, row: RowFacts) -> None:
        now = self._now()
        year = school_year_of(now.date())
        term = (await self._rows.row(row.municipality_id, row.id, now.date()) or row).term
        await self._rows.make_parts(row, year, term.due_in(year) if term else None)

    async def _move(self, actor: Actor, row: RowFacts, part_id: int | None, term: Term, today: Any) -> None:
        due = term.due_in(school_year_of(today))
        for moved in await self._rows.move(row.id, part_id, due):
            await self._outbox.cancel(cause_of_part(moved), "moved")
        await self._outbox.cancel(cause_of_row(row.id), "moved")
        said = due.isoformat() if due else None
        await self._rows.note(row, What.MOVED, self._now(), actor.person_id, said, part_id)

    async def _tell_person(self, actor: Actor, row: RowFacts) -> None:
        if row.person_id is None or row.person_id == actor.person_id:
            return
        mine = [one for one in (await self._rows.parts(row.id, 0, 500))[0] if one.person_id == row.person_id]
        for part in mine:
            for who in (await self._rows.executors([part.id])).get(part.id, []):
                await self._tell(who, "roadmap_given", cause_of_part(part.id), "given", {"part_id": part.id})

    async def _tell(self, who: Who, kind: str, cause: str, mark: str, params: dict[str, Any]) -> int:
        now = self._now()
        key = f"{cause}:{mark}:p{who.person_id}"
        due = Due(key, kind, Urgency.ACT, now, None, who.person_id, params)
        return await self._outbox.plan_many([due])

    async def _written(self, actor: Actor, row_id: int) -> RowFacts:
        actor.must(Role.HEAD, Role.METHODOLOGIST)
        row = await self._on.row(actor, row_id)
        if row.status not in WRITABLE:
            raise RoadmapClosed
        return row

    async def _must_own(self, actor: Actor) -> None:
        if not await self._on.owns(actor):
            raise NotAllowed(Role.HEAD.value)

    def _now(self) -> datetime:
        return self._on.clock.now()


def _limited(text: str, limit: int) -> str:
    """Raises: TooLong."""
    said = " ".join(text.split())
    if len(said) > limit:
        raise TooLong(len(said), limit)
    return said
