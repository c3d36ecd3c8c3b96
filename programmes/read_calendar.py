"""Quarters, breaks and heavy days from a pack."""

import re
from datetime import date
from typing import Final

from mentoring.workcalendar import (
    HeavyDay,
    HeavyRule,
    Period,
    SchoolDays,
    SchoolYear,
    YearDays,
    YearlyPeriod,
)
from programmes.files import Pack
from programmes.nodes import Value
from programmes.shapes import each

MONTH_DAY: Final = re.compile(r"(\d{2})-(\d{2})")

LEAP_YEAR: Final = 2028
"""Any leap year: 29 February is a day too."""


def read_school_days(pack: Pack) -> SchoolDays:
    """Raises: PackError."""
    root = pack.read("calendar.yaml")
    usual = root.field("usual")
    return SchoolDays(
        years=each(root.field("years"), _school_year),
        usual_quarters=each(usual.field("quarters"), _yearly),
        usual_breaks=each(usual.field("breaks"), _yearly),
        heavy=each(root.field("heavy_days"), _heavy_day),
    )


def _school_year(entry: Value) -> SchoolYear:
    year = SchoolYear(
        title=entry.field("title").text(),
        quarters=each(entry.field("quarters"), _period),
        breaks=each(entry.field("breaks"), _period),
    )
    if not year.quarters:
        entry.fail("a school year needs its quarters")
    for period, place in zip(year.breaks, entry.field("breaks").items(), strict=True):
        if any(period.first <= quarter.last and quarter.first <= period.last for quarter in year.quarters):
            place.fail(f"«{period.title}» overlaps a quarter")
    return year


def _period(entry: Value) -> Period:
    period = Period(entry.field("title").text(), _date(entry.field("first")), _date(entry.field("last")))
    if period.last < period.first:
        entry.fail(f"«{period.title}» ends before it begins")
    return period


def _date(value: Value) -> date:
    try:
        return date.fromisoformat(value.text())
    except ValueError:
        value.fail(f"expected a date such as 2026-09-01, found «{value.text()}»")


def _yearly(entry: Value) -> YearlyPeriod:
    return YearlyPeriod(entry.field("title").text(), _year_days(entry))


def _year_days(entry: Value) -> YearDays:
    return YearDays(_month_day(entry.field("first")), _month_day(entry.field("last")))


def _month_day(value: Value) -> tuple[int, int]:
    match = MONTH_DAY.fullmatch(value.text())
    try:
        day = date(LEAP_YEAR, int(match[1]), int(match[2])) if match else None
    except ValueError:
        day = None
    if day is None:
        value.fail(f"expected a month and a day such as 09-01, found «{value.text()}»")
    return day.month, day.day


def _heavy_day(entry: Value) -> HeavyDay:
    days = entry.fields().get("days")
    return HeavyDay(
        code=entry.field("code").text(),
        title=entry.field("title").text(),
        by_default=entry.field("by_default").flag(),
        audience=entry.field("audience").text(),
        rule=entry.field("rule").one_of(HeavyRule),
        days=each(days, _year_days) if days is not None else (),
    )
