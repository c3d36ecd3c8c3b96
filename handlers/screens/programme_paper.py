"""The personalised mentoring programme in its eight parts (`domain.md` 2.1)."""

from datetime import date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from handlers.screens.papers import BLANK, called
from handlers.screens.route_paper import full_day, mark, names, page_words, period, person_rows, titled
from locales.translator import Translator
from locales.when import day_words, moment_words
from mentoring.meetings import MeetingStatus
from mentoring.paper import Block, Paper, blank, facts, grid, heading, signatures, words
from mentoring.programme import Programme
from mentoring.usecases.paper_views import MeetingLine, ProgrammeSheet, Reader, SheetStep

PLAN: Final = (4, 36, 20, 12, 20, 18)
MEETINGS: Final = (22, 10, 45, 23)
TASKS: Final = 5
DAYS_TO_FIRST: Final = timedelta(days=7)


def programme_paper(view: ProgrammeSheet, programme: Programme, t: Translator) -> Paper:
    """Eight parts, each filled from what is kept; empty lines where people decide."""
    parts = (_title, _reasons, _goal, _results, _plan, _rhythm, _control, _agreed)
    blocks = [block for part in parts for block in part(view, programme, t)]
    return Paper(
        t.plain("paper-programme-title"),
        tuple(blocks),
        subtitle=view.municipality,
        footer=t.plain("paper-not-for-attestation"),
        page_words=page_words(t),
        language=t.locale,
    )


def _part(number: int, t: Translator) -> Block:
    return heading(t.plain("paper-part", number=number))


def _title(view: ProgrammeSheet, programme: Programme, t: Translator) -> list[Block]:
    own = view.reader is Reader.OWNER
    rows = person_rows(view.teacher, programme, t, own=own)
    mentor, post, school = person_rows(view.mentor, programme, t, own=view.reader is Reader.MENTOR)
    labels = [t.plain(key) for key in ("paper-mentor", "paper-mentor-post", "paper-mentor-school")]
    rows += [(label, value) for label, (_, value) in zip(labels, (mentor, post, school), strict=True)]
    marks = view.pair.marks
    rows += [
        (t.plain("paper-kind"), t.plain("paper-pair-kind", kind=view.pair.kind.value)),
        (t.plain("paper-term"), period(begins(view), ends(view), t)),
        (t.plain("paper-order"), numbered(marks.order_no, marks.order_on, t)),
        (t.plain("paper-agreement"), numbered(marks.agreement_no, marks.agreement_on, t)),
    ]
    return [_part(1, t), facts(*rows)]


def numbered(number: str | None, day: date | None, t: Translator) -> str:
    """«№ 114-к от 15 сентября 2026 г.», or what of it is known."""
    parts = ((t.plain("paper-no", number=number) if number else BLANK), full_day(day, t))
    return " ".join(part for part in parts if part)


def begins(view: ProgrammeSheet) -> date:
    """The day of the papers, else of the agreement of the two."""
    at = view.pair.begins
    assert at is not None, "only a pair that has begun has a programme"
    return view.pair.marks.term_from or at.astimezone(ZoneInfo(view.zone)).date()


def ends(view: ProgrammeSheet) -> date | None:
    """The day of the papers, else the day it ended or will end by itself; None while it is open."""
    at = view.pair.closed or view.pair.ends
    return view.pair.marks.term_to or (at.astimezone(ZoneInfo(view.zone)).date() if at else None)


def _reasons(view: ProgrammeSheet, _programme: Programme, t: Translator) -> list[Block]:
    said: list[Block] = [_part(2, t)]
    if view.request:
        said.append(facts((t.plain("paper-request"), view.request)))
    axes = view.route.axes if view.route else None
    if axes:
        said.append(words(t.plain("paper-reason-axes", axes=", ".join(f"«{axis}»" for axis in axes))))
    else:
        said.append(words(t.plain("paper-reason-closed")))
    return said if view.request or axes else [*said, blank(BLANK, 2)]


def _goal(view: ProgrammeSheet, _programme: Programme, t: Translator) -> list[Block]:
    tasks = enumerate(task_texts(view, t), 1)
    rows = [(t.plain("paper-task-label", number=str(number)), task) for number, task in tasks]
    return [_part(3, t), facts((t.plain("paper-goal-label"), goal(view, t)), *rows)]


def goal(view: ProgrammeSheet, t: Translator) -> str:
    """The pair's own, else the one that every young teacher has."""
    return view.pair.goal or t.plain("paper-goal")


