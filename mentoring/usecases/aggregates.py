"""Profiles of many as numbers that say nothing about one. Rights: `product.md` 2."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from mentoring.aggregates import LEAST, Exact, Published, band, publish
from mentoring.clock import Clock
from mentoring.errors import NotAllowed, NotFound
from mentoring.people import Actor, Role
from mentoring.ports import ProgrammeBook
from mentoring.programme import Programme
from mentoring.questionnaire import Axis
from mentoring.scoring import Level, Rules

READERS = (Role.METHODOLOGIST, Role.HEAD)
NOBODY_KNOWN = ""
OTHERS = "~"
"""The group of all that are too small to be counted alone."""


class Dimension(StrEnum):
    """By what people are grouped; each stands in one group."""

    SUBJECT = "subject"
    SCHOOL = "school"
    YEARS = "years"


class Aggregates(Protocol):
    """Sums by group (`storage.aggregates`)."""

    async def sums(
        self,
        municipality_id: int,
        questionnaire: str,
        version: str,
        dimension: Dimension,
        axes: Sequence[str],
        school_year: int,
    ) -> dict[str, dict[str, Exact]]: ...
    async def unreliable(self, municipality_id: int, questionnaire: str, version: str) -> int: ...
    async def schools(self, municipality_id: int) -> dict[str, str]: ...


@dataclass(frozen=True, slots=True)
class Share:
    """One axis of a group; `percent` and `level` None: hidden."""

    axis: Axis
    percent: int | None
    level: Level | None


@dataclass(frozen=True, slots=True)
class Group:
    """A group by its key and title (of years: «1» … «4»; empty: not known), its people as a band."""

    key: str
    title: str
    people: int
    shares: tuple[Share, ...]

    def lowest(self, count: int) -> tuple[Share, ...]:
        """The axes to help with first."""
        known = [share for share in self.shares if share.percent is not None]
        return tuple(sorted(known, key=lambda share: share.percent or 0)[:count])


@dataclass(frozen=True, slots=True)
class Table:
    """Groups of which something is shown, and the whole, of those who answer one questionnaire (`form`).

    `whole` None: fewer than five people, or telling of them. `mostly_hidden`: hardly any group can be shown;
    look at the municipality. `unreliable`: people known by hurried answers only, as a band (0: fewer than 5).
    """

    form: str
    dimension: Dimension
    groups: tuple[Group, ...]
    whole: Group | None
    mostly_hidden: bool
    unreliable: int
    thresholds: tuple[int, int, int]


class AggregateUseCases:
    """Reads only. Runs in its caller's turn."""

    def __init__(self, store: Aggregates, programmes: ProgrammeBook, clock: Clock) -> None:
        self._store = store
        self._programmes = programmes
        self._clock = clock

    def forms(self, actor: Actor) -> tuple[tuple[str, str | None], ...]:
        """Questionnaires asked here: code and whose it is; None for the teacher's own."""
        if not actor.has(*READERS, Role.CURATOR):
            raise NotAllowed(READERS[0].value)
        book = self._programmes.of(actor.municipality_id).book
        variants = tuple((one.questionnaire.code, one.label) for one in book.variants)
        return ((book.main.code, None), *variants)

    async def table(self, actor: Actor, dimension: Dimension, form: str = "") -> Table:
        """The municipality's table, or a curator's own schools of it; `form` empty: the teacher's own.

        Raises:
            NotFound: no such questionnaire is asked now.
            NotAllowed: for teachers and mentors, and for a curator beyond the schools.
        """
        whole = actor.has(*READERS)
        own = actor.schools(Role.CURATOR)
        if not whole and not (own and dimension is Dimension.SCHOOL):
            raise NotAllowed(READERS[0].value)
        table = await self._table(actor, dimension, form)
        if whole:
            return table
        mine = tuple(group for group in table.groups if group.key in {str(school) for school in own})
        return Table(table.form, dimension, mine, table.whole, not mine, table.unreliable, table.thresholds)

    async def group(
        self, actor: Actor, dimension: Dimension, key: str, form: str = ""
    ) -> tuple[Table, Group]:
        """One group of the table. Raises: NotFound, also where nothing of it may be shown."""
        table = await self.table(actor, dimension, form)
        found = next((group for group in table.groups if group.key == key), None)
        if found is None:
            raise NotFound("group")
        return table, found

    async def _table(self, actor: Actor, dimension: Dimension, form: str) -> Table:
        municipality_id = actor.municipality_id
        programme = self._programmes.of(municipality_id)
        asked = programme.book.current(form) if form else programme.book.main
        axes = [axis.code for axis in asked.axes]
        known = (municipality_id, asked.code, asked.version)
        year = _school_year(self._clock.now().astimezone(actor.tz).date())
        sums = await self._store.sums(*known, dimension, axes, year)
        columns = {axis: publish({key: row[axis] for key, row in sums.items()}) for axis in axes}
        titles = await self._titles(programme, municipality_id, dimension, sums)
        everybody = {axis: sum((row[axis] for row in sums.values()), Exact()) for axis in axes}
        scale = _Scale(asked.axes, programme.rules)
        groups = [_group(scale, key, titles[key], sums[key], columns) for key in sums]
        shown = [group for group in groups if any(share.percent is not None for share in group.shares)]
        shown.sort(key=lambda group: (group.key in (NOBODY_KNOWN, OTHERS), group.title))
        return Table(
            asked.code,
            dimension,
            tuple(shown),
            _whole(scale, everybody, columns),
            not any(group.key not in (NOBODY_KNOWN, OTHERS) for group in shown),
            band(await self._store.unreliable(*known)),
            programme.rules.levels,
        )

    async def _titles(
        self, programme: Programme, municipality_id: int, dimension: Dimension, keys: Mapping[str, object]
    ) -> dict[str, str]:
        if dimension is Dimension.YEARS:
            return {key: key for key in keys}
        if dimension is Dimension.SUBJECT:
            return {key: programme.subject_title(key) for key in keys}
        names = await self._store.schools(municipality_id)
        return {key: names.get(key, "") for key in keys}


def _school_year(today: date) -> int:
    """The year in which the present school year began."""
    return today.year if today.month >= 9 else today.year - 1


@dataclass(frozen=True, slots=True)
class _Scale:
    """Axes of the questionnaire and the words of percentages."""

    axes: tuple[Axis, ...]
    rules: Rules


def _group(
    scale: _Scale,
    key: str,
    title: str,
    exact: Mapping[str, Exact],
    columns: Mapping[str, Published],
) -> Group:
    values = {axis: column.groups.get(key) for axis, column in columns.items()}
    return Group(key, title, _people(exact, values), _shares(scale, values))


def _whole(scale: _Scale, exact: Mapping[str, Exact], columns: Mapping[str, Published]) -> Group | None:
    values = {axis: column.whole for axis, column in columns.items()}
    if all(value is None for value in values.values()):
        return None
    return Group("", "", _people(exact, values), _shares(scale, values))


def _people(exact: Mapping[str, Exact], values: Mapping[str, int | None]) -> int:
    """The band of the axis most people answered, among those shown."""
    shown = [exact[axis].people for axis, value in values.items() if value is not None]
    return band(max(shown, default=LEAST))


def _shares(scale: _Scale, values: Mapping[str, int | None]) -> tuple[Share, ...]:
    return tuple(
        Share(
            axis,
            (percent := values[axis.code]),
            None if percent is None else scale.rules.level(percent),
        )
        for axis in scale.axes
    )
