"""Changing a route: replace, add, remove, move.

No other date moves without the person's tap, save the outcome's, which comes after everything else.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Final

from mentoring.errors import MentoringError
from mentoring.route_library import Grouping, RouteLibrary, StepTemplate
from mentoring.route_proposal import NO_NEEDS, Needs, assembled, climbs
from mentoring.route_schedule import Slot, busiest, is_for_lessons, school_day, slot_after
from mentoring.routes import ReasonKind, RouteDraft, RouteRules, RouteStep, StepReason, StepStatus
from mentoring.workcalendar import DAY, WorkCalendar

CHANGEABLE: Final = frozenset({StepStatus.PLANNED, StepStatus.ACTIVE, StepStatus.RETURNED})


class Gap(StrEnum):
    """What a route lacks of what makes it work. A hint, never a refusal."""

    TOO_FEW = "too_few"
    NO_GROUP = "no_group"
    NO_INDIVIDUAL = "no_individual"
    NO_REAL_LESSON = "no_real_lesson"
    FEW_HOURS = "few_hours"
    MANY_HOURS = "many_hours"
    CROWDED = "crowded"


class StepFixed(MentoringError):
    """The step stays as it is: every route has it, or it is already handed in or closed."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class StepInRoute(MentoringError):
    """The route has this step already."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class RouteFull(MentoringError):
    """The route holds as many steps as one person can walk."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class NamesChild(MentoringError):
    """A step in one's own words seems to name a pupil; others read its title."""


class StepUnnamed(MentoringError):
    """A step of one's own needs a few words."""


class StepMissing(MentoringError):
    """The route has no such step any more."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class DayRefused(MentoringError):
    """A step cannot end on this day; `suggestion` is the nearest day after it that will do."""

    def __init__(self, day: date, suggestion: date, *, in_break: bool, ends_quarter: bool = False) -> None:
        super().__init__(day, suggestion)
        self.day = day
        self.suggestion = suggestion
        self.in_break = in_break
        self.ends_quarter = ends_quarter


def replacements(
    draft: RouteDraft, code: str, library: RouteLibrary, needs: Needs = NO_NEEDS
) -> tuple[StepTemplate, ...]:
    """Steps of the same axis that may stand in for this one, the most alike first."""
    old = library.step(code)
    rest = replace(draft, steps=tuple(step for step in draft.steps if step.code != code))
    fitting = _unused(draft, library.of(old.axis or ""), needs)
    fitting = tuple(step for step in fitting if climbs(step, _templates(rest, library), needs, library))
    return tuple(sorted(fitting, key=lambda step: _unlikeness(old, step)))


def _unlikeness(old: StepTemplate, new: StepTemplate) -> tuple[bool, bool, int]:
    return (
        old.on_real_lesson != new.on_real_lesson,
        old.grouping != new.grouping,
        abs(old.number - new.number),
    )


def additions(draft: RouteDraft, library: RouteLibrary, needs: Needs = NO_NEEDS) -> tuple[StepTemplate, ...]:
    """Steps of the route's axes that are not in it, in the order of axes and numbers."""
    unused = _unused(draft, [step for axis in draft.axes for step in library.of(axis)], needs)
    before = _templates(draft, library)
    return tuple(step for step in unused if not step.auto_propose or climbs(step, before, needs, library))


def _templates(draft: RouteDraft, library: RouteLibrary) -> list[StepTemplate]:
    return [library.step(step.code) for step in draft.steps if step.status is not StepStatus.DROPPED]


def _unused(draft: RouteDraft, steps: Sequence[StepTemplate], needs: Needs) -> tuple[StepTemplate, ...]:
    used = {step.code for step in draft.steps}
    return tuple(step for step in steps if step.code not in used and needs.fits(step))


def replace_step(
    draft: RouteDraft, code: str, new: str, library: RouteLibrary, calendar: WorkCalendar
) -> RouteDraft:
    """Another step in the same place: it begins when the old one did and takes its own time.

    Raises:
        StepMissing, StepFixed, StepInRoute.
    """
    old = _changeable(draft, code, library)
    _must_be_new(draft, new)
    template = library.step(new)
    slot = slot_after(old.start, template.days, calendar)
    reason = StepReason(ReasonKind.OWN_CHOICE, template.axis)
    put = RouteStep(new, slot.start, slot.due, reason)
    steps = [put if step.code == code else step for step in draft.steps]
    return _settled(draft, steps, library, calendar)


def add_step(
    draft: RouteDraft, new: str, library: RouteLibrary, calendar: WorkCalendar, rules: RouteRules
) -> RouteDraft:
    """One more step, begun as soon as fewer than two are under way, before the outcome.

    Raises:
        StepInRoute, RouteFull.
    """
    _must_be_new(draft, new)
    middle = _middle(draft, library)
    if len(middle) >= rules.steps[1]:
        raise RouteFull(rules.steps[1])
    template = library.step(new)
    slot = slot_after(_free_from(draft, middle, rules), template.days, calendar)
    step = RouteStep(new, slot.start, slot.due, StepReason(ReasonKind.OWN_CHOICE, template.axis))
    place = next((i for i, one in enumerate(draft.steps) if one.code == library.last.code), len(draft.steps))
    steps = [*draft.steps[:place], step, *draft.steps[place:]]
    return _settled(draft, steps, library, calendar)


