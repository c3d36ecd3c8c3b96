"""What is asked: axes, items and their anchors, and the order in which one person sees the anchors."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import Final

from mentoring.errors import NotFound

LETTERS: Final = ("А", "Б", "В", "Г")
"""Letters of the four printed anchors; a letter says nothing about the score behind it."""

TOP_SCORE: Final = 3

Anchors = tuple[str, str, str, str]


class Form(StrEnum):
    """Which items are asked."""

    EXPRESS = "express"
    FULL = "full"
    MIRROR = "mirror"
    AXIS = "axis"
    """The items of one axis, for «Было — стало»: no interval, no profile, no aggregate."""

    THEN = "then"
    """May's question about September: «Как бы Вы теперь оценили себя в сентябре?», of two axes."""
    SCALE = "scale"
    """The mentor's own six items."""


MAIN_FORMS: Final = (Form.EXPRESS, Form.FULL)
"""Forms of which one is open at a time, and whose newest finished attempt is the profile."""


class Closest(StrEnum):
    """What a question compares its anchors with: «Что ближе к Вашим урокам?»"""

    LESSONS = "lessons"
    SESSIONS = "sessions"
    WORK = "work"
    MENTORING = "mentoring"


@dataclass(frozen=True, slots=True)
class Axis:
    """One of eight axes of competence (`domain.md` 3.1)."""

    code: str
    letters: str
    title: str
    block: str
    """Block of the regional centre's own diagnosis («предметный», «методический» …)."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What is printed of an item: a title and four anchors, the index of an anchor being its score."""

    title: str
    anchors: Anchors


@dataclass(frozen=True, slots=True)
class Item:
    """A statement with four anchors. `id` («me2») is safe in callback data, `code` («МЕ-2») is for people.

    `short` names the item inside a sentence of the profile. `reverse` marks the frequency item of an axis:
    its anchors are already turned, «ни разу» scores 3. `first_grade` replaces the wording for those who teach
    only the first grade (no marks there); `mirror` is the mentor's wording, present on key items only.
    """

    id: str
    code: str
    axis: str
    wording: Wording
    short: str
    reverse: bool = False
    note: str | None = None
    first_grade: Wording | None = None
    mirror: Wording | None = None

    def worded(self, *, first_grade: bool = False) -> Wording:
        """The teacher's wording, in the first-grade variant where one is asked for and exists."""
        if first_grade and self.first_grade is not None:
            return self.first_grade
        return self.wording


@dataclass(frozen=True, slots=True)
class Printed:
    """One anchor as it stands in the message: its letter, its text with a capital, its score."""

    letter: str
    text: str
    score: int


@dataclass(frozen=True)
class Questionnaire:
    """A version of the questionnaire. Axes and items stand in the order of the screen."""

    code: str
    version: str
    axes: tuple[Axis, ...]
    items: tuple[Item, ...]
    express_ids: tuple[str, ...]
    mirror_ids: tuple[str, ...]
    closest: Closest = Closest.LESSONS

    @cached_property
    def _items(self) -> dict[str, Item]:
        return {item.id: item for item in self.items}

    @cached_property
    def _axes(self) -> dict[str, Axis]:
        return {axis.code: axis for axis in self.axes}

    @cached_property
    def _by_axis(self) -> dict[str, tuple[Item, ...]]:
        return {axis.code: tuple(i for i in self.items if i.axis == axis.code) for axis in self.axes}

    @cached_property
    def _keys_by_axis(self) -> dict[str, tuple[Item, ...]]:
        return {
            axis: tuple(i for i in items if i.id in self.key_ids) for axis, items in self._by_axis.items()
        }

    @cached_property
    def item_ids(self) -> tuple[str, ...]:
        """All items in the order of the screen."""
        return tuple(item.id for item in self.items)

    @cached_property
    def axis_codes(self) -> tuple[str, ...]:
        """Codes of the axes in the order of the screen."""
        return tuple(axis.code for axis in self.axes)

    @cached_property
    def key_ids(self) -> frozenset[str]:
        """Key items: those the mentor's mirror repeats."""
        return frozenset(self.mirror_ids)

    def item(self, item_id: str) -> Item:
        """Raises: NotFound, when this version has no such item (an old button)."""
        found = self._items.get(item_id)
        if found is None:
            raise NotFound("item")
        return found

    def axis(self, code: str) -> Axis:
        """Raises: NotFound."""
        found = self._axes.get(code)
        if found is None:
            raise NotFound("axis")
        return found

    def items_of(self, axis: str) -> tuple[Item, ...]:
        """Items of an axis, the reverse one last."""
        return self._by_axis[axis]

    def key_items_of(self, axis: str) -> tuple[Item, ...]:
        """The items of an axis which the mentor's mirror repeats."""
        return self._keys_by_axis[axis]

    def ids(self, form: Form, axes: Sequence[str] = ()) -> tuple[str, ...]:
        """Items of a form in the order in which they are asked; `axes` for the forms that ask only of some.

        Raises:
            NotFound: an axis this version does not ask about.
        """
        if form in (Form.AXIS, Form.THEN):
            return tuple(item.id for axis in axes for item in self.items_of(self.axis(axis).code))
        by_form = {Form.EXPRESS: self.express_ids, Form.FULL: self.item_ids, Form.MIRROR: self.mirror_ids}
        by_form[Form.SCALE] = self.item_ids
        return by_form[form]

    def is_flipped(self, item_id: str, seed: str) -> bool:
        """Whether this person sees the item from 3 down to 0: true for exactly half of the items."""
        return item_id in flipped(self.version, self.item_ids, seed)

    def printed(self, item_id: str, seed: str, *, first_grade: bool = False) -> tuple[Printed, ...]:
        """Four anchors in the order in which the person of this seed sees them, always the same."""
        anchors = self.item(item_id).worded(first_grade=first_grade).anchors
        return _print(anchors, down=self.is_flipped(item_id, seed))

    def printed_mirror(self, item_id: str, seed: str) -> tuple[Printed, ...]:
        """Four anchors of the mentor's wording, in the order of that mentor's seed.

        Raises:
            NotFound: the mentor is not asked about this item.
        """
        wording = self.item(item_id).mirror
        if wording is None:
            raise NotFound("item")
        return _print(wording.anchors, down=self.is_flipped(item_id, seed))

    def letter(self, item_id: str, score: int, seed: str) -> str:
        """The letter behind which the person of this seed saw the score."""
        place = TOP_SCORE - score if self.is_flipped(item_id, seed) else score
        return LETTERS[place]


@lru_cache(maxsize=4096)
def flipped(version: str, item_ids: tuple[str, ...], seed: str) -> frozenset[str]:
    """The half of the items printed from 3 to 0.

    Chosen by a hash, not by `random`: the same half in every process and under every version of Python, so
    that a message months old still means what it meant.
    """
    ranked = sorted(item_ids, key=lambda item_id: sha256(f"{seed}|{version}|{item_id}".encode()).digest())
    return frozenset(ranked[: len(ranked) // 2])


def capitalised(text: str) -> str:
    """The text with its first letter large, opening quotes skipped, the rest untouched."""
    for place, sign in enumerate(text):
        if sign.isalnum():
            return text[:place] + sign.upper() + text[place + 1 :]
    return text


def _print(anchors: Iterable[str], *, down: bool) -> tuple[Printed, ...]:
    scored = list(enumerate(anchors))
    ordered = reversed(scored) if down else scored
    return tuple(
        Printed(letter, capitalised(text), score)
        for letter, (score, text) in zip(LETTERS, ordered, strict=True)
    )
