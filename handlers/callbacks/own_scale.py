"""Taps of the mentor's own scale."""

from handlers.taps import Tap


class OpenScale(Tap, prefix="ms1"):
    """The room of the scale."""


class BeginScale(Tap, prefix="ms2"):
    """Answer it, or go on."""
