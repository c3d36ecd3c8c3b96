"""Common: privacy."""

from aiogram import Router

router = Router(name="common.privacy")
