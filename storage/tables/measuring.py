"""What is known of the questionnaire itself: how exactly each of its scales measures here."""

from sqlalchemy import Column, Float, Integer, String, Table, UniqueConstraint

from storage.tables.base import key, metadata, moment, municipality
from storage.types import Json

scale_norm = Table(
    "scale_norm",
    metadata,
    key(),
    municipality(),
    Column("questionnaire", String(40), nullable=False),
    Column("version", String(20), nullable=False),
    Column("axis", String(10), nullable=False),
    Column("people", Integer, nullable=False),
    Column("spread", Float, nullable=True),
    Column("alpha", Float, nullable=True),
    Column("low", Float, nullable=True),
    Column("high", Float, nullable=True),
    Column("items", Json, nullable=True),
    moment("counted_at", null=False),
    UniqueConstraint("municipality_id", "questionnaire", "version", "axis", name="uq_scale_norm_axis"),
)
"""Counted at night, of each person's newest reliable full form. spread: SD in points; items: facts of each.

Below thirty people only their number is kept.
"""
