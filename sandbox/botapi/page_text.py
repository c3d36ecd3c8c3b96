"""Text and entities as safe HTML for the page: our tags, everything a person wrote escaped."""

from html import escape
from itertools import pairwise

from sandbox.botapi.model import Json

TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
SAFE_SCHEMES = ("http://", "https://", "tg://", "mailto:", "tel:")


def page_html(text: str, entities: list[Json]) -> str:
    """Nested and overlapping entities come out as well-formed HTML; new lines as `<br>`."""
    units = text.encode("utf-16-le")
    ordered = sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
    cuts = sorted(
        {0, len(units) // 2} | {edge for e in ordered for edge in (e["offset"], e["offset"] + e["length"])}
    )
    out: list[str] = []
    open_now: list[Json] = []
    for start, end in pairwise(cuts):
        wanted = [e for e in ordered if e["offset"] <= start and e["offset"] + e["length"] >= end]
        keep = common(open_now, wanted)
        out += [closing(entity) for entity in reversed(open_now[keep:])]
        out += [opening(entity, units) for entity in wanted[keep:]]
        open_now = wanted
        out.append(plain(slice_of(units, start, end)))
    out += [closing(entity) for entity in reversed(open_now)]
    return "".join(out)


def common(left: list[Json], right: list[Json]) -> int:
    for index, (one, other) in enumerate(zip(left, right, strict=False)):
        if one is not other:
            return index
    return min(len(left), len(right))


def slice_of(units: bytes, start: int, end: int) -> str:
    return units[start * 2 : end * 2].decode("utf-16-le", "replace")


def plain(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def opening(entity: Json, units: bytes) -> str:
    kind = entity["type"]
    if kind == "spoiler":
        return '<span class="spoiler">'
    if link := target(entity, units):
        return f'<a href="{escape(link)}" rel="noopener noreferrer" target="_blank">'
    if kind == "bot_command":
        return '<a class="command" href="#">'
    return f"<{TAGS[kind]}>" if kind in TAGS else "<span>"


def closing(entity: Json) -> str:
    kind = entity["type"]
    if kind in TAGS:
        return f"</{TAGS[kind]}>"
    return "</a>" if kind in ("text_link", "url", "email", "bot_command", "phone_number") else "</span>"


def target(entity: Json, units: bytes) -> str | None:
    """Where a link leads; None for what is no link. Only known schemes get into the page."""
    kind, start = entity["type"], entity["offset"]
    said = slice_of(units, start, start + entity["length"])
    if kind == "email":
        return f"mailto:{said}"
    if kind == "phone_number":
        return f"tel:{said}"
    if kind not in ("text_link", "url"):
        return None
    link: str = entity.get("url", said)
    return link if link.lower().startswith(SAFE_SCHEMES) else f"https://{link}"
