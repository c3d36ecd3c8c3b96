"""Taps of numbers about many, and of how exactly the questionnaire measures."""

from handlers.taps import Tap


class OpenAggregates(Tap, prefix="ag1"):
    """Groups of one dimension (`subject`, `school`, `years`), a page of them."""

    dimension: str
    page: int


class OpenGroup(Tap, prefix="ag2"):
    """One group, axis by axis."""

    dimension: str
    key: str


class AggregatePicture(Tap, prefix="ag3"):
    """The table as a picture."""

    dimension: str


class OpenNumbers(Tap, prefix="ag4"):
    """The front door: the municipality, axis by axis."""


class OpenQuality(Tap, prefix="ps1"):
    """How exactly each axis measures here."""


class OpenAxisQuality(Tap, prefix="ps2"):
    """One axis, item by item."""

    axis: str
