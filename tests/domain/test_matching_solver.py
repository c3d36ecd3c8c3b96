"""The proposal for a group: most pairs first, then the best total, checked against trying everything."""

from collections import Counter
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.matching import MentorOffer, Rule, TeacherNeed, score
from mentoring.matching_exact import ExactSolver, is_optimal
from mentoring.matching_solver import (
    Edge,
    Flaw,
    FlawKind,
    Graph,
    PinImpossible,
    Problem,
    Proposal,
    graph_of,
    propose,
    verify,
)


@st.composite
def graphs(draw) -> Graph:
    teachers = range(1, draw(st.integers(0, 5)) + 1)
    mentors = range(11, 11 + draw(st.integers(0, 4)))
    drawn = draw(st.lists(st.none() | st.integers(0, 9), min_size=20, max_size=20))
    possible = zip(product(teachers, mentors), drawn, strict=False)
    edges = tuple(Edge(*couple, points) for couple, points in possible if points is not None)
    seats = tuple((mentor, draw(st.integers(1, 2))) for mentor in mentors)
    return Graph(tuple(teachers), seats, edges)


def answers(graph: Graph):
    """Every feasible answer with its worth: pairs, then points."""
    seats = dict(graph.seats)
    choices = [
        [None, *(edge for edge in graph.edges if edge.teacher == teacher)] for teacher in graph.teachers
    ]
    for chosen in product(*choices):
        edges = [edge for edge in chosen if edge is not None]
        used = Counter(edge.mentor for edge in edges)
        if all(count <= seats[mentor] for mentor, count in used.items()):
            yield (len(edges), sum(edge.points for edge in edges)), edges


def worth(graph: Graph, couples) -> tuple[int, int]:
    points = {(edge.teacher, edge.mentor): edge.points for edge in graph.edges}
    return len(couples), sum(points[couple] for couple in couples)


@given(graphs())
def test_the_exact_solver_is_as_good_as_trying_everything(graph):
    couples = ExactSolver().solve(graph)
    assert worth(graph, couples) == max(value for value, _ in answers(graph))
    assert max(Counter(teacher for teacher, _ in couples).values(), default=1) == 1
    used = Counter(mentor for _, mentor in couples)
    assert all(used[mentor] <= seats for mentor, seats in graph.seats)


@given(graphs(), st.data())
def test_the_certificate_tells_the_best_answer_from_any_other(graph, data):
    every = list(answers(graph))
    best = max(value for value, _ in every)
    value, edges = data.draw(st.sampled_from(every))
    assert is_optimal(graph, [(edge.teacher, edge.mentor) for edge in edges]) == (value == best)


def test_two_pairs_are_better_than_one_excellent_pair():
    graph = Graph((1, 2), ((11, 1), (12, 1)), (Edge(1, 11, 200), Edge(1, 12, 1), Edge(2, 11, 1)))
    assert ExactSolver().solve(graph) == ((1, 12), (2, 11))


def test_a_long_chain_of_moves_seats_everybody():
    size = 30
    edges = [Edge(number, 100 + number, 50) for number in range(size)]
    edges += [Edge(number, 101 + number, 10) for number in range(size - 1)]
    graph = Graph((*range(size), 99), tuple((100 + n, 1) for n in range(size)), (*edges, Edge(99, 100, 1)))
    couples = ExactSolver().solve(graph)
    assert len(couples) == size
    assert is_optimal(graph, couples)


