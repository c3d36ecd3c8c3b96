"""The municipality's own templates: what is in use, what is wrong with a file, an example to begin with."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo
from typing import Final

from handlers.callbacks import papers as taps
from handlers.callbacks.menu import OpenMenu
from handlers.callbacks.pair_papers import OpenPairDesk
from handlers.screens.screen import Attachment, Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import day_words
from mentoring.paper_fields import FIELDS, LISTS, PaperKind
from mentoring.usecases.paper_templates import Flaw, OwnTemplate

UNKNOWN_SHOWN: Final = 6
Own = Mapping[PaperKind, OwnTemplate]


def room(own: Own, t: Translator, zone: tzinfo) -> Screen:
    """How each paper looks now."""
    lines = Html("\n".join(_state(kind, own.get(kind), t, zone) for kind in PaperKind))
    buttons = [
        Button(t("templates-kind", kind=kind.value), taps.OpenTemplate(kind.value)) for kind in PaperKind
    ]
    return Screen(
        t("templates-room", lines=lines),
        rows(*buttons, (Button(t("menu-pairs"), OpenPairDesk()), Button(t("menu-back"), OpenMenu("")))),
    )


def _state(kind: PaperKind, own: OwnTemplate | None, t: Translator, zone: tzinfo) -> Html:
    if own is None:
        return t("templates-usual", kind=kind.value)
    day = day_words(own.at.astimezone(zone).date(), t.locale)
    return t("templates-own", kind=kind.value, name=own.name, date=day)


def card(kind: PaperKind, own: OwnTemplate | None, t: Translator, zone: tzinfo) -> Screen:
    """One kind of paper."""
    parts = [_state(kind, own, t, zone), t("templates-how")]
    if own is not None and own.unknown:
        parts.insert(1, _unknown(own.unknown, t))
    return Screen(
        Html("\n\n".join(parts)),
        rows(
            Button(t("templates-bring"), taps.BringTemplate(kind.value), style="primary"),
            Button(t("templates-example"), taps.TemplateExample(kind.value)),
            (
                Button(t("templates-try"), taps.TryTemplate(kind.value)),
                Button(t("templates-give-up"), taps.GiveUpTemplate(kind.value, False), style="danger"),
            )
            if own
            else None,
            _back(t),
        ),
    )


def _unknown(names: Sequence[str], t: Translator) -> Html:
    said = ", ".join(f"«{name}»" for name in names[:UNKNOWN_SHOWN])
    return t("templates-unknown", names=said, more=max(0, len(names) - UNKNOWN_SHOWN))


def ask(kind: PaperKind, t: Translator, trouble: Html | str = "") -> Screen:
    """The file is awaited."""
    text = Html("\n\n".join(part for part in (trouble, t("templates-ask", kind=kind.value)) if part))
    return Screen(text, rows(_example(kind, t), _to_card(kind, t)))


def refused(kind: PaperKind, flaws: Sequence[Flaw], t: Translator) -> Screen:
    """What is wrong, by paragraph; the file is awaited still, and the one before stays in use."""
    lines = Html("\n".join(f"• {_flaw(flaw, t)}" for flaw in flaws))
    return ask(kind, t, t("templates-refused", lines=lines))


def _flaw(flaw: Flaw, t: Translator) -> Html:
    code = flaw.code.replace("_", "-")
    said = t("templates-flaw", code=code, said=flaw.said)
    return t("templates-at", paragraph=str(flaw.paragraph), said=said) if flaw.paragraph else said


def taken(own: OwnTemplate, t: Translator) -> Screen:
    """In use from now on; how it looks comes below."""
    parts = [t("templates-taken", kind=own.kind.value)]
    if own.unknown:
        parts.append(_unknown(own.unknown, t))
    return Screen(
        Html("\n\n".join(parts)),
        rows(_to_card(own.kind, t), Button(t("menu-back"), OpenMenu(""))),
        (tried(own, t),),
    )


def tried(own: OwnTemplate, t: Translator) -> Attachment:
    """The template with the names of its fields in their places."""
    payload = {"template": own.id, "kind": own.kind.value, "values": None, "usual": None}
    return Attachment("document", "own_paper", payload, t.plain("templates-try-name", kind=own.kind.value))


def with_example(kind: PaperKind, screen: Screen, t: Translator) -> Screen:
    """The same with an example below, and the names of all fields in words."""
    fields = ", ".join(FIELDS[kind])
    lists = "; ".join(f"{name}: {', '.join(columns)}" for name, columns in LISTS[kind].items())
    title = t.plain("paper-route-title" if kind is PaperKind.ROUTE else "paper-programme-title")
    file = Attachment(
        "document",
        "template_example",
        {"kind": kind.value, "title": title},
        t.plain("templates-example-name", kind=kind.value),
        t("templates-fields", fields=fields, lists=lists),
    )
    return Screen(screen.text, screen.rows, (file,))


def ask_give_up(own: OwnTemplate, t: Translator) -> Screen:
    """Asked once: the file is not kept."""
    return Screen(
        t("templates-give-up-sure", name=own.name),
        rows(
            Button(t("templates-give-up"), taps.GiveUpTemplate(own.kind.value, True), style="danger"),
            _to_card(own.kind, t),
        ),
    )


def _example(kind: PaperKind, t: Translator) -> Button:
    return Button(t("templates-example"), taps.TemplateExample(kind.value))


def _to_card(kind: PaperKind, t: Translator) -> Button:
    return Button(t("templates-back"), taps.OpenTemplate(kind.value), style="primary")


def _back(t: Translator) -> Button:
    return Button(t("templates-back"), taps.OpenTemplates())
