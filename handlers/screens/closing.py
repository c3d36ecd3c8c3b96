"""Screens of «Было — стало»: which axis is asked now, two questions, and what changed, in words."""

from collections.abc import Sequence
from typing import Final

from handlers.callbacks import closing as taps
from handlers.callbacks.assessment import BeginAxis
from handlers.callbacks.menu import OpenMenu, OpenRoute
from handlers.callbacks.microcourses import OpenCourses
from handlers.callbacks.routes import ShowStep
from handlers.screens.screen import Attachment, Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.remeasure import AxisOutcome
from mentoring.scoring import Level
from mentoring.usecases.route_closing import AxisNow, Closed, Closing

CHOICES: Final = 4
"""Ready answers to each of the two questions."""
NAMES: Final = ("first", "second")
ORDER: Final = tuple(Level)


def page(view: Closing, t: Translator, *, axes_done: bool = False) -> Screen:
    """The next thing: an axis, or a question."""
    measured = len(view.axes) - len(view.left)
    if view.left and not (axes_done and measured):
        return axes(view, t)
    return question(view, t)


def axes(view: Closing, t: Translator) -> Screen:
    """Six questions an axis; those asked already are told in words."""
    asked = [axis for axis in view.axes if axis.outcome is not None]
    lines = "\n".join(_line(axis, t) for axis in asked)
    text = t("closing-axes", lines=Html(f"\n\n{lines}" if lines else ""))
    buttons = [
        Button(t("closing-axis", axis=axis.title), BeginAxis(axis.code, view.base)) for axis in view.left
    ]
    first = [Button(buttons[0].text, buttons[0].tap, style="primary"), *buttons[1:]]
    skip = Button(t("closing-skip"), taps.SkipAxes(view.step_id)) if asked else None
    return Screen(text, rows(*first[:3], skip, (Button(t("steps-back"), ShowStep(view.step_id)), _menu(t))))


def question(view: Closing, t: Translator) -> Screen:
    """One of the two, by a tap or in one phrase."""
    options = [
        Button(
            choice_words(view.told, choice, t),
            taps.TellClosing(view.step_id, view.told, choice),
        )
        for choice in range(CHOICES)
    ]
    return Screen(
        t("closing-question", number=NAMES[view.told]),
        rows(
            tuple(options[:2]),
            tuple(options[2:]),
            (Button(t("steps-back"), ShowStep(view.step_id)), _menu(t)),
        ),
    )


def choice_words(number: int, choice: int, t: Translator) -> str:
    """A ready answer in words, as it is kept."""
    return t.plain("closing-choice", which=f"{NAMES[number]}{choice}")


def names_child(step_id: int, number: int, t: Translator) -> Screen:
    """A soft question before the phrase is kept."""
    return Screen(
        t("steps-held-name"),
        rows(
            (
                Button(t("steps-fix"), taps.GoOnClosing(), style="primary"),
                Button(t("steps-adult"), taps.ClosingAdult(step_id, number)),
            )
        ),
    )


def too_long(text: Html, t: Translator) -> Screen:
    """What is wrong; the question stands."""
    return Screen(text, rows(Button(t("steps-fix"), taps.GoOnClosing(), style="primary"), _menu(t)))


def closed(view: Closed, t: Translator) -> Screen:
    """What changed, and who answers now."""
    done = view.handed_in
    if done.answer_by is not None:
        said = t(
            "steps-handed-in", title=done.title, role=done.role.value, date=dated(done.answer_by, t.locale)
        )
    else:
        said = t("closing-walked", done=done.done, total=done.total)
    text = Html("\n\n".join([*_head(view.axes, t), said]))
    return Screen(text, _next(t), _picture(view.axes, t))


def changed(axes: Sequence[AxisNow], t: Translator) -> Screen:
    """The same later on."""
    known = [axis for axis in axes if axis.outcome is not None]
    if not known:
        return Screen(t("closing-not-measured"), _next(t))
    return Screen(Html("\n\n".join(_head(known, t))), _next(t), _picture(known, t))


def _head(axes: Sequence[AxisNow], t: Translator) -> list[Html]:
    lines = [_line(axis, t) for axis in axes if axis.outcome is not None]
    return [t("closing-changed", lines=Html("\n".join(lines)))] if lines else []


def _next(t: Translator) -> tuple[tuple[Button, ...], ...]:
    return rows(
        Button(t("menu-route"), OpenRoute(), style="primary"),
        (Button(t("menu-courses"), OpenCourses()), _menu(t)),
    )


def _line(axis: AxisNow, t: Translator) -> Html:
    found = axis.outcome
    assert found is not None
    was = found.before.word if found.before else None
    change = found.change.value if found.change else "none"
    line = t(
        "closing-line",
        axis=axis.title,
        was=_word(was, t),
        now=_word(found.word, t),
        change=t("closing-change", change=change),
    )
    if axis.mentor is None:
        return line
    return Html(f"{line} {t('closing-mentor', seen=_word(axis.mentor, t))}")


def _word(level: Level | None, t: Translator) -> Html:
    return t("profile-level", level=level.value) if level else t("closing-unknown")


def _picture(axes: Sequence[AxisNow], t: Translator) -> tuple[Attachment, ...]:
    """Two strips an axis; the text says the same."""
    strips = [strip for axis in axes if axis.outcome for strip in _strips(axis.title, axis.outcome, t)]
    if not strips:
        return ()
    view = {
        "title": t.plain("closing-picture"),
        "notice": t.plain("profile-notice"),
        "levels": [t.plain("profile-level", level=level.value) for level in ORDER],
        "too_little": t.plain("profile-too-little"),
        "axes": strips,
    }
    return (Attachment("photo", "strip", view, "outcome.png"),)


def _strips(title: str, found: AxisOutcome, t: Translator) -> list[dict[str, object]]:
    was = found.before.word if found.before else None
    pairs = (("was", was), ("now", found.word))
    return [
        {
            "label": t.plain("closing-strip", axis=title, when=when),
            "level": ORDER.index(level) if level else None,
        }
        for when, level in pairs
    ]


def _menu(t: Translator) -> Button:
    return Button(t("menu-back"), OpenMenu(""))
