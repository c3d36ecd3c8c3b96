"""The roadmap: the head's rooms, and the share of whoever carries a row out."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any, Final

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import roadmap as taps
from handlers.exports.common import export
from handlers.filters import Known, On, Word
from handlers.parcels import parcel
from handlers.screens import roadmap as screens
from handlers.screens import roadmap_files as files
from handlers.screens.papers import attachment
from handlers.screens.screen import Screen
from handlers.show import show
from handlers.states.roadmap import RoadmapForms
from handlers.widgets.typed_date import Asks, misread
from locales.translator import Translator
from mentoring.dates import DateDoesNotExist, DateInFuture, DateInPast, DateTooFar
from mentoring.errors import NotFound, TooLong
from mentoring.people import Actor
from mentoring.roadmap import ExecutorNeeded, ReasonNeeded, TermNotUnderstood
from mentoring.table import file_name
from mentoring.usecases.all import UseCases
from mentoring.usecases.roadmap import may_write
from mentoring.usecases.roadmap_views import Shown
from mentoring.usecases.roadmap_work import ProofNeeded, ProofTooBig

router = Router(name="common.roadmap")
router.callback_query.filter(Known())
router.message.filter(Known())
BAD_DAYS: Final = (DateDoesNotExist, DateInPast, DateInFuture, DateTooFar)
NOT_A_COMMAND: Final = ~F.text.startswith("/")


# --- reading ---


@router.callback_query(On(taps.OpenRoadmap))
async def open_roadmap(
    tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """H3; somebody who only carries out has a list of their own."""
    await state.clear()
    if may_write(actor):
        await show(tap, screens.summary(await use.roadmap.summary(actor), use.roadmap.today(actor), t))
    else:
        await show(tap, screens.page(await use.roadmap.page(actor, Shown.MINE, 0), t))


@router.callback_query(On(taps.OpenRows))
async def open_rows(
    tap: CallbackQuery, data: taps.OpenRows, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A list."""
    shown = Shown(data.shown) if data.shown in set(Shown) else Shown.ALL
    await show(tap, screens.page(await use.roadmap.page(actor, shown, data.page), t))


