"""A mentor's papers: journal, hours, half-year report, evidence. They count marks; nobody writes a report."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from mentoring.clock import Clock
from mentoring.meetings import MeetingStatus
from mentoring.paper_terms import Half, half_of
from mentoring.people import Actor, Role
from mentoring.usecases.pair_records import Parties, Someone
from mentoring.usecases.paper_views import MeetingLine, PairFacts, PaperRows


class MentorRows(PaperRows, Protocol):
    """What a mentor's papers read besides (`storage.papers`)."""

    async def confirmed_steps(self, mentor_id: int) -> list[date]: ...
    async def answered_visits(self, pair_ids: list[int]) -> int: ...
    async def school_finished(self, person_id: int, special: str) -> date | None: ...


MENTOR_SCHOOL: Final = "mentor_school"
"""The ready set of the mentor's school."""


@dataclass(frozen=True, slots=True)
class MentorSheet:
    """What a mentor did, in marks: no profile, no words about a teacher, no sheet of a visit.

    `pairs` with their teachers, the living first; `held` meetings and visits by time; `confirmed` the days on
    which the mentor confirmed steps; `answered` visits after which the teacher has got feedback;
    `school_on` the day on which the mentor's school was finished.
    """

    mentor: Someone
    municipality: str
    pairs: tuple[tuple[PairFacts, Someone], ...]
    held: tuple[MeetingLine, ...]
    confirmed: tuple[date, ...]
    answered: int
    school_on: date | None
    zone: str
    today: date

    def day(self, line: MeetingLine) -> date:
        """The mentor's local day of a meeting."""
        return line.at.astimezone(ZoneInfo(self.zone)).date()

    @property
    def half(self) -> Half:
        """The present half of the school year."""
        return half_of(self.today)

    def within(self, starts: date, ends: date) -> tuple[MeetingLine, ...]:
        """Meetings of that time."""
        return tuple(line for line in self.held if starts <= self.day(line) <= ends)

    def living(self, starts: date, ends: date) -> tuple[tuple[PairFacts, Someone], ...]:
        """Pairs that lived in that time."""
        return tuple(
            (pair, teacher) for pair, teacher in self.pairs if _lived(pair, starts, ends, ZoneInfo(self.zone))
        )


class MentorPapers:
    """Each mentor's own. Runs in its caller's turn."""

    def __init__(self, rows: MentorRows, parties: Parties, clock: Clock) -> None:
        self._rows = rows
        self._parties = parties
        self._clock = clock

    async def overview(self, actor: Actor) -> MentorSheet:
        """For the room: the same facts, nothing handed over. Raises: NotAllowed."""
        actor.must(Role.MENTOR)
        pairs = await self._rows.pairs_of_mentor(actor.person_id)
        people = await self._parties.people({actor.person_id, *(pair.teacher_id for pair in pairs)})
        numbers = [pair.id for pair in pairs]
        lines = await self._rows.meetings(numbers) if numbers else []
        return MentorSheet(
            mentor=people[actor.person_id],
            municipality=await self._rows.municipality(actor.municipality_id),
            pairs=tuple((pair, people[pair.teacher_id]) for pair in pairs if pair.teacher_id in people),
            held=tuple(line for line in lines if line.status is MeetingStatus.HELD),
            confirmed=tuple(await self._rows.confirmed_steps(actor.person_id)),
            answered=await self._rows.answered_visits(numbers) if numbers else 0,
            school_on=await self._rows.school_finished(actor.person_id, MENTOR_SCHOOL),
            zone=actor.zone,
            today=self._clock.now().astimezone(actor.tz).date(),
        )

    async def hand_over(self, actor: Actor, what: str) -> MentorSheet:
        """The same for a paper that is taken away: noted at each teacher it speaks of. Raises: NotAllowed."""
        sheet = await self.overview(actor)
        now = self._clock.now()
        for owner in sorted({pair.teacher_id for pair, _ in sheet.pairs}):
            await self._rows.note(actor.municipality_id, owner, actor.person_id, f"paper_{what}", now)
        return sheet


def _lived(pair: PairFacts, starts: date, ends: date, zone: ZoneInfo) -> bool:
    begins = pair.begins.astimezone(zone).date() if pair.begins else ends
    closed = pair.closed.astimezone(zone).date() if pair.closed else ends
    return begins <= ends and closed >= starts
