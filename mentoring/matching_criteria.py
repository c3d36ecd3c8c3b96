"""What is compared between a teacher and a mentor, one small function a criterion."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

DIRECTOR: Final = "director"
"""Position that makes a person the line manager of everybody in the own school."""
ENOUGH_HOURS: Final = 2
"""Common free hours of a week that are as good as any number more."""
ENOUGH_EXPERIENCE: Final = 3
"""Teachers supported before that are as good as any number more."""
QUALIFICATIONS: Final = {"first": 1, "highest": 2, "teacher_methodologist": 2, "teacher_mentor": 2}
"""Halves of what a category gives, by the pack's code; one that is not named gives nothing."""

LEVELS: Final = {
    "kindergarten_teacher": "preschool",
    "music_director": "preschool",
    "physical_instructor": "preschool",
    "primary_teacher": "primary",
    "teacher": "school",
    "extra_teacher": "extra",
}
"""The level at which a position works, by the pack's code; of the others it is not known."""


def levels_of(position: str | None) -> frozenset[str]:
    """Levels of education at which somebody in this position works; empty: not known."""
    return frozenset({LEVELS[position]} if position in LEVELS else ())


class Criterion(StrEnum):
    """By the codes of the pack (`programmes/common/matching.yaml`), in the order of equal reasons."""

    SUBJECT = "subject"
    AXIS_HELP = "axis_help"
    REQUEST = "request"
    SAME_SCHOOL = "same_school"
    FORMAT = "format"
    TIME = "time"
    LEVEL = "level"
    EXPERIENCE = "experience"
    QUALIFICATION = "qualification"
    BALANCE = "balance"
    SCHOOL_KIND = "school_kind"


@dataclass(frozen=True, slots=True)
class TeacherNeed:
    """What a teacher looks for. Empty and None mean not known.

    `needs`: axis and how much it is needed (positive); `hours`: free hours of the week, 0 is Monday 00:00;
    `wishes` and `avoids`: persons; `declined`: mentors after whom, or by whom, a proposal was declined;
    `levels`: of education, by code; `locality`: town or village, to see that both are treated alike.
    """

    person_id: int
    school_id: int | None = None
    subjects: frozenset[str] = frozenset()
    needs: Mapping[str, int] = field(default_factory=dict)
    kind: str | None = None
    district: str | None = None
    formats: frozenset[str] = frozenset()
    hours: frozenset[int] = frozenset()
    wishes: frozenset[int] = frozenset()
    avoids: frozenset[int] = frozenset()
    declined: frozenset[int] = frozenset()
    levels: frozenset[str] = frozenset()
    locality: str | None = None


@dataclass(frozen=True, slots=True)
class MentorOffer:
    """What a mentor gives. Empty and None mean not known. `active` living pairs of `capacity`.

    `experience`: teachers supported before; `qualification`: the pack's code of the category.
    """

    person_id: int
    school_id: int | None = None
    subjects: frozenset[str] = frozenset()
    strengths: frozenset[str] = frozenset()
    capacity: int = 1
    active: int = 0
    kind: str | None = None
    district: str | None = None
    formats: frozenset[str] = frozenset()
    hours: frozenset[int] = frozenset()
    paused: bool = False
    wishes: frozenset[int] = frozenset()
    avoids: frozenset[int] = frozenset()
    avoid_schools: frozenset[int] = frozenset()
    line_manager_of: frozenset[int] = frozenset()
    position: str | None = None
    experience: int | None = None
    qualification: str | None = None
    levels: frozenset[str] = frozenset()

    @property
    def seats(self) -> int:
        """How many more teachers the mentor takes."""
        return max(self.capacity - self.active, 0)

    def cannot_help(self, teacher: TeacherNeed) -> bool:
        """Whether the mentor has said so, of this teacher or of everybody in the school."""
        return teacher.person_id in self.avoids or teacher.school_id in self.avoid_schools

    def manages(self, teacher: TeacherNeed) -> bool:
        """Whether the mentor would judge the teacher by office: no pair for trust."""
        director = self.position == DIRECTOR and self.school_id is not None
        return teacher.person_id in self.line_manager_of or (director and teacher.school_id == self.school_id)


