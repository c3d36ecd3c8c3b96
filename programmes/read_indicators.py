"""Indicators of a pack: the common ones, and those of the municipality's own document laid over them."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from mentoring.indicators import Better, Formula, Indicator, IndicatorSet, Measure, Unit
from programmes.files import COMMON, Pack
from programmes.nodes import Value
from programmes.shapes import build, each, unique

FILE = "indicators.yaml"


@dataclass(frozen=True, slots=True)
class _Written:
    """An entry as a person writes it."""

    code: str
    title: str
    short: str
    source: str
    definition: str
    unit: Unit = Unit.PERCENT
    better: Better = Better.MORE
    measure: Measure | None = None
    axes: tuple[str, ...] = ()
    points: int = 0
    base: float | None = None
    base_year: int | None = None
    values: tuple[float, ...] = ()
    target: float | None = None
    front: int = 0
    note: str = ""


def read_indicators(pack: Pack, axes: Sequence[str]) -> IndicatorSet:
    """Common entries first; an own one takes the place of the common one of its code. Raises: PackError."""
    common = Pack(pack.root, COMMON).read(FILE)
    found = {one.code: one for one in _entries(common, axes)}
    if not (pack.root / pack.code / FILE).is_file():
        return IndicatorSet(tuple(found.values()))
    own = pack.read(FILE)
    found |= {one.code: one for one in _entries(own, axes)}
    given = own.fields()
    choices = tuple(one.whole() for one in given["year_choices"].items()) if "year_choices" in given else ()
    note = given["year_note"].text() if "year_note" in given else ""
    if any(one.values for one in found.values()) and not choices:
        own.fail("values without years need «year_choices»: first years that are possible")
    return IndicatorSet(tuple(found.values()), choices, note)


def _entries(root: Value, axes: Sequence[str]) -> tuple[Indicator, ...]:
    entries = root.field("indicators")
    unique(entries)
    return each(entries, lambda entry: _entry(entry, axes))


def _entry(entry: Value, axes: Sequence[str]) -> Indicator:
    plans = {}
    given = entry.fields()
    if "plans" in given:
        plans = {int(year): value.number() for year, value in given["plans"].fields().items()}
    kept = Value(entry.node, entry.file)
    written = build(_Written, _without(kept, "plans"))
    for axis in written.axes:
        if axis not in axes:
            entry.fail(f"unknown axis «{axis}»; known: {', '.join(axes)}")
    needs_axes = written.measure in (Measure.ABOVE, Measure.BELOW)
    if needs_axes != bool(written.axes and written.points):
        entry.fail("«above» and «below» need axes and points, other measures take none")
    formula = Formula(written.measure, written.axes, written.points) if written.measure else None
    same = {one.name: getattr(written, one.name) for one in fields(written)}
    for name in ("measure", "axes", "points"):
        del same[name]
    return Indicator(**same, formula=formula, plans=plans or None)


def _without(value: Value, name: str) -> Value:
    import yaml

    node = value.node
    assert isinstance(node, yaml.MappingNode)
    kept = [(key, one) for key, one in node.value if key.value != name]
    return Value(yaml.MappingNode(node.tag, kept, node.start_mark, node.end_mark), value.file)
