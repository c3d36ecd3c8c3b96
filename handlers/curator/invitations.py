"""Curator: invitations."""

from aiogram import Router

router = Router(name="curator.invitations")
