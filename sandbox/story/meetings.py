"""Meetings of living pairs: held, agreed for tomorrow, offered, and one that nobody has told of yet."""

from datetime import datetime, timedelta
from typing import Any

from sandbox.story.model import Story
from sandbox.story.rows.pairs import Meeting, Pair
from sandbox.story.scene import Scene

TOPICS = (
    "Первые семь минут урока",
    "Как оценивать без споров",
    "Разговор с родителями о трудном",
    "Задание, которое работает без учителя",
    "Что сделать на неделе из маршрута",
)
PLACES = ("Кабинет 12", "Методический кабинет", "Учительская", None)
ASKED, MISSED, CALLED_OFF = 7, 11, 13
"""Places of pairs with a meeting of yesterday without marks, a missed one, a cancelled one."""
QUIET = (17, 29, 37)
"""Pairs that have not met for more than a fortnight."""


def tell_meetings(scene: Scene, story: Story) -> None:
    """Two held meetings for most pairs, and what comes next for two in three."""
    for at, pair in enumerate(pair for pair in story.pair if pair.status == "active"):
        _held(scene, pair, at, 24, story)
        if at not in QUIET:
            _held(scene, pair, at, 5 + at % 6, story)
            _next(scene, pair, at, story)


def _held(scene: Scene, pair: Pair, at: int, days: int, story: Story) -> None:
    starts = scene.ago(days, 14, 30)
    if pair.active_at is None or starts < pair.active_at:
        return
    status = "missed" if at == MISSED else "cancelled" if at == CALLED_OFF else "held"
    said = {"held": "yes", "missed": "no"}.get(status)
    _add(
        story,
        pair,
        status=status,
        starts_at=starts,
        teacher_said=said,
        mentor_said=said,
        confirmed_by_both=said == "yes" if said else None,
        closed_at=starts + timedelta(hours=3),
        created_at=starts - timedelta(days=3),
    )


def _next(scene: Scene, pair: Pair, at: int, story: Story) -> None:
    """Anna meets her mentor on the next working day."""
    yesterday, soon = scene.ago(1, 14), scene.now - timedelta(minutes=40)
    if at == ASKED:
        _add(story, pair, status="confirmed", starts_at=yesterday, created_at=yesterday - timedelta(days=2))
    elif at % 3 == 0:
        starts = scene.ahead(1 + at // 6, 14, 30)
        _add(story, pair, status="confirmed", starts_at=starts, created_at=soon)
    elif at % 3 == 1:
        slots = [scene.ahead(day, hour, 30) for day, hour in ((2, 14), (3, 15), (4, 14))]
        _add(story, pair, status="proposed", slots=tuple(map(_iso, slots)), created_at=soon)


def _add(story: Story, pair: Pair, *, status: str, created_at: datetime, **known: Any) -> None:
    number = len(story.meeting) + 1
    usual: dict[str, Any] = {
        "slots": (),
        "starts_at": None,
        "teacher_said": None,
        "mentor_said": None,
        "confirmed_by_both": None,
        "closed_at": None,
    }
    story.meeting.append(
        Meeting(
            id=number,
            pair_id=pair.id,
            status=status,
            topic=TOPICS[number % len(TOPICS)],
            place=PLACES[number % len(PLACES)],
            minutes=(20, 30, 45)[number % 3],
            proposed_by=pair.mentor_id,
            created_at=created_at,
            **{**usual, **known},
        )
    )


def _iso(moment: datetime) -> str:
    return moment.isoformat()
