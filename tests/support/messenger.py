"""People with a messenger in their hands, for tests: over this process's own server or over HTTP.

    async with Sandbox() as sandbox:                      # a server on a free loopback port of this loop
        teacher = await sandbox.person("Анна Учебная")
        await teacher.starts("invite")
        await teacher.taps("Беру", twice_at_once=True)
        assert teacher.sees("Вы наставник")

    async with Sandbox.at("http://127.0.0.1:8081") as sandbox: ...   # a server in another process

After an act a person waits for what the bot does with it: until `settled` returns when the sandbox was given
one, else until the first change of her chat (`patience` seconds, then AssertionError unless `silence=True`).
"""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

import aiohttp
from aiohttp import web
from PIL import Image

from sandbox.botapi.desk import ClockHooks, Desk
from sandbox.botapi.errors import MessengerError
from sandbox.botapi.gate import Gate
from sandbox.botapi.messenger import FileIn, Messenger
from sandbox.botapi.server import DESK, GATE, build
from sandbox.botapi.view import message_view
from sandbox.botapi.webhook import RETRY_S

Json = dict[str, Any]
Settled = Callable[[], Awaitable[None]]
PATIENCE_S = 10.0
SEEN = 12
ONE_PIXEL_SIDE = 8


def plain(text: str) -> str:
    """As the eye reads it: any space is a space, runs of them are one."""
    return " ".join(text.split())


class Line(Protocol):
    """How a test reaches the messenger."""

    async def ask(self, name: str, body: Json) -> Json: ...
    async def act(self, name: str, body: Json) -> Json: ...
    async def upload(self, user: int, kind: str, caption: str, files: list[FileIn]) -> Json: ...
    async def close(self) -> None: ...


