"""Copies of the shipped packs to spoil."""

import shutil
from pathlib import Path

from programmes.files import PACKS


def copied(to: Path) -> Path:
    """The common pack and Bugulma's, in a folder of their own."""
    for name in ("common", "bugulma"):
        shutil.copytree(PACKS / name, to / name)
    return to


def planted(packs: Path, file: str, old: str, new: str) -> int:
    """Spoils the first such text of a file and tells the line it stood on."""
    path = packs / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"nothing to spoil in {file}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1
