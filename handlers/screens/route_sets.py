"""Screens of the ready sets: what there is, one before it begins, as it goes, and after it."""

from datetime import date, timedelta, tzinfo

from handlers.callbacks import route_sets as taps
from handlers.callbacks.menu import OpenRoute
from handlers.callbacks.routes import (
    AskDrop,
    EditStep,
    OpenPastRoute,
    PostponeWeek,
    ShowStep,
)
from handlers.screens.routes import MENTORS, about, hours, menu, set_over, state, step_lines
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.calendar import day_code, pick_date
from handlers.widgets.typed_date import Misread
from locales.translator import Html, Translator
from locales.when import dated, day_words
from mentoring.routes import CLOSED, StepStatus
from mentoring.usecases.route_own import PastRoutes
from mentoring.usecases.route_set_views import EndAsked, SetDates, SetList, SetOffer, SetState, SetView
from mentoring.usecases.route_views import Walked

LABEL = 30
ACROSS = 5
EXAMPLE_AHEAD = timedelta(days=60)


def everything(view: SetList, t: Translator) -> Screen:
    """All sets, one a row."""
    lines = [
        t(
            "sets-line",
            mark=t("sets-mark", state=line.state.value),
            title=line.title,
            state=t(
                "sets-line-state",
                state=line.state.value,
                done=line.done,
                total=line.total,
                suggested="yes" if line.suggested else "no",
            ),
        )
        for line in view.lines
    ]
    first = view.lines[0]
    stands_out = first.suggested or first.state is not SetState.FREE
    buttons = [
        Button(line.title, taps.OpenSet(line.code), style="primary" if stands_out and line is first else None)
        for line in view.lines
    ]
    past = [Button(t("routes-history"), taps.OpenPast(0))] if view.past else []
    return Screen(
        t("sets-list", lines=Html("\n".join(lines))),
        rows(*buttons, (Button(t("routes-back"), OpenRoute()), *past)),
    )


def front(view: SetView | SetOffer, t: Translator) -> Screen:
    """One set, whichever way it stands."""
    return offer(view, t) if isinstance(view, SetOffer) else running(view, t)


def offer(view: SetOffer, t: Translator) -> Screen:
    """What it is made of, before it begins."""
    template = view.template
    lines = [
        t("sets-offer-line", number=str(number), title=title)
        for number, title in enumerate(view.titles, start=1)
    ]
    notes = [t("sets-offer-hours", hours=hours(view.hours, t))]
    if view.instead_of:
        notes.append(t("sets-offer-instead", title=view.instead_of))
    text = t(
        "sets-offer",
        title=template.title,
        intro=template.intro,
        lines=Html("\n".join(lines)),
        notes=_notes(notes),
    )
    begin = Button(t("sets-begin"), taps.BeginSet(template.code), style="primary")
    if view.asks_date:
        begin = Button(t("sets-choose-day"), taps.AskSetEnd(template.code), style="primary")
    return Screen(text, rows(begin, _ways_back(template.code, t)))


def _notes(notes: list[Html]) -> Html:
    return Html("".join(f"\n\n{note}" for note in notes))


def _ways_back(code: str, t: Translator) -> tuple[Button, ...]:
    if code == MENTORS:
        return (menu(t),)
    return (Button(t("sets-all"), taps.OpenSets()), menu(t))


def ask_end(view: EndAsked, t: Translator, zone: tzinfo) -> Screen:
    """Which day? A contest of the calendar, a day by taps, or a typed one."""
    code = view.template.code
    contests = []
    for contest in view.contests:
        day = contest.until.astimezone(zone).date()
        label = t.plain("sets-contest", title="", date=f"{day:%d.%m}")
        short = _cut(contest.title, LABEL - len(label))
        said = t.plain("sets-contest", title=short, date=f"{day:%d.%m}")
        contests.append(Button(said, taps.SetEnd(code, day_code(day))))
    text = t("sets-ask-end", code=code, contests=len(contests), example=_example(view.today))
    choose = Button(t("sets-choose-day"), taps.LeafSetEnd(code, 0), style="primary")
    return Screen(text, rows(*contests, choose, _to_set(code, t)))


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def _example(today: date) -> str:
    return f"{today + EXAMPLE_AHEAD:%d.%m.%Y}"


