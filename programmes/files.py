"""Which file of a pack counts: the municipality's own one, or else the common one."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from programmes.nodes import Value, read_file
from programmes.problems import PackError, Problem

COMMON: Final = "common"

PACKS: Final = Path(__file__).parent
"""Where the shipped packs lie."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A municipality's folder laid over the common one: a file of its own replaces the whole file."""

    root: Path
    code: str

    def path(self, name: str) -> Path:
        """The file that counts.

        Raises:
            PackError: there is none.
        """
        for folder in (self.code, COMMON):
            path = self.root / folder / name
            if path.is_file():
                return path
        raise PackError([Problem(f"{self.code}/{name}", 1, "the file is missing")])

    def read(self, name: str) -> Value:
        """The root of the YAML file that counts."""
        path = self.path(name)
        return read_file(path, self.label(path))

    def label(self, path: Path) -> str:
        """How a file is called in messages."""
        return path.relative_to(self.root).as_posix()
