"""Broadcasts: what is sent, to how many, and what became of it."""

import difflib
import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from mentoring.errors import MentoringError

CAREFUL_OVER: Final = 500
"""More people than this: the number is typed, not tapped."""
MOST_TEXT: Final = 3800
"""UTF-16 units, as Telegram counts: what is added below still fits into its 4096."""
MOST_FILES: Final = 10
CAPTION: Final = 1024
"""UTF-16 units under a file; more words come as a message of their own below it."""
ROOM_FOR_MARK: Final = 130
"""What «Отметьте, что прочитали …» takes of a caption."""
MOST_OPTIONS: Final = 12
MOST_QUESTION: Final = 300
MOST_OPTION: Final = 100
DELETABLE: Final = timedelta(hours=48)
"""For so long Telegram lets a bot delete what it said."""
MOST_REMINDERS: Final = 2
A_DAY: Final = timedelta(hours=20)
"""Between two reminders: the same hour of the next day always comes after it."""
TITLE: Final = 60
_TAGS: Final = re.compile(r"<[^>]+>")


class BroadcastStatus(StrEnum):
    """SET waits for its moment and has no recipients yet; HELD would have begun, but its author may not now.

    It is over when nothing waits any more. (SENDING with a moment ahead is how SET was kept before.)
    """

    DRAFT = "draft"
    SET = "set"
    HELD = "held"
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
    VIDEO_NOTE = "video_note"


class NothingToSend(MentoringError):
    """The draft has neither text nor file."""


class PollCannotChange(MentoringError):
    """Telegram lets nobody edit a poll: it can be removed and sent anew."""


class FileStays(MentoringError):
    """Only words are corrected: the files of a message that was sent stay."""


class NothingChanged(MentoringError):
    """The corrected text is what people have already."""


class PollTooLong(MentoringError):
    """More options, or longer ones, than a bot may send."""


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
class Poll:
    """A question with its options, always anonymous."""

    question: str
    options: tuple[str, ...]
    multiple: bool = False

    def must_fit(self) -> None:
        """Raises: PollTooLong."""
        long = len(self.question) > MOST_QUESTION or any(len(one) > MOST_OPTION for one in self.options)
        if long or not 2 <= len(self.options) <= MOST_OPTIONS:
            raise PollTooLong

    def as_dict(self) -> dict[str, Any]:
        """JSON form."""
        return {"question": self.question, "options": list(self.options), "multiple": self.multiple}


@dataclass(frozen=True, slots=True)
class Content:
    """What is sent. Kept as words and file ids: later edits of the author's message do not reach people.

    `html`: the text or the caption. `album`: which album the files came in, so that the rest of it joins.
    """

    html: str = ""
    pieces: tuple[Piece, ...] = ()
    album: str | None = None
    poll: Poll | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to send."""
        return not self.html and not self.pieces and self.poll is None

    @property
    def title(self) -> str:
        """The first line of the text, without markup; empty when there are files only."""
        words = self.poll.question if self.poll else plain(self.html)
        line = words.strip().split("\n")[0].rstrip(".")
        return line if len(line) <= TITLE else f"{_whole_words(line, TITLE - 1)}…"

    def joined(self, more: "Content") -> "Content":
        """The rest of the same album joins; anything else takes the place of what was there."""
        if more.album is None or more.album != self.album:
            return more
        pieces = (*self.pieces, *more.pieces)[:MOST_FILES]
        return replace(self, html=self.html or more.html, pieces=pieces)

    def as_dict(self) -> dict[str, Any]:
        """JSON form; `content_from` reads it back."""
        kept: dict[str, Any] = {
            "html": self.html,
            "album": self.album,
            "parts": [{"kind": one.kind.value, "file_id": one.file_id} for one in self.pieces],
        }
        return kept | ({"poll": self.poll.as_dict()} if self.poll else {})

    def is_caption(self, acknowledge: bool) -> bool:
        """Whether its words stand under a file (or would, had it any), not in a message of their own."""
        if not self.pieces:
            return False
        if not self.html and not acknowledge:
            return True
        needed = length(self.html) + (ROOM_FOR_MARK if acknowledge else 0)
        return len(self.pieces) == 1 and needed <= CAPTION

    def room(self, acknowledge: bool) -> int:
        """How long a correction of its words may be."""
        if not self.is_caption(acknowledge):
            return MOST_TEXT
        return CAPTION - (ROOM_FOR_MARK if acknowledge else 0)


def _whole_words(line: str, limit: int) -> str:
    """As many words as fit; a single endless word is cut."""
    words = line[: limit + 1].rsplit(" ", 1)[0]
    return words[:limit].rstrip(" ,;:.—")


@dataclass(frozen=True, slots=True)
class Wave:
    """What became of a correction, or a removal, of messages sent already. `done`: everybody has it now."""

    done: int = 0
    gone: int = 0
    """Too old, or deleted by the person: Telegram allows it no more."""
    failed: int = 0
    waiting: int = 0

    @property
    def total(self) -> int:
        """Everybody whose message was to change."""
        return self.done + self.gone + self.failed + self.waiting


def wave_from(rows: Mapping[tuple[str, str], int]) -> Wave:
    """Deliveries of a correction by state and reason; what has nothing to change any more counts nowhere."""
    found = {"done": 0, "gone": 0, "failed": 0, "waiting": 0}
    for (status, reason), number in rows.items():
        match status, reason:
            case "sent", _:
                found["done"] += number
            case "cancelled", "gone":
                found["gone"] += number
            case "cancelled", _:
                pass
            case (("pending" | "claimed"), _):
                found["waiting"] += number
            case _:
                found["failed"] += number
    return Wave(**found)


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
        poll=_poll(stored.get("poll")),
    )


def _poll(stored: Mapping[str, Any] | None) -> Poll | None:
    if not stored:
        return None
    return Poll(stored["question"], tuple(stored["options"]), bool(stored["multiple"]))


def added_up(votes: Sequence[Sequence[int]], options: int) -> tuple[int, ...]:
    """How often each option was chosen in all copies of a poll."""
    return tuple(sum(one[at] for one in votes if at < len(one)) for at in range(options))


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of a text beside what it becomes; both are the same where nothing changes."""

    before: str
    after: str

    @property
    def is_same(self) -> bool:
        """Whether nothing changes here."""
        return self.before == self.after


def changes(before: str, after: str) -> tuple[Change, ...]:
    """The two texts, word by word and without markup."""
    old, new = _words(before), _words(after)
    compared = difflib.SequenceMatcher(None, old, new, autojunk=False)
    return tuple(Change("".join(old[a:b]), "".join(new[c:d])) for _, a, b, c, d in compared.get_opcodes())


def _words(html_text: str) -> list[str]:
    return re.findall(r"\s+|[^\s]+", plain(html_text))


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
