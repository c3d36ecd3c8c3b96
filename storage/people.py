"""People, accounts and roles."""

from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, insert, select, update

from mentoring.people import Actor, Grant, Role
from storage.schema import people
from storage.turn import current

_person = people.person
_account = people.channel_account
_grant = people.role_grant
_municipality = people.municipality_table


_BY_ACCOUNT = (
    select(
        _person.c.id,
        _person.c.municipality_id,
        _person.c.given,
        _person.c.zone,
        _municipality.c.zone.label("home_zone"),
        _person.c.locale,
        _person.c.status,
        _grant.c.role,
        _grant.c.school_id,
        _grant.c.status.label("grant_status"),
    )
    .join_from(_account, _person, _account.c.person_id == _person.c.id)
    .join(_municipality, _municipality.c.id == _person.c.municipality_id)
    .outerjoin(
        _grant,
        and_(_grant.c.person_id == _person.c.id, _grant.c.status.in_(("pending", "active"))),
    )
    .where(
        _account.c.channel == bindparam("channel"),
        _account.c.external_id == bindparam("account"),
        _account.c.active,
    )
)
"""Asked for every update: built once."""


class PeopleStore:
    """Who is who. Joins the current turn."""

    async def actor_by_account(self, channel: str, external_id: int) -> Actor | None:
        """The person behind a messenger account, with their live roles, in one read."""
        rows = await current().all(_BY_ACCOUNT, {"channel": channel, "account": external_id})
        return _actor(rows) if rows else None

    async def actor_by_id(self, person_id: int) -> Actor | None:
        """The same by the person's id (ticks and deliveries act for people too)."""
        rows = await current().all(
            select(
                _person.c.id,
                _person.c.municipality_id,
                _person.c.given,
                _person.c.zone,
                _municipality.c.zone.label("home_zone"),
                _person.c.locale,
                _person.c.status,
                _grant.c.role,
                _grant.c.school_id,
                _grant.c.status.label("grant_status"),
            )
            .join_from(_person, _municipality, _municipality.c.id == _person.c.municipality_id)
            .outerjoin(
                _grant,
                and_(_grant.c.person_id == _person.c.id, _grant.c.status.in_(("pending", "active"))),
            )
            .where(_person.c.id == person_id)
        )
        return _actor(rows) if rows else None

    async def account_of(self, person_id: int) -> int | None:
        """The chat in which the person can be written to now; None when unreachable or not entered."""
        found = await current().scalar(
            select(_account.c.external_id).where(
                _account.c.person_id == person_id,
                _account.c.active,
                _account.c.unreachable_since.is_(None),
            )
        )
        return None if found is None else int(found)

    async def mark_unreachable(self, external_id: int, since: datetime | None) -> None:
        """A 403 says so (`since`), a `my_chat_member` update says otherwise (None)."""
        await current().write(
            update(_account)
            .where(_account.c.external_id == external_id, _account.c.active)
            .values(unreachable_since=since)
        )


class MunicipalityStore:
    """Municipalities of this deployment."""

    async def ensure(self, programme: str, name: str, zone: str, now: datetime) -> int:
        """The municipality that runs `programme`, made when it is not there yet."""
        found = await current().scalar(
            select(_municipality.c.id).where(_municipality.c.programme == programme)
        )
        if found is not None:
            return int(found)
        made = await current().write(
            insert(_municipality)
            .values(programme=programme, name=name, zone=zone, created_at=now)
            .returning(_municipality.c.id)
        )
        return int(made.scalar_one())

    async def all(self) -> list[tuple[int, str]]:
        """(id, programme) of each."""
        found = await current().all(
            select(_municipality.c.id, _municipality.c.programme).order_by(_municipality.c.id)
        )
        return [(int(row[0]), str(row[1])) for row in found]


def _actor(rows: list[Any]) -> Actor:
    first = rows[0]
    grants = tuple(
        Grant(Role(row.role), row.school_id, pending=row.grant_status == "pending")
        for row in rows
        if row.role is not None
    )
    return Actor(
        person_id=first.id,
        municipality_id=first.municipality_id,
        name=first.given or "",
        zone=first.zone or first.home_zone,
        locale=first.locale,
        status=first.status,
        grants=grants,
    )
