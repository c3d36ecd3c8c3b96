"""Messages as the page shows them (the contract of `/sandbox/chat` and of the events)."""

from typing import Any

from sandbox.botapi.links import start_payload
from sandbox.botapi.model import Chat, Json, Message, User
from sandbox.botapi.page_text import page_html


def message_view(message: Message, username: str) -> Json:
    content = message.content
    text: str = content.get("text") or content.get("caption") or ""
    entities: list[Json] = content.get("entities") or content.get("caption_entities") or []
    return {
        "id": message.id,
        "chat": message.chat,
        "out": message.out,
        "date": message.date,
        "html": page_html(text, entities),
        "text": text,
        "buttons": buttons_view(message, username),
        "photo": photo_view(content.get("photo")),
        "document": file_view(content.get("document")),
        "voice": file_view(content.get("voice")),
        "sticker": sticker_view(content.get("sticker")),
        "contact": content.get("contact"),
        "poll": content.get("poll"),
        "album": message.album,
        "edited": bool(message.edited),
        "silent": message.silent,
        "forwarded": message.origin is not None,
        "reply_to": message.reply_to,
    }


def buttons_view(message: Message, username: str) -> list[list[Json]] | None:
    if not message.buttons:
        return None
    return [
        [button_view(button, row, col, username) for col, button in enumerate(line)]
        for row, line in enumerate(message.buttons)
    ]


def button_view(button: Json, row: int, col: int, username: str) -> Json:
    kind, url = button_kind(button, username)
    shown: Json = {"text": button["text"], "style": button.get("style"), "kind": kind, "url": url}
    shown |= {"row": row, "col": col}
    if kind == "copy":
        shown["copy"] = button["copy_text"]["text"]
    if kind == "switch_inline":
        shown["query"] = switch_query(button)
    return shown


def button_kind(button: Json, username: str) -> tuple[str, str | None]:
    url = button.get("url")
    if url:
        return ("url" if start_payload(url, username) is None else "start"), url
    if "callback_data" in button:
        return "callback", None
    if "copy_text" in button:
        return "copy", None
    if "web_app" in button or "login_url" in button:
        return "url", (button.get("web_app") or button["login_url"])["url"]
    return (
        ("switch_inline", None)
        if any(key.startswith("switch_inline") for key in button)
        else ("callback", None)
    )


def switch_query(button: Json) -> str:
    chosen = button.get("switch_inline_query_chosen_chat", {}).get("query", "")
    said: str = button.get("switch_inline_query", button.get("switch_inline_query_current_chat", chosen))
    return said


def photo_view(sizes: list[Json] | None) -> Json | None:
    if not sizes:
        return None
    largest = sizes[-1]
    return {"url": file_url(largest), "w": largest["width"], "h": largest["height"]}


def file_view(file: Json | None) -> Json | None:
    if not file:
        return None
    return {"url": file_url(file), "name": file.get("file_name", ""), "size": file.get("file_size", 0)}


def sticker_view(sticker: Json | None) -> Json | None:
    return {"url": file_url(sticker), "emoji": sticker.get("emoji", "")} if sticker else None


def file_url(file: Json) -> str:
    return f"/sandbox/file/{file['file_id']}"


def person_view(user: User, chat: Chat) -> Json:
    return {
        "id": user.id,
        "name": user.name,
        "username": user.username,
        "label": user.label,
        "group": user.group,
        "started": user.started,
        "blocked": user.blocked,
        "unread": unread(user, chat),
    }


def unread(user: User, chat: Chat) -> int:
    """Bot's messages after what the person last read or said; long chats are counted from the end."""
    count = 0
    for message in reversed(chat.messages.values()):
        if message.id <= user.read_to:
            break
        count += not message.out
    return count


def as_reply_keyboard(rows: Any) -> list[list[Json]] | None:
    return (
        [[{"text": b["text"], "contact": bool(b.get("request_contact"))} for b in row] for row in rows]
        if rows
        else None
    )
