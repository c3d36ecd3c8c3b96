"""Broadcasts: what is sent, to how many, and what became of it."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from mentoring.errors import MentoringError

CAREFUL_OVER: Final = 500
"""More people than this: the number is typed, not tapped."""
MOST_TEXT: Final = 3800
"""UTF-16 units, as Telegram counts: what is added below still fits into its 4096."""
MOST_FILES: Final = 10
TITLE: Final = 60
_TAGS: Final = re.compile(r"<[^>]+>")


class BroadcastStatus(StrEnum):
    """SENDING with a moment ahead is one that is set for later; it is over when nothing waits any more."""

    DRAFT = "draft"
    SENDING = "sending"
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"


class FileKind(StrEnum):
    """What can be rebuilt from its file id."""

    PHOTO = "photo"
    VIDEO = "video"
    DOCUMENT = "document"
    AUDIO = "audio"
    VOICE = "voice"
    ANIMATION = "animation"


class NothingToSend(MentoringError):
    """The draft has neither text nor file."""


class NobodyToSend(MentoringError):
    """Nobody of the audience can be written to now."""


class NumberNeeded(MentoringError):
    """So many people that the `number` itself is asked for."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@dataclass(frozen=True, slots=True)
class Piece:
    """A file of the message."""

    kind: FileKind
    file_id: str


@dataclass(frozen=True, slots=True)
class Content:
    """What is sent. Kept as words and file ids: later edits of the author's message do not reach people.

    `html`: the text or the caption. `album`: which album the files came in, so that the rest of it joins.
    """

    html: str = ""
    pieces: tuple[Piece, ...] = ()
    album: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to send."""
        return not self.html and not self.pieces

    @property
    def title(self) -> str:
        """The first line of the text, without markup; empty when there are files only."""
        line = plain(self.html).strip().split("\n")[0].rstrip(".")
        return line if len(line) <= TITLE else f"{_whole_words(line, TITLE - 1)}…"

    def joined(self, more: "Content") -> "Content":
        """The rest of the same album joins; anything else takes the place of what was there."""
        if more.album is None or more.album != self.album:
            return more
        pieces = (*self.pieces, *more.pieces)[:MOST_FILES]
        return replace(self, html=self.html or more.html, pieces=pieces)

    def as_dict(self) -> dict[str, Any]:
        """JSON form; `content_from` reads it back."""
        return {
            "html": self.html,
            "album": self.album,
            "parts": [{"kind": one.kind.value, "file_id": one.file_id} for one in self.pieces],
        }


def _whole_words(line: str, limit: int) -> str:
    """As many words as fit; a single endless word is cut."""
    words = line[: limit + 1].rsplit(" ", 1)[0]
    return words[:limit].rstrip(" ,;:.—")


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the deliveries of a broadcast."""

    sent: int = 0
    blocked: int = 0
    failed: int = 0
    unclear: int = 0
    waiting: int = 0
    cancelled: int = 0
    acknowledged: int = 0

    @property
    def total(self) -> int:
        """Everybody who was to get it."""
        return self.sent + self.blocked + self.failed + self.unclear + self.waiting + self.cancelled

    @property
    def settled(self) -> int:
        """Those of whom it is known."""
        return self.total - self.waiting


def counts_from(rows: Mapping[str, int], acknowledged: int = 0) -> Counts:
    """Deliveries by state; what is claimed or held back is still waiting."""
    return Counts(
        sent=rows.get("sent", 0),
        blocked=rows.get("blocked", 0),
        failed=rows.get("failed", 0),
        unclear=rows.get("unknown", 0),
        waiting=rows.get("pending", 0) + rows.get("claimed", 0) + rows.get("held", 0),
        cancelled=rows.get("cancelled", 0),
        acknowledged=acknowledged,
    )


def content_from(stored: Mapping[str, Any]) -> Content:
    """Read the JSON form; an empty one is an empty content."""
    return Content(
        html=stored.get("html", ""),
        album=stored.get("album"),
        pieces=tuple(Piece(FileKind(one["kind"]), one["file_id"]) for one in stored.get("parts", ())),
    )


def status_now(status: BroadcastStatus, counts: Counts) -> BroadcastStatus:
    """A broadcast with nothing left to send is done, whoever noticed it first."""
    if status is BroadcastStatus.SENDING and not counts.waiting:
        return BroadcastStatus.DONE
    return status


def is_later(send_at: datetime | None, now: datetime) -> bool:
    """Whether it is set for a moment that has not come."""
    return send_at is not None and send_at > now


def length(html_text: str) -> int:
    """UTF-16 units of the text without markup, as Telegram counts them."""
    return len(plain(html_text).encode("utf-16-le")) // 2


def plain(html_text: str) -> str:
    """The text without markup."""
    return html.unescape(_TAGS.sub("", html_text))
