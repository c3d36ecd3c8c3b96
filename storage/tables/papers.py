"""Templates that a municipality brings for its papers."""

from sqlalchemy import Column, LargeBinary, String, Table, UniqueConstraint, text

from storage.tables.base import key, metadata, moment, municipality, ref
from storage.types import Json

paper_template = Table(
    "paper_template",
    metadata,
    key(),
    municipality(),
    Column("kind", String(12), nullable=False),
    Column("name", String(200), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("unknown", Json, nullable=False, server_default=text("'[]'")),
    ref("uploaded_by", "person", null=True, index=False),
    moment("at", null=False),
    UniqueConstraint("municipality_id", "kind", name="uq_paper_template_kind"),
)
"""kind: route | programme. content: a DOCX that has been checked. unknown: fields in it that stay empty."""
