"""Communities: everybody finds them; leaders and methodologists keep them. Rights are the use case's."""

from datetime import date, datetime
from typing import Any, Final

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import communities as taps
from handlers.filters import Known, On, Word
from handlers.screens import communities as screens
from handlers.screens.screen import Button
from handlers.show import show
from handlers.states.communities import CommunityForms as Forms
from handlers.taps import Tap
from handlers.widgets.typed_date import Asks, misread
from locales.translator import Translator
from mentoring.dates import (
    DateDoesNotExist,
    DateInFuture,
    DateInPast,
    DateNotUnderstood,
    DateTooFar,
    parse_typed,
)
from mentoring.errors import TooLong
from mentoring.people import Actor, Role
from mentoring.timing import to_utc
from mentoring.usecases.all import UseCases
from mentoring.usecases.communities import DecisionCard, MeetingLine

router = Router(name="common.communities")
router.callback_query.filter(Known())
router.message.filter(Known())
BAD_DATES: Final = (DateNotUnderstood, DateDoesNotExist, DateInPast, DateInFuture, DateTooFar)

Source = Message | CallbackQuery


@router.callback_query(On(taps.OpenCommunities))
async def open_list(
    tap: CallbackQuery, data: taps.OpenCommunities, actor: Actor, use: UseCases, t: Translator
) -> None:
    """All of them, or one's own."""
    await show(tap, screens.page(await use.communities.page(actor, data.page, own=data.own), t))


