"""Screens of a lesson visit: the focus, the sheet of taps, kind words, and how the teacher reads them."""

import html
from collections.abc import Mapping
from typing import Final

from handlers.callbacks import visits as taps
from handlers.callbacks.meetings import OpenMeeting
from handlers.callbacks.mirrors import OpenMirror
from handlers.callbacks.pairs import OpenPair
from handlers.screens.meeting_words import menu, other, when
from handlers.screens.pair_words import stack
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.pairs import Side
from mentoring.programme import Programme
from mentoring.usecases.pair_records import Someone
from mentoring.usecases.visits import SheetView, is_past
from mentoring.visits import MOST_REPLY, MOST_STRONG, MOST_WORDS, Part, Seen

WHOLE: Final = "all"
GRADES: Final = range(1, 12)
IN_A_ROW: Final = 4
MARKS: Final = {Seen.SEEN: "✓", Seen.PARTLY: "±", Seen.NOT_SEEN: "–", Seen.ABSENT: "·"}


def focus(
    pair_id: int, whom: tuple[Someone, Side], last: str | None, programme: Programme, t: Translator
) -> Screen:
    """What to look at together; last time's focus stands first."""
    someone, side = whom
    name = t.name(someone.full_name, side.value, someone.person_id)
    codes = [code for code in programme.talks.axes if code != last]
    if last in programme.talks.axes:
        codes.insert(0, str(last))
    buttons = [Button(programme.axis_title(code), taps.PickFocus(pair_id, code)) for code in codes]
    pairs = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    text = t("visits-focus-ask", side=side.value, name=name)
    whole = Button(t("visits-whole"), taps.PickFocus(pair_id, WHOLE), style="primary")
    return Screen(text, rows(whole, *pairs, Button(t("meetings-not-now"), OpenPair(pair_id))))


def grade(pair_id: int, focus: str, t: Translator, trouble: str = "") -> Screen:
    """Which class: a tap, own words, or nothing."""
    numbers = [Button(str(one), taps.PickGrade(pair_id, focus, one)) for one in GRADES]
    lines = [tuple(numbers[i : i + IN_A_ROW]) for i in range(0, len(numbers), IN_A_ROW)]
    skip = Button(t("visits-grade-skip"), taps.PickGrade(pair_id, focus, 0), style="primary")
    back = Button(t("visits-other-focus"), taps.OfferVisit(pair_id))
    return Screen(stack(trouble, t("visits-grade-ask")), rows(*lines, skip, back))


def sheet(view: SheetView, t: Translator) -> Screen:
    """Wherever the sheet stands, for whoever looks."""
    if view.sheet.held is not None and _holds_mine(view):
        return doubt(view, t)
    if view.sheet.is_sent:
        return sent(view, t) if view.visit.i_am_mentor else received(view, t)
    if not view.is_writable:
        return lines(view, t)
    if view.line is not None and not view.sheet.strong and view.sheet.advice is None:
        return line(view, view.line, t)
    if not view.sheet.strong:
        return strong(view, t)
    return preview(view, t) if view.sheet.is_ready else advice(view, t)


def _holds_mine(view: SheetView) -> bool:
    held = view.sheet.held
    return held is not None and (held.part is Part.REPLY) != view.visit.i_am_mentor


def next_line(view: SheetView, t: Translator) -> Screen:
    """The next line; after the last one the words."""
    return line(view, view.line, t) if view.is_writable and view.line is not None else sheet(view, t)


def line(view: SheetView, at: int, t: Translator) -> Screen:
    """M14."""
    meeting_id, count = view.sheet.meeting_id, len(view.lines)
    text = t("visits-line", k=at + 1, total=count, line=_capital(view.lines[at]))
    buttons = [
        Button(t("visits-seen", seen=seen.value), taps.MarkLine(meeting_id, at, seen.value)) for seen in Seen
    ]
    back = Button(t("visits-back"), taps.BackLine(meeting_id)) if at else None
    on = Button(t("visits-to-words"), taps.OpenPart(meeting_id, Part.STRONG.value))
    return Screen(text, rows(tuple(buttons[:2]), tuple(buttons[2:]), (back, on) if back else on, menu(t)))


