"""One sitting at a form, whatever the form: where it stopped, the next question, the result at the end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Final

from mentoring import attempts
from mentoring.assessment import Context, profile
from mentoring.attempts import Answered, Attempt, AttemptClosed
from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.express import express_profile
from mentoring.haste import Haste, Sitting, haste
from mentoring.own_scale import scale_result
from mentoring.people import Actor
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.programme import Programme
from mentoring.psychometrics import Yardstick
from mentoring.questionnaire import MAIN_FORMS, Form, Printed, Questionnaire
from mentoring.remeasure import axis_outcome
from mentoring.then_test import then_result
from mentoring.usecases.assessment_ports import Store, Ties
from mentoring.usecases.assessment_views import (
    Hasty,
    Paused,
    Step,
    outcome_view,
    profile_view,
    question,
    scale_view,
    then_view,
)

HISTORY: Final = 12
REVIEW_AT_MOST: Final = 8


@dataclass(frozen=True, slots=True)
class Sheet:
    """An attempt with the questionnaire it is an attempt at."""

    attempt: Attempt
    programme: Programme
    asked: Questionnaire

    @property
    def order(self) -> tuple[str, ...]:
        """Items in the order in which they are asked."""
        return self.attempt.order(self.asked)

    def must_ask(self, item_id: str) -> None:
        """Raises: NotFound, when the item is not of this form."""
        if item_id not in self.order:
            raise NotFound("item")


class Desk:
    """Sittings of people. Each call joins its caller's turn; rights to begin a form are its caller's."""

    def __init__(
        self, store: Store, ties: Ties, outbox: Outbox, programmes: ProgrammeBook, clock: Clock
    ) -> None:
        self.store = store
        self.ties = ties
        self.outbox = outbox
        self.programmes = programmes
        self.clock = clock

    async def asked_of(self, person_id: int, municipality_id: int) -> Questionnaire:
        """What this person's next attempt asks, by position or else by subjects."""
        owner = await self.ties.about(person_id)
        book = self.programmes.of(municipality_id).book
        return book.of(owner.position, owner.subjects) if owner else book.main

    async def opened(
        self, actor: Actor, forms: Sequence[Form] = MAIN_FORMS, axes: Sequence[str] = ()
    ) -> Sheet | None:
        """The open attempt, unless its time is over or its questionnaire was renewed."""
        attempt = await self.store.open_attempt(actor.person_id, forms, axes)
        if attempt is None:
            return None
        sheet = self._sheet(attempt)
        if sheet is None or attempt.expires_at < self.clock.now():
            await self.store.expire(attempt.id)
            return None
        return sheet

    async def mine(self, actor: Actor, attempt_id: int) -> Sheet:
        """The actor's own open attempt.

        Raises:
            NotFound: somebody else's, or none.
            AttemptClosed: finished, expired, or of a questionnaire that was renewed.
        """
        attempt = await self.store.attempt(attempt_id)
        if attempt is None or attempt.person_id != actor.person_id:
            raise NotFound("attempt")
        sheet = self._sheet(attempt)
        if sheet is None or attempt.status != "open" or attempt.expires_at < self.clock.now():
            raise AttemptClosed
        return sheet

    async def begin(
        self,
        actor: Actor,
        asked: Questionnaire,
        form: Form,
        axes: Sequence[str] = (),
        known: Mapping[str, Any] | None = None,
    ) -> Sheet:
        """Open an attempt; `known` is what its result will be compared with, kept from the start."""
        now = self.clock.now()
        days = self.programmes.of(actor.municipality_id).rules.terms.resume_days
        await self.store.start(
            {
                "municipality_id": actor.municipality_id,
                "person_id": actor.person_id,
                "questionnaire": asked.code,
                "version": asked.version,
                "form": form.value,
                "axes": ",".join(axes),
                "seed": str(actor.person_id),
                "result": known,
                "started_at": now,
                "expires_at": now + timedelta(days=days),
            }
        )
        opened = await self.opened(actor, (form,), axes)
        if opened is None:
            raise AttemptClosed
        return opened

    async def answer(self, actor: Actor, attempt_id: int, item_id: str, place: int | None) -> Step:
        """Keep the anchor at the printed `place` (None: «Пока не было») and ask what is next."""
        sheet = await self.mine(actor, attempt_id)
        sheet.must_ask(item_id)
        score = score_at(sheet.asked.printed(item_id, sheet.attempt.seed), place)
        await self.store.put_answer(sheet.attempt, item_id, score, place, self.clock.now())
        return await self.next(actor, sheet)

    async def next(self, actor: Actor, sheet: Sheet) -> Step:
        """The first question without an answer; past the last one the result, or a soft question."""
        answers = await self.store.answers(sheet.attempt.id)
        item = attempts.next_item(sheet.order, answers)
        if item is not None:
            return question(sheet.asked, sheet.attempt, item)
        seen = await self.haste(actor, sheet, answers)
        if seen.flags and not sheet.attempt.reviewed:
            return Hasty(sheet.attempt.id, min(len(seen.review), REVIEW_AT_MOST))
        return await self.finish(actor, sheet, answers)

    async def paused(self, sheet: Sheet) -> Paused:
        """Where it was left."""
        attempt = sheet.attempt
        done = len(await self.store.answers(attempt.id))
        return Paused(attempt.id, done, len(sheet.order), attempt.expires_at)

    async def unfinished(self, attempt_id: int) -> Sheet | None:
        """An attempt that can still be resumed, whoever's it is."""
        attempt = await self.store.attempt(attempt_id)
        if attempt is None or attempt.status != "open" or attempt.expires_at < self.clock.now():
            return None
        return self._sheet(attempt)

    async def haste(self, actor: Actor, sheet: Sheet, answers: Mapping[str, Answered]) -> Haste:
        """Signs of haste, in the full form only."""
        attempt = sheet.attempt
        if attempt.kind is not Form.FULL:
            return Haste((), (), False)
        owner = await self.ties.about(actor.person_id)
        weeks = attempts.weeks_of_work(owner.start_year if owner else None, self.clock.now().date())
        spent = attempts.seconds_spent(attempt.started_at, answers)
        sitting = Sitting(attempts.scores(answers), attempt.seed, spent, weeks)
        return haste(sheet.asked, sitting, sheet.programme.rules.haste)

    async def finish(self, actor: Actor, sheet: Sheet, answers: Mapping[str, Answered]) -> Step:
        """Close it with its result and show that."""
        seen = await self.haste(actor, sheet, answers)
        result = await self._result(actor, sheet, answers)
        flags = [flag.value for flag in seen.flags]
        await self.store.finish(sheet.attempt.id, result, flags, not seen.unreliable, self.clock.now())
        await self.outbox.cancel(f"assessment:{sheet.attempt.id}", "finished")
        return await self._shown(actor, sheet, result)

    async def _result(self, actor: Actor, sheet: Sheet, answers: Mapping[str, Answered]) -> dict[str, Any]:
        scores, rules = attempts.scores(answers), sheet.programme.rules
        if sheet.attempt.kind is Form.AXIS:
            axis = sheet.attempt.axes[0]
            judged = replace(rules, change=(await self._yardstick(sheet)).of(axis))
            return axis_outcome(sheet.asked, axis, scores, judged, sheet.attempt.result or {}).as_kept()
        if sheet.attempt.kind is Form.SCALE:
            return scale_result(scores)
        if sheet.attempt.kind is Form.THEN:
            return then_result(sheet.asked, scores, rules, sheet.attempt.result or {})
        owner = await self.ties.about(actor.person_id)
        context = Context(frozenset(), frozenset({"class_teacher"} if owner and owner.class_teacher else ()))
        if sheet.attempt.kind is Form.EXPRESS:
            return attempts.express_result(express_profile(sheet.asked, scores, rules, context=context))
        mirror = await self.store.mirror_let_in(
            sheet.attempt.person_id, sheet.attempt.questionnaire, sheet.attempt.version
        )
        return attempts.full_result(profile(sheet.asked, scores, rules, mirror=mirror, context=context))

    async def _yardstick(self, sheet: Sheet) -> Yardstick:
        """By what a change is judged: our own thresholds, where thirty people have answered."""
        at = sheet.attempt
        norms = await self.store.norms(at.municipality_id, at.questionnaire, at.version)
        return Yardstick(sheet.programme.rules.change, norms)

    async def read_again(self, actor: Actor, attempt: Attempt) -> None:
        """A finished full form worked out anew: the mentor's mirror was let in, or out again."""
        sheet = self._sheet(attempt)
        if sheet is not None:
            answers = await self.store.answers(attempt.id)
            await self.store.read_again(attempt.id, await self._result(actor, sheet, answers))

    async def _shown(self, actor: Actor, sheet: Sheet, result: dict[str, Any]) -> Step:
        if sheet.attempt.kind is Form.AXIS:
            axis = sheet.asked.axis(sheet.attempt.axes[0])
            return outcome_view(sheet.attempt.id, axis, result, self.clock.now())
        if sheet.attempt.kind is Form.THEN:
            return then_view(sheet.programme, sheet.attempt, result)
        if sheet.attempt.kind is Form.SCALE:
            scales = await self.store.finished(actor.person_id, HISTORY, (Form.SCALE,))
            return scale_view(sheet.asked, scales)
        finished = await self.store.finished(actor.person_id, HISTORY)
        shared = await self.store.shared_with(actor.person_id)
        at = sheet.attempt
        norms = await self.store.norms(at.municipality_id, at.questionnaire, at.version)
        return profile_view(sheet.programme, finished, actor.name, shared, norms)

    def _sheet(self, attempt: Attempt) -> Sheet | None:
        """None when the attempt is of a version that is not asked any more."""
        programme = self.programmes.of(attempt.municipality_id)
        asked = programme.book.asked_now(attempt.questionnaire, attempt.version)
        return Sheet(attempt, programme, asked) if asked else None


def score_at(printed: tuple[Printed, ...], place: int | None) -> int | None:
    """The score behind a printed place; None for «Пока не было». Raises: NotFound."""
    if place is None:
        return None
    if not 0 <= place < len(printed):
        raise NotFound("item")
    return printed[place].score
