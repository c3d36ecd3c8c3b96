"""Events, broadcasts and deliveries."""

from sqlalchemy import (
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

event = Table(
    "event",
    metadata,
    key(),
    municipality(),
    Column("kind", String(20), nullable=False),
    Column("level", String(20), nullable=False, server_default="municipality"),
    Column("title", String(200), nullable=False),
    Column("about", String(2000), nullable=True),
    Column("place", String(300), nullable=True),
    Column("link", String(300), nullable=True),
    Column("organiser", String(200), nullable=True),
    Column("partner", String(200), nullable=True),
    Column("training", String(12), nullable=True),
    Column("fee", String(60), nullable=True),
    Column("payer", String(12), nullable=True),
    Column("needs", String(200), nullable=True),
    Column("hours", Float, nullable=True),
    Column("capacity", Integer, nullable=True),
    Column("audience", Json, nullable=False, server_default=text("'{}'")),
    Column("open_to_all", Boolean, nullable=False, server_default=text("true")),
    moment("starts_at", index=True),
    moment("ends_at"),
    moment("registration_until"),
    moment("results_at"),
    Column("yearly", Boolean, nullable=False, server_default=text("false")),
    ref("repeats_id", "event", null=True, index=False),
    Column("status", String(10), nullable=False, server_default="draft"),
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("asked", String(12), nullable=True),
    ref("created_by", "person", index=False),
    moment("created_at", null=False),
    moment("published_at"),
    moment("marks_closed_at"),
    Column("share", Integer, nullable=True),
    ref("series_id", "event", null=True),
    ref("community_id", "community", null=True),
)
"""status: draft | published | cancelled. open_to_all: shown in the public calendar.

training: kind of the training organisation of a course: state | municipal | listed | other.
payer: who pays the fee: person | school | municipality | organiser. results_at: when participants of a
contest learn how it ended. yearly: held every year, the date to be confirmed. repeats_id: what it was copied
from. asked: the field of the form that a draft waits for; NULL when all were asked.
marks_closed_at: since when nobody marks themselves as present any more.
share: percent of its meetings that make the certificate; only a series has one. series_id: the series that
this event is a meeting of; whoever goes to the series is written down for each of its meetings.
"""

registration = Table(
    "registration",
    metadata,
    key(),
    municipality(),
    ref("event_id", "event"),
    ref("person_id", "person"),
    Column("status", String(10), nullable=False),
    moment("at", null=False),
    moment("held_until"),
    ref("added_by", "person", null=True, index=False),
    UniqueConstraint("event_id", "person_id", name="uq_registration_person"),
)
"""status: going | waiting | held | lapsed | declined | cancelled | later | withdrawn.

held: a freed seat waits for this person's answer until held_until; lapsed: no answer came. later: asked to be
reminded three days before the end of applications. withdrawn: left the series whose meeting this is.
added_by: the methodologist who put the person down.
"""

audience_segment = Table(
    "audience_segment",
    metadata,
    key(),
    municipality(),
    Column("name", String(30), nullable=False),
    Column("name_key", String(90), nullable=False),
    Column("audience", Json, nullable=False),
    Column("by_area", Boolean, nullable=False, server_default=text("false")),
    ref("created_by", "person", null=True, index=False),
    moment("created_at", null=False),
    UniqueConstraint("municipality_id", "name_key", name="uq_audience_segment_name"),
)
"""An audience under a name. by_area: it names areas of growth, so it serves announcements of events alone."""

broadcast = Table(
    "broadcast",
    metadata,
    key(),
    municipality(),
    ref("author_id", "person"),
    Column("title", String(100), nullable=False, server_default=""),
    Column("content", Json, nullable=False, server_default=text("'{}'")),
    Column("audience", Json, nullable=False, server_default=text("'{}'")),
    Column("acknowledge", Boolean, nullable=False, server_default=text("false")),
    Column("status", String(10), nullable=False, server_default="draft"),
    Column("progress_message_id", BigInteger, nullable=True),
    Column("progress_shown", Json, nullable=True),
    moment("send_at"),
    moment("created_at", null=False),
    moment("started_at"),
    moment("finished_at"),
    moment("reminded_at"),
    Column("reminded", Integer, nullable=False, server_default="0"),
    ref("watcher_id", "person", null=True, index=False),
    Column("correction", Json, nullable=True),
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("planned_revision", Integer, nullable=False, server_default="0"),
    Column("shown_revision", Integer, nullable=False, server_default="0"),
    moment("removed_at"),
)
"""status: draft | set (for later) | held (its author may not any more) | sending | paused | stopped | done.

watcher_id: in whose chat `progress_message_id` stands; NULL: the author's. correction: what would be written
instead, not confirmed yet. revision: how many times it was corrected or removed after sending; those up to
`planned_revision` have their deliveries, those up to `shown_revision` are over and drawn.

content: {"html": str, "album": str | null, "parts": [{"kind": "photo" | "document" | ..., "file_id": str,
"html": str}], "poll": {"question": str, "options": [str], "multiple": bool}}.
"""

poll_copy = Table(
    "poll_copy",
    metadata,
    Column("poll_id", String(64), primary_key=True),
    municipality(),
    ref("broadcast_id", "broadcast"),
    Column("votes", Json, nullable=False, server_default=text("'[]'")),
)
"""A poll of a broadcast is one poll a recipient. Here stands how often each option is chosen in it, and never
whose it is: neither a person nor a delivery nor a moment.
"""

acknowledgement = Table(
    "acknowledgement",
    metadata,
    key(),
    municipality(),
    ref("broadcast_id", "broadcast"),
    ref("person_id", "person"),
    moment("at", null=False),
    UniqueConstraint("broadcast_id", "person_id", name="uq_acknowledgement_person"),
)

delivery = Table(
    "delivery",
    metadata,
    key(),
    municipality(),
    Column("dedup_key", String(120), nullable=False, unique=True),
    ref("person_id", "person"),
    Column("kind", String(40), nullable=False),
    Column("cause", String(40), nullable=False, index=True),
    ref("broadcast_id", "broadcast", null=True, index=False),
    Column("params", Json, nullable=False, server_default=text("'{}'"), info=personal("person_id")),
    Column("lane", String(8), nullable=False, server_default="reminder"),
    Column("silent", Boolean, nullable=False, server_default=text("false")),
    Column("optional", Boolean, nullable=False, server_default=text("true")),
    Column("status", String(10), nullable=False, server_default="pending"),
    Column("reason", String(60), nullable=True),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("claim", String(40), nullable=True),
    Column("message_id", BigInteger, nullable=True),
    Column("also", Json, nullable=True, info=personal("person_id")),
    moment("not_before", null=False),
    moment("useful_until"),
    moment("lease_until"),
    moment("sent_at"),
    moment("created_at", null=False),
    moment("put_away_at"),
    Index(
        "ix_delivery_due",
        "lane",
        "not_before",
        sqlite_where=text("status = 'pending'"),
        postgresql_where=text("status = 'pending'"),
    ),
    Index(
        "ix_delivery_lease",
        "lease_until",
        sqlite_where=text("status = 'claimed'"),
        postgresql_where=text("status = 'claimed'"),
    ),
    Index("ix_delivery_broadcast_status", "broadcast_id", "status"),
    Index("ix_delivery_person_sent", "person_id", "sent_at"),
)
"""status: pending | held (its broadcast is paused) | claimed | sent | blocked | failed | unknown | cancelled.

put_away_at: the owner looked at its failure and wants to see it no more.
lane: act | reminder | bulk | edit. also: ids of the other messages it took (pictures above the text).
"""
