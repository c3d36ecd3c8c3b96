"""The whole group as a problem to be solved: who takes part, what exists, what was asked for."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import Enum
from hashlib import sha256
from typing import Any

from mentoring.matching import Criterion, MentorOffer, TeacherNeed, Weights, binding_rule
from mentoring.matching_problem import Couple, Goal, Problem
from mentoring.ports import ProgrammeBook
from mentoring.programme import Weight
from mentoring.usecases.matching_records import Wishes
from mentoring.usecases.pair_records import Parties
from mentoring.usecases.pair_search import PairSearch


@dataclass(frozen=True, slots=True)
class Group:
    """People as they are now, no axes read. `living`: pairs that may change, teacher → mentor."""

    needs: Mapping[int, TeacherNeed]
    offers: Mapping[int, MentorOffer]
    living: Mapping[int, int]
    weights: Weights

    @property
    def size(self) -> int:
        """How many pairs are compared."""
        return len(self.needs) * len(self.offers)

    def digest(self) -> str:
        """The same for the same people with the same seats, under the same weights."""
        return _digest([self.needs, self.offers, self.living, self.weights])

    def may_be(self, couple: Couple) -> bool:
        """Whether no rule forbids the pair as things are now; the profile is not asked here."""
        need, offer = self.needs.get(couple[0]), self.offers.get(couple[1])
        if need is None or offer is None:
            return False
        open_rules = replace(self.weights, mandatory=self.weights.mandatory - {Criterion.AXIS_HELP})
        return binding_rule(need, offer, open_rules) is None


class MatchingGroup:
    """Reads the group; nothing is written."""

    def __init__(self, parties: Parties, search: PairSearch, programmes: ProgrammeBook) -> None:
        self._parties = parties
        self._search = search
        self._programmes = programmes

    async def now(self, municipality_id: int, wishes: Wishes, now: datetime) -> Group:
        """The people; the seats of pairs that may change are counted as free.

        A pair goes on whatever its mentor has ticked since: it does not take part.
        """
        changing = await self._parties.changing(municipality_id, now) if wishes.revise else {}
        alone = await self._parties.needs_without_pair(municipality_id)
        paired = {one.person_id: one for one in await self._parties.needs_of(list(changing))}
        offers = await self._parties.offers(municipality_id, now)
        of = {mentor.person_id: mentor for mentor in offers}
        ticked = {
            teacher
            for teacher, mentor in changing.items()
            if mentor in of and teacher in paired and of[mentor].cannot_help(paired[teacher])
        }
        living = {teacher: mentor for teacher, mentor in changing.items() if teacher not in ticked}
        freed = Counter(living.values())
        return Group(
            {one.person_id: one for one in (*alone, *(paired[each] for each in living if each in paired))},
            {one.person_id: replace(one, active=one.active - freed[one.person_id]) for one in offers},
            living,
            self._search.weights(municipality_id),
        )

    async def problem(
        self, municipality_id: int, group: Group, wishes: Wishes, before: frozenset[Couple]
    ) -> Problem:
        """`before`: pairs of the former draft, left in peace like those that exist."""
        needs = await self._search.with_axes(group.needs.values())
        pinned = [one for one in wishes.pinned if one[0] in group.needs and one[1] in group.offers]
        return Problem.of(
            needs,
            group.offers.values(),
            group.weights,
            self.goal(municipality_id, wishes),
            pinned=pinned,
            forbidden=wishes.forbidden,
            stays=before | frozenset(group.living.items()),
        )

    def goal(self, municipality_id: int, wishes: Wishes) -> Goal:
        """What counts in this municipality, by the words of its pack."""
        chosen = self._programmes.of(municipality_id).matching
        return Goal(
            wishes.aim,
            bar=chosen.points.get(Weight.HIGH, 0),
            stay=chosen.points.get(chosen.stay, 0),
            load=chosen.points.get(chosen.load, 0),
        )


def problem_digest(problem: Problem) -> str:
    """A hash of all inputs of a computation."""
    return _digest(problem)


def _digest(something: Any) -> str:
    return sha256(repr(_plain(something)).encode()).hexdigest()


def _plain(one: Any) -> Any:
    """The same text for equal values: sets have no order, and text hashes differ from run to run."""
    if isinstance(one, Enum):
        return one.value
    if isinstance(one, (frozenset, set)):
        return sorted((_plain(each) for each in one), key=repr)
    if isinstance(one, Mapping):
        return sorted(((_plain(key), _plain(value)) for key, value in one.items()), key=repr)
    if isinstance(one, (tuple, list)):
        return [_plain(each) for each in one]
    if hasattr(one, "__dataclass_fields__"):
        return [_plain(getattr(one, each.name)) for each in fields(one)]
    return one
