"""Steps a route can be made of: eight axes by nine, two common ones, and ready sets for special times."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import Final

from mentoring.errors import NotFound

LONG_WORD: Final = 4
STEM: Final = 5
TRY: Final = 2


def says_more(goal: str, title: str) -> bool:
    """Whether a goal says more than its title: by one word of its own («принять») it says the same."""
    return len(_stems(goal) - _stems(title)) > 1


def _stems(text: str) -> set[str]:
    """Beginnings of the words that carry the sense; Russian endings do not count."""
    return {word[:STEM] for word in re.findall(r"\w+", text.lower()) if len(word) >= LONG_WORD}


class Grouping(StrEnum):
    """With whom a step is taken; a route mixes both."""

    INDIVIDUAL = "individual"
    GROUP = "group"


class EvidenceKind(StrEnum):
    """What is brought: never a report."""

    TEXT = "text"
    NUMBER = "number"
    LINK = "link"
    PHOTO = "photo"
    FILE = "file"
    TAP = "tap"
    CODE = "code"
    """The one-time code of an event."""


class Anchor(StrEnum):
    """From where the dates of a ready set are counted."""

    START = "start"
    END = "end"


class Unit(StrEnum):
    """In what the dates of a ready set are counted."""

    WORKING_DAY = "working_day"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class StepForm:
    """A form of work. `needs_lessons`: impossible while school is on a break (lesson visits above all).

    `is_course`: its hours are not counted into the hours of a route. `level`: 1 to see and talk through, 2 to
    try, 3 to show to others.
    """

    code: str
    label: str
    grouping: Grouping
    needs_lessons: bool = False
    is_course: bool = False
    level: int = 1


@dataclass(frozen=True, slots=True)
class Confirmer:
    """Who confirms a step. `label` is for the screen, `acts_as` is the role whose holder has the button.

    `acts_as` is «mentor», «curator», «methodologist», «organiser» (the author of an event), «colleague»
    (whoever is shown a one-time code), «self» or «bot».
    """

    code: str
    label: str
    acts_as: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is brought, in words and in kind; the first kind is the usual one, the others are taken too."""

    kinds: tuple[EvidenceKind, ...]
    text: str


@dataclass(frozen=True, slots=True)
class FirstAction:
    """How to begin at once, in at most twenty minutes."""

    text: str
    minutes: int


@dataclass(frozen=True, slots=True)
class StepTemplate:
    """A step as the pack describes it (`domain.md` 4).

    `days` are calendar days without school breaks. `hours` is the lower end, `hours_max` the upper one.
    `confirmers`: all of them confirm. `auto_propose` is false for what a person takes only on their own wish.
    `only_for` names a duty (`class_teacher` …) without which the step is not proposed. `text` is reading of
    its own. `serves`: items of the self-assessment (`me2`) the step helps with. `clarify` marks what differs
    between schools: «уточните в своей школе» is printed under it.
    """

    code: str
    axis: str | None
    number: int
    form: StepForm
    title: str
    goal: str
    why: str
    days: int
    hours: float
    hours_max: float
    evidence: Evidence
    confirmers: tuple[Confirmer, ...]
    grouping: Grouping
    on_real_lesson: bool = False
    auto_propose: bool = True
    only_for: str | None = None
    start: FirstAction | None = None
    text: str | None = None
    clarify: bool = False
    serves: tuple[str, ...] = ()

    @property
    def level(self) -> int:
        """How high the step stands: what happens on a real lesson is a try at least."""
        return max(self.form.level, TRY if self.on_real_lesson else 1)

    @property
    def needs_lessons(self) -> bool:
        """Whether it cannot happen during a school break."""
        return self.on_real_lesson or self.form.needs_lessons

    @property
    def counted_hours(self) -> float:
        """Hours counted into a route: a course counts none."""
        return 0.0 if self.form.is_course else self.hours


