"""The restore drill: everything comes back, a damaged file is told before anything is touched."""

import sqlite3
import stat
import threading
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.backup import MANIFEST, BadBackup, make_backup, read_backup, restore_backup, rotate
from bot.lock import lock
from tests.support.databases import sqlite_copy

NOW = datetime(2026, 10, 13, 12, 30, tzinfo=UTC)


def add_town(database: Path, name: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "INSERT INTO municipality (programme, name, zone, created_at) VALUES (?, ?, 'Europe/Moscow', ?)",
            (name, f"Учебный район {name}", NOW.isoformat()),
        )


def towns(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as connection:
        return [name for (name,) in connection.execute("SELECT programme FROM municipality ORDER BY id")]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A database with one row, and two files people brought."""
    sqlite_copy(tmp_path / "rostok.db")
    add_town(tmp_path / "rostok.db", "one")
    for name in ("a1/photo.jpg", "b2/plan.docx"):
        path = tmp_path / "files" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(name.encode() * 100)
    return tmp_path


def back_up(home: Path) -> Path:
    target = home / "out" / "backup.zip"
    made = make_backup(home / "rostok.db", home / "files", target, NOW)
    assert made.rows["municipality"] == 1
    assert made.files == 2
    return target


def test_everything_comes_back_and_what_was_there_is_kept_beside_it(home: Path) -> None:
    made = back_up(home)
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert [path.name for path in made.parent.iterdir()] == ["backup.zip"], "nothing half made lies about"
    add_town(home / "rostok.db", "two")
    (home / "files/a1/photo.jpg").write_bytes(b"another")
    contents = restore_backup(made, home / "rostok.db", home / "files", NOW)
    assert contents.made_at == "2026-10-13T12:30:00+00:00"
    assert towns(home / "rostok.db") == ["one"]
    assert (home / "files/a1/photo.jpg").read_bytes() == b"a1/photo.jpg" * 100
    assert (home / "files.before-20261013-123000/a1/photo.jpg").read_bytes() == b"another"
    assert towns(home / "rostok.db.before-20261013-123000") == ["one", "two"]


def test_into_an_empty_folder(home: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    made, fresh = back_up(home), tmp_path_factory.mktemp("fresh") / "var"
    restore_backup(made, fresh / "rostok.db", fresh / "files", NOW)
    assert towns(fresh / "rostok.db") == ["one"]
    assert (fresh / "files/b2/plan.docx").exists()


def test_a_backup_beside_a_writer_is_one_moment(home: Path) -> None:
    """Two tables written together are never torn apart."""
    stop = threading.Event()

    def write() -> None:
        with closing(sqlite3.connect(home / "rostok.db", timeout=30)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            number = 0
            while not stop.is_set():
                number += 1
                with connection:
                    connection.execute(
                        "INSERT INTO municipality (programme, name, zone, created_at)"
                        " VALUES (?, 'X', 'UTC', ?)",
                        (f"w{number}", NOW.isoformat()),
                    )
                    connection.execute("INSERT INTO tick (name) VALUES (?)", (f"w{number}",))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        contents = [
            make_backup(home / "rostok.db", home / "files", home / f"b{n}.zip", NOW) for n in range(3)
        ]
    finally:
        stop.set()
        writer.join()
    assert all(one.rows["municipality"] == one.rows["tick"] + 1 for one in contents)


def damaged(made: Path) -> Iterator[tuple[str, Path]]:
    """Files that are no backups, each in its own way."""
    folder = made.parent
    for name, body in (("empty", b""), ("cut", made.read_bytes()[:-200]), ("text", b"hello" * 100)):
        path = folder / f"{name}.zip"
        path.write_bytes(body)
        yield name, path
    for name in ("no list", "more", "outside", "flipped"):
        path = folder / f"{name}.zip"
        with zipfile.ZipFile(made) as source, zipfile.ZipFile(path, "w") as target:
            for entry in source.namelist():
                body = source.read(entry)
                if name == "no list" and entry == MANIFEST:
                    continue
                if name == "flipped" and entry == "rostok.db":
                    body = body[:5000] + b"\x00\x01" + body[5002:]
                if name == "outside" and entry == MANIFEST:
                    body = body.replace(b"files/a1", b"files/../../a1")
                target.writestr(
                    entry.replace("files/a1", "files/../../a1") if name == "outside" else entry, body
                )
            if name == "more":
                target.writestr("files/extra.exe", b"x")
        yield name, path


def test_a_damaged_file_is_told_and_nothing_is_touched(home: Path) -> None:
    made = back_up(home)
    for name, path in damaged(made):
        with pytest.raises(BadBackup):
            restore_backup(path, home / "rostok.db", home / "files", NOW)
        assert towns(home / "rostok.db") == ["one"], name
        assert not list(home.glob("*.before-*")), name
        assert not (home.parent / "a1").exists(), name


def test_without_a_database_no_backup_and_the_old_one_stays(home: Path) -> None:
    made = back_up(home)
    before = made.read_bytes()
    (home / "rostok.db").write_bytes(b"not a database" * 1000)
    with pytest.raises((BadBackup, sqlite3.DatabaseError)):
        make_backup(home / "rostok.db", home / "files", made, NOW)
    assert made.read_bytes() == before
    with pytest.raises(BadBackup, match="there is no database"):
        make_backup(home / "nowhere.db", home / "files", made, NOW)
    assert read_backup(made).rows["municipality"] == 1


def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    for day in range(1, 10):
        (tmp_path / f"rostok-2026100{day}-030000.zip").write_bytes(b"")
    (tmp_path / "somebody-elses.zip").write_bytes(b"")
    rotate(tmp_path, 7)
    left = sorted(path.name for path in tmp_path.iterdir())
    assert left[0] == "rostok-20261003-030000.zip"
    assert len(left) == 8


def test_restoring_under_a_running_bot_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from rich.console import Console

    from bot.keeping import backup_now, restore_now
    from bot.settings import Settings

    url = f"sqlite+aiosqlite:///{home / 'rostok.db'}"
    settings = Settings(_env_file=None, database_url=url)
    backup_now(settings, home / "b.zip", Console(quiet=True))
    held = lock(url)
    with pytest.raises(SystemExit, match="stop it first"):
        restore_now(settings, home / "b.zip", Console(quiet=True))
    assert held is not None
    held.close()
    with pytest.raises(SystemExit, match="pg_dump"):
        backup_now(
            Settings(_env_file=None, database_url="postgresql+asyncpg://x/y"),
            home / "c.zip",
            Console(quiet=True),
        )
