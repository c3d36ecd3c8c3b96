"""Taps of numbers about many, and of how exactly the questionnaire measures."""

from handlers.taps import Tap


class OpenAggregates(Tap, prefix="ag1"):
    """Groups of one dimension (`subject`, `school`, `years`), a page of them. `form`: whose questionnaire."""

    form: str
    dimension: str
    page: int


class OpenGroup(Tap, prefix="ag2"):
    """One group, axis by axis."""

    form: str
    dimension: str
    key: str


class AggregatePicture(Tap, prefix="ag3"):
    """The table as a picture."""

    form: str
    dimension: str


class OpenNumbers(Tap, prefix="ag4"):
    """The front door: the municipality, axis by axis. `form` empty: the teacher's own questionnaire."""

    form: str


class OpenForms(Tap, prefix="ag5"):
    """Questionnaires by position: they are never mixed."""


class OpenQuality(Tap, prefix="ps1"):
    """How exactly each axis measures here."""

    form: str


class OpenAxisQuality(Tap, prefix="ps2"):
    """One axis, item by item."""

    form: str
    axis: str
