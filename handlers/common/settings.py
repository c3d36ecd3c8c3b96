"""Common: settings."""

from aiogram import Router

router = Router(name="common.settings")
