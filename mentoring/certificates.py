"""Certificates of participation: one number each, the same at every download."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from mentoring.errors import MentoringError

SHARE: Final = 70
"""Percent of a series somebody has to be at (`content.md` 16)."""
SHARES: Final = (50, 60, 70, 80, 100)
"""What a series may ask for."""
_NUMBER: Final = re.compile(r"(\d{4})\s*[-–—/ ]\s*(\d{1,6})")


class CertificateKind(StrEnum):
    """What a certificate is about."""

    EVENT = "event"
    SERIES = "series"
    MENTORS = "mentors"
    """The mentor's school: a ready set of six lessons."""


class NotYetOver(MentoringError):
    """There is a certificate once the event is over."""


class ShareNotReached(MentoringError):
    """The series is over: `came` of `total`, where the certificate asks for `needed`."""

    def __init__(self, came: int, total: int, needed: int) -> None:
        super().__init__(came, total, needed)
        self.came = came
        self.total = total
        self.needed = needed


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate as it is kept; `about` is the number of the event or the series."""

    person_id: int
    kind: CertificateKind
    about: int
    year: int
    number: int
    at: datetime

    @property
    def label(self) -> str:
        """As it is printed: «2026-0014»."""
        return f"{self.year}-{self.number:04}"


def number_in(text: str) -> tuple[int, int] | None:
    """Year and number out of what somebody typed: «№ 2026-0014», «2026/14»."""
    found = _NUMBER.search(text)
    return (int(found[1]), int(found[2])) if found else None


def sessions_needed(total: int, share: int = SHARE) -> int:
    """Of so many sessions, how many make the share; one at least."""
    return max(1, -(-total * share // 100))
