"""Screens of a pair: the proposal, the request, the card, the change and the end."""

from datetime import timedelta, tzinfo

from handlers.callbacks import pairs as taps
from handlers.callbacks.assessment import OpenSharedProfile
from handlers.callbacks.meetings import OfferMeeting
from handlers.callbacks.menu import OpenMeetings, OpenMentor, OpenMenu, OpenTeachers
from handlers.callbacks.pair_survey import OpenSurvey
from handlers.callbacks.routes import OpenMenteeRoute
from handlers.callbacks.visits import OfferVisit
from handlers.callbacks.writing import StartWriting
from handlers.screens import pair_help, pair_life
from handlers.screens.pair_words import (
    about,
    day,
    gap,
    hours,
    inline,
    mentor,
    moment,
    reasons,
    stack,
    teacher,
)
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.pair_survey import SHORT
from mentoring.pairs import SEATED, SITUATIONAL, PairKind, PairStatus, Side
from mentoring.programme import Programme
from mentoring.usecases.pair_life import longer_end
from mentoring.usecases.pair_survey import ASKED, is_early
from mentoring.usecases.pair_views import Candidate, MentorFront, PairView
from mentoring.usecases.pairs import MOST_REQUEST

MOST_QUESTIONS = 7
REASONS = ("subject", "schedule", "fit", "silent")


def front(view: MentorFront, programme: Programme, t: Translator, zone: tzinfo) -> Screen:
    """A teacher's room: the proposal or request that waits comes first, then the mentor."""
    if view.waiting is not None:
        return pair(view.waiting, programme, t, zone)
    if view.active is not None:
        return pair(view.active, programme, t, zone)
    return Screen(
        t("help-search-state", n=view.asked) if view.asked else t("pairs-none"),
        rows(
            Button(t("pairs-find"), taps.ShowCandidate(0), style="primary"),
            Button(t("help-more"), taps.MoreHelp()),
            menu(t),
        ),
    )


def candidate(view: Candidate | None, programme: Programme, t: Translator) -> Screen:
    """M1: one mentor with three reasons and one gap."""
    if view is None:
        return nobody(t)
    text = stack(
        _proposal(view, programme, t),
        reasons(view.reasons, programme, t),
        gap(view.gap, programme, t),
        t("pairs-both-agree"),
    )
    others = Button(t("pairs-show-others"), taps.ShowCandidate(view.place + 1))
    suits = Button(t("pairs-suits"), taps.AskMentor(view.mentor.person_id), style="primary")
    return Screen(text, rows(suits, others if view.total > 1 else None, menu(t)))


def _proposal(view: Candidate, programme: Programme, t: Translator) -> Html:
    said = t("pairs-proposal", mentor=mentor(view.mentor, t), about=about(view.mentor, programme, t))
    if view.total == 1:
        return said
    return Html(f"{said}\n{t('pairs-place', place=view.place + 1, total=view.total)}")


def nobody(t: Translator) -> Screen:
    """Nobody is free."""
    again = Button(t("pairs-ask-desk"), taps.ShowCandidate(0))
    return Screen(t("pairs-nobody"), rows(again, menu(t)))


def ask_for_words(view: Candidate, t: Translator, trouble: str = "") -> Screen:
    """What to tell the mentor, or nothing."""
    asked = t("pairs-request-ask", mentor=mentor(view.mentor, t), limit=MOST_REQUEST)
    return Screen(
        stack(trouble, asked),
        rows(
            Button(t("pairs-request-send"), taps.SendRequest(view.mentor.person_id), style="primary"),
            Button(t("pairs-show-others"), taps.ShowCandidate(0)),
            menu(t),
        ),
    )


def pair(view: PairView, programme: Programme, t: Translator, zone: tzinfo) -> Screen:
    """The pair as it is now, for either of the two."""
    if view.is_active:
        return card(view, programme, t, zone)
    if view.answer_by is None:
        return over(view, t, zone)
    if not view.waits_for_me:
        return waiting(view, t, zone)
    return request(view, programme, t, zone) if view.side is Side.MENTOR else offer(view, programme, t)


