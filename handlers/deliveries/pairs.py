"""What is said unasked about pairs."""

from handlers.deliveries.common import Render

KINDS: dict[str, Render] = {}
