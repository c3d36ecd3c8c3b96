"""Who the bot is, and what it says about itself."""

from sandbox.botapi.call import Call
from sandbox.botapi.errors import ApiError, bad_request
from sandbox.botapi.memory import Memory
from sandbox.botapi.model import Json
from sandbox.botapi.outbox import chat_named
from sandbox.botapi.wire import chat_json, user_json

COMMANDS_MAX = 100
ABILITIES: Json = {
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
    "can_connect_to_business": False,
    "has_main_web_app": False,
}


def get_me(memory: Memory, call: Call) -> Json:
    return memory.bot | ABILITIES


def scope(call: Call) -> str:
    place = call.structure("scope") or {"type": "default"}
    return ":".join([call.text("language_code"), str(place.get("type")), str(place.get("chat_id", ""))])


def set_my_commands(memory: Memory, call: Call) -> bool:
    commands = call.structure("commands") or []
    if len(commands) > COMMANDS_MAX:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    checked = [checked_command(command) for command in commands]
    memory.keep_profile(f"commands:{scope(call)}", {"commands": checked})
    return True


def checked_command(command: Json) -> Json:
    name = str(command.get("command", "")).removeprefix("/")
    if not 0 < len(name) <= 32 or not all(
        c.isascii() and (c.islower() or c.isdigit() or c == "_") for c in name
    ):
        raise bad_request("BOT_COMMAND_INVALID")
    about = str(command.get("description", ""))
    if not 0 < len(about) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": about}


def get_my_commands(memory: Memory, call: Call) -> list[Json]:
    found: list[Json] = memory.profile.get(f"commands:{scope(call)}", {}).get("commands", [])
    return found


def delete_my_commands(memory: Memory, call: Call) -> bool:
    memory.keep_profile(f"commands:{scope(call)}", {"commands": []})
    return True


def set_my_description(memory: Memory, call: Call) -> bool:
    return describe(memory, call, "description", 512)


def set_my_short_description(memory: Memory, call: Call) -> bool:
    return describe(memory, call, "short_description", 120)


def set_my_name(memory: Memory, call: Call) -> bool:
    return describe(memory, call, "name", 64)


def describe(memory: Memory, call: Call, what: str, longest: int) -> bool:
    text = call.text(what)
    if len(text) > longest:
        raise bad_request(f"bot {what.replace('_', ' ')} is too long")
    memory.keep_profile(f"{what}:{call.text('language_code')}", {what: text})
    return True


def described(memory: Memory, call: Call) -> Json:
    """getMyName, getMyDescription, getMyShortDescription; without one for this language the default."""
    what = {"getmyname": "name", "getmydescription": "description"}.get(call.method, "short_description")
    default = memory.profile.get(f"{what}:", {what: memory.bot["first_name"] if what == "name" else ""})
    return memory.profile.get(f"{what}:{call.text('language_code')}", default)


def set_chat_menu_button(memory: Memory, call: Call) -> bool:
    button = call.structure("menu_button") or {"type": "default"}
    if button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("Can't parse menu button: MenuButton has unsupported type")
    memory.keep_profile("menu_button", button)
    return True


def get_chat_menu_button(memory: Memory, call: Call) -> Json:
    return memory.profile.get("menu_button", {"type": "default"})


def get_chat(memory: Memory, call: Call) -> Json:
    chat = chat_named(memory, call)
    full: Json = chat_json(chat.user) | {"accent_color_id": 0, "max_reaction_count": 11}
    return full | {"accepted_gift_types": dict.fromkeys(GIFTS, False)}


GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_chat_member(memory: Memory, call: Call) -> Json:
    """In a private chat only the two of them are members."""
    chat = chat_named(memory, call)
    number = call.integer("user_id")
    if number == memory.bot["id"]:
        return {"status": "member", "user": memory.bot}
    if number != chat.user.id:
        raise bad_request("user not found")
    return {"status": "member", "user": user_json(chat.user)}


def log_out(memory: Memory, call: Call) -> bool:
    return True


def close(memory: Memory, call: Call) -> bool:
    return True


def unknown(memory: Memory, call: Call) -> None:
    raise ApiError(404, "Not Found: method not found")
