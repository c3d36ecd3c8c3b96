"""Sums of percentages by group, counted by the database."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Integer, String, case, cast, func, select

from mentoring.aggregates import LEAST, Exact
from mentoring.usecases.aggregates import NOBODY_KNOWN, OTHERS, Dimension
from storage.norms import newest, reliable
from storage.schema import growth, people
from storage.turn import current

_attempt = growth.attempt
_person = people.person
_grant = people.role_grant
_school = people.school

_TEACHES: Final = (_grant.c.role == "teacher", _grant.c.status == "active")
_HOME: Final = (
    select(func.min(func.coalesce(_school.c.merged_into_id, _school.c.id)))
    .join_from(_grant, _school, _school.c.id == _grant.c.school_id)
    .where(_grant.c.person_id == _person.c.id, *_TEACHES)
    .correlate(_person)
    .scalar_subquery()
)
"""One school a person, so that groups do not overlap; a merged school counts as the one it became."""

_KEYS: Final[dict[Dimension, Any]] = {
    Dimension.SUBJECT: _person.c.subjects[0].as_string(),
    Dimension.SCHOOL: cast(_HOME, String),
}
"""Each person in one group: the first subject, the first school, the year work began."""


class AggregateStore:
    """Of teachers who are here and of their newest reliable full form, in fives. Joins the current turn."""

    async def sums(
        self,
        municipality_id: int,
        questionnaire: str,
        version: str,
        dimension: Dimension,
        axes: Sequence[str],
        school_year: int,
    ) -> dict[str, dict[str, Exact]]:
        """By group (empty: not known; `OTHERS`: the small ones together) and axis: people and their sum."""
        taken = _in_fives(reliable(municipality_id, questionnaire, version), _key(dimension, school_year))
        values = [cast(taken.c.result["percents"][axis].as_string(), Integer) for axis in axes]
        rows = await current().all(
            select(
                taken.c.key, *(func.count(value) for value in values), *(func.sum(value) for value in values)
            )
            .where(taken.c.place == 1)
            .group_by(taken.c.key)
        )
        half = len(axes)
        return {
            str(row[0]): {
                axis: Exact(int(row[1 + at]), int(row[1 + half + at] or 0)) for at, axis in enumerate(axes)
            }
            for row in rows
        }

    async def unreliable(self, municipality_id: int, questionnaire: str, version: str) -> int:
        """People of whom only hurried full forms are known."""
        taken = newest(municipality_id, questionnaire, version)
        count = (
            select(func.count(_attempt.c.person_id.distinct()))
            .join_from(_attempt, _person, _person.c.id == _attempt.c.person_id)
            .where(
                _attempt.c.municipality_id == municipality_id,
                _attempt.c.questionnaire == questionnaire,
                _attempt.c.version == version,
                _attempt.c.status == "finished",
                _attempt.c.form == "full",
                _attempt.c.reliable.is_(False),
                _person.c.status == "active",
                _attempt.c.person_id.not_in(select(taken.c.person_id)),
            )
        )
        return int(await current().scalar(count) or 0)

    async def schools(self, municipality_id: int) -> dict[str, str]:
        """Names of schools by id."""
        rows = await current().all(
            select(_school.c.id, _school.c.name).where(_school.c.municipality_id == municipality_id)
        )
        return {str(row.id): row.name for row in rows}


def _key(dimension: Dimension, school_year: int) -> Any:
    if dimension is not Dimension.YEARS:
        return func.coalesce(_KEYS[dimension], NOBODY_KNOWN)
    began = _person.c.start_year
    return case(
        (began.is_(None), NOBODY_KNOWN),
        (began >= school_year, "1"),
        (began == school_year - 1, "2"),
        (began == school_year - 2, "3"),
        else_="4",
    )


def _in_fives(which: tuple[Any, ...], key: Any) -> Any:
    """Newest forms (`place` 1) as of each group's last full five: `key`, `result`, `place`.

    A number that moved with every newcomer would tell of the newcomer. So a group stands still until five
    more forms are finished in it. Groups too small for five are taken together.
    """
    found = (
        select(
            _attempt.c.id, _attempt.c.person_id, _attempt.c.finished_at, _attempt.c.result, key.label("own")
        )
        .join_from(_attempt, _person, _person.c.id == _attempt.c.person_id)
        .where(*which, _person.c.status == "active", _teaches())
        .subquery("found")
    )
    size = select(*found.c, func.count().over(partition_by=found.c.own).label("size")).subquery("sized")
    pooled = select(*size.c, case((size.c.size < LEAST, OTHERS), else_=size.c.own).label("key")).subquery(
        "pooled"
    )
    when = (pooled.c.finished_at, pooled.c.id)
    number = func.row_number().over(partition_by=pooled.c.key, order_by=when).label("number")
    many = func.count().over(partition_by=pooled.c.key).label("many")
    counted = select(*pooled.c, number, many).subquery("counted")
    latest = (counted.c.finished_at.desc(), counted.c.id.desc())
    place = func.row_number().over(partition_by=counted.c.person_id, order_by=latest).label("place")
    return (
        select(counted.c.key, counted.c.result, place)
        .where(counted.c.number <= counted.c.many - counted.c.many % LEAST)
        .subquery("in_fives")
    )


def _teaches() -> Any:
    return select(_grant.c.id).where(_grant.c.person_id == _person.c.id, *_TEACHES).exists()
