"""Curator: people."""

from aiogram import Router

router = Router(name="curator.people")
