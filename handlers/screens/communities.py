"""Communities on screens: the list, a card, members, meetings, decisions."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Final

from handlers.callbacks import communities as taps
from handlers.callbacks.attendance import OpenRoom
from handlers.callbacks.events import ShowEvent
from handlers.callbacks.menu import OpenMenu
from handlers.callbacks.roadmap import OpenRow
from handlers.screens.screen import Button, Screen, rows
from handlers.taps import Tap
from handlers.widgets.choice import pager, shortened
from locales.translator import Html, Translator
from locales.when import dated, moment_words
from mentoring.communities import Community, CommunityKind, Decision, Membership
from mentoring.people import Role
from mentoring.programme import Named
from mentoring.roster import PersonFacts
from mentoring.usecases.communities import (
    CommunityCard,
    CommunityPage,
    DecisionCard,
    DecisionPage,
    MeetingLine,
    Member,
    MemberPage,
)

LABEL: Final = 24
LINE: Final = 60
CHOICES: Final = 8


def page(view: CommunityPage, t: Translator) -> Screen:
    """All of them, or one's own."""
    lines = [_line(n, one, t) for n, one in enumerate(view.lines, start=1)]
    own = str(view.own).lower()
    body = Html("\n".join(lines)) if lines else t("communities-none", own=own)
    opens = [Button(str(n), taps.OpenCommunity(one.id)) for n, one in enumerate(view.lines, start=1)]
    turn = pager(view.page, view.pages, lambda at: taps.OpenCommunities(view.own, at), t)
    other = Button(t("communities-other", own=own), taps.OpenCommunities(not view.own, 0))
    new = Button(t("communities-new"), taps.NewCommunity(0)) if view.founds else None
    head = t("communities-list", own=own)
    return Screen(
        Html(f"{head}\n\n{body}"), rows(opens, turn, other, new, Button(t("menu-back"), OpenMenu("")))
    )


def _line(n: int, one: Community, t: Translator) -> Html:
    return t(
        "communities-line",
        n=str(n),
        title=shortened(one.title, LINE),
        members=one.members,
        mine=one.mine.value if one.mine else "none",
    )


def card(view: CommunityCard, zone: tzinfo, now: datetime, t: Translator) -> Screen:
    """One of them."""
    one = view.community
    lines = [
        t(
            "communities-card",
            title=one.title,
            kind=view.kind,
            about=_about(view, t),
            leader=t.name(one.leader, Role.MENTOR.value, one.leader_id)
            if one.leader_id
            else t("communities-no-leader"),
            members=one.members,
            closed="yes" if one.closed_at else "no",
        )
    ]
    if view.ahead:
        lines.append(t("communities-ahead", lines=_meetings(view.ahead, zone, now, t)))
    if view.past and view.keeps:
        lines.append(t("communities-past", lines=_meetings(view.past, zone, now, t)))
    if one.mine is Membership.ASKED:
        lines.append(t("communities-asked"))
    return Screen(Html("\n\n".join(lines)), _card_rows(view, t))


def _about(view: CommunityCard, t: Translator) -> str:
    where = view.community.school
    return "".join(f" · {part}" for part in (view.subject, where) if part)


def _meetings(meetings: Sequence[MeetingLine], zone: tzinfo, now: datetime, t: Translator) -> Html:
    return Html("\n".join(t("communities-meeting-line", when=_when(one, zone, now, t), title=one.title)
                          for one in meetings))  # fmt: skip


def _when(one: MeetingLine, zone: tzinfo, now: datetime, t: Translator) -> str:
    local = one.starts_at.astimezone(zone).replace(tzinfo=None)
    return moment_words(local, t.locale, now.astimezone(zone).date())


def _card_rows(view: CommunityCard, t: Translator) -> tuple[tuple[Button, ...], ...]:
    one = view.community
    back = Button(t("communities-back"), taps.OpenCommunities(one.mine is Membership.MEMBER, 0))
    if one.closed_at:
        again = Button(t("communities-reopen"), taps.ReopenCommunity(one.id)) if view.edits else None
        decisions = Button(t("communities-decisions", n=view.decisions), taps.OpenDecisions(one.id, 0))
        return rows(decisions if view.keeps else None, again, back)
    inside = one.mine is Membership.MEMBER or view.keeps
    join = (
        Button(t("communities-join"), taps.JoinCommunity(one.id), style="primary")
        if one.mine in (None, Membership.LEFT, Membership.REFUSED)
        else None
    )
    meet = Button(t("communities-meet"), taps.AskMeeting(one.id), style="primary") if view.keeps else None
    members = Button(t("communities-members", n=one.members), taps.OpenMembers(one.id, False, 0))
    asked = (
        Button(t("communities-who-asks", n=one.asked), taps.OpenMembers(one.id, True, 0))
        if view.keeps and one.asked
        else None
    )
    decisions = Button(t("communities-decisions", n=view.decisions), taps.OpenDecisions(one.id, 0))
    shown = [
        Button(
            t("communities-open-meeting"), taps.OpenGathering(near.id) if view.keeps else ShowEvent(near.id)
        )
        for near in (*view.past[:1], *view.ahead[:1])[-1:]
        if inside
    ]
    edit = Button(t("communities-edit"), taps.EditCommunity(one.id)) if view.edits else None
    past = (
        [Button(t("communities-last-meeting"), taps.OpenGathering(view.past[0].id))]
        if view.past and view.keeps
        else []
    )
    leave = (
        Button(t("communities-leave"), taps.LeaveCommunity(one.id))
        if one.mine in (Membership.MEMBER, Membership.ASKED)
        else None
    )
    return rows(
        [one_ for one_ in (join, meet) if one_],
        [*shown, *(past if view.ahead else [])],
        [members, decisions] if inside else None,
        [one_ for one_ in (asked, edit) if one_],
        [one_ for one_ in (leave, back) if one_],
        Button(t("menu-back"), OpenMenu("")),
    )


