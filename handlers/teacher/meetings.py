"""Teacher: meetings."""

from aiogram import Router

router = Router(name="teacher.meetings")
