"""Matching for the whole group, on the methodologist's screen: names and reasons, never an axis."""

from collections.abc import Callable

from handlers.callbacks import matching as taps
from handlers.callbacks.menu import OpenMatching, OpenMenu
from handlers.screens.pair_words import about, gap, mentor, reasons, stack, teacher
from handlers.screens.pairs import REASONS
from handlers.screens.screen import Button, Screen, rows
from handlers.taps import Tap
from locales.translator import Html, Translator
from mentoring.programme import Programme
from mentoring.usecases.matching import AlonePage, ChangesPage, CoupleView, MatchingFront, Published
from mentoring.usecases.matching_records import Alone, Run
from mentoring.usecases.pair_records import PairRecord, Someone


def front(view: MatchingFront, t: Translator) -> Screen:
    """D2 when a draft waits, else who could be matched."""
    changes = Button(t("matching-changes", n=view.changes), taps.ShowChanges(0)) if view.changes else None
    if view.run is None:
        propose = Button(t("matching-propose"), taps.ProposeAll(), style="primary")
        return Screen(
            t("matching-front", teachers=view.teachers, seats=view.seats),
            rows(propose if view.teachers else None, changes, _menu(t)),
        )
    return _draft(view, view.run, changes, t)


def _draft(view: MatchingFront, run: Run, changes: Button | None, t: Translator) -> Screen:
    text = stack(
        Html(f"{t('matching-draft', n=len(run.kept()))}{_alone_note(run, t)}"),
        _nearest(run, view.names, t),
        t("matching-nobody-told"),
    )
    review = Button(t("matching-review"), taps.ReviewCouple(run.id, 0), style="primary")
    publish = Button(t("matching-publish"), taps.AskPublish(run.id))
    alone = Button(t("matching-alone"), taps.ShowAlone(run.id, 0)) if run.alone else None
    again = Button(t("matching-again"), taps.ProposeAll())
    return Screen(
        text,
        rows(
            review if run.couples else None,
            publish if run.kept() else None,
            (alone, again) if alone else again,
            changes,
            Button(t("matching-later"), OpenMenu("")),
        ),
    )


def _alone_note(run: Run, t: Translator) -> str:
    if not run.alone:
        return ""
    cause = t("matching-rule", rule=_commonest(run.alone))
    return f" {t('matching-left', n=len(run.alone), cause=cause)}"


def _commonest(alone: tuple[Alone, ...]) -> str:
    rules = [one.rule for one in alone]
    return max(sorted(set(rules)), key=rules.count).value


def _nearest(run: Run, names: dict[int, Someone], t: Translator) -> str:
    for one in run.alone:
        if one.nearest in names and one.nearest_rule is not None:
            change = _change(one, mentor(names[one.nearest], t), t)
            return t("matching-nearest", change=change)
    return ""


def _change(one: Alone, name: Html, t: Translator) -> Html:
    rule = one.nearest_rule.value if one.nearest_rule else ""
    return t("matching-change", rule=rule, mentor=name)


def couple(view: CoupleView, programme: Programme, t: Translator) -> Screen:
    """One pair of the draft with reasons and a gap that anybody may see."""
    one, run, place = view.couple, view.run, view.place
    head = t(
        "matching-couple-out" if one.left_out else "matching-couple", place=place + 1, total=len(run.couples)
    )
    people = t(
        "matching-people",
        teacher=teacher(view.teacher, t),
        teacher_about=about(view.teacher, programme, t),
        mentor=mentor(view.mentor, t),
        mentor_about=about(view.mentor, programme, t),
    )
    text = stack(head, people, reasons(one.reasons, programme, t), gap(one.gap, programme, t))
    toggle = t("matching-take-in" if one.left_out else "matching-leave-out")
    following = Button(t("matching-next"), taps.ReviewCouple(run.id, place + 1), style="primary")
    keep_out = Button(toggle, taps.LeaveOut(run.id, place, not one.left_out))
    is_draft = run.status == "draft"
    publish = Button(t("matching-publish"), taps.AskPublish(run.id))
    return Screen(
        text,
        rows(
            following if len(run.couples) > 1 else None,
            keep_out if is_draft else None,
            publish if is_draft and run.kept() else None,
            (Button(t("matching-back"), OpenMatching()), _menu(t)),
        ),
    )


def alone(view: AlonePage, t: Translator) -> Screen:
    """Causes in words, and the smallest change that would help."""
    lines = []
    for one, who, near in view.lines:
        change = t("matching-help", change=_change(one, mentor(near, t), t)) if near else Html()
        cause = t("matching-rule", rule=one.rule.value)
        lines.append(t("matching-alone-line", teacher=teacher(who, t), cause=cause, help=change))
    return Screen(
        stack(t("matching-alone-head"), "\n".join(lines)),
        rows(
            _pager(view.page, view.pages, lambda page: taps.ShowAlone(view.run.id, page), t),
            (Button(t("matching-back"), OpenMatching()), _menu(t)),
        ),
    )


def ask_publish(run: Run, t: Translator) -> Screen:
    """Asked once, with the number."""
    if run.status != "draft":
        return published(Published(run, 0, 0, again=True), t)
    number = len(run.kept())
    return Screen(
        t("matching-publish-ask", n=number, people=2 * number),
        rows(
            Button(t("matching-publish-yes", n=number), taps.Publish(run.id), style="primary"),
            Button(t("matching-back"), OpenMatching()),
        ),
    )


def published(view: Published, t: Translator) -> Screen:
    """What was told; a second time: that it has been told."""
    if view.again:
        text: str = t("matching-published-before", status=view.run.status)
    else:
        skipped = t("matching-skipped", n=view.skipped) if view.skipped else ""
        text = stack(t("matching-published", n=view.told), skipped)
    return Screen(text, rows((Button(t("matching-back"), OpenMatching()), _menu(t))))


def changes(view: ChangesPage, t: Translator) -> Screen:
    """Reasons for a change: for the methodologist's eyes."""
    lines = [_change_line(record, one, other, t) for record, one, other in view.lines]
    return Screen(
        stack(t("matching-changes-head") if lines else t("matching-changes-none"), "\n\n".join(lines)),
        rows(
            _pager(view.page, view.pages, taps.ShowChanges, t),
            (Button(t("matching-back"), OpenMatching()), _menu(t)),
        ),
    )


def _change_line(record: PairRecord, one: Someone, other: Someone, t: Translator) -> Html:
    kept = record.close_reason or "silent"
    reason: str = t.plain("pairs-change-reason", reason=kept) if kept in REASONS else _short(kept)
    return t(
        "matching-changes-line",
        teacher=teacher(one, t),
        mentor=mentor(other, t),
        reason=reason,
        state="going" if record.asks_for_change else "done",
    )


def _short(text: str, limit: int = 120) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def _pager(page: int, pages: int, tap: Callable[[int], Tap], t: Translator) -> tuple[Button, ...]:
    back = [Button(t("pairs-page-back"), tap(page - 1))] if page else []
    on = [Button(t("pairs-page-on"), tap(page + 1))] if page + 1 < pages else []
    return (*back, *on)


def _menu(t: Translator) -> Button:
    return Button(t("menu-back"), OpenMenu(""))
