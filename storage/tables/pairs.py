"""Mentors' offers, pairs, matching runs, meetings."""

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, UniqueConstraint, text

from storage.tables.base import key, metadata, moment, municipality, personal, ref
from storage.types import Json

mentor_offer = Table(
    "mentor_offer",
    metadata,
    key(),
    municipality(),
    ref("person_id", "person", index=False),
    Column("capacity", Integer, nullable=False, server_default="1"),
    Column("strengths", Json, nullable=False, server_default=text("'[]'"), info=personal("person_id")),
    Column("formats", Json, nullable=False, server_default=text("'[]'"), info=personal("person_id")),
    Column("free_times", Json, nullable=False, server_default=text("'[]'"), info=personal("person_id")),
    Column("avoid", Json, nullable=False, server_default=text("'[]'"), info=personal("person_id")),
    moment("paused_until"),
    moment("updated_at", null=False),
    UniqueConstraint("person_id", name="uq_mentor_offer_person"),
)

pair = Table(
    "pair",
    metadata,
    key(),
    municipality(),
    ref("teacher_id", "person"),
    ref("mentor_id", "person"),
    Column("status", String(10), nullable=False, server_default="proposed"),
    Column("origin", String(12), nullable=False, server_default="teacher"),
    Column("agreed_side", String(8), nullable=True),
    Column("reasons", Json, nullable=False, server_default=text("'[]'")),
    Column("gap", Json, nullable=True),
    Column("request", String(1000), nullable=True, info=personal("teacher_id")),
    Column("close_reason", String(1000), nullable=True, info=personal("teacher_id")),
    ref("run_id", "matching_run", null=True),
    moment("created_at", null=False),
    moment("asked_at"),
    moment("active_at"),
    moment("closed_at"),
    Index(
        "uq_pair_active_teacher",
        "teacher_id",
        unique=True,
        sqlite_where=text("status = 'active'"),
        postgresql_where=text("status = 'active'"),
    ),
    Index(
        "uq_pair_open_both",
        "teacher_id",
        "mentor_id",
        unique=True,
        sqlite_where=text("status IN ('proposed', 'half', 'active')"),
        postgresql_where=text("status IN ('proposed', 'half', 'active')"),
    ),
)
"""status: proposed -> half -> active -> closed, or declined, expired, withdrawn.

reasons and gap: only facts that anybody may see, never an axis of the teacher's profile.
"""

pair_event = Table(
    "pair_event",
    metadata,
    key(),
    municipality(),
    ref("pair_id", "pair"),
    ref("actor_id", "person", null=True, index=False),
    Column("status", String(10), nullable=False),
    moment("at", null=False),
)

matching_run = Table(
    "matching_run",
    metadata,
    key(),
    municipality(),
    Column("status", String(10), nullable=False, server_default="draft"),
    Column("inputs_hash", String(64), nullable=False),
    Column("result", Json, nullable=False),
    ref("created_by", "person", null=True, index=False),
    moment("created_at", null=False),
    moment("published_at"),
)

meeting = Table(
    "meeting",
    metadata,
    key(),
    municipality(),
    ref("pair_id", "pair"),
    Column("status", String(10), nullable=False, server_default="proposed"),
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("topic", String(300), nullable=False, info=personal("pair_id")),
    Column("place", String(200), nullable=True, info=personal("pair_id")),
    Column("minutes", Integer, nullable=False, server_default="20"),
    Column("slots", Json, nullable=False, server_default=text("'[]'")),
    moment("starts_at", index=True),
    ref("proposed_by", "person", index=False),
    Column("teacher_said", String(8), nullable=True, info=personal("pair_id")),
    Column("mentor_said", String(8), nullable=True, info=personal("pair_id")),
    Column("asked_again", Boolean, nullable=False, server_default=text("false")),
    Column("confirmed_by_both", Boolean, nullable=True),
    Column("chosen", Json, nullable=False, server_default=text("'{}'")),
    moment("asked_at"),
    moment("created_at", null=False),
    moment("closed_at"),
)
"""status: draft | proposed | confirmed | held | missed | cancelled | unclear. slots: UTC moments as ISO text.

chosen: times that are being chosen and not sent yet, by the person choosing. asked_at: when «Состоялась?» was
asked (last). draft: a new meeting whose times are being chosen; nobody else sees it.
"""
