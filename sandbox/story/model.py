"""The whole story as rows.

`Story.tables()` gives them plain; whoever stores them puts real ids in place of the story's own.
"""

from dataclasses import asdict, dataclass, field
from typing import Any

from sandbox.story.rows.announcements import (
    Acknowledgement,
    Attendance,
    Broadcast,
    Delivery,
    Event,
    Registration,
)
from sandbox.story.rows.growth import Answer, Attempt, Route, RouteStep, Sharing, StepEvidence
from sandbox.story.rows.learning import CourseAnswer, CourseRun, Pulse, PulseChoice
from sandbox.story.rows.pairs import (
    Meeting,
    MentorApplication,
    MentorOffer,
    Pair,
    PairEvent,
    PairPaper,
    VisitSheet,
)
from sandbox.story.rows.people import (
    ChannelAccount,
    Consent,
    ConsentText,
    Invitation,
    Person,
    RoleGrant,
    School,
)


@dataclass(slots=True)
class Story:
    """Everything that has happened before the first start. Fields are named after tables, in their order."""

    school: list[School] = field(default_factory=list)
    person: list[Person] = field(default_factory=list)
    channel_account: list[ChannelAccount] = field(default_factory=list)
    role_grant: list[RoleGrant] = field(default_factory=list)
    invitation: list[Invitation] = field(default_factory=list)
    consent_text: list[ConsentText] = field(default_factory=list)
    consent: list[Consent] = field(default_factory=list)
    attempt: list[Attempt] = field(default_factory=list)
    answer: list[Answer] = field(default_factory=list)
    sharing: list[Sharing] = field(default_factory=list)
    route: list[Route] = field(default_factory=list)
    route_step: list[RouteStep] = field(default_factory=list)
    step_evidence: list[StepEvidence] = field(default_factory=list)
    course_run: list[CourseRun] = field(default_factory=list)
    course_answer: list[CourseAnswer] = field(default_factory=list)
    pulse: list[Pulse] = field(default_factory=list)
    pulse_choice: list[PulseChoice] = field(default_factory=list)
    mentor_offer: list[MentorOffer] = field(default_factory=list)
    pair: list[Pair] = field(default_factory=list)
    pair_event: list[PairEvent] = field(default_factory=list)
    pair_paper: list[PairPaper] = field(default_factory=list)
    mentor_application: list[MentorApplication] = field(default_factory=list)
    meeting: list[Meeting] = field(default_factory=list)
    visit_sheet: list[VisitSheet] = field(default_factory=list)
    event: list[Event] = field(default_factory=list)
    registration: list[Registration] = field(default_factory=list)
    attendance: list[Attendance] = field(default_factory=list)
    broadcast: list[Broadcast] = field(default_factory=list)
    delivery: list[Delivery] = field(default_factory=list)
    acknowledgement: list[Acknowledgement] = field(default_factory=list)

    def tables(self) -> dict[str, list[dict[str, Any]]]:
        """Rows of each table; a table comes after those it refers to."""
        return asdict(self)
