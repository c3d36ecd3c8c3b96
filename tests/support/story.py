"""The story of a young teacher's first weeks, told once for any hands: over HTTP or in a browser.

She is invited, gives consent, answers the questionnaire, sees a profile, gets a route, is matched with a
mentor, meets, has a step confirmed, signs up for an event and reads an announcement. All are invented.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Protocol

from mentoring.workcalendar import WorkCalendar

NADEZHDA = "Учебная Надежда Львовна"
SCHOOL = "СОШ № 1"
TOUCHES_TO_REGISTER = 8
SEMINAR = "Как закончить урок: учебный семинар"
WORDS = "Совещание молодых педагогов — в пятницу, начало в 15:00."


class Hands(Protocol):
    """Somebody with a messenger. Every act returns when the bot's answer to it is seen."""

    touches: int
    """Links opened and buttons pressed so far."""

    async def starts(self, payload: str) -> None: ...
    async def taps(self, label: str) -> None: ...
    async def says(self, text: str) -> None: ...
    async def waits_for(self, text: str) -> None: ...
    async def reads(self) -> str:
        """The last messages of the bot, oldest first."""
        ...

    async def choices(self) -> list[str]:
        """The buttons below them, oldest first."""
        ...


class Town(Protocol):
    """The municipality: its people and its clock."""

    calendar: WorkCalendar

    async def one_of(self, role: str) -> Hands:
        """The person of this role whose chat is open at the first start."""
        ...

    async def newcomer(self, name: str) -> Hands: ...
    async def known(self, name: str) -> Hands: ...
    async def today(self) -> date: ...
    async def comes(self, moment: datetime) -> None:
        """The clock is moved on to this moment of the municipality; what fell due is said."""
        ...


async def first_weeks(town: Town) -> None:
    """The whole story. AssertionError says who never saw what."""
    methodologist, curator = await town.one_of("методист"), await town.one_of("куратор")
    monday = await school_days_begin(town)
    teacher = await town.newcomer(NADEZHDA)
    await enters(teacher, await invites(methodologist))
    await is_confirmed(teacher, curator)
    await learns_about_herself(teacher)
    steps = await takes_a_route(teacher, curator)
    mentor = await finds_a_mentor(town, teacher)
    await they_meet(town, teacher, mentor, monday + timedelta(days=1))
    await closes_a_step(teacher, mentor, steps)
    await signs_up(town, teacher, methodologist, monday + timedelta(days=2))
    await is_told(teacher, methodologist)


async def school_days_begin(town: Town) -> date:
    """Ten in the morning of the first of three school days on end, so that no holiday moves the story."""
    day = await town.today() + timedelta(days=1)
    while not all(is_school_day(town.calendar, day + timedelta(days=n)) for n in range(3)):
        day += timedelta(days=1)
    await town.comes(datetime.combine(day, time(10, 0)))
    return day


def is_school_day(calendar: WorkCalendar, day: date) -> bool:
    free = calendar.is_school_break(day) or calendar.heavy_day(day) is not None
    return day.weekday() < 5 and calendar.is_working_day(day) and not free


async def invites(methodologist: Hands) -> str:
    """A link to the first school for one teacher; its payload."""
    await methodologist.says("/menu")
    await methodologist.taps("Ещё")
    await methodologist.taps("Приглашения")
    await methodologist.taps("Пригласить")
    await methodologist.taps("Молодой педагог")
    await methodologist.waits_for("В какую школу приглашаем?")
    while not (number := number_of(SCHOOL, await methodologist.reads())):
        await methodologist.taps("Дальше ›")
    await methodologist.taps(number)
    await methodologist.waits_for("Сколько человек войдёт")
    await methodologist.taps("1")
    await methodologist.waits_for("Приглашение готово: молодой педагог")
    return found(r"start=([\w-]+)", await methodologist.reads())


async def enters(teacher: Hands, payload: str) -> None:
    """From the link to the end of the acquaintance in a handful of touches."""
    await teacher.starts(payload)
    await teacher.waits_for(f"Школа: {SCHOOL}")
    await teacher.taps("Продолжить")
    await teacher.waits_for("согласие на обработку персональных данных")
    await teacher.taps("Даю согласие")
    await teacher.waits_for("Как Вас зовут?")
    await teacher.says(NADEZHDA)
    await teacher.waits_for("Что Вы преподаёте?")
    await teacher.taps("Начальные классы")
    await teacher.taps("Готово")
    await teacher.waits_for("С какого года Вы работаете")
    await teacher.taps(await first_year(teacher))
    await teacher.waits_for("Готово, Надежда Львовна.")
    assert teacher.touches <= TOUCHES_TO_REGISTER, f"{teacher.touches} touches to register"


