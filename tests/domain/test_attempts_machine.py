"""Attempts as a person lives them: begun, left, resumed, gone back, renewed; no answer is lost."""

from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from mentoring.attempts import Answered, Attempt, AttemptClosed, TooEarly
from mentoring.people import Actor, Grant, Role
from mentoring.programme import Programme
from mentoring.questionnaire import MAIN_FORMS, Form
from mentoring.usecases.assessment import AssessmentUseCases
from mentoring.usecases.assessment_views import Hasty, OutcomeView, Owner, Question, Step
from tests.support.pack import bugulma

ME = Actor(7, 1, "Анна", "Europe/Moscow", "ru", "active", (Grant(Role.TEACHER, 1),))
START = datetime(2026, 9, 20, 12, tzinfo=UTC)


def now_of(call: Coroutine[Any, Any, Step]) -> Step:
    """Nothing here waits for anything: one step and it is done."""
    try:
        call.send(None)
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]
    raise AssertionError("it waited")


class Memory:
    """What the tables would hold, and clock, ties, outbox and pack beside it."""

    def __init__(self) -> None:
        self.attempts: dict[int, Attempt] = {}
        self.given: dict[int, dict[str, Answered]] = {}
        self.at = START
        self.programme: Programme = bugulma()

    def now(self) -> datetime:
        return self.at

    async def mirror_let_in(self, person_id: int, questionnaire: str, version: int) -> dict[str, int | None]:
        return {}

    def of(self, municipality_id: int) -> Programme:
        return self.programme

    async def about(self, person_id: int) -> Owner:
        return Owner(7, 1, "Анна", frozenset({1}), frozenset(), 2026, False)

    async def cancel(self, cause: str, reason: str, **more: Any) -> int:
        return 0

    async def attempt(self, attempt_id: int) -> Attempt | None:
        return self.attempts.get(attempt_id)

    def _of(self, status: str, forms: Sequence[Form], axes: Sequence[str]) -> list[Attempt]:
        return [
            a
            for a in reversed(self.attempts.values())
            if a.status == status and a.form in forms and a.axes == tuple(axes)
        ]

    async def open_attempt(
        self, person_id: int, forms: Sequence[Form] = MAIN_FORMS, axes: Sequence[str] = ()
    ) -> Attempt | None:
        return next(iter(self._of("open", forms, axes)), None)

    async def finished(
        self, person_id: int, limit: int, forms: Sequence[Form] = MAIN_FORMS, axes: Sequence[str] = ()
    ) -> list[Attempt]:
        return self._of("finished", forms, axes)[:limit]

    async def start(self, row: Mapping[str, Any]) -> int:
        number = len(self.attempts) + 1
        kept = dict(row) | {"axes": tuple(filter(None, row["axes"].split(",")))}
        self.attempts[number] = Attempt(
            id=number, status="open", reliable=None, reviewed=False, finished_at=None, **kept
        )
        self.given[number] = {}
        return number

    async def answers(self, attempt_id: int) -> dict[str, Answered]:
        return dict(self.given[attempt_id])

    async def put_answer(
        self, attempt: Attempt, item: str, score: int | None, letter: int | None, at: datetime
    ) -> None:
        self.given[attempt.id][item] = Answered(score, at)

    async def drop_answers(self, attempt_id: int, items: Sequence[str]) -> None:
        for item in items:
            self.given[attempt_id].pop(item, None)

    async def mark_reviewed(self, attempt_id: int) -> None:
        self.attempts[attempt_id] = replace(self.attempts[attempt_id], reviewed=True)

    async def finish(
        self, attempt_id: int, result: dict[str, Any], flags: list[str], reliable: bool, now: datetime
    ) -> bool:
        self.attempts[attempt_id] = replace(
            self.attempts[attempt_id], status="finished", result=result, reliable=reliable, finished_at=now
        )
        return True

    async def expire(self, attempt_id: int) -> None:
        self.attempts[attempt_id] = replace(self.attempts[attempt_id], status="expired")

    async def norms(self, municipality_id: int, code: str, version: str) -> dict[str, Any]:
        return {}

    async def shared_with(self, person_id: int) -> frozenset[str]:
        return frozenset()


