"""The month's list of people, confirmed in one tap, and vacancies. Methodologists come here too."""

from datetime import date

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import schools as taps
from handlers.exports.common import export
from handlers.filters import Known, On, Word
from handlers.screens import vacancies as screens
from handlers.screens.screen import Screen
from handlers.show import show
from handlers.states.schools import VacancyForms
from handlers.widgets.calendar import day_of
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
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.roster import Page
from mentoring.schools import HoursNotUnderstood
from mentoring.table import file_name
from mentoring.usecases.all import UseCases
from mentoring.vacancies import Vacancy

router = Router(name="curator.vacancies")
router.callback_query.filter(Known())
router.message.filter(Known())
BAD_DATES = (DateNotUnderstood, DateDoesNotExist, DateInPast, DateInFuture, DateTooFar)


# --- the month's list ---


@router.callback_query(On(taps.OpenStaff))
async def staff(tap: CallbackQuery, data: taps.OpenStaff, actor: Actor, use: UseCases, t: Translator) -> None:
    """Is it right?"""
    await show(tap, screens.staff(await use.school_answers.staff(actor, data.school_id), t, actor.tz))


@router.callback_query(On(taps.ConfirmStaff))
async def confirm_staff(
    tap: CallbackQuery, data: taps.ConfirmStaff, actor: Actor, use: UseCases, t: Translator
) -> None:
    """It is; a button of another month shows this month's list."""
    year, month = divmod(data.month, 100)
    if not (1 <= month <= 12 and 2000 <= year <= 2100):
        raise NotFound("month")
    view = await use.school_answers.confirm_staff(actor, data.school_id, date(year, month, 1))
    await show(tap, screens.staff(view, t, actor.tz))


