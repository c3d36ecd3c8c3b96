"""Self-assessment, profile and its sharing."""

from mentoring.clock import Clock
from mentoring.ports import Outbox, ProgrammeBook


class AssessmentUseCases:
    """Self-assessment, profile and its sharing. Runs in its caller's turn."""

    def __init__(self, outbox: Outbox, programmes: ProgrammeBook, clock: Clock) -> None:
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock
