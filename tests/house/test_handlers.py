"""What handlers must not do is noticed when they do it."""

import asyncio

from aiogram.filters import Command
from aiogram.methods import SendMessage
from aiogram.types import Message
from sqlalchemy import select

from handlers.common import menu
from mentoring.people import Role
from storage.schema import transport
from tests.support.world import World


async def failures(world: World) -> list[str]:
    inbox = transport.inbox
    return [row[0] for row in await world.rows(select(inbox.c.error).where(inbox.c.attempts > 0))]


async def test_a_handler_that_returns_a_method_fails_instead_of_keeping_silent(world: World) -> None:
    @menu.router.message(Command("planted"))
    async def planted(message: Message) -> SendMessage:
        return message.answer("never sent")

    try:
        teacher = await world.enters(Role.TEACHER)
        world.sandbox.messenger.say(teacher.id, "/planted")
        async with asyncio.timeout(10):
            while not await failures(world):
                await asyncio.sleep(0.02)
        assert "ReturnedMethod" in (await failures(world))[0]
    finally:
        menu.router.message.handlers.pop()
