"""The author's message as content: words with their formatting, and file ids."""

from aiogram.types import Message

from mentoring.broadcasts import Content, FileKind, Piece


def content_of(message: Message) -> Content | None:
    """None for what cannot be rebuilt for others: stickers, polls, places, contacts, round videos."""
    piece = _piece(message)
    if piece is None and message.text is None:
        return None
    text = message.html_text if (message.text or message.caption) else ""
    return Content(text, (piece,) if piece else (), message.media_group_id)


def _piece(message: Message) -> Piece | None:
    """An animation comes as a document too, so it is asked for first."""
    if message.photo:
        return Piece(FileKind.PHOTO, message.photo[-1].file_id)
    for kind in (FileKind.ANIMATION, FileKind.VIDEO, FileKind.AUDIO, FileKind.VOICE, FileKind.DOCUMENT):
        file = getattr(message, kind.value)
        if file is not None:
            return Piece(kind, file.file_id)
    return None
