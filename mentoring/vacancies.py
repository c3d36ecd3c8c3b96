"""A place to be filled at a school: subject, hours, from when. Nobody's name stands beside it."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Vacancy:
    """As stored, with the school's name. `hours` a week; None: not said. status: open | filled | removed."""

    id: int
    municipality_id: int
    school_id: int
    school: str
    subject: str
    hours: float | None
    since: date | None
    housing: bool | None
    status: str
    created_at: datetime

    @property
    def is_open(self) -> bool:
        """Whether somebody is still looked for."""
        return self.status == "open"
