"""The room where staff look after pairs."""

from handlers.callbacks import pair_papers as taps
from handlers.screens.pairs import menu
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Translator


def desk(without_papers: int, t: Translator) -> Screen:
    """What there is to do, with counts."""
    return Screen(
        t("desk-text", papers=without_papers),
        rows(Button(t("desk-papers", n=without_papers), taps.IncompletePairs(0), style="primary"), menu(t)),
    )
