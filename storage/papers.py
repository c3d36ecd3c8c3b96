"""What papers are made of, and who took which."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, insert, select

from mentoring.meetings import MeetingStatus
from mentoring.pairs import PairKind
from mentoring.usecases.paper_views import LegalMarks, MeetingLine, PairFacts
from storage.schema import growth, pairs, people, visits
from storage.turn import AnyRow, current

_pair = pairs.pair
_marks = pairs.pair_paper
_meeting = pairs.meeting
_BEGUN = ("active", "closed")
_SHOWN = ("confirmed", "held")
_MARKS = (
    "consent_no",
    "consent_on",
    "agreement_no",
    "agreement_on",
    "order_no",
    "order_on",
    "term_from",
    "term_to",
)


class PaperStore:
    """Rows behind papers. Joins the current turn."""

    async def pair(self, pair_id: int) -> PairFacts | None:
        """A pair that has begun, living or closed."""
        row = await current().first(_facts().where(_pair.c.id == pair_id))
        return _fact_of(row) if row else None

    async def pairs_of_teacher(self, teacher_id: int) -> list[PairFacts]:
        """Pairs that have begun, the living ones first, the newest first."""
        return await self._found(_pair.c.teacher_id == teacher_id)

    async def pairs_of_mentor(self, mentor_id: int) -> list[PairFacts]:
        """The same of a mentor."""
        return await self._found(_pair.c.mentor_id == mentor_id)

    async def _found(self, where: Any) -> list[PairFacts]:
        rows = await current().all(_facts().where(where).order_by(_pair.c.status, _pair.c.id.desc()))
        return [_fact_of(row) for row in rows]

    async def meetings(self, pair_ids: list[int]) -> list[MeetingLine]:
        """Meetings held and agreed, by time."""
        rows = await current().all(
            select(
                _meeting.c.pair_id,
                _pair.c.teacher_id,
                _meeting.c.starts_at,
                _meeting.c.minutes,
                _meeting.c.topic,
                _meeting.c.status,
                _meeting.c.teacher_said,
                _meeting.c.mentor_said,
                _meeting.c.kind,
            )
            .join(_pair, _pair.c.id == _meeting.c.pair_id)
            .where(
                _meeting.c.pair_id.in_(pair_ids),
                _meeting.c.status.in_(_SHOWN),
                _meeting.c.starts_at.is_not(None),
            )
            .order_by(_meeting.c.starts_at, _meeting.c.id)
        )
        return [_line_of(row) for row in rows]

    async def confirmed_steps(self, mentor_id: int) -> list[date]:
        """The days (UTC) on which this person confirmed a step of somebody."""
        step = growth.route_step
        rows = await current().all(
            select(step.c.closed_at)
            .where(
                step.c.decided_by == mentor_id, step.c.status == "confirmed", step.c.closed_at.is_not(None)
            )
            .order_by(step.c.closed_at)
        )
        return [row.closed_at.date() for row in rows]

    async def answered_visits(self, pair_ids: list[int]) -> int:
        """Visits after which the teacher has got the sheet."""
        sheet = visits.visit_sheet
        found = await current().scalar(
            select(func.count())
            .select_from(sheet.join(_meeting, _meeting.c.id == sheet.c.meeting_id))
            .where(_meeting.c.pair_id.in_(pair_ids), sheet.c.sent_at.is_not(None))
        )
        return int(found or 0)

    async def school_finished(self, person_id: int, special: str) -> date | None:
        """The day on which this ready set was finished first."""
        route = growth.route
        found = await current().scalar(
            select(func.min(route.c.finished_at)).where(
                route.c.person_id == person_id, route.c.special == special, route.c.status == "finished"
            )
        )
        return found.date() if found else None

    async def municipality(self, municipality_id: int) -> str:
        """Its name."""
        table = people.municipality_table
        return str(await current().scalar(select(table.c.name).where(table.c.id == municipality_id)) or "")

    async def note(
        self, municipality_id: int, owner_id: int, reader_id: int, what: str, now: datetime
    ) -> None:
        """A paper about `owner_id` was handed to `reader_id`."""
        await current().write(
            insert(people.access_log).values(
                municipality_id=municipality_id, owner_id=owner_id, reader_id=reader_id, what=what, at=now
            )
        )


def _facts() -> Select[Any]:
    return (
        select(
            _pair.c.id,
            _pair.c.municipality_id,
            _pair.c.teacher_id,
            _pair.c.mentor_id,
            _pair.c.kind,
            _pair.c.goal,
            _pair.c.request,
            _pair.c.active_at,
            _pair.c.ends_at,
            _pair.c.closed_at,
            *(_marks.c[name] for name in _MARKS),
        )
        .outerjoin(_marks, _marks.c.pair_id == _pair.c.id)
        .where(_pair.c.status.in_(_BEGUN), _pair.c.active_at.is_not(None))
    )


def _fact_of(row: AnyRow) -> PairFacts:
    return PairFacts(
        id=row.id,
        municipality_id=row.municipality_id,
        teacher_id=row.teacher_id,
        mentor_id=row.mentor_id,
        kind=PairKind(row.kind),
        goal=row.goal,
        request=row.request,
        begins=row.active_at,
        ends=row.ends_at,
        closed=row.closed_at,
        marks=LegalMarks(**{name: getattr(row, name) for name in _MARKS}),
    )


def _line_of(row: AnyRow) -> MeetingLine:
    return MeetingLine(
        pair_id=row.pair_id,
        teacher_id=row.teacher_id,
        at=row.starts_at,
        minutes=row.minutes,
        topic=row.topic,
        status=MeetingStatus(row.status),
        by_both=row.teacher_said == row.mentor_said == "yes",
        is_visit=row.kind == "visit",
    )
