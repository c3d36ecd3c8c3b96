"""The calendar of a municipality: public holidays of Russia and the breaks of its pack."""

from functools import cache

import holidays

from mentoring.programme import Programme
from mentoring.workcalendar import PublicHolidays, SchoolCalendar


@cache
def public_holidays() -> PublicHolidays:
    """Non-working days of Russia, transfers included; a year is worked out when first asked for."""
    return holidays.country_holidays("RU")


def calendar_of(programme: Programme, *, saturday_works: bool = True) -> SchoolCalendar:
    """The municipality's calendar; a school with its own Saturdays takes `.with_saturday(…)` of it."""
    return SchoolCalendar(public_holidays(), programme.school_days, saturday_works)
