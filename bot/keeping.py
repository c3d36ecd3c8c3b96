"""The commands `backup` and `restore`, with their words and their progress."""

import asyncio
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from bot.backup import BadBackup, Contents, make_backup, restore_backup
from bot.clocks import SystemClock
from bot.lock import AlreadyRunning, lock
from bot.settings import Settings, files_folder, sqlite_path
from storage.migrate import upgrade

_POSTGRES = (
    "This is PostgreSQL: its own tools make consistent backups while the bot runs.\n"
    '  pg_dump --format=custom --file=rostok.dump "$PLAIN_DATABASE_URL"\n'
    '  pg_restore --clean --if-exists --dbname="$PLAIN_DATABASE_URL" rostok.dump\n'
    "People's files lie in var/files: copy that folder too."
)


def backup_now(settings: Settings, file: Path, out: Console) -> None:
    """Raises: SystemExit, in words."""
    database = _database(settings)
    with Progress(console=out, transient=True) as bar:
        task = bar.add_task("files", total=None)
        try:
            made = make_backup(
                database,
                files_folder(settings.database_url),
                file,
                SystemClock().now(),
                lambda done, of: bar.update(task, completed=done, total=of),
            )
        except BadBackup as error:
            raise SystemExit(f"No backup was made: {error}") from None
    out.print(f"{file}: {_words(made)}", highlight=False)


def restore_now(settings: Settings, file: Path, out: Console) -> None:
    """Raises: SystemExit, in words; then nothing was touched."""
    database = _database(settings)
    try:
        held = lock(settings.database_url)
    except AlreadyRunning:
        raise SystemExit("The bot is running on this database: stop it first.") from None
    try:
        contents = restore_backup(file, database, files_folder(settings.database_url), SystemClock().now())
        asyncio.run(upgrade(settings.database_url))
    except BadBackup as error:
        raise SystemExit(f"Nothing was touched: {error}") from None
    finally:
        if held is not None:
            held.close()
    out.print(f"Restored: {_words(contents)}", highlight=False)
    out.print("What was there before lies beside it, with «.before-» in its name.", highlight=False)


def _words(contents: Contents) -> str:
    rows = sum(contents.rows.values())
    return f"{rows} rows in {len(contents.rows)} tables, {contents.files} files, made {contents.made_at}"


def _database(settings: Settings) -> Path:
    path = sqlite_path(settings.database_url)
    if path is None:
        raise SystemExit(_POSTGRES)
    return path
