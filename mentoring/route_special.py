"""A ready set of steps laid on the calendar: forward from a first day, or back from a last one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from mentoring.route_library import Anchor, SpecialStep, SpecialTemplate, StepTemplate, Unit
from mentoring.route_schedule import months_before, school_weeks
from mentoring.routes import ReasonKind, RouteDraft, RouteStep, StepReason, StepStatus
from mentoring.workcalendar import DAY, WorkCalendar

LENGTHS: Final = {Unit.WEEK: timedelta(weeks=1), Unit.FORTNIGHT: timedelta(weeks=2)}

SPARE_BEFORE_END: Final = timedelta(days=3)
"""«Подать не позднее чем за 3 дня»."""

SEPTEMBER: Final = 9


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What words and steps of a set depend on. `places`: only these steps, counted from one (empty: all)."""

    position: str | None = None
    late: bool = False
    places: tuple[int, ...] = ()


USUAL: Final = Circumstances()


def began_late(day: date) -> bool:
    """Whether somebody who begins on this day finds the rules of September made already."""
    return day.month != SEPTEMBER


def from_special(
    template: SpecialTemplate, calendar: WorkCalendar, day: date, about: Circumstances = USUAL
) -> RouteDraft:
    """The set as a route; `day` is its first day, or the end it is counted back from (`template.anchor`).

    Counted back, early steps may lie in the past: the screen says honestly that time is short.
    """
    steps: list[RouteStep] = []
    chosen = _chosen(template, about)
    for special in chosen:
        wording = special.worded(about.position, late=about.late)
        planned = _due(template, special.at, calendar, day)
        due = _kept_from_breaks(planned, template, wording, calendar)
        begin = _begin(template, special.at, calendar, day)
        reason = StepReason(ReasonKind.SPECIAL)
        steps.append(RouteStep(wording.code, min(begin, due), due, reason))
    hours = sum(special.step.counted_hours for special in chosen)
    weeks = school_weeks(steps[0].start, steps[-1].due, calendar)
    return RouteDraft((), tuple(steps), round(hours, 1), weeks)


def _chosen(template: SpecialTemplate, about: Circumstances) -> list[SpecialStep]:
    numbered = enumerate(template.steps, start=1)
    return [special for place, special in numbered if not about.places or place in about.places]


def still_ahead(draft: RouteDraft, template: SpecialTemplate, today: date) -> RouteDraft:
    """The set without what its day has passed for already; the last step stays whatever the day.

    A set with a short form is left whole: there the person chooses between the two.
    """
    if template.short:
        return draft
    *before, last = draft.steps
    return replace(draft, steps=(*(step for step in before if step.due >= today), last))


def is_tight(template: SpecialTemplate, end: date, today: date) -> bool:
    """Whether too little time is left for the whole set: the person is told, and may take the short one."""
    return end - today < timedelta(weeks=template.tight_weeks)


def resumed(
    steps: Sequence[RouteStep],
    template: SpecialTemplate,
    calendar: WorkCalendar,
    today: date,
    *,
    begun_too: bool = True,
) -> tuple[RouteStep, ...]:
    """The steps after a pause: what is left goes on from today, at the distances it had.

    `begun_too` is false where only what is not begun yet moves: what was skipped waits for its own answer.

    Nothing moves that is counted back from an end (the end does not move), that is closed or handed in, or
    that lies ahead anyway.
    """
    moving = WAITING if begun_too else {StepStatus.PLANNED}
    left = [step for step in steps if step.status in moving]
    if template.anchor is Anchor.END or not left or min(step.due for step in left) >= today:
        return tuple(steps)
    first = min(step.start for step in left)
    begun = calendar.next_working_day(today)
    return tuple(_shifted(step, template, first, begun, calendar) if step in left else step for step in steps)


WAITING: Final = frozenset({StepStatus.PLANNED, StepStatus.ACTIVE, StepStatus.RETURNED})


def _shifted(
    step: RouteStep, template: SpecialTemplate, first: date, begun: date, calendar: WorkCalendar
) -> RouteStep:
    start, due = (_same_distance(day, first, begun, calendar) for day in (step.start, step.due))
    wording = wording_of(template, step.code)
    due = due if wording is None else _kept_from_breaks(due, template, wording, calendar)
    return replace(step, start=start, due=due)


def wording_of(template: SpecialTemplate, code: str) -> StepTemplate | None:
    """The step of the set under this code, in whatever words."""
    known = (wording for special in template.steps for wording in special.wordings())
    return next((wording for wording in known if wording.code == code), None)


def _same_distance(day: date, first: date, begun: date, calendar: WorkCalendar) -> date:
    """As many working days after `begun` as `day` was after `first`: one a day stays one a day."""
    between = sum(calendar.is_working_day(first + DAY * n) for n in range(1, (day - first).days + 1))
    return calendar.add_working_days(begun, between) if between else begun


def without(draft: RouteDraft, code: str) -> RouteDraft:
    """The set without one of its steps, even the last one left."""
    return replace(draft, steps=tuple(step for step in draft.steps if step.code != code))


def after_the_rest(dues: Collection[date], calendar: WorkCalendar) -> date:
    """Where a skipped thing of one-a-day goes: the working day after the last one taken."""
    return calendar.next_working_day(max(dues) + DAY)


def _begin(template: SpecialTemplate, at: int, calendar: WorkCalendar, day: date) -> date:
    """The working day after the stretch before this one ended."""
    if template.anchor is Anchor.START and at == 1:
        return calendar.next_working_day(day)
    if template.unit is Unit.WORKING_DAY:
        return _due(template, at, calendar, day)
    return calendar.next_working_day(_due(template, at - 1, calendar, day) + DAY)


def _kept_from_breaks(
    due: date, template: SpecialTemplate, step: StepTemplate, calendar: WorkCalendar
) -> date:
    """A lesson cannot be visited while school is on a break: after it, or before it when counted back."""
    pace = DAY if template.anchor is Anchor.START else -DAY
    while step.needs_lessons and (calendar.is_school_break(due) or not calendar.is_working_day(due)):
        due += pace
    return due


def _due(template: SpecialTemplate, at: int, calendar: WorkCalendar, day: date) -> date:
    if template.unit is Unit.WORKING_DAY:
        return calendar.add_working_days(day - DAY, at)
    if template.anchor is Anchor.START:
        return calendar.previous_working_day(day + LENGTHS[template.unit] * at - DAY)
    return calendar.previous_working_day(_counted_back(template, at, day))


def _counted_back(template: SpecialTemplate, at: int, day: date) -> date:
    before = max(special.at for special in template.steps) - at
    if template.unit is Unit.MONTH:
        return months_before(day, before)
    return day - LENGTHS[template.unit] * before - SPARE_BEFORE_END
