"""The ledger: everything planned is said once, or its row says why not. On both databases."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from mentoring.deliveries import Delivery, Outcome, Outgoing, Result
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.timing import Later, Urgency
from mentoring.usecases.deliveries import LEASE, DeliveryUseCases
from storage.deliveries import DeliveryStore
from storage.outbox import OutboxStore
from storage.people import PeopleStore
from storage.recipients import RecipientStore
from storage.schema import announcements, people
from storage.turn import Database, current

TUESDAY = datetime(2026, 10, 13, 12, 0, tzinfo=UTC)
"""15:00 in Moscow: optional messages are permitted."""
rows = announcements.delivery


class SixDays:
    def is_working_day(self, day: date, /) -> bool:
        return day.weekday() != 6

    def heavy_day(self, day: date, /) -> str | None:
        return None


class Calendars:
    def of(self, municipality_id: int, saturday_works: bool, /) -> SixDays:
        return SixDays()


@dataclass
class HandClock:
    at: datetime = TUESDAY

    def now(self) -> datetime:
        return self.at

    def forward(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass(frozen=True)
class Due:
    key: str
    person_id: int
    urgency: Urgency
    wanted: datetime
    kind: str = "step_due"
    useful_until: datetime | None = None
    params: dict[str, Any] = field(default_factory=dict)


class Post:
    """The use cases over real stores; each call is a committed turn, as a tick makes it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = HandClock()
        recipients = RecipientStore(Calendars())
        self.outbox = OutboxStore(self.clock, recipients)
        self.use = DeliveryUseCases(DeliveryStore(), recipients, PeopleStore(), self.clock)

    async def setup(self) -> None:
        async with self.database.turn() as turn:
            made = await turn.write(
                insert(people.municipality_table)
                .values(programme="bugulma", name="Учебный", zone="Europe/Moscow", created_at=TUESDAY)
                .returning(people.municipality_table.c.id)
            )
            self.municipality = made.scalar_one()
            await turn.commit()

    async def person(self, account: int = 501, **known: Any) -> Actor:
        async with self.database.turn() as turn:
            made = await turn.write(
                insert(people.person)
                .values(
                    municipality_id=self.municipality,
                    given="Учебная",
                    name_key="учебная",
                    status="active",
                    created_at=TUESDAY,
                    **known,
                )
                .returning(people.person.c.id)
            )
            person_id = made.scalar_one()
            await turn.write(
                insert(people.channel_account).values(
                    municipality_id=self.municipality,
                    person_id=person_id,
                    external_id=account,
                    created_at=TUESDAY,
                )
            )
            await turn.commit()
        return Actor(person_id, self.municipality, "Учебная", "Europe/Moscow", "ru", "active")

    async def grant(self, actor: Actor, roles: list[str]) -> None:
        async with self.database.turn() as turn:
            for role in roles:
                await turn.write(
                    insert(people.role_grant).values(
                        municipality_id=self.municipality,
                        person_id=actor.person_id,
                        role=role,
                        created_at=TUESDAY,
                    )
                )
            await turn.commit()

    async def plan(self, actor: Actor, key: str, **how: Any) -> bool:
        values = {
            "municipality_id": self.municipality,
            "person_id": actor.person_id,
            "key": key,
            "kind": "step_due",
            "cause": ":".join(key.split(":")[:2]),
            "params": {},
            "not_before": self.clock.now(),
            **how,
        }
        async with self.database.turn() as turn:
            planned = await self.outbox.plan(**values)
            await turn.commit()
        return planned

    async def plan_many(self, *dues: Due, **how: Any) -> int:
        async with self.database.turn() as turn:
            planned = await self.outbox.plan_many(dues, **how)
            await turn.commit()
        return planned

    async def claim(self, limit: int = 5, owner: str = "one", **how: Any) -> tuple[Outgoing, ...]:
        async with self.database.turn() as turn:
            claimed = await self.use.claim(limit, owner, **how)
            await turn.commit()
        return claimed.messages

    async def record(self, message: Outgoing, outcome: Outcome, owner: str = "one", **facts: Any) -> None:
        async with self.database.turn() as turn:
            await self.use.record(message, Result(outcome, **facts), owner)
            await turn.commit()

    async def told(self, **how: Any) -> list[list[str]]:
        """Send everything due now; the keys of each message."""
        said = []
        for number, message in enumerate(await self.claim(limit=50), start=1):
            said.append([await self.key_of(one) for one in message.deliveries])
            await self.record(message, Outcome.SENT, message_id=int(self.clock.now().timestamp()) + number)
        return said

    async def key_of(self, delivery: Delivery) -> str:
        return str((await self.row(id=delivery.id)).dedup_key)

    async def row(self, **where: Any) -> Any:
        async with self.database.turn() as turn:
            return await turn.first(select(rows).filter_by(**where))

    async def status(self, key: str) -> tuple[str, str | None]:
        row = await self.row(dedup_key=key)
        return row.status, row.reason

    async def change(self, actor: Actor, **values: Any) -> None:
        async with self.database.turn() as turn:
            await turn.write(
                update(people.person).where(people.person.c.id == actor.person_id).values(**values)
            )
            await turn.commit()


