"""Pairs for a whole group, chosen, certified and explained in the compute child.

Comparing some hundreds of people takes a while: the bot would not answer anybody.
"""

from typing import Final

from pydantic import TypeAdapter

from bot.children import ComputeChild
from bot.frames import Answer
from mentoring.matching import Rule
from mentoring.matching_problem import PinImpossible, Problem, Solution

_PROBLEM: Final = TypeAdapter(Problem)
_SOLUTION: Final = TypeAdapter(Solution)


class Matchmaker:
    """The parent's side."""

    def __init__(self, child: ComputeChild) -> None:
        self._child = child

    async def solve(self, problem: Problem) -> Solution:
        """The best pairs, certified.

        Raises:
            PinImpossible: a pin of the methodologist breaks a rule.
            ComputeFailed: no solution was made.
        """
        made = await self._child.run("propose", {}, _PROBLEM.dump_json(problem))
        if "pin" in made.facts:
            teacher, mentor, rule = made.facts["pin"]
            raise PinImpossible(teacher, mentor, Rule(rule))
        return _SOLUTION.validate_json(made.content)


def answer_problem(content: bytes) -> Answer:
    """The child's side: what `Matchmaker` reads. Nothing leaves that the independent check refuses."""
    from bot.matching.answer import solve
    from bot.matching.check import flaws

    problem = _PROBLEM.validate_json(content)
    try:
        solution = solve(problem)
    except PinImpossible as pin:
        return {"pin": [pin.teacher_id, pin.mentor_id, pin.rule.value]}, b""
    found = flaws(problem, solution)
    if found:
        raise AssertionError(f"{len(found)} flaws, first {found[0].kind}")
    return {}, _SOLUTION.dump_json(solution)