def group(size: int = 40) -> tuple[list[TeacherNeed], list[MentorOffer]]:
    """Invented people, «учебные данные»."""
    subjects = ("math", "russian", "history", "physics")
    teachers = [
        TeacherNeed(
            number, number % 5, frozenset({subjects[number % 4]}), {"МЕ": number % 7}, avoids=frozenset({100})
        )
        for number in range(size)
    ]
    mentors = [
        MentorOffer(100 + n, n % 5, frozenset({subjects[n % 3]}), frozenset({"МЕ"}), 1 + n % 2, paused=n == 3)
        for n in range(size // 2)
    ]
    return teachers, mentors


def test_a_proposal_keeps_every_rule_and_names_everybody():
    problem = Problem.of(*group())
    proposal = propose(problem, ExactSolver())
    assert verify(problem, proposal) == ()
    assert is_optimal(graph_of(problem), [(one.teacher_id, one.mentor_id) for one in proposal.pairs])
    assert len(proposal.pairs) + len(proposal.unmatched) == 40
    assert {one.mentor_id for one in proposal.pairs}.isdisjoint({100, 103})
    assert all(one.nearest_rule is not None for one in proposal.unmatched)


@given(st.randoms())
def test_the_order_in_which_people_come_changes_nothing(chance):
    teachers, mentors = group(12)
    expected = propose(Problem.of(teachers, mentors), ExactSolver())
    chance.shuffle(teachers)
    chance.shuffle(mentors)
    assert propose(Problem.of(teachers, mentors), ExactSolver()) == expected


def test_what_is_pinned_stays_and_what_is_forbidden_never_comes():
    teachers, mentors = group(8)
    problem = Problem.of(teachers, mentors, pinned=[(0, 101)], forbidden=[(1, 101), (2, 102)])
    proposal = propose(problem, ExactSolver())
    couples = {(one.teacher_id, one.mentor_id) for one in proposal.pairs}
    assert (0, 101) in couples
    assert couples.isdisjoint({(1, 101), (2, 102)})
    assert verify(problem, proposal) == ()


@pytest.mark.parametrize(
    ("pinned", "rule"),
    [([(0, 103)], Rule.PAUSED), ([(0, 100)], Rule.TEACHER_AVOIDS), ([(0, 102), (1, 102)], Rule.CAPACITY)],
)
def test_a_pin_that_breaks_a_rule_is_refused_with_the_rule(pinned, rule):
    with pytest.raises(PinImpossible) as refused:
        propose(Problem.of(*group(8), pinned=pinned), ExactSolver())
    assert refused.value.rule is rule


def planted(problem: Problem, good: Proposal) -> dict[Flaw, Proposal]:
    teachers = {one.person_id: one for one in problem.teachers}
    mentors = {one.person_id: one for one in problem.mentors}
    first, *rest = good.pairs
    avoided = score(teachers[first.teacher_id], mentors[100])
    crowd = tuple(score(one, mentors[101]) for one in problem.teachers)
    flattered = replace(first, points=first.points + 1)
    stranger = replace(first, teacher_id=777)
    return {
        Flaw(FlawKind.RULE, first.teacher_id, 100): replace(good, pairs=(avoided, *rest)),
        Flaw(FlawKind.SEATS, mentor_id=101): replace(good, pairs=crowd, unmatched=()),
        Flaw(FlawKind.SCORE, first.teacher_id, first.mentor_id): replace(good, pairs=(flattered, *rest)),
        Flaw(FlawKind.STRANGER, 777, first.mentor_id): replace(good, pairs=(*good.pairs, stranger)),
        Flaw(FlawKind.TWICE, first.teacher_id): replace(good, pairs=(*good.pairs, first)),
        Flaw(FlawKind.NOT_NAMED, first.teacher_id): replace(good, pairs=tuple(rest)),
        Flaw(FlawKind.PIN_MISSING, 0, 101): replace(
            good, pairs=tuple(one for one in good.pairs if one.teacher_id != 0)
        ),
        Flaw(FlawKind.TOTAL): replace(good, total=good.total + 1),
    }


def test_the_checker_finds_every_planted_flaw():
    problem = Problem.of(*group(8), pinned=[(0, 101)])
    good = propose(problem, ExactSolver())
    assert verify(problem, good) == ()
    for flaw, bad in planted(problem, good).items():
        assert flaw in verify(problem, bad)
    one = good.pairs[-1]
    couple = (one.teacher_id, one.mentor_id)
    assert Flaw(FlawKind.FORBIDDEN, *couple) in verify(replace(problem, forbidden=frozenset({couple})), good)
