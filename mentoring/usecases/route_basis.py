"""What all use cases of routes stand on: the ports, and turning rows into views."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.programme import Programme
from mentoring.reminders import Due, Who, step_waits
from mentoring.route_answering import agreeing, asked, stands_in
from mentoring.route_lanes import main_to_start, to_begin, to_set_aside
from mentoring.route_library import RouteLibrary, SpecialTemplate, StepTemplate, Unit
from mentoring.route_proposal import Growing, Needs, assembled
from mentoring.route_records import RUNNING, Around, Plan, RouteRecord, RouteStatus, StepRecord
from mentoring.route_special import resumed
from mentoring.routes import CLOSED, DONE, OPEN, ReasonKind, RouteDraft, RouteStep, StepStatus, next_step
from mentoring.timing import Urgency
from mentoring.usecases.route_ports import Calendars, Circle, EvidenceStore, Sets, Store
from mentoring.usecases.route_views import CourseLink, Reading, StepCard, StepLine, Walked
from mentoring.workcalendar import WorkCalendar

REMINDERS: Final = ("step_due", "step_passed")
SHOWN_EVIDENCE: Final = 4
DAY: Final = timedelta(days=1)
ANSWER_HELPS: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Scene:
    """Somebody's route with all that is needed to judge it."""

    plan: Plan
    around: Around
    programme: Programme
    calendar: WorkCalendar
    today: date

    @property
    def route(self) -> RouteRecord:
        """The route itself."""
        return self.plan.route

    @property
    def library(self) -> RouteLibrary:
        """The steps it is made of."""
        return self.programme.library

    @property
    def special(self) -> SpecialTemplate | None:
        """The ready set this route is, if it is one."""
        return self.library.special(self.route.special) if self.route.special else None

    @property
    def is_daily(self) -> bool:
        """One thing a working day."""
        return self.special is not None and self.special.unit is Unit.WORKING_DAY

    @property
    def is_running(self) -> bool:
        """Taken and not over."""
        return self.route.status in RUNNING

    def step(self, step_id: int) -> StepRecord:
        """Raises: NotFound."""
        found = self.plan.step(step_id)
        if found is None:
            raise NotFound("step")
        return found

    def template(self, step: StepRecord) -> StepTemplate:
        """Raises: NotFound, when the pack has dropped the step."""
        return self.library.step(step.template)

    def draft(self) -> RouteDraft:
        """The route as the rules see it."""
        return assembled(self.route.axes, self.as_steps(), self.library, self.calendar)

    def as_steps(self) -> tuple[RouteStep, ...]:
        """The kept steps as the rules see them."""
        return tuple(step.as_step(self.template(step).axis) for step in self.plan.kept)

    def line(self, step: StepRecord) -> StepLine:
        """The step in a list."""
        axis = self.template(step).axis
        title = self.programme.axis_title(axis) if axis else None
        return StepLine(
            step.id,
            step.title,
            step.due_on,
            step.status,
            ReasonKind(step.reason),
            title,
            step.start_on,
            _because(self, step),
        )

    def lines(self) -> tuple[StepLine, ...]:
        """All steps still in the route, by the day they are due."""
        return tuple(self.line(step) for step in sorted(self.plan.kept, key=lambda step: step.due_on))

    def progress(self) -> tuple[int, int]:
        """How many steps are done, of how many."""
        kept = self.plan.kept
        return sum(step.status in DONE for step in kept), len(kept)

    def next_line(self) -> StepLine | None:
        """The one step to show."""
        found = self.next_record()
        return self.line(found) if found else None

    def next_record(self) -> StepRecord | None:
        """The one step to do."""
        chosen = next_step([step.as_step(None) for step in self.plan.kept])
        return next((step for step in self.plan.kept if chosen and step.template == chosen.code), None)

    def startable(self, *, beside_a_set: bool) -> list[StepRecord]:
        """Planned steps whose turn it is by themselves."""
        kept = self.plan.kept
        if self.special is not None:
            place = to_begin(self.as_steps(), self.today)
            return [] if place is None else [kept[place]]
        statuses, rules = [step.status for step in kept], self.programme.route_rules
        return [kept[place] for place in main_to_start(statuses, rules, beside_a_set=beside_a_set)]

    def may_start(self, step: StepRecord) -> bool:
        """Whether the person may begin this one now: two at once at most, the outcome after all others."""
        others = [one for one in self.plan.kept if one.id != step.id]
        if self.special is not None:
            runs = any(one.status in OPEN and one.due_on >= self.today for one in others)
            return self.is_running and step.status is StepStatus.PLANNED and not runs
        is_early = step.template == self.library.last.code and any(o.status not in CLOSED for o in others)
        under_way = sum(one.status in OPEN for one in others)
        free = under_way < self.programme.route_rules.active_at_once
        return self.is_running and step.status is StepStatus.PLANNED and free and not is_early

    def swaps(self, step: StepRecord, by: int) -> bool:
        """Whether the step and its neighbour may change places."""
        kept = self.plan.kept
        other = kept.index(step) + by if step in kept else -1
        if not 0 <= other < len(kept):
            return False
        pair = (step, kept[other])
        return all(s.status is StepStatus.PLANNED and not self.stays(s) for s in pair)

    def stays(self, step: StepRecord) -> bool:
        """Whether the step keeps its place: the common ones, and the first ones of some sets."""
        kept = self.special is not None and self.special.keeps_order(step.template)
        return kept or self.library.is_common(step.template)

    def is_over(self) -> bool:
        """The last common step is done; of a set, every step left in it."""
        if self.special is not None:
            return all(step.status in CLOSED for step in self.plan.kept)
        return any(s.template == self.library.last.code and s.status in DONE for s in self.plan.kept)


