"""Answers added up for the scales, and what was found of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, case, func, select
from sqlalchemy.dialects import postgresql, sqlite

from mentoring.psychometrics import ItemFacts, Moments, Norm, ScaleFacts
from mentoring.questionnaire import TOP_SCORE
from storage.schema import growth, measuring
from storage.turn import AnyRow, current

_attempt = growth.attempt
_answer = growth.answer
_other = _answer.alias("other")
_norm = measuring.scale_norm


class NormStore:
    """Counts in SQL: no list of answers leaves the database. Joins the current turn."""

    async def uncounted(self, since: datetime) -> tuple[int, str, str] | None:
        """A municipality, questionnaire and version with full forms and no norm since a moment."""
        counted = select(_norm.c.id).where(
            _norm.c.municipality_id == _attempt.c.municipality_id,
            _norm.c.questionnaire == _attempt.c.questionnaire,
            _norm.c.version == _attempt.c.version,
            _norm.c.counted_at >= since,
        )
        row = await current().first(
            select(_attempt.c.municipality_id, _attempt.c.questionnaire, _attempt.c.version)
            .where(_attempt.c.status == "finished", _attempt.c.form == "full", ~counted.exists())
            .limit(1)
        )
        return (int(row[0]), row[1], row[2]) if row else None

    async def moments(
        self, municipality_id: int, questionnaire: str, version: str, items: Sequence[str]
    ) -> Moments:
        """Sums over people who answered all `items` in their newest reliable full form of this version."""
        whole = (
            select(_answer.c.attempt_id)
            .where(
                _answer.c.attempt_id.in_(select(newest(municipality_id, questionnaire, version).c.id)),
                _answer.c.item.in_(items),
                _answer.c.score.is_not(None),
            )
            .group_by(_answer.c.attempt_id)
            .having(func.count() == len(items))
        )
        rows = await current().all(_products(whole, items))
        place = {item: at for at, item in enumerate(items)}
        ordered = [row for row in rows if place[row.one] <= place[row.two]]
        alone = {row.one: row for row in ordered if row.one == row.two}
        return Moments(
            tuple(items),
            max((int(row.people) for row in ordered), default=0),
            {item: int(alone[item].total) if item in alone else 0 for item in items},
            {(row.one, row.two): int(row.product) for row in ordered},
            {item: int(alone[item].tops) if item in alone else 0 for item in items},
        )

    async def keep(self, municipality_id: int, questionnaire: str, version: str, norm: Norm) -> None:
        """What was counted last of an axis; the earlier count is forgotten."""
        values = {"people": norm.people, "counted_at": norm.counted_at, **_columns(norm.facts)}
        keys = {"questionnaire": questionnaire, "version": version, "axis": norm.axis}
        write = (postgresql if current().dialect == "postgresql" else sqlite).insert(_norm)
        await current().write(
            write.values(municipality_id=municipality_id, **keys, **values).on_conflict_do_update(
                index_elements=[_norm.c.municipality_id, *(_norm.c[name] for name in keys)], set_=values
            )
        )

    async def of(self, municipality_id: int, questionnaire: str, version: str) -> dict[str, Norm]:
        """Norms of a version by axis."""
        rows = await current().all(
            select(_norm).where(
                _norm.c.municipality_id == municipality_id,
                _norm.c.questionnaire == questionnaire,
                _norm.c.version == version,
            )
        )
        return {row.axis: _norm_of(row) for row in rows}

    async def known(self, municipality_id: int) -> list[tuple[str, str, int]]:
        """Questionnaires and versions counted here, with the most people any axis of them has."""
        rows = await current().all(
            select(_norm.c.questionnaire, _norm.c.version, func.max(_norm.c.people))
            .where(_norm.c.municipality_id == municipality_id)
            .group_by(_norm.c.questionnaire, _norm.c.version)
            .order_by(func.max(_norm.c.people).desc(), _norm.c.questionnaire, _norm.c.version.desc())
        )
        return [(row[0], row[1], int(row[2])) for row in rows]


def reliable(municipality_id: int, questionnaire: str, version: str) -> tuple[Any, ...]:
    """Which attempts count: finished full forms of one version, not hurried."""
    return (
        _attempt.c.municipality_id == municipality_id,
        _attempt.c.questionnaire == questionnaire,
        _attempt.c.version == version,
        _attempt.c.status == "finished",
        _attempt.c.form == "full",
        _attempt.c.reliable.is_(True),
    )


def newest(municipality_id: int, questionnaire: str, version: str) -> Any:
    """Each person's newest reliable full form of one version: `id`, `person_id` and `result`."""
    place = func.row_number().over(
        partition_by=_attempt.c.person_id, order_by=(_attempt.c.finished_at.desc(), _attempt.c.id.desc())
    )
    ranked = (
        select(_attempt.c.id, _attempt.c.person_id, _attempt.c.result, place.label("place"))
        .where(*reliable(municipality_id, questionnaire, version))
        .subquery("ranked")
    )
    return (
        select(ranked.c.id, ranked.c.person_id, ranked.c.result).where(ranked.c.place == 1).subquery("newest")
    )


def _products(whole: Any, items: Sequence[str]) -> Select[Any]:
    return (
        select(
            _answer.c.item.label("one"),
            _other.c.item.label("two"),
            func.count().label("people"),
            func.sum(_answer.c.score).label("total"),
            func.sum(_answer.c.score * _other.c.score).label("product"),
            func.sum(case((_answer.c.score == TOP_SCORE, 1), else_=0)).label("tops"),
        )
        .join_from(
            _answer, _other, and_(_other.c.attempt_id == _answer.c.attempt_id, _other.c.item.in_(items))
        )
        .where(_answer.c.item.in_(items), _answer.c.attempt_id.in_(whole))
        .group_by(_answer.c.item, _other.c.item)
    )


def _columns(facts: ScaleFacts | None) -> dict[str, Any]:
    if facts is None:
        return dict.fromkeys(("spread", "alpha", "low", "high", "items"))
    low, high = facts.interval or (None, None)
    items = [[one.item, one.rest, one.alpha_without, one.top_share] for one in facts.items]
    return {"spread": facts.spread, "alpha": facts.alpha, "low": low, "high": high, "items": items}


def _norm_of(row: AnyRow) -> Norm:
    if row.spread is None:
        return Norm(row.axis, row.people, None, row.counted_at)
    facts = ScaleFacts(
        people=row.people,
        spread=row.spread,
        alpha=row.alpha,
        interval=None if row.low is None or row.high is None else (row.low, row.high),
        items=tuple(ItemFacts(*one) for one in row.items),
    )
    return Norm(row.axis, row.people, facts, row.counted_at)
