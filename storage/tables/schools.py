"""What becomes of a school: its history, what its curators confirm, its vacancies, their fortnight."""

from sqlalchemy import Boolean, Column, Date, Float, Integer, String, Table, UniqueConstraint

from storage.tables.base import key, metadata, moment, municipality, ref

school_event = Table(
    "school_event",
    metadata,
    key(),
    municipality(),
    ref("school_id", "school"),
    Column("what", String(12), nullable=False),
    Column("name", String(200), nullable=True),
    Column("name_key", String(200), nullable=True, index=True),
    ref("other_id", "school", null=True, index=False),
    ref("actor_id", "person", null=True, index=False),
    moment("at", null=False),
)
"""what: renamed | absorbed | merged | closed | opened | flagged | unflagged.

name: the name that was left behind (renamed), or of the school that came (absorbed); it is found by search.
other_id: the school that came, or that this one went into (merged).
"""

school_answer = Table(
    "school_answer",
    metadata,
    key(),
    municipality(),
    ref("school_id", "school", index=False),
    Column("what", String(10), nullable=False),
    Column("period", Date, nullable=False),
    ref("answered_by", "person", null=True, index=False),
    moment("at", null=False),
    UniqueConstraint("school_id", "what", "period", name="uq_school_answer_period"),
)
"""One tap of a curator. what: staff (the month's list is right) | vacancies (a round's list is right).

period: the first day of the month, or of the round.
"""

vacancy = Table(
    "vacancy",
    metadata,
    key(),
    municipality(),
    ref("school_id", "school"),
    Column("subject", String(40), nullable=False),
    Column("hours", Float, nullable=True),
    Column("since", Date, nullable=True),
    Column("housing", Boolean, nullable=True),
    Column("status", String(8), nullable=False, server_default="open"),
    ref("created_by", "person", null=True, index=False),
    moment("created_at", null=False),
    moment("closed_at"),
)
"""status: open | filled | removed. A place to be filled, with nobody's name beside it. hours: a week."""

curator_round = Table(
    "curator_round",
    metadata,
    key(),
    municipality(),
    ref("person_id", "person"),
    Column("period", Date, nullable=False),
    Column("place", Integer, nullable=False, server_default="0"),
    moment("started_at", null=False),
    moment("done_at"),
    UniqueConstraint("person_id", "period", name="uq_curator_round_period"),
)
"""A curator's fortnight: how far its cases were gone through. period: the Monday it began with."""
