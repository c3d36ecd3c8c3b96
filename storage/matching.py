"""Who needs and who gives, as the matching sees them; and the drafts of matching for the whole group."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, exists, func, insert, or_, select, update

from mentoring.matching import MentorOffer, TeacherNeed
from mentoring.matching_criteria import levels_of
from mentoring.pairs import SEATED, PairKind, PairStatus
from mentoring.roster import PersonStatus
from mentoring.usecases.matching_records import Run
from mentoring.usecases.pair_records import Someone
from storage.offers import PERSON, SCHOOL, avoided
from storage.schema import pairs, people
from storage.turn import AnyRow, current

_person = people.person
_grant = people.role_grant
_school = people.school
_municipality = people.municipality_table
_offer = pairs.mentor_offer
_pair = pairs.pair
_run = pairs.matching_run

_LIVING = ("proposed", "half", "active")
_SEATED = tuple(sorted(kind.value for kind in SEATED))
_REFUSED = (PairStatus.DECLINED.value, PairStatus.EXPIRED.value, PairStatus.CLOSED.value)


class PartyStore:
    """Teachers and mentors with what is compared between them. Joins the current turn."""

    async def people(self, person_ids: Collection[int]) -> dict[int, Someone]:
        """Those of the people that exist, with one school each."""
        rows = await current().all(
            _with_school(
                _person.c.municipality_id,
                _person.c.given,
                _person.c.family,
                _person.c.zone,
                _municipality.c.zone.label("home_zone"),
                _person.c.subjects,
                _person.c.position,
                _person.c.start_year,
                _person.c.status.label("person_status"),
                _school.c.name.label("school"),
            )
            .join(_municipality, _municipality.c.id == _person.c.municipality_id)
            .where(_person.c.id.in_(person_ids))
        )
        found: dict[int, Someone] = {}
        for row in rows:
            found.setdefault(row.id, _someone(row))
        return found

    async def need(self, person_id: int) -> TeacherNeed | None:
        """One teacher, without the axes: those are asked of the assessment."""
        found = await self._needs(_person.c.id == person_id)
        return found[0] if found else None

    async def schools(self, school_ids: Collection[int]) -> dict[int, str]:
        """Names of schools."""
        rows = await current().all(select(_school.c.id, _school.c.name).where(_school.c.id.in_(school_ids)))
        return {row.id: row.name for row in rows}

    async def changing(self, municipality_id: int, now: datetime) -> dict[int, int]:
        """Teachers with an active pair whom nobody else is asked for, and their mentors, none on a pause."""
        waits = _pair.alias()
        rows = await current().all(
            select(_pair.c.teacher_id, _pair.c.mentor_id)
            .join(_person, _person.c.id == _pair.c.teacher_id)
            .outerjoin(_offer, _offer.c.person_id == _pair.c.mentor_id)
            .where(
                _pair.c.municipality_id == municipality_id,
                _pair.c.status == PairStatus.ACTIVE.value,
                _pair.c.kind == PairKind.MAIN.value,
                _person.c.status == "active",
                or_(_offer.c.paused_until.is_(None), _offer.c.paused_until <= now),
                ~exists().where(
                    waits.c.teacher_id == _pair.c.teacher_id,
                    waits.c.kind == PairKind.MAIN.value,
                    waits.c.status.in_(("proposed", "half")),
                ),
            )
        )
        return {row.teacher_id: row.mentor_id for row in rows}

    async def needs_of(self, teacher_ids: Collection[int]) -> list[TeacherNeed]:
        """Those of the teachers that exist."""
        return await self._needs(_person.c.id.in_(teacher_ids)) if teacher_ids else []

    async def needs_without_pair(self, municipality_id: int) -> list[TeacherNeed]:
        """Confirmed teachers who have entered and have neither a pair nor a proposal that waits."""
        living = _pair.alias()
        paired = exists().where(
            living.c.teacher_id == _person.c.id,
            living.c.kind == PairKind.MAIN.value,
            living.c.status.in_(_LIVING),
        )
        return await self._needs(
            and_(
                _person.c.municipality_id == municipality_id,
                _person.c.status == "active",
                _holds("teacher"),
                ~paired,
            )
        )

    async def _needs(self, where: Any) -> list[TeacherNeed]:
        rows = await current().all(_compared("teacher").where(where).order_by(_person.c.id))
        refused = await self._refused(where)
        seen: dict[int, TeacherNeed] = {}
        for row in rows:
            seen.setdefault(
                row.id,
                TeacherNeed(
                    person_id=row.id,
                    school_id=row.school_id,
                    subjects=frozenset(row.subjects or ()),
                    kind=row.kind,
                    declined=frozenset(refused.get(row.id, ())),
                    levels=levels_of(row.position),
                    locality=row.locality,
                ),
            )
        return list(seen.values())

    async def _refused(self, where: Any) -> dict[int, set[int]]:
        rows = await current().all(
            select(_pair.c.teacher_id, _pair.c.mentor_id)
            .join(_person, _person.c.id == _pair.c.teacher_id)
            .where(where, _pair.c.kind.in_(_SEATED), _pair.c.status.in_(_REFUSED))
        )
        refused: dict[int, set[int]] = {}
        for row in rows:
            refused.setdefault(row.teacher_id, set()).add(row.mentor_id)
        return refused

    async def offers(
        self, municipality_id: int, now: datetime, kind: PairKind = PairKind.MAIN
    ) -> list[MentorOffer]:
        """Confirmed mentors who have entered and help in this way; one who has not said otherwise takes one.

        Seats are counted for main and subject pairs; for the other kinds nobody is full here (the limit of
        the kind is counted under the lock when the pair begins).
        """
        rows = await current().all(
            _compared(
                "mentor",
                _offer.c.capacity,
                _offer.c.strengths,
                _offer.c.formats,
                _offer.c.paused_until,
                _offer.c.avoid,
                _offer.c.kinds,
                _offer.c.selection,
                _offer.c.offered_until,
            )
            .outerjoin(_offer, _offer.c.person_id == _person.c.id)
            .where(
                _person.c.municipality_id == municipality_id,
                _person.c.status == "active",
                _holds("mentor"),
            )
            .order_by(_person.c.id)
        )
        living, ended = await self._counts(municipality_id)
        seen: dict[int, MentorOffer] = {}
        for row in rows:
            if _helps(row, kind, now):
                active = living.get(row.id, 0) if kind in SEATED else 0
                seen.setdefault(row.id, _offered(row, active, ended.get(row.id), now))
        return list(seen.values())

    async def _counts(self, municipality_id: int) -> tuple[dict[int, int], dict[int, int]]:
        """Mentors' active pairs, and their ended ones (experience; none is not known, not zero)."""
        rows = await current().all(
            select(_pair.c.mentor_id, _pair.c.status, func.count().label("n"))
            .where(
                _pair.c.municipality_id == municipality_id,
                _pair.c.kind.in_(_SEATED),
                _pair.c.status.in_(("active", "closed")),
            )
            .group_by(_pair.c.mentor_id, _pair.c.status)
        )
        living = {row.mentor_id: int(row.n) for row in rows if row.status == "active"}
        return living, {row.mentor_id: int(row.n) for row in rows if row.status == "closed"}


