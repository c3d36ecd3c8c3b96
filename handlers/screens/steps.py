"""Screens of a teacher's steps: what to do, what to bring, what became of it."""

from collections.abc import Sequence
from datetime import date, tzinfo

from handlers.callbacks import routes as taps
from handlers.callbacks.colleagues import ShowCode
from handlers.callbacks.menu import OpenRoute
from handlers.callbacks.microcourses import OpenCourse
from handlers.callbacks.route_sets import OpenSet
from handlers.screens.routes import MENTORS, about, front, goal_line, menu, reason, walked
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.widgets.calendar import day_code, pick_date
from handlers.widgets.typed_date import Misread
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.questionnaire import capitalised
from mentoring.route_answering import Answerer, WrongKind
from mentoring.route_editing import DayRefused
from mentoring.route_library import EvidenceKind
from mentoring.route_records import Brought
from mentoring.routes import StepStatus
from mentoring.usecases.route_steps import FILES, WITHOUT_ANYTHING
from mentoring.usecases.route_views import (
    Bring,
    HandedIn,
    Held,
    MyStep,
    Reading,
    Resting,
    StepCard,
    StepLine,
)

SHORT = 90
"""Characters of what was brought in a list; of older things, and of what is said in a card, below."""
OLDER = 20
SAID = 150


def mine(view: MyStep, t: Translator, zone: tzinfo) -> Screen:
    """Whatever stands behind «Мой шаг»."""
    if isinstance(view, StepCard):
        return card(view, t)
    if isinstance(view, Resting):
        return resting(view, t)
    return front(view, t, zone)


def card(view: StepCard, t: Translator) -> Screen:
    """One step (voice.md R2)."""
    if view.reading is not None:
        return lesson(view, view.reading, t)
    text = t(
        "steps-card",
        title=view.title,
        goal=goal_line(view, t),
        why=view.why,
        date=dated(view.due, t.locale, view.today),
        about=about(view.hours, t),
        daily="yes" if view.daily else "no",
        brings=view.brings,
        confirmer=t("steps-card-confirmer", confirmer=_confirmer(view, t))
        if view.answerer.value != "self" or (view.course is not None and view.course.closes)
        else t("steps-card-self"),
    )
    notes = [note for note in _notes(view, t) if note]
    if view.reason and view.special is None:
        why = t("steps-card-because", reason=reason(view.reason, view.axis, view.because, t))
        text = Html(f"{text}\n{why}")
    return Screen(Html("\n\n".join([text, *notes])), _card_rows(view, t))


def _confirmer(view: StepCard, t: Translator) -> Html:
    """Whose word it is and, where that person is not here, who has the button instead."""
    is_coded = view.answerer is Answerer.COLLEAGUE
    role = view.answerer.value if view.stands_in or is_coded else "none"
    return t("steps-confirmer", confirmer=view.confirmer, role=role)


def _notes(view: StepCard, t: Translator) -> list[Html]:
    said = t(
        "steps-card-state",
        status=view.status.value,
        date=dated(view.answer_by or view.due, t.locale, view.today),
    )
    notes = [Html(said.strip())] if view.running or view.status is StepStatus.DROPPED else []
    if view.is_open and view.due < view.today:
        notes.append(t("steps-card-passed", date=dated(view.due, t.locale, view.today)))
    if view.status is StepStatus.RETURNED and view.question:
        notes.append(t("steps-card-question", question=short(view.question, SAID)))
    if view.status is StepStatus.CONFIRMED and view.comment:
        notes.append(t("steps-card-comment", comment=short(view.comment, SAID)))
    if view.brought:
        notes.append(t("steps-card-brought", brought=brought(view.brought, t)))
    if view.start and view.status in (StepStatus.ACTIVE, StepStatus.PLANNED):
        notes.append(t("steps-card-start", minutes=view.start.minutes, text=view.start.text))
    if view.clarify:
        notes.append(t("steps-card-clarify"))
    if view.paused:
        notes.append(t("sets-paused-note"))
    if view.beside is not None:
        notes.append(_beside(view.beside, view.today, t))
    return notes


def _beside(line: StepLine, today: date, t: Translator) -> Html:
    return t("steps-card-beside", title=line.title, date=dated(line.due, t.locale, today))


