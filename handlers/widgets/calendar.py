"""A day and a time by taps. Stateless: everything a tap needs is in its own data.

`pick_day` offers a few given days (a meeting), `pick_date` leafs through any weeks ahead (an event),
`pick_time` offers given times. Each returns rows of buttons; the caller adds its own way back.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, time, timedelta
from typing import Final

from handlers.callbacks.calendar import QuietCell
from handlers.screens.screen import Button
from handlers.taps import Tap
from locales.translator import Translator

Row = tuple[Button, ...]

WEEKS: Final = 4
"""Weeks on one page of `pick_date`: with the leafing row and a way back the six rows are full."""

PAGE: Final = timedelta(weeks=WEEKS)
FURTHEST: Final = timedelta(days=730)

DAYTIME: Final = tuple(time(hour, minute) for hour in range(8, 20) for minute in (0, 30))
"""Half hours between 8:00 and 19:30."""


def pick_day(days: Sequence[date], tap: Callable[[date], Tap], t: Translator, across: int = 2) -> list[Row]:
    """Given days as «чт, 15.10», `across` in a row."""
    return _in_rows([Button(day_label(day, t), tap(day)) for day in days], across)


def pick_time(times: Sequence[time], tap: Callable[[time], Tap], across: int = 4) -> list[Row]:
    """Given times as «14:30», `across` in a row."""
    return _in_rows([Button(f"{at:%H:%M}", tap(at)) for at in times], across)


def pick_date(
    page: date, today: date, tap: Callable[[date], Tap], leaf: Callable[[date], Tap], t: Translator
) -> list[Row]:
    """Four weeks from the Monday of `page`, Monday to Sunday, and a row that leafs by four weeks.

    Days before `today` cannot be chosen; `leaf` makes the tap that opens another page.
    """
    first = monday(max(page, today))
    weeks = [
        tuple(_cell(first + timedelta(weeks=week, days=day), today, tap) for day in range(7))
        for week in range(WEEKS)
    ]
    return [_leafing(first, today, leaf, t), *weeks]


def day_label(day: date, t: Translator) -> str:
    """«чт, 15.10»."""
    return t("calendar-day", weekday=day.weekday(), day=f"{day:%d.%m}")


def monday(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def day_code(day: date) -> int:
    """A day as a tap carries it: 20261015."""
    return day.year * 10_000 + day.month * 100 + day.day


def day_of(code: int) -> date | None:
    """The day of a tap; None for a forged number."""
    try:
        return date(code // 10_000, code // 100 % 100, code % 100)
    except ValueError:
        return None


def time_code(at: time) -> int:
    """A time as a tap carries it: minutes since midnight."""
    return at.hour * 60 + at.minute


def time_of(code: int) -> time | None:
    """The time of a tap; None for a forged number."""
    return time(code // 60, code % 60) if 0 <= code < 24 * 60 else None


def _cell(day: date, today: date, tap: Callable[[date], Tap]) -> Button:
    return Button("·", QuietCell()) if day < today else Button(str(day.day), tap(day))


def _leafing(first: date, today: date, leaf: Callable[[date], Tap], t: Translator) -> Row:
    last = first + PAGE - timedelta(days=1)
    span = Button(t("calendar-span", start=f"{first:%d.%m}", end=f"{last:%d.%m.%Y}"), QuietCell())
    earlier = [Button("‹", leaf(first - PAGE))] if first > today else []
    later = [Button("›", leaf(first + PAGE))] if first + PAGE < today + FURTHEST else []
    return (*earlier, span, *later)


def _in_rows(buttons: list[Button], across: int) -> list[Row]:
    return list(_chunks(buttons, across))


def _chunks(buttons: list[Button], size: int) -> Iterator[Row]:
    for start in range(0, len(buttons), size):
        yield tuple(buttons[start : start + size])
