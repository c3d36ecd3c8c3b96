"""What a pair talks with, from a pack: sheets, taps of the log, opening questions."""

from collections.abc import Sequence

from mentoring.talks import FOCUSED_SHEET, WHOLE_SHEET, Occasion, Talks
from programmes.files import Pack
from programmes.nodes import Value
from programmes.shapes import build


def read_talks(pack: Pack, axes: Sequence[str]) -> Talks:
    """Sheets and taps for each of the axes. Raises: PackError."""
    root = pack.read("talks.yaml")
    talks = build(Talks, root)
    _holds(root.field("sheet"), WHOLE_SHEET)
    found = root.field("axes").fields()
    for name, entry in found.items():
        if name not in axes:
            entry.fail(f"unknown axis «{name}»; known: {', '.join(axes)}")
        _holds(entry.field("lines"), FOCUSED_SHEET)
    for axis in axes:
        if axis not in found:
            root.field("axes").fail(f"the axis «{axis}» has no sheet")
    for occasion in Occasion:
        root.field("prompts").field(occasion.value)
    return talks


def _holds(lines: Value, count: int) -> None:
    if len(lines.items()) != count:
        lines.fail(f"a sheet has {count} lines here, found {len(lines.items())}")
