"""Screens of what becomes of a school."""

from datetime import date
from typing import Final

from handlers.callbacks import people as people_taps
from handlers.callbacks import schools as taps
from handlers.callbacks.menu import OpenPeople
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager, shortened
from locales.translator import Html, Translator
from locales.when import day_words
from mentoring.roster import Page, Place, School
from mentoring.usecases.school_life import MergePreview, PlaceView

LINE: Final = 56
NAME: Final = 90


def place(view: PlaceView, t: Translator, note: str = "") -> Screen:
    """What a school is, what it was, and what can be changed."""
    one = view.school
    past = "\n".join(
        t(
            "schools-past-line",
            date=day_words(line.at.date(), t.locale, date.min),
            what=line.what.value,
            name=shortened(line.name or "—", LINE),
        )
        for line in view.past.items
    )
    text = t(
        "schools-place",
        school=shortened(one.name, NAME),
        kind=view.kind,
        place=one.place.value if one.place else "unsaid",
        low=str(one.low_results).lower(),
        state=_state(one),
        past=Html(past) if past else t("schools-no-past"),
    )
    return Screen(
        f"{note}\n\n{text}" if note else text,
        rows(
            *(_changes(one, t) if one.is_living else ()),
            pager(view.past.number, view.past.pages, lambda number: taps.SchoolPlace(one.id, number), t),
            Button(t("schools-reopen"), taps.ReopenSchool(one.id), style="primary")
            if one.is_closed
            else None,
            _ways(one, t),
        ),
    )


def _state(one: School) -> str:
    if one.merged_into is not None:
        return "merged"
    return "closed" if one.is_closed else "living"


def _changes(one: School, t: Translator) -> tuple[tuple[Button, ...], ...]:
    return (
        (
            Button(t("people-rename"), people_taps.RenameSchool(one.id)),
            Button(t("people-change-kind"), people_taps.ChooseSchoolKind(one.id)),
        ),
        _places(one, t),
        (
            Button(
                t("schools-flag", low=str(one.low_results).lower()),
                taps.FlagSchool(one.id, not one.low_results),
            ),
            Button(t("schools-merge"), taps.MergeSchool(one.id, 0)),
        ),
    )


def _places(one: School, t: Translator) -> tuple[Button, ...]:
    """Town or village: what is said already is marked."""
    labels = {place: t("people-place", place=place.value) for place in Place}
    return tuple(
        Button(
            t("people-chosen", label=label) if place is one.place else label,
            people_taps.SetSchoolPlace(one.id, place.value),
        )
        for place, label in labels.items()
    )


def _ways(one: School, t: Translator) -> tuple[Button, ...]:
    if not one.is_living:
        return (Button(t("people-all-schools"), OpenPeople(0)),)
    return (
        Button(t("schools-close"), taps.CloseSchool(one.id, False)),
        Button(t("people-back"), people_taps.SchoolCard(one.id)),
    )


def close_ask(view: PlaceView, t: Translator) -> Screen:
    """Asked once; with people inside it says what to do first."""
    one = view.school
    back = Button(t("people-back"), taps.SchoolPlace(one.id, 0), style="primary")
    if view.people:
        text = t("schools-close-people", school=shortened(one.name, NAME), n=view.people)
        return Screen(text, rows(Button(t("people-list"), people_taps.SchoolPeople(one.id, 0)), back))
    return Screen(
        t("schools-close-ask", school=shortened(one.name, NAME)),
        rows(Button(t("schools-close-sure"), taps.CloseSchool(one.id, True), style="danger"), back),
    )


def targets(source: School, page: Page[School], t: Translator) -> Screen:
    """Into which school?"""
    lines = "\n".join(
        t("people-line", number=str(i), text=shortened(one.name, LINE)) for i, one in enumerate(page.items, 1)
    )
    return Screen(
        t("schools-merge-into", school=shortened(source.name, NAME), lines=Html(lines)),
        rows(
            tuple(
                Button(str(i), taps.MergeThese(source.id, one.id, False))
                for i, one in enumerate(page.items, 1)
                if one.id != source.id
            ),
            pager(page.number, page.pages, lambda number: taps.MergeSchool(source.id, number), t),
            Button(t("people-back"), taps.SchoolPlace(source.id, 0)),
        ),
    )


def preview(view: MergePreview, t: Translator) -> Screen:
    """What would go over: asked once."""
    what = view.contents
    source, target = view.source, view.target
    return Screen(
        t(
            "schools-merge-preview",
            source=shortened(source.name, NAME),
            target=shortened(target.name, NAME),
            people=what.people,
            pairs=what.pairs,
            invitations=what.invitations,
            conditions=what.conditions,
            vacancies=what.vacancies,
        ),
        rows(
            Button(t("schools-merge-sure"), taps.MergeThese(source.id, target.id, True), style="danger"),
            Button(t("schools-merge-other"), taps.MergeSchool(source.id, 0)),
            Button(t("people-back"), taps.SchoolPlace(source.id, 0), style="primary"),
        ),
    )


def ask_search(t: Translator) -> Screen:
    """A part of the name is awaited."""
    return Screen(t("schools-ask-search"), rows(Button(t("people-back"), OpenPeople(0))))


def found(page: Page[tuple[School, str | None]], typed: str, t: Translator) -> Screen:
    """Schools by a part of the name; a former name is said."""
    lines = "\n".join(
        t(
            "schools-found-line",
            number=i,
            school=shortened(one.name, LINE),
            former=shortened(former, LINE) if former else "",
            was=str(former is not None).lower(),
        )
        for i, (one, former) in enumerate(page.items, 1)
    )
    key = "schools-found" if page.total else "schools-not-found"
    return Screen(
        t(key, typed=shortened(typed, LINE), total=page.total, lines=Html(lines)),
        rows(
            tuple(Button(str(i), people_taps.SchoolCard(one.id)) for i, (one, _) in enumerate(page.items, 1)),
            pager(page.number, page.pages, taps.FoundSchools, t),
            Button(t("people-find-again"), taps.FindSchool()),
            Button(t("people-back"), OpenPeople(0), style="primary"),
        ),
    )
