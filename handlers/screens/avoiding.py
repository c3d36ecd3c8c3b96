"""«Кому помогать не смогу»: ticks that nobody else ever sees."""

from handlers.callbacks import avoiding as taps
from handlers.callbacks.menu import OpenOffer
from handlers.screens.pair_words import short, teacher
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager, shortened
from locales.translator import Translator
from mentoring.usecases.avoiding import AvoidPeople, AvoidSchools

NAME = 22
SCHOOL = 26


def people(view: AvoidPeople, t: Translator) -> Screen:
    """Those whom the mentor knows, two a row."""
    ticks = [
        Button(_ticked(short(teacher(one, t), NAME), on, t), taps.AvoidPerson(one.person_id))
        for one, on in view.lines[:6]
    ]
    pairs = [tuple(ticks[i : i + 2]) for i in range(0, len(ticks), 2)]
    return Screen(
        t("avoid-people", known="yes" if ticks else "no", n=view.schools),
        rows(*pairs, Button(t("avoid-to-schools"), taps.AvoidedSchools(0)), _done(t)),
    )


def schools(view: AvoidSchools, t: Translator) -> Screen:
    """Schools of the municipality, by name."""
    page = view.page
    ticks = [
        Button(
            _ticked(shortened(one.name, SCHOOL), one.id in view.marked, t),
            taps.AvoidSchool(one.id, page.number),
        )
        for one in page.items
    ]
    pairs = [tuple(ticks[i : i + 2]) for i in range(0, len(ticks), 2)]
    return Screen(
        t("avoid-schools", n=len(view.marked)),
        rows(
            *pairs,
            pager(page.number, page.pages, taps.AvoidedSchools, t),
            Button(t("avoid-back"), taps.OpenAvoided()),
        ),
    )


def _ticked(label: str, on: bool, t: Translator) -> str:
    return t("pairs-chosen", label=label) if on else label


def _done(t: Translator) -> Button:
    return Button(t("pairs-offer-back"), OpenOffer(), style="primary")
