"""What is held about a person: shown, given out, withdrawn, erased."""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final, Protocol

from mentoring.clock import Clock
from mentoring.consents import pages_of_text
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.roster import PersonFacts
from mentoring.usecases.entry_views import GivenConsent
from mentoring.usecases.meeting_words import Dropped, MeetingWords
from mentoring.usecases.roles import GrantRow, LastMethodologist

BACKUPS_KEPT: Final = timedelta(days=30)
"""How long a backup may still hold what was erased."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who opened the person's profile; `role` None: no longer in the programme."""

    role: Role | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Held:
    """How much there is about a person."""

    answers: int
    routes: int
    pairs: int
    meetings: int
    readers: tuple[Reader, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """A pair that ended with the person's leaving; `partner_id` is the one who stays."""

    pair_id: int
    municipality_id: int
    partner_id: int
    was_active: bool
    meetings: tuple[Dropped, ...]


@dataclass(frozen=True, slots=True)
class MyData:
    """The page «Мои данные»."""

    held: Held
    consent: GivenConsent | None


class Privacy(Protocol):
    """Everything about one person (`storage.privacy`)."""

    async def held(self, person_id: int) -> Held: ...
    async def everything(self, person_id: int) -> dict[str, list[dict[str, Any]]]: ...
    async def end_ties(self, person_id: int, now: datetime) -> list[Tie]: ...
    async def erase(self, person_id: int, now: datetime) -> None: ...


class Consents(Protocol):
    """Consents (`storage.consents`)."""

    async def of(self, person_id: int) -> GivenConsent | None: ...
    async def withdraw(self, person_id: int, now: datetime) -> None: ...


class Roles(Protocol):
    """Roles (`storage.roles`)."""

    async def by_id(self, grant_id: int) -> GrantRow | None: ...
    async def revoke(self, grant_id: int, by: int | None, now: datetime) -> bool: ...


class Roster(Protocol):
    """Reading people (`storage.roster`)."""

    async def facts(self, person_id: int) -> PersonFacts | None: ...


class PrivacyUseCases:
    """Everyone acts upon their own data, and nobody else's. Runs in its caller's turn."""

    def __init__(
        self,
        privacy: Privacy,
        consents: Consents,
        roles: Roles,
        roster: Roster,
        outbox: Outbox,
        clock: Clock,
    ) -> None:
        self._privacy = privacy
        self._consents = consents
        self._roles = roles
        self._roster = roster
        self._outbox = outbox
        self._meetings = MeetingWords(outbox)
        self._clock = clock

    async def overview(self, actor: Actor) -> MyData:
        """What is held, in words and numbers."""
        return MyData(await self._privacy.held(actor.person_id), await self._consents.of(actor.person_id))

    async def export(self, actor: Actor) -> str:
        """Everything held, as JSON text; the consent comes with its full words."""
        consent = await self._consents.of(actor.person_id)
        document: dict[str, Any] = {
            "made_at": self._clock.now().isoformat(),
            "consent_text": consent.body if consent else None,
            "held": await self._privacy.everything(actor.person_id),
        }
        return json.dumps(document, ensure_ascii=False, indent=1)

    async def consent_pages(self, actor: Actor) -> tuple[GivenConsent, tuple[str, ...]]:
        """The consent as it was given, in pages. Raises: NotFound."""
        consent = await self._consents.of(actor.person_id)
        if consent is None:
            raise NotFound("consent")
        return consent, pages_of_text(consent.body)

    def gone_from_backups(self, actor: Actor) -> date:
        """The day from which not even a backup holds what would be erased now."""
        return (self._clock.now() + BACKUPS_KEPT).astimezone(actor.tz).date()

    async def erase(self, actor: Actor) -> datetime:
        """Withdraw the consent and erase at once: roles, ties, words, the account.

        Raises:
            LastMethodologist: the role has to be handed over first.
        """
        now = self._clock.now()
        await self._lay_down_roles(actor, now)
        for tie in await self._privacy.end_ties(actor.person_id, now):
            await self._tell_partner(tie, now)
        await self._consents.withdraw(actor.person_id, now)
        await self._privacy.erase(actor.person_id, now)
        return now

    async def _lay_down_roles(self, actor: Actor, now: datetime) -> None:
        facts = await self._roster.facts(actor.person_id)
        for grant in facts.grants if facts else ():
            if not await self._roles.revoke(grant.id, actor.person_id, now):
                left = await self._roles.by_id(grant.id)
                if left is not None and left.status in ("active", "pending"):
                    raise LastMethodologist
            await self._outbox.cancel(f"grant:{grant.id}", "erased")

    async def _tell_partner(self, tie: Tie, now: datetime) -> None:
        for cause in (f"pair:{tie.pair_id}", *(f"meeting:{one.meeting_id}" for one in tie.meetings)):
            await self._outbox.cancel(cause, "erased")
        await self._meetings.all_dropped(tie.meetings, [tie.partner_id], now)
        await self._outbox.plan(
            municipality_id=tie.municipality_id,
            person_id=tie.partner_id,
            key=f"pair:{tie.pair_id}:left:p{tie.partner_id}",
            kind="partner_left",
            cause=f"pair:{tie.pair_id}",
            params={"pair_id": tie.pair_id, "was_active": tie.was_active},
            not_before=now,
        )
