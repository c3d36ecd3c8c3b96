"""Photos people send: checked, stripped of where and when they were taken, made small enough to keep."""

import warnings
from io import BytesIO

from PIL import Image, ImageOps

from documents.errors import Refused

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 60_000_000  # a phone's 50 megapixels pass; a decompression bomb does not
LONGEST_SIDE = 2048
_FORMATS = ("JPEG", "PNG", "WEBP")
_QUALITY = 85


def prepare_photo(content: bytes) -> bytes:
    """A JPEG without EXIF, upright, at most 2048 pixels a side.

    Raises `Refused` with `too_heavy`, `too_many_pixels` or `not_a_picture`. The header is judged
    before a pixel is unpacked, so that a small file cannot take the memory of a large one.
    """
    if len(content) > MOST_BYTES:
        raise Refused("too_heavy")
    with _opened(content) as photo:
        if photo.width * photo.height > MOST_PIXELS:
            raise Refused("too_many_pixels")
        return _rewritten(photo)


def _opened(content: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            # Pillow warns on its own, higher limit; ours is stricter and is checked by the caller.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            return Image.open(BytesIO(content), formats=_FORMATS)
    except Image.DecompressionBombError as error:
        raise Refused("too_many_pixels") from error
    except (OSError, SyntaxError, ValueError) as error:
        raise Refused("not_a_picture") from error


def _rewritten(photo: Image.Image) -> bytes:
    photo.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a large JPEG is unpacked at a fraction
    try:
        upright = ImageOps.exif_transpose(photo)
    except (OSError, SyntaxError, ValueError) as error:
        raise Refused("not_a_picture") from error
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    out = BytesIO()
    _on_paper(upright).save(out, "JPEG", quality=_QUALITY, exif=b"")
    return out.getvalue()


def _on_paper(photo: Image.Image) -> Image.Image:
    """A fresh picture: nothing but pixels comes over from the file."""
    seen = photo.convert("RGBA")
    paper = Image.new("RGB", photo.size, "white")
    paper.paste(seen, mask=seen.getchannel("A"))
    return paper
