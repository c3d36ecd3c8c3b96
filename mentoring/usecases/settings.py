"""A person's own settings: zone, language, name in the messenger, quiet days, kinds of reminders."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.heavy_days import OWN_DAY, Marked, marked_in, of_year, turned
from mentoring.people import Actor, Role

ZONES: Final = (
    "Europe/Kaliningrad",
    "Europe/Moscow",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Krasnoyarsk",
    "Asia/Irkutsk",
    "Asia/Yakutsk",
    "Asia/Vladivostok",
    "Asia/Magadan",
    "Asia/Kamchatka",
)
"""One a time of day: the eleven clocks of Russia."""

LANGUAGES: Final = ("ru", "en")
DAYS_AHEAD: Final = 14
"""How far ahead a quiet day may be marked: further ones are forgotten by then."""


@dataclass(frozen=True, slots=True)
class OwnSettings:
    """As stored; `quiet_days` are those still to come."""

    zone: str
    locale: str
    show_username: bool
    quiet_days: tuple[date, ...]
    teaches: bool


@dataclass(frozen=True, slots=True)
class QuietDays:
    """The days one may mark, and those marked with their kinds; `used`: days of silence this school year."""

    days: tuple[date, ...]
    chosen: Mapping[date, str]
    used: int = 0


class SettingStore(Protocol):
    """The person's row (`storage.settings`)."""

    async def read(self, person_id: int) -> tuple[bool, tuple[str, ...]]: ...
    async def write(self, person_id: int, **values: Any) -> None: ...
    async def keep_username(self, person_id: int, username: str | None) -> None: ...


class SettingsUseCases:
    """Everyone changes their own. Runs in its caller's turn."""

    def __init__(self, settings: SettingStore, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock

    async def own(self, actor: Actor) -> OwnSettings:
        """The settings now."""
        show_username, days = await self._settings.read(actor.person_id)
        return OwnSettings(
            actor.zone, actor.locale, show_username, self._to_come(actor, days), _teaches(actor)
        )

    async def set_zone(self, actor: Actor, zone: str) -> None:
        """Move to another clock. Raises: NotFound (not one of `ZONES`)."""
        if zone not in ZONES:
            raise NotFound("zone")
        await self._settings.write(actor.person_id, zone=zone)

    async def set_language(self, actor: Actor, locale: str) -> None:
        """Speak another language. Raises: NotFound."""
        if locale not in LANGUAGES:
            raise NotFound("language")
        await self._settings.write(actor.person_id, locale=locale)

    async def show_username(self, actor: Actor, username: str | None, *, on: bool) -> bool:
        """Whether the other one of a pair sees @username; False when the account has none to show.

        The username is kept only while it is shown.
        """
        shown = on and username is not None
        await self._settings.write(actor.person_id, show_username=shown)
        await self._settings.keep_username(actor.person_id, username if shown else None)
        return shown or not on

    async def quiet_days(self, actor: Actor) -> QuietDays:
        """The next two weeks."""
        _, kept = await self._settings.read(actor.person_id)
        return self._days(actor, marked_in(kept))

    async def toggle_quiet_day(self, actor: Actor, day: str) -> QuietDays:
        """Turn a day (ISO): silence, exam, trip, nothing. Raises: NotFound (past or too far)."""
        view = await self.quiet_days(actor)
        wanted = next((one for one in view.days if one.isoformat() == day), None)
        if wanted is None:
            raise NotFound("day")
        _, kept = await self._settings.read(actor.person_id)
        this_year = [
            one for one in marked_in(kept) if of_year([one], view.days[0]) or one.day >= view.days[0]
        ]
        every = turned(this_year, wanted)
        await self._settings.write(actor.person_id, own_days=[one.kept for one in every])
        return self._days(actor, every)

    def _days(self, actor: Actor, every: Collection[Marked]) -> QuietDays:
        today = self._clock.now().astimezone(actor.tz).date()
        ahead = tuple(today + timedelta(days=n) for n in range(DAYS_AHEAD))
        chosen = {one.day: one.kind for one in every if one.day >= today}
        return QuietDays(ahead, chosen, of_year(every, today, OWN_DAY))

    def _to_come(self, actor: Actor, days: tuple[str, ...]) -> tuple[date, ...]:
        today = self._clock.now().astimezone(actor.tz).date()
        return tuple(one.day for one in marked_in(days) if one.day >= today)


def _teaches(actor: Actor) -> bool:
    return any(grant.role is Role.TEACHER for grant in actor.grants)
