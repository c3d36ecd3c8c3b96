"""Taps of the day and time picker itself."""

from handlers.taps import Tap


class QuietCell(Tap, prefix="ev3"):
    """A cell of the calendar that chooses nothing: a past day, the heading."""
