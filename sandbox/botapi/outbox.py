"""What the bot says: to whom, under which message, with which buttons."""

from typing import Any

from sandbox.botapi.call import Call, structure
from sandbox.botapi.errors import bad_request, forbidden
from sandbox.botapi.keyboards import Markup, inline_rows, reply_markup
from sandbox.botapi.markup import Rich, rich_text
from sandbox.botapi.memory import Memory
from sandbox.botapi.messenger import with_entities
from sandbox.botapi.model import Chat, Json, Message
from sandbox.botapi.wire import user_json

TEXT_MAX = 4096
CAPTION_MAX = 1024
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)


def chat_named(memory: Memory, call: Call, name: str = "chat_id") -> Chat:
    """The chat of a request. Raises «chat not found»."""
    value = call.text(name)
    if not value:
        raise bad_request(f"{name} is empty")
    chat = memory.chats.get(int(value)) if value.lstrip("-").isdigit() else None
    if chat is None:
        raise bad_request("chat not found")
    return chat


def addressee(memory: Memory, call: Call) -> Chat:
    """The same, for saying something: she must have started the bot and not have blocked it."""
    chat = chat_named(memory, call)
    if chat.user.blocked:
        raise forbidden("bot was blocked by the user")
    if not chat.user.started:
        raise forbidden("bot can't initiate conversation with a user")
    return chat


def text_content(params: Json) -> Json:
    """`text` with its entities. Raises ApiError for an empty, over-long or badly marked one."""
    text = params.get("text")
    if not text:
        raise bad_request("message text is empty")
    rich = rich_text(str(text), str(params.get("parse_mode") or ""), structure(params, "entities"))
    if not rich.text:
        raise bad_request("text must be non-empty")
    if len(rich.text) > TEXT_MAX:
        raise bad_request("message is too long")
    return with_entities("text", rich.text, rich.entities)


def with_names(memory: Memory, content: Json) -> Json:
    """Mentions by id get the person's real account; those of strangers are dropped, as in Telegram."""
    key = "entities" if "entities" in content else "caption_entities"
    entities: list[Json] = content.get(key, [])
    if not any(entity["type"] == "text_mention" for entity in entities):
        return content
    return {**content, key: [named for entity in entities if (named := with_name(memory, entity))]}


def with_name(memory: Memory, entity: Json) -> Json | None:
    if entity["type"] != "text_mention":
        return entity
    user = memory.users.get(int(entity.get("user", {}).get("id", 0)))
    return {**entity, "user": user_json(user)} if user else None


def caption_content(params: Json) -> Json:
    """The caption, if any; `params` is a request or one InputMedia."""
    rich = caption_rich(params)
    return with_entities("caption", rich.text, rich.entities) if rich.text else {}


def caption_rich(params: Json) -> Rich:
    caption = str(params.get("caption") or "")
    rich = rich_text(caption, str(params.get("parse_mode") or ""), structure(params, "caption_entities"))
    if len(rich.text) > CAPTION_MAX:
        raise bad_request("message caption is too long")
    return rich


def replied(call: Call, chat: Chat) -> int | None:
    """The message this one answers. Raises «message to be replied not found»."""
    reply: Any = call.structure("reply_parameters") or {}
    number = int(reply.get("message_id") or call.integer("reply_to_message_id") or 0)
    if not number or number in chat.messages:
        return number or None
    if reply.get("allow_sending_without_reply") or call.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def post(memory: Memory, call: Call, chat: Chat, content: Json, *, album: str | None = None) -> Message:
    """Says it. Everything that could be refused is judged before anything changes."""
    markup = reply_markup(call.params.get("reply_markup"))
    message = Message(
        id=0,
        chat=chat.user.id,
        out=False,
        date=memory.date(),
        content=with_names(memory, content),
        buttons=markup.inline,
        reply_to=replied(call, chat),
        album=album,
        silent=call.flag("disable_notification"),
        protected=call.flag("protect_content"),
    )
    message.id = memory.next_message_id()
    show_keyboard(memory, chat, markup)
    return memory.keep_message(message)


def show_keyboard(memory: Memory, chat: Chat, markup: Markup) -> None:
    if markup.keyboard is not None or markup.remove:
        memory.keep_keyboard(chat, markup.keyboard)


def editable(memory: Memory, call: Call) -> Message:
    """The bot's own message to change. Raises «message to edit not found» or «message can't be edited»."""
    if inline := call.text("inline_message_id"):
        return inline_message(memory, inline)
    chat = chat_named(memory, call)
    if chat.user.blocked:
        raise forbidden("bot was blocked by the user")
    message = chat.messages.get(call.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not message.own:
        raise bad_request("message can't be edited")
    return message


def inline_message(memory: Memory, inline_id: str) -> Message:
    message = memory.inline_messages.get(inline_id)
    if message is None:
        raise bad_request("MESSAGE_ID_INVALID")
    return message


def edited(memory: Memory, call: Call, message: Message) -> Json | bool:
    """What an editing method answers: True for a message sent through inline mode."""
    return True if call.text("inline_message_id") else memory.wire(message)


def change(memory: Memory, call: Call, message: Message, content: Json) -> Message:
    """New content and buttons at once; without `reply_markup` the old buttons go. Raises «not modified»."""
    buttons = inline_rows(call.params.get("reply_markup"))
    content = with_names(memory, content)
    if content == message.content and buttons == message.buttons:
        raise bad_request(NOT_MODIFIED)
    if content != message.content:
        message.edited = memory.date()
    message.content, message.buttons = content, buttons
    return memory.keep_message(message, "edit")
