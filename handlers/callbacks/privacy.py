"""Taps of one's own data."""

from handlers.taps import Tap


class DownloadMyData(Tap, prefix="md2"):
    """Everything as a file."""


class CorrectMyData(Tap, prefix="md3"):
    """Choose what to correct."""


class CorrectName(Tap, prefix="md4"):
    """The name is asked."""


class MyConsent(Tap, prefix="md5"):
    """The consent as it was given, a page of it."""

    page: int


class AskErase(Tap, prefix="md6"):
    """What erasing means; `withdraw`: it was the consent they came to take back."""

    withdraw: bool


class EraseForEver(Tap, prefix="md7"):
    """Erase; asked once before."""
