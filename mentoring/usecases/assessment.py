"""Self-assessment, profile and its sharing: by name the profile is its owner's alone until shared."""

from collections.abc import Collection
from datetime import datetime, time, timedelta
from typing import Final

from mentoring import attempts
from mentoring.assessment import Reason
from mentoring.attempts import Attempt, AttemptClosed, TooEarly
from mentoring.clock import Clock
from mentoring.errors import NotAllowed, NotFound
from mentoring.people import Actor
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.questionnaire import Form, Questionnaire
from mentoring.route_proposal import Growing
from mentoring.scoring import TermRules
from mentoring.typed_letters import Typed
from mentoring.usecases.assessment_axis import AxisForms
from mentoring.usecases.assessment_desk import HISTORY, REVIEW_AT_MOST, Desk
from mentoring.usecases.assessment_mirror import MirroredProfile
from mentoring.usecases.assessment_ports import Store, Ties
from mentoring.usecases.assessment_positions import Positions
from mentoring.usecases.assessment_rights import may_assess
from mentoring.usecases.assessment_rounds import AssessmentRounds, DueStore
from mentoring.usecases.assessment_scale import MentorScale
from mentoring.usecases.assessment_then import ThenTest
from mentoring.usecases.assessment_views import (
    Overview,
    Paused,
    ProfileView,
    Question,
    Step,
    TypedView,
    profile_view,
    question,
)
from mentoring.usecases.sharing import Sharing, reads_as

STILL_SHOWN: Final = timedelta(minutes=30)
TELLING: Final = 2
"""Items of an axis that shape a route."""


