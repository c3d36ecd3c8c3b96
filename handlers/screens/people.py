"""Screens of schools and of people on lists."""

from typing import Final

from handlers.callbacks import people as taps
from handlers.callbacks.care import OpenAlone, OpenFortnight, PairsIn
from handlers.callbacks.heavy_days import SchoolHeavyDays
from handlers.callbacks.invitations import NewInvitation, PersonalInvitation
from handlers.callbacks.menu import OpenMenu, OpenPeople
from handlers.callbacks.pair_staff import OfferFor
from handlers.callbacks.schools import (
    AllVacancies,
    FindSchool,
    MovePerson,
    OpenStaff,
    OpenVacancies,
    PersonLeaves,
    SchoolPlace,
)
from handlers.screens import care as care_screens
from handlers.screens.entry import few, roles_in_words
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager, shortened
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.care import Care
from mentoring.people import Role
from mentoring.programme import SchoolKind
from mentoring.roster import Page, PersonFacts, PersonStatus, School
from mentoring.usecases.people import CardView, SchoolsView, SchoolView
from mentoring.usecases.roles import GrantView

LINE: Final = 56
"""Characters of a name or a school in a list: five of the longest still fit a screen."""


def school(view: SchoolView, t: Translator, note: str = "", care: Care | None = None) -> Screen:
    """A school's room: whom to confirm, who is there, whom to add."""
    number = view.school.id
    text = t(
        "people-school",
        school=view.school.name,
        kind=view.kind,
        place=view.school.place.value if view.school.place else "unsaid",
        low=str(view.school.low_results).lower(),
        closed=str(view.school.is_closed).lower(),
        people=view.people,
        expected=view.expected,
        waiting=view.waiting,
    )
    if care is not None:
        text = t("people-care", room=text, lines=care_screens.lines(care, t))
    return Screen(
        f"{note}\n\n{text}" if note else text,
        rows(
            Button(t("people-to-confirm", n=view.waiting), taps.WaitingPeople(0), style="primary")
            if view.waiting
            else None,
            (
                Button(t("people-list"), taps.SchoolPeople(number, 0)),
                Button(t("people-add"), taps.ExpectPerson(number)),
            ),
            (
                Button(t("people-by-link"), NewInvitation()),
                Button(t("vacancies-open"), OpenVacancies(number, 0)),
            ),
            (
                Button(t("staff-open"), OpenStaff(number)),
                Button(t("heavy-room"), SchoolHeavyDays(number)),
                *((Button(t("schools-details"), SchoolPlace(number, 0)),) if view.may_edit else ()),
                *((Button(t("care-open"), OpenFortnight()),) if care is not None else ()),
            ),
            _care_doors(care, t) if care is not None else None,
            (
                *(
                    Button(shortened(one.name, 24), taps.SchoolCard(one.id))
                    for one in view.others[:2]
                    if not view.may_edit
                ),
                *_way_out(view.may_edit, t),
            ),
        ),
    )


def _care_doors(care: Care, t: Translator) -> tuple[Button, ...]:
    alone = Button(t("care-open-alone", n=care.unpaired), OpenAlone(0))
    quiet = Button(t("care-open-quiet", n=care.quiet), PairsIn(care_screens.HELP, 0))
    return (*((alone,) if care.unpaired else ()), *((quiet,) if care.quiet else ()))


def schools(view: SchoolsView, t: Translator) -> Screen:
    """All schools of the municipality, and the ways to a person."""
    page = view.schools
    lines = "\n".join(
        t(
            "people-school-line",
            number=i,
            school=shortened(one.name, LINE),
            kind=view.kinds.get(one.kind, one.kind),
            people=one.people,
        )
        for i, one in enumerate(page.items, 1)
    )
    key = "people-schools" if page.total else "people-no-schools"
    return Screen(
        t(key, total=page.total, lines=Html(lines)),
        rows(
            tuple(Button(str(i), taps.SchoolCard(one.id)) for i, one in enumerate(page.items, 1)),
            pager(page.number, page.pages, OpenPeople, t),
            (
                Button(t("people-find"), taps.FindPerson()),
                *(
                    (Button(t("people-to-confirm", n=view.waiting), taps.WaitingPeople(0)),)
                    if view.waiting
                    else ()
                ),
            ),
            (
                Button(t("people-add-school"), taps.AddSchool(), style=None if page.total else "primary"),
                Button(t("people-staff"), taps.MunicipalStaff(0)),
            ),
            (
                Button(t("schools-find"), FindSchool()),
                Button(t("vacancies-open"), AllVacancies(0, False)),
            )
            if page.total
            else None,
            Button(t("menu-back"), OpenMenu("")),
        ),
    )


