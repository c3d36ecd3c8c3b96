"""Whatever people write, the page gets well-formed HTML of our own tags only."""

from html.parser import HTMLParser
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sandbox.botapi.markup import rich_text, utf16_length
from sandbox.botapi.page_text import page_html

OURS = {"b", "i", "u", "s", "code", "pre", "blockquote", "a", "span"}
PIECES = ["<b>", "</i>", "&lt;", "<script>", "&", '"', "'", "а", " ", "\n", "😀", "ә"]
KINDS = [
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "code",
    "pre",
    "blockquote",
    "text_link",
    "url",
]


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.text += "\n"
            return
        assert tag in OURS
        assert {name for name, _ in attrs} <= {"href", "rel", "target", "class"}
        self.links += [value or "" for name, value in attrs if name == "href"]
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@st.composite
def marked(draw: Any) -> tuple[str, list[dict[str, Any]]]:
    text = "".join(draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12)))
    end = utf16_length(text)
    entities = []
    for kind in draw(st.lists(st.sampled_from(KINDS), max_size=6)):
        start = draw(st.integers(0, end - 1))
        entity = {"type": kind, "offset": start, "length": draw(st.integers(1, end - start))}
        entities.append(entity | ({"url": 'javascript:alert("1")'} if kind == "text_link" else {}))
    return text, entities


def splits_a_character(text: str, entities: list[dict[str, Any]]) -> bool:
    edges = {edge for e in entities for edge in (e["offset"], e["offset"] + e["length"])}
    place, inside = 0, set()
    for character in text:
        if ord(character) > 0xFFFF:
            inside.add(place + 1)
        place += utf16_length(character)
    return bool(edges & inside)


@given(marked())
def test_html_is_well_formed_and_says_exactly_the_text(case: tuple[str, list[dict[str, Any]]]) -> None:
    text, entities = case
    reader = Reader()
    reader.feed(page_html(text, entities))
    reader.close()
    assert reader.open == []
    if not splits_a_character(text, entities):
        assert reader.text == text
    assert all(link.startswith(("http://", "https://", "tg://", "mailto:", "tel:")) for link in reader.links)


def test_what_the_parser_made_of_markup_is_shown_the_same() -> None:
    rich = rich_text('<b>жирно <i>и курсив</i></b> <a href="https://ya.ru">сюда</a>', "HTML")
    link = '<a href="https://ya.ru/" rel="noopener noreferrer" target="_blank">сюда</a>'
    assert page_html(rich.text, rich.entities) == f"<b>жирно <i>и курсив</i></b> {link}"
