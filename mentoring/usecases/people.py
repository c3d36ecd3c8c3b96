"""Who is acting; people and their roles."""

from mentoring.clock import Clock
from mentoring.people import Actor
from mentoring.ports import Outbox, People, ProgrammeBook


class PeopleUseCases:
    """People and roles. Runs in its caller's turn."""

    def __init__(
        self, people: People, outbox: Outbox, programmes: ProgrammeBook, clock: Clock, owners: frozenset[int]
    ) -> None:
        self._people = people
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock
        self._owners = owners

    async def actor_of(self, channel: str, external_id: int) -> Actor | None:
        """The person behind an account; None for a stranger."""
        return await self._people.actor_by_account(channel, external_id)

    async def actor(self, person_id: int) -> Actor | None:
        """The person by id, for ticks and deliveries."""
        return await self._people.actor_by_id(person_id)

    async def set_reachable(self, external_id: int, reachable: bool) -> None:
        """Telegram said whether this account takes our messages."""
        await self._people.mark_unreachable(external_id, None if reachable else self._clock.now())
