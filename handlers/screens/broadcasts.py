"""What a methodologist sees of broadcasts, and what people get."""

from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from typing import Final

from handlers.callbacks import broadcasts as taps
from handlers.callbacks.audience import OpenAudience
from handlers.callbacks.exports import BroadcastTable
from handlers.callbacks.menu import OpenBroadcasts, OpenMenu
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.widgets.audience import reach_words, view_words
from handlers.widgets.calendar import DAYTIME, day_code, pick_date, pick_time
from handlers.widgets.choice import pager
from handlers.widgets.typed_date import Misread
from locales.translator import Html, Translator
from locales.when import moment_words
from mentoring.broadcasts import BroadcastStatus, Content, FileKind, is_later
from mentoring.dates import Typed
from mentoring.usecases.audience import AudienceView
from mentoring.usecases.broadcast_views import Broadcast, BroadcastPage, Marked, Unread

OVER: Final = (BroadcastStatus.DONE, BroadcastStatus.STOPPED)
SENT_BY_DAY: Final = tuple(at for at in DAYTIME if at.minute == 0)


@dataclass(frozen=True, slots=True)
class Clock:
    """With whose clock a broadcast is looked at."""

    zone: tzinfo
    now: datetime

    @property
    def today(self) -> date:
        """The day where the person is."""
        return self.now.astimezone(self.zone).date()

    def moment(self, at: datetime, t: Translator) -> str:
        """«чт, 15 октября, 14:30»."""
        return moment_words(at.astimezone(self.zone).replace(tzinfo=None), t.locale, self.today)


def listing(page: BroadcastPage, clock: Clock, t: Translator) -> Screen:
    """Drafts first, then the newest."""
    new = Button(t("broadcasts-new"), taps.NewBroadcast(), style="primary")
    home = Button(t("menu-back"), OpenMenu(""))
    if not page.lines:
        return Screen(t("broadcasts-empty"), rows(new, home))
    lines = [
        t(
            "broadcasts-line",
            number=number,
            status=line.status,
            title=line.title or t("broadcasts-untitled"),
            when=clock.moment(line.send_at or line.created_at, t),
        )
        for number, line in enumerate(page.lines, start=1)
    ]
    opens = [Button(str(n), taps.OpenBroadcast(line.id)) for n, line in enumerate(page.lines, start=1)]
    text = Html("\n".join([t("broadcasts-list"), "", *lines]))
    return Screen(text, rows(new, opens, pager(page.page, page.pages, OpenBroadcasts, t), home))


def compose(one: Broadcast, t: Translator, *, wrong: str = "") -> Screen:
    """The message is awaited, or here already. `wrong`: what could not be taken just now."""
    said = t("broadcasts-ask") if one.content.is_empty else _taken(one.content, t)
    text = Html(f"{wrong}\n\n{said}") if wrong else said
    further = Button(t("broadcasts-to-audience"), OpenAudience("b", one.id), style="primary")
    return Screen(
        text,
        rows(None if one.content.is_empty else further, Button(t("broadcasts-later"), OpenBroadcasts(0))),
    )


def before(
    one: Broadcast, view: AudienceView, starts: datetime, clock: Clock, t: Translator, *, shown: bool
) -> Screen:
    """B1: everything at a glance, and the way to send it. `shown`: the message itself comes right below."""
    later = is_later(starts, clock.now)
    text = t(
        "broadcasts-before",
        shown=str(shown).lower(),
        who=view_words(view, t),
        reach=reach_words(view.reach, t),
        when=clock.moment(starts, t) if later else t("broadcasts-at-once"),
        asked=str(one.acknowledge).lower(),
    )
    send = Button(t("broadcasts-send", n=view.reach.reached), taps.SendBroadcast(one.id, 0), style="primary")
    mark = Button(
        t("broadcasts-mark-asked", asked=str(one.acknowledge).lower()),
        taps.AskToMark(one.id, not one.acknowledge),
    )
    return Screen(
        text,
        rows(
            send if view.reach.reached else None,
            (
                Button(t("broadcasts-change-audience"), OpenAudience("b", one.id)),
                Button(t("broadcasts-change-when"), taps.AskWhen(one.id, 0)),
            ),
            mark,
            (
                Button(t("broadcasts-change-text"), taps.ComposeBroadcast(one.id)),
                Button(t("broadcasts-send-me"), taps.SendMe(one.id)),
            ),
            Button(t("broadcasts-drop"), taps.AskDropBroadcast(one.id), style="danger"),
            Button(t("broadcasts-to-list"), OpenBroadcasts(0)),
        ),
    )


