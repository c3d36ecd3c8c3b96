"""The longest event fits a screen: 900 characters, six rows, labels of 24 characters."""

import html
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

import programmes.loader
from handlers.screens import event_calendar, event_desk, event_form, event_guests, events
from handlers.screens.screen import Screen
from locales.translator import Html, translator
from mentoring.audiences import Audience
from mentoring.events import Field
from mentoring.people import Role
from mentoring.roster import Page, PersonFacts, PersonStatus
from mentoring.usecases.audience import Reach
from mentoring.usecases.event_views import (
    LIMITS,
    Answered,
    EventCard,
    EventLine,
    EventPage,
    Guest,
    GuestPage,
    MonthView,
    Wanted,
)

PACK = programmes.loader.shipped("bugulma")
NOW = datetime(2026, 10, 13, 12, tzinfo=UTC)


def eyes(locale: str) -> events.Eyes:
    return events.Eyes(ZoneInfo("Europe/Moscow"), NOW, PACK, translator(locale))


def longest(**known: object) -> EventCard:
    subjects = sorted(PACK.subjects, key=lambda one: len(one.title))[-3:]
    values: dict[str, object] = {
        "id": 2**53,
        "municipality_id": 1,
        "kind": max(PACK.event_kinds, key=lambda kind: len(kind.label)).code,
        "level": "municipality",
        "title": "Щ" * LIMITS[Field.TITLE],
        "about": "Щ" * LIMITS[Field.ABOUT],
        "place": "Щ" * LIMITS[Field.PLACE],
        "fee": "Щ" * LIMITS[Field.FEE],
        "hours": 72.5,
        "capacity": 10_000,
        "audience": Audience(
            frozenset({Role.TEACHER, Role.MENTOR, Role.METHODOLOGIST}),
            None,
            2,
            frozenset(one.code for one in subjects),
            schools=frozenset(range(40)),
        ),
        "open_to_all": True,
        "starts_at": datetime(2027, 10, 15, 11, 30, tzinfo=UTC),
        "registration_until": datetime(2027, 10, 14, 11, 30, tzinfo=UTC),
        "status": "published",
        "revision": 1,
        "asked": None,
        "going": 10_000,
        "waiting": 9_999,
        "ends_at": datetime(2027, 12, 15, 11, 30, tzinfo=UTC),
        "link": "https://example.org/" + "щ" * 180,
        "organiser": "Щ" * LIMITS[Field.ORGANISER],
        "partner": "Щ" * LIMITS[Field.PARTNER],
        "training": "other",
        "payer": "municipality",
        "needs": "Щ" * LIMITS[Field.NEEDS],
        "results_at": datetime(2027, 12, 25, 11, 30, tzinfo=UTC),
        "repeats_id": None,
    }
    return EventCard(**{**values, **known})  # type: ignore[arg-type]


def fits(screen: Screen) -> None:
    said = html.unescape(re.sub(r"<[^>]+>", "", screen.text))
    assert len(said) <= 900, (len(said), said)
    assert len(screen.rows) <= 6
    labels = [button.label for row in screen.rows for button in row]
    assert all(0 < len(label) <= 24 for label in labels), labels


@pytest.mark.parametrize("locale", ["ru", "en"])
def test_the_longest_card_and_its_announcement_fit(locale: str) -> None:
    seen = eyes(locale)
    for mine in ("waiting", "going", "held", "lapsed", "later", None):
        fits(events.card(longest(mine=mine, position=9_999, held_until=NOW), seen))
    fits(events.card(longest(meant=False), seen))
    fits(events.card(longest(), seen, stranger=True))
    who = seen.t("events-reason-announced", who=events.who(longest().audience, seen))
    fits(Screen(events.announcement(longest(), Html(who), seen)))


@pytest.mark.parametrize("locale", ["ru", "en"])
def test_the_desk_fits(locale: str) -> None:
    seen = eyes(locale)
    fits(event_desk.preview(longest(status="draft"), Reach(9_999, 9_999), seen))
    fits(event_desk.preview(longest(status="draft", kind="contest"), Reach(9_999, 9_999), seen))
    fits(event_desk.standing(longest(held=99), seen))
    fits(event_desk.standing(longest(starts_at=NOW), seen))
    fits(event_desk.chat_text(longest(), seen, "bot"))
    for more in (False, True):
        fits(event_desk.fields(longest(), seen.t, more=more))
    for page in range(3):
        fits(event_form.kinds(page, seen))
    for field in Field:
        if field not in (Field.KIND, Field.AUDIENCE):
            fits(event_form.question(longest(asked=field, status="draft"), field, seen, last_time=NOW))
    for field in (Field.STARTS, Field.ENDS, Field.UNTIL, Field.RESULTS):
        fits(event_form.days(longest(), field, seen.today, seen))
        fits(event_form.times(longest(), field, seen.today, seen.t, "чт"))


@pytest.mark.parametrize("locale", ["ru", "en"])
def test_the_lists_fit(locale: str) -> None:
    seen = eyes(locale)
    card = longest()
    line = EventLine(1, card.kind, "Щ" * 100, "draft", card.starts_at, card.registration_until, "waiting")
    every = Wanted(card.kind, "international", for_me=True)
    mondays = {date(2027, 10, 11): 12}
    view = MonthView(date(2027, 10, 1), (line,) * 5, 1, 3, mondays, every)
    fits(event_calendar.calendar(view, seen, stranger=False))
    fits(event_calendar.calendar(replace(view, lines=(), next_at=card.starts_at), seen, stranger=False))
    fits(event_calendar.wanted(view.month, every, seen))
    fits(event_calendar.levels(view.month, every, seen))
    for page in range(3):
        used = frozenset(kind.code for kind in PACK.event_kinds)
        fits(event_calendar.kinds(view.month, every, used, page, seen))
    fits(event_calendar.mine(EventPage((line,) * 5, 1, 3, mine=True), seen))
    fits(event_desk.desk(EventPage((line,) * 5, 1, 3), seen))
    one = Answered(2**53, "teacher", "Щ" * 40, "Щ" * 40, "waiting")
    fits(event_guests.people(GuestPage(card, (one,) * 7, 1, 3), seen.t))
    person = PersonFacts(2**53, 1, "Щ" * 40, "Щ" * 40, PersonStatus.EXPECTED)
    fits(event_guests.found(1, Page((person,) * 5, 1, 3, 24), "Щ" * 80, seen.t))
    fits(event_guests.guest(Guest(longest(mine="held", held_until=NOW), person), seen))
    fits(event_guests.ask_off(Guest(card, person), seen.t))


def test_whom_it_is_for_names_no_school() -> None:
    said = events.who(longest().audience, eyes("ru"))
    assert said.count("Ваша школа") == 1
