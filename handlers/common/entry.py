"""Common: entry."""

from aiogram import Router

router = Router(name="common.entry")
