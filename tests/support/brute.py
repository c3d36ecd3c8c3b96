"""Small towns, and their best pairs by trying everything. Shares no code with the solver."""

from dataclasses import replace
from functools import cache
from random import Random

from mentoring.matching import DEFAULT_WEIGHTS, Criterion, MentorOffer, TeacherNeed, binding_rule, score
from mentoring.matching_problem import Aim, Goal, Problem
from tests.support.matching import District


def small(seed: int) -> Problem:
    """A town of a few people, with every kind of wish and rule."""
    dice = Random(seed)
    town = District(seed, schools=3, hours=5)
    teachers, mentors = town.people(dice.randrange(1, 6), dice.randrange(1, 5))
    mentors = [replace(one, capacity=dice.randrange(4), active=dice.randrange(2)) for one in mentors]
    ids = [(t.person_id, m.person_id) for t in teachers for m in mentors]
    goal = Goal(dice.choice(list(Aim)), bar=30, stay=dice.choice((0, 10)), load=dice.choice((0, 3, 9)))
    mandatory = frozenset(dice.sample(list(Criterion), dice.choice((0, 0, 1, 2))))
    return Problem.of(
        teachers,
        mentors,
        replace(DEFAULT_WEIGHTS, mandatory=mandatory),
        goal,
        forbidden=dice.sample(ids, min(len(ids), dice.randrange(3))),
        stays=dice.sample(ids, min(len(ids), dice.randrange(3))),
    )


def best_by_trying(problem: Problem) -> tuple[int, int]:
    """Pairs and worth of the best choice (BEST: 0 and the worth), by trying every one."""
    goal = problem.goal
    everyone = goal.aim is Aim.EVERYONE

    def worth(teacher: TeacherNeed, mentor: MentorOffer) -> int | None:
        couple = teacher.person_id, mentor.person_id
        if couple in problem.forbidden or binding_rule(teacher, mentor, problem.weights):
            return None
        bonus = goal.stay if couple in problem.stays else 0
        return score(teacher, mentor, problem.weights).points + bonus - (0 if everyone else goal.bar)

    values = [[worth(teacher, mentor) for mentor in problem.mentors] for teacher in problem.teachers]

    @cache
    def rest(row: int, used: tuple[int, ...]) -> tuple[int, int]:
        if row == len(values):
            return 0, 0
        found = [rest(row + 1, used)]
        for column, mentor in enumerate(problem.mentors):
            value = values[row][column]
            if value is not None and used[column] < mentor.seats:
                cost = goal.load * (mentor.active + used[column])
                pairs, total = rest(row + 1, (*used[:column], used[column] + 1, *used[column + 1 :]))
                found.append((pairs + everyone, total + value - cost))
        return max(found)

    return rest(0, (0,) * len(problem.mentors))
