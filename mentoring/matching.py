"""Which mentor suits a teacher, and why: rules that forbid come first, then points with an explanation.

What is not known gives no points and is called unknown. Everything is integer, so that the parts of a score
add up to it exactly and equal scores are equal.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from heapq import nsmallest
from typing import Final

from mentoring.matching_criteria import CRITERIA, Criterion, Fact, MentorOffer, TeacherNeed
from mentoring.programme import MatchingWeights, Weight

__all__ = ["Criterion", "Fact", "MentorOffer", "TeacherNeed"]

REASONS: Final = 3


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts, and how many points at most; a criterion without points does not count at all.

    A `mandatory` one forbids a pair that is known not to meet it.
    """

    points: Mapping[Criterion, int]
    mandatory: frozenset[Criterion] = frozenset()


HIGH: Final = 30
MEDIUM: Final = 15
LOW: Final = 5
DEFAULT_WEIGHTS: Final = Weights(
    {
        Criterion.SUBJECT: HIGH,
        Criterion.AXIS_HELP: HIGH,
        Criterion.REQUEST: MEDIUM,
        Criterion.SAME_SCHOOL: MEDIUM,
        Criterion.FORMAT: MEDIUM,
        Criterion.TIME: MEDIUM,
        Criterion.LEVEL: MEDIUM,
        Criterion.EXPERIENCE: LOW,
        Criterion.QUALIFICATION: LOW,
        Criterion.BALANCE: LOW,
        Criterion.SCHOOL_KIND: LOW,
    }
)


def weights_of(chosen: MatchingWeights) -> Weights:
    """The weights of a municipality's pack.

    A mandatory criterion also counts as a high one, so that a mentor known to meet it stands above one of
    whom it is not known. What is a rule here anyway (`willing`, `capacity`, `not_excluded`) has no weight.
    """
    weights = {criterion: chosen.weight_of(criterion.value) for criterion in Criterion}
    mandatory = frozenset(one for one, weight in weights.items() if weight is Weight.MANDATORY)
    counted = {one: Weight.HIGH if one in mandatory else weight for one, weight in weights.items()}
    points = {one: chosen.points.get(weight, 0) for one, weight in counted.items()}
    return Weights({one: most for one, most in points.items() if most}, mandatory)


NEVER_A_GAP: Final = frozenset({Criterion.REQUEST, Criterion.BALANCE})
"""Nothing is missing when nobody was named, or when a mentor has colleagues already."""


class Rule(StrEnum):
    """Why a pair is impossible, in the order in which it is told.

    That a mentor avoids somebody is seen by nobody: its words are those of a mentor who cannot now.
    """

    SAME_PERSON = "same_person"
    LINE_MANAGER = "line_manager"
    TEACHER_AVOIDS = "teacher_avoids"
    MENTOR_AVOIDS = "mentor_avoids"
    DECLINED_BEFORE = "declined_before"
    PAUSED = "paused"
    SUBJECT_REQUIRED = "subject_required"
    AXIS_HELP_REQUIRED = "axis_help_required"
    REQUEST_REQUIRED = "request_required"
    SAME_SCHOOL_REQUIRED = "same_school_required"
    FORMAT_REQUIRED = "format_required"
    TIME_REQUIRED = "time_required"
    LEVEL_REQUIRED = "level_required"
    SCHOOL_KIND_REQUIRED = "school_kind_required"
    EXPERIENCE_REQUIRED = "experience_required"
    QUALIFICATION_REQUIRED = "qualification_required"
    BALANCE_REQUIRED = "balance_required"
    FORBIDDEN = "forbidden"
    CAPACITY = "capacity"
    TOO_WEAK = "too_weak"
    NO_MENTORS = "no_mentors"


@dataclass(frozen=True, slots=True)
class Part:
    """What one criterion gave, of how much, and the fact behind it."""

    criterion: Criterion
    points: int
    max: int
    fact: Fact


