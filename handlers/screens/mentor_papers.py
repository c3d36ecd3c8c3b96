"""A mentor's hours and papers: the room, and the papers themselves. Counts and dates, no profile."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from handlers.callbacks import papers as taps
from handlers.callbacks.hours import OpenHours
from handlers.callbacks.menu import OpenMenu
from handlers.screens.certificates import framed
from handlers.screens.pair_words import teacher as teacher_name
from handlers.screens.papers import BLANK, at_school, called
from handlers.screens.programme_paper import meeting_state, numbered
from handlers.screens.route_paper import full_day, number_words, page_words, period, post_words
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import moment_words
from mentoring.certificates import Certificate
from mentoring.paper import Block, Paper, blank, facts, grid, heading, signatures, words
from mentoring.paper_terms import Half, hours_of, months
from mentoring.programme import Programme
from mentoring.usecases.mentor_papers import MentorSheet
from mentoring.usecases.pair_records import Someone
from mentoring.usecases.paper_views import MeetingLine, PairFacts


class What(StrEnum):
    """A mentor's papers."""

    JOURNAL = "journal"
    REPORT = "report"
    EVIDENCE = "evidence"
    CERTIFICATE = "certificate"


JOURNAL: Final = (4, 20, 26, 13, 37, 8, 18)
PAIRS: Final = (30, 26, 24, 20)
MONTHS: Final = (40, 20, 20, 20)


def room(view: MentorSheet, t: Translator) -> Screen:
    """Hours of this half-year, and a button a paper."""
    half = view.half
    lines = view.within(half.starts, half.ends)
    text = t(
        "papers-mentor",
        meetings=sum(not line.is_visit for line in lines),
        visits=sum(line.is_visit for line in lines),
        hours=number_words(hours_of(line.minutes for line in lines), t) or "0",
        total=number_words(hours_of(line.minutes for line in view.held), t) or "0",
        private=str(t.private).lower(),
    )
    return Screen(
        text,
        rows(
            _two(What.JOURNAL, t, "papers-journal"),
            _two(What.REPORT, t, "papers-report"),
            _two(What.REPORT, t, "papers-report-before", before=True),
            _two(What.EVIDENCE, t, "papers-evidence"),
            _two(What.CERTIFICATE, t, "papers-certificate") if view.school_on else None,
            (Button(t("hours-open"), OpenHours()), Button(t("menu-back"), OpenMenu(""))),
        ),
    )


def _two(what: What, t: Translator, key: str, *, before: bool = False) -> tuple[Button, ...]:
    title = t.plain(key)
    return tuple(
        Button(
            t("papers-format", title=title, format=form), taps.MentorPaper(what.value, before, form == "PDF")
        )
        for form in ("DOCX", "PDF")
    )


def paper_of(what: What, view: MentorSheet, programme: Programme, t: Translator, *, before: bool) -> Paper:
    """The paper of that name. `before` matters to the report alone."""
    half = view.half.before if before else view.half
    made: dict[What, Callable[[], Paper]] = {
        What.JOURNAL: lambda: journal(view, programme, t),
        What.REPORT: lambda: report(view, half, programme, t),
        What.EVIDENCE: lambda: evidence(view, programme, t),
    }
    return made[what]()


def journal(view: MentorSheet, programme: Programme, t: Translator) -> Paper:
    """All meetings and visits of the school year."""
    starts = Half(1, view.half.year).starts
    lines = view.within(starts, view.today)
    heads = _heads(t, "number", "when", "teacher", "kind", "topic", "minutes", "state")
    body = tuple(_journal_row(number, line, view, t) for number, line in enumerate(lines, 1))
    blocks = [
        facts(*_mentor_rows(view, programme, t), (t.plain("paper-period"), period(starts, view.today, t))),
        grid(heads, JOURNAL, body),
        words(_total(lines, t)),
        signatures((t.plain("paper-mentor"), view.mentor.full_name), (t.plain("paper-curator"), BLANK)),
    ]
    return _paper("paper-journal-title", blocks, view, t, wide=True)


