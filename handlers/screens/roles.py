"""Screens of one person's roles: given, taken away, handed over."""

from typing import Final

from handlers.callbacks import people as taps
from handlers.callbacks.menu import OpenMenu
from handlers.screens.people import LINE, shown_name
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager, shortened
from locales.translator import Html, Translator
from mentoring.people import Role
from mentoring.roster import Page, PersonFacts, School
from mentoring.usecases.people import CardView
from mentoring.usecases.roles import GrantView

ROLES_SHOWN: Final = 6


def roles(view: CardView, t: Translator, note: str = "") -> Screen:
    """Roles of a person; each opens."""
    grants = view.person.grants[:ROLES_SHOWN]
    lines = "\n".join(
        t(
            "people-role-item",
            number=i,
            role=t("people-role", role=grant.role.value),
            school=shortened(grant.school or "—", LINE),
            status=grant.status.value,
        )
        for i, grant in enumerate(grants, 1)
    )
    text = t(
        "people-roles-of" if grants else "people-no-roles",
        name=shown_name(view.person, t),
        lines=Html(lines),
    )
    return Screen(
        f"{note}\n\n{text}" if note else text,
        rows(
            tuple(Button(str(i), taps.RoleCard(grant.id)) for i, grant in enumerate(grants, 1)),
            Button(t("people-give-role"), taps.GiveRole(view.person.id), style="primary"),
            Button(t("people-back"), taps.PersonCard(view.person.id)),
        ),
    )


def role(view: GrantView, t: Translator) -> Screen:
    """One role of a person."""
    return Screen(
        _about("people-role-card", view, t),
        rows(
            Button(t("people-hand-over"), taps.HandOverRole(view.grant.id), style="primary")
            if view.may_hand_over
            else None,
            Button(t("people-revoke"), taps.RevokeRole(view.grant.id, False)) if view.may_revoke else None,
            Button(t("people-back"), taps.PersonRoles(view.person.id)),
        ),
    )


def revoke_ask(view: GrantView, t: Translator) -> Screen:
    """Asked once before the role is taken away."""
    return Screen(
        _about("people-revoke-ask", view, t),
        rows(
            Button(t("people-revoke"), taps.RevokeRole(view.grant.id, True), style="danger"),
            Button(t("people-back"), taps.PersonRoles(view.person.id), style="primary"),
        ),
    )


def give(view: CardView, options: tuple[Role, ...], t: Translator) -> Screen:
    """Which role to give."""
    person_id = view.person.id
    buttons = [
        Button(t("people-role-button", role=one.value), taps.GiveRoleAt(person_id, one.value, 0))
        for one in options
    ]
    return Screen(
        t("people-give-ask", name=shown_name(view.person, t)),
        rows(*buttons, Button(t("people-back"), taps.PersonRoles(person_id))),
    )


def give_at(view: CardView, given: Role, page: Page[School], t: Translator) -> Screen:
    """In which school."""
    person_id = view.person.id
    lines = "\n".join(
        t("people-line", number=str(i), text=shortened(one.name, LINE)) for i, one in enumerate(page.items, 1)
    )
    return Screen(
        t(
            "people-give-school",
            name=shown_name(view.person, t),
            role=t("people-role", role=given.value),
            lines=Html(lines),
        ),
        rows(
            tuple(
                Button(str(i), taps.GiveThisRole(person_id, given.value, one.id))
                for i, one in enumerate(page.items, 1)
            ),
            pager(
                page.number,
                page.pages,
                lambda number: taps.GiveRoleAt(person_id, given.value, number),
                t,
            ),
            Button(t("people-back"), taps.GiveRole(person_id)),
        ),
    )


def ask_heir(view: GrantView, t: Translator) -> Screen:
    """The heir's name is awaited."""
    return Screen(
        _about("people-heir-ask", view, t),
        rows(Button(t("people-back"), taps.RoleCard(view.grant.id))),
    )


def heirs(view: GrantView, found: Page[PersonFacts], t: Translator) -> Screen:
    """Whom the typed name may mean."""
    items = [one for one in found.items if one.id != view.person.id]
    lines = "\n".join(
        t("people-line", number=str(i), text=shown_name(one, t, LINE)) for i, one in enumerate(items, 1)
    )
    return Screen(
        t("people-heirs" if items else "people-no-heirs", lines=Html(lines)),
        rows(
            tuple(
                Button(str(i), taps.HandOverTo(view.grant.id, one.id, False))
                for i, one in enumerate(items, 1)
            ),
            Button(t("people-find-again"), taps.HandOverRole(view.grant.id)),
            Button(t("people-back"), taps.RoleCard(view.grant.id), style="primary"),
        ),
    )


def hand_over_ask(view: GrantView, heir: PersonFacts, t: Translator) -> Screen:
    """Asked once before the role changes hands."""
    return Screen(
        t(
            "people-hand-over-ask",
            role=t("people-role", role=view.grant.role.value),
            holder=shown_name(view.person, t),
            heir=shown_name(heir, t),
        ),
        rows(
            Button(t("people-hand-over"), taps.HandOverTo(view.grant.id, heir.id, True), style="danger"),
            Button(t("people-back"), taps.RoleCard(view.grant.id), style="primary"),
        ),
    )


def handed_over(t: Translator) -> Screen:
    """The role has changed hands."""
    return Screen(t("people-handed-over"), rows(Button(t("menu-back"), OpenMenu(""), style="primary")))


def _about(key: str, view: GrantView, t: Translator) -> Html:
    return t(
        key,
        name=shown_name(view.person, t),
        role=t("people-role", role=view.grant.role.value),
        school=view.grant.school or "—",
    )
