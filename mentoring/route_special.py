"""A ready set of steps laid on the calendar: forward from a first day, or back from a last one."""

from datetime import date, timedelta
from typing import Final

from mentoring.route_library import Anchor, SpecialTemplate, StepTemplate, Unit
from mentoring.route_schedule import months_before, school_weeks
from mentoring.routes import ReasonKind, RouteDraft, RouteStep, StepReason
from mentoring.workcalendar import DAY, WorkCalendar

LENGTHS: Final = {Unit.WEEK: timedelta(weeks=1), Unit.FORTNIGHT: timedelta(weeks=2)}

SPARE_BEFORE_END: Final = timedelta(days=3)
"""«Подать не позднее чем за 3 дня»."""


def from_special(template: SpecialTemplate, calendar: WorkCalendar, day: date) -> RouteDraft:
    """The set as a route; `day` is its first day, or the end it is counted back from (`template.anchor`).

    Counted back, early steps may lie in the past: the screen says honestly that time is short.
    """
    steps: list[RouteStep] = []
    for special in template.steps:
        planned = _due(template, special.at, calendar, day)
        due = _kept_from_breaks(planned, template, special.step, calendar)
        begin = _begin(template, special.at, calendar, day)
        reason = StepReason(ReasonKind.SPECIAL)
        steps.append(RouteStep(special.step.code, min(begin, due), due, reason))
    hours = sum(special.step.counted_hours for special in template.steps)
    weeks = school_weeks(steps[0].start, steps[-1].due, calendar)
    return RouteDraft((), tuple(steps), round(hours, 1), weeks)


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
