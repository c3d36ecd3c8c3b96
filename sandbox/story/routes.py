"""Routes in every state, composed by the real rules and lived through by hand."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from mentoring.people import Role
from mentoring.questionnaire import Form
from mentoring.route_answering import Answerer, Asked, agreeing, asked
from mentoring.route_library import StepTemplate
from mentoring.route_proposal import Needs, NothingToPropose, propose
from mentoring.route_records import Around
from mentoring.routes import RouteDraft, RouteStep, StepStatus, confirm_by, to_start
from sandbox.story.model import Story
from sandbox.story.parts import LONG_WITH_US
from sandbox.story.people import Cast, Member
from sandbox.story.rows import growth as rows
from sandbox.story.rows.growth import Attempt, Route, StepEvidence
from sandbox.story.scene import Scene

BROUGHT = (
    "Сделано. На двух уроках: в 6 «Б» сразу, в 7 «А» со второго раза",
    "Готово. Помогло, что заранее договорились о сигнале тишины",
    "Получилось со второго раза: короче вопрос, длиннее пауза",
    "Готово, оставлю себе как заготовку на весь год",
)
TO_ADD = "Хорошее начало. Добавьте, пожалуйста, что ответили дети на последний вопрос."
DECIDED = (StepStatus.CONFIRMED, StepStatus.RETURNED)
STATES = (
    *("waiting", "draft", "agreed", "agreed", "agreed", "finished"),
    *("agreed", "agreed", "waiting", "agreed", "agreed", "draft", "agreed", "dropped"),
)
"""States of routes in turn."""
OF_FIRST = {0: "agreed", 1: "waiting", LONG_WITH_US: "agreed"}
"""Anna's own route is under way, one colleague's waits for their curator, another's is her third."""
ODDITIES = (
    *(StepStatus.SUBMITTED, None, StepStatus.RETURNED, StepStatus.ACTIVE),
    *(StepStatus.UNCONFIRMED, None, StepStatus.SUBMITTED),
)
"""What befell the last due step of each route in turn."""
BEGUN_AGO = {"draft": 1, "waiting": 3, "agreed": 33, "finished": 100, "dropped": 60}
LASTED = 95
"""Days from taking a route to its end."""


@dataclass(frozen=True, slots=True)
class Walk:
    """How a person walks a route: who confirms, and what befell the steps already due."""

    member: Member
    around: Around
    status: str
    oddity: StepStatus | None
    begun_ago: int | None = None
    """Days; None: as is usual for the status."""

    def begun(self, scene: Scene) -> datetime:
        """When the route was taken."""
        usual = BEGUN_AGO[self.status] - (self.member.id % 7 if self.status == "agreed" else 0)
        return scene.ago(self.begun_ago or usual, 18)

    def finished(self, scene: Scene) -> datetime:
        """When it was over."""
        return scene.ago(self.begun_ago - LASTED if self.begun_ago else 5)

    def asked(self, template: StepTemplate) -> Asked:
        """Who has the button of a step."""
        return asked(template.confirmers, self.around)


def tell_routes(scene: Scene, cast: Cast, mentors: dict[int, int], story: Story) -> None:
    """A route for most of those whose last finished form shows areas of growth."""
    newest = {each.person_id: each for each in story.attempt if each.status == "finished"}
    _behind(scene, cast, mentors, story)
    members = [member for member in cast.of(Role.TEACHER) if member.id in newest and member.is_in]
    for at, member in enumerate(members):
        status = OF_FIRST.get(member.part.at) or STATES[at % len(STATES)]
        if member.part.at in OF_FIRST or at % 5 != 4:
            around = _around(member, mentors.get(member.id), cast.curator_of(member.school_id))
            walk = Walk(member, around, status, ODDITIES[at % len(ODDITIES)])
            _walk(scene, newest[member.id], walk, story)


def _behind(scene: Scene, cast: Cast, mentors: dict[int, int], story: Story) -> None:
    """The two finished routes of the teacher in her third year, each from its own self-assessment."""
    member = cast.of(Role.TEACHER)[LONG_WITH_US]
    full = [one for one in story.attempt if one.person_id == member.id and one.form == Form.FULL.value]
    around = _around(member, mentors.get(member.id), cast.curator_of(member.school_id))
    for attempt, days_ago in zip(full, (455, 265), strict=False):
        _walk(scene, attempt, Walk(member, around, "finished", None, days_ago), story)


def _around(member: Member, mentor: int | None, curator: int | None) -> Around:
    return Around(
        person_id=member.id,
        municipality_id=1,
        name=member.person.given,
        full_name=f"{member.person.family} {member.person.given}",
        zone="",
        schools=frozenset({member.school_id}),
        saturday=True,
        class_teacher=member.person.class_teacher,
        mentors=frozenset(filter(None, [mentor])),
        curators=frozenset(filter(None, [curator])),
    )


def _one_of(who: Asked) -> int | None:
    return min(who.people, default=None)


def _walk(scene: Scene, attempt: Attempt, walk: Walk, story: Story) -> None:
    begun = walk.begun(scene)
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
        agreed_by=_one_of(agreeing(walk.around)) if agreed else None,
        created_at=begun,
        taken_at=taken,
        agreed_at=agreed,
        finished_at=walk.finished(scene) if walk.status in ("finished", "dropped") else None,
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
    asked_of = [walk.asked(scene.programme.library.step(step.code)).role for step in draft.steps]
    ends = [StepStatus.UNCONFIRMED if role is Answerer.SELF else StepStatus.CONFIRMED for role in asked_of]
    steps = [replace(step, status=end) for step, end in zip(draft.steps, ends, strict=True)]
    if walk.status == "finished":
        return steps
    due = _due(scene, draft, walk)
    steps = [step if at in due else replace(step, status=StepStatus.PLANNED) for at, step in enumerate(steps)]
    answered = [at for at in due if asked_of[at] is not Answerer.SELF]
    if answered and walk.oddity:
        steps[answered[-1]] = replace(steps[answered[-1]], status=walk.oddity)
    if walk.status != "draft":
        for place in to_start([step.status for step in steps], scene.programme.route_rules):
            steps[place] = replace(steps[place], status=StepStatus.ACTIVE)
    return steps if walk.status != "dropped" else [_dropped(step) for step in steps]


def _due(scene: Scene, draft: RouteDraft, walk: Walk) -> list[int]:
    """Places of the steps that lie behind: at least the first one, once the route is agreed."""
    if walk.status in ("draft", "waiting"):
        return []
    return [at for at, step in enumerate(draft.steps) if step.due < scene.today] or [0]


def _dropped(step: RouteStep) -> RouteStep:
    ends = step.status in (StepStatus.CONFIRMED, StepStatus.UNCONFIRMED)
    return step if ends else replace(step, status=StepStatus.DROPPED)


def _step(scene: Scene, route: Route, place: int, step: RouteStep, walk: Walk, story: Story) -> None:
    template = scene.programme.library.step(step.code)
    number, who = len(story.route_step) + 1, walk.asked(template)
    is_done = step.status in (StepStatus.CONFIRMED, StepStatus.UNCONFIRMED)
    waits = step.status in (StepStatus.SUBMITTED, StepStatus.RETURNED)
    handed_in = _handed_in(scene, step) if is_done else scene.ago(2, 17) if waits else None
    story.route_step.append(
        rows.RouteStep(
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
            decided_by=_one_of(who) if step.status in DECIDED and handed_in else None,
            asked=who.role.stored if handed_in and who.people else None,
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
