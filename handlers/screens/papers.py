"""Rooms of papers: which there are, in two formats; a paper itself comes as a file below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from handlers.callbacks import papers as taps
from handlers.callbacks.menu import OpenMenu, OpenRoute
from handlers.callbacks.routes import OpenOthersRoute
from handlers.screens.pair_words import mentor, teacher
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.taps import Tap
from locales.translator import Html, Translator
from mentoring.paper import Paper
from mentoring.usecases.pair_records import Someone
from mentoring.usecases.paper_templates import OwnTemplate
from mentoring.usecases.paper_views import Doors, Reader

PROGRAMMES: Final = 3
"""Main, subject and group: nobody has more living pairs that need a programme."""
BLANK: Final = ""


def doors(view: Doors, t: Translator) -> Screen:
    """Two buttons a paper."""
    programmes = [
        _two(_numbered("papers-programme", number, len(view.pairs), t), _programme(pair_id, view.route_id), t)
        for number, (pair_id, _) in enumerate(view.pairs[:PROGRAMMES], start=1)
    ]
    own = view.reader is Reader.OWNER
    back = OpenRoute() if own else OpenOthersRoute(view.route_id)
    return Screen(
        t("papers-doors", own=str(own).lower(), teacher=teacher(view.teacher, t), notes=_notes(view, t)),
        rows(
            _two(t.plain("papers-route"), lambda pdf: taps.RoutePaper(view.route_id, pdf), t),
            *programmes,
            Button(t("routes-back"), back, style="primary"),
            Button(t("menu-back"), OpenMenu("")),
        ),
    )


def _programme(pair_id: int, route_id: int) -> Callable[[bool], Tap]:
    return lambda pdf: taps.ProgrammePaper(pair_id, route_id, pdf)


def _two(title: str, tap: Callable[[bool], Tap], t: Translator) -> tuple[Button, ...]:
    return tuple(
        Button(t("papers-format", title=title, format=form), tap(form == "PDF")) for form in ("DOCX", "PDF")
    )


def _numbered(key: str, number: int, total: int, t: Translator) -> str:
    title = t.plain(key)
    return f"{title} {number}" if total > 1 else title


def _notes(view: Doors, t: Translator) -> Html:
    """Whose programme is which, and what private mode leaves out."""
    said = []
    if len(view.pairs) > 1:
        said += [
            t("papers-whose", number=str(number), mentor=mentor(one, t))
            for number, (_, one) in enumerate(view.pairs[:PROGRAMMES], start=1)
        ]
    if t.private:
        said.append(t("papers-private"))
    return Html("".join(f"\n\n{line}" for line in said))


@dataclass(frozen=True, slots=True)
class InTemplate:
    """The municipality's own template that a paper is to be written into, and the facts for its fields."""

    template: OwnTemplate
    values: dict[str, Any]


def handed(
    paper: Paper,
    pdf: bool,
    back: Tap,
    t: Translator,
    *,
    caption: str = "",
    into: InTemplate | None = None,
) -> Screen:
    """The file comes below; `caption` says under it what to know before it is passed on."""
    made = attachment(paper, pdf, caption)
    if into is not None and not pdf:
        made = _in_template(made, into)
    again = Button(t("papers-back"), back, style="primary")
    return Screen(
        t("papers-handed", title=paper.title),
        rows(again, Button(t("menu-back"), OpenMenu(""))),
        (made,),
    )


def handed_drafts(papers: Sequence[Paper], back: Tap, t: Translator) -> Screen:
    """Several files to be edited, each below."""
    return Screen(
        t("legal-handed", n=len(papers)),
        rows(Button(t("papers-back"), back, style="primary"), Button(t("menu-back"), OpenMenu(""))),
        tuple(attachment(paper, False, "") for paper in papers),
    )


def _in_template(usual: Attachment, into: InTemplate) -> Attachment:
    """Where the template fails after all, the usual look comes instead."""
    template = into.template
    payload = {
        "template": template.id,
        "kind": template.kind.value,
        "values": into.values,
        "usual": usual.payload,
    }
    return Attachment("document", "own_paper", payload, usual.name, usual.caption)


def attachment(paper: Paper, pdf: bool, caption: str) -> Attachment:
    """A paper as a file, made after the commit."""
    form = "pdf" if pdf else "docx"
    return Attachment(
        "document",
        "paper",
        {"format": form, "paper": paper.as_json()},
        f"{_file_name(paper)}.{form}",
        caption,
    )


def _file_name(paper: Paper) -> str:
    """The title without what a file system minds."""
    kept = "".join(sign if sign.isalnum() or sign in " -–" else " " for sign in paper.title)
    return " ".join(kept.split())[:60]


def called(someone: Someone, t: Translator, *, own: bool = False) -> str:
    """A name on paper; in private mode another person's is a line to write by hand (record 0013)."""
    return someone.full_name if own or not t.private else BLANK


def at_school(someone: Someone, t: Translator, *, own: bool = False) -> str:
    """The school on paper; in private mode only on one's own, where no subject stands beside it."""
    return (someone.school or BLANK) if own or not t.private else BLANK