def number(one: Broadcast, people: int, t: Translator, *, wrong: bool = False) -> Screen:
    """B2: so many that the number is typed."""
    key = "broadcasts-number-wrong" if wrong else "broadcasts-number"
    return Screen(
        t(key, n=people, typed=str(people)), rows(Button(t("broadcasts-cancel"), taps.LookBroadcast(one.id)))
    )


def sure(one: Broadcast, people: int, t: Translator) -> Screen:
    """The number is right: one tap is left."""
    send = Button(t("broadcasts-send", n=people), taps.SendBroadcast(one.id, people), style="primary")
    back = Button(t("broadcasts-cancel"), taps.LookBroadcast(one.id))
    return Screen(t("broadcasts-sure", n=people), rows(send, back))


def days(one: Broadcast, page: date, clock: Clock, t: Translator, *, said: Misread | None = None) -> Screen:
    """When to send?"""
    picked = pick_date(
        page,
        clock.today,
        lambda day: taps.TakeSendDay(one.id, day_code(day)),
        lambda to: taps.AskWhen(one.id, day_code(to)),
        t,
    )
    meant = [_meant(one.id, said.meant, t)] if said and said.meant else []
    last = (
        *meant,
        Button(t("broadcasts-now"), taps.TakeSendMoment(one.id, 0)),
        Button(t("broadcasts-back"), taps.LookBroadcast(one.id)),
    )
    return Screen(said.text if said else t("broadcasts-ask-when"), rows(*picked, last))


def times(one: Broadcast, day: date, said: str, t: Translator) -> Screen:
    """At what time?"""
    lines = pick_time(
        SENT_BY_DAY,
        lambda at: taps.TakeSendMoment(one.id, day_code(day) * 10_000 + at.hour * 100 + at.minute),
    )
    back = Button(t("broadcasts-back"), taps.AskWhen(one.id, day_code(day)))
    return Screen(t("broadcasts-ask-time", day=said), rows(*lines, back))


def standing(one: Broadcast, clock: Clock, t: Translator) -> Screen:
    """A broadcast that was sent: set for later, on its way, or over."""
    if one.status in OVER:
        return _outcome(one, t)
    if one.status is BroadcastStatus.SENDING and one.send_at and is_later(one.send_at, clock.now):
        return _waiting(one, clock.moment(one.send_at, t), t)
    return under_way(one, t)


def under_way(one: Broadcast, t: Translator) -> Screen:
    """How far it is; once it is over, what came of it."""
    if one.status in OVER:
        return _outcome(one, t)
    paused = one.status is BroadcastStatus.PAUSED
    text = t(
        "broadcasts-under-way",
        title=_title(one, t),
        settled=one.counts.settled,
        n=one.counts.total,
        paused=str(paused).lower(),
    )
    hold = Button(t("broadcasts-pause"), taps.PauseBroadcast(one.id))
    go = Button(t("broadcasts-resume"), taps.ResumeBroadcast(one.id), style="primary")
    return Screen(text, rows((go if paused else hold, _stop(one, t)), _leave(one, t)))


def ask_stop(one: Broadcast, t: Translator) -> Screen:
    """Really?"""
    stop = Button(t("broadcasts-stop"), taps.StopBroadcast(one.id), style="danger")
    text = t("broadcasts-stop-ask", title=_title(one, t), n=one.counts.waiting)
    return Screen(text, rows(stop, Button(t("broadcasts-back"), taps.OpenBroadcast(one.id))))


def ask_drop(one: Broadcast, t: Translator) -> Screen:
    """Really?"""
    drop = Button(t("broadcasts-drop"), taps.DropBroadcast(one.id), style="danger")
    text = t("broadcasts-drop-ask", title=_title(one, t))
    return Screen(text, rows(drop, Button(t("broadcasts-back"), taps.LookBroadcast(one.id))))


