"""Taps of the five-line log."""

from handlers.taps import Tap


class OpenLog(Tap, prefix="lg1"):
    """Begin, go on, or read."""

    meeting_id: int


class ChooseLog(Tap, prefix="lg2"):
    """A variant of a line."""

    meeting_id: int
    line: str
    place: int


class OpenLine(Tap, prefix="lg3"):
    """A line; `next` is the date, `all` the whole."""

    meeting_id: int
    line: str


class TypeLog(Tap, prefix="lg4"):
    """«Своё…», or the phrase."""

    meeting_id: int
    line: str


class PickLogAxis(Tap, prefix="lg5"):
    """Variants of an axis; `ask` shows which, `none` are the general ones."""

    meeting_id: int
    axis: str


class MeetAgain(Tap, prefix="lg6"):
    """In so many days; nought: not said."""

    meeting_id: int
    days: int


class SaveLog(Tap, prefix="lg7"):
    """Into the journal."""

    meeting_id: int


class KeepLogWords(Tap, prefix="lg8"):
    """«Это не о ребёнке»."""

    meeting_id: int


class TakeLogStep(Tap, prefix="lg9"):
    """«Взять как шаг»: the teacher's line of the log."""

    meeting_id: int
