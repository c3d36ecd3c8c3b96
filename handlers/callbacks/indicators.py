"""Taps of indicators. `code` is one of the programme's; `kind` is `fact` or `plan`."""

from handlers.taps import Tap


class OpenBoard(Tap, prefix="in1"):
    """The head's page; a curator's own school."""


class OpenAttention(Tap, prefix="in2"):
    """What asks for attention."""


class OpenSchools(Tap, prefix="in3"):
    """By school, a page of them."""

    page: int


class OpenOneSchool(Tap, prefix="in4"):
    """One school."""

    school_id: int


class OpenIndicators(Tap, prefix="in5"):
    """Every indicator of the programme."""

    page: int


class OpenIndicator(Tap, prefix="in6"):
    """One of them."""

    code: str


class AskValue(Tap, prefix="in7"):
    """Which number?"""

    code: str
    kind: str
    year: int


class NoEvidence(Tap, prefix="in8"):
    """The number is kept without evidence."""

    code: str


class OpenHistory(Tap, prefix="in9"):
    """Who entered what, and when."""

    code: str


class AskYears(Tap, prefix="ia1"):
    """Which years are the planned values of?"""

    code: str


class SetYears(Tap, prefix="ia2"):
    """The first value is of this year."""

    code: str
    year: int


class IndicatorPicture(Tap, prefix="ia3"):
    """Plan and fact by year as a picture."""

    code: str


class FunnelPicture(Tap, prefix="ia4"):
    """From the people to those with steps done."""


class AskFile(Tap, prefix="ia5"):
    """As what file?"""


class TakeBoard(Tap, prefix="ia6"):
    """`form`: docx, pdf or xlsx."""

    form: str
