"""Buttons under what came unasked: later, less often, not at all. They work from any old message."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import deliveries as taps
from handlers.callbacks.menu import OpenMenu
from handlers.deliveries import registry
from handlers.filters import On
from handlers.screens import deliveries as screens
from handlers.screens.screen import Button, Screen, rows
from handlers.show import show
from locales.translator import Translator
from mentoring.deliveries import OFTEN
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.timing import Later
from mentoring.usecases.all import UseCases
from mentoring.usecases.deliveries import Said

router = Router(name="common.later")


@router.callback_query(On(taps.SayLater))
async def choose_when(
    tap: CallbackQuery, data: taps.SayLater, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """When to say it again."""
    await show(tap, screens.when_later(await use.deliveries.said(known(actor), data.delivery_id), t))


@router.callback_query(On(taps.Snooze))
async def snooze(
    tap: CallbackQuery, data: taps.Snooze, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """Say it again then."""
    person = known(actor)
    if data.choice not in set(Later):
        raise NotFound("choice")
    at = await use.deliveries.say_later(person, data.delivery_id, Later(data.choice))
    await show(tap, screens.snoozed(at, person.tz, use.deliveries.now(), t))


@router.callback_query(On(taps.SayLess))
async def choose_what(
    tap: CallbackQuery, data: taps.SayLess, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """What to say less of."""
    await show(tap, screens.what_less(await use.deliveries.said(known(actor), data.delivery_id), t))


@router.callback_query(On(taps.SwitchKind))
async def switch(
    tap: CallbackQuery, data: taps.SwitchKind, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """One kind off, or on again."""
    person = known(actor)
    said = await use.deliveries.said(person, data.delivery_id)
    kinds = (*said.kinds, OFTEN)
    if data.place >= len(kinds):
        raise NotFound("kind")
    await use.deliveries.switch(person, kinds[data.place], on=data.on)
    said = await use.deliveries.said(person, data.delivery_id)
    await show(tap, screens.switched(said, data.place, t))


@router.callback_query(On(taps.ShowDigest))
async def show_digest(
    tap: CallbackQuery, data: taps.ShowDigest, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """What the digest named and still holds."""
    person = known(actor)
    said = await use.deliveries.said(person, data.delivery_id)
    items = await _items(said, person, use, t)
    await show(tap, screens.digest_items(items, t) if items else _gone(t))


@router.callback_query(On(taps.BackToMessage))
async def show_message(
    tap: CallbackQuery, data: taps.BackToMessage, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """The message as it is now."""
    person = known(actor)
    said = await use.deliveries.said(person, data.delivery_id)
    items = await _items(said, person, use, t)
    await show(tap, screens.composed(person.name, items, data.delivery_id, t) if items else _gone(t))


def known(actor: Actor | None) -> Actor:
    """A stranger has no deliveries.

    Raises:
        NotFound: for a stranger.
    """
    if actor is None:
        raise NotFound("delivery")
    return actor


async def _items(said: Said, person: Actor, use: UseCases, t: Translator) -> list[screens.Item]:
    found = [await registry.item(one, person, use, t) for one in said.deliveries]
    return [item for item in found if item is not None]


def _gone(t: Translator) -> Screen:
    return Screen(t("deliveries-gone"), rows(Button(t("menu-back"), OpenMenu(""), style="primary")))
