"""What the entry shows: the invitation opened, the consent, and where the registration is."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mentoring.errors import MentoringError
from mentoring.people import Role
from mentoring.programme import Named
from mentoring.registration import Step


class AccountTaken(MentoringError):
    """The account already leads to another person, so a personal link cannot be used from it."""


@dataclass(frozen=True, slots=True)
class GivenConsent:
    """A consent that stands, with the text as it was shown."""

    version: str
    digest: str
    body: str
    given_at: datetime


@dataclass(frozen=True, slots=True)
class Health:
    """The owner's line: people inside, updates waiting and given up, deliveries that are late."""

    people: int
    waiting: int
    dead: int
    late: int


class Kind(StrEnum):
    """What an invitation offers to whoever opened it."""

    ENTER = "enter"
    ROLE = "role"
    MOVE = "move"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class InvitedView:
    """The first screen. `inviter` None: nobody of the programme (the owner made the link)."""

    kind: Kind
    municipality: str
    inviter: Role | None
    roles: tuple[Role, ...]
    school: str | None
    name: str


@dataclass(frozen=True, slots=True)
class ConsentView:
    """What stands at the end of the short consent."""

    operator: str
    version: str
    version_date: str


@dataclass(frozen=True, slots=True)
class RegistrationView:
    """Where the registration is. `pending`: a role waits for the school's word.

    `is_new`: in the first school year of work, when «Первые 10 дней» may help.
    """

    step: Step
    name: str
    school: str | None
    roles: tuple[Role, ...]
    subjects: tuple[Named, ...]
    options: tuple[Named, ...]
    years: range
    start_year: int | None
    pending: bool
    entering: bool
    express: int = 8
    full: int = 48
    """How many questions the forms of these subjects have."""
    is_new: bool = False
