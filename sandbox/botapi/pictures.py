"""Photos as Telegram takes them: really a picture, not too large, in two sizes."""

from io import BytesIO

from PIL import Image, UnidentifiedImageError

from sandbox.botapi.errors import bad_request
from sandbox.botapi.files import StoredFile
from sandbox.botapi.memory import Memory
from sandbox.botapi.model import Json

SIDES_MAX = 10_000
RATIO_MAX = 20
PHOTO_MAX = 10 * 1024 * 1024
THUMB = (320, 320)


def photo_sizes(memory: Memory, content: bytes) -> list[Json]:
    """`PhotoSize` list, smallest first. Raises ApiError for what Telegram cannot process."""
    if len(content) > PHOTO_MAX:
        raise bad_request("Size of the photo is too big")
    if not content:
        raise bad_request("File must be non-empty")
    small, width, height = opened(content)
    sizes = [memory.keep_file(content, "photo", "photo.jpg", "image/jpeg", (width, height))]
    if small is not None:
        sizes.insert(0, memory.keep_file(small[0], "photo", "photo.jpg", "image/jpeg", small[1]))
    return [size_json(file) for file in sizes]


def opened(content: bytes) -> tuple[tuple[bytes, tuple[int, int]] | None, int, int]:
    """The thumbnail (when smaller than the photo itself), the width and the height."""
    try:
        with Image.open(BytesIO(content)) as picture:
            width, height = picture.size
            check_sides(width, height)
            picture.load()
            return thumbnail(picture), width, height
    except (UnidentifiedImageError, OSError, ValueError) as error:
        raise bad_request("IMAGE_PROCESS_FAILED") from error


def check_sides(width: int, height: int) -> None:
    if width + height > SIDES_MAX or max(width, height) > RATIO_MAX * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def thumbnail(picture: Image.Image) -> tuple[bytes, tuple[int, int]] | None:
    if max(picture.size) <= max(THUMB):
        return None
    small = picture.convert("RGB")
    small.thumbnail(THUMB)
    target = BytesIO()
    small.save(target, "JPEG", quality=80)
    return target.getvalue(), small.size


def size_json(file: StoredFile) -> Json:
    return {
        "file_id": file.id,
        "file_unique_id": file.unique,
        "width": file.width,
        "height": file.height,
        "file_size": file.size,
    }