@pytest.fixture
async def post(database: Database) -> Post:
    made = Post(database)
    await made.setup()
    return made


async def test_what_is_planned_twice_is_said_once(post: Post) -> None:
    anna = await post.person()
    assert await post.plan(anna, "pair:1:asked")
    assert not await post.plan(anna, "pair:1:asked")
    assert await post.told() == [["pair:1:asked"]]
    assert await post.told() == []
    assert await post.status("pair:1:asked") == ("sent", None)


async def test_nothing_is_said_before_its_time(post: Post) -> None:
    anna = await post.person()
    await post.plan(anna, "meeting:1:24h", not_before=TUESDAY + timedelta(hours=1))
    assert await post.told() == []
    post.clock.forward(hours=1)
    assert await post.told() == [["meeting:1:24h"]]


async def test_acts_go_before_reminders_and_reminders_before_broadcasts(post: Post) -> None:
    anna = await post.person()
    for lane in ("bulk", "reminder", "act"):
        await post.plan(anna, f"{lane}:1", lane=lane)
    lanes = [(await post.claim(limit=1))[0].first.lane for _ in range(3)]
    assert lanes == ["act", "reminder", "bulk"]


async def test_two_processes_never_take_the_same_row(post: Post) -> None:
    anna = await post.person()
    for number in range(30):
        await post.plan(anna, f"pair:{number}:asked")
    batches = await asyncio.gather(*(post.claim(limit=5, owner=f"p{n}") for n in range(6)))
    taken = [message.first.id for batch in batches for message in batch]
    assert len(taken) == len(set(taken))
    while more := await post.claim(limit=5):
        taken += [message.first.id for message in more]
    assert len(set(taken)) == len(taken) == 30


async def test_no_more_is_taken_than_there_are_permits_for(post: Post) -> None:
    """PostgreSQL knows nothing of a new table and picks a plan that asks the subquery again for every row."""
    people = [await post.person(account=600 + number) for number in range(12)]
    for number in range(60):
        await post.plan(people[number % 12], f"pair:{number}:asked", lane="bulk")
    rounds = [await asyncio.gather(*(post.claim(limit=2, owner=f"p{n}") for n in range(6))) for _ in range(5)]
    assert max(len(batch) for each in rounds for batch in each) <= 2


async def test_after_a_kill_a_reminder_goes_out_once_more_and_the_ledger_says_so(post: Post) -> None:
    anna = await post.person()
    await post.plan(anna, "meeting:1:2h", lane="reminder")
    assert len(await post.claim()) == 1
    assert await post.claim(owner="other") == ()
    post.clock.forward(seconds=LEASE.total_seconds() + 1)
    (again,) = await post.claim(owner="other")
    await post.record(again, Outcome.SENT, owner="other", message_id=7)
    assert await post.status("meeting:1:2h") == ("sent", "second_round")
    post.clock.forward(days=1)
    assert await post.claim() == ()


async def test_a_second_kill_leaves_it_unknown_and_never_a_third_message(post: Post) -> None:
    anna = await post.person()
    await post.plan(anna, "meeting:1:2h", lane="reminder")
    for _ in range(2):
        assert len(await post.claim()) == 1
        post.clock.forward(minutes=2)
    assert await post.claim() == ()
    assert await post.status("meeting:1:2h") == ("unknown", "no_answer")


