"""The audience builder: what is chosen, whom it reaches, and the parts to choose in. Stateless."""

from collections.abc import Callable
from typing import Final

from handlers.callbacks.audience import ClearAudience, OpenAudience, OpenPart, TurnOver
from handlers.screens.screen import Button, Screen, rows
from handlers.taps import Tap
from handlers.widgets.choice import Option, choice_rows
from locales.translator import Translator
from mentoring.audiences import Audience
from mentoring.people import Role
from mentoring.programme import Named
from mentoring.usecases.audience import YEARS, AudienceView, Part, Reach

NAMED_AT_MOST: Final = 3
"""More values of one part than this are counted instead of named."""


def overview(what: str, owner_id: int, done: Tap, later: Tap, view: AudienceView, t: Translator) -> Screen:
    """Who it is for, and whom it reaches. `done` goes on with what it is for, `later` leaves it as it is."""
    text = t(
        "audience-overview",
        who=audience_words(view.audience, view.subjects, view.schools, t),
        reach=reach_words(view.reach, t),
    )
    parts = [Button(t(f"audience-part-{part}"), OpenPart(what, owner_id, part.value, 0)) for part in Part]
    clear = Button(t("audience-clear"), ClearAudience(what, owner_id))
    return Screen(
        text,
        rows(
            Button(t("audience-done"), done, style="primary"),
            tuple(parts[:2]),
            tuple(parts[2:]),
            None if view.audience.is_everybody else clear,
            Button(t("audience-later"), later),
        ),
    )


def part_page(what: str, owner_id: int, part: Part, page: int, view: AudienceView, t: Translator) -> Screen:
    """The values of one part; a tap marks or unmarks."""
    options = _options(part, view, t)
    turn = _turn(what, owner_id, part)
    lines = choice_rows(options, page, turn, lambda to: OpenPart(what, owner_id, part.value, to), t)
    text = t(f"audience-choose-{part}", reach=reach_words(view.reach, t))
    return Screen(text, rows(*lines, Button(t("audience-back"), OpenAudience(what, owner_id))))


def part_of(where: str) -> tuple[str, Part | None]:
    """(`what`, part) of a `TurnOver.where`; the part is None when it is forged."""
    return where[:1], next((part for part in Part if part.value[0] == where[1:]), None)


def audience_words(
    audience: Audience, subjects: tuple[Named, ...], schools: tuple[tuple[int, str], ...], t: Translator
) -> str:
    """«молодые педагоги · до трёх лет работы · Математика · Школа № 1»."""
    titles = {subject.code: subject.title for subject in subjects}
    names = dict(schools)
    said = [
        _listed([t(f"audience-role-{role}") for role in Role if role in audience.roles], "roles", t),
        _years(audience, t),
        _listed(sorted(titles.get(code, code) for code in audience.subjects), "subjects", t),
        _listed(sorted(names.get(one, "") for one in audience.schools), "offices", t),
    ]
    return " · ".join(part for part in said if part) or t("audience-everybody")


def reach_words(reach: Reach, t: Translator) -> str:
    """«дойдёт до 12 человек; не подключены: 3»."""
    if not reach.reached:
        return t("audience-reach-nobody", missing=reach.missing)
    if not reach.missing:
        return t("audience-reach", n=reach.reached)
    return t("audience-reach-missing", n=reach.reached, missing=reach.missing)


def _options(part: Part, view: AudienceView, t: Translator) -> list[Option]:
    audience = view.audience
    match part:
        case Part.ROLES:
            return [Option(r.value, t(f"audience-role-{r}"), r in audience.roles) for r in Role]
        case Part.YEARS:
            chosen = (audience.years_from, audience.years_to)
            return [
                Option(code, t(f"audience-years-{code}"), years == chosen) for code, years in YEARS.items()
            ]
        case Part.SUBJECTS:
            return [Option(s.code, s.title, s.code in audience.subjects) for s in view.subjects]
        case Part.OFFICES:
            return [Option(str(number), name, number in audience.schools) for number, name in view.schools]


def _turn(what: str, owner_id: int, part: Part) -> Callable[[str, int], TurnOver]:
    where = what + part.value[0]
    return lambda value, page: TurnOver(where, owner_id, value, page)


def _years(audience: Audience, t: Translator) -> str:
    chosen = (audience.years_from, audience.years_to)
    code = next((code for code, years in YEARS.items() if years == chosen), None)
    return t(f"audience-years-{code}") if code else ""


def _listed(values: list[str], part: str, t: Translator) -> str:
    if len(values) > NAMED_AT_MOST:
        return t(f"audience-many-{part}", n=len(values))
    return ", ".join(values)
