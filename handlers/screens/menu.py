"""The menu: one tab a role, an entry only for a room that works."""

from collections.abc import Callable
from typing import Final

from handlers.callbacks import menu as taps
from handlers.callbacks.about import OpenAbout
from handlers.callbacks.aggregates import OpenNumbers
from handlers.callbacks.communities import OpenCommunities
from handlers.callbacks.entry import ResumeEntry
from handlers.callbacks.indicators import OpenBoard
from handlers.callbacks.microcourses import OpenCourses
from handlers.callbacks.own_scale import OpenScale
from handlers.callbacks.pair_papers import OpenPairDesk
from handlers.callbacks.papers import OpenMentorPapers
from handlers.callbacks.roadmap import OpenRoadmap
from handlers.callbacks.route_sets import OpenSet, OpenSets
from handlers.screens.screen import Button, Screen, Style, rows
from handlers.taps import Tap
from locales.translator import Translator
from mentoring.people import Actor, Role

Entry = tuple[str, Callable[[], Tap]]

FIRST: Final = 7
"""Of more rooms than eight so many stand on the first page of the menu."""
MORE: Final = "+"
"""Behind the role in `OpenMenu.role`: the rest of its rooms."""


def _communities() -> Tap:
    return OpenCommunities(False, 0)


ROOMS: Final[dict[Role, tuple[Entry, ...]]] = {
    Role.TEACHER: (
        ("menu-step", taps.OpenStep),
        ("menu-route", taps.OpenRoute),
        ("menu-assessment", taps.OpenAssessment),
        ("menu-mentor", taps.OpenMentor),
        ("menu-meetings", lambda: taps.OpenMeetings(0)),
        ("menu-calendar", lambda: taps.OpenCalendar(0)),
        ("menu-courses", OpenCourses),
        ("menu-communities", _communities),
    ),
    Role.MENTOR: (
        ("menu-today", taps.OpenMentorToday),
        ("menu-teachers", taps.OpenTeachers),
        ("menu-meetings", lambda: taps.OpenMeetings(0)),
        ("menu-offer", taps.OpenOffer),
        ("menu-mentor-papers", OpenMentorPapers),
        ("menu-scale", OpenScale),
        ("menu-calendar", lambda: taps.OpenCalendar(0)),
        ("menu-mentor-school", lambda: OpenSet("mentor_school")),
        ("menu-communities", _communities),
    ),
    Role.CURATOR: (
        ("menu-school", taps.OpenSchool),
        ("menu-agree", lambda: taps.OpenAgree(0)),
        ("menu-pairs", OpenPairDesk),
        ("menu-invitations", lambda: taps.OpenInvitations(0)),
        ("menu-numbers", lambda: OpenNumbers("")),
        ("menu-calendar", lambda: taps.OpenCalendar(0)),
        ("menu-roadmap", OpenRoadmap),
        ("menu-communities", _communities),
    ),
    Role.METHODOLOGIST: (
        ("menu-today", taps.OpenToday),
        ("menu-people", lambda: taps.OpenPeople(0)),
        ("menu-matching", taps.OpenMatching),
        ("menu-pairs", OpenPairDesk),
        ("menu-events", lambda: taps.OpenEvents(0)),
        ("menu-broadcasts", lambda: taps.OpenBroadcasts(0)),
        ("menu-numbers", lambda: OpenNumbers("")),
        ("menu-roadmap", OpenRoadmap),
        ("menu-communities", _communities),
        ("menu-invitations", lambda: taps.OpenInvitations(0)),
    ),
    Role.HEAD: (
        ("menu-board", OpenBoard),
        ("menu-numbers", lambda: OpenNumbers("")),
        ("menu-roadmap", OpenRoadmap),
        ("menu-communities", _communities),
        ("menu-calendar", lambda: taps.OpenCalendar(0)),
    ),
}


def home(actor: Actor | None, t: Translator, role: Role | None = None, *, more: bool = False) -> Screen:
    """The menu of one role, with tabs for the others; a stranger gets the open calendar.

    `more`: the rooms that found no place on the first page.
    """
    if actor is None or not actor.roles():
        return _guest(actor, t)
    held = actor.roles()
    shown = role if role in held else held[0]
    first, *others = ROOMS[shown]
    entries = [_entry(first, t, style="primary"), *(_entry(other, t) for other in others)]
    if len(entries) > FIRST + 1:
        on = Button(t("menu-more"), taps.OpenMenu(f"{shown.value}{MORE}"))
        back = Button(t("people-back"), taps.OpenMenu(shown.value), style="primary")
        entries = [*entries[FIRST:], back] if more else [*entries[:FIRST], on]
    pairs = [tuple(entries[i : i + 2]) for i in range(0, len(entries), 2)]
    tabs = [
        Button(t("menu-tab", role=other.value), taps.OpenMenu(other.value))
        for other in held
        if other != shown
    ]
    text = t("menu-home", name=actor.name, role=shown.value)
    return Screen(
        text,
        rows(
            *pairs,
            tabs or None,
            _last(t),
        ),
    )


def _last(t: Translator) -> tuple[Button, ...]:
    """The row that stands below every menu."""
    return (
        Button(t("menu-settings"), taps.OpenSettings()),
        Button(t("menu-about"), OpenAbout()),
        Button(t("menu-help"), taps.OpenHelp()),
    )


def _entry(entry: Entry, t: Translator, style: Style | None = None) -> Button:
    key, tap = entry
    return Button(t(key), tap(), style=style)


def _guest(actor: Actor | None, t: Translator) -> Screen:
    """A stranger, someone in the middle of entering, or someone the school has yet to confirm."""
    if actor is not None and actor.status == "new":
        go_on = Button(t("menu-go-on"), ResumeEntry(), style="primary")
        return Screen(t("menu-entering"), rows(go_on, _open_calendar(t)))
    if actor is None:
        read = (Button(t("about-title"), OpenAbout()), Button(t("menu-help"), taps.OpenHelp()))
        return Screen(t("menu-stranger"), rows(_open_calendar(t, style="primary"), read))
    if actor.status == "left":
        return Screen(t("menu-left"), rows(_open_calendar(t, style="primary")))
    assess = any(grant.role is Role.TEACHER for grant in actor.grants)
    return Screen(
        t("menu-waiting"),
        rows(
            Button(t("menu-assessment"), taps.OpenAssessment(), style="primary") if assess else None,
            Button(t("sets-open"), OpenSets()) if assess else None,
            _open_calendar(t),
            _last(t),
        ),
    )


def _open_calendar(t: Translator, style: Style | None = None) -> Button:
    return Button(t("menu-calendar"), taps.OpenCalendar(0), style=style)


def help_page(actor: Actor | None, t: Translator) -> Screen:
    """What the bot can do, in a few lines."""
    back = Button(t("menu-back"), taps.OpenMenu(""), style="primary")
    return Screen(t("menu-help-text"), rows(Button(t("about-title"), OpenAbout()), back))
