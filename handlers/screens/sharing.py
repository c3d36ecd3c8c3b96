"""To whom a profile is open, who has read it, and whose are open to me."""

from datetime import tzinfo

from handlers.callbacks import sharing as taps
from handlers.callbacks.assessment import (
    OpenProfile,
    OpenSharedProfile,
    OpenSharing,
    ShareWith,
    ShareWithNobody,
)
from handlers.callbacks.menu import OpenMenu
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager
from locales.translator import Html, Translator
from locales.when import moment_words
from mentoring.people import Role
from mentoring.roster import Page
from mentoring.usecases.sharing import AUDIENCES, Opened, Reading


def sharing(shared: frozenset[str], t: Translator) -> Screen:
    """Nobody by default; each opened and closed apart, at once."""
    states = {audience: "yes" if audience in shared else "no" for audience in AUDIENCES}
    nobody = Button(t("sharing-nobody"), ShareWithNobody(), style="danger") if shared else None
    return Screen(
        t("sharing-text", **states),
        rows(
            *(_switch(audience, t, is_open=audience in shared) for audience in AUDIENCES),
            nobody,
            Button(t("sharing-readers"), taps.OpenReaders(0)),
            Button(t("profile-back"), OpenProfile()),
        ),
    )


def _switch(audience: str, t: Translator, *, is_open: bool) -> Button:
    if is_open:
        return Button(t("sharing-close", audience=audience), taps.CloseTo(audience))
    return Button(t("sharing-open", audience=audience), ShareWith(audience))


def readers(page: Page[Reading], zone: tzinfo, t: Translator) -> Screen:
    """The owner's access log, the latest first."""
    lines = "\n".join(_reading(one, zone, t) for one in page.items)
    text = t("sharing-read-by", n=page.total, lines=Html(lines)) if page.items else t("sharing-read-by-none")
    return Screen(
        text,
        rows(
            pager(page.number, page.pages, taps.OpenReaders, t),
            Button(t("sharing-back"), OpenSharing(), style="primary"),
            Button(t("menu-back"), OpenMenu("")),
        ),
    )


def _reading(one: Reading, zone: tzinfo, t: Translator) -> Html:
    at = moment_words(one.at.astimezone(zone).replace(tzinfo=None), t.locale)
    role = one.role or "none"
    named = bool(one.name and one.reader_id is not None and not t.private)
    name = t.name(one.name, role, one.reader_id or 0) if named else ""
    return t("sharing-reader", role=role, named="yes" if named else "no", name=name, at=at)


def opened(page: Page[Opened], role: Role, t: Translator) -> Screen:
    """Whose profiles are open to me; a tap reads one, and its owner sees that."""
    if not page.items:
        return Screen(t("sharing-opened-none"), rows(Button(t("menu-back"), OpenMenu(role.value))))
    lines = "\n".join(
        t("sharing-opened-line", number=str(i), name=t.name(one.name, "teacher", one.person_id))
        for i, one in enumerate(page.items, 1)
    )
    return Screen(
        t("sharing-opened", lines=Html(lines)),
        rows(
            tuple(
                Button(t("sharing-opened-number", number=str(i)), OpenSharedProfile(one.person_id))
                for i, one in enumerate(page.items, 1)
            ),
            pager(page.number, page.pages, lambda to: taps.OpenOpened(role.value, to), t),
            Button(t("menu-back"), OpenMenu(role.value)),
        ),
    )
