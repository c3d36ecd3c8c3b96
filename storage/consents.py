"""Consents: which text, when given, when withdrawn."""

from datetime import datetime
from hashlib import sha256

from sqlalchemy import insert, select, update

from mentoring.usecases.entry_views import GivenConsent
from storage.schema import people
from storage.turn import current

_text = people.consent_text
_consent = people.consent


class ConsentStore:
    """Texts are kept as they were shown, each once; a consent points at its text. Joins the current turn."""

    async def text_id(
        self, municipality_id: int, document: str, version: str, body: str, now: datetime
    ) -> int:
        """The kept text, stored on its first use."""
        digest = sha256(body.encode()).hexdigest()
        found = await current().scalar(
            select(_text.c.id).where(
                _text.c.municipality_id == municipality_id,
                _text.c.document == document,
                _text.c.hash == digest,
            )
        )
        if found is not None:
            return int(found)
        made = await current().write(
            insert(_text)
            .values(
                municipality_id=municipality_id,
                document=document,
                version=version,
                hash=digest,
                body=body,
                created_at=now,
            )
            .returning(_text.c.id)
        )
        return int(made.scalar_one())

    async def give(self, municipality_id: int, person_id: int, text_id: int, now: datetime) -> None:
        """A consent, given now."""
        await current().write(
            insert(_consent).values(
                municipality_id=municipality_id, person_id=person_id, text_id=text_id, given_at=now
            )
        )

    async def of(self, person_id: int) -> GivenConsent | None:
        """The consent that stands."""
        row = await current().first(
            select(_text.c.version, _text.c.hash, _text.c.body, _consent.c.given_at)
            .join_from(_consent, _text, _text.c.id == _consent.c.text_id)
            .where(_consent.c.person_id == person_id, _consent.c.withdrawn_at.is_(None))
            .order_by(_consent.c.id.desc())
        )
        return GivenConsent(*row) if row else None

    async def withdraw(self, person_id: int, now: datetime) -> None:
        """Nothing is agreed to any more; that it once was stays on record."""
        await current().write(
            update(_consent)
            .where(_consent.c.person_id == person_id, _consent.c.withdrawn_at.is_(None))
            .values(withdrawn_at=now)
        )
