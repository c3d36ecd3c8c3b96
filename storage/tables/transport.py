"""What the channel needs: inbox, dialogue state, living messages, ticks."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

from storage.tables.base import metadata, moment
from storage.types import Json

inbox = Table(
    "inbox",
    metadata,
    Column("bot_id", BigInteger, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("status", String(10), nullable=False, server_default="new"),
    Column("payload", Text, nullable=True),
    Column("reply", Json, nullable=True),
    Column("claim", String(40), nullable=True),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("error", String(300), nullable=True),
    moment("not_before"),
    moment("received_at", null=False),
    moment("applied_at"),
    PrimaryKeyConstraint("bot_id", "update_id", name="pk_inbox"),
    Index(
        "ix_inbox_waiting",
        "chat_id",
        "update_id",
        sqlite_where=text("status IN ('new', 'applied')"),
        postgresql_where=text("status IN ('new', 'applied')"),
    ),
    Index("ix_inbox_received", "received_at"),
)
"""status: new | applied (committed, its reply not yet confirmed) | answered | dead.

payload: the update as it came, nulled when done. reply: the Bot API calls recorded in its turn, kept until
they are known to be sent, so that a crash between commit and send answers and never runs a handler twice.
"""

inbox_chat = Table(
    "inbox_chat",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("owner", String(40), nullable=True),
    moment("lease_until"),
)

dialogue = Table(
    "dialogue",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("state", String(80), nullable=True),
    Column("kept", Json, nullable=True),
    Column("living_id", BigInteger, nullable=True),
    Column("living_buried", Boolean, nullable=False, server_default=text("false")),
)
"""Which text is awaited, and the one living message of the chat (buried: a picture or file came below it)."""

tick = Table(
    "tick",
    metadata,
    Column("name", String(40), primary_key=True),
    moment("last_at"),
    moment("alerted_at"),
)

speaker = Table(
    "speaker",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("permits", Integer, nullable=False),
    Column("since", Float, nullable=False),
    Column("until", Float, nullable=False),
    Column("left", Boolean, nullable=False, server_default=text("false")),
)
"""Processes that speak unasked and share the limit (`mentoring.speakers`); a row each, so that a dead one is
seen beside the living. since, until: seconds of the database's own clock. left: it said goodbye.
"""

clock_offset = Table(
    "clock_offset",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("seconds", Integer, nullable=False, server_default="0"),
)
"""The sandbox's clock: one row, never used elsewhere."""
