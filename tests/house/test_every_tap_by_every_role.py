"""Every button in every hand: rights live in the use cases; a forged tap is answered and breaks nothing."""

import importlib
import pkgutil
from dataclasses import fields
from typing import Any

import pytest
from sqlalchemy import select

import handlers.callbacks
from handlers.taps import Tap, registry
from mentoring.people import Role
from storage.schema import transport
from tests.support.messenger import Person, screen_of
from tests.support.world import World

TEXT_LIMIT = 900
ROWS_LIMIT = 6
LABEL_LIMIT = 30

for found in pkgutil.iter_modules(handlers.callbacks.__path__):
    importlib.import_module(f"handlers.callbacks.{found.name}")


def forged(kind: type[Tap], number: int) -> str:
    values: dict[Any, Any] = {int: number, bool: True, str: "me2", int | None: number}
    return kind(**{f.name: values[f.type] for f in fields(kind)}).pack()  # type: ignore[arg-type]


def flaws(person: Person, tap: str) -> list[str]:
    screen = next(screen_of(message) for message in reversed(person.heard) if message["text"])
    rows = screen.message.get("buttons") or []
    found = []
    if len(screen.text) > TEXT_LIMIT:
        found.append(f"{tap}: {len(screen.text)} characters")
    if len(rows) > ROWS_LIMIT:
        found.append(f"{tap}: {len(rows)} rows")
    found += [f"{tap}: label «{label}»" for label in screen.buttons if len(label) > LABEL_LIMIT]
    if not rows:
        found.append(f"{tap}: no way back from «{screen.text[:60]}»")
    return found


@pytest.mark.parametrize("role", [*Role, None], ids=lambda role: role.value if role else "stranger")
async def test_every_tap_is_answered_within_the_limits(role: Role | None) -> None:
    async with World() as world:
        owner = await world.enters(Role.TEACHER, Role.MENTOR, name="Учебная Хозяйка Первая")
        assert owner.id
        person = await world.enters(role) if role else await world.stranger()
        await person.says("/menu")
        wrong: list[str] = []
        for prefix in sorted(registry):
            for number in (1, 999_999_999) if role is Role.METHODOLOGIST else (1,):
                await person.taps_data(forged(registry[prefix], number))
                wrong += flaws(person, f"{registry[prefix].__name__}({prefix}, {number})")
        dead = transport.inbox
        failed = await world.rows(select(dead.c.error).where(dead.c.attempts > 0))
        assert not failed, [row[0] for row in failed]
        assert not wrong, "\n".join(wrong)
