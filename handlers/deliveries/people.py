"""What is said unasked about people."""

from handlers.deliveries.common import Render

KINDS: dict[str, Render] = {}
