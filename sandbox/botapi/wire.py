"""Messenger objects as Bot API JSON."""

from sandbox.botapi.model import Chat, Json, Message, User


def user_json(user: User) -> Json:
    body: Json = {"id": user.id, "is_bot": False, "first_name": user.first_name}
    if user.last_name:
        body["last_name"] = user.last_name
    if user.username:
        body["username"] = user.username
    body["language_code"] = user.language_code
    return body


def chat_json(user: User) -> Json:
    body: Json = {"id": user.id, "first_name": user.first_name}
    if user.last_name:
        body["last_name"] = user.last_name
    if user.username:
        body["username"] = user.username
    body["type"] = "private"
    return body


def message_json(message: Message, chat: Chat, bot: Json, *, deep: bool = True) -> Json:
    """`deep` adds the message it replies to, as Telegram does one level down."""
    body: Json = {
        "message_id": message.id,
        "from": user_json(chat.user) if message.out else bot,
        "chat": chat_json(chat.user),
        "date": message.date,
    }
    if message.edited:
        body["edit_date"] = message.edited
    if message.origin:
        body["forward_origin"] = message.origin
    if deep and message.reply_to and (earlier := chat.messages.get(message.reply_to)):
        body["reply_to_message"] = message_json(earlier, chat, bot, deep=False)
    if message.inline:
        body["via_bot"] = bot
    if message.protected:
        body["has_protected_content"] = True
    if message.album:
        body["media_group_id"] = message.album
    body.update(message.content)
    if message.buttons:
        body["reply_markup"] = {"inline_keyboard": message.buttons}
    return body
