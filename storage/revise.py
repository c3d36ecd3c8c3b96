"""`python -m storage.revise NUMBER "what changed"`: draft a migration for a developer to read."""

import asyncio
import sys
import tempfile
from pathlib import Path

from alembic import command
from sqlalchemy.ext.asyncio import create_async_engine

from storage.migrate import config_for, upgrade


async def revise(number: str, message: str) -> None:
    """Compare the models with a database at the newest migration and write the difference down."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'head.db'}"
        await upgrade(url)
        engine = create_async_engine(url)
        async with engine.begin() as connection:
            await connection.run_sync(
                lambda sync: command.revision(config_for(sync), message, autogenerate=True, rev_id=number)
            )
        await engine.dispose()


if __name__ == "__main__":
    asyncio.run(revise(sys.argv[1], sys.argv[2]))
