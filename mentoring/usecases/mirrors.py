"""The mentor's mirror: answered by the mentor of a living pair, read by its teacher, by nobody else ever."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.mirrors import AGAIN_AFTER, Mirror, MirrorClosed, NoVisitYet, Reflection, reflections
from mentoring.pairs import SEATED, NotYourPair, PairStatus, Side
from mentoring.people import Actor
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.questionnaire import Axis, Form, Item, Printed, Questionnaire
from mentoring.reminders import Due
from mentoring.scoring import Level
from mentoring.timing import Urgency
from mentoring.usecases.meeting_words import SHEET_HELPS
from mentoring.usecases.pair_records import PairRecord, Pairs, Parties, Someone


class MirrorRows(Protocol):
    """The table of mirrors (`storage.mirrors`)."""

    async def mirror(self, mirror_id: int) -> Mirror | None: ...
    async def open_of(self, pair_id: int) -> Mirror | None: ...
    async def last_of(self, pair_id: int) -> Mirror | None: ...
    async def begin(self, mirror: Mirror, now: datetime) -> None: ...
    async def write(self, mirror_id: int, answers: Mapping[str, int | None]) -> bool: ...
    async def finish(self, mirror_id: int, now: datetime) -> bool: ...
    async def drop(self, mirror_id: int, now: datetime) -> None: ...
    async def let_in(self, mirror_id: int, at: datetime | None) -> bool: ...
    async def visits_since(self, pair_id: int, since: datetime | None) -> int: ...


class OwnWords(Protocol):
    """The teacher's own profile (`AssessmentUseCases`)."""

    async def asked_of(self, person_id: int, municipality_id: int) -> Questionnaire: ...
    async def own_levels(
        self, person_id: int, asked: Questionnaire
    ) -> tuple[Mapping[str, int | None], Mapping[str, Level | None]]: ...
    async def read_again(self, actor: Actor) -> None: ...


@dataclass(frozen=True, slots=True)
class MirrorQuestion:
    """One item in the mentor's words, anchors in this mentor's order."""

    mirror_id: int
    teacher: Someone
    item: Item
    axis: Axis
    anchors: tuple[Printed, ...]
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class MirrorDone:
    """What the mentor sees afterwards: thanks and counts, no scores."""

    pair_id: int
    teacher: Someone
    seen: int
    total: int
    again_from: datetime | None


@dataclass(frozen=True, slots=True)
class MirrorView:
    """What the teacher reads: both sides in words, and whether it counts in the profile."""

    mirror: Mirror
    mentor: Someone
    lines: tuple[Reflection, ...]

    @property
    def diverging(self) -> tuple[Axis, ...]:
        """Axes to look at together."""
        return tuple(line.axis for line in self.lines if line.diverges)


