"""The form of an event: one question a screen, each answer kept at once."""

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import events as taps
from handlers.eyes import eyes_of
from handlers.filters import On, Word
from handlers.methodologist import series
from handlers.methodologist.audience import show_audience
from handlers.methodologist.words import no_command
from handlers.screens import event_desk
from handlers.screens import event_form as screens
from handlers.screens.events import END_OF_DAY, Eyes
from handlers.show import show
from handlers.states.events import EventForm
from handlers.widgets.calendar import day_code, day_of
from handlers.widgets.typed_date import Asks, misread
from locales.translator import Translator
from locales.when import dated
from mentoring.date_spans import parse_span
from mentoring.dates import (
    DateDoesNotExist,
    DateInFuture,
    DateInPast,
    DateNotUnderstood,
    DateTooFar,
    Typed,
)
from mentoring.errors import NotFound, TooLong
from mentoring.events import Field
from mentoring.people import Actor
from mentoring.timing import to_utc
from mentoring.usecases.all import UseCases
from mentoring.usecases.event_desk import EndsTooEarly, RegistrationEndsLate
from mentoring.usecases.event_views import DATED, LIMITS, EventCard

router = Router(name="methodologist.event_form")

Source = Message | CallbackQuery
BAD_DATES: Final = (DateNotUnderstood, DateDoesNotExist, DateInPast, DateInFuture, DateTooFar)
MOST_PLACES: Final = 10_000
MOST_HOURS: Final = 1000
MOST_MINUTES: Final = 2 * 365 * 24 * 60
MORNING: Final = time(9)
LINK: Final = re.compile(r"https?://[^\s.]+\.\S+", re.IGNORECASE)


