"""The audience builder: what is chosen, whom it reaches, and the parts to choose in. Stateless."""

from collections.abc import Callable, Sequence
from typing import Final

from handlers.callbacks.audience import (
    ClearAudience,
    ClearPart,
    OpenAudience,
    OpenPart,
    OpenSegments,
    TurnOver,
)
from handlers.screens.screen import Button, Screen, rows
from handlers.taps import Tap
from handlers.widgets.choice import Option, choice_rows
from locales.translator import Html, Translator
from mentoring.audiences import Audience
from mentoring.people import Role
from mentoring.programme import Named
from mentoring.usecases.audience import YEARS, AudienceView, Part, Reach

NAMED_AT_MOST: Final = 3
"""More values of one part than this are counted instead of named."""
PAIRS: Final = (
    (Part.ROLES, Part.YEARS),
    (Part.SUBJECTS, Part.POSITIONS),
    (Part.OFFICES, Part.COMMUNITIES, Part.AXES),
)
TYPED: Final = frozenset({Part.YEARS, Part.OFFICES})
"""Parts in which something can be typed: a range of years, a part of a school's name."""


def overview(what: str, owner_id: int, done: Tap, later: Tap, view: AudienceView, t: Translator) -> Screen:
    """Who it is for, and whom it reaches. `done` goes on with what it is for, `later` leaves it as it is."""
    text = t("audience-overview", who=view_words(view, t), reach=reach_words(view.reach, t))
    offered = [tuple(part for part in pair if part is not Part.AXES or view.axes) for pair in PAIRS]
    parts = [
        tuple(Button(t(f"audience-part-{part}"), OpenPart(what, owner_id, part.value, 0)) for part in pair)
        for pair in offered
    ]
    kept = Button(t("audience-segments"), OpenSegments(what, owner_id, 0))
    clear = Button(t("audience-clear"), ClearAudience(what, owner_id))
    return Screen(
        text,
        rows(
            Button(t("audience-done"), done, style="primary"),
            *parts,
            (kept,) if view.audience.is_everybody else (kept, clear),
            Button(t("audience-later"), later),
        ),
    )


def part_page(
    what: str,
    owner_id: int,
    part: Part,
    page: int,
    view: AudienceView,
    t: Translator,
    *,
    found: Sequence[tuple[int, str]] | None = None,
    wrong: str = "",
) -> Screen:
    """The values of one part; a tap marks or unmarks.

    `found`: the schools that fit what was typed. `wrong`: what could not be taken just now.
    """
    options = _options(part, view, t, found)
    turn = _turn(what, owner_id, part)
    lines = choice_rows(options, page, turn, lambda to: OpenPart(what, owner_id, part.value, to), t)
    asked = t(f"audience-choose-{part}", reach=reach_words(view.reach, t))
    text = Html(f"{wrong}\n\n{asked}") if wrong else asked
    back = Button(t("audience-back"), OpenAudience(what, owner_id))
    clear = Button(t("audience-any"), ClearPart(what, owner_id, part.value))
    return Screen(text, rows(*lines, (back, clear) if chosen(part, view.audience) else back))


def part_of(where: str) -> tuple[str, Part | None]:
    """(`what`, part) of a `TurnOver.where`; the part is None when it is forged."""
    return where[:1], next((part for part in Part if part.value[0] == where[1:]), None)


def chosen(part: Part, audience: Audience) -> bool:
    """Whether anything is chosen in this part."""
    fields = {Part.YEARS: {"years_from", "years_to"}, Part.OFFICES: {"schools"}}.get(part, {part.value})
    return bool(fields & audience.as_dict().keys())


def view_words(view: AudienceView, t: Translator) -> str:
    """All of it, for the one who chooses."""
    said = audience_words(
        view.audience, view.subjects, view.schools, t, view.positions, communities=view.communities
    )
    titles = {axis.code: axis.title for axis in view.axes}
    areas = [titles[code] for code in sorted(view.audience.axes) if code in titles]
    return f"{said}; {t('audience-by-area', areas=', '.join(areas))}" if areas else said


