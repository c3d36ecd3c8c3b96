"""What a person sees: words, buttons, and what comes with them. No messenger's type."""

import html
import re
from dataclasses import dataclass, field
from typing import Any, Literal

from handlers.taps import Tap

Style = Literal["primary", "danger", "success"]
_TAGS = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Button:
    """One button: a tap, a link, or a text to copy. Its label is plain text, whatever it was made from."""

    text: str
    tap: Tap | None = None
    url: str | None = None
    style: Style | None = None
    copy: str | None = None

    @property
    def label(self) -> str:
        """The label as plain text (translations come as HTML)."""
        return html.unescape(_TAGS.sub("", self.text))


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or file made after the commit: `job` and its payload for the compute child, or a file id."""

    kind: Literal["photo", "document"]
    job: str
    payload: dict[str, Any]
    name: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """A message: HTML text of at most 900 characters and at most six rows of buttons."""

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    attachments: tuple[Attachment, ...] = field(default=())


def rows(*lines: Button | tuple[Button, ...] | list[Button] | None) -> tuple[tuple[Button, ...], ...]:
    """Rows of buttons; a lone button is a row, None and empty rows are left out."""
    made = [(line,) if isinstance(line, Button) else tuple(line) for line in lines if line is not None]
    return tuple(row for row in made if row)