def lesson(view: StepCard, reading: Reading, t: Translator) -> Screen:
    """A lesson: a thought, a practice and a question whose answer closes it."""
    text = t(
        "sets-lesson",
        number=str(reading.number),
        total=str(reading.total),
        title=view.title,
        thought=reading.thought,
        practice=_sentence(view.goal),
        question=capitalised(view.brings),
        note=Html(f"\n\n{_lesson_note(view, reading, t)}"),
    )
    reply = Button(t("sets-lesson-reply"), taps.BringStep(view.id), style="primary")
    begin = Button(t("steps-begin"), taps.BeginStep(view.id), style="primary")
    move = Button(t("steps-postpone"), taps.AskNewDate(view.id))
    return Screen(
        text,
        rows(
            reply if view.running and view.is_open else None,
            begin if view.can_start else None,
            move if view.running and (view.is_open or view.status is StepStatus.PLANNED) else None,
            (room(view, t), menu(t)),
        ),
    )


def _sentence(text: str) -> str:
    """The text as a sentence of its own."""
    ended = text if text[-1] in ".!?…" else f"{text}."
    return capitalised(ended)


def _lesson_note(view: StepCard, reading: Reading, t: Translator) -> Html:
    if view.paused:
        return t("sets-paused-note")
    if view.is_open:
        return t("sets-lesson-open")
    if view.status is StepStatus.PLANNED:
        return t("sets-lesson-next", date=dated(reading.opens, t.locale, view.today))
    said = short(view.brought[0].body or "", SHORT) if view.brought else ""
    answer = t("sets-lesson-answer", answer=said) if said else Html("")
    return t("sets-lesson-done", answer=answer)


def room(view: StepCard, t: Translator) -> Button:
    """The way back: the set a step belongs to, or the route."""
    if view.special is not None:
        return Button(t("sets-back"), OpenSet(view.special))
    return Button(t("routes-back"), OpenRoute())


def _card_rows(view: StepCard, t: Translator) -> tuple[tuple[Button, ...], ...]:
    closes = view.course is not None and view.course.closes
    done = t("steps-more") if view.status is StepStatus.RETURNED else t("steps-done")
    done = t("courses-of-step") if closes else done
    bring = Button(done, taps.BringStep(view.id), style="primary")
    begin = Button(t("steps-begin"), taps.BeginStep(view.id), style="primary")
    changes = [Button(t("steps-postpone"), taps.AskNewDate(view.id))]
    if view.special is not None:
        changes.append(Button(t("steps-drop"), taps.AskDrop(view.id)))
    elif not view.fixed:
        changes.append(Button(t("steps-replace"), taps.OfferReplacements(view.id, 0)))
    is_changeable = (view.is_open or view.status is StepStatus.PLANNED) and not view.paused
    other = None
    if view.beside is not None:
        other = Button(t("steps-other"), taps.ShowStep(view.beside.id))
    answer = Button(t("steps-answer"), taps.AnswerQuestion(view.id))
    files = Button(t("steps-files"), taps.OpenBrought(view.id))
    return rows(
        bring if view.running and view.is_open else None,
        begin if view.can_start else None,
        answer if view.status is StepStatus.RETURNED else None,
        tuple(changes) if is_changeable else None,
        files if attached(view.brought) else None,
        Button(t("colleagues-open"), ShowCode(view.id)) if view.waits_for_colleague else None,
        Button(t("courses-beside-step"), OpenCourse(view.course.code))
        if view.course is not None and not closes
        else None,
        other,
        (room(view, t), menu(t)),
    )


def with_files(view: StepCard, t: Translator) -> Screen:
    """The step with its files below."""
    screen = card(view, t)
    return Screen(screen.text, screen.rows, attached(view.brought))


def brought(things: Sequence[Brought], t: Translator, *, newest: int = SHORT) -> Html:
    """What was brought, in short; `newest` is how many characters the latest words may take."""
    if not things:
        return t("steps-evidence-none")
    said = [_thing(things[0], t, newest), *(_thing(thing, t, OLDER) for thing in things[1:])]
    return Html("; ".join(said))


def _thing(thing: Brought, t: Translator, limit: int) -> Html:
    body = short(thing.body or "", limit)
    if thing.kind not in FILES:
        return t("steps-evidence", kind=thing.kind.value, body=body)
    name = short(thing.file_name or "", OLDER)
    what = (
        t("steps-evidence-file", name=name) if name else t("steps-evidence", kind=thing.kind.value, body="")
    )
    return t("steps-evidence-with", what=what, body=body) if body else what


