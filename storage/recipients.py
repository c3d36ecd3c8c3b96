"""Whom we speak to unasked: account, zone, quiet days, switches and what was heard this week."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import and_, func, or_, select

from mentoring.deliveries import (
    HOLIDAY_SILENCE,
    JULY_SILENCE,
    OFTEN,
    ONCE_A_WEEK,
    TWICE_A_WEEK,
    WISHES,
    Calendars,
    Recipient,
)
from mentoring.heavy_days import COMMON, hold_for, marked_in
from mentoring.heavy_days import off as quiet_off
from mentoring.people import Role
from mentoring.roster import PersonStatus
from mentoring.timing import Budget, Listener, QuietRules, common_days_heard
from storage.schema import announcements, growth, people
from storage.turn import AnyRow, current
from storage.types import UtcDateTime

_person = people.person
_account = people.channel_account
_grant = people.role_grant
_school = people.school
_delivery = announcements.delivery
_route = growth.route

STAFF: Final = frozenset({Role.METHODOLOGIST.value, Role.CURATOR.value, Role.HEAD.value})
GONE: Final = ("left", "erased")
NO_DAYS: Final[frozenset[date]] = frozenset()
HEARD_FOR: Final = timedelta(days=8)
"""A week of local days, with room for any zone."""


class RecipientStore:
    """Recipients by person, a few reads for any number of them."""

    def __init__(self, calendars: Calendars) -> None:
        self._calendars = calendars

    async def of(
        self, person_ids: Collection[int], now: datetime, *, with_heard: bool = True
    ) -> dict[int, Recipient]:
        """Those of the people that exist. `with_heard` is needed where the budget matters."""
        if not person_ids:
            return {}
        heard = await self._heard(person_ids, now) if with_heard else {}
        rows: dict[int, list[AnyRow]] = {}
        for row in await current().all(_facts(person_ids)):
            rows.setdefault(int(row.id), []).append(row)
        return {
            person_id: self._recipient(facts, heard.get(person_id, ()), now)
            for person_id, facts in rows.items()
        }

    async def _heard(self, person_ids: Collection[int], now: datetime) -> dict[int, list[datetime]]:
        """When each optional message came; a digest came once."""
        rows = await current().all(
            select(_delivery.c.person_id, func.min(_delivery.c.sent_at))
            .where(
                _delivery.c.person_id.in_(person_ids),
                _delivery.c.sent_at > now - HEARD_FOR,
                or_(_delivery.c.optional, _delivery.c.kind.in_(WISHES)),
            )
            .group_by(_delivery.c.person_id, func.coalesce(_delivery.c.message_id, -_delivery.c.id))
        )
        heard: dict[int, list[datetime]] = {}
        for person_id, at in rows:
            heard.setdefault(int(person_id), []).append(at)
        return heard

    def _recipient(self, facts: Sequence[AnyRow], heard: Sequence[datetime], now: datetime) -> Recipient:
        one = facts[0]
        zone = ZoneInfo(one.zone or one.home_zone)
        saturday = all(row.saturday is not False for row in facts)
        off = frozenset(one.switched_off or ())
        of_schools = [row.heavy_days for row in facts if row.heavy_days]
        heavy = _days(one.own_days).union(*(hold_for(days, off) for days in of_schools))
        return Recipient(
            person_id=int(one.id),
            municipality_id=int(one.municipality_id),
            account=_reachable(one),
            switched_off=off,
            entered=one.status != PersonStatus.EXPECTED.value,
            listener=Listener(
                zone=zone,
                calendar=self._calendars.of(int(one.municipality_id), saturday),
                rules=QuietRules(
                    saturday=saturday,
                    quiet_holidays=HOLIDAY_SILENCE not in off,
                    heavy_days=heavy,
                    hears_in=common_days_heard(teaches=_teaches(facts), july=JULY_SILENCE in off)
                    | {kind for kind in COMMON if quiet_off(kind) in off},
                ),
                budget=_budget(off, one.calm_until, now),
                spent=tuple(at.astimezone(zone).date() for at in heard),
            ),
        )


def _facts(person_ids: Collection[int]) -> Any:
    live = and_(_grant.c.person_id == _person.c.id, _grant.c.status.in_(("pending", "active")))
    mine = and_(_account.c.person_id == _person.c.id, _account.c.channel == "telegram", _account.c.active)
    return (
        select(
            _person.c.id,
            _person.c.municipality_id,
            _person.c.status,
            _person.c.zone,
            _person.c.switched_off,
            _person.c.own_days,
            people.municipality_table.c.zone.label("home_zone"),
            _account.c.external_id,
            _account.c.unreachable_since,
            _grant.c.role,
            _school.c.saturday,
            _school.c.heavy_days,
            _calm().label("calm_until"),
        )
        .join_from(
            _person, people.municipality_table, people.municipality_table.c.id == _person.c.municipality_id
        )
        .outerjoin(_account, mine)
        .outerjoin(_grant, live)
        .outerjoin(_school, _school.c.id == _grant.c.school_id)
        .where(_person.c.id.in_(person_ids))
    )


def _teaches(facts: Sequence[AnyRow]) -> bool:
    """Teachers and mentors; somebody of no role yet is spared as well."""
    return any(row.role not in STAFF for row in facts)


def _calm() -> Any:
    """Till when a running set asks for few messages."""
    return (
        select(func.max(_route.c.calm_until, type_=UtcDateTime))
        .where(_route.c.person_id == _person.c.id, _route.c.status == "agreed")
        .scalar_subquery()
    )


def _budget(off: frozenset[str], calm_until: datetime | None, now: datetime) -> Budget:
    if OFTEN in off:
        return ONCE_A_WEEK
    return TWICE_A_WEEK if calm_until is not None and calm_until > now else Budget()


def _reachable(row: AnyRow) -> int | None:
    gone = row.status in GONE or row.unreachable_since is not None
    return None if gone or row.external_id is None else int(row.external_id)


def _days(kept: Sequence[str] | None) -> frozenset[date]:
    return frozenset(one.day for one in marked_in(kept)) if kept else NO_DAYS
