"""What everybody sees of events: the calendar and the card."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any, Final

from handlers.callbacks import events as taps
from handlers.callbacks.attendance import CheckIn
from handlers.callbacks.menu import OpenCalendar, OpenMenu
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.widgets.audience import audience_words
from handlers.widgets.choice import pager
from locales.translator import Html, Translator
from locales.when import dated, moment_words
from mentoring.attendance import Doors
from mentoring.audiences import Audience
from mentoring.programme import Programme
from mentoring.usecases.event_views import EventCard, EventLine, EventPage

END_OF_DAY: Final = time(23, 59)
USUAL_LENGTH: Final = timedelta(hours=1)
LINE: Final = 60
WHO: Final = 90
"""Characters of whom an event is for; where naming takes more, kinds are counted."""
"""Characters of a title in a list."""
LONGEST_SITTING: Final = 8.0
"""More hours than this are a course of many days: its first hour is put into the phone's calendar."""


@dataclass(frozen=True, slots=True)
class Eyes:
    """With whose clock and in whose words an event is looked at."""

    zone: tzinfo
    now: datetime
    programme: Programme
    t: Translator

    @property
    def today(self) -> date:
        """The day where the person is."""
        return self.now.astimezone(self.zone).date()

    def moment(self, at: datetime) -> str:
        """«чт, 15 октября, 14:30»; the end of a day is the day alone."""
        local = at.astimezone(self.zone).replace(tzinfo=None)
        if local.time() == END_OF_DAY:
            return dated(local.date(), self.t.locale, self.today)
        return moment_words(local, self.t.locale, self.today)


def calendar(page: EventPage, eyes: Eyes, *, stranger: bool) -> Screen:
    """What is ahead, a page at a time, under the names of months."""
    t = eyes.t
    if not page.lines:
        return Screen(
            t("events-mine-empty" if page.mine else "events-calendar-empty"), _calendar_end(page, t, stranger)
        )
    head = t("events-mine" if page.mine else "events-calendar")
    opens = [Button(str(number), taps.ShowEvent(line.id)) for number, line in enumerate(page.lines, start=1)]
    return Screen(
        Html("\n\n".join([head, *_months(page.lines, eyes)])),
        rows(
            opens,
            pager(page.page, page.pages, taps.MyEvents if page.mine else OpenCalendar, t),
            *_calendar_end(page, t, stranger),
        ),
    )


def card(event: EventCard, eyes: Eyes, *, stranger: bool = False) -> Screen:
    """The card (voice.md E1) with what this person can do about it."""
    return Screen(card_text(event, eyes), _card_rows(event, eyes, stranger=stranger))


def card_text(event: EventCard, eyes: Eyes, *, says_whom: bool = True) -> Html:
    """The card without its buttons; the announcement gives whom it is for as its own reason."""
    t = eyes.t
    names_whom = says_whom and not event.audience.open_part.is_everybody
    lines = [
        t("events-card-title", title=event.title),
        _kind_line(event, eyes),
        t("events-card-cancelled") if event.status == "cancelled" else "",
        t("events-card-when", when=eyes.moment(event.starts_at)) if event.starts_at else "",
        t("events-card-place", place=event.place) if event.place else "",
        _places_line(event, eyes),
        t("events-card-hours", hours=_number(event.hours)) if event.hours else "",
        t("events-card-for", who=who(event.audience, eyes)) if names_whom else "",
        _mine_line(event, t),
    ]
    about = f"\n\n{t('events-card-about', about=event.about)}" if event.about else ""
    return Html("\n".join(line for line in lines if line) + about)


def who(audience: Audience, eyes: Eyes) -> str:
    """Whom it is for, without naming schools (the reader's own is one of them) or areas of growth."""
    own = sorted(audience.schools)[:1]
    said = replace(audience, schools=frozenset(own))
    schools = tuple((one, eyes.t("events-some-school")) for one in own)
    known = (eyes.programme.subjects, schools, eyes.t, eyes.programme.positions)
    words = audience_words(said, *known)
    return words if len(words) <= WHO else audience_words(said, *known, named=1)


def leave(event: EventCard, t: Translator) -> Screen:
    """Give the place back? The waiting list is named only where somebody waits."""
    state = "waiting" if event.mine == "waiting" else "awaited" if event.waiting else "going"
    return Screen(
        t("events-leave-ask", title=event.title, state=state),
        rows(
            Button(t("events-leave"), taps.DeclineEvent(event.id), style="danger"),
            Button(t("events-keep", state=state), taps.ShowEvent(event.id)),
        ),
    )


def file_of(event: EventCard, eyes: Eyes) -> Attachment:
    """The event for a phone's calendar."""
    assert event.starts_at is not None, "only an event with a beginning offers the file"
    payload: dict[str, Any] = {
        "uid": f"event-{event.municipality_id}-{event.id}@rostok",
        "revision": event.revision,
        "starts": event.starts_at.isoformat(),
        "ends": (event.starts_at + _length(event)).isoformat(),
        "summary": event.title,
        "stamp": eyes.now.isoformat(),
        "place": event.place or "",
        "description": event.about or "",
        "cancelled": event.status == "cancelled",
        "alarms": [24 * 60, 120],
    }
    return Attachment("document", "ics", payload, f"event-{event.id}.ics", eyes.t("events-file-caption"))