def ask_school_name(t: Translator, problem: str = "") -> Screen:
    """The name of a school is awaited."""
    text = t("people-ask-school-name")
    return Screen(f"{problem}\n\n{text}" if problem else text, rows(Button(t("menu-back"), OpenMenu(""))))


def kinds(view: SchoolView, options: tuple[SchoolKind, ...], t: Translator) -> Screen:
    """What kind of school a new one is."""
    buttons = [
        Button(shortened(kind.short, 24), taps.SetSchoolKind(view.school.id, kind.code))
        for kind in options[:8]
    ]
    return Screen(
        t("people-ask-kind", school=view.school.name),
        rows(
            *(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)),
            Button(t("people-later"), taps.SchoolCard(view.school.id)),
        ),
    )


def of_school(one: School, page: Page[PersonFacts], t: Translator) -> Screen:
    """People of a school."""
    return Screen(
        t("people-of-school", school=one.name, total=page.total, lines=_lines(page, t)),
        rows(
            _numbers(page),
            pager(page.number, page.pages, lambda number: taps.SchoolPeople(one.id, number), t),
            Button(t("people-back"), taps.SchoolCard(one.id), style="primary"),
        ),
    )


def found(page: Page[PersonFacts], typed: str, t: Translator) -> Screen:
    """What a search came to."""
    key = "people-found" if page.total else "people-not-found"
    return Screen(
        t(key, typed=shortened(typed, LINE), total=page.total, lines=_lines(page, t)),
        rows(
            _numbers(page),
            pager(page.number, page.pages, taps.FoundPeople, t),
            Button(t("people-find-again"), taps.FindPerson()),
            Button(t("people-back"), OpenPeople(0), style="primary"),
        ),
    )


def staff(page: Page[PersonFacts], t: Translator) -> Screen:
    """Curators, methodologists, heads."""
    return Screen(
        t("people-staff-list", total=page.total, lines=_lines(page, t)),
        rows(
            _numbers(page),
            pager(page.number, page.pages, taps.MunicipalStaff, t),
            Button(t("people-back"), OpenPeople(0), style="primary"),
        ),
    )


def ask_search(t: Translator) -> Screen:
    """The beginning of a name is awaited."""
    return Screen(t("people-ask-search"), rows(Button(t("people-back"), OpenPeople(0))))


def card(view: CardView, t: Translator, note: str = "") -> Screen:
    """One person, with what may be done."""
    person = view.person
    entered = person.status is not PersonStatus.EXPECTED
    text = t(
        "people-card",
        name=shown_name(person, t),
        status=status_word(person, t),
        roles=Html(
            "\n".join(_role_line(grant_role, school_name, t) for grant_role, school_name in _held(view))
        ),
        subjects=few(view.subjects) or "—",
    )
    return Screen(
        f"{note}\n\n{text}" if note else text,
        rows(
            Button(
                t("people-move-account") if entered else t("people-personal-link"),
                PersonalInvitation(person.id),
                style=None if entered else "primary",
            )
            if view.may_invite
            else None,
            Button(t("desk-propose"), OfferFor(person.id)) if view.may_pair else None,
            Button(t("people-roles"), taps.PersonRoles(person.id)) if view.may_change_roles else None,
            _elsewhere(view, t),
            (*_to_school(person, t), Button(t("menu-back"), OpenMenu(""))),
        ),
    )


def _elsewhere(view: CardView, t: Translator) -> tuple[Button, ...]:
    """To another school, or away: of the school the person's first role is in."""
    school = next((one.school_id for one in view.person.grants if one.school_id is not None), None)
    if school is None or not view.may_invite:
        return ()
    return (
        Button(t("leaving-move"), MovePerson(view.person.id, school, 0)),
        Button(t("leaving-leaves"), PersonLeaves(view.person.id, school, False)),
    )


def _to_school(person: PersonFacts, t: Translator) -> tuple[Button, ...]:
    """A step back: the list of the person's school."""
    school = next((one.school_id for one in person.grants if one.school_id is not None), None)
    return (Button(t("people-back"), taps.SchoolPeople(school, 0)),) if school is not None else ()


