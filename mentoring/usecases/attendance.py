"""Attendance: the organiser's room with the code and the list, and everybody's own mark."""

from datetime import timedelta
from typing import Final

from mentoring.attendance import (
    BEFORE,
    LONGEST,
    PAUSE,
    CodeOfAnother,
    CodeRenewed,
    Doors,
    EventCode,
    Gathering,
    How,
    MarksClosed,
    Part,
    TooManyCodes,
    WrongEventCode,
)
from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.roster import pages_of
from mentoring.step_codes import Dice, Guesses, TooManyGuesses
from mentoring.usecases.attendance_views import Candidate, CheckIn, Marked, Marks, Room, SitterPage
from mentoring.usecases.event_hall import EventHall
from mentoring.usecases.event_steps import EventSteps
from mentoring.usecases.route_basis import Basis

PAGE: Final = 6
PARTS_PAGE: Final = 4
TRIES: Final = 20
MOST_FOUND: Final = 6
LONGEST_NAME: Final = 80
LATELY: Final = LONGEST + timedelta(hours=3)


class AttendanceDesk:
    """The organiser's side: a methodologist, or whoever keeps the community whose meeting it is.

    Runs in its caller's turn.
    """

    def __init__(self, marks: Marks, steps: EventSteps, dice: Dice, clock: Clock) -> None:
        self._marks = marks
        self._steps = steps
        self._dice = dice
        self._clock = clock

    async def room(self, actor: Actor, event_id: int) -> Room:
        """The code, made now if the doors are open and there is none; and the counts. Raises: NotFound."""
        event = await self._event(actor, event_id)
        doors = event.doors(self._clock.now())
        code = None
        if doors is Doors.OPEN:
            code = await self._marks.code(event.id) or await self._make(actor, event)
        return Room(event, doors, code, await self._marks.counts(event.id))

    async def renew(self, actor: Actor, event_id: int) -> Room:
        """Another code: the one before works no more."""
        event = await self._event(actor, event_id)
        if event.doors(self._clock.now()) is Doors.OPEN:
            await self._marks.revoke(event.id, self._clock.now())
        return await self.room(actor, event_id)

    async def close(self, actor: Actor, event_id: int) -> Room:
        """Nobody marks themselves any more; the list stays open."""
        event = await self._event(actor, event_id)
        now = self._clock.now()
        if event.doors(now) is Doors.OPEN:
            await self._marks.close(event.id, now)
            await self._marks.revoke(event.id, now)
        return await self.room(actor, event_id)

    async def reopen(self, actor: Actor, event_id: int) -> Room:
        """Closed too early: a new code."""
        event = await self._event(actor, event_id)
        await self._marks.close(event.id, None)
        return await self.room(actor, event_id)

    async def people(self, actor: Actor, event_id: int, page: int, *, came: bool = False) -> SitterPage:
        """Who signed up or came. Raises: NotFound."""
        event = await self._event(actor, event_id)
        size = PARTS_PAGE if came else PAGE
        lines, total = await self._marks.sitters(event.id, page, size, came=came)
        last = pages_of(total, size) - 1
        if page > last:
            return await self.people(actor, event_id, last, came=came)
        counts = await self._marks.counts(event.id)
        may_mark = event.takes_marks(self._clock.now())
        return SitterPage(event, tuple(lines), page, last + 1, counts, may_mark)

    async def toggle(self, actor: Actor, event_id: int, person_id: int, *, present: bool) -> bool:
        """Mark somebody of the municipality, or take the mark back; False on a second tap.

        Raises:
            NotFound, MarksClosed.
        """
        event = await self._open(actor, event_id)
        mark = await self._marks.mark(event.id, person_id)
        if mark is None and not await self._marks.is_here(actor.municipality_id, person_id):
            raise NotFound("person")
        went = await self._put(event, person_id, present=present, by=actor.person_id)
        if went and not present and mark is not None and mark.step_id is not None:
            await self._marks.count_for(event.id, person_id, None)
            await self._steps.take_back(mark.step_id)
        return went

    async def everybody(self, actor: Actor, event_id: int) -> int:
        """All who signed up came; how many marks are new. Raises: NotFound, MarksClosed."""
        event = await self._open(actor, event_id)
        missing = await self._marks.expected(event.id)
        for person_id in missing:
            await self._put(event, person_id, present=True, by=actor.person_id)
        return len(missing)

    async def find(self, actor: Actor, event_id: int, words: str) -> tuple[Candidate, ...]:
        """People to be added to the list, by the beginning of a name. Raises: NotFound."""
        event = await self._event(actor, event_id)
        words = words.strip()[:LONGEST_NAME]
        if not words:
            return ()
        return tuple(await self._marks.candidates(event.municipality_id, words, MOST_FOUND))

    async def turn_part(self, actor: Actor, event_id: int, person_id: int) -> Part:
        """Listener, speaker, host, and round again. Raises: NotFound."""
        event = await self._event(actor, event_id)
        mark = await self._marks.mark(event.id, person_id)
        if mark is None or not mark.present:
            raise NotFound("mark")
        await self._marks.set_part(event.id, person_id, mark.part.next)
        return mark.part.next

    async def _put(self, event: Gathering, person_id: int, *, present: bool, by: int) -> bool:
        now = self._clock.now()
        went = await self._marks.put(event, person_id, present=present, how=How.LIST, by=by, now=now)
        if went and present:
            await came(self._marks, self._steps, event, person_id)
        return went

    async def _event(self, actor: Actor, event_id: int) -> Gathering:
        if not actor.has(Role.METHODOLOGIST) and not await self._marks.keeps(actor, event_id):
            actor.must(Role.METHODOLOGIST)
        return known(await self._marks.event(actor.municipality_id, event_id))

    async def _open(self, actor: Actor, event_id: int) -> Gathering:
        event = await self._event(actor, event_id)
        if not event.takes_marks(self._clock.now()):
            raise MarksClosed
        return event

    async def _make(self, actor: Actor, event: Gathering) -> EventCode:
        now = self._clock.now()
        assert event.until is not None, "the doors are open"
        for _ in range(TRIES):
            digits = self._dice.digits()
            await self._marks.free(digits, now)
            token = self._dice.token()
            if await self._marks.make(event, actor.person_id, digits, token, now, event.until):
                break
        found = await self._marks.code(event.id)
        assert found is not None, "a million of codes is never taken"
        return found


