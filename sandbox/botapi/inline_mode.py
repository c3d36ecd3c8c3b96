"""Inline mode as people use it: ask the bot from anywhere, pick a result, it is said in their name."""

import secrets

from sandbox.botapi.messenger import Messenger
from sandbox.botapi.model import Json, Message, Query
from sandbox.botapi.wire import user_json


def inline_query(messenger: Messenger, user: int, text: str, offset: str = "") -> Query:
    """The query to wait for; its answer is `{"results", "button", "next_offset"}`."""
    person = messenger.chat_of(user).user
    query = messenger.ask(user)
    body: Json = {"id": query.id, "from": user_json(person), "query": text, "offset": offset}
    messenger.queue("inline_query", body | {"chat_type": "sender"})
    return query


def choose(messenger: Messenger, user: int, text: str, result: Json, to_user: int | None = None) -> Message:
    """Sends the picked result into her own chat with the bot, or into somebody else's pane."""
    at = to_user or user
    messenger.chat_of(at)
    message = Message(
        messenger.next_message_id(),
        at,
        at == user,
        messenger.date(),
        result["content"],
        result["buttons"],
        inline=secrets.token_urlsafe(18),
    )
    messenger.keep_message(message)
    person = user_json(messenger.users[user])
    body: Json = {
        "result_id": result["id"],
        "from": person,
        "query": text,
        "inline_message_id": message.inline,
    }
    messenger.queue("chosen_inline_result", body)
    if at == user:
        messenger.queue("message", messenger.wire(message))
    return message
