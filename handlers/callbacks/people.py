"""Taps of people, schools and roles."""

from handlers.taps import Tap


class SchoolCard(Tap, prefix="pe3"):
    """A school's room."""

    school_id: int


class WaitingPeople(Tap, prefix="pe4"):
    """People to confirm."""

    page: int


class WaitingPerson(Tap, prefix="pe5"):
    """One person to confirm."""

    grant_id: int


class ConfirmPerson(Tap, prefix="pe6"):
    """«Да, подтверждаю»."""

    grant_id: int


class RefusePerson(Tap, prefix="pe7"):
    """«Не наш человек»; `sure` after it was asked once more."""

    grant_id: int
    sure: bool


class SchoolPeople(Tap, prefix="pe8"):
    """People of a school, by name."""

    school_id: int
    page: int


class PersonCard(Tap, prefix="pe9"):
    """One person."""

    person_id: int


class ExpectPerson(Tap, prefix="pe10"):
    """Put someone on the list: choose the role."""

    school_id: int


class ExpectRole(Tap, prefix="pe11"):
    """Does a written consent exist?"""

    school_id: int
    role: str


class ExpectByName(Tap, prefix="pe12"):
    """It does: the name is asked."""

    school_id: int
    role: str


class ExpectNameless(Tap, prefix="pe13"):
    """It does not: choose the subject."""

    school_id: int
    role: str
    page: int


class ExpectSubject(Tap, prefix="pe14"):
    """Put someone without a name on the list."""

    school_id: int
    role: str
    subject: str


class AddSchool(Tap, prefix="pe15"):
    """The name of a new school is asked."""


class RenameSchool(Tap, prefix="pe16"):
    """Another name is asked."""

    school_id: int


class ChooseSchoolKind(Tap, prefix="pe17"):
    """What kind of school it is."""

    school_id: int


class SetSchoolKind(Tap, prefix="pe18"):
    """This kind."""

    school_id: int
    kind: str


class SetSchoolPlace(Tap, prefix="pe31"):
    """Town or village."""

    school_id: int
    place: str


class FindPerson(Tap, prefix="pe19"):
    """The beginning of a name is asked."""


class FoundPeople(Tap, prefix="pe20"):
    """Another page of what was found."""

    page: int


class MunicipalStaff(Tap, prefix="pe21"):
    """Curators, methodologists, heads."""

    page: int


class PersonRoles(Tap, prefix="pe22"):
    """Roles of a person."""

    person_id: int


class RoleCard(Tap, prefix="pe23"):
    """One role of a person."""

    grant_id: int


class RevokeRole(Tap, prefix="pe24"):
    """Take the role away; `sure` after it was asked once more."""

    grant_id: int
    sure: bool


class GiveRole(Tap, prefix="pe25"):
    """Choose a role to give."""

    person_id: int


class GiveRoleAt(Tap, prefix="pe26"):
    """Choose a school for it (a page of them)."""

    person_id: int
    role: str
    page: int


class GiveThisRole(Tap, prefix="pe27"):
    """Give it; `school_id` 0: a role of the municipality."""

    person_id: int
    role: str
    school_id: int


class HandOverRole(Tap, prefix="pe28"):
    """The heir's name is asked."""

    grant_id: int


class HandOverTo(Tap, prefix="pe29"):
    """This heir; `sure` after it was asked once more."""

    grant_id: int
    heir_id: int
    sure: bool


class ConfirmAsListed(Tap, prefix="pe30"):
    """It is the person on the list: one person from here on."""

    grant_id: int
