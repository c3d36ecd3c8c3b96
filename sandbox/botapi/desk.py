"""The people's side as JSON: what the page and the tests ask for, without HTTP."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sandbox.botapi.errors import MessengerError
from sandbox.botapi.gate import Gate
from sandbox.botapi.inline_mode import choose, inline_query
from sandbox.botapi.limits import Limits
from sandbox.botapi.messenger import FileIn
from sandbox.botapi.model import Answer, Chat, Json, Message, Query
from sandbox.botapi.polls import vote
from sandbox.botapi.view import as_reply_keyboard, message_view, person_view

TAP_WAIT_S = 10.0
PANES = 3


@dataclass(frozen=True, slots=True)
class ClockHooks:
    """How the sandbox's time is read and moved; `advance` takes seconds and returns when all is settled.

    The page shows times in the zone of `now()` when that is a named one (`ZoneInfo`).
    """

    now: Callable[[], datetime]
    advance: Callable[[float], Awaitable[None]]


class Desk:
    """Every method takes the request's JSON and returns the answer's; MessengerError for the impossible."""

    def __init__(self, gate: Gate, clock: ClockHooks | None = None) -> None:
        self.gate = gate
        self.messenger = gate.messenger
        self.clock = clock
        self.panes: list[int] = []
        self.offers: dict[int, Json] = {}
        self.asks: dict[str, Callable[[Json], Awaitable[Json]]] = {
            "state": self.state,
            "chat": self.chat,
            "wait": self.wait,
            "ledger": self.ledger,
            "counters": self.counters,
            "profile": self.profile,
        }
        self.acts: dict[str, Callable[[Json], Awaitable[Json]]] = {
            "send": self.send,
            "start": self.start,
            "tap": self.tap,
            "tap_data": self.tap_data,
            "edit": self.edit,
            "erase": self.erase,
            "contact": self.contact,
            "poll": self.poll,
            "forward": self.forward,
            "inline": self.inline,
            "choose": self.choose,
            "vote": self.vote,
            "block": self.block,
            "read": self.read,
            "person": self.person,
            "crowd": self.crowd,
            "panes": self.set_panes,
            "faults": self.faults,
            "clock": self.move_clock,
        }

    # --- looking ---

    async def state(self, body: Json) -> Json:
        bot = self.messenger.bot
        people = [person_view(user, self.messenger.chats[user.id]) for user in self.messenger.users.values()]
        return {
            "bot": {"username": bot["username"], "name": bot["first_name"], "id": bot["id"]},
            "clock": self.clock_view(),
            "people": people,
            "panes": self.panes or list(islice(self.messenger.users, PANES)),
        }

    def clock_view(self) -> Json | None:
        if self.clock is None:
            return None
        now = self.clock.now()
        offset = round(now.timestamp() - time.time())
        return {"now_iso": now.isoformat(), "offset_s": offset, "timezone": getattr(now.tzinfo, "key", None)}

    async def chat(self, body: Json) -> Json:
        """The last `limit` messages (before message `before`), oldest first."""
        chat = self.messenger.chat_of(number(body, "user"))
        before = int(body.get("before") or 0)
        limit = int(body.get("limit") or 50)
        older = (m for m in reversed(chat.messages.values()) if not before or m.id < before)
        found = list(islice(older, limit + 1))
        shown = [message_view(message, self.messenger.username) for message in reversed(found[:limit])]
        extras = {
            "version": chat.version,
            "keyboard": as_reply_keyboard(chat.keyboard),
            "pinned": chat.pinned,
        }
        return {"messages": shown, "more": len(found) > limit, **extras}

    async def wait(self, body: Json) -> Json:
        """Until the chat's version is above `version`, at most `timeout` seconds."""
        chat = self.messenger.chat_of(number(body, "user"))
        version = await self.messenger.hub.wait(
            chat, int(body.get("version", 0)), float(body.get("timeout", 10))
        )
        return {"version": version}

    async def ledger(self, body: Json) -> Json:
        return self.gate.ledger.since(int(body.get("since", 0)))

    async def counters(self, body: Json) -> Json:
        return self.gate.ledger.counters()

    async def profile(self, body: Json) -> Json:
        """What the bot told about itself: commands, descriptions, menu button."""
        return dict(self.messenger.profile)

    # --- acting ---

    async def send(self, body: Json) -> Json:
        reply_to = body.get("reply_to")
        said = self.messenger.say(
            number(body, "user"), str(body.get("text", "")), body.get("entities"), reply_to
        )
        return self.shown(said[-1])

    async def start(self, body: Json) -> Json:
        return self.shown(self.messenger.start(number(body, "user"), body.get("payload")))

    async def tap(self, body: Json) -> Json:
        user = number(body, "user")
        done = self.messenger.tap(user, number(body, "message"), number(body, "row"), number(body, "col"))
        return await self.answer(done, body)

    async def tap_data(self, body: Json) -> Json:
        query = self.messenger.tap_data(number(body, "user"), number(body, "message"), str(body["data"]))
        return await self.answer(query, body)

    async def answer(self, done: Query | Answer, body: Json) -> Json:
        """What the bot answered to the tap; `answered` is False when it kept silent for `wait_s`."""
        seen = done if isinstance(done, Answer) else await self.reply(done, body)
        shown = seen or Answer()
        return {"toast": shown.text, "alert": shown.alert, "url": shown.url, "answered": seen is not None}

    async def reply(self, query: Query, body: Json) -> Any:
        try:
            async with asyncio.timeout(float(body.get("wait_s", TAP_WAIT_S))):
                return await query.answer
        except TimeoutError:
            return None

    async def upload(self, user: int, kind: str, caption: str, files: list[FileIn]) -> Json:
        """One file or an album of them."""
        if not files:
            raise MessengerError("no file")
        if kind == "voice":
            return self.shown(self.messenger.send_voice(user, files[0][1]))
        if kind == "sticker":
            return self.shown(self.messenger.send_sticker(user, files[0][1]))
        if kind not in ("photo", "document"):
            raise MessengerError(f"unknown kind: {kind}")
        return self.shown(self.messenger.send_album(user, files, caption, kind=kind)[-1])

    async def edit(self, body: Json) -> Json:
        return self.shown(
            self.messenger.edit(number(body, "user"), number(body, "message"), str(body["text"]))
        )

    async def erase(self, body: Json) -> Json:
        self.messenger.erase(number(body, "user"), number(body, "message"))
        return {}

    async def contact(self, body: Json) -> Json:
        of = body.get("of")
        return self.shown(
            self.messenger.send_contact(number(body, "user"), str(body.get("phone", "+79000000000")), of=of)
        )

    async def poll(self, body: Json) -> Json:
        options = [str(one) for one in body["options"]]
        quiz = bool(body.get("quiz"))
        said = self.messenger.send_poll(number(body, "user"), str(body["question"]), options, quiz=quiz)
        return self.shown(said)

    async def forward(self, body: Json) -> Json:
        to_user = int(body.get("to_user") or body.get("to") or body["user"])
        return self.shown(self.messenger.forward(number(body, "user"), number(body, "message"), to_user))

    async def inline(self, body: Json) -> Json:
        """What the bot offers for `query`; pick one with `choose`."""
        user = number(body, "user")
        query = inline_query(self.messenger, user, str(body.get("query", "")), str(body.get("offset", "")))
        found = await self.reply(query, body)
        self.offers[user] = found or {}
        return {
            "answered": found is not None,
            "results": [],
            "button": None,
            "next_offset": "",
            **(found or {}),
        }

    async def choose(self, body: Json) -> Json:
        """Sends the result `result` of her last inline query (to the pane `to_user`, when given)."""
        user = number(body, "user")
        results = {result["id"]: result for result in self.offers.get(user, {}).get("results", [])}
        if str(body["result"]) not in results:
            raise MessengerError("no such result in her last inline query")
        picked = results[str(body["result"])]
        return self.shown(
            choose(self.messenger, user, str(body.get("query", "")), picked, body.get("to_user"))
        )

    async def vote(self, body: Json) -> Json:
        return self.shown(
            vote(self.messenger, number(body, "user"), number(body, "message"), list(body["options"]))
        )

    async def block(self, body: Json) -> Json:
        self.messenger.set_blocked(number(body, "user"), blocked=bool(body.get("blocked", True)))
        return {}

    async def read(self, body: Json) -> Json:
        user = self.messenger.chat_of(number(body, "user")).user
        user.read_to = self.messenger.last_message
        return {}

    async def person(self, body: Json) -> Json:
        """A new messenger account (`started`: as if it had spoken with the bot before)."""
        known = {key: body[key] for key in ("username", "label", "group", "started", "id") if body.get(key)}
        user = self.messenger.person(str(body["name"]), **known)
        return person_view(user, self.messenger.chats[user.id])

    async def crowd(self, body: Json) -> Json:
        """`count` accounts that have started the bot, for benchmarks; ids in a row from `first`."""
        ids = range(number(body, "first"), number(body, "first") + number(body, "count"))
        for at in ids:
            self.messenger.person(f"Участник {at}", id=at, started=True)
        return {"first": ids.start, "count": len(ids)}

    async def set_panes(self, body: Json) -> Json:
        self.panes = [int(user) for user in body.get("users", [])]
        return {"panes": self.panes}

    async def faults(self, body: Json) -> Json:
        """`faults`: a list to plan (or one fault alone); `clear`; `latency_ms`, `jitter_ms`; `limits`."""
        faults = self.gate.faults
        if body.get("clear"):
            faults.planned.clear()
        for fault in body.get("faults", [body] if "method" in body else []):
            faults.plan(fault)
        faults.latency_ms = float(body.get("latency_ms", faults.latency_ms))
        faults.jitter_ms = float(body.get("jitter_ms", faults.jitter_ms))
        if "limits" in body:
            self.gate.limits = Limits(**(body["limits"] or {}))
        return {"planned": len(faults.planned), "latency_ms": faults.latency_ms}

    async def move_clock(self, body: Json) -> Json:
        """`advance_s` or `to_iso`; returns the new clock when everything due has happened."""
        if self.clock is None:
            raise MessengerError("this server has no clock of its own")
        seconds = body.get("advance_s")
        if seconds is None:
            seconds = (datetime.fromisoformat(str(body["to_iso"])) - self.clock.now()).total_seconds()
        await self.clock.advance(float(seconds))
        clock = self.clock_view()
        self.messenger.hub.tell({"kind": "clock", "clock": clock})
        return clock or {}

    def shown(self, message: Message) -> Json:
        """The message as said; `version` of the chat at that moment, to wait for what comes after."""
        chat: Chat = self.messenger.chats[message.chat]
        return {"message": message_view(message, self.messenger.username), "version": chat.version}


def number(body: Json, name: str) -> int:
    value: Any = body.get(name)
    if value is None:
        raise MessengerError(f"«{name}» is missing")
    return int(value)
