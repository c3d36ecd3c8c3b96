"""Self-assessment, profile and its sharing: by name the profile is its owner's alone until shared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Protocol

from mentoring import attempts
from mentoring.assessment import Context, profile
from mentoring.attempts import Answered, Attempt, AttemptClosed, TooEarly
from mentoring.clock import Clock
from mentoring.errors import NotAllowed, NotFound
from mentoring.express import express_profile
from mentoring.haste import Change, Haste, Sitting, changes, haste
from mentoring.people import Actor, Role
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.programme import Programme
from mentoring.questionnaire import Axis, Form, Item, Printed, capitalised
from mentoring.scoring import Level

AUDIENCES = ("mentor", "curator")
REVIEW_AT_MOST = 8


class Store(Protocol):
    """What is asked of the tables."""

    async def attempt(self, attempt_id: int) -> Attempt | None: ...
    async def open_attempt(self, person_id: int) -> Attempt | None: ...
    async def finished(self, person_id: int, limit: int) -> list[Attempt]: ...
    async def start(self, attempt: Mapping[str, Any]) -> int | None: ...
    async def answers(self, attempt_id: int) -> dict[str, Answered]: ...
    async def put_answer(
        self, attempt: Attempt, item: str, score: int | None, letter: int | None, at: datetime
    ) -> None: ...
    async def drop_answers(self, attempt_id: int, items: Sequence[str]) -> None: ...
    async def mark_reviewed(self, attempt_id: int) -> None: ...
    async def finish(
        self, attempt_id: int, result: dict[str, Any], flags: list[str], reliable: bool, now: datetime
    ) -> bool: ...
    async def expire(self, attempt_id: int) -> None: ...
    async def shared_with(self, person_id: int) -> frozenset[str]: ...
    async def share(self, municipality_id: int, person_id: int, audience: str, now: datetime) -> None: ...
    async def unshare(self, person_id: int) -> None: ...
    async def note_access(
        self, municipality_id: int, owner_id: int, reader_id: int, now: datetime
    ) -> None: ...
    async def left_open(self, started_before: datetime, now: datetime) -> list[tuple[Attempt, int]]: ...
    async def expire_old(self, now: datetime) -> int: ...


class Ties(Protocol):
    """Who stands in which relation to the owner of a profile."""

    async def about(self, person_id: int) -> "Owner | None":
        """The owner: name, municipality, schools, mentors of living pairs, first year of work."""
        ...


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose profile it is, and who stands beside them."""

    person_id: int
    municipality_id: int
    name: str
    schools: frozenset[int]
    mentors: frozenset[int]
    start_year: int | None
    class_teacher: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One question: `number` of `total`, four anchors in this person's order."""

    attempt_id: int
    item: Item
    axis: Axis
    anchors: tuple[Printed, ...]
    number: int
    total: int
    form: Form

    @property
    def has_previous(self) -> bool:
        """Whether there is a question to go back to."""
        return self.number > 1


@dataclass(frozen=True, slots=True)
class Hasty:
    """All is answered, but in a hurry: a soft question before the result."""

    attempt_id: int
    to_review: int


@dataclass(frozen=True, slots=True)
class Growth:
    """An axis to work on in words; `developing`: below the target, yet no area of growth."""

    axis: Axis
    items: tuple[str, ...]
    developing: bool


@dataclass(frozen=True, slots=True)
class AxisLine:
    """An axis in «Подробнее» and in the picture. `percent` only for the full form."""

    axis: Axis
    level: Level | None
    percent: int | None = None
    before: int | None = None
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class ProfileView:
    """A finished attempt in words first; the picture is an extra."""

    name: str
    finished_at: datetime
    form: Form
    strength: Axis | None
    strong_item: str
    areas: tuple[Growth, ...]
    first_step: str | None
    lines: tuple[AxisLine, ...]
    unknown: tuple[Axis, ...]
    reliable: bool
    before_at: datetime | None
    shared: frozenset[str]
    thresholds: tuple[int, int, int]
    own: bool = True


Step = Question | Hasty | ProfileView
"""What comes next: a question, a soft question about haste, or the result."""


@dataclass(frozen=True, slots=True)
class Paused:
    """Where an attempt was left, and until when it can be resumed."""

    attempt_id: int
    done: int
    total: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Overview:
    """The room's front door: what is open, what is finished, what may be begun."""

    paused: Paused | None
    profile: ProfileView | None
    express_from: datetime | None
    full_from: datetime | None


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
        return _question(programme, attempt, attempts.previous_item(order, item_id) or item_id)

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
            return _question(programme, attempt, item)
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

    async def _newest(self, person_id: int, name: str, *, own: bool) -> ProfileView:
        finished = await self._store.finished(person_id, 6)
        if not finished:
            raise NotFound("profile")
        return await self._view(finished, name, own=own)

    async def _view(self, finished: list[Attempt], name: str, *, own: bool) -> ProfileView:
        newest = finished[0]
        result = newest.result or {}
        programme = self._programmes.of(newest.municipality_id)
        earlier = next((a for a in finished[1:] if _comparable(a, newest)), None)
        asked, strength = programme.questionnaire, result["strength"]
        known = {item.id: item for item in asked.items}
        axes = {axis.code: axis for axis in asked.axes}
        areas = tuple(
            Growth(
                axes[area["axis"]],
                tuple(known[item].short for item in area["items"] if item in known),
                area["reason"] == "developing",
            )
            for area in result["areas"]
            if area["axis"] in axes
        )
        first = programme.library.first_action(areas[0].axis.code) if areas else None
        return ProfileView(
            name=name,
            finished_at=newest.finished_at or newest.started_at,
            form=Form(newest.form),
            strength=axes.get(strength["axis"]) if strength else None,
            strong_item=capitalised(known[strength["item"]].short)
            if strength and strength["item"] in known
            else "",
            areas=areas,
            first_step=first.text if first else None,
            lines=_lines(programme, newest, earlier),
            unknown=tuple(axes[code] for code in result["unknown"] if code in axes),
            reliable=newest.reliable is not False,
            before_at=earlier.finished_at if earlier else None,
            shared=await self._store.shared_with(newest.person_id),
            thresholds=programme.rules.levels,
            own=own,
        )


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


def _question(programme: Programme, attempt: Attempt, item_id: str) -> Question:
    asked, form = programme.questionnaire, Form(attempt.form)
    order, item = asked.ids(form), asked.item(item_id)
    return Question(
        attempt.id,
        item,
        asked.axis(item.axis),
        asked.printed(item_id, attempt.seed),
        order.index(item_id) + 1,
        len(order),
        form,
    )


def _comparable(earlier: Attempt, newest: Attempt) -> bool:
    """Only attempts of one form and one version are compared."""
    return (earlier.form, earlier.questionnaire, earlier.version) == (
        newest.form,
        newest.questionnaire,
        newest.version,
    )


def _lines(programme: Programme, newest: Attempt, earlier: Attempt | None) -> tuple[AxisLine, ...]:
    result = newest.result or {}
    if newest.form == Form.EXPRESS:
        words = result["words"]
        return tuple(
            AxisLine(axis, Level(words[axis.code]) if words.get(axis.code) else None)
            for axis in programme.questionnaire.axes
        )
    before = (earlier.result or {}).get("percents", {}) if earlier else {}
    axes = {axis.code: axis for axis in programme.questionnaire.axes}
    return tuple(
        AxisLine(
            axes[change.axis],
            programme.rules.level(change.after) if change.after is not None else None,
            change.after,
            change.before,
            change.word,
        )
        for change in changes(before, result["percents"], programme.rules.change)
        if change.axis in axes
    )
