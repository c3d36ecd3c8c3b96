"""Answering for others' steps: confirm, send back with a question, and what closes by itself."""

from typing import Final

from mentoring.errors import NotAllowed
from mentoring.people import Actor, Role
from mentoring.route_answering import QUESTION_LIMIT, asked, limited
from mentoring.route_records import RUNNING, StepRecord
from mentoring.routes import OPEN, StepEvent, StepStatus, states_before
from mentoring.usecases.route_basis import SHOWN_EVIDENCE, Basis, Scene
from mentoring.usecases.route_views import ByBot, ToConfirm

MORE_TIME: Final = 7
"""Working days that a step gets when it comes back."""

CONFIRMABLE: Final = frozenset({StepStatus.SUBMITTED, StepStatus.UNCONFIRMED})


class ConfirmUseCases:
    """Steps that wait for a mentor or a curator."""

    def __init__(self, basis: Basis) -> None:
        self._on = basis

    async def card(self, actor: Actor, step_id: int) -> ToConfirm:
        """What was brought, and how the step stands.

        Raises:
            NotFound, NotAllowed: it is not this person's to answer.
        """
        scene, step = await self._asked(actor, step_id)
        return await self._card(scene, step)

    async def confirm(self, actor: Actor, step_id: int, revision: int | None, comment: str = "") -> ToConfirm:
        """Close the step. A late confirmation lifts «без подтверждения».

        Nothing happens when somebody was faster, or something newer than `revision` was brought meanwhile:
        the card tells how it stands.

        Raises:
            TooLong: the comment.
        """
        comment = limited(comment.strip(), QUESTION_LIMIT)
        scene, step = await self._asked(actor, step_id)
        if revision is not None and revision != step.revision:
            return await self._card(scene, step)
        went = await self._on.store.move(
            step.id,
            CONFIRMABLE,
            StepStatus.CONFIRMED,
            decided_by=actor.person_id,
            comment=comment or None,
            closed_at=self._on.clock.now(),
        )
        if went:
            await self._on.outbox.cancel(f"step:{step.id}", "confirmed")
            await self._tell_teacher(scene, step, "step_confirmed")
            scene, _ = await self._on.advance(scene)
        return await self._again(scene, step)

    async def send_back(self, actor: Actor, step_id: int, question: str) -> ToConfirm:
        """Ask what is missing; what was brought is kept, the step gets seven more working days.

        Raises:
            TooLong: the question.
        """
        question = limited(question.strip(), QUESTION_LIMIT)
        scene, step = await self._asked(actor, step_id)
        went = await self._on.store.move(
            step.id,
            states_before(StepStatus.RETURNED, StepEvent.RETURN),
            StepStatus.RETURNED,
            revision=step.revision + 1,
            question=question,
            decided_by=actor.person_id,
            due_on=scene.calendar.add_working_days(scene.today, MORE_TIME),
            reminded_due=None,
            passed_due=None,
        )
        if went:
            await self._on.outbox.cancel(f"step:{step.id}", "returned")
            await self._tell_teacher(scene, step, "step_returned")
        return await self._again(scene, step)

    async def by_bot(self, actor: Actor, templates: tuple[str, ...]) -> None:
        """Confirm the actor's own step that only the bot confirms; nothing where none waits for it."""
        scene, step = await self._bots(actor, templates)
        if scene is None or step is None:
            return
        before = frozenset({StepStatus.PLANNED, *OPEN, *CONFIRMABLE})
        now = self._on.clock.now()
        if await self._on.store.move(step.id, before, StepStatus.CONFIRMED, closed_at=now):
            await self._on.outbox.cancel(f"step:{step.id}", "confirmed")
            await self._on.advance(scene)

    async def closed_by_bot(self, actor: Actor, templates: tuple[str, ...]) -> ByBot | None:
        """The step of the actor's running route that was confirmed so."""
        scene, step = await self._bots(actor, templates)
        if scene is None or step is None or step.status is not StepStatus.CONFIRMED:
            return None
        done, total = scene.progress()
        return ByBot(step.title, done, total, scene.next_line())

    # --- steps of the above ---

    async def _bots(self, actor: Actor, templates: tuple[str, ...]) -> tuple[Scene | None, StepRecord | None]:
        plan = await self._on.store.live(actor.person_id)
        if plan is None or plan.route.status not in RUNNING:
            return None, None
        scene = await self._on.scene(plan, actor.municipality_id)
        return scene, next((one for one in plan.kept if one.template in templates), None)

    async def _asked(self, actor: Actor, step_id: int) -> tuple[Scene, StepRecord]:
        actor.must(Role.MENTOR, Role.CURATOR, Role.METHODOLOGIST)
        plan = await self._on.store.with_step(step_id)
        scene = await self._on.scene(plan, actor.municipality_id, "step")
        step = scene.step(step_id)
        if not asked(scene.template(step).confirmers, scene.around).may_answer(actor.person_id):
            raise NotAllowed
        return scene, step

    async def _tell_teacher(self, scene: Scene, step: StepRecord, kind: str) -> None:
        what = f"r{step.revision}:{kind.removeprefix('step_')}"
        params = {"step_id": step.id}
        await self._on.tell(f"step:{step.id}", what, kind, [scene.route.person_id], params)

    async def _again(self, scene: Scene, step: StepRecord) -> ToConfirm:
        scene = await self._on.again(scene)
        return await self._card(scene, scene.step(step.id))

    async def _card(self, scene: Scene, step: StepRecord) -> ToConfirm:
        brought = await self._on.evidence.of(step.id, SHOWN_EVIDENCE)
        return ToConfirm(
            id=step.id,
            revision=step.revision,
            person_id=scene.around.person_id,
            teacher=scene.around.full_name,
            title=step.title,
            goal=scene.template(step).goal,
            status=step.status,
            brought=tuple(brought),
            question=step.question,
            comment=step.comment,
            answer_by=step.answer_by,
            closed_at=step.closed_at,
            is_last=step.template == scene.library.last.code,
        )
