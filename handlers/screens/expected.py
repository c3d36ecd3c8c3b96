"""Screens of people put on a list before they enter."""

from typing import Final

from handlers.callbacks import people as taps
from handlers.screens.entry import bad_name, roles_in_words
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager, shortened
from locales.translator import Translator
from mentoring.people import Role
from mentoring.programme import Named
from mentoring.registration import BadName
from mentoring.roster import pages_of

SUBJECTS_A_PAGE: Final = 8
LABEL: Final = 24


def expect_role(school_id: int, options: tuple[Role, ...], t: Translator) -> Screen:
    """Who will come."""
    return Screen(
        t("people-expect-role"),
        rows(
            *(
                Button(t("people-role-button", role=role.value), taps.ExpectRole(school_id, role.value))
                for role in options
            ),
            Button(t("people-back"), taps.SchoolCard(school_id)),
        ),
    )


def expect_consent(school_id: int, role: Role, t: Translator) -> Screen:
    """A name is kept only where a written consent exists."""
    return Screen(
        t("people-expect-consent", role=roles_in_words((role,), t)),
        rows(
            Button(t("people-expect-named"), taps.ExpectByName(school_id, role.value)),
            Button(
                t("people-expect-nameless"), taps.ExpectNameless(school_id, role.value, 0), style="primary"
            ),
            Button(t("people-back"), taps.ExpectPerson(school_id)),
        ),
    )


def expect_name(school_id: int, t: Translator, problem: BadName | None = None) -> Screen:
    """The name is awaited."""
    text = t("people-expect-name")
    return Screen(
        f"{bad_name(problem, t)}\n\n{text}" if problem else text,
        rows(Button(t("people-back"), taps.SchoolCard(school_id))),
    )


def expect_subject(
    school_id: int, role: Role, options: tuple[Named, ...], page: int, t: Translator
) -> Screen:
    """Which subject, for someone without a name."""
    page = min(page, pages_of(len(options), SUBJECTS_A_PAGE) - 1)
    shown = options[page * SUBJECTS_A_PAGE : (page + 1) * SUBJECTS_A_PAGE]
    buttons = [
        Button(shortened(one.title, LABEL), taps.ExpectSubject(school_id, role.value, one.code))
        for one in shown
    ]
    return Screen(
        t("people-expect-subject"),
        rows(
            *(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)),
            pager(
                page,
                pages_of(len(options), SUBJECTS_A_PAGE),
                lambda number: taps.ExpectNameless(school_id, role.value, number),
                t,
            ),
            Button(t("people-back"), taps.ExpectRole(school_id, role.value)),
        ),
    )