class DeskLine:
    """Straight into the server's objects."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    async def ask(self, name: str, body: Json) -> Json:
        return await self.desk.asks[name](body)

    async def act(self, name: str, body: Json) -> Json:
        return await self.desk.acts[name](body)

    async def upload(self, user: int, kind: str, caption: str, files: list[FileIn]) -> Json:
        return await self.desk.upload(user, kind, caption, files)

    async def close(self) -> None:
        return None


class HttpLine:
    """To a server in another process."""

    def __init__(self, base: str) -> None:
        self.base = base.rstrip("/")
        self.client = aiohttp.ClientSession()

    async def ask(self, name: str, body: Json) -> Json:
        path = f"chat/{body['user']}" if name == "chat" else name
        query = {key: str(value) for key, value in body.items()}
        async with self.client.get(f"{self.base}/sandbox/{path}", params=query) as response:
            return await self.opened(response)

    async def act(self, name: str, body: Json) -> Json:
        async with self.client.post(f"{self.base}/sandbox/{name}", json=body) as response:
            return await self.opened(response)

    async def upload(self, user: int, kind: str, caption: str, files: list[FileIn]) -> Json:
        form = aiohttp.FormData({"user": str(user), "kind": kind, "caption": caption})
        for name, content in files:
            form.add_field("files", content, filename=name)
        async with self.client.post(f"{self.base}/sandbox/upload", data=form) as response:
            return await self.opened(response)

    async def opened(self, response: aiohttp.ClientResponse) -> Json:
        body: Json = await response.json()
        if response.status != 200:
            raise MessengerError(str(body.get("error", response.status)))
        return body

    async def close(self) -> None:
        await self.client.close()


@dataclass(frozen=True, slots=True)
class Screen:
    """The last living message of the bot: its text and its button labels, spaces made plain."""

    text: str = ""
    buttons: tuple[str, ...] = ()
    message: Json = field(default_factory=dict)

    def __contains__(self, text: object) -> bool:
        return plain(str(text)) in self.text

    def __str__(self) -> str:
        return "\n".join([self.text, *(f"[{label}]" for label in self.buttons)])


def screen_of(message: Json) -> Screen:
    labels = tuple(plain(button["text"]) for row in message["buttons"] or [] for button in row)
    return Screen(plain(message["text"]), labels, message)


class Person:
    """Somebody who talks with the bot. What she sees is refreshed after each of her acts and waits."""

    def __init__(self, line: Line, id: int, name: str, settled: Settled | None, patience: float) -> None:  # noqa: A002
        self.line = line
        self.id = id
        self.name = name
        self.settled = settled
        self.patience = patience
        self.version = 0
        self.remembered: list[Json] = []
        self.last_answer: Json = {}

    # --- seeing ---

    @property
    def messages(self) -> list[Json]:
        """The chat as she sees it now, oldest first (in this process always live)."""
        if isinstance(self.line, DeskLine):
            messenger = self.line.desk.messenger
            chat = messenger.chats[self.id]
            return [message_view(message, messenger.username) for message in chat.messages.values()]
        return self.remembered

    @property
    def heard(self) -> list[Json]:
        return [message for message in self.messages if not message["out"]]

    @property
    def screen(self) -> Screen:
        heard = self.heard
        return screen_of(heard[-1]) if heard else Screen()

    @property
    def buttons(self) -> tuple[str, ...]:
        return self.screen.buttons

    @property
    def toast(self) -> str | None:
        """What popped up at her last tap."""
        toast: str | None = self.last_answer.get("toast")
        return toast

    def sees(self, text: str) -> bool:
        """Whether one of the last messages of the bot, or the last toast, says it."""
        wanted = plain(text)
        texts = [screen_of(message).text for message in self.heard[-SEEN:]]
        return any(wanted in said for said in [*texts, plain(self.toast or "")])

    async def looks(self) -> Screen:
        """Reads the chat again."""
        body = await self.line.ask("chat", {"user": self.id, "limit": 100})
        self.remembered, self.version = body["messages"], body["version"]
        return self.screen

    async def waits_for(self, text: str, timeout: float | None = None) -> Screen:
        """Until the bot has said it. Raises AssertionError with what she sees instead."""
        return await self.waits_until(lambda: self.sees(text), f"«{text}»", timeout)

    async def waits_until(self, seen: Callable[[], bool], what: str, timeout: float | None = None) -> Screen:
        deadline = time.monotonic() + (self.patience if timeout is None else timeout)
        await self.looks()
        while not seen():
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError(f"{self.name} never saw {what}; she sees:\n{self.screen}")
            await self.line.ask("wait", {"user": self.id, "version": self.version, "timeout": left})
            await self.looks()
        return self.screen

    # --- saying ---

    async def starts(self, payload: str | None = None, *, silence: bool = False) -> Screen:
        return await self.acts("start", {"payload": payload}, silence=silence)

    async def says(self, text: str, *, reply_to: int | None = None, silence: bool = False) -> Screen:
        return await self.acts("send", {"text": text, "reply_to": reply_to}, silence=silence)

    async def edits(self, message_id: int, text: str, *, silence: bool = True) -> Screen:
        return await self.acts("edit", {"message": message_id, "text": text}, silence=silence)

    async def sends_contact(
        self, phone: str = "+79000000000", *, of: int | None = None, silence: bool = False
    ) -> Screen:
        return await self.acts("contact", {"phone": phone, "of": of}, silence=silence)

    async def sends_poll(
        self, question: str, *options: str, quiz: bool = False, silence: bool = False
    ) -> Screen:
        body = {"question": question, "options": list(options), "quiz": quiz}
        return await self.acts("poll", body, silence=silence)

    async def votes(self, *options: int, message: int) -> None:
        """In a poll that the bot sent."""
        await self.line.act("vote", {"user": self.id, "message": message, "options": list(options)})
        await self.settle()

    async def erases(self, message: int) -> None:
        """She deletes a message of her chat; the bot is not told."""
        await self.line.act("erase", {"user": self.id, "message": message})

    async def sends_file(
        self, name: str, content: bytes, caption: str = "", *, silence: bool = False
    ) -> Screen:
        return await self.sends([(name, content)], "document", caption, silence=silence)

    async def sends_photo(
        self, content: bytes | None = None, caption: str = "", *, silence: bool = False
    ) -> Screen:
        return await self.sends([("photo.png", content or picture())], "photo", caption, silence=silence)

    async def sends_album(
        self, files: list[FileIn], caption: str = "", *, kind: str = "photo", silence: bool = False
    ) -> Screen:
        return await self.sends(files, kind, caption, silence=silence)

    async def sends_voice(self, content: bytes = b"OggS", *, silence: bool = False) -> Screen:
        return await self.sends([("voice.ogg", content)], "voice", "", silence=silence)

    async def sends_sticker(self, content: bytes | None = None, *, silence: bool = False) -> Screen:
        return await self.sends(
            [("sticker.webp", content or picture("WEBP"))], "sticker", "", silence=silence
        )

    async def sends(self, files: list[FileIn], kind: str, caption: str, *, silence: bool = False) -> Screen:
        said = await self.line.upload(self.id, kind, caption, files)
        return await self.hears(said["version"], silence=silence)

    async def forwards(self, to: "Person | None" = None, *, message: int | None = None) -> None:
        """The living message (or `message`) to somebody else; to the bot itself without `to`."""
        number = message or self.screen.message["id"]
        await self.line.act("forward", {"user": self.id, "message": number, "to_user": (to or self).id})
        await (to or self).looks()

    async def blocks(self) -> None:
        await self.line.act("block", {"user": self.id, "blocked": True})
        await self.settle()

    async def unblocks(self) -> None:
        await self.line.act("block", {"user": self.id, "blocked": False})
        await self.settle()

    # --- tapping ---

    async def taps(self, label: str, *, twice_at_once: bool = False, message: int | None = None) -> Screen:
        """The newest button with this label (of `message` when given); waits for the bot's answer."""
        button, owner = self.button(label, message)
        body = {"user": self.id, "message": owner, "row": button["row"], "col": button["col"]}
        return await self.tapped("tap", body, 2 if twice_at_once else 1)

    async def taps_data(self, data: str, *, message: int | None = None, times: int = 1) -> Screen:
        """A forged or long forgotten button."""
        body = {"user": self.id, "message": message or self.screen.message.get("id", 1), "data": data}
        return await self.tapped("tap_data", body, times)

    async def tapped(self, act: str, body: Json, times: int) -> Screen:
        body["wait_s"] = self.patience
        answers = await asyncio.gather(*(self.line.act(act, body) for _ in range(times)))
        self.last_answer = answers[0]
        if not all(answer.get("answered", True) for answer in answers):
            raise AssertionError(f"the bot left the tap of {self.name} unanswered; she sees:\n{self.screen}")
        return await self.settle()

    def button(self, label: str, message: int | None = None) -> tuple[Json, int]:
        """Exact label first, then a part of it; newest message first. AssertionError names what there is."""
        wanted = plain(label)
        shown = [(b, m["id"]) for m in reversed(self.heard) if message in (None, m["id"]) for b in flat(m)]
        for fits in (lambda said: said == wanted, lambda said: wanted in said):
            for button, owner in shown:
                if fits(plain(button["text"])):
                    return button, owner
        raise AssertionError(f"{self.name} has no button «{label}»; she sees:\n{self.screen}")

    # --- how an act ends ---

    async def acts(self, name: str, body: Json, *, silence: bool) -> Screen:
        said = await self.line.act(name, {"user": self.id, **body})
        return await self.hears(said["version"], silence=silence)

    async def hears(self, version: int, *, silence: bool) -> Screen:
        if self.settled is None and not silence:
            answer = await self.line.ask(
                "wait", {"user": self.id, "version": version, "timeout": self.patience}
            )
            if answer["version"] <= version:
                raise AssertionError(f"the bot kept silent to {self.name} for {self.patience} s")
        return await self.settle()

    async def settle(self) -> Screen:
        if self.settled is not None:
            await self.settled()
        return await self.looks()


