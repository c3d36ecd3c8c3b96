"""What is said unasked about the roadmap. Nothing once the row is done, dropped, or somebody else's."""

from typing import Any

from handlers.callbacks import roadmap as taps
from handlers.deliveries.common import Render, later, less, why
from handlers.screens import roadmap as screens
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Translator
from locales.when import dated
from mentoring.people import Actor, Role
from mentoring.roadmap import RowStatus
from mentoring.usecases.all import UseCases
from mentoring.usecases.roadmap_views import PartCard

Params = dict[str, Any]


async def _part(recipient: Actor, params: Params, use: UseCases) -> PartCard | None:
    """The share, while it is this person's to do and open."""
    view = await use.roadmap.part(recipient, params["part_id"])
    return view if view.does and view.part.is_open else None


async def due(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """So many days before the last day."""
    view = await _part(recipient, params, use)
    if view is None or view.part.due_on is None or view.part.due_on < view.today:
        return None
    left = (view.part.due_on - view.today).days
    text = t("roadmap-remind-due", title=_title(view), day=_day(view, t), n=left)
    said = why(text, t("roadmap-why-due"), t)
    return Screen(said, rows(*_doing(view, t), (later(params, t), less(params, t))))


async def passed(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The last day was."""
    view = await _part(recipient, params, use)
    if view is None or view.part.due_on is None or view.part.due_on >= view.today:
        return None
    text = t("roadmap-remind-passed", title=_title(view), day=_day(view, t))
    said = why(text, t("roadmap-why-passed"), t)
    return Screen(said, rows(*_doing(view, t), (later(params, t), less(params, t))))


async def late(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The same for the head, once a row."""
    if not recipient.has(Role.HEAD):
        return None
    view = await use.roadmap.card(recipient, params["row_id"])
    row = view.row
    if not row.late or row.due_on is None:
        return None
    text = t(
        "roadmap-remind-late",
        number=str(row.number),
        title=row.title,
        day=dated(row.due_on, t.locale, view.today),
        late=row.late,
        parts=row.parts,
    )
    said = why(text, t("roadmap-why-late"), t)
    buttons = (
        Button(t("roadmap-ask"), taps.AskNews(row.id), style="primary"),
        Button(t("roadmap-open"), taps.OpenRow(row.id)),
    )
    move = Button(t("roadmap-move"), taps.AskTerm(row.id))
    return Screen(said, rows(buttons, move, (later(params, t), less(params, t))))


async def asked(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """«Запросить сведения»."""
    view = await _part(recipient, params, use)
    if view is None:
        return None
    text = t("roadmap-told-asked", title=_title(view), term=_term(view, t))
    return Screen(text, rows(*_doing(view, t), Button(t("roadmap-word"), taps.AskWord(view.part.id))))


async def given(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Chosen to do it."""
    view = await _part(recipient, params, use)
    if view is None:
        return None
    return Screen(t("roadmap-told-given", title=_title(view), term=_term(view, t)), rows(*_doing(view, t)))


async def returned(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Something is missing."""
    view = await _part(recipient, params, use)
    if view is None:
        return None
    return Screen(t("roadmap-told-returned", title=_title(view), said=params["said"]), rows(*_doing(view, t)))


async def done(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """A whole row is done."""
    view = await use.roadmap.card(recipient, params["row_id"])
    if not view.writes or not view.row.is_done:
        return None
    text = t("roadmap-told-done", number=str(view.row.number), title=view.row.title, parts=view.row.parts)
    return Screen(text, rows(Button(t("roadmap-open"), taps.OpenRow(view.row.id), style="primary")))


async def proposed(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """A community proposes a row."""
    view = await use.roadmap.card(recipient, params["row_id"])
    if not view.writes or view.row.status is not RowStatus.PROPOSED:
        return None
    text = t("roadmap-told-proposed", title=view.row.title)
    return Screen(text, rows(Button(t("roadmap-open"), taps.OpenRow(view.row.id), style="primary")))


def _doing(view: PartCard, t: Translator) -> tuple[Button, ...]:
    return (
        Button(t("roadmap-done"), taps.AskProof(view.part.id), style="primary"),
        Button(t("roadmap-open"), taps.OpenPart(view.part.id)),
    )


def _title(view: PartCard) -> str:
    return view.row.title


def _day(view: PartCard, t: Translator) -> str:
    return dated(view.part.due_on, t.locale, view.today) if view.part.due_on else ""


def _term(view: PartCard, t: Translator) -> str:
    return screens.term_words(view.row.term, view.part.due_on, view.today, t)


KINDS: dict[str, Render] = {
    "roadmap_due": due,
    "roadmap_passed": passed,
    "roadmap_late": late,
    "roadmap_asked": asked,
    "roadmap_given": given,
    "roadmap_returned": returned,
    "roadmap_done": done,
    "roadmap_proposed": proposed,
}
