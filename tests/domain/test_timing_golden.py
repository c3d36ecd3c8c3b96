"""One reminder, fifteen places: moments in UTC, compared with a table read by eye.

The scenarios fall on the days when the clocks of Berlin (25.10.2026, 28.03.2027), New York (01.11.2026) and
Lord Howe (04.04.2027, by half an hour) move; Russia and Kathmandu keep theirs.
"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mentoring.timing import Listener, Urgency, moment_for, to_utc


class Weekdays:
    def is_working_day(self, day: date) -> bool:
        return day.weekday() < 5

    def heavy_day(self, day: date) -> str | None:
        return None


SCENARIOS = (
    (Urgency.SIGNED_UP, datetime(2026, 10, 25, 18, 0)),  # Sunday of Berlin's change: Saturday 18:00
    (Urgency.SIGNED_UP, datetime(2026, 11, 2, 7, 0)),  # Monday after New York's: Saturday 18:00
    (Urgency.OPTIONAL, datetime(2026, 11, 2, 16, 0)),  # permitted as it is
    (Urgency.OPTIONAL, datetime(2027, 3, 29, 9, 0)),  # Monday after Berlin's: Friday 18:30
    (Urgency.SIGNED_UP, datetime(2027, 4, 5, 21, 0)),  # Monday after Lord Howe's: the same day 19:30
)
GOLDEN = """
Europe/Kaliningrad  | 24.10 16:00 | 31.10 16:00 | 02.11 14:00 | 26.03 16:30 | 05.04 17:30
Europe/Moscow       | 24.10 15:00 | 31.10 15:00 | 02.11 13:00 | 26.03 15:30 | 05.04 16:30
Europe/Samara       | 24.10 14:00 | 31.10 14:00 | 02.11 12:00 | 26.03 14:30 | 05.04 15:30
Asia/Yekaterinburg  | 24.10 13:00 | 31.10 13:00 | 02.11 11:00 | 26.03 13:30 | 05.04 14:30
Asia/Omsk           | 24.10 12:00 | 31.10 12:00 | 02.11 10:00 | 26.03 12:30 | 05.04 13:30
Asia/Krasnoyarsk    | 24.10 11:00 | 31.10 11:00 | 02.11 09:00 | 26.03 11:30 | 05.04 12:30
Asia/Irkutsk        | 24.10 10:00 | 31.10 10:00 | 02.11 08:00 | 26.03 10:30 | 05.04 11:30
Asia/Yakutsk        | 24.10 09:00 | 31.10 09:00 | 02.11 07:00 | 26.03 09:30 | 05.04 10:30
Asia/Vladivostok    | 24.10 08:00 | 31.10 08:00 | 02.11 06:00 | 26.03 08:30 | 05.04 09:30
Asia/Magadan        | 24.10 07:00 | 31.10 07:00 | 02.11 05:00 | 26.03 07:30 | 05.04 08:30
Asia/Kamchatka      | 24.10 06:00 | 31.10 06:00 | 02.11 04:00 | 26.03 06:30 | 05.04 07:30
Europe/Berlin       | 24.10 16:00 | 31.10 17:00 | 02.11 15:00 | 26.03 17:30 | 05.04 17:30
America/New_York    | 24.10 22:00 | 31.10 22:00 | 02.11 21:00 | 26.03 22:30 | 05.04 23:30
Asia/Kathmandu      | 24.10 12:15 | 31.10 12:15 | 02.11 10:15 | 26.03 12:45 | 05.04 13:45
Australia/Lord_Howe | 24.10 07:00 | 31.10 07:00 | 02.11 05:00 | 26.03 07:30 | 05.04 09:00
"""


def rows():
    return [line.split(" | ") for line in GOLDEN.strip().splitlines()]


def computed(zone: str) -> list[str]:
    person = Listener(ZoneInfo(zone), Weekdays())
    came = []
    for urgency, wanted in SCENARIOS:
        at = to_utc(wanted, person.zone)
        moment = moment_for(urgency, at, person, at - timedelta(days=5))
        came.append(moment.astimezone(UTC).strftime("%d.%m %H:%M"))
    return came


@pytest.mark.parametrize(("zone", "expected"), [(row[0].strip(), row[1:]) for row in rows()])
def test_the_same_reminder_in_every_zone(zone, expected):
    assert computed(zone) == expected


def test_the_eleven_russian_zones_are_all_in_the_table():
    offsets = {ZoneInfo(row[0].strip()).utcoffset(datetime(2026, 10, 1)) for row in rows()[:11]}
    assert offsets == {timedelta(hours=hours) for hours in range(2, 13)}
