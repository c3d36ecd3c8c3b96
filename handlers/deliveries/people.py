"""What is said unasked about people: whom to confirm, and what became of a role."""

from collections.abc import Callable
from typing import Any

from handlers.callbacks.entry import ResumeEntry
from handlers.callbacks.menu import OpenMenu
from handlers.callbacks.people import PersonCard
from handlers.deliveries.common import Render
from handlers.screens.people import about_newcomer, confirm_rows
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.errors import MentoringError
from mentoring.people import Actor
from mentoring.usecases.all import UseCases


async def person_to_confirm(
    recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator
) -> Screen | None:
    """C2, sent to who confirms; nothing when somebody answered meanwhile."""
    try:
        view = await use.roles.newcomer(recipient, params["grant_id"])
    except MentoringError:
        return None
    return Screen(about_newcomer(view, t), rows(*confirm_rows(view, t)))


def _about_role(key: str, button: type[ResumeEntry] | Callable[[], OpenMenu]) -> Render:
    async def render(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
        school = await use.people.school_name(recipient, params["school_id"])
        text = t(
            key,
            role=t("people-role", role=params["role"]),
            school=Html(f" · {t('entry-fact', value=school)}") if school else Html(""),
        )
        return Screen(text, rows(Button(t("people-told-open"), button(), style="primary")))

    return render


async def partner_left(
    recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator
) -> Screen | None:
    """A pair ended because the other one left; nothing is said about why."""
    text = t("privacy-partner-left", active=str(params["was_active"]).lower())
    return Screen(text, rows(Button(t("menu-back"), OpenMenu(""), style="primary")))


async def person_moved(
    recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator
) -> Screen | None:
    """To the staff of both schools: somebody works elsewhere now."""
    school = await use.people.school_name(recipient, params["school_id"])
    card = PersonCard(params["about"])
    return Screen(
        t("leaving-told", school=school or "—"), rows(Button(t("people-told-open"), card, style="primary"))
    )


async def person_moved_self(
    recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator
) -> Screen | None:
    """To whoever was moved."""
    school = await use.people.school_name(recipient, params["school_id"])
    return Screen(
        t("leaving-told-self", school=school or "—"),
        rows(Button(t("people-told-open"), OpenMenu(""), style="primary")),
    )


def _menu() -> OpenMenu:
    return OpenMenu("")


KINDS: dict[str, Render] = {
    "partner_left": partner_left,
    "person_moved": person_moved,
    "person_moved_self": person_moved_self,
    "person_to_confirm": person_to_confirm,
    "role_confirmed": _about_role("people-told-confirmed", _menu),
    "role_refused": _about_role("people-told-refused", _menu),
    "role_given": _about_role("people-told-given", ResumeEntry),
    "role_revoked": _about_role("people-told-revoked", _menu),
}
