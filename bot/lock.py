"""One running bot on one SQLite file."""

import fcntl
from pathlib import Path
from typing import IO

from bot.settings import sqlite_path


class AlreadyRunning(SystemExit):
    """A second `run` on one SQLite file: two writers would fight over it."""


def lock(url: str) -> IO[str] | None:
    """Hold the SQLite file for this process.

    Raises:
        AlreadyRunning: when another process holds it.
    """
    path = sqlite_path(url)
    if path is None:
        return None
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = Path(f"{path}.lock").open("w")  # noqa: SIM115 - held for the life of the process
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        handle.close()
        raise AlreadyRunning(f"{path} is in use by another running bot; stop it first") from None
    return handle
