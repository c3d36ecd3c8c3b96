"""The best pairs of a whole group: compared with trying everything."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.assignment import assign

Seats = dict[int, int]
Edges = dict[tuple[int, int], int]


def payload(seats: Seats, edges: Edges) -> dict[str, object]:
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
def test_the_order_of_the_list_does_not_choose_the_pairs(group: tuple[Seats, Edges], dice: object) -> None:
    seats, edges = group
    asked = payload(seats, edges)
    mixed = {name: dice.sample(rows, len(rows)) for name, rows in asked.items()}  # type: ignore[attr-defined, arg-type]
    assert sorted(assign(asked)) == sorted(assign(mixed))


def test_one_pair_more_is_worth_any_points() -> None:
    edges = {(1, 101): 1000, (1, 102): 0, (2, 101): 0}
    assert sorted(assign(payload({101: 1, 102: 1}, edges))) == [(1, 102), (2, 101)]


def test_a_pair_without_points_is_still_a_pair() -> None:
    assert assign(payload({101: 1}, {(1, 101): 0})) == [(1, 101)]


def test_nobody_to_pair() -> None:
    assert assign(payload({}, {})) == []
    assert assign(payload({101: 0}, {(1, 101): 5})) == []


@pytest.mark.parametrize("points", [-1, 2**52])
def test_points_that_cannot_be_added_up_exactly_are_refused(points: int) -> None:
    with pytest.raises(ValueError, match="range"):
        assign(payload({101: 1}, {(1, 101): points}))
