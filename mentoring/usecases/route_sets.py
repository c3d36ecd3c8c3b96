"""Ready sets for special times: begun, paused and gone on with as the person likes, beside the route."""

from datetime import date, timedelta
from typing import Final

from mentoring.errors import MentoringError, NotAllowed, NotFound
from mentoring.people import Actor, Role
from mentoring.registration import school_year
from mentoring.route_library import Anchor, RouteLibrary, SpecialTemplate
from mentoring.route_records import RUNNING, STARTED, Around, RouteStatus, StepRecord
from mentoring.route_special import (
    Circumstances,
    began_late,
    from_special,
    is_tight,
    still_ahead,
    wording_of,
)
from mentoring.routes import OPEN, RouteDraft, StepStatus
from mentoring.usecases.route_basis import Basis, Scene, walked
from mentoring.usecases.route_own import step_row
from mentoring.usecases.route_set_views import (
    EndAsked,
    SetDates,
    SetLine,
    SetList,
    SetOffer,
    SetState,
    SetView,
)
from mentoring.usecases.route_views import Walked

NEWCOMERS: Final = "first_ten_days"
CONTEST: Final = "contest_six_weeks"
CONTESTS_SHOWN: Final = 3
FURTHEST: Final = timedelta(days=730)


class EndRefused(MentoringError):
    """A set cannot end on this day: it is over already, or too far away."""

    def __init__(self, day: date) -> None:
        super().__init__(day)
        self.day = day


