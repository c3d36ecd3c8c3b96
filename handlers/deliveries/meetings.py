"""What is said unasked about meetings."""

from handlers.deliveries.common import Render

KINDS: dict[str, Render] = {}
