"""The one readable list: middlewares, routers, error handlers. The last router answers anything unknown."""

from aiogram import Dispatcher
from aiogram.filters import ExceptionTypeFilter

from handlers.common import (
    about,
    acknowledge,
    aggregates,
    attendance,
    calendar,
    careers,
    certificates,
    colleagues,
    communities,
    entry,
    event_feedback,
    event_links,
    fallback,
    health,
    indicators,
    later,
    mentor_entry,
    menu,
    opened,
    pair_life,
    pair_survey,
    polls,
    privacy,
    pulse,
    refusals,
    roadmap,
    series,
    settings,
    wishes,
)
from handlers.common import microcourses as common_microcourses
from handlers.common import papers as common_papers
from handlers.common import route_sets as common_route_sets
from handlers.common import writing as common_writing
from handlers.curator import care as curator_care
from handlers.curator import heavy_days as curator_heavy_days
from handlers.curator import invitations as curator_invitations
from handlers.curator import leaving as curator_leaving
from handlers.curator import meeting_vouching as curator_meeting_vouching
from handlers.curator import mentor_entry as curator_mentor_entry
from handlers.curator import pair_groups as curator_pair_groups
from handlers.curator import pair_papers as curator_pair_papers
from handlers.curator import pair_staff as curator_pair_staff
from handlers.curator import people as curator_people
from handlers.curator import roles as curator_roles
from handlers.curator import routes as curator_routes
from handlers.curator import vacancies as curator_vacancies
from handlers.head import overview as head_overview
from handlers.mentor import avoiding as mentor_avoiding
from handlers.mentor import meeting_logs as mentor_logs
from handlers.mentor import meetings as mentor_meetings
from handlers.mentor import mirrors as mentor_mirrors
from handlers.mentor import own_scale as mentor_scale
from handlers.mentor import pairs as mentor_pairs
from handlers.mentor import papers as mentor_papers
from handlers.mentor import past_meetings as mentor_past_meetings
from handlers.mentor import steps as mentor_steps
from handlers.mentor import today as mentor_today
from handlers.mentor import visits as mentor_visits
from handlers.methodologist import attendance as methodologist_attendance
from handlers.methodologist import broadcasts, events, matching
from handlers.methodologist import certificates as methodologist_certificates
from handlers.methodologist import exports as methodologist_exports
from handlers.methodologist import invitations as methodologist_invitations
from handlers.methodologist import people as methodologist_people
from handlers.methodologist import schools as methodologist_schools
from handlers.methodologist import templates as methodologist_templates
from handlers.methodologist import today as methodologist_today
from handlers.middlewares import EnteredOnly, PrivateOnly, WhoSpeaks
from handlers.teacher import agreed_steps as teacher_agreed_steps
from handlers.teacher import assessment as teacher_assessment
from handlers.teacher import colleagues as teacher_colleagues
from handlers.teacher import meetings as teacher_meetings
from handlers.teacher import pair_help as teacher_pair_help
from handlers.teacher import pairs as teacher_pairs
from handlers.teacher import routes as teacher_routes
from handlers.teacher import sharing as teacher_sharing
from handlers.teacher import visits as teacher_visits
from mentoring.errors import MentoringError
from mentoring.usecases.all import UseCases
from storage.fsm import TurnStorage
from storage.turn import current


def build_dispatcher(use: UseCases, fsm: TurnStorage, default_locale: str, *, private: bool) -> Dispatcher:
    """A dispatcher over fresh routers (a router can have one parent only, so build it once a process)."""

    async def undo() -> None:
        turn = current()
        await turn.undo()
        fsm.forget(turn)

    dispatcher = Dispatcher(storage=fsm, use=use, undo=undo, name="rostok")
    dispatcher.update.outer_middleware(PrivateOnly())
    dispatcher.update.outer_middleware(WhoSpeaks(use, default_locale, private=private))
    dispatcher.message.middleware(EnteredOnly())
    dispatcher.callback_query.middleware(EnteredOnly())
    dispatcher.errors.register(refusals.refuse, ExceptionTypeFilter(MentoringError))
    for module in (
        attendance,  # six digits of an event, or of a colleague
        colleagues,  # a link for somebody who may be nobody here, whatever else goes on
        event_links,  # an event of a common chat
        entry,  # first: whoever has not finished entering goes on with that, even by /menu
        menu,  # then commands: /menu, /cancel, /help work inside any form
        teacher_assessment,
        teacher_sharing,
        teacher_routes,
        teacher_colleagues,
        common_route_sets,
        teacher_pairs,
        teacher_pair_help,
        pair_life,
        mentor_entry,
        pair_survey,
        teacher_meetings,
        mentor_today,
        mentor_avoiding,
        mentor_pairs,
        mentor_meetings,
        mentor_past_meetings,
        mentor_logs,
        mentor_visits,
        mentor_mirrors,
        teacher_visits,
        teacher_agreed_steps,
        mentor_steps,
        mentor_papers,
        mentor_scale,
        common_writing,
        common_microcourses,
        pulse,
        common_papers,
        curator_people,
        curator_pair_papers,
        curator_meeting_vouching,
        curator_pair_staff,
        curator_pair_groups,
        curator_mentor_entry,
        curator_roles,
        curator_routes,
        curator_invitations,
        curator_vacancies,
        curator_care,
        curator_leaving,
        curator_heavy_days,
        methodologist_today,
        methodologist_people,
        methodologist_schools,
        methodologist_invitations,
        methodologist_templates,
        matching,
        events,
        methodologist_attendance,
        methodologist_certificates,
        broadcasts,
        methodologist_exports,
        head_overview,
        about,
        calendar,
        series,
        event_feedback,
        certificates,
        acknowledge,
        opened,
        aggregates,
        indicators,
        later,
        wishes,
        settings,
        careers,
        roadmap,
        communities,
        privacy,
        health,
        polls,
        fallback,
    ):
        module.router._parent_router = None  # tests build several apps in one process
        dispatcher.include_router(module.router)
    return dispatcher
