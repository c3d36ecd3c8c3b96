"""Changing one's own route: each change is kept at once, in a draft and in a running route alike."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any, Final

from mentoring.child_names import looks_like_child
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.route_answering import limited
from mentoring.route_editing import (
    NamesChild,
    StepFixed,
    StepUnnamed,
    add_step,
    additions,
    check_day,
    move_step,
    postponed,
    remove_step,
    replace_step,
    replacements,
)
from mentoring.route_library import StepTemplate
from mentoring.route_order import swapped
from mentoring.route_proposal import Needs
from mentoring.route_records import LIVE, StepRecord
from mentoring.route_special import after_the_rest, without
from mentoring.routes import RouteDraft, RouteRules, RouteStep, StepEvent, StepStatus, states_before
from mentoring.usecases.route_basis import REMINDERS, Basis, Scene
from mentoring.usecases.route_own import step_row
from mentoring.usecases.route_ports import Profiles
from mentoring.usecases.route_views import Choices, StepCard

PAGE: Final = 4
OWN_TITLE: Final = 100
HOMEWORK_ROOM: Final = 3
NOTHING_NAMED: Final[Mapping[str, Mapping[str, Any]]] = {}


class RouteEditUseCases:
    """Replace, remove, add, move: on a draft freely, on a running route for what is not handed in."""

    def __init__(self, basis: Basis, profiles: Profiles) -> None:
        self._on = basis
        self._profiles = profiles

    async def card(self, actor: Actor, step_id: int) -> StepCard:
        """A step of one's own route, composed or running. Raises: NotFound."""
        scene, step = await self._mine(actor, step_id)
        return await self._on.card(scene, step)

    async def replacements(self, actor: Actor, step_id: int, page: int) -> Choices:
        """Steps that may stand in for this one, the most alike first."""
        scene, step = await self._mine(actor, step_id)
        _must_be_replaceable(scene, step)
        needs = await self._needs(actor, scene)
        options = replacements(scene.draft(), step.template, scene.library, needs)
        return _page(_without_dropped(options, scene), page, step.id, step.title)

    async def additions(self, actor: Actor, page: int) -> Choices:
        """Steps of the route's axes that are not in it. Raises: NotFound without a route."""
        scene = await self._live(actor)
        options = additions(scene.draft(), scene.library, await self._needs(actor, scene))
        return _page(_without_dropped(options, scene), page, None, None)

    async def replace(self, actor: Actor, step_id: int, code: str) -> int:
        """Another step in its place; returns the route's number.

        Raises:
            StepFixed, StepInRoute, NotFound.
        """
        scene, step = await self._mine(actor, step_id)
        _must_be_replaceable(scene, step)
        await self._must_be_offered(scene, code)
        draft = replace_step(scene.draft(), step.template, code, scene.library, scene.calendar)
        return await self._keep(scene, draft)

    async def add(self, actor: Actor, code: str) -> int:
        """One more step before the outcome.

        Raises:
            StepInRoute, RouteFull, NotFound.
        """
        scene = await self._live(actor)
        await self._must_be_offered(scene, code)
        rules = scene.programme.route_rules
        return await self._keep(scene, add_step(scene.draft(), code, scene.library, scene.calendar, rules))

    async def add_own(self, actor: Actor, title: str) -> int:
        """A step in the person's own words, before the outcome; returns the route's number.

        Raises:
            StepUnnamed, TooLong, NamesChild, RouteFull, NotFound.
        """
        said = " ".join(limited(title, OWN_TITLE).split())
        if not any(sign.isalnum() for sign in said):
            raise StepUnnamed
        if looks_like_child(said):
            raise NamesChild
        return await self._add_own(await self._live(actor), said, None)

    async def take_advice(self, actor: Actor, words: str, until: date | None = None) -> int:
        """What the two agreed on becomes a step of one's own; taken a second time it is the same step.

        `until`: the day of their next meeting, where the calendar lets a step end on it.

        Raises:
            RouteFull, NotFound (no route to put it into).
        """
        scene = await self._live(actor)
        whole = " ".join(words.split())
        said = whole if len(whole) <= OWN_TITLE else f"{whole[: OWN_TITLE - 1].rstrip()}…"
        if any(step.title == said for step in scene.plan.kept):
            return scene.route.id
        return await self._add_own(scene, said, until)

    async def take_homework(self, actor: Actor, homework_id: int, words: str, until: date | None) -> int:
        """A homework of a series becomes a step; taken a second time it is the same step.

        A full route still has room for a few of them: they are small, and two at once stays the rule.

        Raises:
            RouteFull, NotFound (no route to put it into).
        """
        scene = await self._live(actor)
        if any(step.homework_id == homework_id for step in scene.plan.kept):
            return scene.route.id
        code = _free_code(scene, scene.library.homework.code)
        usual = scene.programme.route_rules
        rules = replace(usual, steps=(usual.steps[0], usual.steps[1] + HOMEWORK_ROOM))
        return await self._add_named(scene, code, {"title": words, "homework_id": homework_id}, until, rules)

    async def _add_own(self, scene: Scene, title: str, until: date | None) -> int:
        code, rules = _free_code(scene, scene.library.own.code), scene.programme.route_rules
        return await self._add_named(scene, code, {"title": title}, until, rules)

    async def _add_named(
        self, scene: Scene, code: str, named: Mapping[str, Any], until: date | None, rules: RouteRules
    ) -> int:
        library, calendar = scene.library, scene.calendar
        draft = add_step(scene.draft(), code, library, calendar, rules)
        if until is not None and until > scene.today and calendar.is_working_day(until):
            draft = move_step(draft, code, until, library, calendar)
        return await self._keep(scene, draft, named={code: named})

    async def remove(self, actor: Actor, step_id: int) -> int:
        """The route without the step.

        Raises:
            StepFixed, NotFound.
        """
        scene, step = await self._mine(actor, step_id)
        if scene.special is not None:
            return await self._keep(scene, without(scene.draft(), step.template))
        return await self._keep(
            scene, remove_step(scene.draft(), step.template, scene.library, scene.calendar)
        )

    async def swap(self, actor: Actor, step_id: int, *, later: bool) -> int:
        """The step and its neighbour change places and dates.

        Raises:
            StepFixed: the neighbour is a common step, or either is under way.
        """
        scene, step = await self._mine(actor, step_id)
        if not scene.swaps(step, 1 if later else -1):
            raise StepFixed(step.template)
        draft = swapped(scene.draft(), step.template, scene.library, scene.calendar, later=later)
        return await self._keep(scene, draft)

    async def postpone(self, actor: Actor, step_id: int) -> StepCard:
        """A week more, on a day that will do; of one thing a day, the first day after the rest."""
        scene, step = await self._mine(actor, step_id)
        if scene.is_daily:
            dues = {one.due_on for one in scene.plan.kept} | {scene.today}
            return await self._move(scene, step, after_the_rest(dues, scene.calendar))
        since = max(step.due_on, scene.today)
        due = postponed(since, scene.template(step), scene.calendar)
        return await self._move(scene, step, due)

    async def check_day(self, actor: Actor, step_id: int, due: date) -> None:
        """Raises: DayRefused, with a day that will do."""
        scene, step = await self._mine(actor, step_id)
        check_day(due, scene.template(step), scene.calendar)

    async def move(self, actor: Actor, step_id: int, due: date) -> StepCard:
        """Another last day.

        Raises:
            DayRefused, StepFixed, NotFound (a day that is over, from a forged button).
        """
        scene, step = await self._mine(actor, step_id)
        if due < scene.today:
            raise NotFound("day")
        return await self._move(scene, step, due)

    # --- steps of the above ---

    async def _move(self, scene: Scene, step: StepRecord, due: date) -> StepCard:
        draft = move_step(scene.draft(), step.template, due, scene.library, scene.calendar)
        await self._keep(scene, draft)
        if scene.is_daily and step.status is StepStatus.ACTIVE and due > scene.today:
            await self._wait_again(scene, step)
        scene = await self._on.again(scene)
        return await self._on.card(scene, scene.step(step.id))

    async def _wait_again(self, scene: Scene, step: StepRecord) -> None:
        """One thing a day: what was moved opens on its new day."""
        await self._on.sets.put_back([step.id])
        await self._on.store.place(step.id, start_on=(await self._on.again(scene)).step(step.id).due_on)
        await self._on.advance(scene)

    async def _mine(self, actor: Actor, step_id: int) -> tuple[Scene, StepRecord]:
        scene, step = await self._on.own_step(actor, step_id)
        if scene.route.status not in LIVE or step.status is StepStatus.DROPPED:
            raise NotFound("step")
        return scene, step

    async def _live(self, actor: Actor) -> Scene:
        plan = await self._on.store.live(actor.person_id)
        return await self._on.scene(plan, actor.municipality_id)

    async def _needs(self, actor: Actor, scene: Scene) -> Needs:
        return await self._on.needs(scene.around, await self._profiles.growth(actor))

    async def _must_be_offered(self, scene: Scene, code: str) -> None:
        """Raises: NotFound for a step of another kind or one that is behind the person."""
        template = scene.library.step(code)
        needs = await self._on.needs(scene.around)
        known = any(template in scene.library.of(axis) for axis in (template.axis or "",))
        if not known or not _without_dropped((template,), scene) or not needs.fits(template):
            raise NotFound("step")

    async def _keep(
        self, scene: Scene, draft: RouteDraft, named: Mapping[str, Mapping[str, Any]] = NOTHING_NAMED
    ) -> int:
        """Write what differs between the rows and the draft."""
        old = {step.template: step for step in scene.plan.kept}
        new = {step.code for step in draft.steps}
        await self._take_out([step for step in old.values() if step.template not in new])
        added = []
        for place, step in enumerate(draft.steps):
            if step.code not in old:
                row = step_row(step, place, scene.library, scene.route.municipality_id)
                about = {"homework_id": None, **named.get(step.code, {})}
                added.append({**row, **about, "route_id": scene.route.id})
            elif changed := _difference(old[step.code], step, place):
                await self._on.store.place(old[step.code].id, **changed)
                if "due_on" in changed and step.status is not StepStatus.PLANNED:
                    await self._on.outbox.cancel(f"step:{old[step.code].id}", "moved", kinds=REMINDERS)
        if added:
            await self._on.store.insert(added)
        if scene.is_running:
            await self._on.advance(scene)
        return scene.route.id

    async def _take_out(self, steps: list[StepRecord]) -> None:
        """What was begun is dropped and stays in the rows; what was not leaves no trace."""
        planned = [step.id for step in steps if step.status is StepStatus.PLANNED]
        if planned:
            await self._on.store.delete(planned)
        for step in steps:
            if step.status is not StepStatus.PLANNED:
                before = states_before(StepStatus.DROPPED, StepEvent.DROP)
                now = self._on.clock.now()
                await self._on.store.move(step.id, before, StepStatus.DROPPED, closed_at=now)
                await self._on.outbox.cancel(f"step:{step.id}", "dropped")


