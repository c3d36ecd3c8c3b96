"""Screens of the mentor's mirror: sixteen taps of the mentor, both sides in words for the teacher."""

from datetime import tzinfo

from handlers.callbacks import mirrors as taps
from handlers.callbacks.assessment import OpenProfile
from handlers.callbacks.pairs import OpenPair
from handlers.callbacks.visits import OfferVisit
from handlers.screens.meeting_words import menu
from handlers.screens.pair_words import day, mentor, stack, teacher
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.mirrors import Reflection
from mentoring.scoring import Level
from mentoring.usecases.mirrors import MirrorDone, MirrorQuestion, MirrorView


def intro(pair_id: int, total: int, t: Translator) -> Screen:
    """To the mentor, before the first question."""
    return Screen(
        t("mirrors-intro", n=total),
        rows(
            Button(t("mirrors-begin"), taps.BeginMirror(pair_id), style="primary"),
            (Button(t("mirrors-later"), OpenPair(pair_id)), menu(t)),
        ),
    )


def step(view: MirrorQuestion | MirrorDone, t: Translator, zone: tzinfo) -> Screen:
    """The next question, or thanks."""
    return question(view, t) if isinstance(view, MirrorQuestion) else done(view, t, zone)


def question(view: MirrorQuestion, t: Translator) -> Screen:
    """One item in the mentor's words; the fifth button is no nought."""
    wording = view.item.mirror
    assert wording is not None, "the mirror asks only what it has words for"
    anchors = "\n".join(t("assessment-anchor", letter=a.letter, text=a.text) for a in view.anchors)
    text = t(
        "mirrors-question",
        number=view.number,
        total=view.total,
        name=teacher(view.teacher, t),
        title=wording.title,
        anchors=Html(anchors),
    )
    letters = tuple(
        Button(one.letter, taps.AnswerMirror(view.mirror_id, view.item.id, place))
        for place, one in enumerate(view.anchors)
    )
    unseen = Button(t("mirrors-unseen"), taps.AnswerMirror(view.mirror_id, view.item.id, None))
    back = Button(t("visits-back"), taps.BackMirror(view.mirror_id)) if view.number > 1 else None
    return Screen(text, rows(letters, unseen, (back, menu(t)) if back else menu(t)))


def done(view: MirrorDone, t: Translator, zone: tzinfo) -> Screen:
    """Thanks, and when something new may be seen."""
    again = day(view.again_from, zone, t) if view.again_from else ""
    text = t("mirrors-done", name=teacher(view.teacher, t), n=view.seen, total=view.total, date=again)
    return Screen(text, rows((Button(t("visits-to-pair"), OpenPair(view.pair_id)), menu(t))))


def told(view: MirrorView, t: Translator) -> Screen:
    """To the teacher: there is something to read, whenever it suits."""
    opened = Button(t("mirrors-read"), taps.ReadMirror(view.mirror.id), style="primary")
    return Screen(t("mirrors-told", name=mentor(view.mentor, t)), rows(opened, menu(t)))


def read(view: MirrorView, t: Translator) -> Screen:
    """Both sides in words; where they differ much, an invitation to look together."""
    lines = "\n".join(_line(line, t) for line in view.lines) or t("mirrors-nothing-seen")
    apart = ", ".join(f"«{axis.title}»" for axis in view.diverging)
    used = view.mirror.used_at is not None
    together = Button(t("visits-again", side="teacher"), OfferVisit(view.mirror.pair_id))
    switch = Button(
        t("mirrors-leave-out" if used else "mirrors-let-in"), taps.UseMirror(view.mirror.id, not used)
    )
    text = stack(
        t("mirrors-read-head", name=mentor(view.mentor, t)),
        lines,
        t("mirrors-diverge", axes=apart) if apart else "",
        t("mirrors-used" if used else "mirrors-private"),
    )
    return Screen(
        text,
        rows(together if apart else None, switch if view.lines else None, (_profile(t), menu(t))),
    )


def _profile(t: Translator) -> Button:
    return Button(t("mirrors-profile"), OpenProfile())


def _line(line: Reflection, t: Translator) -> Html:
    return t("mirrors-line", axis=line.axis.title, own=_word(line.own, t), mentor=_word(line.mentor, t))


def _word(level: Level | None, t: Translator) -> str:
    return t("profile-level", level=level.value) if level else t("mirrors-no-word")


def none_yet(pair_id: int, t: Translator) -> Screen:
    """The teacher has no mirror to read."""
    return Screen(
        t("mirrors-none"),
        rows(Button(t("visits-again", side="teacher"), OfferVisit(pair_id), style="primary"), menu(t)),
    )
