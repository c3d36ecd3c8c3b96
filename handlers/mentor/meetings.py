"""Mentor: meetings."""

from aiogram import Router

router = Router(name="mentor.meetings")
