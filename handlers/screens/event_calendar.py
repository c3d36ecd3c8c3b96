"""The calendar by months, what to show of it, and a person's own events."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from handlers.callbacks import events as taps
from handlers.callbacks.certificates import OpenVisited
from handlers.callbacks.menu import OpenCalendar, OpenMenu
from handlers.callbacks.series import MySeries
from handlers.screens.events import Eyes, level_label, line_words
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager, shortened
from locales.translator import Html, Translator
from mentoring.usecases.event_months import FURTHEST, monday_of, month_after
from mentoring.usecases.event_views import EventPage, MonthView, Wanted

KINDS_A_PAGE: Final = 8


def calendar(view: MonthView, eyes: Eyes, *, stranger: bool) -> Screen:
    """A month by its weeks, each with how much it holds; arrows lead to other months, past ones too."""
    t = eyes.t
    head = t("events-calendar-of", month=view.month.month, year=str(view.month.year))
    body = _weeks(view, eyes) if view.lines else [_nothing(view, eyes)]
    opens = [Button(str(number), taps.ShowEvent(line.id)) for number, line in enumerate(view.lines, start=1)]
    return Screen(
        Html("\n\n".join([head, *_shown(view.wanted, eyes), *body])),
        rows(
            opens,
            pager(view.page, view.pages, lambda to: month_tap(view.month, view.wanted, to + 1), t),
            _arrows(view, eyes),
            None if stranger else (_wanted_button(view, t), Button(t("events-my"), taps.MyEvents(0))),
            Button(t("menu-back"), OpenMenu("")),
        ),
    )


def wanted(month: date, chosen: Wanted, eyes: Eyes) -> Screen:
    """What to show?"""
    t = eyes.t
    number = month_code(month)
    kind = _kind_title(chosen.kind, eyes) or t("events-any-kind")
    level = level_label(chosen.level, eyes) if chosen.level else t("events-any-level")
    for_me = t("events-for-me-on" if chosen.for_me else "events-for-me-off")
    turned = taps.ChooseWanted(number, chosen.kind, chosen.level, not chosen.for_me)
    clear = Button(t("events-show-all"), month_tap(month, Wanted()))
    return Screen(
        t("events-wanted"),
        rows(
            Button(t("events-show"), month_tap(month, chosen), style="primary"),
            Button(for_me, turned),
            Button(
                t("events-wanted-kind", kind=shortened(kind, 18)),
                taps.ChooseKind(number, 0, chosen.level, chosen.for_me),
            ),
            Button(
                t("events-wanted-level", level=level),
                taps.ChooseLevel(number, chosen.kind, chosen.for_me),
            ),
            None if chosen == Wanted() else clear,
        ),
    )


def kinds(month: date, chosen: Wanted, used: frozenset[str], page: int, eyes: Eyes) -> Screen:
    """Which kind? Only those of which there was ever an event."""
    t, number = eyes.t, month_code(month)
    every = [kind for kind in eyes.programme.event_kinds if kind.code in used]
    shown = every[page * KINDS_A_PAGE : (page + 1) * KINDS_A_PAGE]
    buttons = [
        Button(kind.short or kind.label, taps.ChooseWanted(number, kind.code, chosen.level, chosen.for_me))
        for kind in shown
    ]
    pages = max(1, -(-len(every) // KINDS_A_PAGE))

    def turn(to: int) -> taps.ChooseKind:
        return taps.ChooseKind(number, to, chosen.level, chosen.for_me)

    any_kind = Button(t("events-any-kind"), taps.ChooseWanted(number, "", chosen.level, chosen.for_me))
    return Screen(
        t("events-wanted-which-kind"),
        rows(
            *[tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)],
            pager(page, pages, turn, t),
            any_kind,
        ),
    )


def levels(month: date, chosen: Wanted, eyes: Eyes) -> Screen:
    """Which level?"""
    number = month_code(month)
    buttons = [
        Button(level.title, taps.ChooseWanted(number, chosen.kind, level.code, chosen.for_me))
        for level in eyes.programme.levels
    ]
    any_level = taps.ChooseWanted(number, chosen.kind, "", chosen.for_me)
    return Screen(
        eyes.t("events-wanted-which-level"),
        rows(
            *[tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)],
            Button(eyes.t("events-any-level"), any_level),
        ),
    )


def mine(page: EventPage, eyes: Eyes) -> Screen:
    """What the person takes part in, or took part in."""
    t = eyes.t
    other = (
        Button(t("events-ahead"), taps.MyEvents(0)) if page.past else Button(t("events-past"), taps.MyPast(0))
    )
    visited = Button(t("certificates-visited-open"), OpenVisited(0))
    ends = rows(
        (other, Button(t("events-all"), OpenCalendar(0))),
        (visited, Button(t("series-mine-open"), MySeries(0))),
        Button(t("menu-back"), OpenMenu("")),
    )
    if not page.lines:
        return Screen(t("events-past-empty" if page.past else "events-mine-empty"), ends)
    lines = [f"{number}. {line_words(line, eyes)}" for number, line in enumerate(page.lines, start=1)]
    opens = [Button(str(number), taps.ShowEvent(line.id)) for number, line in enumerate(page.lines, start=1)]
    going = any(line.mine == "going" and line.starts_at for line in page.lines)
    file = Button(t("events-file-all"), taps.MyFile()) if going and not page.past else None
    turn = taps.MyPast if page.past else taps.MyEvents
    head = t("events-mine-past" if page.past else "events-mine")
    return Screen(
        Html("\n".join([head, "", *lines])), rows(opens, pager(page.page, page.pages, turn, t), file, *ends)
    )


def month_tap(month: date, chosen: Wanted, place: int = 0) -> taps.MonthOf:
    """A page of a month (from 1); 0: where the next event is."""
    return taps.MonthOf(month_code(month) * 100 + place, chosen.kind, chosen.level, chosen.for_me)


def month_code(month: date) -> int:
    """A month as a tap carries it: 202610."""
    return month.year * 100 + month.month


def month_of(code: int) -> date | None:
    """The month of a tap; None for the present one, or a forged number."""
    try:
        return date(code // 100, code % 100, 1)
    except ValueError:
        return None


def _weeks(view: MonthView, eyes: Eyes) -> list[str]:
    weeks: dict[date, list[str]] = {}
    for number, line in enumerate(view.lines, start=1):
        weeks.setdefault(monday_of(line, eyes.zone), []).append(f"{number}. {line_words(line, eyes)}")
    return ["\n".join([_week(first, view.weeks, eyes.t), *said]) for first, said in weeks.items()]


def _week(first: date, counts: Mapping[date, int], t: Translator) -> Html:
    last = first + timedelta(days=6)
    return t("events-week", start=f"{first:%d.%m}", end=f"{last:%d.%m}", n=counts[first])


def _nothing(view: MonthView, eyes: Eyes) -> str:
    empty = eyes.t("events-month-empty")
    if view.next_at is None:
        return empty
    return f"{empty} {eyes.t('events-month-next', when=eyes.moment(view.next_at))}"


def _shown(chosen: Wanted, eyes: Eyes) -> list[str]:
    """What is left out is said, or an event is looked for in vain."""
    said: list[str] = [eyes.t("events-for-me-off")] if chosen.for_me else []
    said += [_kind_title(chosen.kind, eyes)] if chosen.kind else []
    said += [level_label(chosen.level, eyes)] if chosen.level else []
    return [eyes.t("events-shown", what=" · ".join(said))] if said else []


def _arrows(view: MonthView, eyes: Eyes) -> list[Button]:
    present = eyes.today.replace(day=1)
    ends = {month_after(present, -FURTHEST): -1, month_after(present, FURTHEST): 1}
    others = [(by, month_after(view.month, by)) for by in (-1, 1) if ends.get(view.month) != by]
    buttons = [
        Button(
            eyes.t("events-month-back" if by < 0 else "events-month-on", month=other.month),
            month_tap(other, view.wanted),
        )
        for by, other in others
    ]
    if view.next_at is None:
        return buttons
    nearest = view.next_at.astimezone(eyes.zone).date().replace(day=1)
    jump = Button(eyes.t("events-month-nearest"), month_tap(nearest, view.wanted), style="primary")
    return [*buttons, jump] if nearest not in [other for _, other in others] else buttons


def _wanted_button(view: MonthView, t: Translator) -> Button:
    chosen = view.wanted
    key = "events-wanted-all" if chosen == Wanted() else "events-wanted-some"
    return Button(t(key), taps.ChooseWanted(month_code(view.month), chosen.kind, chosen.level, chosen.for_me))


def _kind_title(code: str, eyes: Eyes) -> str:
    known = {kind.code: kind.short or kind.label for kind in eyes.programme.event_kinds}
    return known.get(code, "")
