"""Taps of what becomes of a school: its history, ШНОР, one into another, closing, search."""

from handlers.taps import Tap


class SchoolPlace(Tap, prefix="sl1"):
    """What can be changed of a school, and its history."""

    school_id: int
    page: int


class FlagSchool(Tap, prefix="sl2"):
    """ШНОР, or no longer."""

    school_id: int
    low_results: bool


class CloseSchool(Tap, prefix="sl3"):
    """Close it; `sure` after it was asked once more."""

    school_id: int
    sure: bool


class ReopenSchool(Tap, prefix="sl4"):
    """It was closed by mistake."""

    school_id: int


class MergeSchool(Tap, prefix="sl5"):
    """Into which school? A page of them."""

    school_id: int
    page: int


class MergeThese(Tap, prefix="sl6"):
    """Into this one; `sure` after what would go over was shown."""

    source_id: int
    target_id: int
    sure: bool


class FindSchool(Tap, prefix="sl7"):
    """A part of the name is asked."""


class FoundSchools(Tap, prefix="sl8"):
    """Another page of what was found."""

    page: int


class OpenStaff(Tap, prefix="sl9"):
    """The month's list of a school."""

    school_id: int


class ConfirmStaff(Tap, prefix="sl10"):
    """«Состав подтверждён» of this month (202610)."""

    school_id: int
    month: int


class SilentSchools(Tap, prefix="sl11"):
    """Schools that have not confirmed the month's list."""

    page: int


class NoCurator(Tap, prefix="sl12"):
    """Schools without a curator."""

    page: int


class OpenVacancies(Tap, prefix="va1"):
    """A school's vacancies."""

    school_id: int
    page: int


class AddVacancy(Tap, prefix="va2"):
    """Which subject? A page of them."""

    school_id: int
    page: int


class AddThisVacancy(Tap, prefix="va3"):
    """This subject."""

    school_id: int
    subject: str


class VacancyCard(Tap, prefix="va4"):
    """One of them."""

    vacancy_id: int


class AskVacancyHours(Tap, prefix="va5"):
    """How many hours a week?"""

    vacancy_id: int


class SetVacancyHours(Tap, prefix="va6"):
    """So many, in tenths."""

    vacancy_id: int
    tenths: int


class AskVacancySince(Tap, prefix="va7"):
    """From which day?"""

    vacancy_id: int


class SetVacancySince(Tap, prefix="va8"):
    """From this one (20270901)."""

    vacancy_id: int
    day: int


class SetHousing(Tap, prefix="va9"):
    """A place to live is offered, or not."""

    vacancy_id: int
    housing: bool


class CloseVacancy(Tap, prefix="va10"):
    """Somebody was found, or it is none any more."""

    vacancy_id: int
    filled: bool


class ConfirmVacancies(Tap, prefix="va11"):
    """The list of the round is right."""

    school_id: int


class AllVacancies(Tap, prefix="va12"):
    """All open ones of the municipality; only those without hours, if `bare`."""

    page: int
    bare: bool


class VacancyTable(Tap, prefix="va13"):
    """All of them as .xlsx."""


class MovePerson(Tap, prefix="lv1"):
    """To which school? A page of them."""

    person_id: int
    school_id: int
    page: int


class MoveTo(Tap, prefix="lv2"):
    """To this one: what becomes of the pairs?"""

    person_id: int
    school_id: int
    target_id: int


class MoveNow(Tap, prefix="lv3"):
    """Moved; the pairs are kept or end."""

    person_id: int
    school_id: int
    target_id: int
    keep: bool


class PersonLeaves(Tap, prefix="lv4"):
    """Works here no longer; `sure` after it was asked once more."""

    person_id: int
    school_id: int
    sure: bool