class Basis:
    """Ports in one place; each use case of routes is built over it."""

    def __init__(
        self,
        store: Store,
        evidence: EvidenceStore,
        circle: Circle,
        calendars: Calendars,
        outbox: Outbox,
        programmes: ProgrammeBook,
        clock: Clock,
        sets: Sets,
    ) -> None:
        self.sets = sets
        self.store = store
        self.evidence = evidence
        self.circle = circle
        self.calendars = calendars
        self.outbox = outbox
        self.programmes = programmes
        self.clock = clock

    async def scene(self, plan: Plan | None, municipality_id: int, what: str = "route") -> Scene:
        """Everything around a route. Raises: NotFound, also for another municipality's."""
        if plan is None or plan.route.municipality_id != municipality_id:
            raise NotFound(what)
        around = await self.circle.around(plan.route.person_id)
        if around is None:
            raise NotFound(what)
        return Scene(
            plan,
            around,
            self.programmes.of(municipality_id),
            self.calendars.of(municipality_id, around.saturday),
            self.today(around.zone),
        )

    async def own_step(self, actor: Actor, step_id: int) -> tuple[Scene, StepRecord]:
        """A step of the actor's own route. Raises: NotFound."""
        scene = await self.scene(await self.store.with_step(step_id), actor.municipality_id, "step")
        if scene.route.person_id != actor.person_id:
            raise NotFound("step")
        return scene, scene.step(step_id)

    async def own_running_step(self, actor: Actor, step_id: int) -> tuple[Scene, StepRecord]:
        """The same, of a route that was taken. Raises: NotFound."""
        scene, step = await self.own_step(actor, step_id)
        if not scene.is_running:
            raise NotFound("step")
        return scene, step

    async def again(self, scene: Scene) -> Scene:
        """The same scene after writes."""
        plan = await self.store.of(scene.route.id)
        assert plan is not None
        return Scene(plan, scene.around, scene.programme, scene.calendar, scene.today)

    def today(self, zone: str) -> date:
        """The local day."""
        return self.clock.now().astimezone(ZoneInfo(zone)).date()

    async def needs(self, around: Around, growing: Growing | None = None) -> Needs:
        """Duties, and what is behind the person."""
        duties = frozenset({"class_teacher"}) if around.class_teacher else frozenset[str]()
        done = await self.store.done_codes(around.person_id)
        if growing is None:
            return Needs(duties, done, around.hours_a_week)
        return Needs(duties, done, around.hours_a_week, growing.telling, growing.stands)

    async def advance(self, scene: Scene) -> tuple[Scene, Walked | None]:
        """After a step moved: begin the next ones, close the route when its last common step is done."""
        scene = await self.again(scene)
        over = None
        if scene.special is not None and not scene.plan.kept:
            await self.store.set_status(scene.route.id, RUNNING, RouteStatus.DROPPED)
        elif scene.is_running and scene.is_over():
            now = self.clock.now()
            await self.store.set_status(scene.route.id, RUNNING, RouteStatus.FINISHED, finished_at=now)
            await self.outbox.cancel(f"route:{scene.route.id}", "finished")
            if scene.special is None:
                await self._tell_curators(scene)
            over = walked(scene, now, 0)
        elif scene.is_running and (ready := scene.startable(beside_a_set=await self._beside_a_set(scene))):
            await self.store.start([step.id for step in ready])
            if scene.special is not None:
                await self.redate(scene, begun_too=False)
            scene = await self.again(scene)
        if scene.special is not None:
            await self._share_lanes(scene)
        return scene, over

    async def _beside_a_set(self, scene: Scene) -> bool:
        if scene.special is not None:
            return False
        return bool(await self.sets.count_open(scene.route.person_id, scene.today))

    async def _share_lanes(self, beside: Scene) -> None:
        """A set that has something to do takes a lane of the main route, and gives it back after that."""
        plan = await self.store.live(beside.route.person_id)
        if plan is None or plan.route.status not in RUNNING:
            return
        main = await self.scene(plan, beside.route.municipality_id)
        if not await self._beside_a_set(main):
            await self.advance(main)
            return
        places = to_set_aside(main.as_steps(), main.programme.route_rules)
        if places:
            steps = [main.plan.kept[place] for place in places]
            await self.sets.put_back([step.id for step in steps])
            await self.silence(steps)

    async def redate(self, scene: Scene, *, begun_too: bool) -> None:
        """What is left of a set goes on from today where its days have passed, at the distances it had."""
        assert scene.special is not None, "only sets are laid anew"
        steps = resumed(scene.as_steps(), scene.special, scene.calendar, scene.today, begun_too=begun_too)
        for old, new in zip(scene.plan.kept, steps, strict=True):
            if (old.start_on, old.due_on) != (new.start, new.due):
                await self.store.place(
                    old.id,
                    start_on=new.start,
                    due_on=new.due,
                    revision=old.revision + 1,
                    reminded_due=None,
                    passed_due=None,
                )
                await self.outbox.cancel(f"step:{old.id}", "moved", kinds=REMINDERS)

    async def silence(self, steps: Iterable[StepRecord]) -> None:
        """Nothing reminds of these any more, until they are begun anew."""
        for step in steps:
            await self.outbox.cancel(f"step:{step.id}", "paused", kinds=REMINDERS)
            await self.store.place(step.id, revision=step.revision + 1, reminded_due=None, passed_due=None)

    async def _tell_curators(self, scene: Scene) -> None:
        """The route is walked: one tap marks it as closed."""
        route_id, curators = scene.route.id, scene.around.curators - {scene.route.person_id}
        await self.tell(f"route:{route_id}", "walked", "route_walked", curators, {"route_id": route_id})

    async def card(self, scene: Scene, step: StepRecord) -> StepCard:
        """One's own step."""
        template = scene.template(step)
        brought = await self.evidence.of(step.id, SHOWN_EVIDENCE)
        who = asked(template.confirmers, scene.around)
        return StepCard(
            id=step.id,
            route_id=step.route_id,
            title=step.title,
            goal=template.goal,
            why=template.why,
            due=step.due_on,
            hours=step.hours,
            brings=template.evidence.text,
            kinds=template.evidence.kinds,
            confirmer=" · ".join(one.label for one in template.confirmers),
            answerer=who.role,
            stands_in=stands_in(who, template.confirmers),
            status=step.status,
            start=template.start,
            question=step.question,
            comment=step.comment,
            answer_by=step.answer_by,
            brought=tuple(brought),
            today=scene.today,
            clarify=template.clarify,
            running=scene.is_running,
            can_start=scene.may_start(step),
            fixed=scene.library.is_common(step.template),
            special=scene.route.special,
            room=None if scene.special is None else scene.special.title,
            daily=scene.is_daily,
            reason=step.reason,
            axis=scene.line(step).axis,
            because=_because(scene, step),
            stays=scene.special is not None and scene.stays(step),
            paused=scene.route.status is RouteStatus.PAUSED,
            reading=_reading(scene, step),
            earlier=scene.swaps(step, -1),
            later=scene.swaps(step, 1),
            course=_course(scene, step),
        )

    async def tell(
        self, cause: str, what: str, kind: str, people: Iterable[int], params: dict[str, Any]
    ) -> None:
        """Say something that a person did, at a decent hour. `what` tells one act on a cause from another."""
        now = self.clock.now()
        await self.outbox.plan_many(
            [
                Due(f"{cause}:{what}:p{one}", kind, Urgency.ACT, now, now + ANSWER_HELPS, one, params)
                for one in sorted(people)
            ],
            cause=cause,
        )

    async def remind_to_answer(
        self, step: StepRecord, revision: int, people: Iterable[int], answer_by: date, scene: Scene
    ) -> None:
        """Once, calmly, on the working day before the last on which the answer is waited for."""
        zone, day = ZoneInfo(scene.around.zone), scene.calendar.previous_working_day(answer_by - DAY)
        await self.outbox.plan_many(
            [step_waits(step.id, revision, day, answer_by, Who(one, zone)) for one in sorted(people)]
        )

    async def ask_agreement(self, scene: Scene) -> None:
        """Tell those who agree that a route waits."""
        route_id = scene.route.id
        people = agreeing(scene.around).people
        await self.tell(f"route:{route_id}", "agree", "route_waiting", people, {"route_id": route_id})


