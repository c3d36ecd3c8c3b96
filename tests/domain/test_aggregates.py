"""Numbers about many, attacked by somebody who knows who is in which group and can subtract."""

from itertools import chain

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from mentoring.aggregates import ENDS, GRAIN, LEAST, Exact, band, publish, said

PERCENT = st.integers(0, 100)
TOWNS = st.lists(st.lists(PERCENT, max_size=9), min_size=1, max_size=7)


def column(town: list[list[int]]) -> dict[str, Exact]:
    return {str(at): Exact(len(group), sum(group)) for at, group in enumerate(town)}


def test_four_people_are_hidden_and_so_is_the_group_that_would_give_them_away() -> None:
    town = {"maths": Exact(4, 200), "physics": Exact(6, 330), "music": Exact(9, 500), "sport": Exact(12, 700)}
    shown = publish(town)
    assert set(shown.groups) == {"music", "sport"}
    assert shown.whole == 55
    assert publish({"maths": Exact(4, 200)}).whole is None


def test_two_small_groups_protect_each_other_when_they_are_five() -> None:
    shown = publish({"maths": Exact(2, 90), "physics": Exact(3, 170), "music": Exact(9, 500)})
    assert set(shown.groups) == {"music"}
    assert (
        set(publish({"maths": Exact(1, 90), "physics": Exact(3, 170), "music": Exact(9, 500)}).groups)
        == set()
    )


def test_a_single_group_is_the_whole() -> None:
    assert publish({"maths": Exact(5, 300)}) == publish({"maths": Exact(5, 300), "physics": Exact(0, 0)})
    assert publish({"maths": Exact(5, 300)}).groups == {"maths": 60}


def test_means_are_rounded_and_never_said_at_the_very_ends() -> None:
    assert [said(Exact(5, total)) for total in (0, 262, 263, 500)] == [20, 50, 55, 80]
    assert [band(n) for n in (4, 5, 9, 10, 60)] == [0, 5, 5, 10, 50]


@given(TOWNS)
def test_whatever_is_subtracted_leaves_five_people_of_two_groups(town: list[list[int]]) -> None:
    """The attack in its plainest form: the whole minus what is shown."""
    exact = column(town)
    shown = publish(exact)
    if shown.whole is None:
        assert not shown.groups
        return
    left = [group for group, one in exact.items() if group not in shown.groups and one.people]
    assert all(exact[group].people >= LEAST for group in shown.groups)
    assert not left or (sum(exact[group].people for group in left) >= LEAST and len(left) >= 2)


def bounds(value: int, people: int) -> tuple[float, float]:
    """The sum behind a published mean, as far as it can be known."""
    low = 0 if value == ENDS[0] else value - GRAIN / 2
    high = 100 if value == ENDS[1] else value + GRAIN / 2
    return low * people, high * people


def pinned(people: int, sums: list[tuple[list[int], float, float]], about: list[int]) -> float:
    """Width in points of the mean of `about`, for one who solves all published sums as inequalities."""
    rows = [[float(at in members) for at in range(people)] for members, _, _ in sums]
    upper = [high for _, _, high in sums] + [-low for _, low, _ in sums]
    both = rows + [[-one for one in row] for row in rows]
    goal = [float(at in about) / len(about) for at in range(people)]
    ends = [
        linprog([sign * one for one in goal], A_ub=both or None, b_ub=upper or None, bounds=(0, 100)).fun
        for sign in (1, -1)
    ]
    return -ends[1] - ends[0]


@settings(max_examples=25, deadline=None)
@given(TOWNS)
def test_no_hidden_group_is_pinned_even_by_one_who_knows_exact_sums(town: list[list[int]]) -> None:
    exact = column(town)
    shown = publish(exact)
    assume(shown.whole is not None and len(shown.groups) < sum(1 for one in exact.values() if one.people))
    members, at = {}, 0
    for group, values in enumerate(town):
        members[str(group)] = list(range(at, at + len(values)))
        at += len(values)
    sums = [(members[group], exact[group].total, exact[group].total) for group in shown.groups]
    total = sum(one.total for one in exact.values())
    sums.append((list(range(at)), total, total))
    for group, people in members.items():
        if group not in shown.groups and people:
            assert pinned(at, [(m, float(a), float(b)) for m, a, b in sums], people) >= 29.9


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 2), PERCENT), max_size=26))
def test_three_tables_side_by_side_pin_nobody(people: list[tuple[int, int, int, int]]) -> None:
    """Subjects, schools and years of work side by side, all memberships known: the difference attack.

    Rounding makes it unlikely, not impossible (the method page says so): the towns here stay the same.
    """
    sums: list[tuple[list[int], float, float]] = []
    for kind in range(3):
        groups: dict[str, list[int]] = {}
        for at, person in enumerate(people):
            groups.setdefault(str(person[kind]), []).append(at)
        exact = {group: Exact(len(m), sum(people[at][3] for at in m)) for group, m in groups.items()}
        shown = publish(exact)
        sums += [(groups[group], *bounds(value, len(groups[group]))) for group, value in shown.groups.items()]
        if shown.whole is not None:
            sums.append((list(range(len(people))), *bounds(shown.whole, len(people))))
    for at in set(chain.from_iterable(members for members, _, _ in sums)):
        assert pinned(len(people), sums, [at]) >= 20
