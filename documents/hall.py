"""The code of an event for the big screen: six digits read from the last row, and a QR beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final, Self

import segno
from PIL import Image, ImageDraw

from documents.lettering import font, wrap

SIZE: Final = (1920, 1080)
EDGE: Final = 96
CODE_SIDE: Final = 640
QUIET_ZONE: Final = 4  # modules, as the standard asks
INK, SOFT, PAPER, LEAF = (24, 28, 26), (92, 100, 95), (255, 255, 255), (47, 107, 79)


@dataclass(frozen=True, slots=True)
class HallView:
    """What stands on the screen; plain words. `code` is «482 913»."""

    title: str
    call: str
    code: str
    how: str
    link: str
    until: str

    @classmethod
    def from_json(cls, payload: Mapping[str, Any]) -> Self:
        return cls(**payload)


def hall_picture(view: HallView) -> bytes:
    """A PNG of a projector's shape."""
    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, SIZE[0], 18), LEAF)
    code = _code(view.link)
    image.paste(code, (SIZE[0] - EDGE - code.width, (SIZE[1] - code.height) // 2 + 24))
    width = SIZE[0] - 3 * EDGE - code.width
    y = _words(pen, view.title, EDGE, 110, SIZE[0] - 2 * EDGE, 60, lines=2, bold=True)
    y = _words(pen, view.call, EDGE, max(y + 70, 330), width, 46, ink=SOFT)
    pixels = _largest(view.code, width)
    pen.text((EDGE, y + 20), view.code, LEAF, font(pixels, True), anchor="la")
    y += round(pixels * 1.05) + 70
    y = _words(pen, view.how, EDGE, y, width, 40, lines=3)
    _words(pen, view.until, EDGE, SIZE[1] - EDGE - 24, width, 34, ink=SOFT)
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _words(
    pen: ImageDraw.ImageDraw,
    words: str,
    x: int,
    y: int,
    width: int,
    pixels: int,
    *,
    lines: int = 1,
    bold: bool = False,
    ink: tuple[int, int, int] = INK,
) -> int:
    """Write from the top; returns where the next words may begin."""
    for row in wrap(words, width, pixels, bold=bold, lines=lines):
        pen.text((x, y), row, ink, font(pixels, bold), anchor="la")
        y += round(pixels * 1.3)
    return y


def _largest(code: str, width: int) -> int:
    """As large as the place allows."""
    return next(size for size in range(260, 20, -4) if font(size, True).getlength(code) <= width)


def _code(link: str) -> Image.Image:
    made = segno.make_qr(link, error="m")
    scale = max(1, CODE_SIDE // made.symbol_size(border=QUIET_ZONE)[0])
    out = BytesIO()
    made.save(out, kind="png", scale=scale, border=QUIET_ZONE)
    return Image.open(out).convert("RGB")
