"""The axis form for the last step of a route, «Было — стало» (`domain.md` 4)."""

from datetime import datetime

from mentoring.attempts import Attempt
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.programme import Programme
from mentoring.questionnaire import Form, Questionnaire
from mentoring.remeasure import AxisOutcome, axis_before, outcome_of
from mentoring.usecases.assessment_desk import Desk
from mentoring.usecases.assessment_rights import may_assess
from mentoring.usecases.assessment_views import OutcomeView, Step, outcome_view

FORMS = (Form.AXIS,)


class AxisForms:
    """Six items of one axis, again. Runs in its caller's turn."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def start(self, actor: Actor, axis: str, base_attempt_id: int | None = None) -> Step:
        """Begin the six items of an axis, or go on where they stopped; no interval is asked.

        `base_attempt_id` is the attempt the route was made of: «было». Without it the newest profile is.

        Raises:
            NotFound: no such axis, or the attempt is somebody else's.
        """
        may_assess(actor)
        programme = self._desk.programmes.of(actor.municipality_id)
        base = await self._base(actor, base_attempt_id)
        asked = await self._asked(actor, axis, base)
        sheet = await self._desk.opened(actor, FORMS, (axis,))
        if sheet is None:
            known = self._known(programme, asked, axis, base)
            sheet = await self._desk.begin(actor, asked, Form.AXIS, (axis,), known)
        return await self._desk.next(actor, sheet)

    async def outcome(self, person_id: int, axis: str, since: datetime | None = None) -> AxisOutcome | None:
        """The newest finished outcome of an axis, not older than `since`; None: not measured yet.

        Checks no right: what a closed step shows to others is its caller's to decide.
        """
        found = await self._desk.store.finished(person_id, 1, FORMS, (axis,))
        newest = found[0] if found else None
        if newest is None or newest.result is None or newest.finished_at is None:
            return None
        return None if since is not None and newest.finished_at < since else outcome_of(newest.result)

    async def shown(self, actor: Actor, attempt_id: int) -> OutcomeView:
        """A finished outcome of the actor's own.

        Raises:
            NotFound: not the actor's, or not finished.
        """
        attempt = await self._desk.store.attempt(attempt_id)
        mine = attempt is not None and attempt.person_id == actor.person_id
        if attempt is None or not mine or attempt.kind is not Form.AXIS or attempt.finished_at is None:
            raise NotFound("attempt")
        book = self._desk.programmes.of(actor.municipality_id).book
        axis = book.asked_then(attempt.questionnaire, attempt.version).axis(attempt.axes[0])
        return outcome_view(attempt.id, axis, attempt.result or {}, attempt.finished_at)

    async def _base(self, actor: Actor, attempt_id: int | None) -> Attempt | None:
        if attempt_id is None:
            newest = await self._desk.store.finished(actor.person_id, 1)
            return newest[0] if newest else None
        found = await self._desk.store.attempt(attempt_id)
        if found is None or found.person_id != actor.person_id:
            raise NotFound("attempt")
        return found

    async def _asked(self, actor: Actor, axis: str, base: Attempt | None) -> Questionnaire:
        """The person's own questionnaire; where that lacks the axis, the one the route was made of."""
        asked = await self._desk.asked_of(actor.person_id, actor.municipality_id)
        if base is not None and axis not in asked.axis_codes:
            book = self._desk.programmes.of(actor.municipality_id).book
            asked = book.asked_now(base.questionnaire, base.version) or asked
        asked.axis(axis)
        return asked

    def _known(
        self, programme: Programme, asked: Questionnaire, axis: str, base: Attempt | None
    ) -> dict[str, object] | None:
        if base is None or base.result is None or base.finished_at is None:
            return None
        same = programme.book.same_axes((base.questionnaire, base.version), (asked.code, asked.version))
        before = next((old for old, new in same.items() if new == axis), None)
        at = base.finished_at.isoformat()
        comparable = before is not None
        return axis_before(base.result, before or axis, at, programme.rules, comparable=comparable).as_kept()
