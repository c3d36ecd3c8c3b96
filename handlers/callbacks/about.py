"""Taps of «О программе»."""

from handlers.taps import Tap


class OpenAbout(Tap, prefix="ab1"):
    """Which parts there are."""


class OpenAboutPart(Tap, prefix="ab2"):
    """A page of one part; pages count from 0."""

    section: str
    page: int


class AboutPaper(Tap, prefix="ab3"):
    """All parts in one file, as PDF or as DOCX."""

    pdf: bool
