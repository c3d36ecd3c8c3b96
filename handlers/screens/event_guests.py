"""Who is registered for an event, and putting people down or off by hand."""

from handlers.callbacks import events as taps
from handlers.screens.event_desk import exports
from handlers.screens.events import Eyes
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager
from locales.translator import Html, Translator
from mentoring.events import CONCERNED
from mentoring.roster import Page, PersonFacts, PersonStatus
from mentoring.usecases.event_views import Answered, Guest, GuestPage


def people(page: GuestPage, t: Translator) -> Screen:
    """Who goes, who is being asked, who waits; a number opens the person."""
    event = page.event
    said = [f"{number}. {_line(one, t)}" for number, one in enumerate(page.lines, start=1)]
    opens = [
        Button(str(number), taps.EventGuest(event.id, one.person_id))
        for number, one in enumerate(page.lines, start=1)
    ]
    add = Button(t("events-guest-add"), taps.AskGuest(event.id))
    return Screen(
        Html("\n".join([t("events-people-of", title=event.title), "", *(said or [t("events-people-none")])])),
        rows(
            opens,
            pager(page.page, page.pages, lambda to: taps.EventPeople(event.id, to), t),
            add if event.status == "published" else None,
            *exports(event.id, t, some=bool(page.lines)),
            Button(t("events-back"), taps.DeskEvent(event.id)),
        ),
    )


def ask(event_id: int, t: Translator) -> Screen:
    """Whom to put down?"""
    return Screen(t("events-guest-ask"), rows(Button(t("events-back"), taps.EventPeople(event_id, 0))))


def found(event_id: int, page: Page[PersonFacts], typed: str, t: Translator) -> Screen:
    """Whose name begins so; the next text searches again."""
    opens = [
        Button(str(number), taps.EventGuest(event_id, one.id))
        for number, one in enumerate(page.items, start=1)
    ]
    lines = [f"{number}. {_person(one, t)}" for number, one in enumerate(page.items, start=1)]
    head = t("events-guest-found" if page.total else "events-guest-nobody", typed=typed[:40])
    return Screen(
        Html("\n".join([head, *lines])),
        rows(
            opens[:5],
            opens[5:],
            pager(page.number, page.pages, lambda to: taps.FoundGuests(event_id, to), t),
            Button(t("events-guest-again"), taps.AskGuest(event_id)),
            Button(t("events-back"), taps.EventPeople(event_id, 0)),
        ),
    )


def guest(view: Guest, eyes: Eyes) -> Screen:
    """One person beside the event, and the one thing to do."""
    t, event, person = eyes.t, view.event, view.person
    concerned = event.mine in CONCERNED
    state = t(
        "events-guest-state",
        state=event.mine or "none",
        until=eyes.moment(event.held_until) if event.held_until else "",
        position=event.position or 0,
    )
    act = (
        Button(t("events-guest-off"), taps.AskTakeOff(event.id, person.id), style="danger")
        if concerned
        else Button(
            t("events-guest-wait" if event.left == 0 else "events-guest-on"),
            taps.PutDown(event.id, person.id),
            style="primary",
        )
    )
    return Screen(
        t("events-guest-card", person=_person(person, t), title=event.title, state=state),
        rows(
            act if event.status == "published" else None,
            Button(t("events-guest-others"), taps.EventPeople(event.id, 0)),
        ),
    )


def ask_off(view: Guest, t: Translator) -> Screen:
    """Take the person off the list?"""
    event, person = view.event, view.person
    return Screen(
        t("events-guest-off-ask", person=_person(person, t), title=event.title, waits=event.waiting),
        rows(
            Button(t("events-guest-off"), taps.TakeOff(event.id, person.id), style="danger"),
            Button(t("events-back"), taps.EventGuest(event.id, person.id)),
        ),
    )


def _line(one: Answered, t: Translator) -> str:
    name = t.name(one.name, one.role, one.person_id)
    return t(f"events-person-{one.status}", name=name, school=one.school or "—")


def _person(one: PersonFacts, t: Translator) -> Html:
    """«Учебная Анна, Школа № 1»; who is expected without a name goes by number."""
    role = next((role.value for role in one.roles()), "")
    number = t("private-name", role=role, number=str(one.id))
    return t(
        "events-guest-person",
        name=t.name(one.full_name, role, one.id) if one.full_name else number,
        school=next((grant.school for grant in one.grants if grant.school), "—"),
        expected=int(one.status is PersonStatus.EXPECTED),
    )