class MirrorUseCases:
    """Mirrors. Runs in its caller's turn."""

    def __init__(
        self,
        rows: MirrorRows,
        pairs: Pairs,
        parties: Parties,
        own: OwnWords,
        outbox: Outbox,
        programmes: ProgrammeBook,
        clock: Clock,
    ) -> None:
        self._rows = rows
        self._pairs = pairs
        self._parties = parties
        self._own = own
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock

    # --- the mentor answers ---

    async def open(self, actor: Actor, pair_id: int) -> MirrorQuestion | MirrorDone:
        """Begin, or go on; after a finished one thanks, until sixty days and another visit have passed.

        Raises:
            NotFound, NotYourPair, NoVisitYet.
        """
        record = await self._seat(actor, pair_id)
        asked = await self._own.asked_of(record.pair.teacher_id, record.municipality_id)
        opened = await self._rows.open_of(pair_id)
        if opened is not None and (opened.questionnaire, opened.version) != (asked.code, asked.version):
            await self._rows.drop(opened.id, self._clock.now())
            opened = None
        last = await self._rows.last_of(pair_id)
        if opened is None and last is not None and not await self._may_again(last):
            return await self._done(last, asked)
        return await self._next(opened or await self._begin(record, asked), asked)

    async def to_offer(self, actor: Actor, teacher_id: int) -> int | None:
        """The pair whose mirror the actor may fill in now; None where nothing new could be said."""
        record = await self._pairs.between(teacher_id, actor.person_id)
        if record is None:
            return None
        try:
            await self._seat(actor, record.pair.id)
        except (NotFound, NotYourPair, NoVisitYet):
            return None
        last = await self._rows.last_of(record.pair.id)
        return record.pair.id if last is None or await self._may_again(last) else None

    async def answer(
        self, actor: Actor, mirror_id: int, item_id: str, place: int | None
    ) -> MirrorQuestion | MirrorDone:
        """Keep the anchor at the printed place; None: «Не пришлось видеть».

        Raises:
            NotFound, NotYourPair, MirrorClosed.
        """
        mirror, asked = await self._mine(actor, mirror_id)
        if item_id not in asked.ids(Form.MIRROR):
            raise NotFound("item")
        answers = {**mirror.answers, item_id: _score(asked, item_id, mirror, place)}
        await self._rows.write(mirror_id, answers)
        return await self._next(replace(mirror, answers=answers), asked)

    async def back(self, actor: Actor, mirror_id: int) -> MirrorQuestion | MirrorDone:
        """The last answered item again."""
        mirror, asked = await self._mine(actor, mirror_id)
        given = [item for item in asked.ids(Form.MIRROR) if item in mirror.answers]
        answers = {item: score for item, score in mirror.answers.items() if item not in given[-1:]}
        await self._rows.write(mirror_id, answers)
        return await self._next(replace(mirror, answers=answers), asked)

    # --- the teacher reads ---

    async def read(self, actor: Actor, mirror_id: int) -> MirrorView:
        """Both sides in words. Raises: NotFound, NotYourPair (anybody but the teacher)."""
        mirror = await self._finished(actor, mirror_id)
        programme = self._programmes.of(mirror.municipality_id)
        asked = programme.book.asked_then(mirror.questionnaire, mirror.version)
        percents, words = await self._own.own_levels(mirror.teacher_id, asked)
        people = await self._parties.people([mirror.mentor_id])
        lines = reflections(asked, mirror.answers, percents, words, programme.rules)
        return MirrorView(mirror, people[mirror.mentor_id], lines)

    async def is_about(self, actor: Actor, pair_id: int) -> bool:
        """Whether the actor is the teacher of the pair. Raises: NotFound, NotYourPair."""
        record = await self._pairs.record(pair_id)
        if record is None or record.municipality_id != actor.municipality_id:
            raise NotFound("pair")
        return record.pair.side_of(actor.person_id) is Side.TEACHER

    async def last(self, actor: Actor, pair_id: int) -> MirrorView | None:
        """The newest mirror of the teacher's own pair, a pair that is over included."""
        if not await self.is_about(actor, pair_id):
            raise NotYourPair(pair_id)
        found = await self._rows.last_of(pair_id)
        return await self.read(actor, found.id) if found else None

    async def let_in(self, actor: Actor, mirror_id: int, *, used: bool) -> MirrorView:
        """The teacher decides whether it counts in the profile, and may think again at any time."""
        await self._finished(actor, mirror_id)
        await self._rows.let_in(mirror_id, self._clock.now() if used else None)
        await self._own.read_again(actor)
        return await self.read(actor, mirror_id)

    # --- steps of the above ---

    async def _seat(self, actor: Actor, pair_id: int) -> PairRecord:
        record = await self._pairs.record(pair_id)
        if record is None or record.municipality_id != actor.municipality_id:
            raise NotFound("pair")
        pair = record.pair
        if pair.mentor_id != actor.person_id:
            raise NotYourPair(pair_id)
        if pair.status is not PairStatus.ACTIVE or pair.kind not in SEATED:
            raise NoVisitYet
        if not await self._rows.visits_since(pair_id, None):
            raise NoVisitYet
        return record

    async def _mine(self, actor: Actor, mirror_id: int) -> tuple[Mirror, Questionnaire]:
        mirror = await self._rows.mirror(mirror_id)
        if mirror is None or mirror.municipality_id != actor.municipality_id:
            raise NotFound("mirror")
        await self._seat(actor, mirror.pair_id)
        asked = self._programmes.of(mirror.municipality_id).book.asked_now(
            mirror.questionnaire, mirror.version
        )
        if asked is None or mirror.finished_at is not None:
            raise MirrorClosed(mirror.pair_id)
        return mirror, asked

    async def _finished(self, actor: Actor, mirror_id: int) -> Mirror:
        mirror = await self._rows.mirror(mirror_id)
        if mirror is None or mirror.municipality_id != actor.municipality_id:
            raise NotFound("mirror")
        if mirror.teacher_id != actor.person_id:
            raise NotYourPair(mirror.pair_id)
        if mirror.finished_at is None:
            raise NotFound("mirror")
        return mirror

    async def _begin(self, record: PairRecord, asked: Questionnaire) -> Mirror:
        pair = record.pair
        fresh = Mirror(
            0, record.municipality_id, pair.id, pair.teacher_id, pair.mentor_id, asked.code, asked.version, {}
        )
        await self._rows.begin(fresh, self._clock.now())
        opened = await self._rows.open_of(pair.id)
        assert opened is not None, "it was begun in this turn"
        return opened

    async def _next(self, mirror: Mirror, asked: Questionnaire) -> MirrorQuestion | MirrorDone:
        order = asked.ids(Form.MIRROR)
        item_id = mirror.next_item(order)
        if item_id is None:
            return await self._finish(mirror, asked)
        item = asked.item(item_id)
        return MirrorQuestion(
            mirror.id,
            await self._teacher(mirror),
            item,
            asked.axis(item.axis),
            asked.printed_mirror(item_id, str(mirror.mentor_id)),
            order.index(item_id) + 1,
            len(order),
        )

    async def _finish(self, mirror: Mirror, asked: Questionnaire) -> MirrorDone:
        now = self._clock.now()
        if await self._rows.finish(mirror.id, now):
            key = f"mirror:{mirror.id}:done:p{mirror.teacher_id}"
            params = {"mirror_id": mirror.id}
            due = Due(key, "mirror_done", Urgency.ACT, now, now + SHEET_HELPS, mirror.teacher_id, params)
            await self._outbox.plan_many([due])
        return await self._done(replace(mirror, finished_at=now), asked)

    async def _done(self, mirror: Mirror, asked: Questionnaire) -> MirrorDone:
        ended = mirror.finished_at
        again = ended + AGAIN_AFTER if ended is not None else None
        total = len(asked.ids(Form.MIRROR))
        return MirrorDone(mirror.pair_id, await self._teacher(mirror), mirror.seen, total, again)

    async def _may_again(self, last: Mirror) -> bool:
        ended = last.finished_at
        if ended is None or self._clock.now() < ended + AGAIN_AFTER:
            return False
        return bool(await self._rows.visits_since(last.pair_id, ended))

    async def _teacher(self, mirror: Mirror) -> Someone:
        return (await self._parties.people([mirror.teacher_id]))[mirror.teacher_id]


def _score(asked: Questionnaire, item_id: str, mirror: Mirror, place: int | None) -> int | None:
    if place is None:
        return None
    printed = asked.printed_mirror(item_id, str(mirror.mentor_id))
    if not 0 <= place < len(printed):
        raise NotFound("item")
    return printed[place].score
