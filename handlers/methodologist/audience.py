"""The audience builder, for events (`e`) and broadcasts (`b`)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, Protocol

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import audience as taps
from handlers.callbacks.broadcasts import BroadcastAudienceDone
from handlers.callbacks.events import EventAudienceDone
from handlers.callbacks.menu import OpenBroadcasts, OpenEvents
from handlers.filters import On, Word
from handlers.methodologist.words import no_command
from handlers.show import show
from handlers.states.audience import AudienceForm
from handlers.taps import Tap
from handlers.widgets import audience as widget
from locales.translator import Translator
from mentoring.audiences import Audience, AudienceInvalid, typed_years
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.audience import AudienceView, Part, cleared, found_schools, turned_over

router = Router(name="methodologist.audience")

DONE: Final[dict[str, Callable[[int], Tap]]] = {"e": EventAudienceDone, "b": BroadcastAudienceDone}
"""Where «Готово» leads."""

LATER: Final[dict[str, Tap]] = {"e": OpenEvents(0), "b": OpenBroadcasts(0)}
"""Where «Отложить» leads: what was chosen is kept."""


BY_AREA: Final = frozenset("e")
"""For what areas of growth may choose: announcements of events (record 0026)."""


class HasAudience(Protocol):
    """What an audience is for."""

    async def audience(self, actor: Actor, owner_id: int, /) -> AudienceView: ...
    async def choose(self, actor: Actor, owner_id: int, audience: Audience, /) -> None: ...


def whose(what: str, use: UseCases) -> HasAudience:
    """Raises: NotFound for a forged letter."""
    owners: dict[str, HasAudience] = {"e": use.events.desk, "b": use.broadcasts}
    if what not in owners:
        raise NotFound("audience")
    return owners[what]


async def show_audience(
    source: Message | CallbackQuery, what: str, owner_id: int, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What is chosen, and whom it reaches."""
    view = await whose(what, use).audience(actor, owner_id)
    await show(source, widget.overview(what, owner_id, DONE[what](owner_id), LATER[what], view, t))


@router.callback_query(On(taps.OpenAudience))
async def open_audience(
    tap: CallbackQuery, data: taps.OpenAudience, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The audience."""
    await done_typing(state)
    await show_audience(tap, data.what, data.id, actor, use, t)


@router.callback_query(On(taps.OpenPart))
async def open_part(
    tap: CallbackQuery, data: taps.OpenPart, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One part of it; in some of them something can be typed."""
    view, part = await whose(data.what, use).audience(actor, data.id), _part(data.part)
    found = await _narrowed(state, data.what, data.id, part, view)
    await _listen(state, data.what, data.id, part, searched=found is not None)
    await show(tap, widget.part_page(data.what, data.id, part, data.page, view, t, found=found))


@router.callback_query(On(taps.TurnOver))
async def turn_over(
    tap: CallbackQuery, data: taps.TurnOver, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A value chosen, or no longer; the count follows."""
    what, part = widget.part_of(data.where)
    owner = whose(what, use)
    before = await owner.audience(actor, data.id)
    if part is None or data.value not in before.codes(part):
        raise NotFound("audience_value")
    await owner.choose(actor, data.id, turned_over(before.audience, part, data.value))
    view = await owner.audience(actor, data.id)
    found = await _narrowed(state, what, data.id, part, view)
    await show(tap, widget.part_page(what, data.id, part, data.page, view, t, found=found))


@router.callback_query(On(taps.ClearPart))
async def clear_part(
    tap: CallbackQuery, data: taps.ClearPart, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Any value of this part will do."""
    owner, part = whose(data.what, use), _part(data.part)
    before = await owner.audience(actor, data.id)
    await owner.choose(actor, data.id, cleared(before.audience, part))
    view = await owner.audience(actor, data.id)
    await show(tap, widget.part_page(data.what, data.id, part, 0, view, t))


@router.callback_query(On(taps.ClearAudience))
async def clear(
    tap: CallbackQuery,
    data: taps.ClearAudience,
    state: FSMContext,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    """Everybody again."""
    await done_typing(state)
    await whose(data.what, use).choose(actor, data.id, Audience())
    await show_audience(tap, data.what, data.id, actor, use, t)


@router.message(StateFilter(AudienceForm.typed), Word())
async def typed(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """A range of years, or a part of a school's name."""
    kept = await state.get_data()
    what, owner_id, part = kept["what"], kept["id"], _part(kept["part"])
    said = " ".join((message.text or "").split())
    if part is Part.YEARS:
        await _take_years(message, what, owner_id, said, actor, use, t)
        return
    await state.update_data(search=said)
    view = await whose(what, use).audience(actor, owner_id)
    found = found_schools(view.schools, said)
    if found:
        await show(message, widget.part_page(what, owner_id, part, 0, view, t, found=found))
        return
    await state.update_data(search="")
    wrong = t("audience-no-school", typed=said[:40])
    await show(message, widget.part_page(what, owner_id, part, 0, view, t, wrong=wrong))


@router.message(StateFilter(AudienceForm.typed), no_command)
async def not_words(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """A picture where words are needed: what was chosen stands."""
    kept = await state.get_data()
    await done_typing(state)
    await show_audience(message, kept["what"], kept["id"], actor, use, t)


async def done_typing(state: FSMContext) -> None:
    """Nothing is awaited by the builder any more; what others await stays."""
    if await state.get_state() in {one.state for one in AudienceForm.__all_states__}:
        await state.clear()


async def _take_years(
    message: Message, what: str, owner_id: int, said: str, actor: Actor, use: UseCases, t: Translator
) -> None:
    owner = whose(what, use)
    before = await owner.audience(actor, owner_id)
    span, wrong = typed_years(said), ""
    try:
        chosen = replace(before.audience, years_from=span[0], years_to=span[1]) if span else None
    except AudienceInvalid:
        chosen, wrong = None, t("audience-years-wrong", typed=said[:40])
    if chosen is None:
        wrong = wrong or t("audience-years-unclear", typed=said[:40])
        await show(message, widget.part_page(what, owner_id, Part.YEARS, 0, before, t, wrong=wrong))
        return
    await owner.choose(actor, owner_id, chosen)
    view = await owner.audience(actor, owner_id)
    taken = t("audience-years-taken", years=widget.years_words(view.audience, t))
    await show(message, widget.part_page(what, owner_id, Part.YEARS, 0, view, t, wrong=taken))


async def _listen(state: FSMContext, what: str, owner_id: int, part: Part, *, searched: bool) -> None:
    """Await something typed where that helps. A search goes on while its pages are turned."""
    if searched:
        return
    await done_typing(state)
    if part in widget.TYPED:
        await state.set_state(AudienceForm.typed)
        await state.set_data({"what": what, "id": owner_id, "part": part.value})


async def _narrowed(
    state: FSMContext, what: str, owner_id: int, part: Part, view: AudienceView
) -> list[tuple[int, str]] | None:
    """The schools of the search that is going on here; None without one."""
    kept = await state.get_data()
    here = (kept.get("what"), kept.get("id"), kept.get("part")) == (what, owner_id, part.value)
    return found_schools(view.schools, kept["search"]) if here and kept.get("search") else None


def _part(code: str) -> Part:
    """Raises: NotFound for a forged one."""
    if code not in set(Part):
        raise NotFound("audience_part")
    return Part(code)
