"""When a reminder really comes: 750 rows of `reminders_golden.csv`, read by eye once and frozen.

Each row was found by `slowly`, which knows no more than the rules in words and looks at every five minutes;
the rules must say the same. `python -m tests.domain.test_timing_golden` writes the table anew.

The situations fall on the days when the clocks move (Berlin 25.10.2026 and 28.03.2027, New York 01.11.2026
and 14.03.2027, Lord Howe by half an hour 04.10.2026 and 04.04.2027), on holidays, heavy days, midnight, new
year, in July and on Teachers' Day. Russia and Kathmandu keep their clocks all the year.
"""

import csv
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mentoring.timing import Listener, QuietRules, Urgency, moment_for, to_utc
from mentoring.workcalendar import (
    HeavyDay,
    HeavyRule,
    Period,
    SchoolCalendar,
    SchoolDays,
    SchoolYear,
    YearDays,
)

TABLE = Path(__file__).with_name("reminders_golden.csv")
FIELDS = ("situation", "urgency", "saturday", "now", "wanted", "about", "until", "zone", "comes", "utc")
RUSSIA = (
    "Europe/Kaliningrad",
    "Europe/Moscow",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Krasnoyarsk",
    "Asia/Irkutsk",
    "Asia/Yakutsk",
    "Asia/Vladivostok",
    "Asia/Magadan",
    "Asia/Kamchatka",
)
ABROAD = ("Europe/Berlin", "America/New_York", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe")
HOLIDAYS = {
    date(2026, 11, 4),
    date(2026, 12, 31),
    *(date(2027, 1, day) for day in range(1, 9)),
    date(2027, 2, 23),
    date(2027, 3, 8),
    date(2027, 5, 10),
    date(2028, 2, 23),
}
EXAM = date(2026, 11, 18)
"""A Wednesday, marked by the person."""

OPTIONAL, SIGNED_UP, ACT = Urgency.OPTIONAL, Urgency.SIGNED_UP, Urgency.ACT
SITUATIONS = """
an ordinary afternoon             | optional  | 6 | 2026-10-12 10:00 | 2026-10-14 16:00
in the middle of lessons          | optional  | 6 | 2026-10-12 10:00 | 2026-10-14 10:00
at the end of the hours           | optional  | 6 | 2026-10-12 10:00 | 2026-10-14 19:00
at the beginning of the hours     | optional  | 6 | 2026-10-12 10:00 | 2026-10-14 14:30
midnight                          | optional  | 6 | 2026-10-12 10:00 | 2026-10-15 00:00
five minutes before midnight      | optional  | 6 | 2026-10-12 10:00 | 2026-10-14 23:55
midnight of a meeting             | signed_up | 6 | 2026-10-12 10:00 | 2026-10-15 00:00
two hours before an early meeting | signed_up | 6 | 2026-10-12 10:00 | 2026-10-15 06:30
a Monday morning of six days      | optional  | 6 | 2026-10-12 10:00 | 2026-10-19 09:00
a Monday morning of five days     | optional  | 5 | 2026-10-12 10:00 | 2026-10-19 09:00
the evening before a Monday       | signed_up | 6 | 2026-10-12 10:00 | 2026-10-18 18:00
late on a Saturday                | signed_up | 6 | 2026-10-12 10:00 | 2026-10-17 19:45
late on a Saturday: optional      | optional  | 6 | 2026-10-12 10:00 | 2026-10-17 19:45
a holiday                         | optional  | 6 | 2026-10-28 10:00 | 2026-11-04 16:00
a meeting on a holiday            | signed_up | 6 | 2026-10-28 10:00 | 2026-11-04 16:00
the end of a quarter              | optional  | 6 | 2026-10-12 10:00 | 2026-10-24 16:00
a meeting at the end of a quarter | signed_up | 6 | 2026-10-12 10:00 | 2026-10-24 16:00
the first of September            | optional  | 6 | 2026-08-24 10:00 | 2026-09-02 16:00
a day of one's own exams          | optional  | 6 | 2026-11-12 10:00 | 2026-11-18 16:00
a meeting on that day             | signed_up | 6 | 2026-11-12 10:00 | 2026-11-18 16:00
Berlin back: in the doubled hour  | signed_up | 6 | 2026-10-20 10:00 | 2026-10-25 02:30
New York back: that evening       | signed_up | 6 | 2026-10-27 10:00 | 2026-11-01 18:00
New York back: on Monday morning  | signed_up | 6 | 2026-10-27 10:00 | 2026-11-02 06:00
New York on: in the lost hour     | signed_up | 6 | 2027-03-09 10:00 | 2027-03-14 02:30
New York on: on Monday morning    | optional  | 6 | 2027-03-09 10:00 | 2027-03-15 09:00
Berlin on: on Monday morning      | optional  | 5 | 2027-03-23 10:00 | 2027-03-29 09:00
Berlin on: on Monday afternoon    | optional  | 6 | 2027-03-23 10:00 | 2027-03-29 16:00
Lord Howe back: on Monday evening | signed_up | 6 | 2027-03-30 10:00 | 2027-04-05 21:00
Lord Howe on: the lost half hour  | signed_up | 6 | 2026-09-29 10:00 | 2026-10-04 02:15
Teachers' Day                     | optional  | 6 | 2026-09-29 10:00 | 2026-10-05 16:00
a meeting on Teachers' Day        | signed_up | 5 | 2026-09-29 10:00 | 2026-10-05 14:00
an act on Teachers' Day           | act       | 6 | 2026-10-05 16:00 | 2026-10-05 16:00
Teachers' Day after a Sunday      | signed_up | 6 | 2031-09-30 10:00 | 2031-10-06 12:00
the last evening of a year        | signed_up | 6 | 2026-12-28 10:00 | 2026-12-31 23:30
the first of January              | signed_up | 6 | 2026-12-28 10:00 | 2027-01-01 00:00
between the years                 | optional  | 6 | 2026-12-25 10:00 | 2027-01-05 16:00
early in July                     | optional  | 6 | 2027-06-25 10:00 | 2027-07-08 16:00
in the middle of July             | optional  | 6 | 2027-07-10 10:00 | 2027-07-16 16:00
a meeting in July                 | signed_up | 6 | 2027-07-10 10:00 | 2027-07-16 16:00
the 29th of February              | optional  | 6 | 2028-02-25 10:00 | 2028-02-29 12:00
an act at night                   | act       | 6 | 2026-10-13 23:10 | 2026-10-13 23:10
an act at night about tomorrow    | act       | 6 | 2026-10-13 23:10 | 2026-10-13 23:10 | 2026-10-14 14:30
an act at night about next week   | act       | 6 | 2026-10-17 23:10 | 2026-10-17 23:10 | 2026-10-22 14:30
an act when the clocks go back    | act       | 6 | 2026-10-25 01:10 | 2026-10-25 01:10
too late but it still helps       | signed_up | 6 | 2026-10-13 23:10 | 2026-10-13 19:30 || 2026-10-14 09:00
too late and it helps no more     | signed_up | 6 | 2026-10-13 23:10 | 2026-10-13 19:30 || 2026-10-14 07:55
what is left of the evening       | signed_up | 6 | 2026-10-13 19:45 | 2026-10-14 07:00
"""


def situations() -> Iterator[dict[str, str]]:
    for line in SITUATIONS.strip().splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        yield dict(zip(FIELDS[:7], [*cells, "", ""][:7], strict=True))


# --- what the rules say ---


def school(days: int) -> SchoolCalendar:
    quarters = (
        Period("1", date(2026, 9, 1), date(2026, 10, 25)),
        Period("2", date(2026, 11, 5), date(2026, 12, 30)),
        Period("3", date(2027, 1, 11), date(2027, 3, 26)),
        Period("4", date(2027, 4, 5), date(2027, 5, 26)),
    )
    heavy = (
        HeavyDay("september_start", "", True, "all", HeavyRule.SEPTEMBER_START),
        HeavyDay("quarter_end", "", True, "teachers", HeavyRule.QUARTER_END),
        HeavyDay("new_year", "", True, "all", HeavyRule.DATES, (YearDays((12, 30), (1, 8)),)),
        HeavyDay("july", "", True, "all", HeavyRule.DATES, (YearDays((7, 1), (7, 31)),)),
    )
    days_of_school = SchoolDays((SchoolYear("2026/27", quarters, ()),), (), (), heavy)
    return SchoolCalendar(HOLIDAYS, days_of_school, saturday_works=days == 6)


SCHOOLS = {"5": school(5), "6": school(6)}


def at(text: str, zone: ZoneInfo) -> datetime | None:
    return to_utc(datetime.fromisoformat(text), zone) if text else None


def said(row: dict[str, str]) -> datetime | None:
    zone, saturday = ZoneInfo(row["zone"]), row["saturday"] == "6"
    person = Listener(
        zone, SCHOOLS[row["saturday"]], QuietRules(saturday=saturday, heavy_days=frozenset({EXAM}))
    )
    now, wanted = at(row["now"], zone), at(row["wanted"], zone)
    assert now is not None
    assert wanted is not None
    until, about = at(row["until"], zone), at(row["about"], zone)
    return moment_for(Urgency(row["urgency"]), wanted, person, now, useful_until=until, about=about)


# --- what somebody patient would say ---

HEAVY = {
    *(date(2026, 9, 1), date(2026, 9, 2), EXAM),
    *(date(2026, 10, 22), date(2026, 10, 23), date(2026, 10, 24)),  # Thursday to Saturday, then the break
    *(date(2026, 12, 28), date(2026, 12, 29), date(2026, 12, 30)),
    *(date(2027, 3, 24), date(2027, 3, 25), date(2027, 3, 26)),
}
"""The last three working days of each quarter among them, of schools that work on Saturdays."""
HEAVY_OF_FIVE_DAYS = {*HEAVY, date(2026, 10, 21)} - {date(2026, 10, 24)}
FEASTS = {date(2026, 10, 5), date(2031, 10, 6)}


def permitted(row: dict[str, str], moment: datetime) -> bool:
    local = moment.astimezone(ZoneInfo(row["zone"]))
    day, clock, urgency = local.date(), local.time(), row["urgency"]
    resting = day.isoweekday() == 7 or (day in HOLIDAYS and day.isoweekday() != 6)
    if resting or not time(8) <= clock < time(20):
        return False
    if urgency == "act":
        return True
    if day in FEASTS:
        return False
    if urgency == "signed_up":
        return True
    heavy = HEAVY if row["saturday"] == "6" else HEAVY_OF_FIVE_DAYS
    new_year = (day.month, day.day) >= (12, 30) or (day.month, day.day) <= (1, 8)
    rests = (day.isoweekday() == 6 and row["saturday"] == "5") or day in HOLIDAYS
    return time(14, 30) <= clock < time(19) and not (rests or day in heavy or new_year or day.month == 7)


def decent(row: dict[str, str], moment: datetime) -> bool:
    """Half an hour before the hours end, on a Saturday not after six."""
    local = moment.astimezone(ZoneInfo(row["zone"]))
    last = time(18, 30) if row["urgency"] == "optional" else time(19, 30)
    return local.time() <= (min(last, time(18)) if local.isoweekday() == 6 else last)


def slowly(row: dict[str, str]) -> datetime | None:
    zone, step = ZoneInfo(row["zone"]), timedelta(minutes=5)
    now, wanted, until, about = (at(row[name], zone) for name in ("now", "wanted", "until", "about"))
    assert now is not None
    assert wanted is not None
    soon = about is not None and about - now <= timedelta(days=1)
    start = max(now, wanted)
    if (row["urgency"] == "act" and soon) or permitted(row, start):
        return start
    if wanted >= now and row["urgency"] != "act":
        moment = wanted
        while moment >= max(now, wanted - timedelta(days=14)):
            if permitted(row, moment) and (decent(row, moment) or moment == now):
                return moment
            moment -= step
    moment = start
    while not permitted(row, moment):
        moment += step
    return None if until is not None and moment > until else moment


# --- the two agree ---


def table() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def in_words(row: dict[str, str], moment: datetime | None) -> tuple[str, str]:
    if moment is None:
        return "never", "never"
    local = moment.astimezone(ZoneInfo(row["zone"]))
    return local.strftime("%a %Y-%m-%d %H:%M"), moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M")


def test_the_table_holds_every_situation_in_every_zone() -> None:
    rows = table()
    expected = [{**one, "zone": zone} for one in situations() for zone in (*RUSSIA, *ABROAD)]
    assert [{name: row[name] for name in FIELDS[:8]} for row in rows] == [
        {name: one[name] for name in FIELDS[:8]} for one in expected
    ]
    assert len(rows) > 500
    assert {ZoneInfo(zone).utcoffset(datetime(2026, 10, 1)) for zone in RUSSIA} == {
        timedelta(hours=hours) for hours in range(2, 13)
    }


@pytest.mark.parametrize(
    ("situation", "rows"),
    [
        (name, list(group))
        for name, group in groupby(table() if TABLE.exists() else [], lambda row: row["situation"])
    ],
)
def test_the_rules_say_what_the_table_says(situation: str, rows: list[dict[str, str]]) -> None:
    for row in rows:
        assert in_words(row, said(row)) == (row["comes"], row["utc"]), row


def test_the_table_is_what_a_patient_search_finds() -> None:
    for row in table():
        assert in_words(row, slowly(row)) == (row["comes"], row["utc"]), row


if __name__ == "__main__":
    with TABLE.open("w", encoding="utf-8", newline="") as made:
        writer = csv.DictWriter(made, FIELDS, lineterminator="\n")
        writer.writeheader()
        for one in situations():
            for place in (*RUSSIA, *ABROAD):
                row = {**one, "zone": place}
                comes, moment = in_words(row, slowly(row))
                writer.writerow({**row, "comes": comes, "utc": moment})
