"""An invitation to hang on the staff-room door: a QR code with the school and the role under it."""

from io import BytesIO

import segno
from PIL import Image, ImageDraw

from documents.lettering import font, wrap
from documents.views import InvitationCard

WIDTH = 1240
DOTS_PER_INCH = 210  # 15 cm on paper: read from a metre away
_CODE = 920
_EDGE = 80
_QUIET_ZONE = 4  # modules, as the standard asks
_INK, _SOFT, _PAPER = 30, 90, 255


class _Sheet:
    """A tall grey sheet filled from the top and cut where the words end."""

    def __init__(self) -> None:
        self.image = Image.new("L", (WIDTH, 3 * WIDTH), _PAPER)
        self._pen = ImageDraw.Draw(self.image)
        self._y = _EDGE

    def write(self, words: str, pixels: int, *, bold: bool = False, ink: int = _INK) -> None:
        for row in wrap(words, WIDTH - 2 * _EDGE, pixels, bold=bold, lines=3):
            self._pen.text((WIDTH / 2, self._y), row, ink, font(pixels, bold), anchor="ma")
            self._y += round(pixels * 1.35)
        self._y += round(pixels * 0.3)

    def paste(self, picture: Image.Image) -> None:
        self.image.paste(picture, ((WIDTH - picture.width) // 2, self._y))
        self._y += picture.height

    def png(self) -> bytes:
        out = BytesIO()
        cut = self.image.crop((0, 0, WIDTH, self._y + _EDGE))
        cut.save(out, "PNG", optimize=True, dpi=(DOTS_PER_INCH, DOTS_PER_INCH))
        return out.getvalue()


def invitation_card(card: InvitationCard) -> bytes:
    """A grey PNG at print resolution; the code still reads with 15 % of it stained."""
    sheet = _Sheet()
    sheet.write(card.title, 60, bold=True)
    sheet.paste(_code(card.link))
    sheet.write(card.school, 52, bold=True)
    sheet.write(card.role, 48)
    sheet.write(card.hint, 38, ink=_SOFT)
    return sheet.png()


def _code(link: str) -> Image.Image:
    code = segno.make_qr(link, error="m")
    scale = max(1, _CODE // code.symbol_size(border=_QUIET_ZONE)[0])
    out = BytesIO()
    code.save(out, kind="png", scale=scale, border=_QUIET_ZONE)
    return Image.open(out).convert("L")
