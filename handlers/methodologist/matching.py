"""Methodologist: matching."""

from aiogram import Router

router = Router(name="methodologist.matching")
