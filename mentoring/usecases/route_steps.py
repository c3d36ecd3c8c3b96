"""A teacher's steps: begin one, bring what it asks for, put it aside."""

from typing import Final

from mentoring.child_names import looks_like_child
from mentoring.errors import NotAllowed, NotFound
from mentoring.people import Actor, Role
from mentoring.route_answering import Answerer, asked, decided, is_picture, taken
from mentoring.route_editing import StepFixed
from mentoring.route_library import EvidenceKind
from mentoring.route_records import Parcel, StepRecord
from mentoring.routes import OPEN, StepEvent, StepMoveRefused, StepStatus, confirm_by, states_before
from mentoring.usecases.route_basis import Basis, Scene, walked
from mentoring.usecases.route_views import Answered, Bring, Close, HandedIn, Held, Learn, StepCard, Walked

WITHOUT_ANYTHING: Final = frozenset({EvidenceKind.TAP, EvidenceKind.CODE})
"""Kinds for which nothing is sent (codes of events are checked where events are)."""

FILES: Final = frozenset({EvidenceKind.PHOTO, EvidenceKind.FILE})
OWN_WORDS: Final = (EvidenceKind.TEXT,)


class StepUseCases:
    """Steps of one's own running route."""

    def __init__(self, basis: Basis) -> None:
        self._on = basis

    async def card(self, actor: Actor, step_id: int) -> StepCard:
        """One step. Raises: NotFound."""
        scene, step = await self._on.own_step(actor, step_id)
        return await self._on.card(scene, step)

    async def bring(self, actor: Actor, step_id: int) -> Bring | Close | HandedIn | Held | Learn | StepCard:
        """«Готово»: what to send now; a step for which nothing is sent is handed in at once.

        A step that asks nothing any more is shown as it stands; a soft question left open is asked again.
        """
        scene, step = await self._open(actor, step_id)
        if step.status not in OPEN:
            return await self._on.card(scene, step)
        if course := scene.programme.microcourse_of(step.template):
            return Learn(step.id, course.code)
        if step.template == scene.library.last.code and step.status is StepStatus.ACTIVE:
            return Close(step.id)
        kinds = scene.template(step).evidence.kinds
        if set(kinds) <= WITHOUT_ANYTHING:
            return await self.hand_in(scene, step)
        if waiting := await self._on.evidence.held(step.id):
            photo = bool(waiting & FILES)
            return Held(step.id, photo, not photo)
        return self._bring(scene, step)

    async def mark(self, actor: Actor, step_id: int) -> Close | HandedIn | Learn | StepCard:
        """Handed in by a tap alone.

        Raises:
            NotFound: this step wants something brought.
        """
        scene, step = await self._open(actor, step_id)
        if step.status not in OPEN:
            return await self._on.card(scene, step)
        if course := scene.programme.microcourse_of(step.template):
            return Learn(step.id, course.code)
        if step.template == scene.library.last.code and step.status is StepStatus.ACTIVE:
            return Close(step.id)
        if not WITHOUT_ANYTHING & set(scene.template(step).evidence.kinds):
            raise NotFound("step")
        return await self.hand_in(scene, step)

    async def accept(
        self, actor: Actor, step_id: int, parcel: Parcel, *, as_answer: bool = False
    ) -> HandedIn | Held | StepCard:
        """Something was sent. What may show or name a child is kept, and asked about before it goes on.

        Args:
            as_answer: words in reply to the confirmer's question are taken whatever the step asks for.

        Raises:
            WrongKind, TooLong, EmptyFile, FileTooBig.
        """
        scene, step = await self._open(actor, step_id)
        if step.status not in OPEN:
            return await self._on.card(scene, step)
        kinds = scene.template(step).evidence.kinds
        fitting = taken(parcel, (*kinds, *OWN_WORDS) if as_answer else kinds)
        photo, name = is_picture(fitting), looks_like_child(fitting.body or "")
        await self._on.evidence.put(
            actor.municipality_id, actor.person_id, step.id, fitting, photo or name, self._on.clock.now()
        )
        if photo or name:
            return Held(step.id, photo, name)
        return await self.hand_in(scene, step)

    async def release(self, actor: Actor, step_id: int) -> HandedIn | StepCard:
        """«Детей нет», «это взрослый»: what was held goes on."""
        scene, step = await self._open(actor, step_id)
        if step.status not in OPEN or not await self._on.evidence.release(step.id):
            return await self._on.card(scene, step)
        return await self.hand_in(scene, step)

    async def take_back(self, actor: Actor, step_id: int) -> Bring | StepCard:
        """Something else will be sent instead of what was held."""
        scene, step = await self._open(actor, step_id)
        await self._on.evidence.drop_held(step.id)
        if step.status not in OPEN:
            return await self._on.card(scene, step)
        return self._bring(scene, step)

    async def start(self, actor: Actor, step_id: int) -> StepCard:
        """Begin a planned step.

        Raises:
            StepMoveRefused: two are under way already, or its turn has not come.
        """
        scene, step = await self._open(actor, step_id)
        if step.status is StepStatus.PLANNED:
            if not scene.may_start(step):
                raise StepMoveRefused(step.status, StepEvent.START)
            await self._on.store.start([step.id])
            scene = await self._on.again(scene)
        return await self._on.card(scene, scene.step(step.id))

    async def drop(self, actor: Actor, step_id: int) -> int:
        """Put an open step aside; the route goes on without it. Returns the route's number.

        Raises:
            StepFixed: a common step.
        """
        scene, step = await self._open(actor, step_id)
        if scene.library.is_common(step.template):
            raise StepFixed(step.template)
        before = states_before(StepStatus.DROPPED, StepEvent.DROP)
        if await self._on.store.move(step.id, before, StepStatus.DROPPED, closed_at=self._on.clock.now()):
            await self._on.outbox.cancel(f"step:{step.id}", "dropped")
            await self._on.advance(scene)
        return scene.route.id

    async def answered(self, actor: Actor, step_id: int) -> Answered:
        """What became of a step, for the message about it. Raises: NotFound."""
        scene, step = await self._on.own_step(actor, step_id)
        by = decided(step.asked, step.decided_by, scene.around)
        done, total = scene.progress()
        card = await self._on.card(scene, step)
        return Answered(card, by, done, total, scene.next_line(), None if scene.is_running else _over(scene))

    # --- steps of the above ---

    async def _open(self, actor: Actor, step_id: int) -> tuple[Scene, StepRecord]:
        if not any(grant.role in (Role.TEACHER, Role.MENTOR) for grant in actor.grants):
            raise NotAllowed(Role.TEACHER.value)
        return await self._on.own_running_step(actor, step_id)

    def _bring(self, scene: Scene, step: StepRecord) -> Bring:
        evidence = scene.template(step).evidence
        tap_too = bool(WITHOUT_ANYTHING & set(evidence.kinds))
        is_lesson = scene.template(step).text is not None
        return Bring(step.id, step.title, evidence.text, evidence.kinds, tap_too, is_lesson, scene.is_daily)

    async def hand_in(self, scene: Scene, step: StepRecord) -> HandedIn | StepCard:
        """What was brought goes to whoever answers; an open step of the actor's own only."""
        who = asked(scene.template(step).confirmers, scene.around)
        revision = step.revision + 1
        answer_by = confirm_by(scene.today, scene.calendar, scene.programme.route_rules)
        alone = who.role is Answerer.SELF
        now = self._on.clock.now()
        went = await self._on.store.move(
            step.id,
            OPEN,
            StepStatus.UNCONFIRMED if alone else StepStatus.SUBMITTED,
            revision=revision,
            submitted_at=now,
            asked=None if alone else who.role.stored,
            answer_by=None if alone else answer_by,
            closed_at=now if alone else None,
        )
        if not went:
            return await self._on.card(scene, step)
        await self._on.outbox.cancel(f"step:{step.id}", "handed_in")
        await self._on.tell(
            f"step:{step.id}",
            f"r{revision}:brought",
            "step_submitted",
            who.people,
            {"step_id": step.id, "revision": revision},
        )
        await self._on.remind_to_answer(step, revision, who.people, answer_by, scene)
        scene, over = await self._on.advance(scene)
        done, total = scene.progress()
        return HandedIn(
            id=step.id,
            title=step.title,
            role=who.role,
            answer_by=None if alone else answer_by,
            done=done,
            total=total,
            next=scene.next_line(),
            walked=over,
            special=scene.route.special,
        )


def _over(scene: Scene) -> Walked | None:
    finished_at = scene.route.finished_at
    return walked(scene, finished_at, 0) if finished_at else None
