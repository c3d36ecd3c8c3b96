"""Mentor: today."""

from aiogram import Router

router = Router(name="mentor.today")
