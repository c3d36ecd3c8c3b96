"""Methodologist: broadcasts."""

from aiogram import Router

router = Router(name="methodologist.broadcasts")
