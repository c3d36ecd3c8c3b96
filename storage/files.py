"""What people bring for their steps, and the files among it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, or_, select, update

from mentoring.route_library import EvidenceKind
from mentoring.route_records import Brought, Parcel
from storage.schema import growth, people
from storage.turn import AnyRow, current

_evidence = growth.step_evidence
_file = people.stored_file
_NAME = 200
"""Characters of a file's name that are kept."""
_AT_ONCE = 500
"""Hashes in one question to the database."""


class EvidenceFiles:
    """Words and files beside steps. Joins the current turn."""

    async def put(
        self, municipality_id: int, owner_id: int, step_id: int, parcel: Parcel, held: bool, now: datetime
    ) -> None:
        """Keep what was brought; `held` while a soft question about it waits."""
        file_id = await self.keep(municipality_id, owner_id, parcel, now) if parcel.file_id else None
        await current().write(
            insert(_evidence).values(
                municipality_id=municipality_id,
                step_id=step_id,
                kind=parcel.kind.value,
                body=parcel.body,
                file_id=file_id,
                held=held,
                at=now,
            )
        )

    async def keep(self, municipality_id: int, owner_id: int, parcel: Parcel, now: datetime) -> int:
        """Keep a file somebody sent; a copy of it is made by a tick. Returns its id."""
        made = await current().write(
            insert(_file)
            .values(
                municipality_id=municipality_id,
                owner_id=owner_id,
                kind=parcel.kind.value,
                mime=parcel.mime,
                name=(parcel.file_name or "")[:_NAME] or None,
                size=parcel.size,
                file_id=parcel.file_id,
                created_at=now,
            )
            .returning(_file.c.id)
        )
        return int(made.scalar_one())

    async def of(self, step_id: int, limit: int) -> list[Brought]:
        """What was brought, the newest first; what is held is left out."""
        rows = await current().all(
            select(
                _evidence.c.id,
                _evidence.c.kind,
                _evidence.c.body,
                _evidence.c.held,
                _evidence.c.at,
                _file.c.file_id.label("telegram_id"),
                _file.c.id.label("stored"),
                _file.c.name,
            )
            .outerjoin(_file, _file.c.id == _evidence.c.file_id)
            .where(_evidence.c.step_id == step_id, ~_evidence.c.held)
            .order_by(_evidence.c.at.desc(), _evidence.c.id.desc())
            .limit(limit)
        )
        return [_brought(row) for row in rows]

    async def held_phrases(self, step_id: int) -> int:
        """How many phrases wait for the ones that belong to them («Было — стало» asks two)."""
        found = await current().scalar(
            select(func.count())
            .select_from(_evidence)
            .where(
                _evidence.c.step_id == step_id, _evidence.c.held, _evidence.c.kind == EvidenceKind.TEXT.value
            )
        )
        return int(found)

    async def held(self, step_id: int) -> frozenset[EvidenceKind]:
        """Kinds of what waits for an answer to a soft question."""
        rows = await current().all(
            select(_evidence.c.kind).where(_evidence.c.step_id == step_id, _evidence.c.held)
        )
        return frozenset(EvidenceKind(row.kind) for row in rows)

    async def release(self, step_id: int) -> int:
        """The soft question is answered: all that was held is brought. Returns how many."""
        changed = await current().write(
            update(_evidence).where(_evidence.c.step_id == step_id, _evidence.c.held).values(held=False)
        )
        return int(changed.rowcount)

    async def drop_held(self, step_id: int) -> None:
        """Something else will be brought instead; files go with their rows."""
        rows = await current().all(
            select(_evidence.c.id, _evidence.c.file_id).where(
                _evidence.c.step_id == step_id, _evidence.c.held
            )
        )
        await current().write(delete(_evidence).where(_evidence.c.id.in_([row.id for row in rows])))
        files = [row.file_id for row in rows if row.file_id is not None]
        await current().write(delete(_file).where(_file.c.id.in_(files)))


@dataclass(frozen=True, slots=True)
class DueCopy:
    """A file that has no copy yet; `tries` of making one have failed."""

    id: int
    kind: str
    mime: str | None
    name: str | None
    file_id: str
    tries: int


class FileCopies:
    """Which files have a copy on our own disk. Joins the current turn."""

    async def due(self, now: datetime, since: datetime, most_tries: int, limit: int) -> list[DueCopy]:
        """Files without a copy, the oldest first; what a soft question is still open about waits."""
        asked = select(_evidence.c.file_id).where(_evidence.c.held, _evidence.c.file_id.is_not(None))
        rows = await current().all(
            select(_file)
            .where(
                _file.c.sha256.is_(None),
                _file.c.file_id.is_not(None),
                _file.c.created_at > since,
                func.coalesce(_file.c.copy_tries, 0) < most_tries,
                or_(_file.c.copy_after.is_(None), _file.c.copy_after <= now),
                _file.c.id.not_in(asked),
            )
            .order_by(_file.c.id)
            .limit(limit)
        )
        return [
            DueCopy(row.id, row.kind, row.mime, row.name, row.file_id, row.copy_tries or 0) for row in rows
        ]

    async def kept(self, due: DueCopy, sha: str, size: int) -> None:
        """The copy is there; nothing is recorded of a person erased meanwhile."""
        same = (_file.c.id == due.id, _file.c.file_id == due.file_id)
        await current().write(update(_file).where(*same).values(sha256=sha, size=size))

    async def failed(self, stored_id: int, tries: int, after: datetime) -> None:
        """Another try, not before `after`."""
        await current().write(
            update(_file).where(_file.c.id == stored_id).values(copy_tries=tries, copy_after=after)
        )

    async def forget(self, before: datetime) -> None:
        """Files of that age have no copy any more."""
        await current().write(
            update(_file).where(_file.c.created_at <= before, _file.c.sha256.is_not(None)).values(sha256=None)
        )

    async def known(self, hashes: Sequence[str]) -> frozenset[str]:
        """Those of the hashes that some row refers to."""
        found: set[str] = set()
        for at in range(0, len(hashes), _AT_ONCE):
            asked = _file.c.sha256.in_(hashes[at : at + _AT_ONCE])
            found.update(row.sha256 for row in await current().all(select(_file.c.sha256).where(asked)))
        return frozenset(found)

    async def sha_of(self, stored_id: int) -> str | None:
        """The hash of a file's copy, if there is one."""
        found = await current().scalar(select(_file.c.sha256).where(_file.c.id == stored_id))
        return str(found) if found else None


def _brought(row: AnyRow) -> Brought:
    return Brought(
        id=row.id,
        kind=EvidenceKind(row.kind),
        body=row.body,
        file_id=row.telegram_id,
        stored=row.stored,
        file_name=row.name,
        held=row.held,
        at=row.at,
    )
