"""Taps of broadcasts: the draft, the sending, what came of it."""

from handlers.taps import Tap


class NewBroadcast(Tap, prefix="bc2"):
    """An empty draft."""


class OpenBroadcast(Tap, prefix="bc3"):
    """A draft where it was left, or how the sending goes."""

    broadcast_id: int


class ComposeBroadcast(Tap, prefix="bc4"):
    """Another message instead."""

    broadcast_id: int


class BroadcastAudienceDone(Tap, prefix="bc5"):
    """The audience is chosen: look before sending."""

    broadcast_id: int


class AskToMark(Tap, prefix="bc6"):
    """«Ознакомлен(а)»: ask for it or not."""

    broadcast_id: int
    asked: bool


class AskWhen(Tap, prefix="bc7"):
    """When to send? The picker from the week of `page` (20261012; 0: this week)."""

    broadcast_id: int
    page: int


class TakeSendDay(Tap, prefix="bc8"):
    """A day; its time comes next."""

    broadcast_id: int
    day: int


class TakeSendMoment(Tap, prefix="bc9"):
    """A local moment (202610151430); 0: at once."""

    broadcast_id: int
    at: int


class LookBroadcast(Tap, prefix="bc10"):
    """Before sending, without delivering the preview again."""

    broadcast_id: int


class SendBroadcast(Tap, prefix="bc11"):
    """Out it goes; `number` is what was typed where many get it, else 0."""

    broadcast_id: int
    number: int


class SendMe(Tap, prefix="bc12"):
    """Deliver it to me alone."""

    broadcast_id: int


class PauseBroadcast(Tap, prefix="bc13"):
    """Hold back the rest."""

    broadcast_id: int


class ResumeBroadcast(Tap, prefix="bc14"):
    """Go on."""

    broadcast_id: int


class AskStopBroadcast(Tap, prefix="bc15"):
    """Really stop?"""

    broadcast_id: int


class StopBroadcast(Tap, prefix="bc16"):
    """The rest will never get it."""

    broadcast_id: int


class RemindUnread(Tap, prefix="bc17"):
    """Say it again to those who have not marked it."""

    broadcast_id: int


class UnreadPeople(Tap, prefix="bc18"):
    """Who has not marked it (of before the list went by schools)."""

    broadcast_id: int
    page: int


class LeaveBroadcast(Tap, prefix="bc19"):
    """Back to the list; the progress is shown here no longer."""

    broadcast_id: int


class AskDropBroadcast(Tap, prefix="bc20"):
    """Really throw the draft away?"""

    broadcast_id: int


class DropBroadcast(Tap, prefix="bc21"):
    """Throw the draft away."""

    broadcast_id: int


class CorrectBroadcast(Tap, prefix="bc22"):
    """A typo: ask for the corrected text."""

    broadcast_id: int


class SendMeCorrection(Tap, prefix="bc23"):
    """Deliver the corrected message to me alone."""

    broadcast_id: int


class ConfirmCorrection(Tap, prefix="bc24"):
    """Correct it with everybody."""

    broadcast_id: int


class AskRemoveBroadcast(Tap, prefix="bc25"):
    """Really delete it with everybody?"""

    broadcast_id: int


class RemoveBroadcast(Tap, prefix="bc26"):
    """Delete it with everybody."""

    broadcast_id: int


class AskSecondRound(Tap, prefix="bc27"):
    """Really send once more to those of whom nobody knows?"""

    broadcast_id: int


class SecondRound(Tap, prefix="bc28"):
    """Send once more to those of whom nobody knows."""

    broadcast_id: int


class MissedSchools(Tap, prefix="bc29"):
    """By school: who has not marked it, else whom it did not reach."""

    broadcast_id: int
    unread: bool
    page: int


class MissedPeople(Tap, prefix="bc30"):
    """The same in one school, by name."""

    broadcast_id: int
    unread: bool
    school_id: int
    page: int


class PollVotes(Tap, prefix="bc31"):
    """How the poll stands."""

    broadcast_id: int


class Acknowledge(Tap, prefix="ak1"):
    """«Ознакомлен(а)»."""

    broadcast_id: int
