"""What the use cases of events ask of storage."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from mentoring.audiences import Audience
from mentoring.reminders import Due
from mentoring.usecases.event_views import Answered, EventCard, EventLine, Registered


class Events(Protocol):
    """Rows of events and registrations. Everything is asked within one municipality."""

    async def add(self, municipality_id: int, kind: str, author_id: int, now: datetime) -> int:
        """A draft."""
        ...

    async def card(
        self, municipality_id: int, event_id: int, person_id: int | None = None
    ) -> EventCard | None:
        """The event, with the person's own answer."""
        ...

    async def change(self, event_id: int, values: dict[str, Any], *, only: str | None = None) -> bool:
        """Write columns; with `only`, when the status is that. False when nothing changed."""
        ...

    async def meetings(self, series_id: int) -> list[EventCard]:
        """Meetings of a series that were not called off, in the order of their days."""
        ...

    async def enrol(self, series_id: int, person_ids: Sequence[int], now: datetime) -> list[EventCard]:
        """Write these people down for every meeting ahead; which those are."""
        ...

    async def withdraw(self, series_id: int, person_id: int, now: datetime) -> None:
        """Take the person off every meeting ahead."""
        ...

    async def remove_draft(self, event_id: int) -> None:
        """Drop what was never published."""
        ...

    async def desk_page(
        self, municipality_id: int, now: datetime, page: int, size: int
    ) -> tuple[list[EventLine], int]:
        """Drafts, then what comes soonest, then what is over; and how many there are."""
        ...

    async def between(
        self, municipality_id: int, person_id: int | None, start: datetime, end: datetime
    ) -> list[EventLine]:
        """Published and cancelled events that begin, or end their applications, in this time; soonest first.
        Whoever asks sees to it who may see them."""
        ...

    async def kinds(self, municipality_id: int) -> frozenset[str]:
        """Kinds of what was ever published."""
        ...

    async def own_page(
        self, person_id: int, now: datetime, page: int, size: int, *, past: bool = False
    ) -> tuple[list[EventLine], int]:
        """Events ahead in which the person takes part or waits; past: in which the person took part."""
        ...

    async def going_to(self, person_id: int, now: datetime) -> list[EventCard]:
        """Published events ahead to which the person goes, soonest first."""
        ...

    async def belongs_to(
        self, person_id: int, audiences: Mapping[int, Audience], school_year: int
    ) -> frozenset[int]:
        """Keys of the audiences that hold the person."""
        ...

    async def belongs(self, person_id: int, audience: Audience, school_year: int) -> bool:
        """Whether the person is of the audience, areas of growth aside."""
        ...

    async def has_area(self, person_id: int, axes: frozenset[str]) -> bool:
        """Whether one of these is an area of growth of the person's newest profile."""
        ...

    async def lock(self, event_id: int, person_id: int | None = None) -> EventCard | None:
        """The event as committed, held until the end of the turn: whoever comes second waits here."""
        ...

    async def answer(
        self, event: EventCard, person_id: int, status: str, now: datetime, *, added_by: int | None = None
    ) -> None:
        """Keep a person's answer; `added_by`: the methodologist who put the person down."""
        ...

    async def waiting_list(self, event_id: int) -> list[Registered]:
        """Those who wait, in order of coming."""
        ...

    async def hold(self, event_id: int, person_id: int, until: datetime) -> None:
        """Keep a freed seat for one of those who wait."""
        ...

    async def lapse(self, event_id: int, now: datetime) -> int:
        """Nobody answered in time: those seats are free again; how many."""
        ...

    async def with_lapsed_holds(self, now: datetime) -> list[int]:
        """Events with a seat held for longer than was promised."""
        ...

    async def promote(self, event_id: int, person_ids: tuple[int, ...]) -> None:
        """Give them places."""
        ...

    async def answered(self, event_id: int, page: int, size: int) -> tuple[list[Answered], int]:
        """Those who go and who wait, in their order."""
        ...

    async def first_municipality(self) -> int | None:
        """Whose calendar a stranger sees."""
        ...

    async def announce(self, event: EventCard, school_year: int, now: datetime) -> int:
        """Plan the announcement for everybody of the audience, each once for ever."""
        ...

    async def registered(self, event_id: int) -> list[Registered]:
        """Those who go or wait."""
        ...

    async def closing(self, now: datetime) -> list[tuple[EventCard, datetime, str]]:
        """Published events that still take applications: each with its publication and its time zone."""
        ...

    async def closed_since(self, since: datetime, now: datetime) -> list[tuple[EventCard, int, str]]:
        """Published events whose applications ended lately: each with its author and its time zone."""
        ...

    async def with_free_places(self, now: datetime) -> list[int]:
        """Events ahead in which somebody waits although there is a place."""
        ...

    async def remind_unanswered(
        self, event: EventCard, due: Due, not_before: datetime, school_year: int, now: datetime
    ) -> int:
        """Plan this reminder for everybody of the audience who has not answered; how many rows are new."""
        ...
