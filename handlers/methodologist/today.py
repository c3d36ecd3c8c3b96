"""Methodologist: today."""

from aiogram import Router

router = Router(name="methodologist.today")
