"""The use cases, handed to handlers, ticks and commands as one object."""

from dataclasses import dataclass

from mentoring.ports import Outbox, ProgrammeBook
from mentoring.usecases.aggregates import AggregateUseCases
from mentoring.usecases.assessment import AssessmentUseCases
from mentoring.usecases.attendance import AttendanceUseCases
from mentoring.usecases.avoiding import AvoidUseCases
from mentoring.usecases.broadcasts import BroadcastUseCases
from mentoring.usecases.care import CareUseCases
from mentoring.usecases.careers import CareerUseCases
from mentoring.usecases.certificates import CertificateUseCases
from mentoring.usecases.colleagues import ColleagueUseCases
from mentoring.usecases.communities import CommunityUseCases
from mentoring.usecases.deliveries import DeliveryUseCases
from mentoring.usecases.entry import EntryUseCases
from mentoring.usecases.event_feedback import FeedbackUseCases
from mentoring.usecases.events import EventUseCases
from mentoring.usecases.exports import ExportUseCases
from mentoring.usecases.health import HealthUseCases
from mentoring.usecases.heavy_days import HeavyDayUseCases
from mentoring.usecases.indicators import IndicatorUseCases
from mentoring.usecases.invitations import InvitationUseCases
from mentoring.usecases.leaving import LeavingUseCases
from mentoring.usecases.legal_papers import LegalPapers
from mentoring.usecases.matching import MatchingUseCases
from mentoring.usecases.measuring import MeasuringUseCases
from mentoring.usecases.meeting_logs import MeetingLogUseCases
from mentoring.usecases.meeting_past import PastMeetingUseCases
from mentoring.usecases.meeting_vouching import VouchingUseCases
from mentoring.usecases.meetings import MeetingUseCases
from mentoring.usecases.mentor_entry import MentorEntryUseCases
from mentoring.usecases.mentor_papers import MentorPapers
from mentoring.usecases.microcourses import MicrocourseUseCases
from mentoring.usecases.mirrors import MirrorUseCases
from mentoring.usecases.no_pair import NoPairRounds
from mentoring.usecases.offers import OfferUseCases
from mentoring.usecases.pair_groups import GroupUseCases
from mentoring.usecases.pair_life import PairLifeUseCases
from mentoring.usecases.pair_papers import PairPaperUseCases
from mentoring.usecases.pair_staff import StaffPairUseCases
from mentoring.usecases.pair_survey import SurveyUseCases
from mentoring.usecases.pairs import PairUseCases
from mentoring.usecases.paper_templates import TemplateUseCases
from mentoring.usecases.papers import RoutePapers
from mentoring.usecases.people import PeopleUseCases
from mentoring.usecases.privacy import PrivacyUseCases
from mentoring.usecases.pulse import PulseUseCases
from mentoring.usecases.roadmap import RoadmapUseCases
from mentoring.usecases.roadmap_desk import RoadmapDesk
from mentoring.usecases.roadmap_work import RoadmapWork
from mentoring.usecases.roles import RoleUseCases
from mentoring.usecases.routes import RouteUseCases
from mentoring.usecases.school_answers import SchoolAnswerUseCases
from mentoring.usecases.school_life import SchoolLifeUseCases
from mentoring.usecases.segments import SegmentUseCases
from mentoring.usecases.series import SeriesUseCases
from mentoring.usecases.settings import SettingsUseCases
from mentoring.usecases.today import TodayUseCases
from mentoring.usecases.vacancies import VacancyUseCases
from mentoring.usecases.visits import VisitUseCases
from mentoring.usecases.wishes import WishUseCases
from mentoring.usecases.writing import WritingUseCases


@dataclass(frozen=True, slots=True)
class UseCases:
    """One attribute a subject. Every call happens inside a turn and checks the actor's rights itself."""

    people: PeopleUseCases
    school_life: SchoolLifeUseCases
    school_answers: SchoolAnswerUseCases
    vacancies: VacancyUseCases
    care: CareUseCases
    leaving: LeavingUseCases
    roles: RoleUseCases
    entry: EntryUseCases
    invitations: InvitationUseCases
    privacy: PrivacyUseCases
    settings: SettingsUseCases
    heavy_days: HeavyDayUseCases
    careers: CareerUseCases
    assessment: AssessmentUseCases
    measuring: MeasuringUseCases
    aggregates: AggregateUseCases
    indicators: IndicatorUseCases
    routes: RouteUseCases
    colleagues: ColleagueUseCases
    pulse: PulseUseCases
    microcourses: MicrocourseUseCases
    pairs: PairUseCases
    no_pair: NoPairRounds
    pair_life: PairLifeUseCases
    pair_staff: StaffPairUseCases
    pair_groups: GroupUseCases
    mentor_entry: MentorEntryUseCases
    pair_survey: SurveyUseCases
    pair_papers: PairPaperUseCases
    offers: OfferUseCases
    avoiding: AvoidUseCases
    matching: MatchingUseCases
    meetings: MeetingUseCases
    vouching: VouchingUseCases
    logs: MeetingLogUseCases
    past_meetings: PastMeetingUseCases
    visits: VisitUseCases
    mirrors: MirrorUseCases
    writing: WritingUseCases
    wishes: WishUseCases
    papers: RoutePapers
    templates: TemplateUseCases
    mentor_papers: MentorPapers
    legal_papers: LegalPapers
    events: EventUseCases
    attendance: AttendanceUseCases
    series: SeriesUseCases
    feedback: FeedbackUseCases
    certificates: CertificateUseCases
    broadcasts: BroadcastUseCases
    segments: SegmentUseCases
    exports: ExportUseCases
    deliveries: DeliveryUseCases
    health: HealthUseCases
    today: TodayUseCases
    roadmap: RoadmapUseCases
    communities: CommunityUseCases
    roadmap_desk: RoadmapDesk
    roadmap_work: RoadmapWork
    outbox: Outbox
    programmes: ProgrammeBook
