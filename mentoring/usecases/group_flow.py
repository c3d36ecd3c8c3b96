"""A group from the question to its end: the mentor and at least two begin, two who are left go on."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from mentoring.errors import NotFound
from mentoring.pairs import (
    GROUP_SIZE,
    PairKind,
    PairStatus,
    Side,
    after_mentor_accept,
    after_teacher_accept,
    after_withdraw,
)
from mentoring.ports import Outbox
from mentoring.reminders import Due
from mentoring.timing import Urgency
from mentoring.usecases.pair_flow import PairFlow
from mentoring.usecases.pair_records import NewPair, PairRecord, Pairs
from mentoring.usecases.pair_words import NEWS_HELPS, PairWords

BATCH = 20


@dataclass(frozen=True, slots=True)
class Group:
    """A group's row. `agreed_at`: the mentor's yes."""

    id: int
    municipality_id: int
    mentor_id: int
    goal: str
    ends_at: datetime
    created_by: int | None = None
    agreed_at: datetime | None = None
    begun_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def goes_on(self) -> bool:
        """Whether it has begun and is not over."""
        return self.begun_at is not None and self.closed_at is None


class Groups(Protocol):
    """The table of groups (`storage.pair_groups`)."""

    async def add(
        self, municipality_id: int, mentor_id: int, goal: str, ends_at: datetime, by: int, now: datetime
    ) -> int | None: ...
    async def group(self, group_id: int) -> Group | None: ...
    async def locked(self, group_id: int) -> Group | None: ...
    async def mark(self, group_id: int, what: str, now: datetime) -> None: ...
    async def living(self, group_id: int) -> list[PairRecord]: ...
    async def narrowed(self, limit: int) -> list[Group]: ...
    async def as_short(self, pair_id: int) -> bool: ...
    async def leading(self, municipality_id: int) -> frozenset[int]: ...


class GroupFlow:
    """Steps that the acts of a group share; each joins the caller's turn."""

    def __init__(self, groups: Groups, pairs: Pairs, flow: PairFlow, outbox: Outbox) -> None:
        self._groups = groups
        self._pairs = pairs
        self._flow = flow
        self._outbox = outbox
        self._words = PairWords(outbox)

    async def invite(self, group: Group, members: list[int], by: int, origin: str, now: datetime) -> None:
        """The mentor is asked once, each member is asked."""
        dues = [_due("group_request", group.mentor_id, f"group:{group.id}", {"group_id": group.id}, now)]
        for teacher_id in members:
            new = NewPair(
                group.municipality_id,
                teacher_id,
                group.mentor_id,
                origin,
                (),
                None,
                kind=PairKind.GROUP,
                goal=group.goal,
                group_id=group.id,
                answer_by=group.ends_at,
                ends_at=group.ends_at,
            )
            pair_id = await self._pairs.add(new, by, now)
            if pair_id is not None:
                dues.append(_due("pair_offer", teacher_id, f"pair:{pair_id}", {"pair_id": pair_id}, now))
        await self._outbox.plan_many(dues)

    async def agree(self, group_id: int, person_id: int, now: datetime) -> None:
        """The mentor's or a member's yes; whoever can begin by it, begins."""
        group = await self._open(group_id)
        if group is None:
            return
        load = await self._pairs.locked_load(group.municipality_id, group.mentor_id, now, PairKind.GROUP)
        if person_id == group.mentor_id and group.agreed_at is None:
            await self._groups.mark(group_id, "agreed_at", now)
        for one in await self._groups.living(group_id):
            if one.pair.teacher_id == person_id and one.pair.status is PairStatus.PROPOSED:
                await self._pairs.move(one, after_teacher_accept(one.pair, person_id, load), person_id, now)
        await self._begin(group_id, person_id, now)

    async def _begin(self, group_id: int, by: int, now: datetime) -> None:
        group = await self._groups.group(group_id)
        if group is None or group.agreed_at is None:
            return
        living = await self._groups.living(group_id)
        ready = [one for one in living if one.pair.status is PairStatus.HALF]
        load = await self._pairs.locked_load(group.municipality_id, group.mentor_id, now, PairKind.GROUP)
        joins = ready[: max(load.capacity - load.active, 0)]
        if not joins or (group.begun_at is None and len(joins) < GROUP_SIZE[0]):
            return
        for one in joins:
            begun = after_mentor_accept(one.pair, group.mentor_id, load)
            if await self._pairs.move(one, begun, by, now):
                await self._words.forget(one.pair.id, "agreed")
                if by != one.pair.teacher_id:
                    await self._words.begun(one.pair, one.pair.teacher_id, now)
        if group.begun_at is None:
            await self._groups.mark(group_id, "begun_at", now)
            if by != group.mentor_id:
                key = f"group:{group_id}"
                due = _due("group_begun", group.mentor_id, key, {"group_id": group_id}, now)
                await self._outbox.plan_many([due])

    async def refuse(self, group_id: int, now: datetime) -> None:
        """The mentor cannot: the group does not begin. One that has begun is left as it is."""
        group = await self._open(group_id)
        if group is not None and group.begun_at is None:
            await self._put_off(group, now)

    async def tidy(self, now: datetime) -> int:
        """Groups that have become too small, whatever made them so."""
        found = await self._groups.narrowed(BATCH)
        for group in found:
            if group.begun_at is None:
                await self._put_off(group, now)
            else:
                await self._narrow(group, now)
        return len(found)

    async def _narrow(self, group: Group, now: datetime) -> None:
        """One member is left, or nobody: the two go on as a short goal until the same day."""
        await self._groups.mark(group.id, "closed_at", now)
        for one in await self._groups.living(group.id):
            if one.pair.status is not PairStatus.ACTIVE:
                await self._take_back(one, now)
            elif await self._groups.as_short(one.pair.id):
                await self._outbox.plan_many(
                    _due("group_two", who, f"pair:{one.pair.id}", {"pair_id": one.pair.id}, now)
                    for who in (one.pair.teacher_id, one.pair.mentor_id)
                )

    async def _put_off(self, group: Group, now: datetime) -> None:
        """It does not begin; those who had agreed hear of it, the others are not bothered."""
        await self._groups.mark(group.id, "closed_at", now)
        await self._outbox.cancel(f"group:{group.id}", "withdrawn")
        told = [group.mentor_id] if group.agreed_at is not None else []
        for one in await self._groups.living(group.id):
            told += [one.pair.teacher_id] if one.pair.agreed is Side.TEACHER else []
            await self._take_back(one, now)
        key = f"group:{group.id}"
        await self._outbox.plan_many(_due("group_off", who, key, {"group_id": group.id}, now) for who in told)

    async def _take_back(self, one: PairRecord, now: datetime) -> None:
        if await self._pairs.move(one, after_withdraw(one.pair), None, now):
            await self._words.forget(one.pair.id, "withdrawn")

    async def _open(self, group_id: int) -> Group | None:
        """The group under its lock; None when it is over."""
        group = await self._groups.locked(group_id)
        if group is None:
            raise NotFound("group")
        return group if group.closed_at is None else None


def _due(kind: str, person_id: int, cause: str, params: dict[str, int], now: datetime) -> Due:
    return Due(
        f"{cause}:{kind.removeprefix('pair_')}:p{person_id}",
        kind,
        Urgency.ACT,
        now,
        now + NEWS_HELPS,
        person_id,
        params,
    )
