"""What is said unasked about one's own terms: courses, category, fitness for the post, young years."""

from datetime import date
from typing import Any

from handlers.deliveries.common import Render, later, less, why
from handlers.screens import careers as screens
from handlers.screens.screen import Screen, rows
from locales.translator import Translator
from mentoring.careers import Fact
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

Params = dict[str, Any]


def _reminder(fact: Fact) -> Render:
    async def render(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
        """Nothing once the date is another one, or there is no need any more."""
        view = await use.careers.own(recipient)
        ends = date.fromisoformat(params["ends"])
        if view.ends(fact) != ends or ends < view.today:
            return None
        if fact is Fact.COURSE:
            number = await use.careers.courses_ahead(recipient)
            text, buttons = screens.courses_end(view, recipient.name, number, t)
        else:
            text, buttons = screens.ends_soon(fact, view, ends, recipient.name, t)
        said = why(text, t("careers-why", fact=fact.value), t)
        return Screen(said, rows(buttons[0], buttons[1:], (later(params, t), less(params, t))))

    return render


KINDS: dict[str, Render] = {f"career_{fact.value}": _reminder(fact) for fact in Fact}