class RunStore:
    """Drafts of matching. Joins the current turn."""

    async def add(self, run: Run) -> int:
        """Keep a draft; nobody hears of it."""
        made = await current().write(
            insert(_run)
            .values(
                municipality_id=run.municipality_id,
                status=run.status,
                inputs_hash=run.inputs_hash,
                result=run.as_json(),
                created_by=run.created_by,
                created_at=run.created_at,
            )
            .returning(_run.c.id)
        )
        return int(made.scalar_one())

    async def of(self, run_id: int) -> Run | None:
        """One run."""
        row = await current().first(select(_run).where(_run.c.id == run_id))
        return _run_of(row) if row else None

    async def newest_draft(self, municipality_id: int) -> Run | None:
        """The draft that waits to be published, if there is one."""
        row = await current().first(
            select(_run)
            .where(_run.c.municipality_id == municipality_id, _run.c.status == "draft")
            .order_by(_run.c.id.desc())
            .limit(1)
        )
        return _run_of(row) if row else None

    async def waiting(self, municipality_id: int | None = None) -> Run | None:
        """The oldest run that is still to be computed (in one municipality, or anywhere)."""
        home = (_run.c.municipality_id == municipality_id,) if municipality_id is not None else ()
        row = await current().first(
            select(_run).where(_run.c.status == "waiting", *home).order_by(_run.c.id).limit(1)
        )
        return _run_of(row) if row else None

    async def finish(self, run: Run) -> bool:
        """A waiting run becomes what was computed, once; False: it was put away meanwhile."""
        result = await current().write(
            update(_run)
            .where(_run.c.id == run.id, _run.c.status == "waiting")
            .values(status=run.status, inputs_hash=run.inputs_hash, result=run.as_json())
        )
        return bool(result.rowcount)

    async def rewrite(self, run: Run) -> bool:
        """Keep what the methodologist changed in a draft; False: somebody changed it meanwhile."""
        result = await current().write(
            update(_run)
            .where(_run.c.id == run.id, _run.c.status == "draft", _run.c.revision == run.revision)
            .values(result=run.as_json(), revision=run.revision + 1)
        )
        return bool(result.rowcount)

    async def close(self, run_id: int, status: str, now: datetime) -> bool:
        """Publish a draft, or drop it (one that is still computed too), once."""
        result = await current().write(
            update(_run)
            .where(
                _run.c.id == run_id,
                _run.c.status.in_(("draft", "waiting") if status == "dropped" else ("draft",)),
            )
            .values(status=status, published_at=now if status == "published" else None)
        )
        return bool(result.rowcount)


