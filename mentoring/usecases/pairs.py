"""One teacher's search for a mentor, and living pairs."""

from mentoring.clock import Clock
from mentoring.ports import Outbox, ProgrammeBook


class PairUseCases:
    """One teacher's search for a mentor, and living pairs. Runs in its caller's turn."""

    def __init__(self, outbox: Outbox, programmes: ProgrammeBook, clock: Clock) -> None:
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock
