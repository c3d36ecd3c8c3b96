"""A mentor's application: one question a screen, and the card of those who decide."""

from datetime import tzinfo

from handlers.callbacks import mentor_entry as taps
from handlers.callbacks.menu import OpenOffer
from handlers.callbacks.pair_papers import OpenPairDesk
from handlers.screens.pair_words import about, day, mentor, short, stack
from handlers.screens.pairs import menu
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager
from locales.translator import Html, Translator
from mentoring.mentor_entry import (
    ANSWERS,
    FORMS,
    MOST_AVOID,
    MOST_MOTIVES,
    MOST_STRENGTHS,
    MOST_WHAT,
    MOST_WHY,
    MOTIVES,
    SEATS,
    SIGNS,
    TIMES,
    UNTIL,
    Decision,
    Entry,
)
from mentoring.people import Actor
from mentoring.programme import Programme
from mentoring.usecases.mentor_entry import ApplicationsPage, ApplicationView


def front(view: ApplicationView | None, programme: Programme, t: Translator, zone: tzinfo) -> Screen:
    """The application as it is now, or the invitation to begin."""
    status = view.application.status if view else "none"
    if view is None or status in ("draft", "withdrawn"):
        key = "entry-go-on" if status == "draft" else "entry-begin"
        begin = Button(t(key), taps.BeginEntry(), style="primary")
        return Screen(t("entry-intro"), rows(begin, menu(t)))
    if status == "sent":
        by = view.application.answer_by
        text = t("entry-sent", date=day(by, zone, t) if by else "")
        return Screen(text, rows(Button(t("entry-withdraw"), taps.WithdrawEntry()), menu(t)))
    return decided(view, t)


def decided(view: ApplicationView, t: Translator) -> Screen:
    """What came of it, in neutral words."""
    decision = view.application.decision or Decision.TALK
    offer = Button(t("menu-offer"), OpenOffer()) if decision is not Decision.TALK else None
    again = Button(t("entry-again"), taps.BeginEntry())
    return Screen(t("entry-decided", decision=decision.value), rows(offer, (again, menu(t))))


def step(view: ApplicationView, programme: Programme, t: Translator, trouble: str = "") -> Screen:
    """The question on which the person stands."""
    entry = view.entry
    at = entry.at if entry.at in entry.steps else entry.steps[0]
    if at == "check":
        return check(view, programme, t)
    number, total = entry.place
    text, lines = _question(entry, at, programme, t)
    head = t("entry-place", place=number, total=total)
    back = Button(t("entry-back"), taps.GoEntry("back")) if number > 1 else None
    last = (back, _pause(t)) if back else (_pause(t),)
    return Screen(stack(trouble, f"{head}\n\n{text}"), rows(*lines, last))


def _question(
    entry: Entry, at: str, programme: Programme, t: Translator
) -> tuple[Html, list[tuple[Button, ...]]]:
    if at in {f"s{one}" for one in SIGNS}:
        return t("entry-sign", n=int(at[1:])), _answers(int(at[1:]), entry, t)
    if at.startswith("w-"):
        axis = programme.axis_title(at[2:])
        said = entry.what.get(at[2:], "")
        return t("entry-what", axis=axis, limit=MOST_WHAT, said=said, has=_has(said)), [(_on(t),)]
    if at == "strong":
        axes = [(one.code, one.title) for one in programme.questionnaire.axes]
        return t("entry-strong", limit=MOST_STRENGTHS), _many("strengths", axes, entry.strengths, t)
    if at == "why":
        motives = [(one, t.plain("entry-motive", code=one)) for one in MOTIVES]
        text = t("entry-why", limit=MOST_WHY, most=MOST_MOTIVES, said=entry.why, has=_has(entry.why))
        return text, _many("motives", motives, entry.motives, t)
    if at == "forms":
        forms = [(one, t.plain("entry-form", code=one)) for one in FORMS]
        return t("entry-forms"), _many("forms", forms, entry.forms, t)
    if at == "times":
        times = [(one, t.plain("entry-time", code=one)) for one in TIMES]
        return t("entry-times"), _many("times", times, entry.times, t)
    return _single(entry, at, t)


def _single(entry: Entry, at: str, t: Translator) -> tuple[Html, list[tuple[Button, ...]]]:
    if at == "seats":
        seats = tuple(Button(t("entry-seat", n=one), taps.ChooseEntry("seats", str(one))) for one in SEATS)
        return t("entry-seats"), [seats]
    if at == "until":
        terms: list[tuple[Button, ...]] = [
            (Button(t("entry-until", code=one), taps.ChooseEntry("until", one)),) for one in UNTIL
        ]
        return t("entry-until-ask"), terms
    text = t("entry-avoid", limit=MOST_AVOID, said=entry.avoid, has=_has(entry.avoid))
    return text, [(_on(t),)]


def _answers(number: int, entry: Entry, t: Translator) -> list[tuple[Button, ...]]:
    given = entry.signs.get(str(number))
    buttons = [
        Button(_marked(t("entry-answer", code=one), one == given, t), taps.AnswerSign(number, one))
        for one in ANSWERS
    ]
    return [tuple(buttons[:3]), (buttons[3],)]


