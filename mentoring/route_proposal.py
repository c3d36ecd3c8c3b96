"""Composing a route from the axes a person works on (`domain.md` 4, rules of the templates)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, zip_longest
from typing import Final

from mentoring.errors import MentoringError
from mentoring.route_library import Grouping, RouteLibrary, StepTemplate
from mentoring.route_schedule import Slot, schedule, school_weeks
from mentoring.routes import ReasonKind, RouteDraft, RouteRules, RouteStep, StepReason
from mentoring.workcalendar import WorkCalendar

AXES_AT_MOST: Final = 3


class NothingToPropose(MentoringError):
    """No axis was given, or everything its steps offer is done: the person chooses an axis first."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What shapes a route beside its axes: duties, steps already done, hours a week the person has.

    `telling` are the items that told most in the profile, the first first. `stands` is where the person
    stands on the axes of growth: 0 for an area of growth, 1 for one that develops; elsewhere 1 is taken.
    """

    duties: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    hours_a_week: float | None = None
    telling: tuple[str, ...] = ()
    stands: Mapping[str, int] = field(default_factory=dict)

    def fits(self, template: StepTemplate) -> bool:
        """Whether the step concerns this person and is not behind them."""
        is_theirs = template.only_for is None or template.only_for in self.duties
        return is_theirs and template.code not in self.done


@dataclass(frozen=True, slots=True)
class Growing:
    """What the newest profile says to a route. `preliminary`: eight answers only, two axes at most."""

    attempt_id: int
    preliminary: bool
    axes: tuple[str, ...]
    telling: tuple[str, ...]
    stands: Mapping[str, int]


NO_NEEDS: Final = Needs()


def propose(
    axes: Sequence[str],
    library: RouteLibrary,
    calendar: WorkCalendar,
    start: date,
    rules: RouteRules,
    *,
    needs: Needs = NO_NEEDS,
) -> RouteDraft:
    """A whole route for up to three axes, the most important first.

    Five to seven steps between the two common ones; forms individual and in a group; one step at least on a
    real lesson; courses and initiatives only on one's own wish. Terms run in school time.

    Raises:
        NothingToPropose.
    """
    choice = _Choice(tuple(axes[:AXES_AT_MOST]), library, rules, needs)
    chosen = choice.made()
    if not chosen:
        raise NothingToPropose
    templates = [library.first, *chosen, library.last]
    pace = needs.hours_a_week or rules.hours_a_week
    slots = schedule(templates, calendar, start, rules, pace)
    reasons = [StepReason(ReasonKind.GOAL), *map(choice.reason, chosen), StepReason(ReasonKind.OUTCOME)]
    steps = tuple(map(_route_step, templates, slots, reasons))
    return assembled(choice.axes, steps, library, calendar)


def reached(axis: str | None, steps: Iterable[StepTemplate], needs: Needs, library: RouteLibrary) -> int:
    """The level a person has reached on an axis with these steps, what is behind her, and the profile."""
    behind = [step.level for step in library.of(axis or "") if step.code in needs.done]
    ahead = [step.level for step in steps if step.axis == axis]
    return max([needs.stands.get(axis or "", 1), *behind, *ahead])


def climbs(step: StepTemplate, before: Iterable[StepTemplate], needs: Needs, library: RouteLibrary) -> bool:
    """Whether the step is at most one level up (`domain.md` 1.3, «зона ближайшего развития»)."""
    return step.level <= reached(step.axis, before, needs, library) + 1


def assembled(
    axes: tuple[str, ...], steps: tuple[RouteStep, ...], library: RouteLibrary, calendar: WorkCalendar
) -> RouteDraft:
    """A draft of these steps with its hours and weeks counted."""
    hours = sum(library.step(step.code).counted_hours for step in steps)
    first, last = min(step.start for step in steps), max(step.due for step in steps)
    return RouteDraft(axes, steps, round(hours, 1), school_weeks(first, last, calendar))


def _route_step(template: StepTemplate, slot: Slot, reason: StepReason) -> RouteStep:
    return RouteStep(template.code, slot.start, slot.due, reason)


@dataclass(slots=True)
class _Choice:
    """Picks the middle of a route: what must be there, then turn by turn from each axis."""

    axes: tuple[str, ...]
    library: RouteLibrary
    rules: RouteRules
    needs: Needs
    picked: list[StepTemplate] = field(default_factory=list)
    reasons: dict[str, ReasonKind] = field(default_factory=dict)

    def made(self) -> list[StepTemplate]:
        """The chosen steps in the order of their numbers, axes taking turns."""
        if not any(self.candidates(axis) for axis in self.axes):
            return []
        self.take_real_lesson()
        self.take_group_form()
        while not self.is_enough:
            found = next((step for step in self.turns() if self.may(step)), None)
            if found is None:
                break
            self.picked.append(found)
        self.reach_hours()
        return sorted(self.picked, key=lambda step: (step.number, self.place(step)))

    def reason(self, template: StepTemplate) -> StepReason:
        """Why the step is there."""
        item = next((item for item in self.needs.telling if item in template.serves), None)
        return StepReason(self.reasons.get(template.code, ReasonKind.AXIS), template.axis, item)

    def may(self, template: StepTemplate) -> bool:
        """Whether there is time for the step, and it is not two levels up from what comes before it."""
        fits = self.hours + template.counted_hours <= self.rules.hours[1]
        return fits and self.climbs(template, self.picked)

    def climbs(self, template: StepTemplate, picked: Iterable[StepTemplate]) -> bool:
        before = [step for step in picked if step.number < template.number]
        return climbs(template, before, self.needs, self.library)

    def need(self, template: StepTemplate) -> tuple[int, int]:
        """What the telling items ask for first, then in the order of the pack."""
        places = [n for n, item in enumerate(self.needs.telling) if item in template.serves]
        return min(places, default=len(self.needs.telling)), template.number

    def candidates(self, axis: str) -> list[StepTemplate]:
        """Steps of an axis that may be proposed unasked and are not picked yet."""
        found = (
            step
            for step in self.library.of(axis)
            if step.auto_propose
            and not step.form.is_course
            and self.needs.fits(step)
            and step not in self.picked
        )
        return sorted(found, key=self.need)

    def all_candidates(self) -> Iterator[StepTemplate]:
        return chain.from_iterable(self.candidates(axis) for axis in self.axes)

    def turns(self) -> list[StepTemplate]:
        """Candidates axis by axis in turn, the axis with the fewest steps first, so that none is left out."""
        rounds = zip_longest(*(self.candidates(axis) for axis in self.by_steps()))
        return [step for turn in rounds for step in turn if step is not None]

    def by_steps(self) -> list[str]:
        return sorted(self.axes, key=lambda axis: sum(step.axis == axis for step in self.picked))

    @property
    def hours(self) -> float:
        common = self.library.first.hours + self.library.last.hours
        return common + sum(step.counted_hours for step in self.picked)

    @property
    def is_enough(self) -> bool:
        fewest, most = self.rules.steps
        number = len(self.picked)
        return number >= most or (number >= fewest and self.hours >= self.rules.hours[0])

    def take_real_lesson(self) -> None:
        """The first step on a real lesson that can be reached; axes without one borrow the library's."""
        lent = self.library.step(self.library.real_lesson)
        own = [step for step in self.all_candidates() if step.on_real_lesson]
        self.take_for(ReasonKind.REAL_LESSON, next((step for step in own if self.reach(step)), lent))

    def take_group_form(self) -> None:
        groups = [step for step in self.all_candidates() if step.grouping is Grouping.GROUP]
        group = next((step for step in groups if self.reach(step)), None)
        if group is not None:
            self.take_for(ReasonKind.GROUP_FORM, group)

    def reach(self, template: StepTemplate) -> bool:
        """Whether the route leads up to the step, if need be by one more step before it."""
        if self.climbs(template, self.picked):
            return True
        stones = [
            step
            for step in self.candidates(template.axis or "")
            if step.number < template.number
            and self.climbs(step, self.picked)
            and self.climbs(template, [*self.picked, step])
        ]
        self.picked += stones[:1]
        return bool(stones)

    def take_for(self, reason: ReasonKind, template: StepTemplate) -> None:
        self.picked.append(template)
        self.reasons[template.code] = reason

    def reach_hours(self) -> None:
        """Swaps short steps for longer ones of the same axis, unless even that leaves the hours too few."""
        before = list(self.picked)
        while self.hours < self.rules.hours[0]:
            swap = self.longer_swap()
            if swap is None:
                self.picked = before
                return
            out, into = swap
            self.picked[self.picked.index(out)] = into

    def longer_swap(self) -> tuple[StepTemplate, StepTemplate] | None:
        """The swap that gains least beyond what is missing, else the one that gains most."""
        missing = self.rules.hours[0] - self.hours
        swaps = [
            (into.hours - out.hours, out, into)
            for out in self.picked
            if out.code not in self.reasons
            for into in self.candidates(out.axis or "")
            if into.hours > out.hours and self.stands_without(out, into)
        ]
        if not swaps:
            return None
        enough = [swap for swap in swaps if swap[0] >= missing]
        _, out, into = min(enough, key=_gain) if enough else max(swaps, key=_gain)
        return out, into

    def stands_without(self, out: StepTemplate, into: StepTemplate) -> bool:
        """Whether the swap leaves no step two levels up (a borrowed one may stand so already)."""
        after = [into if step is out else step for step in self.picked]
        return all(self.climbs(step, after) or not self.climbs(step, self.picked) for step in after)

    def place(self, template: StepTemplate) -> int:
        """The axis' place; a borrowed step comes after the person's own axes."""
        return self.axes.index(template.axis) if template.axis in self.axes else len(self.axes)


def _gain(swap: tuple[float, StepTemplate, StepTemplate]) -> float:
    return swap[0]
