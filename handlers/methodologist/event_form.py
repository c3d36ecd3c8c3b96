"""The form of an event: one question a screen, each answer kept at once."""

import re
from datetime import date, datetime, time
from typing import Final

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import events as taps
from handlers.eyes import eyes_of
from handlers.filters import On, Word
from handlers.methodologist.audience import show_audience
from handlers.methodologist.words import no_command
from handlers.screens import event_desk as screens
from handlers.screens.events import END_OF_DAY, Eyes
from handlers.show import show
from handlers.states.events import EventForm
from handlers.widgets.calendar import day_code, day_of
from handlers.widgets.typed_date import misread
from locales.translator import Translator
from locales.when import dated
from mentoring.dates import (
    DateDoesNotExist,
    DateInFuture,
    DateInPast,
    DateNotUnderstood,
    DateTooFar,
    Typed,
    parse_typed,
)
from mentoring.errors import NotFound, TooLong
from mentoring.people import Actor
from mentoring.timing import to_utc
from mentoring.usecases.all import UseCases
from mentoring.usecases.event_desk import RegistrationEndsLate
from mentoring.usecases.event_views import LIMITS, EventCard, Field

router = Router(name="methodologist.event_form")

Source = Message | CallbackQuery
BAD_DATES: Final = (DateNotUnderstood, DateDoesNotExist, DateInPast, DateInFuture, DateTooFar)
MOST_PLACES: Final = 10_000
MOST_HOURS: Final = 1000


