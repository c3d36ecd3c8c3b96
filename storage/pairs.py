"""Pairs: every change of status is a conditional update with a line of history."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    and_,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from mentoring.pairs import LIMITS, OPEN, SEATED, Load, Pair, PairKind, PairStatus, Side, ends_at
from mentoring.usecases.pair_records import NewPair, PairRecord, TeacherTaken
from storage.facts import fact_json, facts_json
from storage.offers import ensure_offer
from storage.outbox import insert_into
from storage.pair_rows import LIVING, WAITING, note, record_of, records
from storage.schema import announcements, growth, pairs, people
from storage.turn import current

_pair = pairs.pair
_meeting = pairs.meeting
_delivery = announcements.delivery
_event = pairs.pair_event
_offer = pairs.mentor_offer


class PairStore:
    """Pairs of people. Joins the current turn."""

    async def record(self, pair_id: int) -> PairRecord | None:
        """One pair."""
        row = await current().first(select(_pair).where(_pair.c.id == pair_id))
        return record_of(row) if row else None

    async def living_of_teacher(self, teacher_id: int, kind: PairKind | None = None) -> list[PairRecord]:
        """Proposals that wait and active pairs (of one kind), the newest first."""
        return await records(
            select(_pair)
            .where(_pair.c.teacher_id == teacher_id, _pair.c.status.in_(LIVING), *_of_kind(kind))
            .order_by(_pair.c.id.desc())
        )

    async def open_of_mentor(self, mentor_id: int) -> list[PairRecord]:
        """Requests and proposals that wait for an answer, the oldest first; at most ten.

        A group that staff began asks its mentor once, not for each member.
        """
        return await records(
            select(_pair)
            .where(_pair.c.mentor_id == mentor_id, _pair.c.status.in_(WAITING), _pair.c.group_id.is_(None))
            .order_by(_pair.c.id)
            .limit(10)
        )

    async def active_of_mentor(self, mentor_id: int, page: int, size: int) -> tuple[list[PairRecord], int]:
        """One page of the mentor's living pairs by the teacher's name, and how many there are."""
        where = and_(_pair.c.mentor_id == mentor_id, _pair.c.status == PairStatus.ACTIVE.value)
        total = await current().scalar(select(func.count()).select_from(_pair).where(where))
        found = await records(
            select(_pair)
            .join(people.person, people.person.c.id == _pair.c.teacher_id)
            .where(where)
            .order_by(people.person.c.name_key, _pair.c.id)
            .limit(size)
            .offset(page * size)
        )
        return found, int(total or 0)

    async def between(self, one: int, other: int, kind: PairKind | None = None) -> PairRecord | None:
        """The living pair of two people (of a kind), whoever of them is the teacher."""
        couples = or_(
            and_(_pair.c.teacher_id == one, _pair.c.mentor_id == other),
            and_(_pair.c.teacher_id == other, _pair.c.mentor_id == one),
        )
        found = await records(
            select(_pair)
            .where(couples, _pair.c.status.in_(LIVING), *_of_kind(kind))
            .order_by(_pair.c.id.desc())
            .limit(1)
        )
        return found[0] if found else None

    async def add(self, new: NewPair, actor_id: int | None, now: datetime) -> int | None:
        """Store a proposal with its history; None when these two have a living one already."""
        status = PairStatus.HALF if new.agreed else PairStatus.PROPOSED
        statement = (
            insert_into(_pair)
            .values(
                municipality_id=new.municipality_id,
                teacher_id=new.teacher_id,
                mentor_id=new.mentor_id,
                status=status.value,
                origin=new.origin,
                agreed_side=new.agreed.value if new.agreed else None,
                reasons=facts_json(new.reasons),
                gap=fact_json(new.gap) if new.gap else None,
                request=new.request,
                run_id=new.run_id,
                kind=new.kind.value,
                goal=new.goal,
                group_id=new.group_id,
                weeks=new.weeks,
                answer_by=new.answer_by,
                ends_at=new.ends_at,
                word_by=new.word_by,
                created_at=now,
                asked_at=now,
            )
            .on_conflict_do_nothing()
            .returning(_pair.c.id)
        )
        pair_id = (await current().write(statement)).scalar()
        if pair_id is None:
            return None
        await note(new.municipality_id, int(pair_id), actor_id, status, now)
        return int(pair_id)

    async def move(self, record: PairRecord, to: Pair, actor_id: int | None, now: datetime) -> bool:
        """Give the pair its new status if it still is where `record` saw it; False: somebody was faster.

        Raises:
            TeacherTaken: the teacher has an active pair already; the index decides.
        """
        was = record.pair
        values: dict[str, Any] = {
            "status": to.status.value,
            "agreed_side": to.agreed.value if to.agreed else None,
        }
        if to.status is PairStatus.ACTIVE:
            values["active_at"] = now
            values["ends_at"] = record.ends_at or ends_at(was.kind, now, record.weeks)
        elif to.status not in OPEN:
            values |= {"closed_at": now, "paused_until": None}
        agreed = (
            _pair.c.agreed_side.is_(None) if was.agreed is None else _pair.c.agreed_side == was.agreed.value
        )
        where = (_pair.c.id == was.id, _pair.c.status == was.status.value, agreed)
        try:
            result = await current().write(update(_pair).where(*where).values(**values))
        except IntegrityError as error:
            raise TeacherTaken(was.id) from error
        if not result.rowcount:
            return False
        await note(record.municipality_id, was.id, actor_id, to.status, now)
        return True

    async def locked_load(
        self, municipality_id: int, mentor_id: int, now: datetime, kind: PairKind = PairKind.MAIN
    ) -> Load:
        """The mentor's living pairs and limit, counted while nobody else can begin one with them.

        Main and subject pairs share the seats; every other kind has a limit of its own.
        """
        await ensure_offer(municipality_id, mentor_id, now)
        locked = await current().write(
            update(_offer)
            .where(_offer.c.person_id == mentor_id)
            .values(capacity=_offer.c.capacity)
            .returning(_offer.c.capacity)
        )
        capacity = int(locked.scalar_one())
        active = await current().scalar(select(_active_count(mentor_id, kind)))
        return Load(int(active or 0), LIMITS.get(kind, capacity))

    async def close_replaced(
        self, teacher_id: int, now: datetime, kind: PairKind = PairKind.MAIN
    ) -> PairRecord | None:
        """End the active pair whose teacher asked for another mentor: the new one is about to begin."""
        where = (
            _pair.c.teacher_id == teacher_id,
            _pair.c.kind == kind.value,
            _pair.c.status == PairStatus.ACTIVE.value,
            _pair.c.close_reason.is_not(None),
        )
        closed = await current().write(
            update(_pair)
            .where(*where)
            .values(status=PairStatus.CLOSED.value, closed_at=now, paused_until=None)
            .returning(_pair)
        )
        row = closed.first()
        if row is None:
            return None
        record = record_of(row)
        await note(record.municipality_id, record.pair.id, teacher_id, PairStatus.CLOSED, now)
        return record

    async def withdraw_open(
        self, teacher_id: int, but: int, actor_id: int | None, now: datetime, kind: PairKind = PairKind.MAIN
    ) -> list[PairRecord]:
        """Take back the teacher's other proposals of this kind; returns them as they were after it."""
        closed = await current().write(
            update(_pair)
            .where(
                _pair.c.teacher_id == teacher_id,
                _pair.c.status.in_(WAITING),
                _pair.c.id != but,
                _pair.c.kind == kind.value,
            )
            .values(status=PairStatus.WITHDRAWN.value, closed_at=now)
            .returning(_pair)
        )
        records = [record_of(row) for row in closed.all()]
        for record in records:
            await note(record.municipality_id, record.pair.id, actor_id, PairStatus.WITHDRAWN, now)
        return records

    async def set_close_reason(self, pair_id: int, reason: str | None) -> bool:
        """Keep, or forget, why another mentor is asked for; only while the pair is active."""
        result = await current().write(
            update(_pair)
            .where(_pair.c.id == pair_id, _pair.c.status == PairStatus.ACTIVE.value)
            .values(close_reason=reason)
        )
        return bool(result.rowcount)

    async def load(self, mentor_id: int, kind: PairKind = PairKind.MAIN) -> Load:
        """The mentor's living pairs and limit, for the screen."""
        row = await current().first(
            select(
                select(_offer.c.capacity).where(_offer.c.person_id == mentor_id).scalar_subquery(),
                _active_count(mentor_id, kind),
            )
        )
        assert row is not None
        return Load(int(row[1]), LIMITS.get(kind, 1 if row[0] is None else int(row[0])))

    async def pause(
        self, record: PairRecord, until: datetime, side: Side, actor_id: int, now: datetime
    ) -> bool:
        """Let an active pair rest until then, or longer; False when it is over."""
        values = {
            "paused_at": record.paused_at if record.is_paused else now,
            "paused_until": until,
            "paused_side": side.value,
        }
        return await _mark(record, "paused", actor_id, now, **values)

    async def resume(self, record: PairRecord, actor_id: int | None, now: datetime) -> bool:
        """The two go on."""
        return await _mark(
            record,
            "resumed",
            actor_id,
            now,
            _pair.c.paused_until.is_not(None),
            paused_until=None,
            resumed_at=now,
        )

    async def extend(
        self, record: PairRecord, until: datetime | None, actor_id: int, now: datetime, what: str = "extended"
    ) -> bool:
        """Give an active pair another day to end by itself, or none; `what` is the line of history."""
        return await _mark(record, what, actor_id, now, ends_at=until)

    async def own_word(self, record: PairRecord, now: datetime) -> bool:
        """The teacher speaks for herself: what was said in her name is past."""
        given = _pair.c.word_by.is_not(None)
        return await _mark(record, "own_word", record.pair.teacher_id, now, given, word_by=None)

    async def words_returned(self, teacher_id: int) -> list[PairRecord]:
        """Pairs in which somebody spoke for this teacher; unanswered ones wait for both again."""
        spoken = (_pair.c.teacher_id == teacher_id, _pair.c.word_by.is_not(None))
        result = await current().write(
            update(_pair)
            .where(*spoken, _pair.c.status == PairStatus.HALF.value)
            .values(status=PairStatus.PROPOSED.value, agreed_side=None, word_by=None)
            .returning(_pair)
        )
        asked = [record_of(row) for row in result.all()]
        going = (_pair.c.status == PairStatus.ACTIVE.value, *spoken)
        return [*asked, *await records(select(_pair).where(*going).order_by(_pair.c.id))]

    async def has_papers(self, pair_id: int) -> bool:
        """Whether a written consent, an agreement or an order is marked for the pair."""
        paper = pairs.pair_paper
        marked = or_(
            paper.c.consent_on.is_not(None), paper.c.agreement_on.is_not(None), paper.c.order_on.is_not(None)
        )
        found = await current().scalar(select(paper.c.id).where(paper.c.pair_id == pair_id, marked))
        return found is not None

    async def last_search(self, teacher_id: int, kind: PairKind) -> list[PairRecord]:
        """The teacher's own requests that came to nothing, the newest first; at most ten."""
        over = (PairStatus.DECLINED.value, PairStatus.EXPIRED.value)
        return await records(
            select(_pair)
            .where(
                _pair.c.teacher_id == teacher_id,
                _pair.c.kind == kind.value,
                _pair.c.origin == "teacher",
                _pair.c.status.in_(over),
            )
            .order_by(_pair.c.id.desc())
            .limit(10)
        )

    async def is_open_to_mentor(self, teacher_id: int) -> bool:
        """Whether the teacher opened the profile to the mentor."""
        sharing = growth.sharing
        found = await current().scalar(
            select(sharing.c.id).where(sharing.c.owner_id == teacher_id, sharing.c.audience == "mentor")
        )
        return found is not None

    async def close_to_mentor(self, teacher_id: int) -> None:
        """The profile was opened to a person, not to a chair: the next mentor asks anew."""
        sharing = growth.sharing
        await current().write(
            delete(sharing).where(sharing.c.owner_id == teacher_id, sharing.c.audience == "mentor")
        )

    async def changes(self, municipality_id: int, page: int, size: int) -> tuple[list[PairRecord], int]:
        """Living and ended pairs with a reason for the change, the newest first; and how many."""
        where = and_(_pair.c.municipality_id == municipality_id, _pair.c.close_reason.is_not(None))
        total = await current().scalar(select(func.count()).select_from(_pair).where(where))
        found = await records(
            select(_pair).where(where).order_by(_pair.c.id.desc()).limit(size).offset(page * size)
        )
        return found, int(total or 0)


def _of_kind(kind: PairKind | None) -> tuple[Any, ...]:
    return (_pair.c.kind == kind.value,) if kind else ()


async def _mark(
    record: PairRecord, what: str, actor_id: int | None, now: datetime, *where: Any, **values: Any
) -> bool:
    """Change an active pair that stays active, with a line of history."""
    is_active = (_pair.c.id == record.pair.id, _pair.c.status == PairStatus.ACTIVE.value)
    result = await current().write(update(_pair).where(*is_active, *where).values(**values))
    if not result.rowcount:
        return False
    await note(record.municipality_id, record.pair.id, actor_id, what, now)
    return True


def _active_count(mentor_id: int, kind: PairKind) -> Any:
    counted = SEATED if kind in SEATED else {kind}
    return (
        select(func.count())
        .select_from(_pair)
        .where(
            _pair.c.mentor_id == mentor_id,
            _pair.c.status == PairStatus.ACTIVE.value,
            _pair.c.kind.in_(sorted(one.value for one in counted)),
        )
        .scalar_subquery()
    )
