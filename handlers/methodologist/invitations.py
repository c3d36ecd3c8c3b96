"""Methodologist: invitations."""

from aiogram import Router

router = Router(name="methodologist.invitations")
