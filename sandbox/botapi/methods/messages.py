"""Saying, editing, copying, deleting."""

from typing import Any

from sandbox.botapi.call import Call
from sandbox.botapi.errors import bad_request
from sandbox.botapi.memory import Memory
from sandbox.botapi.messenger import with_entities
from sandbox.botapi.model import Chat, Json, Message
from sandbox.botapi.outbox import (
    addressee,
    caption_content,
    caption_rich,
    change,
    chat_named,
    editable,
    edited,
    post,
    text_content,
)

DELETE_LIMIT_S = 48 * 3600
IDS_MAX = 100
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def send_message(memory: Memory, call: Call) -> Json:
    content = text_content(call.params)
    chat = addressee(memory, call)
    return memory.wire(post(memory, call, chat, content))


def edit_message_text(memory: Memory, call: Call) -> Json | bool:
    content = text_content(call.params)
    message = editable(memory, call)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return edited(memory, call, change(memory, call, message, content))


def edit_message_caption(memory: Memory, call: Call) -> Json | bool:
    rich = caption_rich(call.params)
    message = editable(memory, call)
    if "text" in message.content or "poll" in message.content:
        raise bad_request("there is no caption in the message to edit")
    bare = {key: value for key, value in message.content.items() if not key.startswith("caption")}
    caption = with_entities("caption", rich.text, rich.entities) if rich.text else {}
    return edited(memory, call, change(memory, call, message, bare | caption))


def edit_message_reply_markup(memory: Memory, call: Call) -> Json | bool:
    message = editable(memory, call)
    return edited(memory, call, change(memory, call, message, message.content))


def delete_message(memory: Memory, call: Call) -> bool:
    chat = chat_named(memory, call)
    message = chat.messages.get(call.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    check_deletable(memory, message)
    memory.drop_message(chat, message.id)
    return True


def delete_messages(memory: Memory, call: Call) -> bool:
    """Those that cannot be found are skipped, as Telegram skips them."""
    chat = chat_named(memory, call)
    for number in message_ids(call):
        message = chat.messages.get(number)
        if message is not None:
            check_deletable(memory, message)
            memory.drop_message(chat, number)
    return True


def check_deletable(memory: Memory, message: Message) -> None:
    if memory.now() - message.date > DELETE_LIMIT_S:
        raise bad_request("message can't be deleted for everyone")


def message_ids(call: Call) -> list[int]:
    numbers = call.structure("message_ids")
    if not numbers:
        raise bad_request("Message identifiers are not specified")
    if len(numbers) > IDS_MAX:
        raise bad_request("Too many message identifiers specified")
    return [int(number) for number in numbers]


def source(memory: Memory, call: Call, what: str) -> Message:
    chat = chat_named(memory, call, "from_chat_id")
    message = chat.messages.get(call.integer("message_id"))
    if message is None:
        raise bad_request(f"{what} not found")
    return message


def copy_message(memory: Memory, call: Call) -> Json:
    """The copy takes the new caption when one is given and keeps no buttons of the original."""
    original = source(memory, call, "message to copy")
    content = original.content
    if "caption" in call.params:
        bare = {key: value for key, value in content.items() if not key.startswith("caption")}
        content = bare | caption_content(call.params)
    return {"message_id": post(memory, call, addressee(memory, call), content).id}


def forward_message(memory: Memory, call: Call) -> Json:
    original = source(memory, call, "message to forward")
    chat = addressee(memory, call)
    message = post(memory, call, chat, original.content)
    message.origin = {"type": "user", "date": original.date, "sender_user": memory.wire(original)["from"]}
    return memory.wire(memory.keep_message(message, "edit"))


def send_chat_action(memory: Memory, call: Call) -> bool:
    if call.text("action") not in ACTIONS:
        raise bad_request("Wrong parameter action in request")
    chat = addressee(memory, call)
    if memory.hub.listeners:
        memory.hub.tell({"kind": "typing", "user": chat.user.id, "action": call.text("action")})
    return True


def pin_chat_message(memory: Memory, call: Call) -> bool:
    chat = chat_named(memory, call)
    if call.integer("message_id") not in chat.messages:
        raise bad_request("message to pin not found")
    return pinned(memory, chat, call.integer("message_id"))


def unpin_chat_message(memory: Memory, call: Call) -> bool:
    return pinned(memory, chat_named(memory, call), None)


def pinned(memory: Memory, chat: Chat, message_id: int | None) -> bool:
    memory.keep_pinned(chat, message_id)
    memory.hub.changed(chat, "pin", lambda: {"id": message_id})
    return True


def send_poll(memory: Memory, call: Call) -> Json:
    """A plain poll; nobody can close it here."""
    question, options = call.text("question"), call.structure("options") or []
    if not question:
        raise bad_request("poll question must be non-empty")
    if not 2 <= len(options) <= 12:
        raise bad_request(
            "poll must have at least 2 option" if len(options) < 2 else "poll can't have more than 12 options"
        )
    chat = addressee(memory, call)
    poll = poll_json(
        str(memory.last_message + 1), question, [option_text(option) for option in options], call
    )
    return memory.wire(post(memory, call, chat, {"poll": poll}))


def option_text(option: Any) -> str:
    return str(option.get("text", "")) if isinstance(option, dict) else str(option)


def poll_json(number: str, question: str, options: list[str], call: Call) -> Json:
    return {
        "id": number,
        "question": question,
        "options": [
            {"text": text, "voter_count": 0, "persistent_id": str(at)} for at, text in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": call.params.get("is_anonymous") is None or call.flag("is_anonymous"),
        "type": call.text("type") or "regular",
        "allows_revoting": call.flag("allows_revoting"),
        "members_only": False,
        "allows_multiple_answers": call.flag("allows_multiple_answers"),
    }