@dataclass(frozen=True, slots=True)
class Fact:
    """A code for the words of a screen, with its values: subjects, axes, formats, or a number of hours."""

    code: str
    values: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Met:
    """How far a criterion is met: `part` of `whole`."""

    part: int
    whole: int
    fact: Fact
    known: bool = True


def _unknown(code: str) -> Met:
    return Met(0, 1, Fact(code), known=False)


SUBJECT_UNKNOWN: Final = _unknown("subject_unknown")
NEEDS_UNKNOWN: Final = _unknown("needs_unknown")
STRENGTHS_UNKNOWN: Final = _unknown("strengths_unknown")
PLACE_UNKNOWN: Final = _unknown("place_unknown")
KIND_UNKNOWN: Final = _unknown("kind_unknown")
LEVEL_UNKNOWN: Final = _unknown("level_unknown")
FORMATS_UNKNOWN: Final = _unknown("formats_unknown")
HOURS_UNKNOWN: Final = _unknown("hours_unknown")
NO_WISHES: Final = _unknown("no_wishes")
EXPERIENCE_UNKNOWN: Final = _unknown("experience_unknown")
QUALIFICATION_UNKNOWN: Final = _unknown("qualification_unknown")
FIRST_TIME: Final = Met(0, 1, Fact("first_time"))
NOT_QUALIFIED: Final = Met(0, 2, Fact("not_qualified"))
NO_SEATS: Final = Met(0, 1, Fact("no_seats"))
OTHER_SUBJECT: Final = Met(0, 1, Fact("other_subject"))
OTHER_LEVEL: Final = Met(0, 1, Fact("other_level"))
NO_COMMON_AXIS: Final = Met(0, 1, Fact("no_common_axis"))
OWN_SCHOOL: Final = Met(2, 2, Fact("own_school"))
SAME_DISTRICT: Final = Met(1, 2, Fact("same_district"))
OTHER_PLACE: Final = Met(0, 2, Fact("other_place"))
SAME_KIND: Final = Met(1, 1, Fact("same_kind"))
OTHER_KIND: Final = Met(0, 1, Fact("other_kind"))
OTHER_FORMATS: Final = Met(0, 1, Fact("other_formats"))
NO_COMMON_HOURS: Final = Met(0, 1, Fact("no_common_hours"))
WISHED_BY_NOBODY: Final = Met(0, 2, Fact("others_wished"))


def _subject(teacher: TeacherNeed, mentor: MentorOffer) -> Met:
    if not teacher.subjects or not mentor.subjects:
        return SUBJECT_UNKNOWN
    common = teacher.subjects & mentor.subjects
    return Met(1, 1, Fact("same_subject", tuple(sorted(common)))) if common else OTHER_SUBJECT


def _level(teacher: TeacherNeed, mentor: MentorOffer) -> Met:
    if not teacher.levels or not mentor.levels:
        return LEVEL_UNKNOWN
    common = teacher.levels & mentor.levels
    return Met(1, 1, Fact("same_level", tuple(sorted(common)))) if common else OTHER_LEVEL


def _strengths(teacher: TeacherNeed, mentor: MentorOffer) -> Met:
    """The share of what is needed that the mentor is strong in, heavier needs counting more."""
    if not any(teacher.needs.values()):
        return NEEDS_UNKNOWN
    if not mentor.strengths:
        return STRENGTHS_UNKNOWN
    common = sorted(mentor.strengths & teacher.needs.keys(), key=lambda axis: (-teacher.needs[axis], axis))
    if not common:
        return NO_COMMON_AXIS
    helped = sum(teacher.needs[axis] for axis in common)
    return Met(helped, sum(teacher.needs.values()), Fact("strong_where_needed", tuple(common)))


