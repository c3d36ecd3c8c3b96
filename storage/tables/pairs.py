"""Mentors' offers, pairs, matching runs, meetings."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table, UniqueConstraint, text

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
    Column("kinds", Json, nullable=False, server_default=text("'[]'"), info=personal("person_id")),
    Column("selection", String(8), nullable=False, server_default="open"),
    moment("offered_until"),
    Column("notice_hours", Integer, nullable=False, server_default="2"),
    UniqueConstraint("person_id", name="uq_mentor_offer_person"),
)
"""kinds: ways of helping (none said: all). selection: open | once (questions only) | talk (nobody yet).

offered_until: «до какого срока» of the application; nobody is proposed to this mentor after it.
notice_hours: how long before a meeting the mentor wants to know of it.
"""

pair_group = Table(
    "pair_group",
    metadata,
    key(),
    municipality(),
    ref("mentor_id", "person"),
    Column("goal", String(200), nullable=False, server_default="", info=personal("mentor_id")),
    ref("created_by", "person", null=True, index=False),
    moment("created_at", null=False),
    moment("ends_at"),
    moment("agreed_at"),
    moment("begun_at"),
    moment("closed_at"),
    Index(
        "uq_pair_group_open",
        "mentor_id",
        unique=True,
        sqlite_where=text("closed_at IS NULL"),
        postgresql_where=text("closed_at IS NULL"),
    ),
)
"""One mentor and two to six teachers; each of them is a pair of kind `group`.

agreed_at: the mentor's yes. begun_at: the mentor and at least two had agreed. One open group a mentor.
"""

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
    Column("kind", String(10), nullable=False, server_default="main"),
    Column("goal", String(200), nullable=True, info=personal("teacher_id")),
    ref("group_id", "pair_group", null=True),
    Column("weeks", Integer, nullable=True),
    moment("ends_at", index=True),
    moment("answer_by"),
    moment("paused_at"),
    moment("paused_until", index=True),
    Column("paused_side", String(8), nullable=True),
    moment("resumed_at"),
    ref("word_by", "person", null=True, index=False),
    Index(
        "uq_pair_active_kind",
        "teacher_id",
        "kind",
        unique=True,
        sqlite_where=text("status = 'active' AND kind IN ('main', 'subject')"),
        postgresql_where=text("status = 'active' AND kind IN ('main', 'subject')"),
    ),
    Index(
        "uq_pair_living_kind",
        "teacher_id",
        "mentor_id",
        "kind",
        unique=True,
        sqlite_where=text("status IN ('proposed', 'half', 'active')"),
        postgresql_where=text("status IN ('proposed', 'half', 'active')"),
    ),
)
"""status: proposed -> half -> active -> closed, or declined, expired, withdrawn.

reasons and gap: only facts that anybody may see, never an axis of the teacher's profile. kind: main |
subject | short | question | group. answer_by: 72 hours without days of rest. paused_*: the pair rests, and
nobody asks why. word_by: who spoke for a teacher who has not entered, until the teacher speaks for herself.
"""

pair_paper = Table(
    "pair_paper",
    metadata,
    key(),
    municipality(),
    ref("pair_id", "pair", index=False),
    Column("consent_no", String(40), nullable=True, info=personal("pair_id")),
    Column("consent_on", Date, nullable=True),
    Column("agreement_no", String(40), nullable=True, info=personal("pair_id")),
    Column("agreement_on", Date, nullable=True),
    Column("order_no", String(40), nullable=True, info=personal("pair_id")),
    Column("order_on", Date, nullable=True),
    Column("term_from", Date, nullable=True),
    Column("term_to", Date, nullable=True, index=True),
    Column("is_paid", Boolean, nullable=True),
    moment("remind_later_until"),
    moment("updated_at", null=False),
    UniqueConstraint("pair_id", name="uq_pair_paper_pair"),
)
"""Dates and numbers of what article 351.8 asks for; the papers themselves are the school's. Never a sum."""

pair_survey = Table(
    "pair_survey",
    metadata,
    key(),
    municipality(),
    ref("pair_id", "pair"),
    ref("person_id", "person"),
    Column("side", String(8), nullable=False),
    Column("is_short", Boolean, nullable=False, server_default=text("false")),
    Column("answers", Json, nullable=False, server_default=text("'{}'"), info=personal("person_id")),
    moment("started_at", null=False),
    moment("finished_at"),
    UniqueConstraint("pair_id", "person_id", name="uq_pair_survey_one"),
)
"""Seven questions at the end. The other one never sees an answer; sums begin with five people."""

mentor_application = Table(
    "mentor_application",
    metadata,
    key(),
    municipality(),
    ref("person_id", "person"),
    ref("school_id", "school", null=True),
    Column("status", String(10), nullable=False, server_default="draft"),
    Column("content", Json, nullable=False, server_default=text("'{}'"), info=personal("person_id")),
    Column("decision", String(8), nullable=True),
    moment("started_at", null=False),
    moment("sent_at"),
    moment("answer_by"),
    moment("decided_at"),
    Index(
        "uq_mentor_application_open",
        "person_id",
        unique=True,
        sqlite_where=text("status IN ('draft', 'sent')"),
        postgresql_where=text("status IN ('draft', 'sent')"),
    ),
)
"""status: draft -> sent -> decided, or withdrawn. decision: open | talk | once, as in an offer."""

application_event = Table(
    "application_event",
    metadata,
    key(),
    municipality(),
    ref("application_id", "mentor_application"),
    ref("actor_id", "person", null=True, index=False),
    Column("what", String(10), nullable=False),
    Column("body", String(10), nullable=True),
    moment("at", null=False),
)
"""The log of a selection: who decided what, when, and for whom (`body`: school | council)."""

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
    Column("revision", Integer, nullable=False, server_default="0"),
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
    Column("kind", String(8), nullable=False, server_default="meeting"),
    Column("focus", String(10), nullable=True, info=personal("pair_id")),
    Column("topic", String(300), nullable=False, info=personal("pair_id")),
    Column("place", String(200), nullable=True, info=personal("pair_id")),
    Column("minutes", Integer, nullable=False, server_default="20"),
    Column("slots", Json, nullable=False, server_default=text("'[]'")),
    moment("starts_at", index=True),
    moment("was_at"),
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
was_at: the time that was agreed before a move: a calendar may still show it.
kind: meeting | visit (to a lesson; focus: the axis they agreed to look at together, or none).
"""
