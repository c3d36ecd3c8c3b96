"""Mentors' offers, and pairs in every state."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from mentoring.matching import MentorOffer as Offered
from mentoring.matching import Part, Scored, score, top, weights_of
from mentoring.matching_criteria import TeacherNeed
from mentoring.people import Role
from sandbox.story import parts
from sandbox.story.model import Story
from sandbox.story.people import Cast, Member
from sandbox.story.rows.pairs import MentorOffer, Pair, PairEvent
from sandbox.story.scene import Scene

PLAN = (
    *["active"] * 49,
    *["proposed"] * 6,
    *["half"] * 4,
    *["active"] * 6,
    *["closed"] * 2,
    *["declined"] * 2,
)
"""States of the first teachers' pairs in turn; whoever comes after has never had one."""
WITH_THE_MENTOR = (0, 1, 55)
"""Places of the plan whose pair is with the mentor of the second pane: Anna, a colleague, a request."""
AGO = {"active": 40, "closed": 70, "declined": 9}
JUST = timedelta(hours=3)
"""So long ago those asked who have not answered: no reminder of it is overdue at the first start."""
CAPACITY = (3, 1, 2, 2, 1, 3)
FORMATS = (("in_person",), ("in_person", "video"), ("video", "phone"), ("in_person", "phone"))
PAUSED = 9
ASKED = "Хотелось бы разобрать, как спокойно начинать урок после перемены."
CHANGE = "Работаем в разные смены: встретиться почти не получается."
ASKS_FOR_CHANGE = 23
"""Place of the pair whose teacher has asked the methodologist for another mentor."""


@dataclass(slots=True)
class Table:
    """Who looks for whom, and which seats are taken already."""

    scene: Scene
    mentors: list[Member]
    offers: list[MentorOffer]
    taken: Counter[int] = field(default_factory=Counter)

    def best(self, teacher: Member, needs: dict[str, int], at: int) -> Scored:
        """The mentor the bot itself would have named, or the one of the second pane."""
        need, weights = _need(teacher, needs), weights_of(self.scene.programme.matching)
        offered = {
            m.id: _offered(m, o, self.taken[m.id]) for m, o in zip(self.mentors, self.offers, strict=True)
        }
        theirs = offered.pop(parts.MENTOR)
        return (
            score(need, theirs, weights)
            if at in WITH_THE_MENTOR
            else top(need, offered.values(), weights, 1)[0]
        )


def tell_pairs(scene: Scene, cast: Cast, story: Story) -> None:
    """Offers first; then a pair for each teacher in the plan."""
    mentors = cast.mentors()
    story.mentor_offer.extend(_offer(scene, at, member) for at, member in enumerate(mentors))
    table, needs = Table(scene, mentors, story.mentor_offer), _needs(story)
    teachers = [member for member in cast.of(Role.TEACHER) if member.is_in]
    for at, (member, status) in enumerate(zip(_in_order(teachers), PLAN, strict=False)):
        scored = table.best(member, needs.get(member.id, {}), at)
        table.taken[scored.mentor_id] += status == "active"
        _pair(scene, at, status, scored, story)


def _in_order(teachers: list[Member]) -> Iterator[Member]:
    """Anna, then everybody; one in four waits for the end of the plan, or in vain."""
    late = [member for member in teachers if member.part.at % 4 == 2]
    yield from (member for member in teachers if member.part.at % 4 != 2)
    yield from late


def _needs(story: Story) -> dict[int, dict[str, int]]:
    """Axes of growth of the newest profile; the first one weighs most."""
    newest = {each.person_id: each.result["areas"] for each in story.attempt if each.result}
    return {
        person: {area["axis"]: len(areas) - place for place, area in enumerate(areas)}
        for person, areas in newest.items()
    }


def _offer(scene: Scene, at: int, member: Member) -> MentorOffer:
    axes = [axis.code for axis in scene.programme.questionnaire.axes]
    return MentorOffer(
        id=at + 1,
        person_id=member.id,
        capacity=CAPACITY[at % len(CAPACITY)],
        strengths=tuple(axes[(at + step) % len(axes)] for step in (0, 3)),
        formats=FORMATS[at % len(FORMATS)],
        paused_until=scene.ahead(20) if at == PAUSED else None,
        updated_at=scene.ago(30),
    )


def _need(teacher: Member, needs: dict[str, int]) -> TeacherNeed:
    kind = teacher.part.school.kind if teacher.part.school else None
    return TeacherNeed(teacher.id, teacher.school_id, frozenset(teacher.person.subjects), needs, kind)


def _offered(mentor: Member, offer: MentorOffer, active: int) -> Offered:
    return Offered(
        mentor.id,
        mentor.school_id,
        frozenset(mentor.person.subjects),
        frozenset(offer.strengths),
        offer.capacity,
        active,
        mentor.part.school.kind if mentor.part.school else None,
        formats=frozenset(offer.formats),
        paused=offer.paused_until is not None,
        position=mentor.person.position,
    )


def _pair(scene: Scene, at: int, status: str, scored: Scored, story: Story) -> None:
    number = len(story.pair) + 1
    waits = status in ("half", "proposed")
    made = scene.now - JUST if waits else scene.ago(AGO[status] + (at % 25 if status == "active" else 0), 16)
    decided = made + timedelta(hours=20)
    ended = scene.ago(6, 17) if status == "closed" else decided if status == "declined" else None
    side = None if status != "half" else "teacher" if at % 2 else "mentor"
    story.pair.append(
        Pair(
            id=number,
            teacher_id=scored.teacher_id,
            mentor_id=scored.mentor_id,
            status=status,
            origin="matching" if status == "proposed" or at % 3 == 0 else "teacher",
            agreed_side=side,
            score=scored.points,
            reasons=[[part.fact.code, *part.fact.values] for part in scored.reasons_for_others()],
            gap=_gap(scored.gap_for_others()),
            request=ASKED if side == "teacher" else None,
            close_reason=CHANGE if at == ASKS_FOR_CHANGE else None,
            created_at=made,
            asked_at=made,
            active_at=decided if status in ("active", "closed") else None,
            closed_at=ended,
        )
    )
    story.pair_event.extend(_history(story.pair[-1], len(story.pair_event)))


def _history(pair: Pair, told: int) -> Iterator[PairEvent]:
    known = [("proposed", pair.teacher_id, pair.created_at), ("active", pair.mentor_id, pair.active_at)]
    if pair.closed_at is not None:
        known.append((pair.status, pair.mentor_id, pair.closed_at))
    happened = [(status, who, at) for status, who, at in known if at is not None]
    for place, (status, who, at) in enumerate(happened, start=told + 1):
        yield PairEvent(place, pair.id, who, status, at)


def _gap(part: Part | None) -> list[str | int] | None:
    return [part.fact.code, *part.fact.values] if part else None
