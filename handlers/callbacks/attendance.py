"""Taps of attendance: the organiser's room first, then everybody's own mark."""

from handlers.taps import Tap


class OpenRoom(Tap, prefix="at1"):
    """The code and the counts."""

    event_id: int


class ShowCodePicture(Tap, prefix="at2"):
    """The code and its QR as a picture for the big screen."""

    event_id: int


class RenewEventCode(Tap, prefix="at3"):
    """Another code."""

    event_id: int


class CloseMarks(Tap, prefix="at4"):
    """Nobody marks themselves any more."""

    event_id: int


class ReopenMarks(Tap, prefix="at5"):
    """Closed too early."""

    event_id: int


class OpenSitters(Tap, prefix="at6"):
    """Who signed up or came; a tap on a name marks."""

    event_id: int
    page: int


class MarkPerson(Tap, prefix="at7"):
    """Mark somebody, or take the mark back."""

    event_id: int
    person_id: int
    page: int
    present: bool


class MarkEverybody(Tap, prefix="at8"):
    """All who signed up came."""

    event_id: int


class AskWhom(Tap, prefix="at9"):
    """Somebody who is not in the list: whose name?"""

    event_id: int


class AddPerson(Tap, prefix="at10"):
    """Add somebody found by name."""

    event_id: int
    person_id: int


class OpenParts(Tap, prefix="at11"):
    """Who came, and as whom; a tap on a name turns it."""

    event_id: int
    page: int


class TurnPart(Tap, prefix="at12"):
    """Listener, speaker, host."""

    event_id: int
    person_id: int
    page: int


class CheckIn(Tap, prefix="at20"):
    """«Отметиться»."""

    event_id: int


class HaveNoCode(Tap, prefix="at21"):
    """«Кода нет»."""

    event_id: int


class MyMark(Tap, prefix="at22"):
    """How my mark stands."""

    event_id: int


class CountForStep(Tap, prefix="at23"):
    """Count it for this step."""

    event_id: int
    step_id: int
