"""Attempts, answers, sharing and its access log."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from mentoring.attempts import Answered, Attempt
from mentoring.psychometrics import Norm
from mentoring.questionnaire import MAIN_FORMS, Form
from mentoring.usecases.sharing import Opened, Reading
from storage.norms import NormStore
from storage.schema import growth, people, visits
from storage.turn import AnyRow, current

_attempt = growth.attempt
_mirror = visits.mirror
_answer = growth.answer
_sharing = growth.sharing
_log = people.access_log
_COLUMNS = (
    _attempt.c.id,
    _attempt.c.municipality_id,
    _attempt.c.person_id,
    _attempt.c.questionnaire,
    _attempt.c.version,
    _attempt.c.form,
    _attempt.c.seed,
    _attempt.c.status,
    _attempt.c.result,
    _attempt.c.reliable,
    _attempt.c.reviewed,
    _attempt.c.started_at,
    _attempt.c.finished_at,
    _attempt.c.expires_at,
    _attempt.c.axes,
)

_ATTEMPT = select(*_COLUMNS).where(_attempt.c.id == bindparam("attempt_id"))
_ANSWERS = select(_answer.c.item, _answer.c.score, _answer.c.at).where(
    _answer.c.attempt_id == bindparam("attempt_id")
)
"""Asked for every answer: built once."""


class AssessmentStore:
    """Self-assessments of people. Joins the current turn."""

    async def attempt(self, attempt_id: int) -> Attempt | None:
        """One attempt."""
        row = await current().first(_ATTEMPT, {"attempt_id": attempt_id})
        return _attempt_of(row) if row else None

    async def open_attempt(
        self, person_id: int, forms: Sequence[Form] = MAIN_FORMS, axes: Sequence[str] = ()
    ) -> Attempt | None:
        """The attempt at one of the forms a person is in the middle of; at most one exists."""
        row = await current().first(
            select(*_COLUMNS)
            .where(
                _attempt.c.person_id == person_id,
                _attempt.c.status == "open",
                _attempt.c.form.in_(forms),
                _attempt.c.axes == ",".join(axes),
            )
            .order_by(_attempt.c.id.desc())
        )
        return _attempt_of(row) if row else None

    async def touched(self, person_id: int) -> tuple[Attempt, datetime] | None:
        """The open attempt of any form that the person answered or began last, and when that was."""
        last = func.coalesce(func.max(_answer.c.at), _attempt.c.started_at)
        row = await current().first(
            select(*_COLUMNS, last.label("last"))
            .outerjoin(_answer, _answer.c.attempt_id == _attempt.c.id)
            .where(_attempt.c.person_id == person_id, _attempt.c.status == "open")
            .group_by(*_COLUMNS)
            .order_by(last.desc())
        )
        return (_attempt_of(row), row.last) if row else None

    async def finished(
        self, person_id: int, limit: int, forms: Sequence[Form] = MAIN_FORMS, axes: Sequence[str] = ()
    ) -> list[Attempt]:
        """Finished attempts at the forms, the newest first."""
        rows = await current().all(
            select(*_COLUMNS)
            .where(
                _attempt.c.person_id == person_id,
                _attempt.c.status == "finished",
                _attempt.c.form.in_(forms),
                _attempt.c.axes == ",".join(axes),
            )
            .order_by(_attempt.c.finished_at.desc())
            .limit(limit)
        )
        return [_attempt_of(row) for row in rows]

    async def newest_results(self, person_ids: Collection[int]) -> dict[int, Mapping[str, Any]]:
        """The result of the newest finished main form of each person who has one: one statement for all."""
        place = func.row_number().over(
            partition_by=_attempt.c.person_id, order_by=(_attempt.c.finished_at.desc(), _attempt.c.id.desc())
        )
        finished = (
            select(_attempt.c.person_id, _attempt.c.result, place.label("place"))
            .where(
                _attempt.c.person_id.in_(person_ids),
                _attempt.c.status == "finished",
                _attempt.c.form.in_(MAIN_FORMS),
                _attempt.c.axes == "",
            )
            .subquery()
        )
        rows = await current().all(
            select(finished.c.person_id, finished.c.result).where(finished.c.place == 1)
        )
        return {row.person_id: row.result for row in rows if row.result is not None}

    async def start(self, attempt: Mapping[str, Any]) -> int | None:
        """Open an attempt; None when the person has an open one already (a double tap)."""
        statement = _insert(_attempt).values(**attempt).on_conflict_do_nothing().returning(_attempt.c.id)
        found = (await current().write(statement)).scalar()
        return None if found is None else int(found)

    async def answers(self, attempt_id: int) -> dict[str, Answered]:
        """All answers of an attempt by item."""
        rows = await current().all(_ANSWERS, {"attempt_id": attempt_id})
        return {row.item: Answered(row.score, row.at) for row in rows}

    async def put_answer(
        self, attempt: Attempt, item: str, score: int | None, letter: int | None, at: datetime
    ) -> None:
        """Keep an answer the moment it is tapped; a second tap replaces it."""
        values = {"score": score, "letter": letter, "at": at}
        await current().write(
            _insert(_answer)
            .values(municipality_id=attempt.municipality_id, attempt_id=attempt.id, item=item, **values)
            .on_conflict_do_update(index_elements=[_answer.c.attempt_id, _answer.c.item], set_=values)
        )

    async def drop_answers(self, attempt_id: int, items: Sequence[str]) -> None:
        """Ask these again: the person wants another look."""
        await current().write(
            delete(_answer).where(_answer.c.attempt_id == attempt_id, _answer.c.item.in_(items))
        )

    async def set_position(self, person_id: int, position: str) -> None:
        """The position by which a person is asked."""
        person = people.person
        await current().write(update(person).where(person.c.id == person_id).values(position=position))

    async def mark_reviewed(self, attempt_id: int) -> None:
        """The soft question about haste was asked; it is asked once."""
        await current().write(update(_attempt).where(_attempt.c.id == attempt_id).values(reviewed=True))

    async def finish(
        self, attempt_id: int, result: dict[str, Any], flags: list[str], reliable: bool, now: datetime
    ) -> bool:
        """Close an open attempt with its result; False when it is not open any more."""
        changed = await current().write(
            update(_attempt)
            .where(_attempt.c.id == attempt_id, _attempt.c.status == "open")
            .values(status="finished", result=result, flags=flags, reliable=reliable, finished_at=now)
        )
        return bool(changed.rowcount)

    async def read_again(self, attempt_id: int, result: dict[str, Any]) -> None:
        """Another reading of the same answers."""
        await current().write(
            update(_attempt)
            .where(_attempt.c.id == attempt_id, _attempt.c.status == "finished")
            .values(result=result)
        )

    async def mirror_let_in(self, person_id: int, questionnaire: str, version: str) -> dict[str, int | None]:
        """What the mentor saw, by item, if the person lets it count; the newest mirror decides."""
        row = await current().first(
            select(_mirror.c.answers, _mirror.c.used_at)
            .where(
                _mirror.c.teacher_id == person_id,
                _mirror.c.status == "finished",
                _mirror.c.questionnaire == questionnaire,
                _mirror.c.version == version,
            )
            .order_by(_mirror.c.finished_at.desc())
            .limit(1)
        )
        return dict(row.answers or {}) if row is not None and row.used_at is not None else {}

    async def expire(self, attempt_id: int) -> None:
        """An attempt whose fourteen days are over, or whose questionnaire was renewed."""
        await current().write(
            update(_attempt)
            .where(_attempt.c.id == attempt_id, _attempt.c.status == "open")
            .values(status="expired")
        )

    async def shared_with(self, person_id: int) -> frozenset[str]:
        """To whom the person opened the profile: of `mentor`, `curator`."""
        rows = await current().all(select(_sharing.c.audience).where(_sharing.c.owner_id == person_id))
        return frozenset(row.audience for row in rows)

    async def norms(self, municipality_id: int, questionnaire: str, version: str) -> dict[str, Norm]:
        """How exactly each axis of a version measures here, as far as it was counted."""
        return await NormStore().of(municipality_id, questionnaire, version)

    async def share(self, municipality_id: int, person_id: int, audience: str, now: datetime) -> None:
        """Open the profile to an audience; open already: nothing changes."""
        await current().write(
            _insert(_sharing)
            .values(municipality_id=municipality_id, owner_id=person_id, audience=audience, since=now)
            .on_conflict_do_nothing()
        )

    async def unshare(self, person_id: int, audience: str | None = None) -> None:
        """Close the profile to one audience, or to everybody; at once."""
        whom = [] if audience is None else [_sharing.c.audience == audience]
        await current().write(delete(_sharing).where(_sharing.c.owner_id == person_id, *whom))

    async def opened_to(
        self, municipality_id: int, audience: str, schools: frozenset[int] | None, limit: int, offset: int
    ) -> tuple[list[Opened], int]:
        """Living owners of a finished profile that is open to an audience (of these schools), by name."""
        person, grant = people.person, people.role_grant
        teaches = select(grant.c.id).where(
            grant.c.person_id == person.c.id,
            grant.c.role == "teacher",
            grant.c.status.in_(("pending", "active")),
            *([] if schools is None else [grant.c.school_id.in_(schools)]),
        )
        assessed = select(_attempt.c.id).where(
            _attempt.c.person_id == person.c.id,
            _attempt.c.status == "finished",
            _attempt.c.form.in_([form.value for form in MAIN_FORMS]),
        )
        found = (
            select(person.c.id, person.c.family, person.c.given, person.c.name_key)
            .join(_sharing, _sharing.c.owner_id == person.c.id)
            .where(
                person.c.municipality_id == municipality_id,
                person.c.status == "active",
                _sharing.c.audience == audience,
                teaches.exists(),
                assessed.exists(),
            )
        )
        total = await current().scalar(select(func.count()).select_from(found.subquery()))
        rows = await current().all(found.order_by(person.c.name_key, person.c.id).limit(limit).offset(offset))
        names = [" ".join(part for part in (row.family, row.given) if part) for row in rows]
        return [Opened(row.id, name) for row, name in zip(rows, names, strict=True)], int(total or 0)

    async def readings(self, person_id: int, limit: int, offset: int) -> tuple[list[Reading], int]:
        """Who has read the profile and when, the latest first; and how many readings there were."""
        of_owner = (_log.c.owner_id == person_id, _log.c.what.like("profile%"))
        total = await current().scalar(select(func.count()).select_from(_log).where(*of_owner))
        reader = people.person
        rows = await current().all(
            select(_log.c.reader_id, _log.c.what, _log.c.at, reader.c.family, reader.c.given)
            .join(reader, reader.c.id == _log.c.reader_id, isouter=True)
            .where(*of_owner)
            .order_by(_log.c.at.desc(), _log.c.id.desc())
            .limit(limit)
            .offset(offset)
        )
        return [_reading(row) for row in rows], int(total or 0)

    async def note_access(
        self, municipality_id: int, owner_id: int, reader_id: int, role: str, now: datetime
    ) -> None:
        """Somebody else read a named profile, and as what: its owner will see who and when."""
        await current().write(
            insert(_log).values(
                municipality_id=municipality_id,
                owner_id=owner_id,
                reader_id=reader_id,
                what=f"profile:{role}",
                at=now,
            )
        )

    async def expire_old(self, now: datetime) -> int:
        """Close what nobody resumed in time."""
        changed = await current().write(
            update(_attempt)
            .where(_attempt.c.status == "open", _attempt.c.expires_at < now)
            .values(status="expired")
        )
        return int(changed.rowcount)


def _reading(row: AnyRow) -> Reading:
    name = " ".join(part for part in (row.family, row.given) if part)
    return Reading(row.reader_id, name, row.what.partition(":")[2], row.at)


def _insert(table: Any) -> Any:
    return (postgresql if current().dialect == "postgresql" else sqlite).insert(table)


def _attempt_of(row: AnyRow) -> Attempt:
    return Attempt(
        id=row.id,
        municipality_id=row.municipality_id,
        person_id=row.person_id,
        questionnaire=row.questionnaire,
        version=row.version,
        form=row.form,
        seed=row.seed,
        status=row.status,
        result=row.result,
        reliable=row.reliable,
        reviewed=row.reviewed,
        started_at=row.started_at,
        finished_at=row.finished_at,
        expires_at=row.expires_at,
        axes=tuple(row.axes.split(",")) if row.axes else (),
    )
