"""Indicators: the head's page, schools, cards; values entered by the methodologist."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import indicators as taps
from handlers.exports.common import export
from handlers.filters import Known, On, Word
from handlers.screens import indicators as screens
from handlers.show import show
from handlers.states.indicators import IndicatorForms
from locales.translator import Translator
from mentoring.errors import NotFound, TooLong
from mentoring.people import Actor, Role
from mentoring.table import file_name
from mentoring.usecases.all import UseCases
from mentoring.usecases.indicators import READERS, BadValue

router = Router(name="common.indicators")
router.callback_query.filter(Known())
router.message.filter(Known())


@router.callback_query(On(taps.OpenBoard))
async def open_board(
    tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """The page; a curator's own school."""
    await state.clear()
    if not actor.has(*READERS) and actor.has(Role.CURATOR):
        await _own_school(tap, use.indicators.own_schools(actor)[0], actor, use, t)
        return
    view = await use.indicators.board(actor)
    await show(tap, screens.board(view, use.programmes.of(actor.municipality_id).municipality, t))


@router.callback_query(On(taps.OpenAttention))
async def open_attention(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """What asks for attention."""
    await show(tap, screens.attention(await use.indicators.attention(actor), t))


@router.callback_query(On(taps.OpenSchools))
async def open_schools(
    tap: CallbackQuery, data: taps.OpenSchools, actor: Actor, use: UseCases, t: Translator
) -> None:
    """By school."""
    page = max(0, data.page)
    lines, total = await use.indicators.schools(actor, page)
    if not lines and page:
        page = 0
        lines, total = await use.indicators.schools(actor, page)
    await show(tap, screens.schools(lines, total, page, t))


@router.callback_query(On(taps.OpenOneSchool))
async def open_school(
    tap: CallbackQuery, data: taps.OpenOneSchool, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One school."""
    await _own_school(tap, data.school_id, actor, use, t)


@router.callback_query(On(taps.OpenIndicators))
async def open_all(
    tap: CallbackQuery, data: taps.OpenIndicators, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Every indicator of the programme."""
    await show(tap, screens.every(await use.indicators.all(actor), data.page, t))


@router.callback_query(On(taps.OpenIndicator))
async def open_card(
    tap: CallbackQuery,
    data: taps.OpenIndicator,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """One of them."""
    await state.clear()
    await show(tap, screens.card(await use.indicators.card(actor, data.code), t))


@router.callback_query(On(taps.OpenHistory))
async def open_history(
    tap: CallbackQuery, data: taps.OpenHistory, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Who entered what."""
    await show(tap, screens.history(await use.indicators.card(actor, data.code), t))


@router.callback_query(On(taps.IndicatorPicture))
async def picture(
    tap: CallbackQuery, data: taps.IndicatorPicture, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Plan and fact by year."""
    await show(tap, screens.picture(await use.indicators.card(actor, data.code), t))


@router.callback_query(On(taps.FunnelPicture))
async def funnel(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """From the people to those with steps done."""
    await show(tap, screens.funnel(await use.indicators.funnel(actor), t))


@router.callback_query(On(taps.AskFile))
async def ask_file(tap: CallbackQuery, actor: Actor, t: Translator) -> None:
    """As what?"""
    actor.must(*READERS)
    await show(tap, screens.ask_file(t))


@router.callback_query(On(taps.TakeBoard))
async def take(tap: CallbackQuery, data: taps.TakeBoard, actor: Actor, use: UseCases, t: Translator) -> None:
    """The file; the right is asked again when it is made."""
    if data.form not in ("docx", "pdf", "xlsx"):
        raise NotFound("form")
    view = await use.indicators.board(actor)
    name = file_name(t.plain("indicators-file-title"), view.today, data.form)
    await show(tap, screens.taken(export("indicators", name, actor, t, form=data.form), t))


@router.callback_query(On(taps.AskYears))
async def ask_years(
    tap: CallbackQuery, data: taps.AskYears, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Which years are the planned values of?"""
    actor.must(Role.METHODOLOGIST)
    note = use.programmes.of(actor.municipality_id).indicators.year_note
    await show(tap, screens.ask_years(await use.indicators.card(actor, data.code), note, t))


@router.callback_query(On(taps.SetYears))
async def set_years(
    tap: CallbackQuery, data: taps.SetYears, actor: Actor, use: UseCases, t: Translator
) -> None:
    """These."""
    await use.indicators.set_first_year(actor, data.year)
    await show(tap, screens.card(await use.indicators.card(actor, data.code), t))


@router.callback_query(On(taps.AskValue))
async def ask_value(
    tap: CallbackQuery, data: taps.AskValue, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Which number?"""
    indicator = use.indicators.to_enter(actor, data.code, data.kind, data.year)
    await state.set_state(IndicatorForms.value)
    await state.set_data({"code": data.code, "kind": data.kind, "year": data.year})
    await show(tap, screens.ask_value(indicator, data.kind, data.year, t))


@router.message(StateFilter(IndicatorForms.value), Word())
async def typed_value(
    message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """A number, or what is wrong with it; then its evidence."""
    data, typed = await state.get_data(), (message.text or "").strip()
    indicator = use.indicators.to_enter(actor, data["code"], data["kind"], data["year"])
    try:
        use.indicators.checked(indicator, typed)
    except BadValue as error:
        trouble = screens.bad_value(error.typed, error.unit, t)
        await show(message, screens.ask_value(indicator, data["kind"], data["year"], t, trouble))
        return
    await state.set_state(IndicatorForms.evidence)
    await state.set_data({**data, "value": typed})
    await show(message, screens.ask_evidence(indicator, typed, t))


@router.message(StateFilter(IndicatorForms.evidence), Word())
async def typed_evidence(
    message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Where it comes from; what is too long is said, and the field stays."""
    data = await state.get_data()
    try:
        await use.indicators.enter(
            actor, data["code"], data["kind"], data["year"], data["value"], message.text
        )
    except TooLong as error:
        trouble = t("errors-too-long", **vars(error))
        indicator = use.indicators.to_enter(actor, data["code"], data["kind"], data["year"])
        await show(message, screens.ask_evidence(indicator, data["value"], t, trouble))
        return
    await state.clear()
    await show(message, screens.card(await use.indicators.card(actor, data["code"]), t))


@router.callback_query(On(taps.NoEvidence))
async def no_evidence(
    tap: CallbackQuery,
    data: taps.NoEvidence,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """The number without evidence; a second tap, or one from an old message, shows the card."""
    typed = await state.get_data()
    toast = ""
    if await state.get_state() == IndicatorForms.evidence.state and typed.get("code") == data.code:
        await use.indicators.enter(actor, data.code, typed["kind"], typed["year"], typed["value"])
        await state.clear()
        toast = t("indicators-kept")
    await show(tap, screens.card(await use.indicators.card(actor, data.code), t), toast=toast)


@router.message(~F.text, StateFilter(IndicatorForms.value, IndicatorForms.evidence))
async def words_wanted(
    message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """A sticker instead of a number or words."""
    data = await state.get_data()
    indicator = use.indicators.to_enter(actor, data["code"], data["kind"], data["year"])
    if "value" in data:
        await show(message, screens.ask_evidence(indicator, data["value"], t))
        return
    await show(message, screens.ask_value(indicator, data["kind"], data["year"], t))


async def _own_school(tap: CallbackQuery, school_id: int, actor: Actor, use: UseCases, t: Translator) -> None:
    view = await use.indicators.school(actor, school_id)
    others = []
    if view.exact:
        for one in actor.schools(Role.CURATOR) - {school_id}:
            other = await use.indicators.school(actor, one)
            others.append((one, other.line.name))
    await show(tap, screens.school(view, t, tuple(sorted(others))))
