"""Meetings of a pair: times offered and taken, moved, called off, and counted without blaming anybody."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any, Final

from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotFound
from mentoring.meeting_slots import TooManySlots, check_slot, check_slots
from mentoring.meetings import (
    AHEAD,
    Mark,
    Meeting,
    MeetingAlreadyDecided,
    MeetingKind,
    MeetingStatus,
    after_cancel,
    after_move,
    after_take,
    verdict,
)
from mentoring.pairs import PairStatus, Side
from mentoring.people import Actor, Role
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.programme import Programme
from mentoring.roster import pages_of
from mentoring.talks import Occasion
from mentoring.timing import to_utc
from mentoring.usecases.meeting_records import (
    DayChoice,
    MeetingRecord,
    MeetingRows,
    Meetings,
    MeetingView,
    TimeChoice,
)
from mentoring.usecases.meeting_rounds import MeetingRounds, Vouchers
from mentoring.usecases.meeting_times import Calendars, MeetingTimes
from mentoring.usecases.meeting_words import MeetingWords
from mentoring.usecases.pair_records import PairRecord, Pairs, Parties, Someone
from mentoring.usecases.pairs import within
from mentoring.visits import LESSON

PAGE: Final = 5
MOST_TOPIC: Final = 100
MOST_MINUTES: Final = 180


class NoPair(MentoringError):
    """A meeting needs a pair that lives."""


def focus_title(programme: Programme, axis: str | None) -> str:
    """What the two look at together, in words; empty for a whole lesson, and for an axis that is gone."""
    return programme.axis_title(axis) if axis is not None and axis in programme.talks.axes else ""


class MeetingUseCases:
    """Meetings of a mentor and a teacher. Runs in its caller's turn."""

    def __init__(
        self,
        rows: MeetingRows,
        pairs: Pairs,
        parties: Parties,
        calendars: Calendars,
        outbox: Outbox,
        programmes: ProgrammeBook,
        clock: Clock,
        vouchers: Vouchers,
    ) -> None:
        self._rows = rows
        self._pairs = pairs
        self._parties = parties
        self._on = MeetingTimes(rows, calendars)
        self._programmes = programmes
        self._words = MeetingWords(outbox)
        self._rounds = MeetingRounds(rows, parties, vouchers, self._words)
        self._clock = clock

    async def plan_due(self, now: datetime) -> int:
        """One batch: «Состоялась?» after the end, and what silence means after three days."""
        return await self._rounds.plan(now)

    async def overview(self, actor: Actor, page: int) -> Meetings:
        """What lies ahead, and what was held."""
        actor.must(Role.TEACHER, Role.MENTOR)
        records, total = await self._rows.of_person(actor.person_id, page, PAGE)
        held, held_time = await self._rows.held_by(actor.person_id)
        views = [await self._view(actor, record) for record in records]
        return Meetings(
            tuple(views), page, pages_of(total, PAGE), held, held_time, await self._only_pair(actor)
        )

    async def _only_pair(self, actor: Actor) -> int | None:
        living = await self._pairs.living_of_teacher(actor.person_id)
        active = [one for one in living if one.pair.status is PairStatus.ACTIVE]
        mine, _ = await self._pairs.active_of_mentor(actor.person_id, 0, 2)
        found = [*active, *mine]
        return found[0].pair.id if len(found) == 1 else None

    # --- choosing times ---

    async def with_whom(self, actor: Actor, pair_id: int) -> tuple[Someone, Side]:
        """The other one of a living pair, to whom a meeting may be proposed, and who that is in it.

        Raises:
            NotFound, NotYourPair, NoPair.
        """
        record = await self._living(actor, pair_id)
        is_teacher = actor.person_id == record.pair.teacher_id
        other = record.pair.mentor_id if is_teacher else record.pair.teacher_id
        side = Side.MENTOR if is_teacher else Side.TEACHER
        return (await self._parties.people([other]))[other], side

    async def begin(self, actor: Actor, pair_id: int, topic: str, minutes: int) -> DayChoice:
        """A new meeting about `topic`; nobody sees it before its times are sent.

        Raises:
            TooLong, NotFound, NotYourPair, NoPair.
        """
        words = within(topic, MOST_TOPIC)
        if words is None or not 0 < minutes <= MOST_MINUTES:
            raise NotFound("topic")
        return await self._draft(actor, pair_id, {"topic": words, "minutes": minutes})

    async def begin_visit(self, actor: Actor, pair_id: int, lesson: str, focus: str | None) -> DayChoice:
        """The mentor asks to come to a lesson, or the teacher invites; `focus`: an axis to look at together.

        Raises:
            TooLong, NotFound (an unknown axis), NotYourPair, NoPair.
        """
        if focus is not None:
            self._programmes.of(actor.municipality_id).axis_title(focus)
        words = within(lesson, MOST_TOPIC)
        if words is None:
            raise NotFound("topic")
        visit = {"topic": words, "minutes": LESSON, "kind": MeetingKind.VISIT.value, "focus": focus}
        return await self._draft(actor, pair_id, visit)

    async def _draft(self, actor: Actor, pair_id: int, values: dict[str, Any]) -> DayChoice:
        record = await self._living(actor, pair_id)
        whose = {
            "municipality_id": record.municipality_id,
            "pair_id": pair_id,
            "proposed_by": actor.person_id,
            "created_at": self._clock.now(),
        }
        return await self.days(actor, await self._rows.draft({**whose, **values}))

    async def days(self, actor: Actor, meeting_id: int) -> DayChoice:
        """Days that have a time to offer, working ones first; times that suited before stand at the top.

        Raises:
            NotFound, NotYourMeeting, MeetingAlreadyDecided.
        """
        return await self._on.days(await self._choosing(actor, meeting_id), actor.tz)

    async def times(self, actor: Actor, meeting_id: int, day: date) -> TimeChoice:
        """Times of a day that suit both clocks."""
        return self._on.times(await self._choosing(actor, meeting_id), day)

    async def choose(self, actor: Actor, meeting_id: int, day: date, at: time) -> MeetingView:
        """One more time, at most three; the same one again changes nothing.

        Raises:
            TooManySlots, SlotInPast, SlotTooSoon, SlotOutsideHours, NoLessons.
        """
        view = await self._choosing(actor, meeting_id)
        slot = to_utc(datetime.combine(day, at), actor.tz)
        if slot in view.chosen:
            return view
        if len(view.chosen) >= view.most_slots:
            raise TooManySlots(len(view.chosen) + 1, view.most_slots)
        check_slot(slot, view.now, view.zones, view.meeting.minutes, view.notice)
        self._on.check(view, [slot])
        return await self._keep(actor, view, sorted((*view.chosen, slot)))

    async def set_place(self, actor: Actor, meeting_id: int, place: str) -> MeetingView:
        """Where a new meeting will be; what was offered once keeps its place."""
        view = await self._choosing(actor, meeting_id)
        if view.record.is_draft:
            await self._rows.set_place(meeting_id, place)
        return await self._mine(actor, meeting_id)

    async def clear(self, actor: Actor, meeting_id: int) -> DayChoice:
        """Choose anew."""
        await self._keep(actor, await self._choosing(actor, meeting_id), ())
        return await self.days(actor, meeting_id)

    async def chosen(self, actor: Actor, meeting_id: int) -> MeetingView:
        """What is chosen so far."""
        return await self._choosing(actor, meeting_id)

    async def send(self, actor: Actor, meeting_id: int) -> MeetingView:
        """Offer the chosen times to the other one; times that have passed meanwhile are left out.

        Raises:
            NoSlots, and what `check_slots` raises.
        """
        view = await self._mine(actor, meeting_id)
        chosen = [at for at in view.chosen if at > view.now]
        if view.record.sheet_sent or (not chosen and not view.record.is_draft):
            return view  # a second tap: they have been sent
        await self._living(actor, view.record.pair_id)
        return await self._offer(actor, view, chosen)

    async def propose(self, actor: Actor, meeting_id: int, at: datetime) -> MeetingView:
        """One own time instead of those on offer.

        Raises:
            SlotInPast, SlotTooSoon, SlotOutsideHours.
        """
        view = await self._choosing(actor, meeting_id)
        if view.meeting.proposed_by == actor.person_id and view.meeting.slots == (at,):
            return view
        return await self._offer(actor, view, [at])

    # --- agreeing, calling off, counting ---

    async def view(self, actor: Actor, meeting_id: int) -> MeetingView:
        """The meeting as it is now.

        Raises:
            NotFound, NotYourMeeting.
        """
        return await self._mine(actor, meeting_id)

    async def prompt(self, view: MeetingView) -> str:
        """A question for the mentor to begin with, in the words of the pack; empty for anybody else."""
        at, record = view.meeting.starts_at, view.record
        if at is None or not view.i_am_mentor:
            return ""
        prompts = self._programmes.of(record.municipality_id).talks.prompts
        if view.is_visit:
            return prompts[Occasion.BEFORE_VISIT]
        return prompts[await self._on.occasion(view, at)]

    async def take(self, actor: Actor, meeting_id: int, revision: int, place: int) -> MeetingView:
        """Agree to one of the times. An old button shows how things are now.

        Raises:
            NotFound, NotYourMeeting, NotYourTurn, SlotGone.
        """
        view = await self._mine(actor, meeting_id)
        meeting = view.meeting
        is_old = meeting.revision != revision or meeting.status is not MeetingStatus.PROPOSED
        if is_old or view.record.is_draft or place >= len(meeting.slots):
            return view
        taken = after_take(meeting, actor.person_id, meeting.slots[place], view.now)
        if await self._rows.move(view.record, taken, view.now, chosen={}):
            await self._words.taken(taken, actor.person_id, (view.teacher, view.mentor), view.now)
        return await self._mine(actor, meeting_id)

    async def cancel(self, actor: Actor, meeting_id: int) -> MeetingView:
        """Call it off, by either of the two; a visit that was written about stays."""
        view = await self._mine(actor, meeting_id)
        if view.record.sheet_sent:
            return view
        try:
            cancelled = after_cancel(view.meeting, actor.person_id)
        except MeetingAlreadyDecided:
            return view
        if await self._rows.move(view.record, cancelled, view.now) and not view.record.is_draft:
            await self._words.called_off(cancelled, view.other.person_id, view.now)
        return await self._mine(actor, meeting_id)

    async def mark(self, actor: Actor, meeting_id: int, mark: Mark) -> MeetingView:
        """«Состоялась?»: equal answers decide; different ones are asked about once more, blaming nobody."""
        view = await self._mine(actor, meeting_id)
        starts = view.meeting.starts_at
        is_past = starts is not None and starts <= view.now
        if view.meeting.status is not MeetingStatus.CONFIRMED or not is_past:
            return view
        if await self._rows.mark(view.record, actor.person_id, mark):
            await self._decide(actor, meeting_id)
        return await self._mine(actor, meeting_id)

    async def visited(self, actor: Actor, meeting_id: int) -> None:
        """The sheet, or an answer to it, says that the visit took place, even when it had become unclear."""
        view = await self.mark(actor, meeting_id, Mark.YES)
        if view.meeting.status is MeetingStatus.UNCLEAR:
            held = replace(view.meeting, status=MeetingStatus.HELD)
            await self._rows.move(view.record, held, view.now, confirmed_by_both=False)

    async def _decide(self, actor: Actor, meeting_id: int) -> None:
        view = await self._mine(actor, meeting_id)
        record = view.record
        said = verdict(record.teacher_mark, record.mentor_mark, asked_again=record.asked_again, waited=False)
        if said.ask_again and await self._rows.ask_again(record, view.now):
            await self._rounds.ask_again(view.meeting, (view.teacher, view.mentor), view.now)
        await self._rounds.close(record, said, view.now, actor.person_id)

    # --- steps of the above ---

    async def _living(self, actor: Actor, pair_id: int) -> PairRecord:
        record = await self._pairs.record(pair_id)
        if record is None or record.municipality_id != actor.municipality_id:
            raise NotFound("pair")
        record.pair.side_of(actor.person_id)
        if record.pair.status is not PairStatus.ACTIVE:
            raise NoPair
        return record

    async def _mine(self, actor: Actor, meeting_id: int) -> MeetingView:
        record = await self._rows.record(meeting_id)
        if record is None or record.municipality_id != actor.municipality_id:
            raise NotFound("meeting")
        record.meeting.other(actor.person_id)
        if record.is_draft and record.meeting.proposed_by != actor.person_id:
            raise NotFound("meeting")
        return await self._view(actor, record)

    async def _choosing(self, actor: Actor, meeting_id: int) -> MeetingView:
        view = await self._mine(actor, meeting_id)
        if view.meeting.status not in AHEAD or view.record.sheet_sent:
            raise MeetingAlreadyDecided(meeting_id, view.meeting.status)
        await self._living(actor, view.record.pair_id)
        return view

    async def _view(self, actor: Actor, record: MeetingRecord) -> MeetingView:
        meeting = record.meeting
        people = await self._parties.people([meeting.teacher_id, meeting.mentor_id])
        programme = self._programmes.of(record.municipality_id)
        return MeetingView(
            record,
            actor.person_id,
            people[meeting.teacher_id],
            people[meeting.mentor_id],
            self._clock.now().astimezone(UTC),
            focus_title(programme, record.focus),
        )

    async def _keep(self, actor: Actor, view: MeetingView, slots: Sequence[datetime]) -> MeetingView:
        chosen = {**view.record.chosen, actor.person_id: tuple(slots)}
        await self._rows.choose(view.meeting.id, chosen)
        return await self._mine(actor, view.meeting.id)

    async def _offer(self, actor: Actor, view: MeetingView, slots: Sequence[datetime]) -> MeetingView:
        """The reminders of the old time go with it, in the same transaction.

        With a teacher who has not entered the mentor agrees outside the bot: the time stands at once.
        """
        ordered = check_slots(slots, view.now, view.zones, view.meeting.minutes, view.notice)
        self._on.check(view, ordered)
        offered = self._offered(view, actor.person_id, ordered)
        fresh: dict[str, Any] = {
            "chosen": {},
            "teacher_said": None,
            "mentor_said": None,
            "asked_again": False,
            "asked_at": None,
            "was_at": view.in_calendar,
        }
        if not view.other.entered:
            offered = replace(offered, status=MeetingStatus.CONFIRMED, starts_at=ordered[0])
        if await self._rows.move(view.record, offered, view.now, **fresh):
            if view.other.entered:
                await self._words.offered(offered, view.other.person_id, view.now)
            else:
                await self._words.taken(offered, actor.person_id, (view.teacher, view.mentor), view.now)
            await self._words.no_longer_quiet(view.record.pair_id)
        return await self._mine(actor, view.meeting.id)

    def _offered(self, view: MeetingView, by: int, slots: tuple[datetime, ...]) -> Meeting:
        if view.record.is_draft:
            return replace(view.meeting, slots=slots)
        return after_move(view.meeting, by, slots)