async def first_year(teacher: Hands) -> str:
    return next(label for label in await teacher.choices() if re.fullmatch(r"20\d\d", label))


async def is_confirmed(teacher: Hands, curator: Hands) -> None:
    await curator.waits_for(NADEZHDA)
    await curator.taps("Да, подтверждаю")
    await teacher.waits_for("Роль подтверждена: молодой педагог")


async def learns_about_herself(teacher: Hands) -> None:
    await teacher.taps("8 вопросов")
    await teacher.waits_for("Это не проверка.")
    await teacher.taps("Начать")
    for number, answer in enumerate("БВБГБВАБ", start=1):
        await teacher.waits_for(f"{number} из 8")
        await teacher.taps(answer)
    await teacher.waits_for("Ваш профиль на")
    await teacher.waits_for("Сильная сторона")
    await teacher.waits_for("Профиль видите только Вы.")


async def takes_a_route(teacher: Hands, curator: Hands) -> int:
    """How many steps it has."""
    await teacher.taps("Собрать маршрут")
    await teacher.waits_for("Маршрут на")
    await teacher.taps("Беру маршрут")
    await teacher.waits_for("Мой маршрут")
    steps = len(re.findall(r"^[▸○] \d\. ", await teacher.reads(), re.MULTILINE))
    assert 5 <= steps <= 9, await teacher.reads()
    await curator.waits_for(f"Маршрут на согласование. Педагог: {NADEZHDA}")
    await curator.taps("Согласовать")
    await teacher.waits_for("Маршрут согласован.")
    return steps


async def finds_a_mentor(town: Town, teacher: Hands) -> Hands:
    await teacher.says("/menu")
    await teacher.taps("Наставник")
    await teacher.taps("Подобрать")
    await teacher.waits_for("Предлагаем наставника")
    mentor = await town.known(found(r"Предлагаем наставника: (.+)", await teacher.reads()))
    await teacher.taps("Подходит")
    await teacher.waits_for("Что передать вместе с просьбой?")
    await teacher.says("Хочется увереннее заканчивать урок.")
    await teacher.waits_for("Запрос отправлен.")
    await mentor.waits_for(f"Молодой педагог ищет наставника: {NADEZHDA}")
    await mentor.waits_for("Просит: Хочется увереннее заканчивать урок.")
    await mentor.taps("Беру")
    for one in (teacher, mentor):
        await one.waits_for("Наставничество началось.")
    return mentor


async def they_meet(town: Town, teacher: Hands, mentor: Hands, day: date) -> None:
    """Offered, taken, reminded of the evening before, held by the word of both."""
    await offers(mentor, day)
    await teacher.waits_for("предлагает встречу на 20 минут")
    await teacher.taps(next(label for label in await teacher.choices() if "15:00" in label))
    for one in (teacher, mentor):
        await one.waits_for("Напомним накануне и за два часа.")
    await town.comes(datetime.combine(day - timedelta(days=1), time(18, 30)))
    for one in (teacher, mentor):
        await one.waits_for("Скоро встреча")
    await teacher.taps("Да")
    await teacher.waits_for("До встречи.")
    await town.comes(datetime.combine(day, time(18, 0)))
    for one in (teacher, mentor):
        await one.waits_for("состоялась?")
        await one.taps("Да, состоялась")
    await teacher.says("/menu")
    await teacher.taps("Встречи")
    await teacher.waits_for("Состоялось: 1 встреча, 20 мин")


async def offers(mentor: Hands, day: date) -> None:
    await mentor.taps("Предложить время")
    await mentor.waits_for("О чём поговорить?")
    await mentor.taps("Цель, признак, срок")
    await mentor.waits_for("В какой день?")
    await mentor.taps(f"{day:%d.%m}")
    await mentor.waits_for("Во сколько?")
    await mentor.taps("15:00")
    await mentor.taps("Отправить")
    await mentor.waits_for("Время предложено")