def short(text: str, limit: int) -> str:
    """The text in one line of so many characters at most."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def attached(things: Sequence[Brought]) -> tuple[Attachment, ...]:
    """The files themselves, as Telegram keeps them; our own copy where it does not any more."""
    return tuple(
        Attachment(
            "photo" if thing.kind is EvidenceKind.PHOTO else "document",
            "file_id",
            {"file_id": thing.file_id, "stored": thing.stored},
            thing.file_name or "",
        )
        for thing in things
        if thing.file_id
    )


def resting(view: Resting, t: Translator) -> Screen:
    """Nothing to do: others answer now."""
    lines = "".join(f"\n{t('steps-resting-line', title=line.title)}" for line in view.waiting)
    text = t("steps-resting", done=view.done, total=view.total, waiting=Html(f"\n{lines}" if lines else ""))
    return Screen(text, rows(Button(t("routes-back"), OpenRoute(), style="primary"), menu(t)))


def bring(view: Bring, t: Translator) -> Screen:
    """What to send now."""
    if view.is_lesson:
        return still(t("sets-lesson-ask", question=capitalised(view.brings)), view.id, t)
    how = t("steps-how", kinds=kinds(view.kinds, t), example=_example(view.kinds, t))
    mark = Button(t("steps-just-mark"), taps.MarkStep(view.id)) if view.tap_too else None
    return Screen(
        t("steps-bring", title=view.title, daily="yes" if view.daily else "no", brings=view.brings, how=how),
        rows(mark, Button(t("steps-back"), taps.ShowStep(view.id)), menu(t)),
    )


def kinds(asked: Sequence[EvidenceKind], t: Translator) -> Html:
    """«фото без детей или ссылку»."""
    sent = [kind for kind in asked if kind not in WITHOUT_ANYTHING]
    return Html(t("steps-or").join(t("steps-kind", kind=kind.value) for kind in sent))


def _example(asked: Sequence[EvidenceKind], t: Translator) -> Html:
    sent = [kind for kind in asked if kind not in WITHOUT_ANYTHING]
    return t("steps-example", kind=sent[0].value) if sent else Html("")


def wrong_kind(error: WrongKind, step_id: int, t: Translator) -> Screen:
    """Something else is needed; the question stands."""
    text = t("steps-wrong-kind", kinds=kinds(error.kinds, t), example=_example(error.kinds, t))
    return still(text, step_id, t)


def still(text: Html, step_id: int, t: Translator) -> Screen:
    """What is wrong; the chat goes on waiting for what was asked."""
    return Screen(text, rows(Button(t("steps-back"), taps.ShowStep(step_id)), menu(t)))


def held(view: Held, t: Translator) -> Screen:
    """A soft question before it goes on (voice.md X9, X10)."""
    said = [t("steps-held-photo")] if view.photo else []
    said += [t("steps-held-name")] if view.name else []
    yes, no = ("steps-no-children", "steps-other-photo") if view.photo else ("steps-adult", "steps-fix")
    main, other = (yes, no) if view.photo else (no, yes)
    doors = {yes: taps.SendHeld(view.id), no: taps.TakeBack(view.id)}
    return Screen(
        Html("\n\n".join(said)),
        rows((Button(t(main), doors[main], style="primary"), Button(t(other), doors[other]))),
    )


def handed_in(view: HandedIn, t: Translator, zone: tzinfo) -> Screen:
    """Brought (voice.md R3), and what comes next."""
    if view.special == MENTORS:
        return _lesson_passed(view, t, zone)
    if view.answer_by is not None:
        date_said = dated(view.answer_by, t.locale)
        text = t("steps-handed-in", title=view.title, role=view.role.value, date=date_said)
        if view.role is Answerer.COLLEAGUE:
            return _show_code(view, text, t)
    else:
        text = t("steps-closed-alone", title=view.title, done=view.done, total=view.total)
    if view.walked is not None:
        over = walked(view.walked, t, zone)
        return Screen(Html(f"{text}\n\n{over.text}"), over.rows)
    return Screen(
        and_next(text, view.next, t),
        rows(
            Button(t("steps-open-next"), taps.ShowStep(view.next.id), style="primary") if view.next else None,
            (_whole(view, t), menu(t)),
        ),
    )


def _show_code(view: HandedIn, text: Html, t: Translator) -> Screen:
    return Screen(
        and_next(text, view.next, t),
        rows(
            Button(t("colleagues-open"), ShowCode(view.id), style="primary"),
            (_whole(view, t), menu(t)),
        ),
    )


def _whole(view: HandedIn, t: Translator) -> Button:
    if view.special is not None:
        return Button(t("sets-back"), OpenSet(view.special))
    return Button(t("menu-route"), OpenRoute())


def _lesson_passed(view: HandedIn, t: Translator, zone: tzinfo) -> Screen:
    text = t("sets-lesson-passed", title=view.title, done=view.done, total=view.total)
    if view.walked is not None:
        over = walked(view.walked, t, zone)
        return Screen(Html(f"{text}\n\n{over.text}"), over.rows)
    if view.next is not None:
        then = t("sets-lesson-then", title=view.next.title, date=dated(view.next.due, t.locale))
        text = Html(f"{text}\n\n{then}")
    back = Button(t("sets-back"), OpenSet(MENTORS), style="primary")
    return Screen(text, rows(back, menu(t)))


def and_next(text: Html, line: StepLine | None, t: Translator) -> Html:
    if line is None:
        return text
    return Html(f"{text}\n\n{t('steps-next', title=line.title, date=dated(line.due, t.locale))}")


def new_date(view: StepCard, t: Translator) -> Screen:
    """A week, or a day of one's choice."""
    return Screen(
        t("steps-new-date", title=view.title, date=dated(view.due, t.locale, view.today)),
        rows(
            (
                Button(
                    t("sets-to-the-end" if view.daily else "steps-week"),
                    taps.PostponeWeek(view.id),
                    style="primary",
                ),
                Button(t("steps-pick"), taps.PickDate(view.id)),
            ),
            Button(t("routes-keep"), taps.ShowStep(view.id)),
        ),
    )


