"""What a year demands to be said, and whether exactly that was said: worked out without the bot's own rules.

Days off and heavy days are taken from the calendar as facts; the hours, what is moved to which moment, what
helps until when, and how much a person may hear are told here anew, in the words of `product.md` 5.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from tests.simulation.year_chronicle import Agreed, Answer, Asked, Chronicle, Met, OpenStep, Published, Span
from tests.simulation.year_life import Cast
from tests.simulation.year_town import Heard

MINUTE: Final = timedelta(minutes=1)
DAY: Final = timedelta(days=1)
ROUND: Final = timedelta(minutes=61)
"""In the simulation planners look once an hour."""
MOVED: Final = timedelta(days=14)
"""So far before its day a reminder may come when all days between are quiet."""
TOGETHER: Final = timedelta(hours=6)
"""Optional messages of one afternoon are said in one."""
WATCHED: Final = {
    "broadcast": False,
    "meeting_day_before": False,
    "meeting_two_hours": False,
    "meeting_held": False,
    "event_day_before": False,
    "event_two_hours": False,
    "event_announced": True,
    "event_deadline": True,
    "step_due": True,
    "step_passed": True,
    "request_waiting": True,
    "request_unanswered": True,
    "pair_quiet": True,
}
"""Kinds whose every occurrence is foretold; True: optional ones."""
ACTS: Final = ("meeting_offered", "meeting_taken", "meeting_called_off", "event_moved", "event_cancelled")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the bot's ledger."""

    id: int
    kind: str
    person: int
    status: str
    reason: str | None
    optional: bool
    lane: str
    params: dict[str, Any]
    not_before: datetime
    sent_at: datetime | None
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Demand:
    """`wanted` by the rules, useful to `until`; there since `born`, gone at `dies`. Not `sure`: it may be."""

    kind: str
    person: int
    about: tuple[tuple[str, Any], ...]
    wanted: datetime
    until: datetime
    born: datetime
    dies: datetime | None = None
    sure: bool = True

    @property
    def name(self) -> tuple[Any, ...]:
        """By what its line is recognised."""
        return (self.kind, self.person, self.about)


class Days:
    """A person's days: Sundays, days off and heavy days, and the hours of each."""

    def __init__(self, works: Callable[[date], bool], heavy: Callable[[date], object]) -> None:
        self.works = works
        self.heavy = heavy

    def is_quiet(self, day: date) -> bool:
        day_off = day.weekday() < 5 and not self.works(day)
        return day.weekday() == 6 or day_off or _is_teachers_day(day)

    def is_awake(self, at: datetime, zone: ZoneInfo) -> bool:
        """Whether a sound wakes nobody: acts of others come on Teachers' Day too."""
        local = at.astimezone(zone)
        day_off = local.weekday() < 5 and not self.works(local.date())
        return 8 <= local.hour < 20 and local.weekday() != 6 and not day_off

    def is_decent(self, at: datetime, zone: ZoneInfo) -> bool:
        """Whether one may be spoken to about what one signed up for: 8:00–20:00, no Sunday, no day off."""
        local = at.astimezone(zone)
        return 8 <= local.hour < 20 and not self.is_quiet(local.date())

    def is_leisurely(self, at: datetime, zone: ZoneInfo) -> bool:
        """Whether something optional may come: working days 14:30–19:00."""
        local = at.astimezone(zone)
        hours = time(14, 30) <= local.time() < time(19)
        return hours and self.has_leisure(local.date())

    def has_leisure(self, day: date) -> bool:
        return not self.is_quiet(day) and self.works(day) and self.heavy(day) is None

    def said_at(self, wanted: datetime, born: datetime, until: datetime, zone: ZoneInfo) -> datetime | None:
        """The moment of what one signed up for: as wanted, else the last decent one before, else after."""
        start = min(max(wanted, born), until)
        if self.is_decent(start, zone):
            return start
        if wanted >= born and (before := self._last_before(start, born, zone)):
            return before
        at = start
        while at <= until:
            if self.is_decent(at, zone):
                return at
            at += MINUTE - timedelta(seconds=at.second, microseconds=at.microsecond)
        return None

    def _last_before(self, start: datetime, born: datetime, zone: ZoneInfo) -> datetime | None:
        """19:30, or 18:00 of a Saturday; if that day began later for us, the moment it began."""
        day = start.astimezone(zone).date()
        for _ in range(15):
            evening = time(18) if day.weekday() == 5 else time(19, 30)
            at = max(datetime.combine(day, evening, zone).astimezone(UTC), born, start - 14 * DAY)
            if at <= start and self.is_decent(at, zone):
                return at
            day -= DAY
        return None


