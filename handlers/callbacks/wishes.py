"""Taps of wishes."""

from handlers.taps import Tap


class SayThanks(Tap, prefix="wi1"):
    """«Спасибо за поддержку», to one's mentor."""


class OwnThanks(Tap, prefix="wi2"):
    """In one's own words."""


class NoThanks(Tap, prefix="wi3"):
    """«Не сейчас»."""