def days(view: StepCard, page: date, t: Translator) -> Screen:
    """The calendar."""
    weeks = pick_date(
        page,
        view.today,
        lambda day: taps.PostponeTo(view.id, day_code(day)),
        lambda day: taps.LeafDates(view.id, day_code(day)),
        t,
    )
    text = t("steps-new-date", title=view.title, date=dated(view.due, t.locale, view.today))
    return Screen(text, rows(*weeks, Button(t("routes-keep"), taps.ShowStep(view.id))))


def day_refused(error: DayRefused, step_id: int, t: Translator) -> Screen:
    """Why not this day, and the nearest that will do."""
    text = t(
        "steps-day-refused",
        **{"break": "yes" if error.in_break else "marks" if error.ends_quarter else "no"},
        day=dated(error.day, t.locale),
        suggestion=dated(error.suggestion, t.locale),
    )
    take = taps.PostponeTo(step_id, day_code(error.suggestion))
    label = t("steps-take-suggestion", day=f"{error.suggestion:%d.%m}")
    return Screen(
        text,
        rows(
            Button(label, take, style="primary"),
            Button(t("steps-pick"), taps.PickDate(step_id)),
            Button(t("routes-keep"), taps.ShowStep(step_id)),
        ),
    )


def date_misread(said: Misread, step_id: int, t: Translator) -> Screen:
    """What is wrong with the typed day, and the one that was perhaps meant."""
    meant = None
    if said.meant is not None:
        label = t("steps-take-suggestion", day=f"{said.meant.day:%d.%m}")
        meant = Button(label, taps.PostponeTo(step_id, day_code(said.meant.day)), style="primary")
    pick = Button(t("steps-pick"), taps.PickDate(step_id))
    return Screen(said.text, rows(meant, pick, Button(t("routes-keep"), taps.ShowStep(step_id))))


def ask_drop(view: StepCard, t: Translator) -> Screen:
    """Asked once."""
    return Screen(
        t("steps-drop-ask", title=view.title),
        rows(
            Button(t("steps-drop"), taps.DropStep(view.id), style="danger"),
            Button(t("routes-keep"), taps.ShowStep(view.id)),
        ),
    )


def answer_question(view: StepCard, t: Translator) -> Screen:
    """The confirmer's question, to be answered in words."""
    return still(t("steps-answer-text", question=view.question or ""), view.id, t)
