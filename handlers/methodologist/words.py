"""What counts as an answer while one is awaited."""

from aiogram.types import Message


def no_command(message: Message) -> bool:
    """Anything but a command: /settings and /mydata work inside every form."""
    return not (message.text or "").startswith("/")