def _course(scene: Scene, step: StepRecord) -> CourseLink | None:
    for course in scene.programme.microcourses:
        if step.template in (*course.closes, *course.helps):
            return CourseLink(course.code, step.template in course.closes)
    return None


def _because(scene: Scene, step: StepRecord) -> str | None:
    """The item of the profile the step is there for, in the person's own variant's words."""
    if step.because is None:
        return None
    asked = scene.programme.book.of(scene.around.position, scene.around.subjects)
    return next((item.short for item in asked.items if item.id == step.because), None)


def _reading(scene: Scene, step: StepRecord) -> Reading | None:
    thought = scene.template(step).text
    if thought is None or scene.special is None:
        return None
    return Reading(step.place + 1, len(scene.plan.steps), thought, step.start_on)


def walked(scene: Scene, finished_at: datetime, earlier: int) -> Walked:
    """The summary of a route."""
    done, total = scene.progress()
    kept = scene.plan.kept
    template = scene.special
    return Walked(
        special=scene.route.special,
        title=template.title if template else None,
        ending=template.ending(done, total) if template else None,
        id=scene.route.id,
        finished_at=finished_at,
        steps=scene.lines(),
        done=done,
        total=total,
        unconfirmed=sum(step.status is StepStatus.UNCONFIRMED for step in kept),
        hours=round(sum(step.hours for step in kept if step.status in DONE), 1),
        earlier=earlier,
    )
