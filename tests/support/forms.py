"""Where stories about self-assessment begin: forms finished before, and taps by what they mean."""

from datetime import datetime
from typing import Any

from sqlalchemy import insert

from mentoring import attempts
from mentoring.assessment import profile
from mentoring.express import express_profile
from mentoring.questionnaire import Form, Questionnaire
from storage.schema import growth
from storage.turn import current
from tests.support.messenger import Person, plain
from tests.support.world import World


async def finished(
    world: World,
    person: Person,
    form: Form = Form.FULL,
    score: int = 1,
    *,
    at: datetime | None = None,
    asked: Questionnaire | None = None,
) -> int:
    """She finished a form, the same score everywhere."""
    owner = await world.actor(person)
    programme = world.app.use.programmes.of(world.municipality_id)
    asked, at = asked or programme.questionnaire, at or world.clock.now()
    answers = dict.fromkeys(asked.ids(form), score)
    result: dict[str, Any] = (
        attempts.full_result(profile(asked, answers, programme.rules))
        if form is Form.FULL
        else attempts.express_result(express_profile(asked, answers, programme.rules))
    )
    async with world.app.database.turn() as turn:
        made = await current().write(
            insert(growth.attempt)
            .values(
                municipality_id=owner.municipality_id,
                person_id=owner.person_id,
                questionnaire=asked.code,
                version=asked.version,
                form=form.value,
                seed=str(owner.person_id),
                status="finished",
                result=result,
                flags=[],
                reliable=True,
                started_at=at,
                finished_at=at,
                expires_at=at,
            )
            .returning(growth.attempt.c.id)
        )
        attempt_id = int(made.scalar_one())
        rows = [
            {
                "municipality_id": owner.municipality_id,
                "attempt_id": attempt_id,
                "item": item,
                "score": score,
                "letter": score,
                "at": at,
            }
            for item in answers
        ]
        await current().write(insert(growth.answer).values(rows))
        await turn.commit()
    return attempt_id


async def scores(
    world: World, person: Person, *given: int | None, asked: Questionnaire | None = None
) -> None:
    """She taps the anchors that mean these scores, whatever their letters are to her."""
    asked = asked or world.app.use.programmes.of(world.municipality_id).questionnaire
    seed = str((await world.actor(person)).person_id)
    for score in given:
        if score is None:
            await person.taps("Пока не было")
            continue
        item = next(i for i in asked.items if plain(i.wording.title) in person.screen.text)
        await person.taps(asked.letter(item.id, score, seed))
