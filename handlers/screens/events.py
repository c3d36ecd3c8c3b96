"""What everybody sees of events: the calendar and the card."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any, Final

from handlers.callbacks import events as taps
from handlers.callbacks.attendance import CheckIn
from handlers.callbacks.menu import OpenCalendar
from handlers.callbacks.series import OwnSeries
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.widgets.audience import audience_words
from locales.translator import Html, Translator
from locales.when import dated, moment_words
from mentoring.attendance import Doors
from mentoring.audiences import Audience
from mentoring.certificates import sessions_needed
from mentoring.events import CONCERNED, Training, hold_length
from mentoring.programme import Programme
from mentoring.usecases.event_views import EventCard, EventLine

_TAGS: Final = re.compile(r"<[^>]+>")
SAID: Final = CONCERNED | {"lapsed", "later"}
"""Answers of which the card reminds the person."""
END_OF_DAY: Final = time(23, 59)
USUAL_LENGTH: Final = timedelta(hours=1)
MOST: Final = 890
"""Characters of a card with what is said below it."""
GIVES_WAY: Final = ("organiser", "results", "hours", "needs", "whom")
"""What a card leaves out where it would be too long, least important first."""
SHORTEST_ABOUT: Final = 20
SHOWN_DATES: Final = 3
LINE: Final = 60
"""Characters of a title in a list."""
WHO: Final = 90
"""Characters of whom an event is for; where naming takes more, kinds are counted."""
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
        return self.local_moment(at.astimezone(self.zone).replace(tzinfo=None))

    def local_moment(self, local: datetime) -> str:
        """The same of a wall time of this person."""
        if local.time() == END_OF_DAY:
            return dated(local.date(), self.t.locale, self.today)
        return moment_words(local, self.t.locale, self.today)

    def span(self, starts: datetime, ends: datetime | None) -> str:
        """«чт, 15 октября, 14:30–16:00»; of many days «чт, 15 октября, 14:30 — вс, 20 декабря»."""
        if ends is None:
            return self.moment(starts)
        first, last = (at.astimezone(self.zone).replace(tzinfo=None) for at in (starts, ends))
        if first.date() != last.date():
            return f"{self.moment(starts)} — {dated(last.date(), self.t.locale, self.today)}"
        return self.moment(starts) if last.time() == END_OF_DAY else f"{self.moment(starts)}–{last:%H:%M}"


def card(event: EventCard, eyes: Eyes, *, stranger: bool = False) -> Screen:
    """The card (voice.md E1) with what this person can do about it."""
    return Screen(card_text(event, eyes, stranger=stranger), _card_rows(event, eyes, stranger=stranger))


def card_text(
    event: EventCard, eyes: Eyes, *, says_whom: bool = True, stranger: bool = False, below: str = ""
) -> Html:
    """The card without its buttons, with what is said `below` it.

    The announcement gives whom it is for as its own reason. Where everything at its longest is too much, the
    description gives way, then what matters least.
    """
    t = eyes.t
    lines = {
        "title": t("events-card-title", title=event.title or plain(t("events-untitled"))),
        "kind": _kind_line(event, eyes),
        "cancelled": t("events-card-cancelled") if event.status == "cancelled" else "",
        "when": t("events-card-when", when=eyes.span(event.starts_at, event.ends_at))
        if event.starts_at
        else "",
        "dates": _dates_line(event, eyes),
        "place": _place_line(event, t),
        "until": _places_line(event, eyes),
        "hours": _hours_line(event, t),
        "warning": t("events-training-warning") if event.training == Training.OTHER else "",
        "organiser": _organiser_line(event, t),
        "needs": t("events-card-needs", needs=event.needs) if event.needs else "",
        "results": t("events-card-results", at=eyes.moment(event.results_at)) if event.results_at else "",
        "whom": _whom_line(event, eyes, stranger=stranger) if says_whom else "",
        "mine": _mine_line(event, eyes),
    }
    room = MOST - len(plain(below))
    for least in GIVES_WAY:
        if len(plain("\n".join(lines.values()))) > room:
            lines[least] = ""
    said = "\n".join(line for line in lines.values() if line)
    about = _about(event, t, room - len(plain(said)))
    return Html(said + about + (f"\n\n{below}" if below else ""))


def announcement(event: EventCard, reason: str, eyes: Eyes) -> Html:
    """The card with why it came."""
    below = eyes.t("deliveries-why", reason=Html(reason))
    return card_text(event, eyes, says_whom=False, below=below)


def _about(event: EventCard, t: Translator, room: int) -> str:
    if not event.about or room < SHORTEST_ABOUT:
        return ""
    about = event.about if len(event.about) <= room else f"{event.about[: room - 1].rstrip()}…"
    return f"\n\n{t('events-card-about', about=about)}"


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
    state = event.mine if event.mine in ("waiting", "held") else "awaited" if event.waiting else "going"
    return Screen(
        t("events-leave-ask", title=event.title, state=state),
        rows(
            Button(
                t("events-refuse" if state in ("waiting", "held") else "events-leave"),
                taps.DeclineEvent(event.id),
                style="danger",
            ),
            Button(t("events-keep", state=state), taps.ShowEvent(event.id)),
        ),
    )


def file_of(event: EventCard, eyes: Eyes) -> Attachment:
    """The event for a phone's calendar; of a cancelled one, what takes it out again."""
    gone = event.status == "cancelled"
    caption = eyes.t("events-file-gone" if gone else "events-file-caption")
    return Attachment("document", "ics", _entry(event, eyes), f"event-{event.id}.ics", caption)


