"""What three hundred people do in a year: they ask mentors, meet, move, forget, walk routes, go to events.

One seed decides everything. Everything goes through the use cases, as taps would; refusals are ordinary.
"""

import heapq
import itertools
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import select

from mentoring.audiences import Audience
from mentoring.broadcasts import Content
from mentoring.meetings import Mark, MeetingStatus
from mentoring.people import Role
from mentoring.questionnaire import Form
from mentoring.route_library import EvidenceKind
from mentoring.route_records import Parcel
from mentoring.usecases.assessment_views import Question
from mentoring.usecases.event_views import Field
from mentoring.usecases.route_views import RouteView
from storage.schema import growth
from storage.turn import current
from tests.simulation.year_town import YearTown

Act = Callable[[], Awaitable[None]]
HOURS: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
ACCOUNTS: Final = 100_000
ZONES: Final = (
    "Europe/Kaliningrad",
    "Asia/Yekaterinburg",
    "Asia/Kamchatka",
    "Europe/Berlin",
    "America/New_York",
)
EVENTS: Final = ("seminar", "contest", "webinar", "masterclass", "course")
PROGRESS_MESSAGE: Final = 1


@dataclass
class Cast:
    """Who lives in the town, by person id."""

    teachers: list[int] = field(default_factory=list)
    mentors: list[int] = field(default_factory=list)
    curators: list[int] = field(default_factory=list)
    methodologists: list[int] = field(default_factory=list)
    zones: dict[int, str] = field(default_factory=dict)
    accounts: dict[int, int] = field(default_factory=dict)
    marked: dict[tuple[int, int], datetime] = field(default_factory=dict)
    broadcasts: dict[int, tuple[datetime, frozenset[int]]] = field(default_factory=dict)

    @property
    def everybody(self) -> list[int]:
        return [*self.teachers, *self.mentors, *self.curators, *self.methodologists]


