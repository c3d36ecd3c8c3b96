"""A draft of matching for the whole group, as it is stored: no axis, no points of the diagnosis."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from mentoring.matching import Fact, Rule


@dataclass(frozen=True, slots=True)
class Couple:
    """One proposed pair with reasons that anybody may see. `left_out`: the methodologist excluded it."""

    teacher_id: int
    mentor_id: int
    reasons: tuple[Fact, ...] = ()
    gap: Fact | None = None
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Alone:
    """A teacher without a proposal: the rule that stops, and the smallest change that would help."""

    teacher_id: int
    rule: Rule
    nearest: int | None = None
    nearest_rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """status: draft | published | dropped."""

    id: int
    municipality_id: int
    status: str
    inputs_hash: str
    created_by: int | None
    created_at: datetime
    couples: tuple[Couple, ...]
    alone: tuple[Alone, ...]

    def kept(self) -> tuple[Couple, ...]:
        """Pairs that would be published."""
        return tuple(couple for couple in self.couples if not couple.left_out)

    def with_left_out(self, place: int, left_out: bool) -> "Run":
        """The draft with one pair excluded, or taken in again."""
        couples = list(self.couples)
        couples[place] = replace(couples[place], left_out=left_out)
        return replace(self, couples=tuple(couples))

    def as_json(self) -> dict[str, Any]:
        """What `from_json` reads."""
        return {
            "couples": [_couple_json(one) for one in self.couples],
            "alone": [[one.teacher_id, one.rule, one.nearest, one.nearest_rule] for one in self.alone],
        }

    @classmethod
    def from_json(cls, kept: dict[str, Any], **columns: Any) -> Self:
        """The run of a row: its JSON and its other columns."""
        return cls(
            **columns,
            couples=tuple(_couple_of(one) for one in kept["couples"]),
            alone=tuple(_alone_of(*one) for one in kept["alone"]),
        )


def _couple_json(one: Couple) -> dict[str, Any]:
    return {
        "pair": [one.teacher_id, one.mentor_id],
        "reasons": [[fact.code, *fact.values] for fact in one.reasons],
        "gap": [one.gap.code, *one.gap.values] if one.gap else None,
        "left_out": one.left_out,
    }


def _couple_of(kept: dict[str, Any]) -> Couple:
    teacher_id, mentor_id = kept["pair"]
    return Couple(
        teacher_id,
        mentor_id,
        reasons=tuple(_fact_of(one) for one in kept["reasons"]),
        gap=_fact_of(kept["gap"]) if kept["gap"] else None,
        left_out=kept["left_out"],
    )


def _fact_of(kept: list[Any]) -> Fact:
    return Fact(str(kept[0]), tuple(kept[1:]))


def _alone_of(teacher_id: int, rule: str, nearest: int | None, nearest_rule: str | None) -> Alone:
    return Alone(teacher_id, Rule(rule), nearest, Rule(nearest_rule) if nearest_rule else None)