class Oracle:
    """Compares a chronicle with the ledger and with what the phones got; `flaws` says what does not agree."""

    def __init__(
        self,
        chronicle: Chronicle,
        cast: Cast,
        days: Days,
        deadlines: dict[str, tuple[int, ...]],
        rows: Iterable[Row],
        heard: Iterable[Heard],
        end: datetime,
    ) -> None:
        self.chronicle = chronicle
        self.cast = cast
        self.days = days
        self.deadlines = deadlines
        self.rows = list(rows)
        self.heard = list(heard)
        self.end = end
        self.zones = {person: ZoneInfo(zone) for person, zone in cast.zones.items()}
        self.optional_days: dict[int, list[date]] = defaultdict(list)
        for person, at in {
            (one.person, one.message_id): one.sent_at for one in self.rows if one.optional and one.sent_at
        }.items():
            self.optional_days[person[0]].append(at.astimezone(self.zones[person[0]]).date())

    def flaws(self) -> list[str]:
        """Everything that was promised and does not hold."""
        return [*self._every_demand(), *self._nothing_else(), *self._every_phone(), *self._politeness()]

    # --- what is demanded ---

    def demands(self) -> Iterator[Demand]:
        """Every occurrence the year demands."""
        for span in self.chronicle.spans:
            match span.what:
                case Agreed():
                    yield from self._of_meeting(span)
                case OpenStep():
                    yield from self._of_step(span)
                case Asked():
                    yield from self._of_request(span)
                case Met():
                    yield from self._of_pair(span)
                case Published():
                    yield from self._of_event(span)
        for broadcast, (at, whom) in self.cast.broadcasts.items():
            for person in whom:
                about = (("broadcast_id", broadcast),)
                yield Demand("broadcast", person, about, at, at + 2 * DAY, at)

    def _of_meeting(self, span: Span) -> Iterator[Demand]:
        one: Agreed = span.what
        ends = one.starts + one.minutes * MINUTE
        for person in (one.teacher, one.mentor):
            about = (("meeting_id", one.meeting),)
            yield from self._calls("meeting", person, about, one.starts, span.since, span.until)
            if span.until is None or span.until > ends:
                marked = self.cast.marked.get((one.meeting, person))
                dies = min(filter(None, [span.until, marked]), default=None)
                sure = dies is None or dies > ends + ROUND
                yield Demand("meeting_held", person, about, ends, ends + 3 * DAY, ends, dies, sure=sure)

    def _calls(
        self,
        subject: str,
        person: int,
        about: tuple[tuple[str, Any], ...],
        starts: datetime,
        born: datetime,
        dies: datetime | None,
    ) -> Iterator[Demand]:
        """At 18:00 of the evening before, and two hours before; not what was wanted before it was agreed."""
        zone = self.zones[person]
        eve = starts.astimezone(zone).date() - DAY
        evening = datetime.combine(eve, time(18), zone).astimezone(UTC)
        two = starts - timedelta(hours=2)
        if evening > born:
            yield Demand(f"{subject}_day_before", person, about, evening, two, born, dies)
        if two > born and not (evening > born and self._are_beside(evening, two, born, starts, zone)):
            yield Demand(
                f"{subject}_two_hours", person, about, two, starts - timedelta(minutes=20), born, dies
            )

    def _are_beside(
        self, evening: datetime, two: datetime, born: datetime, starts: datetime, zone: ZoneInfo
    ) -> bool:
        """Before a Sunday, or early in the morning, both come on the evening before: then one is enough."""
        first = self.days.said_at(evening, born, two, zone)
        second = self.days.said_at(two, born, starts - timedelta(minutes=20), zone)
        return None not in (first, second) and second - first < timedelta(hours=2)  # type: ignore[operator]

    def _of_step(self, span: Span) -> Iterator[Demand]:
        one: OpenStep = span.what
        home = ZoneInfo("Europe/Moscow")
        calls = {days: self._afternoon(one.due_on - days * DAY, home) for days in (7, 1)}
        last = datetime.combine(one.due_on + DAY, time(), home).astimezone(UTC)
        for days, until in ((7, calls[1]), (1, last)):
            if calls[days] > span.since:
                about = (("step_id", one.step), ("days", days))
                sure = calls[days] > span.since + ROUND
                yield Demand(
                    "step_due", one.person, about, calls[days], until, span.since, span.until, sure=sure
                )
        passed = self._afternoon(one.due_on + DAY, home)
        if span.until is None or span.until > passed:
            sure = span.since < passed and (span.until is None or span.until > passed + ROUND)
            about = (("step_id", one.step),)
            born = max(passed, span.since)
            yield Demand(
                "step_passed", one.person, about, passed, passed + 7 * DAY, born, span.until, sure=sure
            )

    def _of_request(self, span: Span) -> Iterator[Demand]:
        one: Asked = span.what
        wanted, until = one.answer_by - DAY, one.answer_by
        if span.until is not None and span.until <= wanted:
            return
        sure = span.until is None or span.until > wanted + ROUND
        for person, kind in ((one.mentor, "request_waiting"), (one.teacher, "request_unanswered")):
            yield Demand(kind, person, (("pair_id", one.pair),), wanted, until, wanted, span.until, sure=sure)

    def _of_pair(self, span: Span) -> Iterator[Demand]:
        one: Met = span.what
        last = one.last.astimezone(self.zones[one.mentor]).date()
        for days in (14, 28):
            both = {
                person: self._afternoon(last + days * DAY, self.zones[person])
                for person in (one.teacher, one.mentor)
            }
            first = min(both.values())
            if span.until is not None and span.until <= first:
                continue
            # A day in between at least: whoever is reached late hears of it once. A silence counted anew
            # from an earlier meeting, as a later one was called off, is not told twice in a fortnight.
            settled = span.since < first - (days - 14) * DAY
            sure = settled and (span.until is None or span.until > max(both.values()) + DAY)
            about = (("pair_id", one.pair), ("days", days))
            for person, wanted in both.items():
                until = wanted + 7 * DAY
                yield Demand("pair_quiet", person, about, wanted, until, first, span.until, sure=sure)

    def _of_event(self, span: Span) -> Iterator[Demand]:
        one: Published = span.what
        for answer in self._answers(one.event):
            if answer.what.status == "going":
                born, dies = _common(span, answer)
                if dies is None or dies > born:
                    about = (("event_id", one.event),)
                    yield from self._calls("event", answer.what.person, about, one.starts, born, dies)
        if one.revision == 0:
            for person in self._audience(one.roles):
                yield self._announced(one, span, person)
        for person in self._audience(one.roles):
            yield from self._deadline(one, span, person)

    def _announced(self, one: Published, span: Span, person: int) -> Demand:
        dies = min(filter(None, [self._gone(one.event), self._answered(one.event, person)]), default=None)
        closes = min(one.until, one.starts)
        about = (("event_id", one.event),)
        return Demand("event_announced", person, about, one.published, closes, span.since, dies)

    def _deadline(self, one: Published, span: Span, person: int) -> Iterator[Demand]:
        """So many days before the end of registration, by the clock of the municipality."""
        home = ZoneInfo("Europe/Moscow")
        last = one.until.astimezone(home).date()
        days = sorted(self.deadlines[one.kind], reverse=True)
        ends = [*(self._afternoon(last - other * DAY, home) for other in days[1:]), one.until]
        answered = self._answered(one.event, person)
        dies = min(filter(None, [span.until, answered]), default=None)
        for number, until in zip(days, ends, strict=True):
            wanted = self._afternoon(last - number * DAY, home)
            if wanted <= one.published + 2 * DAY or (dies is not None and dies < wanted - MOVED):
                continue
            sure = span.since < wanted - MOVED and (dies is None or dies > wanted)
            about = (("event_id", one.event), ("days", number))
            useful = min(until, one.until)
            yield Demand("event_deadline", person, about, wanted, useful, span.since, dies, sure=sure)

    def _answers(self, event: int) -> list[Span]:
        return list(self._by_event().get(event, ()))

    def _by_event(self) -> dict[int, list[Span]]:
        if not hasattr(self, "_answers_by_event"):
            found: dict[int, list[Span]] = defaultdict(list)
            for span in self.chronicle.of(Answer):
                found[span.what.event].append(span)
            self._answers_by_event = found
        return self._answers_by_event

    def _answered(self, event: int, person: int) -> datetime | None:
        return min((one.since for one in self._answers(event) if one.what.person == person), default=None)

    def _gone(self, event: int) -> datetime | None:
        """When it was called off (or began); None while it is ahead."""
        untils = [span.until for span in self.chronicle.of(Published) if span.what.event == event]
        return None if None in untils else max(one for one in untils if one)

    def _audience(self, roles: tuple[str, ...]) -> list[int]:
        groups = {"teacher": self.cast.teachers, "mentor": self.cast.mentors}
        return [one for role in roles for one in groups[role]] if roles else self.cast.everybody

    def _afternoon(self, day: date, zone: ZoneInfo) -> datetime:
        return datetime.combine(day, time(16), zone).astimezone(UTC)

    # --- what was said ---

    def _every_demand(self) -> Iterator[str]:
        lines: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
        for row in self.rows:
            if row.kind in WATCHED:
                lines[_name(row)].append(row)
        self._unasked = {row.id: row for rows in lines.values() for row in rows}
        for demand in self.demands():
            mine = [row for row in lines.get(demand.name, ()) if self._is_for(row, demand)]
            for row in mine:
                self._unasked.pop(row.id, None)
            if flaw := self._flaw(demand, mine):
                yield f"{demand.kind} to {demand.person} about {dict(demand.about)}: {flaw}  [{demand}]"

    def _is_for(self, row: Row, demand: Demand) -> bool:
        """Whether the line can be about this very occurrence (a moved meeting has other ones)."""
        at = row.sent_at or row.not_before
        if demand.dies is not None and row.status == "sent" and at > demand.dies + ROUND:
            return False
        return (
            demand.born - (TOGETHER if row.optional else ROUND)
            <= at
            <= max(demand.until, demand.wanted) + ROUND
        )

    def _flaw(self, demand: Demand, mine: list[Row]) -> str:
        said = [row for row in mine if row.status in ("sent", "unknown")]
        if len(said) > 1:
            return f"said {len(said)} times"
        if WATCHED[demand.kind]:
            return self._flaw_of_optional(demand, mine, said)
        if demand.kind == "broadcast":
            return "" if said or demand.wanted > self.end - ROUND else "never said"
        return self._flaw_of_signed_up(demand, said)

    def _flaw_of_signed_up(self, demand: Demand, said: list[Row]) -> str:
        zone = self.zones[demand.person]
        moment = self.days.said_at(demand.wanted, demand.born, demand.until, zone)
        latest = moment
        if demand.born >= demand.wanted:
            latest = self.days.said_at(demand.wanted + ROUND, demand.born + ROUND, demand.until, zone)
        lasts = demand.dies is None or (latest is not None and demand.dies > latest)
        if moment is None or latest is None or not lasts:
            over = said and demand.dies is not None and (said[0].sent_at or demand.dies) > demand.dies
            return f"said at {said[0].sent_at}, though it was over" if over and demand.sure else ""
        if latest > self.end - ROUND:
            return ""
        if not said:
            return f"not said at {moment}" if demand.sure else ""
        assert said[0].sent_at is not None
        in_time = moment <= said[0].sent_at <= latest + ROUND
        return "" if in_time else f"said at {said[0].sent_at}, not at {moment}"

    def _flaw_of_optional(self, demand: Demand, mine: list[Row], said: list[Row]) -> str:
        zone = self.zones[demand.person]
        if said:
            at = said[0].sent_at
            assert at is not None
            if not self.days.is_leisurely(at, zone):
                return f"said at {at.astimezone(zone)}, no time for something optional"
            if at > demand.until:
                return f"said at {at}, useless since {demand.until}"
            return ""
        if mine:
            return self._flaw_of_unsaid(demand, mine[-1])
        if demand.sure and self._had_room(demand) and demand.until < self.end:
            return "neither said nor counted"
        return ""

    def _flaw_of_unsaid(self, demand: Demand, row: Row) -> str:
        if row.status == "pending":
            return "" if row.not_before > self.end - ROUND else f"still waits for {row.not_before}"
        if row.status == "cancelled" and row.reason == "late":
            return "counted as late, though there was room" if demand.sure and self._had_room(demand) else ""
        if row.status == "cancelled":
            over = demand.dies is not None or demand.until <= self.end
            return "" if over else f"dropped ({row.reason}) for no reason"
        return f"it is {row.status} ({row.reason})"

    def _had_room(self, demand: Demand) -> bool:
        """Whether a day was left, between the wish and its end, on which it might have been said."""
        zone = self.zones[demand.person]
        at = max(demand.wanted, demand.born)
        end = min(filter(None, [demand.until, demand.dies]), default=demand.until)
        while at <= end:
            day = at.astimezone(zone).date()
            if self.days.is_leisurely(at, zone) and self._fits(demand.person, day):
                return True
            at += 10 * MINUTE
        return False

    def _fits(self, person: int, day: date) -> bool:
        heard = self.optional_days[person]
        week = [one for one in heard if timedelta(0) <= day - one < 7 * DAY]
        return day not in heard and len(week) < 4

    def _nothing_else(self) -> Iterator[str]:
        """What was said of these kinds and nothing demanded."""
        for row in self._unasked.values():
            if row.status in ("sent", "unknown"):
                yield f"{row.kind} to {row.person} about {row.params} at {row.sent_at}: nobody asked for it"

    # --- what the phones got ---

    def _every_phone(self) -> Iterator[str]:
        """The ledger is the truth: every message is in it, or it says that this one may have come twice."""
        person_of = {account: person for person, account in self.cast.accounts.items()}
        told = {(row.person, row.message_id) for row in self.rows if row.status == "sent"}
        doubtful = Counter(row.person for row in self.rows if row.reason in ("second_round", "no_answer"))
        spare: Counter[int] = Counter()
        for one in self.heard:
            person = person_of[one.account]
            if (person, one.message_id) not in told and one.method != "SendDocument":
                spare[person] += 1
        for person, number in spare.items():
            if number > doubtful[person]:
                doubt = f"{doubtful[person]} in doubt"
                yield f"{person} got {number} messages that the ledger does not know, {doubt}"
        heard = {(person_of[one.account], one.message_id) for one in self.heard}
        for person, message in told - heard:
            yield f"the ledger says that {person} got message {message}; the phone does not"

    def _politeness(self) -> Iterator[str]:
        """No sound at night; one optional message a day, four a week."""
        person_of = {account: person for person, account in self.cast.accounts.items()}
        for one in self.heard:
            zone = self.zones[person_of[one.account]]
            if not one.silent and not self.days.is_awake(one.at, zone):
                yield f"{person_of[one.account]} was woken at {one.at.astimezone(zone)}"
        for person, days in self.optional_days.items():
            for day in set(days):
                week = [one for one in days if timedelta(0) <= day - one < 7 * DAY]
                if days.count(day) > 1 or len(week) > 4:
                    yield f"{person} got {days.count(day)} optional messages on {day}, {len(week)} in a week"


def _is_teachers_day(day: date) -> bool:
    """«Сегодня ни одного напоминания не будет»."""
    return (day.month, day.day) == (10, 5)


def _name(row: Row) -> tuple[Any, ...]:
    keys = {
        "broadcast": ("broadcast_id",),
        "step_due": ("step_id", "days"),
        "event_deadline": ("event_id", "days"),
    }
    keys |= {"pair_quiet": ("pair_id", "days"), "step_passed": ("step_id",)}
    subject = row.kind.split("_")[0]
    usual = {"meeting": ("meeting_id",), "event": ("event_id",), "request": ("pair_id",)}
    names = keys.get(row.kind) or usual[subject]
    return (row.kind, row.person, tuple((name, row.params.get(name)) for name in names))


def _common(one: Span, other: Span) -> tuple[datetime, datetime | None]:
    untils = [until for until in (one.until, other.until) if until is not None]
    return max(one.since, other.since), min(untils, default=None)
