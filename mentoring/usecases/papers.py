"""Papers that compile themselves. Rights are checked and the reader is noted each time."""

from datetime import date, datetime
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from mentoring.errors import NotAllowed, NotFound
from mentoring.pairs import PairKind
from mentoring.people import Actor, Role
from mentoring.route_answering import Answerer, may_agree
from mentoring.route_records import Plan, RouteStatus, StepRecord
from mentoring.usecases.pair_records import Parties, Someone
from mentoring.usecases.paper_views import (
    Doors,
    PairFacts,
    PaperRows,
    ProgrammeSheet,
    Reader,
    RouteSheet,
    SheetStep,
)
from mentoring.usecases.route_basis import Basis, Scene

WITH_PROGRAMME: Final = frozenset({PairKind.MAIN, PairKind.SUBJECT, PairKind.GROUP})
"""A question and a short goal end by themselves: no programme is written for them."""


class Sharing(Protocol):
    """With whom a profile is shared (`storage.assessment`)."""

    async def shared_with(self, person_id: int) -> frozenset[str]: ...


class RoutePapers:
    """The route on one page and the personalised programme of a pair. Runs in its caller's turn."""

    def __init__(self, basis: Basis, rows: PaperRows, parties: Parties, sharing: Sharing) -> None:
        self._on = basis
        self._rows = rows
        self._parties = parties
        self._sharing = sharing

    async def doors(self, actor: Actor, route_id: int) -> Doors:
        """Which papers this reader may take beside a route. Raises: NotFound, NotAllowed."""
        scene, reader = await self._seen(actor, await self._on.store.of(route_id))
        living = [pair for pair in await self._with_programme(scene.route.person_id) if pair.closed is None]
        shown = [pair for pair in living if reader is not Reader.MENTOR or pair.mentor_id == actor.person_id]
        people = await self._people(scene.route.person_id, *(pair.mentor_id for pair in shown))
        found = tuple((pair.id, people[pair.mentor_id]) for pair in shown if pair.mentor_id in people)
        return Doors(route_id, reader, people[scene.route.person_id], found)

    async def route(self, actor: Actor, route_id: int) -> RouteSheet:
        """The route, one's own or one that the reader may see.

        Raises:
            NotFound: no such route, or a draft of somebody else.
            NotAllowed: neither the teacher, nor the mentor of a living pair, nor the school's curator.
        """
        scene, reader = await self._seen(actor, await self._on.store.of(route_id))
        sheet = await self._sheet(actor, scene, reader)
        await self._note(actor, scene.route.person_id, "paper_route", sheet)
        return sheet

    async def programme(self, actor: Actor, pair_id: int) -> ProgrammeSheet:
        """The programme of a pair, for the two of it and the curator of the teacher's school.

        Raises:
            NotFound: the pair never began, or needs no programme.
            NotAllowed.
        """
        pair = await self._rows.pair(pair_id)
        if pair is None or pair.municipality_id != actor.municipality_id or pair.kind not in WITH_PROGRAMME:
            raise NotFound("pair")
        reader = await self._reader_of(actor, pair)
        people = await self._people(pair.teacher_id, pair.mentor_id)
        around = await self._on.circle.around(pair.teacher_id)
        assert around is not None, "a pair has a teacher"
        route = await self._route_of_pair(actor, pair, reader)
        await self._note(actor, pair.teacher_id, "paper_programme", route)
        return ProgrammeSheet(
            pair=pair,
            reader=reader,
            municipality=await self._rows.municipality(pair.municipality_id),
            teacher=people[pair.teacher_id],
            mentor=people[pair.mentor_id],
            curators=await self._someones(around.curators),
            route=route,
            request=None if reader is Reader.CURATOR else pair.request,
            meetings=tuple(await self._rows.meetings([pair.id])),
            zone=actor.zone,
            made_on=self._on.today(actor.zone),
        )

    # --- steps of the above ---

    async def _seen(self, actor: Actor, plan: Plan | None) -> tuple[Scene, Reader]:
        scene = await self._on.scene(plan, actor.municipality_id)
        if scene.route.person_id == actor.person_id:
            return scene, Reader.OWNER
        if not may_agree(actor.person_id, scene.around) or not actor.has(Role.MENTOR, Role.CURATOR):
            raise NotAllowed
        if scene.route.status in (RouteStatus.DRAFT, RouteStatus.DROPPED):
            raise NotFound("route")
        return scene, Reader.MENTOR if actor.person_id in scene.around.mentors else Reader.CURATOR

    async def _reader_of(self, actor: Actor, pair: PairFacts) -> Reader:
        if actor.person_id == pair.teacher_id:
            return Reader.OWNER
        if actor.person_id == pair.mentor_id:
            return Reader.MENTOR
        around = await self._on.circle.around(pair.teacher_id)
        if around is None or actor.person_id not in around.curators or not actor.has(Role.CURATOR):
            raise NotAllowed
        return Reader.CURATOR

    async def _route_of_pair(self, actor: Actor, pair: PairFacts, reader: Reader) -> RouteSheet | None:
        """The route that runs; once the pair is closed it is the teacher's alone."""
        if pair.closed is not None and reader is not Reader.OWNER:
            return None
        plan = await self._on.store.live(pair.teacher_id)
        if plan is None or plan.route.status is RouteStatus.DRAFT:
            return None
        return await self._sheet(actor, await self._on.scene(plan, actor.municipality_id), reader)

    async def _sheet(self, actor: Actor, scene: Scene, reader: Reader) -> RouteSheet:
        route, kept = scene.route, sorted(scene.plan.kept, key=lambda step: (step.due_on, step.place))
        people = await self._people(route.person_id)
        return RouteSheet(
            route_id=route.id,
            reader=reader,
            municipality=await self._rows.municipality(route.municipality_id),
            teacher=people[route.person_id],
            mentors=await self._someones(scene.around.mentors),
            curators=await self._someones(scene.around.curators),
            axes=await self._axes(scene, reader),
            steps=tuple(_step(scene, step, actor) for step in kept),
            hours=round(sum(step.hours for step in kept), 1),
            starts=min((step.start_on for step in kept), default=scene.today),
            ends=max((step.due_on for step in kept), default=scene.today),
            is_draft=route.status is RouteStatus.DRAFT,
            agreed_on=_day(route.agreed_at, actor),
            agreed_by=_agreed_by(route.agreed_by, scene),
            made_on=self._on.today(actor.zone),
        )

    async def _axes(self, scene: Scene, reader: Reader) -> tuple[str, ...] | None:
        """Only the owner's copy, and the copies of those with whom the profile is shared now, name them."""
        route = scene.route
        if reader is not Reader.OWNER and reader.value not in await self._sharing.shared_with(
            route.person_id
        ):
            return None
        return tuple(scene.programme.axis_title(axis) for axis in route.axes)

    async def _with_programme(self, teacher_id: int) -> list[PairFacts]:
        return [pair for pair in await self._rows.pairs_of_teacher(teacher_id) if pair.kind in WITH_PROGRAMME]

    async def _people(self, *person_ids: int) -> dict[int, Someone]:
        return await self._parties.people(set(person_ids))

    async def _someones(self, person_ids: frozenset[int]) -> tuple[Someone, ...]:
        found = await self._parties.people(person_ids) if person_ids else {}
        return tuple(found[one] for one in sorted(found))

    async def _note(self, actor: Actor, owner_id: int, what: str, route: RouteSheet | None) -> None:
        """The owner sees who has read of the areas of growth, on paper as on the screen."""
        now = self._on.clock.now()
        await self._rows.note(actor.municipality_id, owner_id, actor.person_id, what, now)
        if route is not None and route.axes and route.reader is not Reader.OWNER:
            read = f"profile:{route.reader.value}"
            await self._rows.note(actor.municipality_id, owner_id, actor.person_id, read, now)


def _step(scene: Scene, step: StepRecord, actor: Actor) -> SheetStep:
    goal, form, brings, confirmer = _worded(scene, step)
    return SheetStep(
        title=step.title,
        goal=goal,
        form=form,
        due=step.due_on,
        hours=step.hours,
        brings=brings,
        confirmer=confirmer,
        status=step.status,
        closed_on=_day(step.closed_at, actor),
    )


def _worded(scene: Scene, step: StepRecord) -> tuple[str, str, str, str]:
    """What the pack says of the step now; nothing when it knows the step no more."""
    try:
        template = scene.template(step)
    except NotFound:
        return "", "", "", ""
    confirmer = " · ".join(one.label for one in template.confirmers)
    return template.goal, template.form.label, template.evidence.text, confirmer


def _agreed_by(person_id: int | None, scene: Scene) -> Answerer | None:
    if person_id is None:
        return None
    return Answerer.MENTOR if person_id in scene.around.mentors else Answerer.CURATOR


def _day(at: datetime | None, actor: Actor) -> date | None:
    return at.astimezone(ZoneInfo(actor.zone)).date() if at else None
