"""Agreeing others' routes, and seeing how they go."""

from typing import Final

from mentoring.errors import NotAllowed, NotFound
from mentoring.people import Actor, Role
from mentoring.route_answering import QUESTION_LIMIT, Answerer, limited, may_agree
from mentoring.route_records import RouteStatus
from mentoring.usecases.route_basis import Basis, Scene
from mentoring.usecases.route_views import NoRoute, OthersRoute, WaitingRoutes

PAGE: Final = 5


class AgreeUseCases:
    """For mentors of living pairs and curators of the school. Titles, dates and states: never a profile."""

    def __init__(self, basis: Basis) -> None:
        self._on = basis

    async def waiting(self, actor: Actor, page: int) -> WaitingRoutes:
        """Routes that wait for this person, the oldest first."""
        actor.must(Role.CURATOR, Role.MENTOR)
        schools = actor.schools(Role.CURATOR)
        found, total = await self._on.store.waiting(actor.person_id, schools, PAGE, page * PAGE)
        if not found and page:
            return await self.waiting(actor, 0)
        lines = []
        for route in found:
            scene = await self._on.scene(await self._on.store.of(route.id), actor.municipality_id)
            lines.append(_view(scene))
        steps = await self._on.store.handed_in(actor.person_id, schools)
        return WaitingRoutes(tuple(lines), page, max(1, -(-total // PAGE)), total, steps)

    async def card(self, actor: Actor, route_id: int) -> OthersRoute:
        """One route. Raises: NotFound, NotAllowed."""
        return _view(await self._theirs(actor, route_id))

    async def mentee(self, actor: Actor, person_id: int) -> OthersRoute | NoRoute:
        """The running route of a teacher of one's own pair (or school). Raises: NotFound, NotAllowed."""
        actor.must(Role.MENTOR, Role.CURATOR)
        around = await self._on.circle.around(person_id)
        if around is None or around.municipality_id != actor.municipality_id:
            raise NotFound("person")
        if not may_agree(actor.person_id, around):
            raise NotAllowed
        plan = await self._on.store.live(person_id)
        if plan is None or plan.route.status is RouteStatus.DRAFT:
            return NoRoute(person_id, around.full_name)
        return _view(await self._on.scene(plan, actor.municipality_id))

    async def agree(self, actor: Actor, route_id: int) -> OthersRoute:
        """Agree; a second tap, or a second person's, changes nothing."""
        scene = await self._theirs(actor, route_id)
        went = await self._on.store.set_status(
            route_id,
            {RouteStatus.WAITING},
            RouteStatus.AGREED,
            agreed_by=actor.person_id,
            agreed_at=self._on.clock.now(),
        )
        if went:
            await self._on.outbox.cancel(f"route:{route_id}", "agreed")
            params = {"route_id": route_id}
            await self._on.tell(
                f"route:{route_id}", "agreed", "route_agreed", [scene.route.person_id], params
            )
        return _view(await self._on.again(scene))

    async def close(self, actor: Actor, route_id: int) -> OthersRoute:
        """A curator's mark on a walked route; a second tap, or a second person's, changes nothing.

        Raises:
            NotFound, NotAllowed: a mentor confirms the last step, but closes nothing.
        """
        scene = await self._theirs(actor, route_id)
        if actor.person_id not in scene.around.curators:
            raise NotAllowed
        if await self._on.store.close(route_id, actor.person_id, self._on.clock.now()):
            params = {"route_id": route_id}
            await self._on.tell(
                f"route:{route_id}", "closed", "route_closed", [scene.route.person_id], params
            )
        return _view(await self._on.again(scene))

    async def ask(self, actor: Actor, route_id: int, question: str) -> OthersRoute:
        """A question instead of an agreement: the teacher reads it and may change the route.

        Raises:
            TooLong.
        """
        question = limited(question.strip(), QUESTION_LIMIT)
        scene = await self._theirs(actor, route_id)
        if await self._on.store.ask(route_id, question):
            moment = f"question{self._on.clock.now():%y%m%d%H%M%S}"
            params = {"route_id": route_id, "by": _role(actor.person_id, scene).value}
            await self._on.tell(
                f"route:{route_id}", moment, "route_question", [scene.route.person_id], params
            )
        return _view(await self._on.again(scene))

    async def own_notice(self, actor: Actor, route_id: int) -> OthersRoute:
        """One's own route as the messages about it show it. Raises: NotFound."""
        scene = await self._on.scene(await self._on.store.of(route_id), actor.municipality_id)
        if scene.route.person_id != actor.person_id:
            raise NotFound("route")
        return _view(scene)

    async def _theirs(self, actor: Actor, route_id: int) -> Scene:
        actor.must(Role.MENTOR, Role.CURATOR)
        scene = await self._on.scene(await self._on.store.of(route_id), actor.municipality_id)
        if not may_agree(actor.person_id, scene.around):
            raise NotAllowed
        if scene.route.status is RouteStatus.DRAFT or scene.special is not None:
            raise NotFound("route")
        return scene


def _role(person_id: int, scene: Scene) -> Answerer:
    return Answerer.MENTOR if person_id in scene.around.mentors else Answerer.CURATOR


def _view(scene: Scene) -> OthersRoute:
    route = scene.route
    done, _ = scene.progress()
    return OthersRoute(
        id=route.id,
        person_id=route.person_id,
        teacher=scene.around.full_name,
        status=route.status,
        steps=scene.lines(),
        done=done,
        ends=max(step.due_on for step in scene.plan.kept),
        question=route.question,
        agreed_by=_role(route.agreed_by, scene) if route.agreed_by else None,
        is_closed=route.closed_at is not None,
    )
