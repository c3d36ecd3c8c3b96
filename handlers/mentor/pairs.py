"""Mentor: pairs."""

from aiogram import Router

router = Router(name="mentor.pairs")
