"""What is said unasked about people: whom to confirm, and what became of a role."""

from collections.abc import Callable
from typing import Any

from handlers.callbacks.entry import ResumeEntry
from handlers.callbacks.menu import OpenMenu
from handlers.callbacks.people import ConfirmPerson, RefusePerson
from handlers.deliveries.common import Render
from handlers.screens.entry import few
from handlers.screens.people import shown_name
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import dated
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
    return Screen(
        t(
            "people-told-to-confirm",
            person=shown_name(view.person, t),
            role=t("people-role", role=view.grant.role.value),
            school=view.grant.school or "—",
            subjects=few(view.subjects, 3) or "—",
            date=dated(view.grant.since.astimezone(recipient.tz).date(), t.locale),
        ),
        rows(
            Button(t("people-confirm"), ConfirmPerson(view.grant.id), style="primary"),
            Button(t("people-refuse"), RefusePerson(view.grant.id, False)),
        ),
    )


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


def _menu() -> OpenMenu:
    return OpenMenu("")


KINDS: dict[str, Render] = {
    "partner_left": partner_left,
    "person_to_confirm": person_to_confirm,
    "role_confirmed": _about_role("people-told-confirmed", _menu),
    "role_refused": _about_role("people-told-refused", _menu),
    "role_given": _about_role("people-told-given", ResumeEntry),
    "role_revoked": _about_role("people-told-revoked", _menu),
}
