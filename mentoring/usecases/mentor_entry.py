"""A mentor applies; the school's curator or the council decides, with a log. The machine refuses nobody."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, Protocol

from mentoring.clock import Clock
from mentoring.deliveries import Calendars
from mentoring.errors import MentoringError, NotFound, TooLong
from mentoring.mentor_entry import (
    ANSWERS,
    FORMS,
    MOST_AVOID,
    MOST_WHAT,
    MOST_WHY,
    MOTIVES,
    SEATS,
    SIGNS,
    TIMES,
    UNTIL,
    Decision,
    Entry,
    last_day,
)
from mentoring.people import Actor, Role
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.roster import GrantStatus, pages_of
from mentoring.usecases.pair_records import Offers, Parties, Someone

PAGE: Final = 5
ANSWER_DAYS: Final = 5
LIMITS: Final = {"why": MOST_WHY, "avoid": MOST_AVOID}
OPEN: Final = ("draft", "sent")


class ApplicationClosed(MentoringError):
    """It is sent or decided already; `status` is the present one."""

    def __init__(self, status: str) -> None:
        super().__init__(status)
        self.status = status


@dataclass(frozen=True, slots=True)
class Logged:
    """A line of the log. `body`: school | council, for a decision."""

    what: str
    at: datetime
    actor: str
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Application:
    """An application as stored."""

    id: int
    municipality_id: int
    person_id: int
    school_id: int | None
    status: str
    entry: Entry
    decision: Decision | None = None
    answer_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class ApplicationView:
    """An application with the person and the log; `avoid` only for the methodologist and the person."""

    application: Application
    person: Someone
    log: tuple[Logged, ...] = ()
    sees_avoid: bool = False

    @property
    def entry(self) -> Entry:
        """What is answered."""
        return self.application.entry


@dataclass(frozen=True, slots=True)
class ApplicationsPage:
    """Applications that wait for a decision, the oldest first."""

    lines: tuple[ApplicationView, ...]
    page: int
    pages: int
    total: int


class Applications(Protocol):
    """The tables of applications (`storage.mentor_entry`)."""

    async def newest(self, person_id: int) -> Application | None: ...
    async def by_id(self, application_id: int) -> Application | None: ...
    async def begin(
        self, municipality_id: int, person_id: int, school_id: int | None, entry: Entry, now: datetime
    ) -> None: ...
    async def write(self, application_id: int, entry: Entry) -> bool: ...
    async def move(self, application: Application, status: str, now: datetime, **values: Any) -> bool: ...
    async def note(
        self, application: Application, actor_id: int, what: str, now: datetime, body: str | None = None
    ) -> None: ...
    async def log(self, application_id: int) -> Sequence[Logged]: ...
    async def waiting(
        self, municipality_id: int, schools: Collection[int] | None, page: int, size: int
    ) -> tuple[Sequence[Application], int]: ...


class Granting(Protocol):
    """Giving a role (`storage.entry`)."""

    async def grant(
        self,
        municipality_id: int,
        person_id: int,
        role: Role,
        school_id: int | None,
        status: str,
        now: datetime,
    ) -> bool: ...


class Deciders(Protocol):
    """Who is asked (`storage.roster`): the school's curators, else the methodologists."""

    async def confirmers(self, municipality_id: int, school_id: int | None) -> tuple[int, ...]: ...


