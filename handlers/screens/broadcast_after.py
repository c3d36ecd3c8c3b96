"""What a methodologist sees of a broadcast that was sent: its truth, corrections, lists, a poll's results."""

import html
from typing import Final

from handlers.callbacks import broadcasts as taps
from handlers.callbacks.exports import BroadcastTable
from handlers.screens.broadcast_parts import Clock, back, change_buttons, leave, title_of
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager
from locales.translator import Html, Translator
from mentoring.broadcasts import Change, Wave, changes, plain
from mentoring.usecases.broadcast_views import (
    Broadcast,
    BySchool,
    Missed,
    OfSchool,
    SchoolCount,
    Suggestion,
    Votes,
)

COPIED: Final = 256
"""So much a button can copy."""
DIFFERENCE: Final = 450
AROUND: Final = 24
"""Characters on either side of a change."""


def outcome(one: Broadcast, clock: Clock, t: Translator) -> Screen:
    """B4: what came of it."""
    counts = one.counts
    lines = [
        t("broadcasts-outcome", title=title_of(one, t), sent=counts.sent, n=counts.total)
        if counts.total
        else t("broadcasts-outcome-nobody", title=title_of(one, t)),
        t("broadcasts-blocked", n=counts.blocked) if counts.blocked else "",
        t("broadcasts-failed", n=counts.failed) if counts.failed else "",
        t("broadcasts-unclear", n=counts.unclear) if counts.unclear else "",
        t("broadcasts-cancelled", n=counts.cancelled) if counts.cancelled else "",
        t("broadcasts-acknowledged", n=counts.acknowledged) if one.acknowledge else "",
        *changed_lines(one, t),
    ]
    return Screen(
        Html("\n".join(line for line in lines if line)),
        rows(
            _remind(one, clock, t),
            _lists(one, t),
            _again(one, t),
            Button(t("broadcasts-votes-button"), taps.PollVotes(one.id)) if one.content.poll else None,
            change_buttons(one, t),
            leave(one, t),
        ),
    )


def changed_lines(one: Broadcast, t: Translator) -> list[Html]:
    """How the last correction or removal stands; nothing when there was none."""
    if not one.revision:
        return []
    what = "removed" if one.removed_at else "corrected"
    if one.is_changing:
        return [t("broadcasts-wave", what=what, done=one.wave.done, n=one.wave.total or one.counts.sent)]
    return [t("broadcasts-wave-over", what=what, n=one.wave.done), *_not_changed(one.wave, what, t)]


def _not_changed(wave: Wave, what: str, t: Translator) -> list[Html]:
    left = wave.gone + wave.failed
    return [t("broadcasts-wave-left", what=what, n=left)] if left else []


def _remind(one: Broadcast, clock: Clock, t: Translator) -> Button | None:
    if not one.may_remind(clock.now):
        return None
    return Button(t("broadcasts-remind"), taps.RemindUnread(one.id), style="primary")


def _lists(one: Broadcast, t: Translator) -> tuple[Button, ...]:
    """[Список], whom it did not reach, [Таблица]."""
    counts = one.counts
    missed = counts.blocked + counts.failed + counts.unclear
    read = Button(t("broadcasts-people"), taps.MissedSchools(one.id, True, 0))
    lost = Button(t("broadcasts-unreached-button"), taps.MissedSchools(one.id, False, 0))
    table = Button(t("exports-table"), BroadcastTable(one.id))
    return (*([read] if one.acknowledge else []), *([lost] if missed else []), table)


def _again(one: Broadcast, t: Translator) -> Button | None:
    if not one.counts.unclear or one.removed_at is not None:
        return None
    return Button(t("broadcasts-second-round"), taps.AskSecondRound(one.id))


# --- a typo ---


def ask_correction(one: Broadcast, t: Translator, *, wrong: str = "") -> Screen:
    """The corrected text is awaited."""
    said = t("broadcasts-correct-ask", files=str(bool(one.content.pieces)).lower())
    now = plain(one.content.html)
    copy = Button(t("broadcasts-copy-text"), copy=now) if 0 < len(now) <= COPIED else None
    return Screen(Html(f"{wrong}\n\n{said}") if wrong else said, rows(copy, back(one, t)))


def suggestion(suggested: Suggestion, t: Translator, *, shown: bool = False) -> Screen:
    """What would change, and with how many."""
    one = suggested.broadcast
    text = t(
        "broadcasts-correction",
        difference=difference(changes(one.content.html, suggested.corrected.html), t),
        n=suggested.people,
        waiting=one.counts.waiting,
        marks=str(one.acknowledge).lower(),
        shown=str(shown).lower(),
    )
    go = Button(
        t("broadcasts-correct-confirm", n=suggested.people), taps.ConfirmCorrection(one.id), style="primary"
    )
    return Screen(
        text,
        rows(
            go,
            (
                Button(t("broadcasts-send-me"), taps.SendMeCorrection(one.id)),
                Button(t("broadcasts-change-text"), taps.CorrectBroadcast(one.id)),
            ),
            back(one, t),
        ),
    )


