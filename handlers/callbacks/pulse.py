"""Taps of the private pulse."""

from handlers.taps import Tap


class OpenPulse(Tap, prefix="pu1"):
    """One's own chart."""


class MarkPulse(Tap, prefix="pu2"):
    """This mark for that day (20261016)."""

    day: int
    mark: int


class SwitchPulse(Tap, prefix="pu3"):
    """Be asked, or not."""

    on: bool


class AskForget(Tap, prefix="pu4"):
    """Erase all marks? Asked once."""


class ForgetPulse(Tap, prefix="pu5"):
    """Erase them."""
