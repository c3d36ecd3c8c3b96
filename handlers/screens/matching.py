"""Matching for the whole group, on the methodologist's screen: names and reasons, never an axis."""

from collections.abc import Callable

from handlers.callbacks import matching as taps
from handlers.callbacks.menu import OpenMatching, OpenMenu
from handlers.screens.pair_words import about, gap, inline, mentor, reasons, stack, teacher
from handlers.screens.pairs import REASONS
from handlers.screens.screen import Button, Screen, rows
from handlers.taps import Tap
from locales.translator import Html, Translator
from mentoring.matching_fairness import Share
from mentoring.matching_problem import Aim
from mentoring.programme import Programme
from mentoring.usecases.matching import BETTER_FOUND
from mentoring.usecases.matching_records import Alone, Run, Wishes
from mentoring.usecases.matching_views import (
    AlonePage,
    ChangesPage,
    CoupleView,
    FairnessPage,
    Instead,
    MatchingFront,
    Published,
)
from mentoring.usecases.pair_records import PairRecord, Someone


def front(view: MatchingFront, t: Translator) -> Screen:
    """D2 when a draft waits, else who could be matched."""
    if view.counting:
        return counting(view, t)
    if view.run is None:
        return questions(view, Wishes(), t)
    return _draft(view, view.run, t)


def counting(view: MatchingFront, t: Translator) -> Screen:
    """A large group is being computed; nobody has to wait here."""
    return Screen(
        t("matching-counting", n=view.counting),
        rows(
            Button(t("matching-look-again"), OpenMatching()),
            Button(t("matching-again"), taps.Questions(best=False, revise=False)),
            _menu(t),
        ),
    )


def failed(t: Translator) -> Screen:
    """The computation of a large group came to no end."""
    return Screen(
        t("errors-matching-unavailable"), rows(Button(t("matching-back"), OpenMatching()), _menu(t))
    )


def questions(view: MatchingFront, wishes: Wishes, t: Translator) -> Screen:
    """Who could be matched, and two plain questions instead of numbers; a tap changes an answer."""
    best, revise = wishes.aim is Aim.BEST, wishes.revise
    text = stack(
        t("matching-front", teachers=view.teachers, seats=view.seats),
        t("matching-aim-meaning", aim=wishes.aim.value),
        t("matching-present-meaning", present=_present(revise)),
    )
    propose = Button(t("matching-propose"), taps.ProposeFor(best, revise), style="primary")
    return Screen(
        text,
        rows(
            propose if view.teachers or revise else None,
            Button(t("matching-aim", aim=wishes.aim.value), taps.Questions(not best, revise)),
            Button(t("matching-present", present=_present(revise)), taps.Questions(best, not revise)),
            _changes_button(view, t),
            _menu(t),
        ),
    )


def _present(revise: bool) -> str:
    return "revise" if revise else "keep"


def _changes_button(view: MatchingFront, t: Translator) -> Button | None:
    return Button(t("matching-changes", n=view.changes), taps.ShowChanges(0)) if view.changes else None


