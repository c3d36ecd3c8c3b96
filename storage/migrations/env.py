"""Alembic's entry: its own engine, with SQLite's foreign keys off.

A batch rebuild with `foreign_keys=ON` deletes the children of the rebuilt table; the keys are checked
after the migrations instead (`storage.migrate`).
"""

from alembic import context

from storage.schema import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, compare_type=True)
with context.begin_transaction():
    context.run_migrations()
