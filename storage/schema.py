"""All tables, gathered: importing this module fills `metadata`."""

from storage.tables import (
    announcements,
    careers,
    communities,
    gatherings,
    growth,
    indicators,
    learning,
    measuring,
    pairs,
    papers,
    people,
    pulse,
    roadmap,
    schools,
    transport,
    visits,
)
from storage.tables.base import metadata

__all__ = [
    "announcements",
    "careers",
    "communities",
    "gatherings",
    "growth",
    "indicators",
    "learning",
    "measuring",
    "metadata",
    "pairs",
    "papers",
    "people",
    "pulse",
    "roadmap",
    "schools",
    "transport",
    "visits",
]
