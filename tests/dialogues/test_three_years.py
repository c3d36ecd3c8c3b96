"""Three years of one teacher: September, January and May, a renewed questionnaire, a sharing taken back.

Nobody is hurried, nobody is praised for noise, and what was said in the first autumn can still be read in the
last spring.
"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from mentoring.errors import NotAllowed
from mentoring.people import Role
from mentoring.programme import Programme
from mentoring.questionnaire import LETTERS, Form
from storage.schema import growth
from tests.support.journeys import are_pair
from tests.support.messenger import Person
from tests.support.world import World

ATTEMPT = growth.attempt
SEPTEMBER_7 = datetime(2026, 9, 7, 12, 0, tzinfo=UTC)


class Life:
    """One teacher with her mentor and her curator."""

    def __init__(self, world: World, teacher: Person, mentor: Person, curator: Person) -> None:
        self.world = world
        self.teacher = teacher
        self.mentor = mentor
        self.curator = curator

    def programme(self) -> Programme:
        return self.world.app.programmes.of(self.world.municipality_id)

    async def until(self, year: int, month: int, day: int) -> None:
        """The clock goes on to noon of that day; what was due meanwhile is said."""
        goal = datetime(year, month, day, 12, 0, tzinfo=UTC)
        await self.world.forward(seconds=(goal - self.world.clock.now()).total_seconds())

    async def assesses(self, form: Form, grade: dict[str, int], otherwise: int) -> None:
        """The whole form, each item at the level of its axis; then the profile is on the screen."""
        label = "8 вопросов" if form is Form.EXPRESS else "48 вопросов"
        await self.teacher.says("/menu")
        await self.teacher.taps("Самооценка")
        if label not in self.teacher.buttons:
            await self.teacher.taps("Пройти снова")
        await self.teacher.taps(label)
        await self.teacher.taps("Начать")
        asked = self.programme().questionnaire
        for number, item in enumerate(asked.ids(form)):
            score = grade.get(asked.item(item).axis, otherwise)
            score = max(0, score - 1) if number % 5 == 0 else score
            printed = asked.printed(item, await self.seed())
            place = next(at for at, anchor in enumerate(printed) if anchor.score == score)
            await self.teacher.taps(LETTERS[place])
        if "Оставить как есть" in self.teacher.buttons:
            await self.teacher.taps("Оставить как есть")
        assert self.teacher.sees("Ваш профиль на"), self.teacher.screen

    async def sees_the_autumn_with_the_eyes_of_may(self, score: int) -> None:
        """Two axes of the autumn, judged again."""
        await self.teacher.says("/menu")
        await self.teacher.taps("Самооценка")
        await self.teacher.taps("Начало года глазами мая")
        while "Пока не было" in self.teacher.buttons:
            await self.teacher.taps(LETTERS[score])

    async def seed(self) -> str:
        rows = await self.world.rows(select(ATTEMPT.c.seed).where(ATTEMPT.c.status == "open"))
        return str(rows[0].seed)

    async def details(self) -> str:
        await self.teacher.taps("Подробнее")
        return self.teacher.screen.text


async def begin(world: World) -> Life:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебная Нина Петровна")
    curator = await world.enters(Role.CURATOR, name="Учебная Вера Павловна")
    await are_pair(world, teacher, mentor)
    return Life(world, teacher, mentor, curator)


async def test_three_years() -> None:
    async with World(now=SEPTEMBER_7) as world:
        life = await begin(world)
        await first_year(life)
        await second_year(life)
        await third_year(life)


async def first_year(life: Life) -> None:
    """Eight questions at once, forty-eight after six weeks; a proud autumn and a sober January."""
    teacher = life.teacher
    await life.assesses(Form.EXPRESS, {"me": 0, "ko": 1}, 2)
    assert teacher.sees("Это предварительно: 8 вопросов")
    await life.until(2026, 10, 20)
    await life.assesses(Form.FULL, {"me": 1, "ko": 1}, 3)
    assert "%" not in teacher.screen.text
    autumn = await life.details()
    assert "вероятно, рост" not in autumn, "the first full form has nothing to be compared with"
    await life.until(2027, 1, 19)
    await life.assesses(Form.FULL, {"me": 2, "ko": 1}, 2)
    january = await life.details()
    assert "стало труднее, чем казалось" in january
    assert "Это опыт, а не шаг назад" in january
    await life.until(2027, 5, 18)
    await life.assesses(Form.FULL, {"me": 2, "ko": 2}, 2)
    await life.sees_the_autumn_with_the_eyes_of_may(1)
    assert teacher.sees("глазами мая"), teacher.screen


async def second_year(life: Life) -> None:
    """The profile is opened to the mentor and closed again; the questionnaire is renewed."""
    teacher, mentor = life.teacher, life.mentor
    await life.until(2027, 9, 15)
    await life.assesses(Form.FULL, {"me": 3, "ko": 2}, 2)
    assert "надёжный рост" in await life.details()
    herself = await life.world.actor(teacher)
    owner = herself.person_id
    watching = await life.world.actor(mentor)
    await teacher.taps("К профилю")
    await teacher.taps("Поделиться")
    await teacher.taps("Открыть наставнику")
    async with life.world.app.database.turn() as turn:
        seen = await life.world.app.use.assessment.shared_profile(watching, owner)
        await turn.commit()
    assert seen.name
    await teacher.taps("Никому")
    async with life.world.app.database.turn():
        with pytest.raises(NotAllowed):
            await life.world.app.use.assessment.shared_profile(watching, owner)
        read = await life.world.app.use.assessment.sharing.readings(herself, 0)
    assert read.total == 1, "the owner sees the one reading, and none after the sharing was taken back"
    await renew(life)
    await life.until(2028, 1, 18)
    await life.assesses(Form.FULL, {"me": 3, "ko": 2}, 2)
    renewed = await life.details()
    assert "опросник обновился" in renewed
    assert "рост" not in renewed.replace("зона роста", "")
    await life.until(2028, 5, 16)
    await life.assesses(Form.FULL, {"me": 3, "ko": 2}, 2)
    assert "в пределах погрешности" in await life.details(), "the same answers are no growth"


async def third_year(life: Life) -> None:
    """Within the new version growth is seen again; every attempt is still there, in its own words."""
    await life.until(2028, 9, 13)
    await life.assesses(Form.FULL, {}, 3)
    assert "надёжный рост" in await life.details()
    await life.until(2029, 1, 16)
    await life.assesses(Form.FULL, {}, 3)
    assert "надёжный рост" not in await life.details()
    await life.until(2029, 5, 15)
    await life.assesses(Form.FULL, {}, 3)
    rows = await life.world.rows(
        select(ATTEMPT.c.form, ATTEMPT.c.version).where(ATTEMPT.c.status == "finished").order_by(ATTEMPT.c.id)
    )
    versions = [row.version for row in rows]
    autumn, rest = ["express", "full", "full", "full", "then"], ["full"] * 6
    assert [row.form for row in rows] == [*autumn, *rest]
    assert versions[:6] == versions[:1] * 6
    assert versions[6:] == [f"{versions[0]}-new"] * 5


async def renew(life: Life) -> None:
    """A changed item makes a new version; the old one stays readable."""
    programme = life.programme()
    old = programme.questionnaire
    new = replace(old, version=f"{old.version}-new")
    book = replace(programme.book, main=new, older=(*programme.book.older, old))
    life.world.app.programmes.put(life.world.municipality_id, replace(programme, book=book))
