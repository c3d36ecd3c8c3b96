"""Screens of what needs looking after."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, tzinfo
from typing import Final

from handlers.callbacks import care as taps
from handlers.callbacks.menu import OpenMenu, OpenSchool
from handlers.callbacks.pair_papers import OpenPairDesk, OpenPapers
from handlers.callbacks.people import PersonCard, WaitingPerson
from handlers.callbacks.routes import OpenOthersRoute
from handlers.screens.screen import Button, Screen, rows
from handlers.taps import Tap
from handlers.widgets.choice import pager, shortened
from locales.translator import Html, Translator
from locales.when import day_words
from mentoring.care import NEEDS_HELP, Alone, Care, PairLine, PairState
from mentoring.roster import Page
from mentoring.usecases.care import Fortnight, PairCare, Walk
from mentoring.usecases.today import Case, CaseKind

NAME: Final = 32
HELP: Final = "help"
"""The state of a tap that stands for both that may need help."""

DOORS: Final[dict[CaseKind, Callable[[Case], Tap]]] = {
    CaseKind.PERSON: lambda case: WaitingPerson(case.id),
    CaseKind.ROUTE: lambda case: OpenOthersRoute(case.id),
    CaseKind.PAPERS: lambda case: OpenPapers(case.id),
    CaseKind.NO_PAIR: lambda case: PersonCard(case.id),
    CaseKind.QUIET: lambda case: taps.OpenPairCare(case.id),
}


def states_of(code: str) -> tuple[PairState, ...]:
    """The states a tap means; empty for a forged one."""
    if code == HELP:
        return NEEDS_HELP
    return (PairState(code),) if code in set(PairState) else ()


def lines(care: Care, t: Translator) -> Html:
    """The five counts of C1."""
    return t(
        "care-lines",
        waiting=care.waiting,
        routes=care.routes,
        papers=care.papers,
        unpaired=care.unpaired,
        quiet=care.quiet,
    )


def fortnight_text(view: Fortnight, name: str, t: Translator) -> Html:
    """C1."""
    return t("care-fortnight", name=name, n=view.care.total, lines=lines(view.care, t))


def fortnight(view: Fortnight, name: str, t: Translator) -> Screen:
    """C1 as a room: where it stands, and the ways on."""
    if not view.care.total:
        return Screen(t("care-nothing"), rows(_school(t), _menu(t)))
    if view.is_done:
        text = t("care-done", n=view.care.total, lines=lines(view.care, t))
    elif view.aside:
        text = t("care-half", n=view.care.total, aside=view.aside, lines=lines(view.care, t))
    else:
        text = fortnight_text(view, name, t)
    go_on = "care-go-on" if 0 < view.aside < view.care.total else "care-begin"
    return Screen(
        text,
        rows(
            Button(t(go_on), taps.WalkFortnight(), style="primary"),
            None if view.is_done else Button(t("care-no-changes"), taps.NothingChanged()),
            (_school(t), _menu(t)),
        ),
    )


def walk(view: Walk, t: Translator, zone: tzinfo, today: date) -> Screen:
    """One case, one action."""
    if view.case is None:
        return Screen(
            t("care-seen", n=view.total),
            rows(Button(t("care-back"), taps.OpenFortnight(), style="primary"), _menu(t)),
        )
    case = view.case
    when = day_words(case.at.astimezone(zone).date(), t.locale, today) if case.at else ""
    return Screen(
        t(
            "care-case",
            number=view.number,
            total=view.total,
            kind=case.kind.value,
            name=_name(case.name, "teacher", case.person_id or 0, t),
            when=when,
        ),
        rows(
            Button(t("care-do", kind=case.kind.value), DOORS[case.kind](case), style="primary"),
            Button(t("care-skip"), taps.SkipCase(view.place)),
            (Button(t("care-back"), taps.OpenFortnight()), _menu(t)),
        ),
    )


def alone(page: Page[Alone], t: Translator, zone: tzinfo, today: date) -> Screen:
    """Teachers without a mentor, the longest first."""
    if not page.total:
        return Screen(t("care-nobody-alone"), rows((_school(t), _menu(t))))
    said = "\n".join(
        t(
            "care-alone-line",
            number=i,
            name=_name(one.name, "teacher", one.person_id, t),
            when=day_words(one.since.astimezone(zone).date(), t.locale, today),
        )
        for i, one in enumerate(page.items, 1)
    )
    return Screen(
        t("care-alone", total=page.total, lines=Html(said)),
        rows(
            tuple(Button(str(i), PersonCard(one.person_id)) for i, one in enumerate(page.items, 1)),
            pager(page.number, page.pages, taps.OpenAlone, t),
            (_desk(t), _menu(t)),
        ),
    )


def states(counts: Mapping[PairState, int], t: Translator) -> Screen:
    """Pairs by state."""
    said = "\n".join(t("care-state-line", state=one.value, n=counts.get(one, 0)) for one in PairState)
    buttons = [
        Button(t("care-state", state=one.value), taps.PairsIn(one.value, 0))
        for one in PairState
        if counts.get(one)
    ]
    return Screen(
        t("care-states", lines=Html(said), total=sum(counts.values())),
        rows(*(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)), (_desk(t), _menu(t))),
    )


def pairs(code: str, page: Page[PairLine], t: Translator, zone: tzinfo, today: date) -> Screen:
    """Pairs in one state, the oldest first."""
    ways = (Button(t("care-all-states"), taps.PairStates()), _menu(t))
    if not page.total:
        return Screen(t("care-no-pairs"), rows(ways))
    said = "\n".join(
        t("care-pair-line", number=i, pair=_pair(one, t), since=_since(one, t, zone, today))
        for i, one in enumerate(page.items, 1)
    )
    return Screen(
        t("care-pairs", state=code, total=page.total, lines=Html(said)),
        rows(
            tuple(Button(str(i), taps.OpenPairCare(one.id)) for i, one in enumerate(page.items, 1)),
            pager(page.number, page.pages, lambda number: taps.PairsIn(code, number), t),
            ways,
        ),
    )


def pair(view: PairCare, t: Translator, zone: tzinfo, now: datetime) -> Screen:
    """One pair: its state, never a word of the two; help may be offered."""
    one, today = view.pair, now.astimezone(zone).date()
    return Screen(
        t(
            "care-pair",
            pair=_pair(one, t),
            since=_since(one, t, zone, today),
            offered=str(view.offered).lower(),
            may=str(view.may_offer).lower(),
        ),
        rows(
            Button(t("care-offer"), taps.OfferHelp(one.id), style="primary")
            if view.may_offer and not view.offered
            else None,
            (
                Button(t("care-papers"), OpenPapers(one.id)),
                Button(t("care-teacher"), PersonCard(one.teacher_id)),
            ),
            (Button(t("care-all-states"), taps.PairStates()), _menu(t)),
        ),
    )


def _pair(one: PairLine, t: Translator) -> Html:
    teacher = _name(one.teacher, "teacher", one.teacher_id, t)
    return t("care-two", teacher=teacher, mentor=_name(one.mentor, "mentor", one.mentor_id, t))


def _since(one: PairLine, t: Translator, zone: tzinfo, today: date) -> Html:
    day = one.since.astimezone(zone).date() if one.since else today
    state = one.state.value if one.state else "other"
    return t("care-since", state=state, date=day_words(day, t.locale, today), n=(today - day).days)


def _name(name: str, role: str, number: int, t: Translator) -> Html:
    return t.name(shortened(name, NAME), role, number)


def _school(t: Translator) -> Button:
    return Button(t("menu-school"), OpenSchool())


def _desk(t: Translator) -> Button:
    return Button(t("menu-pairs"), OpenPairDesk())


def _menu(t: Translator) -> Button:
    return Button(t("menu-back"), OpenMenu(""))
