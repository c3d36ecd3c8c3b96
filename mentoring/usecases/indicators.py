"""Indicators: counted by the ticks, read by head, methodologist and (own school) curator, noted by hand."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotAllowed, NotFound, TooLong
from mentoring.indicators import (
    FUNNEL,
    OF_SCHOOLS,
    Count,
    Formula,
    Indicator,
    IndicatorSet,
    Light,
    Measure,
    Unit,
    light,
    month_before,
    month_of,
    moved,
    of_schools,
    parse_value,
    people,
    plan_now,
    share,
)
from mentoring.people import Actor, Role
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.reminders import AFTERNOON, Due, Who
from mentoring.timing import Urgency
from mentoring.usecases.indicator_views import (
    Attention,
    Board,
    Card,
    Digest,
    Entry,
    SchoolLine,
    SchoolView,
    Stage,
    Standing,
)

READERS: Final = (Role.HEAD, Role.METHODOLOGIST)
EVERY: Final = timedelta(hours=3)
"""How old counts of the running month may grow."""
LINES: Final = 5
HISTORY: Final = 6
EVIDENCE_LIMIT: Final = 500
SPREAD: Final = 15
"""Years around the present one for which a plan may be entered."""
DIGEST_HELPS: Final = timedelta(days=10)
DIGEST_DAYS: Final = 7
"""In the first days of a month the digest of the one before is planned."""
FACT, PLAN = "fact", "plan"


class BadValue(MentoringError):
    """What was typed is no number, or no number of this unit; `typed` as it came."""

    def __init__(self, typed: str, unit: Unit) -> None:
        super().__init__(unit)
        self.typed = typed
        self.unit = unit


class Indicators(Protocol):
    """Counts and entries (`storage.indicators`)."""

    async def municipalities(self) -> list[int]: ...
    async def zone(self, municipality_id: int) -> str: ...
    async def fresh(self, municipality_id: int, month: date, since: datetime) -> set[str]: ...
    async def count(
        self, municipality_id: int, formula: Formula, asked: tuple[str, str], now: datetime
    ) -> dict[int, Count]: ...
    async def spoken(self, municipality_id: int, formula: str, month: date) -> Count | None: ...
    async def spoken_of_schools(
        self, municipality_id: int, formula: str, month: date
    ) -> dict[int, Count]: ...
    async def keep(
        self, municipality_id: int, formula: str, month: date, count: Count, spoken: Count, now: datetime
    ) -> None: ...
    async def keep_schools(
        self,
        municipality_id: int,
        formula: str,
        month: date,
        rows: Sequence[tuple[int, Count, Count, int | None]],
    ) -> None: ...
    async def months(
        self, municipality_id: int, months: Sequence[date]
    ) -> dict[date, dict[str, tuple[Count, Count, datetime]]]: ...
    async def newest_month(self, municipality_id: int, until: date) -> date | None: ...
    async def schools(
        self, municipality_id: int, month: date, limit: int, offset: int
    ) -> tuple[list[SchoolLine], int]: ...
    async def school(self, municipality_id: int, month: date, school_id: int) -> SchoolLine | None: ...
    async def without_curator(self, municipality_id: int) -> int: ...
    async def entries(self, municipality_id: int) -> list[Entry]: ...
    async def history(self, municipality_id: int, code: str, limit: int) -> list[Entry]: ...
    async def enter(
        self,
        municipality_id: int,
        code: str,
        kind: str,
        year: int,
        value: float,
        evidence: str | None,
        author_id: int,
        now: datetime,
    ) -> None: ...
    async def first_year(self, municipality_id: int) -> int | None: ...
    async def set_first_year(self, municipality_id: int, year: int) -> None: ...
    async def heads(self, municipality_id: int, told: str, limit: int) -> list[tuple[int, str]]: ...


Monthly = Mapping[str, tuple[Count, Count, datetime]]


class IndicatorUseCases:
    """Reads are of monthly rows, never of history. Runs in its caller's turn."""

    def __init__(self, store: Indicators, outbox: Outbox, programmes: ProgrammeBook, clock: Clock) -> None:
        self._store = store
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock

    # --- counting and the digest, asked by the ticks ---

    async def plan_due(self, now: datetime) -> int:
        """Count one formula that has grown old, or plan digests (`deliveries.Planner`)."""
        for municipality_id in await self._store.municipalities():
            local = now.astimezone(ZoneInfo(await self._store.zone(municipality_id)))
            if await self._count_one(municipality_id, month_of(local.date()), now):
                return 1
            if planned := await self._plan_digest(municipality_id, local, now):
                return planned
        return 0

    async def _count_one(self, municipality_id: int, month: date, now: datetime) -> bool:
        programme = self._programmes.of(municipality_id)
        fresh = await self._store.fresh(municipality_id, month, now - EVERY)
        formula = next((one for one in programme.indicators.formulas if one.key not in fresh), None)
        if formula is None:
            return False
        main = programme.questionnaire
        counts = await self._store.count(municipality_id, formula, (main.code, main.version), now)
        whole = Count(sum(one.part for one in counts.values()), sum(one.whole for one in counts.values()))
        before = await self._store.spoken(municipality_id, formula.key, month)
        await self._store.keep(municipality_id, formula.key, month, whole, moved(before, whole), now)
        if formula.measure in OF_SCHOOLS:
            await self._keep_schools(municipality_id, formula.key, month, counts)
        return True

    async def _keep_schools(
        self, municipality_id: int, formula: str, month: date, counts: Mapping[int, Count]
    ) -> None:
        before = await self._store.spoken_of_schools(municipality_id, formula, month)
        spoken = {school: moved(before.get(school), one) for school, one in counts.items()}
        percents = of_schools(spoken)
        rows = [(school, one, spoken[school], percents[school]) for school, one in counts.items()]
        await self._store.keep_schools(municipality_id, formula, month, rows)

    async def _plan_digest(self, municipality_id: int, local: datetime, now: datetime) -> int:
        if local.day > DIGEST_DAYS:
            return 0
        over = month_before(month_of(local.date()))
        stem = f"indicators:{municipality_id}-{over:%Y%m}"
        heads = await self._store.heads(municipality_id, stem, LINES * 10)
        if not heads or not (await self._store.months(municipality_id, [over])):
            return 0
        dues = [
            Due(
                f"{stem}:digest:p{person}",
                "indicator_digest",
                Urgency.OPTIONAL,
                max(Who(person, ZoneInfo(zone)).at(local.date(), AFTERNOON), now),
                now + DIGEST_HELPS,
                person,
                {"month": over.isoformat()},
            )
            for person, zone in heads
        ]
        return await self._outbox.plan_many(dues)

    # --- the pages ---

    async def board(self, actor: Actor) -> Board:
        """The eight numbers. Raises: NotAllowed."""
        actor.must(*READERS)
        standings, as_of = await self._standings(actor)
        found = {one.indicator.code: one for one in standings}
        front = tuple(found[one.code] for one in self._set(actor).front)
        return Board(front, as_of, self._today(actor), await self._attention(actor, standings))

    async def attention(self, actor: Actor) -> Attention:
        """What asks for attention. Raises: NotAllowed."""
        return (await self.board(actor)).attention

    async def all(self, actor: Actor) -> tuple[Standing, ...]:
        """Every indicator of the programme. Raises: NotAllowed."""
        actor.must(*READERS)
        return (await self._standings(actor))[0]

    async def card(self, actor: Actor, code: str) -> Card:
        """One of them. Raises: NotAllowed, NotFound."""
        actor.must(*READERS)
        indicator = self._find(actor, code)
        standings, _ = await self._standings(actor)
        first_year = await self._store.first_year(actor.municipality_id)
        entries = await self._store.entries(actor.municipality_id)
        facts = sorted((one.year, one.value) for one in entries if one.code == code and one.kind == FACT)
        return Card(
            next(one for one in standings if one.indicator.code == code),
            _plans(indicator, first_year, entries),
            tuple(facts),
            tuple(await self._store.history(actor.municipality_id, code, HISTORY)),
            self._today(actor).year,
            actor.has(Role.METHODOLOGIST),
            self._set(actor).year_choices if indicator.values else (),
            first_year,
        )

    async def schools(self, actor: Actor, page: int) -> tuple[list[SchoolLine], int]:
        """A page of schools and how many there are. Raises: NotAllowed."""
        actor.must(*READERS)
        month = await self._store.newest_month(actor.municipality_id, month_of(self._today(actor)))
        if month is None:
            return [], 0
        return await self._store.schools(actor.municipality_id, month, LINES, max(0, page) * LINES)

    async def school(self, actor: Actor, school_id: int) -> SchoolView:
        """One school: exact for its own curator, else what may be shown. Raises: NotAllowed, NotFound."""
        exact = school_id in actor.schools(Role.CURATOR)
        if not exact and not actor.has(*READERS):
            raise NotAllowed(READERS[0].value)
        month = await self._store.newest_month(actor.municipality_id, month_of(self._today(actor)))
        line = None
        if month is not None:
            line = await self._store.school(actor.municipality_id, month, school_id)
        if line is None:
            raise NotFound("school")
        wanted = [one for one in self._set(actor).front if one.formula and one.formula.measure in OF_SCHOOLS]
        return SchoolView(line, tuple((one, _of_school(line, one, exact=exact)) for one in wanted), exact)

    def own_schools(self, actor: Actor) -> tuple[int, ...]:
        """A curator's. Raises: NotAllowed."""
        actor.must(Role.CURATOR)
        return tuple(sorted(actor.schools(Role.CURATOR)))

    async def funnel(self, actor: Actor) -> tuple[Stage, ...]:
        """From the people of the programme to those with steps done. Raises: NotAllowed."""
        actor.must(*READERS)
        counted, _ = await self._newest(actor)
        stages = []
        for measure in FUNNEL:
            line = counted.get(measure.value)
            spoken = _spoken(line, measure) if line else Count()
            stages.append(Stage(measure.value, people(spoken, private=measure.is_private) if line else None))
        return tuple(stages)

    async def digest(self, actor: Actor, month: date) -> Digest:
        """The month that is over. Raises: NotAllowed, NotFound."""
        actor.must(Role.HEAD)
        found = await self._store.months(actor.municipality_id, [month, month_before(month)])
        if month not in found:
            raise NotFound("month")
        now, before = found[month], found.get(month_before(month), {})
        changes = []
        for one in self._set(actor).front:
            new, old = _value(one, now), _value(one, before)
            if new is not None and old is not None:
                changes.append((one.short, new - old))
        up = tuple(title for title, change in changes if change > 0)
        down = tuple(title for title, change in changes if change < 0)
        attention = (await self.board(actor)).attention
        return Digest(month, up, down, len(changes) - len(up) - len(down), attention.number)

    # --- entered by hand ---

    async def enter(
        self, actor: Actor, code: str, kind: str, year: int, typed: str, evidence: str | None = None
    ) -> None:
        """A fact or a plan of a year. Raises: NotAllowed, NotFound, BadValue, TooLong."""
        indicator = self.to_enter(actor, code, kind, year)
        value = self.checked(indicator, typed)
        said = (evidence or "").strip() or None
        if said and len(said) > EVIDENCE_LIMIT:
            raise TooLong(len(said), EVIDENCE_LIMIT)
        await self._store.enter(
            actor.municipality_id, code, kind, year, value, said, actor.person_id, self._clock.now()
        )

    def checked(self, indicator: Indicator, typed: str) -> float:
        """The number that was typed. Raises: BadValue."""
        value = parse_value(typed)
        whole = indicator.unit is not Unit.PERCENT
        if value is None or (not whole and value > 100) or (whole and value != int(value)):
            raise BadValue(typed, indicator.unit)
        return value

    def to_enter(self, actor: Actor, code: str, kind: str, year: int) -> Indicator:
        """What may be entered: plans of all, facts of those nobody counts. Raises: NotAllowed, NotFound."""
        actor.must(Role.METHODOLOGIST)
        indicator = self._find(actor, code)
        far = abs(year - self._today(actor).year) > SPREAD
        if kind not in (FACT, PLAN) or far or (kind == FACT and not indicator.is_manual):
            raise NotFound("indicator")
        return indicator

    async def set_first_year(self, actor: Actor, year: int) -> None:
        """Which year the first planned value is of. Raises: NotAllowed, NotFound."""
        actor.must(Role.METHODOLOGIST)
        if year not in self._set(actor).year_choices:
            raise NotFound("year")
        await self._store.set_first_year(actor.municipality_id, year)

    # --- pieces of the above ---

    def _set(self, actor: Actor) -> IndicatorSet:
        return self._programmes.of(actor.municipality_id).indicators

    def _find(self, actor: Actor, code: str) -> Indicator:
        found = self._set(actor).find(code)
        if found is None:
            raise NotFound("indicator")
        return found

    def _today(self, actor: Actor) -> date:
        return self._clock.now().astimezone(actor.tz).date()

    async def _newest(self, actor: Actor) -> tuple[Monthly, Monthly]:
        """The newest month's counts and those of the month before it."""
        month = await self._store.newest_month(actor.municipality_id, month_of(self._today(actor)))
        if month is None:
            return {}, {}
        found = await self._store.months(actor.municipality_id, [month, month_before(month)])
        return found.get(month, {}), found.get(month_before(month), {})

    async def _standings(self, actor: Actor) -> tuple[tuple[Standing, ...], datetime | None]:
        now, before = await self._newest(actor)
        entries = await self._store.entries(actor.municipality_id)
        first_year = await self._store.first_year(actor.municipality_id)
        year = self._today(actor).year
        rows = tuple(
            _standing(one, now, before, entries, first_year, year) for one in self._set(actor).indicators
        )
        return rows, max((line[2] for line in now.values()), default=None)

    async def _attention(self, actor: Actor, standings: Sequence[Standing]) -> Attention:
        found = {one.indicator.code: one for one in standings}
        now, _ = await self._newest(actor)
        mentored = now.get(Measure.MENTORED.value)
        without = mentored[0].whole - mentored[0].part if mentored else 0
        unsaid = any(one.indicator.values for one in standings) and (
            await self._store.first_year(actor.municipality_id) is None
        )
        return Attention(
            tuple(one for one in found.values() if one.light in (Light.NEAR, Light.FAR)),
            without,
            await self._store.without_curator(actor.municipality_id),
            sum(one.indicator.is_manual and one.value is None for one in standings),
            unsaid,
        )


