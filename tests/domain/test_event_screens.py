"""The longest event fits a screen: 900 characters, six rows, labels of 24 characters."""

import html
import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

import programmes.loader
from handlers.deliveries.common import why
from handlers.screens import event_desk, events
from handlers.screens.screen import Screen
from locales.translator import Html, translator
from mentoring.audiences import Audience
from mentoring.events import Field
from mentoring.people import Role
from mentoring.usecases.audience import Reach
from mentoring.usecases.event_views import LIMITS, EventCard, EventLine, EventPage

PACK = programmes.loader.load("bugulma")
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
    fits(events.card(longest(mine="waiting", position=9_999), seen))
    fits(events.card(longest(), seen, stranger=True))
    who = seen.t("events-reason-announced", who=events.who(longest().audience, seen))
    card = events.card_text(longest(), seen, says_whom=False)
    fits(Screen(why(card, Html(who), seen.t)))


@pytest.mark.parametrize("locale", ["ru", "en"])
def test_the_desk_fits(locale: str) -> None:
    seen = eyes(locale)
    fits(event_desk.preview(longest(status="draft"), Reach(9_999, 9_999), seen))
    fits(event_desk.standing(longest(), seen))
    fits(event_desk.fields(longest(), seen.t))
    for page in range(2):
        fits(event_desk.kinds(page, seen))
    for field in Field:
        if field not in (Field.KIND, Field.AUDIENCE, Field.LEVEL):
            fits(event_desk.question(longest(asked=field, status="draft"), field, seen.t))
    fits(event_desk.days(longest(), Field.UNTIL, seen.today, seen))
    fits(event_desk.times(longest(), Field.UNTIL, seen.today, seen.t, "чт"))


@pytest.mark.parametrize("locale", ["ru", "en"])
def test_the_lists_fit(locale: str) -> None:
    seen = eyes(locale)
    card = longest()
    line = EventLine(1, card.kind, "Щ" * 100, "draft", card.starts_at, card.registration_until, "waiting")
    fits(events.calendar(EventPage((line,) * 5, 1, 3), seen, stranger=False))
    fits(event_desk.desk(EventPage((line,) * 5, 1, 3), seen))


def test_whom_it_is_for_names_no_school() -> None:
    said = events.who(longest().audience, eyes("ru"))
    assert said.count("Ваша школа") == 1
