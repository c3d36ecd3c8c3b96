"""Common: calendar."""

from aiogram import Router

router = Router(name="common.calendar")
