"""Screens of the way in and of people stay within their limits for the longest names there are."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.screens import entry, expected, invitations, people, privacy, roles, settings
from handlers.screens.screen import Screen
from locales.translator import translator
from mentoring.invitations import InvitationClosed, State
from mentoring.people import Actor, Grant, Role
from mentoring.programme import Named
from mentoring.registration import BadName, Step
from mentoring.roster import GrantFacts, GrantStatus, Page, PersonFacts, PersonStatus, Place, School
from mentoring.usecases.entry_views import (
    ConsentView,
    GivenConsent,
    Health,
    InvitedView,
    Kind,
    RegistrationView,
)
from mentoring.usecases.invitations import ListedInvitation, MadeInvitation, Offer, OwnerView
from mentoring.usecases.people import CardView, SchoolsView, SchoolView
from mentoring.usecases.privacy import Held, MyData, Reader
from mentoring.usecases.roles import GrantView
from mentoring.usecases.settings import OwnSettings, QuietDays

NOW = datetime(2026, 10, 13, 9, tzinfo=UTC)
LONG = "Ш" * 80
SCHOOL = School(1, 1, "«" + "Ш" * 118 + "»", "primary_kindergarten", Place.VILLAGE, 999)
SUBJECTS = tuple(Named(f"subject{n}", "Основы духовно-нравственной культуры") for n in range(32))
GRANTS = (
    tuple(GrantFacts(n, role, GrantStatus.PENDING, 1, SCHOOL.name, NOW) for n, role in enumerate(Role)) * 2
)
PERSON = PersonFacts(10**15, 1, LONG, LONG, PersonStatus.EXPECTED, grants=GRANTS)
TITLES = tuple(subject.title for subject in SUBJECTS)
CARD = CardView(PERSON, TITLES, may_invite=True, may_change_roles=True)
GRANT = GrantView(GRANTS[0], PERSON, TITLES, may_hand_over=True)
PEOPLE = Page((PERSON,) * 5, 3, 9, 999)
WAITING = Page((GRANT,) * 6, 3, 9, 999)
SCHOOLS = Page((SCHOOL,) * 5, 3, 9, 999)
ROOM = SchoolView(
    SCHOOL, "учреждение дополнительного образования", 999, 999, 99, (SCHOOL, SCHOOL, SCHOOL), True
)
INVITED = InvitedView(Kind.ENTER, "Учебный муниципальный район", Role.CURATOR, tuple(Role), SCHOOL.name, LONG)
WHERE = RegistrationView(
    Step.DONE, LONG, SCHOOL.name, tuple(Role), SUBJECTS, SUBJECTS, range(1966, 2027), 2026, True, True
)
MADE = MadeInvitation("T" * 22, "Учебный район", Role.TEACHER, SCHOOL.name, f"{LONG} {LONG}", 100, NOW)
LISTED = ListedInvitation(1, None, SCHOOL.name, f"{LONG} {LONG}", 99, 100, NOW)
ACTOR = Actor(1, 1, LONG, "Europe/Moscow", "ru", "active", (Grant(Role.TEACHER, 1),))
ZONE = ZoneInfo("Europe/Moscow")
CONSENT = GivenConsent("1", "f" * 64, "Текст", NOW)


def screens(locale: str) -> dict[str, Screen]:
    t = translator(locale)
    return {
        "stranger": entry.stranger(t),
        "closed": entry.closed_link(InvitationClosed(State.EXPIRED, NOW), t),
        **{f"invited {kind}": entry.invited(_invited(kind), t) for kind in Kind},
        "consent": entry.consent(ConsentView("О" * 100, "1", "2026-09-01"), t),
        "page": entry.consent_page(("Т" * 700,) * 8, 3, t),
        "name": entry.name(t, BadName("characters", "< > & / «")),
        "subjects": entry.subjects(WHERE, 1, t),
        "year": entry.start_year(WHERE, 1, t),
        "done": entry.done(WHERE, t),
        "saved": entry.saved(WHERE, t),
        "owner": invitations.owner(OwnerView(((1, "Учебный район"),) * 4, Health(1, 2, 3, 4)), ACTOR, t),
        "made": invitations.made(MADE, "rostok_sandbox_bot", t),
        "listed": invitations.listed(Page((LISTED,) * 5, 1, 3, 15), t),
        "card": invitations.card(LISTED, 1, t),
        "whom": invitations.roles(Offer(tuple(Role), SCHOOLS), t),
        "where": invitations.schools(Role.TEACHER, SCHOOLS, t),
        "uses": invitations.uses(Role.TEACHER, SCHOOL, t),
        "school": people.school(ROOM, t, t("people-renamed")),
        "schools": people.schools(SchoolsView(SCHOOLS, {SCHOOL.kind: "школа для детей с ОВЗ"}, 99), t),
        "of school": people.of_school(SCHOOL, PEOPLE, t),
        "found": people.found(PEOPLE, LONG, t),
        "staff": people.staff(PEOPLE, t),
        "person": people.card(CARD, t),
        "waiting": people.waiting(WAITING, t),
        "newcomer": people.newcomer(GRANT, t),
        "listed newcomer": people.newcomer(replace(GRANT, listed=True), t),
        "refuse": people.refuse_ask(GRANT, t),
        "expect": expected.expect_role(1, (Role.TEACHER, Role.MENTOR, Role.CURATOR), t),
        "expect subject": expected.expect_subject(1, Role.TEACHER, SUBJECTS, 1, t),
        "roles": roles.roles(CARD, t),
        "role": roles.role(GRANT, t),
        "give": roles.give(CARD, tuple(Role), t),
        "give at": roles.give_at(CARD, Role.TEACHER, SCHOOLS, t),
        "heirs": roles.heirs(
            GRANT, Page((PersonFacts(7, 1, LONG, LONG, PersonStatus.ACTIVE),) * 5, 0, 1, 5), t
        ),
        "hand over": roles.hand_over_ask(GRANT, PERSON, t),
        "my data": privacy.overview(
            MyData(Held(48, 9, 9, 99, (Reader(Role.MENTOR, NOW), Reader(None, NOW))), CONSENT), ZONE, t
        ),
        "my consent": privacy.consent(CONSENT, ("Т" * 700,), 0, ZONE, t),
        "erase": privacy.ask_erase(date(2026, 11, 12), t, withdraw=True),
        "settings": settings.own(
            OwnSettings("Asia/Yekaterinburg", locale, True, (date(2026, 10, 14),), teaches=True), t
        ),
        "zones": settings.zones("Asia/Yekaterinburg", 0, t),
        "quiet": settings.quiet(QuietDays(tuple(date(2026, 10, n) for n in range(14, 28)), {}), 0, t),
        "kinds": settings.kinds([f"kind_{n}" for n in range(20)], ["kind_1"], 1, t),
    }


def _invited(kind: Kind) -> InvitedView:
    return InvitedView(kind, INVITED.municipality, INVITED.inviter, INVITED.roles, SCHOOL.name, LONG)


@pytest.mark.parametrize("locale", ["ru", "en"])
@pytest.mark.parametrize("name", sorted(screens("ru")))
def test_it_fits_a_screen(locale: str, name: str) -> None:
    screen = screens(locale)[name]
    assert len(screen.text) <= 900, len(screen.text)
    assert len(screen.rows) <= 6
    labels = [button.label for row in screen.rows for button in row]
    assert all(len(label) <= 24 for label in labels), labels
    assert sum(button.style == "primary" for row in screen.rows for button in row) <= 1
    for row in screen.rows:
        for button in row:
            if button.tap is not None:
                button.tap.pack()
    assert labels or name == "name", "there is always a way on or back"


def test_a_name_with_html_stays_text() -> None:
    person = PersonFacts(1, 1, "<b>Учебная", "Анна & Ко</b>", PersonStatus.ACTIVE)
    shown = people.card(CardView(person, (), may_invite=True, may_change_roles=True), translator("ru")).text
    assert "&lt;b&gt;Учебная Анна &amp; Ко&lt;/b&gt;" in shown