def flat(message: Json) -> list[Json]:
    return [button for row in message["buttons"] or [] for button in row]


def picture(kind: str = "PNG", side: int = ONE_PIXEL_SIDE) -> bytes:
    target = BytesIO()
    Image.new("RGB", (side, side), (20, 120, 60)).save(target, kind)
    return target.getvalue()


class Sandbox:
    """A messenger with one bot. `settled` returns when the bot has nothing left to do."""

    def __init__(
        self,
        *,
        token: str = "123456:SANDBOX",
        journal: Path | None = None,
        clock: ClockHooks | None = None,
        now: Callable[[], float] = time.time,
        settled: Settled | None = None,
        patience: float = PATIENCE_S,
        base: str | None = None,
        webhook_retry_s: float = RETRY_S,
    ) -> None:
        self.token = token
        self.settled = settled
        self.patience = patience
        self.base = base
        self.journal = journal
        self.clock = clock
        self.now = now
        self.webhook_retry_s = webhook_retry_s
        self.runner: web.AppRunner | None = None
        self.gate: Gate
        self.line: Line

    @classmethod
    def at(cls, base: str, *, token: str = "123456:SANDBOX", patience: float = PATIENCE_S) -> Self:
        """A server that runs in another process."""
        return cls(token=token, patience=patience, base=base)

    @property
    def url(self) -> str:
        """For `BOT_API_URL`."""
        return self.base or ""

    @property
    def messenger(self) -> Messenger:
        """Only for a server of this process."""
        return self.gate.messenger

    async def __aenter__(self) -> Self:
        if self.base is not None:
            self.line = HttpLine(self.base)
            return self
        messenger = Messenger(token=self.token, journal=self.journal, now=self.now)
        app = build(messenger, clock=self.clock, webhook_retry_s=self.webhook_retry_s)
        self.gate, self.line = app[GATE], DeskLine(app[DESK])
        self.runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self.runner.setup()
        site = web.TCPSite(self.runner, "127.0.0.1", 0)
        await site.start()
        self.base = f"http://127.0.0.1:{self.runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.line.close()
        if self.runner is not None:
            await self.runner.cleanup()

    async def person(self, name: str, **known: Any) -> Person:
        """A new account: `username`, `label`, `group`, `id`, `started` as in the page's own form."""
        body = await self.line.act("person", {"name": name, **known})
        return Person(self.line, body["id"], name, self.settled, self.patience)

    async def calls(self, method: str | None = None, chat: int | None = None) -> list[Json]:
        """The ledger, oldest first."""
        rows, since = [], 0
        while True:
            body = await self.line.ask("ledger", {"since": since})
            rows += body["calls"]
            if body["next"] == since:
                break
            since = body["next"]
        return [row for row in rows if method in (None, row["method"]) and chat in (None, row["chat"])]

    async def breaks(self, method: str, **fault: Any) -> None:
        """Plans a fault; `times`, `error_code`, `mode` … are those of `sandbox.botapi.faults.Fault`."""
        await self.line.act("faults", {"method": method, **fault})

    async def slows(self, latency_ms: float, jitter_ms: float = 0.0) -> None:
        await self.line.act("faults", {"latency_ms": latency_ms, "jitter_ms": jitter_ms})

    async def limits(self, **limits: Any) -> None:
        """`per_second`, `chat_burst`, `chat_every_s`; nothing switches them off."""
        await self.line.act("faults", {"limits": limits})

    async def call(self, method: str, **params: Any) -> Json:
        """The Bot API itself, as a bot would call it."""
        url = f"{self.url}/bot{self.token}/{method}"
        async with aiohttp.ClientSession() as client, client.post(url, json=params) as response:
            body: Json = json.loads(await response.read())
            return body
