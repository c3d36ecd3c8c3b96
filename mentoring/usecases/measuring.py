"""How exactly the questionnaire measures here: counted at night, read by the methodologist."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Protocol

from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.ports import ProgrammeBook
from mentoring.psychometrics import ItemFacts, Moments, Norm, Yardstick, scale
from mentoring.questionnaire import Axis, Questionnaire
from mentoring.scoring import ChangeRules

COUNTED_FROM = time(0, 30)
"""UTC: deep in the night of every Russian municipality but the easternmost, where it is a quiet morning."""


class Norms(Protocol):
    """Sums and what was found of them (`storage.norms`)."""

    async def uncounted(self, since: datetime) -> tuple[int, str, str] | None: ...
    async def moments(
        self, municipality_id: int, questionnaire: str, version: str, items: Sequence[str]
    ) -> Moments: ...
    async def keep(self, municipality_id: int, questionnaire: str, version: str, norm: Norm) -> None: ...
    async def of(self, municipality_id: int, questionnaire: str, version: str) -> dict[str, Norm]: ...
    async def known(self, municipality_id: int) -> list[tuple[str, str, int]]: ...


@dataclass(frozen=True, slots=True)
class ScaleLine:
    """An axis, what is known of it and the thresholds that follow."""

    axis: Axis
    norm: Norm | None
    change: ChangeRules


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item in words, with what is known of it."""

    code: str
    title: str
    facts: ItemFacts


@dataclass(frozen=True, slots=True)
class Quality:
    """One questionnaire, in its version of now; `counted_at` None: nothing was counted yet."""

    form: str
    lines: tuple[ScaleLine, ...]
    counted_at: datetime | None


@dataclass(frozen=True, slots=True)
class AxisQuality:
    """One axis with its items."""

    form: str
    line: ScaleLine
    items: tuple[ItemLine, ...]


class MeasuringUseCases:
    """Runs in its caller's turn."""

    def __init__(self, norms: Norms, programmes: ProgrammeBook) -> None:
        self._norms = norms
        self._programmes = programmes
        self._done_since: datetime | None = None

    async def plan_due(self, now: datetime) -> int:
        """Count one questionnaire anew, once a night; nothing is said to anybody, so it returns 0 or 1."""
        since = _night(now)
        if since == self._done_since or now < since:
            return 0
        found = await self._norms.uncounted(since)
        if found is None:
            self._done_since = since
            return 0
        await self._count(*found, now)
        return 1

    async def yardstick(self, municipality_id: int, questionnaire: str, version: str) -> Yardstick:
        """What changes of this version are judged by."""
        default = self._programmes.of(municipality_id).rules.change
        return Yardstick(default, await self._norms.of(municipality_id, questionnaire, version))

    async def quality(self, actor: Actor, form: str = "") -> Quality:
        """Axis by axis, of a questionnaire asked now (empty: the teacher's own). Raises: NotFound."""
        actor.must(Role.METHODOLOGIST)
        asked = self._asked(actor, form)
        known = await self.yardstick(actor.municipality_id, asked.code, asked.version)
        lines = tuple(ScaleLine(axis, known.norms.get(axis.code), known.of(axis.code)) for axis in asked.axes)
        moments = [line.norm.counted_at for line in lines if line.norm]
        return Quality(asked.code, lines, max(moments, default=None))

    async def axis(self, actor: Actor, code: str, form: str = "") -> AxisQuality:
        """One axis, item by item. Raises: NotFound."""
        asked = self._asked(actor, form)
        whole = await self.quality(actor, form)
        line = next((line for line in whole.lines if line.axis.code == code), None)
        if line is None:
            raise NotFound("axis")
        facts = line.norm.facts.items if line.norm and line.norm.facts else ()
        known = {item.id: item for item in asked.items}
        return AxisQuality(
            asked.code,
            line,
            tuple(
                ItemLine(known[one.item].code, known[one.item].worded().title, one)
                for one in facts
                if one.item in known
            ),
        )

    def _asked(self, actor: Actor, form: str) -> Questionnaire:
        book = self._programmes.of(actor.municipality_id).book
        return book.current(form) if form else book.main

    async def _count(self, municipality_id: int, questionnaire: str, version: str, now: datetime) -> None:
        programme = self._programmes.of(municipality_id)
        asked = programme.book.asked_then(questionnaire, version)
        counted: list[Norm] = []
        for axis in asked.axes:
            items = [item.id for item in asked.items_of(axis.code)]
            sums = await self._norms.moments(municipality_id, questionnaire, version, items)
            counted.append(Norm(axis.code, sums.people, scale(sums), now))
        for norm in counted:  # reading first: the first write takes the lock that everybody waits for
            await self._norms.keep(municipality_id, questionnaire, version, norm)


def _night(now: datetime) -> datetime:
    return datetime.combine(now.date(), COUNTED_FROM, tzinfo=UTC)