class AssessmentUseCases:
    """Self-assessment, profile and its sharing. Runs in its caller's turn."""

    def __init__(
        self,
        store: Store,
        ties: Ties,
        outbox: Outbox,
        programmes: ProgrammeBook,
        clock: Clock,
        dues: DueStore,
    ) -> None:
        self._desk = Desk(store, ties, outbox, programmes, clock)
        self._store = store
        self._ties = ties
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock
        self.axis = AxisForms(self._desk)
        self.positions = Positions(self._desk)
        self.sharing = Sharing(store, clock)
        self.scale = MentorScale(self._desk)
        self.then = ThenTest(self._desk)
        self.mirrored = MirroredProfile(self._desk)
        self._rounds = AssessmentRounds(dues, outbox, TermRules())

    async def plan_due(self, now: datetime) -> int:
        """Reminders whose time has come; returns how many are new."""
        return await self._rounds.plan(now)

    async def overview(self, actor: Actor) -> Overview:
        """What the person can do here now."""
        may_assess(actor)
        opened = await self._desk.opened(actor)
        finished = await self._store.finished(actor.person_id, HISTORY)
        asked = await self._asked(actor)
        return Overview(
            paused=await self._desk.paused(opened) if opened else None,
            profile=await self._view(finished, actor.name) if finished else None,
            express_from=self._again(finished, asked, Form.EXPRESS, actor),
            full_from=self._again(finished, asked, Form.FULL, actor),
            express=len(asked.ids(Form.EXPRESS)),
            full=len(asked.ids(Form.FULL)),
            then=await self.then.is_offered(actor),
        )

    async def start(self, actor: Actor, form: Form) -> Step:
        """Begin a form, or go on with the one that is open.

        Raises:
            TooEarly: the same form was finished too recently.
        """
        may_assess(actor)
        opened = await self._desk.opened(actor)
        if opened is None:
            asked = await self._asked(actor)
            await self._check_interval(actor, asked, form)
            opened = await self._desk.begin(actor, asked, form)
        return await self._desk.next(actor, opened)

    async def resume(self, actor: Actor, attempt_id: int | None = None) -> Step:
        """Go on where the person stopped.

        Raises:
            AttemptClosed: nothing is open.
        """
        if attempt_id is not None:
            return await self._desk.next(actor, await self._desk.mine(actor, attempt_id))
        opened = await self._desk.opened(actor)
        if opened is None:
            raise AttemptClosed
        return await self._desk.next(actor, opened)

    async def answer(self, actor: Actor, attempt_id: int, item_id: str, place: int | None) -> Step:
        """Keep the anchor at the printed `place` (None: «Пока не было») and ask what is next.

        Raises:
            AttemptClosed: a button of an attempt that is over or of last year's version.
            NotFound: the item or the place is not of this form.
        """
        return await self._desk.answer(actor, attempt_id, item_id, place)

    def now(self) -> datetime:
        """With what a question shown now is stamped."""
        return self._clock.now()

    async def typed(
        self,
        actor: Actor,
        said: Typed,
        attempt_id: int | None,
        item: str | None,
        shown: datetime | None = None,
    ) -> TypedView | None:
        """A letter typed instead of tapped; None when no form is open.

        It answers `item` where that was `shown` last (gone back to, resumed, asked again), else the next
        question, if that was within the last half an hour. Where it is not sure what was meant, the question
        is shown again.
        """
        touched = await self._store.touched(actor.person_id)
        if touched is None:
            return None
        attempt, last = touched
        recent = self._clock.now() - max(last, shown or last) < STILL_SHOWN
        sheet = await self._desk.mine(actor, attempt_id or attempt.id)
        if item is None:
            item = attempts.next_item(sheet.order, await self._store.answers(sheet.attempt.id))
        if item is None or not said.sure or not recent:
            again = (
                question(sheet.asked, sheet.attempt, item) if item else await self._desk.next(actor, sheet)
            )
            return TypedView(again, None)
        return TypedView(await self._desk.answer(actor, sheet.attempt.id, item, said.place), said)

    async def back(self, actor: Actor, attempt_id: int, item_id: str) -> Question:
        """The question before this one; the old answer is not shown before a new one is given."""
        sheet = await self._desk.mine(actor, attempt_id)
        sheet.must_ask(item_id)
        before = attempts.previous_item(sheet.order, item_id) or item_id
        return question(sheet.asked, sheet.attempt, before)

    async def pause(self, actor: Actor, attempt_id: int) -> Paused:
        """Stop for now; everything answered is kept for fourteen days."""
        return await self._desk.paused(await self._desk.mine(actor, attempt_id))

    async def remind_tonight(self, actor: Actor, attempt_id: int) -> datetime:
        """Plan one reminder for this evening (tomorrow's, when it is past 19:00); returns its moment."""
        attempt = (await self._desk.mine(actor, attempt_id)).attempt
        local = self._clock.now().astimezone(actor.tz)
        day = local.date() if local.time() < time(18, 30) else local.date() + timedelta(days=1)
        at = datetime.combine(day, time(18, 45), tzinfo=actor.tz)
        await self._outbox.plan(
            municipality_id=actor.municipality_id,
            person_id=actor.person_id,
            key=f"assessment:{attempt.id}:asked:{day:%Y%m%d}",
            kind="assessment_unfinished",
            cause=f"assessment:{attempt.id}",
            params={"attempt": attempt.id},
            not_before=at,
            useful_until=at + timedelta(hours=1, minutes=15),
            lane="reminder",
        )
        return at

    async def review(self, actor: Actor, attempt_id: int) -> Step:
        """Ask the hurried answers again."""
        sheet = await self._desk.mine(actor, attempt_id)
        seen = await self._desk.haste(actor, sheet, await self._store.answers(attempt_id))
        await self._store.mark_reviewed(attempt_id)
        await self._store.drop_answers(attempt_id, seen.review[:REVIEW_AT_MOST])
        return await self._desk.next(actor, sheet)

    async def keep(self, actor: Actor, attempt_id: int) -> Step:
        """Leave the answers as they are and see the result."""
        sheet = await self._desk.mine(actor, attempt_id)
        answers = await self._store.answers(attempt_id)
        if attempts.next_item(sheet.order, answers) is not None:
            raise AttemptClosed
        return await self._desk.finish(actor, sheet, answers)

    async def own_profile(self, actor: Actor) -> ProfileView:
        """The newest profile.

        Raises:
            NotFound: nothing was finished yet.
        """
        return await self._newest(actor.person_id, actor.name)

    async def shared_profile(self, actor: Actor, person_id: int) -> ProfileView:
        """Somebody else's profile, when its owner opened it to the actor. The reading is logged.

        Raises:
            NotAllowed: not shared, or not with this actor.
        """
        owner = await self._ties.about(person_id)
        if owner is None or owner.municipality_id != actor.municipality_id:
            raise NotFound("profile")
        role = reads_as(actor, owner, await self._store.shared_with(person_id))
        if role is None:
            raise NotAllowed
        now = self._clock.now()
        await self._store.note_access(actor.municipality_id, person_id, actor.person_id, role, now)
        return await self._newest(person_id, owner.name, read_as=role)

    async def unfinished(self, attempt_id: int) -> tuple[Paused, datetime] | None:
        """For the reminder: where it was left and when it began; None when there is nothing to remind of."""
        sheet = await self._desk.unfinished(attempt_id)
        return None if sheet is None else (await self._desk.paused(sheet), sheet.attempt.started_at)

    async def growth_axes(self, person_ids: Collection[int]) -> dict[int, tuple[str, ...]]:
        """Axes of growth in the newest profiles, for the matching; nobody without a finished attempt."""
        results = await self._store.newest_results(person_ids)
        return {one: tuple(area["axis"] for area in result["areas"]) for one, result in results.items()}

    async def growth(self, actor: Actor) -> Growing | None:
        """What the newest profile says to a route; None without a finished attempt."""
        finished = await self._store.finished(actor.person_id, 1)
        if not finished or finished[0].result is None:
            return None
        newest = finished[0]
        areas = newest.result["areas"] if newest.result else []
        return Growing(
            attempt_id=newest.id,
            preliminary=newest.form == Form.EXPRESS.value,
            axes=tuple(area["axis"] for area in areas),
            telling=tuple(item for area in areas for item in area.get("items", ())[:TELLING]),
            stands={area["axis"]: int(area["reason"] != Reason.LOW.value) for area in areas},
        )

    # --- steps of the above ---

    async def _asked(self, actor: Actor) -> Questionnaire:
        return await self._desk.asked_of(actor.person_id, actor.municipality_id)

    async def _check_interval(self, actor: Actor, asked: Questionnaire, form: Form) -> None:
        since = self._again(await self._store.finished(actor.person_id, HISTORY), asked, form, actor)
        if since is not None:
            raise TooEarly(since.astimezone(actor.tz).date())

    def _again(
        self, finished: list[Attempt], asked: Questionnaire, form: Form, actor: Actor
    ) -> datetime | None:
        """From when the form may be taken again; None: now, as after a change of position."""
        terms = self._programmes.of(actor.municipality_id).rules.terms
        days = terms.full_again_days if form is Form.FULL else terms.express_again_days
        same = [a for a in finished if a.questionnaire == asked.code]
        last = next((a.finished_at for a in same if a.form == form), None)
        since = last + timedelta(days=days) if last else None
        return since if since and since > self._clock.now() else None

    async def _view(self, finished: list[Attempt], name: str, *, read_as: str | None = None) -> ProfileView:
        newest = finished[0]
        shared = await self._store.shared_with(newest.person_id)
        programme = self._programmes.of(newest.municipality_id)
        norms = await self._store.norms(newest.municipality_id, newest.questionnaire, newest.version)
        return profile_view(programme, finished, name, shared, norms, read_as=read_as)

    async def _newest(self, person_id: int, name: str, *, read_as: str | None = None) -> ProfileView:
        finished = await self._store.finished(person_id, HISTORY)
        if not finished:
            raise NotFound("profile")
        return await self._view(finished, name, read_as=read_as)
