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
    METHODOLOGIST = "methodologist"
    ORGANISER = "organiser"
    """The author of an event the teacher went to."""
    COLLEAGUE = "colleague"
    """Whoever is shown a one-time code: the bot does not know beforehand who that will be."""
    SELF = "self"
    """Nobody: the step closes at once «без подтверждения», and counts."""

    @property
    def stored(self) -> str:
        """How it is kept: the column shipped eight letters wide."""
        return self.value[:8]


SPOKEN_FOR: Final[dict[str, tuple[Answerer, ...]]] = {
    "mentor": (Answerer.MENTOR, Answerer.CURATOR),
    "curator": (Answerer.CURATOR, Answerer.MENTOR),
    "methodologist": (Answerer.METHODOLOGIST, Answerer.MENTOR, Answerer.CURATOR),
    "organiser": (Answerer.ORGANISER, Answerer.METHODOLOGIST, Answerer.MENTOR, Answerer.CURATOR),
}
"""Whose button it is, by what a confirmer acts as: the first of them who is there."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The people asked, and as whom. `instead` may answer too, but are not disturbed."""

    role: Answerer
    people: frozenset[int]
    instead: frozenset[int] = frozenset()

    def may_answer(self, person_id: int) -> bool:
        """Whether this person has the button."""
        return person_id in self.people | self.instead


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

    Each kind has its people, and those who speak for them where there are none: for an organiser the
    methodologist, then the mentor, then the curator. A colleague is whoever is shown the code. Where nobody
    is, the step is the teacher's own.
    """
    acts = [confirmer.acts_as for confirmer in confirmers if confirmer.acts_as not in _ALONE]
    if not acts:
        return Asked(Answerer.SELF, frozenset())
    if acts[0] == Answerer.COLLEAGUE:
        return Asked(Answerer.COLLEAGUE, frozenset())
    there = {
        Answerer.MENTOR: around.mentors,
        Answerer.CURATOR: around.curators,
        Answerer.METHODOLOGIST: around.methodologists,
        Answerer.ORGANISER: around.organisers,
    }
    found = _first([(role, there[role]) for role in SPOKEN_FOR[acts[0]]], around.person_id)
    instead = around.methodologists if found.role is Answerer.ORGANISER else frozenset[int]()
    return Asked(found.role, found.people, instead - {around.person_id})


def stands_in(who: Asked, confirmers: Iterable[Confirmer]) -> bool:
    """Whether somebody else than the step names has the button: the card says who."""
    return who.role is not Answerer.SELF and who.role.value not in {one.code for one in confirmers}


def decided(asked_as: str | None, person_id: int | None, around: Around) -> Answerer:
    """Who has answered; a colleague by code has no name here."""
    if asked_as == Answerer.COLLEAGUE.stored:
        return Answerer.COLLEAGUE
    if person_id in around.mentors:
        return Answerer.MENTOR
    if person_id in around.curators:
        return Answerer.CURATOR
    return Answerer.ORGANISER if asked_as == Answerer.ORGANISER.stored else Answerer.METHODOLOGIST


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
