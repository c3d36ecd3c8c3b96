"""Events and registrations."""

from datetime import datetime

from mentoring.clock import Clock
from mentoring.deliveries import Calendars
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.usecases.audience import Audiences
from mentoring.usecases.event_desk import EventDesk
from mentoring.usecases.event_guests import EventGuests, Roster
from mentoring.usecases.event_hall import EventHall
from mentoring.usecases.event_months import EventMonths
from mentoring.usecases.event_notices import EventNotices
from mentoring.usecases.event_ports import Events
from mentoring.usecases.event_reminders import EventReminders
from mentoring.usecases.event_results import EventResults
from mentoring.usecases.event_seats import Seats


class EventUseCases:
    """`desk` and `guests` are the methodologist's doors, `hall` and `months` everybody's."""

    def __init__(
        self,
        events: Events,
        audiences: Audiences,
        roster: Roster,
        calendars: Calendars,
        outbox: Outbox,
        programmes: ProgrammeBook,
        clock: Clock,
    ) -> None:
        notices = EventNotices(events, outbox, clock)
        self.seats = Seats(events, notices, calendars, outbox, clock)
        self.desk = EventDesk(events, audiences, self.seats, notices, programmes, clock)
        self.guests = EventGuests(self.desk, events, self.seats, notices, roster)
        self.hall = EventHall(events, self.seats, outbox, clock)
        self.months = EventMonths(events, self.hall, programmes, clock)
        results = EventResults(events, outbox, programmes)
        self._reminders = EventReminders(events, self.seats, results, calendars, programmes)
        self._clock = clock

    async def plan_due(self, now: datetime) -> int:
        """Ends of registration that come near, for those who have not answered (`deliveries.Planner`)."""
        return await self._reminders.plan_due(now)

    def now(self) -> datetime:
        """The moment against which dates are said."""
        return self._clock.now()
