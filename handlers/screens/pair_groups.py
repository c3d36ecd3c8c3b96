"""A group: its mentor, goal, last day and members; what the mentor is asked, and what is left of it."""

from datetime import tzinfo

from handlers.callbacks import pair_groups as taps
from handlers.callbacks.pair_papers import OpenPairDesk
from handlers.callbacks.pairs import OpenPair
from handlers.screens.pair_words import day, mentor, stack, teacher
from handlers.screens.pairs import menu, other, to_teachers
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager
from locales.translator import Html, Translator
from mentoring.pairs import GROUP_SIZE
from mentoring.usecases.pair_groups import GroupView, MemberPage, MentorPage
from mentoring.usecases.pair_records import Someone
from mentoring.usecases.pair_staff import MOST_GOAL
from mentoring.usecases.pair_views import PairView

TERMS = (("month", 30), ("two", 61), ("four", 122))


def mentors(view: MentorPage, t: Translator) -> Screen:
    """Who leads?"""
    if not view.total:
        return Screen(t("groups-no-mentors"), rows((_desk(t), menu(t))))
    lines = [f"{n}. {mentor(one, t)}" for n, one in enumerate(view.mentors, 1)]
    numbers = [Button(str(n), taps.GroupMentor(one.person_id)) for n, one in enumerate(view.mentors, 1)]
    return Screen(
        t("groups-mentors", total=view.total, lines=Html("\n".join(lines))),
        rows(tuple(numbers), pager(view.page, view.pages, taps.GroupMentors, t), (_desk(t), menu(t))),
    )


def ask_goal(who: Someone, t: Translator, trouble: str = "") -> Screen:
    """One goal for all."""
    asked = t("groups-goal", mentor=mentor(who, t), limit=MOST_GOAL)
    return Screen(stack(trouble, asked), rows((_start(t), menu(t))))


def ask_until(who: Someone, t: Translator, trouble: str = "") -> Screen:
    """A term by tap, or a day typed."""
    terms = [Button(t(f"groups-term-{code}"), taps.GroupUntil(days)) for code, days in TERMS]
    return Screen(
        stack(trouble, t("groups-until", mentor=mentor(who, t))),
        rows(tuple(terms), (_start(t), menu(t))),
    )


def members(view: MemberPage, t: Translator, trouble: str = "") -> Screen:
    """Tick two to six."""
    if not view.lines:
        return Screen(t("groups-no-members"), rows((_start(t), menu(t))))
    lines = [
        t("groups-member-line", n=n, teacher=teacher(one, t), picked="yes" if on else "no")
        for n, (one, on) in enumerate(view.lines, 1)
    ]
    ticks = [
        Button(f"✓ {n}" if on else str(n), taps.GroupTick(one.person_id, view.page))
        for n, (one, on) in enumerate(view.lines, 1)
    ]
    asks = Button(t("groups-ask", n=view.picked), taps.GroupAsk(), style="primary")
    said = t("groups-members", mentor=mentor(view.mentor, t), n=view.picked, lines=Html("\n".join(lines)))
    return Screen(
        stack(trouble, said),
        rows(
            tuple(ticks),
            pager(view.page, view.pages, taps.GroupPage, t),
            asks if view.picked in GROUP_SIZE else None,
            (_start(t), menu(t)),
        ),
    )


def card(view: GroupView, t: Translator, zone: tzinfo) -> Screen:
    """The group for its mentor and for staff: who was asked, how many agreed, never who refused."""
    group = view.group
    state = "goes" if group.goes_on else "over" if group.closed_at else "waits"
    asked = "yes" if view.is_mine and view.waits_for_mentor else "no"
    said = t(
        "groups-card",
        mentor=mentor(view.mentor, t),
        goal=group.goal,
        date=day(group.ends_at, zone, t),
        state=state,
        asked=asked,
        n=view.agreed,
    )
    names = ", ".join(teacher(one, t) for one in view.invited)
    text = stack(said, t("groups-invited", names=Html(names)) if names else "")
    if not view.is_mine:
        return Screen(text, rows(Button(t("groups-open"), taps.OpenGroup(group.id)), (_desk(t), menu(t))))
    answers = (
        Button(t("groups-lead"), taps.LeadGroup(group.id), style="primary"),
        Button(t("pairs-cannot"), taps.NotThisGroup(group.id)),
    )
    return Screen(text, rows(answers if asked == "yes" else None, (to_teachers(t), menu(t))))


def off(t: Translator) -> Screen:
    """It does not begin this time; nobody is to blame."""
    return Screen(t("groups-off"), rows(menu(t)))


def two_left(view: PairView, t: Translator, zone: tzinfo) -> Screen:
    """The two go on."""
    ends = view.record.ends_at
    return Screen(
        t("groups-two", role=view.side.value, other=other(view, t), date=day(ends, zone, t) if ends else ""),
        rows(Button(t("pairs-open"), OpenPair(view.pair.id), style="primary"), menu(t)),
    )


def _start(t: Translator) -> Button:
    return Button(t("groups-start"), taps.GroupMentors(0))


def _desk(t: Translator) -> Button:
    return Button(t("staff-desk"), OpenPairDesk())
