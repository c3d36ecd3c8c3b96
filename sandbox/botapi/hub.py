"""Who is told when a chat changes: pages over events, tests over futures."""

import asyncio
from collections.abc import Callable

from sandbox.botapi.model import Chat, Json

Listener = Callable[[Json], None]


class Hub:
    """Emitting costs nothing while nobody listens."""

    def __init__(self) -> None:
        self.listeners: set[Listener] = set()
        self.waiters: dict[int, list[asyncio.Future[None]]] = {}

    def changed(self, chat: Chat, kind: str, body: Callable[[], Json]) -> None:
        """Something visible happened in this chat; `body` is made only when somebody listens."""
        chat.version += 1
        for waiter in self.waiters.pop(chat.user.id, ()):
            if not waiter.done():
                waiter.set_result(None)
        if self.listeners:
            self.tell({"kind": kind, "user": chat.user.id, "version": chat.version, **body()})

    def tell(self, event: Json) -> None:
        for listener in tuple(self.listeners):
            listener(event)

    async def wait(self, chat: Chat, version: int, timeout: float) -> int:
        """Returns the chat's version as soon as it is above `version`, or after `timeout` seconds."""
        if chat.version <= version:
            waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            waiting = self.waiters.setdefault(chat.user.id, [])
            waiting.append(waiter)
            try:
                async with asyncio.timeout(timeout):
                    await waiter
            except TimeoutError:
                waiting.remove(waiter)
        return chat.version