def _to_set(code: str, t: Translator) -> tuple[Button, ...]:
    return (Button(t("sets-back"), taps.OpenSet(code)), menu(t))


def days(view: EndAsked, page: date, t: Translator) -> Screen:
    """The calendar."""
    code = view.template.code
    weeks = pick_date(
        page,
        view.today,
        lambda day: taps.SetEnd(code, day_code(day)),
        lambda day: taps.LeafSetEnd(code, day_code(day)),
        t,
    )
    text = t("sets-ask-end", code=code, contests=0, example=_example(view.today))
    return Screen(text, rows(*weeks, _to_set(code, t)))


def end_refused(code: str, day: date, today: date, t: Translator) -> Screen:
    """Why not this day; the chat goes on waiting for another."""
    text = t("sets-end-refused", date=dated(day, t.locale, today), example=_example(today))
    choose = Button(t("sets-choose-day"), taps.LeafSetEnd(code, 0), style="primary")
    return Screen(text, rows(choose, _to_set(code, t)))


def end_misread(said: Misread, code: str, t: Translator) -> Screen:
    """What is wrong with the typed day, and the one that was perhaps meant."""
    meant = None
    if said.meant is not None:
        label = t("sets-take-day", day=f"{said.meant.day:%d.%m.%Y}")
        meant = Button(label, taps.SetEnd(code, day_code(said.meant.day)), style="primary")
    choose = Button(t("sets-choose-day"), taps.LeafSetEnd(code, 0))
    return Screen(Html(said.text), rows(meant, choose, _to_set(code, t)))


def dates(view: SetDates, t: Translator) -> Screen:
    """How it would be laid out; where time is short, honestly so."""
    code, day = view.template.code, day_code(view.end)
    short = ", ".join(map(str, view.template.short))
    notes = []
    if view.tight:
        notes.append(t("sets-dates-tight", short=short))
    elif view.late:
        notes.append(t("sets-dates-late", n=view.late))
    if view.left:
        titles = ", ".join(f"«{title}»" for title in view.left)
        notes.append(t("sets-dates-left", n=len(view.left), titles=titles))
    if view.instead_of:
        notes.append(t("sets-offer-instead", title=view.instead_of))
    text = t(
        "sets-dates",
        title=view.template.title,
        code=code,
        end=dated(view.end, t.locale, view.today),
        first=dated(view.first, t.locale, view.today),
        last=dated(view.last, t.locale, view.today),
        notes=_notes(notes),
    )
    whole = taps.BeginDatedSet(code, day, False)
    few = Button(t("sets-short", short=short), taps.BeginDatedSet(code, day, True), style="primary")
    all_of_it = (
        Button(t("sets-whole"), whole) if view.tight else Button(t("sets-begin"), whole, style="primary")
    )
    other = Button(t("sets-other-day"), taps.AskSetEnd(code))
    return Screen(text, rows(few if view.tight else None, all_of_it, other, _to_set(code, t)))


def running(view: SetView, t: Translator) -> Screen:
    """The set as it goes, or stands still."""
    text = t(
        "sets-running",
        title=view.title,
        code=view.code,
        done=view.done,
        total=len(view.steps),
        lines=step_lines(view.steps, t),
        notes=_notes(_said(view, t)),
    )
    return Screen(text, _paused_rows(view, t) if view.paused else _running_rows(view, t))


def _said(view: SetView, t: Translator) -> list[Html]:
    if view.paused:
        return [t("sets-paused-note")]
    said = []
    if view.late:
        said.append(t("sets-late", title=view.late.title, date=dated(view.late.due, t.locale, view.today)))
    if view.now and view.now.status is StepStatus.PLANNED:
        said.append(t("sets-eve", date=dated(_opens(view, view.now.due), t.locale, view.today)))
    if view.beside:
        said.append(t("sets-beside"))
    if view.calm and not view.done:
        said.append(t("sets-calm"))
    return said