def _free_code(scene: Scene, stem: str) -> str:
    """The next free code of this kind; a step put aside keeps its own."""
    taken = {step.template for step in scene.plan.steps}
    return next(code for number in count(1) if (code := f"{stem}-{number}") not in taken)


def _must_be_replaceable(scene: Scene, step: StepRecord) -> None:
    """Raises: StepFixed, for a step of a ready set too: it is put aside or moved."""
    if scene.special is not None:
        raise StepFixed(step.template)
    _must_be_changeable(scene, step)


def _must_be_changeable(scene: Scene, step: StepRecord) -> None:
    is_open = step.status in (StepStatus.PLANNED, StepStatus.ACTIVE, StepStatus.RETURNED)
    if scene.library.is_common(step.template) or not is_open:
        raise StepFixed(step.template)


def _difference(old: StepRecord, new: RouteStep, place: int) -> Mapping[str, Any]:
    values: dict[str, Any] = {}
    if old.place != place:
        values["place"] = place
    if old.start_on != new.start:
        values["start_on"] = new.start
    if old.due_on != new.due:
        values |= {"due_on": new.due, "revision": old.revision + 1, "reminded_due": None, "passed_due": None}
    return values


def _without_dropped(options: tuple[StepTemplate, ...], scene: Scene) -> tuple[StepTemplate, ...]:
    """A step that was put aside in this route is not offered again."""
    seen = {step.template for step in scene.plan.steps}
    return tuple(option for option in options if option.code not in seen)


def _page(options: tuple[StepTemplate, ...], page: int, step_id: int | None, title: str | None) -> Choices:
    pages = max(1, -(-len(options) // PAGE))
    page = min(page, pages - 1)
    return Choices(step_id, title, options[page * PAGE : (page + 1) * PAGE], page, pages)
