"""Micro-courses: read on the living message, five questions, and the step of the route they close."""

from datetime import datetime
from typing import Protocol

from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.microcourses import OPTIONS, QUESTIONS, Microcourse, RunStatus, printed, verdict
from mentoring.people import Actor
from mentoring.ports import ProgrammeBook
from mentoring.usecases.microcourse_views import (
    CourseAsked,
    CourseCard,
    CourseLine,
    CourseResult,
    CourseRun,
    CourseTold,
)
from mentoring.usecases.route_views import ByBot


class Store(Protocol):
    """Runs and answers."""

    async def open_run(self, person_id: int, course: str) -> CourseRun | None: ...
    async def run(self, run_id: int) -> CourseRun | None: ...
    async def start(
        self, municipality_id: int, person_id: int, course: str, version: str, now: datetime
    ) -> None: ...
    async def leaf(self, run_id: int, card: int) -> None: ...
    async def answers(self, run_id: int) -> dict[int, int]: ...
    async def answer(
        self, run: CourseRun, question: int, choice: int, correct: bool, now: datetime
    ) -> None: ...
    async def close(self, run_id: int, status: RunStatus, right: int | None, now: datetime) -> bool: ...
    async def passed(self, person_id: int) -> dict[str, datetime]: ...
    async def begun(self, person_id: int) -> dict[str, int]: ...


class Steps(Protocol):
    """Steps that the bot confirms (`ConfirmUseCases`)."""

    async def by_bot(self, actor: Actor, templates: tuple[str, ...]) -> None: ...
    async def closed_by_bot(self, actor: Actor, templates: tuple[str, ...]) -> ByBot | None: ...


class MicrocourseUseCases:
    """Open to everybody who has entered; each reads one's own. Runs in its caller's turn."""

    def __init__(self, store: Store, steps: Steps, programmes: ProgrammeBook, clock: Clock) -> None:
        self._store = store
        self._steps = steps
        self._programmes = programmes
        self._clock = clock

    async def shelf(self, actor: Actor) -> tuple[CourseLine, ...]:
        """All courses, and how far one is with each."""
        passed = await self._store.passed(actor.person_id)
        begun = await self._store.begun(actor.person_id)
        return tuple(
            CourseLine(one.code, one.title, len(one.cards), begun.get(one.code), passed.get(one.code))
            for one in self._programmes.of(actor.municipality_id).microcourses
        )

    async def open(self, actor: Actor, code: str) -> CourseCard | CourseAsked:
        """Where it was left: a card or a question.

        A course passed earlier closes at once the step that came into the route meanwhile.

        Raises:
            NotFound: no such course.
        """
        course = self._course(actor, code)
        if code in await self._store.passed(actor.person_id):
            await self._steps.by_bot(actor, course.closes)
        run = await self._run(actor, course)
        if await self._store.answers(run.id):
            return await self._asked(run, course)
        return _card(run, course, run.card)

    async def card(self, actor: Actor, code: str, number: int) -> CourseCard:
        """Another card; a number outside the course shows the nearest."""
        course = self._course(actor, code)
        run = await self._run(actor, course)
        number = max(1, min(number, len(course.cards)))
        if number != run.card:
            await self._store.leaf(run.id, number)
        return _card(run, course, number)

    async def ask(self, actor: Actor, run_id: int) -> CourseAsked | CourseResult:
        """The next question, or the result when all are answered. Raises: NotFound."""
        run, course = await self._own(actor, run_id)
        if run.status is not RunStatus.OPEN:
            return await self._result(actor, run, course)
        return await self._asked(run, course)

    async def answer(self, actor: Actor, run_id: int, question: int, choice: int) -> CourseTold:
        """Keep an answer and tell at once what is right; a second tap changes nothing.

        The fifth ends the run: with four right ones the step that waits for this course is confirmed.

        Raises:
            NotFound: not one's own run, or no such question.
        """
        run, course = await self._own(actor, run_id)
        if not (0 <= question < QUESTIONS and 0 <= choice < OPTIONS):
            raise NotFound("question")
        if run.status is RunStatus.OPEN:
            correct = course.questions[question].is_right(choice)
            await self._store.answer(run, question, choice, correct, self._clock.now())
        given = await self._store.answers(run.id)
        if question not in given:
            raise NotFound("question")
        await self._end(actor, run, course, given)
        return _told(run, course, question, given)

    async def _end(self, actor: Actor, run: CourseRun, course: Microcourse, given: dict[int, int]) -> None:
        right = [course.questions[place].is_right(choice) for place, choice in given.items()]
        status = verdict(right)
        if status is RunStatus.OPEN:
            return
        went = await self._store.close(run.id, status, sum(right), self._clock.now())
        if went and status is RunStatus.PASSED:
            await self._steps.by_bot(actor, course.closes)

    async def _result(self, actor: Actor, run: CourseRun, course: Microcourse) -> CourseResult:
        given = await self._store.answers(run.id)
        right = sum(course.questions[place].is_right(choice) for place, choice in given.items())
        is_passed = run.status is RunStatus.PASSED
        step = await self._steps.closed_by_bot(actor, course.closes) if is_passed else None
        return CourseResult(course.code, course.title, right, QUESTIONS, is_passed, step)

    async def _asked(self, run: CourseRun, course: Microcourse) -> CourseAsked:
        given = await self._store.answers(run.id)
        place = next(number for number in range(QUESTIONS) if number not in given)
        question = course.questions[place]
        options = tuple((choice, question.options[choice]) for choice in printed(run.id, place))
        return CourseAsked(course.code, run.id, course.title, place, QUESTIONS, question.text, options)

    async def _run(self, actor: Actor, course: Microcourse) -> CourseRun:
        """The run under way; one of another wording is left, and a new one begins."""
        run = await self._store.open_run(actor.person_id, course.code)
        now = self._clock.now()
        if run is not None and run.version != course.version:
            await self._store.close(run.id, RunStatus.LEFT, None, now)
            run = None
        if run is None:
            await self._store.start(actor.municipality_id, actor.person_id, course.code, course.version, now)
            run = await self._store.open_run(actor.person_id, course.code)
        assert run is not None
        return run

    async def _own(self, actor: Actor, run_id: int) -> tuple[CourseRun, Microcourse]:
        run = await self._store.run(run_id)
        if run is None or run.person_id != actor.person_id:
            raise NotFound("microcourse")
        course = self._course(actor, run.course)
        if run.version != course.version:
            raise NotFound("microcourse")
        return run, course

    def _course(self, actor: Actor, code: str) -> Microcourse:
        return self._programmes.of(actor.municipality_id).microcourse(code)


def _card(run: CourseRun, course: Microcourse, number: int) -> CourseCard:
    number = min(number, len(course.cards))
    return CourseCard(course.code, run.id, course.title, number, len(course.cards), course.cards[number - 1])


def _told(run: CourseRun, course: Microcourse, place: int, given: dict[int, int]) -> CourseTold:
    question = course.questions[place]
    return CourseTold(
        code=course.code,
        run_id=run.id,
        question=place,
        total=QUESTIONS,
        text=question.text,
        given=question.options[given[place]],
        is_right=question.is_right(given[place]),
        answer=question.answer,
        why=question.why,
        is_last=len(given) == QUESTIONS,
    )
