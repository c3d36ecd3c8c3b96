"""Documents of a pair: what is marked, what is not. Dates and numbers, never a sum."""

from datetime import date, timedelta

from handlers.callbacks import pair_papers as taps
from handlers.callbacks import pairs as pair_taps
from handlers.callbacks.papers import LegalBlanks
from handlers.screens.pair_words import day, mentor, stack, teacher
from handlers.screens.pairs import menu
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.calendar import day_code, day_label
from handlers.widgets.choice import pager
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.pair_papers import PaperKind
from mentoring.people import Actor
from mentoring.usecases.pair_papers import IncompletePage, PapersView

CODES = (*(kind.value for kind in PaperKind), "term")


def incomplete(view: IncompletePage, t: Translator) -> Screen:
    """«Пары без документов», one action each."""
    if not view.total:
        return Screen(t("papers351-none"), rows(_desk(t), menu(t)))
    lines = "\n".join(f"{number}. {_line(one, t)}" for number, one in enumerate(view.lines, 1))
    numbers = tuple(
        Button(str(number), taps.OpenPapers(one.record.pair.id)) for number, one in enumerate(view.lines, 1)
    )
    return Screen(
        t("papers351-incomplete", total=view.total, lines=Html(lines)),
        rows(numbers, pager(view.page, view.pages, taps.IncompletePairs, t), (_desk(t), menu(t))),
    )


def _line(one: PapersView, t: Translator) -> Html:
    names = f"{teacher(one.teacher, t)} — {mentor(one.mentor, t)}"
    return t("papers351-line", names=Html(names), missing=Html(_lacks(one, t)))


def _lacks(one: PapersView, t: Translator) -> str:
    if one.paper.is_over(one.today):
        return t("papers351-over", date=dated(one.paper.term_to or one.today, t.locale, one.today))
    return ", ".join(t("papers351-name", kind=code) for code in one.paper.missing)


def card(view: PapersView, actor: Actor, t: Translator, trouble: str = "") -> Screen:
    """C3: one pair; the first thing that is missing is the main action."""
    began = view.record.active_at
    head = t(
        "papers351-card",
        teacher=teacher(view.teacher, t),
        mentor=mentor(view.mentor, t),
        date=day(began, actor.tz, t) if began else "",
    )
    lines = "\n".join(_state(view, code, t) for code in CODES)
    paid = "unknown" if view.paper.is_paid is None else "yes" if view.paper.is_paid else "no"
    text = stack(trouble, head, f"{lines}\n{t('papers351-paid', paid=paid)}", t("papers351-note"))
    return Screen(text, _card_rows(view, t))


def _state(view: PapersView, code: str, t: Translator) -> Html:
    paper, name = view.paper, t("papers351-name", kind=code)
    on = paper.term_to if code == "term" else paper.day_of(PaperKind(code))
    if on is None:
        return t("papers351-missing", name=name)
    number = None if code == "term" else paper.number_of(PaperKind(code))
    if code == "term":
        return t("papers351-until", date=dated(on, t.locale, view.today))
    said = dated(on, t.locale, view.today)
    return t("papers351-marked", name=name, number=number or "", has="yes" if number else "no", date=said)


def _card_rows(view: PapersView, t: Translator) -> tuple[tuple[Button, ...], ...]:
    number = view.record.pair.id
    if not view.may_edit:
        blanks = Button(t("legal-blanks"), LegalBlanks(number))
        return rows(blanks, (Button(t("pairs-open"), pair_taps.OpenPair(number)), menu(t)))
    first = next(iter(view.paper.missing), None)
    entries = [_entry(number, code, t, main=code == first) for code in CODES]
    paid = Button(t("papers351-pay", paid="yes" if view.paper.is_paid else "no"), _other_pay(view))
    return rows(
        tuple(entries[:2]),
        tuple(entries[2:]),
        paid,
        (Button(t("legal-blanks"), LegalBlanks(number)), *_later(view, t)),
        (Button(t("papers351-back"), taps.IncompletePairs(0)), menu(t)),
    )


def _later(view: PapersView, t: Translator) -> tuple[Button, ...]:
    number = view.record.pair.id
    return (Button(t("papers351-later"), taps.PapersLater(number)),) if view.paper.missing else ()


def _entry(pair_id: int, code: str, t: Translator, *, main: bool) -> Button:
    tap = taps.EnterTerm(pair_id) if code == "term" else taps.EnterPaper(pair_id, code)
    return Button(t("papers351-enter", kind=code), tap, style="primary" if main else None)


def _other_pay(view: PapersView) -> taps.SetPaid:
    return taps.SetPaid(view.record.pair.id, not view.paper.is_paid)


def ask_day(pair_id: int, kind: str, today: date, t: Translator, trouble: str = "") -> Screen:
    """Of which day? A tap, or «12-ОД от 15.10.2026» typed whole."""
    days = [today - timedelta(days=ago) for ago in (0, 1, 2, 3)]
    buttons = [Button(day_label(one, t), taps.PaperDay(pair_id, kind, day_code(one))) for one in days]
    return Screen(
        stack(trouble, t("papers351-ask-day", kind=kind)),
        rows(tuple(buttons[:2]), tuple(buttons[2:]), _card(pair_id, t)),
    )


def ask_number(pair_id: int, kind: str, on: date, t: Translator, trouble: str = "") -> Screen:
    """With which number?"""
    return Screen(
        stack(trouble, t("papers351-ask-number", kind=kind, date=dated(on, t.locale))),
        rows(
            Button(t("papers351-no-number"), taps.NoNumber(pair_id, kind, day_code(on)), style="primary"),
            _card(pair_id, t),
        ),
    )


def ask_term(pair_id: int, summer: date, t: Translator, trouble: str = "") -> Screen:
    """Until when?"""
    label = t("papers351-summer", date=f"{summer:%d.%m.%Y}")
    return Screen(
        stack(trouble, t("papers351-ask-term")),
        rows(Button(label, taps.TermUntil(pair_id, day_code(summer)), style="primary"), _card(pair_id, t)),
    )


def ends(view: PapersView, days: int, t: Translator, less: Button) -> Screen:
    """The term ends in so many days: to the two and to the curator."""
    until = view.paper.term_to or view.today
    text = t(
        "papers351-ends",
        days=days,
        date=dated(until, t.locale, view.today),
        teacher=teacher(view.teacher, t),
        mentor=mentor(view.mentor, t),
        staff="yes" if view.may_edit else "no",
    )
    number = view.record.pair.id
    opens = taps.OpenPapers(number) if view.may_edit else pair_taps.OpenPair(number)
    return Screen(
        stack(text, t("deliveries-why", reason=t("papers351-ends-why"))),
        rows((Button(t("pairs-open"), opens, style="primary"), less)),
    )


def _card(pair_id: int, t: Translator) -> Button:
    return Button(t("papers351-to-card"), taps.OpenPapers(pair_id))


def _desk(t: Translator) -> Button:
    return Button(t("menu-pairs"), taps.OpenPairDesk())
