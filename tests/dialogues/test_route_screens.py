"""Screens of routes, steps and «Сегодня» keep their limits for the whole pack and the longest names."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from zoneinfo import ZoneInfo

import pytest

from handlers.screens import (
    confirming,
    route_edit,
    routes,
    step_days,
    step_notes,
    step_results,
    step_things,
    steps,
    today,
)
from handlers.screens.screen import Screen
from locales.translator import Translator
from mentoring.route_answering import Answerer, WrongKind
from mentoring.route_editing import Gap
from mentoring.route_library import EvidenceKind, StepTemplate, says_more
from mentoring.route_proposal import propose
from mentoring.route_records import Around, Brought, Plan, RouteRecord, RouteStatus, StepRecord
from mentoring.routes import RouteStep, StepStatus
from mentoring.usecases.route_basis import Scene, walked
from mentoring.usecases.route_views import (
    Answered,
    Bring,
    Choices,
    OthersRoute,
    RouteView,
    StepCard,
    ToConfirm,
    WaitingRoutes,
)
from mentoring.usecases.today import Case, CaseKind, Day
from tests.support.pack import bugulma, calendar

TODAY = date(2026, 10, 13)
NOW = datetime(2026, 10, 13, 12, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Moscow")
LONGEST = "Мухаммадрахимова-Константинопольская Гульчачак Абдуррахмановна"
NOBODY: frozenset[int] = frozenset()
ANNA = Around(1, 1, "Анна", LONGEST, "Europe/Moscow", NOBODY, True, False, NOBODY, NOBODY)
PHOTO = Brought(1, EvidenceKind.PHOTO, "с" * 250, "f", "имя" * 60, False, NOW)
EVERY_STEP = [bugulma().library.first, bugulma().library.last, *bugulma().library.steps]
AXES = [axis.code for axis in bugulma().questionnaire.axes]


def fits(screen: Screen, text: int = 900) -> None:
    bare = screen.text.replace("<b>", "").replace("</b>", "")
    assert len(bare) <= text, f"{len(bare)}: {bare}"
    assert len(screen.rows) <= 6, screen.rows
    long = [button.label for row in screen.rows for button in row if len(button.label) > 24]
    assert not long, long


@pytest.fixture(params=["ru", "en"])
def t(request: pytest.FixtureRequest) -> Translator:
    return Translator(request.param)


def record(number: int, step: RouteStep, status: StepStatus) -> StepRecord:
    return StepRecord(
        id=number + 1,
        route_id=1,
        template=step.code,
        place=number,
        title=bugulma().library.step(step.code).title,
        confirmer="mentor",
        hours=2.5,
        start_on=step.start,
        due_on=step.due,
        reason=step.reason.kind.value,
        status=status,
        revision=0,
        question=None,
        comment=None,
        decided_by=None,
        answer_by=None,
        submitted_at=None,
        closed_at=None,
    )


def scene(axes: tuple[str, ...], status: StepStatus) -> Scene:
    pack = bugulma()
    draft = propose(axes, pack.library, calendar(), TODAY, pack.route_rules)
    records = tuple(record(number, step, status) for number, step in enumerate(draft.steps))
    where = RouteStatus.DRAFT if status is StepStatus.PLANNED else RouteStatus.WAITING
    route = RouteRecord(1, 1, 1, 1, where, axes, None, None, NOW, NOW, None, None)
    return Scene(Plan(route, records), ANNA, pack, calendar(), TODAY)


def view(found: Scene) -> RouteView:
    draft = found.draft()
    return RouteView(
        id=1,
        status=found.route.status,
        axes=tuple(found.programme.axis_title(axis) for axis in found.route.axes),
        steps=found.lines(),
        hours=draft.hours,
        weeks=draft.weeks,
        done=0,
        gaps=(Gap.NO_INDIVIDUAL, Gap.TOO_FEW, Gap.CROWDED),
        question="в" * 100,
        agree=Answerer.SELF,
        renewed=True,
        full=False,
        past=True,
    )


@pytest.mark.parametrize("status", [StepStatus.PLANNED, StepStatus.UNCONFIRMED, StepStatus.RETURNED])
def test_any_route_the_pack_can_propose_fits(t: Translator, status: StepStatus) -> None:
    for axes in [*permutations(AXES, 1), *permutations(AXES, 2), *list(permutations(AXES, 3))[::7]]:
        found = scene(axes, status)
        shown = view(found)
        fits(routes.front(shown, t, ZONE))
        fits(routes.why(shown, t))
        fits(route_edit.steps(shown, t))
        fits(routes.walked(walked(found, NOW, 3), t, ZONE))
        ends = TODAY + timedelta(days=80)
        others = OthersRoute(
            1, 1, LONGEST, RouteStatus.WAITING, shown.steps, 3, ends, "в" * 150, Answerer.MENTOR
        )
        fits(confirming.others(others, t))
        fits(confirming.to_agree(others, t))
        fits(confirming.waiting(WaitingRoutes((others,) * 5, 1, 3, 12, 4), t))


def card(template: StepTemplate, status: StepStatus) -> StepCard:
    return StepCard(
        id=1,
        route_id=1,
        title=template.title,
        goal=template.goal,
        why=template.why,
        due=TODAY,
        hours=template.hours,
        brings=template.evidence.text,
        kinds=template.evidence.kinds,
        confirmer=" · ".join(one.label for one in template.confirmers),
        answerer=Answerer.MENTOR,
        status=status,
        start=template.start,
        question="в" * 500,
        comment="к" * 500,
        answer_by=TODAY,
        brought=(PHOTO,) * 4,
        today=TODAY + timedelta(days=1),
        clarify=True,
        running=True,
        can_start=True,
        fixed=False,
        earlier=True,
        later=True,
    )


@pytest.mark.parametrize("status", list(StepStatus))
def test_every_step_of_the_pack_fits(t: Translator, status: StepStatus) -> None:
    for template in EVERY_STEP:
        one = card(template, status)
        fits(steps.card(one, t))
        fits(route_edit.step(one, t))
        fits(step_days.days(one, TODAY, t))
        fits(step_days.new_date(one, t))
        fits(step_results.answer_question(one, t))
        told = Answered(one, Answerer.MENTOR, 3, 8, None, None)
        fits(step_notes.note_confirmed(told, t, ZONE))
        fits(step_notes.note_returned(told, t))
        fits(step_notes.note_lapsed(told, t, ZONE))
        bring = Bring(1, template.title, template.evidence.text, template.evidence.kinds, True)
        fits(step_things.bring(bring, t))
        fits(step_things.wrong_kind(WrongKind(template.evidence.kinds), 1, t))
        asked = ToConfirm(
            1, 1, 1, LONGEST, template.title, template.goal, status, (PHOTO,) * 4, "в" * 500, None, TODAY, NOW
        )
        fits(confirming.to_confirm(asked, t))
        fits(confirming.to_confirm(asked, t, whole=True))


def test_all_that_was_written_can_be_read_by_whoever_answers(t: Translator) -> None:
    words = replace(PHOTO, kind=EvidenceKind.TEXT, body="слово " * 160)
    template = bugulma().library.first
    asked = ToConfirm(
        1,
        1,
        1,
        LONGEST,
        template.title,
        template.goal,
        StepStatus.SUBMITTED,
        (words,),
        None,
        None,
        TODAY,
        NOW,
    )
    assert "слово " * 159 in confirming.to_confirm(asked, t, whole=True).text
    fits(confirming.to_confirm(asked, t))


def test_the_longest_lists_to_choose_from_fit(t: Translator) -> None:
    longest = sorted(EVERY_STEP, key=lambda step: len(step.title) + len(step.form.label))[-4:]
    fits(route_edit.choices(Choices(1, "н" * 38, tuple(longest), 1, 5), t))


OF_MENTOR = (
    CaseKind.REQUEST,
    CaseKind.STEP,
    CaseKind.MARK,
    CaseKind.SLOTS,
    CaseKind.ROUTE,
    CaseKind.MEETING,
)


@pytest.mark.parametrize("kind", list(CaseKind))
def test_a_full_day_fits(t: Translator, kind: CaseKind) -> None:
    case = Case(kind, 1, NOW, 1, LONGEST, "н" * 200, 12)
    if kind in OF_MENTOR:
        fits(today.of_mentor(Day((case,) * 4, 1, 3, 12), t, ZONE, NOW))
        fits(today.steps(Day((case,) * 4, 1, 3, 12), t, ZONE, NOW))
    else:
        fits(today.of_methodologist(Day((case,) * 10, 0, 1, 30), t, ZONE, NOW))


def test_hours_that_are_not_counted_are_left_out(t: Translator) -> None:
    course = next(step for step in EVERY_STEP if step.form.is_course)
    assert not routes.about(course.counted_hours, t)
    assert routes.about(2.0, t)


def test_a_goal_is_said_only_where_it_says_more_than_the_title() -> None:
    assert not says_more("принять правила с классом", "Правила вместе с классом")
    assert says_more("увидеть объяснение трудной темы", "Урок наставника по трудной теме")
