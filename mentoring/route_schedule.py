"""Dates of a route: school time only, working days only, two steps at once at most."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Final

from mentoring.route_library import StepTemplate
from mentoring.routes import RouteRules
from mentoring.workcalendar import DAY, WorkCalendar

WEEK: Final = 7
QUARTER_END: Final = "quarter_end"
"""Code of the heavy days (`content.md` 14) in which no lesson is visited."""

SPARE_DAYS: Final = 4
"""Left free below the upper bound: a due date moves to a working day, a few days later at most."""

ATTEMPTS: Final = 8


@dataclass(frozen=True, slots=True)
class Slot:
    """When a step begins and by when it is done."""

    start: date
    due: date


def school_day(day: date, calendar: WorkCalendar) -> date:
    """The day itself or the first after it that is a working one, outside breaks and the end of a quarter."""
    while not is_for_lessons(day, calendar):
        day += DAY
    return day


def is_for_lessons(day: date, calendar: WorkCalendar) -> bool:
    """Whether somebody may be asked to a lesson: no break, no holiday, and marks are not being closed."""
    is_off = calendar.is_school_break(day) or not calendar.is_working_day(day)
    return not is_off and calendar.heavy_day(day) != QUARTER_END


def after_school_days(day: date, days: int, calendar: WorkCalendar) -> date:
    """The day on which so many days of school time have passed, on a school day."""
    left = days
    while left > 0:
        day += DAY
        left -= not calendar.is_school_break(day)
    return school_day(day, calendar)


def school_weeks(first: date, last: date, calendar: WorkCalendar) -> int:
    """Weeks of school time between two days, both included, begun weeks counted whole."""
    return ceil(_school_days(first, last, calendar) / WEEK)


def slot_after(day: date, days: int, calendar: WorkCalendar) -> Slot:
    """The slot of a step that can begin on the day."""
    start = school_day(day, calendar)
    return Slot(start, after_school_days(start, max(1, days), calendar))


def schedule(
    templates: Sequence[StepTemplate],
    calendar: WorkCalendar,
    day: date,
    rules: RouteRules,
    hours_a_week: float,
) -> tuple[Slot, ...]:
    """Slots of a whole route, the first and the last step alone, the rest in two lanes.

    The days of the steps are stretched or pressed together until the route takes the weeks it should: as many
    as its hours ask for, within the bounds of the rules.
    """
    hours = sum(template.counted_hours for template in templates)
    fewest, most = rules.weeks
    wanted = WEEK * max(fewest, min(ceil(hours / hours_a_week), most - 1))
    longest = WEEK * most - SPARE_DAYS
    alone = templates[0].days + templates[-1].days
    pace = 1.0
    for _ in range(ATTEMPTS):
        slots = _lanes(templates, calendar, day, rules, pace)
        taken = _school_days(slots[0].start, slots[-1].due, calendar)
        if wanted - WEEK < taken <= longest:
            break
        pace *= (min(max(taken, wanted), longest) - alone) / max(1, taken - alone)
    return slots


def _school_days(first: date, last: date, calendar: WorkCalendar) -> int:
    return sum(not calendar.is_school_break(first + DAY * step) for step in range((last - first).days + 1))


def _lanes(
    templates: Sequence[StepTemplate], calendar: WorkCalendar, day: date, rules: RouteRules, pace: float
) -> tuple[Slot, ...]:
    first = slot_after(day, templates[0].days, calendar)
    free = [first.due + DAY] * rules.active_at_once
    slots = [first]
    for template in templates[1:-1]:
        lane = free.index(min(free))
        slot = slot_after(free[lane], round(template.days * pace), calendar)
        free[lane] = slot.due + DAY
        slots.append(slot)
    slots.append(slot_after(max(free), templates[-1].days, calendar))
    return tuple(slots)


def busiest(slots: Sequence[Slot]) -> int:
    """How many slots overlap at the most crowded moment."""
    return max((sum(one.start <= slot.start <= one.due for one in slots) for slot in slots), default=0)


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last of a shorter month."""
    total = day.year * 12 + day.month - 1 - months
    year, month = divmod(total, 12)
    for last in range(day.day, 0, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has a first day")