class Sittings(RuleBasedStateMachine):
    """One person and every button she may tap, in any order."""

    @initialize()
    def begin(self) -> None:
        self.memory: Any = Memory()
        self.use = AssessmentUseCases(
            self.memory, self.memory, self.memory, self.memory, self.memory, self.memory
        )
        self.seen: Step | None = None
        self.old: list[Question] = []
        self.ended: dict[int, dict[str, Any] | None] = {}

    def tries(self, call: Coroutine[Any, Any, Step]) -> None:
        try:
            self.seen = now_of(call)
            self.old += [self.seen] if isinstance(self.seen, Question) else []
        except (AttemptClosed, TooEarly):
            self.seen = None

    @rule(form=st.sampled_from(MAIN_FORMS))
    def starts(self, form: Form) -> None:
        self.tries(self.use.start(ME, form))
        assert self.seen is None or not isinstance(self.seen, OutcomeView)

    @rule(axis=st.sampled_from(("me", "ko")))
    def measures_one_axis(self, axis: str) -> None:
        before = [a for a in self.memory.attempts.values() if a.form in MAIN_FORMS]
        self.tries(self.use.axis.start(ME, axis))
        assert [a for a in self.memory.attempts.values() if a.form in MAIN_FORMS] == before

    @rule(places=st.lists(st.none() | st.integers(0, 3), min_size=8, max_size=48))
    def answers(self, places: list[int | None]) -> None:
        for place in places:
            if not isinstance(self.seen, Question):
                return
            asked, score = self.seen, None if place is None else self.seen.anchors[place].score
            self.tries(self.use.answer(ME, asked.attempt_id, asked.item.id, place))
            kept = self.memory.given[asked.attempt_id].get(asked.item.id)
            assert self.seen is None or (kept is not None and kept.score == score), "kept as it was meant"

    @rule(which=st.integers(0, 1000), place=st.integers(0, 3))
    def taps_an_old_button(self, which: int, place: int) -> None:
        if not self.old:
            return
        asked = self.old[which % len(self.old)]
        attempt, before = self.memory.attempts[asked.attempt_id], dict(self.memory.given[asked.attempt_id])
        self.tries(self.use.answer(ME, asked.attempt_id, asked.item.id, place))
        if attempt.status != "open":
            assert self.memory.given[asked.attempt_id] == before, "what is closed stays as it was"

    @rule()
    def goes_back(self) -> None:
        if isinstance(self.seen, Question):
            before = {number: dict(given) for number, given in self.memory.given.items()}
            self.tries(self.use.back(ME, self.seen.attempt_id, self.seen.item.id))
            assert self.memory.given == before, "going back forgets nothing"

    @rule()
    def comes_again(self) -> None:
        self.tries(self.use.resume(ME))

    @rule(look=st.booleans())
    def answers_the_soft_question(self, look: bool) -> None:
        if isinstance(self.seen, Hasty):
            number = self.seen.attempt_id
            self.tries(self.use.review(ME, number) if look else self.use.keep(ME, number))
            assert not isinstance(self.seen, Hasty), "it is asked once"

    @rule(days=st.sampled_from((1, 13, 15, 31, 91)))
    def time_goes(self, days: int) -> None:
        self.memory.at += timedelta(days=days)

    @rule()
    def the_questionnaire_is_renewed(self) -> None:
        programme = self.memory.programme
        main = replace(programme.questionnaire, version=f"{len(programme.book.older) + 1}.0")
        older = (*programme.book.older, programme.questionnaire)
        self.memory.programme = replace(programme, book=replace(programme.book, main=main, older=older))

    @invariant()
    def one_form_is_open_at_a_time(self) -> None:
        if not hasattr(self, "memory"):
            return
        opened = [a for a in self.memory.attempts.values() if a.status == "open"]
        assert sum(a.form in MAIN_FORMS for a in opened) <= 1
        assert len({(a.form, a.axes) for a in opened}) == len(opened)

    @invariant()
    def what_is_finished_is_whole_and_stays(self) -> None:
        if not hasattr(self, "memory"):
            return
        for attempt in self.memory.attempts.values():
            if attempt.status != "finished":
                continue
            asked = self.memory.programme.book.asked_then(attempt.questionnaire, attempt.version)
            assert set(attempt.order(asked)) == set(self.memory.given[attempt.id])
            assert self.ended.setdefault(attempt.id, attempt.result) == attempt.result


Sittings.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
test_sittings = Sittings.TestCase