@dataclass(frozen=True, slots=True)
class SpecialStep:
    """A step of a ready set and its place: the `at`-th working day, week or month, counted from one.

    `late` is the wording for those who began not in September; `instead` has the wording for a position that
    does not teach lessons to a class. Each wording has a code of its own, so that a row knows which it is.
    """

    at: int
    step: StepTemplate
    late: StepTemplate | None = None
    instead: Mapping[str, StepTemplate] = field(default_factory=dict)

    def wordings(self) -> tuple[StepTemplate, ...]:
        """All there are, the usual one first."""
        return (self.step, *((self.late,) if self.late else ()), *self.instead.values())

    def worded(self, position: str | None, *, late: bool) -> StepTemplate:
        """The wording for this person: the position says more than the month."""
        found = self.instead.get(position or "")
        return found or (self.late if late and self.late else self.step)


@dataclass(frozen=True, slots=True)
class SpecialTemplate:
    """A ready set of steps for a special time («Первые 10 дней» …).

    `for_mentors`: offered to mentors, everything else to teachers. The first `kept_first` steps keep their
    order. `short` are the places of the steps that suffice when less than `tight_weeks` are left. In the
    first `calm_days` a person hears less (`deliveries.TWICE_A_WEEK`). In `outro`, «{done}» and
    «{total}» stand for the numbers of the steps.
    """

    code: str
    title: str
    intro: str
    outro: str
    anchor: Anchor
    unit: Unit
    steps: tuple[SpecialStep, ...]
    for_mentors: bool = False
    kept_first: int = 0
    short: tuple[int, ...] = ()
    tight_weeks: int = 0
    calm_days: int = 0

    def ending(self, done: int, total: int) -> str:
        """The last words, with the numbers in them."""
        return self.outro.replace("{done}", str(done)).replace("{total}", str(total))

    def keeps_order(self, code: str) -> bool:
        """Whether the step stays where it is."""
        first = self.steps[: self.kept_first]
        return any(wording.code == code for special in first for wording in special.wordings())


@dataclass(frozen=True)
class RouteLibrary:
    """All the steps of a pack. `real_lesson` is lent to routes whose axes offer no step on a real lesson.

    `own` is the pattern of a step that a person names herself, `homework` that of a series' task.
    """

    first: StepTemplate
    last: StepTemplate
    steps: tuple[StepTemplate, ...]
    specials: tuple[SpecialTemplate, ...]
    real_lesson: str
    own: StepTemplate
    homework: StepTemplate

    @cached_property
    def _by_code(self) -> dict[str, StepTemplate]:
        everything = [self.first, self.last, *self.steps]
        sets = [special for template in self.specials for special in template.steps]
        everything += [wording for special in sets for wording in special.wordings()]
        return {step.code: step for step in everything}

    @cached_property
    def _by_axis(self) -> dict[str, tuple[StepTemplate, ...]]:
        axes = dict.fromkeys(step.axis for step in self.steps if step.axis is not None)
        return {axis: tuple(step for step in self.steps if step.axis == axis) for axis in axes}

    def step(self, code: str) -> StepTemplate:
        """Any step: chosen, common or of a ready set. Raises: NotFound."""
        found = self._by_code.get(code)
        if found is None and self.is_own(code):
            return replace(self.own, code=code)
        if found is None and _is_numbered(code, self.homework.code):
            return replace(self.homework, code=code)
        if found is None:
            raise NotFound("step")
        return found

    def of(self, axis: str) -> tuple[StepTemplate, ...]:
        """The nine of an axis, in order; empty for an unknown axis."""
        return self._by_axis.get(axis, ())

    def is_own(self, code: str) -> bool:
        """Whether it is a step in the person's own words: «own-1» and on."""
        return _is_numbered(code, self.own.code)

    def is_common(self, code: str) -> bool:
        """Whether every route has this step, so that it cannot be removed."""
        return code in (self.first.code, self.last.code)

    def special(self, code: str) -> SpecialTemplate:
        """Raises: NotFound."""
        for template in self.specials:
            if template.code == code:
                return template
        raise NotFound("special")

    def first_action(self, axis: str) -> FirstAction | None:
        """How to begin with an axis within twenty minutes: the first step that says so."""
        return next((step.start for step in self.of(axis) if step.start is not None), None)


def _is_numbered(code: str, stem: str) -> bool:
    """«own-1» of «own»."""
    first, _, number = code.rpartition("-")
    return first == stem and number.isascii() and number.isdigit()
