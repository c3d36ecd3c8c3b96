"""Reply markup, judged like the real server: what is refused, what is silently dropped."""

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sandbox.botapi.errors import bad_request
from sandbox.botapi.links import link_fault
from sandbox.botapi.model import Json, Rows

BUTTONS_MAX = 100
DATA_BYTES_MAX = 64
STYLES = frozenset({"primary", "danger", "success"})
COPY_MAX = 256
PLAIN_ACTIONS = (
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "callback_game",
    "pay",
)


@dataclass(frozen=True, slots=True)
class Markup:
    """Parsed `reply_markup`: an inline keyboard, a reply keyboard, its removal, or a forced reply."""

    inline: Rows | None = None
    keyboard: Rows | None = None
    remove: bool = False


NOTHING = Markup()


def reply_markup(value: Any) -> Markup:
    """Raises ApiError with Telegram's wording for anything it would refuse."""
    if value is None or value == "":
        return NOTHING
    return parsed(value if isinstance(value, str) else json.dumps(value))


def inline_rows(value: Any) -> Rows | None:
    """For edits, where only an inline keyboard makes sense."""
    markup = reply_markup(value)
    if markup.keyboard is not None or markup.remove:
        raise bad_request("Inline keyboard expected")
    return markup.inline


@lru_cache(maxsize=2048)
def parsed(text: str) -> Markup:
    try:
        value = json.loads(text)
    except ValueError as error:
        raise bad_request("Can't parse reply keyboard markup JSON object") from error
    if not isinstance(value, dict):
        raise bad_request("Object expected as reply markup")
    if isinstance(value.get("inline_keyboard"), list):
        return Markup(inline=inline_keyboard(value["inline_keyboard"]))
    if isinstance(value.get("keyboard"), list):
        return Markup(keyboard=reply_keyboard(value["keyboard"]))
    return Markup(remove=bool(value.get("remove_keyboard")))


def inline_keyboard(rows: list[Any]) -> Rows | None:
    kept = [
        good
        for row in rows
        if (good := [button for item in checked_row(row) if (button := inline_button(item))])
    ]
    if sum(map(len, kept)) > BUTTONS_MAX:
        raise bad_request("reply markup is too long")
    return kept or None


def checked_row(row: Any) -> list[Any]:
    if not isinstance(row, list):
        raise bad_request('Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    return row


def refused(reason: str) -> Exception:
    return bad_request(f"Can't parse inline keyboard button: {reason}")


def inline_button(item: Any) -> Json | None:
    """The button without empty fields; None for one without a text, which Telegram drops silently."""
    if not isinstance(item, dict):
        raise refused("InlineKeyboardButton must be an Object")
    button = {key: value for key, value in item.items() if value is not None}
    if not isinstance(button.get("text"), str):
        raise refused('Can\'t find field "text"')
    check_style(button)
    check_action(button)
    return button if button["text"] else None


def check_style(button: Json) -> None:
    style = str(button.get("style", "")).lower()
    if style in ("", "default"):
        button.pop("style", None)
    elif style in STYLES:
        button["style"] = style
    else:
        raise refused("invalid button style specified")


def check_action(button: Json) -> None:
    if url := button.get("url"):
        check_url(url, "Inline keyboard button")
    elif data := button.get("callback_data"):
        if len(data.encode()) > DATA_BYTES_MAX:
            raise bad_request("BUTTON_DATA_INVALID")
    elif copied := button.get("copy_text"):
        if not 0 < len(copied.get("text", "")) <= COPY_MAX:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
    elif app := button.get("web_app") or button.get("login_url"):
        check_url(app.get("url", ""), "Inline keyboard button Web App", https=True)
    elif not any(action in button for action in PLAIN_ACTIONS):
        raise refused("Text buttons are unallowed in the inline keyboard")


def check_url(url: str, what: str, *, https: bool = False) -> None:
    fault = link_fault(url)
    if https and fault is None and not url.lower().startswith("https://"):
        fault = "Only HTTPS links are allowed"
    if fault:
        raise bad_request(f"{what} URL '{url}' is invalid: {fault}")
    if " " in url:
        raise bad_request("BUTTON_URL_INVALID")


def reply_keyboard(rows: list[Any]) -> Rows:
    return [good for row in rows if (good := [plain_button(item) for item in plain_row(row)])]


def plain_row(row: Any) -> list[Any]:
    if not isinstance(row, list):
        raise bad_request('Field "keyboard" must be an Array of Arrays')
    return row


def plain_button(item: Any) -> Json:
    if isinstance(item, str):
        return {"text": item}
    if not isinstance(item, dict):
        raise bad_request("Can't parse keyboard button: KeyboardButton must be a String or an Object")
    if not isinstance(item.get("text"), str):
        raise bad_request("Can't parse keyboard button: Can't find field \"text\"")
    return {key: value for key, value in item.items() if value is not None}
