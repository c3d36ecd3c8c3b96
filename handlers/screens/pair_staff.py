"""Staff propose a mentor to a teacher: who, which help, whom; both of the two are asked."""

from datetime import tzinfo

from handlers.callbacks import pair_staff as taps
from handlers.callbacks.pair_papers import OpenPairDesk
from handlers.screens.pair_help import SIX, THREE
from handlers.screens.pair_words import about, day, gap, mentor, reasons, short, stack, teacher
from handlers.screens.pairs import menu
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager
from locales.translator import Html, Translator
from mentoring.pairs import OPEN, PairKind
from mentoring.programme import Programme
from mentoring.reminders import NEXT_CANDIDATE
from mentoring.usecases.pair_records import STAFF_ORIGIN, PairRecord, Someone
from mentoring.usecases.pair_staff import (
    MOST_GOAL,
    HeldCounts,
    StaffCandidate,
    StaffLine,
    StaffPage,
    TeacherPairs,
    nobody_answered,
)


def teachers(view: StaffPage, t: Translator) -> Screen:
    """Teachers, those without a mentor first."""
    if not view.total:
        return Screen(t("staff-no-teachers"), rows((_desk(t), menu(t))))
    lines = [
        t(
            "staff-teacher-line",
            n=n,
            teacher=teacher(one.teacher, t),
            has=_has(one),
            entered="yes" if one.teacher.entered else "no",
        )
        for n, one in enumerate(view.lines, 1)
    ]
    numbers = [Button(str(n), taps.OfferFor(one.teacher.person_id)) for n, one in enumerate(view.lines, 1)]
    return Screen(
        t("staff-teachers", total=view.total, lines=Html("\n".join(lines))),
        rows(tuple(numbers), pager(view.page, view.pages, taps.OfferTeachers, t), (_desk(t), menu(t))),
    )


def _has(one: StaffLine) -> str:
    return "yes" if one.has_mentor else "no"


def one_teacher(view: TeacherPairs, programme: Programme, t: Translator, zone: tzinfo) -> Screen:
    """What goes on and waits, and which help may be proposed."""
    lines = "\n".join(
        _line(one, someone, t, zone) + _word(one, view, t) + _held(view.held.get(one.pair.id), t)
        for one, someone in view.living[:6]
    )
    number = view.teacher.person_id
    doors = {
        kind: Button(t(f"staff-kind-{kind.value}"), taps.OfferCandidate(number, kind.value, 0))
        for kind in view.kinds
    }
    occasion = [doors[kind] for kind in (PairKind.SHORT, PairKind.QUESTION) if kind in doors]
    text = stack(
        t("staff-teacher", teacher=teacher(view.teacher, t), about=about(view.teacher, programme, t)),
        Html(lines),
        "" if view.teacher.entered else t("staff-not-entered"),
        t("staff-which", any="yes" if doors else "no"),
    )
    return Screen(
        text,
        rows(
            doors.get(PairKind.MAIN),
            doors.get(PairKind.SUBJECT),
            tuple(occasion),
            _take_back(view, t),
            (Button(t("staff-to-list"), taps.OfferTeachers(0)), menu(t)),
        ),
    )


def _line(one: PairRecord, someone: Someone, t: Translator, zone: tzinfo) -> Html:
    state, at = "goes", None
    if one.pair.status in OPEN:
        state, at = "waits", one.answer_by or one.created_at + NEXT_CANDIDATE
    elif one.ends_at is not None:
        state, at = "ends", one.ends_at
    said = day(at, zone, t) if at else ""
    return t("help-line", kind=one.pair.kind.value, mentor=mentor(someone, t), state=state, date=said)


def _word(one: PairRecord, view: TeacherPairs, t: Translator) -> str:
    """Whose word it is, as long as it is not the teacher's."""
    if one.word_by is None:
        return ""
    return "\n" + t("staff-word", entered="yes" if view.teacher.entered else "no")


def _held(counts: HeldCounts | None, t: Translator) -> str:
    """Counts alone: what was talked about stays with the two."""
    if counts is None:
        return ""
    return "\n" + t(
        "staff-held",
        meetings=counts.meetings,
        visits=counts.visits,
        month=counts.month_meetings,
        lessons=counts.month_visits,
    )


def _take_back(view: TeacherPairs, t: Translator) -> Button | None:
    """While nobody has answered."""
    for one, someone in view.living:
        if nobody_answered(one) and one.origin == STAFF_ORIGIN:
            label = t("staff-take-back", mentor=short(mentor(someone, t), 16))
            return Button(label, taps.TakeOfferBack(one.pair.id))
    return None


def candidate(view: StaffCandidate, programme: Programme, t: Translator) -> Screen:
    """A mentor with the reasons and the gap that anybody may see."""
    number, found = view.teacher.person_id, view.found
    back = (Button(t("staff-back"), taps.OfferFor(number)), menu(t))
    if found is None:
        return Screen(t("staff-nobody", kind=view.kind.value), rows(back))
    text = stack(
        t(
            "staff-candidate",
            kind=view.kind.value,
            teacher=teacher(view.teacher, t),
            mentor=mentor(found.mentor, t),
            about=about(found.mentor, programme, t),
        ),
        reasons(found.reasons, programme, t),
        gap(found.gap, programme, t),
        t("staff-both-agree" if view.teacher.entered else "staff-speak-for"),
    )
    others = Button(t("pairs-show-others"), taps.OfferCandidate(number, view.kind.value, found.place + 1))
    return Screen(text, rows(_propose(view, found.mentor, t), others if found.total > 1 else None, back))


def _propose(view: StaffCandidate, who: Someone, t: Translator) -> tuple[Button, ...]:
    teacher_id, kind, mentor_id = view.teacher.person_id, view.kind.value, who.person_id
    if view.kind is not PairKind.SHORT:
        if not view.teacher.entered:
            label = t("staff-ask-mentor")
            return (Button(label, taps.OfferThis(teacher_id, kind, mentor_id), style="primary"),)
        return (Button(t("staff-propose"), taps.OfferThis(teacher_id, kind, mentor_id), style="primary"),)
    return (
        Button(
            t("help-weeks-three"), taps.OfferThis(teacher_id, f"{kind}{THREE}", mentor_id), style="primary"
        ),
        Button(t("help-weeks-six"), taps.OfferThis(teacher_id, f"{kind}{SIX}", mentor_id)),
    )


def weeks_of(help_code: str) -> int:
    """Weeks of a short goal behind its kind; 0 without any."""
    return next((weeks for weeks in (THREE, SIX) if help_code.endswith(str(weeks))), 0)


def ask_goal(view: StaffCandidate, t: Translator, trouble: str = "") -> Screen:
    """The goal, or what the question is about: both will read it."""
    assert view.found is not None, "somebody was chosen"
    asked = t(
        "staff-goal",
        kind=view.kind.value,
        teacher=teacher(view.teacher, t),
        mentor=mentor(view.found.mentor, t),
        limit=MOST_GOAL,
    )
    back = Button(t("staff-back"), taps.OfferFor(view.teacher.person_id))
    return Screen(stack(trouble, asked), rows((back, menu(t))))


def _desk(t: Translator) -> Button:
    return Button(t("staff-desk"), OpenPairDesk())