def _holds(role: str) -> Any:
    held = _grant.alias()
    return exists().where(held.c.person_id == _person.c.id, held.c.role == role, held.c.status == "active")


def _with_school(*columns: Any, role: str | None = None) -> Select[Any]:
    """People with their schools, those of a school's role first; one row a school."""
    live = and_(
        _grant.c.person_id == _person.c.id,
        _grant.c.status == "active",
        _grant.c.school_id.is_not(None),
        _grant.c.role == role if role else _grant.c.role.in_(("teacher", "mentor")),
    )
    return (
        select(_person.c.id, *columns)
        .select_from(_person)
        .outerjoin(_grant, live)
        .outerjoin(_school, _school.c.id == _grant.c.school_id)
        .order_by(_person.c.id, _grant.c.id)
    )


def _compared(role: str, *columns: Any) -> Select[Any]:
    return _with_school(
        _person.c.subjects,
        _person.c.position,
        _school.c.kind,
        _school.c.locality,
        _grant.c.school_id,
        *columns,
        role=role,
    )


def _someone(row: AnyRow) -> Someone:
    return Someone(
        person_id=row.id,
        municipality_id=row.municipality_id,
        name=row.given or row.family or "",
        full_name=" ".join(part for part in (row.family, row.given) if part),
        zone=row.zone or row.home_zone,
        school=row.school,
        subjects=tuple(row.subjects or ()),
        position=row.position,
        start_year=row.start_year,
        entered=row.person_status != PersonStatus.EXPECTED.value,
    )


def _helps(row: AnyRow, kind: PairKind, now: datetime) -> bool:
    """Whether this mentor is proposed for help of this kind: chosen for it, willing, and for how long."""
    selection = row.selection or "open"
    if selection == "talk" or (selection == "once" and kind is not PairKind.QUESTION):
        return False
    if row.offered_until is not None and row.offered_until <= now:
        return False
    return not row.kinds or kind.value in row.kinds


def _offered(row: AnyRow, active: int, ended: int | None, now: datetime) -> MentorOffer:
    return MentorOffer(
        person_id=row.id,
        school_id=row.school_id,
        subjects=frozenset(row.subjects or ()),
        strengths=frozenset(row.strengths or ()),
        capacity=1 if row.capacity is None else row.capacity,
        active=active,
        kind=row.kind,
        formats=frozenset(row.formats or ()),
        paused=row.paused_until is not None and row.paused_until > now,
        position=row.position,
        experience=ended,
        levels=levels_of(row.position),
        avoids=avoided(row.avoid, PERSON),
        avoid_schools=avoided(row.avoid, SCHOOL),
    )


def _run_of(row: AnyRow) -> Run:
    return Run.from_json(
        row.result,
        id=row.id,
        municipality_id=row.municipality_id,
        status=row.status,
        inputs_hash=row.inputs_hash,
        created_by=row.created_by,
        created_at=row.created_at,
        revision=row.revision,
    )
