"""The private pulse. Only `storage.pulse` reads these tables, and only for their owner."""

from sqlalchemy import Boolean, Column, Date, Integer, Table, UniqueConstraint

from storage.tables.base import key, metadata, moment, municipality, personal, ref

pulse = Table(
    "pulse",
    metadata,
    key(),
    municipality(),
    ref("person_id", "person"),
    Column("day", Date, nullable=False, info=personal("person_id")),
    Column("mark", Integer, nullable=False, info=personal("person_id")),
    moment("at", null=False),
    UniqueConstraint("person_id", "day", name="uq_pulse_day"),
)

pulse_choice = Table(
    "pulse_choice",
    metadata,
    key(),
    municipality(),
    ref("person_id", "person", index=False),
    Column("is_on", Boolean, nullable=True, info=personal("person_id")),
    Column("next_on", Date, nullable=True, index=True, info=personal("person_id")),
    moment("people_offered_at"),
    moment("at", null=False),
    UniqueConstraint("person_id", name="uq_pulse_choice_person"),
)
"""is_on NULL: asked and not answered, once more at most. next_on: the next question, if there is one."""