def offer(view: PairView, programme: Programme, t: Translator) -> Screen:
    """M1 of the methodologist's proposal."""
    is_main = view.pair.kind is PairKind.MAIN
    main = t("pairs-proposal", mentor=mentor(view.mentor, t), about=about(view.mentor, programme, t))
    text = stack(
        main if is_main else pair_help.offered(view, programme, t),
        reasons(view.reasons, programme, t),
        gap(view.gap, programme, t),
        t("pairs-both-agree") if is_main else t("help-agrees", kind=view.pair.kind.value),
    )
    return Screen(
        text,
        rows(
            Button(t("pairs-suits"), taps.AgreePair(view.pair.id), style="primary"),
            Button(
                t("pairs-show-others" if is_main else "pairs-cannot"),
                taps.DeclinePair(view.pair.id),
            ),
            menu(t),
        ),
    )


def request(view: PairView, programme: Programme, t: Translator, zone: tzinfo) -> Screen:
    """M2: the mentor is asked. Nothing here tells where the teacher wants to grow."""
    load, by = view.load, view.answer_by
    assert load is not None, "the mentor's own load is shown"
    assert by is not None, "only an open pair is asked about"
    if view.pair.kind is not PairKind.MAIN:
        return _asked(pair_help.asked_of_mentor(view, programme, t, zone), view, t)
    start = view.teacher.start_year
    why = inline(view.reasons, programme, t, 2)
    years = t("pairs-since", year=str(start)) if start else ""
    facts = " · ".join(part for part in (about(view.teacher, programme, t), years) if part)
    text = stack(
        t("pairs-request", teacher=teacher(view.teacher, t), about=facts),
        t("pairs-request-says", request=view.record.request) if view.record.request else "",
        t("pairs-request-why", reasons=why) if why else "",
        t("pairs-request-tail", active=load.active, capacity=load.capacity, date=day(by, zone, t)),
    )
    return _asked(text, view, t)


def _asked(text: str, view: PairView, t: Translator) -> Screen:
    ask = (Button(t("pairs-ask"), StartWriting(view.teacher.person_id)),) if view.teacher.entered else ()
    return Screen(
        stack(text, "" if view.teacher.entered else t("vouch-request")),
        rows(
            Button(t("pairs-take"), taps.AgreePair(view.pair.id), style="primary"),
            (Button(t("pairs-cannot"), taps.DeclinePair(view.pair.id)), *ask),
            (to_teachers(t), menu(t)),
        ),
    )


def waiting(view: PairView, t: Translator, zone: tzinfo) -> Screen:
    """The viewer has agreed; the other one has still to answer."""
    if view.side is Side.MENTOR:
        return Screen(
            t("pairs-agreed-waiting-mentor", teacher=teacher(view.teacher, t)),
            rows((to_teachers(t), menu(t))),
        )
    by = view.answer_by
    assert by is not None, "only an open pair waits"
    key = "pairs-request-sent" if view.record.origin == "teacher" else "pairs-agreed-waiting"
    if view.record.group_id is not None:
        key = "groups-agreed-waiting"
    said = view.record.request
    text = stack(
        t(key, mentor=mentor(view.mentor, t), date=day(by, zone, t)),
        t("pairs-request-words", request=said) if said else "",
    )
    more = Button(t("help-more"), taps.MoreHelp())
    return Screen(text, rows(Button(t("pairs-stop-search"), taps.StopSearch(view.pair.id)), (more, menu(t))))


def begun(view: PairView, t: Translator, zone: tzinfo) -> Screen:
    """M7, to both."""
    is_main = view.pair.kind is PairKind.MAIN
    main = t("pairs-begun", mentor=mentor(view.mentor, t), teacher=teacher(view.teacher, t))
    return Screen(
        stack(main if is_main else pair_help.begun(view, t, zone), _spoken_for(view, t)),
        rows(
            Button(t("pairs-offer-time"), OfferMeeting(view.pair.id), style="primary"),
            _write(view, t),
            menu(t),
        ),
    )


def card(view: PairView, programme: Programme, t: Translator, zone: tzinfo) -> Screen:
    """The living pair."""
    if view.side is Side.TEACHER and view.record.word_by is not None:
        return own_word(view, programme, t, zone)
    if view.side is Side.TEACHER:
        who = t("pairs-card-mentor", mentor=mentor(view.mentor, t), about=about(view.mentor, programme, t))
    else:
        who = t(
            "pairs-card-teacher", teacher=teacher(view.teacher, t), about=about(view.teacher, programme, t)
        )
    state = pair_life.resting(view, t, zone) or _meetings(view, t, zone)
    notes = (
        pair_help.note(view, t, zone),
        _notice(view, t, zone),
        _change_note(view, t),
        _spoken_for(view, t),
    )
    return Screen(stack(who, *notes, state), _card_rows(view, t))


