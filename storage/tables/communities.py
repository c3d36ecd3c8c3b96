"""Communities, who belongs to them, and what they decided."""

from sqlalchemy import Column, Date, String, Table, UniqueConstraint

from storage.tables.base import key, metadata, moment, municipality, ref

community = Table(
    "community",
    metadata,
    key(),
    municipality(),
    Column("kind", String(40), nullable=False),
    Column("title", String(80), nullable=False),
    Column("name_key", String(80), nullable=False, index=True),
    ref("school_id", "school", null=True),
    Column("subject", String(40), nullable=True),
    ref("leader_id", "person", null=True),
    ref("created_by", "person", null=True, index=False),
    moment("created_at", null=False),
    moment("closed_at"),
)
"""kind: a code of the pack's `communities.yaml`. The leader is a member too."""

member = Table(
    "community_member",
    metadata,
    key(),
    municipality(),
    ref("community_id", "community"),
    ref("person_id", "person"),
    Column("status", String(10), nullable=False),
    ref("decided_by", "person", null=True, index=False),
    moment("at", null=False),
    UniqueConstraint("community_id", "person_id", name="uq_community_member_person"),
)
"""status: asked | member | left | refused."""

decision = Table(
    "community_decision",
    metadata,
    key(),
    municipality(),
    ref("community_id", "community"),
    ref("event_id", "event", null=True),
    Column("body", String(300), nullable=False),
    Column("who", String(60), nullable=True),
    Column("due_on", Date, nullable=True),
    ref("row_id", "roadmap_row", null=True, index=False),
    ref("written_by", "person", null=True, index=False),
    moment("at", null=False),
)
"""The community's own words, not a person's: they stay when whoever wrote them down is erased."""
