"""Plain constructor arguments: which store stands behind which use case."""

import secrets

from bot.calendars import Calendars
from bot.pairing import build_pairing
from mentoring.clock import Clock
from mentoring.deliveries import Planner
from mentoring.ports import ProgrammeBook
from mentoring.programme import Programme
from mentoring.step_codes import Dice
from mentoring.usecases.aggregates import AggregateUseCases
from mentoring.usecases.all import UseCases
from mentoring.usecases.assessment import AssessmentUseCases
from mentoring.usecases.attendance import AttendanceUseCases
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
from mentoring.usecases.matching_views import Matchmaker
from mentoring.usecases.measuring import MeasuringUseCases
from mentoring.usecases.mentor_papers import MentorPapers
from mentoring.usecases.microcourses import MicrocourseUseCases
from mentoring.usecases.no_pair import NoPairRounds
from mentoring.usecases.paper_templates import Judge, TemplateUseCases
from mentoring.usecases.papers import RoutePapers
from mentoring.usecases.people import PeopleUseCases
from mentoring.usecases.privacy import PrivacyUseCases
from mentoring.usecases.pulse import PulseUseCases
from mentoring.usecases.roadmap import RoadmapUseCases
from mentoring.usecases.roadmap_desk import RoadmapDesk
from mentoring.usecases.roadmap_work import RoadmapWork
from mentoring.usecases.roles import RoleUseCases
from mentoring.usecases.route_basis import Basis
from mentoring.usecases.routes import RouteUseCases
from mentoring.usecases.school_answers import SchoolAnswerUseCases
from mentoring.usecases.school_life import SchoolLifeUseCases
from mentoring.usecases.segments import SegmentUseCases
from mentoring.usecases.series import SeriesUseCases
from mentoring.usecases.settings import SettingsUseCases
from mentoring.usecases.today import TodayUseCases
from mentoring.usecases.vacancies import VacancyUseCases
from mentoring.usecases.wishes import WishUseCases
from storage.absorb import AbsorbStore
from storage.aggregates import AggregateStore
from storage.assessment import AssessmentStore
from storage.assessment_dues import AssessmentDueStore
from storage.attendance import AttendanceStore
from storage.audience import AudienceStore
from storage.broadcasts import BroadcastStore
from storage.care import CareStore
from storage.careers import CareerStore
from storage.certificates import CertificateStore
from storage.circle import CircleStore
from storage.communities import CommunityStore
from storage.consents import ConsentStore
from storage.deliveries import DeliveryStore
from storage.entry import EntryStore
from storage.event_feedback import FeedbackStore
from storage.events import EventStore
from storage.exports import ExportStore
from storage.files import EvidenceFiles
from storage.health import HealthStore
from storage.heavy_days import SchoolDayStore
from storage.indicators import IndicatorStore
from storage.invitations import InvitationStore
from storage.leaving import LeavingStore
from storage.matching import PartyStore
from storage.merging import MergingStore
from storage.microcourses import MicrocourseStore
from storage.no_pair import NoPairStore
from storage.norms import NormStore
from storage.outbox import OutboxStore
from storage.paper_templates import PaperTemplateStore
from storage.papers import PaperStore
from storage.people import MunicipalityStore, PeopleStore
from storage.privacy import PrivacyStore
from storage.pulse import PulseStore
from storage.recipients import RecipientStore
from storage.roadmap import RoadmapStore
from storage.roles import RoleStore
from storage.roster import RosterStore
from storage.route_sets import SetStore
from storage.routes import RouteStore
from storage.school_answers import SchoolAnswerStore, VacancyStore
from storage.school_life import SchoolLifeStore
from storage.schools import SchoolStore
from storage.segments import SegmentStore
from storage.series import SeriesStore
from storage.settings import SettingsStore
from storage.step_codes import StepCodeStore
from storage.ties import TiesStore
from storage.today import TodayStore
from storage.wishes import WishStore


class Programmes:
    """Each municipality's loaded programme."""

    def __init__(self) -> None:
        self._by_municipality: dict[int, Programme] = {}

    def put(self, municipality_id: int, programme: Programme) -> None:
        """Have a municipality run a programme."""
        self._by_municipality[municipality_id] = programme

    def of(self, municipality_id: int) -> Programme:
        """The programme a municipality runs."""
        return self._by_municipality[municipality_id]


