"""Which mentors suit one teacher. The axes of growth are used inside the computation and nowhere else."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, Protocol

from mentoring.matching import MentorOffer, Scored, TeacherNeed, Weights, binding_rule, score, top, weights_of
from mentoring.pairs import SEATED, PairKind
from mentoring.ports import ProgrammeBook
from mentoring.usecases.pair_records import Parties

SHOWN: Final = 9
"""As many mentors as anybody will leaf through; the first three are the proposal."""


class Growth(Protocol):
    """Where teachers want to grow (`AssessmentUseCases`)."""

    async def growth_axes(self, person_ids: Collection[int]) -> dict[int, tuple[str, ...]]: ...


class PairSearch:
    """Reads and computes; nothing is written or told."""

    def __init__(self, parties: Parties, growth: Growth, programmes: ProgrammeBook) -> None:
        self._parties = parties
        self._growth = growth
        self._programmes = programmes

    async def ranked(
        self,
        municipality_id: int,
        teacher_id: int,
        now: datetime,
        but: frozenset[int] = frozenset(),
        kind: PairKind = PairKind.MAIN,
    ) -> tuple[Scored, ...]:
        """The mentors who may be asked, the most suitable first; `but`: those who are not meant."""
        need = await self._need(teacher_id, kind)
        if need is None:
            return ()
        offers = await self._offers(need, municipality_id, now, kind)
        return top(
            need, [one for one in offers if one.person_id not in but], self.weights(municipality_id), SHOWN
        )

    async def explained(
        self, municipality_id: int, teacher_id: int, mentor_id: int, now: datetime
    ) -> Scored | None:
        """Why these two, whether or not a rule forbids it by now."""
        need = await self._need(teacher_id)
        offer = _named(await self._parties.offers(municipality_id, now), mentor_id)
        if need is None or offer is None:
            return None
        return score(need, offer, self.weights(municipality_id))

    async def possible(
        self,
        municipality_id: int,
        teacher_id: int,
        mentor_id: int,
        now: datetime,
        kind: PairKind = PairKind.MAIN,
    ) -> Scored | None:
        """The same if the pair may be; None when a rule forbids it."""
        need = await self._need(teacher_id, kind)
        if need is None:
            return None
        offer = _named(await self._offers(need, municipality_id, now, kind), mentor_id)
        weights = self.weights(municipality_id)
        if offer is None or binding_rule(need, offer, weights) is not None:
            return None
        return score(need, offer, weights)

    def weights(self, municipality_id: int) -> Weights:
        """What matters in this municipality."""
        return weights_of(self._programmes.of(municipality_id).matching)

    async def _need(self, teacher_id: int, kind: PairKind = PairKind.MAIN) -> TeacherNeed | None:
        """What the teacher needs; help for an occasion may be asked of anybody, whoever said no before."""
        need = await self._parties.need(teacher_id)
        if need is None:
            return None
        (whole,) = await self.with_axes([need])
        return whole if kind in SEATED else replace(whole, declined=frozenset())

    async def _offers(
        self, need: TeacherNeed, municipality_id: int, now: datetime, kind: PairKind
    ) -> Sequence[MentorOffer]:
        """Mentors who help in this way; for a subject those of other schools who teach it."""
        offers = await self._parties.offers(municipality_id, now, kind)
        if kind is not PairKind.SUBJECT:
            return offers
        return [one for one in offers if one.school_id != need.school_id and one.subjects & need.subjects]

    async def with_axes(self, needs: Collection[TeacherNeed]) -> list[TeacherNeed]:
        """The first area of growth weighs most; however many teachers, they are asked for at once."""
        found = await self._growth.growth_axes([one.person_id for one in needs])
        return [replace(one, needs=_weighed(found.get(one.person_id, ()))) for one in needs]


def _weighed(axes: Sequence[str]) -> dict[str, int]:
    return {axis: len(axes) - place for place, axis in enumerate(axes)}


def _named(offers: Sequence[MentorOffer], mentor_id: int) -> MentorOffer | None:
    return next((one for one in offers if one.person_id == mentor_id), None)