class MentorEntryUseCases:
    """Runs in its caller's turn."""

    def __init__(
        self,
        rows: Applications,
        offers: Offers,
        parties: Parties,
        granting: Granting,
        deciders: Deciders,
        calendars: Calendars,
        programmes: ProgrammeBook,
        outbox: Outbox,
        clock: Clock,
    ) -> None:
        self._rows = rows
        self._offers = offers
        self._parties = parties
        self._granting = granting
        self._deciders = deciders
        self._calendars = calendars
        self._programmes = programmes
        self._outbox = outbox
        self._clock = clock

    # --- the person ---

    async def mine(self, actor: Actor) -> ApplicationView | None:
        """The newest application, if there is one."""
        actor.must(Role.TEACHER, Role.MENTOR)
        found = await self._rows.newest(actor.person_id)
        return await self._view(found, sees_avoid=True) if found else None

    async def begin(self, actor: Actor) -> ApplicationView:
        """Go on with the draft or the one that waits; else begin anew, strengths as the offer has them."""
        found = await self.mine(actor)
        if found is None or found.application.status not in OPEN:
            offer = await self._offers.of(actor.person_id)
            entry = Entry(strengths=offer.strengths if offer else ())
            schools = sorted(actor.schools(Role.MENTOR) or actor.schools(Role.TEACHER))
            school = schools[0] if schools else None
            await self._rows.begin(actor.municipality_id, actor.person_id, school, entry, self._clock.now())
        return await self._mine(actor)

    async def sign(self, actor: Actor, number: int, answer: str) -> ApplicationView:
        """Answer one of the eight; the next one is shown."""
        if number not in SIGNS or answer not in ANSWERS:
            raise NotFound("answer")
        draft = await self._draft(actor)
        entry = draft.entry
        step = f"s{number}"
        answered = replace(entry, signs={**entry.signs, str(number): answer}, at=entry.after(step))
        return await self._written(actor, draft, answered)

    async def toggle(self, actor: Actor, what: str, code: str) -> ApplicationView:
        """Choose one of several, or take it back; the step stays."""
        axes = tuple(axis.code for axis in self._programmes.of(actor.municipality_id).questionnaire.axes)
        known = {"motives": MOTIVES, "strengths": axes, "forms": FORMS, "times": TIMES}
        if code not in known.get(what, ()):
            raise NotFound("choice")
        draft = await self._draft(actor)
        return await self._written(actor, draft, draft.entry.toggled(what, code))

    async def choose(self, actor: Actor, what: str, code: str) -> ApplicationView:
        """Choose one and go on: how many, until when."""
        known = {"seats": tuple(str(one) for one in SEATS), "until": UNTIL}
        if code not in known.get(what, ()):
            raise NotFound("choice")
        draft = await self._draft(actor)
        value: Any = int(code) if what == "seats" else code
        entry = replace(draft.entry, **{what: value})
        return await self._written(actor, draft, replace(entry, at=entry.after(what)))

    async def say(self, actor: Actor, text: str) -> ApplicationView:
        """Own words for the step that asks for them, then on.

        Raises:
            TooLong, NotFound: nothing is asked in words now.
        """
        draft = await self._draft(actor)
        entry, step, said = draft.entry, draft.entry.at, " ".join(text.split())
        limit = MOST_WHAT if step.startswith("w-") else LIMITS.get(step)
        if limit is None:
            raise NotFound("words")
        if len(said) > limit:
            raise TooLong(len(said), limit)
        told: dict[str, Any] = (
            {"what": {**entry.what, step[2:]: said}} if step.startswith("w-") else {step: said}
        )
        return await self._written(actor, draft, replace(entry, **told, at=entry.after(step)))

    async def go(self, actor: Actor, step: str) -> ApplicationView:
        """To a step, or `on` and `back` from the present one."""
        draft = await self._draft(actor)
        entry = draft.entry
        target = {"on": entry.after(entry.at), "back": entry.before(entry.at)}.get(step, step)
        if target not in entry.steps:
            raise NotFound("step")
        return await self._written(actor, draft, replace(entry, at=target))

    async def send(self, actor: Actor) -> ApplicationView:
        """Ask the school; the curator answers within five working days. A second tap changes nothing."""
        found = await self._mine(actor)
        application, now = found.application, self._clock.now()
        if application.status != "draft":
            return found
        by = self._answer_by(actor, now)
        if await self._rows.move(application, "sent", now, sent_at=now, answer_by=by):
            await self._rows.note(application, actor.person_id, "sent", now)
            for decider in await self._deciders.confirmers(actor.municipality_id, application.school_id):
                await self._tell(application, decider, "mentor_application", now)
        return await self._mine(actor)

    async def withdraw(self, actor: Actor) -> ApplicationView:
        """Take it back, without a reason."""
        found = await self._mine(actor)
        now = self._clock.now()
        if found.application.status in OPEN and await self._rows.move(found.application, "withdrawn", now):
            await self._rows.note(found.application, actor.person_id, "withdrawn", now)
            await self._outbox.cancel(f"entry:{found.application.id}", "withdrawn")
        return await self._mine(actor)

    # --- the school and the council ---

    async def waiting(self, actor: Actor, page: int) -> ApplicationsPage:
        """Applications that wait: of one's schools, of the whole municipality for a methodologist."""
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        schools = None if actor.has(Role.METHODOLOGIST) else actor.schools(Role.CURATOR)
        found, total = await self._rows.waiting(actor.municipality_id, schools, page, PAGE)
        if not found and page:
            return await self.waiting(actor, 0)
        lines = [await self._view(one, sees_avoid=False) for one in found]
        return ApplicationsPage(tuple(lines), page, pages_of(total, PAGE), total)

    async def card(self, actor: Actor, application_id: int) -> ApplicationView:
        """One application with its log.

        Raises:
            NotAllowed, NotFound.
        """
        found = await self._decidable(actor, application_id)
        return await self._view(found, sees_avoid=actor.has(Role.METHODOLOGIST))

    async def decide(self, actor: Actor, application_id: int, decision: Decision) -> ApplicationView:
        """Decide, or decide anew; role and permission follow, the log keeps both.

        Raises:
            NotAllowed, NotFound.
        """
        found = await self._decidable(actor, application_id)
        now = self._clock.now()
        if found.decision is decision:
            return await self.card(actor, application_id)
        body = "council" if actor.has(Role.METHODOLOGIST) else "school"
        if await self._rows.move(found, "decided", now, decision=decision.value, decided_at=now):
            await self._rows.note(found, actor.person_id, decision.value, now, body)
            await self._outbox.cancel(f"entry:{found.id}", "decided")
            await self._follow(found, decision, now)
            await self._tell(found, found.person_id, "mentor_decision", now)
        return await self.card(actor, application_id)

    # --- steps of the above ---

    async def _follow(self, found: Application, decision: Decision, now: datetime) -> None:
        """The role, and whether and for what the mentor is proposed."""
        entry = found.entry
        if decision is not Decision.TALK:
            await self._granting.grant(
                found.municipality_id,
                found.person_id,
                Role.MENTOR,
                found.school_id,
                GrantStatus.ACTIVE.value,
                now,
            )
        await self._offers.ensure(found.municipality_id, found.person_id, now)
        values: dict[str, Any] = {"selection": decision.value}
        if decision is not Decision.TALK:
            until = last_day(entry.until, now.date())
            values |= {
                "capacity": entry.seats,
                "strengths": list(entry.strengths),
                "kinds": entry.kinds,
                "offered_until": _midnight_after(until) if until else None,
            }
        await self._offers.change(found.person_id, now, **values)

    def _answer_by(self, actor: Actor, now: datetime) -> datetime:
        calendar = self._calendars.of(actor.municipality_id, False)
        day, left = now.astimezone(actor.tz).date(), ANSWER_DAYS
        while left:
            day += timedelta(days=1)
            left -= calendar.is_working_day(day)
        return datetime.combine(day, time(18), tzinfo=actor.tz).astimezone(UTC)

    async def _decidable(self, actor: Actor, application_id: int) -> Application:
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        found = await self._rows.by_id(application_id)
        if (
            found is None
            or found.municipality_id != actor.municipality_id
            or found.status not in ("sent", "decided")
        ):
            raise NotFound("application")
        if not actor.has(Role.METHODOLOGIST) and found.school_id not in actor.schools(Role.CURATOR):
            raise NotFound("application")
        if found.person_id == actor.person_id:
            raise NotFound("application")  # nobody decides about themselves
        return found

    async def _draft(self, actor: Actor) -> Application:
        found = (await self._mine(actor)).application
        if found.status != "draft":
            raise ApplicationClosed(found.status)
        return found

    async def _mine(self, actor: Actor) -> ApplicationView:
        found = await self.mine(actor)
        if found is None:
            raise NotFound("application")
        return found

    async def _written(self, actor: Actor, draft: Application, entry: Entry) -> ApplicationView:
        await self._rows.write(draft.id, entry)
        return await self._mine(actor)

    async def _view(self, found: Application, *, sees_avoid: bool) -> ApplicationView:
        people = await self._parties.people([found.person_id])
        return ApplicationView(
            found, people[found.person_id], tuple(await self._rows.log(found.id)), sees_avoid
        )

    async def _tell(self, found: Application, person_id: int, kind: str, now: datetime) -> None:
        await self._outbox.plan(
            municipality_id=found.municipality_id,
            person_id=person_id,
            key=f"entry:{found.id}:{kind}:{now:%Y%m%d%H%M%S%f}:p{person_id}",
            kind=kind,
            cause=f"entry:{found.id}",
            params={"application_id": found.id},
            not_before=now,
        )


def _midnight_after(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), tzinfo=UTC)
