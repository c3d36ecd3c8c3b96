"""What becomes of a school: ШНОР, one into another, closing, its history, search by any name it had."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import schools as taps
from handlers.filters import Known, On, Word
from handlers.screens import entry as entry_screens
from handlers.screens import schools as screens
from handlers.show import show
from handlers.states.people import PeopleForms
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="methodologist.schools")
router.callback_query.filter(Known())
router.message.filter(Known())


@router.callback_query(On(taps.SchoolPlace))
async def place(
    tap: CallbackQuery,
    data: taps.SchoolPlace,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """What can be changed, and the history."""
    await state.clear()
    await show(tap, screens.place(await use.school_life.place(actor, data.school_id, data.page), t))


@router.callback_query(On(taps.FlagSchool))
async def flag(tap: CallbackQuery, data: taps.FlagSchool, actor: Actor, use: UseCases, t: Translator) -> None:
    """ШНОР, or no longer."""
    await show(tap, screens.place(await use.school_life.flag(actor, data.school_id, data.low_results), t))


@router.callback_query(On(taps.CloseSchool))
async def close(
    tap: CallbackQuery, data: taps.CloseSchool, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Asked once; a school with people is not closed."""
    if not data.sure:
        await show(tap, screens.close_ask(await use.school_life.place(actor, data.school_id), t))
        return
    await show(tap, screens.place(await use.school_life.close(actor, data.school_id), t))


@router.callback_query(On(taps.ReopenSchool))
async def reopen(
    tap: CallbackQuery, data: taps.ReopenSchool, actor: Actor, use: UseCases, t: Translator
) -> None:
    """It was closed by mistake."""
    await show(tap, screens.place(await use.school_life.reopen(actor, data.school_id), t))


@router.callback_query(On(taps.MergeSchool))
async def merge(
    tap: CallbackQuery, data: taps.MergeSchool, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Into which school?"""
    source, page = await use.school_life.targets(actor, data.school_id, data.page)
    await show(tap, screens.targets(source, page, t))


@router.callback_query(On(taps.MergeThese))
async def merge_these(
    tap: CallbackQuery, data: taps.MergeThese, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What would go over is shown first; then all of it goes over at once."""
    if not data.sure:
        await show(
            tap, screens.preview(await use.school_life.preview(actor, data.source_id, data.target_id), t)
        )
        return
    view = await use.school_life.merge(actor, data.source_id, data.target_id)
    await show(tap, screens.place(view, t, t("schools-merged")))


@router.callback_query(On(taps.FindSchool))
async def find(tap: CallbackQuery, t: Translator, state: FSMContext) -> None:
    """A part of the name is asked."""
    await state.set_state(PeopleForms.school_search)
    await show(tap, screens.ask_search(t))


@router.message(Word(), StateFilter(PeopleForms.school_search))
async def search(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """Schools with that in a name, old names too; the next text searches again."""
    typed = (message.text or "")[:80]
    await state.set_data({"typed": typed})
    await show(message, screens.found(await use.school_life.found(actor, typed, 0), typed, t))


@router.message(~F.text, StateFilter(PeopleForms.school_search))
async def search_is_text(message: Message, t: Translator) -> None:
    """A sticker instead of a name."""
    await show(message, entry_screens.words_only(screens.ask_search(t), t))


@router.callback_query(On(taps.FoundSchools))
async def found(
    tap: CallbackQuery,
    data: taps.FoundSchools,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """Another page; the search forgotten meanwhile: ask again."""
    typed = (await state.get_data()).get("typed")
    if typed is None:
        await state.set_state(PeopleForms.school_search)
        await show(tap, screens.ask_search(t))
        return
    await show(tap, screens.found(await use.school_life.found(actor, typed, data.page), typed, t))
