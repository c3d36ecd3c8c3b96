"""Pairs, their meetings, matching and writing: which store stands behind which use case."""

from dataclasses import dataclass

import structlog

from bot.calendars import Calendars
from bot.children import ComputeChild, ComputeFailed
from bot.matchmaker import Matchmaker as SolvingChild
from mentoring.clock import Clock
from mentoring.matching_problem import Problem, Solution
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.usecases.arrivals import Arrivals
from mentoring.usecases.avoiding import AvoidUseCases
from mentoring.usecases.group_flow import GroupFlow
from mentoring.usecases.matching import MatchingUseCases
from mentoring.usecases.matching_group import MatchingGroup
from mentoring.usecases.matching_views import MatchingUnavailable, Matchmaker
from mentoring.usecases.meeting_logs import MeetingLogUseCases
from mentoring.usecases.meeting_past import PastMeetingUseCases
from mentoring.usecases.meeting_rounds import MeetingRounds
from mentoring.usecases.meeting_vouching import VouchingUseCases
from mentoring.usecases.meeting_words import MeetingWords
from mentoring.usecases.meetings import MeetingUseCases
from mentoring.usecases.mentor_entry import MentorEntryUseCases
from mentoring.usecases.mirrors import MirrorUseCases, OwnWords
from mentoring.usecases.offers import OfferUseCases
from mentoring.usecases.pair_flow import PairFlow
from mentoring.usecases.pair_groups import GroupUseCases
from mentoring.usecases.pair_life import PairLifeUseCases
from mentoring.usecases.pair_papers import PairPaperUseCases
from mentoring.usecases.pair_search import Growth, PairSearch
from mentoring.usecases.pair_staff import StaffPairUseCases
from mentoring.usecases.pair_survey import SurveyUseCases
from mentoring.usecases.pair_viewing import PairViewer
from mentoring.usecases.pair_words import PairWords
from mentoring.usecases.pairs import PairUseCases
from mentoring.usecases.visits import VisitUseCases
from mentoring.usecases.writing import WritingUseCases
from storage.entry import EntryStore
from storage.matching import PartyStore, RunStore
from storage.meeting_logs import LogStore
from storage.meetings import MeetingStore
from storage.mentor_entry import MentorEntryStore
from storage.mirrors import MirrorStore
from storage.offers import OfferStore
from storage.pair_groups import GroupStore
from storage.pair_papers import PairPaperStore
from storage.pair_staff import StaffPairStore
from storage.pair_survey import SurveyStore
from storage.pair_times import PairTimes
from storage.pairs import PairStore
from storage.roster import RosterStore
from storage.schools import SchoolStore
from storage.tallies import TallyStore
from storage.visits import VisitStore
from storage.writing import ContactStore

log = structlog.get_logger()


class ChildMatchmaker:
    """The compute child as the use case knows it: a failure there is a refusal here, not a broken turn."""

    def __init__(self, child: ComputeChild) -> None:
        self._matchmaker = SolvingChild(child)

    async def solve(self, problem: Problem, /) -> Solution:
        """See `mentoring.usecases.matching.Matchmaker`."""
        try:
            return await self._matchmaker.solve(problem)
        except ComputeFailed as error:
            log.error("matching_failed", reason=error.reason)
            raise MatchingUnavailable from error


@dataclass(frozen=True, slots=True)
class Pairing:
    """The subjects around a pair; they share stores and the search."""

    pairs: PairUseCases
    life: PairLifeUseCases
    staff: StaffPairUseCases
    groups: GroupUseCases
    papers: PairPaperUseCases
    entry: MentorEntryUseCases
    survey: SurveyUseCases
    offers: OfferUseCases
    avoiding: AvoidUseCases
    matching: MatchingUseCases
    meetings: MeetingUseCases
    vouching: VouchingUseCases
    arrivals: Arrivals
    logs: MeetingLogUseCases
    past_meetings: PastMeetingUseCases
    visits: VisitUseCases
    mirrors: MirrorUseCases
    writing: WritingUseCases


def build_pairing(
    growth: Growth,
    own: OwnWords,
    matchmaker: Matchmaker,
    calendars: Calendars,
    outbox: Outbox,
    programmes: ProgrammeBook,
    clock: Clock,
) -> Pairing:
    """Wire them; nothing here touches the database."""
    pairs, parties, tallies = PairStore(), PartyStore(), TallyStore()
    search = PairSearch(parties, growth, programmes)
    group = MatchingGroup(parties, search, programmes)
    viewer = PairViewer(pairs, parties, tallies, search, programmes, clock)
    flow = PairFlow(pairs, parties, tallies, search, calendars, outbox)
    together = GroupFlow(GroupStore(), pairs, flow, outbox)
    staff, rows = StaffPairStore(), MeetingStore()
    offers = OfferUseCases(OfferStore(), programmes, clock)
    meetings = MeetingUseCases(rows, pairs, parties, calendars, outbox, programmes, clock, staff)
    papers = PairPaperUseCases(PairPaperStore(), pairs, parties, calendars, outbox, clock)
    rounds = MeetingRounds(rows, parties, staff, MeetingWords(outbox))
    return Pairing(
        pairs=PairUseCases(pairs, PairTimes(), parties, search, viewer, flow, together, outbox, clock),
        life=PairLifeUseCases(pairs, viewer, flow, PairWords(outbox), calendars, clock),
        staff=StaffPairUseCases(staff, RosterStore(), pairs, parties, search, flow, clock),
        groups=GroupUseCases(together, GroupStore(), staff, RosterStore(), pairs, parties, clock),
        papers=papers,
        entry=MentorEntryUseCases(
            MentorEntryStore(),
            OfferStore(),
            parties,
            EntryStore(),
            RosterStore(),
            calendars,
            programmes,
            outbox,
            clock,
        ),
        survey=SurveyUseCases(SurveyStore(), pairs, clock),
        offers=offers,
        avoiding=AvoidUseCases(offers, OfferStore(), SchoolStore(), parties, clock),
        matching=MatchingUseCases(RunStore(), pairs, parties, search, group, flow, matchmaker, outbox, clock),
        meetings=meetings,
        vouching=VouchingUseCases(rows, parties, staff, rounds, clock),
        arrivals=Arrivals(pairs, rows, papers, parties, outbox),
        mirrors=MirrorUseCases(MirrorStore(), pairs, parties, own, outbox, programmes, clock),
        past_meetings=PastMeetingUseCases(MeetingStore(), meetings, pairs, outbox, clock),
        logs=MeetingLogUseCases(LogStore(), meetings, outbox, programmes, clock),
        visits=VisitUseCases(VisitStore(), meetings, outbox, programmes, clock),
        writing=WritingUseCases(pairs, parties, ContactStore(), outbox, clock),
    )