def file_of_all(events: Sequence[EventCard], eyes: Eyes) -> Attachment:
    """Everything a person goes to, in one file."""
    payload = {"entries": [_entry(event, eyes) for event in events]}
    return Attachment("document", "ics_all", payload, "events.ics", eyes.t("events-files-caption"))


def _entry(event: EventCard, eyes: Eyes) -> dict[str, Any]:
    assert event.starts_at is not None, "only an event with a beginning offers the file"
    return {
        "uid": f"event-{event.municipality_id}-{event.id}@rostok",
        "revision": event.revision,
        "starts": event.starts_at.isoformat(),
        "ends": (event.ends_at or event.starts_at + _length(event)).isoformat(),
        "summary": event.title,
        "stamp": eyes.now.isoformat(),
        "place": event.place or "",
        "description": event.about or "",
        "link": event.link if event.link and event.mine == "going" else "",
        "cancelled": event.status == "cancelled",
        "alarms": [24 * 60, 120],
    }


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
    if line.starts_at and not line.by_deadline:
        when = eyes.moment(line.starts_at)
    elif line.registration_until:
        when = eyes.t("events-until", until=eyes.moment(line.registration_until))
    else:
        when = eyes.t("events-no-date")
    title = shortened(line.title) or eyes.t("events-untitled")
    return eyes.t(
        "events-line", title=title, kind=kind_label(line.kind, eyes), when=when, mine=_mark(line, eyes.t)
    )


def _mark(line: EventLine, t: Translator) -> str:
    if line.status == "cancelled":
        return t("events-line-cancelled")
    return t(f"events-line-{line.mine}") if line.mine in CONCERNED else ""


def shortened(title: str) -> str:
    """A title for a line of a list."""
    return title if len(title) <= LINE else f"{title[: LINE - 1].rstrip()}…"


def _kind_line(event: EventCard, eyes: Eyes) -> Html:
    return eyes.t(
        "events-card-kind",
        kind=_capital(kind_label(event.kind, eyes)),
        level=level_label(event.level, eyes),
        fee=_fee(event, eyes.t),
    )


def _fee(event: EventCard, t: Translator) -> str:
    if not event.fee:
        return t("events-free")
    payer = t(f"events-pays-{event.payer}") if event.payer else ""
    return t("events-fee", fee=event.fee) + (f", {payer}" if payer else "")


def _when_line(event: EventCard, eyes: Eyes) -> str:
    if event.starts_at is None:
        return ""
    return eyes.t("events-card-when", when=eyes.span(event.starts_at, event.ends_at))


def _dates_line(event: EventCard, eyes: Eyes) -> str:
    """Of a series: how many meetings, the first of them, and what makes the certificate."""
    if not event.is_series:
        return ""
    total = len(event.dates)
    said = [eyes.moment(at) for at in sorted(event.dates)[:SHOWN_DATES]]
    needed = sessions_needed(total, event.share or 0) if total else 0
    dates = eyes.t("series-card-dates", n=total, dates="; ".join(said), more=total - len(said))
    return f"{dates}\n{eyes.t('series-card-share', needed=needed, total=total)}" if total else ""


def _place_line(event: EventCard, t: Translator) -> str:
    if event.place:
        return t("events-card-place", place=event.place)
    return t("events-card-online") if event.link else ""


