"""One person known twice: once on a list, once through a school's link."""

from datetime import datetime
from typing import Final

from sqlalchemy import Table, delete, exists, select, update

from storage.personal import OWNERS
from storage.privacy import PrivacyStore
from storage.schema import metadata, pairs, people
from storage.turn import current

ONE_EACH: Final[dict[str, tuple[str, ...]]] = {
    "mentor_offer": (),
    "registration": ("event_id",),
    "acknowledgement": ("broadcast_id",),
    "sharing": ("audience",),
    "attendance": ("event_id",),
    "community_member": ("community_id",),
    "event_feedback": ("event_id",),
    "certificate": ("kind", "about"),
    "curator_round": ("period",),
}
"""Where two rows of one person about the same thing would collide the newcomer's own stands."""

LEFT_BEHIND: Final = ("person", "role_grant", "invitation", "consent", "channel_account")
"""A link made for the listed one must not lead to the newcomer's account."""

_person = people.person
_grant = people.role_grant
_LIVE: Final = ("pending", "active")


class AbsorbStore:
    """Makes two rows of one person into one. Joins the current turn."""

    async def listed_as(self, newcomer_id: int, school_id: int | None) -> int | None:
        """Somebody of the school with the same name who has not entered; None once the newcomer has pairs."""
        own, pair = _person.alias(), pairs.pair
        member = exists().where(
            _grant.c.person_id == _person.c.id, _grant.c.school_id == school_id, _grant.c.status.in_(_LIVE)
        )
        paired = exists().where((pair.c.teacher_id == newcomer_id) | (pair.c.mentor_id == newcomer_id))
        found = await current().scalar(
            select(_person.c.id)
            .join(own, own.c.name_key == _person.c.name_key)
            .where(
                own.c.id == newcomer_id,
                _person.c.status == "expected",
                _person.c.name_key != "",
                member,
                ~paired,
            )
            .order_by(_person.c.id)
        )
        return None if found is None else int(found)

    async def absorb(self, listed_id: int, newcomer_id: int, now: datetime) -> None:
        """Give the newcomer everything kept about the listed one, of whom a blank row stays."""
        for table in metadata.sorted_tables:
            if table.name not in LEFT_BEHIND:
                await _hand_over(table, listed_id, newcomer_id)
        await current().write(
            update(_grant)
            .where(_grant.c.person_id == listed_id, _grant.c.status.in_(_LIVE))
            .values(status="revoked", decided_at=now)
        )
        await PrivacyStore().erase(listed_id, now)


async def _hand_over(table: Table, listed_id: int, newcomer_id: int) -> None:
    for name in OWNERS:
        if name not in table.c:
            continue
        if table.name in ONE_EACH:
            await _make_way(table, name, listed_id, newcomer_id)
        await current().write(update(table).where(table.c[name] == listed_id).values({name: newcomer_id}))


async def _make_way(table: Table, name: str, listed_id: int, newcomer_id: int) -> None:
    own = table.alias("own")
    same = [table.c[key] == own.c[key] for key in ONE_EACH[table.name]]
    collides = exists().where(own.c[name] == newcomer_id, *same)
    await current().write(delete(table).where(table.c[name] == listed_id, collides))
