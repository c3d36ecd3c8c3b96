"""Screens of somebody who changes schools or leaves one."""

from typing import Final

from handlers.callbacks import people as people_taps
from handlers.callbacks import schools as taps
from handlers.callbacks.menu import OpenMenu
from handlers.screens.people import shown_name
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager, shortened
from locales.translator import Html, Translator
from mentoring.roster import Page, School
from mentoring.usecases.leaving import Moving

NAME: Final = 90
LINE: Final = 56


def targets(view: Moving, page: Page[School], t: Translator) -> Screen:
    """To which school?"""
    person, school = view.person.id, view.school.id
    lines = "\n".join(
        t("people-line", number=str(i), text=shortened(one.name, LINE)) for i, one in enumerate(page.items, 1)
    )
    return Screen(
        t(
            "leaving-to",
            name=shown_name(view.person, t, NAME),
            school=shortened(view.school.name, NAME),
            lines=Html(lines),
        ),
        rows(
            tuple(
                Button(str(i), taps.MoveTo(person, school, one.id))
                for i, one in enumerate(page.items, 1)
                if one.id != school
            ),
            pager(page.number, page.pages, lambda at: taps.MovePerson(person, school, at), t),
            Button(t("people-back"), people_taps.PersonCard(person)),
        ),
    )


def move_ask(view: Moving, target: School, t: Translator) -> Screen:
    """Asked once; what becomes of the pairs is part of the answer."""
    person, school = view.person.id, view.school.id
    keep = taps.MoveNow(person, school, target.id, True)
    return Screen(
        t(
            "leaving-move-ask",
            name=shown_name(view.person, t, NAME),
            school=shortened(view.school.name, NAME),
            target=shortened(target.name, NAME),
            pairs=view.pairs,
        ),
        rows(
            Button(t("leaving-move-keep" if view.pairs else "leaving-move-sure"), keep, style="primary"),
            Button(t("leaving-move-end"), taps.MoveNow(person, school, target.id, False), style="danger")
            if view.pairs
            else None,
            Button(t("people-back"), people_taps.PersonCard(person)),
        ),
    )


def moved(view: Moving, target: School, waits: bool, t: Translator) -> Screen:
    """Where the person is now."""
    return Screen(
        t(
            "leaving-moved",
            name=shown_name(view.person, t, NAME),
            target=shortened(target.name, NAME),
            waits=str(waits).lower(),
        ),
        _ways(view, t),
    )


def leave_ask(view: Moving, t: Translator) -> Screen:
    """Asked once."""
    person, school = view.person.id, view.school.id
    return Screen(
        t(
            "leaving-ask",
            name=shown_name(view.person, t, NAME),
            school=shortened(view.school.name, NAME),
            pairs=view.pairs,
            last=str(view.is_last).lower(),
        ),
        rows(
            Button(t("leaving-sure"), taps.PersonLeaves(person, school, True), style="danger"),
            Button(t("people-back"), people_taps.PersonCard(person), style="primary"),
        ),
    )


def left(view: Moving, t: Translator) -> Screen:
    """Marked."""
    return Screen(t("leaving-left", name=shown_name(view.person, t, NAME)), _ways(view, t))


def _ways(view: Moving, t: Translator) -> tuple[tuple[Button, ...], ...]:
    return rows(
        Button(t("people-list"), people_taps.SchoolPeople(view.school.id, 0), style="primary"),
        Button(t("menu-back"), OpenMenu("")),
    )
