"""Taps of meetings."""

from handlers.taps import Tap


class OfferMeeting(Tap, prefix="me2"):
    """Propose a meeting to the other one of the pair: about what?"""

    pair_id: int


class PickTopic(Tap, prefix="me3"):
    """A topic by button."""

    pair_id: int
    topic: str


class ChooseTimes(Tap, prefix="me4"):
    """The days on which times may be offered; also «Перенести»."""

    meeting_id: int


class PickDay(Tap, prefix="me5"):
    """The times of this day (20261015)."""

    meeting_id: int
    day: int


class PickTime(Tap, prefix="me6"):
    """One more time on offer: minutes since midnight on the chooser's clock."""

    meeting_id: int
    day: int
    time: int


class ChosenTimes(Tap, prefix="me7"):
    """What is chosen so far."""

    meeting_id: int


class ClearTimes(Tap, prefix="me8"):
    """Choose anew."""

    meeting_id: int


class SendTimes(Tap, prefix="me9"):
    """Offer them."""

    meeting_id: int


class OpenMeeting(Tap, prefix="me10"):
    """The meeting as it is now."""

    meeting_id: int


class TakeTime(Tap, prefix="me11"):
    """Agree to one of the times of this revision."""

    meeting_id: int
    revision: int
    place: int


class TypeTime(Tap, prefix="me12"):
    """Propose an own time in words."""

    meeting_id: int


class AskCancel(Tap, prefix="me13"):
    """Call it off? Asked once."""

    meeting_id: int


class CancelMeeting(Tap, prefix="me14"):
    """Call it off."""

    meeting_id: int


class MarkMeeting(Tap, prefix="me15"):
    """«Состоялась?»: yes | no | unsure."""

    meeting_id: int
    mark: str


class StillOn(Tap, prefix="me16"):
    """The evening before: everything stands."""

    meeting_id: int


class SetPlace(Tap, prefix="me18"):
    """Where a new meeting is: in_person | video | phone."""

    meeting_id: int
    place: str


class WasHeld(Tap, prefix="me19"):
    """«Встреча уже была»."""

    meeting_id: int


class WasDay(Tap, prefix="me20"):
    """On that day."""

    meeting_id: int
    day: int


class WasTime(Tap, prefix="me21"):
    """At that time."""

    meeting_id: int
    day: int
    time: int


class SuggestedTime(Tap, prefix="me17"):
    """Yes, that time was meant: UTC seconds."""

    meeting_id: int
    at: int
