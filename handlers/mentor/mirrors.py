"""The mentor answers the mirror; the teacher of the pair reads it and decides whether it counts."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import mirrors as taps
from handlers.filters import On
from handlers.screens import mirrors as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.mirrors import MirrorClosed
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.mirrors import MirrorQuestion

router = Router(name="mentor.mirrors")


@router.callback_query(On(taps.OpenMirror))
async def open_mirror(
    tap: CallbackQuery, data: taps.OpenMirror, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What it is; to the teacher the newest one."""
    if await use.mirrors.is_about(actor, data.pair_id):
        view = await use.mirrors.last(actor, data.pair_id)
        await show(tap, screens.read(view, t) if view else screens.none_yet(data.pair_id, t))
        return
    found = await use.mirrors.open(actor, data.pair_id)
    is_new = isinstance(found, MirrorQuestion) and found.number == 1
    if is_new and isinstance(found, MirrorQuestion):
        await show(tap, screens.intro(data.pair_id, found.total, t))
        return
    await show(tap, screens.step(found, t, actor.tz))


@router.callback_query(On(taps.BeginMirror))
async def begin(
    tap: CallbackQuery, data: taps.BeginMirror, actor: Actor, use: UseCases, t: Translator
) -> None:
    """On to the questions."""
    await show(tap, screens.step(await use.mirrors.open(actor, data.pair_id), t, actor.tz))


@router.callback_query(On(taps.AnswerMirror))
async def answer(
    tap: CallbackQuery, data: taps.AnswerMirror, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One tap; an old button shows how things are."""
    try:
        view = await use.mirrors.answer(actor, data.mirror_id, data.item, data.place)
    except MirrorClosed as error:
        view = await use.mirrors.open(actor, error.pair_id)
    await show(tap, screens.step(view, t, actor.tz))


@router.callback_query(On(taps.BackMirror))
async def back(tap: CallbackQuery, data: taps.BackMirror, actor: Actor, use: UseCases, t: Translator) -> None:
    """The last question again."""
    try:
        view = await use.mirrors.back(actor, data.mirror_id)
    except MirrorClosed as error:
        view = await use.mirrors.open(actor, error.pair_id)
    await show(tap, screens.step(view, t, actor.tz))


@router.callback_query(On(taps.ReadMirror))
async def read(tap: CallbackQuery, data: taps.ReadMirror, actor: Actor, use: UseCases, t: Translator) -> None:
    """The teacher reads."""
    await show(tap, screens.read(await use.mirrors.read(actor, data.mirror_id), t))


@router.callback_query(On(taps.UseMirror))
async def let_in(
    tap: CallbackQuery, data: taps.UseMirror, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Counts in the profile, or not."""
    view = await use.mirrors.let_in(actor, data.mirror_id, used=data.used)
    await show(tap, screens.read(view, t))
