"""What several use cases ask of the outside."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Protocol

from mentoring.deliveries import Due
from mentoring.people import Actor
from mentoring.programme import Programme


class ProgrammeBook(Protocol):
    """Each municipality's programme."""

    def of(self, municipality_id: int) -> Programme:
        """The programme a municipality runs."""
        ...


class People(Protocol):
    """Finding people by account and by id."""

    async def actor_by_account(self, channel: str, external_id: int) -> Actor | None:
        """The person behind an account."""
        ...

    async def actor_by_id(self, person_id: int) -> Actor | None:
        """The person."""
        ...

    async def mark_unreachable(self, external_id: int, since: datetime | None) -> None:
        """Whether the account can be written to (None: it can)."""
        ...


class Outbox(Protocol):
    """Everything the bot says unasked. Rows join the caller's turn; they are sent by ticks, never here."""

    async def plan(
        self,
        *,
        municipality_id: int,
        person_id: int,
        key: str,
        kind: str,
        cause: str,
        params: dict[str, Any],
        not_before: datetime,
        useful_until: datetime | None = None,
        lane: str = "act",
        silent: bool = False,
        optional: bool = False,
    ) -> bool:
        """Plan one delivery; False when the same `key` is planned already (a restart, a second tap).

        `kind` names the screen (`handlers/deliveries.py`), `params` its facts (ids and numbers, few words),
        `cause` is what it moves and is cancelled with, such as `meeting:17`. lane: act | reminder | bulk.
        """
        ...

    async def plan_many(
        self, dues: Iterable[Due], *, cause: str | None = None, about: datetime | None = None
    ) -> int:
        """Plan `mentoring.reminders.Due`s, each at its person's decent moment; returns how many are new.

        `cause` is by default the first two words of each key (`meeting:17`). `about`: the moment that acts
        (`Urgency.ACT`) are about: within the next day they come at once, silently in quiet hours.
        """
        ...

    async def second_round(self, cause: str) -> int:
        """Send once more what may have arrived or not; never a third time."""
        ...

    async def known(self, keys: Sequence[str]) -> set[str]:
        """Those of the keys that are planned already, whatever became of them."""
        ...

    async def waiting(self, cause: str, kind: str) -> dict[int, dict[str, Any]]:
        """Params of what has not been said yet of a cause, by person."""
        ...

    async def cancel_keys(self, keys: Sequence[str], reason: str) -> int:
        """Cancel pending ones by key; returns how many."""
        ...

    async def cancel(self, cause: str, reason: str, *, kinds: tuple[str, ...] | None = None) -> int:
        """Cancel what is still pending of a cause; returns how many rows."""
        ...
