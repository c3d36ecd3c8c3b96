"""Curator: routes."""

from aiogram import Router

router = Router(name="curator.routes")
