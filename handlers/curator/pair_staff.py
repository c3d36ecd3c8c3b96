"""A mentor is proposed to a teacher. Methodologists come here too."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import pair_staff as taps
from handlers.filters import Known, On, Word
from handlers.screens import entry as entry_screens
from handlers.screens import pair_staff as screens
from handlers.show import show
from handlers.states.pairs import PairForms
from locales.translator import Translator
from mentoring.errors import NotFound, TooLong
from mentoring.pairs import SITUATIONAL, PairKind
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.pair_staff import KINDS, StaffCandidate, TeacherPairs

router = Router(name="curator.pair_staff")
router.callback_query.filter(Known())
router.message.filter(Known())


def _kind(code: str) -> PairKind:
    """The kind a tap asks for. Raises: NotFound for a forged one."""
    if code not in {kind.value for kind in KINDS}:
        raise NotFound("kind")
    return PairKind(code)


@router.callback_query(On(taps.OfferTeachers))
async def teachers(
    tap: CallbackQuery,
    data: taps.OfferTeachers,
    actor: Actor,
    state: FSMContext,
    use: UseCases,
    t: Translator,
) -> None:
    """For whom?"""
    await state.clear()
    await show(tap, screens.teachers(await use.pair_staff.teachers(actor, data.page), t))


@router.callback_query(On(taps.OfferFor))
async def one_teacher(
    tap: CallbackQuery, data: taps.OfferFor, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Which help?"""
    await state.clear()
    await _show_teacher(tap, await use.pair_staff.teacher(actor, data.teacher_id), actor, use, t)


@router.callback_query(On(taps.OfferCandidate))
async def candidate(
    tap: CallbackQuery, data: taps.OfferCandidate, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Whom?"""
    view = await use.pair_staff.candidate(actor, data.teacher_id, _kind(data.kind), data.place)
    await show(tap, screens.candidate(view, use.programmes.of(actor.municipality_id), t))


@router.callback_query(On(taps.OfferThis))
async def offer_this(
    tap: CallbackQuery, data: taps.OfferThis, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Both are asked; help for an occasion needs its goal first."""
    kind, weeks = _kind(data.help.rstrip("36")), screens.weeks_of(data.help)
    if kind not in SITUATIONAL:
        view = await use.pair_staff.propose(actor, data.teacher_id, data.mentor_id, kind)
        await _show_teacher(
            tap,
            view,
            actor,
            use,
            t,
            toast=t("staff-proposed" if view.teacher.entered else "staff-asked-mentor"),
        )
        return
    asked = await use.pair_staff.chosen(actor, data.teacher_id, kind, data.mentor_id)
    await state.set_state(PairForms.goal)
    await state.set_data(
        {"teacher": data.teacher_id, "mentor": data.mentor_id, "kind": kind.value, "weeks": weeks}
    )
    await show(tap, screens.ask_goal(asked, t))


@router.message(StateFilter(PairForms.goal), Word())
async def typed_goal(message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator) -> None:
    """The goal; too many words are given back, nothing is lost."""
    kept = await state.get_data()
    kind, weeks = _kind(str(kept["kind"])), int(kept["weeks"])
    try:
        view = await use.pair_staff.propose(
            actor, int(kept["teacher"]), int(kept["mentor"]), kind, message.text, weeks or None
        )
    except TooLong as error:
        trouble = t("errors-too-long", over=error.over, limit=error.limit)
        await show(message, screens.ask_goal(await _asked(actor, state, use), t, trouble))
        return
    await state.clear()
    await _show_teacher(message, view, actor, use, t)


@router.message(~F.text, StateFilter(PairForms.goal))
async def goal_is_text(
    message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """A sticker instead of a goal."""
    await show(message, entry_screens.words_only(screens.ask_goal(await _asked(actor, state, use), t), t))


@router.callback_query(On(taps.TakeOfferBack))
async def take_back(
    tap: CallbackQuery, data: taps.TakeOfferBack, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Not this one after all."""
    await _show_teacher(tap, await use.pair_staff.take_back(actor, data.pair_id), actor, use, t)


async def _asked(actor: Actor, state: FSMContext, use: UseCases) -> StaffCandidate:
    kept = await state.get_data()
    return await use.pair_staff.chosen(
        actor, int(kept["teacher"]), _kind(str(kept["kind"])), int(kept["mentor"])
    )


async def _show_teacher(
    source: Message | CallbackQuery,
    view: TeacherPairs,
    actor: Actor,
    use: UseCases,
    t: Translator,
    toast: str = "",
) -> None:
    screen = screens.one_teacher(view, use.programmes.of(actor.municipality_id), t, actor.tz)
    await show(source, screen, toast=toast)
