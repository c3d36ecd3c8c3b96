"""Taps for tables and lists to take away."""

from handlers.taps import Tap


class BroadcastTable(Tap, prefix="ex1"):
    """Who got a broadcast, as .xlsx."""

    broadcast_id: int


class EventTable(Tap, prefix="ex2"):
    """Who comes to an event, as .xlsx."""

    event_id: int


class EventSheet(Tap, prefix="ex3"):
    """A list to sign, as DOCX or PDF."""

    event_id: int
    pdf: bool
