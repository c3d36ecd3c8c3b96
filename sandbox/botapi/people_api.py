"""HTTP for the page and for tests in another process; loopback only, no CORS."""

import asyncio
import json
from collections.abc import Awaitable
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import quote, urlsplit

from aiohttp import BodyPartReader, web
from aiohttp.typedefs import Handler

from sandbox.botapi.desk import Desk
from sandbox.botapi.errors import ApiError, MessengerError
from sandbox.botapi.gate import json_answer
from sandbox.botapi.messenger import FileIn
from sandbox.botapi.model import Json

HEARTBEAT_S = 15.0
INLINE_KINDS = ("image/jpeg", "image/png", "image/webp", "image/gif", "audio/ogg")


@lru_cache
def loopback(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return False


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuses foreign Host (DNS rebinding) and Origin (a page elsewhere posting here)."""
    origin = request.headers.get("Origin")
    if not loopback(urlsplit(f"//{request.host}").hostname) or (
        origin and not loopback(urlsplit(origin).hostname)
    ):
        return json_answer(403, {"error": "this server answers its own machine only"})
    return await handler(request)


class PeopleApi:
    """Routes under `/sandbox/`; what they do is in Desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.queues: set[asyncio.Queue[Json | None]] = set()

    def routes(self, page_dir: Path | None) -> list[web.AbstractRouteDef]:
        routes: list[web.AbstractRouteDef] = [
            web.get("/sandbox/events", self.events),
            web.get("/sandbox/file/{file_id}", self.file),
            web.get("/sandbox/chat/{user}", self.ask),
            web.get("/sandbox/{name}", self.ask),
            web.post("/sandbox/upload", self.upload),
            web.post("/sandbox/{name}", self.act),
        ]
        if page_dir is not None:
            routes += [web.get("/", page(page_dir / "index.html")), web.static("/static", page_dir)]
        return routes

    async def ask(self, request: web.Request) -> web.Response:
        known = self.desk.asks.get(request.match_info.get("name", "chat"))
        if known is None:
            return json_answer(404, {"error": "no such page"})
        return await answered(known({**request.query, **request.match_info}))

    async def act(self, request: web.Request) -> web.Response:
        known = self.desk.acts.get(request.match_info["name"])
        if known is None:
            return json_answer(404, {"error": "no such act"})
        if request.content_type != "application/json":
            return json_answer(415, {"error": "JSON expected"})
        try:
            body = json.loads(await request.read() or b"{}")
        except ValueError:
            return json_answer(400, {"error": "broken JSON"})
        return await answered(known(body))

    async def upload(self, request: web.Request) -> web.Response:
        fields: dict[str, str] = {}
        files: list[FileIn] = []
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader):
                continue
            content = bytes(await part.read(decode=False))
            if part.filename is None:
                fields[part.name or ""] = content.decode()
            else:
                files.append((part.filename, content))
        user, kind = int(fields.get("user", 0)), fields.get("kind", "document")
        return await answered(self.desk.upload(user, kind, fields.get("caption", ""), files))

    async def file(self, request: web.Request) -> web.Response:
        store = self.desk.messenger.files
        file = store.by_id.get(request.match_info["file_id"])
        if file is None:
            return json_answer(404, {"error": "no such file"})
        shown = file.mime in INLINE_KINDS
        headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "private, max-age=86400"}
        if not shown:
            headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.name)}"
        kind = file.mime if shown else "application/octet-stream"
        return web.Response(body=store.read(file), content_type=kind, headers=headers)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events about all chats, until the client or the server goes."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
        )
        await response.prepare(request)
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self.queues.add(queue)
        self.desk.messenger.hub.listeners.add(queue.put_nowait)
        try:
            await response.write(b"retry: 1000\n\n")
            await pour(queue, response)
        except ConnectionError:
            pass
        finally:
            self.desk.messenger.hub.listeners.discard(queue.put_nowait)
            self.queues.discard(queue)
        return response

    async def close(self, app: web.Application) -> None:
        """Lets event streams end, so that the server can stop at once."""
        self.desk.gate.closing.set()
        self.desk.messenger.updates.interrupt("Service is stopping")
        for queue in self.queues:
            queue.put_nowait(None)


async def pour(queue: "asyncio.Queue[Json | None]", response: web.StreamResponse) -> None:
    while True:
        try:
            async with asyncio.timeout(HEARTBEAT_S):
                event = await queue.get()
        except TimeoutError:
            await response.write(b": heartbeat\n\n")
            continue
        if event is None:
            return
        await response.write(f"data: {json.dumps(event, ensure_ascii=False)}\n\n".encode())


def page(index: Path) -> Handler:
    """Always asked again: the sandbox may have been updated since."""

    async def show(request: web.Request) -> web.StreamResponse:
        return web.FileResponse(index, headers={"Cache-Control": "no-cache"})

    return show


async def answered(work: Awaitable[Json]) -> web.Response:
    try:
        return json_answer(200, await work)
    except MessengerError as error:
        return json_answer(400, {"error": str(error)})
    except ApiError as refusal:
        return json_answer(400, {"error": refusal.description})
    except (KeyError, TypeError, ValueError) as error:
        return json_answer(400, {"error": f"bad request: {error}"})
