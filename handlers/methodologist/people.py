"""«Люди и школы»: schools, a search by name, staff."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import people as taps
from handlers.callbacks.menu import OpenPeople
from handlers.filters import Known, On, Word
from handlers.screens import entry as entry_screens
from handlers.screens import people as screens
from handlers.screens import schools as school_screens
from handlers.show import show
from handlers.states.people import PeopleForms
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.registration import BadName
from mentoring.usecases.all import UseCases
from mentoring.usecases.people import SchoolExists

router = Router(name="methodologist.people")
router.callback_query.filter(Known())
router.message.filter(Known())


@router.callback_query(On(OpenPeople))
async def open_people(
    tap: CallbackQuery,
    data: OpenPeople,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """All schools."""
    await state.clear()
    await show(tap, screens.schools(await use.people.schools(actor, data.page), t))


@router.callback_query(On(taps.AddSchool))
async def add_school(tap: CallbackQuery, t: Translator, state: FSMContext) -> None:
    """The name is asked."""
    await state.set_state(PeopleForms.new_school_name)
    await show(tap, screens.ask_school_name(t))


@router.message(Word(), StateFilter(PeopleForms.new_school_name))
async def new_school_name(
    message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """The school is there; its kind may be chosen at once or later."""
    try:
        view = await use.people.add_school(actor, message.text or "")
    except (BadName, SchoolExists) as problem:
        await show(message, screens.ask_school_name(t, _said(problem, t)))
        return
    await state.clear()
    await show(message, screens.kinds(view, use.people.school_kinds(actor), t))


@router.callback_query(On(taps.ChooseSchoolKind))
async def choose_kind(
    tap: CallbackQuery, data: taps.ChooseSchoolKind, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What kind of school it is."""
    view = await use.people.school(actor, data.school_id)
    await show(tap, screens.kinds(view, use.people.school_kinds(actor), t))


@router.callback_query(On(taps.SetSchoolKind))
async def set_kind(
    tap: CallbackQuery, data: taps.SetSchoolKind, actor: Actor, use: UseCases, t: Translator
) -> None:
    """This kind."""
    await use.people.set_school_kind(actor, data.school_id, data.kind)
    await show(tap, school_screens.place(await use.school_life.place(actor, data.school_id), t))


@router.callback_query(On(taps.SetSchoolPlace))
async def set_place(
    tap: CallbackQuery, data: taps.SetSchoolPlace, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Town or village."""
    await use.people.set_school_place(actor, data.school_id, data.place)
    await show(tap, school_screens.place(await use.school_life.place(actor, data.school_id), t))


@router.callback_query(On(taps.RenameSchool))
async def rename_school(
    tap: CallbackQuery, data: taps.RenameSchool, t: Translator, state: FSMContext
) -> None:
    """Another name is asked."""
    await state.set_state(PeopleForms.school_name)
    await state.set_data({"school": data.school_id})
    await show(tap, screens.ask_school_name(t))


@router.message(Word(), StateFilter(PeopleForms.school_name))
async def school_name(
    message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """The school is called otherwise; its history stays."""
    kept = await state.get_data()
    try:
        view = await use.people.rename_school(actor, kept["school"], message.text or "")
    except (BadName, SchoolExists) as problem:
        await show(message, screens.ask_school_name(t, _said(problem, t)))
        return
    await state.clear()
    place = await use.school_life.place(actor, view.school.id)
    await show(message, school_screens.place(place, t, t("people-renamed")))


@router.message(~F.text, StateFilter(PeopleForms.school_name, PeopleForms.new_school_name))
async def school_name_is_text(message: Message, t: Translator) -> None:
    """A sticker instead of a name."""
    await show(message, entry_screens.words_only(screens.ask_school_name(t), t))


@router.callback_query(On(taps.FindPerson))
async def find(tap: CallbackQuery, t: Translator, state: FSMContext) -> None:
    """The beginning of a name is asked."""
    await state.set_state(PeopleForms.search)
    await show(tap, screens.ask_search(t))


@router.message(Word(), StateFilter(PeopleForms.search))
async def search(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """Whose name begins so; the next text searches again."""
    typed = (message.text or "")[:80]
    await state.set_data({"typed": typed})
    await show(message, screens.found(await use.people.found(actor, typed, 0), typed, t))


@router.callback_query(On(taps.FoundPeople))
async def found(
    tap: CallbackQuery,
    data: taps.FoundPeople,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """Another page; the search forgotten meanwhile: ask again."""
    typed = (await state.get_data()).get("typed")
    if typed is None:
        await state.set_state(PeopleForms.search)
        await show(tap, screens.ask_search(t))
        return
    await show(tap, screens.found(await use.people.found(actor, typed, data.page), typed, t))


@router.callback_query(On(taps.MunicipalStaff))
async def staff(
    tap: CallbackQuery, data: taps.MunicipalStaff, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Curators, methodologists, heads."""
    await show(tap, screens.staff(await use.people.staff(actor, data.page), t))


def _said(problem: BadName | SchoolExists, t: Translator) -> str:
    if isinstance(problem, SchoolExists):
        return t("errors-school-exists", name=problem.name)
    return t("errors-bad-name", reason=problem.reason, what=problem.what)
