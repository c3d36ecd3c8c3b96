"""Micro-courses: readings of them, and the answers to their questions."""

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, UniqueConstraint, text

from storage.tables.base import key, metadata, moment, municipality, personal, ref

course_run = Table(
    "course_run",
    metadata,
    key(),
    municipality(),
    ref("person_id", "person"),
    Column("course", String(40), nullable=False),
    Column("version", String(20), nullable=False),
    Column("status", String(8), nullable=False, server_default="open"),
    Column("card", Integer, nullable=False, server_default="1"),
    Column("right", Integer, nullable=True, info=personal("person_id")),
    moment("started_at", null=False),
    moment("finished_at"),
    Index(
        "uq_course_run_open",
        "person_id",
        "course",
        unique=True,
        sqlite_where=text("status = 'open'"),
        postgresql_where=text("status = 'open'"),
    ),
)
"""status: open | passed | short (fewer than four right) | left (the course was worded anew)."""

course_answer = Table(
    "course_answer",
    metadata,
    municipality(),
    ref("run_id", "course_run", index=False),
    Column("question", Integer, nullable=False),
    Column("choice", Integer, nullable=False, info=personal("run_id")),
    Column("correct", Boolean, nullable=False, info=personal("run_id")),
    moment("at", null=False),
    UniqueConstraint("run_id", "question", name="uq_course_answer_question"),
)
"""question and choice count from nought, in the author's order."""
