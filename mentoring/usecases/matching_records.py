"""A draft of matching for the whole group, as it is stored: no axis, no points of a single pair."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from mentoring.matching import Rule, Unmatched
from mentoring.matching_fairness import Share
from mentoring.matching_problem import Aim, Price

Alone = Unmatched


@dataclass(frozen=True, slots=True)
class Couple:
    """One proposed pair. `left_out`: the methodologist excluded it; `now`: it exists already and goes on."""

    teacher_id: int
    mentor_id: int
    left_out: bool = False
    now: bool = False

    @property
    def ids(self) -> tuple[int, int]:
        return self.teacher_id, self.mentor_id


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the methodologist asked for: two plain questions, and pairs pinned or forbidden by hand.

    `revise`: pairs that exist may be proposed anew where that is clearly better.
    """

    aim: Aim = Aim.EVERYONE
    revise: bool = False
    pinned: frozenset[tuple[int, int]] = frozenset()
    forbidden: frozenset[tuple[int, int]] = frozenset()

    def pin(self, couple: tuple[int, int]) -> "Wishes":
        """This mentor for this teacher, and no other."""
        others = frozenset(one for one in self.pinned if one[0] != couple[0])
        return replace(self, pinned=others | {couple}, forbidden=self.forbidden - {couple})

    def unpin(self, couple: tuple[int, int]) -> "Wishes":
        return replace(self, pinned=self.pinned - {couple})

    def forbid(self, couple: tuple[int, int]) -> "Wishes":
        """Not these two."""
        return replace(self, pinned=self.pinned - {couple}, forbidden=self.forbidden | {couple})

    def allow(self, couple: tuple[int, int]) -> "Wishes":
        return replace(self, forbidden=self.forbidden - {couple})


@dataclass(frozen=True, slots=True)
class Findings:
    """What the computation says of the whole draft. `fit`: mean points of a pair in per cent of the most.

    `certified`: pairs compared when it was proved that nothing better exists; 0: an old draft without proof.
    `people`: a digest of who took part and with what, axes left out, to see whether things changed since.
    """

    fit: int = 0
    certified: int = 0
    people: str = ""
    stay_price: Price | None = None
    load_price: Price | None = None
    fairness: tuple[Share, ...] = ()
    weights: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """status: draft | published | dropped; a large one is first waiting, then a draft or failed.

    Of a waiting one `couples` are those of the former draft, to be left in peace. `revision` counts
    what the methodologists changed by hand.
    """

    id: int
    municipality_id: int
    status: str
    inputs_hash: str
    created_by: int | None
    created_at: datetime
    couples: tuple[Couple, ...]
    alone: tuple[Alone, ...]
    wishes: Wishes = Wishes()
    found: Findings = Findings()
    solved_with: Wishes | None = None
    revision: int = 0

    def kept(self) -> tuple[Couple, ...]:
        """Pairs that would be published: neither left out, nor forbidden, nor going on anyway."""
        return tuple(
            one
            for one in self.couples
            if not one.left_out and not one.now and one.ids not in self.wishes.forbidden
        )

    @property
    def asks_for_more(self) -> bool:
        """Whether something was pinned or forbidden after the computation."""
        return self.solved_with is not None and self.solved_with != self.wishes

    def with_left_out(self, place: int, left_out: bool) -> "Run":
        """The draft with one pair excluded, or taken in again."""
        couples = list(self.couples)
        couples[place] = replace(couples[place], left_out=left_out)
        return replace(self, couples=tuple(couples))

    def as_json(self) -> dict[str, Any]:
        """What `from_json` reads."""
        return {
            "version": 2,
            "couples": [[*one.ids, int(one.left_out), int(one.now)] for one in self.couples],
            "alone": [[one.teacher_id, one.rule, one.nearest, one.nearest_rule] for one in self.alone],
            "wishes": _wishes_json(self.wishes),
            "solved_with": _wishes_json(self.solved_with or self.wishes),
            "found": _found_json(self.found),
        }

    @classmethod
    def from_json(cls, kept: dict[str, Any], **columns: Any) -> Self:
        """The run of a row: its JSON (of the first version too) and its other columns."""
        if kept.get("version") != 2:
            return cls(
                **columns,
                couples=tuple(
                    Couple(one["pair"][0], one["pair"][1], one["left_out"]) for one in kept["couples"]
                ),
                alone=tuple(_alone_of(*one) for one in kept["alone"]),
            )
        return cls(
            **columns,
            couples=tuple(Couple(t, m, bool(out), bool(now)) for t, m, out, now in kept["couples"]),
            alone=tuple(_alone_of(*one) for one in kept["alone"]),
            wishes=_wishes_of(kept["wishes"]),
            solved_with=_wishes_of(kept["solved_with"]),
            found=_found_of(kept["found"]),
        )


def _alone_of(teacher_id: int, rule: str, nearest: int | None, nearest_rule: str | None) -> Alone:
    return Alone(teacher_id, Rule(rule), nearest, Rule(nearest_rule) if nearest_rule else None)


def _wishes_json(one: Wishes) -> dict[str, Any]:
    return {
        "aim": one.aim.value,
        "revise": one.revise,
        "pinned": sorted(map(list, one.pinned)),
        "forbidden": sorted(map(list, one.forbidden)),
    }


def _wishes_of(kept: dict[str, Any]) -> Wishes:
    pinned, forbidden = (frozenset((t, m) for t, m in kept[name]) for name in ("pinned", "forbidden"))
    return Wishes(Aim(kept["aim"]), kept["revise"], pinned, forbidden)


def _found_json(one: Findings) -> dict[str, Any]:
    return {
        "fit": one.fit,
        "certified": one.certified,
        "people": one.people,
        "stay": _price_json(one.stay_price),
        "load": _price_json(one.load_price),
        "fairness": [[row.group, row.code, row.people, row.matched, row.fit] for row in one.fairness],
        "weights": one.weights,
    }


def _found_of(kept: dict[str, Any]) -> Findings:
    return Findings(
        kept["fit"],
        kept["certified"],
        kept["people"],
        Price(*kept["stay"]) if kept["stay"] else None,
        Price(*kept["load"]) if kept["load"] else None,
        tuple(Share(*row) for row in kept["fairness"]),
        kept["weights"],
    )


def _price_json(one: Price | None) -> list[int] | None:
    return [one.points, one.now, one.without] if one else None
