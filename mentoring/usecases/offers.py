"""How many teachers a mentor takes, what the mentor is strong in, and when there is a pause."""

from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Any, Final

from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotFound
from mentoring.people import Actor, Role
from mentoring.ports import ProgrammeBook
from mentoring.usecases.pair_records import Offer, Offers

CAPACITY: Final = range(1, 7)
MOST_STRENGTHS: Final = 3
NOTICES: Final = (2, 24, 48)
"""Hours before a meeting."""
FORMATS: Final = ("in_person", "video", "phone")
NEVER: Final = datetime(2100, 1, 1, tzinfo=UTC)
"""«Не предлагать»: until the mentor says otherwise."""


class Pause(StrEnum):
    """How long a mentor is not proposed to anybody."""

    OFF = "off"
    MONTH = "month"
    NEXT_YEAR = "next_year"
    NEVER = "never"


class TooManyStrengths(MentoringError):
    """At most `limit` axes: a strength named everywhere says nothing."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class OfferUseCases:
    """A mentor's own readiness; nobody else changes it. Runs in its caller's turn."""

    def __init__(self, offers: Offers, programmes: ProgrammeBook, clock: Clock) -> None:
        self._offers = offers
        self._programmes = programmes
        self._clock = clock

    async def mine(self, actor: Actor) -> Offer:
        """The offer, made at the first opening."""
        actor.must(Role.MENTOR)
        found = await self._offers.of(actor.person_id)
        if found is None:
            await self._offers.ensure(actor.municipality_id, actor.person_id, self._clock.now())
            found = Offer(actor.person_id)
        return found

    async def take(self, actor: Actor, capacity: int) -> Offer:
        """How many teachers at once."""
        if capacity not in CAPACITY:
            raise NotFound("capacity")
        return await self._changed(actor, capacity=capacity)

    async def toggle_strength(self, actor: Actor, axis: str) -> Offer:
        """Name an axis, or take it back.

        Raises:
            TooManyStrengths, NotFound.
        """
        self._programmes.of(actor.municipality_id).axis_title(axis)
        strengths = _toggled((await self.mine(actor)).strengths, axis)
        if len(strengths) > MOST_STRENGTHS:
            raise TooManyStrengths(MOST_STRENGTHS)
        return await self._changed(actor, strengths=strengths)

    async def toggle_format(self, actor: Actor, code: str) -> Offer:
        """A way of meeting, or not."""
        if code not in FORMATS:
            raise NotFound("format")
        return await self._changed(actor, formats=_toggled((await self.mine(actor)).formats, code))

    async def set_notice(self, actor: Actor, hours: int) -> Offer:
        """How long before a meeting others may still offer it to this mentor."""
        if hours not in NOTICES:
            raise NotFound("notice")
        return await self._changed(actor, notice_hours=hours)

    async def pause(self, actor: Actor, choice: Pause) -> Offer:
        """Be proposed to nobody for a while; pairs that live are untouched."""
        return await self._changed(actor, paused_until=pause_until(choice, self._clock.now(), actor))

    async def _changed(self, actor: Actor, **values: Any) -> Offer:
        await self.mine(actor)
        await self._offers.change(actor.person_id, self._clock.now(), **values)
        return await self.mine(actor)


def pause_until(choice: Pause, now: datetime, actor: Actor) -> datetime | None:
    """The end of a pause; the school year begins on the first of September."""
    today = now.astimezone(actor.tz).date()
    if choice is Pause.MONTH:
        return now + timedelta(days=30)
    if choice is Pause.NEXT_YEAR:
        september = today.replace(year=today.year + (today.month >= 9), month=9, day=1)
        return datetime.combine(september, time(), tzinfo=actor.tz).astimezone(UTC)
    return NEVER if choice is Pause.NEVER else None


def _toggled(codes: tuple[str, ...], code: str) -> list[str]:
    return [one for one in codes if one != code] if code in codes else [*codes, code]