def _journal_row(number: int, line: MeetingLine, view: MentorSheet, t: Translator) -> tuple[str, ...]:
    return (
        str(number),
        moment_words(line.at.astimezone(ZoneInfo(view.zone)), t.locale),
        _taught(line.teacher_id, view, t),
        t.plain("paper-meeting-kind", visit=str(line.is_visit).lower()),
        line.topic,
        str(line.minutes),
        meeting_state(line, t),
    )


def report(view: MentorSheet, half: Half, programme: Programme, t: Translator) -> Paper:
    """Half a school year in counts; what it came to, the mentor says by hand."""
    ends = min(half.ends, max(view.today, half.starts))
    lines, pairs = view.within(half.starts, ends), view.living(half.starts, ends)
    confirmed = sum(half.holds(day) for day in view.confirmed)
    blocks = [
        facts(*_mentor_rows(view, programme, t), (t.plain("paper-period"), period(half.starts, ends, t))),
        heading(t.plain("paper-report-whom")),
        _pairs_grid(pairs, view, t),
        heading(t.plain("paper-report-done")),
        facts(*_counts(lines, confirmed, t)),
        _months_grid(lines, half.starts, ends, view, t),
        blank(t.plain("paper-report-worked"), 3),
        blank(t.plain("paper-report-next"), 3),
        signatures((t.plain("paper-mentor"), view.mentor.full_name), (t.plain("paper-curator"), BLANK)),
    ]
    title = "paper-report-title"
    return _paper(title, blocks, view, t, number=half.number, years=f"{half.year}/{half.year + 1}")


def evidence(view: MentorSheet, programme: Programme, t: Translator) -> Paper:
    """What may be shown for the category «педагог-наставник»: people, terms, forms, hours."""
    first = min((view.day(line) for line in view.held), default=view.today)
    blocks = [
        facts(*_mentor_rows(view, programme, t), (t.plain("paper-period"), period(first, view.today, t))),
        heading(t.plain("paper-report-whom")),
        _pairs_grid(view.pairs, view, t),
        heading(t.plain("paper-report-done")),
        facts(
            (t.plain("paper-count-teachers"), str(len({pair.teacher_id for pair, _ in view.pairs}))),
            *_counts(view.held, len(view.confirmed), t),
            (t.plain("paper-count-answered"), str(view.answered)),
            (t.plain("paper-count-school"), full_day(view.school_on, t)),
        ),
        blank(t.plain("paper-evidence-other"), 4),
        words(t.plain("paper-evidence-note"), quiet=True),
        signatures((t.plain("paper-mentor"), view.mentor.full_name), (t.plain("paper-principal"), BLANK)),
    ]
    return _paper("paper-evidence-title", blocks, view, t)


def certificate(view: MentorSheet, certificate: Certificate, t: Translator) -> Paper:
    """Of the mentor's school (content.md 16); the organisation signs and seals it."""
    spent = hours_of(line.minutes for line in view.held)
    practice = (
        t.plain("paper-certificate-practice", n=int(spent) if spent == int(spent) else spent)
        if spent
        else BLANK
    )
    said = (
        words(t.plain("paper-certificate-text", practice=practice)),
        words(full_day(view.school_on, t)),
    )
    school = t.plain("paper-certificate-school")
    return framed(school, view.mentor.full_name, said, view.municipality, certificate, t)


def _paper(
    title: str, blocks: list[Block], view: MentorSheet, t: Translator, *, wide: bool = False, **values: object
) -> Paper:
    return Paper(
        t.plain(title, **values),
        tuple(blocks),
        subtitle=view.municipality,
        footer=t.plain("paper-from-marks", date=full_day(view.today, t)),
        page_words=page_words(t),
        language=t.locale,
        layout="wide" if wide else "page",
    )


