"""Engines for both databases: the SQLite recipe of `docs/decisions/0003`, and PostgreSQL as it is."""

from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.sqlite import connector


def create_engine(url: str) -> AsyncEngine:
    """An engine on which reads run in autocommit and writes begin by hand (see `storage.turn`)."""
    if not url.startswith("sqlite"):
        return create_async_engine(
            url, pool_size=10, max_overflow=10, pool_pre_ping=True, hide_parameters=True
        )
    return create_async_engine(
        url,
        async_creator=connector(make_url(url).database or ":memory:"),
        pool_size=8,
        max_overflow=8,
        hide_parameters=True,
    )
