"""Text and entities, judged by TDLib itself (`parseTextEntities` runs offline and synchronously)."""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tdjson import td_execute

from sandbox.botapi.errors import bad_request
from sandbox.botapi.model import Json

BYTES_MAX = 1 << 15
MODES: dict[str, Json] = {
    "html": {"@type": "textParseModeHTML"},
    "markdown": {"@type": "textParseModeMarkdown", "version": 1},
    "markdownv2": {"@type": "textParseModeMarkdown", "version": 2},
}
NAMES = {
    "textEntityTypeMention": "mention",
    "textEntityTypeHashtag": "hashtag",
    "textEntityTypeCashtag": "cashtag",
    "textEntityTypeBotCommand": "bot_command",
    "textEntityTypeUrl": "url",
    "textEntityTypeEmailAddress": "email",
    "textEntityTypePhoneNumber": "phone_number",
    "textEntityTypeBold": "bold",
    "textEntityTypeItalic": "italic",
    "textEntityTypeUnderline": "underline",
    "textEntityTypeStrikethrough": "strikethrough",
    "textEntityTypeSpoiler": "spoiler",
    "textEntityTypeBlockQuote": "blockquote",
    "textEntityTypeExpandableBlockQuote": "expandable_blockquote",
    "textEntityTypeCode": "code",
    "textEntityTypePre": "pre",
    "textEntityTypePreCode": "pre",
    "textEntityTypeTextUrl": "text_link",
    "textEntityTypeMentionName": "text_mention",
    "textEntityTypeCustomEmoji": "custom_emoji",
    "textEntityTypeDateTime": "date_time",
}
KNOWN = frozenset(NAMES.values())
SOLID = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji", "url"})
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")


@dataclass(frozen=True, slots=True)
class Rich:
    """Text as Telegram would keep it; offsets and lengths are in UTF-16 units. Shared: never change it."""

    text: str
    entities: list[Json]


def execute(request: Json) -> Json:
    answer = td_execute(json.dumps(request).encode())
    result: Json = json.loads(answer or b"{}")
    return result


execute({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@lru_cache(maxsize=4096)
def parse_marked(text: str, mode: str) -> Rich:
    """Text with markup. Raises ApiError with the parser's own words («can't parse entities: …»)."""
    parse_mode = MODES.get(mode)
    if parse_mode is None:
        raise bad_request("Unsupported parse_mode")
    result = execute({"@type": "parseTextEntities", "text": text, "parse_mode": parse_mode})
    if result["@type"] == "error":
        raise bad_request(result["message"])
    return tidy(result["text"], from_td(result["entities"]))


@lru_cache(maxsize=4096)
def parse_plain(text: str) -> Rich:
    """Text without markup: links, mentions and commands are found as in any message."""
    return tidy(text, [])


def rich_text(text: str, parse_mode: str = "", entities: Any = None) -> Rich:
    """What the server makes of a text parameter. The result may be empty: the caller judges that."""
    if len(text) * 4 > BYTES_MAX and len(text.encode()) > BYTES_MAX:
        raise bad_request("Text is too long")
    mode = parse_mode.lower()
    if mode and mode != "none" and text:
        return parse_marked(clean(text), mode)
    if isinstance(entities, list) and entities:
        return tidy(text, checked_entities(text, entities))
    return parse_plain(clean(text))


def clean(text: str) -> str:
    """Control characters become spaces, carriage returns go."""
    return CONTROL.sub(" ", text.replace("\r", ""))


def from_td(entities: list[Json]) -> list[Json]:
    return [found for entity in entities if (found := entity_from_td(entity))]


def entity_from_td(entity: Json) -> Json | None:
    kind: Json = entity["type"]
    name = NAMES.get(kind["@type"])
    if name is None:
        return None
    found: Json = {"type": name, "offset": entity["offset"], "length": entity["length"]}
    if name == "text_link":
        found["url"] = kind["url"]
    elif name == "text_mention":
        found["user"] = {"id": kind["user_id"], "is_bot": False, "first_name": ""}
    elif name == "custom_emoji":
        found["custom_emoji_id"] = str(kind["custom_emoji_id"])
    elif name == "date_time":
        found["unix_time"] = kind["unix_time"]
    elif kind.get("language"):
        found["language"] = kind["language"]
    return found


def checked_entities(text: str, entities: list[Any]) -> list[Json]:
    """Entities given by the bot itself; unknown kinds are dropped as Telegram drops them."""
    end = utf16_length(text)
    kept = []
    for entity in entities:
        if not isinstance(entity, dict):
            raise bad_request("Can't parse MessageEntity: expected an Object")
        for name in ("offset", "length"):
            if not isinstance(entity.get(name), int):
                raise bad_request(f"Can't parse MessageEntity: Can't find field \"{name}\"")
        start, length = entity["offset"], entity["length"]
        if entity.get("type") not in KNOWN or length <= 0:
            continue
        if start < 0 or start + length > end:
            place = (
                f"at UTF-16 offset {start} ends after the end of the text at UTF-16 offset {start + length}"
            )
            raise bad_request(f"Entity beginning {place}")
        kept.append({key: value for key, value in entity.items() if value is not None})
    return kept


def tidy(text: str, entities: list[Json]) -> Rich:
    """Trims white space around the text as Telegram does and adds the entities it finds itself."""
    text = text.rstrip()
    if not text:
        return Rich("", [])
    first = min((entity["offset"] for entity in entities), default=len(text))
    cut = 0
    while cut < min(first, len(text)) and text[cut] in " \n":
        cut += 1
    text = text[cut:]
    end = utf16_length(text)
    kept = [moved for entity in entities if (moved := shifted(entity, cut, end))]
    kept += [found for found in detected(text) if not any(overlaps(found, other) for other in kept)]
    kept.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return Rich(text, kept)


def shifted(entity: Json, cut: int, end: int) -> Json | None:
    offset = entity["offset"] - cut
    length = min(entity["length"], end - offset)
    return {**entity, "offset": offset, "length": length} if length > 0 else None


def detected(text: str) -> list[Json]:
    return from_td(execute({"@type": "getTextEntities", "text": text})["entities"])


def overlaps(found: Json, other: Json) -> bool:
    if other["type"] not in SOLID:
        return False
    apart = (
        found["offset"] >= other["offset"] + other["length"]
        or other["offset"] >= found["offset"] + found["length"]
    )
    return not apart
