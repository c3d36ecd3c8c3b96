"""Who is asked to confirm a step, and what may be brought for it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mentoring.errors import MentoringError, TooLong
from mentoring.route_library import Confirmer, EvidenceKind
from mentoring.route_records import Around, Parcel

TEXT_LIMIT: Final = 1000
QUESTION_LIMIT: Final = 500
FILE_LIMIT: Final = 20 * 1024 * 1024
"""Bytes; what a bot can read from Telegram."""

_LINK: Final = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?:[/?#:]\S*)?", re.IGNORECASE)
_ALONE: Final = frozenset({"self", "bot"})


class Answerer(StrEnum):
    """Who has the button."""

    MENTOR = "mentor"
    CURATOR = "curator"
    SELF = "self"
    """Nobody: the step closes at once «без подтверждения», and counts."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The people asked, and as whom."""

    role: Answerer
    people: frozenset[int]


class WrongKind(MentoringError):
    """Something else is brought here: `kinds` are the kinds that are taken."""

    def __init__(self, kinds: Sequence[EvidenceKind]) -> None:
        super().__init__(kinds)
        self.kinds = tuple(kinds)


class EmptyFile(MentoringError):
    """A file of no bytes."""


class FileTooBig(MentoringError):
    """A file of `megabytes` where 20 are taken."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.megabytes = -(-size // (1024 * 1024))


def asked(confirmers: Iterable[Confirmer], around: Around) -> Asked:
    """Who answers for this teacher.

    A curator's step goes to the curators of the school; all others to the mentor of the living pair. Whoever
    has no account here (an organiser, an expert, a colleague) is spoken for by the mentor. Where neither is,
    the step is the teacher's own.
    """
    acts = {confirmer.acts_as for confirmer in confirmers} - _ALONE
    if not acts:
        return Asked(Answerer.SELF, frozenset())
    order = [(Answerer.MENTOR, around.mentors), (Answerer.CURATOR, around.curators)]
    if acts == {Answerer.CURATOR.value}:
        order.reverse()
    return _first(order, around.person_id)


def agreeing(around: Around) -> Asked:
    """Who is asked to agree a route: the mentor, else the curators of the school."""
    return _first([(Answerer.MENTOR, around.mentors), (Answerer.CURATOR, around.curators)], around.person_id)


def may_agree(person_id: int, around: Around) -> bool:
    """Mentors of living pairs and curators of the school may; nobody agrees with oneself."""
    return person_id != around.person_id and person_id in around.mentors | around.curators


def _first(order: Sequence[tuple[Answerer, frozenset[int]]], teacher: int) -> Asked:
    for role, people in order:
        others = people - {teacher}
        if others:
            return Asked(role, others)
    return Asked(Answerer.SELF, frozenset())


def taken(parcel: Parcel, kinds: Sequence[EvidenceKind]) -> Parcel:
    """The parcel as the kind it is taken for.

    A photo will do where a file is asked for, a picture sent as a file where a photo is.

    Raises:
        WrongKind, TooLong, EmptyFile, FileTooBig.
    """
    if parcel.kind in (EvidenceKind.PHOTO, EvidenceKind.FILE):
        return _file(parcel, kinds)
    return _words(parcel, kinds)


def _file(parcel: Parcel, kinds: Sequence[EvidenceKind]) -> Parcel:
    is_picture = parcel.kind is EvidenceKind.PHOTO or (parcel.mime or "").startswith("image/")
    fits = EvidenceKind.FILE in kinds or (is_picture and EvidenceKind.PHOTO in kinds)
    if not fits:
        raise WrongKind(kinds)
    if parcel.size == 0:
        raise EmptyFile
    if parcel.size > FILE_LIMIT:
        raise FileTooBig(parcel.size)
    limited(parcel.body or "", TEXT_LIMIT)
    return parcel


def _words(parcel: Parcel, kinds: Sequence[EvidenceKind]) -> Parcel:
    text = limited((parcel.body or "").strip(), TEXT_LIMIT)
    for kind, fits in (
        (EvidenceKind.LINK, _LINK.search(text) is not None),
        (EvidenceKind.NUMBER, any(sign.isdigit() for sign in text)),
        (EvidenceKind.TEXT, bool(text)),
    ):
        if kind in kinds and fits:
            return Parcel(kind, text)
    raise WrongKind(kinds)


def limited(text: str, limit: int) -> str:
    """The text. Raises: TooLong."""
    if len(text) > limit:
        raise TooLong(len(text), limit)
    return text


def is_picture(parcel: Parcel) -> bool:
    """Whether children could be seen on it."""
    return parcel.kind is EvidenceKind.PHOTO or (parcel.mime or "").startswith("image/")
