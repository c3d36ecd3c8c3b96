"""Telegram says how a copy of a poll stands."""

from aiogram import Router
from aiogram.types import Poll

from mentoring.usecases.all import UseCases

router = Router(name="common.polls")


@router.poll()
async def voted(poll: Poll, use: UseCases) -> None:
    """Only numbers: whose copy it is nobody asks."""
    await use.broadcasts.after.vote(poll.id, [option.voter_count for option in poll.options])
