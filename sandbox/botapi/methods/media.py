"""Pictures, documents, albums, and files down."""

import secrets

from sandbox.botapi.call import Call, Upload
from sandbox.botapi.errors import bad_request
from sandbox.botapi.files import DOWNLOAD_MAX, StoredFile
from sandbox.botapi.memory import Memory
from sandbox.botapi.model import Json, Message
from sandbox.botapi.outbox import addressee, caption_content, change, editable, edited, post
from sandbox.botapi.pictures import photo_sizes, size_json

ALBUM_SIZES = range(2, 11)


def send_photo(memory: Memory, call: Call) -> Json:
    return send_file(memory, call, "photo")


def send_document(memory: Memory, call: Call) -> Json:
    return send_file(memory, call, "document")


def send_voice(memory: Memory, call: Call) -> Json:
    return send_file(memory, call, "voice")


def send_sticker(memory: Memory, call: Call) -> Json:
    return send_file(memory, call, "sticker")


def send_file(memory: Memory, call: Call, kind: str) -> Json:
    caption = caption_content(call.params)
    chat = addressee(memory, call)
    content = media_content(memory, call, kind, named_source(call, kind))
    return memory.wire(post(memory, call, chat, content | caption))


def named_source(call: Call, kind: str) -> Upload | str:
    """The upload under the method's own field, or what the field says (a file id, attach://…)."""
    return call.uploads.get(kind) or source(call, call.text(kind), kind)


def source(call: Call, value: str, kind: str) -> Upload | str:
    if not value:
        raise bad_request(f"there is no {kind} in the request")
    if not value.startswith("attach://"):
        return value
    upload = call.uploads.get(value.removeprefix("attach://"))
    if upload is None:
        raise bad_request("Wrong file identifier/HTTP URL specified")
    return upload


def media_content(memory: Memory, call: Call, kind: str, given: Upload | str) -> Json:
    if isinstance(given, Upload):
        return uploaded(memory, kind, given)
    if given.startswith(("http://", "https://")):
        raise bad_request("Failed to get HTTP URL content")
    return known(kind, memory.files.find(given))


def uploaded(memory: Memory, kind: str, upload: Upload) -> Json:
    if kind == "photo":
        return {"photo": photo_sizes(memory, upload.content)}
    return {kind: file_json(kind, memory.keep_file(upload.content, kind, upload.name))}


def known(kind: str, file: StoredFile) -> Json:
    if file.kind != kind:
        raise bad_request(f"Can't use file of type {file.kind.title()} as {kind.title()}")
    return {"photo": [size_json(file)]} if kind == "photo" else {kind: file_json(kind, file)}


def file_json(kind: str, file: StoredFile) -> Json:
    body: Json = {"file_id": file.id, "file_unique_id": file.unique, "file_size": file.size}
    if kind == "document":
        return body | {"file_name": file.name, "mime_type": file.mime}
    if kind == "voice":
        return body | {"duration": 0, "mime_type": "audio/ogg"}
    return body | {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}


def send_media_group(memory: Memory, call: Call) -> list[Json]:
    """2 to 10 items: photos together, documents together. All are judged before the first is sent."""
    items = call.structure("media") or []
    if len(items) not in ALBUM_SIZES:
        raise bad_request("Wrong number of media in the album: 2-10 items are allowed")
    kinds = {item.get("type") for item in items}
    if not kinds <= {"photo", "document"} or len(kinds) > 1:
        raise bad_request("Can't use the media of the specified type in the album")
    chat = addressee(memory, call)
    contents = [item_content(memory, call, item) for item in items]
    album = str(secrets.randbelow(10**17))
    call.params.pop("reply_markup", None)
    said: list[Message] = [post(memory, call, chat, content, album=album) for content in contents]
    return [memory.wire(message) for message in said]


def item_content(memory: Memory, call: Call, item: Json) -> Json:
    kind = str(item.get("type"))
    given = source(call, str(item.get("media") or ""), "media")
    return media_content(memory, call, kind, given) | caption_content(item)


def edit_message_media(memory: Memory, call: Call) -> Json | bool:
    item = call.structure("media")
    if not isinstance(item, dict) or item.get("type") not in ("photo", "document"):
        raise bad_request("Can't parse input media JSON object")
    message = editable(memory, call)
    if "text" in message.content:
        raise bad_request("there is no media in the message to edit")
    return edited(memory, call, change(memory, call, message, item_content(memory, call, item)))


def get_file(memory: Memory, call: Call) -> Json:
    file_id = call.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    file = memory.files.by_id.get(file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if file.size > DOWNLOAD_MAX:
        raise bad_request("file is too big")
    return {"file_id": file.id, "file_unique_id": file.unique, "file_size": file.size, "file_path": file.path}
