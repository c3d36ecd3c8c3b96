"""Methodologist: events."""

from aiogram import Router

router = Router(name="methodologist.events")
