"""A route as one page."""

from datetime import date
from typing import Final

from handlers.screens.pair_words import subjects
from handlers.screens.papers import BLANK, at_school, called
from handlers.screens.routes import hours
from locales.translator import Translator
from locales.when import day_words
from mentoring.paper import Paper, blank, facts, grid, signatures, words
from mentoring.programme import Programme
from mentoring.route_library import says_more
from mentoring.routes import DONE
from mentoring.usecases.pair_records import Someone
from mentoring.usecases.paper_views import Reader, RouteSheet, SheetStep

WIDTHS: Final = (4, 35, 20, 12, 7, 18, 18)
ROOMY: Final = 7
"""Steps that leave room for several lines below; nine (seven and the two common ones) still fit on a page."""


def route_paper(view: RouteSheet, programme: Programme, t: Translator) -> Paper:
    """All that is known about the route; what only a human can say is left empty."""
    blocks = [
        facts(*_head(view, programme, t)),
        grid(_heads(t), WIDTHS, tuple(_row(number, step, t) for number, step in enumerate(view.steps, 1))),
        words(_sum(view, t)),
    ]
    lines = 2 if len(view.steps) <= ROOMY else 1
    blocks += [blank(t.plain("paper-conclusion"), lines), signatures(*_signers(view, t))]
    return Paper(
        t.plain("paper-route-title"),
        tuple(blocks),
        subtitle=t.plain("paper-route-draft") if view.is_draft else view.municipality,
        footer=t.plain("paper-not-for-attestation"),
        page_words=page_words(t),
        language=t.locale,
    )


def page_words(t: Translator) -> str:
    """«Страница {n} из {m}»."""
    return t.plain("paper-page", n="{n}", m="{m}")


def full_day(day: date | None, t: Translator) -> str:
    """«15 октября 2026 г.»; a line to fill in where no day is known."""
    return day_words(day, t.locale, date.min) if day else BLANK


def person_rows(someone: Someone, programme: Programme, t: Translator, *, own: bool) -> list[tuple[str, str]]:
    """Name, post, school and subjects; in private mode never a school beside a subject."""
    return [
        (t.plain("paper-teacher"), called(someone, t, own=own)),
        (t.plain("paper-post"), post_words(someone, programme, t)),
        (t.plain("paper-school"), at_school(someone, t, own=own)),
    ]


def post_words(someone: Someone, programme: Programme, t: Translator) -> str:
    """«учитель · Математика»; in private mode without the subject, for the school stands beside it."""
    position = programme.position_title(someone.position) if someone.position else BLANK
    taught = BLANK if t.private else subjects(someone, programme)
    return " · ".join(part for part in (position, taught) if part)


def _head(view: RouteSheet, programme: Programme, t: Translator) -> list[tuple[str, str]]:
    own = view.reader is Reader.OWNER
    rows = person_rows(view.teacher, programme, t, own=own)
    rows.append((t.plain("paper-mentor"), names(view.mentors, t)))
    rows.append((t.plain("paper-period"), period(view.starts, view.ends, t)))
    if view.axes:
        rows.append((t.plain("paper-axes"), ", ".join(f"«{axis}»" for axis in view.axes)))
    return rows


def names(people: tuple[Someone, ...], t: Translator) -> str:
    """«Учебная Анна, Учебный Пётр», or a line."""
    return ", ".join(name for one in people if (name := called(one, t)))


def period(starts: date, ends: date | None, t: Translator) -> str:
    """«13 октября 2026 г. – 20 декабря 2026 г.»; an open end is a gap to write in."""
    return f"{full_day(starts, t)} – {full_day(ends, t) or '________________'}"


def _heads(t: Translator) -> tuple[str, ...]:
    codes = ("number", "step", "form", "due", "hours", "brings", "mark")
    return tuple(t.plain("paper-head", code=code) for code in codes)


def _row(number: int, step: SheetStep, t: Translator) -> tuple[str, ...]:
    return (
        str(number),
        titled(step),
        step.form,
        day_words(step.due, t.locale),
        number_words(step.hours, t),
        step.brings,
        mark(step, t),
    )


def titled(step: SheetStep) -> str:
    """The step and, below, what it is for, where that says more."""
    return f"{step.title}\n{step.goal}" if says_more(step.goal, step.title) else step.title


def number_words(value: float, t: Translator) -> str:
    """«1,5»; nothing for a course, whose hours are its own."""
    said = f"{value:g}" if value else BLANK
    return said.replace(".", ",") if t.locale == "ru" else said


def mark(step: SheetStep, t: Translator) -> str:
    """What became of a step: empty while it is still ahead."""
    day = day_words(step.closed_on, t.locale) if step.closed_on else BLANK
    return t.plain("paper-mark", status=step.status.value, date=day).strip()


def _sum(view: RouteSheet, t: Translator) -> str:
    done = sum(step.status in DONE for step in view.steps)
    said = t.plain("paper-route-sum", n=len(view.steps), hours=hours(view.hours, t), done=str(done))
    return f"{said} {agreed_words(view, t)}".strip()


def agreed_words(view: RouteSheet, t: Translator) -> str:
    """With whom and when it was agreed; empty until then."""
    if view.agreed_on is None or view.agreed_by is None:
        return BLANK
    return t.plain("paper-route-agreed", role=view.agreed_by.value, date=full_day(view.agreed_on, t))


def _signers(view: RouteSheet, t: Translator) -> list[tuple[str, str]]:
    own = view.reader is Reader.OWNER
    return [
        (t.plain("paper-teacher"), called(view.teacher, t, own=own)),
        (t.plain("paper-mentor"), names(view.mentors[:1], t)),
        (t.plain("paper-curator"), names(view.curators[:1], t)),
    ]
