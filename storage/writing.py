"""Usernames that people agreed to show."""

from sqlalchemy import select

from storage.schema import people
from storage.turn import current

_person = people.person
_account = people.channel_account


class ContactStore:
    """Joins the current turn."""

    async def shown_usernames(self, one: int, other: int) -> dict[int, str]:
        """By person, of those of the two who show one and have one."""
        rows = await current().all(
            select(_person.c.id, _account.c.username)
            .join(_account, _account.c.person_id == _person.c.id)
            .where(
                _person.c.id.in_((one, other)),
                _person.c.show_username,
                _account.c.active,
                _account.c.username.is_not(None),
            )
        )
        return {row.id: str(row.username) for row in rows}
