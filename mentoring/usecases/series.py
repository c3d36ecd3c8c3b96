"""Series of meetings: days by a few taps, homework that becomes steps, progress, certificates."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from mentoring.attendance import BY_HAND
from mentoring.certificates import Certificate, CertificateKind, NotYetOver, ShareNotReached
from mentoring.child_names import looks_like_child
from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotFound, TooLong
from mentoring.events import RegistrationStatus
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.reminders import EVENING, Due, Who
from mentoring.roster import pages_of
from mentoring.route_editing import NamesChild
from mentoring.series import COUNTS, Every, Progress, days, moments
from mentoring.timing import Urgency
from mentoring.usecases.certificates import Certificates
from mentoring.usecases.event_ports import Events
from mentoring.usecases.event_views import EventCard
from mentoring.usecases.events import EventUseCases
from mentoring.usecases.pair_records import Parties
from mentoring.usecases.route_ports import Calendars
from mentoring.usecases.series_views import (
    Homework,
    OwnSeries,
    SeriesCertificate,
    SeriesDesk,
    SeriesPage,
    SeriesPeople,
    SeriesRows,
)

WORDS: Final = 100
"""Characters of a homework: it is the title of a step."""
PEOPLE_PAGE: Final = 7
MINE_PAGE: Final = 5
BATCH: Final = 200
REST: Final = timedelta(minutes=20)
HELPS: Final = timedelta(days=14)
USUAL_TERM: Final = timedelta(days=14)


class HomeworkGiven(MentoringError):
    """Participants have it already: it is not written anew under their hands."""


class HomeworkUnsaid(MentoringError):
    """A homework needs words."""


class HomeworkDayWrong(MentoringError):
    """Its day would be over already, or is further away than a year."""


class SeriesUseCases:
    """The methodologist's side asks for one of the series' municipality. Runs in its caller's turn."""

    def __init__(
        self,
        rows: SeriesRows,
        store: Events,
        events: EventUseCases,
        certificates: Certificates,
        parties: Parties,
        calendars: Calendars,
        outbox: Outbox,
        clock: Clock,
    ) -> None:
        self._rows = rows
        self._store = store
        self._events = events
        self._certificates = certificates
        self._parties = parties
        self._calendars = calendars
        self._outbox = outbox
        self._clock = clock

    # --- the methodologist ---

    async def desk(self, actor: Actor, series_id: int) -> SeriesDesk:
        """The card with all there is to count. Raises: NotFound."""
        event = await self._series(actor, series_id)
        return SeriesDesk(
            event,
            await self._progress(event, None),
            await self._rows.came(event.id),
            tuple(await self._rows.tasks(event.id)),
            await self._rows.counts(event.id),
        )

    async def plan(
        self, actor: Actor, series_id: int, first: datetime, every: Every, count: int
    ) -> tuple[datetime, ...]:
        """The moments such a row of meetings would have; `first` is a naive local moment.

        Raises: NotFound (another municipality's, or a number no button has).
        """
        event = await self._series(actor, series_id)
        if every is not Every.ONCE and count not in COUNTS:
            raise NotFound("count")
        calendar = self._calendars.of(event.municipality_id, True)
        return moments(days(first.date(), every, count, calendar), first.time(), actor.tz)

    async def add(self, actor: Actor, series_id: int, starts: Sequence[datetime]) -> int:
        """Add meetings at these moments; how many are new.

        Raises: NotFound, EventNotOpen, TooManyMeetings.
        """
        return await self._events.desk.add_meetings(actor, series_id, starts)

    async def people(self, actor: Actor, series_id: int, page: int) -> SeriesPeople:
        """Who goes, and how often they came. Raises: NotFound."""
        event = await self._series(actor, series_id)
        lines, total = await self._rows.attendees(event.id, page, PEOPLE_PAGE)
        if not lines and page:
            return await self.people(actor, series_id, 0)
        progress = await self._progress(event, None)
        now = self._clock.now()
        over = progress.total - progress.left(now)
        return SeriesPeople(
            event, tuple(lines), page, pages_of(total, PEOPLE_PAGE), progress.total, over, progress.needed
        )

    async def write(self, actor: Actor, meeting_id: int, words: str) -> Homework:
        """Keep a line of homework; its day is proposed: the next meeting, or two weeks later.

        Raises:
            NotFound, HomeworkUnsaid, TooLong, NamesChild, HomeworkGiven.
        """
        meeting = await self._meeting(actor, meeting_id)
        said = " ".join(words.split())
        if not any(sign.isalnum() for sign in said):
            raise HomeworkUnsaid
        if len(said) > WORDS:
            raise TooLong(len(said), WORDS)
        if looks_like_child(said):
            raise NamesChild
        number = await self._rows.write_task(meeting.gathering(), said, actor.person_id, self._clock.now())
        task = await self.task(actor, number)
        if task.given_at is not None:
            raise HomeworkGiven
        if task.due_on is None:
            await self._rows.set_day(number, await self._usual_day(actor, meeting))
        return await self.task(actor, number)

    async def task(self, actor: Actor, homework_id: int) -> Homework:
        """One, for the methodologist. Raises: NotFound."""
        actor.must(Role.METHODOLOGIST)
        return _known(await self._rows.task(actor.municipality_id, homework_id))

    async def set_day(self, actor: Actor, homework_id: int, day: date) -> Homework:
        """Another day. Raises: NotFound, HomeworkDayWrong, HomeworkGiven."""
        task = await self.task(actor, homework_id)
        if task.given_at is not None:
            raise HomeworkGiven
        today = self._clock.now().astimezone(actor.tz).date()
        if not today <= day <= today + timedelta(days=365):
            raise HomeworkDayWrong
        await self._rows.set_day(task.id, day)
        return await self.task(actor, homework_id)

    async def give(self, actor: Actor, homework_id: int) -> int:
        """Offer it as a step to everybody who goes; how many hear of it. A second tap tells nobody anew.

        Raises: NotFound, HomeworkDayWrong.
        """
        task = await self.task(actor, homework_id)
        now = self._clock.now()
        if task.given_at is None and (task.due_on is None or task.due_on < now.astimezone(actor.tz).date()):
            raise HomeworkDayWrong
        if not await self._rows.give(task.id, now):
            return 0
        assert task.due_on is not None, "it is not given without a day"
        going = await self._store.registered(task.series_id)
        dues = [
            _offer(task, one.who(), now)
            for one in going
            if one.status == RegistrationStatus.GOING and one.person_id != actor.person_id
        ]
        await self._outbox.plan_many(dues)
        return len(dues)

    # --- everybody ---

    async def own(self, actor: Actor, series_id: int) -> OwnSeries:
        """One's own card. Raises: NotFound, also for a plain event."""
        event = await self._seen(actor, series_id)
        progress = await self._progress(event, actor.person_id)
        return OwnSeries(event, progress, tuple(await self._rows.own_tasks(event.id, actor.person_id)))

    async def mine(self, actor: Actor, page: int) -> SeriesPage:
        """Series one goes to or has been at."""
        lines, total = await self._rows.mine(actor.person_id, page, MINE_PAGE)
        if not lines and page:
            return await self.mine(actor, 0)
        return SeriesPage(tuple(lines), page, pages_of(total, MINE_PAGE))

    async def homework(self, actor: Actor, homework_id: int) -> Homework:
        """What was given to somebody who goes to the series. Raises: NotFound."""
        task = _known(await self._rows.task(actor.municipality_id, homework_id))
        event = await self._seen(actor, task.series_id)
        if task.given_at is None or event.status != "published" or event.mine != RegistrationStatus.GOING:
            raise NotFound("homework")
        return task

    async def cards(self, actor: Actor, series_id: int) -> list[EventCard]:
        """Meetings ahead of a series, for the phone's calendar; those one gave up are left out."""
        event = await self._seen(actor, series_id)
        now = self._clock.now()
        every = [
            await self._store.card(event.municipality_id, one.id, actor.person_id)
            for one in await self._store.meetings(event.id)
            if one.starts_at is not None and one.starts_at > now
        ]
        return [one for one in every if one is not None and one.mine == RegistrationStatus.GOING]

    async def certificate(self, actor: Actor, series_id: int) -> SeriesCertificate:
        """One's own. Raises: NotFound, NotYetOver, ShareNotReached."""
        return await self._certificate(actor, await self._seen(actor, series_id), actor.person_id)

    async def certificate_for(self, actor: Actor, series_id: int, person_id: int) -> SeriesCertificate:
        """Somebody's, printed by the methodologist. Raises: NotFound, NotYetOver, ShareNotReached."""
        return await self._certificate(actor, await self._series(actor, series_id), person_id)

    async def plan_due(self, now: datetime) -> int:
        """Those who have reached the share hear of it once the series is over; a late mark counts too."""
        found = await self._rows.earned(now - BY_HAND - REST, now - REST, BATCH)
        return await self._outbox.plan_many(_ready(one.series_id, one.who, now) for one in found)

    def now(self) -> datetime:
        """The moment against which dates are said."""
        return self._clock.now()

    # --- steps of the above ---

    async def _certificate(self, actor: Actor, event: EventCard, person_id: int) -> SeriesCertificate:
        progress = await self._progress(event, person_id)
        now = self._clock.now()
        if not progress.is_over(now):
            raise NotYetOver
        if not progress.is_reached:
            raise ShareNotReached(progress.came, progress.total, progress.needed)
        last = progress.meetings[-1].starts_at
        assert last is not None, "a meeting that is over has begun"
        day = last.astimezone(actor.tz).date()
        issued = await self._issue(event, person_id, day.year, now)
        someone = (await self._parties.people({person_id})).get(person_id)
        if someone is None:
            raise NotFound("person")
        organiser = event.organiser or await self._certificates.municipality(event.municipality_id)
        own = person_id == actor.person_id
        return SeriesCertificate(issued, someone, event, progress, organiser, day, own)

    async def _issue(self, event: EventCard, person_id: int, year: int, now: datetime) -> Certificate:
        return await self._certificates.issue(
            event.municipality_id, person_id, CertificateKind.SERIES, event.id, year, now
        )

    async def _usual_day(self, actor: Actor, meeting: EventCard) -> date:
        """The day of the next meeting of the series, else two weeks after this one."""
        now = self._clock.now()
        since = max(meeting.starts_at or now, now)
        every = await self._store.meetings(meeting.series_id or 0)
        later = [one.starts_at for one in every if one.starts_at is not None and one.starts_at > since]
        return (min(later) if later else since + USUAL_TERM).astimezone(actor.tz).date()

    async def _progress(self, event: EventCard, person_id: int | None) -> Progress:
        return await self._rows.progress(event.id, event.share or 0, person_id)

    async def _series(self, actor: Actor, series_id: int) -> EventCard:
        event = await self._events.desk.card(actor, series_id)
        if not event.is_series:
            raise NotFound("series")
        return event

    async def _seen(self, actor: Actor, series_id: int) -> EventCard:
        event = await self._events.hall.card(actor, series_id)
        if not event.is_series:
            raise NotFound("series")
        return event

    async def _meeting(self, actor: Actor, meeting_id: int) -> EventCard:
        """A meeting of a published series. Raises: NotFound."""
        meeting = await self._events.desk.card(actor, meeting_id)
        if meeting.series_id is None or meeting.status != "published":
            raise NotFound("meeting")
        return meeting


def _known(task: Homework | None) -> Homework:
    if task is None:
        raise NotFound("homework")
    return task


def _offer(task: Homework, who: Who, now: datetime) -> Due:
    assert task.due_on is not None, "it is not given without a day"
    return Due(
        f"homework:{task.id}:given:p{who.person_id}",
        "series_homework",
        Urgency.SIGNED_UP,
        now,
        who.at(task.due_on, EVENING),
        who.person_id,
        {"homework_id": task.id},
    )


def _ready(series_id: int, who: Who, now: datetime) -> Due:
    return Due(
        f"event:{series_id}:certificate:p{who.person_id}",
        "series_certificate",
        Urgency.SIGNED_UP,
        now,
        now + HELPS,
        who.person_id,
        {"event_id": series_id},
    )
