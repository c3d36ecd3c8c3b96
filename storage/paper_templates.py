"""The municipality's own templates: one a kind of paper; the old one stays until the new one is accepted."""

from datetime import datetime

from sqlalchemy import delete, select

from mentoring.paper_fields import PaperKind
from mentoring.usecases.paper_templates import OwnTemplate
from storage.outbox import insert_into
from storage.schema import papers
from storage.turn import AnyRow, current

_template = papers.paper_template
_FACTS = (
    _template.c.id,
    _template.c.kind,
    _template.c.name,
    _template.c.unknown,
    _template.c.at,
)


class PaperTemplateStore:
    """Templates of papers. Joins the current turn."""

    async def of(self, municipality_id: int) -> dict[PaperKind, OwnTemplate]:
        """Those that are there."""
        rows = await current().all(select(*_FACTS).where(_template.c.municipality_id == municipality_id))
        return {PaperKind(row.kind): _own(row) for row in rows}

    async def content(self, template_id: int) -> bytes | None:
        """The file itself; None when it was taken back meanwhile."""
        found = await current().scalar(select(_template.c.content).where(_template.c.id == template_id))
        return bytes(found) if found is not None else None

    async def put(
        self,
        municipality_id: int,
        kind: PaperKind,
        content: bytes,
        name: str,
        unknown: tuple[str, ...],
        by: int,
        now: datetime,
    ) -> OwnTemplate:
        """Keep a checked template in the place of the one before."""
        await self.drop(municipality_id, kind)
        made = await current().write(
            insert_into(_template)
            .values(
                municipality_id=municipality_id,
                kind=kind.value,
                name=name,
                content=content,
                unknown=list(unknown),
                uploaded_by=by,
                at=now,
            )
            .returning(*_FACTS)
        )
        return _own(made.one())

    async def drop(self, municipality_id: int, kind: PaperKind) -> None:
        """The usual look again."""
        await current().write(
            delete(_template).where(
                _template.c.municipality_id == municipality_id, _template.c.kind == kind.value
            )
        )


def _own(row: AnyRow) -> OwnTemplate:
    return OwnTemplate(row.id, PaperKind(row.kind), row.name, tuple(row.unknown or ()), row.at)
