"""The messenger's state and the only places where it changes (each change is one journal line)."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from sandbox.botapi.errors import MessengerError
from sandbox.botapi.files import FileStore, StoredFile
from sandbox.botapi.hub import Hub
from sandbox.botapi.journal import Journal
from sandbox.botapi.model import Chat, Json, Message, Query, Rows, User
from sandbox.botapi.updates import UpdateQueue
from sandbox.botapi.view import message_view
from sandbox.botapi.wire import message_json

FIRST_USER = 700_000_001
QUERY_LIFE_S = 30.0


class Memory:
    """Users, private chats, files, updates.

    `journal` is a JSON-lines file replayed by the constructor; files then live in a folder beside it.
    `now` gives unix seconds for message dates (the sandbox moves it by hand).
    """

    def __init__(
        self,
        *,
        token: str = "123456:SANDBOX",  # noqa: S107  (it opens nothing but this server)
        username: str = "rostok_bot",
        name: str = "Росток",
        journal: Path | None = None,
        now: Callable[[], float] = time.time,
        query_life_s: float = QUERY_LIFE_S,
    ) -> None:
        self.token = token
        self.now = now
        self.query_life_s = query_life_s
        self.bot: Json = bot_json(int(token.partition(":")[0]), name, username)
        self.username = username
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.queries: dict[str, Query] = {}
        self.profile: dict[str, Json] = {}
        self.webhook: Json = {}
        self.inline_messages: dict[str, Message] = {}
        self.hub = Hub()
        self.updates = UpdateQueue()
        self.files = FileStore(None if journal is None else journal.with_name(f"{journal.stem}-files"))
        self.last_message = 0
        self.last_query = 0
        self.journal = Journal(journal)
        self.replay()

    # --- changes ---

    def keep_user(self, user: User) -> User:
        self.users[user.id] = user
        self.chats.setdefault(user.id, Chat(user)).user = user
        if self.journal.path is not None:
            self.journal.note("user", asdict(user))
        if self.hub.listeners:
            self.hub.tell({"kind": "people", "user": user.id})
        return user

    def keep_message(self, message: Message, kind: str = "message") -> Message:
        """A new message, or the changed state of an old one (`kind` = "edit")."""
        chat = self.chats[message.chat]
        chat.messages[message.id] = message
        self.last_message = max(self.last_message, message.id)
        if message.out:
            chat.user.read_to = max(chat.user.read_to, message.id)
        if message.inline:
            self.inline_messages[message.inline] = message
        if self.journal.path is not None:
            self.journal.note("message", asdict(message))
        self.hub.changed(chat, kind, lambda: {"message": message_view(message, self.username)})
        return message

    def drop_message(self, chat: Chat, message_id: int) -> None:
        del chat.messages[message_id]
        self.journal.note("delete", {"chat": chat.user.id, "id": message_id})
        self.hub.changed(chat, "delete", lambda: {"id": message_id, "message": {"id": message_id}})

    def keep_file(
        self, content: bytes, kind: str, name: str, mime: str = "", size: tuple[int, int] = (0, 0)
    ) -> StoredFile:
        file = self.files.keep(content, kind, name, mime, size)
        self.journal.note("file", asdict(file))
        return file

    def keep_keyboard(self, chat: Chat, keyboard: Rows | None) -> None:
        chat.keyboard = keyboard
        self.journal.note("keyboard", {"chat": chat.user.id, "rows": keyboard})

    def keep_pinned(self, chat: Chat, message_id: int | None) -> None:
        chat.pinned = message_id
        self.journal.note("pinned", {"chat": chat.user.id, "id": message_id})

    def keep_webhook(self, webhook: Json) -> None:
        """An empty one means getUpdates again."""
        self.webhook = webhook
        self.journal.note("webhook", webhook)
        self.updates.arrived()

    def delivered(self, update: Json) -> None:
        """The webhook took it."""
        if update in self.updates.pending:
            self.updates.pending.remove(update)
            self.journal.note("delivered", {"id": update["update_id"]})

    def keep_profile(self, key: str, body: Json) -> None:
        """Commands, descriptions and the menu button, as the bot set them."""
        self.profile[key] = body
        self.journal.note("profile", {"key": key, "body": body})

    def queue(self, kind: str, body: Json) -> None:
        if update := self.updates.put(kind, body):
            self.journal.note("update", update)

    def acknowledge(self, offset: int) -> None:
        if self.updates.acknowledge(offset):
            self.journal.note("ack", {"offset": offset})

    # --- replay ---

    def replay(self) -> None:
        self.journal.replaying = True
        for kind, body in self.journal.read():
            getattr(self, f"replay_{kind}")(body)
        self.journal.replaying = False

    def replay_user(self, body: Json) -> None:
        self.keep_user(User(**body))

    def replay_message(self, body: Json) -> None:
        self.keep_message(Message(**body))

    def replay_delete(self, body: Json) -> None:
        self.chats[body["chat"]].messages.pop(body["id"], None)
        self.last_message = max(self.last_message, body["id"])

    def replay_file(self, body: Json) -> None:
        self.files.restore(body)

    def replay_keyboard(self, body: Json) -> None:
        self.chats[body["chat"]].keyboard = body["rows"]

    def replay_pinned(self, body: Json) -> None:
        self.chats[body["chat"]].pinned = body["id"]

    def replay_profile(self, body: Json) -> None:
        self.profile[body["key"]] = body["body"]

    def replay_update(self, body: Json) -> None:
        self.updates.restore(body)

    def replay_webhook(self, body: Json) -> None:
        self.webhook = body

    def replay_delivered(self, body: Json) -> None:
        for update in [waiting for waiting in self.updates.pending if waiting["update_id"] == body["id"]]:
            self.updates.pending.remove(update)

    def replay_ack(self, body: Json) -> None:
        self.updates.acknowledge(body["offset"])

    # --- look-ups ---

    def chat_of(self, user: int) -> Chat:
        chat = self.chats.get(user)
        if chat is None:
            raise MessengerError(f"no such person: {user}")
        return chat

    def message_of(self, user: int, message_id: int) -> Message:
        message = self.chat_of(user).messages.get(message_id)
        if message is None:
            raise MessengerError(f"no such message: {message_id}")
        return message

    def next_message_id(self) -> int:
        self.last_message += 1
        return self.last_message

    def date(self) -> int:
        return int(self.now())

    def wire(self, message: Message) -> Json:
        return message_json(message, self.chats[message.chat], self.bot)

    # --- queries waiting for the bot ---

    def ask(self, user: int) -> Query:
        """A new callback or inline query; its id is what the bot must answer."""
        self.last_query += 1
        number = str((int(time.time()) << 24) + self.last_query)
        query = Query(number, user, time.monotonic(), asyncio.get_running_loop().create_future())
        self.queries[number] = query
        self.forget_old_queries()
        return query

    def forget_old_queries(self) -> None:
        deadline = time.monotonic() - self.query_life_s
        while self.queries and (oldest := next(iter(self.queries.values()))).asked_at <= deadline:
            del self.queries[oldest.id]

    def answered(self, query_id: str) -> Query | None:
        """The open query with this id; it is closed by the call. None: too old, answered or invented."""
        self.forget_old_queries()
        return self.queries.pop(query_id, None)


def bot_json(bot_id: int, name: str, username: str) -> Json:
    return {"id": bot_id, "is_bot": True, "first_name": name, "username": username}
