"""People: who they are, what they teach, which account they write from."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import chain

from mentoring.consents import DOCUMENT, document_of
from mentoring.people import SCHOOL_ROLES, Role
from mentoring.roster import GrantStatus, PersonStatus
from sandbox.botapi.memory import FIRST_USER
from sandbox.story import names, parts
from sandbox.story.model import Story
from sandbox.story.parts import Part
from sandbox.story.rows.people import ChannelAccount, Consent, ConsentText, Person, RoleGrant, School
from sandbox.story.scene import Scene

TAUGHT = {
    "primary_kindergarten": ("kindergarten", "primary"),
    "basic": ("mathematics", "russian", "primary", "geography", "technology", "biology"),
    "secondary": ("mathematics", "russian", "english", "physics", "history", "informatics", "chemistry"),
    "special": ("speech_therapy", "psychology", "primary"),
}
POSITIONS = {
    "kindergarten": "kindergarten_teacher",
    "primary": "primary_teacher",
    "speech_therapy": "speech_therapist",
    "psychology": "psychologist",
}
OF_OFFICE = {Role.CURATOR: "deputy_director", Role.METHODOLOGIST: "methodologist", Role.HEAD: "other"}
LONG_NAMED, MARKED_UP = (Role.MENTOR, 3), (Role.TEACHER, 3)


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a part."""

    person: Person
    part: Part

    @property
    def id(self) -> int:
        """The person's."""
        return self.person.id

    @property
    def school_id(self) -> int:
        """The school of a school role."""
        return self.part.school.id if self.part.school else 0

    @property
    def is_in(self) -> bool:
        """Has entered and is confirmed."""
        return not (self.part.pending or self.part.expected)


@dataclass(frozen=True, slots=True)
class Cast:
    """Members by role, in the order of their parts."""

    members: tuple[Member, ...]

    def of(self, role: Role) -> list[Member]:
        """Those who play the role first of all."""
        return [member for member in self.members if member.part.role is role]

    def mentors(self) -> list[Member]:
        """Confirmed mentors, those who are mentors beside another role too."""
        return [m for m in self.members if m.is_in and Role.MENTOR in (m.part.role, m.part.also)]

    def curator_of(self, school_id: int) -> int | None:
        """The curator of a school, if it has one."""
        return next((m.id for m in self.of(Role.CURATOR) if m.school_id == school_id), None)


def gather(scene: Scene, schools: list[School]) -> Cast:
    """Everybody."""
    named = names.names()
    found = []
    for number, part in enumerate(parts.parts(schools), start=1):
        name = next(named)
        special = {LONG_NAMED: names.LONGEST, MARKED_UP: names.MARKED_UP}
        found.append(Member(_person(scene, number, special.get((part.role, part.at), name), part), part))
    return Cast(tuple(found))


def tell_people(scene: Scene, cast: Cast, story: Story) -> None:
    """Rows of people with their roles, accounts and consents."""
    body = document_of(scene.programme, {})
    digest, version = sha256(body.encode()).hexdigest(), scene.programme.consent.version
    story.consent_text.append(ConsentText(1, DOCUMENT, version, digest, body, scene.ago(120)))
    for member in cast.members:
        story.person.append(member.person)
        _grants(member, story)
        if member.person.entered_at is not None:
            _enter(member.person, member.person.entered_at, story)


def _grants(member: Member, story: Story) -> None:
    for role in filter(None, (member.part.role, member.part.also)):
        since = member.person.entered_at or member.person.created_at
        school_id = member.school_id if role in SCHOOL_ROLES else None
        status = GrantStatus.PENDING if member.part.pending else GrantStatus.ACTIVE
        decided = None if member.part.pending else since + timedelta(hours=2)
        number = len(story.role_grant) + 1
        story.role_grant.append(
            RoleGrant(number, member.id, role.value, school_id, status.value, since, decided)
        )


def _enter(person: Person, at: datetime, story: Story) -> None:
    username = f"uchebny_{person.id}" if person.id % 3 else None
    number = len(story.channel_account) + 1
    story.channel_account.append(ChannelAccount(number, person.id, account_of(person.id), username, at))
    story.consent.append(Consent(number, person.id, 1, at))


def account_of(number: int) -> int:
    """The messenger id of the story's `number`-th person."""
    return FIRST_USER + number - 1


def _person(scene: Scene, number: int, name: tuple[str, str], part: Part) -> Person:
    entered = None if part.expected else _entered(scene, part)
    subjects = _subjects(scene, part)
    return Person(
        id=number,
        family=name[0],
        given=name[1],
        status=(PersonStatus.EXPECTED if part.expected else PersonStatus.ACTIVE).value,
        subjects=subjects,
        start_year=scene.school_year - _years(part),
        position=_position(scene, part, subjects),
        class_teacher=part.role is Role.TEACHER and part.at % 3 == 0,
        show_username=part.at % 2 == 0,
        created_at=entered or scene.ago(2 + part.at * 5 % 17),
        entered_at=entered,
    )


def _entered(scene: Scene, part: Part) -> datetime:
    """Staff first; of the teachers some came months ago and some this week."""
    if part.pending:
        return scene.ago(1 + part.at % 3, 16)
    if part.role is not Role.TEACHER:
        return scene.ago(110 - part.at % 20)
    if part.at == parts.LONG_WITH_US:
        return scene.ago(500)
    return scene.ago(100 if part.at == 0 else 3 + part.at * 37 % (12 if part.at % 8 == 2 else 90))


def _years(part: Part) -> int:
    """Anna is in her second year; every other teacher in the first to third, mentors have ten and more."""
    if part.role is Role.TEACHER:
        return (1, 0, 2, 0, 1)[part.at % 5]
    return 10 + part.at % 17


def _subjects(scene: Scene, part: Part) -> tuple[str, ...]:
    known = {subject.code for subject in scene.programme.subjects}
    if part.school is None:
        return ()
    usual = TAUGHT.get(part.school.kind, TAUGHT["secondary"])
    turn = part.at // 2 if part.at < 2 else part.at
    wanted = chain(usual[turn % len(usual) :], usual)
    return tuple(code for code in list(wanted)[: 1 + (part.at % 6 == 5)] if code in known)


def _position(scene: Scene, part: Part, subjects: tuple[str, ...]) -> str | None:
    taught = POSITIONS.get(subjects[0], "teacher") if subjects else "teacher"
    wanted = OF_OFFICE.get(part.role, taught)
    return wanted if any(each.code == wanted for each in scene.programme.positions) else None
