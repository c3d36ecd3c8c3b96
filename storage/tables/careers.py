"""A person's own dates: courses, category, fitness for the post, young years. Seen by their owner alone."""

from sqlalchemy import Boolean, Column, Date, Integer, String, Table, UniqueConstraint, text

from storage.tables.base import key, metadata, moment, municipality, personal, ref

career = Table(
    "career",
    metadata,
    key(),
    municipality(),
    ref("person_id", "person", index=False),
    Column("courses_on", Date, nullable=True, info=personal("person_id")),
    Column("courses_booked", Boolean, nullable=False, server_default=text("false")),
    Column("category", String(40), nullable=True, info=personal("person_id")),
    Column("category_until", Date, nullable=True, info=personal("person_id")),
    Column("compliance_on", Date, nullable=True, info=personal("person_id")),
    Column("young_until", Date, nullable=True, info=personal("person_id")),
    Column("revision", Integer, nullable=False, server_default="0"),
    moment("updated_at", null=False),
    UniqueConstraint("person_id", name="uq_career_person"),
)
"""revision: counted up with every change, so that a reminder of a date typed twice is planned anew."""
