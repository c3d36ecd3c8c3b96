"""Municipalities, schools, people, accounts, roles, invitations, consent."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    text,
)

from storage.tables.base import key, metadata, moment, municipality, personal, ref
from storage.types import Json

municipality_table = Table(
    "municipality",
    metadata,
    key(),
    Column("programme", String(40), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("zone", String(64), nullable=False),
    moment("created_at", null=False),
)

school = Table(
    "school",
    metadata,
    key(),
    municipality(),
    Column("name", String(200), nullable=False),
    Column("name_key", String(200), nullable=False, index=True),
    Column("kind", String(20), nullable=False, server_default="secondary"),
    Column("locality", String(20), nullable=True),
    Column("saturday", Boolean, nullable=False, server_default=text("true")),
    Column("heavy_days", Json, nullable=True),
    ref("merged_into_id", "school", null=True),
    moment("created_at", null=False),
    Column("low_results", Boolean, nullable=False, server_default=text("false")),
    moment("closed_at"),
    UniqueConstraint("municipality_id", "name_key", name="uq_school_name"),
)
"""merged_into_id: the school it became, always a living one. A school that was merged or closed gives its
name free: its name_key becomes its number. low_results: ШНОР by the region's list.
"""

person = Table(
    "person",
    metadata,
    key(),
    municipality(),
    Column("family", String(80), nullable=True, info=personal("id")),
    Column("given", String(120), nullable=True, info=personal("id")),
    Column("name_key", String(220), nullable=False, index=True, info=personal("id")),
    Column("status", String(12), nullable=False, server_default="new"),
    Column("zone", String(64), nullable=True, info=personal("id")),
    Column("locale", String(5), nullable=False, server_default="ru"),
    Column("start_year", Integer, nullable=True, info=personal("id")),
    Column("position", String(40), nullable=True, info=personal("id")),
    Column("hours_a_week", Float, nullable=True, info=personal("id")),
    Column("class_teacher", Boolean, nullable=True, info=personal("id")),
    Column("subjects", Json, nullable=False, server_default=text("'[]'"), info=personal("id")),
    Column("show_username", Boolean, nullable=False, server_default=text("false")),
    Column("switched_off", Json, nullable=False, server_default=text("'[]'"), info=personal("id")),
    Column("own_days", Json, nullable=False, server_default=text("'[]'"), info=personal("id")),
    moment("entered_at"),
    moment("created_at", null=False),
    moment("left_at"),
)
"""status: new (entering) | active | expected (on a list, not entered) | left | erased."""

channel_account = Table(
    "channel_account",
    metadata,
    key(),
    municipality(),
    ref("person_id", "person"),
    Column("channel", String(12), nullable=False, server_default="telegram"),
    Column("external_id", BigInteger, nullable=False, info=personal("person_id")),
    Column("username", String(64), nullable=True, info=personal("person_id")),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    moment("unreachable_since"),
    moment("created_at", null=False),
    Index(
        "uq_channel_account_active",
        "channel",
        "external_id",
        unique=True,
        sqlite_where=text("active"),
        postgresql_where=text("active"),
    ),
)

role_grant = Table(
    "role_grant",
    metadata,
    key(),
    municipality(),
    ref("person_id", "person"),
    Column("role", String(20), nullable=False),
    ref("school_id", "school", null=True),
    Column("status", String(10), nullable=False, server_default="active"),
    ref("decided_by", "person", null=True, index=False),
    moment("created_at", null=False),
    moment("decided_at"),
    Index(
        "uq_role_grant_school",
        "person_id",
        "role",
        "school_id",
        unique=True,
        sqlite_where=text("status IN ('pending', 'active') AND school_id IS NOT NULL"),
        postgresql_where=text("status IN ('pending', 'active') AND school_id IS NOT NULL"),
    ),
    Index(
        "uq_role_grant_municipality",
        "person_id",
        "role",
        unique=True,
        sqlite_where=text("status IN ('pending', 'active') AND school_id IS NULL"),
        postgresql_where=text("status IN ('pending', 'active') AND school_id IS NULL"),
    ),
)
"""status: pending | active | revoked | refused."""

invitation = Table(
    "invitation",
    metadata,
    key(),
    municipality(),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("role", String(20), nullable=True),
    ref("school_id", "school", null=True),
    ref("person_id", "person", null=True),
    Column("max_uses", Integer, nullable=True),
    Column("used", Integer, nullable=False, server_default="0"),
    moment("expires_at", null=False),
    moment("revoked_at"),
    ref("created_by", "person", null=True, index=False),
    moment("created_at", null=False),
)
"""person_id set: a personal invitation (someone expected, or an account to be moved)."""

registration_draft = Table(
    "registration_draft",
    metadata,
    key(),
    municipality(),
    Column("channel", String(12), nullable=False, server_default="telegram"),
    Column("external_id", BigInteger, nullable=False, unique=True),
    ref("invitation_id", "invitation"),
    moment("created_at", null=False),
)
"""Between the link and the consent: nothing about the person but which invitation was opened."""

consent_text = Table(
    "consent_text",
    metadata,
    key(),
    municipality(),
    Column("document", String(20), nullable=False),
    Column("version", String(20), nullable=False),
    Column("hash", String(64), nullable=False),
    Column("body", String, nullable=False),
    moment("created_at", null=False),
    UniqueConstraint("municipality_id", "document", "hash", name="uq_consent_text_hash"),
)

consent = Table(
    "consent",
    metadata,
    key(),
    municipality(),
    ref("person_id", "person"),
    ref("text_id", "consent_text", index=False),
    moment("given_at", null=False),
    moment("withdrawn_at"),
)

access_log = Table(
    "access_log",
    metadata,
    key(),
    municipality(),
    ref("owner_id", "person"),
    ref("reader_id", "person", null=True),
    Column("what", String(40), nullable=False),
    moment("at", null=False),
)

stored_file = Table(
    "stored_file",
    metadata,
    key(),
    municipality(),
    ref("owner_id", "person"),
    Column("kind", String(12), nullable=False),
    Column("sha256", String(64), nullable=True, info=personal("owner_id")),
    Column("mime", String(100), nullable=True),
    Column("name", String(200), nullable=True, info=personal("owner_id")),
    Column("size", Integer, nullable=False, server_default="0"),
    Column("file_id", String(200), nullable=True, info=personal("owner_id")),
    Column("copy_tries", Integer, nullable=True),
    moment("copy_after"),
    moment("created_at", null=False),
)

setting = Table(
    "setting",
    metadata,
    key(),
    municipality(),
    Column("name", String(60), nullable=False),
    Column("value", JSON, nullable=True),
    UniqueConstraint("municipality_id", "name", name="uq_setting_name"),
)
