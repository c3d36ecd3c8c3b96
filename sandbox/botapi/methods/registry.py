"""Method names to functions: the whole of what this server can do."""

from collections.abc import Callable
from typing import Any

from sandbox.botapi.call import Call
from sandbox.botapi.memory import Memory
from sandbox.botapi.methods import callbacks, inline, media, messages, polling, profile, webhooks

Method = Callable[[Memory, Call], Any]

METHODS: dict[str, Method] = {
    "getme": profile.get_me,
    "getupdates": polling.get_updates,
    "sendmessage": messages.send_message,
    "editmessagetext": messages.edit_message_text,
    "editmessagecaption": messages.edit_message_caption,
    "editmessagereplymarkup": messages.edit_message_reply_markup,
    "editmessagemedia": media.edit_message_media,
    "deletemessage": messages.delete_message,
    "deletemessages": messages.delete_messages,
    "copymessage": messages.copy_message,
    "forwardmessage": messages.forward_message,
    "sendchataction": messages.send_chat_action,
    "pinchatmessage": messages.pin_chat_message,
    "unpinchatmessage": messages.unpin_chat_message,
    "sendpoll": messages.send_poll,
    "sendphoto": media.send_photo,
    "senddocument": media.send_document,
    "sendvoice": media.send_voice,
    "sendsticker": media.send_sticker,
    "sendmediagroup": media.send_media_group,
    "getfile": media.get_file,
    "answercallbackquery": callbacks.answer_callback_query,
    "answerinlinequery": inline.answer_inline_query,
    "setwebhook": webhooks.set_webhook,
    "deletewebhook": webhooks.delete_webhook,
    "getwebhookinfo": webhooks.get_webhook_info,
    "setmycommands": profile.set_my_commands,
    "getmycommands": profile.get_my_commands,
    "deletemycommands": profile.delete_my_commands,
    "setmydescription": profile.set_my_description,
    "setmyshortdescription": profile.set_my_short_description,
    "setmyname": profile.set_my_name,
    "getmydescription": profile.described,
    "getmyshortdescription": profile.described,
    "getmyname": profile.described,
    "setchatmenubutton": profile.set_chat_menu_button,
    "getchatmenubutton": profile.get_chat_menu_button,
    "getchat": profile.get_chat,
    "getchatmember": profile.get_chat_member,
    "logout": profile.log_out,
    "close": profile.close,
}