def _free_from(draft: RouteDraft, middle: Sequence[RouteStep], rules: RouteRules) -> date:
    """When a lane is free: all but one of the last steps are over."""
    ends = sorted((step.due for step in middle), reverse=True)[: rules.active_at_once]
    if len(ends) < rules.active_at_once:
        return draft.steps[0].due + DAY
    return min(ends) + DAY


def remove_step(draft: RouteDraft, code: str, library: RouteLibrary, calendar: WorkCalendar) -> RouteDraft:
    """The route without the step. A step already under way is dropped by the event `DROP` instead.

    Raises:
        StepMissing, StepFixed.
    """
    _changeable(draft, code, library)
    steps = [step for step in draft.steps if step.code != code]
    return _settled(draft, steps, library, calendar)


def move_step(
    draft: RouteDraft, code: str, due: date, library: RouteLibrary, calendar: WorkCalendar
) -> RouteDraft:
    """The step with another last day; it begins earlier when it must.

    Raises:
        StepMissing, StepFixed (not for the common steps: they may move), DayRefused.
    """
    old = _found(draft, code)
    if old.status not in CHANGEABLE:
        raise StepFixed(code)
    check_day(due, library.step(code), calendar)
    moved = replace(old, start=min(old.start, due), due=due)
    steps = [moved if step.code == code else step for step in draft.steps]
    if code == library.last.code:
        return assembled(draft.axes, tuple(steps), library, calendar)
    return _settled(draft, steps, library, calendar)


def check_day(day: date, template: StepTemplate, calendar: WorkCalendar) -> None:
    """Raises: DayRefused for a day off; where lessons are needed, for breaks and ends of quarters too."""
    in_break = template.needs_lessons and calendar.is_school_break(day)
    if in_break:
        raise DayRefused(day, school_day(day, calendar), in_break=True)
    if not calendar.is_working_day(day):
        raise DayRefused(day, _good_day(day, template, calendar), in_break=False)
    if template.needs_lessons and not is_for_lessons(day, calendar):
        raise DayRefused(day, school_day(day, calendar), in_break=False, ends_quarter=True)


def postponed(due: date, template: StepTemplate, calendar: WorkCalendar, days: int = 7) -> date:
    """The last day after «Перенести на неделю»: so many days later, on a day that will do."""
    return _good_day(due + DAY * days, template, calendar)


def _good_day(day: date, template: StepTemplate, calendar: WorkCalendar) -> date:
    return school_day(day, calendar) if template.needs_lessons else calendar.next_working_day(day)


def gaps(draft: RouteDraft, library: RouteLibrary, rules: RouteRules) -> tuple[Gap, ...]:
    """What the route lacks, for a quiet hint under it."""
    middle = _middle(draft, library)
    templates = [library.step(step.code) for step in middle]
    kinds = {template.grouping for template in templates}
    found = {
        Gap.TOO_FEW: len(middle) < rules.steps[0],
        Gap.NO_GROUP: Grouping.GROUP not in kinds,
        Gap.NO_INDIVIDUAL: Grouping.INDIVIDUAL not in kinds,
        Gap.NO_REAL_LESSON: not any(template.on_real_lesson for template in templates),
        Gap.FEW_HOURS: draft.hours < rules.hours[0],
        Gap.MANY_HOURS: draft.hours > rules.hours[1],
        Gap.CROWDED: busiest([Slot(step.start, step.due) for step in middle]) > rules.active_at_once,
    }
    return tuple(gap for gap, is_there in found.items() if is_there)


def _middle(draft: RouteDraft, library: RouteLibrary) -> list[RouteStep]:
    return [
        step
        for step in draft.steps
        if not library.is_common(step.code) and step.status is not StepStatus.DROPPED
    ]


def _found(draft: RouteDraft, code: str) -> RouteStep:
    for step in draft.steps:
        if step.code == code:
            return step
    raise StepMissing(code)


def _changeable(draft: RouteDraft, code: str, library: RouteLibrary) -> RouteStep:
    step = _found(draft, code)
    if library.is_common(code) or step.status not in CHANGEABLE:
        raise StepFixed(code)
    return step


def _must_be_new(draft: RouteDraft, code: str) -> None:
    if any(step.code == code for step in draft.steps):
        raise StepInRoute(code)


def _settled(
    draft: RouteDraft, steps: Sequence[RouteStep], library: RouteLibrary, calendar: WorkCalendar
) -> RouteDraft:
    """The outcome comes after everything else; when it already does, its dates stay."""
    others = [step for step in steps if step.code != library.last.code]
    over = max(step.due for step in others)
    settled = [_outcome(step, over, library, calendar) if step not in others else step for step in steps]
    return assembled(draft.axes, tuple(settled), library, calendar)


def _outcome(step: RouteStep, over: date, library: RouteLibrary, calendar: WorkCalendar) -> RouteStep:
    if step.start > over:
        return step
    slot = slot_after(over + DAY, library.last.days, calendar)
    return replace(step, start=slot.start, due=slot.due)
