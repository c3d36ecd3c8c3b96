"""The people and the rows of a benchmarked broadcast, and what its ledger says about each of them."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from bot.clocks import SystemClock
from mentoring.deliveries import SECOND_ROUND
from storage.broadcasts import BroadcastStore
from storage.engine import create_engine
from storage.outbox import OutboxStore
from storage.people import MunicipalityStore
from storage.schema import announcements, people
from storage.turn import Database, current
from tests.support.messenger import Json
from tests.support.town import PACK, Town

LIMIT_PER_S = 30
TOLD = "Совещание переносится на пятницу. Учебные данные."
AT_ONCE = 10_000
"""People of one INSERT: the benchmark's own memory is not measured."""
_known = people.channel_account
Ledger = dict[int, tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class Told:
    """What one broadcast came to: messages by account, and the ledger's word for each account."""

    accounts: range
    calls: list[Json]
    rows: Ledger

    @property
    def reached(self) -> list[Json]:
        return [call for call in self.calls if call["effect"]]

    @property
    def heard(self) -> Counter[int]:
        return Counter(call["chat"] for call in self.reached)

    @property
    def seconds(self) -> float:
        moments = [call["mono"] for call in self.reached]
        return max(0.001, max(moments) - min(moments))

    @property
    def share_of_limit(self) -> float:
        """Distinct recipients reached in a second, as a share of the limit."""
        return round(len(self.heard) / self.seconds / LIMIT_PER_S, 3)

    @property
    def all_sends_share(self) -> float:
        """Requests of any kind of answer in a second, as a share of the limit."""
        return round(len(self.calls) / self.seconds / LIMIT_PER_S, 3)

    @property
    def refused(self) -> int:
        return sum(call["code"] == 429 for call in self.calls)

    @property
    def duplicated(self) -> int:
        return sum(number - 1 for number in self.heard.values())

    @property
    def in_doubt(self) -> set[int]:
        """Whom the ledger names as told perhaps not at all, or perhaps twice."""
        doubts = (("unknown", SECOND_ROUND), ("unknown", "no_answer"), ("sent", SECOND_ROUND))
        return {one for one, word in self.rows.items() if word in doubts}

    @property
    def blocked(self) -> int:
        return sum(status == "blocked" for status, _ in self.rows.values())

    @property
    def lost(self) -> int:
        """Neither received nor listed as anything that an author could see."""
        listed = {one for one, (status, _) in self.rows.items() if status in ("blocked", "failed", "unknown")}
        return sum(one not in self.heard and one not in listed for one in self.accounts)


async def told(town: Town, accounts: range, broadcast: int) -> Told:
    """What the server saw and what the ledger says."""
    calls = [call for call in await town.sandbox.calls("sendmessage") if call["chat"] in accounts]
    return Told(accounts, calls, ledger(town, broadcast))


async def enter(town: Town, accounts: range) -> None:
    """Teachers with accounts."""
    database, now = Database(create_engine(town.database_url)), SystemClock().now()
    for start in range(accounts.start, accounts.stop, AT_ONCE):
        async with database.turn() as turn:
            home = await MunicipalityStore().ensure(PACK.code, PACK.municipality, PACK.timezone, now)
            await _enter_some(home, range(start, min(start + AT_ONCE, accounts.stop)))
            await turn.commit()
    await database.close()


async def _enter_some(home: int, accounts: range) -> None:
    own = {"municipality_id": home, "created_at": SystemClock().now()}
    made = await current().write(
        insert(people.person).returning(people.person.c.id),
        [{"given": f"Учебный {a}", "name_key": f"учебный {a}", "status": "active", **own} for a in accounts],
    )
    ids = sorted(row[0] for row in made)
    pairs = zip(ids, accounts, strict=True)
    await current().write(
        insert(people.channel_account),
        [{"person_id": one, "external_id": account, **own} for one, account in pairs],
    )
    await current().write(
        insert(people.role_grant), [{"person_id": one, "role": "teacher", **own} for one in ids]
    )


async def announce(town: Town, accounts: range) -> int:
    """A broadcast begins: its row and its recipients, in one transaction as by the author's tap."""
    database, now = Database(create_engine(town.database_url)), SystemClock().now()
    store = BroadcastStore()
    async with database.turn() as turn:
        home = await MunicipalityStore().ensure(PACK.code, PACK.municipality, PACK.timezone, now)
        author = await current().scalar(people.person.select().with_only_columns(people.person.c.id).limit(1))
        made = await current().write(
            insert(announcements.broadcast)
            .values(
                municipality_id=home,
                author_id=author,
                title=TOLD,
                content={"html": TOLD, "album": None, "parts": []},
                status="sending",
                created_at=now,
                started_at=now,
            )
            .returning(announcements.broadcast.c.id)
        )
        one = await store.get(home, int(made.scalar_one()))
        assert one is not None
        await store.snapshot(one, now.year, now, now)
        others = select(_known.c.person_id).where(~_known.c.external_id.between(accounts[0], accounts[-1]))
        rows = announcements.delivery
        await current().write(delete(rows).where(rows.c.broadcast_id == one.id, rows.c.person_id.in_(others)))
        await turn.commit()
    await database.close()
    return one.id


async def second_round(town: Town, broadcast: int) -> int:
    """The author has those in doubt told once more."""
    database = Database(create_engine(town.database_url))
    async with database.turn() as turn:
        number = await OutboxStore(SystemClock(), _Nobody()).second_round(f"broadcast:{broadcast}")
        await turn.commit()
    await database.close()
    return number


class _Nobody:
    async def of(self, *_: object, **__: object) -> dict[int, object]:
        raise AssertionError("a second round asks for no recipients")


def waiting(town: Town, broadcast: int, *states: str) -> int:
    """Rows of the broadcast that are not decided yet."""
    named = ", ".join(f"'{state}'" for state in states or ("pending", "claimed"))
    return int(
        town.select(
            f"SELECT count(*) FROM delivery WHERE broadcast_id = {broadcast} AND status IN ({named})"
        )[0][0]
    )


def ledger(town: Town, broadcast: int) -> Ledger:
    """State and reason by account."""
    found = town.select(
        "SELECT a.external_id, d.status, d.reason FROM delivery d"
        f" JOIN channel_account a ON a.person_id = d.person_id WHERE d.broadcast_id = {broadcast}"
    )
    return {int(account): (status, reason) for account, status, reason in found}


async def heard(town: Town) -> int:
    """Messages that reached somebody so far."""
    counters = await town.sandbox.line.ask("counters", {})
    return sum(chat.get("sendmessage", 0) for chat in counters["chats"].values())