def audience_words(
    audience: Audience,
    subjects: tuple[Named, ...],
    schools: tuple[tuple[int, str], ...],
    t: Translator,
    positions: tuple[Named, ...] = (),
    *,
    named: int = NAMED_AT_MOST,
    communities: tuple[tuple[int, str], ...] = (),
) -> str:
    """«молодые педагоги, до трёх лет работы, математика и физика, 4 школы»; never areas of growth.

    More values of one part than `named` are counted.
    """
    titles = {one.code: one.title for one in (*subjects, *positions)}
    names = dict(schools)
    said = [
        _listed([t(f"audience-role-{role}") for role in Role if role in audience.roles], "roles", t, named),
        years_words(audience, t),
        _listed(sorted(_small(titles.get(code, code)) for code in audience.subjects), "subjects", t, named),
        _listed(sorted(_small(titles.get(code, code)) for code in audience.positions), "positions", t, named),
        _listed(sorted(names.get(one, "") for one in audience.schools), "offices", t, named),
        _communities(audience, dict(communities), t, named),
    ]
    return ", ".join(part for part in said if part) or t("audience-everybody")


def _communities(audience: Audience, titles: dict[int, str], t: Translator, named: int) -> str:
    """Their names where they are known, else how many."""
    known = sorted(titles[one] for one in audience.communities if one in titles)
    if len(known) < len(audience.communities):
        return t("audience-many-communities", n=len(audience.communities))
    return _listed(known, "communities", t, named)


def reach_words(reach: Reach, t: Translator) -> Html:
    """«Дойдёт до 12 человек; не подключены: 3»."""
    if reach.by_area:
        many = t("audience-area-band", n=reach.area) if reach.area else t("audience-area-hidden")
        return t("audience-reach-area", n=reach.reached, many=many)
    if not reach.reached:
        return t("audience-reach-nobody", missing=reach.missing)
    if not reach.missing:
        return t("audience-reach", n=reach.reached)
    return t("audience-reach-missing", n=reach.reached, missing=reach.missing)


def _options(
    part: Part, view: AudienceView, t: Translator, found: Sequence[tuple[int, str]] | None
) -> list[Option]:
    audience = view.audience
    match part:
        case Part.ROLES:
            return [Option(r.value, t(f"audience-role-{r}"), r in audience.roles) for r in Role]
        case Part.YEARS:
            span = (audience.years_from, audience.years_to)
            return [Option(code, t(f"audience-years-{code}"), years == span) for code, years in YEARS.items()]
        case Part.SUBJECTS:
            return _named(view.subjects, audience.subjects)
        case Part.POSITIONS:
            return _named(view.positions, audience.positions)
        case Part.AXES:
            return _named(view.axes, audience.axes)
        case Part.OFFICES:
            shown = view.schools if found is None else found
            return [Option(str(number), name, number in audience.schools) for number, name in shown]
        case Part.COMMUNITIES:
            return [
                Option(str(number), name, number in audience.communities) for number, name in view.communities
            ]


def _named(offered: tuple[Named, ...], marked: frozenset[str]) -> list[Option]:
    return [Option(one.code, one.title, one.code in marked) for one in offered]


def _turn(what: str, owner_id: int, part: Part) -> Callable[[str, int], TurnOver]:
    where = what + part.value[0]
    return lambda value, page: TurnOver(where, owner_id, value, page)


def years_words(audience: Audience, t: Translator) -> str:
    """«до трёх лет работы», «2–5 лет работы»; empty where years do not matter."""
    span = (audience.years_from, audience.years_to)
    code = next((code for code, years in YEARS.items() if years == span), None)
    if code:
        return t(f"audience-years-{code}")
    if audience.years_to is None:
        return "" if audience.years_from is None else t("audience-years-from", n=audience.years_from)
    since = audience.years_from or 0
    return t("audience-years-range", since=str(since), n=audience.years_to)


def _listed(values: list[str], part: str, t: Translator, named: int) -> str:
    if len(values) > named:
        return t(f"audience-many-{part}", n=len(values))
    if len(values) < 2:
        return "".join(values)
    return t("audience-and", first=Html(", ".join(values[:-1])), last=Html(values[-1]))


def _small(title: str) -> str:
    """«Математика» inside a sentence; an abbreviation stays as it is."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
