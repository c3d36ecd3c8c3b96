"""Who stands beside a person: schools, mentors of living pairs."""

from sqlalchemy import select

from mentoring.usecases.assessment_views import Owner
from storage.schema import pairs, people
from storage.turn import current

_person = people.person
_grant = people.role_grant
_pair = pairs.pair


class TiesStore:
    """Relations that decide who may read a shared profile."""

    async def about(self, person_id: int) -> Owner | None:
        """The person with schools (as a teacher) and living mentors, in three short reads."""
        turn = current()
        row = await turn.first(
            select(
                _person.c.id,
                _person.c.municipality_id,
                _person.c.given,
                _person.c.start_year,
                _person.c.class_teacher,
                _person.c.position,
                _person.c.subjects,
            ).where(_person.c.id == person_id)
        )
        if row is None:
            return None
        schools = await turn.all(
            select(_grant.c.school_id).where(
                _grant.c.person_id == person_id,
                _grant.c.role == "teacher",
                _grant.c.status.in_(("pending", "active")),
                _grant.c.school_id.is_not(None),
            )
        )
        mentors = await turn.all(
            select(_pair.c.mentor_id).where(
                _pair.c.teacher_id == person_id,
                _pair.c.status == "active",
                _pair.c.kind == "main",
            )
        )
        return Owner(
            person_id=row.id,
            municipality_id=row.municipality_id,
            name=row.given or "",
            schools=frozenset(found[0] for found in schools),
            mentors=frozenset(found[0] for found in mentors),
            start_year=row.start_year,
            class_teacher=bool(row.class_teacher),
            position=row.position,
            subjects=tuple(row.subjects or ()),
        )
