"""Roles of a person: given, taken away, handed over. Methodologists come here too."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import people as taps
from handlers.filters import Known, On, Word
from handlers.screens import roles as screens
from handlers.show import show
from handlers.states.people import PeopleForms
from locales.translator import Translator
from mentoring.errors import NotFound
from mentoring.people import SCHOOL_ROLES, Actor, Role
from mentoring.usecases.all import UseCases

router = Router(name="curator.roles")
router.callback_query.filter(Known())
router.message.filter(Known())


@router.callback_query(On(taps.PersonRoles))
async def roles(
    tap: CallbackQuery, data: taps.PersonRoles, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Roles of a person."""
    await show(tap, screens.roles(await use.people.card(actor, data.person_id), t))


@router.callback_query(On(taps.RoleCard))
async def role(
    tap: CallbackQuery,
    data: taps.RoleCard,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """One of them."""
    await state.clear()
    view = await use.roles.grant_of(actor, data.grant_id, handing_over=True)
    await show(tap, screens.role(view, t))


@router.callback_query(On(taps.RevokeRole))
async def revoke(
    tap: CallbackQuery, data: taps.RevokeRole, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Take it away; asked once more."""
    view = await use.roles.grant_of(actor, data.grant_id)
    if not data.sure:
        await show(tap, screens.revoke_ask(view, t))
        return
    await use.roles.revoke(actor, data.grant_id)
    if view.person.id == actor.person_id:
        await show(tap, screens.handed_over(t))
        return
    card = await use.people.card(actor, view.person.id)
    await show(tap, screens.roles(card, t), toast=t("people-role-revoked"))


@router.callback_query(On(taps.GiveRole))
async def give(tap: CallbackQuery, data: taps.GiveRole, actor: Actor, use: UseCases, t: Translator) -> None:
    """Which role."""
    card = await use.people.card(actor, data.person_id)
    await show(tap, screens.give(card, await use.roles.may_give(actor), t))


@router.callback_query(On(taps.GiveRoleAt))
async def give_at(
    tap: CallbackQuery, data: taps.GiveRoleAt, actor: Actor, use: UseCases, t: Translator
) -> None:
    """In which school; a role of the municipality needs none."""
    wanted = _role(data.role)
    if wanted not in SCHOOL_ROLES:
        await _give(tap, actor, data.person_id, wanted, None, use, t)
        return
    card = await use.people.card(actor, data.person_id)
    page = await use.people.own_schools(actor, data.page)
    await show(tap, screens.give_at(card, wanted, page, t))


@router.callback_query(On(taps.GiveThisRole))
async def give_this(
    tap: CallbackQuery, data: taps.GiveThisRole, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Given."""
    await _give(tap, actor, data.person_id, _role(data.role), data.school_id or None, use, t)


async def _give(
    tap: CallbackQuery,
    actor: Actor,
    person_id: int,
    wanted: Role,
    school_id: int | None,
    use: UseCases,
    t: Translator,
) -> None:
    given = await use.roles.give(actor, person_id, wanted, school_id)
    card = await use.people.card(actor, person_id)
    note = t("people-role-given") if given else t("people-role-held")
    await show(tap, screens.roles(card, t), toast=note)


@router.callback_query(On(taps.HandOverRole))
async def hand_over(
    tap: CallbackQuery,
    data: taps.HandOverRole,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """To whom: the name is asked."""
    view = await use.roles.grant_of(actor, data.grant_id, handing_over=True)
    await state.set_state(PeopleForms.heir)
    await state.set_data({"grant": data.grant_id})
    await show(tap, screens.ask_heir(view, t))


@router.message(Word(), StateFilter(PeopleForms.heir))
async def heir_name(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """Whom the name may mean."""
    grant_id = (await state.get_data())["grant"]
    view = await use.roles.grant_of(actor, grant_id, handing_over=True)
    found = await use.people.heirs(actor, (message.text or "")[:80], 0)
    await show(message, screens.heirs(view, found, t))


@router.callback_query(On(taps.HandOverTo))
async def hand_over_to(
    tap: CallbackQuery,
    data: taps.HandOverTo,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """This heir; asked once more."""
    if not data.sure:
        view = await use.roles.grant_of(actor, data.grant_id, handing_over=True)
        heir = await use.people.card(actor, data.heir_id)
        await show(tap, screens.hand_over_ask(view, heir.person, t))
        return
    await state.clear()
    await use.roles.hand_over(actor, data.grant_id, data.heir_id)
    await show(tap, screens.handed_over(t))


def _role(code: str) -> Role:
    if code not in set(Role):
        raise NotFound("role")
    return Role(code)
