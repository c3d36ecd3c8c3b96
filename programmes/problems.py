"""What is wrong with a pack, and where."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a pack: its file seen from the packs' folder, its line from one, plain words."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class PackError(Exception):
    """A pack that cannot be used, with every fault that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def collect(readings: Iterable[Callable[[], T]]) -> list[T]:
    """Results of all readings.

    Raises:
        PackError: with the faults of all the readings that failed, not of the first one only.
    """
    results: list[T] = []
    problems: list[Problem] = []
    for read in readings:
        try:
            results.append(read())
        except PackError as error:
            problems.extend(error.problems)
    if problems:
        raise PackError(problems)
    return results
