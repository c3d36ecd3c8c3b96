"""The municipality's own templates: brought as a file, tried at once, given up in one tap and a half."""

from io import BytesIO

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Document, Message

from handlers.callbacks import papers as taps
from handlers.filters import On
from handlers.screens import templates as screens
from handlers.screens.screen import Screen
from handlers.show import show
from handlers.states.papers import TemplateForm
from locales.translator import Translator
from mentoring.errors import NotFound
from mentoring.paper_fields import MOST_BYTES, PaperKind
from mentoring.people import Actor, Role
from mentoring.usecases.all import UseCases
from mentoring.usecases.paper_templates import Flaw, OwnTemplate, TemplateUnread

router = Router(name="methodologist.templates")


@router.callback_query(On(taps.OpenTemplates))
async def open_room(
    tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """How each paper looks."""
    own = await use.templates.all(actor)
    await state.clear()
    await show(tap, screens.room(own, t, actor.tz))


@router.callback_query(On(taps.OpenTemplate))
async def open_card(
    tap: CallbackQuery, data: taps.OpenTemplate, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """One of them."""
    kind = _kind(data.kind)
    own = (await use.templates.all(actor)).get(kind)
    await state.clear()
    await show(tap, screens.card(kind, own, t, actor.tz))


@router.callback_query(On(taps.BringTemplate))
async def ask(
    tap: CallbackQuery,
    data: taps.BringTemplate,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """A file, please."""
    kind = _kind(data.kind)
    await use.templates.all(actor)
    await state.set_state(TemplateForm.file)
    await state.set_data({"kind": kind.value})
    await show(tap, screens.ask(kind, t))


@router.callback_query(On(taps.TemplateExample))
async def example(
    tap: CallbackQuery, data: taps.TemplateExample, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Something that works, to begin with; a file that is awaited is awaited still."""
    kind = _kind(data.kind)
    own = (await use.templates.all(actor)).get(kind)
    await show(tap, screens.with_example(kind, screens.card(kind, own, t, actor.tz), t))


@router.callback_query(On(taps.TryTemplate))
async def attempt(
    tap: CallbackQuery, data: taps.TryTemplate, actor: Actor, use: UseCases, t: Translator
) -> None:
    """How the one in use looks."""
    kind = _kind(data.kind)
    own = (await use.templates.all(actor)).get(kind)
    screen = screens.card(kind, own, t, actor.tz)
    files = (screens.tried(own, t),) if own else ()
    await show(tap, Screen(screen.text, screen.rows, files))


@router.callback_query(On(taps.GiveUpTemplate))
async def give_up(
    tap: CallbackQuery, data: taps.GiveUpTemplate, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Asked once, then back to the usual look."""
    kind = _kind(data.kind)
    own = (await use.templates.all(actor)).get(kind)
    if own is None:
        await show(tap, screens.card(kind, None, t, actor.tz))
    elif not data.sure:
        await show(tap, screens.ask_give_up(own, t))
    else:
        left = await use.templates.give_up(actor, kind)
        await show(tap, screens.card(kind, left.get(kind), t, actor.tz), toast=t("templates-given-up"))


@router.message(StateFilter(TemplateForm.file), ~F.text.startswith("/"))
async def bring(
    message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext, bot: Bot
) -> None:
    """The file: in use at once, or told what is wrong with it."""
    kind = _kind((await state.get_data()).get("kind", ""))
    actor.must(Role.METHODOLOGIST)
    document = message.document
    if document is None or not (document.file_name or "").lower().endswith(".docx"):
        await show(message, screens.refused(kind, (Flaw("not_docx"),), t))
        return
    content = await _downloaded(document, bot)
    became = await use.templates.bring(actor, kind, document.file_name or "", content)
    if isinstance(became, OwnTemplate):
        await state.clear()
        await show(message, screens.taken(became, t))
    else:
        await show(message, screens.refused(kind, became.flaws, t))


async def _downloaded(document: Document, bot: Bot) -> bytes:
    """Before the first write of the turn. A file that is too big is not fetched; its size says enough."""
    if (document.file_size or 0) > MOST_BYTES:
        return b"\0" * (MOST_BYTES + 1)
    target = BytesIO()
    try:
        await bot.download(document.file_id, destination=target, timeout=20)
    except (TelegramAPIError, OSError, TimeoutError) as error:
        raise TemplateUnread from error
    return target.getvalue()


def _kind(code: str) -> PaperKind:
    """Raises NotFound for a forged one."""
    try:
        return PaperKind(code)
    except ValueError as error:
        raise NotFound("template") from error
