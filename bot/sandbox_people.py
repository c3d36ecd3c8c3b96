"""The sandbox's municipality: filled once, and everybody in it given a messenger."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import sandbox.story.parts
from bot.app import App
from programmes.calendar import calendar_of
from sandbox.botapi.messenger import Messenger
from sandbox.story.events import blocked
from sandbox.story.people import account_of
from sandbox.story.reminders import reminders
from sandbox.story.scene import Scene
from sandbox.story.telling import tell
from storage import sample
from storage.sample import Inhabitant

LABELS = {
    "teacher": "молодой педагог",
    "mentor": "наставник",
    "curator": "куратор",
    "methodologist": "методист",
    "head": "начальник управления",
}
NOT_YET = "ещё не вошли"
NOT_ENTERED = 1_000_000
"""People who have no account of their own yet write from this number on."""

PANES = tuple(account_of(number) for number in sandbox.story.parts.PANES)


async def settle(app: App, messenger: Messenger) -> list[int]:
    """Fill an empty database, and give everybody a messenger; a second start adds nobody.

    Returns whose chats to open. Those four have said /start when they had not spoken yet.
    """
    unreachable = await _fill(app)
    async with app.database.turn():
        everybody = await sample.inhabitants()
    for one in everybody:
        _introduce(messenger, one)
    for account in unreachable:
        messenger.block(account)
    panes = [account for account in PANES if account in messenger.users]
    for account in panes:
        if not messenger.chats[account].messages:
            messenger.start(account)
    return panes


async def _fill(app: App) -> list[int]:
    """Who has blocked the bot in the story; nobody when the database was not empty."""
    async with app.database.turn() as turn:
        if not await sample.is_empty():
            return []
        municipality_id, zone = await sample.home()
        programme = app.programmes.of(municipality_id)
        now, home = app.clock.now(), ZoneInfo(zone)
        story = tell(Scene(programme, calendar_of(programme), home, now))
        real = await sample.fill(municipality_id, story.tables())
        await app.use.outbox.plan_many(reminders(story, real, home, now))
        await turn.commit()
    return [account_of(person) for person in blocked(story)]


def _introduce(messenger: Messenger, one: Inhabitant) -> None:
    """A messenger for somebody new to it; for the others what the page says of them is kept true."""
    account = one.account or NOT_ENTERED + one.person_id
    label, group = _label(one), one.school or ""
    known = messenger.users.get(account)
    if known is None:
        messenger.person(
            one.name,
            id=account,
            username=one.username or "",
            label=label,
            group=group,
            started=one.account is not None,
        )
    elif (known.label, known.group) != (label, group):
        messenger.keep_user(replace(known, label=label, group=group))


def _label(one: Inhabitant) -> str:
    if one.account is None:
        return NOT_YET
    return ", ".join(LABELS[role] for role in one.roles)
