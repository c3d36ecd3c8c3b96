"""Taps of one-time codes: the teacher's by the step, the colleague's by the token, their only right."""

from handlers.taps import Tap


class ShowCode(Tap, prefix="cc1"):
    """The code to show to a colleague."""

    step_id: int


class CodePicture(Tap, prefix="cc2"):
    """The same as a QR picture."""

    step_id: int


class RenewCode(Tap, prefix="cc3"):
    """Another code; the one before answers no more."""

    step_id: int


class CloseAlone(Tap, prefix="cc4"):
    """Close the step without confirmation."""

    step_id: int


class SayItWas(Tap, prefix="cc5"):
    """«Да, было», or not."""

    token: str
    was: bool
