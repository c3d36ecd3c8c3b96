"""A school's room: people to confirm, people on the list, people expected. Methodologists come here too."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import people as taps
from handlers.callbacks.menu import OpenSchool
from handlers.filters import Known, On, Word
from handlers.screens import entry as entry_screens
from handlers.screens import expected
from handlers.screens import invitations as invitation_screens
from handlers.screens import people as screens
from handlers.show import show
from handlers.states.people import PeopleForms
from locales.translator import Translator
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.registration import BadName
from mentoring.usecases.all import UseCases

router = Router(name="curator.people")
router.callback_query.filter(Known())
router.message.filter(Known())


@router.callback_query(On(OpenSchool))
async def open_school(
    tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """«Моя школа»."""
    await state.clear()
    await _room(tap, None, actor, use, t)


@router.callback_query(On(taps.SchoolCard))
async def open_this_school(
    tap: CallbackQuery,
    data: taps.SchoolCard,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """The room of one school."""
    await state.clear()
    await _room(tap, data.school_id, actor, use, t)


@router.callback_query(On(taps.WaitingPeople))
async def waiting(
    tap: CallbackQuery, data: taps.WaitingPeople, actor: Actor, use: UseCases, t: Translator
) -> None:
    """People to confirm."""
    await show(tap, screens.waiting(await use.roles.waiting(actor, data.page), t))


@router.callback_query(On(taps.WaitingPerson))
async def newcomer(
    tap: CallbackQuery, data: taps.WaitingPerson, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One of them."""
    await show(tap, screens.newcomer(await use.roles.newcomer(actor, data.grant_id), t))


@router.callback_query(On(taps.ConfirmPerson))
async def confirm(
    tap: CallbackQuery, data: taps.ConfirmPerson, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Works here: the role is theirs."""
    await use.roles.confirm(actor, data.grant_id)
    page = await use.roles.waiting(actor, 0)
    await show(tap, screens.waiting(page, t), toast=t("people-confirmed"))


@router.callback_query(On(taps.ConfirmAsListed))
async def confirm_as_listed(
    tap: CallbackQuery, data: taps.ConfirmAsListed, actor: Actor, use: UseCases, t: Translator
) -> None:
    """It is the one on the list: pairs and marks made before are theirs."""
    await use.roles.confirm(actor, data.grant_id, as_listed=True)
    page = await use.roles.waiting(actor, 0)
    await show(tap, screens.waiting(page, t), toast=t("people-confirmed"))


@router.callback_query(On(taps.RefusePerson))
async def refuse(
    tap: CallbackQuery, data: taps.RefusePerson, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Does not work here; asked once more."""
    if not data.sure:
        await show(tap, screens.refuse_ask(await use.roles.newcomer(actor, data.grant_id), t))
        return
    await use.roles.refuse(actor, data.grant_id)
    page = await use.roles.waiting(actor, 0)
    await show(tap, screens.waiting(page, t), toast=t("people-refused"))


@router.callback_query(On(taps.SchoolPeople))
async def people_of_school(
    tap: CallbackQuery, data: taps.SchoolPeople, actor: Actor, use: UseCases, t: Translator
) -> None:
    """People of the school, by name."""
    school, page = await use.people.of_school(actor, data.school_id, data.page)
    await show(tap, screens.of_school(school, page, t))


@router.callback_query(On(taps.PersonCard))
async def person(
    tap: CallbackQuery, data: taps.PersonCard, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One person."""
    await show(tap, screens.card(await use.people.card(actor, data.person_id), t))


@router.callback_query(On(taps.ExpectPerson))
async def expect(
    tap: CallbackQuery, data: taps.ExpectPerson, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Who will come."""
    await use.people.school(actor, data.school_id)
    await show(tap, expected.expect_role(data.school_id, use.people.may_expect(actor), t))


@router.callback_query(On(taps.ExpectRole))
async def expect_role(tap: CallbackQuery, data: taps.ExpectRole, t: Translator, state: FSMContext) -> None:
    """With a name or without."""
    await state.clear()
    await show(tap, expected.expect_consent(data.school_id, _role(data.role), t))


@router.callback_query(On(taps.ExpectByName))
async def expect_by_name(
    tap: CallbackQuery, data: taps.ExpectByName, t: Translator, state: FSMContext
) -> None:
    """A written consent exists: the name, please."""
    await state.set_state(PeopleForms.expected_name)
    await state.set_data({"school": data.school_id, "role": _role(data.role).value})
    await show(tap, expected.expect_name(data.school_id, t))


@router.message(Word(), StateFilter(PeopleForms.expected_name))
async def expected_name(
    message: Message,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
    bot_username: str,
) -> None:
    """The name of someone expected; a personal link comes at once."""
    kept = await state.get_data()
    try:
        person_id = await use.people.expect(actor, kept["school"], _role(kept["role"]), message.text)
    except BadName as problem:
        await show(message, expected.expect_name(kept["school"], t, problem))
        return
    await state.clear()
    card = await use.people.card(actor, person_id)
    if card.person.status != "expected":
        await show(message, screens.card(card, t, t("people-already-listed")))
        return
    view = await use.invitations.personal(actor, person_id)
    await show(message, invitation_screens.made(view, bot_username, t))


@router.message(~F.text, StateFilter(PeopleForms.expected_name))
async def expected_name_is_text(message: Message, t: Translator, state: FSMContext) -> None:
    """A sticker instead of a name."""
    kept = await state.get_data()
    await show(message, entry_screens.words_only(expected.expect_name(kept["school"], t), t))


@router.callback_query(On(taps.ExpectNameless))
async def expect_nameless(
    tap: CallbackQuery, data: taps.ExpectNameless, actor: Actor, use: UseCases, t: Translator
) -> None:
    """No consent yet: a role and a subject are enough."""
    options = use.people.subjects(actor)
    await show(tap, expected.expect_subject(data.school_id, _role(data.role), options, data.page, t))


@router.callback_query(On(taps.ExpectSubject))
async def expect_subject(
    tap: CallbackQuery,
    data: taps.ExpectSubject,
    actor: Actor,
    use: UseCases,
    t: Translator,
    bot_username: str,
) -> None:
    """Someone without a name is on the list; a personal link comes at once."""
    person_id = await use.people.expect(actor, data.school_id, _role(data.role), None, data.subject)
    view = await use.invitations.personal(actor, person_id)
    await show(tap, invitation_screens.made(view, bot_username, t))


async def _room(
    tap: CallbackQuery, school_id: int | None, actor: Actor, use: UseCases, t: Translator
) -> None:
    """With what there is to look at, for whoever curates the school."""
    view = await use.people.school(actor, school_id)
    await show(tap, screens.school(view, t, care=await use.care.of_school(actor, view.school.id)))


def _role(code: str) -> Role:
    if code not in set(Role):
        raise NotFound("role")
    return Role(code)
