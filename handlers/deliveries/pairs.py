"""What is said unasked about pairs."""

from typing import Any

from handlers.callbacks.menu import OpenMentor
from handlers.deliveries.common import Render, later, less, why
from handlers.screens import pair_groups, pair_life, pair_papers
from handlers.screens import pairs as screens
from handlers.screens.pair_deliveries import asked_next, freed, onward, quiet, remind_mentor, remind_teacher
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Translator
from mentoring.pairs import OPEN, PairStatus, Side
from mentoring.people import Actor, Role
from mentoring.usecases.all import UseCases
from mentoring.usecases.pair_views import PairView

Params = dict[str, Any]


async def _view(recipient: Actor, params: Params, use: UseCases) -> PairView:
    return await use.pairs.view(recipient, params["pair_id"])


async def request(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """M2; nothing when it was answered or taken back meanwhile."""
    view = await _view(recipient, params, use)
    if view.pair.status not in OPEN or not view.waits_for_me:
        return None
    return screens.pair(view, use.programmes.of(recipient.municipality_id), t, recipient.tz)


async def own_word(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The teacher has entered and has a mentor by the word of the school."""
    view = await _view(recipient, params, use)
    if not view.is_active or view.record.word_by is None:
        return None
    return screens.own_word(view, use.programmes.of(recipient.municipality_id), t, recipient.tz)


async def begun(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """M7."""
    view = await _view(recipient, params, use)
    return screens.begun(view, t, recipient.tz) if view.is_active else None


async def ended(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """M17."""
    view = await _view(recipient, params, use)
    return screens.ended(view, t, recipient.tz) if view.pair.status is PairStatus.CLOSED else None


async def replaced(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Neutral words to the former mentor."""
    return freed(await _view(recipient, params, use), "pairs-replaced", t)


async def not_needed(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Neutral words to a mentor who had agreed."""
    return freed(await _view(recipient, params, use), "pairs-freed", t)


async def passed_on(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """M6."""
    view = await _view(recipient, params, use)
    if view.pair.status not in OPEN:
        return None
    programme = use.programmes.of(recipient.municipality_id)
    return asked_next(view, programme, t, recipient.tz)


async def search_goes_on(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Nobody was asked in place of the one who cannot; nothing to say once a mentor is found."""
    found = await use.pairs.front(recipient)
    return None if found.active or found.waiting else onward(t)


async def waits_for_mentor(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """M4."""
    view = await _view(recipient, params, use)
    if view.pair.status not in OPEN or not view.waits_for_me:
        return None
    return remind_mentor(view, recipient.name, t, recipient.tz)


async def waits_for_teacher(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """M5; to a teacher who has not answered a proposal yet, the proposal once more."""
    view = await _view(recipient, params, use)
    if view.pair.status not in OPEN:
        return None
    if view.pair.agreed is Side.TEACHER:
        return remind_teacher(view, t, recipient.tz)
    screen = screens.pair(view, use.programmes.of(recipient.municipality_id), t, recipient.tz)
    return Screen(why(screen.text, t("pairs-remind-offer-why"), t), screen.rows)


async def quiet_pair(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Fourteen days, and twenty-eight, without a meeting; never a third time."""
    view = await _view(recipient, params, use)
    if not view.is_active or view.next_at is not None:
        return None
    return quiet(view, params["days"], less(params, t), t)


async def done(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Help for an occasion has ended by itself."""
    view = await _view(recipient, params, use)
    return pair_life.done(view, t, recipient.tz) if view.pair.status is PairStatus.CLOSED else None


async def paused(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The other one rests."""
    view = await _view(recipient, params, use)
    return pair_life.paused(view, t, recipient.tz) if view.record.is_paused else None


async def resumed(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The two go on."""
    view = await _view(recipient, params, use)
    return pair_life.resumed(view, t) if view.is_active and not view.record.is_paused else None


async def pause_over(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Do you go on?"""
    view = await _view(recipient, params, use)
    return pair_life.pause_over(view, t, recipient.tz) if view.record.is_paused else None


async def next_year(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """In May: go on, or finish?"""
    view = await _view(recipient, params, use)
    return pair_life.may(view, t, less(params, t)) if view.is_active and not view.record.ends_at else None


async def agreement_ends(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The term ends in 30, and in 7 days; nothing once the date is another or the pair over."""
    view = await use.pair_papers.view(recipient, params["pair_id"])
    until = view.paper.term_to
    is_near = until is not None and 0 <= (until - view.today).days <= params["days"]
    if view.record.pair.status is not PairStatus.ACTIVE or not is_near:
        return None
    return pair_papers.ends(view, params["days"], t, less(params, t))


async def group_request(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The mentor is asked to lead a group; nothing when it was answered meanwhile."""
    view = await use.pair_groups.view(recipient, params["group_id"])
    return pair_groups.card(view, t, recipient.tz) if view.waits_for_mentor else None


async def group_begun(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """To the mentor, once."""
    view = await use.pair_groups.view(recipient, params["group_id"])
    return pair_groups.card(view, t, recipient.tz) if view.group.goes_on else None


async def group_off(_: Actor, __: Params, ___: UseCases, t: Translator) -> Screen | None:
    """The group will not begin this time: to those who had agreed."""
    return pair_groups.off(t)


async def group_two(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Two are left, and go on as a short goal."""
    view = await _view(recipient, params, use)
    return pair_groups.two_left(view, t, recipient.tz) if view.is_active else None


async def no_pair(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Fourteen days without a mentor; nothing once somebody is asked or found."""
    if not recipient.has(Role.TEACHER):
        return None
    found = await use.pairs.front(recipient)
    if found.active or found.waiting:
        return None
    find = Button(t("pairs-none-find"), OpenMentor(), style="primary")
    return Screen(
        why(t("pairs-none-yet", name=recipient.name), t("pairs-none-why"), t),
        rows(find, (later(params, t), less(params, t))),
    )


KINDS: dict[str, Render] = {
    "no_pair": no_pair,
    "pair_request": request,
    "pair_offer": request,
    "pair_own_word": own_word,
    "pair_active": begun,
    "pair_ended": ended,
    "pair_replaced": replaced,
    "pair_freed": not_needed,
    "pair_next": passed_on,
    "pair_onward": search_goes_on,
    "request_waiting": waits_for_mentor,
    "request_unanswered": waits_for_teacher,
    "pair_quiet": quiet_pair,
    "pair_done": done,
    "agreement_ends": agreement_ends,
    "pair_paused": paused,
    "pair_resumed": resumed,
    "pair_pause_over": pause_over,
    "pair_may": next_year,
    "group_request": group_request,
    "group_begun": group_begun,
    "group_off": group_off,
    "group_two": group_two,
}
