"""Axes, items and the mentor's own scale from a pack."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from mentoring.questionnaire import Anchors, Axis, Item, Questionnaire, Wording
from programmes.files import Pack
from programmes.nodes import Value
from programmes.problems import collect
from programmes.shapes import build, build_all, convert, each, unique

ITEMS_PER_AXIS: Final = 6
MIRROR_PER_AXIS: Final = 2
ANCHORS: Final = 4


@dataclass(frozen=True, slots=True)
class _Head:
    code: str
    version: str
    fingerprint: str
    reverse_scale: tuple[str, ...]
    express: tuple[str, ...]
    mirror: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A title and four anchors as written."""

    title: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Item:
    id: str
    title: str
    short: str = ""
    note: str | None = None
    reverse: bool = False
    anchors: tuple[str, ...] | None = None
    first_grade: Words | None = None
    mirror: Words | None = None


def read_questionnaire(pack: Pack) -> Questionnaire:
    """The questionnaire of the pack. Raises: PackError."""
    unique(pack.read("axes.yaml"))
    axes = build_all(Axis, pack.read("axes.yaml"))
    head = pack.read("questionnaire.yaml")
    scale = _reverse_scale(head)
    by_axis = collect(partial(read_axis_items, pack, axis, scale) for axis in axes)
    items = tuple(item for of_axis in by_axis for item in of_axis)
    source = build(_Head, head)
    _check_form(head.field("express"), items, axes, per_axis=1)
    _check_form(head.field("mirror"), items, axes, per_axis=MIRROR_PER_AXIS)
    _check_mirror(head, items)
    return Questionnaire(source.code, source.version, axes, items, source.express, source.mirror)


def read_axis_items(pack: Pack, axis: Axis, scale: Anchors) -> tuple[Item, ...]:
    """Six items of an axis, the last one a frequency."""
    return axis_items(pack.read(f"items/{axis.code}.yaml"), axis, scale)


def axis_items(root: Value, axis: Axis, scale: Anchors) -> tuple[Item, ...]:
    """The same from a list that is read already."""
    items = tuple(
        collect(
            partial(_item, entry, axis, number, scale) for number, entry in enumerate(root.items(), start=1)
        )
    )
    if len(items) != ITEMS_PER_AXIS:
        root.fail(f"an axis has {ITEMS_PER_AXIS} items, found {len(items)}")
    if [item.reverse for item in items] != [False] * (ITEMS_PER_AXIS - 1) + [True]:
        root.fail("the last item of an axis, and only that one, is «reverse: true»")
    return items


def read_mentor_scale(pack: Pack) -> tuple[Item, ...]:
    """The mentor's own six items, seen by the mentor alone."""
    scale = _reverse_scale(pack.read("questionnaire.yaml"))
    return each(
        pack.read("mentor_scale.yaml"), lambda entry: _worded(entry, build(_Item, entry), "", "", scale)
    )


def _item(entry: Value, axis: Axis, number: int, scale: Anchors) -> Item:
    source = build(_Item, entry)
    expected = f"{axis.code}{number}"
    if source.id != expected:
        entry.field("id").fail(f"expected the id «{expected}» here, found «{source.id}»")
    if not source.short:
        entry.fail("the field «short» is missing: the words for this item inside a sentence")
    return _worded(entry, source, f"{axis.letters}-{number}", axis.code, scale)


def _worded(entry: Value, source: _Item, code: str, axis: str, scale: Anchors) -> Item:
    return Item(
        id=source.id,
        code=code,
        axis=axis,
        wording=Wording(source.title, scale if source.reverse else anchors_of(entry)),
        short=source.short,
        reverse=source.reverse,
        note=source.note,
        first_grade=wording_of(entry, "first_grade"),
        mirror=wording_of(entry, "mirror"),
    )


def wording_of(entry: Value, name: str) -> Wording | None:
    """Another wording of an item, where there is one."""
    found = entry.fields().get(name)
    return None if found is None else Wording(found.field("title").text(), anchors_of(found))


def _reverse_scale(head: Value) -> Anchors:
    return _four(head.field("reverse_scale"), "the scale of frequency items")


def anchors_of(entry: Value, name: str = "anchors") -> Anchors:
    """Four anchors, for the scores 0 to 3."""
    return _four(entry.field(name), "an item")


def _four(value: Value, what: str) -> Anchors:
    texts: tuple[str, ...] = convert(tuple[str, ...], value)
    if len(texts) != ANCHORS or not all(text.strip() for text in texts):
        value.fail(f"{what} needs {ANCHORS} anchors, for the scores 0, 1, 2, 3; found {len(texts)}")
    return texts[0], texts[1], texts[2], texts[3]


def _check_form(ids: Value, items: Sequence[Item], axes: Sequence[Axis], *, per_axis: int) -> None:
    axis_of = {item.id: item.axis for item in items}
    for entry in ids.items():
        entry.known(axis_of, "item")
    found = [axis_of[entry.text()] for entry in ids.items()]
    expected = [axis.code for axis in axes for _ in range(per_axis)]
    if found != expected:
        ids.fail(f"expected {per_axis} of each axis, in the order of the axes: {', '.join(expected)}")


def _check_mirror(head: Value, items: Sequence[Item]) -> None:
    worded = {item.id for item in items if item.mirror is not None}
    mirror = {entry.text() for entry in head.field("mirror").items()}
    for entry in head.field("mirror").items():
        if entry.text() not in worded:
            entry.fail(f"«{entry.text()}» has no wording for the mentor («mirror» in items/)")
    for entry in head.field("express").items():
        if entry.text() not in mirror:
            entry.fail(f"«{entry.text()}» of the express form must be in the mirror too")
