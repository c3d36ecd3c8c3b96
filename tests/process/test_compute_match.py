"""The best pairs of a whole group: compared with trying everything."""

from dataclasses import replace
from itertools import product
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.assignment import SparseSolver, graph_from
from bot.children import ComputeChild
from bot.matchmaker import Matchmaker
from mentoring.matching import MentorOffer, Rule, TeacherNeed
from mentoring.matching_exact import ExactSolver, is_optimal
from mentoring.matching_solver import PinImpossible, Problem, propose

Seats = dict[int, int]
Edges = dict[tuple[int, int], int]


def assign(payload: dict[str, Any]) -> tuple[tuple[int, int], ...]:
    return SparseSolver().solve(graph_from(payload))


def payload(seats: Seats, edges: Edges) -> dict[str, Any]:
    return {
        "seats": [[mentor, free] for mentor, free in seats.items()],
        "edges": [[teacher, mentor, points] for (teacher, mentor), points in edges.items()],
    }


def best(seats: Seats, edges: Edges) -> tuple[int, int]:
    """How many pairs at most, and the most points with so many: by trying everything."""
    teachers = sorted({teacher for teacher, _ in edges})
    choices = [[None, *sorted(m for t, m in edges if t == teacher)] for teacher in teachers]
    found = (0, 0)
    for choice in product(*choices):
        if all(choice.count(mentor) <= free for mentor, free in seats.items()):
            pairs = [(t, m) for t, m in zip(teachers, choice, strict=True) if m is not None]
            found = max(found, (len(pairs), sum(edges[pair] for pair in pairs)))
    return found


groups = st.tuples(
    st.fixed_dictionaries({mentor: st.integers(0, 3) for mentor in (101, 102, 103)}),
    st.dictionaries(
        st.tuples(st.integers(1, 5), st.sampled_from((101, 102, 103))), st.integers(0, 20), max_size=12
    ),
)


@settings(max_examples=150, deadline=None)
@given(groups)
def test_as_many_pairs_as_can_be_and_then_the_most_points(group: tuple[Seats, Edges]) -> None:
    seats, edges = group
    pairs = assign(payload(seats, edges))
    assert set(pairs) <= set(edges)
    assert len({teacher for teacher, _ in pairs}) == len(pairs)
    assert all([mentor for _, mentor in pairs].count(mentor) <= free for mentor, free in seats.items())
    assert (len(pairs), sum(edges[pair] for pair in pairs)) == best(seats, edges)


@settings(max_examples=50, deadline=None)
@given(groups, st.randoms(use_true_random=False))
def test_the_order_of_the_list_does_not_choose_the_pairs(group: tuple[Seats, Edges], dice: Any) -> None:
    seats, edges = group
    asked = payload(seats, edges)
    mixed = {name: dice.sample(rows, len(rows)) for name, rows in asked.items()}
    assert assign(asked) == assign(mixed)


def test_one_pair_more_is_worth_any_points() -> None:
    edges = {(1, 101): 1000, (1, 102): 0, (2, 101): 0}
    assert assign(payload({101: 1, 102: 1}, edges)) == ((1, 102), (2, 101))


def test_a_pair_without_points_is_still_a_pair() -> None:
    assert assign(payload({101: 1}, {(1, 101): 0})) == ((1, 101),)


def test_nobody_to_pair() -> None:
    assert assign(payload({}, {})) == ()
    assert assign(payload({101: 0}, {(1, 101): 5})) == ()


@pytest.mark.parametrize("points", [-1, 2**52])
def test_points_that_cannot_be_added_up_exactly_are_refused(points: int) -> None:
    with pytest.raises(ValueError, match="range"):
        assign(payload({101: 1}, {(1, 101): points}))


def test_the_certificate_of_the_domain_finds_nothing_to_better() -> None:
    dice = Random(5)
    edges = {(t, 1000 + m): dice.randrange(300) for t in range(120) for m in dice.sample(range(60), 15)}
    graph = graph_from(payload({1000 + m: dice.randrange(3) for m in range(60)}, edges))
    pairs = SparseSolver().solve(graph)
    assert is_optimal(graph, pairs)
    assert not is_optimal(graph, pairs[1:])


def school(seed: int = 3) -> Problem:
    dice = Random(seed)
    subjects, axes = ("физика", "химия", "музыка"), ("pr", "me", "ko")

    def teacher(number: int) -> TeacherNeed:
        needs = {dice.choice(axes): dice.randrange(1, 60)}
        return TeacherNeed(number, dice.randrange(4), frozenset({dice.choice(subjects)}), needs)

    def mentor(number: int) -> MentorOffer:
        known = frozenset({dice.choice(subjects)})
        return MentorOffer(
            number, dice.randrange(4), known, frozenset({dice.choice(axes)}), dice.randrange(3)
        )

    return Problem.of(map(teacher, range(30)), map(mentor, range(100, 120)))


async def test_a_proposal_comes_explained_from_the_child() -> None:
    child = ComputeChild()
    proposal = await Matchmaker(child).propose(school())
    await child.close()
    assert proposal == propose(school(), SparseSolver())
    assert proposal.total == propose(school(), ExactSolver()).total
    assert proposal.unmatched


async def test_an_impossible_pin_is_told_with_its_rule() -> None:
    problem = school()
    full = next(mentor.person_id for mentor in problem.mentors if not mentor.seats)
    child = ComputeChild()
    with pytest.raises(PinImpossible) as refusal:
        await Matchmaker(child).propose(replace(problem, pinned=frozenset({(0, full)})))
    await child.close()
    assert (refusal.value.teacher_id, refusal.value.mentor_id, refusal.value.rule) == (0, full, Rule.CAPACITY)
