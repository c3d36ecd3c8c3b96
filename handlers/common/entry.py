"""The way in. The step that is missing is read from the tables, so it goes on after any interruption."""

from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, CommandStart, Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import entry as taps
from handlers.callbacks.menu import OpenMenu
from handlers.filters import Known, On
from handlers.screens import entry as screens
from handlers.screens import invitations as invitation_screens
from handlers.screens import menu as menu_screens
from handlers.show import show
from locales.translator import Translator
from mentoring.invitations import InvitationClosed, InvitationUnknown
from mentoring.people import Actor
from mentoring.registration import BadName, BadYear, Step
from mentoring.roster import PersonStatus
from mentoring.usecases.all import UseCases
from mentoring.usecases.entry_views import Kind

router = Router(name="common.entry")


class Entering(Filter):
    """Somebody between the consent and the last step."""

    async def __call__(self, event: Any, actor: Actor | None = None) -> bool:
        return actor is not None and actor.status == PersonStatus.NEW


class Invited(Filter):
    """A stranger who opened an invitation and has not consented yet; gives the handler `view`."""

    async def __call__(
        self, event: Any, use: UseCases, account: int | None = None, actor: Actor | None = None
    ) -> bool | dict[str, Any]:
        if actor is not None or account is None:
            return False
        view = await use.entry.opened(account, None)
        return {"view": view} if view else False


