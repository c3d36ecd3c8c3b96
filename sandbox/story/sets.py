"""Ready sets beside the routes: somebody's first ten days run, somebody else's return stands still."""

from dataclasses import replace

from mentoring.people import Role
from mentoring.route_library import SpecialTemplate
from mentoring.route_special import Circumstances, began_late, from_special
from mentoring.routes import RouteStep, StepStatus
from sandbox.story.model import Story
from sandbox.story.people import Cast, Member
from sandbox.story.rows import growth as rows
from sandbox.story.rows.growth import Route
from sandbox.story.scene import Scene

NEWCOMER, RETURNED = 3, 6
"""Places of the two teachers among the teachers."""
BEGUN_AGO = 6
DONE = 3


def tell_sets(scene: Scene, cast: Cast, story: Story) -> None:
    """One set runs, one is paused; nobody but their owners knows."""
    teachers = cast.of(Role.TEACHER)
    library = scene.programme.library
    _tell(scene, teachers[NEWCOMER], library.special("first_ten_days"), "agreed", story)
    _tell(scene, teachers[RETURNED], library.special("comeback"), "paused", story)


def _tell(scene: Scene, member: Member, template: SpecialTemplate, status: str, story: Story) -> None:
    begun = scene.ago(BEGUN_AGO, 16)
    day = begun.astimezone(scene.zone).date()
    about = Circumstances(member.person.position, began_late(day))
    draft = from_special(template, scene.calendar, day, about)
    route = Route(
        id=len(story.route) + 1,
        person_id=member.id,
        attempt_id=None,
        status=status,
        axes=(),
        agreed_by=None,
        created_at=begun,
        taken_at=begun,
        agreed_at=None,
        finished_at=None,
        special=template.code,
    )
    story.route.append(route)
    for place, step in enumerate(draft.steps):
        _step(scene, route, place, _as_lived(place, step, status), story)


def _as_lived(place: int, step: RouteStep, status: str) -> RouteStep:
    """A running set is three things in; a paused one stands before its first."""
    if status == "paused":
        return step
    if place < DONE:
        return replace(step, status=StepStatus.UNCONFIRMED)
    return replace(step, status=StepStatus.ACTIVE) if place == DONE else step


def _step(scene: Scene, route: Route, place: int, step: RouteStep, story: Story) -> None:
    template = scene.programme.library.step(step.code)
    done = scene.at(min(step.due, scene.day(-1)), 17) if step.status is StepStatus.UNCONFIRMED else None
    story.route_step.append(
        rows.RouteStep(
            id=len(story.route_step) + 1,
            route_id=route.id,
            template=step.code,
            place=place,
            title=template.title,
            confirmer=template.confirmers[0].code,
            hours=template.counted_hours,
            start_on=step.start,
            due_on=step.due,
            reason=step.reason.kind.value,
            status=step.status.value,
            comment=None,
            decided_by=None,
            asked=None,
            answer_by=None,
            passed_due=step.due if step.due < scene.today else None,
            submitted_at=done,
            closed_at=done,
        )
    )
