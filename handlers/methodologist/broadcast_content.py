"""The author's message as content: words with their formatting, and file ids."""

from typing import Final

from aiogram.types import Message

from mentoring.broadcasts import Content, FileKind, Piece, Poll

KINDS: Final = (
    FileKind.ANIMATION,
    FileKind.VIDEO,
    FileKind.AUDIO,
    FileKind.VOICE,
    FileKind.VIDEO_NOTE,
    FileKind.DOCUMENT,
)


def content_of(message: Message) -> Content | None:
    """None for what cannot be rebuilt for others: stickers, places, contacts, dice."""
    if message.poll is not None:
        options = tuple(option.text for option in message.poll.options)
        poll = Poll(message.poll.question, options, message.poll.allows_multiple_answers)
        return Content(poll=poll)
    piece = _piece(message)
    if piece is None and message.text is None:
        return None
    text = message.html_text if (message.text or message.caption) else ""
    return Content(text, (piece,) if piece else (), message.media_group_id)


def was_quiz(message: Message) -> bool:
    """A quiz goes as a plain poll: its right answer is told to a bot only where the quiz was made for it."""
    return message.poll is not None and message.poll.type == "quiz"


def _piece(message: Message) -> Piece | None:
    """An animation comes as a document too, so it is asked for first."""
    if message.photo:
        return Piece(FileKind.PHOTO, message.photo[-1].file_id)
    for kind in KINDS:
        file = getattr(message, kind.value)
        if file is not None:
            return Piece(kind, file.file_id)
    return None
