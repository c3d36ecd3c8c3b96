"""Methodologist: people."""

from aiogram import Router

router = Router(name="methodologist.people")
