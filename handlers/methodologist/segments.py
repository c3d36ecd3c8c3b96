"""Saved audiences, inside the builder: choose, save, rename, drop."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import audience as taps
from handlers.filters import On, Word
from handlers.methodologist.audience import BY_AREA, done_typing, show_audience, whose
from handlers.methodologist.words import no_command
from handlers.show import show
from handlers.states.audience import AudienceForm
from handlers.widgets import segments as widget
from locales.translator import Translator
from mentoring.errors import TooLong
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.segments import NothingChosen, SegmentNameTaken

router = Router(name="methodologist.segments")

Source = Message | CallbackQuery


@router.callback_query(On(taps.OpenSegments))
async def open_list(
    tap: CallbackQuery, data: taps.OpenSegments, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """All of them."""
    await done_typing(state)
    await _show_list(tap, data.what, data.id, data.page, actor, use, t)


@router.callback_query(On(taps.OpenSegment))
async def open_one(
    tap: CallbackQuery, data: taps.OpenSegment, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One of them."""
    await done_typing(state)
    segment, view = await use.segments.one(actor, data.segment)
    await show(tap, widget.card(data.what, data.id, segment, view, t))


@router.callback_query(On(taps.TakeSegment))
async def take(
    tap: CallbackQuery, data: taps.TakeSegment, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A copy of its conditions instead of those chosen."""
    segment, _ = await use.segments.one(actor, data.segment)
    await whose(data.what, use).choose(actor, data.id, segment.audience)
    await show_audience(tap, data.what, data.id, actor, use, t)


@router.callback_query(On(taps.SaveSegment))
async def ask_name(
    tap: CallbackQuery, data: taps.SaveSegment, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Under what name?"""
    chosen = await whose(data.what, use).audience(actor, data.id)
    if chosen.audience.is_everybody:
        raise NothingChosen
    await _await_name(state, data.what, data.id, None)
    await show(tap, widget.ask_name(data.what, data.id, None, t))


@router.callback_query(On(taps.RenameSegment))
async def ask_other_name(
    tap: CallbackQuery,
    data: taps.RenameSegment,
    state: FSMContext,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    """Under what other name?"""
    segment, _ = await use.segments.one(actor, data.segment)
    await _await_name(state, data.what, data.id, segment.id)
    await show(tap, widget.ask_name(data.what, data.id, segment, t))


@router.message(StateFilter(AudienceForm.name), Word())
async def named(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """The name."""
    kept = await state.get_data()
    what, owner_id, segment_id = kept["what"], kept["id"], kept["segment"]
    name, wrong = message.text or "", ""
    try:
        if segment_id is None:
            chosen = await whose(what, use).audience(actor, owner_id)
            segment_id = await use.segments.save(actor, name, chosen.audience)
        else:
            await use.segments.rename(actor, segment_id, name)
    except TooLong as error:
        wrong = t("audience-name-long", over=error.over, limit=error.limit)
    except SegmentNameTaken as error:
        wrong = t("audience-name-taken", name=error.name)
    if wrong:
        await show(message, widget.ask_name(what, owner_id, None, t, wrong=wrong))
        return
    await state.clear()
    segment, view = await use.segments.one(actor, segment_id)
    await show(message, widget.card(what, owner_id, segment, view, t, kept=True))


@router.message(StateFilter(AudienceForm.name), no_command)
async def not_words(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """A picture where a name is needed: the question stays."""
    kept = await state.get_data()
    await whose(kept["what"], use).audience(actor, kept["id"])
    await show(message, widget.ask_name(kept["what"], kept["id"], None, t))


@router.callback_query(On(taps.AskDropSegment))
async def ask_drop(
    tap: CallbackQuery, data: taps.AskDropSegment, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Really?"""
    segment, _ = await use.segments.one(actor, data.segment)
    await show(tap, widget.ask_drop(data.what, data.id, segment, t))


@router.callback_query(On(taps.DropSegment))
async def drop(
    tap: CallbackQuery, data: taps.DropSegment, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Gone."""
    await use.segments.drop(actor, data.segment)
    await _show_list(tap, data.what, data.id, 0, actor, use, t)


async def _show_list(
    source: Source, what: str, owner_id: int, page: int, actor: Actor, use: UseCases, t: Translator
) -> None:
    view = await whose(what, use).audience(actor, owner_id)
    found = await use.segments.page(actor, page, by_area=what in BY_AREA)
    await show(source, widget.listing(what, owner_id, found, view, t))


async def _await_name(state: FSMContext, what: str, owner_id: int, segment_id: int | None) -> None:
    await state.set_state(AudienceForm.name)
    await state.set_data({"what": what, "id": owner_id, "segment": segment_id})
