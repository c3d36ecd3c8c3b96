"""One tap of a curator: the list of people is right this month; the vacancies of a round are right."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from mentoring.clock import Clock
from mentoring.deliveries import Calendars
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.reminders import AFTERNOON, Due, Who
from mentoring.roster import Page, School
from mentoring.schools import fortnight_of, last_round, month_of, round_of, staff_is_asked
from mentoring.timing import Urgency, to_utc
from mentoring.usecases.people import PeopleUseCases

PAGE: Final = 5
BATCH: Final = 100
HELPS: Final = timedelta(days=10)
STAFF: Final = "staff"
VACANCIES: Final = "vacancies"


@dataclass(frozen=True, slots=True)
class StaffView:
    """The month's list of a school. `confirmed_at`: when a curator said it is right."""

    school: School
    people: int
    expected: int
    waiting: int
    month: date
    confirmed_at: datetime | None


class Answers(Protocol):
    """The rows (`storage.school_answers`)."""

    async def answered(self, school_id: int, what: str, period: date) -> datetime | None: ...
    async def answer(
        self, municipality_id: int, school_id: int, what: str, period: date, by: int, now: datetime
    ) -> bool: ...
    async def silent(
        self, municipality_id: int, what: str, period: date, page: int, size: int
    ) -> Page[School]: ...
    async def without_curator(self, municipality_id: int, page: int, size: int) -> Page[School]: ...
    async def curators_to_ask(
        self, municipality_id: int, subject: str, what: str, period: date, since: datetime, limit: int
    ) -> list[tuple[Who, int]]: ...
    async def curators(
        self, municipality_id: int, since: datetime, period: date, limit: int
    ) -> list[Who]: ...
    async def municipalities(self) -> list[tuple[int, str]]: ...


class SchoolAnswerUseCases:
    """Curators answer for their schools, the methodologist sees who has. Runs in its caller's turn."""

    def __init__(
        self, answers: Answers, members: PeopleUseCases, calendars: Calendars, outbox: Outbox, clock: Clock
    ) -> None:
        self._answers = answers
        self._members = members
        self._calendars = calendars
        self._outbox = outbox
        self._clock = clock

    async def staff(self, actor: Actor, school_id: int) -> StaffView:
        """The list of a school this month. Raises: NotAllowed, NotFound."""
        room = await self._members.school(actor, school_id)
        month = month_of(self._today(actor))
        said = await self._answers.answered(room.school.id, STAFF, month)
        return StaffView(room.school, room.people, room.expected, room.waiting, month, said)

    async def confirm_staff(self, actor: Actor, school_id: int, month: date) -> StaffView:
        """«Состав подтверждён»; a second tap, or a button of another month, changes nothing.

        Raises:
            NotAllowed, NotFound.
        """
        view = await self.staff(actor, school_id)
        if view.month == month and view.school.is_living:
            await self._say(actor, view.school, STAFF, month)
        return await self.staff(actor, school_id)

    async def round_answered(self, actor: Actor, school: School) -> tuple[date, datetime | None]:
        """The round of vacancies that goes on or was the last, and when its list was confirmed."""
        period = last_round(self._today(actor))
        return period, await self._answers.answered(school.id, VACANCIES, period)

    async def confirm_vacancies(self, actor: Actor, school: School) -> None:
        """The list of the round is right; «вакансий нет» is a list too."""
        await self._say(actor, school, VACANCIES, last_round(self._today(actor)))

    async def silent(self, actor: Actor, page: int) -> tuple[date, Page[School]]:
        """Schools that have not confirmed the month's list. Raises: NotAllowed."""
        actor.must(Role.METHODOLOGIST)
        month = month_of(self._today(actor))
        return month, await self._answers.silent(actor.municipality_id, STAFF, month, page, PAGE)

    async def without_curator(self, actor: Actor, page: int) -> Page[School]:
        """Schools with people and without a curator. Raises: NotAllowed."""
        actor.must(Role.METHODOLOGIST)
        return await self._answers.without_curator(actor.municipality_id, page, PAGE)

    async def plan_due(self, now: datetime) -> int:
        """One batch of what curators are asked (`mentoring.deliveries.Planner`)."""
        planned = 0
        for municipality_id, zone in await self._answers.municipalities():
            home = ZoneInfo(zone)
            today = now.astimezone(home).date()
            planned += await self._ask_staff(municipality_id, today, home)
            planned += await self._ask_vacancies(municipality_id, today, home)
            planned += await self._begin_fortnight(municipality_id, today, home)
        return planned

    async def _ask_staff(self, municipality_id: int, today: date, home: ZoneInfo) -> int:
        if not staff_is_asked(today, self._calendars.of(municipality_id, False)):
            return 0
        month = month_of(today)
        return await self._ask(municipality_id, "schoolstaff", STAFF, month, today, home, "staff_confirm")

    async def _ask_vacancies(self, municipality_id: int, today: date, home: ZoneInfo) -> int:
        period = round_of(today)
        if period is None:
            return 0
        return await self._ask(
            municipality_id, "schoolvacancies", VACANCIES, period, today, home, "vacancies_asked"
        )

    async def _ask(
        self,
        municipality_id: int,
        subject: str,
        what: str,
        period: date,
        today: date,
        home: ZoneInfo,
        kind: str,
    ) -> int:
        since = to_utc(datetime.combine(period, time()), home)
        asked = await self._answers.curators_to_ask(municipality_id, subject, what, period, since, BATCH)
        return await self._outbox.plan_many(
            Due(
                f"{subject}:{school_id}:{period:%Y%m%d}:p{who.person_id}",
                kind,
                Urgency.OPTIONAL,
                who.at(today, AFTERNOON),
                who.at(today, AFTERNOON) + HELPS,
                who.person_id,
                {"school_id": school_id, "period": period.isoformat()},
            )
            for who, school_id in asked
        )

    async def _begin_fortnight(self, municipality_id: int, today: date, home: ZoneInfo) -> int:
        """In its first week, on a working day; in the summer break nobody is asked."""
        period = fortnight_of(today)
        days = self._calendars.of(municipality_id, False)
        if today.month in (7, 8) or today - period > timedelta(days=6) or not days.is_working_day(today):
            return 0
        since = to_utc(datetime.combine(period, time()), home)
        found = await self._answers.curators(municipality_id, since, period, BATCH)
        return await self._outbox.plan_many(
            Due(
                f"fortnight:{who.person_id}:{period:%Y%m%d}:p{who.person_id}",
                "curator_fortnight",
                Urgency.OPTIONAL,
                who.at(today, AFTERNOON),
                who.at(today, AFTERNOON) + HELPS,
                who.person_id,
                {"period": period.isoformat()},
            )
            for who in found
        )

    async def _say(self, actor: Actor, school: School, what: str, period: date) -> None:
        now = self._clock.now()
        if await self._answers.answer(actor.municipality_id, school.id, what, period, actor.person_id, now):
            subject = "schoolstaff" if what == STAFF else "schoolvacancies"
            await self._outbox.cancel(f"{subject}:{school.id}", "answered")

    def _today(self, actor: Actor) -> date:
        return self._clock.now().astimezone(actor.tz).date()
