"""Routes in every state, composed by the real rules and lived through by hand."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from mentoring.people import Role
from mentoring.route_proposal import Needs, NothingToPropose, propose
from mentoring.routes import OPEN, RouteDraft, RouteStep, StepStatus, confirm_by, to_start
from sandbox.story import model
from sandbox.story.model import Attempt, Route, StepEvidence, Story
from sandbox.story.people import Cast, Member
from sandbox.story.scene import Scene

BROUGHT = (
    "План урока с фразой «в конце дети смогут…» и вопросом на выход.",
    "Три числа: 5 минут на начало, 27 на работу детей, 4 на итог.",
    "Карточка с критериями: класс сверил работы сам, споров об отметке не было.",
    "Попробовано на двух уроках: в 6 «Б» получилось сразу, в 7 «А» со второго раза.",
)
TO_ADD = "Хорошее начало. Добавьте, пожалуйста, что ответили дети на последний вопрос."
ASKED = (Role.MENTOR.value, Role.CURATOR.value)
STATES = (
    *("waiting", "draft", "agreed", "agreed", "agreed", "finished"),
    *("agreed", "agreed", "waiting", "agreed", "agreed", "draft", "agreed", "dropped"),
)
"""States of routes in turn."""
OF_FIRST = {0: "agreed", 1: "waiting"}
"""Anna's own route is under way, a colleague's waits for their curator."""
ODDITIES = (
    *(StepStatus.SUBMITTED, None, StepStatus.RETURNED, StepStatus.ACTIVE),
    *(StepStatus.UNCONFIRMED, None, StepStatus.SUBMITTED),
)
"""What befell the last due step of each route in turn."""
BEGUN_AGO = {"draft": 1, "waiting": 3, "agreed": 33, "finished": 100, "dropped": 60}


@dataclass(frozen=True, slots=True)
class Walk:
    """How a person walks a route: who confirms, and what befell the steps already due."""

    member: Member
    confirmer: int | None
    status: str
    oddity: StepStatus | None


def tell_routes(scene: Scene, cast: Cast, confirmers: dict[int, int], story: Story) -> None:
    """A route for most of those whose last finished form shows areas of growth."""
    newest = {each.person_id: each for each in story.attempt if each.status == "finished"}
    members = [member for member in cast.of(Role.TEACHER) if member.id in newest and member.is_in]
    for at, member in enumerate(members):
        status = OF_FIRST.get(member.part.at) or STATES[at % len(STATES)]
        who = confirmers.get(member.id) or cast.curator_of(member.school_id)
        if member.part.at in OF_FIRST or at % 5 != 4:
            walk = Walk(member, who, status, ODDITIES[at % len(ODDITIES)])
            _walk(scene, newest[member.id], walk, story)


def _walk(scene: Scene, attempt: Attempt, walk: Walk, story: Story) -> None:
    begun = scene.ago(BEGUN_AGO[walk.status] - (walk.member.id % 7 if walk.status == "agreed" else 0), 18)
    draft = _proposed(scene, attempt, walk.member, begun.astimezone(scene.zone).date())
    if draft is None:
        return
    taken = begun if walk.status != "draft" else None
    agreed = begun if walk.status in ("agreed", "finished", "dropped") else None
    route = Route(
        id=len(story.route) + 1,
        person_id=walk.member.id,
        attempt_id=attempt.id,
        status=walk.status,
        axes=draft.axes,
        agreed_by=walk.confirmer if agreed else None,
        created_at=begun,
        taken_at=taken,
        agreed_at=agreed,
        finished_at=scene.ago(5) if walk.status in ("finished", "dropped") else None,
    )
    story.route.append(route)
    for place, step in enumerate(_lived(scene, draft, walk)):
        _step(scene, route, place, step, walk, story)


def _proposed(scene: Scene, attempt: Attempt, member: Member, day: date) -> RouteDraft | None:
    axes = [area["axis"] for area in (attempt.result or {})["areas"]]
    duties = frozenset({"class_teacher"} if member.person.class_teacher else ())
    programme = scene.programme
    try:
        return propose(
            axes, programme.library, scene.calendar, day, programme.route_rules, needs=Needs(duties=duties)
        )
    except NothingToPropose:
        return None


def _lived(scene: Scene, draft: RouteDraft, walk: Walk) -> list[RouteStep]:
    """What is due is done, but for one oddity; then the next ones are under way."""
    if walk.status == "draft":
        return list(draft.steps)
    if walk.status == "finished":
        return _all(StepStatus.CONFIRMED, draft.steps)
    due = [place for place, step in enumerate(draft.steps) if step.due < scene.today] or [0]
    if walk.status == "waiting":
        due = []
    steps = _all(StepStatus.PLANNED, draft.steps)
    for place in due:
        steps[place] = replace(steps[place], status=StepStatus.CONFIRMED)
    odd = _odd_place(scene, draft, due)
    if odd is not None and walk.oddity:
        steps[odd] = replace(steps[odd], status=walk.oddity)
    for place in to_start([step.status for step in steps], scene.programme.route_rules):
        steps[place] = replace(steps[place], status=StepStatus.ACTIVE)
    return steps if walk.status != "dropped" else [_dropped(step) for step in steps]


def _odd_place(scene: Scene, draft: RouteDraft, due: list[int]) -> int | None:
    """The last due step that somebody else confirms."""
    library = scene.programme.library
    others = [at for at in due if library.step(draft.steps[at].code).confirmers[0].acts_as in ASKED]
    return others[-1] if others else None


def _all(status: StepStatus, steps: Iterable[RouteStep]) -> list[RouteStep]:
    return [replace(step, status=status) for step in steps]


def _dropped(step: RouteStep) -> RouteStep:
    ends = step.status in (StepStatus.CONFIRMED, StepStatus.UNCONFIRMED)
    return step if ends else replace(step, status=StepStatus.DROPPED)


def _step(scene: Scene, route: Route, place: int, step: RouteStep, walk: Walk, story: Story) -> None:
    template = scene.programme.library.step(step.code)
    number = len(story.route_step) + 1
    is_done = step.status in (StepStatus.CONFIRMED, StepStatus.UNCONFIRMED)
    waits = step.status in (StepStatus.SUBMITTED, StepStatus.RETURNED)
    handed_in = _handed_in(scene, step) if is_done else scene.ago(2, 17) if waits else None
    story.route_step.append(
        model.RouteStep(
            id=number,
            route_id=route.id,
            template=step.code,
            place=place,
            title=template.title,
            confirmer=template.confirmers[0].code,
            hours=template.hours,
            start_on=step.start,
            due_on=step.due,
            reason=step.reason.kind.value,
            status=step.status.value,
            comment=TO_ADD if step.status is StepStatus.RETURNED else None,
            decided_by=walk.confirmer if step.status in (StepStatus.CONFIRMED, *OPEN) and handed_in else None,
            submitted_at=handed_in,
            answer_by=_answer_by(scene, handed_in) if step.status is StepStatus.SUBMITTED else None,
            passed_due=step.due if step.due < scene.today else None,
            closed_at=handed_in if is_done else None,
        )
    )
    if handed_in is not None:
        body = BROUGHT[number % len(BROUGHT)]
        story.step_evidence.append(
            StepEvidence(len(story.step_evidence) + 1, number, "text", body, handed_in)
        )


def _handed_in(scene: Scene, step: RouteStep) -> datetime:
    """The evening of the day it was due; yesterday for what was done early."""
    return scene.at(min(step.due, scene.day(-1)), 17, 30)


def _answer_by(scene: Scene, handed_in: datetime | None) -> date | None:
    """The last day on which the confirmer is waited for."""
    day = handed_in.astimezone(scene.zone).date() if handed_in else None
    return confirm_by(day, scene.calendar, scene.programme.route_rules) if day else None
