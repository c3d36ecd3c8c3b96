"""Meetings: every change is a conditional update on the revision the person saw."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, case, func, insert, or_, select, update

from mentoring.meeting_slots import AHEAD
from mentoring.meetings import Mark, Meeting, MeetingKind, MeetingStatus
from mentoring.usecases.meeting_records import MeetingRecord, Slots
from storage.schema import pairs, visits
from storage.turn import AnyRow, current

_meeting = pairs.meeting
_pair = pairs.pair
_offer = pairs.mentor_offer
_paper = pairs.pair_paper
_sheet = visits.visit_sheet
_log = visits.meeting_log
_LISTED = ("proposed", "confirmed")
_AGREED = ("confirmed", "held", "unclear")


class MeetingStore:
    """Meetings of pairs. Joins the current turn."""

    async def record(self, meeting_id: int) -> MeetingRecord | None:
        """One meeting."""
        found = await _records(_whole().where(_meeting.c.id == meeting_id))
        return found[0] if found else None

    async def draft(self, values: Mapping[str, Any]) -> int:
        """Begin to choose times for a new meeting; a draft left by the same person for the pair is used."""
        renewed = await current().write(
            update(_meeting)
            .where(
                _meeting.c.pair_id == values["pair_id"],
                _meeting.c.proposed_by == values["proposed_by"],
                _meeting.c.status == "draft",
            )
            .values(
                topic=values["topic"],
                minutes=values["minutes"],
                kind=values.get("kind", MeetingKind.MEETING.value),
                focus=values.get("focus"),
                chosen={},
                place=None,
            )
            .returning(_meeting.c.id)
        )
        found = renewed.scalar()
        if found is not None:
            return int(found)
        made = await current().write(
            insert(_meeting).values(status="draft", **values).returning(_meeting.c.id)
        )
        return int(made.scalar_one())

    async def choose(self, meeting_id: int, chosen: Mapping[int, Slots]) -> None:
        """Keep what is being chosen."""
        kept = {str(person): _texts(slots) for person, slots in chosen.items() if slots}
        await current().write(update(_meeting).where(_meeting.c.id == meeting_id).values(chosen=kept))

    async def set_place(self, meeting_id: int, place: str) -> None:
        """Where a draft is meant to be."""
        await current().write(
            update(_meeting)
            .where(_meeting.c.id == meeting_id, _meeting.c.status == "draft")
            .values(place=place)
        )

    async def move(self, record: MeetingRecord, to: Meeting, now: datetime, **values: Any) -> bool:
        """Store what became of the meeting if it still is what `record` saw; False: somebody was faster."""
        was = record.meeting
        ended = to.status not in (MeetingStatus.PROPOSED, MeetingStatus.CONFIRMED)
        result = await current().write(
            update(_meeting)
            .where(
                _meeting.c.id == was.id,
                _meeting.c.revision == was.revision,
                _meeting.c.status == ("draft" if record.is_draft else was.status.value),
            )
            .values(
                status=to.status.value,
                revision=to.revision,
                slots=_texts(to.slots),
                starts_at=to.starts_at,
                proposed_by=to.proposed_by,
                closed_at=now if ended else None,
                **values,
            )
        )
        return bool(result.rowcount)

    async def mark(self, record: MeetingRecord, by: int, mark: Mark) -> bool:
        """What one of the two says about an agreed meeting."""
        column = "teacher_said" if by == record.meeting.teacher_id else "mentor_said"
        return await self._while_confirmed(record, {column: mark.value})

    async def ask_again(self, record: MeetingRecord, now: datetime) -> bool:
        """Forget both marks and ask once more."""
        cleared = {"teacher_said": None, "mentor_said": None, "asked_again": True, "asked_at": now}
        return await self._while_confirmed(record, cleared)

    async def _while_confirmed(self, record: MeetingRecord, values: Mapping[str, Any]) -> bool:
        result = await current().write(
            update(_meeting)
            .where(
                _meeting.c.id == record.meeting.id,
                _meeting.c.revision == record.meeting.revision,
                _meeting.c.asked_again == record.asked_again,
                _meeting.c.status == MeetingStatus.CONFIRMED.value,
            )
            .values(**values)
        )
        return bool(result.rowcount)

    async def asked(self, meeting_ids: list[int], now: datetime) -> None:
        """The question «Состоялась?» is planned."""
        await current().write(update(_meeting).where(_meeting.c.id.in_(meeting_ids)).values(asked_at=now))

    async def of_person(self, person_id: int, page: int, size: int) -> tuple[list[MeetingRecord], int]:
        """Meetings that lie ahead or wait for a word, proposals first, then by time."""
        where = and_(_with(person_id), _meeting.c.status.in_(_LISTED))
        total = await current().scalar(
            select(func.count())
            .select_from(_meeting.join(_pair, _pair.c.id == _meeting.c.pair_id))
            .where(where)
        )
        found = await _records(
            _whole()
            .where(where)
            .order_by(case((_meeting.c.starts_at.is_(None), 0), else_=1), _meeting.c.starts_at, _meeting.c.id)
            .limit(size)
            .offset(page * size)
        )
        return found, int(total or 0)

    async def agreed(self, pair_id: int, kind: MeetingKind, limit: int) -> list[datetime]:
        """Times of this kind that the two agreed to and did not call off, the newest first."""
        rows = await current().all(
            select(_meeting.c.starts_at)
            .where(
                _meeting.c.pair_id == pair_id,
                _meeting.c.kind == kind.value,
                _meeting.c.status.in_(_AGREED),
                _meeting.c.starts_at.is_not(None),
            )
            .order_by(_meeting.c.starts_at.desc())
            .limit(limit)
        )
        return [row[0] for row in rows]

    async def last_day(self, pair_id: int) -> date | None:
        """The end that is set for the pair, or that of its agreement: whichever comes first."""
        row = await current().first(
            select(_pair.c.ends_at, _paper.c.term_to)
            .outerjoin(_paper, _paper.c.pair_id == _pair.c.id)
            .where(_pair.c.id == pair_id)
        )
        ends = [] if row is None else [row.ends_at and row.ends_at.date(), row.term_to]
        return min((one for one in ends if one is not None), default=None)

    async def held_by(self, person_id: int) -> tuple[int, timedelta]:
        """How many meetings were held, and their time together."""
        row = await current().first(
            select(func.count(), func.coalesce(func.sum(_meeting.c.minutes), 0))
            .select_from(_meeting.join(_pair, _pair.c.id == _meeting.c.pair_id))
            .where(_with(person_id), _meeting.c.status == MeetingStatus.HELD.value)
        )
        return (int(row[0]), timedelta(minutes=int(row[1]))) if row else (0, timedelta())

    async def ended(self, before: datetime, limit: int) -> list[MeetingRecord]:
        """Agreed meetings that began before then and were not asked about, the oldest first."""
        return await _records(
            _whole()
            .where(
                _meeting.c.status == MeetingStatus.CONFIRMED.value,
                _meeting.c.asked_at.is_(None),
                _meeting.c.starts_at <= before,
            )
            .order_by(_meeting.c.starts_at)
            .limit(limit)
        )

    async def undecided(self, asked_before: datetime, limit: int) -> list[MeetingRecord]:
        """Agreed meetings asked about before then and still open."""
        return await _records(
            _whole()
            .where(_meeting.c.status == MeetingStatus.CONFIRMED.value, _meeting.c.asked_at <= asked_before)
            .order_by(_meeting.c.asked_at)
            .limit(limit)
        )

    async def proposed(self, created_before: datetime, limit: int) -> list[MeetingRecord]:
        """Proposals made before then that nobody took."""
        return await _records(
            _whole()
            .where(_meeting.c.status == MeetingStatus.PROPOSED.value, _meeting.c.created_at <= created_before)
            .order_by(_meeting.c.created_at)
            .limit(limit)
        )


def _with(person_id: int) -> Any:
    return or_(_pair.c.teacher_id == person_id, _pair.c.mentor_id == person_id)


def _whole() -> Select[Any]:
    return (
        select(
            _meeting,
            _pair.c.teacher_id,
            _pair.c.mentor_id,
            _sheet.c.sent_at.label("sheet_sent_at"),
            _log.c.saved_at.label("log_saved_at"),
            _offer.c.notice_hours,
        )
        .join(_pair, _pair.c.id == _meeting.c.pair_id)
        .outerjoin(_sheet, _sheet.c.meeting_id == _meeting.c.id)
        .outerjoin(_log, _log.c.meeting_id == _meeting.c.id)
        .outerjoin(_offer, _offer.c.person_id == _pair.c.mentor_id)
    )


async def _records(query: Select[Any]) -> list[MeetingRecord]:
    return [_record_of(row) for row in await current().all(query)]


def _record_of(row: AnyRow) -> MeetingRecord:
    is_draft = row.status == "draft"
    return MeetingRecord(
        meeting=Meeting(
            id=row.id,
            teacher_id=row.teacher_id,
            mentor_id=row.mentor_id,
            proposed_by=row.proposed_by,
            slots=_moments(row.slots),
            status=MeetingStatus.PROPOSED if is_draft else MeetingStatus(row.status),
            revision=row.revision,
            starts_at=row.starts_at,
            minutes=row.minutes,
        ),
        municipality_id=row.municipality_id,
        pair_id=row.pair_id,
        topic=row.topic,
        created_at=row.created_at,
        is_draft=is_draft,
        place=row.place,
        teacher_mark=Mark(row.teacher_said) if row.teacher_said else None,
        mentor_mark=Mark(row.mentor_said) if row.mentor_said else None,
        asked_again=row.asked_again,
        asked_at=row.asked_at,
        kind=MeetingKind(row.kind),
        focus=row.focus,
        was_at=row.was_at,
        sheet_sent=row.sheet_sent_at is not None,
        log_saved=row.log_saved_at is not None,
        mentor_notice=AHEAD if row.notice_hours is None else timedelta(hours=row.notice_hours),
        chosen={int(person): _moments(slots) for person, slots in (row.chosen or {}).items()},
    )


def _texts(slots: Slots) -> list[str]:
    return [at.astimezone(UTC).isoformat() for at in slots]


def _moments(kept: list[str] | None) -> Slots:
    return tuple(datetime.fromisoformat(one) for one in kept or ())
