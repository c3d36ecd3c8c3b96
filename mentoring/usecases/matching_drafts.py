"""A draft of matching: what was computed becomes one, and its pairs become proposals."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from mentoring.errors import NotFound
from mentoring.matching import Scored, score
from mentoring.matching_problem import Problem, Solution
from mentoring.reminders import Due
from mentoring.timing import Urgency
from mentoring.usecases.matching_group import Group, problem_digest
from mentoring.usecases.matching_records import Alone, Couple, Findings, Run
from mentoring.usecases.pair_records import NewPair
from mentoring.usecases.pair_viewing import for_others

READY_HELPS: Final = timedelta(days=2)


def place_in(run: Run, place: int) -> int:
    """A pair of the draft. Raises: NotFound."""
    if not 0 <= place < len(run.couples):
        raise NotFound("pair")
    return place


def of_teacher(run: Run, teacher_id: int) -> tuple[int | None, Couple | None]:
    """The teacher's place in the draft and pair, if there is one; who is not in the draft is not found."""
    for place, couple in enumerate(run.couples):
        if couple.teacher_id == teacher_id:
            return place, couple
    if all(one.teacher_id != teacher_id for one in run.alone):
        raise NotFound("pair")
    return None, None


def most_help(alone: tuple[Alone, ...]) -> Alone | None:
    """The change that is named most often."""
    helps = Counter((one.nearest, one.nearest_rule) for one in alone)
    return max((one for one in alone if one.nearest), key=_count(helps), default=None)


def _count(helps: Counter[Any]) -> Callable[[Alone], int]:
    return lambda one: helps[one.nearest, one.nearest_rule]


def asked_for(run: Run, couple: Couple, group: Group, answer_by: datetime) -> NewPair:
    """With the reasons that hold now; the axes are not read, so they cannot be among them."""
    why: Scored = score(group.needs[couple.teacher_id], group.offers[couple.mentor_id], group.weights)
    return NewPair(
        run.municipality_id,
        couple.teacher_id,
        couple.mentor_id,
        "methodologist",
        *for_others(why),
        run_id=run.id,
        answer_by=answer_by,
    )


def ready_due(run: Run, author: int, now: datetime) -> Due:
    """The author hears that the draft is there."""
    key = f"matching:{run.id}:ready:p{author}"
    return Due(key, "matching_ready", Urgency.ACT, now, now + READY_HELPS, author, {"run_id": run.id})


def drafted(asked: Run, problem: Problem, solution: Solution, group: Group) -> Run:
    """What was computed, to be reviewed."""
    living = set(group.living.items())
    return replace(
        asked,
        status="draft",
        inputs_hash=problem_digest(problem),
        couples=tuple(Couple(*pair, now=pair in living) for pair in solution.pairs),
        alone=solution.alone,
        solved_with=asked.wishes,
        found=_found(problem, solution, group),
    )


def _found(problem: Problem, solution: Solution, group: Group) -> Findings:
    weights = problem.weights
    most = solution.most_points * len(solution.pairs)
    return Findings(
        fit=solution.points * 100 // most if most else 0,
        certified=len(problem.teachers) * len(problem.mentors),
        people=group.digest(),
        stay_price=solution.stay_price,
        load_price=solution.load_price,
        fairness=solution.fairness,
        weights={
            "points": {criterion.value: points for criterion, points in weights.points.items()},
            "mandatory": sorted(criterion.value for criterion in weights.mandatory),
            "stay": problem.goal.stay,
            "load": problem.goal.load,
        },
    )
