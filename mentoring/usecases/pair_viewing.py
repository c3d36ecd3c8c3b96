"""A pair as one of the two sees it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.matching import Fact, Scored
from mentoring.pairs import OPEN, NotYourPair, PairKind, Side
from mentoring.people import Actor, Role
from mentoring.ports import ProgrammeBook
from mentoring.usecases.meeting_words import Dropped
from mentoring.usecases.pair_records import PairRecord, Pairs, Parties
from mentoring.usecases.pair_search import PairSearch
from mentoring.usecases.pair_views import PairView


@dataclass(frozen=True, slots=True)
class Tally:
    """What surrounds a pair: the next agreed meeting, steps that wait for the mentor, what was held."""

    next_at: datetime | None = None
    waiting_steps: int = 0
    held: int = 0
    visits: int = 0
    held_time: timedelta = timedelta()


class Surroundings(Protocol):
    """Meetings and steps of pairs, counted (`storage.tallies`)."""

    async def of(
        self, pair_ids: Collection[int], confirmers: Collection[str], now: datetime
    ) -> dict[int, Tally]: ...
    async def drop_meetings(self, pair_id: int, now: datetime) -> list[Dropped]: ...


class PairViewer:
    """Reads pairs for those whom they concern."""

    def __init__(
        self,
        pairs: Pairs,
        parties: Parties,
        surroundings: Surroundings,
        search: PairSearch,
        programmes: ProgrammeBook,
        clock: Clock,
    ) -> None:
        self._pairs = pairs
        self._parties = parties
        self._around = surroundings
        self._search = search
        self._programmes = programmes
        self._clock = clock

    async def mine(self, actor: Actor, pair_id: int, side: Side | None = None) -> PairRecord:
        """The pair of which the actor is one (`side`: which one).

        Raises:
            NotFound: no such pair in this municipality. NotYourPair: somebody else's button.
        """
        record = await self._pairs.record(pair_id)
        if record is None or record.municipality_id != actor.municipality_id:
            raise NotFound("pair")
        if record.pair.side_of(actor.person_id) is not (side or record.pair.side_of(actor.person_id)):
            raise NotYourPair(pair_id)
        return record

    async def view(self, actor: Actor, record: PairRecord) -> PairView:
        """The pair with the people in it and what is around it."""
        pair, side = record.pair, record.pair.side_of(actor.person_id)
        people = await self._parties.people([pair.teacher_id, pair.mentor_id])
        reasons, gap = await self._reasons(record, side)
        around = (await self.tallies(record.municipality_id, [pair.id])).get(pair.id, Tally())
        is_mentor = side is Side.MENTOR
        return PairView(
            record=record,
            side=side,
            teacher=people[pair.teacher_id],
            mentor=people[pair.mentor_id],
            reasons=reasons,
            gap=gap,
            load=await self._pairs.load(pair.mentor_id, pair.kind) if is_mentor else None,
            next_at=around.next_at,
            held=around.held,
            visits=around.visits,
            held_time=around.held_time,
            has_papers=is_mentor and await self._pairs.has_papers(pair.id),
            profile_open=is_mentor
            and pair.kind is PairKind.MAIN
            and await self._pairs.is_open_to_mentor(pair.teacher_id),
        )

    async def _reasons(self, record: PairRecord, side: Side) -> tuple[tuple[Fact, ...], Fact | None]:
        """The teacher's own eyes see why in full; it is worked out anew and stored nowhere."""
        if side is Side.TEACHER and record.pair.status in OPEN:
            scored = await self._search.explained(
                record.municipality_id, record.pair.teacher_id, record.pair.mentor_id, self._clock.now()
            )
            if scored is not None:
                return for_teacher(scored)
        return record.reasons, record.gap

    async def tallies(self, municipality_id: int, pair_ids: Collection[int]) -> dict[int, Tally]:
        """What surrounds each of the pairs."""
        confirmers = self._programmes.of(municipality_id).confirmers
        codes = [one.code for one in confirmers if one.acts_as == Role.MENTOR.value]
        return await self._around.of(pair_ids, codes, self._clock.now()) if pair_ids else {}


def for_teacher(scored: Scored) -> tuple[tuple[Fact, ...], Fact | None]:
    """Three reasons and the gap, axes included: for the teacher's eyes."""
    return tuple(part.fact for part in scored.reasons), scored.gap.fact if scored.gap else None


def for_others(scored: Scored) -> tuple[tuple[Fact, ...], Fact | None]:
    """Three reasons and the gap that anybody may see: these are stored."""
    gap = scored.gap_for_others()
    return tuple(part.fact for part in scored.reasons_for_others()), gap.fact if gap else None
