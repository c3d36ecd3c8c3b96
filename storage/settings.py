"""A person's own settings."""

from typing import Any

from sqlalchemy import select, update

from storage.schema import people
from storage.turn import current

_person = people.person
_account = people.channel_account


class SettingsStore:
    """Columns of one's own row. Joins the current turn."""

    async def read(self, person_id: int) -> tuple[bool, tuple[str, ...]]:
        """(whether the username is shown, quiet days as ISO dates)."""
        row = await current().first(
            select(_person.c.show_username, _person.c.own_days).where(_person.c.id == person_id)
        )
        return (bool(row.show_username), tuple(row.own_days or ())) if row else (False, ())

    async def write(self, person_id: int, **values: Any) -> None:
        """Change columns of the row."""
        await current().write(update(_person).where(_person.c.id == person_id).values(**values))

    async def keep_username(self, person_id: int, username: str | None) -> None:
        """Remember, or forget, the name the messenger shows."""
        await current().write(
            update(_account)
            .where(_account.c.person_id == person_id, _account.c.active)
            .values(username=username)
        )
