"""The profile: words first, numbers by a button, and how they are worked out."""

from datetime import tzinfo
from typing import Any

from handlers.callbacks import assessment as taps
from handlers.callbacks.menu import OpenRoute, OpenTeachers
from handlers.callbacks.sharing import OpenOpened
from handlers.screens.assessment_picture import picture
from handlers.screens.assessment_words import GROWTH_FROM, axis_line, day, menu, questions, yardstick
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import day_words
from mentoring.questionnaire import Form
from mentoring.usecases.assessment_views import (
    Growth,
    Overview,
    ProfileView,
)


def profile(
    view: ProfileView,
    t: Translator,
    zone: tzinfo,
    *,
    again: Overview | None = None,
    picture_too: bool = False,
) -> Screen:
    """One strength first, then at most three areas, then one step; percentages only on request."""
    parts = [_head(view, zone, t), _strength(view, t), _areas(view, t)]
    if view.first_step and view.own:
        parts.append(t("profile-first-step", step=view.first_step))
    if view.form is Form.EXPRESS:
        parts.append(t("profile-preliminary", n=view.total))
    if view.unknown:
        parts.append(t("profile-unknown", axes=", ".join(f"«{axis.title}»" for axis in view.unknown[:3])))
    parts.append(t("profile-private" if not view.shared else "profile-shared") if view.own else "")
    text = "\n\n".join(part for part in parts if part)
    shown = (picture(view, t, zone),) if picture_too else ()
    return Screen(text, _profile_buttons(view, t, again), shown)


def _head(view: ProfileView, zone: tzinfo, t: Translator) -> Html:
    if view.own:
        return t("profile-head", name=view.name, date=day(view, zone, t))
    return t("profile-head-shared", name=view.name, date=day(view, zone, t))


def _profile_buttons(view: ProfileView, t: Translator, again: Overview | None) -> Any:
    if view.read_as is not None:
        return rows((_where_from(view.read_as, t), menu(t)))
    more = None
    if again is not None and again.full_from is None:
        more = Button(questions(again.full, t), taps.StartForm(Form.FULL.value))
    elif again is not None and again.express_from is None:
        more = Button(questions(again.express, t), taps.StartForm(Form.EXPRESS.value))
    to_route = t("profile-route") if again is None else t("profile-to-route")
    return rows(
        Button(to_route, OpenRoute(), style="primary"),
        (Button(t("profile-details"), taps.ProfileDetails()), Button(t("profile-share"), taps.OpenSharing())),
        Button(t("profile-picture"), taps.ProfilePicture()),
        more,
        Button(t("then-open"), taps.OpenThen()) if again is not None and again.then else None,
        menu(t),
    )


def _where_from(read_as: str, t: Translator) -> Button:
    """A reader's step back: a mentor's list of teachers, the profiles opened to the others."""
    if read_as == "mentor":
        return Button(t("menu-teachers"), OpenTeachers(), style="primary")
    return Button(t("aggregates-opened"), OpenOpened(read_as, 0), style="primary")


def _strength(view: ProfileView, t: Translator) -> str:
    if view.strength is None:
        return ""
    return t("profile-strength", axis=view.strength.title, item=view.strong_item)


def _areas(view: ProfileView, t: Translator) -> str:
    if not view.areas:
        return t("profile-no-areas")
    lines: list[str] = []
    for developing, heading in ((False, "profile-areas"), (True, "profile-developing")):
        shown = [(n, area) for n, area in enumerate(view.areas, 1) if area.developing is developing]
        if shown:
            lines += [t(heading), *(_area(number, area, t) for number, area in shown)]
    return "\n".join(lines)


def _area(number: int, area: Growth, t: Translator) -> str:
    return t("profile-area", number=str(number), axis=area.axis.title, items="; ".join(area.items))


def details(view: ProfileView, t: Translator, zone: tzinfo) -> Screen:
    """Axis by axis: word, percentage, and the honest word for a change."""
    lines = [axis_line(line, t, judged=view.reliable) for line in view.lines]
    parts = [t("profile-details-head", date=day(view, zone, t)), "\n".join(lines)]
    if view.before_at is not None and view.reliable:
        parts.append(t("profile-compared", date=day_words(view.before_at.astimezone(zone).date(), t.locale)))
        parts.append(yardstick(view, t))
    if view.apart is not None:
        parts.append(t("profile-apart", why=view.apart.value))
    if not view.reliable:
        parts.append(t("profile-hurried"))
    parts.append(t("profile-notice"))
    return Screen(
        "\n\n".join(parts),
        rows(
            Button(t("profile-growth"), taps.OpenGrowth()) if len(view.past) >= GROWTH_FROM else None,
            Button(t("profile-how"), taps.HowCounted()),
            Button(t("profile-back"), taps.OpenProfile(), style="primary"),
            menu(t),
        ),
    )


def how(view: ProfileView, t: Translator) -> Screen:
    """How it is counted and what it cannot do, in the words of one who is not a psychologist."""
    return Screen(
        t("profile-how-text", yardstick=yardstick(view, t)),
        rows(
            Button(t("profile-details"), taps.ProfileDetails()),
            Button(t("profile-back"), taps.OpenProfile(), style="primary"),
            menu(t),
        ),
    )


def picture_page(view: ProfileView, t: Translator, zone: tzinfo) -> Screen:
    """The profile again, with its picture below."""
    screen = profile(view, t, zone)
    return Screen(screen.text, screen.rows, (picture(view, t, zone),))
