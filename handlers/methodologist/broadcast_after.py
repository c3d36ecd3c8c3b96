"""After sending: a typo, undo, once more, reminding, lists by school, a poll's results."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import broadcasts as taps
from handlers.filters import On
from handlers.methodologist.broadcast_content import content_of
from handlers.methodologist.broadcast_sending import show_standing
from handlers.methodologist.words import no_command
from handlers.screens import broadcast_after as screens
from handlers.show import show
from handlers.states.broadcasts import BroadcastForm
from locales.translator import Translator
from mentoring.broadcasts import FileStays, NothingChanged, NothingToSend
from mentoring.errors import MentoringError, TooLong
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.broadcast_views import Missed

router = Router(name="methodologist.broadcast_after")


@router.callback_query(On(taps.CorrectBroadcast))
async def ask_correction(
    tap: CallbackQuery,
    data: taps.CorrectBroadcast,
    state: FSMContext,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    """The corrected text is awaited; meanwhile this message shows no progress."""
    one = await use.broadcasts.after.changeable(actor, data.broadcast_id)
    await use.broadcasts.watch(actor, one.id, None)
    await state.set_state(BroadcastForm.correction)
    await state.set_data({"broadcast": one.id})
    await show(tap, screens.ask_correction(one, t))


@router.message(StateFilter(BroadcastForm.correction), no_command)
async def take_correction(
    message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The corrected text: what would change. What cannot be taken is asked for again."""
    broadcast_id = (await state.get_data())["broadcast"]
    content = content_of(message)
    after = use.broadcasts.after
    try:
        if content is None:
            raise NothingToSend
        suggested = await after.suggest(actor, broadcast_id, content)
    except (FileStays, NothingChanged, NothingToSend, TooLong) as error:
        wrong = _wrong(error, t)
        await show(
            message, screens.ask_correction(await after.changeable(actor, broadcast_id), t, wrong=wrong)
        )
        return
    await show(message, screens.suggestion(suggested, t))


def _wrong(error: MentoringError, t: Translator) -> str:
    if isinstance(error, TooLong):
        return t("errors-too-long", **vars(error))
    keys: dict[type[MentoringError], str] = {
        FileStays: "errors-file-stays",
        NothingChanged: "errors-nothing-changed",
    }
    return t(keys.get(type(error), "broadcasts-correct-only-words"))


@router.callback_query(On(taps.SendMeCorrection))
async def send_me(
    tap: CallbackQuery, data: taps.SendMeCorrection, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The corrected message, to me alone."""
    suggested = await use.broadcasts.after.send_me(actor, data.broadcast_id)
    await show(tap, screens.suggestion(suggested, t, shown=True))


@router.callback_query(On(taps.ConfirmCorrection))
async def confirm_correction(
    tap: CallbackQuery,
    data: taps.ConfirmCorrection,
    state: FSMContext,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    """Corrected with everybody; a second tap finds it under way."""
    one = await use.broadcasts.after.correct(actor, data.broadcast_id)
    await state.clear()
    await show_standing(tap, one, actor, use, t)


@router.callback_query(On(taps.AskRemoveBroadcast))
async def ask_remove(
    tap: CallbackQuery, data: taps.AskRemoveBroadcast, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Really? Meanwhile the question stands here, not the progress."""
    one, deletable = await use.broadcasts.after.removable(actor, data.broadcast_id)
    await use.broadcasts.watch(actor, one.id, None)
    await show(tap, screens.ask_remove(one, deletable, t))


@router.callback_query(On(taps.RemoveBroadcast))
async def remove(
    tap: CallbackQuery, data: taps.RemoveBroadcast, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Deleted with everybody."""
    await show_standing(tap, await use.broadcasts.after.remove(actor, data.broadcast_id), actor, use, t)


@router.callback_query(On(taps.AskSecondRound))
async def ask_second_round(
    tap: CallbackQuery, data: taps.AskSecondRound, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Really?"""
    one = await use.broadcasts.after.open(actor, data.broadcast_id)
    await use.broadcasts.watch(actor, one.id, None)
    await show(tap, screens.ask_second_round(one, t))


@router.callback_query(On(taps.SecondRound))
async def second_round(
    tap: CallbackQuery, data: taps.SecondRound, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Once more to those of whom nobody knows."""
    one, again = await use.broadcasts.after.second_round(actor, data.broadcast_id)
    toast = t("broadcasts-second-round-none") if not again else ""
    await show_standing(tap, one, actor, use, t, toast=toast)


@router.callback_query(On(taps.RemindUnread))
async def remind(
    tap: CallbackQuery, data: taps.RemindUnread, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Once more to those who have not marked it."""
    one, told = await use.broadcasts.after.remind(actor, data.broadcast_id)
    await show_standing(tap, one, actor, use, t, toast=t("broadcasts-reminded", n=told))


@router.callback_query(On(taps.UnreadPeople))
async def unread(
    tap: CallbackQuery, data: taps.UnreadPeople, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Who has not marked it: a button of before, whose page counted people."""
    await _show_schools(tap, data.broadcast_id, Missed.UNREAD, 0, actor, use, t)


@router.callback_query(On(taps.MissedSchools))
async def missed_schools(
    tap: CallbackQuery, data: taps.MissedSchools, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A list by school."""
    await _show_schools(tap, data.broadcast_id, _what(data.unread), data.page, actor, use, t)


@router.callback_query(On(taps.MissedPeople))
async def missed_people(
    tap: CallbackQuery, data: taps.MissedPeople, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The people of one school."""
    found = await use.broadcasts.after.of_school(
        actor, data.broadcast_id, _what(data.unread), data.school_id, data.page
    )
    await show(tap, screens.of_school(found, t))


@router.callback_query(On(taps.PollVotes))
async def votes(tap: CallbackQuery, data: taps.PollVotes, actor: Actor, use: UseCases, t: Translator) -> None:
    """How the poll stands."""
    found = await use.broadcasts.after.votes(actor, data.broadcast_id)
    await use.broadcasts.watch(actor, data.broadcast_id, None)
    await show(tap, screens.votes(found, t))


async def _show_schools(
    tap: CallbackQuery, broadcast_id: int, what: Missed, page: int, actor: Actor, use: UseCases, t: Translator
) -> None:
    found = await use.broadcasts.after.by_school(actor, broadcast_id, what, page)
    await use.broadcasts.watch(actor, broadcast_id, None)
    await show(tap, screens.by_school(found, t))


def _what(unread: bool) -> Missed:
    return Missed.UNREAD if unread else Missed.UNREACHED
