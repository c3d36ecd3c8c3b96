"""What a message brings: words, a photo or a file, as the rules know it."""

from aiogram.types import Message

from mentoring.route_library import EvidenceKind
from mentoring.route_records import Parcel


def parcel(message: Message) -> Parcel:
    """What a message brings; a kind nobody asks for (a voice, a sticker) is an empty mark."""
    if message.photo:
        best = message.photo[-1]
        size = 1 if best.file_size is None else best.file_size
        return Parcel(EvidenceKind.PHOTO, message.caption, best.file_id, size=size)
    if message.document:
        file = message.document
        size = 1 if file.file_size is None else file.file_size
        return Parcel(EvidenceKind.FILE, message.caption, file.file_id, file.file_name, file.mime_type, size)
    return Parcel(EvidenceKind.TAP, message.text)