def members(view: MemberPage, t: Translator) -> Screen:
    """Members, or those who ask."""
    one = view.community
    lines = [
        t(
            "communities-member-line",
            n=str(n),
            name=_name(line, t),
            school=f", {shortened(line.school, 40)}" if line.school else "",
            leads="yes" if line.person_id == one.leader_id else "no",
        )
        for n, line in enumerate(view.lines, start=1)
    ]
    asked = str(view.asked).lower()
    body = Html("\n".join(lines)) if lines else t("communities-nobody", asked=asked)
    opens = [
        Button(str(n), taps.OpenMember(one.id, line.person_id, view.asked))
        for n, line in enumerate(view.lines, start=1)
    ]
    turn = pager(view.page, view.pages, lambda at: taps.OpenMembers(one.id, view.asked, at), t)
    add = Button(t("communities-add"), taps.AskMember(one.id)) if view.keeps and not view.asked else None
    head = t("communities-members-head", title=shortened(one.title, LINE), asked=asked)
    back = Button(t("communities-to"), taps.OpenCommunity(one.id), style="primary")
    return Screen(Html(f"{head}\n\n{body}"), rows(opens if view.keeps else None, turn, add, back))


def _name(line: Member, t: Translator) -> Html:
    return t.name(line.name, line.role or Role.TEACHER.value, line.person_id)


def member(view: MemberPage, person_id: int, t: Translator) -> Screen:
    """What a keeper can do about one person."""
    one = view.community
    line = next((line for line in view.lines if line.person_id == person_id), None)
    back = Button(t("people-back"), taps.OpenMembers(one.id, view.asked, 0))
    if line is None:
        return members(view, t)
    text = t("communities-member", name=_name(line, t), title=one.title, asked=str(view.asked).lower())
    if view.asked:
        yes = Button(t("communities-take"), taps.TakeMember(one.id, person_id), style="primary")
        return Screen(
            text, rows(yes, Button(t("communities-refuse"), taps.RefuseMember(one.id, person_id)), back)
        )
    leads = person_id == one.leader_id
    lead = (
        Button(t("communities-lead"), taps.SetLeader(one.id, person_id)) if view.edits and not leads else None
    )
    out = Button(t("communities-remove"), taps.RemoveMember(one.id, person_id)) if not leads else None
    return Screen(text, rows(lead, out, back))


def people(community_id: int, found: Sequence[PersonFacts], typed: str, t: Translator) -> Screen:
    """Whom to add? What was typed found these."""
    back = Button(t("people-back"), taps.OpenMembers(community_id, False, 0), style="primary")
    if not found:
        return Screen(t("roadmap-no-such-person", typed=shortened(typed, 40)), rows(back))
    lines = [
        Button(
            shortened(Button(t.name(_full(one), Role.TEACHER.value, one.id)).label, LABEL),
            taps.TakeMember(community_id, one.id),
        )
        for one in found[:4]
    ]
    return Screen(t("communities-whom"), rows(*lines, back))


def _full(person: PersonFacts) -> str:
    return " ".join(part for part in (person.family, person.given) if part)


