"""What curators are asked: the month's list, vacancies, a fortnight; help offered to a pair."""

from datetime import date
from typing import Any

from handlers.callbacks import care as care_taps
from handlers.callbacks import schools as taps
from handlers.callbacks.menu import OpenMeetings
from handlers.callbacks.pairs import OpenPair
from handlers.deliveries.common import Render, later, less, why
from handlers.screens import care as care_screens
from handlers.screens.screen import Button, Screen, rows
from handlers.screens.vacancies import NAME, month_code
from handlers.widgets.choice import shortened
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases


async def staff(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """Nothing once a curator of the school has confirmed, or the month has passed."""
    view = await use.school_answers.staff(recipient, params["school_id"])
    if view.confirmed_at is not None or view.month != date.fromisoformat(params["period"]):
        return None
    text = t(
        "staff-asked",
        school=shortened(view.school.name, NAME),
        people=view.people,
        waiting=view.waiting,
        month=t("staff-month", month=view.month.month),
    )
    number = view.school.id
    return Screen(
        why(text, t("staff-why"), t),
        rows(
            Button(t("staff-confirm"), taps.ConfirmStaff(number, month_code(view.month)), style="primary"),
            Button(t("staff-look"), taps.OpenStaff(number)),
            (later(params, t), less(params, t)),
        ),
    )


async def vacancies(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """Nothing once the list of the round is confirmed."""
    view = await use.vacancies.of_school(recipient, params["school_id"], 0)
    if view.confirmed_at is not None or view.round != date.fromisoformat(params["period"]):
        return None
    text = t("vacancies-asked", school=shortened(view.school.name, NAME), n=view.page.total)
    number, none = view.school.id, not view.page.total
    return Screen(
        why(text, t("vacancies-why"), t),
        rows(
            Button(
                t("vacancies-none-here" if none else "vacancies-right"),
                taps.ConfirmVacancies(number),
                style="primary",
            ),
            Button(t("vacancies-look"), taps.OpenVacancies(number, 0)),
            (later(params, t), less(params, t)),
        ),
    )


async def fortnight(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """C1; nothing once all was looked at, or there is nothing to look at."""
    view = await use.care.fortnight(recipient)
    if view.is_done or not view.care.total or view.period != date.fromisoformat(params["period"]):
        return None
    text = care_screens.fortnight_text(view, recipient.name, t)
    return Screen(
        why(text, t("care-why"), t),
        rows(
            Button(t("care-begin"), care_taps.WalkFortnight(), style="primary"),
            Button(t("care-no-changes"), care_taps.NothingChanged()),
            (later(params, t), less(params, t)),
        ),
    )


async def pair_help(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """Somebody of the school offers help; nobody has to answer."""
    return Screen(
        t("care-help"),
        rows(
            Button(t("care-help-meetings"), OpenMeetings(0), style="primary"),
            Button(t("care-help-pause"), OpenPair(params["pair_id"])),
        ),
    )


KINDS: dict[str, Render] = {
    "staff_confirm": staff,
    "vacancies_asked": vacancies,
    "curator_fortnight": fortnight,
    "pair_help": pair_help,
}
