"""Numbers about many, in words first; a hidden number says why it is hidden."""

from typing import Final

from handlers.callbacks import aggregates as taps
from handlers.callbacks.indicators import OpenBoard
from handlers.callbacks.menu import OpenMenu
from handlers.callbacks.sharing import OpenOpened
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.widgets.choice import pager, shortened
from locales.translator import Html, Translator
from mentoring.people import Role
from mentoring.questionnaire import capitalised
from mentoring.roster import pages_of
from mentoring.usecases.aggregates import NOBODY_KNOWN, OTHERS, Dimension, Group, Share, Table

LINES: Final = 5
TITLE: Final = 44
MOST_FORMS: Final = 5
PICTURED: Final = 23
"""Rows a phone can still show; the list has them all."""
LEVELS: Final = ("growth", "developing", "confident", "pillar")


def front(table: Table, role: Role, t: Translator) -> Screen:
    """The municipality, axis by axis, and the ways into it."""
    if table.whole is None:
        text = t("aggregates-none")
    else:
        text = t("aggregates-whole", people=_people(table.whole, t), lines=_lines(table.whole, t))
    notes = [text, _unreliable(table, t), t("profile-notice")]
    is_methodologist = role is Role.METHODOLOGIST
    dimensions = tuple(
        Button(t("aggregates-by", dimension=one.value), taps.OpenAggregates(table.form, one.value, 0))
        for one in Dimension
    )
    return Screen(
        "\n\n".join(note for note in notes if note),
        rows(
            dimensions[:2],
            dimensions[2],
            Button(t("aggregates-forms"), taps.OpenForms()),
            (
                Button(t("aggregates-quality"), taps.OpenQuality(table.form)),
                Button(t("aggregates-opened"), OpenOpened(role.value, 0)),
            )
            if is_methodologist
            else None,
            (Button(t("menu-board"), OpenBoard()), Button(t("menu-back"), OpenMenu(role.value))),
        ),
    )


def forms(known: tuple[tuple[str, str | None], ...], t: Translator) -> Screen:
    """Whose questionnaire: those of different positions are never mixed."""
    return Screen(
        t("aggregates-forms-text"),
        rows(
            *(
                Button(
                    shortened(capitalised(title), 30) if title else t("aggregates-form-own"),
                    taps.OpenNumbers(code),
                )
                for code, title in known[:MOST_FORMS]
            ),
            (Button(t("aggregates-back"), taps.OpenNumbers("")), Button(t("menu-back"), OpenMenu(""))),
        ),
    )


def of_curator(table: Table, t: Translator) -> Screen:
    """A curator's own schools, where five people and more have answered."""
    if table.groups:
        parts = [
            t("aggregates-group", title=one.title, people=_people(one, t), lines=_lines(one, t))
            for one in table.groups[:1]
        ]
        parts.append(t("profile-notice"))
    else:
        parts = [t("aggregates-school-hidden")]
    others = tuple(
        Button(shortened(one.title, 28), taps.OpenGroup(table.form, Dimension.SCHOOL.value, one.key))
        for one in table.groups[1:3]
    )
    return Screen(
        "\n\n".join(parts),
        rows(
            *others,
            Button(t("aggregates-forms"), taps.OpenForms()),
            Button(t("aggregates-opened"), OpenOpened(Role.CURATOR.value, 0), style="primary"),
            (Button(t("menu-board"), OpenBoard()), Button(t("menu-back"), OpenMenu(Role.CURATOR.value))),
        ),
    )


