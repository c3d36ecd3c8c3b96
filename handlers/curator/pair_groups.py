"""A group is begun step by step, and its mentor answers. Methodologists come here too."""

from datetime import date, timedelta

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import pair_groups as taps
from handlers.filters import Known, On, Word
from handlers.screens import pair_groups as screens
from handlers.show import show
from handlers.states.pairs import GroupForms
from handlers.widgets.typed_date import Asks, misread
from locales.translator import Translator
from mentoring.dates import (
    DateDoesNotExist,
    DateInFuture,
    DateInPast,
    DateNotUnderstood,
    DateTooFar,
    parse_typed,
)
from mentoring.errors import NotFound, TooLong
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.pair_groups import GroupSizeWrong

router = Router(name="curator.pair_groups")
router.callback_query.filter(Known())
router.message.filter(Known())
BAD_DATES = (DateNotUnderstood, DateDoesNotExist, DateInPast, DateInFuture, DateTooFar)
MOST_DAYS = 366


@router.callback_query(On(taps.GroupMentors))
async def mentors(
    tap: CallbackQuery, data: taps.GroupMentors, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Who leads?"""
    await state.clear()
    await show(tap, screens.mentors(await use.pair_groups.mentors(actor, data.page), t))


@router.callback_query(On(taps.GroupMentor))
async def mentor(
    tap: CallbackQuery, data: taps.GroupMentor, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """With which goal?"""
    who = await use.pair_groups.mentor(actor, data.mentor_id)
    await state.set_state(GroupForms.goal)
    await state.set_data({"mentor": data.mentor_id})
    await show(tap, screens.ask_goal(who, t))


@router.message(StateFilter(GroupForms.goal), Word())
async def typed_goal(message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator) -> None:
    """The goal; too many words are given back, nothing is lost."""
    who = await use.pair_groups.mentor(actor, await _mentor_id(state))
    try:
        goal = use.pair_groups.goal(message.text)
    except TooLong as error:
        trouble = t("errors-too-long", over=error.over, limit=error.limit)
        await show(message, screens.ask_goal(who, t, trouble))
        return
    await state.update_data(goal=goal)
    await state.set_state(GroupForms.until)
    await show(message, screens.ask_until(who, t))


@router.callback_query(On(taps.GroupUntil))
async def until_term(
    tap: CallbackQuery, data: taps.GroupUntil, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """So many days from today."""
    day = use.pair_groups.today(actor).date() + timedelta(days=max(1, min(data.days, MOST_DAYS)))
    await _until(tap, day, actor, state, use, t)


@router.message(StateFilter(GroupForms.until), Word())
async def until_typed(
    message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """A typed day; what cannot be read is said, and the field stays."""
    local = use.pair_groups.today(actor)
    try:
        typed = parse_typed(message.text or "", local)
        use.pair_groups.last_day(actor, typed.day)
    except BAD_DATES as error:
        trouble = misread(error, local.date(), t, offered=False, asks=Asks.DAY).text
    except NotFound:
        trouble = t("groups-until-wrong")
    else:
        await _until(message, typed.day, actor, state, use, t)
        return
    who = await use.pair_groups.mentor(actor, await _mentor_id(state))
    await show(message, screens.ask_until(who, t, trouble))


async def _until(
    source: Message | CallbackQuery, day: date, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    kept = await state.get_data()
    if "goal" not in kept:
        raise NotFound("group")
    await state.update_data(until=day.isoformat(), picked=kept.get("picked", []))
    await state.set_state(GroupForms.members)
    await _members(source, 0, actor, state, use, t)


@router.callback_query(On(taps.GroupPage))
async def page(
    tap: CallbackQuery, data: taps.GroupPage, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Another page of teachers."""
    await _members(tap, data.page, actor, state, use, t)


@router.callback_query(On(taps.GroupTick))
async def tick(
    tap: CallbackQuery, data: taps.GroupTick, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Invite, or not."""
    trouble = ""
    try:
        picked = await use.pair_groups.tick(
            actor, await _mentor_id(state), await _picked(state), data.teacher_id
        )
        await state.update_data(picked=picked)
    except GroupSizeWrong:
        trouble = t("errors-group-size-wrong")
    await _members(tap, data.page, actor, state, use, t, trouble)


@router.callback_query(On(taps.GroupAsk))
async def ask(tap: CallbackQuery, actor: Actor, state: FSMContext, use: UseCases, t: Translator) -> None:
    """Everybody is asked."""
    mentor_id, picked = await _mentor_id(state), await _picked(state)
    kept = await state.get_data()
    view = await use.pair_groups.ask(
        actor, mentor_id, str(kept["goal"]), date.fromisoformat(str(kept["until"])), picked
    )
    await state.clear()
    await show(tap, screens.card(view, t, actor.tz), toast=t("groups-asked"))


@router.callback_query(On(taps.OpenGroup))
async def opened(
    tap: CallbackQuery, data: taps.OpenGroup, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The group as it is now."""
    await show(tap, screens.card(await use.pair_groups.view(actor, data.group_id), t, actor.tz))


@router.callback_query(On(taps.LeadGroup))
async def lead(tap: CallbackQuery, data: taps.LeadGroup, actor: Actor, use: UseCases, t: Translator) -> None:
    """The mentor takes it."""
    view = await use.pair_groups.answer(actor, data.group_id, yes=True)
    await show(tap, screens.card(view, t, actor.tz))


@router.callback_query(On(taps.NotThisGroup))
async def not_this(
    tap: CallbackQuery, data: taps.NotThisGroup, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The mentor cannot now."""
    view = await use.pair_groups.answer(actor, data.group_id, yes=False)
    await show(tap, screens.card(view, t, actor.tz))


async def _members(
    source: Message | CallbackQuery,
    number: int,
    actor: Actor,
    state: FSMContext,
    use: UseCases,
    t: Translator,
    trouble: str = "",
) -> None:
    view = await use.pair_groups.members(actor, await _mentor_id(state), await _picked(state), number)
    await show(source, screens.members(view, t, trouble))


async def _mentor_id(state: FSMContext) -> int:
    """The mentor chosen. Raises: NotFound when an old button comes without the choice."""
    kept = await state.get_data()
    if "mentor" not in kept:
        raise NotFound("group")
    return int(kept["mentor"])


async def _picked(state: FSMContext) -> list[int]:
    """Who is ticked. Raises: NotFound before a goal and a day are known."""
    kept = await state.get_data()
    if "picked" not in kept:
        raise NotFound("group")
    return [int(one) for one in kept["picked"]]