def _many(
    what: str, options: list[tuple[str, str]], chosen: tuple[str, ...], t: Translator
) -> list[tuple[Button, ...]]:
    buttons = [
        Button(_marked(title, code in chosen, t), taps.ToggleEntry(what, code)) for code, title in options
    ]
    return [*(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)), (_on(t),)]


def check(view: ApplicationView, programme: Programme, t: Translator) -> Screen:
    """Everything once more, and «Отправить»."""
    text = stack(t("entry-check"), _told(view, programme, t))
    return Screen(
        text,
        rows(
            Button(t("entry-send"), taps.SendEntry(), style="primary"),
            Button(t("entry-change"), taps.GoEntry("s1")),
            (Button(t("entry-back"), taps.GoEntry("back")), _pause(t)),
        ),
    )


def _told(view: ApplicationView, programme: Programme, t: Translator) -> str:
    """What was answered, in lines; the signs as counts, never as a score."""
    entry = view.entry
    motives = ", ".join(t.plain("entry-motive", code=one) for one in entry.motives)
    strong = [_strength(one, entry, programme) for one in entry.strengths]
    lines = [
        t("entry-line-signs", yes=_count(entry, "yes"), almost=_count(entry, "almost")),
        t("entry-line-why", motives=motives or "—", why=short(Html(entry.why), 120), has=_has(entry.why)),
        t("entry-line-strong", strong="; ".join(strong) or "—"),
        t("entry-line-forms", forms=", ".join(t.plain("entry-form", code=one) for one in entry.forms) or "—"),
        t(
            "entry-line-when",
            n=entry.seats,
            times=", ".join(t.plain("entry-time", code=one) for one in entry.times) or "—",
            until=t("entry-until", code=entry.until),
        ),
    ]
    if view.sees_avoid and entry.avoid:
        lines.append(t("entry-line-avoid", avoid=short(Html(entry.avoid), 100)))
    return "\n".join(lines)


def _strength(axis: str, entry: Entry, programme: Programme) -> str:
    said = entry.what.get(axis, "")
    title = f"«{programme.axis_title(axis)}»"
    return f"{title} — {said[:60]}" if said else title


def _count(entry: Entry, answer: str) -> int:
    return sum(one == answer for one in entry.signs.values())


def waiting(view: ApplicationsPage, programme: Programme, t: Translator, zone: tzinfo) -> Screen:
    """Applications that wait."""
    if not view.total:
        return Screen(t("entry-none-waits"), rows((_desk(t), menu(t))))
    lines = "\n".join(
        t("entry-waiting-line", number=number, name=mentor(one.person, t), date=_by(one, t, zone))
        for number, one in enumerate(view.lines, 1)
    )
    numbers = tuple(
        Button(str(number), taps.OpenApplication(one.application.id))
        for number, one in enumerate(view.lines, 1)
    )
    return Screen(
        t("entry-waiting", total=view.total, lines=Html(lines)),
        rows(numbers, pager(view.page, view.pages, taps.WaitingEntries, t), (_desk(t), menu(t))),
    )


def _by(view: ApplicationView, t: Translator, zone: tzinfo) -> str:
    by = view.application.answer_by
    return day(by, zone, t) if by else ""


def card(view: ApplicationView, programme: Programme, actor: Actor, t: Translator) -> Screen:
    """One application: what is said, what the signs suggest, what was decided, and by whom."""
    entry, found = view.entry, view.application
    refused = [number for number in SIGNS if entry.signs.get(str(number)) == "no"]
    not_yet = ", ".join(t.plain("entry-sign-short", n=number) for number in refused)
    text = stack(
        t("entry-card", name=mentor(view.person, t), about=about(view.person, programme, t)),
        _told(view, programme, t),
        t("entry-not-yet", signs=not_yet) if not_yet else "",
        t("entry-suggests", decision=entry.suggestion.value),
        _log(view, actor.tz, t),
    )
    decisions = [
        Button(
            t("entry-decide", decision=one.value),
            taps.DecideEntry(found.id, one.value),
            style="primary" if one is entry.suggestion and found.decision is None else None,
        )
        for one in Decision
        if one is not found.decision
    ]
    back = Button(t("entry-to-list"), taps.WaitingEntries(0))
    return Screen(text, rows(*decisions, (back, menu(t))))


def _log(view: ApplicationView, zone: tzinfo, t: Translator) -> str:
    lines = [
        t("entry-log", what=one.what, date=day(one.at, zone, t), body=one.body or "none")
        for one in view.log[-3:]
    ]
    return "\n".join(lines)


def asked(view: ApplicationView, t: Translator, zone: tzinfo) -> Screen:
    """Told to those who decide."""
    return Screen(
        t("entry-asked", name=mentor(view.person, t), date=_by(view, t, zone)),
        rows(Button(t("entry-open"), taps.OpenApplication(view.application.id), style="primary"), menu(t)),
    )


def _has(text: str) -> str:
    return "yes" if text else "no"


def _marked(label: str, chosen: bool, t: Translator) -> str:
    return t("pairs-chosen", label=label) if chosen else label


def _on(t: Translator) -> Button:
    return Button(t("entry-on"), taps.GoEntry("on"), style="primary")


def _pause(t: Translator) -> Button:
    return Button(t("entry-pause"), taps.OpenEntry())


def _desk(t: Translator) -> Button:
    return Button(t("menu-pairs"), OpenPairDesk())
