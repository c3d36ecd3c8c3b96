"""Meetings of living pairs: held, agreed for tomorrow, offered, and one that nobody has told of yet."""

from datetime import datetime, timedelta
from typing import Any

from mentoring.visits import LESSON
from sandbox.story.model import Story
from sandbox.story.rows.pairs import Meeting, Pair, VisitSheet
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


VISITED = (0, 2, 5)
"""Pairs with a lesson visit that was written about and answered."""
AFTER_LESSON = (1, 8)
"""Pairs whose lesson was visited yesterday: the sheet waits for a few taps."""


def tell_meetings(scene: Scene, story: Story) -> None:
    """Two held meetings for most pairs, and what comes next for two in three."""
    for at, pair in enumerate(pair for pair in story.pair if pair.status == "active"):
        _held(scene, pair, at, 24, story)
        if at not in QUIET:
            _held(scene, pair, at, 5 + at % 6, story)
            _next(scene, pair, at, story)
        if at in VISITED:
            _visited(scene, pair, story)
        elif at in AFTER_LESSON:
            _lesson_over(scene, pair, story)


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


def _visited(scene: Scene, pair: Pair, story: Story) -> None:
    starts = scene.ago(12, 10)
    if pair.active_at is None or starts < pair.active_at:
        return
    _add(
        story,
        pair,
        status="held",
        kind="visit",
        focus="me",
        starts_at=starts,
        teacher_said="yes",
        mentor_said="yes",
        confirmed_by_both=True,
        closed_at=starts + timedelta(hours=6),
        created_at=starts - timedelta(days=4),
    )
    story.visit_sheet.append(
        VisitSheet(
            id=len(story.visit_sheet) + 1,
            meeting_id=len(story.meeting),
            answers={"0": "seen", "1": "seen", "2": "partly", "3": "absent"},
            strong=("цель названа и к ней вернулись", "спокойный тон"),
            advice="спросить троих молчащих",
            reply="Начало получилось, к концу не хватило времени.",
            made_at=starts + timedelta(hours=1),
            sent_at=starts + timedelta(hours=1),
            replied_at=starts + timedelta(hours=6),
        )
    )


def _lesson_over(scene: Scene, pair: Pair, story: Story) -> None:
    starts = scene.ago(1, 10)
    if pair.active_at is not None and pair.active_at < starts:
        created = starts - timedelta(days=2)
        _add(story, pair, status="confirmed", kind="visit", starts_at=starts, created_at=created)


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
    number, is_visit = len(story.meeting) + 1, known.get("kind") == "visit"
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
            topic=f"{5 + number % 5} класс" if is_visit else TOPICS[number % len(TOPICS)],
            place=None if is_visit else PLACES[number % len(PLACES)],
            minutes=LESSON if is_visit else (20, 30, 45)[number % 3],
            proposed_by=pair.mentor_id,
            created_at=created_at,
            **{**usual, **known},
        )
    )


def _iso(moment: datetime) -> str:
    return moment.isoformat()
