"""Taps of events: the methodologist's desk first, then everybody's."""

from handlers.taps import Tap


class NewEvent(Tap, prefix="ev4"):
    """Which kind of event?"""

    page: int


class NewEventOf(Tap, prefix="ev5"):
    """A draft of this kind."""

    kind: str


class DeskEvent(Tap, prefix="ev6"):
    """An event on the desk: a draft goes on with its form, another one shows how it stands."""

    event_id: int


class AskField(Tap, prefix="ev7"):
    """The question of one field."""

    event_id: int
    field: str


class SkipField(Tap, prefix="ev8"):
    """Leave the field out."""

    event_id: int
    field: str


class LeafDate(Tap, prefix="ev9"):
    """The picker, from the week of `page` (20261012)."""

    event_id: int
    field: str
    page: int


class TakeDay(Tap, prefix="ev10"):
    """A day of the picker; its time comes next."""

    event_id: int
    field: str
    day: int


class TakeMoment(Tap, prefix="ev11"):
    """A moment, local: 202610151430."""

    event_id: int
    field: str
    at: int


class PublishEvent(Tap, prefix="ev12"):
    """Show it to people."""

    event_id: int


class EditEvent(Tap, prefix="ev13"):
    """Which field to change?"""

    event_id: int


class AskCancelEvent(Tap, prefix="ev14"):
    """Really call it off?"""

    event_id: int


class CancelEvent(Tap, prefix="ev15"):
    """Call it off and tell everybody registered."""

    event_id: int


class MoveEvent(Tap, prefix="ev16"):
    """Move a published event to this local moment and tell everybody registered."""

    event_id: int
    at: int


class AskDropDraft(Tap, prefix="ev17"):
    """Really throw the draft away?"""

    event_id: int


class DropDraft(Tap, prefix="ev18"):
    """Throw the draft away."""

    event_id: int


class EventPeople(Tap, prefix="ev19"):
    """Who takes part."""

    event_id: int
    page: int


class ToggleOpen(Tap, prefix="ev20"):
    """Show it in the open calendar, or no longer."""

    event_id: int


class TakeLevel(Tap, prefix="ev21"):
    """The level of an event."""

    event_id: int
    level: str


class PreviewEvent(Tap, prefix="ev22"):
    """A draft exactly as people will see it."""

    event_id: int


class EventAudienceDone(Tap, prefix="ev23"):
    """The audience is chosen: on with the form."""

    event_id: int


class ShowEvent(Tap, prefix="ev30"):
    """The card."""

    event_id: int


class JoinEvent(Tap, prefix="ev31"):
    """«Участвую»."""

    event_id: int


class DeclineEvent(Tap, prefix="ev32"):
    """«Не в этот раз»."""

    event_id: int


class AskLeaveEvent(Tap, prefix="ev33"):
    """Really give the place back?"""

    event_id: int


class EventFile(Tap, prefix="ev34"):
    """A file for the phone's calendar."""

    event_id: int


class MyEvents(Tap, prefix="ev35"):
    """What I take part in."""

    page: int


class KeepPlace(Tap, prefix="ev36"):
    """The new time suits."""

    event_id: int
