"""Writing to the other one of a pair: by @username where both allow it, else relayed by the bot."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotFound, TooLong
from mentoring.people import Actor
from mentoring.ports import Outbox
from mentoring.reminders import Due
from mentoring.timing import Urgency
from mentoring.usecases.pair_records import Pairs, Parties, Someone

MOST_WORDS: Final = 1000
HELPS: Final = timedelta(days=30)


class CannotWriteYet(MentoringError):
    """The other one is expected and has not entered: nothing can be brought to them yet."""


class NotPaired(MentoringError):
    """No living pair or proposal joins the two: a stranger is never written to."""


@dataclass(frozen=True, slots=True)
class Talk:
    """With whom. `username` only when both show theirs."""

    pair_id: int
    other: Someone
    other_is_mentor: bool
    username: str | None = None


class Contacts(Protocol):
    """Usernames of people who show them (`storage.writing`)."""

    async def shown_usernames(self, one: int, other: int) -> dict[int, str]: ...


class WritingUseCases:
    """Words between the two of a living pair, never with anybody else. Runs in its caller's turn."""

    def __init__(
        self, pairs: Pairs, parties: Parties, contacts: Contacts, outbox: Outbox, clock: Clock
    ) -> None:
        self._pairs = pairs
        self._parties = parties
        self._contacts = contacts
        self._outbox = outbox
        self._clock = clock

    async def talk(self, actor: Actor, person_id: int) -> Talk:
        """Whom the actor is about to write to.

        Raises:
            NotFound: nobody here. NotPaired: no living pair or proposal joins the two. CannotWriteYet.
        """
        record = await self._pairs.between(actor.person_id, person_id)
        if record is None:
            raise NotPaired
        people = await self._parties.people([person_id])
        if person_id not in people or people[person_id].municipality_id != actor.municipality_id:
            raise NotFound("person")
        if not people[person_id].entered:
            raise CannotWriteYet
        shown = await self._contacts.shown_usernames(actor.person_id, person_id)
        username = shown.get(person_id) if actor.person_id in shown else None
        other_is_mentor = record.pair.mentor_id == person_id
        return Talk(record.pair.id, people[person_id], other_is_mentor, username)

    async def send(self, actor: Actor, person_id: int, text: str, mark: int) -> Talk:
        """Relay a text. `mark` tells one message from another: the same one is relayed once.

        Raises:
            TooLong, and what `talk` raises.
        """
        talk = await self.talk(actor, person_id)
        words = text.strip()
        if len(words) > MOST_WORDS:
            raise TooLong(len(words), MOST_WORDS)
        now = self._clock.now()
        key = f"writing:{talk.pair_id}:{actor.person_id}:{mark}:p{person_id}"
        params = {"from": actor.person_id, "text": words}
        relay = Due(key, "writing_relay", Urgency.ACT, now, now + HELPS, person_id, params)
        await self._outbox.plan_many([relay], about=now)
        return talk
