"""Screens of invitations: the owner's page, the list, a fresh link with its QR card."""

from typing import Final

from handlers.callbacks import invitations as taps
from handlers.callbacks.health import OpenState
from handlers.callbacks.menu import OpenInvitations, OpenMenu
from handlers.screens.entry import roles_in_words
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.widgets.choice import pager, shortened
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.invitations import SHARED_ROLES, SHARED_USES, link_of
from mentoring.people import SCHOOL_ROLES, Actor, Role
from mentoring.roster import Page, School
from mentoring.usecases.invitations import ListedInvitation, MadeInvitation, Offer, OwnerView

MUNICIPALITIES_SHOWN: Final = 4


def owner(view: OwnerView, actor: Actor | None, t: Translator) -> Screen:
    """The owner's page: the first methodologist, and whether anything waits."""
    health = view.health
    return Screen(
        t(
            "invitations-owner",
            people=health.people,
            waiting=health.waiting,
            dead=health.dead,
            late=health.late,
        ),
        rows(
            *(
                Button(
                    t("invitations-owner-invite", municipality=name, count=len(view.municipalities)),
                    taps.OwnerInvite(number),
                    style="primary" if len(view.municipalities) == 1 else None,
                )
                for number, name in view.municipalities[:MUNICIPALITIES_SHOWN]
            ),
            Button(t("invitations-owner-state"), OpenState()),
            Button(t("menu-back"), OpenMenu("")) if actor else None,
        ),
    )


def made(view: MadeInvitation, bot_username: str, t: Translator) -> Screen:
    """The link itself, to copy and to print: it is shown this once."""
    link = link_of(view.token, bot_username)
    who = view.person or (t("people-role", role=view.role.value) if view.role else "")
    where = view.school or view.municipality
    return Screen(
        t(
            "invitations-made",
            who=who,
            where=where,
            link=link,
            uses=view.uses,
            until=dated(view.expires_at.date(), t.locale),
        ),
        rows(
            Button(t("invitations-copy"), copy=link),
            Button(t("invitations-all"), OpenInvitations(0)),
            Button(t("menu-back"), OpenMenu(""), style="primary"),
        ),
        (qr_card(view, link, t),),
    )


def qr_card(view: MadeInvitation, link: str, t: Translator) -> Attachment:
    """A card for print (`documents.views.InvitationCard` as plain data): words without HTML."""
    payload = {
        "link": link,
        "school": view.school or view.municipality,
        "role": _plain(t("people-role", role=view.role.value)) if view.role else "",
        "title": _plain(t("invitations-card-title")),
        "hint": _plain(t("invitations-card-hint", until=dated(view.expires_at.date(), t.locale))),
    }
    return Attachment("photo", "qr", payload, name="invitation.png")


def listed(page: Page[ListedInvitation], t: Translator) -> Screen:
    """Open invitations, the newest first."""
    if not page.total:
        return Screen(
            t("invitations-none"),
            rows(
                Button(t("invitations-new"), taps.NewInvitation(), style="primary"),
                Button(t("menu-back"), OpenMenu("")),
            ),
        )
    lines = "\n".join(f"{i}. {_line(one, t)}" for i, one in enumerate(page.items, 1))
    numbers = tuple(
        Button(str(i), taps.InvitationCard(one.id, page.number)) for i, one in enumerate(page.items, 1)
    )
    return Screen(
        t("invitations-list", lines=Html(lines)),
        rows(
            numbers,
            pager(page.number, page.pages, OpenInvitations, t),
            Button(t("invitations-new"), taps.NewInvitation(), style="primary"),
            Button(t("menu-back"), OpenMenu("")),
        ),
    )


def card(one: ListedInvitation, page: int, t: Translator) -> Screen:
    """One invitation, and the question whether to close it."""
    return Screen(
        t("invitations-revoke-ask", line=_line(one, t)),
        rows(
            Button(t("invitations-revoke"), taps.RevokeInvitation(one.id, page), style="danger"),
            Button(t("invitations-keep"), OpenInvitations(page), style="primary"),
        ),
    )


def roles(offer: Offer, t: Translator) -> Screen:
    """Whom to invite."""
    return Screen(
        t("invitations-role"),
        rows(
            *(
                Button(t("people-role-button", role=role.value), taps.InviteRole(role.value, 0))
                for role in offer.roles
            ),
            Button(t("menu-back"), OpenMenu("")),
        ),
    )


def schools(role: Role, page: Page[School], t: Translator) -> Screen:
    """Which school."""
    if not page.total:
        return Screen(
            t("invitations-no-schools"), rows(Button(t("menu-back"), OpenMenu(""), style="primary"))
        )
    lines = "\n".join(
        t("people-line", number=str(i), text=shortened(one.name, 100)) for i, one in enumerate(page.items, 1)
    )
    numbers = tuple(Button(str(i), _after_school(role, one.id)) for i, one in enumerate(page.items, 1))
    return Screen(
        t("invitations-school", role=roles_in_words((role,), t), lines=Html(lines)),
        rows(
            numbers,
            pager(page.number, page.pages, lambda number: taps.InviteRole(role.value, number), t),
            Button(t("people-back"), taps.NewInvitation()),
        ),
    )


def uses(role: Role, school: School, t: Translator, *, chosen: bool = True) -> Screen:
    """How many may enter by the link; `chosen`: the school was asked for, and can be asked again."""
    back = taps.InviteRole(role.value, 0) if chosen else taps.NewInvitation()
    buttons = tuple(Button(str(n), taps.MakeInvitation(role.value, school.id, n)) for n in SHARED_USES)
    return Screen(
        t("invitations-uses", role=t("people-role-button", role=role.value), school=school.name),
        rows(buttons, Button(t("people-back"), back)),
    )


def _after_school(role: Role, school_id: int) -> taps.InviteSchool | taps.MakeInvitation:
    if role in SHARED_ROLES:
        return taps.InviteSchool(role.value, school_id)
    return taps.MakeInvitation(role.value, school_id, 1)


def needs_school(role: Role) -> bool:
    """Whether the role is held in a school."""
    return role in SCHOOL_ROLES


def _line(one: ListedInvitation, t: Translator) -> Html:
    what = t("people-role-button", role=one.role.value) if one.role else ""
    return t(
        "invitations-line",
        what=what if one.role else shortened(one.person or "", 40) or t("people-nameless"),
        where=Html(f" · {t('entry-fact', value=shortened(one.school, 40))}") if one.school else Html(""),
        used=one.used,
        limit=one.max_uses or 0,
        until=dated(one.expires_at.date(), t.locale),
    )


def _plain(text: str) -> str:
    return Button(text).label
