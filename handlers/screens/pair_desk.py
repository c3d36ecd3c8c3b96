"""The room where staff look after pairs."""

from handlers.callbacks import pair_papers as taps
from handlers.callbacks.care import PairStates
from handlers.callbacks.mentor_entry import WaitingEntries
from handlers.callbacks.pair_groups import GroupMentors
from handlers.callbacks.pair_staff import OfferTeachers
from handlers.callbacks.pair_survey import SurveySummary
from handlers.callbacks.papers import OpenTemplates
from handlers.screens.pairs import menu
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Translator


def desk(without_papers: int, entries: int, t: Translator, *, methodologist: bool) -> Screen:
    """What there is to do, with counts."""
    return Screen(
        t("desk-text", papers=without_papers, entries=entries),
        rows(
            Button(t("desk-papers", n=without_papers), taps.IncompletePairs(0), style="primary"),
            Button(t("desk-entries", n=entries), WaitingEntries(0)),
            (Button(t("desk-propose"), OfferTeachers(0)), Button(t("desk-group"), GroupMentors(0))),
            Button(t("care-states-open"), PairStates()),
            (Button(t("desk-surveys"), SurveySummary()), Button(t("menu-templates"), OpenTemplates()))
            if methodologist
            else None,
            menu(t),
        ),
    )
