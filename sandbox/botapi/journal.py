"""The messenger's memory on disk: one JSON line per change, replayed at the next start."""

import json
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

from sandbox.botapi.model import Json


class Journal:
    """Without a path nothing is written. A torn last line (a kill in the middle) is skipped."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.file: TextIOWrapper | None = None
        self.replaying = False

    def note(self, kind: str, body: Json) -> None:
        if self.path is None or self.replaying:
            return
        if self.file is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.mend()
            self.file = self.path.open("a", encoding="utf-8")
        self.file.write(json.dumps([kind, body], ensure_ascii=False) + "\n")
        self.file.flush()

    def mend(self) -> None:
        """A torn last line must not swallow the next one."""
        if self.path is not None and self.path.exists():
            content = self.path.read_bytes()
            if content and not content.endswith(b"\n"):
                self.path.write_bytes(content + b"\n")

    def read(self) -> Iterator[tuple[str, Json]]:
        if self.path is None or not self.path.exists():
            return
        with self.path.open(encoding="utf-8") as lines:
            for line in lines:
                try:
                    kind, body = json.loads(line)
                except ValueError:
                    continue
                yield kind, body

    def close(self) -> None:
        if self.file is not None:
            self.file.close()
            self.file = None
