"""What must hold after every step, whatever people did."""

from sqlalchemy import func, select

from mentoring.people import Role
from storage.schema import announcements, growth, pairs, people, transport
from tests.support.messenger import Person, screen_of
from tests.support.world import World

TEXT_LIMIT = 900
ROWS_LIMIT = 6
LIVE_ROUTES = ("draft", "waiting", "agreed")
AWAITED = "Пример"
"""A screen without buttons must say by an example what to write."""


async def broken(world: World, crowd: list[Person]) -> list[str]:
    """Every promise that does not hold now, in words."""
    return [
        *await _transport(world),
        *await _one_each(world),
        *[flaw for person in crowd for flaw in _screen(person)],
    ]


async def _transport(world: World) -> list[str]:
    inbox, delivery = transport.inbox, announcements.delivery
    stumbled = await world.rows(select(inbox.c.update_id, inbox.c.error).where(inbox.c.error.is_not(None)))
    refused = await world.rows(select(delivery.c.kind).where(delivery.c.status == "failed"))
    return [
        *[f"update {row.update_id} stumbled: {row.error}" for row in stumbled],
        *[f"the messenger refused a delivery of kind {row.kind}" for row in refused],
    ]


async def _one_each(world: World) -> list[str]:
    attempt, route, pair = growth.attempt, growth.route, pairs.pair
    questions = {
        "open attempts": select(attempt.c.person_id).where(attempt.c.status == "open"),
        "live routes": select(route.c.person_id).where(route.c.status.in_(LIVE_ROUTES)),
        "active pairs": select(pair.c.teacher_id).where(pair.c.status == "active"),
        "active accounts": select(people.channel_account.c.external_id).where(
            people.channel_account.c.active
        ),
    }
    found = []
    for what, question in questions.items():
        of = question.subquery().c[0]
        many = await world.rows(select(of).group_by(of).having(func.count() > 1))
        found += [f"person {row[0]} has several {what}" for row in many]
    pending_head = select(func.count()).where(
        people.role_grant.c.role == Role.METHODOLOGIST.value, people.role_grant.c.status == "active"
    )
    if not (await world.rows(pending_head))[0][0]:
        found.append("nobody is left who could let anybody in")
    return found


def _screen(person: Person) -> list[str]:
    said = [message for message in person.heard if message["text"]]
    if not said:
        return []
    screen = screen_of(said[-1])
    rows = screen.message["buttons"] or []
    found = []
    if len(screen.text) > TEXT_LIMIT:
        found.append(f"{person.name} sees {len(screen.text)} characters: {screen.text[:80]}")
    if len(rows) > ROWS_LIMIT:
        found.append(f"{person.name} sees {len(rows)} rows under «{screen.text[:80]}»")
    if not any(message["buttons"] for message in said) and AWAITED not in screen.text:
        found.append(f"{person.name} has no way on from «{screen.text[:80]}»")
    return found
