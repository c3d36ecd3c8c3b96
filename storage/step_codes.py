"""One-time codes of steps."""

from datetime import datetime

from sqlalchemy import ColumnElement, select, update

from mentoring.step_codes import StepCode
from storage.outbox import insert_into
from storage.schema import growth
from storage.turn import AnyRow, current

_code = growth.step_code


class StepCodeStore:
    """Joins the current turn. An answer is a conditional update: the first one stays."""

    async def newest(self, step_id: int) -> StepCode | None:
        """The last code made for a step."""
        return await self._one(_code.c.step_id == step_id)

    async def by_token(self, token: str) -> StepCode | None:
        """The code behind a link."""
        return await self._one(_code.c.token == token)

    async def by_digits(self, code: str) -> StepCode | None:
        """The code that can still be answered, by its six digits."""
        return await self._one(_code.c.code == code, _code.c.used_at.is_(None), _code.c.revoked_at.is_(None))

    async def _one(self, *where: ColumnElement[bool]) -> StepCode | None:
        row = await current().first(select(_code).where(*where).order_by(_code.c.id.desc()).limit(1))
        return _code_of(row) if row else None

    async def make(
        self, municipality_id: int, step_id: int, code: str, token: str, now: datetime, until: datetime
    ) -> bool:
        """Keep a new code; False when these digits are somebody's already."""
        made = await current().write(
            insert_into(_code)
            .values(
                municipality_id=municipality_id,
                step_id=step_id,
                code=code,
                token=token,
                created_at=now,
                expires_at=until,
            )
            .on_conflict_do_nothing()
        )
        return bool(made.rowcount)

    async def revoke(self, step_id: int, now: datetime) -> None:
        """No code of the step can be answered any more."""
        await current().write(
            update(_code)
            .where(_code.c.step_id == step_id, _code.c.used_at.is_(None), _code.c.revoked_at.is_(None))
            .values(revoked_at=now)
        )

    async def free(self, code: str, now: datetime) -> None:
        """Digits whose days are over may be somebody else's."""
        await current().write(
            update(_code)
            .where(_code.c.code == code, _code.c.expires_at <= now, _code.c.revoked_at.is_(None))
            .values(revoked_at=now)
        )

    async def say(self, code_id: int, said: str, now: datetime) -> bool:
        """Answer it; False when somebody was faster."""
        changed = await current().write(
            update(_code)
            .where(
                _code.c.id == code_id,
                _code.c.used_at.is_(None),
                _code.c.revoked_at.is_(None),
                _code.c.expires_at > now,
            )
            .values(said=said, used_at=now)
        )
        return bool(changed.rowcount)


def _code_of(row: AnyRow) -> StepCode:
    return StepCode(
        id=row.id,
        step_id=row.step_id,
        code=row.code,
        token=row.token,
        said=row.said,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        used_at=row.used_at,
    )