class Life:
    """Acts in the order of their time; each may bring others. `hurry`: a share of the usual waiting."""

    def __init__(self, town: YearTown, people: int, seed: int, hurry: float = 1.0) -> None:
        self.town = town
        self.people = people
        self.hurry = hurry
        self.chance = random.Random(seed)
        self.cast = Cast()
        self.done: dict[str, int] = {}
        self._ahead: list[tuple[datetime, int, str, Act]] = []
        self._number = itertools.count()

    # --- the course of time ---

    def later(self, at: datetime, name: str, act: Act) -> None:
        """Do it then (or now, if that has passed)."""
        heapq.heappush(self._ahead, (max(at, self.town.clock.at), next(self._number), name, act))

    def soon(self, least: float, most: float) -> datetime:
        """So many hours from now; what falls into the night waits for the morning, mostly."""
        at = self.town.clock.at + self.chance.uniform(least, most) * self.hurry * HOURS
        if not 5 <= at.hour < 18 and self.chance.random() < 0.9:
            at = datetime.combine(at.date() + DAY * (at.hour >= 18), time(5, self.chance.randrange(60)), UTC)
        return at

    async def lives(self, until: datetime, then: Callable[[], Awaitable[None]]) -> None:
        """The year, act by act; `then` is called whenever something may have changed."""
        while self._ahead and self._ahead[0][0] <= until:
            at, _, name, act = heapq.heappop(self._ahead)
            await self.town.goes_to(at, then)
            await self._does(act)
            await self.town.sends()
            self.done[name] = self.done.get(name, 0) + 1
            await then()
        await self.town.goes_to(until, then)

    async def _does(self, act: Act) -> None:
        """Killed in the middle of it, the person's update is worked on anew, as if it had just come."""
        ahead, state = list(self._ahead), self.chance.getstate()
        while not await self.town.act(act):
            self._ahead = list(ahead)
            self.chance.setstate(state)

    # --- the town ---

    async def gathers(self) -> None:
        """Half are teachers, a quarter mentors; a tenth live by another clock."""
        account = itertools.count(ACCOUNTS)
        shares = ((Role.TEACHER, 0.62), (Role.MENTOR, 0.3), (Role.CURATOR, 0.06), (Role.METHODOLOGIST, 0.02))
        homes = {
            Role.TEACHER: self.cast.teachers,
            Role.MENTOR: self.cast.mentors,
            Role.CURATOR: self.cast.curators,
            Role.METHODOLOGIST: self.cast.methodologists,
        }
        schools = max(2, self.people // 20)
        for role, share in shares:
            for number in range(max(1, round(self.people * share))):
                zone = self.chance.choice(ZONES) if self.chance.random() < 0.1 else None
                known = {
                    "name": f"Учебная {role.value.title()}{number}",
                    "school_name": f"Школа № {number % schools}",
                }
                mine = next(account)
                person = await self.town.enrol(mine, role, zone=zone, **known)
                homes[role].append(person)
                self.cast.zones[person] = zone or "Europe/Moscow"
                self.cast.accounts[person] = mine

    def begins(self) -> None:
        """What everybody has in mind on the first day."""
        for mentor in self.cast.mentors:
            self.later(self.soon(0, 24), "offers", lambda who=mentor: self.offers(who))
        for teacher in self.cast.teachers:
            self.later(self.soon(30, 300), "asks", lambda who=teacher: self.asks(who))
            self.later(self.soon(24, 700), "assesses", lambda who=teacher: self.assesses(who))
        self.later(self.soon(10, 40), "publishes", self.publishes)
        self.later(self.soon(40, 90), "announces", self.announces)

    # --- pairs and meetings ---

    async def offers(self, mentor: int) -> None:
        await self.town.app.use.offers.take(await self.town.actor(mentor), 4)

    async def asks(self, teacher: int) -> None:
        actor = await self.town.actor(teacher)
        found = await self.town.app.use.pairs.candidate(actor, self.chance.randrange(3))
        if found is None:
            self.later(self.soon(100, 400), "asks", lambda: self.asks(teacher))
            return
        asked = await self.town.app.use.pairs.ask(actor, found.mentor.person_id, None)
        record = asked.record
        patience = (60, 70) if self.chance.random() < 0.15 else (1, 40)
        self.later(self.soon(*patience), "agrees", lambda: self.agrees(record.pair.mentor_id, record.pair.id))

    async def agrees(self, mentor: int, pair_id: int) -> None:
        await self.town.app.use.pairs.agree(await self.town.actor(mentor), pair_id)
        self.later(self.soon(20, 150), "proposes", lambda: self.proposes(mentor, pair_id))

    async def proposes(self, mentor: int, pair_id: int) -> None:
        """A meeting in the next days; the next one in a fortnight or, now and then, in six weeks."""
        wait = (900, 1100) if self.chance.random() < 0.1 else (250, 450)
        self.later(self.soon(*wait), "proposes", lambda: self.proposes(mentor, pair_id))
        meetings, actor = self.town.app.use.meetings, await self.town.actor(mentor)
        choice = await meetings.begin(actor, pair_id, "Как прошёл урок", 45)
        meeting_id, revision = choice.view.meeting.id, choice.view.meeting.revision
        if not await self._offers_times(mentor, meeting_id):
            return
        sent = (await meetings.view(actor, meeting_id)).meeting
        assert sent.revision >= revision
        self.later(self.soon(0.2, 30), "takes", lambda: self.takes(sent.teacher_id, meeting_id))

    async def _offers_times(self, person: int, meeting_id: int) -> bool:
        meetings, actor = self.town.app.use.meetings, await self.town.actor(person)
        days = (await meetings.days(actor, meeting_id)).days[:8]
        if not days:
            return False
        day = self.chance.choice(days)
        times = (await meetings.times(actor, meeting_id, day)).times
        if not times:
            return False
        await meetings.choose(actor, meeting_id, day, self.chance.choice(times))
        await meetings.send(actor, meeting_id)
        return True

    async def takes(self, person: int, meeting_id: int) -> None:
        meetings, actor = self.town.app.use.meetings, await self.town.actor(person)
        now = (await meetings.view(actor, meeting_id)).meeting
        if now.status is not MeetingStatus.PROPOSED or now.proposed_by == person:
            return
        taken = (await meetings.take(actor, meeting_id, now.revision, 0)).meeting
        if taken.starts_at is None:
            return
        ends = taken.starts_at + HOURS
        roll = self.chance.random()
        before = taken.starts_at - self.chance.uniform(0.5, 30) * HOURS
        if roll < 0.1:
            self.later(before, "moves", lambda: self.moves(person, meeting_id))
        elif roll < 0.2:
            self.later(before, "cancels", lambda: self.cancels(person, meeting_id))
        for who in (taken.teacher_id, taken.mentor_id):
            if self.chance.random() < 0.85:
                at = ends + self.chance.uniform(0, 40) * HOURS
                self.later(at, "marks", lambda who=who: self.marks(who, meeting_id))

    async def moves(self, person: int, meeting_id: int) -> None:
        view = await self.town.app.use.meetings.view(await self.town.actor(person), meeting_id)
        if view.meeting.status is MeetingStatus.CONFIRMED and await self._offers_times(person, meeting_id):
            other = view.other.person_id
            self.later(self.soon(0.2, 20), "takes", lambda: self.takes(other, meeting_id))

    async def cancels(self, person: int, meeting_id: int) -> None:
        await self.town.app.use.meetings.cancel(await self.town.actor(person), meeting_id)

    async def marks(self, person: int, meeting_id: int) -> None:
        mark = self.chance.choices((Mark.YES, Mark.NO, Mark.UNSURE), (88, 8, 4))[0]
        marked = await self.town.app.use.meetings.mark(await self.town.actor(person), meeting_id, mark)
        record = marked.record
        own = record.teacher_mark if marked.meeting.teacher_id == person else record.mentor_mark
        if own is not None:
            self.cast.marked.setdefault((meeting_id, person), self.town.clock.at)

    # --- routes ---

    async def assesses(self, teacher: int) -> None:
        """The eight questions, and the route they lead to."""
        assessment, actor = self.town.app.use.assessment, await self.town.actor(teacher)
        step: Any = await assessment.start(actor, Form.EXPRESS)
        while isinstance(step, Question):
            place = self.chance.choice((0, 0, 1, 2))
            step = await assessment.answer(actor, step.attempt_id, step.item.id, place)
        front = await self.town.app.use.routes.own.front(actor)
        if not isinstance(front, RouteView):
            return
        route = front.id
        await self.town.app.use.routes.own.take(actor, route)
        curator = self.chance.choice(self.cast.curators)
        self.later(self.soon(5, 60), "agrees to a route", lambda: self.agrees_to_route(curator, route))
        self.later(self.soon(50, 400), "does a step", lambda: self.does_a_step(teacher))

    async def agrees_to_route(self, curator: int, route_id: int) -> None:
        await self.town.app.use.routes.agree.agree(await self.town.actor(curator), route_id)

    async def does_a_step(self, teacher: int) -> None:
        """Brings what the step asks; slow ones pass the day and hear about it."""
        self.later(self.soon(100, 700), "does a step", lambda: self.does_a_step(teacher))
        step, route = growth.route_step, growth.route
        mine = (
            select(step.c.id)
            .join(route, route.c.id == step.c.route_id)
            .where(route.c.person_id == teacher, step.c.status.in_(("active", "returned")))
            .order_by(step.c.due_on)
        )
        found = await current().all(mine)
        if found:
            actor = await self.town.actor(teacher)
            parcel = Parcel(EvidenceKind.TEXT, "Сделано на двух уроках, учебные слова")
            await self.town.app.use.routes.steps.accept(actor, found[0][0], parcel)

    # --- events and broadcasts ---

    async def publishes(self) -> None:
        self.later(self.soon(60, 160), "publishes", self.publishes)
        desk, author = self.town.app.use.events.desk, self.chance.choice(self.cast.methodologists)
        actor = await self.town.actor(author)
        now = self.town.clock.at
        starts = self._working_hour(now + self.chance.uniform(3, 60) * DAY)
        until = starts - self.chance.uniform(1, 2) * DAY
        card = await desk.begin(actor, self.chance.choice(EVENTS))
        for asked, value in (
            (Field.TITLE, "Учебное событие"),
            (Field.STARTS, starts),
            (Field.PLACE, "Дом учителя"),
            (Field.UNTIL, until),
        ):
            await desk.put(actor, card.id, asked, value)
        roles = frozenset({self.chance.choice((Role.TEACHER, Role.MENTOR))})
        if self.chance.random() < 0.7:
            await desk.choose(actor, card.id, Audience(roles=roles))
        await desk.publish(actor, card.id)
        for person in self.chance.sample(self.cast.everybody, k=max(1, len(self.cast.everybody) // 6)):
            self.later(self.soon(0.1, 200), "joins", lambda who=person: self.joins(who, card.id))
        roll = self.chance.random()
        if roll < 0.15:
            at = now + (starts - now) * self.chance.random()
            self.later(at, "moves an event", lambda: self.moves_event(author, card.id))
        elif roll < 0.22:
            at = now + (starts - now) * self.chance.random()
            self.later(at, "calls an event off", lambda: self.calls_off(author, card.id))

    def _working_hour(self, at: datetime) -> datetime:
        return datetime.combine(at.date(), time(self.chance.randrange(6, 14), 30), UTC)

    async def joins(self, person: int, event_id: int) -> None:
        hall = self.town.app.use.events.hall
        await hall.join(await self.town.actor(person), event_id)
        if self.chance.random() < 0.15:
            self.later(self.soon(5, 200), "steps back", lambda: self.steps_back(person, event_id))

    async def steps_back(self, person: int, event_id: int) -> None:
        await self.town.app.use.events.hall.step_back(await self.town.actor(person), event_id)

    async def moves_event(self, author: int, event_id: int) -> None:
        actor = await self.town.actor(author)
        card = await self.town.app.use.events.desk.card(actor, event_id)
        assert card.starts_at is not None
        by = self.chance.choice((1, 2, 7)) * DAY
        await self.town.app.use.events.desk.put(actor, event_id, Field.STARTS, card.starts_at + by)

    async def calls_off(self, author: int, event_id: int) -> None:
        await self.town.app.use.events.desk.cancel(await self.town.actor(author), event_id)

    async def announces(self) -> None:
        """Once a fortnight; to all, to the teachers or to the mentors."""
        self.later(self.soon(250, 420), "announces", self.announces)
        use, actor = self.town.app.use.broadcasts, await self.town.actor(self.cast.methodologists[0])
        draft = await use.begin(actor)
        await use.write(actor, draft.id, Content(html="Учебное объявление"))
        audience, whom = self.chance.choice(
            (
                (Audience(), self.cast.everybody),
                (Audience(roles=frozenset({Role.TEACHER})), self.cast.teachers),
                (Audience(roles=frozenset({Role.MENTOR})), self.cast.mentors),
            )
        )
        await use.choose(actor, draft.id, audience)
        sent = await use.send(actor, draft.id, PROGRESS_MESSAGE, number=len(whom))
        assert sent.send_at is not None
        self.cast.broadcasts[draft.id] = (sent.send_at, frozenset(whom))


def september(year: int) -> datetime:
    """Six in the morning of the first school day, in Moscow."""
    return datetime.combine(date(year, 9, 1), time(3), UTC)
