"""Taps of a mentor's hours."""

from handlers.taps import Tap


class OpenHours(Tap, prefix="hr1"):
    """By month, by kind, by teacher."""
