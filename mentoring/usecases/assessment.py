"""Self-assessment, profile and its sharing: by name the profile is its owner's alone until shared."""

from datetime import datetime, time, timedelta

from mentoring import attempts
from mentoring.assessment import Context, profile
from mentoring.attempts import Attempt, AttemptClosed, TooEarly
from mentoring.clock import Clock
from mentoring.errors import NotAllowed, NotFound
from mentoring.express import express_profile
from mentoring.haste import Haste, Sitting, haste
from mentoring.people import Actor, Role
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.programme import Programme
from mentoring.questionnaire import Form, Printed
from mentoring.usecases.assessment_ports import Store, Ties
from mentoring.usecases.assessment_views import (
    Hasty,
    Overview,
    Paused,
    ProfileView,
    Question,
    Step,
    profile_view,
    question,
)

AUDIENCES = ("mentor", "curator")
REVIEW_AT_MOST = 8


class AssessmentUseCases:
    """Self-assessment, profile and its sharing. Runs in its caller's turn."""

    def __init__(
        self, store: Store, ties: Ties, outbox: Outbox, programmes: ProgrammeBook, clock: Clock
    ) -> None:
        self._store = store
        self._ties = ties
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock

    async def overview(self, actor: Actor) -> Overview:
        """What the person can do here now."""
        _may_assess(actor)
        opened = await self._open(actor)
        finished = await self._store.finished(actor.person_id, 6)
        return Overview(
            paused=await self._paused(actor, opened) if opened else None,
            profile=await self._view(finished, actor.name, own=True) if finished else None,
            express_from=self._again(finished, Form.EXPRESS, actor),
            full_from=self._again(finished, Form.FULL, actor),
        )

    async def start(self, actor: Actor, form: Form) -> Step:
        """Begin a form, or go on with the one that is open.

        Raises:
            TooEarly: the same form was finished too recently.
        """
        _may_assess(actor)
        opened = await self._open(actor)
        if opened is None:
            await self._check_interval(actor, form)
            opened = await self._begin(actor, form)
        return await self._next(actor, opened)

    async def resume(self, actor: Actor) -> Step:
        """Go on where the person stopped.

        Raises:
            AttemptClosed: nothing is open.
        """
        opened = await self._open(actor)
        if opened is None:
            raise AttemptClosed
        return await self._next(actor, opened)

    async def answer(self, actor: Actor, attempt_id: int, item_id: str, place: int | None) -> Step:
        """Keep the anchor at the printed `place` (None: «Пока не было») and ask what is next.

        Raises:
            AttemptClosed: a button of an attempt that is over or of last year's version.
            NotFound: the item or the place is not of this form.
        """
        attempt, programme = await self._mine(actor, attempt_id)
        order = programme.questionnaire.ids(Form(attempt.form))
        if item_id not in order:
            raise NotFound("item")
        score = _score_at(programme.questionnaire.printed(item_id, attempt.seed), place)
        await self._store.put_answer(attempt, item_id, score, place, self._clock.now())
        return await self._next(actor, attempt)

    async def back(self, actor: Actor, attempt_id: int, item_id: str) -> Question:
        """The question before this one; the old answer is not shown before a new one is given."""
        attempt, programme = await self._mine(actor, attempt_id)
        order = programme.questionnaire.ids(Form(attempt.form))
        if item_id not in order:
            raise NotFound("item")
        return question(programme, attempt, attempts.previous_item(order, item_id) or item_id)

    async def pause(self, actor: Actor, attempt_id: int) -> Paused:
        """Stop for now; everything answered is kept for fourteen days."""
        attempt, _ = await self._mine(actor, attempt_id)
        return await self._paused(actor, attempt)

    async def remind_tonight(self, actor: Actor, attempt_id: int) -> datetime:
        """Plan one reminder for this evening (tomorrow's, when it is past 19:00); returns its moment."""
        attempt, _ = await self._mine(actor, attempt_id)
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
        attempt, programme = await self._mine(actor, attempt_id)
        seen = await self._haste(actor, attempt, programme)
        await self._store.mark_reviewed(attempt.id)
        await self._store.drop_answers(attempt.id, seen.review[:REVIEW_AT_MOST])
        return await self._next(actor, attempt)

    async def keep(self, actor: Actor, attempt_id: int) -> ProfileView:
        """Leave the answers as they are and see the result."""
        attempt, programme = await self._mine(actor, attempt_id)
        order = programme.questionnaire.ids(Form(attempt.form))
        if attempts.next_item(order, await self._store.answers(attempt.id)) is not None:
            raise AttemptClosed
        return await self._finish(actor, attempt, programme)

    async def own_profile(self, actor: Actor) -> ProfileView:
        """The newest profile.

        Raises:
            NotFound: nothing was finished yet.
        """
        return await self._newest(actor.person_id, actor.name, own=True)

    async def shared_profile(self, actor: Actor, person_id: int) -> ProfileView:
        """Somebody else's profile, when its owner opened it to the actor. The reading is logged.

        Raises:
            NotAllowed: not shared, or not with this actor.
        """
        owner = await self._ties.about(person_id)
        if owner is None or owner.municipality_id != actor.municipality_id:
            raise NotFound("profile")
        shared = await self._store.shared_with(person_id)
        as_mentor = "mentor" in shared and actor.person_id in owner.mentors
        as_curator = "curator" in shared and bool(owner.schools & actor.schools(Role.CURATOR))
        if not (as_mentor or as_curator):
            raise NotAllowed
        await self._store.note_access(actor.municipality_id, person_id, actor.person_id, self._clock.now())
        return await self._newest(person_id, owner.name, own=False)

    async def share(self, actor: Actor, audience: str) -> frozenset[str]:
        """Open the profile to `mentor` or `curator`; returns to whom it is open now."""
        if audience not in AUDIENCES:
            raise NotFound("audience")
        await self._store.share(actor.municipality_id, actor.person_id, audience, self._clock.now())
        return await self._store.shared_with(actor.person_id)

    async def unshare(self, actor: Actor) -> frozenset[str]:
        """Close the profile to everybody."""
        await self._store.unshare(actor.person_id)
        return frozenset()

    async def sharing(self, actor: Actor) -> frozenset[str]:
        """To whom the profile is open."""
        return await self._store.shared_with(actor.person_id)

    async def unfinished(self, attempt_id: int) -> tuple[Paused, datetime] | None:
        """For the reminder: where it was left and when it began; None when there is nothing to remind of."""
        attempt = await self._store.attempt(attempt_id)
        if attempt is None or attempt.status != "open" or attempt.expires_at < self._clock.now():
            return None
        return await self._paused_of(attempt), attempt.started_at

    async def growth_axes(self, actor: Actor) -> tuple[int, tuple[str, ...]] | None:
        """The newest attempt and its axes of growth, for the route; None without a finished attempt."""
        finished = await self._store.finished(actor.person_id, 1)
        if not finished or finished[0].result is None:
            return None
        return finished[0].id, tuple(area["axis"] for area in finished[0].result["areas"])

    # --- steps of the above ---

    async def _open(self, actor: Actor) -> Attempt | None:
        """The open attempt, unless its time is over or its questionnaire was renewed."""
        opened = await self._store.open_attempt(actor.person_id)
        if opened is None:
            return None
        current = self._programmes.of(actor.municipality_id).questionnaire
        if opened.expires_at < self._clock.now() or opened.version != current.version:
            await self._store.expire(opened.id)
            return None
        return opened

    async def _mine(self, actor: Actor, attempt_id: int) -> tuple[Attempt, Programme]:
        attempt = await self._store.attempt(attempt_id)
        if attempt is None or attempt.person_id != actor.person_id:
            raise NotFound("attempt")
        programme = self._programmes.of(actor.municipality_id)
        is_current = attempt.version == programme.questionnaire.version
        if attempt.status != "open" or not is_current or attempt.expires_at < self._clock.now():
            raise AttemptClosed
        return attempt, programme

    async def _begin(self, actor: Actor, form: Form) -> Attempt:
        programme, now = self._programmes.of(actor.municipality_id), self._clock.now()
        await self._store.start(
            {
                "municipality_id": actor.municipality_id,
                "person_id": actor.person_id,
                "questionnaire": programme.questionnaire.code,
                "version": programme.questionnaire.version,
                "form": form.value,
                "seed": str(actor.person_id),
                "started_at": now,
                "expires_at": now + timedelta(days=programme.rules.terms.resume_days),
            }
        )
        opened = await self._store.open_attempt(actor.person_id)
        if opened is None:
            raise AttemptClosed
        return opened

    async def _next(self, actor: Actor, attempt: Attempt) -> Step:
        """The first question without an answer; past the last one the result, or a soft question."""
        programme = self._programmes.of(attempt.municipality_id)
        answers = await self._store.answers(attempt.id)
        item = attempts.next_item(programme.questionnaire.ids(Form(attempt.form)), answers)
        if item is not None:
            return question(programme, attempt, item)
        seen = await self._haste(actor, attempt, programme)
        if seen.flags and not attempt.reviewed:
            return Hasty(attempt.id, min(len(seen.review), REVIEW_AT_MOST))
        return await self._finish(actor, attempt, programme)

    async def _haste(self, actor: Actor, attempt: Attempt, programme: Programme) -> Haste:
        if attempt.form != Form.FULL:
            return Haste((), (), False)
        answers = await self._store.answers(attempt.id)
        owner = await self._ties.about(actor.person_id)
        weeks = attempts.weeks_of_work(owner.start_year if owner else None, self._clock.now().date())
        sitting = Sitting(
            attempts.scores(answers), attempt.seed, attempts.seconds_spent(attempt.started_at, answers), weeks
        )
        return haste(programme.questionnaire, sitting, programme.rules.haste)

    async def _finish(self, actor: Actor, attempt: Attempt, programme: Programme) -> ProfileView:
        answers = attempts.scores(await self._store.answers(attempt.id))
        owner = await self._ties.about(actor.person_id)
        duties = frozenset({"class_teacher"}) if owner and owner.class_teacher else frozenset[str]()
        context = Context(duties=duties)
        seen = await self._haste(actor, attempt, programme)
        if attempt.form == Form.EXPRESS:
            outcome = express_profile(programme.questionnaire, answers, programme.rules, context=context)
            result = attempts.express_result(outcome)
        else:
            result = attempts.full_result(
                profile(programme.questionnaire, answers, programme.rules, context=context)
            )
        flags = [flag.value for flag in seen.flags]
        await self._store.finish(attempt.id, result, flags, not seen.unreliable, self._clock.now())
        await self._outbox.cancel(f"assessment:{attempt.id}", "finished")
        return await self.own_profile(actor)

    async def _paused(self, actor: Actor, attempt: Attempt) -> Paused:
        return await self._paused_of(attempt)

    async def _paused_of(self, attempt: Attempt) -> Paused:
        total = len(self._programmes.of(attempt.municipality_id).questionnaire.ids(Form(attempt.form)))
        return Paused(attempt.id, len(await self._store.answers(attempt.id)), total, attempt.expires_at)

    async def _check_interval(self, actor: Actor, form: Form) -> None:
        since = self._again(await self._store.finished(actor.person_id, 6), form, actor)
        if since is not None:
            raise TooEarly(since.astimezone(actor.tz).date())

    def _again(self, finished: list[Attempt], form: Form, actor: Actor) -> datetime | None:
        """From when the form may be taken again; None: now."""
        terms = self._programmes.of(actor.municipality_id).rules.terms
        days = terms.full_again_days if form is Form.FULL else terms.express_again_days
        last = next((a.finished_at for a in finished if a.form == form and a.finished_at), None)
        since = last + timedelta(days=days) if last else None
        return since if since and since > self._clock.now() else None

    async def _view(self, finished: list[Attempt], name: str, *, own: bool) -> ProfileView:
        newest = finished[0]
        shared = await self._store.shared_with(newest.person_id)
        return profile_view(self._programmes.of(newest.municipality_id), finished, name, shared, own=own)

    async def _newest(self, person_id: int, name: str, *, own: bool) -> ProfileView:
        finished = await self._store.finished(person_id, 6)
        if not finished:
            raise NotFound("profile")
        return await self._view(finished, name, own=own)


def _may_assess(actor: Actor) -> None:
    """Pending teachers may assess themselves already."""
    if not any(grant.role is Role.TEACHER for grant in actor.grants):
        raise NotAllowed(Role.TEACHER.value)


def _score_at(printed: tuple[Printed, ...], place: int | None) -> int | None:
    if place is None:
        return None
    if not 0 <= place < len(printed):
        raise NotFound("item")
    return printed[place].score