class SetUseCases:
    """One set of a teacher at a time runs beside the main route; a mentor's school is the mentor's own."""

    def __init__(self, basis: Basis) -> None:
        self._on = basis

    async def all(self, actor: Actor) -> SetList:
        """The teacher's sets, with how each stands."""
        _teaches(actor)
        around = await self._around(actor)
        lines = []
        for template in self._library(actor).specials:
            if not template.for_mentors:
                lines.append(await self._line(actor, template, around))
        _, past = await self._on.sets.past(actor.person_id, 1, 0)
        return SetList(tuple(sorted(lines, key=_order)), bool(past))

    async def front(self, actor: Actor, code: str) -> SetView | SetOffer:
        """The set as it goes, or what it would be. Raises: NotFound."""
        template = self._template(actor, code)
        plan = await self._on.sets.plan(actor.person_id, code)
        if plan is not None:
            scene = await self._on.scene(plan, actor.municipality_id)
            if scene.is_running:
                scene, _ = await self._on.advance(scene)
            return await self._view(scene)
        return await self._offer(actor, template)

    async def ask_end(self, actor: Actor, code: str) -> EndAsked:
        """Which day is it counted back from? Raises: NotFound for a set that asks none."""
        template = self._template(actor, code)
        if template.anchor is not Anchor.END:
            raise NotFound("special")
        contests = []
        if code == CONTEST:
            now = self._on.clock.now()
            contests = await self._on.sets.contests(actor.municipality_id, now, CONTESTS_SHOWN)
        return EndAsked(template, tuple(contests), self._on.today(actor.zone))

    async def dates(self, actor: Actor, code: str, end: date) -> SetDates:
        """How it would be laid out, before it begins.

        Raises:
            EndRefused, NotFound.
        """
        template = self._template(actor, code)
        today = self._on.today(actor.zone)
        _must_be_ahead(template, end, today)
        whole = await self._drafted(actor, template, end, short=False)
        draft = still_ahead(whole, template, today)
        return SetDates(
            template,
            end,
            draft.steps[0].due,
            draft.steps[-1].due,
            _left_out(whole, draft, template),
            sum(step.due < today for step in draft.steps),
            is_tight(template, end, today),
            await self._other(actor, template),
            today,
        )

    async def begin(
        self, actor: Actor, code: str, end: date | None = None, *, short: bool = False
    ) -> SetView | SetOffer:
        """Begin it now, or laid back from `end`; another set of the teacher is paused for it.

        A second tap shows the set as it goes.

        Raises:
            EndRefused, NotFound.
        """
        template = self._template(actor, code)
        today = self._on.today(actor.zone)
        if template.anchor is Anchor.END:
            if end is None:
                raise NotFound("day")
            _must_be_ahead(template, end, today)
        if await self._on.sets.plan(actor.person_id, code) is None:
            await self._pause_others(actor, template)
            day = end if end is not None and template.anchor is Anchor.END else today
            await self._create(actor, template, day, short=short)
        return await self.front(actor, code)

    async def pause(self, actor: Actor, route_id: int) -> SetView:
        """The set stands still: nothing is asked, nothing reminds, all of it stays."""
        scene = await self._mine(actor, route_id)
        if scene.route.status not in STARTED:
            raise NotFound("route")
        await self._pause(scene)
        return await self._view(await self._on.again(scene))

    async def view(self, actor: Actor, route_id: int) -> SetView:
        """The set as it stands. Raises: NotFound, also when it is over or put away."""
        scene = await self._mine(actor, route_id)
        if scene.route.status not in STARTED:
            raise NotFound("route")
        return await self._view(scene)

    async def room(self, actor: Actor, route_id: int) -> SetView | SetOffer | Walked | None:
        """Where a change of a step leads back to; None for the main route."""
        scene = await self._on.scene(await self._on.store.of(route_id), actor.municipality_id)
        if scene.special is None or scene.route.person_id != actor.person_id:
            return None
        if scene.route.finished_at is not None:
            return walked(scene, scene.route.finished_at, 0)
        if scene.route.status in STARTED:
            return await self._view(scene)
        return await self._offer(actor, scene.special)

    async def go_on(self, actor: Actor, route_id: int) -> SetView | SetOffer:
        """What is left goes on from today; another set of the teacher is paused for it."""
        scene = await self._mine(actor, route_id)
        template = _template_of(scene)
        if scene.route.status is RouteStatus.PAUSED:
            await self._pause_others(actor, template)
            await self._on.store.set_status(route_id, {RouteStatus.PAUSED}, RouteStatus.AGREED)
            await self._on.redate(scene, begun_too=True)
            await self._on.advance(scene)
        return await self.front(actor, template.code)

    async def leave(self, actor: Actor, route_id: int) -> SetOffer:
        """Put a paused set away, to begin it anew one day."""
        scene = await self._mine(actor, route_id)
        await self._pause(scene)
        await self._on.store.set_status(route_id, {RouteStatus.PAUSED}, RouteStatus.DROPPED)
        return await self._offer(actor, _template_of(scene))

    # --- steps of the above ---

    def _library(self, actor: Actor) -> RouteLibrary:
        return self._on.programmes.of(actor.municipality_id).library

    def _template(self, actor: Actor, code: str) -> SpecialTemplate:
        """Raises: NotFound, NotAllowed for the sets of another role."""
        template = self._library(actor).special(code)
        if template.for_mentors:
            actor.must(Role.MENTOR)
        else:
            _teaches(actor)
        return template

    async def _around(self, actor: Actor) -> Around:
        around = await self._on.circle.around(actor.person_id)
        assert around is not None, "whoever acts exists"
        return around

    async def _mine(self, actor: Actor, route_id: int) -> Scene:
        scene = await self._on.scene(await self._on.store.of(route_id), actor.municipality_id)
        if scene.route.person_id != actor.person_id or scene.special is None:
            raise NotFound("route")
        return scene

    async def _line(self, actor: Actor, template: SpecialTemplate, around: Around) -> SetLine:
        plan = await self._on.sets.plan(actor.person_id, template.code)
        if plan is None:
            suggested = template.code == NEWCOMERS and self._is_new(around)
            return SetLine(template.code, template.title, SetState.FREE, 0, len(template.steps), suggested)
        scene = await self._on.scene(plan, actor.municipality_id)
        state = SetState.RUNNING if scene.is_running else SetState.PAUSED
        return SetLine(template.code, template.title, state, *scene.progress(), suggested=False)

    def _is_new(self, around: Around) -> bool:
        """In the first school year of work."""
        today = self._on.today(around.zone)
        return around.start_year is not None and around.start_year >= school_year(today)

    async def _offer(self, actor: Actor, template: SpecialTemplate) -> SetOffer:
        about = await self._about(actor, template, self._on.today(actor.zone), short=False)
        wordings = [special.worded(about.position, late=about.late) for special in template.steps]
        hours = round(sum(wording.hours for wording in wordings), 1)
        titles = tuple(wording.title for wording in wordings)
        return SetOffer(template, titles, hours, await self._other(actor, template))

    async def _about(
        self, actor: Actor, template: SpecialTemplate, day: date, *, short: bool
    ) -> Circumstances:
        around = await self._around(actor)
        return Circumstances(around.stands_as, began_late(day), template.short if short else ())

    async def _drafted(
        self, actor: Actor, template: SpecialTemplate, day: date, *, short: bool
    ) -> RouteDraft:
        around = await self._around(actor)
        calendar = self._on.calendars.of(actor.municipality_id, around.saturday)
        about = await self._about(actor, template, day, short=short)
        return from_special(template, calendar, day, about)

    async def _create(self, actor: Actor, template: SpecialTemplate, day: date, *, short: bool) -> None:
        whole = await self._drafted(actor, template, day, short=short)
        draft = whole
        if template.anchor is Anchor.END:
            draft = still_ahead(whole, template, self._on.today(actor.zone))
        now = self._on.clock.now()
        route = {
            "municipality_id": actor.municipality_id,
            "person_id": actor.person_id,
            "status": RouteStatus.AGREED.value,
            "axes": [],
            "special": template.code,
            "anchor_on": day,
            "calm_until": now + timedelta(days=template.calm_days) if template.calm_days else None,
            "created_at": now,
            "taken_at": now,
        }
        library = self._library(actor)
        steps = [step_row(step, n, library, actor.municipality_id) for n, step in enumerate(draft.steps)]
        await self._on.store.create(route, steps)
        plan = await self._on.sets.plan(actor.person_id, template.code)
        await self._on.advance(await self._on.scene(plan, actor.municipality_id))

    async def _other(self, actor: Actor, template: SpecialTemplate) -> str | None:
        found = await self._running_others(actor, template)
        return _template_of(found[0]).title if found else None

    async def _running_others(self, actor: Actor, template: SpecialTemplate) -> list[Scene]:
        """Other sets of the same kind of person that run."""
        scenes = []
        for route in await self._on.sets.started(actor.person_id):
            scene = await self._on.scene(await self._on.store.of(route.id), actor.municipality_id)
            other = _template_of(scene)
            same_kind = other.for_mentors is template.for_mentors and other.code != template.code
            if scene.is_running and same_kind:
                scenes.append(scene)
        return scenes

    async def _pause_others(self, actor: Actor, template: SpecialTemplate) -> None:
        for scene in await self._running_others(actor, template):
            await self._pause(scene)

    async def _pause(self, scene: Scene) -> None:
        went = await self._on.store.set_status(
            scene.route.id, {RouteStatus.AGREED}, RouteStatus.PAUSED, calm_until=None
        )
        if went:
            await self._on.silence([step for step in scene.plan.kept if step.status in OPEN])
            plan = await self._on.store.live(scene.route.person_id)
            if plan is not None and plan.route.status in RUNNING:
                await self._on.advance(await self._on.scene(plan, scene.route.municipality_id))

    async def _view(self, scene: Scene) -> SetView:
        template = _template_of(scene)
        done, _ = scene.progress()
        late = [step for step in scene.plan.kept if step.status in OPEN and step.due_on < scene.today]
        current = _current(scene)
        plan = await self._on.store.live(scene.route.person_id)
        return SetView(
            id=scene.route.id,
            code=template.code,
            title=template.title,
            intro=template.intro,
            paused=scene.route.status is RouteStatus.PAUSED,
            daily=scene.is_daily,
            steps=scene.lines(),
            done=done,
            now=scene.line(current) if current else None,
            late=scene.line(late[0]) if late else None,
            today=scene.today,
            beside=plan is not None and plan.route.status in RUNNING,
            calm=bool(template.calm_days),
        )


