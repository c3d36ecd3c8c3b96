"""What the screens of broadcasts share."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from handlers.callbacks import broadcasts as taps
from handlers.screens.screen import Button
from locales.translator import Translator
from locales.when import moment_words
from mentoring.usecases.broadcast_views import Broadcast


@dataclass(frozen=True, slots=True)
class Clock:
    """With whose clock a broadcast is looked at."""

    zone: tzinfo
    now: datetime

    @property
    def today(self) -> date:
        """The day where the person is."""
        return self.now.astimezone(self.zone).date()

    def moment(self, at: datetime, t: Translator) -> str:
        """«чт, 15 октября, 14:30»."""
        return moment_words(at.astimezone(self.zone).replace(tzinfo=None), t.locale, self.today)


def title_of(one: Broadcast, t: Translator) -> str:
    """Its first line, or that it has none."""
    return one.title or t("broadcasts-untitled")


def leave(one: Broadcast, t: Translator) -> Button:
    """Back to the list."""
    return Button(t("broadcasts-to-list"), taps.LeaveBroadcast(one.id))


def back(one: Broadcast, t: Translator) -> Button:
    """Back to the broadcast."""
    return Button(t("broadcasts-back"), taps.OpenBroadcast(one.id))


def change_buttons(one: Broadcast, t: Translator) -> tuple[Button, ...]:
    """Correct and remove, where there is something to change."""
    if not one.may_change:
        return ()
    correct = Button(t("broadcasts-correct"), taps.CorrectBroadcast(one.id))
    remove = Button(t("broadcasts-remove"), taps.AskRemoveBroadcast(one.id), style="danger")
    return (remove,) if one.content.poll else (correct, remove)
