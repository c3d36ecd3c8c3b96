"""The survey at the end of a pair, one question a screen."""

from handlers.callbacks import pair_survey as taps
from handlers.callbacks import pairs as pair_taps
from handlers.callbacks.mentor_entry import OpenEntry
from handlers.callbacks.menu import OpenMentor, OpenOffer
from handlers.callbacks.pair_papers import OpenPairDesk
from handlers.screens.pair_words import stack
from handlers.screens.pairs import menu
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.pair_survey import MOST_PHRASE, SCALE, Answers, Asked, AskKind
from mentoring.pairs import PairKind, Side
from mentoring.usecases.pair_survey import SideSummary


def question(pair_id: int, answers: Answers, t: Translator, trouble: str = "") -> Screen:
    """The question that is asked now, or thanks."""
    asked = answers.now
    if asked is None:
        return thanks(answers, t)
    place, total = answers.place
    intro = t("survey-intro", n=total) if place == 1 else ""
    head = t("survey-place", place=place, total=total)
    text = t("survey-question", side=answers.side.value, n=asked.number, limit=MOST_PHRASE)
    hint = t("survey-scale") if asked.kind is AskKind.SCALE else ""
    return Screen(
        stack(trouble, intro, f"{head}\n\n{text}", hint),
        rows(*_answers(pair_id, answers, asked, t), _last(pair_id, answers, asked, t)),
    )


def _answers(pair_id: int, answers: Answers, asked: Asked, t: Translator) -> list[tuple[Button, ...]]:
    number = asked.number
    if asked.kind is AskKind.SCALE:
        marks = [Button(str(one), taps.AnswerSurvey(pair_id, number, str(one))) for one in SCALE]
        return [tuple(marks[:5]), tuple(marks[5:])]
    chosen = answers.given.get(str(number)) or []
    labels = {code: t("survey-option", option=_option(answers.side, number, code)) for code in asked.options}
    buttons = [
        Button(
            t("pairs-chosen", label=label) if code in chosen else label,
            taps.AnswerSurvey(pair_id, number, code),
        )
        for code, label in labels.items()
    ]
    return [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]


def _option(side: Side, number: int, code: str) -> str:
    return f"{side.value}-{number}-{code}"


def _last(pair_id: int, answers: Answers, asked: Asked, t: Translator) -> tuple[Button, ...]:
    chosen = asked.kind is AskKind.TWO and answers.given.get(str(asked.number))
    key = "survey-on" if chosen else "survey-skip"
    on = Button(t(key), taps.GoOnSurvey(pair_id, asked.number), style="primary" if chosen else None)
    return on, Button(t("survey-stop"), pair_taps.OpenPair(pair_id))


def thanks(answers: Answers, t: Translator) -> Screen:
    """Written down; and one door that the answer about «дальше» opens."""
    then = answers.given.get("6")
    doors = {
        (Side.TEACHER, "another"): Button(t("pairs-find"), pair_taps.ShowCandidate(0)),
        (Side.TEACHER, "once"): Button(
            t("help-ask-question"), pair_taps.ShowHelper(PairKind.QUESTION.value, 0)
        ),
        (Side.TEACHER, "newcomers"): Button(t("entry-become"), OpenEntry()),
        (Side.MENTOR, "new-one"): Button(t("menu-offer"), OpenOffer()),
        (Side.MENTOR, "pause"): Button(t("pairs-offer-pause"), pair_taps.OpenPause()),
        (Side.MENTOR, "never"): Button(t("pairs-offer-pause"), pair_taps.OpenPause()),
    }
    door = doors.get((answers.side, then)) if isinstance(then, str) else None
    home = Button(t("menu-mentor"), OpenMentor()) if answers.side is Side.TEACHER else None
    return Screen(t("survey-thanks"), rows(door, (home, menu(t)) if home else menu(t)))


def summary(found: tuple[SideSummary, SideSummary], t: Translator) -> Screen:
    """Both sides; below five people nothing but that."""
    return Screen(
        stack(t("survey-summary"), *(_side(one, t) for one in found)),
        rows((Button(t("menu-pairs"), OpenPairDesk()), menu(t))),
    )


def _side(one: SideSummary, t: Translator) -> str:
    head = t("survey-side", side=one.side.value)
    if one.is_hidden:
        return f"{head}\n{t('survey-hidden')}"
    means = [
        t("survey-mean", side=one.side.value, n=number, mean=f"{mean:.1f}".replace(".", ","))
        for number, mean in one.means.items()
    ]
    often = [
        t(
            "survey-often",
            side=one.side.value,
            n=number,
            options=Html(_named(one.side, number, codes, t)),
        )
        for number, codes in one.often.items()
    ]
    phrases = [f"• «{phrase}»" for phrase in (t.plain("survey-phrase", said=one[:90]) for one in one.phrases)]
    return "\n".join((head, *means, *often, *phrases))


def _often(side: Side, number: int, codes: tuple[str, ...], t: Translator) -> Html:
    options = Html(_named(side, number, codes, t))
    return t("survey-often", side=side.value, n=number, options=options)


def _named(side: Side, number: int, codes: tuple[str, ...], t: Translator) -> str:
    return ", ".join(t("survey-option", option=_option(side, number, code)).lower() for code in codes)
