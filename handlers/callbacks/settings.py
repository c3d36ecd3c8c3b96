"""Taps of one's own settings."""

from handlers.taps import Tap


class ChooseZone(Tap, prefix="st2"):
    """The clocks of Russia."""

    page: int


class SetZone(Tap, prefix="st3"):
    """This clock (an IANA name)."""

    zone: str


class SetLanguage(Tap, prefix="st4"):
    """This language."""

    locale: str


class ShowUsername(Tap, prefix="st5"):
    """Whether the other one of a pair sees @username."""

    on: bool


class QuietPage(Tap, prefix="st6"):
    """Days to keep quiet."""

    page: int


class ToggleQuietDay(Tap, prefix="st7"):
    """Mark a day (ISO), or take the mark back."""

    day: str
    page: int


class KindsPage(Tap, prefix="st8"):
    """Kinds of reminders."""

    page: int


class ToggleKind(Tap, prefix="st9"):
    """Have this kind come, or not."""

    kind: str
    page: int