def kinds(known: Sequence[CommunityKind], at: int, t: Translator) -> Screen:
    """Of which kind?"""
    pages = max(1, -(-len(known) // CHOICES))
    at = min(at, pages - 1)
    shown = known[at * CHOICES : (at + 1) * CHOICES]
    buttons = [Button(shortened(one.title, LABEL), taps.NameCommunity(one.code)) for one in shown]
    pairs = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    turn = pager(at, pages, taps.NewCommunity, t)
    back = Button(t("people-back"), taps.OpenCommunities(False, 0), style="primary")
    return Screen(t("communities-which-kind"), rows(*pairs, turn, back))


def edit(view: CommunityCard, t: Translator) -> Screen:
    """What to change."""
    one = view.community
    return Screen(
        t("communities-edit-what", title=one.title),
        rows(
            Button(t("communities-name"), taps.RenameCommunity(one.id)),
            Button(t("communities-subject"), taps.PickSubject(one.id, 0)),
            Button(t("communities-leader"), taps.OpenMembers(one.id, False, 0)),
            Button(t("communities-close"), taps.CloseCommunity(one.id, False), style="danger"),
            Button(t("people-back"), taps.OpenCommunity(one.id), style="primary"),
        ),
    )


def subjects(view: CommunityCard, known: Sequence[Named], at: int, t: Translator) -> Screen:
    """Which subject?"""
    size = 6
    pages = max(1, -(-len(known) // size))
    at = min(at, pages - 1)
    shown = known[at * size : (at + 1) * size]
    one = view.community
    buttons = [
        Button(shortened(subject.title, LABEL), taps.SetSubject(one.id, subject.code)) for subject in shown
    ]
    pairs = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    turn = pager(at, pages, lambda to: taps.PickSubject(one.id, to), t)
    none = Button(t("communities-no-subject"), taps.SetSubject(one.id, ""))
    back = Button(t("people-back"), taps.EditCommunity(one.id), style="primary")
    return Screen(t("communities-which-subject"), rows(*pairs, turn, none, back))


def sure(key: str, title: str, yes: Tap, back: Tap, t: Translator) -> Screen:
    """Asked once."""
    return Screen(
        t(f"communities-sure-{key}", title=title),
        rows(
            Button(t(f"communities-yes-{key}"), yes, style="danger"),
            Button(t("people-back"), back, style="primary"),
        ),
    )


def ask(key: str, back: Tap, t: Translator, trouble: str = "", extra: Button | None = None) -> Screen:
    """A text is asked for; what was wrong with the last one stands above."""
    text = t(f"communities-ask-{key}")
    return Screen(
        Html(f"{trouble}\n\n{text}" if trouble else text),
        rows(extra, Button(t("people-back"), back, style="primary")),
    )


def meeting(one: MeetingLine, zone: tzinfo, now: datetime, t: Translator) -> Screen:
    """A meeting for whoever keeps the community."""
    live = one.status == "published"
    ahead = one.starts_at > now
    text = t(
        "communities-meeting",
        title=one.title,
        when=_when(one, zone, now, t),
        came=one.came,
        state="off" if not live else "ahead" if ahead else "past",
    )
    room = Button(t("attendance-room"), OpenRoom(one.id), style="primary") if live else None
    decide = Button(t("communities-decide"), taps.AskDecision(one.community_id, one.id)) if live else None
    change = (
        (
            Button(t("communities-move"), taps.MoveGathering(one.id)),
            Button(t("communities-call-off"), taps.CallOffGathering(one.id, False), style="danger"),
        )
        if live and ahead
        else None
    )
    to = Button(t("communities-to"), taps.OpenCommunity(one.community_id))
    return Screen(text, rows(room, decide, change, to))


def decisions(view: DecisionPage, t: Translator) -> Screen:
    """What was decided, the newest first."""
    one = view.community
    lines = [_decision_line(n, line, t) for n, line in enumerate(view.lines, start=1)]
    body = Html("\n".join(lines)) if lines else t("communities-no-decisions")
    opens = [Button(str(n), taps.OpenDecision(line.id)) for n, line in enumerate(view.lines, start=1)]
    turn = pager(view.page, view.pages, lambda at: taps.OpenDecisions(one.id, at), t)
    add = (
        Button(t("communities-decide"), taps.AskDecision(one.id, 0))
        if view.keeps and not one.closed_at
        else None
    )
    head = t("communities-decisions-head", title=shortened(one.title, LINE))
    back = Button(t("communities-to"), taps.OpenCommunity(one.id), style="primary")
    return Screen(Html(f"{head}\n\n{body}"), rows(opens, turn, add, back))


def _decision_line(n: int, one: Decision, t: Translator) -> Html:
    return t("communities-decision-line", n=str(n), body=shortened(one.body, 110), more=_facts(one, t))


def _facts(one: Decision, t: Translator) -> Html:
    said = []
    if one.who:
        said.append(t("communities-decision-who", who=one.who))
    if one.due_on:
        said.append(t("communities-decision-due", day=dated(one.due_on, t.locale)))
    if one.row_status:
        said.append(t("communities-decision-row", status=one.row_status))
    return Html("".join(f" · {part}" for part in said))


def decision(view: DecisionCard, reads_roadmap: bool, t: Translator) -> Screen:
    """One decision: who, by when, and the way into the roadmap."""
    one = view.decision
    text = t("communities-decision", title=view.community.title, body=one.body, more=_facts(one, t))
    keeps = view.keeps
    into = (
        Button(t("communities-to-roadmap"), taps.DecisionToRoadmap(one.id), style="primary")
        if keeps and one.row_id is None
        else Button(t("communities-roadmap-row"), OpenRow(one.row_id), style="primary")
        if one.row_id and reads_roadmap
        else None
    )
    facts = (
        (
            Button(t("communities-who"), taps.AskDecisionWho(one.id)),
            Button(t("communities-by"), taps.AskDecisionDue(one.id)),
        )
        if keeps and one.row_id is None
        else None
    )
    back = Button(t("communities-to-decisions"), taps.OpenDecisions(view.community.id, 0))
    return Screen(text, rows(into, facts, back))
