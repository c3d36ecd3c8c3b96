"""Reading variants by position, earlier versions and what stayed the same between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final

from mentoring.questionnaire import Axis, Closest, Item, Questionnaire, Wording
from mentoring.variants import QuestionnaireBook, Renewal, Variant
from programmes.files import COMMON, Pack
from programmes.keeping import fingerprint
from programmes.nodes import Value
from programmes.problems import collect
from programmes.read_questionnaire import (
    Words,
    anchors_of,
    axis_items,
    read_mentor_scale,
    read_questionnaire,
    wording_of,
)
from programmes.shapes import build, build_all, each, unique

VARIANTS: Final = "variants"
OLDER: Final = "older"
LABEL_LIMIT: Final = 22
SCALE_AXIS: Final = "scale"
RENEWALS: Final = "renewals.yaml"


@dataclass(frozen=True, slots=True)
class _Overlay:
    id: str
    title: str
    short: str
    note: str | None = None
    anchors: tuple[str, ...] | None = None
    mirror: Words | None = None


@dataclass(frozen=True, slots=True)
class _Head:
    code: str
    version: str
    title: str
    label: str
    closest: Closest
    positions: tuple[str, ...]
    subjects: tuple[str, ...]
    fingerprint: str
    items: tuple[_Overlay, ...]
    without: tuple[str, ...] = ()
    axes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Renewal:
    code: str
    before: str
    after: str
    axes: Mapping[str, str]


def read_book(pack: Pack, positions: Sequence[str], subjects: Sequence[str]) -> QuestionnaireBook:
    """Every questionnaire of the pack. Raises: PackError."""
    main = read_questionnaire(pack)
    variants = collect(
        partial(_variant, pack.read(name), main, positions, subjects) for name in names_in(pack, VARIANTS)
    )
    older = collect(partial(_older, pack.read(name)) for name in names_in(pack, OLDER))
    book = QuestionnaireBook(main, tuple(variants), tuple(older), scale=read_scale(pack))
    return replace(book, renewals=_renewals(pack, book))


def read_scale(pack: Pack) -> Questionnaire:
    """The mentor's own scale as a questionnaire of one axis; changed words are a version by themselves."""
    axis = Axis(SCALE_AXIS, "", "Моё наставничество", "")
    items = tuple(replace(item, axis=SCALE_AXIS) for item in read_mentor_scale(pack))
    asked = Questionnaire("mentor_scale", "", (axis,), items, (), (), Closest.MENTORING)
    return replace(asked, version=fingerprint(asked))


def names_in(pack: Pack, folder: str) -> list[str]:
    """Files of a folder of the pack, the municipality's own and the common ones."""
    found: set[str] = set()
    for owner in (COMMON, pack.code):
        found |= {f"{folder}/{path.name}" for path in Path(pack.root / owner / folder).glob("*.yaml")}
    return sorted(found)


def _variant(root: Value, main: Questionnaire, positions: Sequence[str], subjects: Sequence[str]) -> Variant:
    head = build(_Head, root)
    _check_head(root, main, positions, subjects)
    base = {item.id: item for item in main.items if item.axis not in head.without}
    changed = collect(partial(_overlaid, entry, base) for entry in root.field("items").items())
    kept = base | {item.id: item for item in changed}
    axes = tuple(
        replace(axis, title=head.axes.get(axis.code, axis.title))
        for axis in main.axes
        if axis.code not in head.without
    )
    asked = Questionnaire(
        code=head.code,
        version=head.version,
        axes=axes,
        items=tuple(kept.values()),
        express_ids=tuple(item for item in main.express_ids if item in kept),
        mirror_ids=tuple(item for item in main.mirror_ids if item in kept),
        closest=head.closest,
    )
    return Variant(asked, head.title, head.label, head.positions, head.subjects)


def _check_head(root: Value, main: Questionnaire, positions: Sequence[str], subjects: Sequence[str]) -> None:
    axes = _codes(main)
    unique(root.field("items"), "id")
    if len(root.field("label").text()) > LABEL_LIMIT:
        root.field("label").fail(f"a button holds at most {LABEL_LIMIT} characters")
    for entry in root.field("positions").items():
        entry.known(positions, "position")
    for entry in root.field("subjects").items():
        entry.known(subjects, "subject")
    given = root.fields()
    for entry in given["without"].items() if "without" in given else ():
        entry.known(axes, "axis")
    for name, entry in given["axes"].fields().items() if "axes" in given else ():
        if name not in axes:
            entry.fail(f"unknown axis «{name}»; known: {', '.join(axes)}")


def _overlaid(entry: Value, base: Mapping[str, Item]) -> Item:
    """An item of the base in other words; what is not said stays as it is there."""
    item, said = base[entry.field("id").known(base, "item")], build(_Overlay, entry)
    if item.reverse and said.anchors is not None:
        entry.field("anchors").fail("the anchors of a frequency item are those of the scale")
    anchors = item.wording.anchors if said.anchors is None else anchors_of(entry)
    return replace(
        item,
        wording=Wording(said.title, anchors),
        short=said.short,
        note=item.note if said.note is None else said.note or None,
        first_grade=item.first_grade if said.anchors is None else None,
        mirror=item.mirror if said.mirror is None else wording_of(entry, "mirror"),
    )


def _older(root: Value) -> Questionnaire:
    """An earlier version, whole in one file, as `programme keep` wrote it."""
    axes = build_all(Axis, root.field("axes"))
    scale = anchors_of(root, "reverse_scale")
    by_axis = root.field("items").fields()
    items = tuple(item for axis in axes for item in axis_items(by_axis.get(axis.code, root), axis, scale))
    return Questionnaire(
        code=root.field("code").text(),
        version=root.field("version").text(),
        axes=axes,
        items=items,
        express_ids=tuple(entry.text() for entry in root.field("express").items()),
        mirror_ids=tuple(entry.text() for entry in root.field("mirror").items()),
    )


def _renewals(pack: Pack, book: QuestionnaireBook) -> tuple[Renewal, ...]:
    return each(pack.read(RENEWALS), partial(_renewal, book))


def _renewal(book: QuestionnaireBook, entry: Value) -> Renewal:
    """Raises: PackError, when a version or an axis of the mapping is not kept."""
    source = build(_Renewal, entry)
    for name, version in (("before", source.before), ("after", source.after)):
        asked = book.asked_then(source.code, version)
        if (asked.code, asked.version) != (source.code, version):
            entry.field(name).fail(f"no version «{version}» of «{source.code}»: keep it in {OLDER}/")
    for old, axis in entry.field("axes").fields().items():
        if old not in _codes(book.asked_then(source.code, source.before)):
            axis.fail(f"version «{source.before}» has no axis «{old}»")
        axis.known(_codes(book.asked_then(source.code, source.after)), "axis")
    return Renewal(source.code, source.before, source.after, source.axes)


def _codes(asked: Questionnaire) -> list[str]:
    return [axis.code for axis in asked.axes]