@router.callback_query(On(taps.OpenCommunity))
async def open_one(
    tap: CallbackQuery,
    data: taps.OpenCommunity,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """One of them."""
    await state.clear()
    await _card(tap, data.id, actor, use, t)


async def _card(
    source: Source, number: int, actor: Actor, use: UseCases, t: Translator, toast: str = ""
) -> None:
    view = await use.communities.card(actor, number)
    await show(source, screens.card(view, actor.tz, use.communities.now(), t), toast=toast)


@router.callback_query(On(taps.JoinCommunity))
async def join(
    tap: CallbackQuery, data: taps.JoinCommunity, actor: Actor, use: UseCases, t: Translator
) -> None:
    """«Вступить»."""
    await use.communities.join(actor, data.id)
    await _card(tap, data.id, actor, use, t)


@router.callback_query(On(taps.LeaveCommunity))
async def leave(
    tap: CallbackQuery, data: taps.LeaveCommunity, actor: Actor, use: UseCases, t: Translator
) -> None:
    """«Выйти»."""
    await use.communities.leave(actor, data.id)
    await _card(tap, data.id, actor, use, t, t("communities-left"))


# --- members ---


@router.callback_query(On(taps.OpenMembers))
async def open_members(
    tap: CallbackQuery, data: taps.OpenMembers, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Members, or those who ask."""
    await state.clear()
    view = await use.communities.members(actor, data.id, data.page, asked=data.asked)
    await show(tap, screens.members(view, t))


@router.callback_query(On(taps.OpenMember))
async def open_member(
    tap: CallbackQuery, data: taps.OpenMember, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What to do about one person."""
    view = await use.communities.around(actor, data.id, data.person_id, asked=data.asked)
    await show(tap, screens.member(view, data.person_id, t))


@router.callback_query(On(taps.TakeMember))
async def take(
    tap: CallbackQuery, data: taps.TakeMember, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Somebody becomes a member."""
    await state.clear()
    await use.communities.take(actor, data.id, data.person_id)
    await _members(tap, data.id, actor, use, t, t("communities-taken"))


@router.callback_query(On(taps.RefuseMember))
async def refuse(
    tap: CallbackQuery, data: taps.RefuseMember, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Not now."""
    await use.communities.refuse(actor, data.id, data.person_id)
    await _members(tap, data.id, actor, use, t)


@router.callback_query(On(taps.RemoveMember))
async def remove(
    tap: CallbackQuery, data: taps.RemoveMember, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A member no more."""
    await use.communities.remove(actor, data.id, data.person_id)
    await _members(tap, data.id, actor, use, t)


@router.callback_query(On(taps.SetLeader))
async def lead(tap: CallbackQuery, data: taps.SetLeader, actor: Actor, use: UseCases, t: Translator) -> None:
    """The leader from now on."""
    await use.communities.set_leader(actor, data.id, data.person_id)
    await _card(tap, data.id, actor, use, t, t("communities-leads-now"))


async def _members(
    tap: CallbackQuery, number: int, actor: Actor, use: UseCases, t: Translator, toast: str = ""
) -> None:
    await show(tap, screens.members(await use.communities.members(actor, number, 0), t), toast=toast)


@router.callback_query(On(taps.AskMember))
async def ask_member(
    tap: CallbackQuery, data: taps.AskMember, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Whom to add?"""
    await use.communities.find(actor, data.id, "")
    await _await(state, Forms.member, data.id)
    await show(tap, screens.ask("member", taps.OpenMembers(data.id, False, 0), t))


@router.message(StateFilter(Forms.member), Word())
async def find(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """By the beginning of a name."""
    number = int((await state.get_data())["id"])
    found = await use.communities.find(actor, number, message.text or "")
    await show(message, screens.people(number, found, message.text or "", t))


# --- founding and changing ---


@router.callback_query(On(taps.NewCommunity))
async def new(
    tap: CallbackQuery, data: taps.NewCommunity, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Of which kind?"""
    actor.must(Role.METHODOLOGIST, Role.CURATOR)
    await show(tap, screens.kinds(use.communities.kinds(actor), data.page, t))


@router.callback_query(On(taps.NameCommunity))
async def ask_name(tap: CallbackQuery, data: taps.NameCommunity, t: Translator, state: FSMContext) -> None:
    """How is it called?"""
    await _await(state, Forms.name, 0, kind=data.kind)
    await show(tap, screens.ask("name", taps.NewCommunity(0), t))


@router.message(StateFilter(Forms.name, Forms.rename), Word())
async def named(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """A name: of a new one, or another one."""
    kept, text = await state.get_data(), message.text or ""
    try:
        if kept["id"]:
            number = (await use.communities.rename(actor, kept["id"], text)).community.id
        else:
            number = (await use.communities.found(actor, kept["kind"], text)).community.id
    except TooLong as error:
        back: Tap = taps.EditCommunity(kept["id"]) if kept["id"] else taps.NewCommunity(0)
        await show(message, screens.ask("name", back, t, _too_long(error, t)))
        return
    await state.clear()
    await _card(message, number, actor, use, t)


@router.callback_query(On(taps.EditCommunity))
async def edit(
    tap: CallbackQuery,
    data: taps.EditCommunity,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """What to change."""
    await state.clear()
    view = await use.communities.card(actor, data.id)
    if view.edits and not view.community.closed_at:
        await show(tap, screens.edit(view, t))
    else:
        await _card(tap, data.id, actor, use, t)


@router.callback_query(On(taps.RenameCommunity))
async def ask_rename(
    tap: CallbackQuery,
    data: taps.RenameCommunity,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """Another name."""
    await use.communities.card(actor, data.id)
    await _await(state, Forms.rename, data.id)
    await show(tap, screens.ask("name", taps.EditCommunity(data.id), t))


@router.callback_query(On(taps.PickSubject))
async def pick_subject(
    tap: CallbackQuery, data: taps.PickSubject, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Which subject?"""
    view = await use.communities.card(actor, data.id)
    known = use.programmes.of(actor.municipality_id).subjects
    await show(tap, screens.subjects(view, known, data.page, t))


@router.callback_query(On(taps.SetSubject))
async def set_subject(
    tap: CallbackQuery, data: taps.SetSubject, actor: Actor, use: UseCases, t: Translator
) -> None:
    """This one, or none."""
    await use.communities.set_subject(actor, data.id, data.code or None)
    await _card(tap, data.id, actor, use, t)


@router.callback_query(On(taps.CloseCommunity))
async def close(
    tap: CallbackQuery, data: taps.CloseCommunity, actor: Actor, use: UseCases, t: Translator
) -> None:
    """It ends; asked once."""
    if data.sure:
        await use.communities.close(actor, data.id)
        await _card(tap, data.id, actor, use, t)
        return
    one = (await use.communities.card(actor, data.id)).community
    yes, back = taps.CloseCommunity(data.id, True), taps.OpenCommunity(data.id)
    await show(tap, screens.sure("close", one.title, yes, back, t))


@router.callback_query(On(taps.ReopenCommunity))
async def reopen(
    tap: CallbackQuery, data: taps.ReopenCommunity, actor: Actor, use: UseCases, t: Translator
) -> None:
    """It goes on."""
    await use.communities.reopen(actor, data.id)
    await _card(tap, data.id, actor, use, t)


# --- meetings ---


@router.callback_query(On(taps.AskMeeting))
async def ask_meeting(
    tap: CallbackQuery, data: taps.AskMeeting, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """What about?"""
    await use.communities.find(actor, data.id, "")
    await _await(state, Forms.about, data.id)
    await show(tap, screens.ask("about", taps.OpenCommunity(data.id), t))


@router.message(StateFilter(Forms.about), Word())
async def about(message: Message, t: Translator, state: FSMContext) -> None:
    """And when?"""
    kept, said = await state.get_data(), " ".join((message.text or "").split())
    back = taps.OpenCommunity(kept["id"])
    if len(said) > 80:
        await show(message, screens.ask("about", back, t, _too_long(TooLong(len(said), 80), t)))
        return
    await _await(state, Forms.when, kept["id"], title=said)
    await show(message, screens.ask("when", back, t))


@router.message(StateFilter(Forms.when, Forms.moved), Word())
async def when(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """A moment: of a new meeting (and where?), or another one."""
    kept = await state.get_data()
    moving = await state.get_state() == Forms.moved.state
    back: Tap = taps.OpenGathering(kept["id"]) if moving else taps.OpenCommunity(kept["id"])
    moment, wrong = _moment(message.text or "", use.communities.local(actor), t)
    if moment is None:
        await show(message, screens.ask("when", back, t, wrong))
        return
    if moving:
        await state.clear()
        one = await use.communities.move(actor, kept["id"], to_utc(moment, actor.tz))
        await show(message, screens.meeting(one, actor.tz, use.communities.now(), t))
        return
    await _await(state, Forms.place, kept["id"], title=kept["title"], at=moment.isoformat())
    skip = Button(t("communities-no-place"), taps.SkipPlace(kept["id"]))
    await show(message, screens.ask("place", back, t, extra=skip))


@router.message(StateFilter(Forms.place), Word())
async def place(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """Where: the meeting is announced."""
    said = " ".join((message.text or "").split())
    if len(said) > 100:
        back = taps.OpenCommunity((await state.get_data())["id"])
        await show(message, screens.ask("place", back, t, _too_long(TooLong(len(said), 100), t)))
        return
    await _announce(message, said, actor, use, t, state)


@router.callback_query(On(taps.SkipPlace))
async def skip_place(
    tap: CallbackQuery, data: taps.SkipPlace, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Without a place."""
    kept = await state.get_data()
    if await state.get_state() != Forms.place.state or kept.get("id") != data.id:
        await _card(tap, data.id, actor, use, t)
        return
    await _announce(tap, None, actor, use, t, state)


async def _announce(
    source: Source, said: str | None, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    kept = await state.get_data()
    await state.clear()
    at = to_utc(datetime.fromisoformat(kept["at"]), actor.tz)
    one = await use.communities.announce(actor, kept["id"], kept["title"], at, said)
    await show(source, screens.meeting(one, actor.tz, use.communities.now(), t))


def _moment(text: str, local: datetime, t: Translator) -> tuple[datetime | None, str]:
    try:
        typed = parse_typed(text, local)
    except BAD_DATES as error:
        return None, misread(error, local.date(), t, offered=False).text
    return (None, t("communities-needs-time")) if typed.needs_time else (typed.moment(), "")


@router.callback_query(On(taps.OpenGathering))
async def open_meeting(
    tap: CallbackQuery,
    data: taps.OpenGathering,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """A meeting."""
    await state.clear()
    await _meeting(tap, await use.communities.meeting(actor, data.event_id), actor, use, t)


async def _meeting(tap: CallbackQuery, one: MeetingLine, actor: Actor, use: UseCases, t: Translator) -> None:
    await show(tap, screens.meeting(one, actor.tz, use.communities.now(), t))


@router.callback_query(On(taps.MoveGathering))
async def ask_move(
    tap: CallbackQuery,
    data: taps.MoveGathering,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """To when?"""
    await use.communities.meeting(actor, data.event_id)
    await _await(state, Forms.moved, data.event_id)
    await show(tap, screens.ask("when", taps.OpenGathering(data.event_id), t))


@router.callback_query(On(taps.CallOffGathering))
async def call_off(
    tap: CallbackQuery, data: taps.CallOffGathering, actor: Actor, use: UseCases, t: Translator
) -> None:
    """It does not take place; asked once."""
    if data.sure:
        await _meeting(tap, await use.communities.call_off(actor, data.event_id), actor, use, t)
        return
    one = await use.communities.meeting(actor, data.event_id)
    yes, back = taps.CallOffGathering(one.id, True), taps.OpenGathering(one.id)
    await show(tap, screens.sure("off", one.title, yes, back, t))


# --- decisions ---


@router.callback_query(On(taps.AskDecision))
async def ask_decision(
    tap: CallbackQuery, data: taps.AskDecision, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """What was decided?"""
    await use.communities.find(actor, data.id, "")
    await _await(state, Forms.decision, data.id, event=data.event_id)
    await show(tap, screens.ask("decision", taps.OpenDecisions(data.id, 0), t))


@router.message(StateFilter(Forms.decision), Word())
async def decided(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """It is kept at once; who and by when may be said afterwards."""
    kept = await state.get_data()
    try:
        view = await use.communities.decide(actor, kept["id"], kept["event"] or None, message.text or "")
    except TooLong as error:
        back = taps.OpenDecisions(kept["id"], 0)
        await show(message, screens.ask("decision", back, t, _too_long(error, t)))
        return
    await state.clear()
    await _decision(message, view, actor, t)


async def _decision(source: Source, view: DecisionCard, actor: Actor, t: Translator, toast: str = "") -> None:
    reads = actor.has(Role.HEAD, Role.METHODOLOGIST)
    await show(source, screens.decision(view, reads, t), toast=toast)


@router.callback_query(On(taps.OpenDecisions))
async def open_decisions(
    tap: CallbackQuery,
    data: taps.OpenDecisions,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """What was decided."""
    await state.clear()
    await show(tap, screens.decisions(await use.communities.decisions(actor, data.id, data.page), t))


@router.callback_query(On(taps.OpenDecision))
async def open_decision(
    tap: CallbackQuery, data: taps.OpenDecision, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """One of them."""
    await state.clear()
    await _decision(tap, await use.communities.decision(actor, data.decision_id), actor, t)


@router.callback_query(On(taps.AskDecisionWho))
async def ask_who(
    tap: CallbackQuery,
    data: taps.AskDecisionWho,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """Who does it?"""
    await use.communities.decision(actor, data.decision_id)
    await _await(state, Forms.who, data.decision_id)
    await show(tap, screens.ask("who", taps.OpenDecision(data.decision_id), t))


@router.callback_query(On(taps.AskDecisionDue))
async def ask_due(
    tap: CallbackQuery,
    data: taps.AskDecisionDue,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """By when?"""
    await use.communities.decision(actor, data.decision_id)
    await _await(state, Forms.due, data.decision_id)
    await show(tap, screens.ask("due", taps.OpenDecision(data.decision_id), t))


@router.message(StateFilter(Forms.who), Word())
async def who(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """In words."""
    number = int((await state.get_data())["id"])
    try:
        view = await use.communities.set_who(actor, number, message.text or "")
    except TooLong as error:
        await show(message, screens.ask("who", taps.OpenDecision(number), t, _too_long(error, t)))
        return
    await state.clear()
    await _decision(message, view, actor, t)


@router.message(StateFilter(Forms.due), Word())
async def due(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """A typed day."""
    number, local = int((await state.get_data())["id"]), use.communities.local(actor)
    try:
        day: date = parse_typed(message.text or "", local).day
    except BAD_DATES as error:
        wrong = misread(error, local.date(), t, offered=False, asks=Asks.DAY).text
        await show(message, screens.ask("due", taps.OpenDecision(number), t, wrong))
        return
    await state.clear()
    await _decision(message, await use.communities.set_due(actor, number, day), actor, t)


@router.callback_query(On(taps.DecisionToRoadmap))
async def to_roadmap(
    tap: CallbackQuery, data: taps.DecisionToRoadmap, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Proposed: head or methodologist accept it."""
    view = await use.communities.to_roadmap(actor, data.decision_id)
    await _decision(tap, view, actor, t, t("communities-proposed"))


@router.message(StateFilter(*Forms.__all_states__), ~F.text)
async def words_wanted(message: Message, t: Translator, state: FSMContext) -> None:
    """A picture where words are needed: the question stands."""
    name = (await state.get_state() or "").rpartition(":")[2]
    number = int((await state.get_data())["id"])
    key = {"rename": "name", "moved": "when"}.get(name, name)
    backs: dict[str, Tap] = {
        "name": taps.NewCommunity(0),
        "moved": taps.OpenGathering(number),
        "who": taps.OpenDecision(number),
        "due": taps.OpenDecision(number),
    }
    await show(
        message, screens.ask(key, backs.get(name, taps.OpenCommunity(number)), t, t("roadmap-words-wanted"))
    )


async def _await(state: FSMContext, what: State, number: int, **kept: Any) -> None:
    await state.set_state(what)
    await state.set_data({"id": number, **kept})


def _too_long(error: TooLong, t: Translator) -> str:
    return t("steps-too-long", over=error.over, limit=error.limit)