def strong(view: SheetView, t: Translator, trouble: str = "") -> Screen:
    """Two strong points: taps by number, or own words."""
    own = [one for one in view.sheet.strong if one not in view.strong.values()]
    said = t("visits-own-said", words="; ".join(own)) if own else ""
    listed = _listed(view.strong, set(view.sheet.strong))
    meeting_id = view.sheet.meeting_id
    on = Button(t("visits-on"), taps.OpenPart(meeting_id, Part.ADVICE.value), style="primary")
    type_own = Button(t("visits-own"), taps.TypeWords(meeting_id, Part.STRONG.value))
    numbers = _numbers(view, view.strong, Part.STRONG)
    back = Button(t("visits-back"), taps.BackLine(meeting_id))
    return Screen(
        stack(trouble, t("visits-strong-ask"), listed, said),
        rows(*numbers, (type_own, on) if view.sheet.strong else type_own, (back, menu(t))),
    )


def advice(view: SheetView, t: Translator, trouble: str = "") -> Screen:
    """One thing to try: a tap goes on by itself."""
    meeting_id = view.sheet.meeting_id
    listed = _listed(view.advice, {view.sheet.advice or ""})
    type_own = Button(t("visits-own"), taps.TypeWords(meeting_id, Part.ADVICE.value))
    back = Button(t("visits-back"), taps.OpenPart(meeting_id, Part.STRONG.value))
    return Screen(
        stack(trouble, t("visits-advice-ask"), listed),
        rows(*_numbers(view, view.advice, Part.ADVICE), type_own, (back, menu(t))),
    )


def _listed(choices: Mapping[int, str], chosen: set[str]) -> Html:
    marks = (
        (number, text, " ✓" if text in chosen else "") for number, text in enumerate(choices.values(), 1)
    )
    return Html("\n".join(f"{number}. {_plain(text)}{mark}" for number, text, mark in marks))


def _numbers(view: SheetView, choices: Mapping[int, str], part: Part) -> list[tuple[Button, ...]]:
    buttons = [
        Button(str(number), taps.ChooseWords(view.sheet.meeting_id, part.value, place))
        for number, place in enumerate(choices, 1)
    ]
    return [tuple(buttons[i : i + IN_A_ROW]) for i in range(0, len(buttons), IN_A_ROW)]


def preview(view: SheetView, t: Translator) -> Screen:
    """As the teacher will read it; nothing goes before this tap."""
    meeting_id = view.sheet.meeting_id
    return Screen(
        stack(t("visits-preview", name=other(view.visit, t)), _points(view, t)),
        rows(
            Button(t("visits-send"), taps.SendSheet(meeting_id), style="primary"),
            (
                Button(t("visits-change-strong"), taps.OpenPart(meeting_id, Part.STRONG.value)),
                Button(t("visits-change-advice"), taps.OpenPart(meeting_id, Part.ADVICE.value)),
            ),
            (Button(t("visits-back"), taps.BackLine(meeting_id)), menu(t)),
        ),
    )


def _points(view: SheetView, t: Translator) -> Html:
    strong_points = "\n".join(f"• {_plain(_capital(one))}" for one in view.sheet.strong)
    return t("visits-points", strong=Html(strong_points), advice=view.sheet.advice or "")


def _about(view: SheetView, t: Translator) -> Html:
    at = view.visit.meeting.starts_at
    side = "mentor" if view.visit.i_am_mentor else "teacher"
    moment = when(at, view.visit, t) if at else ""
    return t("visits-about", side=side, moment=moment, lesson=view.visit.record.topic)


def sent(view: SheetView, t: Translator) -> Screen:
    """The mentor's own sheet afterwards, with the answer when it has come."""
    reply = t("visits-reply-shown", words=view.sheet.reply) if view.sheet.reply else t("visits-reply-awaited")
    meeting_id = view.sheet.meeting_id
    pair = Button(t("visits-to-pair"), OpenPair(view.visit.record.pair_id))
    mirror = Button(t("mirrors-open"), OpenMirror(view.visit.record.pair_id))
    return Screen(
        stack(t("visits-sent", name=other(view.visit, t)), _about(view, t), _points(view, t), reply),
        rows((Button(t("visits-all-lines"), taps.ReadLines(meeting_id)), mirror), (pair, menu(t))),
    )


