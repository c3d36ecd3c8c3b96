"""The font of every picture, and lines that fit.

DejaVu Sans holds every letter people here write names with (ә ө ү җ ң һ Ҡ), and coming with
matplotlib it is the same on every machine. Importing this module does not import matplotlib.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont

_ELLIPSIS = "…"
_SPACES = re.compile(r"[ \t\r\n]+")  # not the no-break space, which keeps «№ 7» together


@lru_cache(maxsize=2)
def font_path(bold: bool = False) -> Path:
    """The file of DejaVu Sans."""
    spec = find_spec("matplotlib")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("DejaVu Sans comes with matplotlib, which is not installed")
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf" / name


@lru_cache(maxsize=16)
def font(pixels: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    """The font at a height, for measuring and for drawing with Pillow."""
    return ImageFont.truetype(str(font_path(bold)), pixels)


def wrap(text: str, width: float, pixels: int, *, bold: bool = False, lines: int = 3) -> list[str]:
    """At most `lines` rows no wider than `width` pixels; what does not fit ends with an ellipsis."""

    def fits(row: str) -> bool:
        return font(pixels, bold).getlength(row) <= width

    rows = _fill([word for word in _SPACES.split(text) if word], fits)
    if len(rows) > lines:
        rows = [*rows[: lines - 1], " ".join(rows[lines - 1 :])]
    return [_cut(row, fits) for row in rows]


def one_line(text: str, width: float, pixels: int, *, bold: bool = False) -> str:
    """The text on one row, ending with an ellipsis where it is too long."""
    return "".join(wrap(text, width, pixels, bold=bold, lines=1))


def _fill(words: list[str], fits: Callable[[str], bool]) -> list[str]:
    rows: list[str] = []
    for word in words:
        if rows and fits(f"{rows[-1]} {word}"):
            rows[-1] = f"{rows[-1]} {word}"
        else:
            rows.append(word)
    return rows


def _cut(row: str, fits: Callable[[str], bool]) -> str:
    if fits(row):
        return row
    kept = row
    while kept and not fits(kept + _ELLIPSIS):
        kept = kept[:-1]
    return kept.rstrip() + _ELLIPSIS