def own_word(view: PairView, programme: Programme, t: Translator, zone: tzinfo) -> Screen:
    """The school found a mentor before the teacher entered: does it suit? Another one is no shame."""
    who = t("pairs-card-mentor", mentor=mentor(view.mentor, t), about=about(view.mentor, programme, t))
    text = stack(t("vouch-own-word"), who, _meetings(view, t, zone), t("vouch-own-word-ask"))
    number = view.pair.id
    return Screen(
        text,
        rows(
            Button(t("pairs-suits"), taps.AgreePair(number), style="primary"),
            Button(t("pairs-show-others"), taps.StartChange(number)),
            Button(t("pairs-offer-time"), OfferMeeting(number)),
            (Button(t("pairs-meetings"), OpenMeetings(0)), menu(t)),
        ),
    )


def _spoken_for(view: PairView, t: Translator) -> str:
    """To the mentor: whose word the teacher's is."""
    if view.side is not Side.MENTOR or view.record.word_by is None:
        return ""
    return t("vouch-entered" if view.teacher.entered else "vouch-not-entered")


def _write(view: PairView, t: Translator) -> Button | None:
    """Nothing is brought to somebody who has not entered."""
    return Button(t("pairs-write"), StartWriting(view.other.person_id)) if view.other.entered else None


def _notice(view: PairView, t: Translator, zone: tzinfo) -> str:
    """The mentor's own notice; the teacher hears of the end in neutral words, when it comes."""
    ends = view.record.ends_at
    if view.pair.kind not in SEATED or view.side is not Side.MENTOR or ends is None:
        return ""
    return t("life-notice", date=day(ends - timedelta(seconds=1), zone, t))


def _meetings(view: PairView, t: Translator, zone: tzinfo) -> str:
    lines = []
    if view.next_at is not None:
        lines.append(t("pairs-next-meeting", moment=moment(view.next_at, zone, t)))
    if view.held:
        lines.append(t("pairs-held", n=view.held, time=hours(view.held_time, t)))
    return "\n".join(lines) or t("pairs-no-meeting")


def _change_note(view: PairView, t: Translator) -> str:
    is_mine = view.side is Side.TEACHER and view.record.asks_for_change
    return t("pairs-change-going") if is_mine else ""


def _card_rows(view: PairView, t: Translator) -> tuple[tuple[Button, ...], ...]:
    number = view.pair.id
    meet: tuple[Button, ...] = (
        Button(t("pairs-offer-time"), OfferMeeting(number), style="primary"),
        Button(t("visits-again", side=view.side.value), OfferVisit(number)),
    )
    if view.record.is_paused:
        meet = (
            Button(t("pause-go-on"), taps.ResumePair(number), style="primary"),
            Button(t("pause-change"), taps.AskPause(number)),
        )
    write = _write(view, t)
    talk = (*((write,) if write else ()), Button(t("pairs-meetings"), OpenMeetings(0)))
    if view.side is Side.TEACHER:
        more = Button(t("help-more"), taps.MoreHelp())
        return rows(meet, talk, _change(view, t), _last(view, t), (more, menu(t)))
    return rows(meet, talk, _growth(view, t), _last(view, t), (to_teachers(t), menu(t)))


def _growth(view: PairView, t: Translator) -> tuple[Button, ...] | None:
    """What the teacher opened, and the route: for the mentors of the year."""
    if view.pair.kind not in SEATED:
        return None
    person = view.teacher.person_id
    profile = (Button(t("pairs-profile"), OpenSharedProfile(person)),) if view.profile_open else ()
    return (*profile, Button(t("pairs-route"), OpenMenteeRoute(person)))


def _last(view: PairView, t: Translator) -> tuple[Button, ...]:
    """A pause, more time, the end."""
    number = view.pair.id
    rest: tuple[Button, ...] = (Button(t("pause-button"), taps.AskPause(number)),)
    if view.pair.kind in SITUATIONAL:
        rest = (Button(t("life-prolong-weeks"), taps.ProlongPair(number)),) if longer_end(view.record) else ()
    if view.record.is_paused:
        rest = ()
    if view.pair.kind in SEATED and view.side is Side.MENTOR and view.record.ends_at is not None:
        return (*rest, Button(t("life-stop-back"), taps.ProlongPair(number)))
    return (*rest, Button(t("pairs-end"), taps.AskEnd(number), style="danger"))


