"""One file with everything: the database and the copies of people's files, made while the bot runs.

`VACUUM INTO` reads one consistent state beside the writers; it goes through a plain connection of its own,
because on the pooled engine it would undo the pragmas of that connection (record 0004). The file is 0600, and
it is there whole or not at all.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

DATABASE: Final = "rostok.db"
MANIFEST: Final = "manifest.json"
FILES: Final = "files/"
FORMAT: Final = 1
_CHUNK: Final = 1024 * 1024

Step = Callable[[int, int], None]
"""Called with files done and files in all."""


class BadBackup(Exception):
    """The file is no backup, is damaged, or holds a database that is not whole; `args[0]` says which."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds: `rows` by table."""

    made_at: str
    revision: str
    rows: dict[str, int]
    files: int


def make_backup(
    database: Path, files: Path, target: Path, now: datetime, step: Step = lambda done, of: None
) -> Contents:
    """Write `target`. Blocking: seconds for a large database; call it in a thread.

    Raises:
        BadBackup: the database is not whole: an old backup is worth more than a new broken one.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder:
        copy = Path(folder) / DATABASE
        _vacuum(database, copy)
        manifest = _manifest(copy, now)
        unfinished = Path(folder) / "unfinished.zip"
        descriptor = os.open(unfinished, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as raw, zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(copy, DATABASE)
            kept = sorted(path for path in files.rglob("*") if path.is_file()) if files.is_dir() else []
            for number, path in enumerate(kept, 1):
                _add(archive, path, FILES + path.relative_to(files).as_posix(), manifest)
                step(number, len(kept))
            archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
            raw.flush()
            os.fsync(raw.fileno())
        unfinished.replace(target)
    return _contents(manifest)


def read_backup(source: Path) -> Contents:
    """What the file holds, every byte of it compared with its own list.

    Raises:
        BadBackup: it is not whole.
    """
    with _opened(source) as archive:
        manifest = _listed(archive)
        for name, wanted in manifest["sha256"].items():
            if _hash_of(archive, name) != wanted:
                raise BadBackup(f"{name} in {source.name} is damaged")
    return _contents(manifest)


def restore_backup(source: Path, database: Path, files: Path, now: datetime) -> Contents:
    """Put a backup in the place of what is there, which is moved aside, not deleted. Nobody may be running.

    Raises:
        BadBackup: it is not whole; then nothing was touched.
    """
    contents = read_backup(source)
    database.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=database.parent, prefix=".restore-") as folder:
        laid = Path(folder)
        with _opened(source) as archive:
            for name in _listed(archive)["sha256"]:
                _lay(archive, name, laid)
        _check(laid / DATABASE)
        _aside(database, files, now)
        (laid / DATABASE).replace(database)
        database.chmod(0o600)
        if (laid / FILES).is_dir():
            files.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(laid / FILES, files)
    return contents


def _vacuum(database: Path, copy: Path) -> None:
    if not database.is_file():
        raise BadBackup(f"there is no database at {database}")
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=30)) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))
    copy.chmod(0o600)
    _check(copy)


def _check(path: Path) -> None:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        try:
            found = connection.execute("PRAGMA integrity_check").fetchone()[0]
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        except sqlite3.DatabaseError as error:
            raise BadBackup(f"{path.name} is no database") from error
    if found != "ok" or broken:
        raise BadBackup(f"the database is not whole: {found}, {len(broken)} rows point at nothing")


def _manifest(copy: Path, now: datetime) -> dict[str, Any]:
    with closing(sqlite3.connect(f"file:{copy}?mode=ro", uri=True)) as connection:
        tables = [name for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        )]  # fmt: skip
        rows = {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - own tables
            for name in tables
        }
        revision = (
            connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
            if "alembic_version" in tables
            else ""
        )
    return {
        "format": FORMAT,
        "made_at": now.isoformat(timespec="seconds"),
        "revision": revision,
        "rows": rows,
        "sha256": {DATABASE: _hash(copy)},
    }


def _add(archive: zipfile.ZipFile, path: Path, name: str, manifest: dict[str, Any]) -> None:
    """A file that a tidying tick has just removed is not missed."""
    try:
        archive.write(path, name, zipfile.ZIP_STORED)
    except FileNotFoundError:
        return
    manifest["sha256"][name] = _hash(path)


def _contents(manifest: dict[str, Any]) -> Contents:
    files = sum(name.startswith(FILES) for name in manifest["sha256"])
    return Contents(manifest["made_at"], manifest["revision"], manifest["rows"], files)


def _opened(source: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(source)
    except (OSError, zipfile.BadZipFile) as error:
        raise BadBackup(f"{source} cannot be read as a backup") from error


def _listed(archive: zipfile.ZipFile) -> dict[str, Any]:
    try:
        manifest: Any = json.loads(archive.read(MANIFEST))
        names = set(manifest["sha256"])
        known = manifest["format"] == FORMAT
    except (KeyError, ValueError, TypeError, zipfile.BadZipFile) as error:
        raise BadBackup("the list of its contents is missing or damaged") from error
    if not known:
        raise BadBackup("it was made by a newer version of the program")
    if names | {MANIFEST} != set(archive.namelist()) or DATABASE not in names:
        raise BadBackup("its contents are not those of its list")
    if any(name != DATABASE and not _is_ours(name) for name in names):
        raise BadBackup("it holds a file that no backup holds")
    return dict(manifest)


def _is_ours(name: str) -> bool:
    parts = Path(name).parts
    return name.startswith(FILES) and not Path(name).is_absolute() and ".." not in parts


def _lay(archive: zipfile.ZipFile, name: str, folder: Path) -> None:
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(name) as source, target.open("wb") as out:
        shutil.copyfileobj(source, out, _CHUNK)


def _aside(database: Path, files: Path, now: datetime) -> None:
    """What was there stays beside it, under a name that says when."""
    mark = f".before-{now:%Y%m%d-%H%M%S}"
    for path in (database, *(Path(f"{database}{end}") for end in ("-wal", "-shm"))):
        if path.exists():
            path.replace(path.with_name(path.name + mark))
    if files.exists():
        files.replace(files.with_name(files.name + mark))


def _hash(path: Path) -> str:
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def _hash_of(archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    try:
        with archive.open(name) as source:
            for chunk in _chunks(source):
                digest.update(chunk)
    except (zipfile.BadZipFile, EOFError, OSError) as error:
        raise BadBackup(f"{name} is damaged") from error
    return digest.hexdigest()


def _chunks(source: Any) -> Iterator[bytes]:
    while chunk := source.read(_CHUNK):
        yield chunk


def rotate(folder: Path, keep: int) -> list[Path]:
    """Remove all but the newest `keep` backups of the folder; returns what went."""
    made = sorted(folder.glob("rostok-*.zip"), reverse=True)
    for path in made[keep:]:
        path.unlink(missing_ok=True)
    return made[keep:]