@router.callback_query(On(taps.SilentSchools))
async def silent(
    tap: CallbackQuery, data: taps.SilentSchools, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Schools that have not confirmed."""
    month, page = await use.school_answers.silent(actor, data.page)
    await show(tap, screens.schools("staff-silent", page, taps.SilentSchools, t, month.month))


@router.callback_query(On(taps.NoCurator))
async def no_curator(
    tap: CallbackQuery, data: taps.NoCurator, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Schools nobody answers for."""
    page = await use.school_answers.without_curator(actor, data.page)
    await show(tap, screens.schools("staff-no-curator", page, taps.NoCurator, t))


# --- vacancies ---


@router.callback_query(On(taps.OpenVacancies))
async def of_school(
    tap: CallbackQuery,
    data: taps.OpenVacancies,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """A school's open ones."""
    await state.clear()
    view = await use.vacancies.of_school(actor, data.school_id, data.page)
    await show(tap, screens.of_school(view, _titles(view.page, actor, use), t, actor.tz))


@router.callback_query(On(taps.ConfirmVacancies))
async def confirm(
    tap: CallbackQuery, data: taps.ConfirmVacancies, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The list of the round is right."""
    view = await use.vacancies.confirm(actor, data.school_id)
    await show(tap, screens.of_school(view, _titles(view.page, actor, use), t, actor.tz))


@router.callback_query(On(taps.AddVacancy))
async def add(tap: CallbackQuery, data: taps.AddVacancy, actor: Actor, use: UseCases, t: Translator) -> None:
    """Which subject?"""
    await use.people.school(actor, data.school_id)
    await show(tap, screens.choose_subject(data.school_id, use.people.subjects(actor), data.page, t))


@router.callback_query(On(taps.AddThisVacancy))
async def add_this(
    tap: CallbackQuery,
    data: taps.AddThisVacancy,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """It is there; how many hours is asked at once."""
    made = await use.vacancies.add(actor, data.school_id, data.subject)
    await _await(VacancyForms.hours, made.id, state)
    await show(tap, screens.ask_hours(made, _title(made, actor, use), t))


@router.callback_query(On(taps.VacancyCard))
async def card(
    tap: CallbackQuery,
    data: taps.VacancyCard,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """One of them."""
    await state.clear()
    await show(tap, _card(await use.vacancies.card(actor, data.vacancy_id), actor, use, t))


@router.callback_query(On(taps.AskVacancyHours))
async def ask_hours(
    tap: CallbackQuery,
    data: taps.AskVacancyHours,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """How many hours a week?"""
    one = await use.vacancies.card(actor, data.vacancy_id)
    await _await(VacancyForms.hours, one.id, state)
    await show(tap, screens.ask_hours(one, _title(one, actor, use), t))


@router.callback_query(On(taps.SetVacancyHours))
async def set_hours(
    tap: CallbackQuery,
    data: taps.SetVacancyHours,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """So many."""
    await state.clear()
    one = await use.vacancies.set_hours(actor, data.vacancy_id, f"{data.tenths / 10:g}")
    await show(tap, _card(one, actor, use, t))


@router.message(StateFilter(VacancyForms.hours), Word())
async def typed_hours(
    message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Typed; what cannot be read is said, and the field stays."""
    vacancy_id = int((await state.get_data())["vacancy"])
    try:
        one = await use.vacancies.set_hours(actor, vacancy_id, message.text or "")
    except HoursNotUnderstood as error:
        one = await use.vacancies.card(actor, vacancy_id)
        trouble = t("errors-hours-not-understood", typed=error.typed)
        await show(message, screens.ask_hours(one, _title(one, actor, use), t, trouble))
        return
    await state.clear()
    await show(message, _card(one, actor, use, t))


@router.callback_query(On(taps.AskVacancySince))
async def ask_since(
    tap: CallbackQuery,
    data: taps.AskVacancySince,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """From which day?"""
    one = await use.vacancies.card(actor, data.vacancy_id)
    await _await(VacancyForms.since, one.id, state)
    today = use.vacancies.local(actor).date()
    await show(tap, screens.ask_since(one, _title(one, actor, use), today, t))


@router.callback_query(On(taps.SetVacancySince))
async def set_since(
    tap: CallbackQuery,
    data: taps.SetVacancySince,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """From this one."""
    day = day_of(data.day)
    if day is None:
        raise NotFound("day")
    await state.clear()
    await show(tap, _card(await use.vacancies.set_since(actor, data.vacancy_id, day), actor, use, t))


@router.message(StateFilter(VacancyForms.since), Word())
async def typed_since(
    message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """A typed day."""
    vacancy_id = int((await state.get_data())["vacancy"])
    local = use.vacancies.local(actor)
    try:
        day = parse_typed(message.text or "", local).day
    except BAD_DATES as error:
        one = await use.vacancies.card(actor, vacancy_id)
        wrong = misread(error, local.date(), t, offered=False, asks=Asks.DAY).text
        await show(message, screens.ask_since(one, _title(one, actor, use), local.date(), t, wrong))
        return
    await state.clear()
    await show(message, _card(await use.vacancies.set_since(actor, vacancy_id, day), actor, use, t))


@router.message(~F.text, StateFilter(VacancyForms.hours, VacancyForms.since))
async def words_only(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """A sticker instead of a number: the card, and what is missing there."""
    one = await use.vacancies.card(actor, int((await state.get_data())["vacancy"]))
    await show(message, _card(one, actor, use, t))


@router.callback_query(On(taps.SetHousing))
async def set_housing(
    tap: CallbackQuery, data: taps.SetHousing, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A place to live is offered, or not."""
    one = await use.vacancies.set_housing(actor, data.vacancy_id, data.housing)
    await show(tap, _card(one, actor, use, t))


@router.callback_query(On(taps.CloseVacancy))
async def close(
    tap: CallbackQuery, data: taps.CloseVacancy, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Somebody was found, or it is none any more."""
    view = await use.vacancies.close(actor, data.vacancy_id, data.filled)
    await show(tap, screens.of_school(view, _titles(view.page, actor, use), t, actor.tz))


@router.callback_query(On(taps.AllVacancies))
async def everywhere(
    tap: CallbackQuery, data: taps.AllVacancies, actor: Actor, use: UseCases, t: Translator
) -> None:
    """All open ones of the municipality."""
    page = await use.vacancies.all(actor, data.page, without_hours=data.bare)
    await show(tap, screens.everywhere(page, _titles(page, actor, use), t, bare=data.bare))


@router.callback_query(On(taps.VacancyTable))
async def table(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """All of them as .xlsx; nobody's name is in it, so it may go through the chat."""
    page = await use.vacancies.all(actor, 0)
    name = file_name(t.plain("vacancies-sheet"), use.vacancies.local(actor).date())
    await show(tap, screens.handed(page.total, export("vacancies", name, actor, t), t))


def _card(one: Vacancy, actor: Actor, use: UseCases, t: Translator) -> Screen:
    methodologist = actor.has(Role.METHODOLOGIST) and one.school_id not in actor.schools(Role.CURATOR)
    return screens.card(one, _title(one, actor, use), t, methodologist=methodologist)


def _title(one: Vacancy, actor: Actor, use: UseCases) -> str:
    return use.vacancies.subject_title(actor, one.subject)


def _titles(page: Page[Vacancy], actor: Actor, use: UseCases) -> dict[str, str]:
    return {one.subject: _title(one, actor, use) for one in page.items}


async def _await(form: object, vacancy_id: int, state: FSMContext) -> None:
    await state.set_state(form)  # type: ignore[arg-type]
    await state.set_data({"vacancy": vacancy_id})
