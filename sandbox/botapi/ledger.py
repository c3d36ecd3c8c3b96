"""Every call the bot made, and what each chat got: the measure of tests and benchmarks."""

import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from sandbox.botapi.model import Json

FIELDS = ("n", "method", "chat", "ok", "code", "digest", "effect", "message", "at", "mono")
Row = tuple[Any, ...]


class Ledger:
    """Append-only rows; per-chat counters by method count effects, not attempts. Good for 200,000 calls."""

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self.now = now
        self.rows: list[Row] = []
        self.by_chat: dict[int, Counter[str]] = {}
        self.by_code: Counter[int] = Counter()

    def add(
        self, method: str, chat: int, code: int, digest: str, *, effect: bool, message: int | None
    ) -> None:
        """`code` is 200, an error code, or 0 for a call that was never answered."""
        self.rows.append(
            (
                len(self.rows) + 1,
                method,
                chat,
                code == 200,
                code,
                digest,
                effect,
                message,
                self.now(),
                time.monotonic(),
            )
        )
        self.by_code[code] += 1
        if effect and chat:
            self.by_chat.setdefault(chat, Counter())[method] += 1

    def since(self, number: int, limit: int = 10_000) -> Json:
        rows = self.rows[number : number + limit]
        return {"next": number + len(rows), "calls": [dict(zip(FIELDS, row, strict=True)) for row in rows]}

    def counters(self) -> Json:
        return {
            "chats": {str(chat): dict(counts) for chat, counts in self.by_chat.items()},
            "codes": {str(code): count for code, count in self.by_code.items()},
            "calls": len(self.rows),
        }

    def clear(self) -> None:
        self.rows.clear()
        self.by_chat.clear()
        self.by_code.clear()
