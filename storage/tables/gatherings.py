"""Who came: codes on the screen, marks of attendance, one word afterwards, certificates."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table, UniqueConstraint, text

from storage.tables.base import key, metadata, moment, municipality, personal, ref

event_code = Table(
    "event_code",
    metadata,
    key(),
    municipality(),
    ref("event_id", "event"),
    Column("code", String(6), nullable=False),
    Column("token", String(32), nullable=False, unique=True),
    ref("created_by", "person", index=False),
    moment("created_at", null=False),
    moment("expires_at", null=False),
    moment("revoked_at"),
    Index(
        "uq_event_code_living",
        "code",
        unique=True,
        sqlite_where=text("revoked_at IS NULL"),
        postgresql_where=text("revoked_at IS NULL"),
    ),
)
"""Shown on a big screen to a whole room: kept as it is, worth something for a few hours."""

attendance = Table(
    "attendance",
    metadata,
    key(),
    municipality(),
    ref("event_id", "event"),
    ref("person_id", "person"),
    Column("present", Boolean, nullable=False),
    Column("how", String(6), nullable=False),
    Column("part", String(8), nullable=False, server_default="listener"),
    ref("marked_by", "person", null=True, index=False),
    ref("step_id", "route_step", null=True, index=False),
    moment("at", null=False),
    UniqueConstraint("event_id", "person_id", name="uq_attendance_person"),
)
"""how: code | link | list | asked (has no code, waits for a mark by hand).

part: listener | speaker | host.
marked_by: who marked by hand, or took the mark back. step_id: the step of a route this evening counts for.
"""

homework = Table(
    "homework",
    metadata,
    key(),
    municipality(),
    ref("event_id", "event", index=False),
    Column("words", String(100), nullable=False),
    Column("due_on", Date, nullable=True),
    ref("created_by", "person", index=False),
    moment("created_at", null=False),
    moment("given_at"),
    UniqueConstraint("event_id", name="uq_homework_event"),
)
"""What a meeting of a series asks for until a day. given_at: since when its participants know of it."""

event_feedback = Table(
    "event_feedback",
    metadata,
    key(),
    municipality(),
    ref("event_id", "event"),
    ref("person_id", "person"),
    Column("said", String(8), nullable=False),
    Column("line", String(300), nullable=True, info=personal("person_id")),
    moment("at", null=False),
    UniqueConstraint("event_id", "person_id", name="uq_event_feedback_person"),
)
"""said: useful | partly | not_mine. Whose it is, nobody is ever shown."""

certificate = Table(
    "certificate",
    metadata,
    key(),
    municipality(),
    ref("person_id", "person"),
    Column("kind", String(8), nullable=False),
    Column("about", Integer, nullable=False, server_default="0"),
    Column("year", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    moment("at", null=False),
    UniqueConstraint("municipality_id", "year", "number", name="uq_certificate_number"),
    UniqueConstraint("person_id", "kind", "about", name="uq_certificate_once"),
)
"""kind: event | series | mentors. about: the number of the event or series; 0 for the mentor's school."""