def received(view: SheetView, t: Translator) -> Screen:
    """M15."""
    meeting_id, reply = view.sheet.meeting_id, view.sheet.reply
    tail = t("visits-my-reply", words=reply) if reply else t("visits-and-you")
    key = "visits-answer-again" if reply else "visits-answer"
    return Screen(
        stack(_about(view, t), _points(view, t), tail),
        rows(
            Button(t(key), taps.TypeWords(meeting_id, Part.REPLY.value), style="primary"),
            (
                Button(t("visits-discuss"), taps.DiscussVisit(meeting_id)),
                Button(t("visits-take-step"), taps.TakeAdvice(meeting_id)),
            ),
            (
                Button(t("visits-all-lines"), taps.ReadLines(meeting_id)),
                Button(t("visits-deny"), taps.DenyVisit(meeting_id)),
            ),
            (Button(t("mirrors-open"), OpenMirror(view.visit.record.pair_id)), menu(t)),
        ),
    )


def lines(view: SheetView, t: Translator) -> Screen:
    """The sheet itself: before the lesson for both to know, afterwards with what was seen."""
    answers = view.sheet.answers
    shown = "\n".join(
        f"{MARKS[answers[at]]} {_plain(one)}" if at in answers else f"{at + 1}. {_plain(one)}"
        for at, one in enumerate(view.lines)
    )
    key = "visits-lines-seen" if answers else "visits-lines"
    text = stack(t(key), shown, t("visits-no-marks"))
    back = taps.OpenSheet(view.sheet.meeting_id)
    shown_back = back if view.sheet.is_sent else OpenMeeting(view.sheet.meeting_id)
    return Screen(text, rows((Button(t("visits-lines-back"), shown_back), menu(t))))


def own_words(view: SheetView, part: Part, t: Translator, trouble: str = "") -> Screen:
    """One message in own words; too long a one is given back with how much is over."""
    limit = MOST_REPLY if part is Part.REPLY else MOST_WORDS
    asked = t("visits-own-ask", part=part.value, limit=limit)
    return Screen(
        stack(trouble, asked),
        rows((Button(t("visits-lines-back"), taps.OpenSheet(view.sheet.meeting_id)), menu(t))),
    )


def doubt(view: SheetView, t: Translator) -> Screen:
    """Does it name a pupil? Asked softly; the words are kept either way."""
    held = view.sheet.held
    assert held is not None, "only held words are asked about"
    meeting_id = view.sheet.meeting_id
    return Screen(
        t("visits-doubt", words=held.text),
        rows(
            Button(t("visits-doubt-rewrite"), taps.TypeWords(meeting_id, held.part.value), style="primary"),
            Button(t("visits-doubt-keep"), taps.KeepWords(meeting_id)),
            menu(t),
        ),
    )


def after_lesson(view: SheetView, t: Translator, *, again: bool = False) -> Screen:
    """To the mentor when the lesson is over."""
    key = "visits-feedback" if again else "visits-ended"
    return Screen(t(key, name=other(view.visit, t), about=_about(view, t)), sheet_rows(view, t))


def sheet_rows(view: SheetView, t: Translator) -> tuple[tuple[Button, ...], ...]:
    """What a mentor may do after a lesson."""
    meeting_id = view.sheet.meeting_id
    return rows(
        Button(t("visits-open-sheet"), taps.OpenSheet(meeting_id), style="primary"),
        Button(t("visits-deny"), taps.DenyVisit(meeting_id)),
        menu(t),
    )


def is_due(view: SheetView) -> bool:
    """Whether the mentor still has something to write."""
    return view.visit.i_am_mentor and is_past(view.visit) and not view.sheet.is_sent


def after_words(view: SheetView, part: Part, t: Translator) -> Screen:
    """Where a tap on words, or words of one's own, lead."""
    waits = view.is_writable and view.sheet.held is None
    if waits and part is Part.STRONG and len(view.sheet.strong) < MOST_STRONG:
        return strong(view, t)
    if waits and part is Part.STRONG and view.sheet.advice is None:
        return advice(view, t)
    return preview(view, t) if waits and view.sheet.is_ready else sheet(view, t)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _plain(text: str) -> str:
    return html.escape(text, quote=False)
