"""What is said unasked about events."""

from handlers.deliveries.common import Render

KINDS: dict[str, Render] = {}