def _current(scene: Scene) -> StepRecord | None:
    """What to do now: what is open, else what is late, else the next one."""
    kept = sorted(scene.plan.kept, key=lambda step: (step.due_on, step.place))
    runs = [step for step in kept if step.status in OPEN]
    ahead = [step for step in runs if step.due_on >= scene.today]
    planned = [step for step in kept if step.status is StepStatus.PLANNED]
    return next(iter([*ahead, *runs, *planned]), None)


def _left_out(whole: RouteDraft, draft: RouteDraft, template: SpecialTemplate) -> tuple[str, ...]:
    """Titles of what there is no time for any more."""
    kept = {step.code for step in draft.steps}
    wordings = [wording_of(template, step.code) for step in whole.steps if step.code not in kept]
    return tuple(wording.title for wording in wordings if wording)


def _template_of(scene: Scene) -> SpecialTemplate:
    assert scene.special is not None, "only sets come here"
    return scene.special


def _teaches(actor: Actor) -> None:
    """Pending teachers may begin their first days already: the way out is learnt before anything else."""
    if not any(grant.role is Role.TEACHER for grant in actor.grants):
        raise NotAllowed(Role.TEACHER.value)


def _must_be_ahead(template: SpecialTemplate, end: date, today: date) -> None:
    """Raises: EndRefused, also for a day so near that nothing of the set could be done."""
    if not today + timedelta(days=4) <= end <= today + FURTHEST:
        raise EndRefused(end)
    assert template.anchor is Anchor.END


def _order(line: SetLine) -> tuple[int, bool]:
    states = {SetState.RUNNING: 0, SetState.PAUSED: 1, SetState.FREE: 2}
    return states[line.state], not line.suggested