def groups(table: Table, page: int, t: Translator) -> Screen:
    """Groups with the two axes to help with first; a number opens one."""
    page = max(0, min(page, pages_of(len(table.groups), LINES) - 1))
    shown = table.groups[page * LINES : (page + 1) * LINES]
    lines = "\n".join(_group_line(number, one, table.dimension, t) for number, one in enumerate(shown, 1))
    parts = [t("aggregates-groups", dimension=table.dimension.value, lines=Html(lines)) if shown else ""]
    if table.mostly_hidden:
        parts.append(t("aggregates-mostly-hidden", dimension=table.dimension.value))
    parts.append(t("aggregates-hidden-note"))
    name = table.dimension.value
    numbers = tuple(
        Button(t("aggregates-number", number=str(number)), taps.OpenGroup(table.form, name, one.key))
        for number, one in enumerate(shown, 1)
    )
    elsewhere = table.mostly_hidden and table.dimension is not Dimension.SUBJECT
    return Screen(
        "\n\n".join(part for part in parts if part),
        rows(
            numbers,
            pager(
                page,
                pages_of(len(table.groups), LINES),
                lambda to: taps.OpenAggregates(table.form, name, to),
                t,
            ),
            Button(
                t("aggregates-by-subject-instead"),
                taps.OpenAggregates(table.form, Dimension.SUBJECT.value, 0),
            )
            if elsewhere
            else None,
            Button(t("aggregates-picture"), taps.AggregatePicture(table.form, name)) if shown else None,
            Button(t("aggregates-back"), taps.OpenNumbers(table.form), style="primary"),
        ),
    )


def group(table: Table, one: Group, t: Translator) -> Screen:
    """One group, axis by axis."""
    text = t(
        "aggregates-group",
        title=_title(one, table.dimension, t),
        people=_people(one, t),
        lines=_lines(one, t),
    )
    return Screen(
        f"{text}\n\n{t('aggregates-hidden-note')}",
        rows(
            Button(
                t("aggregates-to-list"),
                taps.OpenAggregates(table.form, table.dimension.value, 0),
                style="primary",
            ),
            Button(t("aggregates-back"), taps.OpenNumbers(table.form)),
        ),
    )


def picture(table: Table, t: Translator) -> Screen:
    """The list again, and the table as colours below it."""
    screen = groups(table, 0, t)
    if not table.groups:
        return screen
    shown = table.groups[:PICTURED]
    whole = (
        [_heat_row(t.plain("aggregates-all"), table.whole, t)]
        if table.whole and table.dimension is Dimension.SUBJECT
        else []
    )
    view = {
        "title": t.plain("aggregates-picture-title", dimension=table.dimension.value),
        "notice": t.plain("aggregates-picture-notice", more=max(0, len(table.groups) - PICTURED)),
        "axes": [share.axis.title for share in table.groups[0].shares],
        "rows": whole + [_heat_row(_title(one, table.dimension, t), one, t) for one in shown],
        "levels": [t.plain("profile-level", level=level) for level in LEVELS],
        "hidden": t.plain("aggregates-hidden"),
        "thresholds": list(table.thresholds),
    }
    return Screen(screen.text, screen.rows, (Attachment("photo", "heat", view, "heat.png"),))


def _heat_row(label: str, one: Group, t: Translator) -> dict[str, object]:
    values = [share.percent for share in one.shares]
    return {"label": label, "people": t.plain("aggregates-people", band=one.people), "values": values}


def _group_line(number: int, one: Group, dimension: Dimension, t: Translator) -> Html:
    lowest = "; ".join(
        t("aggregates-low", axis=share.axis.title, percent=share.percent or 0) for share in one.lowest(2)
    )
    title = shortened(_title(one, dimension, t), TITLE)
    return t("aggregates-line", number=str(number), title=title, people=_people(one, t), lowest=Html(lowest))


def _title(one: Group, dimension: Dimension, t: Translator) -> str:
    if one.key == NOBODY_KNOWN:
        return t.plain("aggregates-not-said")
    if one.key == OTHERS:
        return t.plain("aggregates-others")
    return t.plain("aggregates-year", year=int(one.key)) if dimension is Dimension.YEARS else one.title


def _lines(one: Group, t: Translator) -> Html:
    return Html("\n".join(_share(share, t) for share in one.shares))


def _share(share: Share, t: Translator) -> Html:
    if share.level is None or share.percent is None:
        return t("aggregates-share-hidden", axis=share.axis.title)
    return t("aggregates-share", axis=share.axis.title, level=share.level.value, percent=share.percent)


def _people(one: Group, t: Translator) -> Html:
    return t("aggregates-people", band=one.people)


def _unreliable(table: Table, t: Translator) -> str:
    return t("aggregates-unreliable", band=table.unreliable) if table.whole else ""