def _draft(view: MatchingFront, run: Run, t: Translator) -> Screen:
    going = sum(one.now for one in run.couples)
    text = stack(
        Html(f"{t('matching-draft', n=len(run.kept()))}{_alone_note(run, t)}"),
        t("matching-going", n=going) if going else "",
        _nearest(run, view.names, t),
        t("matching-stale") if view.stale else "",
        t("matching-wait-rest") if run.asks_for_more else "",
        t("matching-nobody-told"),
    )
    review = Button(t("matching-review"), taps.ReviewCouple(run.id, 0), style="primary")
    rest = Button(t("matching-rest"), taps.ProposeRest(run.id))
    publish = Button(t("matching-publish"), taps.AskPublish(run.id))
    alone = Button(t("matching-alone"), taps.ShowAlone(run.id, 0))
    how = Button(t("matching-how"), taps.ShowPrices(run.id))
    wishes = run.wishes
    again = Button(t("matching-again"), taps.Questions(wishes.aim is Aim.BEST, wishes.revise))
    return Screen(
        text,
        rows(
            review if run.couples else None,
            rest if run.asks_for_more else None,
            publish if run.kept() else None,
            (alone, how) if run.alone else how,
            [one for one in (again, _changes_button(view, t)) if one],
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
    """The change that would help most often: `names` holds that mentor."""
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
    run, place = view.run, view.place
    head = t("matching-couple", place=place + 1, total=len(run.couples), state=_state(view))
    people = t(
        "matching-people",
        teacher=teacher(view.teacher, t),
        teacher_about=about(view.teacher, programme, t),
        mentor=mentor(view.mentor, t),
        mentor_about=about(view.mentor, programme, t),
    )
    text = stack(head, people, reasons(view.reasons, programme, t), gap(view.gap, programme, t))
    following = Button(t("matching-next"), taps.ReviewCouple(run.id, place + 1), style="primary")
    publish = Button(t("matching-publish"), taps.AskPublish(run.id))
    is_draft = run.status == "draft"
    return Screen(
        text,
        rows(
            following if len(run.couples) > 1 else None,
            *(_decisions(view, t) if is_draft else ()),
            publish if is_draft and run.kept() else None,
            (Button(t("matching-back"), OpenMatching()), _menu(t)),
        ),
    )


def _state(view: CoupleView) -> str:
    if view.forbidden:
        return "forbidden"
    if view.couple.left_out:
        return "out"
    if view.pinned:
        return "pinned"
    return "now" if view.couple.now else "in"


def _decisions(view: CoupleView, t: Translator) -> tuple[tuple[Button, ...], ...]:
    """Pin, replace, leave out, forbid; what was decided is undone by the same button."""
    run, place, out = view.run, view.place, view.couple.left_out
    forbid = Button(
        t("matching-allow" if view.forbidden else "matching-forbid"),
        taps.ForbidCouple(run.id, place, not view.forbidden),
    )
    instead = Button(t("matching-instead"), taps.ShowInstead(run.id, view.couple.teacher_id))
    if view.forbidden:
        return ((forbid, instead),)
    pinned = view.pinned
    pin = Button(t("matching-unpin" if pinned else "matching-pin"), taps.PinCouple(run.id, place, not pinned))
    leave = Button(
        t("matching-take-in" if out else "matching-leave-out"), taps.LeaveOut(run.id, place, not out)
    )
    return ((pin, instead), (leave, forbid))


def instead(view: Instead, programme: Programme, t: Translator) -> Screen:
    """The five most suitable others, each with what speaks for them."""
    lines = [
        t("matching-instead-line", place=n, mentor=mentor(one, t), why=inline(why, programme, t, 3))
        for n, (one, why) in enumerate(view.mentors, 1)
    ]
    head = t("matching-instead-head" if lines else "matching-instead-none", teacher=teacher(view.teacher, t))
    who = view.teacher.person_id
    choose = [
        Button(str(n), taps.TakeInstead(view.run.id, who, one.person_id))
        for n, (one, _) in enumerate(view.mentors, 1)
    ]
    if view.place is None:
        back = Button(t("matching-back"), OpenMatching())
    else:
        back = Button(t("matching-back-pair"), taps.ReviewCouple(view.run.id, view.place))
    is_draft = view.run.status == "draft"
    note = t("matching-instead-note") if lines and is_draft else ""
    return Screen(stack(head, fitted(lines, 620), note), rows(choose if is_draft else None, (back, _menu(t))))


def fitted(lines: list[Html], most: int) -> str:
    """Lines without what would make the message too long: the reasons of the last ones go first."""
    text = "\n".join(lines)
    return text if len(text) <= most else "\n".join(line.split(" — ")[0] for line in lines)


def fairness(view: FairnessPage, programme: Programme, t: Translator) -> Screen:
    """Who got a mentor: shares, and how well pairs fit; small groups together."""
    lines: list[str] = []
    group = ""
    for row in view.rows:
        if row.group != group:
            group = row.group
            lines.append(t("matching-fair-group", group=group))
        lines.append(_fair_line(row, view, programme, t))
    text = stack(t("matching-fair-head") if lines else t("matching-fair-none"), "\n".join(lines))
    return Screen(
        text,
        rows(
            _pager(view.page, view.pages, lambda page: taps.ShowFairness(view.run.id, page), t),
            (Button(t("matching-back"), OpenMatching()), _menu(t)),
        ),
    )


def _fair_line(row: Share, view: FairnessPage, programme: Programme, t: Translator) -> Html:
    fit = t("matching-fair-fit", fit=row.fit) if row.fit is not None else Html()
    name = (
        t("matching-fair-small") if row.code is None else _group_name(row.group, row.code, view, programme, t)
    )
    return t("matching-fair-line", name=name, matched=row.matched, people=row.people, fit=fit)


def _group_name(group: str, code: str, view: FairnessPage, programme: Programme, t: Translator) -> str:
    if group == "place":
        return t("matching-fair-place", code=code)
    if group == "subject":
        return programme.subject_title(code)
    if group == "school":
        return view.schools.get(int(code), code)
    return next((one.title for one in programme.school_kinds if one.code == code), code)


def prices(run: Run, t: Translator) -> Screen:
    """What was asked for, what peace and sharing cost, and that nothing better exists."""
    found = run.found
    stay, load = found.stay_price, found.load_price
    text = stack(
        t("matching-how-head", aim=run.wishes.aim.value, fit=found.fit),
        t("matching-proof", n=found.certified) if found.certified else "",
        t("matching-stay-price", points=stay.points, now=stay.now, without=stay.without) if stay else "",
        t("matching-load-price", points=load.points, now=load.now, without=load.without) if load else "",
    )
    fair = Button(t("matching-fair"), taps.ShowFairness(run.id, 0)) if found.fairness else None
    return Screen(text, rows(fair, (Button(t("matching-back"), OpenMatching()), _menu(t))))


def alone(view: AlonePage, t: Translator) -> Screen:
    """Causes in words, and the smallest change that would help."""
    is_draft = view.run.status == "draft"
    choose = [
        Button(str(place), taps.ShowInstead(view.run.id, one.teacher_id))
        for place, (one, _, _) in enumerate(view.lines, 1)
    ]
    lines = []
    for place, (one, who, near) in enumerate(view.lines, 1):
        change = t("matching-help", change=_change(one, mentor(near, t), t)) if near else Html()
        cause = t("matching-rule", rule=one.rule.value)
        lines.append(t("matching-alone-line", place=place, teacher=teacher(who, t), cause=cause, help=change))
    return Screen(
        stack(t("matching-alone-head"), "\n".join(lines), t("matching-alone-pick") if is_draft else ""),
        rows(
            choose if is_draft else None,
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
    if kept == BETTER_FOUND:
        reason = t.plain("matching-better-found")
    else:
        reason = t.plain("pairs-change-reason", reason=kept) if kept in REASONS else _short(kept)
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
