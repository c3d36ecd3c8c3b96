"""Invented people for matching, «учебные данные»: a small town drawn at random, or a large district."""

from collections.abc import Sequence
from random import Random

from mentoring.matching import MentorOffer, TeacherNeed

SUBJECTS = ("primary", "russian", "mathematics", "english", "history", "physics", "biology", "geography")
SHARES = (25, 15, 14, 12, 10, 8, 8, 8)
AXES = ("НД", "ПР", "МЕ", "ВО", "СП", "ЦИ", "КО", "РО")
FORMATS = ("year", "video", "visit", "chat", "group")
QUALIFICATIONS = (None, "none", "first", "highest")
MENTORS_FROM = 1_000_000
KINDS = ("town", "village")


class District:
    """`schools` schools in twenty districts; people of every subject, with what is known of them."""

    def __init__(self, seed: int, schools: int = 400, hours: int = 40) -> None:
        self.dice = Random(seed)
        self.private = Random(seed + 1)
        self.schools = schools
        self.hours = hours

    def teacher(self, number: int, mentors: Sequence[int] = ()) -> TeacherNeed:
        dice, school = self.dice, self.dice.randrange(self.schools)
        axes = dice.sample(AXES, dice.randrange(4))
        return TeacherNeed(
            number,
            school,
            frozenset(dice.choices(SUBJECTS, SHARES)),
            {axis: len(axes) - place for place, axis in enumerate(axes)},
            kind=KINDS[school % 2],
            district=f"d{school % 20}",
            formats=self.some(FORMATS, 2),
            hours=self.some(range(self.hours), 6),
            wishes=frozenset(dice.sample(mentors, 1) if mentors and dice.random() < 0.05 else ()),
            avoids=frozenset(dice.sample(mentors, 1) if mentors and dice.random() < 0.05 else ()),
            declined=frozenset(dice.sample(mentors, 1) if mentors and dice.random() < 0.1 else ()),
        )

    def mentor(self, number: int, capacity: int | None = None) -> MentorOffer:
        dice, school = self.dice, self.dice.randrange(self.schools)
        return MentorOffer(
            number,
            school,
            frozenset(dice.choices(SUBJECTS, SHARES, k=1 + (dice.random() < 0.2))),
            self.some(AXES, 3),
            dice.choices((1, 2, 3, 4, 5, 6, 8), (10, 15, 15, 20, 20, 10, 10))[0]
            if capacity is None
            else capacity,
            kind=KINDS[school % 2],
            district=f"d{school % 20}",
            formats=self.some(FORMATS, 2),
            hours=self.some(range(self.hours), 6),
            paused=dice.random() < 0.02,
            position="director" if dice.random() < 0.03 else "teacher",
            avoids=self.avoided(MENTORS_FROM, 0.05),
            avoid_schools=self.avoided(self.schools, 0.1),
            experience=dice.choice((None, 0, 1, 2, 5)),
            qualification=dice.choice(QUALIFICATIONS),
        )

    def avoided(self, below: int, often: float) -> frozenset[int]:
        """One number, now and then; of a dice of its own, so that everybody else stays who they were."""
        dice = self.private
        return frozenset({dice.randrange(below)} if dice.random() < often else ())

    def people(self, teachers: int, mentors: int) -> tuple[list[TeacherNeed], list[MentorOffer]]:
        offers = [self.mentor(MENTORS_FROM + number) for number in range(mentors)]
        ids = [one.person_id for one in offers]
        return [self.teacher(number, ids) for number in range(1, teachers + 1)], offers

    def some(self, values: Sequence, most: int) -> frozenset:
        return frozenset(self.dice.sample(values, self.dice.randrange(min(most, len(values)) + 1)))
