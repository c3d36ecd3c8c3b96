"""Broadcasts: draft, preview, start, progress, acknowledgement."""

from mentoring.clock import Clock
from mentoring.ports import Outbox, ProgrammeBook


class BroadcastUseCases:
    """Broadcasts: draft, preview, start, progress, acknowledgement. Runs in its caller's turn."""

    def __init__(self, outbox: Outbox, programmes: ProgrammeBook, clock: Clock) -> None:
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock
