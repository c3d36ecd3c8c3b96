"""All tables, gathered: importing this module fills `metadata`."""

from storage.tables import announcements, growth, learning, pairs, people, transport
from storage.tables.base import metadata

__all__ = ["announcements", "growth", "learning", "metadata", "pairs", "people", "transport"]
