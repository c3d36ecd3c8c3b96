"""A mentor's hours on one screen: by month, by kind, by teacher. They add up by themselves."""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from handlers.callbacks.papers import OpenMentorPapers
from handlers.screens.meeting_words import menu
from handlers.screens.pair_words import hours as time_words
from handlers.screens.pair_words import stack, teacher
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.usecases.mentor_papers import MentorSheet
from mentoring.usecases.paper_views import MeetingLine

MONTHS: Final = 6
TEACHERS: Final = 6


def hours(view: MentorSheet, t: Translator) -> Screen:
    """The newest months first; teachers with whom there were any."""
    days = Counter((view.day(line).year, view.day(line).month) for line in view.held)
    by_month = [
        t(
            "hours-month",
            month=f"{month:02}.{year}",
            **_counts([line for line in view.held if _month(view, line) == (year, month)], t),
        )
        for year, month in sorted(days, reverse=True)[:MONTHS]
    ]
    by_teacher = [
        t("hours-teacher", name=teacher(someone, t), **_counts(lines, t))
        for pair, someone in view.pairs
        if (lines := [line for line in view.held if line.pair_id == pair.id])
    ]
    text = stack(
        t("hours-head", time=_time(view.held, t)) if view.held else t("hours-none"),
        Html("\n".join(by_month)),
        Html("\n".join(by_teacher[:TEACHERS])),
        t("hours-note") if view.held else "",
    )
    return Screen(text, rows((Button(t("menu-mentor-papers"), OpenMentorPapers()), menu(t))))


def _month(view: MentorSheet, line: MeetingLine) -> tuple[int, int]:
    day = view.day(line)
    return day.year, day.month


def _counts(lines: list[MeetingLine], t: Translator) -> dict[str, int | Html]:
    visits = sum(line.is_visit for line in lines)
    return {"meetings": len(lines) - visits, "visits": visits, "time": _time(lines, t)}


def _time(lines: Iterable[MeetingLine], t: Translator) -> Html:
    return time_words(timedelta(minutes=sum(line.minutes for line in lines)), t)
