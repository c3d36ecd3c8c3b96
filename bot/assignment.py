"""The best pairs of a whole group at once: as many as can be, then the highest total of points."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from mentoring.matching_solver import Couple, Edge, Graph

_EXACT = 2**52  # beyond it the solver's floating-point sums stop being whole numbers


class SparseSolver:
    """`mentoring.matching_solver.Solver` on scipy: exact, and quick for thousands of people.

    The same edges in any order give the same pairs. Points are whole and not negative; ValueError
    when they are too large to be added up exactly.
    """

    def solve(self, graph: Graph, /) -> tuple[Couple, ...]:
        """The chosen (teacher, mentor), by teacher."""
        if not graph.edges:
            return ()
        edges = sorted(graph.edges, key=lambda edge: (edge.teacher, edge.mentor))
        return tuple(sorted(_solved(edges, dict(graph.seats))))


def graph_from(payload: Mapping[str, Any]) -> Graph:
    """The graph of `{"seats": [[mentor, free], …], "edges": [[teacher, mentor, points], …]}`."""
    edges = tuple(Edge(*edge) for edge in payload["edges"])
    teachers = tuple(sorted({edge.teacher for edge in edges}))
    return Graph(teachers, tuple((mentor, free) for mentor, free in payload["seats"]), edges)


def _solved(edges: Sequence[Edge], free: Mapping[int, int]) -> list[Couple]:
    table = np.array([(edge.teacher, edge.mentor, edge.points) for edge in edges], dtype=np.int64)
    teachers, row = np.unique(table[:, 0], return_inverse=True)
    mentors, which = np.unique(table[:, 1], return_inverse=True)
    seats = np.minimum([free.get(int(mentor), 0) for mentor in mentors], np.bincount(which))
    owner = np.repeat(np.arange(len(mentors)), seats)
    matrix = _matrix(row, which, _worth(table[:, 2], len(teachers)), seats)
    rows, columns = min_weight_full_bipartite_matching(matrix, maximize=True)
    taken = columns < len(owner)
    chosen = zip(teachers[rows[taken]], mentors[owner[columns[taken]]], strict=True)
    return [(int(teacher), int(mentor)) for teacher, mentor in chosen]


def _worth(points: Any, teachers: int) -> Any:
    """One pair more outweighs any loss of points; the 1 is there because zeros vanish from the matrix."""
    pair = int(points.max()) * teachers + 1
    if points.min() < 0 or (pair + int(points.max()) + 1) * teachers > _EXACT:
        raise ValueError("points out of range")
    return points + pair + 1


def _matrix(row: Any, which: Any, worth: Any, seats: Any) -> Any:
    """A column for every seat, and one for every teacher who may stay without."""
    first = np.concatenate(([0], np.cumsum(seats)))
    copies = seats[which]
    offset = np.arange(copies.sum()) - np.repeat(np.cumsum(copies) - copies, copies)
    columns = np.repeat(first[which], copies) + offset
    count, total = int(row.max()) + 1, int(first[-1])
    own = np.arange(count)
    rows = np.concatenate((np.repeat(row, copies), own))
    weights = np.concatenate((np.repeat(worth, copies), np.ones(count, dtype=np.int64)))
    places = (rows, np.concatenate((columns, total + own)))
    return coo_array((weights, places), shape=(count, total + count)).tocsr()