def waiting(page: Page[GrantView], t: Translator) -> Screen:
    """People to confirm, the oldest first."""
    if not page.total:
        return Screen(t("people-nobody-waits"), rows(Button(t("menu-back"), OpenMenu(""), style="primary")))
    lines = "\n".join(
        t("people-line", number=str(i), text=Html(_waiting_line(one, t)))
        for i, one in enumerate(page.items, 1)
    )
    return Screen(
        t("people-waiting", total=page.total, lines=Html(lines)),
        rows(
            tuple(Button(str(i), taps.WaitingPerson(one.grant.id)) for i, one in enumerate(page.items, 1)),
            pager(page.number, page.pages, taps.WaitingPeople, t),
            Button(t("menu-back"), OpenMenu("")),
        ),
    )


def newcomer(view: GrantView, t: Translator) -> Screen:
    """C2: does this person work here?"""
    return Screen(
        about_newcomer(view, t),
        rows(
            *confirm_rows(view, t),
            Button(t("people-back"), taps.WaitingPeople(0)),
        ),
    )


def about_newcomer(view: GrantView, t: Translator) -> Html:
    """Who asks to be confirmed, and whether the list knows somebody of this name."""
    text = t(
        "people-newcomer",
        person=shown_name(view.person, t),
        role=roles_in_words((view.grant.role,), t),
        school=view.grant.school or "—",
        subjects=few(view.subjects, 3) or "—",
        date=dated(view.grant.since.date(), t.locale),
    )
    return Html(f"{text}\n\n{t('people-newcomer-listed')}") if view.listed else text


def confirm_rows(view: GrantView, t: Translator) -> list[Button]:
    """The answers to it."""
    number = view.grant.id
    if view.listed:
        first = [
            Button(t("people-confirm-listed"), taps.ConfirmAsListed(number), style="primary"),
            Button(t("people-confirm-another"), taps.ConfirmPerson(number)),
        ]
    else:
        first = [Button(t("people-confirm"), taps.ConfirmPerson(number), style="primary")]
    return [*first, Button(t("people-refuse"), taps.RefusePerson(number, False))]


def refuse_ask(view: GrantView, t: Translator) -> Screen:
    """Asked once: it takes the role away."""
    return Screen(
        t("people-refuse-ask", person=shown_name(view.person, t), role=roles_in_words((view.grant.role,), t)),
        rows(
            Button(t("people-refuse-sure"), taps.RefusePerson(view.grant.id, True), style="danger"),
            Button(t("people-back"), taps.WaitingPerson(view.grant.id), style="primary"),
        ),
    )


def shown_name(person: PersonFacts, t: Translator, limit: int = 120) -> Html:
    """The full name; for someone expected without one, a role and a number."""
    if person.full_name:
        return t("entry-fact", value=shortened(person.full_name, limit))
    role = person.roles()[0] if person.roles() else Role.TEACHER
    return t("people-number", role=role.value, number=str(person.id))


def status_word(person: PersonFacts, t: Translator) -> Html:
    """«ещё не вошёл», «ждёт подтверждения» …"""
    pending = any(grant.status == "pending" for grant in person.grants)
    return t("people-status", status="pending" if pending else person.status.value)


def _lines(page: Page[PersonFacts], t: Translator) -> Html:
    return Html(
        "\n".join(
            t(
                "people-person-line",
                number=i,
                name=shown_name(one, t, LINE),
                roles=Html(roles_in_words(one.roles(), t)),
                status=status_word(one, t),
            )
            for i, one in enumerate(page.items, 1)
        )
    )


def _numbers(page: Page[PersonFacts]) -> tuple[Button, ...]:
    return tuple(Button(str(i), taps.PersonCard(one.id)) for i, one in enumerate(page.items, 1))


def _waiting_line(view: GrantView, t: Translator) -> str:
    role = t("people-role", role=view.grant.role.value)
    return f"{shown_name(view.person, t, LINE)} · {role}"


def _held(view: CardView) -> list[tuple[Role, str | None]]:
    return [(grant.role, grant.school) for grant in view.person.grants[:4]]


def _role_line(role: Role, school_name: str | None, t: Translator) -> Html:
    return t(
        "people-role-line", role=t("people-role", role=role.value), school=shortened(school_name or "—", LINE)
    )


def _way_out(to_schools: bool, t: Translator) -> tuple[Button, ...]:
    menu = Button(t("menu-back"), OpenMenu(""))
    return (Button(t("people-all-schools"), OpenPeople(0)), menu) if to_schools else (menu,)