async def go_on(
    source: Source, state: FSMContext, event: EventCard, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The next question of a draft, else the event as it is."""
    if event.status == "draft" and event.asked is not None:
        await _ask(source, state, event, event.asked, actor, use, t)
        return
    await state.clear()
    await show_event(source, event, actor, use, t)


async def show_event(
    source: Source, event: EventCard, actor: Actor, use: UseCases, t: Translator, toast: str = ""
) -> None:
    """A draft as people will see it; a published event, or a series, as it stands."""
    if event.is_series:
        await series.show_series(source, event.id, 0, actor, use, t, toast)
        return
    eyes = await eyes_of(actor, use, t)
    if event.status != "draft":
        await show(source, event_desk.standing(event, eyes), toast=toast)
        return
    reach = await use.events.desk.reach(actor, event.id)
    await show(source, event_desk.preview(event, reach, eyes), toast=toast)


async def put_moment(
    source: Source,
    state: FSMContext,
    event_id: int,
    field: Field,
    code: int,
    actor: Actor,
    use: UseCases,
    t: Translator,
    ends: datetime | None = None,
) -> None:
    """Keep a local moment (a beginning with its end, where one is known); one that cannot be leaves the
    question standing.
    """
    desk, eyes = use.events.desk, await eyes_of(actor, use, t)
    event = await desk.card(actor, event_id)
    local = _moment_of(code)
    at = to_utc(local, eyes.zone)
    if at <= eyes.now:
        past = DateInPast(Typed(local.date(), local.time()), None)
        said = misread(past, eyes.today, t, asks=_asks(field))
        await show(source, screens.misunderstood(event, field, said, t))
        return
    try:
        if field is Field.STARTS:
            changed = await desk.put_span(actor, event_id, at, ends)
        else:
            changed = await desk.put(actor, event_id, field, at)
    except (RegistrationEndsLate, EndsTooEarly) as error:
        wrong = _out_of_order(event, field, error, eyes)
        await show(source, screens.question(event, field, eyes, wrong=wrong))
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


@router.callback_query(On(taps.TakeChoice))
async def take_choice(
    tap: CallbackQuery, data: taps.TakeChoice, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """An answer chosen from a list."""
    event = await use.events.desk.card(actor, data.event_id)
    field, value = _field(data.field), data.value
    if field in screens.SUGGESTED:
        value = _partner(value, await eyes_of(actor, use, t))[: LIMITS[field]]
    elif field not in screens.CHOSEN:
        raise NotFound("field")
    event = await use.events.desk.put(
        actor, event.id, field, _share(value) if field is Field.SHARE else value
    )
    await go_on(tap, state, event, actor, use, t)


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


@router.callback_query(On(taps.MoveEventTo))
async def move(
    tap: CallbackQuery, data: taps.MoveEventTo, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A new beginning, and an end if one was said; everybody concerned is told once."""
    eyes = await eyes_of(actor, use, t)
    starts = to_utc(_moment_of(data.at), eyes.zone)
    ends = starts + timedelta(minutes=min(data.minutes, MOST_MINUTES)) if data.minutes else None
    await put_moment(tap, state, data.event_id, Field.STARTS, data.at, actor, use, t, ends)


@router.callback_query(On(taps.MoveEvent))
async def move_as_long(
    tap: CallbackQuery, data: taps.MoveEvent, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A new beginning, from a button of before ends were asked."""
    await put_moment(tap, state, data.event_id, Field.STARTS, data.at, actor, use, t)


@router.message(StateFilter(EventForm.answer), Word())
async def typed(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """The answer in words."""
    kept = await state.get_data()
    event = await use.events.desk.card(actor, kept["event"])
    field = Field(kept["field"])
    text = (message.text or "").strip()
    if field in DATED:
        await _typed_date(message, state, event, field, text, kept.get("day"), actor, use, t)
        return
    if field is Field.PLACE and LINK.fullmatch(text):
        field = Field.LINK
    value, wrong = _read(field, text, t)
    if wrong:
        await show(message, screens.question(event, field, await eyes_of(actor, use, t), wrong=wrong))
        return
    changed = await use.events.desk.put(actor, event.id, field, value)
    if field is Field.LINK and event.asked is Field.PLACE:
        changed = await use.events.desk.put(actor, event.id, Field.PLACE, None)
    await go_on(message, state, changed, actor, use, t)


@router.message(StateFilter(EventForm.answer), no_command)
async def not_words(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """A picture where words are needed: the question stays."""
    kept = await state.get_data()
    event = await use.events.desk.card(actor, kept["event"])
    eyes = await eyes_of(actor, use, t)
    await show(message, screens.question(event, Field(kept["field"]), eyes, wrong=t("events-not-text")))


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
        return
    if field in screens.CHOSEN:
        await state.clear()
    else:
        await state.set_state(EventForm.answer)
        await state.set_data({"event": event.id, "field": field.value})
    last_time = await _last_time(event, field, actor, use)
    await show(source, screens.question(event, field, await eyes_of(actor, use, t), last_time=last_time))


async def _last_time(event: EventCard, field: Field, actor: Actor, use: UseCases) -> datetime | None:
    """When the event it repeats was held, or took applications."""
    if event.repeats_id is None or field not in (Field.STARTS, Field.UNTIL):
        return None
    old = await use.events.desk.card(actor, event.repeats_id)
    return old.starts_at if field is Field.STARTS else old.registration_until


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
    ends: datetime | None = None,
) -> None:
    """Keep a moment; the beginning of a published event is asked about once."""
    event = await use.events.desk.card(actor, event_id)
    if field is not Field.STARTS or event.status != "published":
        await put_moment(source, state, event_id, field, code, actor, use, t, ends)
        return
    eyes = await eyes_of(actor, use, t)
    at = to_utc(_moment_of(code), eyes.zone)
    minutes = int((ends - at).total_seconds() // 60) if ends is not None and ends > at else 0
    move_to = taps.MoveEventTo(event.id, code, minutes)
    kept = at + (event.ends_at - event.starts_at) if event.ends_at and event.starts_at else None
    await show(source, event_desk.ask_move(event, at, ends or kept, move_to, eyes))


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
        said, until = parse_span(text, now, day_of(day) if day else None)
    except BAD_DATES as error:
        wrong = misread(error, eyes.today, t, asks=_asks(field))
        await show(message, screens.misunderstood(event, field, wrong, t))
        return
    if said.at is None and until is None and field is Field.STARTS:
        await _ask_time(message, state, event, field, said.day, actor, use, t)
        return
    code = _code_of(datetime.combine(said.day, said.at or _usual_time(field)))
    ends = to_utc(datetime.combine(until.day, until.at or END_OF_DAY), eyes.zone) if until else None
    if ends is not None and field is Field.STARTS and ends <= to_utc(_moment_of(code), eyes.zone):
        await show(message, screens.question(event, field, eyes, wrong=t("events-ends-early")))
        return
    await _take(message, state, event.id, field, code, actor, use, t, ends)


def _usual_time(field: Field) -> time:
    """Of a day typed without a time: a course of many days begins in the morning, an end is the day's end."""
    return MORNING if field is Field.STARTS else END_OF_DAY


def _read(field: Field, text: str, t: Translator) -> tuple[str | int | float | None, str]:
    """(value, what is wrong with it)."""
    if field is Field.CAPACITY:
        return _whole(text, t)
    if field is Field.HOURS:
        return _hours(text, t)
    if field is Field.LINK and not LINK.fullmatch(text):
        return None, t("events-not-a-link", input=text[:40])
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


def _share(said: str) -> int:
    """Raises: NotFound for a forged one."""
    if not (said.isascii() and said.isdigit()):
        raise NotFound("share")
    return int(said)


def _partner(place: str, eyes: Eyes) -> str:
    """Raises: NotFound for a forged one."""
    known = eyes.programme.partners
    if not place.isdigit() or int(place) >= len(known):
        raise NotFound("partner")
    return known[int(place)].title


def _out_of_order(event: EventCard, field: Field, error: Exception, eyes: Eyes) -> str:
    if isinstance(error, EndsTooEarly):
        if event.starts_at is None:
            return eyes.t("events-ends-first")
        return eyes.t("events-ends-after", starts=eyes.moment(event.starts_at))
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
    if _field(code) not in DATED:
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


def _asks(field: Field) -> Asks:
    """A last day is a day; everything else is a moment."""
    return Asks.DAY if field in screens.LAST_DAYS else Asks.MOMENT