class AttendanceHall:
    """Everybody's own mark. Whoever holds the code is in the room: registered or not, invited or not."""

    def __init__(self, marks: Marks, steps: EventSteps, events: EventHall, clock: Clock) -> None:
        self._marks = marks
        self._steps = steps
        self._events = events
        self._clock = clock
        self._guesses = Guesses(PAUSE)

    async def check_in(self, actor: Actor, event_id: int) -> CheckIn:
        """Before the mark. Raises: NotFound, also for an event that is meant for others."""
        event = await self._event(actor, event_id)
        mark = await self._marks.mark(event.id, actor.person_id)
        if mark is None:
            await self._events.card(actor, event_id)
        return CheckIn(event, event.doors(self._clock.now()), mark)

    async def typed(self, actor: Actor | None, account: int, digits: str) -> Marked | None:
        """Six digits typed. None: no event's code, and nothing is running that they could be for.

        Raises:
            WrongEventCode, TooManyCodes, CodeRenewed, CodeOfAnother.
        """
        if actor is None:
            return None
        code = await self._marks.by_digits(actor.municipality_id, digits)
        running = await self._is_running(actor.municipality_id)
        if running:
            self._check(account)
        if code is None and not running:
            return None
        if code is None:
            self._guesses.note(account, self._clock.now())
            raise WrongEventCode(self._guesses.left(account))
        return await self._enter(actor, code, How.CODE)

    async def by_link(self, actor: Actor, account: int, token: str) -> Marked:
        """The QR on the screen.

        Raises:
            WrongEventCode, TooManyCodes, CodeRenewed, CodeOfAnother.
        """
        self._check(account)
        code = await self._marks.by_token(actor.municipality_id, token)
        if code is None:
            self._guesses.note(account, self._clock.now())
            raise WrongEventCode(self._guesses.left(account))
        return await self._enter(actor, code, How.LINK)

    async def ask(self, actor: Actor, event_id: int) -> CheckIn:
        """«Кода нет»: the organiser finds them at the top of the list. Raises: NotFound."""
        view = await self.check_in(actor, event_id)
        now = self._clock.now()
        if view.event.takes_marks(now) and (view.mark is None or not view.mark.present):
            await self._marks.put(view.event, actor.person_id, present=False, how=How.ASKED, by=None, now=now)
        return await self.check_in(actor, event_id)

    async def mine(self, actor: Actor, event_id: int) -> Marked:
        """How the own mark stands. Raises: NotFound without one."""
        event = await self._event(actor, event_id)
        return await self._marked(actor, event, again=True)

    async def count(self, actor: Actor, event_id: int, step_id: int) -> Marked:
        """«Засчитать в шаг»: once, for one step. Raises: NotFound."""
        event = await self._event(actor, event_id)
        mark = await self._marks.mark(event.id, actor.person_id)
        if mark is None or not mark.present:
            raise NotFound("mark")
        if mark.step_id is None and await self._steps.count(actor.person_id, event, step_id):
            await self._marks.count_for(event.id, actor.person_id, step_id)
        return await self._marked(actor, event, again=True)

    async def _enter(self, actor: Actor, code: EventCode, how: How) -> Marked:
        event = await self._event(actor, code.event_id)
        now = self._clock.now()
        doors = event.doors(now)
        if doors is not Doors.OPEN and event.starts_at is not None:
            raise CodeOfAnother(event.title, event.starts_at, doors)
        if code.revoked:
            raise CodeRenewed
        went = await self._marks.put(event, actor.person_id, present=True, how=how, by=None, now=now)
        if went:
            await came(self._marks, self._steps, event, actor.person_id)
        return await self._marked(actor, event, again=not went)

    async def _marked(self, actor: Actor, event: Gathering, *, again: bool) -> Marked:
        mark = await self._marks.mark(event.id, actor.person_id)
        if mark is None or not mark.present:
            raise NotFound("mark")
        counted = await self._steps.counted(actor.person_id, mark.step_id) if mark.step_id else None
        offers = () if mark.step_id else await self._steps.offers(actor.person_id, event)
        return Marked(event, mark.at, again, counted, offers)

    async def _is_running(self, municipality_id: int) -> bool:
        now = self._clock.now()
        lately = await self._marks.began(municipality_id, now - LATELY, now + BEFORE)
        return any(event.doors(now) is Doors.OPEN for event in lately)

    def _check(self, account: int) -> None:
        try:
            self._guesses.check(account, self._clock.now())
        except TooManyGuesses as many:
            raise TooManyCodes from many

    async def _event(self, actor: Actor, event_id: int) -> Gathering:
        return known(await self._marks.event(actor.municipality_id, event_id))


async def came(marks: Marks, steps: EventSteps, event: Gathering, person_id: int) -> None:
    """What a new mark brings with it: the one step it surely counts for."""
    step_id = await steps.only(person_id, event)
    if step_id is not None and await steps.count(person_id, event, step_id):
        await marks.count_for(event.id, person_id, step_id)


def known(event: Gathering | None) -> Gathering:
    """Raises: NotFound for one that is not there, or a draft."""
    if event is None or event.status == "draft":
        raise NotFound("event")
    return event


class AttendanceUseCases:
    """Two doors: `desk` is the organiser's, `hall` is everybody's."""

    def __init__(self, marks: Marks, basis: Basis, events: EventHall, dice: Dice, clock: Clock) -> None:
        steps = EventSteps(basis)
        self.desk = AttendanceDesk(marks, steps, dice, clock)
        self.hall = AttendanceHall(marks, steps, events, clock)
