"""Telegram's limits on sending, strict: sliding windows counted at the server. Off unless asked for."""

import math
import time
from collections import deque
from collections.abc import Callable

from sandbox.botapi.errors import ApiError, too_many_requests

SENDING = frozenset(
    {
        "sendmessage",
        "sendphoto",
        "senddocument",
        "sendmediagroup",
        "sendpoll",
        "copymessage",
        "forwardmessage",
    }
)


class Limits:
    """`per_second` messages in any second; in one chat `chat_burst` at once, then one in `chat_every_s`."""

    def __init__(
        self,
        per_second: int | None = None,
        chat_burst: int | None = None,
        chat_every_s: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.per_second = per_second
        self.chat_burst = chat_burst
        self.chat_every_s = chat_every_s
        self.clock = clock
        self.sent: deque[float] = deque()
        self.due: dict[int, float] = {}

    def refusal(self, method: str, chat: int) -> ApiError | None:
        """429 with the seconds to wait, or None; nothing is counted yet."""
        if method not in SENDING or (self.per_second is None and self.chat_burst is None):
            return None
        wait = max(self.global_wait(), self.chat_wait(chat))
        return too_many_requests(max(1, math.ceil(wait))) if wait > 0 else None

    def global_wait(self) -> float:
        if self.per_second is None:
            return 0.0
        now = self.clock()
        while self.sent and self.sent[0] <= now - 1.0:
            self.sent.popleft()
        return 0.0 if len(self.sent) < self.per_second else self.sent[0] + 1.0 - now

    def chat_wait(self, chat: int) -> float:
        if self.chat_burst is None:
            return 0.0
        backlog = self.due.get(chat, 0.0) - self.clock()
        return max(0.0, backlog - (self.chat_burst - 1) * self.chat_every_s)

    def count(self, method: str, chat: int, messages: int = 1) -> None:
        """Only what was really sent counts."""
        if method not in SENDING:
            return
        now = self.clock()
        if self.per_second is not None:
            self.sent.extend([now] * messages)
        if self.chat_burst is not None:
            self.due[chat] = max(self.due.get(chat, 0.0), now) + messages * self.chat_every_s
