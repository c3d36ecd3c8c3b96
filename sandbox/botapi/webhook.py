"""Updates pushed to the bot: in order within a chat, again and again until the bot says 200."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
from aiohttp import web

from sandbox.botapi.call import Call
from sandbox.botapi.gate import Gate
from sandbox.botapi.model import Json

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  (a header's name)
ANSWER_S = 60.0
RETRY_S = 1.0


class Webhook:
    """Delivers while a webhook is set; one chat's next update waits for its previous one."""

    def __init__(self, gate: Gate, retry_s: float = RETRY_S) -> None:
        self.gate = gate
        self.memory = gate.messenger
        self.retry_s = retry_s
        self.news = asyncio.Event()
        self.memory.updates.arrived = self.news.set

    async def running(self, app: web.Application) -> AsyncIterator[None]:
        """For `app.cleanup_ctx`: the only background task of the server."""
        task = asyncio.get_running_loop().create_task(self.run(), name="sandbox-webhook")
        yield
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    async def run(self) -> None:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(ANSWER_S)) as client:
            while True:
                await self.news.wait()
                self.news.clear()
                while batch := self.batch():
                    taken = await asyncio.gather(*(self.deliver(client, update) for update in batch))
                    if not any(taken):
                        await asyncio.sleep(self.retry_s)

    def batch(self) -> list[Json]:
        """The oldest update of every chat, at most `max_connections` of them."""
        if not self.memory.webhook.get("url"):
            return []
        first: dict[Any, Json] = {}
        for update in self.memory.updates.pending:
            first.setdefault(speaker(update), update)
            if len(first) >= self.memory.webhook["lanes"]:
                break
        return list(first.values())

    async def deliver(self, client: aiohttp.ClientSession, update: Json) -> bool:
        webhook = self.memory.webhook
        headers = {SECRET_HEADER: webhook["secret"]} if webhook.get("secret") else {}
        try:
            async with client.post(webhook["url"], json=update, headers=headers) as response:
                body = await response.read()
                if response.status != 200:
                    raise aiohttp.ClientError(
                        f"Wrong response from the webhook: {response.status} {response.reason}"
                    )
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            webhook.update(error=str(error) or type(error).__name__, error_at=self.memory.date())
            return False
        self.memory.delivered(update)
        await self.obey(body)
        return True

    async def obey(self, body: bytes) -> None:
        """The answer to an update may itself be a method call."""
        try:
            said = json.loads(body or b"null")
        except ValueError:
            return
        if isinstance(said, dict) and isinstance(said.get("method"), str):
            call = Call(said.pop("method").lower(), said)
            await self.gate.serve(call, self.gate.chat_of(call))


def speaker(update: Json) -> Any:
    """Whose update it is, whatever its kind."""
    body = next(value for key, value in update.items() if key != "update_id")
    return (body.get("from") or body.get("user") or {}).get("id", 0)
