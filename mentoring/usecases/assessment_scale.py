"""The mentor's own scale: nobody else ever sees it."""

from datetime import datetime, timedelta
from typing import Final

from mentoring.attempts import TooEarly
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.questionnaire import Form, Questionnaire
from mentoring.usecases.assessment_desk import HISTORY, Desk
from mentoring.usecases.assessment_views import ScaleFront, Step, scale_view

FORMS: Final = (Form.SCALE,)


class MentorScale:
    """Six items about one's own mentoring. Runs in its caller's turn."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def front(self, actor: Actor) -> ScaleFront:
        """What is open, what was answered, and from when it may be answered again."""
        actor.must(Role.MENTOR)
        opened = await self._desk.opened(actor, FORMS)
        finished = await self._desk.store.finished(actor.person_id, HISTORY, FORMS)
        return ScaleFront(
            paused=await self._desk.paused(opened) if opened else None,
            view=scale_view(self._book(actor), finished) if finished else None,
            again_from=self._again(actor, finished[0].finished_at if finished else None),
        )

    async def start(self, actor: Actor) -> Step:
        """Begin, or go on.

        Raises:
            TooEarly: half a year has not passed.
        """
        actor.must(Role.MENTOR)
        sheet = await self._desk.opened(actor, FORMS)
        if sheet is None:
            finished = await self._desk.store.finished(actor.person_id, 1, FORMS)
            since = self._again(actor, finished[0].finished_at if finished else None)
            if since is not None:
                raise TooEarly(since.astimezone(actor.tz).date())
            sheet = await self._desk.begin(actor, self._book(actor), Form.SCALE)
        return await self._desk.next(actor, sheet)

    def _book(self, actor: Actor) -> Questionnaire:
        asked = self._desk.programmes.of(actor.municipality_id).book.scale
        if asked is None:
            raise NotFound("scale")
        return asked

    def _again(self, actor: Actor, last: datetime | None) -> datetime | None:
        days = self._desk.programmes.of(actor.municipality_id).rules.terms.scale_again_days
        since = last + timedelta(days=days) if last else None
        return since if since and since > self._desk.clock.now() else None