@dataclass(frozen=True, slots=True)
class Scored:
    """A possible pair. `parts` add up to `points`."""

    teacher_id: int
    mentor_id: int
    points: int
    max: int
    parts: tuple[Part, ...]

    @property
    def reasons(self) -> tuple[Part, ...]:
        """The three facts that speak most for the pair, for the teacher's own eyes."""
        return _reasons(self.parts)

    @property
    def gap(self) -> Part | None:
        """What counts most of all that is missing or not known, for the teacher's own eyes."""
        return _gap(self.parts)

    def open_parts(self) -> tuple[Part, ...]:
        """Without what would give away the teacher's profile: for the mentor and the staff."""
        return tuple(part for part in self.parts if part.criterion is not Criterion.AXIS_HELP)

    def reasons_for_others(self) -> tuple[Part, ...]:
        """The three strongest facts that anybody may see."""
        return _reasons(self.open_parts())

    def gap_for_others(self) -> Part | None:
        """The missing thing that anybody may see."""
        return _gap(self.open_parts())


def _reasons(parts: Iterable[Part]) -> tuple[Part, ...]:
    speaking = [part for part in parts if part.points]
    return tuple(sorted(speaking, key=lambda part: -part.points)[:REASONS])


def _gap(parts: Iterable[Part]) -> Part | None:
    missing = [part for part in parts if not part.points and part.criterion not in NEVER_A_GAP]
    return max(missing, key=lambda part: part.max, default=None)


def binding_rule(teacher: TeacherNeed, mentor: MentorOffer, weights: Weights) -> Rule | None:
    """The first rule that forbids the pair; None: it is possible."""
    checks = (
        (Rule.SAME_PERSON, teacher.person_id == mentor.person_id),
        (Rule.LINE_MANAGER, mentor.manages(teacher)),
        (Rule.TEACHER_AVOIDS, mentor.person_id in teacher.avoids),
        (Rule.MENTOR_AVOIDS, mentor.cannot_help(teacher)),
        (Rule.DECLINED_BEFORE, mentor.person_id in teacher.declined),
        (Rule.PAUSED, mentor.paused),
    )
    for rule, forbids in checks:
        if forbids:
            return rule
    missed = _missed_requirement(teacher, mentor, weights)
    if missed is not None:
        return Rule(f"{missed.value}_required")
    return None if mentor.seats else Rule.CAPACITY


def _missed_requirement(teacher: TeacherNeed, mentor: MentorOffer, weights: Weights) -> Criterion | None:
    for criterion in Criterion:
        if criterion in weights.mandatory:
            met = CRITERIA[criterion](teacher, mentor)
            if met.known and not met.part:
                return criterion
    return None


def _part(criterion: Criterion, most: int, teacher: TeacherNeed, mentor: MentorOffer) -> Part:
    """No points means not met at all or not known: a little is never rounded to nothing."""
    met = CRITERIA[criterion](teacher, mentor)
    share = most * met.part // met.whole
    return Part(criterion, max(share, 1) if met.part else 0, most, met.fact)


def score(teacher: TeacherNeed, mentor: MentorOffer, weights: Weights = DEFAULT_WEIGHTS) -> Scored:
    """Points of a pair with their parts, whether or not a rule forbids it (see `binding_rule`)."""
    parts = tuple(
        _part(criterion, weights.points[criterion], teacher, mentor)
        for criterion in Criterion
        if criterion in weights.points
    )
    points, most = sum(part.points for part in parts), sum(part.max for part in parts)
    return Scored(teacher.person_id, mentor.person_id, points, most, parts)


def points_of(teacher: TeacherNeed, mentor: MentorOffer, weights: Weights) -> int:
    """The points of `score` without their parts."""
    total = 0
    for criterion, most in weights.points.items():
        met = CRITERIA[criterion](teacher, mentor)
        if met.part:
            total += max(most * met.part // met.whole, 1)
    return total


def top(
    teacher: TeacherNeed, mentors: Iterable[MentorOffer], weights: Weights = DEFAULT_WEIGHTS, n: int = REASONS
) -> tuple[Scored, ...]:
    """The best possible mentors; of equals the one with fewer living pairs, then with the smaller id."""
    possible = [mentor for mentor in mentors if binding_rule(teacher, mentor, weights) is None]
    best = nsmallest(
        n, possible, key=lambda one: (-points_of(teacher, one, weights), one.active, one.person_id)
    )
    return tuple(score(teacher, mentor, weights) for mentor in best)


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Why a teacher stays without a mentor.

    `rule` binds: CAPACITY when somebody suitable has no seat left, TOO_WEAK when only weak pairs are left,
    else the rule that stops most mentors. `nearest` and `nearest_rule`: the smallest change that would give
    one pair more, the best of those mentors whom a single decision would free.
    """

    teacher_id: int
    rule: Rule
    nearest: int | None = None
    nearest_rule: Rule | None = None