def difference(found: tuple[Change, ...], t: Translator) -> Html:
    """What goes is struck through, what comes is bold; unchanged stretches are shortened."""
    if all(one.is_same for one in found):
        return t("broadcasts-correction-format")
    said = ""
    for number, one in enumerate(found):
        piece = _same(one.before, number == 0, number == len(found) - 1) if one.is_same else _changed(one)
        if len(plain(said)) + len(plain(piece)) > DIFFERENCE:
            return Html(f"{said}…")
        said += piece
    return Html(said)


def _same(words: str, first: bool, last: bool) -> str:
    """The ends next to a change."""
    if len(words) <= 2 * AROUND:
        return html.escape(words, quote=False)
    head = "" if first else words[:AROUND]
    tail = "" if last else words[-AROUND:]
    return html.escape(f"{head}…{tail}", quote=False)


def _changed(one: Change) -> str:
    before, after = (html.escape(words[: DIFFERENCE // 3], quote=False) for words in (one.before, one.after))
    gone = f"<s>{before}</s>" if before.strip() else ""
    come = f"<b>{after}</b>" if after.strip() else ""
    return f"{gone} {come}" if gone and come else gone or come


# --- undo, once more ---


def ask_remove(one: Broadcast, deletable: int, t: Translator) -> Screen:
    """Really?"""
    key = "broadcasts-remove-ask" if deletable or one.counts.waiting else "broadcasts-remove-late"
    text = t(
        key,
        title=title_of(one, t),
        n=deletable,
        sent=one.counts.sent,
        waiting=one.counts.waiting,
        marks=str(one.acknowledge).lower(),
    )
    remove = Button(t("broadcasts-remove"), taps.RemoveBroadcast(one.id), style="danger")
    return Screen(text, rows(remove if key.endswith("ask") else None, back(one, t)))


def ask_second_round(one: Broadcast, t: Translator) -> Screen:
    """Really? Somebody may get it twice."""
    go = Button(t("broadcasts-second-round-confirm"), taps.SecondRound(one.id), style="primary")
    text = t("broadcasts-second-round-ask", title=title_of(one, t), n=one.counts.unclear)
    return Screen(text, rows(go, back(one, t)))


# --- who ---


def by_school(found: BySchool, t: Translator) -> Screen:
    """Schools with their numbers first."""
    one, what = found.broadcast, found.what
    if not found.total:
        return Screen(
            t("broadcasts-missed-none", what=what.value, title=title_of(one, t)), rows(back(one, t))
        )
    lines = [
        t("broadcasts-school-line", number=number, school=_school(school, t), n=school.people)
        for number, school in enumerate(found.schools, start=1)
    ]
    opens = [
        Button(str(number), taps.MissedPeople(one.id, what is Missed.UNREAD, school.id, 0))
        for number, school in enumerate(found.schools, start=1)
    ]
    head = t("broadcasts-missed", what=what.value, title=title_of(one, t), n=found.total)
    return Screen(
        Html("\n".join([head, "", *lines])),
        rows(
            opens,
            pager(
                found.page, found.pages, lambda to: taps.MissedSchools(one.id, what is Missed.UNREAD, to), t
            ),
            back(one, t),
        ),
    )


def of_school(found: OfSchool, t: Translator) -> Screen:
    """People of one school; without their names where those may not pass through the messenger."""
    one, what = found.broadcast, found.what
    said = [
        t("broadcasts-person", name=t.name(line.name, line.role, line.person_id)) for line in found.people
    ]
    head = t(
        "broadcasts-missed-school",
        what=what.value,
        title=title_of(one, t),
        school=_school(found.school, t),
        n=found.school.people,
    )
    return Screen(
        Html("\n".join([head, "", *said])),
        rows(
            pager(
                found.page,
                found.pages,
                lambda to: taps.MissedPeople(one.id, what is Missed.UNREAD, found.school.id, to),
                t,
            ),
            Button(t("broadcasts-to-schools"), taps.MissedSchools(one.id, what is Missed.UNREAD, 0)),
            back(one, t),
        ),
    )


def votes(found: Votes, t: Translator) -> Screen:
    """How the poll stands."""
    poll = found.broadcast.content.poll
    assert poll is not None
    lines = [t("broadcasts-vote-line", option=option, n=number) for option, number in found.options]
    head = t("broadcasts-votes", question=poll.question, n=found.people, sent=found.broadcast.counts.sent)
    return Screen(
        Html("\n".join([head, "", *lines, "", t("broadcasts-votes-anonymous")])),
        rows(
            Button(t("broadcasts-refresh"), taps.PollVotes(found.broadcast.id)),
            back(found.broadcast, t),
        ),
    )


def _school(school: SchoolCount, t: Translator) -> str:
    return school.name or t("broadcasts-no-school")
