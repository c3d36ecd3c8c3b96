"""Readings of micro-courses and the answers given in them."""

from datetime import datetime

from sqlalchemy import func, select, update

from mentoring.microcourses import RunStatus
from mentoring.usecases.microcourse_views import CourseRun
from storage.outbox import insert_into
from storage.schema import learning
from storage.turn import AnyRow, current

_run = learning.course_run
_answer = learning.course_answer


class MicrocourseStore:
    """Joins the current turn. A course has one open run a person; a question one answer a run."""

    async def open_run(self, person_id: int, course: str) -> CourseRun | None:
        """The run that is under way."""
        row = await current().first(
            select(_run).where(
                _run.c.person_id == person_id, _run.c.course == course, _run.c.status == RunStatus.OPEN.value
            )
        )
        return _run_of(row) if row else None

    async def run(self, run_id: int) -> CourseRun | None:
        """Any run."""
        row = await current().first(select(_run).where(_run.c.id == run_id))
        return _run_of(row) if row else None

    async def start(
        self, municipality_id: int, person_id: int, course: str, version: str, now: datetime
    ) -> None:
        """Begin a run; a second one begun at the same moment changes nothing."""
        await current().write(
            insert_into(_run)
            .values(
                municipality_id=municipality_id,
                person_id=person_id,
                course=course,
                version=version,
                started_at=now,
            )
            .on_conflict_do_nothing()
        )

    async def leaf(self, run_id: int, card: int) -> None:
        """Which card is read now."""
        await current().write(update(_run).where(_run.c.id == run_id).values(card=card))

    async def answers(self, run_id: int) -> dict[int, int]:
        """Choices by question."""
        rows = await current().all(
            select(_answer.c.question, _answer.c.choice).where(_answer.c.run_id == run_id)
        )
        return {row.question: row.choice for row in rows}

    async def answer(self, run: CourseRun, question: int, choice: int, correct: bool, now: datetime) -> None:
        """Keep an answer; the first one stays."""
        await current().write(
            insert_into(_answer)
            .values(
                municipality_id=run.municipality_id,
                run_id=run.id,
                question=question,
                choice=choice,
                correct=correct,
                at=now,
            )
            .on_conflict_do_nothing()
        )

    async def close(self, run_id: int, status: RunStatus, right: int | None, now: datetime) -> bool:
        """The run is over; False when it was before."""
        changed = await current().write(
            update(_run)
            .where(_run.c.id == run_id, _run.c.status == RunStatus.OPEN.value)
            .values(status=status.value, right=right, finished_at=now)
        )
        return bool(changed.rowcount)

    async def passed(self, person_id: int) -> dict[str, datetime]:
        """When each course was finished first."""
        rows = await current().all(
            select(_run.c.course, func.min(_run.c.finished_at).label("at"))
            .where(_run.c.person_id == person_id, _run.c.status == RunStatus.PASSED.value)
            .group_by(_run.c.course)
        )
        return {row.course: row.at for row in rows}

    async def begun(self, person_id: int) -> dict[str, int]:
        """The card at which each course that is under way was left."""
        rows = await current().all(
            select(_run.c.course, _run.c.card).where(
                _run.c.person_id == person_id, _run.c.status == RunStatus.OPEN.value
            )
        )
        return {row.course: row.card for row in rows}


def _run_of(row: AnyRow) -> CourseRun:
    return CourseRun(
        id=row.id,
        municipality_id=row.municipality_id,
        person_id=row.person_id,
        course=row.course,
        version=row.version,
        status=RunStatus(row.status),
        card=row.card,
    )