def kind_label(code: str, eyes: Eyes) -> str:
    """The programme's name of a kind; one it has no longer is a plain event."""
    known = {kind.code: kind.label for kind in eyes.programme.event_kinds}
    return known.get(code) or eyes.t("events-kind-any")


def level_label(code: str, eyes: Eyes) -> str:
    """The programme's name of a level."""
    known = {level.code: level.title for level in eyes.programme.levels}
    return known.get(code, code)


def line_words(line: EventLine, eyes: Eyes) -> Html:
    """An event in a list."""
    if line.starts_at:
        when = eyes.moment(line.starts_at)
    elif line.registration_until:
        when = eyes.t("events-until", until=eyes.moment(line.registration_until))
    else:
        when = eyes.t("events-no-date")
    mine = eyes.t(f"events-line-{line.mine}") if line.mine in ("going", "waiting") else ""
    title = shortened(line.title) or eyes.t("events-untitled")
    return eyes.t("events-line", title=title, kind=kind_label(line.kind, eyes), when=when, mine=mine)


def shortened(title: str) -> str:
    """A title for a line of a list."""
    return title if len(title) <= LINE else f"{title[: LINE - 1].rstrip()}…"


def _months(lines: tuple[EventLine, ...], eyes: Eyes) -> list[str]:
    months: dict[tuple[int, int], list[str]] = {}
    for number, line in enumerate(lines, start=1):
        at = (line.starts_at or line.registration_until or eyes.now).astimezone(eyes.zone)
        said = f"{number}. {line_words(line, eyes)}"
        months.setdefault((at.year, at.month), []).append(said)
    return [
        "\n".join([eyes.t("events-month", month=month, year=str(year)), *said])
        for (year, month), said in months.items()
    ]


def _calendar_end(page: EventPage, t: Translator, stranger: bool) -> tuple[tuple[Button, ...], ...]:
    if stranger:
        return rows(Button(t("menu-back"), OpenMenu("")))
    other = (
        Button(t("events-all"), OpenCalendar(0)) if page.mine else Button(t("events-my"), taps.MyEvents(0))
    )
    return rows((other, Button(t("menu-back"), OpenMenu(""))))


def _kind_line(event: EventCard, eyes: Eyes) -> Html:
    fee = eyes.t("events-fee", fee=event.fee) if event.fee else eyes.t("events-free")
    return eyes.t(
        "events-card-kind",
        kind=_capital(kind_label(event.kind, eyes)),
        level=level_label(event.level, eyes),
        fee=fee,
    )


def _places_line(event: EventCard, eyes: Eyes) -> str:
    t = eyes.t
    said = []
    if event.registration_until:
        said.append(t("events-card-until", until=eyes.moment(event.registration_until)))
    if event.capacity is not None:
        said.append(t("events-card-left", left=event.left or 0, capacity=event.capacity))
    return " · ".join(said)


def _mine_line(event: EventCard, t: Translator) -> str:
    if event.status == "cancelled" or event.mine not in ("going", "waiting"):
        return ""
    said = t(f"events-mine-{event.mine}", position=event.position or 0)
    return f"\n{said}"


def _card_rows(event: EventCard, eyes: Eyes, *, stranger: bool) -> tuple[tuple[Button, ...], ...]:
    t = eyes.t
    back = Button(t("events-to-calendar"), OpenCalendar(0))
    ahead = event.starts_at is not None and event.starts_at > eyes.now and event.status == "published"
    file = Button(t("events-file"), taps.EventFile(event.id)) if ahead else None
    if stranger:
        return rows(file, back)
    check_in = check_in_button(event, eyes)
    if event.mine in ("going", "waiting") and event.status == "published":
        return rows(check_in, file, Button(t("events-leave"), taps.AskLeaveEvent(event.id)), back)
    return rows(check_in, *_answers(event, eyes), file, back)


def _answers(event: EventCard, eyes: Eyes) -> tuple[tuple[Button, ...], ...]:
    if not event.takes(eyes.now):
        return ()
    join = join_button(event, eyes.t)
    decline = Button(eyes.t("events-decline"), taps.DeclineEvent(event.id))
    return rows((join,) if event.mine == "declined" else (join, decline))


def join_button(event: EventCard, t: Translator) -> Button:
    """«Участвую»; where no place is left it says what really happens."""
    return Button(
        t("events-queue" if event.left == 0 else "events-join"), taps.JoinEvent(event.id), style="primary"
    )


def check_in_button(event: EventCard, eyes: Eyes) -> Button | None:
    """«Отметиться», while the code is on the screen."""
    if event.gathering().doors(eyes.now) is not Doors.OPEN:
        return None
    return Button(eyes.t("attendance-check-in"), CheckIn(event.id), style="primary")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _length(event: EventCard) -> timedelta:
    if event.hours is None or event.hours > LONGEST_SITTING:
        return USUAL_LENGTH
    return timedelta(hours=event.hours)


def _number(value: float) -> float | int:
    return int(value) if value == int(value) else value
