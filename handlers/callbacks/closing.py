"""Taps of «Было — стало»."""

from handlers.taps import Tap


class GoOnClosing(Tap, prefix="cl1"):
    """On with the last step of one's route, wherever that is."""


class SkipAxes(Tap, prefix="cl2"):
    """The other axes are left: on to the two questions."""

    step_id: int


class TellClosing(Tap, prefix="cl3"):
    """A ready answer (`choice`) to the question `number`."""

    step_id: int
    number: int
    choice: int


class ClosingAdult(Tap, prefix="cl4"):
    """«Это взрослый»: the typed phrase is kept."""

    step_id: int
    number: int


class BeforeAfter(Tap, prefix="cl5"):
    """What changed with a route."""

    route_id: int


class CloseRoute(Tap, prefix="cl6"):
    """A curator closes a walked route."""

    route_id: int
