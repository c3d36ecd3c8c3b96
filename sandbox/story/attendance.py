"""An event that runs while the sandbox starts, with its code in the organiser's room; and one long past."""

from datetime import datetime, timedelta
from typing import Final

from mentoring.people import Role
from sandbox.story import parts
from sandbox.story.model import Story
from sandbox.story.people import Cast
from sandbox.story.rows.announcements import Attendance, Event, Registration
from sandbox.story.scene import Scene

SINCE: Final = timedelta(minutes=20)
SIGNED_UP: Final = 14
HERE: Final = 6
ABSENT: Final = 5
"""Every fifth of those who signed up for the past one was not there."""


def tell_attendance(scene: Scene, cast: Cast, story: Story) -> None:
    """Anna signed up and is not marked yet; at the past one she was, with most of the others."""
    past = story.event[-1]
    _were_there(past, story)
    running = _running(scene, story)
    people = [member.id for member in cast.of(Role.TEACHER) if member.is_in][:SIGNED_UP]
    for place, person in enumerate(people):
        number, at = len(story.registration) + 1, scene.now - timedelta(days=3, minutes=place * 7)
        story.registration.append(Registration(number, running.id, person, "going", at))
    for place, person in enumerate(people[1 : HERE + 1]):
        _mark(running.id, person, scene.now - timedelta(minutes=2 * place + 1), story)


def _running(scene: Scene, story: Story) -> Event:
    starts = scene.now - SINCE
    event = Event(
        id=len(story.event) + 1,
        kind="meeting",
        level="municipality",
        title="Идёт сейчас: первые пять минут урока",
        about="Код — у методиста: «События», «Отметка присутствия». Учебные данные.",
        place="Методический кабинет",
        organiser="Учебный методический центр",
        hours=2,
        capacity=30,
        audience={},
        open_to_all=True,
        starts_at=starts,
        ends_at=starts + timedelta(hours=2),
        registration_until=starts - timedelta(days=1),
        status="published",
        created_by=parts.METHODOLOGIST,
        created_at=scene.ago(9),
        published_at=scene.ago(8),
    )
    story.event.append(event)
    return event


def _were_there(event: Event, story: Story) -> None:
    went = [one.person_id for one in story.registration if one.event_id == event.id]
    for place, person in enumerate(went):
        if place % ABSENT != ABSENT - 1:
            _mark(event.id, person, event.starts_at + timedelta(minutes=place), story)


def _mark(event_id: int, person_id: int, at: datetime, story: Story) -> None:
    story.attendance.append(Attendance(len(story.attendance) + 1, event_id, person_id, True, "code", at))
