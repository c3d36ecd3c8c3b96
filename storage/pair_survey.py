"""Answers at the end of pairs."""

from datetime import datetime
from typing import Any

from sqlalchemy import select

from mentoring.pair_survey import Answers
from mentoring.pairs import Side
from storage.outbox import insert_into
from storage.schema import pairs
from storage.turn import current

_survey = pairs.pair_survey


class SurveyStore:
    """One row for each of the two. Joins the current turn."""

    async def of(self, pair_id: int, person_id: int) -> Answers | None:
        """What this one has answered so far."""
        row = await current().first(
            select(_survey).where(_survey.c.pair_id == pair_id, _survey.c.person_id == person_id)
        )
        if row is None:
            return None
        kept = dict(row.answers or {})
        at = int(kept.pop("at", 1))
        return Answers(Side(row.side), bool(row.is_short), kept, at)

    async def put(
        self, municipality_id: int, pair_id: int, person_id: int, answers: Answers, now: datetime
    ) -> None:
        """Keep an answer the moment it is given."""
        values = {
            "answers": {**answers.given, "at": answers.at},
            "finished_at": now if answers.now is None else None,
        }
        await current().write(
            insert_into(_survey)
            .values(
                municipality_id=municipality_id,
                pair_id=pair_id,
                person_id=person_id,
                side=answers.side.value,
                is_short=answers.is_short,
                started_at=now,
                **values,
            )
            .on_conflict_do_update(index_elements=[_survey.c.pair_id, _survey.c.person_id], set_=values)
        )

    async def finished(self, municipality_id: int, side: Side) -> list[tuple[int, dict[str, Any]]]:
        """Everybody of a side who came to the end."""
        rows = await current().all(
            select(_survey.c.person_id, _survey.c.answers).where(
                _survey.c.municipality_id == municipality_id,
                _survey.c.side == side.value,
                _survey.c.finished_at.is_not(None),
            )
        )
        return [(row.person_id, dict(row.answers or {})) for row in rows]