@router.message(CommandStart(deep_link=True))
async def start_by_link(
    message: Message,
    command: CommandObject,
    account: int,
    actor: Actor | None,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """Came by a link; whoever is in the middle of entering goes on where they were."""
    await state.clear()
    if actor is not None and actor.status == PersonStatus.NEW:
        await show(message, screens.where(await use.entry.progress(actor), t))
        return
    try:
        view = await use.entry.open(account, command.args or "", actor)
    except InvitationUnknown:
        await show(message, screens.closed_link(None, t))
        return
    except InvitationClosed as closed:
        await show(message, screens.closed_link(closed, t))
        return
    await show(message, screens.invited(view, t))


@router.message(CommandStart(), Entering())
@router.message(Command("menu", "cancel"), Entering())
async def resume_by_word(message: Message, actor: Actor, use: UseCases, t: Translator) -> None:
    """On from the step that is missing."""
    await show(message, screens.where(await use.entry.progress(actor), t))


@router.callback_query(On(OpenMenu), Entering())
@router.callback_query(On(taps.ResumeEntry), Entering())
async def resume_by_tap(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """On from the step that is missing."""
    await show(tap, screens.where(await use.entry.progress(actor), t))


@router.callback_query(On(taps.ResumeEntry), Known())
async def facts_by_tap(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """A new role may ask for subjects and a year; else the menu."""
    view = await use.entry.progress(actor)
    done = view.step is Step.DONE
    await show(tap, menu_screens.home(actor, t) if done else screens.where(view, t))


@router.message(CommandStart())
async def start(
    message: Message,
    account: int,
    actor: Actor | None,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """Harmless at any moment: the owner's page, what was opened, the menu, or what the bot is."""
    await state.clear()
    opened = await use.entry.opened(account, actor)
    if opened is not None and opened.kind is not Kind.HELD:
        await show(message, screens.invited(opened, t))
    elif use.invitations.is_owner(account):
        await show(message, invitation_screens.owner(await use.invitations.owner_view(account), actor, t))
    elif actor is not None:
        await show(message, menu_screens.home(actor, t))
    else:
        await show(message, screens.stranger(t))


@router.message(Command("menu", "cancel"), Invited())
async def invited_again(message: Message, view: Any, t: Translator) -> None:
    """Opened an invitation and went away: here it is."""
    await show(message, screens.invited(view, t))


@router.callback_query(On(taps.HowToEnter))
async def how_to_enter(tap: CallbackQuery, t: Translator) -> None:
    """Whom to ask for a link."""
    await show(tap, screens.how_to_enter(t))


@router.callback_query(On(taps.ContinueEntry))
async def continue_entry(
    tap: CallbackQuery, account: int, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """The consent, in short; for who is in already, where they are."""
    if actor is not None:
        await show(tap, screens.where(await use.entry.progress(actor), t))
    else:
        await _at_the_door(tap, account, use, t)


async def _at_the_door(tap: CallbackQuery, account: int, use: UseCases, t: Translator) -> None:
    try:
        await show(tap, screens.consent(await use.entry.consent(account), t))
    except InvitationUnknown:
        await show(tap, screens.closed_link(None, t))
    except InvitationClosed as closed:
        await show(tap, screens.closed_link(closed, t))


@router.callback_query(On(taps.ReadConsent))
async def read_consent(
    tap: CallbackQuery, data: taps.ReadConsent, account: int, use: UseCases, t: Translator
) -> None:
    """The consent in full."""
    pages = await use.entry.consent_pages(account)
    await show(tap, screens.consent_page(pages, data.page, t))


@router.callback_query(On(taps.NotMe))
async def not_me(tap: CallbackQuery, account: int, actor: Actor | None, use: UseCases, t: Translator) -> None:
    """Came by a link that was for somebody else."""
    await use.entry.decline(account)
    await show(tap, menu_screens.home(actor, t) if actor else screens.not_me(t))


@router.callback_query(On(taps.Disagree))
async def disagree(tap: CallbackQuery, actor: Actor | None, t: Translator) -> None:
    """No consent: nothing is kept, the calendar works, /start returns here."""
    await show(tap, menu_screens.home(actor, t) if actor else screens.disagreed(t))


@router.callback_query(On(taps.Agree))
async def agree(tap: CallbackQuery, account: int, use: UseCases, t: Translator) -> None:
    """The consent is given; the first missing step comes."""
    await show(tap, screens.where(await use.entry.agree(account), t))


@router.callback_query(On(taps.AcceptInvitation))
async def accept(tap: CallbackQuery, account: int, actor: Actor | None, use: UseCases, t: Translator) -> None:
    """One more role, or one's own account in a new place."""
    await show(tap, screens.where(await use.entry.accept(account, actor), t))


@router.callback_query(On(taps.ToggleSubject), Known())
async def toggle_subject(
    tap: CallbackQuery, data: taps.ToggleSubject, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Mark or unmark a subject."""
    view = await use.entry.toggle_subject(actor, data.code)
    await show(tap, screens.subjects(view, data.page, t))


@router.callback_query(On(taps.SubjectPage), Known())
async def subject_page(
    tap: CallbackQuery, data: taps.SubjectPage, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Another page of subjects."""
    await show(tap, screens.subjects(await use.entry.progress(actor), data.page, t))


@router.callback_query(On(taps.SubjectsDone), Known())
async def subjects_done(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """On to the year, if anything is marked."""
    view = await use.entry.progress(actor)
    if view.step is Step.SUBJECTS:
        await show(tap, screens.subjects(view, 0, t, t("entry-subjects-none")))
    else:
        await show(tap, screens.where(view, t))


@router.callback_query(On(taps.YearPage), Known())
async def year_page(
    tap: CallbackQuery, data: taps.YearPage, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Earlier years."""
    await show(tap, screens.start_year(await use.entry.progress(actor), data.page, t))


@router.callback_query(On(taps.PickYear), Known())
async def pick_year(
    tap: CallbackQuery, data: taps.PickYear, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The year; the last step."""
    try:
        view = await use.entry.give_start_year(actor, str(data.year))
    except BadYear as problem:
        await show(tap, screens.start_year(await use.entry.progress(actor), 0, t, problem))
        return
    await show(tap, screens.where(view, t))


@router.message(F.text, ~F.text.startswith("/"), Entering())
async def typed_while_entering(message: Message, actor: Actor, use: UseCases, t: Translator) -> None:
    """A name or a year where one is asked; elsewhere the same screen again."""
    view = await use.entry.progress(actor)
    if view.step is Step.NAME:
        await _take_name(message, actor, use, t)
    elif view.step is Step.START_YEAR:
        await _take_year(message, actor, use, t)
    else:
        await show(message, screens.buttons_only(screens.where(view, t), t))


@router.message(~F.text, Entering())
async def thing_while_entering(message: Message, actor: Actor, use: UseCases, t: Translator) -> None:
    """A sticker, a voice, a file: the same screen again."""
    view = await use.entry.progress(actor)
    again = screens.words_only if view.step is Step.NAME else screens.buttons_only
    await show(message, again(screens.where(view, t), t))


async def _take_name(message: Message, actor: Actor, use: UseCases, t: Translator) -> None:
    try:
        view = await use.entry.give_name(actor, message.text or "")
    except BadName as problem:
        await show(message, screens.name(t, problem))
        return
    await show(message, screens.where(view, t))


async def _take_year(message: Message, actor: Actor, use: UseCases, t: Translator) -> None:
    try:
        view = await use.entry.give_start_year(actor, message.text or "")
    except BadYear as problem:
        await show(message, screens.start_year(await use.entry.progress(actor), 0, t, problem))
        return
    await show(message, screens.where(view, t))
