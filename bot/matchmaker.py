"""Pairs for a whole group, scored, chosen and explained in the compute child.

Scoring some hundreds of people against each other takes seconds: the bot would not answer anybody.
"""

from typing import Final

from pydantic import TypeAdapter

from bot.children import ComputeChild
from bot.frames import Answer
from mentoring.matching import Rule
from mentoring.matching_solver import PinImpossible, Problem, Proposal, propose, verify

_PROBLEM: Final = TypeAdapter(Problem)
_PROPOSAL: Final = TypeAdapter(Proposal)


class Matchmaker:
    """The parent's side."""

    def __init__(self, child: ComputeChild) -> None:
        self._child = child

    async def propose(self, problem: Problem) -> Proposal:
        """A verified proposal.

        Raises:
            PinImpossible: a pin of the methodologist breaks a rule.
            ComputeFailed: no proposal was made.
        """
        made = await self._child.run("propose", {}, _PROBLEM.dump_json(problem))
        if "pin" in made.facts:
            teacher, mentor, rule = made.facts["pin"]
            raise PinImpossible(teacher, mentor, Rule(rule))
        return _PROPOSAL.validate_json(made.content)


def answer_problem(content: bytes) -> Answer:
    """The child's side: what `Matchmaker` reads."""
    from bot.assignment import SparseSolver

    problem = _PROBLEM.validate_json(content)
    try:
        proposal = propose(problem, SparseSolver())
    except PinImpossible as pin:
        return {"pin": [pin.teacher_id, pin.mentor_id, pin.rule.value]}, b""
    flaws = verify(problem, proposal)
    if flaws:
        raise AssertionError(f"{len(flaws)} flaws, first {flaws[0].kind}")
    return {}, _PROPOSAL.dump_json(proposal)
