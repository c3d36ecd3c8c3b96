"""Head: overview."""

from aiogram import Router

router = Router(name="head.overview")