async def go_on(
    source: Source, state: FSMContext, event: EventCard, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The next question of a draft, else the event as it is."""
    if event.status == "draft" and event.asked is not None:
        await _ask(source, state, event, event.asked, actor, use, t)
        return
    await state.clear()
    await show_event(source, event, actor, use, t)


async def show_event(source: Source, event: EventCard, actor: Actor, use: UseCases, t: Translator) -> None:
    """A draft as people will see it; a published event as it stands."""
    eyes = await eyes_of(actor, use, t)
    if event.status != "draft":
        await show(source, screens.standing(event, eyes))
        return
    reach = await use.events.desk.reach(actor, event.id)
    await show(source, screens.preview(event, reach, eyes))


async def put_moment(
    source: Source,
    state: FSMContext,
    event_id: int,
    field: Field,
    code: int,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    """Keep a local moment; one that cannot be leaves the question standing."""
    eyes = await eyes_of(actor, use, t)
    event = await use.events.desk.card(actor, event_id)
    local = _moment_of(code)
    if to_utc(local, eyes.zone) <= eyes.now:
        past = DateInPast(Typed(local.date(), local.time()), None)
        await show(source, screens.misunderstood(event, field, misread(past, eyes.today, t), t))
        return
    try:
        changed = await use.events.desk.put(actor, event_id, field, to_utc(local, eyes.zone))
    except RegistrationEndsLate:
        await show(source, screens.question(event, field, t, wrong=_out_of_order(event, field, eyes)))
        return
    await go_on(source, state, changed, actor, use, t)


@router.callback_query(On(taps.AskField))
async def ask(
    tap: CallbackQuery, data: taps.AskField, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One question."""
    event = await use.events.desk.card(actor, data.event_id)
    await _ask(tap, state, event, _field(data.field), actor, use, t)


@router.callback_query(On(taps.SkipField))
async def skip(
    tap: CallbackQuery, data: taps.SkipField, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Left out."""
    event = await use.events.desk.put(actor, data.event_id, _field(data.field), None)
    await go_on(tap, state, event, actor, use, t)


@router.callback_query(On(taps.LeafDate))
async def leaf(tap: CallbackQuery, data: taps.LeafDate, actor: Actor, use: UseCases, t: Translator) -> None:
    """The picker of days."""
    eyes = await eyes_of(actor, use, t)
    event = await use.events.desk.card(actor, data.event_id)
    page = day_of(data.page) or eyes.today
    await show(tap, screens.days(event, _date_field(data.field), page, eyes))


@router.callback_query(On(taps.TakeDay))
async def take_day(
    tap: CallbackQuery, data: taps.TakeDay, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A day; its time is asked next, by buttons or typed."""
    event = await use.events.desk.card(actor, data.event_id)
    day = day_of(data.day)
    if day is None:
        raise NotFound("day")
    await _ask_time(tap, state, event, _date_field(data.field), day, actor, use, t)


@router.callback_query(On(taps.TakeMoment))
async def take_moment(
    tap: CallbackQuery, data: taps.TakeMoment, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A day and a time."""
    await _take(tap, state, data.event_id, _date_field(data.field), data.at, actor, use, t)


@router.callback_query(On(taps.EventAudienceDone))
async def audience_done(
    tap: CallbackQuery,
    data: taps.EventAudienceDone,
    state: FSMContext,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    """The audience is chosen."""
    event = await use.events.desk.audience_done(actor, data.event_id)
    await go_on(tap, state, event, actor, use, t)


@router.message(StateFilter(EventForm.answer), Word())
async def typed(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """The answer in words."""
    kept = await state.get_data()
    event = await use.events.desk.card(actor, kept["event"])
    field = Field(kept["field"])
    text = (message.text or "").strip()
    if field in screens.DATES:
        await _typed_date(message, state, event, field, text, kept.get("day"), actor, use, t)
        return
    value, wrong = _read(field, text, t)
    if wrong:
        await show(message, screens.question(event, field, t, wrong=wrong))
        return
    changed = await use.events.desk.put(actor, event.id, field, value)
    await go_on(message, state, changed, actor, use, t)


@router.message(StateFilter(EventForm.answer), no_command)
async def not_words(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """A picture where words are needed: the question stays."""
    kept = await state.get_data()
    event = await use.events.desk.card(actor, kept["event"])
    await show(message, screens.question(event, Field(kept["field"]), t, wrong=t("events-not-text")))


async def _ask(
    source: Source,
    state: FSMContext,
    event: EventCard,
    field: Field,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    if field is Field.AUDIENCE:
        await state.clear()
        await show_audience(source, "e", event.id, actor, use, t)
    elif field is Field.LEVEL:
        await show(source, screens.levels(event, await eyes_of(actor, use, t)))
    else:
        await state.set_state(EventForm.answer)
        await state.set_data({"event": event.id, "field": field.value})
        await show(source, screens.question(event, field, t))


async def _ask_time(
    source: Source,
    state: FSMContext,
    event: EventCard,
    field: Field,
    day: date,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    eyes = await eyes_of(actor, use, t)
    await state.set_state(EventForm.answer)
    await state.set_data({"event": event.id, "field": field.value, "day": day_code(day)})
    await show(source, screens.times(event, field, day, t, dated(day, t.locale, eyes.today)))


async def _take(
    source: Source,
    state: FSMContext,
    event_id: int,
    field: Field,
    code: int,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    """Keep a moment; the beginning of a published event is asked about once."""
    event = await use.events.desk.card(actor, event_id)
    if field is Field.STARTS and event.status == "published":
        eyes = await eyes_of(actor, use, t)
        at = to_utc(_moment_of(code), eyes.zone)
        await show(source, screens.ask_move(event, at, code, eyes))
        return
    await put_moment(source, state, event_id, field, code, actor, use, t)


async def _typed_date(
    message: Message,
    state: FSMContext,
    event: EventCard,
    field: Field,
    text: str,
    day: int | None,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    eyes = await eyes_of(actor, use, t)
    now = eyes.now.astimezone(eyes.zone).replace(tzinfo=None)
    try:
        said = parse_typed(text, now, chosen_day=day_of(day) if day else None)
    except BAD_DATES as error:
        await show(message, screens.misunderstood(event, field, misread(error, eyes.today, t), t))
        return
    if said.at is None and field is Field.STARTS:
        await _ask_time(message, state, event, field, said.day, actor, use, t)
        return
    code = _code_of(datetime.combine(said.day, said.at or END_OF_DAY))
    await _take(message, state, event.id, field, code, actor, use, t)


def _read(field: Field, text: str, t: Translator) -> tuple[str | int | float | None, str]:
    """(value, what is wrong with it)."""
    if field is Field.CAPACITY:
        return _whole(text, t)
    if field is Field.HOURS:
        return _hours(text, t)
    error = TooLong(len(text), LIMITS[field])
    if error.over > 0:
        return None, t("events-too-long", over=error.over, limit=error.limit)
    return text, ""


def _whole(text: str, t: Translator) -> tuple[int | None, str]:
    found = re.fullmatch(r"(\d[\d\s]{0,6})(?:\s*(?:мест[оа]?|человек[а]?|places?|people))?", text.lower())
    number = int(re.sub(r"\s", "", found[1])) if found else 0
    if not 1 <= number <= MOST_PLACES:
        return None, t("events-not-a-capacity", input=text[:40])
    return number, ""


def _hours(text: str, t: Translator) -> tuple[float | None, str]:
    found = re.fullmatch(r"(\d{1,4}(?:[.,]\d{1,2})?)(?:\s*(?:ч|час|часа|часов|h|hours?)\.?)?", text.lower())
    number = float(found[1].replace(",", ".")) if found else 0.0
    if not 0 < number <= MOST_HOURS:
        return None, t("events-not-hours", input=text[:40])
    return number, ""


def _out_of_order(event: EventCard, field: Field, eyes: Eyes) -> str:
    if field is Field.UNTIL and event.starts_at:
        return eyes.t("events-until-late", starts=eyes.moment(event.starts_at))
    assert event.registration_until is not None, "only two known dates can be out of order"
    return eyes.t("events-starts-early", until=eyes.moment(event.registration_until))


def _field(code: str) -> Field:
    """Raises: NotFound for a forged one; the kind is asked only once, before there is an event."""
    if code not in set(Field) - {Field.KIND}:
        raise NotFound("field")
    return Field(code)


def _date_field(code: str) -> Field:
    """Raises: NotFound for one that takes no date."""
    if _field(code) not in screens.DATES:
        raise NotFound("field")
    return Field(code)


def _code_of(local: datetime) -> int:
    return day_code(local.date()) * 10_000 + local.hour * 100 + local.minute


def _moment_of(code: int) -> datetime:
    """Raises: NotFound for a forged number."""
    day = day_of(code // 10_000)
    hour, minute = divmod(code % 10_000, 100)
    if day is None or hour > time.max.hour or minute > time.max.minute:
        raise NotFound("moment")
    return datetime.combine(day, time(hour, minute))
