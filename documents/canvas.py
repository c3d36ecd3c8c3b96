"""A sheet to draw on: whole pixels from the lower left corner, calm colours, a small PNG at the end."""

from functools import lru_cache
from io import BytesIO
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from PIL import Image

from documents.lettering import font_path

PAPER = "#ffffff"
INK = "#22303a"
QUIET = "#5f6b75"
FAINT = "#98a2ab"
LINE = "#d5dce1"
ACCENT = "#23786a"
EARLIER = "#7d6fa8"
# Lowest first. Amber is a place to grow, not an alarm: there is no red.
LEVEL_INKS = ("#a8620b", "#4f6d85", "#23786a", "#1f5f3f")
LEVEL_FILLS = ("#fbefdb", "#eaf0f5", "#dcefea", "#cbe3d6")
LEVEL_BLOCKS = ("#e9b35c", "#9db9cd", "#63b09f", "#2f8a63")

_DOTS_PER_INCH = 100
_POINTS_PER_PIXEL = 72 / _DOTS_PER_INCH
_COLOURS = 96  # enough for smooth edges, at a third of the bytes of full colour


class Canvas:
    """One picture of a fixed size; `sheet` takes matplotlib artists in pixel coordinates."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        inches = (width / _DOTS_PER_INCH, height / _DOTS_PER_INCH)
        self.figure = Figure(figsize=inches, dpi=_DOTS_PER_INCH, facecolor=PAPER)
        self._agg = FigureCanvasAgg(self.figure)
        self.sheet: Axes = self.figure.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(0, height))
        self.sheet.set_axis_off()

    def write(
        self,
        x: float,
        y: float,
        words: str,
        pixels: int,
        *,
        bold: bool = False,
        halo: bool = False,
        **style: Any,
    ) -> Text:
        """Words at a point; `halo` keeps them readable over lines. `style` is matplotlib's."""
        style = {"color": INK, "va": "center", "ha": "left", "zorder": 5, **style}
        if halo:
            style["path_effects"] = [withStroke(linewidth=points(7), foreground=PAPER, alpha=0.85)]
        # A dollar sign would start matplotlib's formula language inside somebody's title.
        return self.sheet.text(x, y, words, font=_face(pixels, bold), parse_math=False, **style)

    def png(self) -> bytes:
        """The drawn picture, its colours counted down to a palette."""
        self._agg.draw()
        drawn = Image.frombuffer("RGBA", (self.width, self.height), self._agg.buffer_rgba()).convert("RGB")
        pressed = drawn.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        out = BytesIO()
        pressed.save(out, "PNG", compress_level=6)
        return out.getvalue()


def points(pixels: float) -> float:
    """Line widths and marker sizes in matplotlib's own unit."""
    return pixels * _POINTS_PER_PIXEL


@lru_cache(maxsize=16)
def _face(pixels: int, bold: bool) -> FontProperties:
    return FontProperties(fname=str(font_path(bold)), size=points(pixels))
