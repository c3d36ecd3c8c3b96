"""Events and registrations."""

from datetime import datetime

from mentoring.clock import Clock
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.usecases.audience import Audiences
from mentoring.usecases.event_desk import EventDesk
from mentoring.usecases.event_hall import EventHall
from mentoring.usecases.event_views import Events


class EventUseCases:
    """Two doors: `desk` is the methodologist's, `hall` is everybody's."""

    def __init__(
        self, events: Events, audiences: Audiences, outbox: Outbox, programmes: ProgrammeBook, clock: Clock
    ) -> None:
        self.desk = EventDesk(events, audiences, outbox, programmes, clock)
        self.hall = EventHall(events, outbox, clock)
        self._clock = clock

    def now(self) -> datetime:
        """The moment against which dates are said."""
        return self._clock.now()