def _place(teacher: TeacherNeed, mentor: MentorOffer) -> Met:
    """The own school counts whole, the own district half."""
    if teacher.school_id is not None and teacher.school_id == mentor.school_id:
        return OWN_SCHOOL
    if teacher.district is not None and teacher.district == mentor.district:
        return SAME_DISTRICT
    schools = teacher.school_id is not None and mentor.school_id is not None
    return OTHER_PLACE if schools else PLACE_UNKNOWN


def _kind(teacher: TeacherNeed, mentor: MentorOffer) -> Met:
    if teacher.kind is None or mentor.kind is None:
        return KIND_UNKNOWN
    return SAME_KIND if teacher.kind == mentor.kind else OTHER_KIND


def _formats(teacher: TeacherNeed, mentor: MentorOffer) -> Met:
    if not teacher.formats or not mentor.formats:
        return FORMATS_UNKNOWN
    common = teacher.formats & mentor.formats
    return Met(1, 1, Fact("same_formats", tuple(sorted(common)))) if common else OTHER_FORMATS


def _hours(teacher: TeacherNeed, mentor: MentorOffer) -> Met:
    if not teacher.hours or not mentor.hours:
        return HOURS_UNKNOWN
    common = len(teacher.hours & mentor.hours)
    if not common:
        return NO_COMMON_HOURS
    return Met(min(common, ENOUGH_HOURS), ENOUGH_HOURS, Fact("common_hours", (common,)))


def _experience(_: TeacherNeed, mentor: MentorOffer) -> Met:
    if mentor.experience is None:
        return EXPERIENCE_UNKNOWN
    if not mentor.experience:
        return FIRST_TIME
    counted = min(mentor.experience, ENOUGH_EXPERIENCE)
    return Met(counted, ENOUGH_EXPERIENCE, Fact("experienced", (mentor.experience,)))


def _qualification(_: TeacherNeed, mentor: MentorOffer) -> Met:
    """The first category counts half, anything above it whole."""
    if mentor.qualification is None:
        return QUALIFICATION_UNKNOWN
    part = QUALIFICATIONS.get(mentor.qualification, 0)
    return Met(part, 2, Fact("qualified", (mentor.qualification,))) if part else NOT_QUALIFIED


def _balance(_: TeacherNeed, mentor: MentorOffer) -> Met:
    """The share of the seats that is free."""
    if not mentor.seats:
        return NO_SEATS
    return Met(mentor.seats, mentor.capacity, Fact("free_seats", (mentor.active, mentor.capacity)))


def _wishes(teacher: TeacherNeed, mentor: MentorOffer) -> Met:
    """Half for each of the two who named the other."""
    if not teacher.wishes and not mentor.wishes:
        return NO_WISHES
    teacher_wants, mentor_wants = mentor.person_id in teacher.wishes, teacher.person_id in mentor.wishes
    if teacher_wants and mentor_wants:
        return Met(2, 2, Fact("wished_by_both"))
    if teacher_wants or mentor_wants:
        return Met(1, 2, Fact("wished_by_teacher" if teacher_wants else "wished_by_mentor"))
    return WISHED_BY_NOBODY


CRITERIA: Final[Mapping[Criterion, Callable[[TeacherNeed, MentorOffer], Met]]] = {
    Criterion.SUBJECT: _subject,
    Criterion.AXIS_HELP: _strengths,
    Criterion.REQUEST: _wishes,
    Criterion.SAME_SCHOOL: _place,
    Criterion.FORMAT: _formats,
    Criterion.TIME: _hours,
    Criterion.LEVEL: _level,
    Criterion.EXPERIENCE: _experience,
    Criterion.QUALIFICATION: _qualification,
    Criterion.BALANCE: _balance,
    Criterion.SCHOOL_KIND: _kind,
}
