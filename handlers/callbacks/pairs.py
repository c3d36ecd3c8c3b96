"""Taps of pairs and of a mentor's readiness."""

from typing import Final

from handlers.taps import Tap

UNTIL_SEPTEMBER: Final = 0
"""«Days» of a pause until the first of September."""


class ShowCandidate(Tap, prefix="pr4"):
    """The mentor at this place of those who suit."""

    place: int


class AskMentor(Tap, prefix="pr5"):
    """This one suits: what to tell them?"""

    mentor_id: int


class SendRequest(Tap, prefix="pr6"):
    """Ask without words."""

    mentor_id: int


class AgreePair(Tap, prefix="pr7"):
    """«Подходит» of a teacher, «Беру» of a mentor."""

    pair_id: int


class DeclinePair(Tap, prefix="pr8"):
    """«Показать других» of a teacher, «Сейчас не могу» of a mentor."""

    pair_id: int


class StopSearch(Tap, prefix="pr9"):
    """Take the own request back."""

    pair_id: int


class OpenPair(Tap, prefix="pr10"):
    """The pair as it is now."""

    pair_id: int


class StartChange(Tap, prefix="pr11"):
    """Another mentor?"""

    pair_id: int


class TellWhy(Tap, prefix="pr12"):
    """Look for a replacement: why?"""

    pair_id: int


class ChangeBecause(Tap, prefix="pr13"):
    """A reason by button."""

    pair_id: int
    reason: str


class KeepMentor(Tap, prefix="pr14"):
    """Everything stays as it is."""

    pair_id: int


class AskEnd(Tap, prefix="pr15"):
    """End the mentoring? Asked once."""

    pair_id: int


class EndPair(Tap, prefix="pr16"):
    """End it."""

    pair_id: int


class TeachersPage(Tap, prefix="pr17"):
    """A page of a mentor's teachers."""

    page: int


class SetCapacity(Tap, prefix="pr18"):
    """How many teachers at once."""

    capacity: int


class OpenStrengths(Tap, prefix="pr19"):
    """Which axes the mentor is strong in."""


class ToggleStrength(Tap, prefix="pr20"):
    """An axis, or not."""

    axis: str


class OpenFormats(Tap, prefix="pr21"):
    """How the mentor likes to meet."""


class ToggleFormat(Tap, prefix="pr22"):
    """A way of meeting, or not."""

    code: str


class OpenNotice(Tap, prefix="pn1"):
    """How long before a meeting."""


class SetNotice(Tap, prefix="pn2"):
    """So many hours."""

    hours: int


class OpenPause(Tap, prefix="pr23"):
    """A pause?"""


class SetPause(Tap, prefix="pr24"):
    """A pause, or its end: off | month | next_year | never."""

    choice: str


class MoreHelp(Tap, prefix="pr25"):
    """What other help there is, and what goes on."""


class ShowHelper(Tap, prefix="pr26"):
    """The mentor at this place of those who suit for help of this kind."""

    kind: str
    place: int


class AskHelper(Tap, prefix="pr27"):
    """This one suits: what to tell them? `weeks` of a short goal, else 0."""

    kind: str
    mentor_id: int
    weeks: int


class SendHelp(Tap, prefix="pr28"):
    """Ask without words."""

    kind: str
    mentor_id: int
    weeks: int


class AskPause(Tap, prefix="pr29"):
    """A pause: until when?"""

    pair_id: int


class PauseFor(Tap, prefix="pr30"):
    """Rest for so many days."""

    pair_id: int
    days: int


class ResumePair(Tap, prefix="pr31"):
    """Go on after a pause."""

    pair_id: int


class ProlongPair(Tap, prefix="pr32"):
    """Two more weeks, or one more year."""

    pair_id: int


class GiveNotice(Tap, prefix="pr33"):
    """The mentor stops, on the first day the law permits."""

    pair_id: int
