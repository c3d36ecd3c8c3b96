"""One Bot API request from reading to answering: faults, latency, limits, ledger."""

import asyncio
import inspect
import json
from typing import Any

from aiohttp import web

from sandbox.botapi.call import Call, read_call
from sandbox.botapi.errors import ApiError
from sandbox.botapi.faults import Fault, Faults
from sandbox.botapi.files import DOWNLOAD_MAX
from sandbox.botapi.ledger import Ledger
from sandbox.botapi.limits import Limits
from sandbox.botapi.messenger import Messenger
from sandbox.botapi.methods.profile import unknown
from sandbox.botapi.methods.registry import METHODS
from sandbox.botapi.model import Json

UNAUTHORIZED = ApiError(401, "Unauthorized")
NOT_FOUND = ApiError(404, "Not Found")
HANG_STEP_S = 0.2
COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class AnswerLost(Exception):
    """The client will never read an answer; `silent`: the connection stays open."""

    def __init__(self, *, silent: bool) -> None:
        super().__init__("no answer")
        self.silent = silent


class Gate:
    """The bot's door. `limits`, `faults` and `ledger` may be changed while it is open."""

    def __init__(self, messenger: Messenger) -> None:
        self.messenger = messenger
        self.faults = Faults()
        self.limits = Limits()
        self.ledger = Ledger(messenger.now)
        self.closing = asyncio.Event()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """The HTTP face of `serve`."""
        try:
            if request.match_info["token"] != self.messenger.token:
                raise UNAUTHORIZED
            call = await read_call(request, request.match_info["method"])
        except ApiError as refusal:
            return json_answer(refusal.code, refusal.body())
        try:
            return json_answer(*await self.exchange(call))
        except AnswerLost as lost:
            return await self.lose(request, silent=lost.silent)

    async def exchange(self, call: Call) -> tuple[int, Json]:
        """The code and the body a client gets. Raises AnswerLost when a planned fault eats the answer."""
        chat = self.chat_of(call)
        fault = self.faults.take(call.method, chat) if self.faults.planned else None
        await self.travel(fault)
        if fault is not None and fault.mode in ("drop", "hang"):
            self.note(call, chat, 0, None, effect=False)
            raise AnswerLost(silent=fault.mode == "hang")
        code, body = await self.serve(call, chat, fault)
        if fault is not None and fault.mode in ("after", "hang_after"):
            raise AnswerLost(silent=fault.mode == "hang_after")
        await self.travel(None)
        return code, body

    async def serve(self, call: Call, chat: int, fault: Fault | None = None) -> tuple[int, Json]:
        """Does the call (or refuses it) and writes it down; the code 200 or an error's."""
        unheard = fault is not None and fault.mode in ("after", "hang_after")
        try:
            if fault is not None and fault.mode == "before" and (error := fault.error()):
                raise error
            result = await self.perform(call, chat)
        except ApiError as refusal:
            self.note(call, chat, refusal.code, None, effect=False)
            return refusal.code, refusal.body()
        self.note(call, chat, 0 if unheard else 200, result, effect=True)
        return 200, {"ok": True, "result": result}

    async def perform(self, call: Call, chat: int) -> Any:
        if refusal := self.limits.refusal(call.method, chat):
            raise refusal
        result = METHODS.get(call.method, unknown)(self.messenger, call)
        if inspect.isawaitable(result):
            result = await result
        self.limits.count(call.method, chat, len(result) if isinstance(result, list) else 1)
        return result

    def chat_of(self, call: Call) -> int:
        """Whom the call concerns; for an answer to a tap the person who tapped; 0 for nobody."""
        if call.method == "answercallbackquery":
            query = self.messenger.queries.get(call.text("callback_query_id"))
            return query.user if query else 0
        return call.integer("chat_id")

    def note(self, call: Call, chat: int, code: int, result: Any, *, effect: bool) -> None:
        message = result.get("message_id") if isinstance(result, dict) else None
        self.ledger.add(call.method, chat, code, call.digest(), effect=effect, message=message)

    async def travel(self, fault: Fault | None) -> None:
        seconds = self.faults.latency_s() + (fault.delay_ms / 1000 if fault is not None else 0.0)
        if seconds:
            await asyncio.sleep(seconds)

    async def lose(self, request: web.Request, *, silent: bool) -> web.Response:
        """Silence until the client gives up, or a connection cut in the middle."""
        while silent and request.transport is not None and not await self.closes_within(HANG_STEP_S):
            continue
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def closes_within(self, seconds: float) -> bool:
        try:
            async with asyncio.timeout(seconds):
                return await self.closing.wait()
        except TimeoutError:
            return False

    async def nothing(self, request: web.Request) -> web.Response:
        """A token without a method."""
        return json_answer(404, NOT_FOUND.body())

    async def file(self, request: web.Request) -> web.StreamResponse:
        """`/file/bot<token>/<path>`."""
        file = self.messenger.files.by_path.get(request.match_info["path"])
        if request.match_info["token"] != self.messenger.token or file is None or file.size > DOWNLOAD_MAX:
            return json_answer(404, NOT_FOUND.body())
        return web.Response(body=self.messenger.files.read(file), content_type="application/octet-stream")


def json_answer(code: int, body: Any) -> web.Response:
    return web.Response(body=COMPACT.encode(body).encode(), status=code, content_type="application/json")
