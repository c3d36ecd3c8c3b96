"""Screens of those who answer: a step to confirm, a route to agree, a teacher's route to look at."""

from handlers.callbacks import routes as taps
from handlers.callbacks.closing import CloseRoute
from handlers.callbacks.menu import OpenAgree
from handlers.callbacks.mirrors import OpenMirror
from handlers.callbacks.papers import OpenPapers
from handlers.callbacks.today import StepsToConfirm
from handlers.screens.routes import menu, step_lines
from handlers.screens.screen import Button, Screen, rows
from handlers.screens.step_things import SAID, attached, brought, short
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.route_answering import TEXT_LIMIT
from mentoring.route_records import RouteStatus
from mentoring.usecases.route_views import NoRoute, OthersRoute, ToConfirm, WaitingRoutes

IN_SHORT = 300
"""Characters of what was brought in the message itself; all of it stands behind «Открыть»."""


def to_confirm(view: ToConfirm, t: Translator, *, whole: bool = False, mirror: int | None = None) -> Screen:
    """What was brought (voice.md R4); `whole`: with the goal, the state and the files.

    `mirror` is the pair whose mirror may be filled in beside the last step: an offer, never a condition.
    """
    teacher = t.name(view.teacher, "teacher", view.person_id)
    shown = brought(view.brought, t, newest=TEXT_LIMIT if whole else IN_SHORT)
    text = t("steps-to-confirm", teacher=teacher, title=view.title, brought=shown)
    if whole or not view.is_asked:
        parts = [text.split("\n\n")[0], t("steps-to-confirm-goal", goal=view.goal), _state(view, t)]
        text = Html("\n\n".join(parts))
    elif mirror is not None:
        text = Html(f"{text}\n\n{t('closing-mirror-offer')}")
    return Screen(
        text, _answers(view, t, whole, mirror), attached(view.brought) if whole or view.is_asked else ()
    )


def _state(view: ToConfirm, t: Translator) -> Html:
    until = dated(view.answer_by, t.locale) if view.answer_by else ""
    return t(
        "steps-confirm-state", status=view.status.value, date=until, question=short(view.question or "", SAID)
    )


def _answers(
    view: ToConfirm, t: Translator, whole: bool, mirror: int | None
) -> tuple[tuple[Button, ...], ...]:
    confirm = Button(t("steps-confirm"), taps.ConfirmStep(view.id, view.revision), style="primary")
    words = Button(t("steps-confirm-words"), taps.ConfirmWithWords(view.id))
    send_back = Button(t("steps-return"), taps.ReturnStep(view.id))
    opened = Button(t("steps-open"), taps.OpenToConfirm(view.id))
    return rows(
        confirm if view.may_confirm else None,
        words if whole and view.is_asked else None,
        send_back if view.is_asked else None,
        None if mirror is None else Button(t("mirrors-open"), OpenMirror(mirror)),
        (Button(t("routes-other-steps"), StepsToConfirm(0)), menu(t))
        if whole or not view.is_asked
        else opened,
    )


def settled(view: ToConfirm, t: Translator, *, mirror: int | None = None) -> Screen:
    """How the step stands after an answer; its files are not sent again."""
    screen = to_confirm(view, t, whole=True, mirror=mirror)
    return Screen(screen.text, screen.rows)


def ask_return(view: ToConfirm, t: Translator) -> Screen:
    """What is missing?"""
    return _typing(t("steps-return-text"), taps.OpenToConfirm(view.id), t)


def ask_words(view: ToConfirm, t: Translator) -> Screen:
    """A few words with the confirmation."""
    return _typing(t("steps-comment-text"), taps.OpenToConfirm(view.id), t)


def ask_about_route(view: OthersRoute, t: Translator) -> Screen:
    """A question instead of an agreement."""
    return _typing(t("routes-ask-text"), taps.OpenOthersRoute(view.id), t)


def retyping(text: Html, back: taps.OpenToConfirm | taps.OpenOthersRoute, t: Translator) -> Screen:
    """What is wrong with what was typed; it is awaited still."""
    return _typing(text, back, t)


def _typing(text: Html, back: taps.OpenToConfirm | taps.OpenOthersRoute, t: Translator) -> Screen:
    label = t("steps-back") if isinstance(back, taps.OpenToConfirm) else t("routes-back")
    return Screen(text, rows(Button(label, back), menu(t)))


