"""Self-assessment, profile, sharing, route and steps."""

from sqlalchemy import Boolean, Column, Date, Float, Index, Integer, String, Table, UniqueConstraint, text

from storage.tables.base import key, metadata, moment, municipality, personal, ref
from storage.types import Json

attempt = Table(
    "attempt",
    metadata,
    key(),
    municipality(),
    ref("person_id", "person"),
    Column("questionnaire", String(40), nullable=False),
    Column("version", String(20), nullable=False),
    Column("form", String(10), nullable=False),
    Column("axes", String(40), nullable=False, server_default="", info=personal("person_id")),
    Column("seed", String(40), nullable=False),
    Column("status", String(10), nullable=False, server_default="open"),
    Column("result", Json, nullable=True, info=personal("person_id")),
    Column("flags", Json, nullable=True, info=personal("person_id")),
    Column("reliable", Boolean, nullable=True, info=personal("person_id")),
    Column("reviewed", Boolean, nullable=False, server_default=text("false")),
    moment("started_at", null=False),
    moment("finished_at"),
    moment("expires_at", null=False),
    Index(
        "uq_attempt_open_form",
        "person_id",
        "form",
        "axes",
        unique=True,
        sqlite_where=text("status = 'open'"),
        postgresql_where=text("status = 'open'"),
    ),
)
"""form: express | full | axis. status: open | finished | expired. result: the finished profile as data.

axes: codes with commas, for the forms that ask only of some axes. One attempt of a form about
the same axes is open at a time; that express and full are not open together is kept by the use case.
"""

answer = Table(
    "answer",
    metadata,
    municipality(),
    ref("attempt_id", "attempt", index=False),
    Column("item", String(10), nullable=False),
    Column("score", Integer, nullable=True, info=personal("attempt_id")),
    Column("letter", Integer, nullable=True, info=personal("attempt_id")),
    moment("at", null=False),
    UniqueConstraint("attempt_id", "item", name="uq_answer_item"),
)
"""score None: «пока не было». letter: the printed place 0..3, for the haste flags."""

sharing = Table(
    "sharing",
    metadata,
    key(),
    municipality(),
    ref("owner_id", "person"),
    Column("audience", String(10), nullable=False),
    moment("since", null=False),
    UniqueConstraint("owner_id", "audience", name="uq_sharing_audience"),
)

route = Table(
    "route",
    metadata,
    key(),
    municipality(),
    ref("person_id", "person"),
    ref("attempt_id", "attempt", null=True, index=False),
    Column("status", String(10), nullable=False, server_default="draft"),
    Column("axes", Json, nullable=False, server_default=text("'[]'"), info=personal("person_id")),
    ref("agreed_by", "person", null=True, index=False),
    Column("question", String(1000), nullable=True, info=personal("person_id")),
    moment("created_at", null=False),
    moment("taken_at"),
    moment("agreed_at"),
    moment("finished_at"),
    Column("special", String(30), nullable=True, info=personal("person_id")),
    Column("anchor_on", Date, nullable=True, info=personal("person_id")),
    moment("calm_until"),
    ref("closed_by", "person", null=True, index=False),
    moment("closed_at"),
    Index(
        "uq_route_live_main",
        "person_id",
        unique=True,
        sqlite_where=text("status IN ('draft', 'waiting', 'agreed') AND special IS NULL"),
        postgresql_where=text("status IN ('draft', 'waiting', 'agreed') AND special IS NULL"),
    ),
    Index(
        "uq_route_live_set",
        "person_id",
        "special",
        unique=True,
        sqlite_where=text("status IN ('agreed', 'paused') AND special IS NOT NULL"),
        postgresql_where=text("status IN ('agreed', 'paused') AND special IS NOT NULL"),
    ),
)
"""status: draft | waiting (taken, asks agreement; steps already run) | agreed | finished | dropped | paused.

special: the code of a ready set; such a route asks no agreement and may be paused. anchor_on: the day it is
counted from, or back from. calm_until: till then a person hears less (`Calm`).
"""

route_step = Table(
    "route_step",
    metadata,
    key(),
    municipality(),
    ref("route_id", "route"),
    Column("template", String(40), nullable=False),
    Column("place", Integer, nullable=False),
    Column("title", String(300), nullable=False, info=personal("route_id")),
    Column("confirmer", String(20), nullable=False),
    Column("hours", Float, nullable=False),
    Column("start_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("reason", String(20), nullable=False, server_default="axis"),
    Column("status", String(12), nullable=False, server_default="planned"),
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("question", String(1000), nullable=True, info=personal("route_id")),
    Column("comment", String(1000), nullable=True, info=personal("route_id")),
    Column("because", String(10), nullable=True, info=personal("route_id")),
    ref("decided_by", "person", null=True, index=False),
    Column("asked", String(8), nullable=True),
    Column("answer_by", Date, nullable=True),
    Column("reminded_due", Date, nullable=True),
    Column("passed_due", Date, nullable=True),
    moment("submitted_at"),
    moment("closed_at"),
    ref("homework_id", "homework", null=True),
    UniqueConstraint("route_id", "template", name="uq_route_step_template"),
    Index(
        "ix_route_step_open",
        "due_on",
        sqlite_where=text("status IN ('active', 'returned')"),
        postgresql_where=text("status IN ('active', 'returned')"),
    ),
    Index(
        "ix_route_step_submitted",
        "answer_by",
        sqlite_where=text("status = 'submitted'"),
        postgresql_where=text("status = 'submitted'"),
    ),
)
"""status: planned | active | submitted | returned | confirmed | unconfirmed | dropped.

asked: the first eight letters of mentor | curator | methodologist | organiser | colleague, once handed in.
answer_by: the last day on which the confirmer is waited for.
homework_id: the homework of a series that the step is.
reminded_due, passed_due: the due date about which is reminded already, before and after it; another date is
planned anew.
"""

step_code = Table(
    "step_code",
    metadata,
    key(),
    municipality(),
    ref("step_id", "route_step"),
    Column("code", String(6), nullable=False, info=personal("step_id")),
    Column("token", String(40), nullable=False, unique=True, info=personal("step_id")),
    Column("said", String(3), nullable=True, info=personal("step_id")),
    moment("created_at", null=False),
    moment("expires_at", null=False),
    moment("revoked_at"),
    moment("used_at"),
    Index(
        "uq_step_code_open",
        "code",
        unique=True,
        sqlite_where=text("used_at IS NULL AND revoked_at IS NULL"),
        postgresql_where=text("used_at IS NULL AND revoked_at IS NULL"),
    ),
)
"""A one-time code that a teacher shows to a colleague. said: yes | no. Who said it is not kept."""

step_evidence = Table(
    "step_evidence",
    metadata,
    key(),
    municipality(),
    ref("step_id", "route_step"),
    Column("kind", String(10), nullable=False),
    Column("body", String(4000), nullable=True, info=personal("step_id")),
    ref("file_id", "stored_file", null=True),
    Column("held", Boolean, nullable=False, server_default=text("false")),
    moment("at", null=False),
)
"""held: a soft question («дети на фото?») is not answered yet; only its owner sees it."""