async def test_a_broadcast_is_not_repeated_by_itself_only_by_its_author(post: Post) -> None:
    anna = await post.person()
    await post.plan(anna, "broadcast:1:p1", lane="bulk")
    await post.claim()
    post.clock.forward(minutes=2)
    assert await post.claim() == ()
    assert await post.status("broadcast:1:p1") == ("unknown", "no_answer")
    async with post.database.turn() as turn:
        assert await post.outbox.second_round("broadcast:1") == 1
        await turn.commit()
    assert await post.told() == [["broadcast:1:p1"]]
    assert await post.status("broadcast:1:p1") == ("sent", "second_round")


async def test_a_slow_request_of_this_process_is_not_taken_for_a_dead_one(post: Post) -> None:
    anna = await post.person()
    await post.plan(anna, "meeting:1:2h", lane="reminder")
    (message,) = await post.claim()
    post.clock.forward(days=1)
    assert await post.claim(busy=[message.first.id]) == ()
    await post.record(message, Outcome.SENT, message_id=7)
    assert await post.status("meeting:1:2h") == ("sent", None)


async def test_who_lost_the_lease_cannot_overwrite_what_the_other_wrote(post: Post) -> None:
    anna = await post.person()
    await post.plan(anna, "meeting:1:2h", lane="reminder")
    (late,) = await post.claim(owner="slow")
    post.clock.forward(minutes=2)
    (again,) = await post.claim(owner="quick")
    await post.record(late, Outcome.REFUSED, owner="slow")
    assert (await post.status("meeting:1:2h"))[0] == "claimed"
    await post.record(again, Outcome.SENT, owner="quick", message_id=7)
    await post.record(late, Outcome.REFUSED, owner="slow")
    assert await post.status("meeting:1:2h") == ("sent", "second_round")


async def test_a_lease_given_before_the_clock_jumped_back_has_lapsed(post: Post) -> None:
    anna = await post.person()
    post.clock.forward(hours=1)
    await post.plan(anna, "meeting:1:2h", lane="reminder", not_before=TUESDAY - timedelta(hours=1))
    await post.claim(owner="before")
    post.clock.forward(seconds=-50)
    assert await post.claim(owner="after") == (), "a small step back ends no lease"
    post.clock.forward(hours=-1)
    (again,) = await post.claim(owner="after")
    await post.record(again, Outcome.SENT, owner="after", message_id=7)
    assert await post.status("meeting:1:2h") == ("sent", "second_round")


async def test_what_helps_no_more_is_counted_and_not_sent(post: Post) -> None:
    anna = await post.person()
    await post.plan(anna, "meeting:1:24h", useful_until=TUESDAY + timedelta(hours=2))
    post.clock.forward(hours=3)
    assert await post.told() == []
    assert await post.status("meeting:1:24h") == ("cancelled", "late")
    async with post.database.turn():
        assert await post.use.counts() == {"cancelled:late": 1}


async def test_nothing_late_comes_at_three_in_the_morning(post: Post) -> None:
    anna = await post.person()
    await post.plan(anna, "meeting:1:24h", lane="reminder", useful_until=TUESDAY + timedelta(days=2))
    post.clock.forward(hours=12)
    assert await post.told() == []
    post.clock.forward(hours=5)
    assert await post.told() == [["meeting:1:24h"]]


async def test_a_person_who_stopped_the_bot_is_left_alone_until_she_lets_it_in(post: Post) -> None:
    anna = await post.person(account=501)
    await post.plan(anna, "pair:1:asked")
    (message,) = await post.claim()
    await post.record(message, Outcome.BLOCKED)
    assert await post.status("pair:1:asked") == ("blocked", "forbidden")
    await post.plan(anna, "pair:2:asked")
    assert await post.told() == []
    assert await post.status("pair:2:asked") == ("blocked", "unreachable")
    async with post.database.turn() as turn:
        await PeopleStore().mark_unreachable(501, None)
        await turn.commit()
    await post.plan(anna, "pair:3:asked")
    assert await post.told() == [["pair:3:asked"]]


