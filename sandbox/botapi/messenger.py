"""What people do in their messenger; every act reaches the bot as an update."""

import re
import secrets
from io import BytesIO

from PIL import Image

from sandbox.botapi.errors import MessengerError
from sandbox.botapi.links import start_payload
from sandbox.botapi.markup import rich_text
from sandbox.botapi.memory import FIRST_USER, Memory
from sandbox.botapi.model import Answer, Chat, Json, Message, Query, User
from sandbox.botapi.pictures import photo_sizes
from sandbox.botapi.view import button_kind, switch_query
from sandbox.botapi.wire import chat_json, user_json

TEXT_MAX = 4096
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")
FileIn = tuple[str, bytes]  # name, content


class Messenger(Memory):
    """A messenger with one bot in it. All methods are plain calls inside the server's event loop."""

    def person(
        self,
        name: str,
        *,
        id: int | None = None,  # noqa: A002
        username: str = "",
        label: str = "",
        group: str = "",
        started: bool = False,
    ) -> User:
        """A new account; `started` makes it one that had already spoken with the bot."""
        number = id or max([FIRST_USER - 1, *self.users]) + 1
        first, _, last = name.partition(" ")
        return self.keep_user(User(number, first, last, username, label, group, started=started))

    def start(self, user: int, payload: str | None = None) -> Message:
        """«Start» or a deep link; a person who had blocked the bot unblocks it by this."""
        if payload and not PAYLOAD.fullmatch(payload):
            raise MessengerError("a start payload is at most 64 of A-Z a-z 0-9 _ -")
        if self.chat_of(user).user.blocked:
            self.unblock(user)
        return self.say(user, f"/start {payload}" if payload else "/start")[-1]

    def say(
        self, user: int, text: str, entities: list[Json] | None = None, reply_to: int | None = None
    ) -> list[Message]:
        """Over-long text goes as several messages, as messengers do it."""
        parts = [text[at : at + TEXT_MAX] for at in range(0, len(text), TEXT_MAX)]
        rich = [rich_text(part, "", entities) for part in parts]
        said = [
            self.bring(user, with_entities("text", part.text, part.entities), reply_to)
            for part in rich
            if part.text
        ]
        if not said:
            raise MessengerError("nothing to say")
        return said

    def bring(
        self, user: int, content: Json, reply_to: int | None = None, album: str | None = None
    ) -> Message:
        """One message of the person, into the chat and into the queue."""
        chat = self.chat_of(user)
        if chat.user.blocked:
            raise MessengerError("she has blocked the bot")
        if not chat.user.started:
            chat.user.started = True
            self.keep_user(chat.user)
        message = Message(
            self.next_message_id(), user, True, self.date(), content, reply_to=reply_to, album=album
        )
        self.keep_message(message)
        self.queue("message", self.wire(message))
        return message

    def edit(self, user: int, message_id: int, text: str) -> Message:
        """The person corrects her own message."""
        message = self.message_of(user, message_id)
        if not message.out or "text" not in message.content:
            raise MessengerError("only her own text can be edited")
        rich = rich_text(text)
        message.content = with_entities("text", rich.text, rich.entities)
        message.edited = self.date()
        self.keep_message(message, "edit")
        self.queue("edited_message", self.wire(message))
        return message

    def erase(self, user: int, message_id: int) -> None:
        """The person deletes a message; the bot is never told."""
        self.message_of(user, message_id)
        self.drop_message(self.chat_of(user), message_id)

    # --- buttons ---

    def tap(self, user: int, message_id: int, row: int, col: int) -> Query | Answer:
        """A callback button gives the query to wait for; other kinds are answered by the messenger."""
        message = self.message_of(user, message_id)
        try:
            button = (message.buttons or [])[row][col]
        except IndexError as error:
            raise MessengerError(f"no button at row {row}, column {col}") from error
        if "callback_data" in button:
            return self.tap_data(user, message_id, button["callback_data"])
        return self.follow(user, button)

    def follow(self, user: int, button: Json) -> Answer:
        kind, url = button_kind(button, self.username)
        if kind == "start" and url is not None:
            self.start(user, start_payload(url, self.username))
            return Answer()
        if kind == "switch_inline":
            return Answer(text=f"@{self.username} {switch_query(button)}")
        return Answer(text="Скопировано") if kind == "copy" else Answer(url=url)

    def tap_data(self, user: int, message_id: int, data: str) -> Query:
        """A tap with any data: an old client, a forged button, a message deleted meanwhile."""
        chat = self.chat_of(user)
        if chat.user.blocked:
            raise MessengerError("she has blocked the bot")
        query = self.ask(user)
        message = chat.messages.get(message_id)
        chat.user.read_to = self.last_message
        body: Json = {"id": query.id, "from": user_json(chat.user)}
        body |= self.tapped_message(chat, message_id, message)
        self.queue("callback_query", body | {"chat_instance": str(-user * 7919), "data": data})
        return query

    def tapped_message(self, chat: Chat, message_id: int, message: Message | None) -> Json:
        """A deleted message comes without its content, one sent through inline mode only by its id."""
        if message is None:
            return {"message": {"chat": chat_json(chat.user), "message_id": message_id, "date": 0}}
        return {"inline_message_id": message.inline} if message.inline else {"message": self.wire(message)}

    # --- files and other kinds ---

    def send_photo(self, user: int, content: bytes, caption: str = "", name: str = "photo.jpg") -> Message:
        return self.send_album(user, [(name, content)], caption, kind="photo")[0]

    def send_document(self, user: int, name: str, content: bytes, caption: str = "") -> Message:
        return self.send_album(user, [(name, content)], caption, kind="document")[0]

    def send_album(
        self, user: int, files: list[FileIn], caption: str = "", *, kind: str = "photo"
    ) -> list[Message]:
        """Several files are several messages with one `media_group_id`; the first carries the caption."""
        album = str(secrets.randbelow(10**17)) if len(files) > 1 else None
        return [
            self.bring(
                user,
                self.file_content(kind, name, content) | (caption_of(caption) if at == 0 else {}),
                album=album,
            )
            for at, (name, content) in enumerate(files)
        ]

    def file_content(self, kind: str, name: str, content: bytes) -> Json:
        if kind == "photo":
            return {"photo": photo_sizes(self, content)}
        file = self.keep_file(content, "document", name)
        return {
            "document": {
                "file_id": file.id,
                "file_unique_id": file.unique,
                "file_name": name,
                "mime_type": file.mime,
                "file_size": file.size,
            }
        }

    def send_voice(self, user: int, content: bytes, duration: int = 3) -> Message:
        file = self.keep_file(content, "voice", "voice.ogg", "audio/ogg")
        voice = {
            "file_id": file.id,
            "file_unique_id": file.unique,
            "duration": duration,
            "mime_type": file.mime,
            "file_size": file.size,
        }
        return self.bring(user, {"voice": voice})

    def send_sticker(self, user: int, content: bytes | None = None, emoji: str = "👍") -> Message:
        picture = content or blank_sticker()
        file = self.keep_file(picture, "sticker", "sticker.webp", "image/webp", (512, 512))
        sticker: Json = {
            "file_id": file.id,
            "file_unique_id": file.unique,
            "type": "regular",
            "width": 512,
            "height": 512,
        }
        return self.bring(
            user,
            {
                "sticker": sticker
                | {"is_animated": False, "is_video": False, "emoji": emoji, "file_size": file.size}
            },
        )

    def send_poll(self, user: int, question: str, options: list[str], *, quiz: bool = False) -> Message:
        """A poll of her own making."""
        poll: Json = {
            "id": str(self.last_message + 1),
            "question": question,
            "options": [
                {"text": text, "voter_count": 0, "persistent_id": str(at)} for at, text in enumerate(options)
            ],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "quiz" if quiz else "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
        return self.bring(user, {"poll": poll})

    def send_contact(self, user: int, phone: str, *, of: int | None = None) -> Message:
        """Her own contact, or somebody else's (`of`) to see whether the bot believes it."""
        owner = self.chat_of(of or user).user
        contact: Json = {"phone_number": phone, "first_name": owner.first_name, "user_id": owner.id}
        return self.bring(
            user, {"contact": contact | ({"last_name": owner.last_name} if owner.last_name else {})}
        )

    def forward(self, user: int, message_id: int, to_user: int) -> Message:
        """To oneself: the bot gets it as a message. To somebody else: it appears in her chat, buttons too."""
        message = self.message_of(user, message_id)
        if message.protected:
            raise MessengerError("the bot has protected it from being forwarded")
        origin: Json = {"type": "user", "date": message.date, "sender_user": self.wire(message)["from"]}
        if to_user == user:
            return self.forward_to_bot(message, origin)
        shown = Message(
            self.next_message_id(),
            to_user,
            False,
            self.date(),
            message.content,
            message.buttons,
            origin=origin,
        )
        self.chat_of(to_user)
        return self.keep_message(shown)

    def forward_to_bot(self, message: Message, origin: Json) -> Message:
        copy = Message(
            self.next_message_id(), message.chat, True, self.date(), message.content, origin=origin
        )
        self.keep_message(copy)
        self.queue("message", self.wire(copy))
        return copy

    # --- blocks ---

    def block(self, user: int) -> None:
        self.set_blocked(user, blocked=True)

    def unblock(self, user: int) -> None:
        self.set_blocked(user, blocked=False)

    def set_blocked(self, user: int, *, blocked: bool) -> None:
        """Both directions reach the bot as `my_chat_member`."""
        person = self.chat_of(user).user
        if person.blocked == blocked:
            return
        person.blocked = blocked
        self.keep_user(person)
        old, new = ("member", "kicked") if blocked else ("kicked", "member")
        body: Json = {"chat": chat_json(person), "from": user_json(person), "date": self.date()}
        self.queue(
            "my_chat_member",
            body | {"old_chat_member": self.member(old), "new_chat_member": self.member(new)},
        )

    def member(self, status: str) -> Json:
        return {"status": status, "user": self.bot} | ({"until_date": 0} if status == "kicked" else {})


def with_entities(key: str, text: str, entities: list[Json]) -> Json:
    name = "entities" if key == "text" else "caption_entities"
    return {key: text, name: entities} if entities else {key: text}


def caption_of(caption: str) -> Json:
    rich = rich_text(caption)
    return with_entities("caption", rich.text, rich.entities) if rich.text else {}


def blank_sticker() -> bytes:
    target = BytesIO()
    Image.new("RGBA", (512, 512)).save(target, "WEBP")
    return target.getvalue()
