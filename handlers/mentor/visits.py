"""A lesson visit proposed by either of the two, and the mentor's sheet of taps after it."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import visits as taps
from handlers.filters import On, Word
from handlers.screens import meeting_times as time_screens
from handlers.screens import visits as screens
from handlers.show import show
from handlers.states.meetings import VisitForms
from locales.translator import Translator
from mentoring.errors import NotFound, TooLong
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.visits import Part, Seen, SheetUnfinished

router = Router(name="mentor.visits")


@router.callback_query(On(taps.OfferVisit))
async def choose_focus(
    tap: CallbackQuery, data: taps.OfferVisit, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """What to look at together?"""
    await state.clear()
    other = await use.meetings.with_whom(actor, data.pair_id)
    last = await use.visits.last_focus(data.pair_id)
    programme = use.programmes.of(actor.municipality_id)
    await show(tap, screens.focus(data.pair_id, other, last, programme, t))


@router.callback_query(On(taps.PickFocus))
async def choose_grade(
    tap: CallbackQuery, data: taps.PickFocus, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Which class? A tap, or one phrase."""
    await use.meetings.with_whom(actor, data.pair_id)
    _known_focus(data.focus, actor, use)
    await state.set_state(VisitForms.lesson)
    await state.set_data({"pair": data.pair_id, "focus": data.focus})
    await show(tap, screens.grade(data.pair_id, data.focus, t))


def _known_focus(code: str, actor: Actor, use: UseCases) -> str | None:
    if code == screens.WHOLE:
        return None
    use.programmes.of(actor.municipality_id).axis_title(code)
    return code


@router.callback_query(On(taps.PickGrade))
async def take_grade(
    tap: CallbackQuery, data: taps.PickGrade, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """On to the days."""
    if data.grade and data.grade not in screens.GRADES:
        raise NotFound("grade")
    await state.clear()
    lesson = t.plain("visits-grade", n=data.grade)
    focus = _known_focus(data.focus, actor, use)
    await show(tap, time_screens.days(await use.meetings.begin_visit(actor, data.pair_id, lesson, focus), t))


@router.message(StateFilter(VisitForms.lesson), Word())
async def take_lesson(
    message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """The lesson in own words; one that is too long is given back."""
    kept = await state.get_data()
    pair_id, code = kept["pair"], kept["focus"]
    focus = _known_focus(code, actor, use)
    try:
        choice = await use.meetings.begin_visit(actor, pair_id, message.text or "", focus)
    except TooLong as error:
        trouble = t("errors-too-long", over=error.over, limit=error.limit)
        await show(message, screens.grade(pair_id, code, t, trouble))
        return
    await state.clear()
    await show(message, time_screens.days(choice, t))


@router.callback_query(On(taps.OpenSheet))
async def open_sheet(
    tap: CallbackQuery, data: taps.OpenSheet, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Wherever it stands."""
    await state.clear()
    await show(tap, screens.sheet(await use.visits.view(actor, data.meeting_id), t))


@router.callback_query(On(taps.ReadLines))
async def read_lines(
    tap: CallbackQuery, data: taps.ReadLines, actor: Actor, use: UseCases, t: Translator
) -> None:
    """All lines at once."""
    await show(tap, screens.lines(await use.visits.view(actor, data.meeting_id), t))


@router.callback_query(On(taps.MarkLine))
async def mark_line(
    tap: CallbackQuery, data: taps.MarkLine, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One tap a line."""
    if data.seen not in set(Seen):
        raise NotFound("line")
    view = await use.visits.answer(actor, data.meeting_id, data.line, Seen(data.seen))
    await show(tap, screens.next_line(view, t))


@router.callback_query(On(taps.BackLine))
async def back_line(
    tap: CallbackQuery, data: taps.BackLine, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The last line again."""
    await show(tap, screens.next_line(await use.visits.back(actor, data.meeting_id), t))


@router.callback_query(On(taps.OpenPart))
async def open_part(
    tap: CallbackQuery, data: taps.OpenPart, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Strong points, or what to try."""
    view = await use.visits.view(actor, data.meeting_id)
    if not view.is_writable:
        await show(tap, screens.sheet(view, t))
    elif data.part == Part.STRONG:
        await show(tap, screens.strong(view, t))
    else:
        await show(tap, screens.advice(view, t))


@router.callback_query(On(taps.ChooseWords))
async def choose_words(
    tap: CallbackQuery, data: taps.ChooseWords, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A tap on a number: the second strong point, and the advice, go on by themselves."""
    if data.part not in (Part.STRONG, Part.ADVICE):
        raise NotFound("part")
    part = Part(data.part)
    view = await use.visits.choose(actor, data.meeting_id, part, data.place)
    await show(tap, screens.after_words(view, part, t))


@router.callback_query(On(taps.SendSheet))
async def send_sheet(
    tap: CallbackQuery, data: taps.SendSheet, actor: Actor, use: UseCases, t: Translator
) -> None:
    """To the teacher; what is missing is asked first."""
    try:
        view = await use.visits.send(actor, data.meeting_id)
    except SheetUnfinished:
        view = await use.visits.view(actor, data.meeting_id)
        screen = screens.advice(view, t) if view.sheet.strong else screens.strong(view, t)
        await show(tap, screen, toast=t("visits-unfinished"))
        return
    await show(tap, screens.sheet(view, t))


@router.callback_query(On(taps.TypeWords))
async def ask_words(
    tap: CallbackQuery, data: taps.TypeWords, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """«Своими словами», «Ответить»."""
    if data.part not in set(Part):
        raise NotFound("part")
    view = await use.visits.may_say(actor, data.meeting_id, Part(data.part))
    await state.set_state(VisitForms.words)
    await state.set_data({"meeting": data.meeting_id, "part": data.part})
    await show(tap, screens.own_words(view, Part(data.part), t))


@router.message(StateFilter(VisitForms.words), Word())
async def take_words(message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator) -> None:
    """Kept at once; too long a text is given back."""
    kept = await state.get_data()
    meeting_id, part = kept["meeting"], Part(kept["part"])
    try:
        view = await use.visits.say(actor, meeting_id, part, message.text or "")
    except TooLong as error:
        view = await use.visits.view(actor, meeting_id)
        trouble = t("errors-too-long", over=error.over, limit=error.limit)
        await show(message, screens.own_words(view, part, t, trouble))
        return
    await state.clear()
    await show(message, screens.after_words(view, part, t))


@router.callback_query(On(taps.KeepWords))
async def keep_words(
    tap: CallbackQuery, data: taps.KeepWords, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """«Это не о ребёнке»."""
    await state.clear()
    await show(tap, screens.sheet(await use.visits.keep(actor, data.meeting_id), t))