async def closes_a_step(teacher: Hands, mentor: Hands, steps: int) -> None:
    await teacher.says("/menu")
    await teacher.taps("Мой шаг")
    await teacher.waits_for("Что принести")
    await teacher.taps("Готово")
    await teacher.says("Через шесть недель каждый урок заканчивается итогом.")
    await mentor.waits_for("Принесено: «Через шесть недель каждый урок заканчивается итогом.»")
    await mentor.taps("Подтвердить")
    await teacher.waits_for(f"закрыт. 1 из {steps}")
    await teacher.says("/menu")
    await teacher.taps("Мой маршрут")
    await teacher.waits_for(f"Мой маршрут: 1 из {steps}")


async def signs_up(town: Town, teacher: Hands, methodologist: Hands, day: date) -> None:
    """A seminar is announced after the lessons, and she goes."""
    await publishes(methodologist, day + timedelta(days=1))
    await town.comes(datetime.combine(day, time(15, 30)))
    await teacher.waits_for(SEMINAR)  # alone or among other reminders of this week
    await opens_in(teacher, "Календарь", SEMINAR)
    await teacher.taps("Участвую")
    await teacher.waits_for("Вы записаны.")
    await opens_in(methodologist, "События", SEMINAR)
    await methodologist.waits_for("Записаны: 1")


async def publishes(methodologist: Hands, day: date) -> None:
    await methodologist.says("/menu")
    await methodologist.taps("События")
    await methodologist.taps("Новое событие")
    await methodologist.taps("методический семинар")
    for question, answer in (
        ("Как называется?", SEMINAR),
        ("Когда начало?", f"{day:%d.%m.%Y} 14:30"),
        ("Где?", "СОШ № 3, кабинет 12"),
    ):
        await methodologist.waits_for(question)
        await methodologist.says(answer)
    for question in ("До какого дня", "Сколько мест?", "Сколько часов", "Есть взнос?"):
        await methodologist.waits_for(question)
        await methodologist.taps("Пропустить")
    await methodologist.waits_for("Дойдёт до")
    await methodologist.taps("Готово")
    await methodologist.waits_for("Что ещё важно?")
    await methodologist.taps("Пропустить")
    await methodologist.taps("Опубликовать")
    await methodologist.waits_for("Опубликовано.")


async def is_told(teacher: Hands, methodologist: Hands) -> None:
    """An announcement to all teachers, marked as read; the methodologist's numbers are true."""
    people = await announces(methodologist)
    await teacher.waits_for(WORDS)
    await teacher.taps("Ознакомлен(а)")
    await teacher.waits_for("✓ Отмечено")
    await methodologist.waits_for(f"из {people}.")
    await opens_in(methodologist, "Объявления", WORDS.split(" —")[0])
    await methodologist.waits_for("Ознакомлены: 1")
    outcome = await methodologist.reads()
    delivered = int(found(rf"доставлено (\d+) из {people}\.", outcome))
    assert delivered + sum(map(int, re.findall(r"(?:человеком|Не доставлено): (\d+)", outcome))) == people


async def announces(methodologist: Hands) -> int:
    """How many people it is for."""
    await methodologist.says("/menu")
    await methodologist.taps("Объявления")
    await methodologist.taps("Новое объявление")
    await methodologist.waits_for("Пришлите объявление")
    await methodologist.says(WORDS)
    await methodologist.taps("Дальше: кому")
    await methodologist.taps("Роли")
    await methodologist.taps("молодые педагоги")
    await methodologist.taps("К условиям")
    await methodologist.taps("Готово")
    await methodologist.taps("Без «Ознакомлен(а)»")
    await methodologist.waits_for("отметка не заменяет подпись")
    people = int(found(r"Отправить (\d+)", "\n".join(await methodologist.choices())))
    await methodologist.taps(f"Отправить {people}")
    return people


async def opens_in(one: Hands, room: str, line: str) -> None:
    """A line of a list, by its number, on whatever page it stands."""
    await one.says("/menu")
    await one.taps(room)
    while not (number := number_of(line, await one.reads())):
        await one.taps("Дальше ›")
    await one.taps(number)


def number_of(line: str, text: str) -> str | None:
    """The number before a line of the last list that has it."""
    numbers = re.findall(rf"^(\d+)\. .*{re.escape(line)}\b", text, re.MULTILINE)
    return numbers[-1] if numbers else None


def found(pattern: str, text: str) -> str:
    """The last place that fits."""
    places = re.findall(pattern, text)
    assert places, f"no {pattern} in:\n{text}"
    return str(places[-1]).strip()


def one_kind_of_space(text: str) -> str:
    """As the eye reads it: lines stay lines."""
    return re.sub(r"[^\S\n]", " ", text)
