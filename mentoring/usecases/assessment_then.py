"""May's question about September, for the teacher alone."""

from datetime import date
from typing import Final

from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.questionnaire import Form
from mentoring.then_test import OPENS, ThenBasis, basis, is_open
from mentoring.usecases.assessment_desk import HISTORY, Desk
from mentoring.usecases.assessment_rights import may_assess
from mentoring.usecases.assessment_views import Step, ThenView, then_view

FORMS: Final = (Form.THEN,)


class ThenTest:
    """Two axes of September with the eyes of May. Runs in its caller's turn."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def is_offered(self, actor: Actor) -> bool:
        """Whether there is something to ask, or an answer of this May to show."""
        found = await self._basis(actor)
        return found is not None

    async def open(self, actor: Actor) -> Step:
        """This May's three columns; else the questions, from where they stopped.

        Raises:
            NotFound: out of season, or there are not two full forms of this year to set beside it.
        """
        may_assess(actor)
        found = await self._basis(actor)
        if found is None:
            raise NotFound("then")
        done = await self._done(actor, found)
        if done is not None:
            return done
        sheet = await self._desk.opened(actor, FORMS, found.axes)
        if sheet is None:
            programme = self._desk.programmes.of(actor.municipality_id)
            asked = programme.book.asked_then(found.now.questionnaire, found.now.version)
            sheet = await self._desk.begin(actor, asked, Form.THEN, found.axes, found.known())
        return await self._desk.next(actor, sheet)

    async def shown(self, actor: Actor, attempt_id: int) -> ThenView:
        """Three columns of the actor's own. Raises: NotFound."""
        attempt = await self._desk.store.attempt(attempt_id)
        mine = attempt is not None and attempt.person_id == actor.person_id
        if attempt is None or not mine or attempt.kind is not Form.THEN or attempt.finished_at is None:
            raise NotFound("attempt")
        return then_view(self._desk.programmes.of(actor.municipality_id), attempt, attempt.result or {})

    async def _basis(self, actor: Actor) -> ThenBasis | None:
        today = self._today(actor)
        if not is_open(today):
            return None
        finished = await self._desk.store.finished(actor.person_id, HISTORY, (Form.FULL,))
        return basis(self._desk.programmes.of(actor.municipality_id).book, finished, today)

    async def _done(self, actor: Actor, found: ThenBasis) -> ThenView | None:
        """Asked once a year: a second look would measure memory."""
        done = await self._desk.store.finished(actor.person_id, 1, FORMS, found.axes)
        opens = date(self._today(actor).year, *OPENS)
        if not done or done[0].finished_at is None or done[0].finished_at.date() < opens:
            return None
        return then_view(self._desk.programmes.of(actor.municipality_id), done[0], done[0].result or {})

    def _today(self, actor: Actor) -> date:
        return self._desk.clock.now().astimezone(actor.tz).date()
