"""«Было — стало»: the axes of the route once more, two questions, and an answer of the mentor."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Protocol

from mentoring.child_names import looks_like_child
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.remeasure import AxisOutcome
from mentoring.route_answering import limited
from mentoring.route_library import EvidenceKind
from mentoring.route_records import Parcel, StepRecord
from mentoring.routes import StepStatus
from mentoring.scoring import Level
from mentoring.usecases.route_basis import Basis, Scene
from mentoring.usecases.route_steps import StepUseCases
from mentoring.usecases.route_views import HandedIn, StepCard

PHRASE: Final = 300
"""Characters of an answer: one phrase."""
QUESTIONS: Final = 2


@dataclass(frozen=True, slots=True)
class AxisNow:
    """One axis of the route. `outcome` None: its six questions were not asked since the route was taken.

    `mentor` is what the mentor sees in lessons, where the teacher let the mirror in; known in results only.
    """

    code: str
    title: str
    outcome: AxisOutcome | None
    mentor: Level | None = None


@dataclass(frozen=True, slots=True)
class Closing:
    """How far the last step is. `base` is the attempt the route was made of; `told` of two are answered."""

    step_id: int
    base: int | None
    axes: tuple[AxisNow, ...]
    told: int

    @property
    def left(self) -> tuple[AxisNow, ...]:
        """Axes still to be asked about."""
        return tuple(axis for axis in self.axes if axis.outcome is None)


@dataclass(frozen=True, slots=True)
class Closed:
    """The last step is handed in: what changed, and who answers."""

    axes: tuple[AxisNow, ...]
    handed_in: HandedIn


@dataclass(frozen=True, slots=True)
class NamesChild:
    """The phrase seems to name a child: it is asked about before it is kept."""

    step_id: int


class Outcomes(Protocol):
    """Axes measured again (`AxisForms`)."""

    async def outcome(
        self, person_id: int, axis: str, since: datetime | None = None
    ) -> AxisOutcome | None: ...


class Mirrored(Protocol):
    """What the mentor sees (`MirroredProfile`)."""

    async def seen_by_mentor(self, person_id: int, municipality_id: int) -> Mapping[str, Level]: ...


class ClosingUseCases:
    """The teacher's own last step. Runs in its caller's turn."""

    def __init__(self, basis: Basis, steps: StepUseCases, outcomes: Outcomes, mirrored: Mirrored) -> None:
        self._on = basis
        self._steps = steps
        self._outcomes = outcomes
        self._mirrored = mirrored

    async def of_route(self, actor: Actor) -> Closing | None:
        """Where the last step of the living route stands; None when its turn has not come."""
        actor.must(Role.TEACHER)
        plan = await self._on.store.live(actor.person_id)
        if plan is None:
            return None
        scene = await self._on.scene(plan, actor.municipality_id)
        step = next((one for one in plan.kept if one.template == scene.library.last.code), None)
        if step is None or step.status is not StepStatus.ACTIVE:
            return None
        return await self._view(scene, step)

    async def view(self, actor: Actor, step_id: int) -> Closing | StepCard:
        """What is to be answered next; a step that asks nothing is shown as it stands. Raises: NotFound."""
        scene, step = await self._own(actor, step_id)
        if step.status is not StepStatus.ACTIVE:
            return await self._on.card(scene, step)
        return await self._view(scene, step)

    async def tell(
        self, actor: Actor, step_id: int, number: int, phrase: str, *, is_adult: bool = False
    ) -> Closing | Closed | NamesChild | StepCard:
        """One of the two answers; the second hands the step in. A second tap on one changes nothing.

        Nothing is told before an axis is measured: then the axes are shown.

        Raises:
            TooLong, NotFound.
        """
        phrase = limited(phrase.strip(), PHRASE)
        scene, step = await self._own(actor, step_id)
        if step.status is not StepStatus.ACTIVE:
            return await self._on.card(scene, step)
        view = await self._view(scene, step)
        if number != view.told or not phrase or len(view.left) == len(view.axes) > 0:
            return view
        if looks_like_child(phrase) and not is_adult:
            return NamesChild(step.id)
        await self._on.evidence.put(
            actor.municipality_id,
            actor.person_id,
            step.id,
            Parcel(EvidenceKind.TEXT, phrase),
            True,
            self._on.clock.now(),
        )
        if number + 1 < QUESTIONS:
            return await self._view(scene, step)
        await self._on.evidence.release(step.id)
        done = await self._steps.hand_in(scene, step)
        return Closed(await self._beside(scene, view.axes), done) if isinstance(done, HandedIn) else done

    async def before_and_after(self, actor: Actor, route_id: int) -> tuple[AxisNow, ...]:
        """What changed with a route of one's own. Raises: NotFound."""
        plan = await self._on.store.of(route_id)
        if plan is None or plan.route.person_id != actor.person_id:
            raise NotFound("route")
        scene = await self._on.scene(plan, actor.municipality_id)
        return await self._beside(scene, await self._axes(scene))

    async def _view(self, scene: Scene, step: StepRecord) -> Closing:
        told = await self._on.evidence.held_phrases(step.id)
        return Closing(step.id, scene.route.attempt_id, await self._axes(scene), told)

    async def _axes(self, scene: Scene) -> tuple[AxisNow, ...]:
        route = scene.route
        return tuple(
            [
                AxisNow(
                    axis,
                    scene.programme.axis_title(axis),
                    await self._outcomes.outcome(route.person_id, axis, route.taken_at),
                )
                for axis in route.axes
            ]
        )

    async def _beside(self, scene: Scene, axes: tuple[AxisNow, ...]) -> tuple[AxisNow, ...]:
        person_id = scene.route.person_id
        seen = await self._mirrored.seen_by_mentor(person_id, scene.route.municipality_id)
        return tuple(replace(axis, mentor=seen.get(axis.code)) for axis in axes)

    async def _own(self, actor: Actor, step_id: int) -> tuple[Scene, StepRecord]:
        actor.must(Role.TEACHER)
        scene, step = await self._on.own_running_step(actor, step_id)
        if step.template != scene.library.last.code:
            raise NotFound("step")
        return scene, step