def _hours_line(event: EventCard, t: Translator) -> str:
    said = [t("events-card-hours", hours=_number(event.hours))] if event.hours else []
    if event.training:
        said.append(t(f"events-training-{event.training}"))
    return " · ".join(said)


def _organiser_line(event: EventCard, t: Translator) -> str:
    said = [t("events-card-organiser", organiser=event.organiser)] if event.organiser else []
    if event.partner:
        said.append(t("events-card-partner", partner=event.partner))
    return " · ".join(said)


def _whom_line(event: EventCard, eyes: Eyes, *, stranger: bool) -> str:
    """Why it is shown to this person, or whom it is for where that is somebody else."""
    if event.audience.open_part.is_everybody:
        return ""
    said = eyes.t(
        "events-card-why" if event.meant and not stranger else "events-card-for",
        who=who(event.audience, eyes),
    )
    others = event.status == "published" and not event.meant and not stranger and event.mine not in CONCERNED
    return f"{said}\n{eyes.t('events-not-for-you-hint')}" if others else said


def _places_line(event: EventCard, eyes: Eyes) -> str:
    t = eyes.t
    said = []
    if event.registration_until:
        said.append(t("events-card-until", until=eyes.moment(event.registration_until)))
    if event.capacity is not None:
        said.append(t("events-card-left", left=event.left or 0, capacity=event.capacity))
    return " · ".join(said)


def _mine_line(event: EventCard, eyes: Eyes) -> str:
    if event.status == "cancelled" or event.mine not in SAID:
        return ""
    hours = int(hold_length(event.starts_at, eyes.now) / timedelta(hours=1))
    said = eyes.t(
        f"events-mine-{event.mine}",
        position=event.position or 0,
        hours=hours,
        until=eyes.moment(event.held_until) if event.held_until else "",
    )
    return f"\n{said}"


def _card_rows(event: EventCard, eyes: Eyes, *, stranger: bool) -> tuple[tuple[Button, ...], ...]:
    t = eyes.t
    back: tuple[Button, ...] = (Button(t("events-to-calendar"), OpenCalendar(0)),)
    file = _file_button(event, eyes)
    if stranger or event.status != "published":
        return rows(file if stranger or event.mine in CONCERNED else None, back)
    check_in = check_in_button(event, eyes)
    if event.is_series or event.series_id is not None:
        back = (series_button(event, t), *back)
    match event.mine:
        case "going":
            come = Button(t("events-connect"), url=event.link, style="primary") if event.link else None
            return rows(check_in, come, file, Button(t("events-leave"), taps.AskLeaveEvent(event.id)), back)
        case "waiting":
            return rows(check_in, (stay_button(event, t), refuse_button(event, t)), back)
        case "held":
            return rows((join_button(event, t), refuse_button(event, t)), back)
        case _:
            return rows(check_in, *_answers(event, eyes), file, back)


def _file_button(event: EventCard, eyes: Eyes) -> Button | None:
    if event.starts_at is None or event.starts_at <= eyes.now:
        return None
    gone = event.status == "cancelled"
    return Button(eyes.t("events-file-remove" if gone else "events-file"), taps.EventFile(event.id))


def _answers(event: EventCard, eyes: Eyes) -> tuple[tuple[Button, ...], ...]:
    if not event.takes(eyes.now) or not event.meant:
        return ()
    join = join_button(event, eyes.t)
    decline = Button(eyes.t("events-decline"), taps.DeclineEvent(event.id))
    return rows((join,) if event.mine == "declined" else (join, decline))


def series_button(event: EventCard, t: Translator) -> Button:
    """Under a series how one stands in it; under a meeting the whole of it."""
    if event.series_id is not None:
        return Button(t("series-whole"), OwnSeries(event.series_id, 0))
    return Button(t("series-to-own"), OwnSeries(event.id, 0))


def stay_button(event: EventCard, t: Translator) -> Button:
    """«Остаться в листе»."""
    return Button(t("events-stay"), taps.KeepPlace(event.id), style="primary")


def refuse_button(event: EventCard, t: Translator) -> Button:
    """«Отказаться»: asks once."""
    return Button(t("events-refuse"), taps.AskLeaveEvent(event.id))


def join_button(event: EventCard, t: Translator) -> Button:
    """«Участвую»; where no place is left it says what really happens."""
    full = event.left == 0 and event.mine != "held"
    return Button(t("events-queue" if full else "events-join"), taps.JoinEvent(event.id), style="primary")


def plain(text: str) -> str:
    """The text without its markup, as its length counts."""
    return html.unescape(_TAGS.sub("", text))


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
