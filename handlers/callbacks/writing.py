"""Taps of writing to the other one of a pair."""

from handlers.taps import Tap


class StartWriting(Tap, prefix="wr1"):
    """Write to this person, or answer them."""

    person_id: int
