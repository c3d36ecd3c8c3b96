"""«О программе»: what a municipality's own document says, row by row, in its own words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mentoring.people import Role


class Level(StrEnum):
    """At which level a document asks for something; from the nearest on."""

    SCHOOL = "school"
    MUNICIPALITY = "municipality"
    REGION = "region"


class Section(StrEnum):
    """Parts of «О программе», in the order a person reads them."""

    SHORT = "short"
    GOAL = "goal"
    TASKS = "tasks"
    CONDITIONS = "conditions"
    DIRECTIONS = "directions"
    FORMS = "forms"
    STRUCTURE = "structure"
    PARTNERS = "partners"
    CATEGORIES = "categories"
    ROLES = "roles"
    RESULTS = "results"
    RISKS = "risks"
    CONCEPTS = "concepts"


@dataclass(frozen=True, slots=True)
class Sourced:
    """A line of the document; `rows` are its rows in `docs/source-rows.ru.md` («БУГ-8»).

    `events` and `steps`: kinds of events and forms of steps in which a form of work lives here; `role`: who
    acts so in the bot, if anybody does.
    """

    title: str
    rows: tuple[str, ...]
    level: Level | None = None
    events: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Duties:
    """What the document expects of a group of participants."""

    who: str
    does: tuple[Sourced, ...]


@dataclass(frozen=True, slots=True)
class Lists:
    """The document in short labels; an empty list means that it names none."""

    communities: tuple[Sourced, ...] = ()
    partners: tuple[Sourced, ...] = ()
    directions: tuple[Sourced, ...] = ()
    conditions: tuple[Sourced, ...] = ()
    categories: tuple[Sourced, ...] = ()
    forms: tuple[Sourced, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """The document in its own words. `adopted`: by whom and when, without names of officials."""

    name: str = ""
    adopted: str = ""
    goals: tuple[Sourced, ...] = ()
    tasks: tuple[Sourced, ...] = ()
    conditions: tuple[Sourced, ...] = ()
    directions: tuple[Sourced, ...] = ()
    partners: tuple[Sourced, ...] = ()
    categories: tuple[Sourced, ...] = ()
    roles: tuple[Sourced, ...] = ()
    duties: tuple[Duties, ...] = ()
    results: tuple[Sourced, ...] = ()
    risks: tuple[Sourced, ...] = ()
    concepts: tuple[Sourced, ...] = ()

    def told(self, section: Section, lists: Lists) -> tuple[Sourced | Duties, ...]:
        """A part: short labels of rows whose words are not kept, then the words, by level."""
        words, labels = TOLD[section](self, lists)
        kept = {row for one in words for row in one.rows}
        lines = [*(one for one in labels if not kept.issuperset(one.rows)), *words]
        lines.sort(key=_depth)
        return (*lines, *(self.duties if section is Section.ROLES else ()))

    def rows(self, lists: Lists) -> frozenset[str]:
        """Every row of the document that this pack carries."""
        told = (self.told(section, lists) for section in TOLD)
        lines = (line for lines in told for line in lines)
        return frozenset(row for line in lines for row in _rows(line))


def _rows(line: Sourced | Duties) -> Iterable[str]:
    return line.rows if isinstance(line, Sourced) else (row for one in line.does for row in one.rows)


def _depth(line: Sourced) -> int:
    return 0 if line.level is None else 1 + list(Level).index(line.level)


Words = tuple[tuple[Sourced, ...], tuple[Sourced, ...]]

TOLD: Final[dict[Section, Callable[[Document, Lists], Words]]] = {
    Section.GOAL: lambda document, _: (document.goals, ()),
    Section.TASKS: lambda document, _: (document.tasks, ()),
    Section.CONDITIONS: lambda document, lists: (document.conditions, lists.conditions),
    Section.DIRECTIONS: lambda document, lists: (document.directions, lists.directions),
    Section.FORMS: lambda _, lists: ((), lists.forms),
    Section.STRUCTURE: lambda _, lists: ((), lists.communities),
    Section.PARTNERS: lambda document, lists: (document.partners, lists.partners),
    Section.CATEGORIES: lambda document, lists: (document.categories, lists.categories),
    Section.ROLES: lambda document, _: (document.roles, ()),
    Section.RESULTS: lambda document, _: (document.results, ()),
    Section.RISKS: lambda document, _: (document.risks, ()),
    Section.CONCEPTS: lambda document, _: (document.concepts, ()),
}
"""Where each part is kept: its words, its short labels."""