@router.callback_query(On(taps.OpenRow))
async def open_row(
    tap: CallbackQuery, data: taps.OpenRow, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """One row."""
    await state.clear()
    await show(tap, screens.card(await use.roadmap.card(actor, data.row_id), t))


@router.callback_query(On(taps.OpenParts))
async def open_parts(
    tap: CallbackQuery, data: taps.OpenParts, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Who has and who has not."""
    await show(tap, screens.parts(await use.roadmap.parts(actor, data.row_id, data.page), t))


@router.callback_query(On(taps.OpenPart))
async def open_part(
    tap: CallbackQuery, data: taps.OpenPart, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """One share."""
    await state.clear()
    await show(tap, screens.part(await use.roadmap.part(actor, data.part_id), t))


@router.callback_query(On(taps.ShowProofs))
async def show_proofs(
    tap: CallbackQuery, data: taps.ShowProofs, actor: Actor, use: UseCases, t: Translator
) -> None:
    """With its files."""
    await show(tap, screens.part(await use.roadmap.part(actor, data.part_id), t, files=True))


@router.callback_query(On(taps.OpenNotes))
async def open_notes(
    tap: CallbackQuery, data: taps.OpenNotes, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The history."""
    view = await use.roadmap.notes(actor, data.row_id, data.page)
    await show(tap, screens.notes(view, actor.tz, use.roadmap.today(actor), t))


# --- carrying out ---


@router.callback_query(On(taps.BeginPart))
async def begin_part(
    tap: CallbackQuery, data: taps.BeginPart, actor: Actor, use: UseCases, t: Translator
) -> None:
    """«В работе»."""
    view = await use.roadmap_work.begin(actor, data.part_id)
    await show(tap, screens.part(view, t), toast=t("roadmap-begun"))


@router.callback_query(On(taps.AskProof))
async def ask_proof(
    tap: CallbackQuery, data: taps.AskProof, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """«Готово»: what shows it?"""
    view = await use.roadmap.part(actor, data.part_id)
    if not view.does or view.part.accepted_at or not view.part.live:
        await show(tap, screens.part(view, t))
        return
    await _await(state, RoadmapForms.proof, data.part_id)
    await show(tap, screens.ask("proof", taps.OpenPart(data.part_id), t))


@router.callback_query(On(taps.AskWord))
async def ask_word(tap: CallbackQuery, data: taps.AskWord, t: Translator, state: FSMContext) -> None:
    """A comment."""
    await _await(state, RoadmapForms.word, data.part_id)
    await show(tap, screens.ask("word", taps.OpenPart(data.part_id), t))


@router.message(StateFilter(RoadmapForms.proof), NOT_A_COMMAND)
async def brought(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """A link, words, a file or a photo."""
    part_id = await _awaited(state)
    back = taps.OpenPart(part_id)
    try:
        view = await use.roadmap_work.confirm(actor, part_id, parcel(message))
    except ProofNeeded:
        await show(message, screens.ask("proof", back, t, t("roadmap-proof-needed")))
    except ProofTooBig as error:
        await show(message, screens.ask("proof", back, t, t("roadmap-proof-big", megabytes=error.megabytes)))
    except TooLong as error:
        await show(message, screens.ask("proof", back, t, _too_long(error, t)))
    else:
        await state.clear()
        await show(message, screens.part(view, t))


@router.message(StateFilter(RoadmapForms.word), Word())
async def word(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """A comment for the head."""
    part_id = await _awaited(state)
    try:
        view = await use.roadmap_work.say(actor, part_id, message.text or "")
    except TooLong as error:
        await show(message, screens.ask("word", taps.OpenPart(part_id), t, _too_long(error, t)))
        return
    await state.clear()
    await show(message, screens.part(view, t))


# --- the head ---


@router.callback_query(On(taps.AskNews))
async def ask_news(
    tap: CallbackQuery, data: taps.AskNews, actor: Actor, use: UseCases, t: Translator
) -> None:
    """«Запросить сведения»."""
    view = await use.roadmap_desk.ask(actor, data.row_id)
    await show(tap, screens.card(view.card, t), toast=screens.told(view, t))


@router.callback_query(On(taps.AskNewsOf))
async def ask_news_of(
    tap: CallbackQuery, data: taps.AskNewsOf, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The same of one executor."""
    part = await use.roadmap.part(actor, data.part_id)
    view = await use.roadmap_desk.ask(actor, part.row.id, data.part_id)
    await show(tap, screens.part(part, t), toast=screens.told(view, t))


@router.callback_query(On(taps.AcceptPart))
async def accept_part(
    tap: CallbackQuery, data: taps.AcceptPart, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Looked at."""
    view = await use.roadmap_desk.accept(actor, data.part_id)
    await show(tap, screens.part(view, t), toast=t("roadmap-accepted"))


@router.callback_query(On(taps.AskBack))
async def ask_back(
    tap: CallbackQuery, data: taps.AskBack, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """What is missing?"""
    await use.roadmap.part(actor, data.part_id)
    await _await(state, RoadmapForms.back, data.part_id)
    await show(tap, screens.ask("back", taps.OpenPart(data.part_id), t))


@router.message(StateFilter(RoadmapForms.back), Word())
async def give_back(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """«Не хватает: …»."""
    part_id = await _awaited(state)
    try:
        view = await use.roadmap_desk.give_back(actor, part_id, message.text or "")
    except TooLong as error:
        await show(message, screens.ask("back", taps.OpenPart(part_id), t, _too_long(error, t)))
        return
    await state.clear()
    await show(message, screens.part(view, t))


@router.callback_query(On(taps.AskTitle))
async def ask_title(
    tap: CallbackQuery, data: taps.AskTitle, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """What is to be done?"""
    if data.row_id:
        await use.roadmap.card(actor, data.row_id)
    await _await(state, RoadmapForms.title, data.row_id)
    back = taps.OpenRow(data.row_id) if data.row_id else taps.OpenRoadmap()
    await show(tap, screens.ask("title", back, t))


@router.message(StateFilter(RoadmapForms.title), Word())
async def title(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """The action in words: a new draft, or another wording."""
    row_id, text = await _awaited(state), message.text or ""
    back = taps.OpenRow(row_id) if row_id else taps.OpenRoadmap()
    try:
        if row_id:
            view = await use.roadmap_desk.retitle(actor, row_id, text)
        else:
            view = await use.roadmap_desk.begin(actor, text)
    except TooLong as error:
        await show(message, screens.ask("title", back, t, _too_long(error, t)))
        return
    await state.clear()
    await show(message, screens.card(view, t))


@router.callback_query(On(taps.AskTerm))
async def ask_term(
    tap: CallbackQuery, data: taps.AskTerm, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Till when?"""
    await use.roadmap.card(actor, data.row_id)
    await _await(state, RoadmapForms.term, data.row_id)
    await show(tap, screens.ask_term(data.row_id, False, taps.OpenRow(data.row_id), t))


@router.callback_query(On(taps.AskPartTerm))
async def ask_part_term(
    tap: CallbackQuery, data: taps.AskPartTerm, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Till when, for one executor?"""
    await use.roadmap.part(actor, data.part_id)
    await _await(state, RoadmapForms.part_term, data.part_id)
    await show(tap, screens.ask_term(data.part_id, True, taps.OpenPart(data.part_id), t))


@router.callback_query(On(taps.SetTerm))
async def set_term(
    tap: CallbackQuery, data: taps.SetTerm, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """One of the usual terms."""
    said = quick_term(data.term, use.roadmap.today(actor))
    await _take_term(tap, data.id, data.part, said, actor, use, t, state)


@router.message(StateFilter(RoadmapForms.term, RoadmapForms.part_term), Word())
async def typed_term(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """A typed term; what cannot be read is said, and the field stays."""
    is_part = await state.get_state() == RoadmapForms.part_term.state
    await _take_term(message, await _awaited(state), is_part, message.text or "", actor, use, t, state)


async def _take_term(
    source: Message | CallbackQuery,
    number: int,
    is_part: bool,
    said: str,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    desk = use.roadmap_desk
    try:
        if is_part:
            screen = screens.part(await desk.move_part(actor, number, said), t)
        else:
            screen = screens.card(await desk.set_term(actor, number, said), t)
    except TermNotUnderstood as error:
        wrong: str = t("roadmap-term-unclear", input=error.input)
    except BAD_DAYS as error:
        wrong = misread(error, use.roadmap.today(actor), t, offered=False, asks=Asks.DAY).text
    else:
        await state.clear()
        await show(source, screen, toast=t("roadmap-term-kept") if isinstance(source, CallbackQuery) else "")
        return
    back = taps.OpenPart(number) if is_part else taps.OpenRow(number)
    await show(source, screens.ask_term(number, is_part, back, t, wrong))


def quick_term(code: str, today: date) -> str:
    """What a button of the usual terms says, as it would be typed. Raises: NotFound for a forged one."""
    months = ("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь",
              "октябрь", "ноябрь", "декабрь")  # fmt: skip
    match code:
        case "month":
            return f"{months[today.month % 12]}"
        case "quarter":
            return f"{(today.month - 1) // 3 + 1} квартал {today.year}"
        case "all_year":
            return "в течение года"
        case "always":
            return "постоянно"
    raise NotFound("term")


# --- executors ---


@router.callback_query(On(taps.OpenExecutors))
async def open_executors(
    tap: CallbackQuery,
    data: taps.OpenExecutors,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """Who does it."""
    await state.clear()
    await show(tap, screens.executors(await use.roadmap.card(actor, data.row_id), t))


@router.callback_query(On(taps.TurnOffice))
async def turn_office(
    tap: CallbackQuery, data: taps.TurnOffice, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Methodologists."""
    await _executors(tap, data.row_id, use.roadmap_desk.turn_office(actor, data.row_id), actor, use, t)


@router.callback_query(On(taps.TurnSchools))
async def turn_schools(
    tap: CallbackQuery, data: taps.TurnSchools, actor: Actor, use: UseCases, t: Translator
) -> None:
    """All schools."""
    await _executors(tap, data.row_id, use.roadmap_desk.turn_schools(actor, data.row_id), actor, use, t)


@router.callback_query(On(taps.PickSchool))
async def pick_school(
    tap: CallbackQuery, data: taps.PickSchool, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Which one?"""
    view = await use.roadmap.card(actor, data.row_id)
    found = await use.roadmap.schools(actor)
    await show(tap, screens.schools(view, found, data.page, t))


@router.callback_query(On(taps.SetSchool))
async def set_school(
    tap: CallbackQuery, data: taps.SetSchool, actor: Actor, use: UseCases, t: Translator
) -> None:
    """This one, or none."""
    change = use.roadmap_desk.set_school(actor, data.row_id, data.school_id or None)
    await _executors(tap, data.row_id, change, actor, use, t)


@router.callback_query(On(taps.AskPerson))
async def ask_person(
    tap: CallbackQuery, data: taps.AskPerson, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Which person?"""
    await use.roadmap.card(actor, data.row_id)
    await _await(state, RoadmapForms.person, data.row_id)
    await show(tap, screens.ask("person", taps.OpenExecutors(data.row_id), t))


@router.message(StateFilter(RoadmapForms.person), Word())
async def find_person(
    message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """By the beginning of a name."""
    row_id = await _awaited(state)
    found = await use.roadmap.find(actor, message.text or "")
    await show(message, screens.people(row_id, found, message.text or "", t))


@router.callback_query(On(taps.SetPerson))
async def set_person(
    tap: CallbackQuery, data: taps.SetPerson, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """This one, or nobody."""
    await state.clear()
    change = use.roadmap_desk.set_person(actor, data.row_id, data.person_id or None)
    await _executors(tap, data.row_id, change, actor, use, t)


async def _executors(
    tap: CallbackQuery, row_id: int, change: Awaitable[Any], actor: Actor, use: UseCases, t: Translator
) -> None:
    try:
        view, word = await change, ""
    except ExecutorNeeded:
        view, word = await use.roadmap.card(actor, row_id), t("roadmap-executor-needed")
    await show(tap, screens.executors(view, t), toast=word)


# --- a row comes and goes ---


@router.callback_query(On(taps.OpenEdit))
async def open_edit(
    tap: CallbackQuery, data: taps.OpenEdit, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """What to change."""
    await state.clear()
    view = await use.roadmap.card(actor, data.row_id)
    await show(tap, screens.edit(view, t) if view.writes else screens.card(view, t))


@router.callback_query(On(taps.PublishRow))
async def publish_row(
    tap: CallbackQuery, data: taps.PublishRow, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Into the roadmap."""
    try:
        view = await use.roadmap_desk.publish(actor, data.row_id)
    except ExecutorNeeded:
        view = await use.roadmap.card(actor, data.row_id)
        await show(tap, screens.executors(view, t), toast=t("roadmap-executor-needed"))
        return
    await show(tap, screens.card(view, t), toast=t("roadmap-published"))


@router.callback_query(On(taps.ForgetRow))
async def forget_row(
    tap: CallbackQuery, data: taps.ForgetRow, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A draft goes, a proposal is not taken."""
    gone = await use.roadmap_desk.forget(actor, data.row_id)
    view = await use.roadmap.summary(actor)
    word = t("roadmap-forgotten") if gone else ""
    await show(tap, screens.summary(view, use.roadmap.today(actor), t), toast=word)


@router.callback_query(On(taps.AskDropRow))
async def ask_drop_row(
    tap: CallbackQuery, data: taps.AskDropRow, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Why?"""
    await use.roadmap.card(actor, data.row_id)
    await _await(state, RoadmapForms.drop, data.row_id)
    await show(tap, screens.ask("drop", taps.OpenRow(data.row_id), t))


@router.message(StateFilter(RoadmapForms.drop), Word())
async def drop_row(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """Out of the roadmap, with a reason."""
    row_id = await _awaited(state)
    try:
        view = await use.roadmap_desk.drop(actor, row_id, message.text or "")
    except TooLong as error:
        await show(message, screens.ask("drop", taps.OpenRow(row_id), t, _too_long(error, t)))
        return
    except ReasonNeeded:
        await show(message, screens.ask("drop", taps.OpenRow(row_id), t))
        return
    await state.clear()
    await show(message, screens.card(view, t))


@router.callback_query(On(taps.RestoreRow))
async def restore_row(
    tap: CallbackQuery, data: taps.RestoreRow, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Back into it."""
    await show(tap, screens.card(await use.roadmap_desk.restore(actor, data.row_id), t))


@router.callback_query(On(taps.OfferDocument))
async def offer_document(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Take the rows of the municipality's own document?"""
    view = await use.roadmap.summary(actor)
    await show(tap, screens.document(view.pack, t))


@router.callback_query(On(taps.TakeDocument))
async def take_document(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """All of them."""
    number = await use.roadmap_desk.take_document(actor)
    view = await use.roadmap.page(actor, Shown.ALL, 0)
    await show(tap, screens.page(view, t), toast=t("roadmap-document-taken", n=number))


# --- to take away ---


@router.callback_query(On(taps.OpenTaking))
async def open_taking(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """In which form?"""
    await use.roadmap.summary(actor)
    await show(tap, screens.taking(t))


@router.callback_query(On(taps.RoadmapPicture))
async def picture(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """A timeline."""
    rows, _, home, _ = await use.roadmap.everything(actor)
    await show(tap, screens.taking(t, (files.picture(rows, home, use.roadmap.today(actor), t),)))


@router.callback_query(On(taps.RoadmapPaper))
async def paper(
    tap: CallbackQuery, data: taps.RoadmapPaper, actor: Actor, use: UseCases, t: Translator
) -> None:
    """To be printed."""
    rows, _, home, _ = await use.roadmap.everything(actor)
    made = files.paper(rows, home, use.roadmap.local(actor), t)
    await show(tap, screens.taking(t, (attachment(made, data.pdf, ""),)))


@router.callback_query(On(taps.RoadmapTable))
async def table(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """As a table: rows, and executors' shares."""
    await use.roadmap.summary(actor)
    name = file_name(t.plain("roadmap-paper-title"), use.roadmap.today(actor))
    await show(tap, screens.taking(t, (export("roadmap", name, actor, t),)))


# --- pieces ---

FORMS: Final[dict[str, Callable[[int], Any]]] = {
    RoadmapForms.title.state or "": lambda number: taps.OpenRow(number) if number else taps.OpenRoadmap(),
    RoadmapForms.term.state or "": taps.OpenRow,
    RoadmapForms.part_term.state or "": taps.OpenPart,
    RoadmapForms.person.state or "": taps.OpenExecutors,
    RoadmapForms.drop.state or "": taps.OpenRow,
    RoadmapForms.word.state or "": taps.OpenPart,
    RoadmapForms.back.state or "": taps.OpenPart,
}


@router.message(StateFilter(*RoadmapForms.__all_states__), ~F.text)
async def words_wanted(message: Message, t: Translator, state: FSMContext) -> None:
    """A picture where words are needed: the question stands."""
    name = await state.get_state() or ""
    key = name.rpartition(":")[2].replace("part_term", "term")
    number = await _awaited(state)
    if key == "term":
        is_part = name == RoadmapForms.part_term.state
        screen: Screen = screens.ask_term(number, is_part, FORMS[name](number), t, t("roadmap-words-wanted"))
    else:
        screen = screens.ask(key, FORMS[name](number), t, t("roadmap-words-wanted"))
    await show(message, screen)


async def _await(state: FSMContext, what: State, number: int) -> None:
    await state.set_state(what)
    await state.set_data({"id": number})


async def _awaited(state: FSMContext) -> int:
    return int((await state.get_data())["id"])


def _too_long(error: TooLong, t: Translator) -> str:
    return t("steps-too-long", over=error.over, limit=error.limit)
