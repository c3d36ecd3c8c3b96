"""One's own route: proposed at once from the newest profile, kept as a draft, taken in one tap."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from mentoring.errors import MentoringError, NotAllowed, NotFound
from mentoring.people import Actor, Role
from mentoring.route_answering import agreeing
from mentoring.route_editing import gaps
from mentoring.route_library import RouteLibrary
from mentoring.route_proposal import Growing, propose
from mentoring.route_records import Around, PastRoute, RouteRecord, RouteStatus, StepRecord
from mentoring.route_refining import refined
from mentoring.route_schedule import schedule
from mentoring.routes import OPEN, RouteDraft, RouteStep, StepStatus
from mentoring.usecases.route_basis import Basis, Scene, walked
from mentoring.usecases.route_ports import Profiles
from mentoring.usecases.route_views import Front, Interest, MyStep, NoProfile, Resting, RouteView, Walked

HISTORY: Final = 10
PAST_PAGE: Final = 5
HOURS_A_WEEK: Final = (0.5, 1.0, 1.5, 2.0, 3.0)
"""What one may choose from."""

SUBMITTED: Final = StepStatus.SUBMITTED


@dataclass(frozen=True, slots=True)
class PastLine:
    """Something behind; `title` of a set, None for a route."""

    past: PastRoute
    title: str | None


@dataclass(frozen=True, slots=True)
class PastRoutes:
    """A page of what is behind."""

    routes: tuple[PastLine, ...]
    page: int
    pages: int
    total: int


class RoleNotConfirmed(MentoringError):
    """The route is kept; it can be taken once the school has confirmed the person."""


class OwnRouteUseCases:
    """A teacher's own route."""

    def __init__(self, basis: Basis, profiles: Profiles) -> None:
        self._on = basis
        self._profiles = profiles

    async def front(self, actor: Actor) -> Front:
        """The route that is there, or one proposed now; what is missing when neither can be."""
        _teaches(actor)
        plan = await self._on.store.live(actor.person_id)
        if plan is not None:
            scene = await self._dated(await self._on.scene(plan, actor.municipality_id))
            return await self._view(actor, scene)
        past = await self._on.store.finished(actor.person_id, HISTORY)
        if past:
            return await self._walked(actor, past[0], len(past) - 1)
        return await self._propose(actor)

    async def my_step(self, actor: Actor) -> MyStep:
        """The one next thing."""
        _teaches(actor)
        scenes = await self._walking(actor)
        if not scenes:
            return await self.front(actor)
        found = sorted(
            ((scene, step) for scene in scenes for step in _to_do(scene)),
            key=lambda one: (one[1].status not in OPEN, one[1].due_on < one[0].today, one[1].due_on),
        )
        if not found:
            waiting = tuple(line for scene in scenes for line in scene.lines() if line.status is SUBMITTED)
            return Resting(waiting, *scenes[0].progress())
        (scene, step), *others = found
        beside = next((other.line(one) for other, one in others if one.status in OPEN), None)
        return replace(await self._on.card(scene, step), beside=beside)

    async def _walking(self, actor: Actor) -> list[Scene]:
        """The main route and the teacher's sets, as far as they run."""
        plan = await self._on.store.live(actor.person_id)
        plans = [] if plan is None else [plan]
        for route in await self._on.sets.started(actor.person_id):
            if found := await self._on.store.of(route.id):
                plans.append(found)
        scenes = [await self._on.scene(one, actor.municipality_id) for one in plans]
        return [
            scene
            for scene in scenes
            if scene.is_running and not (scene.special is not None and scene.special.for_mentors)
        ]

    async def propose_anew(self, actor: Actor) -> Front:
        """A new draft from the newest profile, instead of an old draft or after a finished route."""
        _teaches(actor)
        plan = await self._on.store.live(actor.person_id)
        if plan is not None:
            await self._on.store.set_status(plan.route.id, {RouteStatus.DRAFT}, RouteStatus.DROPPED)
        return await self._propose(actor)

    async def propose_for(self, actor: Actor, axis: str) -> Front:
        """A draft for an axis of one's own interest.

        Raises:
            NotFound: no such axis.
        """
        _teaches(actor)
        programme = self._on.programmes.of(actor.municipality_id)
        code = programme.questionnaire.axis(axis).code
        if await self._on.store.live(actor.person_id) is None:
            await self._compose(actor, (code,), await self._profiles.growth(actor))
        return await self.front(actor)

    async def set_hours(self, actor: Actor, hours: float) -> RouteView:
        """So many hours a week: what is not begun is laid out anew, in the person's own order.

        Raises:
            NotFound: no such choice, or there is no route.
        """
        _teaches(actor)
        if hours not in HOURS_A_WEEK:
            raise NotFound("hours")
        await self._on.circle.set_hours(actor.person_id, hours)
        plan = await self._on.store.live(actor.person_id)
        scene = await self._on.scene(plan, actor.municipality_id)
        if scene.route.status is RouteStatus.DRAFT:
            scene = await self._laid_out(scene)
        return await self._view(actor, scene)

    async def refine(self, actor: Actor) -> RouteView:
        """A running route after a fuller profile: what is done or begun stays, the rest is proposed anew.

        Raises:
            NotFound: no route runs, or nothing newer is known.
        """
        _teaches(actor)
        plan = await self._on.store.live(actor.person_id)
        scene = await self._on.scene(plan, actor.municipality_id)
        newest = await self._profiles.growth(actor)
        if not scene.is_running or newest is None:
            raise NotFound("route")
        if newest.attempt_id != scene.route.attempt_id:
            draft = refined(
                scene.draft(),
                newest.axes or scene.route.axes,
                scene.library,
                scene.calendar,
                scene.today,
                scene.programme.route_rules,
                await self._on.needs(scene.around, newest),
            )
            await self._keep(scene, draft, newest.attempt_id)
        return await self._view(actor, await self._on.again(scene))

    async def _keep(self, scene: Scene, draft: RouteDraft, attempt_id: int) -> None:
        """What was only planned leaves no trace; what is kept keeps its dates."""
        kept = {step.code for step in draft.steps}
        gone = [step.id for step in scene.plan.kept if step.template not in kept]
        if gone:
            await self._on.store.delete(gone)
        old = {step.template: step for step in scene.plan.kept}
        added = []
        for place, step in enumerate(draft.steps):
            if step.code in old:
                values = {"place": place, "start_on": step.start, "due_on": step.due}
                await self._on.store.place(old[step.code].id, **values)
            else:
                row = step_row(step, place, scene.library, scene.route.municipality_id)
                added.append({**row, "route_id": scene.route.id})
        if added:
            await self._on.store.insert(added)
        values = {"axes": list(draft.axes), "attempt_id": attempt_id}
        await self._on.store.set_status(scene.route.id, {scene.route.status}, scene.route.status, **values)
        await self._on.advance(scene)

    async def take(self, actor: Actor, route_id: int) -> RouteView:
        """Begin at once; agreement is asked for meanwhile.

        Raises:
            RoleNotConfirmed: a pending person keeps the draft.
            NotFound: somebody else's route.
        """
        _teaches(actor)
        scene = await self._mine(actor, route_id)
        if not actor.has(Role.TEACHER):
            raise RoleNotConfirmed
        scene = await self._dated(scene)
        now = self._on.clock.now()
        if await self._on.store.set_status(
            scene.route.id, {RouteStatus.DRAFT}, RouteStatus.WAITING, taken_at=now
        ):
            scene, _ = await self._on.advance(scene)
            await self._on.ask_agreement(scene)
        return await self._view(actor, await self._on.again(scene))

    async def view(self, actor: Actor, route_id: int) -> RouteView:
        """The route again, after it was changed."""
        return await self._view(actor, await self._mine(actor, route_id))

    async def past(self, actor: Actor, page: int = 0) -> PastRoutes:
        """Finished routes and sets with their numbers, the newest first."""
        found, total = await self._on.sets.past(actor.person_id, PAST_PAGE, page * PAST_PAGE)
        if not found and page:
            return await self.past(actor, 0)
        library = self._on.programmes.of(actor.municipality_id).library
        lines = [
            PastLine(one, library.special(one.route.special).title if one.route.special else None)
            for one in found
        ]
        return PastRoutes(tuple(lines), page, max(1, -(-total // PAST_PAGE)), total)

    async def past_one(self, actor: Actor, route_id: int) -> Walked:
        """One of them. Raises: NotFound."""
        scene = await self._theirs(actor, route_id)
        if scene.route.finished_at is None:
            raise NotFound("route")
        return walked(scene, scene.route.finished_at, 0)

    # --- steps of the above ---

    async def _mine(self, actor: Actor, route_id: int) -> Scene:
        """A main route of one's own."""
        scene = await self._theirs(actor, route_id)
        if scene.special is not None:
            raise NotFound("route")
        return scene

    async def _theirs(self, actor: Actor, route_id: int) -> Scene:
        scene = await self._on.scene(await self._on.store.of(route_id), actor.municipality_id)
        if scene.route.person_id != actor.person_id:
            raise NotFound("route")
        return scene

    async def _propose(self, actor: Actor) -> Front:
        newest = await self._profiles.growth(actor)
        if newest is None:
            return NoProfile()
        if not newest.axes:
            return Interest(self._on.programmes.of(actor.municipality_id).questionnaire.axes)
        await self._compose(actor, newest.axes, newest)
        plan = await self._on.store.live(actor.person_id)
        return await self._view(actor, await self._on.scene(plan, actor.municipality_id))

    async def _dated(self, scene: Scene) -> Scene:
        """A draft that lay about gets its dates anew, in the order the person left it."""
        kept = scene.plan.kept
        if scene.route.status is not RouteStatus.DRAFT or kept[0].due_on >= scene.today:
            return scene
        return await self._laid_out(scene)

    async def _laid_out(self, scene: Scene) -> Scene:
        kept = scene.plan.kept
        templates = [scene.template(step) for step in kept]
        rules = scene.programme.route_rules
        pace = scene.around.hours_a_week or rules.hours_a_week
        slots = schedule(templates, scene.calendar, scene.today, rules, pace)
        for step, slot in zip(kept, slots, strict=True):
            await self._on.store.place(step.id, start_on=slot.start, due_on=slot.due)
        return await self._on.again(scene)

    async def _compose(self, actor: Actor, axes: tuple[str, ...], newest: Growing | None) -> None:
        around = await self._on.circle.around(actor.person_id)
        assert around is not None, "whoever acts exists"
        programme = self._on.programmes.of(actor.municipality_id)
        draft = propose(
            axes,
            programme.library,
            self._on.calendars.of(actor.municipality_id, around.saturday),
            self._on.today(around.zone),
            programme.route_rules,
            needs=await self._on.needs(around, newest),
        )
        route = {
            "municipality_id": actor.municipality_id,
            "person_id": actor.person_id,
            "attempt_id": newest.attempt_id if newest else None,
            "axes": list(draft.axes),
            "created_at": self._on.clock.now(),
        }
        await self._on.store.create(route, _rows(draft, programme.library, around))

    async def _view(self, actor: Actor, scene: Scene) -> RouteView:
        draft = scene.draft()
        newest = await self._profiles.growth(actor)
        is_newer = newest is not None and newest.attempt_id != scene.route.attempt_id
        is_draft = scene.route.status is RouteStatus.DRAFT
        rules = scene.programme.route_rules
        done, _ = scene.progress()
        middle = sum(not scene.library.is_common(step.template) for step in scene.plan.kept)
        return RouteView(
            id=scene.route.id,
            status=scene.route.status,
            axes=tuple(scene.programme.axis_title(axis) for axis in draft.axes),
            steps=scene.lines(),
            hours=draft.hours,
            weeks=draft.weeks,
            done=done,
            gaps=gaps(draft, scene.library, scene.programme.route_rules),
            question=scene.route.question if scene.route.status is RouteStatus.WAITING else None,
            agree=agreeing(scene.around).role,
            renewed=is_draft and is_newer,
            preliminary=is_draft and newest is not None and newest.preliminary and not is_newer,
            hours_a_week=scene.around.hours_a_week,
            pace=scene.around.hours_a_week or rules.hours_a_week,
            refine=scene.is_running and is_newer and newest is not None and not newest.preliminary,
            full=middle >= scene.programme.route_rules.steps[1],
            past=bool((await self._on.sets.past(actor.person_id, 1, 0))[1]),
        )

    async def _walked(self, actor: Actor, route: RouteRecord, earlier: int) -> Walked:
        scene = await self._on.scene(await self._on.store.of(route.id), actor.municipality_id)
        return walked(scene, route.finished_at or route.created_at, earlier)


def _to_do(scene: Scene) -> list[StepRecord]:
    """What asks something now; where nothing does, the next one ahead."""
    under_way = [step for step in scene.plan.kept if step.status in OPEN]
    ahead = scene.next_record()
    return under_way or ([ahead] if ahead else [])


def _teaches(actor: Actor) -> None:
    """Pending teachers may compose a route already."""
    if not any(grant.role is Role.TEACHER for grant in actor.grants):
        raise NotAllowed(Role.TEACHER.value)


def _rows(draft: RouteDraft, library: RouteLibrary, around: Around) -> list[Mapping[str, Any]]:
    return [step_row(step, place, library, around.municipality_id) for place, step in enumerate(draft.steps)]


def step_row(step: RouteStep, place: int, library: RouteLibrary, municipality_id: int) -> dict[str, Any]:
    """The row of a new step; its title is a snapshot of the pack's."""
    template = library.step(step.code)
    return {
        "municipality_id": municipality_id,
        "template": step.code,
        "place": place,
        "title": template.title,
        "confirmer": template.confirmers[0].code,
        "hours": template.counted_hours,
        "start_on": step.start,
        "due_on": step.due,
        "reason": step.reason.kind.value,
        "because": step.reason.item,
    }
