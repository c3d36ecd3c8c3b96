"""The roadmap: lasting rows, what each executor does of them in a year, what was brought, what happened."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table, text

from storage.tables.base import key, metadata, moment, municipality, personal, ref

row = Table(
    "roadmap_row",
    metadata,
    key(),
    municipality(),
    Column("number", Integer, nullable=False),
    Column("title", String(300), nullable=False, server_default=""),
    Column("term", String(10), nullable=True),
    Column("term_on", Date, nullable=True),
    Column("term_month", Integer, nullable=True),
    Column("said_term", String(60), nullable=True),
    Column("said_by", String(200), nullable=True),
    Column("source", String(20), nullable=True),
    Column("office", Boolean, nullable=False, server_default=text("false")),
    Column("schools", Boolean, nullable=False, server_default=text("false")),
    ref("school_id", "school", null=True, index=False),
    ref("person_id", "person", null=True),
    Column("status", String(10), nullable=False, server_default="draft"),
    ref("created_by", "person", null=True, index=False),
    moment("created_at", null=False),
    Index("ix_roadmap_row_status", "municipality_id", "status", "number"),
)
"""term: day | month | quarter | yearly | all_year | always. said_term, said_by: as the municipality's own
document has it. status: draft | proposed | open | dropped. Executors: the office, all schools, one school,
one person; any of them together.
"""

part = Table(
    "roadmap_part",
    metadata,
    key(),
    municipality(),
    ref("row_id", "roadmap_row"),
    Column("year", Integer, nullable=False),
    Column("live", Boolean, nullable=False, server_default=text("true")),
    Column("executor", String(10), nullable=False),
    ref("school_id", "school", null=True),
    ref("person_id", "person", null=True),
    Column("status", String(10), nullable=False, server_default="todo"),
    Column("due_on", Date, nullable=True),
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("told", Integer, nullable=True),
    moment("done_at"),
    moment("accepted_at"),
    Index(
        "uq_roadmap_part_office",
        "row_id",
        "executor",
        unique=True,
        sqlite_where=text("live AND executor <> 'school'"),
        postgresql_where=text("live AND executor <> 'school'"),
    ),
    Index(
        "uq_roadmap_part_school",
        "row_id",
        "school_id",
        unique=True,
        sqlite_where=text("live AND executor = 'school'"),
        postgresql_where=text("live AND executor = 'school'"),
    ),
    Index(
        "ix_roadmap_part_due",
        "due_on",
        sqlite_where=text("live AND status IN ('todo', 'work', 'moved')"),
        postgresql_where=text("live AND status IN ('todo', 'work', 'moved')"),
    ),
)
"""executor: office | person | school. status: todo | work | moved | done | dropped. year: the school year by
its autumn; a row of every year has new parts each September and the old ones are no longer live. told: the
nearest of 14, 7, 1 and 0 days about which is spoken already. revision: counted up when the term changes.
"""

proof = Table(
    "roadmap_proof",
    metadata,
    key(),
    municipality(),
    ref("part_id", "roadmap_part"),
    ref("owner_id", "person"),
    Column("kind", String(6), nullable=False),
    Column("body", String(1000), nullable=True, info=personal("owner_id")),
    ref("file_id", "stored_file", null=True),
    moment("at", null=False),
)
"""kind: link | text | file | photo."""

note = Table(
    "roadmap_note",
    metadata,
    key(),
    municipality(),
    ref("row_id", "roadmap_row"),
    ref("part_id", "roadmap_part", null=True, index=False),
    ref("person_id", "person", null=True),
    Column("what", String(10), nullable=False),
    Column("body", String(500), nullable=True, info=personal("person_id")),
    moment("at", null=False),
)
"""The history: who did what, and the words with it."""