def _standing(
    indicator: Indicator,
    now: Monthly,
    before: Monthly,
    entries: Sequence[Entry],
    first_year: int | None,
    year: int,
) -> Standing:
    plan = plan_now(_plans(indicator, first_year, entries), year)
    plan = indicator.target if plan is None else plan
    if indicator.is_manual:
        return _entered(indicator, plan, entries)
    value, old = _value(indicator, now), _value(indicator, before)
    trend = value - old if value is not None and old is not None else None
    assert indicator.formula is not None
    hidden = value is None and indicator.formula.key in now
    state = light(value, plan, indicator.unit, indicator.better)
    return Standing(indicator, value, plan, state, trend, hidden, year)


def _entered(indicator: Indicator, plan: float | None, entries: Sequence[Entry]) -> Standing:
    facts = sorted(
        (one for one in entries if one.code == indicator.code and one.kind == FACT),
        key=lambda one: one.year,
    )
    last = facts[-1] if facts else None
    earlier = facts[-2].value if len(facts) > 1 else None
    value = last.value if last else None
    trend = value - earlier if value is not None and earlier is not None else None
    state = light(value, plan, indicator.unit, indicator.better)
    return Standing(indicator, value, plan, state, trend, year=last.year if last else None, entry=last)


def _plans(indicator: Indicator, first_year: int | None, entries: Sequence[Entry]) -> dict[int, float]:
    """The document's plan with what was entered laid over it."""
    own = {one.year: one.value for one in entries if one.code == indicator.code and one.kind == PLAN}
    return dict(sorted({**indicator.planned(first_year), **own}.items()))


def _spoken(line: tuple[Count, Count, datetime], measure: Measure) -> Count:
    return line[1] if measure.is_private else line[0]


def _value(indicator: Indicator, counted: Monthly) -> float | None:
    formula = indicator.formula
    if formula is None or formula.key not in counted:
        return None
    spoken = _spoken(counted[formula.key], formula.measure)
    if formula.measure is Measure.YOUNG:
        return spoken.part  # how many teach is no secret of anybody
    if indicator.unit is Unit.PERCENT:
        return share(spoken, private=formula.measure.is_private)
    return people(spoken, private=formula.measure.is_private)


def _of_school(line: SchoolLine, indicator: Indicator, *, exact: bool) -> int | None:
    assert indicator.formula is not None
    key = indicator.formula.key
    count = line.counts.get(key)
    if indicator.formula.measure is Measure.YOUNG:
        return count.part if count else 0
    if exact and count and count.whole:
        return (200 * count.part + count.whole) // (2 * count.whole)
    return line.percents.get(key)