def task_texts(view: ProgrammeSheet, t: Translator) -> list[str]:
    """Three to five: the open areas of growth first."""
    axes = (view.route.axes if view.route else None) or ()
    tasks = [t.plain("paper-task-axis", axis=axis) for axis in axes]
    return [*tasks, *(t.plain("paper-task", number=number) for number in range(1, 4))][:TASKS]


def _results(view: ProgrammeSheet, _programme: Programme, t: Translator) -> list[Block]:
    heads = (t.plain("paper-result"), t.plain("paper-sign"))
    return [_part(4, t), grid(heads, (1, 1), tuple(result_rows(view, t)))]


def result_rows(view: ProgrammeSheet, t: Translator) -> list[tuple[str, str]]:
    """What is expected, and how it shows."""
    rows = []
    if view.route:
        total, day = len(view.route.steps), full_day(view.route.ends, t)
        rows.append((t.plain("paper-result-steps"), t.plain("paper-sign-steps", n=total, date=day)))
    rows.append((t.plain("paper-result-meetings"), t.plain("paper-sign-meetings")))
    rows.append((t.plain("paper-result-lesson"), t.plain("paper-sign-lesson")))
    return rows


def _plan(view: ProgrammeSheet, _programme: Programme, t: Translator) -> list[Block]:
    if view.route is None:
        return [_part(5, t), words(t.plain("paper-plan-none")), blank(BLANK, 5)]
    heads = tuple(
        t.plain("paper-head", code=code) for code in ("number", "step", "form", "due", "brings", "mark")
    )
    rows = tuple(_plan_row(number, step, t) for number, step in enumerate(view.route.steps, 1))
    return [_part(5, t), grid(heads, PLAN, rows)]


def _plan_row(number: int, step: SheetStep, t: Translator) -> tuple[str, ...]:
    return (str(number), titled(step), step.form, day_words(step.due, t.locale), step.brings, mark(step, t))


def _rhythm(view: ProgrammeSheet, _programme: Programme, t: Translator) -> list[Block]:
    first = full_day(first_meeting(view), t)
    said: list[Block] = [_part(6, t), words(t.plain("paper-rhythm", first=first))]
    if not view.meetings:
        return said
    heads = tuple(t.plain("paper-head", code=code) for code in ("when", "minutes", "topic", "state"))
    return [*said, grid(heads, MEETINGS, tuple(meeting_cells(line, view, t) for line in view.meetings))]


def first_meeting(view: ProgrammeSheet) -> date:
    """A week after the beginning at the latest."""
    return begins(view) + DAYS_TO_FIRST


def meeting_cells(line: MeetingLine, view: ProgrammeSheet, t: Translator) -> tuple[str, ...]:
    """When, how long, about what (not for the curator), and whether it took place."""
    topic = BLANK if view.reader is Reader.CURATOR else line.topic
    when = moment_words(line.at.astimezone(ZoneInfo(view.zone)), t.locale)
    return when, str(line.minutes), topic, meeting_state(line, t)


def meeting_state(line: MeetingLine, t: Translator) -> str:
    """Whether it took place, and on how many marks that rests."""
    if line.status is not MeetingStatus.HELD:
        return t.plain("paper-meeting-ahead")
    return t.plain("paper-meeting-held", both=str(line.by_both).lower())


def _control(view: ProgrammeSheet, _programme: Programme, t: Translator) -> list[Block]:
    middle, end = control_days(view)
    rows = (
        (t.plain("paper-control-middle"), _control_row(middle, t)),
        (t.plain("paper-control-end"), _control_row(end, t)),
    )
    return [_part(7, t), facts(*rows), blank(t.plain("paper-mentor-conclusion"), 3)]


def control_days(view: ProgrammeSheet) -> tuple[date | None, date | None]:
    """The middle and the end of the route, else of the pair's term."""
    first, last = (view.route.starts, view.route.ends) if view.route else (begins(view), ends(view))
    return (first + (last - first) / 2 if last else None), last


def _control_row(day: date | None, t: Translator) -> str:
    return t.plain("paper-control", date=full_day(day, t) or "________________")


def _agreed(view: ProgrammeSheet, _programme: Programme, t: Translator) -> list[Block]:
    return [
        _part(8, t),
        signatures(
            (t.plain("paper-mentor"), called(view.mentor, t, own=view.reader is Reader.MENTOR)),
            (t.plain("paper-teacher"), called(view.teacher, t, own=view.reader is Reader.OWNER)),
            (t.plain("paper-curator"), names(view.curators[:1], t)),
            (t.plain("paper-principal"), BLANK),
        ),
    ]