def _opens(view: SetView, due: date) -> date:
    return due if view.now is None or view.now.start is None else view.now.start


def _running_rows(view: SetView, t: Translator) -> tuple[tuple[Button, ...], ...]:
    label = "sets-to-lesson" if view.code == MENTORS else "sets-to-do"
    now = Button(t(label), ShowStep(view.now.id), style="primary") if view.now else None
    late = None
    if view.late:
        late = (
            Button(t("sets-move-late"), PostponeWeek(view.late.id)),
            Button(t("sets-drop-late"), AskDrop(view.late.id)),
        )
    change = (Button(t("sets-edit"), taps.EditSet(view.id)), Button(t("sets-pause"), taps.PauseSet(view.id)))
    return rows(now, late, change, _ways_back(view.code, t))


def _paused_rows(view: SetView, t: Translator) -> tuple[tuple[Button, ...], ...]:
    return rows(
        Button(t("sets-go-on"), taps.GoOnWithSet(view.id), style="primary"),
        Button(t("sets-anew"), taps.AskLeaveSet(view.id)),
        _ways_back(view.code, t),
    )


def ask_leave(view: SetView, t: Translator) -> Screen:
    """Asked once."""
    return Screen(
        t("sets-leave-ask", title=view.title),
        rows(
            Button(t("sets-anew"), taps.LeaveSet(view.id), style="danger"),
            Button(t("routes-keep"), taps.OpenSet(view.code)),
        ),
    )


def edit(view: SetView, t: Translator) -> Screen:
    """Which one? Closed and handed-in things have no button."""
    lines, buttons = [], []
    for number, step in enumerate(view.steps, start=1):
        lines.append(t("routes-edit-line", number=str(number), title=step.title, state=state(step, t)))
        if step.status not in CLOSED and step.status is not StepStatus.SUBMITTED:
            buttons.append(Button(t("routes-edit-button", number=str(number)), EditStep(step.id)))
    numbers = [tuple(buttons[i : i + ACROSS]) for i in range(0, len(buttons), ACROSS)]
    text = t("sets-edit-text", lines=Html("\n".join(lines)))
    return Screen(text, rows(*numbers, _to_set(view.code, t)))


def after_change(view: SetView | SetOffer | Walked, t: Translator, *, edited: bool = True) -> Screen:
    """Back where a thing of the set was changed."""
    if isinstance(view, Walked):
        return set_over(view, t)
    return edit(view, t) if edited and isinstance(view, SetView) else front(view, t)


def past(view: PastRoutes, t: Translator, zone: tzinfo) -> Screen:
    """Finished routes and sets with their numbers."""
    back = (Button(t("routes-back"), OpenRoute()), menu(t))
    if not view.routes:
        return Screen(t("routes-no-past"), rows(back))
    lines = []
    for number, one in enumerate(view.routes, start=1):
        at = one.past.route.finished_at or one.past.route.created_at
        lines.append(
            t(
                "sets-past-line",
                number=str(number),
                title=one.title or t("sets-past-route"),
                date=day_words(at.astimezone(zone).date(), t.locale),
                done=one.past.done,
                total=one.past.total,
                about=about(one.past.hours, t),
            )
        )
    numbers = tuple(
        Button(t("routes-edit-button", number=str(number)), OpenPastRoute(one.past.route.id))
        for number, one in enumerate(view.routes, start=1)
    )
    earlier = (Button(t("routes-page-back"), taps.OpenPast(view.page - 1)),) if view.page > 0 else ()
    more = view.page < view.pages - 1
    later = (Button(t("routes-page-on"), taps.OpenPast(view.page + 1)),) if more else ()
    text = t("sets-past", n=view.total, lines=Html("\n".join(lines)))
    return Screen(text, rows(numbers, earlier + later, back))
