"""With whose clock and words a person looks at events."""

from zoneinfo import ZoneInfo

from handlers.screens.events import Eyes
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases


async def eyes_of(actor: Actor | None, use: UseCases, t: Translator) -> Eyes:
    """A person's own zone; a stranger's is the municipality's."""
    programme = use.programmes.of(await use.events.hall.municipality(actor))
    zone = actor.tz if actor else ZoneInfo(programme.timezone)
    return Eyes(zone, use.events.now(), programme, t)
