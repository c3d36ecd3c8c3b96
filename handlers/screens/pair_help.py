"""Help beside the main mentor: a question, a short goal, a subject mentor from another school."""

from datetime import tzinfo

from handlers.callbacks import pairs as taps
from handlers.callbacks.mentor_entry import OpenEntry
from handlers.callbacks.menu import OpenMentor
from handlers.screens.pair_words import about, day, gap, mentor, reasons, short, stack, teacher
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.pairs import SITUATIONAL, PairKind, Side
from mentoring.programme import Programme
from mentoring.usecases.pair_views import Candidate, PairView
from mentoring.usecases.pairs import MOST_REQUEST

ASKED = (PairKind.QUESTION, PairKind.SHORT, PairKind.SUBJECT, PairKind.GROUP)
THREE, SIX = 3, 6


def front(views: tuple[PairView, ...], t: Translator, zone: tzinfo) -> Screen:
    """What goes on, and what may be asked for."""
    lines = "".join(f"\n{_line(view, t, zone)}" for view in views[:6])
    opens = [Button(short(mentor(view.mentor, t), 24), taps.OpenPair(view.pair.id)) for view in views[:2]]
    question, goal, subject, group = (
        Button(t(f"help-ask-{kind.value}"), taps.ShowHelper(kind.value, 0)) for kind in ASKED
    )
    doors = (Button(t("entry-become"), OpenEntry()), _back(t))
    pairs = [tuple(opens[i : i + 2]) for i in range(0, len(opens), 2)]
    return Screen(
        t("help-front", lines=Html(f"\n{lines}" if lines else "")),
        rows(*pairs, (question, goal), subject, group, doors),
    )


def _line(view: PairView, t: Translator, zone: tzinfo) -> Html:
    state, at = "goes", None
    if view.answer_by is not None:
        state, at = ("asked" if view.waits_for_me else "waits"), view.answer_by
    elif view.record.is_paused:
        state, at = "paused", view.record.paused_until
    elif view.record.ends_at is not None:
        state, at = "ends", view.record.ends_at
    said = day(at, zone, t) if at else ""
    return t("help-line", kind=view.pair.kind.value, mentor=mentor(view.mentor, t), state=state, date=said)


def candidate(view: Candidate | None, kind: PairKind, programme: Programme, t: Translator) -> Screen:
    """One who could help, with reasons."""
    if view is None:
        return Screen(t("help-nobody", kind=kind.value), rows(_help(t), _back(t)))
    who = t(
        "help-proposal",
        kind=kind.value,
        mentor=mentor(view.mentor, t),
        about=about(view.mentor, programme, t),
    )
    text = stack(
        who,
        reasons(view.reasons, programme, t),
        gap(view.gap, programme, t),
        t("help-agrees", kind=kind.value),
    )
    others = Button(t("pairs-show-others"), taps.ShowHelper(kind.value, view.place + 1))
    return Screen(text, rows(_suits(view, kind, t), others if view.total > 1 else None, (_help(t), _back(t))))


def _suits(view: Candidate, kind: PairKind, t: Translator) -> tuple[Button, ...]:
    number = view.mentor.person_id
    if kind is not PairKind.SHORT:
        return (Button(t("pairs-suits"), taps.AskHelper(kind.value, number, 0), style="primary"),)
    return (
        Button(t("help-weeks-three"), taps.AskHelper(kind.value, number, THREE), style="primary"),
        Button(t("help-weeks-six"), taps.AskHelper(kind.value, number, SIX)),
    )


def ask_for_words(view: Candidate, kind: PairKind, weeks: int, t: Translator, trouble: str = "") -> Screen:
    """The question, the goal, or nothing."""
    asked = t("help-words", kind=kind.value, mentor=mentor(view.mentor, t), limit=MOST_REQUEST)
    send = Button(
        t("pairs-request-send"), taps.SendHelp(kind.value, view.mentor.person_id, weeks), style="primary"
    )
    needs_words = kind in SITUATIONAL
    return Screen(stack(trouble, asked), rows(None if needs_words else send, _help(t), _back(t)))


def asked_of_mentor(view: PairView, programme: Programme, t: Translator, zone: tzinfo) -> str:
    """The request in words, for the mentor who is asked."""
    load, by = view.load, view.answer_by
    assert load is not None, "the mentor's own load is shown"
    assert by is not None, "only an open pair is asked about"
    return stack(
        t(
            "help-request",
            kind=view.pair.kind.value,
            weeks=view.record.weeks or SIX,
            teacher=teacher(view.teacher, t),
            about=about(view.teacher, programme, t),
        ),
        t("pairs-request-says", request=view.record.request) if view.record.request else "",
        _goal(view, view.record.goal, t),
        t(
            "help-request-tail",
            kind=view.pair.kind.value,
            active=load.active,
            capacity=load.capacity,
            date=day(by, zone, t),
        ),
    )


def begun(view: PairView, t: Translator, zone: tzinfo) -> str:
    """It has begun, and ends by itself."""
    ends = view.record.ends_at
    return t(
        "help-begun",
        kind=view.pair.kind.value,
        mentor=mentor(view.mentor, t),
        teacher=teacher(view.teacher, t),
        ends="yes" if ends else "no",
        date=day(ends, zone, t) if ends else "",
    )


def note(view: PairView, t: Translator, zone: tzinfo) -> str:
    """What kind of help this is, on its card; nothing for the main pair."""
    if view.pair.kind is PairKind.MAIN:
        return ""
    ends = view.record.ends_at
    said = t(
        "help-note",
        kind=view.pair.kind.value,
        ends="yes" if ends else "no",
        date=day(ends, zone, t) if ends else "",
    )
    goal = view.record.goal or (view.record.request if view.side is Side.MENTOR else None)
    shared = view.record.goal if view.pair.kind is PairKind.GROUP else None
    known = goal if view.pair.kind in SITUATIONAL else shared
    return f"{said}\n{_goal(view, known, t)}" if known else said


def offered(view: PairView, programme: Programme, t: Translator) -> str:
    """What the school proposes to the teacher, with its goal."""
    kind, who = view.pair.kind.value, mentor(view.mentor, t)
    said = t("help-proposal", kind=kind, mentor=who, about=about(view.mentor, programme, t))
    return stack(said, _goal(view, view.record.goal, t))


def _goal(view: PairView, goal: str | None, t: Translator) -> str:
    return t("help-goal", kind=view.pair.kind.value, goal=goal) if goal else ""


def _help(t: Translator) -> Button:
    return Button(t("help-back"), taps.MoreHelp())


def _back(t: Translator) -> Button:
    return Button(t("menu-mentor"), OpenMentor())
