"""The owner's look at the bot itself. Numbers, kinds and error classes: never a name, never a word said."""

import html
from datetime import datetime, timedelta

from handlers.callbacks import health as taps
from handlers.callbacks.invitations import OpenOwner
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Translator
from mentoring.usecases.health import BotState, Failure, Failures

_MOST_REASON = 40


def state(view: BotState, t: Translator) -> Screen:
    """Whether it lives, what waits, what went wrong."""
    counts = view.counts
    failed = view.failed + view.dead
    text = t(
        "health-state",
        tick=age(counts.last_tick, view.now, t) if counts.last_tick else t("health-never"),
        waiting=counts.waiting,
        due=counts.due,
        sending=counts.under_way,
        failed=view.failed,
        dead=view.dead,
        doubted=counts.doubted,
    )
    beside = t("health-processes", n=counts.processes) if counts.processes else ""
    open_failures = Button(t("health-failures", n=failed), taps.OpenFailures(0), style="primary")
    return Screen(
        "\n".join(part for part in (text, beside) if part),
        rows(
            open_failures if failed else None,
            (Button(t("health-refresh"), taps.OpenState()), Button(t("health-owner"), OpenOwner())),
        ),
    )


def failures(view: Failures, t: Translator) -> Screen:
    """Line by line, the newest first."""
    back = Button(t("health-to-state"), taps.OpenState())
    if not view.lines:
        return Screen(t("health-none"), rows(back))
    lines = [
        t("health-line", number=number, what=title(one, t), n=one.count, age=age(one.last, view.now, t))
        for number, one in enumerate(view.lines, 1)
    ]
    numbers = [
        Button(str(number), taps.OpenFailure(one.what, one.number))
        for number, one in enumerate(view.lines, 1)
    ]
    turn = []
    if view.page:
        turn.append(Button(t("health-newer"), taps.OpenFailures(view.page - 1)))
    if view.page + 1 < view.pages:
        turn.append(Button(t("health-older"), taps.OpenFailures(view.page + 1)))
    return Screen(t("health-list", lines="\n".join(lines)), rows(numbers, turn, back))


def failure(one: Failure, now: datetime, t: Translator) -> Screen:
    """One line, and what can be done about it."""
    text = t(
        f"health-one-{'said' if one.what == 'd' else 'done'}",
        what=title(one, t),
        reason=_reason(one, t),
        n=one.count,
        first=age(one.first, now, t),
        last=age(one.last, now, t),
    )
    return Screen(
        text,
        rows(
            Button(t("health-retry"), taps.AskRetry(one.what, one.number), style="primary"),
            Button(t("health-put-away"), taps.PutAway(one.what, one.number)),
            Button(t("health-to-list"), taps.OpenFailures(0)),
        ),
    )


def sure(one: Failure, t: Translator) -> Screen:
    """Before the second try."""
    key = "health-sure-said" if one.what == "d" else "health-sure-done"
    return Screen(
        t(key, n=one.count),
        rows(
            Button(t("health-retry-yes", n=one.count), taps.Retry(one.what, one.number), style="primary"),
            Button(t("health-leave"), taps.OpenFailure(one.what, one.number)),
        ),
    )


def told(said: str, view: Failures, t: Translator) -> Screen:
    """What came of a tap, above the list as it is now."""
    shown = failures(view, t)
    return Screen(f"{said}\n\n{shown.text}", shown.rows)


def title(one: Failure, t: Translator) -> str:
    """The kind of message, or the class of the exception behind something a person did."""
    if one.what == "u":
        return t("health-update", reason=_reason(one, t))
    words = f"deliveries-kind-{one.kind.replace('_', '-')}"
    return t(words) if t.has(words) else html.escape(one.kind, quote=False)


def _reason(one: Failure, t: Translator) -> str:
    return html.escape(one.reason[:_MOST_REASON], quote=False) or t("health-no-reason")


def age(at: datetime, now: datetime, t: Translator) -> str:
    """How long ago, in the largest unit that fits."""
    ago = max(now - at, timedelta())
    for unit, size in (("days", timedelta(days=1)), ("hours", timedelta(hours=1))):
        if ago >= 2 * size:
            return t(f"health-{unit}-ago", n=ago // size)
    minutes = ago // timedelta(minutes=1)
    return t("health-minutes-ago", n=minutes) if minutes else t("health-just-now")
