"""A colleague confirms a step by a one-time code: a person of the bot, or somebody who never saw it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.route_answering import Answerer, asked
from mentoring.route_records import StepRecord
from mentoring.routes import StepEvent, StepStatus, states_before
from mentoring.step_codes import (
    LIFETIME,
    CodeClosed,
    CodeState,
    CodeUnknown,
    Dice,
    Guesses,
    OwnCode,
    StepCode,
)
from mentoring.usecases.route_basis import Basis, Scene
from mentoring.usecases.route_confirm import CONFIRMABLE

TRIES: Final = 5
"""New digits are thrown so many times: of a million, a few are taken."""
YES: Final = "yes"
NO: Final = "no"


@dataclass(frozen=True, slots=True)
class ShownCode:
    """What the teacher shows. `declined`: the last colleague who had a code did not confirm."""

    step_id: int
    title: str
    code: str
    token: str
    until: datetime
    waits: bool
    declined: bool


@dataclass(frozen=True, slots=True)
class ColleagueCard:
    """All that a colleague sees: the step's wording and a given name."""

    token: str
    title: str
    goal: str
    person_id: int
    name: str


class Store(Protocol):
    """Codes."""

    async def newest(self, step_id: int) -> StepCode | None: ...
    async def by_token(self, token: str) -> StepCode | None: ...
    async def by_digits(self, code: str) -> StepCode | None: ...
    async def make(
        self, municipality_id: int, step_id: int, code: str, token: str, now: datetime, until: datetime
    ) -> bool: ...
    async def revoke(self, step_id: int, now: datetime) -> None: ...
    async def free(self, code: str, now: datetime) -> None: ...
    async def say(self, code_id: int, said: str, now: datetime) -> bool: ...


class ColleagueUseCases:
    """Runs in its caller's turn. Of a stranger nothing is written down."""

    def __init__(self, basis: Basis, store: Store, dice: Dice) -> None:
        self._on = basis
        self._store = store
        self._dice = dice
        self._guesses = Guesses()

    # --- the teacher's side ---

    async def show(self, actor: Actor, step_id: int) -> ShownCode:
        """The living code of one's own step, made now if there is none.

        Raises:
            NotFound: not one's own step, or it waits for no colleague.
        """
        _, step = await self._own(actor, step_id)
        found = await self._store.newest(step.id)
        if found is None or found.state(self._on.clock.now()) is not CodeState.OPEN:
            return await self._make(actor, step, declined=found is not None and found.said == NO)
        return _shown(step, found, declined=False)

    async def renew(self, actor: Actor, step_id: int) -> ShownCode:
        """Another code: the one before answers no more. Raises: NotFound."""
        _, step = await self._own(actor, step_id)
        await self._store.revoke(step.id, self._on.clock.now())
        return await self._make(actor, step, declined=False)

    async def without(self, actor: Actor, step_id: int) -> None:
        """Close it «без подтверждения» at once: it counts; the code is taken back. Raises: NotFound."""
        scene, step = await self._own(actor, step_id)
        now = self._on.clock.now()
        await self._store.revoke(step.id, now)
        before = states_before(StepStatus.UNCONFIRMED, StepEvent.LAPSE)
        if await self._on.store.move(step.id, before, StepStatus.UNCONFIRMED, closed_at=now):
            await self._on.outbox.cancel(f"step:{step.id}", "closed_alone")
            await self._on.advance(scene)

    async def _make(self, actor: Actor, step: StepRecord, *, declined: bool) -> ShownCode:
        now = self._on.clock.now()
        for _ in range(TRIES):
            code, token = self._dice.digits(), self._dice.token()
            await self._store.free(code, now)
            if await self._store.make(actor.municipality_id, step.id, code, token, now, now + LIFETIME):
                break
        made = await self._store.newest(step.id)
        assert made is not None
        return _shown(step, made, declined=declined)

    async def _own(self, actor: Actor, step_id: int) -> tuple[Scene, StepRecord]:
        actor.must(Role.TEACHER)
        scene, step = await self._on.own_step(actor, step_id)
        role = asked(scene.template(step).confirmers, scene.around).role
        if role is not Answerer.COLLEAGUE or step.status not in CONFIRMABLE:
            raise NotFound("code")
        return scene, step

    # --- the colleague's side ---

    async def opened(self, actor: Actor | None, token: str) -> ColleagueCard:
        """The step behind a link.

        Raises:
            CodeUnknown, CodeClosed, OwnCode.
        """
        _, scene, step = await self._theirs(actor, await self._store.by_token(token))
        return _card(scene, step, token)

    async def knows(self, digits: str) -> bool:
        """Whether these six digits are somebody's code that can still be answered."""
        return await self._store.by_digits(digits) is not None

    async def typed(self, actor: Actor | None, account: int, digits: str) -> ColleagueCard:
        """The step behind six digits.

        Raises:
            TooManyGuesses, CodeUnknown, CodeClosed, OwnCode.
        """
        now = self._on.clock.now()
        self._guesses.check(account, now)
        found = await self._store.by_digits(digits)
        if found is None:
            self._guesses.note(account, now)
        code, scene, step = await self._theirs(actor, found)
        return _card(scene, step, code.token)

    async def say(self, actor: Actor | None, token: str, *, was: bool) -> ColleagueCard:
        """«Да, было», or not: once, by whoever is first.

        Raises:
            CodeUnknown, CodeClosed, OwnCode.
        """
        code, scene, step = await self._theirs(actor, await self._store.by_token(token))
        now = self._on.clock.now()
        if not await self._store.say(code.id, YES if was else NO, now):
            raise CodeClosed(CodeState.USED)
        if was:
            await self._confirm(scene, step, now)
        return _card(scene, step, token)

    async def _confirm(self, scene: Scene, step: StepRecord, now: datetime) -> None:
        went = await self._on.store.move(
            step.id,
            CONFIRMABLE,
            StepStatus.CONFIRMED,
            asked=Answerer.COLLEAGUE.stored,
            decided_by=None,
            closed_at=now,
        )
        if went:
            await self._on.outbox.cancel(f"step:{step.id}", "confirmed")
            params = {"step_id": step.id}
            await self._on.tell(
                f"step:{step.id}",
                f"r{step.revision}:confirmed",
                "step_confirmed",
                [scene.route.person_id],
                params,
            )
            await self._on.advance(scene)

    async def _theirs(self, actor: Actor | None, code: StepCode | None) -> tuple[StepCode, Scene, StepRecord]:
        if code is None:
            raise CodeUnknown
        state = code.state(self._on.clock.now())
        if state is not CodeState.OPEN:
            raise CodeClosed(state)
        plan = await self._on.store.with_step(code.step_id)
        if plan is None:
            raise CodeUnknown
        scene = await self._on.scene(plan, plan.route.municipality_id, "step")
        if actor is not None and actor.person_id == scene.route.person_id:
            raise OwnCode
        step = scene.step(code.step_id)
        if step.status not in CONFIRMABLE:
            raise CodeClosed(CodeState.REVOKED)
        return code, scene, step


def _shown(step: StepRecord, code: StepCode, *, declined: bool) -> ShownCode:
    return ShownCode(
        step_id=step.id,
        title=step.title,
        code=code.code,
        token=code.token,
        until=code.expires_at,
        waits=step.status is StepStatus.SUBMITTED,
        declined=declined,
    )


def _card(scene: Scene, step: StepRecord, token: str) -> ColleagueCard:
    around = scene.around
    return ColleagueCard(token, step.title, scene.template(step).goal, around.person_id, around.name)
