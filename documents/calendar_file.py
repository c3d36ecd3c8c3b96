"""Meetings and events as .ics files (RFC 5545, the method as in RFC 5546)."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event, vCalAddress, vText, vUri

from documents.views import CalendarEntry

_MAKER = "-//Rostok//Meetings and events//RU"
_ORGANIZER = "mailto:bot@rostok.invalid"
_READER = "mailto:reader@rostok.invalid"
"""Calendars obey an update or a cancellation only of an entry with an organizer and an attendee (RFC 5546,
3.2.2 and 3.2.5), and only by the same addresses as before. Nobody here has an address: these two lead
nowhere (RFC 2606), so that no phone can send «принято» to anybody, and they name nobody.
"""


def entry_uid(kind: str, number: int, host: str) -> str:
    """The same for every revision of one cause: `meeting-17@host`."""
    return f"{kind}-{number}@{host}"


def calendar_file(entry: CalendarEntry) -> bytes:
    """One entry: a REQUEST adds or moves it, a CANCEL of the same UID and a higher revision removes it.

    Times are in UTC, so that no time zone table is needed and two people in two zones agree.
    """
    return _file("CANCEL" if entry.cancelled else "REQUEST", [entry])


def calendar_of(entries: Sequence[CalendarEntry]) -> bytes:
    """Many entries for the phone of the one person who asks: PUBLISH, for a REQUEST is about one UID only,
    and without an attendee, as RFC 5546 has it.

    Each keeps the UID and revision of its own file, so nothing stands twice.
    """
    return _file("PUBLISH", entries)


def _file(method: str, entries: Sequence[CalendarEntry]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    for entry in entries:
        event = _event(entry)
        if method == "PUBLISH":
            event.pop("attendee")
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _event(entry: CalendarEntry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.revision)
    event.add("dtstamp", _utc(entry.stamp))
    event.add("dtstart", _utc(entry.starts))
    event.add("dtend", _utc(entry.ends))
    event.add("summary", entry.summary)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    _add_details(event, entry)
    if not entry.cancelled:
        for minutes in entry.alarms:
            event.add_component(_alarm(minutes, entry.summary))
    return event


def _add_details(event: Event, entry: CalendarEntry) -> None:
    if entry.place:
        event.add("location", vText(entry.place))
    if entry.description:
        event.add("description", vText(entry.description))
    if entry.link:
        event.add("url", vUri(entry.link))
    event.add("organizer", _organizer(entry))
    event.add("attendee", _reader())


def _organizer(entry: CalendarEntry) -> vCalAddress:
    address = vCalAddress(entry.organizer or _ORGANIZER)
    if not entry.organizer:
        address.params["CN"] = vText("Rostok")
    return address


def _reader() -> vCalAddress:
    """Whoever opens the file has agreed already: no calendar asks for an answer."""
    address = vCalAddress(_READER)
    address.params.update(CUTYPE="INDIVIDUAL", ROLE="REQ-PARTICIPANT", PARTSTAT="ACCEPTED", RSVP="FALSE")
    return address


def _alarm(minutes: int, summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(minutes=-minutes))
    alarm.add("description", summary)
    return alarm


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a calendar entry needs aware times")
    return moment.astimezone(UTC)
