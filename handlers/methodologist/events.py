"""The methodologist's events: the list, publication, changes, cancelling."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers.callbacks import events as taps
from handlers.callbacks.menu import OpenEvents
from handlers.eyes import eyes_of
from handlers.filters import Holds, On
from handlers.methodologist import audience, event_form, event_guests, segments, series
from handlers.screens import event_desk as screens
from handlers.screens import event_form as form_screens
from handlers.show import say, show
from locales.translator import Translator
from mentoring.events import Field
from mentoring.people import Actor, Role
from mentoring.usecases.all import UseCases

router = Router(name="methodologist.events")
router.callback_query.filter(Holds(Role.METHODOLOGIST))
router.message.filter(Holds(Role.METHODOLOGIST))
router.include_routers(
    event_form.router, event_guests.router, series.router, audience.router, segments.router
)


@router.callback_query(On(OpenEvents))
async def open_desk(
    tap: CallbackQuery, data: OpenEvents, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The list; what was typed so far is in the draft."""
    await state.clear()
    page = await use.events.desk.page(actor, data.page)
    await show(tap, screens.desk(page, await eyes_of(actor, use, t)))


@router.callback_query(On(taps.NewEvent))
async def new(tap: CallbackQuery, data: taps.NewEvent, actor: Actor, use: UseCases, t: Translator) -> None:
    """Which kind?"""
    await use.events.desk.page(actor, 0)
    await show(tap, form_screens.kinds(data.page, await eyes_of(actor, use, t)))


@router.callback_query(On(taps.NewEventOf))
async def begin(
    tap: CallbackQuery, data: taps.NewEventOf, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A draft, and its first question."""
    event = await use.events.desk.begin(actor, data.kind)
    await event_form.go_on(tap, state, event, actor, use, t)


@router.callback_query(On(taps.DeskEvent))
async def open_event(
    tap: CallbackQuery, data: taps.DeskEvent, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A draft goes on where it was left."""
    event = await use.events.desk.card(actor, data.event_id)
    await event_form.go_on(tap, state, event, actor, use, t)


@router.callback_query(On(taps.PreviewEvent))
async def preview(
    tap: CallbackQuery, data: taps.PreviewEvent, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A draft as people will see it; a published event as it stands."""
    await state.clear()
    event = await use.events.desk.card(actor, data.event_id)
    await event_form.show_event(tap, event, actor, use, t)


@router.callback_query(On(taps.PublishEvent))
async def publish(
    tap: CallbackQuery, data: taps.PublishEvent, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Out it goes."""
    event = await use.events.desk.publish(actor, data.event_id)
    reach = await use.events.desk.reach(actor, data.event_id)
    said = screens.published_words(event, reach, await eyes_of(actor, use, t))
    await event_form.show_event(tap, event, actor, use, t, said)


@router.callback_query(On(taps.EditEvent))
async def edit(
    tap: CallbackQuery, data: taps.EditEvent, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Which field?"""
    await state.clear()
    event = await use.events.desk.card(actor, data.event_id)
    await show(tap, screens.fields(event, t))


@router.callback_query(On(taps.ToggleOpen))
async def toggle_open(
    tap: CallbackQuery, data: taps.ToggleOpen, actor: Actor, use: UseCases, t: Translator
) -> None:
    """In the open calendar, or not."""
    event = await use.events.desk.open_to_all(actor, data.event_id)
    await event_form.show_event(tap, event, actor, use, t)


@router.callback_query(On(taps.TakeLevel))
async def take_level(
    tap: CallbackQuery, data: taps.TakeLevel, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The level."""
    event = await use.events.desk.put(actor, data.event_id, Field.LEVEL, data.level)
    await event_form.go_on(tap, state, event, actor, use, t)


@router.callback_query(On(taps.RepeatEvent))
async def repeat(
    tap: CallbackQuery, data: taps.RepeatEvent, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The same once more: only its dates are asked."""
    event = await use.events.desk.repeat(actor, data.event_id)
    await event_form.go_on(tap, state, event, actor, use, t)


@router.callback_query(On(taps.MoreFields))
async def more_fields(
    tap: CallbackQuery, data: taps.MoreFields, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Which of the other fields?"""
    await show(tap, screens.fields(await use.events.desk.card(actor, data.event_id), t, more=True))


@router.callback_query(On(taps.ToggleYearly))
async def toggle_yearly(
    tap: CallbackQuery, data: taps.ToggleYearly, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Held every year, or not."""
    await show(tap, screens.fields(await use.events.desk.every_year(actor, data.event_id), t, more=True))


@router.callback_query(On(taps.ChatText))
async def chat_text(
    tap: CallbackQuery, data: taps.ChatText, actor: Actor, use: UseCases, t: Translator, bot_username: str
) -> None:
    """Words to be forwarded, as a message of their own; the card moves below it."""
    event = await use.events.desk.card(actor, data.event_id)
    eyes = await eyes_of(actor, use, t)
    await say(tap, screens.chat_text(event, eyes, bot_username))
    await say(tap, screens.standing(event, eyes))


@router.callback_query(On(taps.AskCancelEvent))
async def ask_cancel(
    tap: CallbackQuery, data: taps.AskCancelEvent, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Really?"""
    await show(tap, screens.ask_cancel(await use.events.desk.card(actor, data.event_id), t))


@router.callback_query(On(taps.CancelEvent))
async def cancel(
    tap: CallbackQuery, data: taps.CancelEvent, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Called off."""
    event = await use.events.desk.cancel(actor, data.event_id)
    await event_form.show_event(tap, event, actor, use, t, t("events-cancelled"))


@router.callback_query(On(taps.AskDropDraft))
async def ask_drop(
    tap: CallbackQuery, data: taps.AskDropDraft, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Really?"""
    await show(tap, screens.ask_drop(await use.events.desk.card(actor, data.event_id), t))


@router.callback_query(On(taps.DropDraft))
async def drop(
    tap: CallbackQuery, data: taps.DropDraft, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Gone."""
    await state.clear()
    event = await use.events.desk.card(actor, data.event_id)
    await use.events.desk.drop(actor, data.event_id)
    if event.series_id is not None:
        await series.show_series(tap, event.series_id, 0, actor, use, t, t("events-dropped"))
        return
    page = await use.events.desk.page(actor, 0)
    await show(tap, screens.desk(page, await eyes_of(actor, use, t)), toast=t("events-dropped"))
