"""What a methodologist sees of broadcasts, and what people get."""

import html
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from handlers.callbacks import broadcasts as taps
from handlers.callbacks.audience import OpenAudience
from handlers.callbacks.menu import OpenBroadcasts, OpenMenu
from handlers.screens.broadcast_after import changed_lines, outcome
from handlers.screens.broadcast_parts import Clock, back, change_buttons, leave, title_of
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.widgets.audience import reach_words, view_words
from handlers.widgets.calendar import DAYTIME, day_code, pick_date, pick_time
from handlers.widgets.choice import pager
from handlers.widgets.typed_date import Misread
from locales.translator import Html, Translator
from mentoring.broadcasts import BroadcastStatus, Content, FileKind, is_later
from mentoring.dates import Typed
from mentoring.usecases.audience import AudienceView
from mentoring.usecases.broadcast_views import Broadcast, BroadcastPage, Marked

SENT_BY_DAY: Final = tuple(at for at in DAYTIME if at.minute == 0)


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
        later=str(later).lower(),
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


def standing(one: Broadcast, clock: Clock, t: Translator, *, reached: int = 0) -> Screen:
    """A broadcast that was sent: set for later (`reached`: whom it would reach now), on its way, or over."""
    if one.status is BroadcastStatus.HELD:
        return held(one, clock, t)
    if one.status is BroadcastStatus.SET:
        return _set(one, clock, reached, t)
    return under_way(one, clock, t)


def under_way(one: Broadcast, clock: Clock, t: Translator) -> Screen:
    """How far it is; once it is over, what came of it."""
    if one.is_over:
        return outcome(one, clock, t)
    paused = one.status is BroadcastStatus.PAUSED
    text = t(
        "broadcasts-under-way",
        title=title_of(one, t),
        settled=one.counts.settled,
        n=one.counts.total,
        paused=str(paused).lower(),
    )
    hold = Button(t("broadcasts-pause"), taps.PauseBroadcast(one.id))
    go = Button(t("broadcasts-resume"), taps.ResumeBroadcast(one.id), style="primary")
    stop = Button(t("broadcasts-stop"), taps.AskStopBroadcast(one.id), style="danger")
    return Screen(
        Html("\n".join([text, *changed_lines(one, t)])),
        rows((go if paused else hold, stop), change_buttons(one, t), leave(one, t)),
    )


def ask_stop(one: Broadcast, clock: Clock, t: Translator) -> Screen:
    """Really? What has not begun is a draft again."""
    if one.has_begun or one.send_at is None:
        text = t("broadcasts-stop-ask", title=title_of(one, t), n=one.counts.waiting)
        stop = Button(t("broadcasts-stop"), taps.StopBroadcast(one.id), style="danger")
    else:
        text = t("broadcasts-unset-ask", title=title_of(one, t), when=clock.moment(one.send_at, t))
        stop = Button(t("broadcasts-unset"), taps.StopBroadcast(one.id), style="primary")
    return Screen(text, rows(stop, back(one, t)))


def ask_drop(one: Broadcast, t: Translator) -> Screen:
    """Really?"""
    drop = Button(t("broadcasts-drop"), taps.DropBroadcast(one.id), style="danger")
    text = t("broadcasts-drop-ask", title=title_of(one, t))
    return Screen(text, rows(drop, Button(t("broadcasts-back"), taps.LookBroadcast(one.id))))


def held(one: Broadcast, clock: Clock, t: Translator) -> Screen:
    """It was set for a moment, and its author may not write to everybody any more."""
    when = clock.moment(one.send_at, t) if one.send_at else ""
    take = Button(t("broadcasts-take-over"), taps.StopBroadcast(one.id), style="primary")
    return Screen(t("broadcasts-held", title=title_of(one, t), when=when), rows(take, leave(one, t)))


def post(one: Broadcast, t: Translator) -> Screen:
    """What people get: the message itself, and B3 below it where a mark is asked for."""
    text = one.content.html
    if one.acknowledge:
        text = f"{text}\n\n{t('broadcasts-please-mark')}" if text else t("broadcasts-please-mark")
    mark = Button(t("broadcasts-mark"), taps.Acknowledge(one.id), style="primary")
    return Screen(text, rows(mark if one.acknowledge else None), _files(one.content))


def again(one: Broadcast, t: Translator) -> Screen:
    """The same once more, for those who have not marked it; a poll is not asked twice."""
    shown = post(one, t)
    if one.content.poll:
        asked = html.escape(one.content.poll.question, quote=False)
        shown = replace(shown, text=f"«{asked}»\n\n{shown.text}", attachments=())
    return replace(shown, text=f"{t('broadcasts-again')}\n\n{shown.text}")


def marked(done: Marked, clock: Clock, t: Translator) -> Screen:
    """The mark is kept; a text stays where it was, a file stays above."""
    assert done.at is not None, "the author's own look is answered otherwise"
    one = done.broadcast
    if one.content.is_caption(one.acknowledge):
        said = t("broadcasts-marked", at=clock.moment(done.at, t))
        return Screen(said, rows(Button(t("menu-back"), OpenMenu(""))))
    return marked_text(one, done.at, clock, t)


def marked_text(one: Broadcast, at: datetime, clock: Clock, t: Translator) -> Screen:
    """The words with the mark below them."""
    said = t("broadcasts-marked", at=clock.moment(at, t))
    return Screen(f"{one.content.html}\n\n{said}" if one.content.html else said)


def _set(one: Broadcast, clock: Clock, reached: int, t: Translator) -> Screen:
    when = clock.moment(one.send_at, t) if one.send_at else ""
    text = t("broadcasts-set-for", title=title_of(one, t), when=when, n=reached)
    unset = Button(t("broadcasts-unset"), taps.AskStopBroadcast(one.id))
    return Screen(text, rows(unset, leave(one, t)))


def _files(content: Content) -> tuple[Attachment, ...]:
    if content.poll is not None:
        return (Attachment("document", "poll", content.poll.as_dict()),)
    return tuple(
        Attachment(
            "photo" if piece.kind is FileKind.PHOTO else "document",
            "file_id",
            {"file_id": piece.file_id, "as": piece.kind.value},
        )
        for piece in content.pieces
    )


def _taken(content: Content, t: Translator) -> Html:
    key = "broadcasts-taken-poll" if content.poll else "broadcasts-taken"
    return t(key, title=content.title or t("broadcasts-files"))


def _meant(broadcast_id: int, meant: Typed, t: Translator) -> Button:
    if meant.at is None:
        return Button(t("calendar-yes"), taps.TakeSendDay(broadcast_id, day_code(meant.day)))
    code = day_code(meant.day) * 10_000 + meant.at.hour * 100 + meant.at.minute
    return Button(t("calendar-yes"), taps.TakeSendMoment(broadcast_id, code))
