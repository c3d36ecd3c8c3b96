"""The teacher's side of the mentor's mirror: own words beside it, and the profile read again with it."""

from collections.abc import Mapping
from typing import Any, Final

from mentoring.assessment import mirror_percent
from mentoring.attempts import Attempt
from mentoring.people import Actor
from mentoring.questionnaire import Form, Questionnaire
from mentoring.scoring import Level
from mentoring.usecases.assessment_desk import Desk

RECENT: Final = 3


class MirroredProfile:
    """Own profile in the terms of a mirror. Rights are its callers'; nothing here is shown to others."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def asked_of(self, person_id: int, municipality_id: int) -> Questionnaire:
        """What this person is asked, and so the mentor about them."""
        return await self._desk.asked_of(person_id, municipality_id)

    async def own_levels(
        self, person_id: int, asked: Questionnaire
    ) -> tuple[Mapping[str, int | None], Mapping[str, Level | None]]:
        """Percentages of the newest full form, else words of the newest short one, at the same questions."""
        finished = await self._desk.store.finished(person_id, RECENT)
        same = [one for one in finished if (one.questionnaire, one.version) == (asked.code, asked.version)]
        full = next((one for one in same if one.kind is Form.FULL), None)
        if full is not None:
            return _kept(full, "percents"), {}
        short = next((one for one in same if one.kind is Form.EXPRESS), None)
        if short is None:
            return {}, {}
        words = _kept(short, "words")
        return {}, {axis: Level(word) if word else None for axis, word in words.items()}

    async def seen_by_mentor(self, person_id: int, municipality_id: int) -> Mapping[str, Level]:
        """Words by axis of the mirror that the person let in; an axis the mentor hardly saw is left out."""
        asked = await self.asked_of(person_id, municipality_id)
        mirror = await self._desk.store.mirror_let_in(person_id, asked.code, asked.version)
        rules = self._desk.programmes.of(municipality_id).rules
        seen = {axis: mirror_percent(asked, axis, mirror, rules) for axis in asked.axis_codes}
        return {axis: rules.level(percent) for axis, percent in seen.items() if percent is not None}

    async def read_again(self, actor: Actor) -> None:
        """Work the newest profile out anew, with the mirror that was let in, or without one let out."""
        finished = await self._desk.store.finished(actor.person_id, 1)
        if finished and finished[0].kind is Form.FULL:
            await self._desk.read_again(actor, finished[0])


def _kept(attempt: Attempt, what: str) -> dict[str, Any]:
    return dict((attempt.result or {}).get(what, {}))
