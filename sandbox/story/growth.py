"""Self-assessments: answers are invented, every result is worked out by the real rules."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import cycle, pairwise

from mentoring import attempts
from mentoring.assessment import Answers, Context, profile
from mentoring.express import express_profile
from mentoring.haste import Haste, Sitting, haste
from mentoring.people import Role
from mentoring.questionnaire import Form
from sandbox.story.model import Story
from sandbox.story.parts import LONG_WITH_US
from sandbox.story.people import Cast, Member
from sandbox.story.rows.growth import Answer, Attempt, Sharing
from sandbox.story.scene import Scene

LEFT_OPEN_AT = 17
"""Of 48 questions so many were answered before the pause."""
BORN_STRONG = (1.1, 2.7)
"""Usual score of an axis, of 0 to 3: from growing to a pillar."""
ANNAS = (1.7, 2.3, 0.9, 1.6, 1.2, 2.1, 1.7, 2.3)
"""Anna's, axis by axis: she has something to be proud of and two areas to grow in."""
SKIPPED = 0.03


@dataclass(frozen=True, slots=True)
class Sat:
    """When a form was begun, and how much had grown since the first time."""

    form: Form
    begun: datetime
    grown: float = 0.0


def tell_growth(scene: Scene, cast: Cast, story: Story) -> None:
    """Attempts of the teachers who have entered; sharing by two in three of those who finished one."""
    for member in cast.of(Role.TEACHER):
        if not member.part.expected:
            _assess(scene, member, story)
    finished = dict.fromkeys(each.person_id for each in story.attempt if each.status == "finished")
    for owner in finished:
        _share(scene, owner, story)


def _assess(scene: Scene, member: Member, story: Story) -> None:
    dice = scene.chance(f"growth:{member.id}")
    axes = scene.programme.questionnaire.axes
    usual = {axis.code: dice.uniform(*BORN_STRONG) for axis in axes}
    if member.part.at == 0:
        usual = {axis.code: strength for axis, strength in zip(axes, cycle(ANNAS), strict=False)}
    for sat in _sittings(scene, member):
        _answer(scene, member, sat, usual, dice, story)


def _sittings(scene: Scene, member: Member) -> list[Sat]:
    """Anna has two full forms three months apart, one colleague three in two years; some have none yet."""
    at, entered = member.part.at, member.person.entered_at
    here = (scene.now - entered).days if entered else 0
    if at == 0:
        return [Sat(Form.FULL, scene.ago(99, 16)), Sat(Form.FULL, scene.ago(6, 16, 20), 0.4)]
    if at == LONG_WITH_US:
        return [Sat(Form.EXPRESS, scene.ago(498, 15)), *(Sat(Form.FULL, *sat) for sat in _three(scene))]
    if member.part.pending or at % 6 == 4 or here < 2:
        return []
    sat = [Sat(Form.EXPRESS, scene.ago(here - 1, 15, 30))]
    if at % 2 == 0 and here > 14:
        sat.append(Sat(Form.FULL, scene.ago(here // 3, 16, 10), 0.2))
    return sat


def _three(scene: Scene) -> list[tuple[datetime, float]]:
    """When she filled in the whole form, and how much had grown by then."""
    return [(scene.ago(460, 16), 0.0), (scene.ago(270, 16, 40), 0.35), (scene.ago(95, 17), 0.7)]


def _answer(
    scene: Scene, member: Member, sat: Sat, usual: dict[str, float], dice: random.Random, story: Story
) -> None:
    asked = scene.programme.questionnaire
    is_open = sat.form is Form.FULL and member.part.at == 8
    items = asked.ids(sat.form)[: LEFT_OPEN_AT if is_open else None]
    seed, number = str(member.id), len(story.attempt) + 1
    answers: dict[str, int | None] = {}
    moments = [sat.begun]
    for item in items:
        answers[item] = _score(usual[asked.item(item).axis] + sat.grown, dice)
        moments.append(moments[-1] + timedelta(seconds=dice.randint(14, 38)))
        story.answer.append(
            Answer(number, item, answers[item], _place(scene, item, answers[item], seed), moments[-1])
        )
    seen = _haste(scene, member, sat, answers, moments)
    story.attempt.append(
        Attempt(
            id=number,
            person_id=member.id,
            questionnaire=asked.code,
            version=asked.version,
            form=sat.form.value,
            seed=seed,
            status="open" if is_open else "finished",
            result=None if is_open else _result(scene, member, sat.form, answers),
            flags=None if is_open else [flag.value for flag in seen.flags],
            reliable=None if is_open else not seen.unreliable,
            started_at=sat.begun,
            finished_at=None if is_open else moments[-1],
            expires_at=sat.begun + timedelta(days=scene.programme.rules.terms.resume_days),
        )
    )


def _score(usual: float, dice: random.Random) -> int | None:
    if dice.random() < SKIPPED:
        return None
    return min(3, max(0, round(dice.gauss(usual, 0.7))))


def _place(scene: Scene, item: str, score: int | None, seed: str) -> int | None:
    """The printed place of the anchor that was tapped."""
    if score is None:
        return None
    printed = scene.programme.questionnaire.printed(item, seed)
    return next(place for place, anchor in enumerate(printed) if anchor.score == score)


def _result(scene: Scene, member: Member, form: Form, answers: Answers) -> dict[str, object]:
    asked, rules = scene.programme.questionnaire, scene.programme.rules
    context = Context(duties=frozenset({"class_teacher"} if member.person.class_teacher else ()))
    if form is Form.EXPRESS:
        return attempts.express_result(express_profile(asked, answers, rules, context=context))
    return attempts.full_result(profile(asked, answers, rules, context=context))


def _haste(scene: Scene, member: Member, sat: Sat, answers: Answers, moments: list[datetime]) -> Haste:
    if sat.form is Form.EXPRESS:
        return Haste((), (), False)
    gaps = [(later - earlier).total_seconds() for earlier, later in pairwise(moments)]
    seconds = dict(zip(answers, gaps, strict=True))
    weeks = attempts.weeks_of_work(member.person.start_year, scene.today)
    sitting = Sitting(answers, str(member.id), seconds, weeks)
    return haste(scene.programme.questionnaire, sitting, scene.programme.rules.haste)


def _share(scene: Scene, owner: int, story: Story) -> None:
    audiences = ("mentor", "curator") if owner % 6 == 1 else ("mentor",) if owner % 3 else ()
    for audience in audiences:
        story.sharing.append(Sharing(len(story.sharing) + 1, owner, audience, scene.ago(4, 17)))
