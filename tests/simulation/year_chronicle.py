"""What happened, as an observer beside the bot sees it: each thing, from when and until when.

The causes are read from the rows people's acts made (a meeting agreed, a step open, a place taken), not from
the ledger of what is said: what has to follow from them is the oracle's business.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import func, select

from storage.schema import announcements, growth, pairs
from tests.simulation.year_town import YearTown

_meeting, _pair = pairs.meeting, pairs.pair
_event, _registration = announcements.event, announcements.registration
_step, _route = growth.route_step, growth.route


class Agreed(NamedTuple):
    """A meeting with a time."""

    meeting: int
    revision: int
    starts: datetime
    minutes: int
    teacher: int
    mentor: int


class Published(NamedTuple):
    """An event that takes place."""

    event: int
    revision: int
    kind: str
    starts: datetime
    until: datetime
    published: datetime
    roles: tuple[str, ...]


class Answer(NamedTuple):
    """What somebody answered to an event."""

    event: int
    person: int
    status: str


class OpenStep(NamedTuple):
    """A step somebody works on."""

    step: int
    person: int
    due_on: date


class Asked(NamedTuple):
    """A request that waits for a mentor until `answer_by`: 72 hours, Sundays and days off not counted."""

    pair: int
    teacher: int
    mentor: int
    answer_by: datetime


class Met(NamedTuple):
    """A pair, and when it met last (or agreed to meet, or began)."""

    pair: int
    teacher: int
    mentor: int
    last: datetime


@dataclass(slots=True)
class Span:
    """Something that was so from `since` up to `until` (None: it still is)."""

    what: Any
    since: datetime
    until: datetime | None = None


@dataclass
class Chronicle:
    """Spans in the order of their beginning."""

    town: YearTown
    spans: list[Span] = field(default_factory=list)
    _now: dict[Hashable, Span] = field(default_factory=dict)

    def of(self, kind: type) -> list[Span]:
        """All spans of one kind of thing."""
        return [span for span in self.spans if type(span.what) is kind]

    async def looks(self) -> None:
        """Read what is so now, and note what became different."""
        seen: set[Hashable] = set()
        async with self.town.app.database.turn() as turn:
            for statement, made in _QUESTIONS:
                for row in await turn.all(statement(self.town.clock.at)):
                    seen.add(made(row))
        self._note(seen)

    def _note(self, seen: Iterable[Hashable]) -> None:
        at, seen = self.town.clock.at, set(seen)
        for what in [one for one in self._now if one not in seen]:
            self._now.pop(what).until = at
        for what in seen - self._now.keys():
            self._now[what] = Span(what, at)
            self.spans.append(self._now[what])


def _meetings(now: datetime) -> Any:
    columns = (_meeting.c.id, _meeting.c.revision, _meeting.c.starts_at, _meeting.c.minutes)
    return (
        select(*columns, _pair.c.teacher_id, _pair.c.mentor_id)
        .join(_pair, _pair.c.id == _meeting.c.pair_id)
        .where(_meeting.c.status == "confirmed", _meeting.c.starts_at > now - timedelta(days=5))
    )


def _events(now: datetime) -> Any:
    columns = ("id", "revision", "kind", "starts_at", "registration_until", "published_at", "audience")
    return select(*(_event.c[name] for name in columns)).where(
        _event.c.status == "published", _event.c.starts_at > now
    )


def _answers(now: datetime) -> Any:
    ahead = select(_event.c.id).where(_event.c.starts_at > now)
    columns = (_registration.c.event_id, _registration.c.person_id, _registration.c.status)
    return select(*columns).where(_registration.c.event_id.in_(ahead))


def _steps(now: datetime) -> Any:
    return (
        select(_step.c.id, _route.c.person_id, _step.c.due_on)
        .join(_route, _route.c.id == _step.c.route_id)
        .where(_step.c.status.in_(("active", "returned")), _route.c.special.is_(None))
    )


def _requests(now: datetime) -> Any:
    columns = (_pair.c.id, _pair.c.teacher_id, _pair.c.mentor_id, _pair.c.answer_by)
    return select(*columns).where(
        _pair.c.status.in_(("proposed", "half")), _pair.c.agreed_side == "teacher", _pair.c.kind == "main"
    )


def _met(now: datetime) -> Any:
    last = (
        select(func.max(func.coalesce(_meeting.c.starts_at, _meeting.c.created_at)))
        .where(
            _meeting.c.pair_id == _pair.c.id,
            _meeting.c.status.in_(("proposed", "confirmed", "held", "unclear")),
        )
        .scalar_subquery()
    )
    when = func.coalesce(last, _pair.c.active_at, type_=_pair.c.active_at.type)
    columns = (_pair.c.id, _pair.c.teacher_id, _pair.c.mentor_id)
    return select(*columns, when).where(_pair.c.status == "active")


def _published(row: Any) -> Published:
    *rest, audience = row
    return Published(*rest, tuple(sorted(audience.get("roles", ()))))


_QUESTIONS: Any = (
    (_meetings, lambda row: Agreed(*row)),
    (_events, _published),
    (_answers, lambda row: Answer(*row)),
    (_steps, lambda row: OpenStep(*row)),
    (_requests, lambda row: Asked(*row)),
    (_met, lambda row: Met(*row)),
)
