"""Pairs for a whole group: proved to be the best, compared with trying everything, the same in any order."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.answer import solve
from bot.matching.check import Flaw, FlawKind, flaws, pair_points
from bot.matching.columns import NEVER, table
from bot.matching.solve import ALONE, Market, settle
from mentoring.matching import (
    DEFAULT_WEIGHTS,
    Criterion,
    MentorOffer,
    Rule,
    TeacherNeed,
    Weights,
    binding_rule,
    score,
)
from mentoring.matching_problem import Aim, Goal, PinImpossible, Problem
from tests.support.brute import best_by_trying, small
from tests.support.matching import MENTORS_FROM, District

CASES = 2_000
BLOCKS = 50


def test_two_thousand_small_towns_against_trying_everything() -> None:
    for seed in range(CASES):
        problem = small(seed)
        solution = solve(problem)
        assert flaws(problem, solution) == (), seed
        certificate, pairs = solution.certificate, len(solution.pairs)
        everyone = problem.goal.aim is Aim.EVERYONE
        total = certificate.total - (certificate.worth * pairs if everyone else 0)
        assert (pairs if everyone else 0, total) == best_by_trying(problem), seed


def markets(dice: Random) -> tuple[Market, list[list[list[int]]]]:
    """Many small markets side by side in one large one: nobody may cross over."""
    blocks = [
        [[dice.choice((NEVER, dice.randrange(12))) for _ in range(3)] for _ in range(dice.randrange(1, 5))]
        for _ in range(BLOCKS)
    ]
    scores = np.full((sum(map(len, blocks)), 3 * BLOCKS), NEVER, np.int16)
    row = 0
    for number, block in enumerate(blocks):
        scores[row : row + len(block), 3 * number : 3 * number + 3] = block
        row += len(block)
    seats = np.array([dice.randrange(1, 3) for _ in range(3 * BLOCKS)])
    costs = np.array([[0, dice.randrange(6)] for _ in range(3 * BLOCKS)])
    return Market(scores, seats, costs, 100_000), blocks


def best_of_block(block: list[list[int]], seats: list[int], costs: list[list[int]]) -> tuple[int, int]:
    def rest(row: int, used: tuple[int, ...]) -> tuple[int, int]:
        if row == len(block):
            return 0, -sum(sum(costs[m][:n]) for m, n in enumerate(used))
        found = [rest(row + 1, used)]
        for m, points in enumerate(block[row]):
            if points != NEVER and used[m] < seats[m]:
                pairs, total = rest(row + 1, (*used[:m], used[m] + 1, *used[m + 1 :]))
                found.append((pairs + 1, total + points))
        return max(found)

    return rest(0, (0, 0, 0))


def violations(market: Market, blocks: list[list[list[int]]]) -> Iterator[int]:
    choice = settle(market).choice
    row = 0
    for number, block in enumerate(blocks):
        first = 3 * number
        chosen = choice[row : row + len(block)] - first
        seats, costs = market.seats[first : first + 3].tolist(), market.costs[first : first + 3].tolist()
        taken = [(r, int(m)) for r, m in enumerate(chosen) if choice[row + r] != ALONE]
        used = Counter(m for _, m in taken)
        total = sum(block[r][m] for r, m in taken) - sum(sum(costs[m][:n]) for m, n in used.items())
        fits = all(block[r][m] != NEVER for r, m in taken) and all(n <= seats[m] for m, n in used.items())
        if not fits or (len(taken), total) != best_of_block(block, seats, costs):
            yield number
        row += len(block)


def test_small_markets_side_by_side_are_each_settled_best() -> None:
    for seed in range(20):
        assert not list(violations(*markets(Random(seed)))), seed


@pytest.mark.torture
def test_a_million_small_markets() -> None:
    for seed in range(1_000_000 // BLOCKS):
        assert not list(violations(*markets(Random(1_000_000 + seed)))), seed


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_the_same_points_and_rules_in_all_three_places(seed: int) -> None:
    """Explained one by one, computed for all at once, and counted again by the check."""
    problem = small(seed)
    solving = table(problem, problem.teachers, problem.mentors)
    checking, permitted = pair_points(problem, problem.teachers, problem.mentors)
    for row, teacher in enumerate(problem.teachers):
        for column, mentor in enumerate(problem.mentors):
            couple = teacher.person_id, mentor.person_id
            free = replace(mentor, paused=False, capacity=9, active=0)
            stays = problem.goal.stay if couple in problem.stays else 0
            points = score(teacher, mentor, problem.weights).points + stays
            weights = replace(problem.weights, mandatory=problem.weights.mandatory - {Criterion.BALANCE})
            may = couple not in problem.forbidden and binding_rule(teacher, free, weights) is None
            if Criterion.BALANCE in problem.weights.mandatory:
                may = may and mentor.seats > 0
            assert (permitted[row, column], checking[row, column]) == (may, points)
            assert solving[row, column] == (points if may else NEVER)


SHARED = Goal(load=2)


def town(seed: int = 3, teachers: int = 60, mentors: int = 18, goal: Goal = SHARED) -> Problem:
    return Problem.of(*District(seed, schools=6).people(teachers, mentors), goal=goal)


def test_the_order_in_which_people_come_changes_nothing() -> None:
    problem, dice = town(), Random(5)
    for _ in range(5):
        shuffled = Problem.of(
            dice.sample(problem.teachers, len(problem.teachers)),
            dice.sample(problem.mentors, len(problem.mentors)),
            goal=problem.goal,
        )
        assert solve(shuffled) == solve(problem)


def test_one_pair_more_is_worth_any_points() -> None:
    one, two = (TeacherNeed(n, school_id=n) for n in (1, 2))
    near = MentorOffer(8, school_id=1)
    far = MentorOffer(9, avoids=frozenset({2}))
    assert solve(Problem.of([one, two], [near, far])).pairs == ((1, 9), (2, 8))


def test_the_best_pair_leaves_a_weak_one_out_and_says_so() -> None:
    teacher = TeacherNeed(1, subjects=frozenset({"art"}))
    artist, other = MentorOffer(8, subjects=frozenset({"art"})), MentorOffer(9)
    goal = Goal(Aim.BEST, bar=30)
    assert solve(Problem.of([teacher], [artist], goal=goal)).pairs == ((1, 8),)
    (why,) = solve(Problem.of([teacher], [other], goal=goal)).alone
    assert (why.rule, why.nearest, why.nearest_rule) == (Rule.TOO_WEAK, 9, Rule.TOO_WEAK)
    assert solve(Problem.of([teacher], [other])).pairs == ((1, 9),)


def test_what_is_pinned_stays_and_what_is_forbidden_never_comes() -> None:
    problem = town()
    (teacher, mentor), *_ = solve(problem).pairs
    other = next(
        one.person_id
        for one in problem.mentors
        if one.person_id != mentor
        and binding_rule(problem.teachers[teacher - 1], one, problem.weights) is None
    )
    assert problem.teachers[teacher - 1].person_id == teacher
    forbidden = replace(problem, forbidden=frozenset({(teacher, mentor)}))
    assert (teacher, mentor) not in solve(forbidden).pairs
    pinned = replace(problem, pinned=frozenset({(teacher, other)}))
    solution = solve(pinned)
    assert (teacher, other) in solution.pairs
    assert flaws(pinned, solution) == ()


def test_a_pin_that_breaks_a_rule_is_refused_with_the_rule() -> None:
    resting = MentorOffer(7, paused=True)
    with pytest.raises(PinImpossible) as refused:
        solve(Problem.of([TeacherNeed(1)], [resting], pinned=[(1, 7)]))
    assert refused.value.rule is Rule.PAUSED
    with pytest.raises(PinImpossible) as refused:
        solve(Problem.of([TeacherNeed(1), TeacherNeed(2)], [MentorOffer(7)], pinned=[(1, 7), (2, 7)]))
    assert refused.value.rule is Rule.CAPACITY


def test_the_load_is_shared_and_its_price_is_told() -> None:
    teachers = [TeacherNeed(n, school_id=4) for n in (1, 2, 3, 4)]
    near, far = MentorOffer(8, school_id=4, capacity=4), MentorOffer(9, school_id=5, capacity=4)
    weights = Weights({Criterion.SAME_SCHOOL: 10})
    alone = solve(Problem.of(teachers, [near, far], weights))
    shared = solve(Problem.of(teachers, [near, far], weights, Goal(load=9)))
    assert Counter(m for _, m in alone.pairs) == {8: 4}
    assert Counter(m for _, m in shared.pairs) == {8: 3, 9: 1}
    assert shared.load_price is not None
    assert (shared.load_price.now, shared.load_price.without) == (3, 4)
    assert shared.load_price.points > 0


def test_living_pairs_are_left_in_peace_and_the_price_is_told() -> None:
    teachers = [TeacherNeed(1, school_id=1), TeacherNeed(2, school_id=2)]
    mentors = [MentorOffer(8, school_id=1), MentorOffer(9, school_id=2)]
    weights, living = Weights({Criterion.SAME_SCHOOL: 10}), [(1, 9), (2, 8)]
    kept = solve(Problem.of(teachers, mentors, weights, Goal(stay=15), stays=living))
    assert kept.pairs == tuple(living)
    assert kept.stay_price is not None
    assert (kept.stay_price.points, kept.stay_price.now, kept.stay_price.without) == (20, 2, 0)
    moved = solve(Problem.of(teachers, mentors, weights, Goal(stay=5), stays=living))
    assert moved.pairs == ((1, 8), (2, 9))


@pytest.mark.parametrize("strict", [None, Criterion.SUBJECT, Criterion.SAME_SCHOOL])
@pytest.mark.parametrize("seed", range(8))
def test_the_smallest_change_gives_one_pair_more(seed: int, strict: Criterion | None) -> None:
    weights = replace(DEFAULT_WEIGHTS, mandatory=frozenset({strict} if strict else ()))
    problem = replace(town(seed, 24, 5, Goal()), weights=weights)
    before = solve(problem)
    assert before.alone
    for why in before.alone:
        if why.nearest is not None:
            assert len(solve(changed(problem, why.teacher_id, why.nearest, why.nearest_rule)).pairs) == (
                len(before.pairs) + 1
            ), why


def test_a_full_mentor_is_no_help_and_one_whose_colleague_can_move_is() -> None:
    strict = replace(DEFAULT_WEIGHTS, mandatory=frozenset({Criterion.SUBJECT}))
    artist = TeacherNeed(1, school_id=4, subjects=frozenset({"art"}))
    historian = TeacherNeed(2, school_id=4, subjects=frozenset({"history"}))
    near = MentorOffer(8, school_id=4, subjects=frozenset({"art"}))
    musician = MentorOffer(9, subjects=frozenset({"music"}))
    (why,) = solve(Problem.of([artist, historian], [near, musician], strict)).alone
    assert (why.rule, why.nearest, why.nearest_rule) == (Rule.SUBJECT_REQUIRED, 9, Rule.SUBJECT_REQUIRED)
    both = replace(musician, subjects=frozenset({"music", "art"}))
    (why,) = solve(Problem.of([artist, historian], [near, both], strict)).alone
    assert (why.nearest, why.nearest_rule) == (8, Rule.SUBJECT_REQUIRED)


def changed(problem: Problem, teacher_id: int, mentor_id: int, rule: Rule | None) -> Problem:
    """The problem with the one change that was named."""
    mentors = {one.person_id: one for one in problem.mentors}
    teachers = {one.person_id: one for one in problem.teachers}
    mentor, teacher = mentors[mentor_id], teachers[teacher_id]
    if rule is Rule.CAPACITY:
        mentors[mentor_id] = replace(mentor, capacity=mentor.capacity + 1)
    elif rule is Rule.PAUSED:
        mentors[mentor_id] = replace(mentor, paused=False)
    elif rule is Rule.DECLINED_BEFORE:
        teachers[teacher_id] = replace(teacher, declined=teacher.declined - {mentor_id})
    elif rule is Rule.FORBIDDEN:
        return replace(problem, forbidden=problem.forbidden - {(teacher_id, mentor_id)})
    elif rule is Rule.SUBJECT_REQUIRED:
        teachers[teacher_id] = replace(teacher, subjects=frozenset())
    elif rule is Rule.SAME_SCHOOL_REQUIRED:
        teachers[teacher_id] = replace(teacher, school_id=None, district=None)
    return replace(problem, mentors=tuple(mentors.values()), teachers=tuple(teachers.values()))


def planted(problem: Problem) -> Iterator[tuple[FlawKind, object]]:
    good = solve(problem)
    (teacher, mentor), *rest = good.pairs
    proof = good.certificate
    avoided = next(iter(problem.teachers[0].avoids))
    lone = good.alone[0].teacher_id
    yield FlawKind.STRANGER, replace(good, pairs=((777_777, mentor), *rest))
    yield FlawKind.RULE, replace(good, pairs=((problem.teachers[0].person_id, avoided), *rest))
    yield FlawKind.SEATS, replace(good, pairs=tuple((one.person_id, mentor) for one in problem.teachers))
    yield FlawKind.TWICE, replace(good, pairs=(*good.pairs, (teacher, mentor)))
    yield FlawKind.NOT_NAMED, replace(good, alone=good.alone[1:])
    yield FlawKind.POINTS, replace(good, points=good.points + 1)
    yield FlawKind.TOTAL, replace(good, certificate=replace(proof, total=proof.total + 1))
    yield FlawKind.WORTH, weakened(good)
    yield FlawKind.PRICE, replace(good, certificate=replace(proof, mentors=proof.mentors[1:]))
    worse = replace(good, pairs=tuple(rest), alone=(*good.alone, replace(good.alone[0], teacher_id=teacher)))
    points = score(by_id(problem, teacher), by_id(problem, mentor), problem.weights).points
    less = replace(worse, points=good.points - points)
    yield FlawKind.TOTAL, less
    cheap = tuple((one, price - 1 if one == lone else price) for one, price in proof.teachers)
    yield FlawKind.PRICE, replace(good, certificate=replace(proof, teachers=cheap))
    lower = tuple((one, max(price - 1, 0)) for one, price in proof.mentors)
    yield FlawKind.GAP, replace(good, certificate=replace(proof, mentors=lower))
    raised = dict(proof.teachers) | {teacher: dict(proof.teachers)[teacher] - 1, lone: 1}
    yield FlawKind.BETTER, replace(good, certificate=replace(proof, teachers=tuple(sorted(raised.items()))))


def weakened(good):
    """Prices and worth lowered alike: a proof for another question."""
    proof, n = good.certificate, len(good.pairs)
    return replace(
        good,
        certificate=replace(
            proof,
            worth=proof.worth - 1,
            total=proof.total - n,
            teachers=tuple((one, price) for one, price in proof.teachers),
            mentors=tuple((one, max(price - 1, 0)) for one, price in proof.mentors),
        ),
    )


def by_id(problem: Problem, person_id: int):
    return next(one for one in (*problem.teachers, *problem.mentors) if one.person_id == person_id)


def test_the_check_finds_every_planted_flaw() -> None:
    problem = town(4, 40, 6, Goal())
    first = replace(problem.teachers[0], avoids=frozenset({problem.mentors[0].person_id}))
    problem = replace(problem, teachers=(first, *problem.teachers[1:]))
    assert flaws(problem, solve(problem)) == ()
    for kind, bad in planted(problem):
        assert kind in {one.kind for one in flaws(problem, bad)}, kind  # type: ignore[arg-type]
    couple = solve(problem).pairs[0]
    forbidden = replace(problem, forbidden=frozenset({couple}))
    assert Flaw(FlawKind.FORBIDDEN, *couple) in flaws(forbidden, solve(problem))
    pin = next(
        (t.person_id, m.person_id)
        for t in problem.teachers
        for m in problem.mentors
        if (t.person_id, m.person_id) not in solve(problem).pairs
    )
    missing = replace(problem, pinned=frozenset({pin}))
    assert Flaw(FlawKind.PIN_MISSING, *pin) in flaws(missing, solve(problem))


def test_small_groups_are_not_told_apart() -> None:
    problem = town(7, 60, 18)
    rows = solve(problem).fairness
    assert rows
    assert all(row.people >= 5 for row in rows)
    for group in ("kind", "subject", "school"):
        assert sum(row.code is None for row in rows if row.group == group) <= 1
    assert all(row.fit is None or 0 < row.fit <= 100 for row in rows)


def test_nobody_to_pair() -> None:
    assert solve(Problem.of([], [])).pairs == ()
    (why,) = solve(Problem.of([TeacherNeed(1)], [])).alone
    assert (why.rule, why.nearest) == (Rule.NO_MENTORS, None)
    (why,) = solve(Problem.of([TeacherNeed(1)], [MentorOffer(7, capacity=0)])).alone
    assert (why.rule, why.nearest, why.nearest_rule) == (Rule.CAPACITY, 7, Rule.CAPACITY)
    (why,) = solve(Problem.of([TeacherNeed(1, avoids=frozenset({7}))], [MentorOffer(7)])).alone
    assert (why.rule, why.nearest) == (Rule.TEACHER_AVOIDS, None)
    assert MENTORS_FROM > 0
