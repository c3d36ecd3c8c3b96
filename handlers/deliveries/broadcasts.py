"""What is said unasked about broadcasts."""

from handlers.deliveries.common import Render

KINDS: dict[str, Render] = {}