async def test_a_kind_switched_off_does_not_come_but_an_act_of_a_person_does(post: Post) -> None:
    anna = await post.person()
    async with post.database.turn() as turn:
        await post.use.switch(anna, "step_due", on=False)
        await turn.commit()
    await post.plan(anna, "step:1:7d", lane="reminder")
    await post.plan(anna, "pair:1:asked", lane="act")
    assert await post.told() == [["pair:1:asked"]]
    assert await post.status("step:1:7d") == ("cancelled", "switched_off")


async def test_when_asked_to_wait_no_try_is_spent(post: Post) -> None:
    anna = await post.person()
    await post.plan(anna, "pair:1:asked")
    (message,) = await post.claim()
    await post.record(message, Outcome.ASKED_TO_WAIT)
    row = await post.row(dedup_key="pair:1:asked")
    assert (row.status, row.attempts) == ("pending", 0)
    assert await post.told() == [["pair:1:asked"]]


async def test_a_request_that_never_left_is_repeated_after_a_pause(post: Post) -> None:
    anna = await post.person()
    await post.plan(anna, "pair:1:asked")
    (message,) = await post.claim()
    await post.record(message, Outcome.UNWRITTEN)
    assert await post.told() == []
    post.clock.forward(seconds=2)
    assert await post.told() == [["pair:1:asked"]]
    assert await post.status("pair:1:asked") == ("sent", None)


async def test_reminders_of_one_afternoon_become_one_message(post: Post) -> None:
    anna, boris = await post.person(501), await post.person(502)
    for number, minutes in enumerate((0, 40, 200), start=1):
        await post.plan(
            anna,
            f"step:{number}:7d",
            lane="reminder",
            optional=True,
            not_before=TUESDAY + timedelta(minutes=minutes),
        )
    await post.plan(boris, "step:9:7d", lane="reminder", optional=True)
    await post.plan(anna, "pair:1:asked")
    said = await post.told()
    assert sorted(said) == [["pair:1:asked"], ["step:1:7d", "step:2:7d", "step:3:7d"], ["step:9:7d"]]
    assert (await post.row(dedup_key="step:1:7d")).message_id == (
        await post.row(dedup_key="step:3:7d")
    ).message_id


async def test_one_optional_message_a_day_and_four_a_week(post: Post) -> None:
    anna = await post.person()
    heard = []
    for number in range(40):
        await post.plan(anna, f"step:{number}:7d", lane="reminder", optional=True)
        if await post.told():
            heard.append(post.clock.now().date())
        post.clock.forward(hours=8)
    assert len(heard) == len(set(heard))
    for day in heard:
        assert len([one for one in heard if timedelta(0) <= one - day < timedelta(days=7)]) <= 4
    assert len(heard) >= 7


async def test_once_a_week_is_enough_for_who_asked_so(post: Post) -> None:
    anna = await post.person(switched_off=["often"])
    heard = 0
    for number in range(7):
        await post.plan(anna, f"step:{number}:7d", lane="reminder", optional=True)
        heard += len(await post.told())
        post.clock.forward(days=1)
    assert heard == 1


async def test_common_heavy_days_are_heard_by_who_asked_and_by_who_does_not_teach(post: Post) -> None:
    heard = {}
    for account, (off, roles) in enumerate(
        (
            ([], ["teacher"]),
            (["july_silence", "holiday_silence"], ["mentor", "methodologist"]),
            ([], ["methodologist", "head"]),
            ([], []),
        ),
        start=501,
    ):
        one = await post.person(account, switched_off=off)
        await post.grant(one, roles)
        async with post.database.turn():
            rules = (await RecipientStore(Calendars()).of([one.person_id], TUESDAY))[
                one.person_id
            ].listener.rules
        heard[account] = (set(rules.hears_in), rules.quiet_holidays)
    assert heard == {
        501: (set(), True),
        502: ({"july"}, False),
        503: ({"quarter_end"}, True),
        504: (set(), True),
    }


async def test_an_optional_message_waits_for_after_the_lessons(post: Post) -> None:
    anna = await post.person()
    post.clock.forward(hours=-5)
    await post.plan(anna, "step:1:7d", lane="reminder", optional=True)
    assert await post.told() == []
    assert (await post.row(dedup_key="step:1:7d")).not_before == datetime(2026, 10, 13, 11, 30, tzinfo=UTC)
    post.clock.forward(hours=5)
    assert await post.told() == [["step:1:7d"]]


