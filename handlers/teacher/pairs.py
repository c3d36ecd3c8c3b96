"""Teacher: pairs."""

from aiogram import Router

router = Router(name="teacher.pairs")