def _change(view: PairView, t: Translator) -> tuple[Button, ...] | None:
    if view.pair.kind not in SEATED:
        return None
    if view.record.asks_for_change:
        return (
            Button(t("pairs-change-find"), taps.ShowCandidate(0)),
            Button(t("pairs-change-keep"), taps.KeepMentor(view.pair.id)),
        )
    return (Button(t("pairs-change"), taps.StartChange(view.pair.id)),)


def over(view: PairView, t: Translator, zone: tzinfo) -> Screen:
    """A pair that is over: neutral words, and where to go on."""
    if view.pair.status is PairStatus.CLOSED:
        return ended(view, t, zone)
    if view.side is Side.MENTOR:
        back = (to_teachers(t), menu(t))
        return Screen(t("pairs-not-yours-now", status=view.pair.status.value), rows(back))
    key = "pairs-search-stopped" if view.pair.status is PairStatus.WITHDRAWN else "pairs-search-goes-on"
    return Screen(t(key), rows(Button(t("pairs-find"), OpenMentor(), style="primary"), menu(t)))


def declined(t: Translator) -> Screen:
    """M3: thanks, and when to ask again."""
    choices = ("month", "next-year", "never")
    lines = [Button(t(f"pairs-again-{one}"), taps.SetPause(one.replace("-", "_"))) for one in choices]
    return Screen(t("pairs-declined-thanks"), rows(*lines, (to_teachers(t), menu(t))))


def change(view: PairView, t: Translator) -> Screen:
    """M16: it happens."""
    return Screen(
        t("pairs-change-text"),
        rows(
            Button(t("pairs-change-find"), taps.TellWhy(view.pair.id), style="primary"),
            Button(t("pause-button"), taps.AskPause(view.pair.id)),
            Button(t("pairs-change-keep"), taps.KeepMentor(view.pair.id)),
        ),
    )


def change_why(pair_id: int, t: Translator, trouble: str = "") -> Screen:
    """The reason: one tap or own words, for the methodologist alone."""
    buttons = [
        Button(t("pairs-change-reason", reason=one), taps.ChangeBecause(pair_id, one)) for one in REASONS
    ]
    keep = Button(t("pairs-change-keep"), taps.KeepMentor(pair_id))
    return Screen(stack(trouble, t("pairs-change-why")), rows(*buttons, keep))


def ask_end(view: PairView, t: Translator) -> Screen:
    """Asked once."""
    return Screen(
        t("pairs-end-ask", role=view.side.value, other=other(view, t)),
        rows(
            Button(t("pairs-end-yes"), taps.EndPair(view.pair.id), style="danger"),
            Button(t("pairs-end-no"), taps.OpenPair(view.pair.id)),
        ),
    )


def ended(view: PairView, t: Translator, zone: tzinfo) -> Screen:
    """M17: thanks, and what stays with whom."""
    at = view.record.closed_at
    held = t("pairs-ended-held", n=view.held - view.visits, v=view.visits) if view.held else Html()
    text = t("pairs-ended", date=day(at, zone, t) if at else "", held=held)
    back = to_teachers(t) if view.side is Side.MENTOR else Button(t("menu-mentor"), OpenMentor())
    return Screen(text, rows(_survey(view, t), (back, menu(t))))


def _survey(view: PairView, t: Translator) -> Button | None:
    """Seven questions, or three for a pair that ended early; nothing after a question or a short goal."""
    if view.pair.kind not in ASKED:
        return None
    n = len(SHORT) if is_early(view.record) else MOST_QUESTIONS
    return Button(t("survey-answer", n=n), OpenSurvey(view.pair.id), style="primary")


def other(view: PairView, t: Translator) -> Html:
    """The name of the other one of the two."""
    return mentor(view.mentor, t) if view.side is Side.TEACHER else teacher(view.teacher, t)


def to_teachers(t: Translator) -> Button:
    """A mentor's step back."""
    return Button(t("pairs-requests"), OpenTeachers())


def menu(t: Translator) -> Button:
    """The way back."""
    return Button(t("menu-back"), OpenMenu(""))
