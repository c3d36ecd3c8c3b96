"""Votes in polls."""

from sandbox.botapi.errors import MessengerError
from sandbox.botapi.messenger import Messenger
from sandbox.botapi.model import Json, Message
from sandbox.botapi.wire import user_json


def vote(messenger: Messenger, user: int, message_id: int, options: list[int]) -> Message:
    """Counts the vote; the bot hears of it, with the name unless the poll is anonymous."""
    message = messenger.message_of(user, message_id)
    poll = message.content.get("poll")
    if poll is None or poll["total_voter_count"]:
        raise MessengerError("no poll here to vote in")
    message.content = {**message.content, "poll": counted(poll, options)}
    messenger.keep_message(message, "edit")
    messenger.queue("poll", message.content["poll"])
    if not poll["is_anonymous"]:
        person = user_json(messenger.users[user])
        ids = [poll["options"][at]["persistent_id"] for at in options]
        body: Json = {
            "poll_id": poll["id"],
            "user": person,
            "option_ids": options,
            "option_persistent_ids": ids,
        }
        messenger.queue("poll_answer", body)
    return message


def counted(poll: Json, options: list[int]) -> Json:
    shown = [
        {**option, "voter_count": option["voter_count"] + (at in options)}
        for at, option in enumerate(poll["options"])
    ]
    return {**poll, "options": shown, "total_voter_count": 1}
