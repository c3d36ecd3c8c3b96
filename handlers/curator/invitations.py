"""Invitations of a school: list, make, revoke. A methodologist does the same for every school."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import invitations as taps
from handlers.callbacks.menu import OpenInvitations
from handlers.filters import Known, On
from handlers.screens import invitations as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.errors import NotFound
from mentoring.invitations import SHARED_ROLES
from mentoring.people import SCHOOL_ROLES, Actor, Role
from mentoring.usecases.all import UseCases

router = Router(name="curator.invitations")
router.callback_query.filter(Known())


@router.callback_query(On(OpenInvitations))
async def open_invitations(
    tap: CallbackQuery, data: OpenInvitations, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Open invitations, a page of them."""
    await show(tap, screens.listed(await use.invitations.listed(actor, data.page), t))


@router.callback_query(On(taps.InvitationCard))
async def open_card(
    tap: CallbackQuery, data: taps.InvitationCard, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One invitation; gone meanwhile: the list as it is."""
    page = await use.invitations.listed(actor, data.page)
    one = next((item for item in page.items if item.id == data.invitation_id), None)
    await show(tap, screens.card(one, page.number, t) if one else screens.listed(page, t))


@router.callback_query(On(taps.RevokeInvitation))
async def revoke(
    tap: CallbackQuery, data: taps.RevokeInvitation, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Nobody enters by it any more."""
    await use.invitations.revoke(actor, data.invitation_id)
    page = await use.invitations.listed(actor, data.page)
    await show(tap, screens.listed(page, t), toast=t("invitations-revoked"))


@router.callback_query(On(taps.NewInvitation))
async def choose_role(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Whom to invite."""
    await show(tap, screens.roles(await use.invitations.offer(actor, 0), t))


@router.callback_query(On(taps.InviteRole))
async def choose_school(
    tap: CallbackQuery,
    data: taps.InviteRole,
    actor: Actor,
    use: UseCases,
    t: Translator,
    bot_username: str,
) -> None:
    """Which school; a role of the municipality needs none, and one school is no choice."""
    role = role_of(data.role)
    if role not in SCHOOL_ROLES:
        view = await use.invitations.create(actor, role, None, 1)
        await show(tap, screens.made(view, bot_username, t))
        return
    offer = await use.invitations.offer(actor, data.page)
    if offer.schools.total != 1:
        await show(tap, screens.schools(role, offer.schools, t))
        return
    only = offer.schools.items[0]
    if role in SHARED_ROLES:
        await show(tap, screens.uses(role, only, t, chosen=False))
        return
    view = await use.invitations.create(actor, role, only.id, 1)
    await show(tap, screens.made(view, bot_username, t))


@router.callback_query(On(taps.InviteSchool))
async def choose_uses(
    tap: CallbackQuery, data: taps.InviteSchool, actor: Actor, use: UseCases, t: Translator
) -> None:
    """How many may enter."""
    school = await use.invitations.school_of(actor, data.school_id)
    await show(tap, screens.uses(role_of(data.role), school, t))


@router.callback_query(On(taps.MakeInvitation))
async def make(
    tap: CallbackQuery,
    data: taps.MakeInvitation,
    actor: Actor,
    use: UseCases,
    t: Translator,
    bot_username: str,
) -> None:
    """The link and its QR card."""
    view = await use.invitations.create(actor, role_of(data.role), data.school_id or None, data.uses)
    await show(tap, screens.made(view, bot_username, t))


@router.callback_query(On(taps.PersonalInvitation))
async def personal(
    tap: CallbackQuery,
    data: taps.PersonalInvitation,
    actor: Actor,
    use: UseCases,
    t: Translator,
    bot_username: str,
) -> None:
    """A link for one person."""
    view = await use.invitations.personal(actor, data.person_id)
    await show(tap, screens.made(view, bot_username, t))


def role_of(code: str) -> Role:
    """The role a button names. Raises: NotFound (a forged one)."""
    if code not in set(Role):
        raise NotFound("role")
    return Role(code)
