"""Events and registrations."""

from datetime import datetime

from mentoring.clock import Clock
from mentoring.deliveries import Calendars
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.usecases.audience import Audiences
from mentoring.usecases.event_desk import EventDesk
from mentoring.usecases.event_hall import EventHall
from mentoring.usecases.event_reminders import EventReminders
from mentoring.usecases.event_views import Events


class EventUseCases:
    """Two doors: `desk` is the methodologist's, `hall` is everybody's."""

    def __init__(
        self,
        events: Events,
        audiences: Audiences,
        calendars: Calendars,
        outbox: Outbox,
        programmes: ProgrammeBook,
        clock: Clock,
    ) -> None:
        self.desk = EventDesk(events, audiences, outbox, programmes, clock)
        self.hall = EventHall(events, outbox, clock)
        self._reminders = EventReminders(events, calendars, outbox, programmes)
        self._clock = clock

    async def plan_due(self, now: datetime) -> int:
        """Ends of registration that come near, for those who have not answered (`deliveries.Planner`)."""
        return await self._reminders.plan_due(now)

    def now(self) -> datetime:
        """The moment against which dates are said."""
        return self._clock.now()