def to_agree(view: OthersRoute, t: Translator) -> Screen:
    """A route asks to be agreed (voice.md R8)."""
    text = t(
        "routes-to-agree",
        teacher=_teacher(view, t),
        steps=t("routes-steps", n=len(view.steps)),
        date=dated(view.ends, t.locale),
    )
    return Screen(
        text,
        rows(
            Button(t("routes-agree"), taps.AgreeRoute(view.id), style="primary"),
            Button(t("routes-ask"), taps.AskAboutRoute(view.id)),
            Button(t("routes-open"), taps.OpenOthersRoute(view.id)),
        ),
    )


def to_close(view: OthersRoute, t: Translator) -> Screen:
    """A walked route: one tap marks it."""
    text = t("closing-to-curator", teacher=_teacher(view, t), done=view.done, total=len(view.steps))
    return Screen(
        text,
        rows(
            None if view.is_closed else Button(t("closing-close"), CloseRoute(view.id), style="primary"),
            (Button(t("routes-open"), taps.OpenOthersRoute(view.id)), menu(t)),
        ),
    )


def note_closed(view: OthersRoute, t: Translator) -> Html:
    """For the teacher: the curator's mark."""
    return t("closing-closed-note", done=view.done, total=len(view.steps))


def others(view: OthersRoute | NoRoute, t: Translator) -> Screen:
    """Somebody's route: titles, dates, states."""
    if isinstance(view, NoRoute):
        routes = Button(t("menu-agree"), OpenAgree(0))
        return Screen(t("routes-others-none", teacher=_teacher(view, t)), rows((routes, menu(t))))
    role = view.agreed_by.value if view.agreed_by else ""
    text = t(
        "routes-others",
        teacher=_teacher(view, t),
        done=view.done,
        total=len(view.steps),
        state=t("routes-others-state", status=view.status.value, role=role),
        lines=step_lines(view.steps, t),
    )
    waits = view.status is RouteStatus.WAITING
    if view.question and waits:
        text = Html(f"{text}\n\n{t('routes-others-question', question=view.question)}")
    agree = Button(t("routes-agree"), taps.AgreeRoute(view.id), style="primary")
    ask = Button(t("routes-ask"), taps.AskAboutRoute(view.id))
    to_list = Button(t("routes-to-list"), OpenAgree(0))
    papers = Button(t("papers-open"), OpenPapers(view.id))
    return Screen(text, rows(agree if waits else None, ask if waits else None, papers, (to_list, menu(t))))


def waiting(view: WaitingRoutes, t: Translator) -> Screen:
    """Routes to agree, by number."""
    steps = Button(t("routes-steps-waiting", n=view.steps), StepsToConfirm(0)) if view.steps else None
    if not view.lines:
        return Screen(t("routes-agree-none"), rows(steps, menu(t)))
    lines = [
        t(
            "routes-agree-line",
            number=str(number),
            teacher=_teacher(line, t),
            steps=t("routes-steps", n=len(line.steps)),
        )
        for number, line in enumerate(view.lines, start=1)
    ]
    numbers = tuple(
        Button(t("routes-edit-button", number=str(number)), taps.OpenOthersRoute(line.id))
        for number, line in enumerate(view.lines, start=1)
    )
    back = (Button(t("routes-page-back"), OpenAgree(view.page - 1)),) if view.page > 0 else ()
    on = (Button(t("routes-page-on"), OpenAgree(view.page + 1)),) if view.page < view.pages - 1 else ()
    text = t("routes-agree-list", n=view.total, lines=Html("\n".join(lines)))
    return Screen(text, rows(numbers, back + on, steps, menu(t)))


def _teacher(view: OthersRoute | NoRoute, t: Translator) -> Html:
    return t.name(view.teacher, "teacher", view.person_id)


def note_agreed(view: OthersRoute, t: Translator) -> Html:
    """For the teacher: agreed."""
    return t("routes-note-agreed", role=view.agreed_by.value if view.agreed_by else "")


def note_question(view: OthersRoute, by: str, t: Translator) -> Html:
    """For the teacher: a question about the route."""
    return t("routes-note-question", role=by, question=view.question or "")
