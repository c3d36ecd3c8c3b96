"""Screens of «Сегодня»: what waits, one action each."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import Final

from handlers.callbacks.broadcasts import OpenBroadcast
from handlers.callbacks.care import PairsIn
from handlers.callbacks.events import DeskEvent
from handlers.callbacks.meetings import OpenMeeting
from handlers.callbacks.menu import OpenMatching, OpenMenu, OpenPeople
from handlers.callbacks.pair_papers import IncompletePairs
from handlers.callbacks.pairs import OpenPair
from handlers.callbacks.people import PersonCard, WaitingPerson
from handlers.callbacks.routes import OpenOthersRoute, OpenToConfirm
from handlers.callbacks.schools import AllVacancies, NoCurator, SilentSchools
from handlers.callbacks.today import MentorToday, StepsToConfirm
from handlers.screens.screen import Button, Screen, rows
from handlers.taps import Tap
from locales.translator import Html, Translator
from locales.when import day_words, moment_words
from mentoring.usecases.today import Case, CaseKind, Day

ACROSS: Final = 5
TITLE: Final = 40
NAME: Final = 32

DOORS: Final[dict[CaseKind, Callable[[int], Tap]]] = {
    CaseKind.REQUEST: OpenPair,
    CaseKind.STEP: OpenToConfirm,
    CaseKind.MARK: OpenMeeting,
    CaseKind.SLOTS: OpenMeeting,
    CaseKind.ROUTE: OpenOthersRoute,
    CaseKind.MEETING: OpenMeeting,
    CaseKind.PERSON: WaitingPerson,
    CaseKind.STEPS: lambda _: StepsToConfirm(0),
    CaseKind.EXPIRED: PersonCard,
    CaseKind.DECLINED: PersonCard,
    CaseKind.NO_PAIR: lambda _: OpenMatching(),
    CaseKind.QUIET: lambda _: PairsIn("help", 0),
    CaseKind.PAPERS: lambda _: IncompletePairs(0),
    CaseKind.NO_CURATOR: lambda _: NoCurator(0),
    CaseKind.STAFF: lambda _: SilentSchools(0),
    CaseKind.VACANCIES: lambda _: AllVacancies(0, True),
    CaseKind.EVENT: DeskEvent,
    CaseKind.BROADCAST: OpenBroadcast,
    CaseKind.DEAD: lambda _: OpenPeople(0),
}


def of_mentor(day: Day, t: Translator, zone: tzinfo, now: datetime) -> Screen:
    """What waits for a mentor: each case is a button of its own."""
    if not day.cases:
        return Screen(t("today-mentor-none"), rows(_menu(t)))
    lines = "\n".join(_line(number, case, t, zone, now) for number, case in _numbered(day))
    text = t("today-mentor", n=day.total, lines=Html(lines))
    return Screen(text, rows(*_doors(day, t), _pager(day, MentorToday, t), _menu(t)))


def steps(day: Day, t: Translator, zone: tzinfo, now: datetime) -> Screen:
    """Steps to confirm, a button each."""
    if not day.cases:
        return Screen(t("today-steps-none"), rows(_menu(t)))
    lines = "\n".join(_line(number, case, t, zone, now) for number, case in _numbered(day))
    text = t("today-steps", n=day.total, lines=Html(lines))
    return Screen(text, rows(*_doors(day, t), _pager(day, StepsToConfirm, t), _menu(t)))


def _doors(day: Day, t: Translator) -> list[Button]:
    return [
        Button(t("today-do", kind=case.kind.value, number=str(number)), DOORS[case.kind](case.id))
        for number, case in _numbered(day)
    ]


def _pager(day: Day, turn: Callable[[int], Tap], t: Translator) -> tuple[Button, ...]:
    back = (Button(t("routes-page-back"), turn(day.page - 1)),) if day.page > 0 else ()
    on = (Button(t("routes-page-on"), turn(day.page + 1)),) if day.page < day.pages - 1 else ()
    return back + on


def _nothing(ahead: Case | None, t: Translator, zone: tzinfo, now: datetime) -> Html:
    if ahead is None:
        return t("today-none")
    return t("today-none-ahead", date=_when(ahead, t, zone, now), what=_short(ahead.title))


def of_methodologist(day: Day, t: Translator, zone: tzinfo, now: datetime) -> Screen:
    """Up to ten cases by number."""
    if not day.cases:
        return Screen(_nothing(day.ahead, t, zone, now), rows(_menu(t)))
    lines = [_line(number, case, t, zone, now) for number, case in _numbered(day)]
    buttons = [
        Button(t("routes-edit-button", number=str(number)), DOORS[case.kind](case.id))
        for number, case in _numbered(day)
    ]
    numbers = [tuple(buttons[i : i + ACROSS]) for i in range(0, len(buttons), ACROSS)]
    more = t("today-more", shown=len(day.cases), total=day.total) if day.total > len(day.cases) else Html("")
    text = t("today-cases", n=day.total, lines=Html("\n".join(lines)), more=more)
    return Screen(text, rows(*numbers, _menu(t)))


def _numbered(day: Day) -> list[tuple[int, Case]]:
    return list(enumerate(day.cases, start=1))


def _line(number: int, case: Case, t: Translator, zone: tzinfo, now: datetime) -> Html:
    return t(
        "today-line",
        number=str(number),
        what=t(
            "today-case",
            kind=case.kind.value,
            name=_name(case, t),
            title=_short(case.title) or t.plain("today-untitled"),
            when=_when(case, t, zone, now),
            n=case.count,
        ),
    )


def _name(case: Case, t: Translator) -> Html:
    if case.person_id is None:
        return Html("")
    return t.name(_short(case.name, NAME), "teacher", case.person_id)


def _when(case: Case, t: Translator, zone: tzinfo, now: datetime) -> str:
    if case.at is None:
        return ""
    local, today = case.at.astimezone(zone), now.astimezone(zone).date()
    if case.kind is CaseKind.MEETING:
        return moment_words(local.replace(tzinfo=None), t.locale, today)
    return day_words(local.date(), t.locale, today)


def _short(text: str, limit: int = TITLE) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def _menu(t: Translator) -> Button:
    return Button(t("menu-back"), OpenMenu(""))
