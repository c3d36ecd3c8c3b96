"""Which questionnaire a person answers: their position says it, or else their subjects."""

from dataclasses import dataclass
from typing import Final

from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.questionnaire import Form, Questionnaire, capitalised
from mentoring.usecases.assessment_desk import Desk
from mentoring.usecases.assessment_rights import may_assess

TEACHER: Final = "teacher"
"""Position of those whose questionnaire is the pack's own."""


@dataclass(frozen=True, slots=True)
class PositionChoice:
    """A position one may choose: the code of its questionnaire, its title and its button."""

    code: str
    title: str
    label: str


@dataclass(frozen=True, slots=True)
class PositionView:
    """For which position the next attempt asks, and what else may be chosen.

    `is_own` is True where the questionnaire is the teacher's own. `express` and `full`: how many questions.
    """

    code: str
    title: str
    is_own: bool
    express: int
    full: int
    choices: tuple[PositionChoice, ...]


class Positions:
    """Variants by position. Runs in its caller's turn."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def asked_of(self, person_id: int, municipality_id: int) -> Questionnaire:
        """What this person's next attempt asks; checks no right."""
        return await self._desk.asked_of(person_id, municipality_id)

    async def view(self, actor: Actor) -> PositionView:
        """The actor's own position as the questions know it."""
        may_assess(actor)
        programme = self._desk.programmes.of(actor.municipality_id)
        asked = await self._desk.asked_of(actor.person_id, actor.municipality_id)
        title = programme.position_title(TEACHER)
        own = PositionChoice(programme.questionnaire.code, title, capitalised(title))
        choices = (
            own,
            *(PositionChoice(v.questionnaire.code, v.title, v.label) for v in programme.book.variants),
        )
        return PositionView(
            code=asked.code,
            title=next(one.title for one in choices if one.code == asked.code),
            is_own=asked is programme.questionnaire,
            express=len(asked.ids(Form.EXPRESS)),
            full=len(asked.ids(Form.FULL)),
            choices=choices,
        )

    async def choose(self, actor: Actor, code: str) -> PositionView:
        """Another position: it counts from the next attempt, an open one goes on as it began.

        Raises:
            NotFound: no questionnaire of this code.
        """
        may_assess(actor)
        book = self._desk.programmes.of(actor.municipality_id).book
        positions = {v.questionnaire.code: v.positions[0] for v in book.variants} | {book.main.code: TEACHER}
        if code not in positions:
            raise NotFound("position")
        await self._desk.store.set_position(actor.person_id, positions[code])
        return await self.view(actor)
