"""Teacher: routes."""

from aiogram import Router

router = Router(name="teacher.routes")
