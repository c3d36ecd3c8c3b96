"""Wishes of 2 March and 5 October: on which day, to whom, and at no other hour."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mentoring.people import Role
from mentoring.reminders import Who
from mentoring.timing import Listener, QuietRules, Urgency, moment_for
from mentoring.wishes import Feast, Wished, is_near, kinds_of, told_on, wish
from mentoring.workcalendar import SchoolCalendar, SchoolDays

MOSCOW = ZoneInfo("Europe/Moscow")
CALENDAR = SchoolCalendar(frozenset[date](), SchoolDays((), (), ()))
FIVE_DAYS = CALENDAR.with_saturday(False)
FEAST = date(2026, 10, 5)


def somebody(*roles: Role, paired: bool = True) -> Wished:
    return Wished(Who(7, MOSCOW), frozenset(roles), True, paired)


def local(hour: int, minute: int = 0, day: date = FEAST) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=MOSCOW).astimezone(UTC)


def heard(now: datetime, rules: QuietRules | None = None) -> datetime | None:
    due = wish(Feast.TEACHERS, FEAST, somebody(Role.TEACHER))
    assert due is not None
    listener = Listener(MOSCOW, CALENDAR, rules or QuietRules())
    return moment_for(due.urgency, due.wanted, listener, now, useful_until=due.useful_until)


@pytest.mark.parametrize(
    ("feast", "year", "day"),
    [
        (Feast.TEACHERS, 2026, date(2026, 10, 5)),
        (Feast.TEACHERS, 2031, date(2031, 10, 6)),
        (Feast.MENTORS, 2027, date(2027, 3, 2)),
        (Feast.MENTORS, 2031, date(2031, 3, 3)),
    ],
)
def test_a_feast_on_a_sunday_is_told_on_monday(feast: Feast, year: int, day: date) -> None:
    assert told_on(feast, year, CALENDAR) == day


def test_a_school_without_saturdays_hears_on_monday() -> None:
    assert told_on(Feast.TEACHERS, 2030, CALENDAR) == date(2030, 10, 5)
    assert told_on(Feast.TEACHERS, 2030, FIVE_DAYS) == date(2030, 10, 7)


def test_it_comes_on_teachers_day_in_its_hours_or_never() -> None:
    assert heard(local(9)) == local(14, 30)
    assert heard(local(17)) == local(17)
    assert heard(local(19, 1)) is None
    assert heard(local(9), QuietRules(heavy_days=frozenset({FEAST}))) is None
    listener = Listener(MOSCOW, CALENDAR)
    reminder = moment_for(Urgency.OPTIONAL, local(16), listener, local(9))
    assert reminder is not None
    assert reminder.astimezone(MOSCOW).date() != FEAST


def test_who_hears_what() -> None:
    assert kinds_of(Feast.MENTORS, somebody(Role.MENTOR, Role.TEACHER)) == "wish_mentor"
    assert kinds_of(Feast.MENTORS, somebody(Role.TEACHER)) == "wish_thanks"
    assert kinds_of(Feast.MENTORS, somebody(Role.TEACHER, paired=False)) is None
    assert kinds_of(Feast.MENTORS, somebody(Role.CURATOR)) is None
    assert kinds_of(Feast.TEACHERS, somebody(Role.HEAD, paired=False)) == "wish_teachers"


def test_on_other_days_nothing_is_looked_for() -> None:
    start = datetime(2026, 1, 1, 12, tzinfo=UTC)
    near = {
        (start + timedelta(days=n)).date()
        for n in range(365)
        if is_near(Feast.MENTORS, start + timedelta(days=n))
    }
    assert min(near) == date(2026, 3, 1)
    assert max(near) == date(2026, 3, 9)
