"""Monthly counts for indicators, and values entered by hand."""

from sqlalchemy import Column, Date, Float, Index, Integer, String, Table, UniqueConstraint, text

from storage.tables.base import key, metadata, moment, municipality, ref

indicator_month = Table(
    "indicator_month",
    metadata,
    key(),
    municipality(),
    Column("month", Date, nullable=False),
    Column("formula", String(60), nullable=False),
    Column("part", Integer, nullable=False),
    Column("whole", Integer, nullable=False),
    Column("said_part", Integer, nullable=False),
    Column("said_whole", Integer, nullable=False),
    moment("counted_at", null=False),
    UniqueConstraint("municipality_id", "month", "formula", name="uq_indicator_month_formula"),
)
"""One line a month and computation. part, whole: as counted last. said_*: what may be spoken of private
ones, standing still until five people have moved. A month that is over is never counted again."""

indicator_school = Table(
    "indicator_school",
    metadata,
    key(),
    municipality(),
    Column("month", Date, nullable=False),
    Column("formula", String(60), nullable=False),
    ref("school_id", "school"),
    Column("part", Integer, nullable=False),
    Column("whole", Integer, nullable=False),
    Column("said_part", Integer, nullable=False),
    Column("said_whole", Integer, nullable=False),
    Column("percent", Integer, nullable=True),
    UniqueConstraint("municipality_id", "month", "formula", "school_id", name="uq_indicator_school_formula"),
)
"""Staff facts by school. percent: what may be spoken (NULL: hidden), decided over all schools at once."""

indicator_entry = Table(
    "indicator_entry",
    metadata,
    key(),
    municipality(),
    Column("code", String(40), nullable=False),
    Column("kind", String(4), nullable=False),
    Column("year", Integer, nullable=False),
    Column("value", Float, nullable=False),
    Column("evidence", String(1000), nullable=True),
    ref("author_id", "person", null=True, index=False),
    moment("at", null=False),
    moment("replaced_at"),
    Index(
        "uq_indicator_entry_current",
        "municipality_id",
        "code",
        "kind",
        "year",
        unique=True,
        sqlite_where=text("replaced_at IS NULL"),
        postgresql_where=text("replaced_at IS NULL"),
    ),
)
"""kind: fact | plan. A correction is a new row; the old one stays, with the moment it was replaced."""
