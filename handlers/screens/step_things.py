"""What is brought for a step: asked for, held for a moment, listed, and shown again."""

from collections.abc import Sequence

from handlers.callbacks import routes as taps
from handlers.screens.routes import menu
from handlers.screens.screen import Attachment, Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.questionnaire import capitalised
from mentoring.route_answering import WrongKind
from mentoring.route_library import EvidenceKind
from mentoring.route_records import Brought
from mentoring.usecases.route_steps import FILES, WITHOUT_ANYTHING
from mentoring.usecases.route_views import (
    Bring,
    Held,
)

SHORT = 90
"""Characters of what was brought in a list; of older things, and of what is said in a card, below."""
OLDER = 20
SAID = 150


def brought(things: Sequence[Brought], t: Translator, *, newest: int = SHORT) -> Html:
    """What was brought, in short; `newest` is how many characters the latest words may take."""
    if not things:
        return t("steps-evidence-none")
    said = [_thing(things[0], t, newest), *(_thing(thing, t, OLDER) for thing in things[1:])]
    return Html("; ".join(said))


def _thing(thing: Brought, t: Translator, limit: int) -> Html:
    body = short(thing.body or "", limit)
    if thing.kind not in FILES:
        return t("steps-evidence", kind=thing.kind.value, body=body)
    name = short(thing.file_name or "", OLDER)
    what = (
        t("steps-evidence-file", name=name) if name else t("steps-evidence", kind=thing.kind.value, body="")
    )
    return t("steps-evidence-with", what=what, body=body) if body else what


def short(text: str, limit: int) -> str:
    """The text in one line of so many characters at most."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def attached(things: Sequence[Brought]) -> tuple[Attachment, ...]:
    """The files themselves, as Telegram keeps them; our own copy where it does not any more."""
    return tuple(
        Attachment(
            "photo" if thing.kind is EvidenceKind.PHOTO else "document",
            "file_id",
            {"file_id": thing.file_id, "stored": thing.stored},
            thing.file_name or "",
        )
        for thing in things
        if thing.file_id
    )


def bring(view: Bring, t: Translator) -> Screen:
    """What to send now."""
    if view.is_lesson:
        return still(t("sets-lesson-ask", question=capitalised(view.brings)), view.id, t)
    how = t("steps-how", kinds=kinds(view.kinds, t), example=_example(view.kinds, t))
    mark = Button(t("steps-just-mark"), taps.MarkStep(view.id)) if view.tap_too else None
    return Screen(
        t("steps-bring", title=view.title, daily="yes" if view.daily else "no", brings=view.brings, how=how),
        rows(mark, Button(t("steps-back"), taps.ShowStep(view.id)), menu(t)),
    )


def kinds(asked: Sequence[EvidenceKind], t: Translator) -> Html:
    """«фото без детей или ссылку»."""
    sent = [kind for kind in asked if kind not in WITHOUT_ANYTHING]
    return Html(t("steps-or").join(t("steps-kind", kind=kind.value) for kind in sent))


def _example(asked: Sequence[EvidenceKind], t: Translator) -> Html:
    sent = [kind for kind in asked if kind not in WITHOUT_ANYTHING]
    return t("steps-example", kind=sent[0].value) if sent else Html("")


def wrong_kind(error: WrongKind, step_id: int, t: Translator) -> Screen:
    """Something else is needed; the question stands."""
    text = t("steps-wrong-kind", kinds=kinds(error.kinds, t), example=_example(error.kinds, t))
    return still(text, step_id, t)


def still(text: Html, step_id: int, t: Translator) -> Screen:
    """What is wrong; the chat goes on waiting for what was asked."""
    return Screen(text, rows(Button(t("steps-back"), taps.ShowStep(step_id)), menu(t)))


def held(view: Held, t: Translator) -> Screen:
    """A soft question before it goes on (voice.md X9, X10)."""
    said = [t("steps-held-photo")] if view.photo else []
    said += [t("steps-held-name")] if view.name else []
    yes, no = ("steps-no-children", "steps-other-photo") if view.photo else ("steps-adult", "steps-fix")
    main, other = (yes, no) if view.photo else (no, yes)
    doors = {yes: taps.SendHeld(view.id), no: taps.TakeBack(view.id)}
    return Screen(
        Html("\n\n".join(said)),
        rows((Button(t(main), doors[main], style="primary"), Button(t(other), doors[other]))),
    )