def _mentor_rows(view: MentorSheet, programme: Programme, t: Translator) -> list[tuple[str, str]]:
    return [
        (t.plain("paper-mentor"), called(view.mentor, t, own=True)),
        (t.plain("paper-mentor-post"), post_words(view.mentor, programme, t)),
        (t.plain("paper-mentor-school"), at_school(view.mentor, t, own=True)),
    ]


def _taught(teacher_id: int, view: MentorSheet, t: Translator) -> str:
    """In private mode «Педагог № 14»: rows of several people must be told apart."""
    someone = next((one for _, one in view.pairs if one.person_id == teacher_id), None)
    return _plain_name(someone, t) if someone else BLANK


def _plain_name(someone: Someone, t: Translator) -> str:
    return Button(teacher_name(someone, t)).label


def _pairs_grid(pairs: tuple[tuple[PairFacts, Someone], ...], view: MentorSheet, t: Translator) -> Block:
    heads = _heads(t, "teacher", "pair-kind", "term", "order")
    return grid(heads, PAIRS, tuple(_pair_row(pair, someone, view, t) for pair, someone in pairs))


def _pair_row(pair: PairFacts, someone: Someone, view: MentorSheet, t: Translator) -> tuple[str, ...]:
    zone = ZoneInfo(view.zone)
    begins = pair.marks.term_from or (pair.begins.astimezone(zone).date() if pair.begins else None)
    closed = pair.closed.astimezone(zone).date() if pair.closed else pair.marks.term_to
    kind = t.plain("paper-pair-short", kind=pair.kind.value)
    order = numbered(pair.marks.order_no, pair.marks.order_on, t)
    return _plain_name(someone, t), kind, _term(begins, closed, t), order


def _term(begins: date | None, closed: date | None, t: Translator) -> str:
    return " – ".join(part for part in (full_day(begins, t), full_day(closed, t)) if part)


def _counts(lines: tuple[MeetingLine, ...], confirmed: int, t: Translator) -> list[tuple[str, str]]:
    return [
        (t.plain("paper-count-meetings"), str(sum(not line.is_visit for line in lines))),
        (t.plain("paper-count-visits"), str(sum(line.is_visit for line in lines))),
        (t.plain("paper-count-hours"), number_words(hours_of(line.minutes for line in lines), t) or "0"),
        (t.plain("paper-count-both"), str(sum(line.by_both for line in lines))),
        (t.plain("paper-count-steps"), str(confirmed)),
    ]


def _months_grid(
    lines: tuple[MeetingLine, ...], starts: date, ends: date, view: MentorSheet, t: Translator
) -> Block:
    heads = _heads(t, "month", "meetings", "visits", "hours")
    return grid(heads, MONTHS, tuple(_month_row(month, lines, view, t) for month in months(starts, ends)))


def _month_row(
    month: date, lines: tuple[MeetingLine, ...], view: MentorSheet, t: Translator
) -> tuple[str, ...]:
    last = (month + timedelta(days=31)).replace(day=1)
    within = [line for line in lines if month <= view.day(line) < last]
    visits = sum(line.is_visit for line in within)
    spent = number_words(hours_of(line.minutes for line in within), t)
    name = t.plain("paper-month", month=month.month, year=str(month.year))
    return name, str(len(within) - visits), str(visits), spent or "0"


def _total(lines: tuple[MeetingLine, ...], t: Translator) -> str:
    spent = number_words(hours_of(line.minutes for line in lines), t) or "0"
    return t.plain("paper-journal-total", n=len(lines), hours=spent)


def _heads(t: Translator, *codes: str) -> tuple[str, ...]:
    return tuple(t.plain("paper-head", code=code) for code in codes)


def caption(what: What, t: Translator) -> Html | str:
    """What to know before it is handed on."""
    return t("papers-evidence-caption") if what is What.EVIDENCE else ""
