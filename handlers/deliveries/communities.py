"""What is said unasked about communities."""

from typing import Any

from handlers.callbacks import communities as taps
from handlers.deliveries.common import Render
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Translator
from mentoring.communities import Membership
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

Params = dict[str, Any]


async def asked(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Somebody asks to join."""
    view = await use.communities.card(recipient, params["community_id"])
    if not view.keeps or not view.community.asked:
        return None
    text = t("communities-told-asked", title=view.community.title, n=view.community.asked)
    see = taps.OpenMembers(view.community.id, True, 0)
    return Screen(text, rows(Button(t("communities-see"), see, style="primary")))


async def joined(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """One is a member now."""
    one = (await use.communities.card(recipient, params["community_id"])).community
    if one.mine is not Membership.MEMBER:
        return None
    return Screen(t("communities-told-joined", title=one.title), rows(_open(one.id, t)))


async def leader(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """One leads it now."""
    one = (await use.communities.card(recipient, params["community_id"])).community
    if one.leader_id != recipient.person_id:
        return None
    return Screen(t("communities-told-leader", title=one.title), rows(_open(one.id, t)))


def _open(number: int, t: Translator) -> Button:
    return Button(t("roadmap-open"), taps.OpenCommunity(number), style="primary")


KINDS: dict[str, Render] = {
    "community_asked": asked,
    "community_joined": joined,
    "community_leader": leader,
}
