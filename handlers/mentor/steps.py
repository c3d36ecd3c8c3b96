"""Mentor: steps."""

from aiogram import Router

router = Router(name="mentor.steps")
