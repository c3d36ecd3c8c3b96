"""Saved audiences on the screen: a list with live counts, one of them, its name."""

from typing import Final

from handlers.callbacks import audience as taps
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.audience import audience_words, reach_words, view_words
from handlers.widgets.choice import pager, shortened
from locales.translator import Html, Translator
from mentoring.usecases.audience import AudienceView
from mentoring.usecases.segments import Segment, SegmentPage

WORDS: Final = 70
"""Characters of a saved audience's conditions in the list; all of them stand on its own screen."""


def listing(what: str, owner_id: int, page: SegmentPage, view: AudienceView, t: Translator) -> Screen:
    """By name; what is chosen now can be saved beside them."""
    lines = page.lines
    said = [
        t(
            "audience-segment-line",
            number=number,
            name=line.segment.name,
            reached="" if line.reached is None else t("audience-segment-reached", n=line.reached),
            who=_conditions(line.segment, page, t),
        )
        for number, line in enumerate(lines.items, start=1)
    ]
    opens = [
        Button(str(number), taps.OpenSegment(what, owner_id, line.segment.id))
        for number, line in enumerate(lines.items, start=1)
    ]
    head = t("audience-segments-list") if said else t("audience-segments-none")
    save = Button(t("audience-save"), taps.SaveSegment(what, owner_id))
    return Screen(
        Html("\n\n".join([head, *said])),
        rows(
            opens,
            pager(lines.number, lines.pages, lambda to: taps.OpenSegments(what, owner_id, to), t),
            None if view.audience.is_everybody else save,
            Button(t("audience-back"), taps.OpenAudience(what, owner_id)),
        ),
    )


def card(
    what: str, owner_id: int, segment: Segment, view: AudienceView, t: Translator, *, kept: bool = False
) -> Screen:
    """One of them. `kept`: it was saved just now."""
    text = t(
        "audience-segment",
        name=segment.name,
        who=view_words(view, t),
        reach=reach_words(view.reach, t),
        kept=str(kept).lower(),
    )
    return Screen(
        text,
        rows(
            Button(t("audience-take"), taps.TakeSegment(what, owner_id, segment.id), style="primary"),
            (
                Button(t("audience-rename"), taps.RenameSegment(what, owner_id, segment.id)),
                Button(t("audience-drop"), taps.AskDropSegment(what, owner_id, segment.id), style="danger"),
            ),
            Button(t("audience-to-segments"), taps.OpenSegments(what, owner_id, 0)),
            Button(t("audience-back"), taps.OpenAudience(what, owner_id)),
        ),
    )


def ask_name(what: str, owner_id: int, segment: Segment | None, t: Translator, *, wrong: str = "") -> Screen:
    """Which name? `wrong`: what could not be taken just now."""
    asked = t("audience-ask-other-name", name=segment.name) if segment else t("audience-ask-name")
    back = Button(t("audience-to-segments"), taps.OpenSegments(what, owner_id, 0))
    return Screen(Html(f"{wrong}\n\n{asked}") if wrong else asked, rows(back))


def ask_drop(what: str, owner_id: int, segment: Segment, t: Translator) -> Screen:
    """Really?"""
    drop = Button(t("audience-drop"), taps.DropSegment(what, owner_id, segment.id), style="danger")
    back = Button(t("audience-to-segments"), taps.OpenSegment(what, owner_id, segment.id))
    return Screen(t("audience-drop-ask", name=segment.name), rows(drop, back))


def _conditions(segment: Segment, page: SegmentPage, t: Translator) -> str:
    said = audience_words(segment.audience, page.subjects, page.schools, t, page.positions)
    words = shortened(said, WORDS)
    return f"{words}; {t('audience-by-area-short')}" if segment.audience.axes else words