def unread(
    one: Broadcast, lines: tuple[Unread, ...], total: int, page: int, pages: int, t: Translator
) -> Screen:
    """Who got it and has not marked it."""
    said = [
        t(
            "broadcasts-person",
            name=t.name(line.name, line.role, line.person_id),
            school=line.school or "—",
        )
        for line in lines
    ]
    head = t("broadcasts-unread" if lines else "broadcasts-unread-none", title=_title(one, t), n=total)
    return Screen(
        Html("\n".join([head, "", *said]) if lines else head),
        rows(
            pager(page, pages, lambda to: taps.UnreadPeople(one.id, to), t),
            Button(t("broadcasts-back"), taps.OpenBroadcast(one.id)),
        ),
    )


def post(one: Broadcast, t: Translator) -> Screen:
    """What people get: the message itself, and B3 below it where a mark is asked for."""
    text = one.content.html
    if one.acknowledge:
        text = f"{text}\n\n{t('broadcasts-please-mark')}" if text else t("broadcasts-please-mark")
    mark = Button(t("broadcasts-mark"), taps.Acknowledge(one.id), style="primary")
    return Screen(text, rows(mark if one.acknowledge else None), _files(one.content))


def again(one: Broadcast, t: Translator) -> Screen:
    """The same once more, for those who have not marked it."""
    shown = post(one, t)
    return replace(shown, text=f"{t('broadcasts-again')}\n\n{shown.text}")


def marked(done: Marked, clock: Clock, t: Translator) -> Screen:
    """The mark is kept; a text stays where it was, a file stays above."""
    assert done.at is not None, "the author's own look is answered otherwise"
    said = t("broadcasts-marked", at=clock.moment(done.at, t))
    content = done.broadcast.content
    if content.pieces or not content.html:
        return Screen(said, rows(Button(t("menu-back"), OpenMenu(""))))
    return Screen(f"{content.html}\n\n{said}")


def _outcome(one: Broadcast, t: Translator) -> Screen:
    """B4: what came of it."""
    counts = one.counts
    lines = [
        t("broadcasts-outcome", title=_title(one, t), sent=counts.sent, n=counts.total),
        t("broadcasts-blocked", n=counts.blocked) if counts.blocked else "",
        t("broadcasts-failed", n=counts.failed) if counts.failed else "",
        t("broadcasts-unclear", n=counts.unclear) if counts.unclear else "",
        t("broadcasts-cancelled", n=counts.cancelled) if counts.cancelled else "",
        t("broadcasts-acknowledged", n=counts.acknowledged) if one.acknowledge else "",
    ]
    remind = Button(t("broadcasts-remind"), taps.RemindUnread(one.id), style="primary")
    people = Button(t("broadcasts-people"), taps.UnreadPeople(one.id, 0))
    table = Button(t("exports-table"), BroadcastTable(one.id))
    return Screen(
        Html("\n".join(line for line in lines if line)),
        rows(
            remind if one.may_remind else None, (people, table) if one.acknowledge else table, _leave(one, t)
        ),
    )


def _waiting(one: Broadcast, when: str, t: Translator) -> Screen:
    text = t("broadcasts-set-for", title=_title(one, t), when=when, n=one.counts.total)
    return Screen(text, rows(_stop(one, t), _leave(one, t)))


def _files(content: Content) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(
            "photo" if piece.kind is FileKind.PHOTO else "document",
            "file_id",
            {"file_id": piece.file_id, "as": piece.kind.value},
        )
        for piece in content.pieces
    )


def _taken(content: Content, t: Translator) -> Html:
    return t("broadcasts-taken", title=content.title or t("broadcasts-files"))


def _title(one: Broadcast, t: Translator) -> str:
    return one.title or t("broadcasts-untitled")


def _stop(one: Broadcast, t: Translator) -> Button:
    return Button(t("broadcasts-stop"), taps.AskStopBroadcast(one.id), style="danger")


def _leave(one: Broadcast, t: Translator) -> Button:
    return Button(t("broadcasts-to-list"), taps.LeaveBroadcast(one.id))


def _meant(broadcast_id: int, meant: Typed, t: Translator) -> Button:
    if meant.at is None:
        return Button(t("calendar-yes"), taps.TakeSendDay(broadcast_id, day_code(meant.day)))
    code = day_code(meant.day) * 10_000 + meant.at.hour * 100 + meant.at.minute
    return Button(t("calendar-yes"), taps.TakeSendMoment(broadcast_id, code))
