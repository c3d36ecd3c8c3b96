"""Files that went up or came from people: contents once by hash, ids as the Bot API gives them."""

import base64
import mimetypes
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from sandbox.botapi.errors import bad_request

UPLOAD_MAX = 50 * 1024 * 1024
DOWNLOAD_MAX = 20 * 1024 * 1024
FOLDERS = {"photo": "photos", "voice": "voice", "sticker": "stickers", "document": "documents"}
PREFIXES = {
    "photo": "AgACAgIAAxkBAA",
    "voice": "AwACAgIAAxkBAA",
    "sticker": "CAACAgIAAxkBAA",
    "document": "BQACAgIAAxkBAA",
}


@dataclass(slots=True)
class StoredFile:
    """One file id; several may share one content (`sha`)."""

    id: str
    unique: str
    kind: str
    name: str
    mime: str
    size: int
    sha: str
    path: str
    width: int = 0
    height: int = 0


class FileStore:
    """Keeps contents in memory, or in `folder` when there is one (then they survive a restart)."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self.contents: dict[str, bytes] = {}
        self.by_id: dict[str, StoredFile] = {}
        self.by_path: dict[str, StoredFile] = {}
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)

    def keep(
        self, content: bytes, kind: str, name: str, mime: str = "", size: tuple[int, int] = (0, 0)
    ) -> StoredFile:
        """Raises ApiError for an empty or too large file, with Telegram's wording."""
        if not content:
            raise bad_request("File must be non-empty")
        if len(content) > UPLOAD_MAX:
            raise bad_request("file is too big")
        sha = sha256(content).hexdigest()
        self.write(sha, content)
        file = self.described(sha, kind, name, mime or guess(name), len(content))
        file.width, file.height = size
        self.restore(asdict(file))
        return file

    def described(self, sha: str, kind: str, name: str, mime: str, size: int) -> StoredFile:
        number = len(self.by_id) + 1
        tail = base64.urlsafe_b64encode(bytes.fromhex(sha[:24]) + number.to_bytes(6, "big")).decode()
        path = f"{FOLDERS[kind]}/file_{number}{Path(name).suffix.lower()}"
        return StoredFile(PREFIXES[kind] + tail, f"AQAD{sha[:12]}", kind, name, mime, size, sha, path)

    def restore(self, record: dict[str, Any]) -> None:
        file = StoredFile(**record)
        self.by_id[file.id] = file
        self.by_path[file.path] = file

    def write(self, sha: str, content: bytes) -> None:
        if self.folder is None:
            self.contents.setdefault(sha, content)
        elif not (target := self.folder / sha).exists():
            target.write_bytes(content)

    def read(self, file: StoredFile) -> bytes:
        return self.contents[file.sha] if self.folder is None else (self.folder / file.sha).read_bytes()

    def find(self, file_id: str) -> StoredFile:
        """Raises ApiError when no such id was ever given."""
        file = self.by_id.get(file_id)
        if file is None:
            raise bad_request("Wrong remote file identifier specified: can't unserialize it")
        return file


def guess(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
