"""Teacher: assessment."""

from aiogram import Router

router = Router(name="teacher.assessment")
