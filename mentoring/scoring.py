"""Thresholds of the self-assessment, all of them data of the pack and versioned (`domain.md` 3.2 and 3.3)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """Word of a percentage: «зона роста», «в развитии», «уверенно», «опора»."""

    GROWTH = "growth"
    DEVELOPING = "developing"
    CONFIDENT = "confident"
    PILLAR = "pillar"


LEVELS = tuple(Level)
"""From the lowest up; the index equals the score of an item whose word this is."""


@dataclass(frozen=True, slots=True)
class DeficitRules:
    """Thresholds of rule 5, in per cent; `key_zeros` counts key items answered with 0."""

    self_below: int = 40
    with_mirror_below: int = 60
    mirror_below: int = 50
    mirror_answers: int = 2
    key_zeros: int = 2
    divergence_self: int = 80
    divergence_mirror: int = 40


@dataclass(frozen=True, slots=True)
class PriorityRules:
    """Rule 6: (target − percent)₊ × weight. Of several weights the largest counts."""

    target: int = 60
    important: float = 1.5
    mirrored: float = 1.3
    duty: float = 1.2
    axes_in_route: int = 2
    axes_at_most: int = 3


@dataclass(frozen=True, slots=True)
class HasteRules:
    """Thresholds of the five flags. Times in seconds; `missing_after_weeks` are weeks of work."""

    same_letters: int = 10
    median_seconds: float = 2.5
    total_seconds: float = 120.0
    reverse_gap: float = 2.0
    reverse_axes: int = 3
    spread: float = 0.35
    missing_share: float = 0.25
    missing_after_weeks: int = 8
    unreliable_from: int = 2


@dataclass(frozen=True, slots=True)
class ChangeRules:
    """Points of percentage from which a change means something; defaults until local SD and alpha exist."""

    probable: int = 16
    reliable: int = 25


@dataclass(frozen=True, slots=True)
class TermRules:
    """When a form may be taken again or is offered."""

    full_again_days: int = 90
    express_again_days: int = 30
    resume_days: int = 14
    full_after_weeks: tuple[int, int] = (4, 6)
    remind_full_after_weeks: int = 12
    scale_again_days: int = 180


@dataclass(frozen=True, slots=True)
class YearTarget:
    """What is expected by the end of a year of work: editable, shown only to its owner."""

    year: int
    every_axis: int
    axes: Mapping[str, int] = field(default_factory=dict)
    pillars: int = 0


@dataclass(frozen=True)
class Rules:
    """Scoring as the pack sets it. `required`: answers that make an axis valid, by axis; `levels`: lower
    bounds of the upper three words; `duties`: axis each duty of a person asks for."""

    version: str
    levels: tuple[int, int, int]
    required: Mapping[str, int]
    duties: Mapping[str, str]
    year_targets: tuple[YearTarget, ...] = ()
    deficit: DeficitRules = DeficitRules()
    priority: PriorityRules = PriorityRules()
    haste: HasteRules = HasteRules()
    change: ChangeRules = ChangeRules()
    terms: TermRules = TermRules()

    def level(self, percent: int) -> Level:
        """The word of a percentage."""
        return LEVELS[sum(percent >= bound for bound in self.levels)]

    def duty_axes(self, duties: Collection[str]) -> frozenset[str]:
        """Axes that a person's duties ask for."""
        return frozenset(axis for duty, axis in self.duties.items() if duty in duties)
