"""Taps of «Кому помогать не смогу»."""

from handlers.taps import Tap


class OpenAvoided(Tap, prefix="av1"):
    """Whom not?"""


class AvoidPerson(Tap, prefix="av2"):
    """This teacher, or not any more."""

    person_id: int


class AvoidedSchools(Tap, prefix="av3"):
    """A page of schools."""

    page: int


class AvoidSchool(Tap, prefix="av4"):
    """This school, or not any more."""

    school_id: int
    page: int
