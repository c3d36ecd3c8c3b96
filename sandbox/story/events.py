"""Events to answer, one that is full, one that is over; a broadcast that has reached its people; links."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from mentoring.audiences import Audience
from mentoring.invitations import LIFETIME, hash_of
from mentoring.people import Role
from sandbox.story import parts
from sandbox.story.model import Story
from sandbox.story.people import Cast
from sandbox.story.rows.announcements import Acknowledgement, Broadcast, Delivery, Event, Registration
from sandbox.story.rows.people import Invitation
from sandbox.story.scene import Scene


@dataclass(frozen=True, slots=True)
class Notice:
    """An event in days from the first start. `going` and `waiting`: how many have answered so."""

    kind: str
    title: str
    about: str
    place: str | None
    in_days: int
    closes_in: int
    hour: int = 15
    hours: float | None = None
    capacity: int | None = None
    going: int = 0
    waiting: int = 0
    audience: Audience = field(default_factory=Audience)


NOTICES = (
    Notice(
        "course",
        "Оценивание, которое помогает учиться",
        "36 часов за шесть недель, половина — дома. Итог — три готовых урока. Учебные данные.",
        "Учебный центр, кабинет 4",
        in_days=19,
        closes_in=5,
        hours=36,
        going=11,
    ),
    Notice(
        "contest",
        "Первый урок: конкурс начинающих педагогов",
        "Видео урока до 20 минут и письмо самому себе. Пять шагов подготовки — в маршруте. Учебные данные.",
        None,
        in_days=47,
        closes_in=31,
        going=6,
    ),
    Notice(
        "seminar",
        "Класс, в котором слышно каждого",
        "Два приёма, которые пробуем тут же друг на друге. Возьмите план ближайшего урока. Учебные данные.",
        "Актовый зал, СОШ № 1",
        in_days=8,
        closes_in=6,
        hours=2,
        capacity=20,
        going=17,
    ),
    Notice(
        "masterclass",
        "Критерии до работы, а не после",
        "Каждый уходит с критериями к своей контрольной. Учебные данные.",
        "СОШ № 2, кабинет 21",
        in_days=10,
        closes_in=8,
        hours=1.5,
        capacity=12,
        going=12,
        waiting=4,
    ),
    Notice(
        "webinar",
        "Разговор после урока: сначала спросить, потом сказать",
        "Для наставников. Разбираем три настоящих разговора. Учебные данные.",
        "По ссылке",
        in_days=12,
        closes_in=11,
        hour=16,
        hours=1,
        going=9,
        audience=Audience(roles=frozenset({Role.MENTOR})),
    ),
    Notice(
        "young_school",
        "Школа молодого педагога: первые родительские собрания",
        "Три коротких сценария и разбор вопросов. Учебные данные.",
        "Методический кабинет",
        in_days=-11,
        closes_in=-13,
        hours=2,
        going=24,
    ),
)
ORDER = (
    "<b>О расписании школы молодого педагога</b>\n\n"
    "Занятия — по вторникам в 15:00, первое уже прошло. Прийти можно на любое.\n\n"
    "Документ учебный: в песочнице его никто не подписывал."
)
FRESH = timedelta(hours=20)
"""So long ago the events ahead were announced: no reminder of them is overdue at the first start."""
BLOCKED, FAILED = 5, 11
"""Places in the list of the broadcast: who has blocked the bot, and whom no message reached."""
TITLE = "О расписании школы молодого педагога"


def tell_events(scene: Scene, cast: Cast, story: Story) -> None:
    """Events with those who answered. Anna goes to the seminar, her mentor to the webinar."""
    teachers = [member.id for member in cast.of(Role.TEACHER) if member.is_in]
    mentors = [member.id for member in cast.mentors()]
    for at, notice in enumerate(NOTICES):
        invited = mentors if notice.audience.roles else teachers if at != 3 else teachers[1:]
        _event(scene, at + 1, notice, story)
        _answers(at, notice, invited, story)


def _event(scene: Scene, number: int, notice: Notice, story: Story) -> None:
    starts = _day(scene, notice.in_days, notice.hour)
    known = {kind.code for kind in scene.programme.event_kinds}
    told = scene.now - FRESH if notice.in_days > 0 else scene.ago(20)
    story.event.append(
        Event(
            id=number,
            kind=notice.kind if notice.kind in known else scene.programme.event_kinds[-1].code,
            level="municipality",
            title=notice.title,
            about=notice.about,
            place=notice.place,
            organiser="Учебный методический центр",
            hours=notice.hours,
            capacity=notice.capacity,
            audience=notice.audience.as_dict(),
            open_to_all=not notice.audience.roles,
            starts_at=starts,
            ends_at=starts + timedelta(hours=2),
            registration_until=scene.at(scene.day(notice.closes_in), 18),
            status="published",
            created_by=parts.METHODOLOGIST,
            created_at=told - timedelta(days=1),
            published_at=told,
        )
    )


def _day(scene: Scene, days: int, hour: int) -> datetime:
    return scene.ahead(days, hour) if days > 0 else scene.ago(-days, hour)


def _answers(at: int, notice: Notice, invited: list[int], story: Story) -> None:
    """The first one of the list always; the others further down the list for every next event."""
    rest = invited[1:]
    turn = at * 7 % max(1, len(rest))
    ordered = [invited[0], *rest[turn:], *rest[:turn]]
    begun = story.event[-1].published_at
    for place, person in enumerate(ordered[: notice.going + notice.waiting]):
        status = "going" if place < notice.going else "waiting"
        when = begun + timedelta(minutes=20 + place * 11)
        story.registration.append(Registration(len(story.registration) + 1, at + 1, person, status, when))


def tell_broadcast(scene: Scene, cast: Cast, story: Story) -> None:
    """To teachers in their first year, a week ago: most have read it, one has blocked the bot."""
    sent = scene.ago(7, 15, 10)
    audience = Audience(roles=frozenset({Role.TEACHER}), years_to=0)
    first_year = [
        member.id
        for member in cast.of(Role.TEACHER)
        if member.is_in and member.person.start_year == scene.school_year
    ]
    story.broadcast.append(
        Broadcast(
            id=1,
            author_id=parts.METHODOLOGIST,
            title=TITLE,
            content={"html": ORDER, "album": None, "parts": []},
            audience=audience.as_dict(),
            acknowledge=True,
            status="done",
            created_at=sent - timedelta(minutes=12),
            started_at=sent,
            finished_at=sent + timedelta(seconds=8),
        )
    )
    story.delivery.extend(
        _delivery(place, person, story.broadcast[-1]) for place, person in enumerate(first_year)
    )
    read = [each for each in story.delivery if each.status == "sent"]
    for place, each in enumerate(read[: len(read) * 2 // 3], start=1):
        at = sent + timedelta(minutes=4 + place * 17)
        story.acknowledgement.append(Acknowledgement(place, 1, each.person_id, at))


def _delivery(place: int, person: int, broadcast: Broadcast) -> Delivery:
    status = {BLOCKED: "blocked", FAILED: "failed"}.get(place, "sent")
    at = broadcast.started_at + timedelta(seconds=place // 5)
    return Delivery(
        id=place + 1,
        dedup_key=f"broadcast:sample:p{person}",
        person_id=person,
        kind="broadcast",
        cause="broadcast:sample",
        broadcast_id=broadcast.id,
        lane="bulk",
        optional=False,
        status=status,
        attempts=1,
        not_before=broadcast.started_at,
        sent_at=at if status == "sent" else None,
        created_at=broadcast.started_at,
    )


def blocked(story: Story) -> Iterable[int]:
    """People who have blocked the bot."""
    return (each.person_id for each in story.delivery if each.status == "blocked")


def tell_invitations(scene: Scene, story: Story) -> None:
    """Two links into the first school that still work: one for teachers, one for mentors."""
    for number, role in enumerate((Role.TEACHER, Role.MENTOR), start=1):
        made = scene.ago(4, 12)
        story.invitation.append(
            Invitation(
                id=number,
                token_hash=hash_of(f"uchebnaya-ssylka-{role.value}"),
                role=role.value,
                school_id=1,
                max_uses=30,
                used=3,
                expires_at=made + LIFETIME,
                created_by=parts.CURATOR,
                created_at=made,
            )
        )
