"""Questionnaires of other positions, earlier versions, and what of them may be compared.

The version kept with an attempt names its variant. Different variants are never compared; different versions
of one questionnaire only where the pack declares which axes stayed the same.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mentoring.errors import NotFound
from mentoring.questionnaire import Questionnaire


@dataclass(frozen=True, slots=True)
class Variant:
    """A questionnaire for some positions: `title` in a sentence, `label` on a button."""

    questionnaire: Questionnaire
    title: str
    label: str
    positions: tuple[str, ...]
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Renewal:
    """Axes of version `before` that mean the same in version `after`, old code to new code."""

    code: str
    before: str
    after: str
    axes: Mapping[str, str]


@dataclass(frozen=True)
class QuestionnaireBook:
    """Every questionnaire of a pack: the teacher's own, variants by position, and earlier versions."""

    main: Questionnaire
    variants: tuple[Variant, ...] = ()
    older: tuple[Questionnaire, ...] = ()
    renewals: tuple[Renewal, ...] = field(default=())
    scale: Questionnaire | None = None
    """The mentor's own scale."""

    @cached_property
    def _now(self) -> dict[tuple[str, str], Questionnaire]:
        current = [self.main, *(variant.questionnaire for variant in self.variants)]
        current += [self.scale] if self.scale else []
        return {(asked.code, asked.version): asked for asked in current}

    @cached_property
    def _ever(self) -> dict[tuple[str, str], Questionnaire]:
        return {(asked.code, asked.version): asked for asked in self.older} | self._now

    def asked_now(self, code: str, version: str) -> Questionnaire | None:
        """The questionnaire of this code, if this version of it is the one asked now."""
        return self._now.get((code, version))

    def asked_then(self, code: str, version: str) -> Questionnaire:
        """The version an attempt was made at, in its own words; the teacher's own where nobody kept it."""
        return self._ever.get((code, version), self.main)

    def current(self, code: str) -> Questionnaire:
        """The version asked now. Raises: NotFound."""
        found = next((asked for (known, _), asked in self._now.items() if known == code), None)
        if found is None:
            raise NotFound("questionnaire")
        return found

    def of(self, position: str | None, subjects: Collection[str]) -> Questionnaire:
        """What a person of this position is asked; where no position is known the subjects say it."""
        found = self.variant_of(position, subjects)
        return found.questionnaire if found else self.main

    def variant_of(self, position: str | None, subjects: Collection[str]) -> Variant | None:
        """The variant of a position, or of the only kind of subject; None: the teacher's own."""
        if position is not None:
            return next((one for one in self.variants if position in one.positions), None)
        return next((one for one in self.variants if subjects and set(subjects) <= set(one.subjects)), None)

    def same_axes(self, earlier: tuple[str, str], later: tuple[str, str]) -> dict[str, str]:
        """Axes that may be compared, code in the earlier to code in the later; empty: not to be compared."""
        if earlier == later:
            return {axis.code: axis.code for axis in self.asked_then(*earlier).axes}
        for step in self.renewals:
            if (step.code, step.before) == earlier and step.code == later[0] and step.after != earlier[1]:
                onward = self.same_axes((step.code, step.after), later)
                return {old: onward[new] for old, new in step.axes.items() if new in onward}
        return {}
