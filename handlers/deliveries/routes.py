"""What is said unasked about routes."""

from handlers.deliveries.common import Render

KINDS: dict[str, Render] = {}
