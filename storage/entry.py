"""The way in: drafts before the consent, then a person, their account and roles."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from mentoring.invitations import Invitation
from mentoring.people import Role
from mentoring.registration import FullName
from mentoring.usecases.entry_views import Health
from storage.names import name_key
from storage.schema import announcements, people, transport
from storage.turn import current

_draft = people.registration_draft
_person = people.person
_account = people.channel_account
_grant = people.role_grant


class EntryStore:
    """Newcomers. Joins the current turn."""

    async def keep_draft(self, account: int, invitation: Invitation, now: datetime) -> None:
        """Remember which invitation an account opened last, and nothing else about it."""
        dialect = postgresql if current().dialect == "postgresql" else sqlite
        values = {
            "municipality_id": invitation.municipality_id,
            "invitation_id": invitation.id,
            "created_at": now,
        }
        await current().write(
            dialect.insert(_draft)
            .values(external_id=account, **values)
            .on_conflict_do_update(index_elements=[_draft.c.external_id], set_=values)
        )

    async def draft_of(self, account: int) -> int | None:
        """The invitation an account has opened and not used yet."""
        found = await current().scalar(select(_draft.c.invitation_id).where(_draft.c.external_id == account))
        return None if found is None else int(found)

    async def drop_draft(self, account: int) -> None:
        """Forget that the account opened anything."""
        await current().write(delete(_draft).where(_draft.c.external_id == account))

    async def drop_drafts_before(self, moment: datetime) -> None:
        """Forget drafts nobody came back to."""
        await current().write(delete(_draft).where(_draft.c.created_at < moment))

    async def add_person(self, municipality_id: int, now: datetime, **values: Any) -> int:
        """A person without a name yet; `values` are columns of `person`."""
        made = await current().write(
            insert(_person)
            .values(**{"municipality_id": municipality_id, "created_at": now, "name_key": "", **values})
            .returning(_person.c.id)
        )
        return int(made.scalar_one())

    async def begin_entry(self, person_id: int) -> bool:
        """Someone expected is entering; False when they have entered already."""
        return await self._where_status(person_id, ("expected",), {"status": "new"})

    async def come_back(self, person_id: int) -> bool:
        """Somebody who left works again: the same person."""
        return await self._where_status(person_id, ("left",), {"status": "active", "left_at": None})

    async def finish_entry(self, person_id: int, now: datetime) -> bool:
        """The last step is taken; False when it was taken before."""
        return await self._where_status(person_id, ("new",), {"status": "active", "entered_at": now})

    async def _where_status(self, person_id: int, statuses: tuple[str, ...], values: dict[str, Any]) -> bool:
        changed = await current().write(
            update(_person).where(_person.c.id == person_id, _person.c.status.in_(statuses)).values(**values)
        )
        return bool(changed.rowcount)

    async def set_name(self, person_id: int, name: FullName) -> None:
        """Keep the name and what lists sort it by."""
        await self.set_facts(
            person_id, family=name.family, given=name.given, name_key=name_key(name.in_order)
        )

    async def set_facts(self, person_id: int, **values: Any) -> None:
        """Columns of `person`."""
        await current().write(update(_person).where(_person.c.id == person_id).values(**values))

    async def holder_of(self, account: int) -> int | None:
        """The person an account leads to."""
        found = await current().scalar(
            select(_account.c.person_id).where(_account.c.external_id == account, _account.c.active)
        )
        return None if found is None else int(found)

    async def has_account(self, person_id: int) -> bool:
        """Whether the person has entered from any account that still works."""
        query = select(_account.c.id).where(_account.c.person_id == person_id, _account.c.active)
        return await current().scalar(query) is not None

    async def link_account(self, municipality_id: int, person_id: int, account: int, now: datetime) -> None:
        """Have the account lead to the person, and no other of theirs: old buttons die here."""
        await current().write(
            update(_account)
            .where(_account.c.person_id == person_id, _account.c.channel == "telegram", _account.c.active)
            .values(active=False)
        )
        await current().write(
            insert(_account).values(
                municipality_id=municipality_id, person_id=person_id, external_id=account, created_at=now
            )
        )

    async def grant(
        self,
        municipality_id: int,
        person_id: int,
        role: Role,
        school_id: int | None,
        status: str,
        now: datetime,
    ) -> bool:
        """Give a role; False when it is held (or pending) already."""
        held = await current().scalar(
            select(_grant.c.id).where(
                _grant.c.person_id == person_id,
                _grant.c.role == role.value,
                func.coalesce(_grant.c.school_id, 0) == (school_id or 0),
                _grant.c.status.in_(("pending", "active")),
            )
        )
        if held is not None:
            return False
        await current().write(
            insert(_grant).values(
                municipality_id=municipality_id,
                person_id=person_id,
                role=role.value,
                school_id=school_id,
                status=status,
                created_at=now,
            )
        )
        return True

    async def health(self, now: datetime) -> Health:
        """Numbers for the owner's line."""
        inbox, delivery = transport.inbox, announcements.delivery
        count = select(func.count())
        statements = (
            count.select_from(_person).where(_person.c.status == "active"),
            count.select_from(inbox).where(inbox.c.status == "new"),
            count.select_from(inbox).where(inbox.c.status == "dead"),
            count.select_from(delivery).where(delivery.c.status == "pending", delivery.c.not_before <= now),
        )
        people_in, waiting, dead, late = [int(await current().scalar(one) or 0) for one in statements]
        return Health(people_in, waiting, dead, late)
