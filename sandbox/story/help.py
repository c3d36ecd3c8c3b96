"""Help beside the main pairs, a pair that rests, documents of pairs, a mentor's application that waits."""

from dataclasses import replace
from datetime import timedelta
from itertools import count

from mentoring.mentor_entry import SIGNS, Entry
from mentoring.people import Role
from sandbox.story.model import Story
from sandbox.story.people import Cast, Member
from sandbox.story.rows.pairs import MentorApplication, Pair, PairEvent, PairPaper
from sandbox.story.scene import Scene

RESTS = 37
"""Place of the pair on a pause: it has no meeting ahead."""
WITH_PAPERS = (0, 3, 6, 9, 12)
"""Places of pairs whose documents are all marked; the last one's term is nearly over."""
SUBJECT, SHORT = 4, 8
"""Places of pairs whose teacher has a second mentor in the subject, and a short goal."""
GOAL = "Провести один урок с работой в группах"
WEEKS = 3


def tell_help(scene: Scene, cast: Cast, story: Story) -> None:
    """After the meetings: what is told here has none of its own."""
    active = [pair for pair in story.pair if pair.status == "active"]
    _rest(scene, active[RESTS], story)
    _beside(scene, cast, active[SUBJECT], "subject", story)
    _beside(scene, cast, active[SHORT], "short", story)
    story.pair_paper.extend(_papers(scene, at, active[at]) for at in WITH_PAPERS)
    _apply(scene, cast, story)


def _rest(scene: Scene, pair: Pair, story: Story) -> None:
    """Both rest for three weeks; nobody says why."""
    begins, until = scene.ago(4, 12), scene.ahead(17, 9)
    place = story.pair.index(pair)
    story.pair[place] = replace(pair, paused_at=begins, paused_until=until, paused_side="teacher")
    story.pair_event.append(PairEvent(len(story.pair_event) + 1, pair.id, pair.teacher_id, "paused", begins))


def _beside(scene: Scene, cast: Cast, main: Pair, kind: str, story: Story) -> None:
    """A second pair of the same teacher; the main one goes on."""
    begins = scene.ago(9, 12)
    is_short = kind == "short"
    pair = Pair(
        id=len(story.pair) + 1,
        teacher_id=main.teacher_id,
        mentor_id=_other_mentor(cast, main, story).id,
        status="active",
        origin="teacher",
        agreed_side=None,
        score=0,
        reasons=[],
        gap=None,
        request=GOAL if is_short else None,
        close_reason=None,
        created_at=begins - timedelta(hours=20),
        asked_at=begins - timedelta(hours=20),
        active_at=begins,
        closed_at=None,
        kind=kind,
        weeks=WEEKS if is_short else None,
        ends_at=begins + timedelta(weeks=WEEKS) if is_short else None,
    )
    story.pair.append(pair)
    numbers = count(len(story.pair_event) + 1)
    story.pair_event.extend(
        PairEvent(next(numbers), pair.id, who, status, at)
        for status, who, at in (
            ("half", pair.teacher_id, pair.created_at),
            ("active", pair.mentor_id, begins),
        )
    )


def _other_mentor(cast: Cast, main: Pair, story: Story) -> Member:
    """Of another school, with a common subject where there is one, and nobody's mentor yet."""
    teacher = next(one for one in cast.members if one.id == main.teacher_id)
    busy = {pair.mentor_id for pair in story.pair}
    free = [one for one in cast.mentors() if one.id not in busy and one.school_id != teacher.school_id]
    subjects = set(teacher.person.subjects)
    return next((one for one in free if subjects & set(one.person.subjects)), free[0])


def _papers(scene: Scene, at: int, pair: Pair) -> PairPaper:
    """Dates and numbers, never a sum."""
    signed = (pair.active_at or scene.now).date()
    left = 20 if at == WITH_PAPERS[-1] else 200
    return PairPaper(
        id=at + 1,
        pair_id=pair.id,
        consent_on=signed,
        agreement_no=f"{at + 1}/н",
        agreement_on=signed,
        order_no=f"{at + 11}-к",
        order_on=signed,
        term_from=signed,
        term_to=scene.day(left),
        is_paid=at % 2 == 0,
        updated_at=scene.ago(2),
    )


def _apply(scene: Scene, cast: Cast, story: Story) -> None:
    """A mentor of the first school who is to be confirmed has sent the application."""
    newcomer = next(one for one in cast.of(Role.MENTOR) if one.part.pending)
    signs = {f"s{number}": "yes" if number % 3 else "almost" for number in SIGNS}
    entry = Entry(at="check", signs=signs, motives=("helped", "teach"), forms=("year", "question"))
    story.mentor_application.append(
        MentorApplication(
            id=1,
            person_id=newcomer.id,
            school_id=newcomer.school_id,
            status="sent",
            content=entry.as_json(),
            started_at=scene.ago(1, 14),
            sent_at=scene.ago(1, 15),
            answer_by=scene.ahead(2, 15),
        )
    )
