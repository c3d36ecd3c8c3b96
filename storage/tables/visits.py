"""Lesson visits, the mentor's mirror, and what a meeting came to."""

from sqlalchemy import Column, Date, Index, String, Table, UniqueConstraint, text

from storage.tables.base import key, metadata, moment, municipality, personal, ref
from storage.types import Json

visit_sheet = Table(
    "visit_sheet",
    metadata,
    key(),
    municipality(),
    ref("meeting_id", "meeting", index=False),
    Column("answers", Json, nullable=False, server_default=text("'{}'"), info=personal("meeting_id")),
    Column("strong", Json, nullable=False, server_default=text("'[]'"), info=personal("meeting_id")),
    Column("advice", String(300), nullable=True, info=personal("meeting_id")),
    Column("reply", String(1000), nullable=True, info=personal("meeting_id")),
    Column("held", Json, nullable=True, info=personal("meeting_id")),
    moment("made_at", null=False),
    moment("sent_at"),
    moment("replied_at"),
    UniqueConstraint("meeting_id", name="uq_visit_sheet_meeting"),
)
"""Seen by the two of the pair only. answers: what was seen, by line from nought. held: words that seem to
name a pupil, until their author says what they are."""

mirror = Table(
    "mirror",
    metadata,
    key(),
    municipality(),
    ref("teacher_id", "person"),
    ref("mentor_id", "person"),
    ref("pair_id", "pair", index=False),
    Column("questionnaire", String(40), nullable=False),
    Column("version", String(20), nullable=False),
    Column("status", String(10), nullable=False, server_default="open"),
    Column("answers", Json, nullable=False, server_default=text("'{}'"), info=personal("teacher_id")),
    moment("started_at", null=False),
    moment("finished_at"),
    moment("used_at"),
    Index(
        "uq_mirror_open",
        "pair_id",
        unique=True,
        sqlite_where=text("status = 'open'"),
        postgresql_where=text("status = 'open'"),
    ),
)
"""status: open | finished. answers: item -> score, null for «Не пришлось видеть». used_at: when the teacher
let it into the profile. Nobody but the two ever sees a row."""

meeting_log = Table(
    "meeting_log",
    metadata,
    key(),
    municipality(),
    ref("meeting_id", "meeting", index=False),
    ref("author_id", "person", index=False),
    Column("axis", String(10), nullable=True, info=personal("meeting_id")),
    Column("works", Json, nullable=False, server_default=text("'[]'"), info=personal("meeting_id")),
    Column("hard", Json, nullable=False, server_default=text("'[]'"), info=personal("meeting_id")),
    Column("teacher_step", Json, nullable=False, server_default=text("'[]'"), info=personal("meeting_id")),
    Column("mentor_step", Json, nullable=False, server_default=text("'[]'"), info=personal("meeting_id")),
    Column("phrase", String(120), nullable=True, info=personal("meeting_id")),
    Column("next_on", Date, nullable=True),
    Column("held", Json, nullable=True, info=personal("meeting_id")),
    moment("at", null=False),
    moment("saved_at"),
    UniqueConstraint("meeting_id", name="uq_meeting_log_meeting"),
)
"""Five lines about a held meeting, by taps; the two of the pair see them once they are saved. held: own
words that seem to name a pupil, and their line, until the author says what they are."""
