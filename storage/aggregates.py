"""Sums of percentages by group, counted by the database."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Integer, String, cast, func, select

from mentoring.aggregates import Exact
from mentoring.usecases.aggregates import Dimension
from storage.norms import newest
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
    Dimension.YEARS: cast(_person.c.start_year, String),
}
"""Each person in one group: the first subject, the first school, the year work began."""


class AggregateStore:
    """Of teachers who are here and of their newest reliable full form. Joins the current turn."""

    async def sums(
        self,
        municipality_id: int,
        questionnaire: str,
        version: str,
        dimension: Dimension,
        axes: Sequence[str],
    ) -> dict[str, dict[str, Exact]]:
        """By group (empty: not known) and axis: people with a percentage, and the sum of theirs."""
        taken = newest(municipality_id, questionnaire, version)
        key = func.coalesce(_KEYS[dimension], "")
        values = [cast(taken.c.result["percents"][axis].as_string(), Integer) for axis in axes]
        rows = await current().all(
            select(key, *(func.count(value) for value in values), *(func.sum(value) for value in values))
            .join_from(taken, _person, _person.c.id == taken.c.person_id)
            .where(_person.c.status == "active", _teaches())
            .group_by(key)
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


def _teaches() -> Any:
    return select(_grant.c.id).where(_grant.c.person_id == _person.c.id, *_TEACHES).exists()
