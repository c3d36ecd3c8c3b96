"""The exact solver in plain Python, for some sixty people, and the proof that an answer is the best one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from mentoring.matching_solver import Couple, Graph

PAIR: Final = 1_000_000
"""One pair more outweighs any sum of points: a score is below 300 and a group below 3,000."""
OUTSIDE: Final = -1
"""The node of those without a pair and of seats without a teacher."""


def _worth(graph: Graph) -> dict[int, dict[int, int]]:
    """Teacher → mentor → one pair and its points."""
    worth: dict[int, dict[int, int]] = {teacher: {} for teacher in graph.teachers}
    for edge in sorted(graph.edges, key=lambda one: (one.teacher, one.mentor)):
        worth[edge.teacher][edge.mentor] = PAIR + edge.points
    return worth


@dataclass(slots=True)
class _Seating:
    """Who sits with whom, always the best possible for the teachers seated so far."""

    worth: Mapping[int, Mapping[int, int]]
    seats: Mapping[int, int]
    held: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))

    def seat(self, teacher: int) -> None:
        """Take one more teacher in, moving others along the chain that gains most."""
        gains, came = self._chains(teacher)
        ends = [(gain - self._price(mentor), -mentor) for mentor, gain in gains.items()]
        gain, mentor = max(ends, default=(0, 0))
        if gain > 0:
            self._move(-mentor, came)

    def _chains(self, teacher: int) -> tuple[dict[int, int], dict[int, tuple[int | None, int]]]:
        """The best gain of bringing somebody to each mentor, and from where who comes there."""
        gains = dict(self.worth[teacher])
        came: dict[int, tuple[int | None, int]] = dict.fromkeys(gains, (None, teacher))
        queue = list(gains)
        while queue:
            start = queue.pop(0)
            for moved in sorted(self.held[start]):
                freed = gains[start] - self.worth[moved][start]
                for mentor, worth in self.worth[moved].items():
                    if mentor != start and freed + worth > gains.get(mentor, 0):
                        gains[mentor], came[mentor] = freed + worth, (start, moved)
                        queue.append(mentor)
        return gains, came

    def _price(self, mentor: int) -> int:
        """What one more at this mentor costs: nothing while a seat is free, else the one least missed."""
        if len(self.held[mentor]) < self.seats[mentor]:
            return 0
        return min(self.worth[teacher][mentor] for teacher in self.held[mentor])

    def _move(self, mentor: int, came: Mapping[int, tuple[int | None, int]]) -> None:
        if len(self.held[mentor]) >= self.seats[mentor]:
            self.held[mentor].remove(min(self.held[mentor], key=lambda one: (self.worth[one][mentor], one)))
        at: int | None = mentor
        while at is not None:
            start, teacher = came[at]
            self.held[at].add(teacher)
            if start is not None:
                self.held[start].remove(teacher)
            at = start


class ExactSolver:
    """A `Solver` without dependencies: teachers are seated one by one, each along the best chain of moves.

    After each the seating is the best one for those considered so far, so it is the best in the end.
    """

    def solve(self, graph: Graph, /) -> tuple[Couple, ...]:
        """The chosen (teacher, mentor), by teacher."""
        seating = _Seating(_worth(graph), dict(graph.seats))
        for teacher in sorted(graph.teachers):
            seating.seat(teacher)
        return tuple(sorted((teacher, mentor) for mentor, held in seating.held.items() for teacher in held))


def is_optimal(graph: Graph, chosen: Iterable[Couple]) -> bool:
    """Whether no exchange, however long, gives more pairs or as many with more points.

    An independent certificate for the answer of any solver: it can be bettered if and only if some cycle of
    moves (mentor to mentor, in from outside, out to it) gains. Takes the answer to be feasible.
    """
    moves = _moves(graph, dict(chosen))
    gains = dict.fromkeys([OUTSIDE, *(mentor for mentor, _ in graph.seats)], 0)
    for _ in gains:
        changed = False
        for (start, end), gain in moves.items():
            if gains[start] + gain > gains[end]:
                gains[end], changed = gains[start] + gain, True
        if not changed:
            return True
    return False


def _moves(graph: Graph, chosen: Mapping[int, int]) -> dict[Couple, int]:
    """The best gain of moving one teacher, or an empty seat, from one mentor to another, OUTSIDE included."""
    worth = _worth(graph)
    left = dict(graph.seats)
    moves: dict[Couple, int] = {}

    def offer(start: int, end: int, gain: int) -> None:
        moves[start, end] = max(gain, moves.get((start, end), gain))

    for teacher, mentor in chosen.items():
        left[mentor] -= 1
        offer(mentor, OUTSIDE, -worth[teacher][mentor])
        offer(OUTSIDE, mentor, 0)
    for mentor, free in left.items():
        if free > 0:
            offer(mentor, OUTSIDE, 0)
    for edge in graph.edges:
        start = chosen.get(edge.teacher, OUTSIDE)
        if start != edge.mentor:
            here = 0 if start == OUTSIDE else worth[edge.teacher][start]
            offer(start, edge.mentor, PAIR + edge.points - here)
    return moves