async def test_planning_puts_each_reminder_at_its_persons_decent_hour(post: Post) -> None:
    moscow = await post.person(501)
    far = await post.person(502, zone="Asia/Vladivostok")
    morning = datetime(2026, 10, 15, 6, 0, tzinfo=UTC)
    dues = [
        Due(f"step:1:7d:p{who.person_id}", who.person_id, Urgency.OPTIONAL, morning) for who in (moscow, far)
    ]
    assert await post.plan_many(*dues) == 2
    assert await post.plan_many(*dues) == 0
    at = [(await post.row(dedup_key=due.key)).not_before for due in dues]
    assert at[0] == datetime(2026, 10, 14, 15, 30, tzinfo=UTC)  # the evening before, 18:30 in Moscow
    assert at[1] == morning  # 16:00 in Vladivostok


async def test_a_whole_municipality_is_planned_at_once(post: Post) -> None:
    anna = await post.person()
    dues = [Due(f"event:{number}:moved", anna.person_id, Urgency.ACT, TUESDAY) for number in range(2500)]
    assert await post.plan_many(*dues) == 2500
    assert await post.plan_many(*dues) == 0


async def test_a_reminder_planned_too_late_is_counted_once(post: Post) -> None:
    anna = await post.person()
    gone = TUESDAY - timedelta(hours=1)
    due = Due("meeting:1:2h", anna.person_id, Urgency.SIGNED_UP, gone, useful_until=gone)
    assert await post.plan_many(due) == 1
    assert await post.plan_many(due) == 0
    assert await post.status("meeting:1:2h") == ("cancelled", "late")


async def test_moving_a_cause_takes_its_reminders_along(post: Post) -> None:
    anna = await post.person()
    await post.plan(anna, "meeting:1:r1:24h")
    await post.plan(anna, "meeting:2:r1:24h")
    async with post.database.turn() as turn:
        assert await post.outbox.cancel("meeting:1", "moved") == 1
        await turn.commit()
    assert await post.told() == [["meeting:2:r1:24h"]]
    assert await post.status("meeting:1:r1:24h") == ("cancelled", "moved")
    async with post.database.turn() as turn:
        assert await post.outbox.cancel("meeting:2", "moved") == 0
        await turn.commit()
    assert await post.status("meeting:2:r1:24h") == ("sent", None)


async def test_later_brings_the_whole_digest_back_once(post: Post) -> None:
    anna = await post.person()
    for number in (1, 2):
        await post.plan(anna, f"step:{number}:7d", lane="reminder", optional=True)
    assert await post.told() == [["step:1:7d", "step:2:7d"]]
    said = await post.row(dedup_key="step:2:7d")
    for _ in range(2):
        async with post.database.turn() as turn:
            at = await post.use.say_later(anna, said.id, Later.TONIGHT)
            await turn.commit()
    assert at == datetime(2026, 10, 13, 16, 0, tzinfo=UTC)
    post.clock.forward(hours=4)
    ((first, second),) = await post.told()
    assert first.startswith("later:")
    assert second.startswith("later:")
    assert await post.told() == []


async def test_nobody_can_snooze_another_persons_message(post: Post) -> None:
    anna, boris = await post.person(501), await post.person(502)
    await post.plan(anna, "step:1:7d", lane="reminder")
    await post.told()
    row = await post.row(dedup_key="step:1:7d")
    async with post.database.turn():
        with pytest.raises(NotFound):
            await post.use.say_later(boris, row.id, Later.WEEK)
        with pytest.raises(NotFound):
            await post.use.said(boris, row.id)


async def test_later_is_offered_only_while_it_still_helps(post: Post) -> None:
    anna = await post.person()
    await post.plan(anna, "event:1:deadline", lane="reminder", useful_until=TUESDAY + timedelta(days=2))
    await post.told()
    row = await post.row(dedup_key="event:1:deadline")
    async with post.database.turn():
        said = await post.use.said(anna, row.id)
    assert said.later == (Later.TONIGHT, Later.TOMORROW)


async def test_a_turn_that_is_undone_plans_nothing(post: Post) -> None:
    anna = await post.person()
    async with post.database.turn():
        await post.outbox.plan_many([Due("step:1:7d", anna.person_id, Urgency.ACT, TUESDAY)])
        assert await current().scalar(select(rows.c.id)) is not None
    assert await post.told() == []
