"""Codes of reasons as plain JSON, and back."""

from collections.abc import Iterable
from typing import Any

from mentoring.matching import Fact


def fact_json(fact: Fact) -> list[Any]:
    """[code, value, …]."""
    return [fact.code, *fact.values]


def facts_json(facts: Iterable[Fact]) -> list[list[Any]]:
    """Each as [code, value, …]."""
    return [fact_json(fact) for fact in facts]


def fact_of(kept: list[Any]) -> Fact:
    """What `fact_json` wrote."""
    return Fact(str(kept[0]), tuple(kept[1:]))


def facts_of(kept: list[list[Any]] | None) -> tuple[Fact, ...]:
    """What `facts_json` wrote."""
    return tuple(fact_of(one) for one in kept or ())