def build_use_cases(
    programmes: ProgrammeBook, clock: Clock, owners: frozenset[int], matchmaker: Matchmaker, judge: Judge
) -> UseCases:
    """Wire everything; nothing here touches the database."""
    calendars = Calendars(programmes)
    recipients = RecipientStore(calendars)
    outbox = OutboxStore(clock, recipients)
    people = PeopleStore()
    entry, invitations = EntryStore(), InvitationStore()
    roster, schools = RosterStore(), SchoolStore()
    assessment = AssessmentUseCases(
        AssessmentStore(), TiesStore(), outbox, programmes, clock, AssessmentDueStore()
    )
    route_store = RouteStore()
    routes = Basis(
        route_store,
        EvidenceFiles(),
        CircleStore(),
        calendars,
        outbox,
        programmes,
        clock,
        SetStore(route_store),
    )
    mirrored = assessment.mirrored
    route_rooms = RouteUseCases(routes, assessment, assessment.axis, mirrored)
    pairing = build_pairing(assessment, mirrored, matchmaker, calendars, outbox, programmes, clock)
    events = EventUseCases(EventStore(), AudienceStore(), roster, calendars, outbox, programmes, clock)
    marks = AttendanceStore()
    members = PeopleUseCases(people, roster, schools, entry, outbox, programmes, clock)
    roadmap = RoadmapUseCases(RoadmapStore(EvidenceFiles()), roster, outbox, programmes, clock)
    answers = SchoolAnswerUseCases(SchoolAnswerStore(), members, calendars, outbox, clock)
    roadmap_desk = RoadmapDesk(roadmap)
    return UseCases(
        people=members,
        school_answers=answers,
        leaving=LeavingUseCases(
            LeavingStore(), PrivacyStore(), RoleStore(), entry, roster, schools, outbox, clock
        ),
        care=CareUseCases(CareStore(), SchoolAnswerStore(), outbox, clock),
        vacancies=VacancyUseCases(VacancyStore(), members, answers, programmes, clock),
        school_life=SchoolLifeUseCases(SchoolLifeStore(), MergingStore(), schools, members, clock),
        roles=RoleUseCases(
            RoleStore(), AbsorbStore(), pairing.arrivals, entry, roster, schools, outbox, programmes, clock
        ),
        entry=EntryUseCases(
            entry, invitations, ConsentStore(), roster, schools, pairing.arrivals, outbox, programmes, clock
        ),
        invitations=InvitationUseCases(
            invitations,
            schools,
            roster,
            MunicipalityStore(),
            entry,
            programmes,
            clock,
            owners,
            secrets.token_urlsafe,
        ),
        settings=SettingsUseCases(SettingsStore(), clock),
        heavy_days=HeavyDayUseCases(SchoolDayStore(), clock),
        careers=CareerUseCases(CareerStore(), outbox, programmes, clock),
        privacy=PrivacyUseCases(PrivacyStore(), ConsentStore(), RoleStore(), roster, outbox, clock),
        assessment=assessment,
        aggregates=AggregateUseCases(AggregateStore(), programmes, clock),
        indicators=IndicatorUseCases(IndicatorStore(), outbox, programmes, clock),
        measuring=MeasuringUseCases(NormStore(), programmes),
        routes=route_rooms,
        colleagues=ColleagueUseCases(routes, StepCodeStore(), dice()),
        pulse=PulseUseCases(PulseStore(), outbox, clock),
        microcourses=MicrocourseUseCases(MicrocourseStore(), route_rooms.confirm, programmes, clock),
        pairs=pairing.pairs,
        no_pair=NoPairRounds(NoPairStore(), outbox),
        pair_life=pairing.life,
        pair_staff=pairing.staff,
        pair_groups=pairing.groups,
        mentor_entry=pairing.entry,
        pair_survey=pairing.survey,
        pair_papers=pairing.papers,
        offers=pairing.offers,
        avoiding=pairing.avoiding,
        matching=pairing.matching,
        meetings=pairing.meetings,
        vouching=pairing.vouching,
        logs=pairing.logs,
        past_meetings=pairing.past_meetings,
        visits=pairing.visits,
        mirrors=pairing.mirrors,
        writing=pairing.writing,
        wishes=WishUseCases(WishStore(), pairing.writing, calendars, outbox, clock),
        legal_papers=LegalPapers(pairing.papers, PaperStore(), clock),
        mentor_papers=MentorPapers(PaperStore(), PartyStore(), clock),
        templates=TemplateUseCases(PaperTemplateStore(), judge, clock),
        papers=RoutePapers(routes, PaperStore(), PartyStore(), AssessmentStore()),
        events=events,
        attendance=AttendanceUseCases(marks, routes, events.hall, dice(), clock),
        series=SeriesUseCases(
            SeriesStore(), EventStore(), events, CertificateStore(), PartyStore(), calendars, outbox, clock
        ),
        feedback=FeedbackUseCases(FeedbackStore(), marks, outbox, clock),
        certificates=CertificateUseCases(CertificateStore(), marks, PartyStore(), clock),
        broadcasts=BroadcastUseCases(BroadcastStore(), AudienceStore(), calendars, outbox, programmes, clock),
        segments=SegmentUseCases(SegmentStore(), AudienceStore(), programmes, clock),
        exports=ExportUseCases(ExportStore(), clock),
        health=HealthUseCases(HealthStore(), owners, clock),
        deliveries=DeliveryUseCases(DeliveryStore(), recipients, people, clock),
        roadmap=roadmap,
        roadmap_desk=roadmap_desk,
        communities=CommunityUseCases(
            CommunityStore(), roster, events.desk, roadmap_desk, outbox, programmes, clock
        ),
        roadmap_work=RoadmapWork(roadmap),
        today=TodayUseCases(TodayStore(), CareStore(), SchoolAnswerStore(), VacancyStore(), clock),
        outbox=outbox,
        programmes=programmes,
    )


def dice() -> Dice:
    """Unguessable links, six digits to say aloud."""
    return Dice(lambda: secrets.token_urlsafe(16), lambda: f"{secrets.randbelow(10**6):06}")


def planners(use: UseCases) -> tuple[Planner, ...]:
    """Who is asked, once a minute, what will have to be said: a use-case object a subject that plans."""
    subjects = (
        use.assessment,
        use.routes,
        use.pairs,
        use.pair_groups,
        use.meetings,
        use.events,
        use.series,
        use.feedback,
        use.people,
        use.measuring,
        use.pulse,
        use.matching,
        use.careers,
        use.no_pair,
        use.wishes,
        use.roadmap,
        use.school_answers,
        use.indicators,
    )
    return tuple(one for one in subjects if isinstance(one, Planner))
