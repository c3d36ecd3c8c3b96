"""The survey at the end of a pair: answered or not, in parts, and never shown to the other one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import NotFound, TooLong
from mentoring.pair_survey import ENOUGH, MOST_PHRASE, QUESTIONS, SCALE, Answers, Asked, AskKind, toggled
from mentoring.pairs import PairKind, PairStatus, Side
from mentoring.people import Actor, Role
from mentoring.usecases.pair_records import PairRecord, Pairs

EARLY: Final = timedelta(days=90)
ASKED: Final = frozenset({PairKind.MAIN, PairKind.SUBJECT, PairKind.GROUP})
"""Kinds with a survey: a question and a short goal end with a warm line and nothing else."""
SHOWN_PHRASES: Final = 3


@dataclass(frozen=True, slots=True)
class SideSummary:
    """What people of one side said. Everything but `people` is empty below five people."""

    side: Side
    people: int
    means: dict[int, float]
    often: dict[int, tuple[str, ...]]
    phrases: tuple[str, ...] = ()

    @property
    def is_hidden(self) -> bool:
        """Fewer than five people."""
        return self.people < ENOUGH


class Surveys(Protocol):
    """The table of surveys (`storage.pair_survey`)."""

    async def of(self, pair_id: int, person_id: int) -> Answers | None: ...
    async def put(
        self, municipality_id: int, pair_id: int, person_id: int, answers: Answers, now: datetime
    ) -> None: ...
    async def finished(self, municipality_id: int, side: Side) -> Sequence[tuple[int, dict[str, Any]]]: ...


class SurveyUseCases:
    """Runs in its caller's turn."""

    def __init__(self, surveys: Surveys, pairs: Pairs, clock: Clock) -> None:
        self._surveys = surveys
        self._pairs = pairs
        self._clock = clock

    async def open(self, actor: Actor, pair_id: int) -> Answers:
        """The survey where it stands.

        Raises:
            NotFound: no such pair of this person, or it is not over, or nothing is asked about it.
        """
        record = await self._over(actor, pair_id)
        side = record.pair.side_of(actor.person_id)
        return await self._surveys.of(pair_id, actor.person_id) or Answers(side, is_early(record), {})

    async def answer(self, actor: Actor, pair_id: int, number: int, value: str) -> Answers:
        """A tap: a number of the scale, or a code; a second code is added, up to two.

        Raises:
            NotFound: also for what no button offers.
        """
        answers = await self.open(actor, pair_id)
        asked = _asked(answers, number)
        if asked.kind is AskKind.SCALE:
            if not (value.isascii() and value.isdigit() and int(value) in SCALE):
                raise NotFound("answer")
            return await self._put(actor, pair_id, answers.with_answer(number, int(value)))
        if value not in asked.options:
            raise NotFound("answer")
        if asked.kind is AskKind.ONE:
            return await self._put(actor, pair_id, answers.with_answer(number, value))
        chosen = toggled(list(answers.given.get(str(number)) or []), value)
        return await self._put(
            actor, pair_id, replace(answers.with_answer(number, chosen, stays=True), at=number)
        )

    async def say(self, actor: Actor, pair_id: int, text: str) -> Answers:
        """One phrase.

        Raises:
            TooLong, NotFound: no phrase is asked for now.
        """
        answers = await self.open(actor, pair_id)
        said = " ".join(text.split())
        if answers.now is None or answers.now.kind is not AskKind.PHRASE:
            raise NotFound("answer")
        if len(said) > MOST_PHRASE:
            raise TooLong(len(said), MOST_PHRASE)
        return await self._put(actor, pair_id, answers.with_answer(answers.now.number, said))

    async def go_on(self, actor: Actor, pair_id: int, number: int) -> Answers:
        """«Пропустить», or «Дальше» after a choice of two."""
        answers = await self.open(actor, pair_id)
        _asked(answers, number)
        given = answers.given.get(str(number))
        return await self._put(actor, pair_id, answers.with_answer(number, given))

    async def summary(self, actor: Actor) -> tuple[SideSummary, SideSummary]:
        """What teachers and mentors said, from five people of a side up."""
        actor.must(Role.METHODOLOGIST)
        found = []
        for side in (Side.TEACHER, Side.MENTOR):
            found.append(_summed(side, await self._surveys.finished(actor.municipality_id, side)))
        return found[0], found[1]

    async def _over(self, actor: Actor, pair_id: int) -> PairRecord:
        record = await self._pairs.record(pair_id)
        if record is None or record.municipality_id != actor.municipality_id:
            raise NotFound("pair")
        record.pair.side_of(actor.person_id)
        if record.pair.status is not PairStatus.CLOSED or record.pair.kind not in ASKED:
            raise NotFound("pair")
        return record

    async def _put(self, actor: Actor, pair_id: int, answers: Answers) -> Answers:
        await self._surveys.put(actor.municipality_id, pair_id, actor.person_id, answers, self._clock.now())
        return answers


def is_early(record: PairRecord) -> bool:
    """Whether a pair ended early: three questions are asked instead of seven."""
    began, ended = record.active_at, record.closed_at
    return began is None or ended is None or ended - began < EARLY


def _asked(answers: Answers, number: int) -> Asked:
    found = next((one for one in answers.questions if one.number == number), None)
    if found is None:
        raise NotFound("question")
    return found


def _summed(side: Side, rows: Sequence[tuple[int, dict[str, Any]]]) -> SideSummary:
    people = len({person_id for person_id, _ in rows})
    if people < ENOUGH:
        return SideSummary(side, people, {}, {})
    means, often = {}, {}
    for asked in QUESTIONS[side]:
        said = [(who, given[str(asked.number)]) for who, given in rows if given.get(str(asked.number))]
        if len({who for who, _ in said}) < ENOUGH:
            continue
        if asked.kind is AskKind.SCALE:
            means[asked.number] = sum(int(value) for _, value in said) / len(said)
        elif asked.options:
            often[asked.number] = _most(value for _, value in said)
    return SideSummary(side, people, means, often, _phrases(rows))


def _most(values: Any) -> tuple[str, ...]:
    counts = Counter(code for value in values for code in ([value] if isinstance(value, str) else value))
    return tuple(code for code, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:2])


def _phrases(rows: Sequence[tuple[int, dict[str, Any]]]) -> tuple[str, ...]:
    """What was said to those who organise it, without names and not in the order of time."""
    said = sorted({str(given["7"]) for _, given in rows if given.get("7")})
    writers = {who for who, given in rows if given.get("7")}
    return tuple(said[:SHOWN_PHRASES]) if len(writers) >= ENOUGH else ()
