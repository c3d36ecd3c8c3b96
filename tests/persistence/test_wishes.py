"""Whom to wish something: people who can be told, once a feast and a year."""

from mentoring.people import Role
from mentoring.wishes import Feast
from storage.turn import Database
from storage.wishes import WishStore
from tests.support.municipality import NOW, Municipality

STORE = WishStore()


async def test_reading_whom_to_wish_works_on_both_databases(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        person = await here.person()
        assert here.id in await STORE.municipalities()
        every = await STORE.waiting(Feast.TEACHERS, 2026, here.id, 10)
        assert all(one.roles <= frozenset(Role) for one in every)
        assert await STORE.waiting(Feast.MENTORS, 2027, here.id, 10) == []
        assert await STORE.held(person, NOW.date()) == (0, 0)
        assert await STORE.mentor_of(person) is None
