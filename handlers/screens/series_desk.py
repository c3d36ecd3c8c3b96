"""What a methodologist sees of a series: its card, its days, its people, its homework."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from handlers.callbacks import events as event_taps
from handlers.callbacks import series as taps
from handlers.callbacks.menu import OpenEvents
from handlers.screens.events import Eyes, shortened, who
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.calendar import DAYTIME, day_code, pick_date, pick_time
from handlers.widgets.choice import pager
from handlers.widgets.typed_date import Misread
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.dates import Typed
from mentoring.errors import NotFound
from mentoring.series import COUNTS, Every, Meeting, place_in_month
from mentoring.usecases.event_views import EventCard
from mentoring.usecases.series_views import Homework, SeriesDesk, SeriesPeople

MEETINGS: Final = 6


def desk(view: SeriesDesk, page: int, eyes: Eyes) -> Screen:
    """The series as it stands: a draft with what is missing, or a running one with its numbers."""
    t, event = eyes.t, view.event
    shown, first, page, pages = _page(view, page)
    lines = [_line(number, one, view, eyes) for number, one in enumerate(shown, start=first)]
    text = Html(
        "\n\n".join(
            [_head(view, eyes), "\n".join(lines) if lines else t("series-no-dates"), _below(view, eyes)]
        )
    )
    opens = [Button(str(n), event_taps.DeskEvent(one.id)) for n, one in enumerate(shown, start=first)]
    return Screen(
        text,
        rows(
            opens,
            pager(page, pages, lambda to: taps.OpenSeries(event.id, to), t),
            *(_draft_rows(view, t) if event.status == "draft" else _live_rows(view, t)),
            Button(t("events-to-desk"), OpenEvents(0)),
        ),
    )


def _page(view: SeriesDesk, page: int) -> tuple[tuple[Meeting, ...], int, int, int]:
    every = view.progress.meetings
    pages = max(1, -(-len(every) // MEETINGS))
    page = max(0, min(page, pages - 1))
    return every[page * MEETINGS : (page + 1) * MEETINGS], page * MEETINGS + 1, page, pages


def _head(view: SeriesDesk, eyes: Eyes) -> Html:
    event = view.event
    return eyes.t(
        "series-desk",
        title=shortened(event.title) or eyes.t("events-untitled"),
        status=event.status,
        whom=Html(eyes.t("events-card-for", who=who(event.audience, eyes)))
        if not event.audience.open_part.is_everybody
        else "none",
        place=event.place or "none",
    )


def _below(view: SeriesDesk, eyes: Eyes) -> Html:
    t, event = eyes.t, view.event
    share = t("series-share", share=event.share or 0, needed=view.progress.needed, total=view.progress.total)
    if event.status == "draft":
        return Html(f"{share}\n{t('series-draft-next', n=view.progress.total)}")
    counts = t("events-counts", going=event.going, waiting=event.waiting, held=event.held)
    return Html(f"{share}\n{counts}")


def _line(number: int, one: Meeting, view: SeriesDesk, eyes: Eyes) -> Html:
    when = eyes.moment(one.starts_at) if one.starts_at else "—"
    came = view.came.get(one.id, 0) if one.is_over(eyes.now) else -1
    given = next((task for task in view.tasks if task.meeting_id == one.id and task.given_at), None)
    taken, done = view.counts.get(given.id, (0, 0)) if given else (0, 0)
    task = eyes.t("series-desk-task", taken=taken, done=done) if given else ""
    return Html(f"{eyes.t('series-desk-line', number=str(number), when=when, came=came)}{task}")


def _draft_rows(view: SeriesDesk, t: Translator) -> tuple[tuple[Button, ...], ...]:
    event = view.event
    publish = Button(t("events-publish"), event_taps.PublishEvent(event.id), style="primary")
    dates = Button(t("series-add-dates"), taps.AskDates(event.id), style=None if event.ready else "primary")
    return rows(
        publish if event.ready else None,
        (dates, Button(t("events-edit"), event_taps.EditEvent(event.id))),
        Button(t("events-drop"), event_taps.AskDropDraft(event.id), style="danger"),
    )


def _live_rows(view: SeriesDesk, t: Translator) -> tuple[tuple[Button, ...], ...]:
    event = view.event
    people = Button(t("series-people"), taps.SeriesPeople(event.id, 0), style="primary")
    if event.status != "published":
        return rows(people)
    return rows(
        (people, Button(t("events-people"), event_taps.EventPeople(event.id, 0))),
        (
            Button(t("series-tasks"), taps.OpenTasks(event.id, 0)),
            Button(t("series-add-dates"), taps.AskDates(event.id)),
        ),
        (
            Button(t("events-edit"), event_taps.EditEvent(event.id)),
            Button(t("series-cancel"), event_taps.AskCancelEvent(event.id), style="danger"),
        ),
    )


# --- days ---


def ask_first(event: EventCard, t: Translator, *, wrong: str = "") -> Screen:
    """When is the first of the new meetings?"""
    asked = t("series-ask-first")
    return Screen(
        Html(f"{wrong}\n\n{asked}") if wrong else asked,
        rows(
            Button(t("calendar-pick"), taps.LeafDates(event.id, 0), style="primary"),
            Button(t("series-to-series"), taps.OpenSeries(event.id, 0)),
        ),
    )


def misunderstood(event: EventCard, said: Misread, t: Translator) -> Screen:
    """A moment that could not be taken: what is wrong, and what was perhaps meant."""
    meant = _meant(event.id, said.meant) if said.meant else None
    yes = Button(t("calendar-yes"), meant, style="primary") if meant else None
    pick = Button(t("calendar-pick"), taps.LeafDates(event.id, 0))
    return Screen(said.text, rows(yes, pick, Button(t("series-to-series"), taps.OpenSeries(event.id, 0))))


def _meant(event_id: int, meant: Typed) -> taps.TakeFirstDay | taps.TakeFirst:
    day = day_code(meant.day)
    if meant.at is None:
        return taps.TakeFirstDay(event_id, day)
    return taps.TakeFirst(event_id, day * 10_000 + meant.at.hour * 100 + meant.at.minute)


def first_days(event: EventCard, page: date, eyes: Eyes) -> Screen:
    """The picker of days."""
    picked = pick_date(
        page,
        eyes.today,
        lambda day: taps.TakeFirstDay(event.id, day_code(day)),
        lambda to: taps.LeafDates(event.id, day_code(to)),
        eyes.t,
    )
    return Screen(
        eyes.t("events-pick-starts"), rows(*picked, Button(eyes.t("events-back"), taps.AskDates(event.id)))
    )


def first_times(event: EventCard, day: date, eyes: Eyes) -> Screen:
    """The picker of times; a time may also be typed."""
    lines = pick_time(
        DAYTIME[::2],
        lambda at: taps.TakeFirst(event.id, day_code(day) * 10_000 + at.hour * 100 + at.minute),
    )
    said = dated(day, eyes.t.locale, eyes.today)
    back = Button(eyes.t("events-back"), taps.LeafDates(event.id, day_code(day)))
    return Screen(eyes.t("events-ask-time", day=said), rows(*lines, back))


def ask_every(event: EventCard, at: int, first: datetime, eyes: Eyes) -> Screen:
    """How does it repeat?"""
    t, weekday = eyes.t, first.weekday()
    place = place_in_month(first.date())
    every = [
        Button(t("series-every-week", weekday=weekday), taps.ChooseEvery(event.id, at, Every.WEEK.value)),
        Button(
            t("series-every-fortnight", weekday=weekday),
            taps.ChooseEvery(event.id, at, Every.FORTNIGHT.value),
        ),
        Button(
            t("series-every-month", weekday=weekday, place=place),
            taps.ChooseEvery(event.id, at, Every.MONTH.value),
        ),
    ]
    once = Button(t("series-every-once"), taps.PreviewDates(event.id, at, rhythm_code(Every.ONCE, 1)))
    return Screen(
        t("series-ask-every", first=eyes.local_moment(first)),
        rows(*every, once, Button(t("events-back"), taps.AskDates(event.id))),
    )


def rhythm_code(every: Every, count: int) -> int:
    """How it repeats and how many, as one number of a tap: 206 is six times every fortnight."""
    return list(Every).index(every) * 100 + count


def rhythm_of(code: int) -> tuple[Every, int]:
    """The same back. Raises: NotFound for a forged number."""
    place, count = divmod(code, 100)
    if not 0 <= place < len(Every):
        raise NotFound("every")
    return list(Every)[place], count


def ask_count(event: EventCard, at: int, every: Every, t: Translator) -> Screen:
    """How many meetings?"""
    numbers = [Button(str(n), taps.PreviewDates(event.id, at, rhythm_code(every, n))) for n in COUNTS]
    return Screen(
        t("series-ask-count"),
        rows(numbers[:5], numbers[5:], Button(t("events-back"), taps.TakeFirst(event.id, at))),
    )


def preview_dates(
    event: EventCard, at: int, every: Every, count: int, starts: Sequence[datetime], eyes: Eyes
) -> Screen:
    """These days; days off are passed over."""
    t = eyes.t
    lines = [f"{n}. {eyes.moment(one)}" for n, one in enumerate(starts, start=1)]
    add = Button(
        t("series-add", n=len(starts)),
        taps.AddDates(event.id, at, rhythm_code(every, count)),
        style="primary",
    )
    tell = event.going if event.status == "published" else 0
    return Screen(
        Html("\n".join([t("series-dates", n=len(starts)), *lines, "", t("series-dates-note", told=tell)])),
        rows(
            add,
            (
                Button(t("series-other-dates"), taps.AskDates(event.id)),
                Button(t("series-to-series"), taps.OpenSeries(event.id, 0)),
            ),
        ),
    )


# --- people ---


def people(view: SeriesPeople, eyes: Eyes) -> Screen:
    """Who goes and how often they came; a number prints the certificate of whoever reached the share."""
    t, event = eyes.t, view.event
    head = t(
        "series-people-of", title=shortened(event.title), over=view.over, total=view.total, needed=view.needed
    )
    lines = [
        t(
            "series-person",
            number=str(n),
            name=t.name(one.name, one.role, one.person_id),
            came=one.came,
            over=view.over,
            reached=str(one.came >= view.needed).lower(),
        )
        for n, one in enumerate(view.lines, start=1)
    ]
    ended = bool(view.total) and view.over == view.total
    prints = [
        Button(t("series-print", number=str(n)), taps.PrintSeries(event.id, one.person_id, view.page))
        for n, one in enumerate(view.lines, start=1)
        if ended and one.came >= view.needed
    ]
    return Screen(
        Html("\n".join([head, "", *(lines or [t("events-people-none")])])),
        rows(
            prints[:4],
            prints[4:],
            pager(view.page, view.pages, lambda to: taps.SeriesPeople(event.id, to), t),
            Button(t("series-to-series"), taps.OpenSeries(event.id, 0)),
        ),
    )


# --- homework ---


def tasks(view: SeriesDesk, page: int, eyes: Eyes) -> Screen:
    """Homework by meetings: what there is, and where there could be one."""
    t, event = eyes.t, view.event
    shown, first, page, pages = _page(view, page)
    known = {task.meeting_id: task for task in view.tasks}
    lines = [
        _task_line(number, one, known.get(one.id), view, eyes)
        for number, one in enumerate(shown, start=first)
    ]
    opens = [Button(str(n), taps.AskTask(one.id)) for n, one in enumerate(shown, start=first)]
    return Screen(
        Html("\n".join([t("series-tasks-of", title=shortened(event.title)), "", *lines])),
        rows(
            opens,
            pager(page, pages, lambda to: taps.OpenTasks(event.id, to), t),
            Button(t("series-to-series"), taps.OpenSeries(event.id, 0)),
        ),
    )


def _task_line(number: int, one: Meeting, task: Homework | None, view: SeriesDesk, eyes: Eyes) -> Html:
    taken, done = view.counts.get(task.id, (0, 0)) if task else (0, 0)
    state = "none" if task is None else "given" if task.given_at else "draft"
    return eyes.t(
        "series-tasks-line",
        number=str(number),
        when=eyes.moment(one.starts_at) if one.starts_at else "—",
        state=state,
        words=shortened(task.words) if task else "",
        taken=taken,
        done=done,
    )


def ask_task(meeting: EventCard, t: Translator, *, wrong: str = "") -> Screen:
    """What is the homework?"""
    asked = t("series-ask-task", title=shortened(meeting.title))
    back = Button(t("events-back"), taps.OpenTasks(meeting.series_id or 0, 0))
    return Screen(Html(f"{wrong}\n\n{asked}") if wrong else asked, rows(back))


def task(view: Homework, eyes: Eyes, *, wrong: str = "", taken: int = 0, done: int = 0) -> Screen:
    """Before it is given: words and day; after that, how it goes."""
    t = eyes.t
    said = t(
        "series-task",
        meeting=shortened(view.meeting),
        words=view.words,
        day=dated(view.due_on, t.locale, eyes.today) if view.due_on else "—",
        given=str(view.given_at is not None).lower(),
        taken=taken,
        done=done,
    )
    back = Button(t("series-to-tasks"), taps.OpenTasks(view.series_id, 0))
    if view.given_at is not None:
        return Screen(said, rows(back))
    return Screen(
        Html(f"{wrong}\n\n{said}") if wrong else said,
        rows(
            Button(t("series-give-task"), taps.GiveTask(view.id), style="primary"),
            (
                Button(t("series-task-day"), taps.LeafTaskDay(view.id, 0)),
                Button(t("series-task-words"), taps.AskTask(view.meeting_id)),
            ),
            back,
        ),
    )


def task_days(view: Homework, page: date, eyes: Eyes, *, wrong: str = "") -> Screen:
    """Until which day?"""
    picked = pick_date(
        page,
        eyes.today,
        lambda day: taps.TakeTaskDay(view.id, day_code(day)),
        lambda to: taps.LeafTaskDay(view.id, day_code(to)),
        eyes.t,
    )
    asked = eyes.t("series-ask-task-day")
    text = Html(f"{wrong}\n\n{asked}") if wrong else asked
    return Screen(text, rows(*picked, Button(eyes.t("events-back"), taps.AskTask(view.meeting_id))))
