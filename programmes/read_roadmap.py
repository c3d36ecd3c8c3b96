"""The rows of a municipality's own roadmap: terms and executors word for word, and what they mean here."""

from mentoring.roadmap import RoadmapItem
from programmes.files import Pack
from programmes.shapes import build_all, unique

MONTHS = 12


def read_roadmap(pack: Pack) -> tuple[RoadmapItem, ...]:
    """Rows by number; an empty list where the municipality's document has no plan. Raises: PackError."""
    rows = pack.read("roadmap.yaml").field("rows")
    unique(rows, "number")
    unique(rows, "source")
    items = build_all(RoadmapItem, rows)
    for item, entry in zip(items, rows.items(), strict=True):
        if item.month is not None and not 1 <= item.month <= MONTHS:
            entry.field("month").fail("a month is 1 to 12")
        if not (item.office or item.schools):
            entry.fail("a row needs an executor: office or schools")
    return items
