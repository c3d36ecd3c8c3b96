"""Common: acknowledge."""

from aiogram import Router

router = Router(name="common.acknowledge")
