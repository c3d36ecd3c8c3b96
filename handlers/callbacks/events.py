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


class TakeChoice(Tap, prefix="ev24"):
    """An answer that is chosen: a level, who pays, who teaches, a partner of the list by its place."""

    event_id: int
    field: str
    value: str


class RepeatEvent(Tap, prefix="ev25"):
    """A draft like this event, with new dates."""

    event_id: int


class ToggleYearly(Tap, prefix="ev26"):
    """It is held every year, or no longer."""

    event_id: int


class MoreFields(Tap, prefix="ev27"):
    """The other fields to change."""

    event_id: int


class ChatText(Tap, prefix="ev28"):
    """Words for a common chat, to be forwarded."""

    event_id: int


class MoveEventTo(Tap, prefix="ev29"):
    """Move a published event to this local moment; `minutes` until its new end, 0: as long as before."""

    event_id: int
    at: int
    minutes: int


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


class MonthOf(Tap, prefix="ev40"):
    """A page of a month of the calendar: 20261003 is the third of October's, 20261000 the one with what comes
    next, 0 the present month's. "": any kind, any level.
    """

    place: int
    kind: str
    level: str
    for_me: bool


class ChooseWanted(Tap, prefix="ev41"):
    """What to show of a month (202610)?"""

    month: int
    kind: str
    level: str
    for_me: bool


class ChooseKind(Tap, prefix="ev42"):
    """Which kind to show?"""

    month: int
    page: int
    level: str
    for_me: bool


class ChooseLevel(Tap, prefix="ev43"):
    """Which level to show?"""

    month: int
    kind: str
    for_me: bool


class MyPast(Tap, prefix="ev44"):
    """What I took part in."""

    page: int


class MyFile(Tap, prefix="ev45"):
    """Everything I go to, for the phone's calendar."""


class RemindAtEnd(Tap, prefix="ev46"):
    """Once more three days before applications end."""

    event_id: int


class EventGuest(Tap, prefix="ev60"):
    """One person beside an event."""

    event_id: int
    person_id: int


class AskGuest(Tap, prefix="ev61"):
    """Whom to put down?"""

    event_id: int


class FoundGuests(Tap, prefix="ev62"):
    """Another page of those found."""

    event_id: int
    page: int


class PutDown(Tap, prefix="ev63"):
    """Put a person down."""

    event_id: int
    person_id: int


class AskTakeOff(Tap, prefix="ev64"):
    """Really take a person off the list?"""

    event_id: int
    person_id: int


class TakeOff(Tap, prefix="ev65"):
    """Take a person off the list."""

    event_id: int
    person_id: int
