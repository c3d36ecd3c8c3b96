"""Screens of the self-assessment: one living message, words before numbers."""

from datetime import date, tzinfo
from typing import Any

from handlers.callbacks import assessment as taps
from handlers.callbacks.closing import GoOnClosing
from handlers.callbacks.menu import OpenAssessment, OpenMenu, OpenRoute
from handlers.screens import own_scale, then_test
from handlers.screens.screen import Attachment, Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import dated, day_words
from mentoring.questionnaire import LETTERS, Form
from mentoring.scoring import Level
from mentoring.usecases.assessment_positions import PositionView
from mentoring.usecases.assessment_views import (
    AxisLine,
    Growth,
    Hasty,
    OutcomeView,
    Overview,
    Past,
    Paused,
    ProfileView,
    Question,
    ScaleView,
    Step,
    ThenView,
    TypedView,
)

GROWTH_FROM = 3
GROWTH_AT_MOST = 6
"""So many profiles stand side by side in a chart: fewer are told by the radar, more do not fit a line."""


def front(view: Overview, t: Translator, zone: tzinfo) -> Screen:
    """The front door: go on, the profile, or a choice of two forms."""
    if view.paused is not None:
        return paused(view.paused, t, zone)
    if view.profile is not None:
        return profile(view.profile, t, zone, again=view)
    return choice(view, t)


def choice(view: Overview, t: Translator) -> Screen:
    """Eight questions or forty-eight, or as many as this position has."""
    return Screen(
        t("assessment-choice", express=view.express, full=view.full),
        rows(
            Button(_questions(view.express, t), taps.StartForm(Form.EXPRESS.value), style="primary"),
            Button(_questions(view.full, t), taps.StartForm(Form.FULL.value)),
            _menu(t),
        ),
    )


def _questions(number: int, t: Translator) -> str:
    return t("assessment-questions", n=number)


def intro(form: str, view: PositionView, t: Translator) -> Screen:
    """This is no test: what to recall, who sees the answers, and for whom the questions are."""
    text = t("assessment-intro")
    if not view.is_own:
        text = Html(f"{text}\n\n{t('assessment-for-position', position=view.title)}")
    return Screen(
        text,
        rows(
            Button(t("assessment-begin"), taps.BeginForm(form), style="primary"),
            Button(t("assessment-who-sees"), taps.WhoSees(form)),
            Button(t("assessment-other-position"), taps.ChoosePosition()),
            _menu(t),
        ),
    )


def positions(view: PositionView, t: Translator) -> Screen:
    """For which position the questions are; another one counts from the next attempt."""
    buttons = [
        Button(
            t("people-chosen", label=one.label) if one.code == view.code else one.label,
            taps.SetPosition(one.code),
        )
        for one in view.choices
    ]
    return Screen(
        t("assessment-positions", position=view.title),
        rows(*buttons, (Button(t("menu-assessment"), OpenAssessment(), style="primary"), _menu(t))),
    )


def who_sees(form: str, t: Translator) -> Screen:
    """Who sees what."""
    return Screen(
        t("assessment-who-sees-text"),
        rows(Button(t("assessment-begin"), taps.BeginForm(form), style="primary"), _menu(t)),
    )


def step(view: Step, t: Translator, zone: tzinfo) -> Screen:
    """Whatever comes next."""
    if isinstance(view, Question):
        return question(view, t)
    if isinstance(view, Hasty):
        return hasty(view, t)
    if isinstance(view, OutcomeView):
        return outcome(view, t, zone)
    if isinstance(view, ThenView):
        return then_test.result(view, t)
    if isinstance(view, ScaleView):
        return own_scale.result(view, t, zone)
    return profile(view, t, zone, picture_too=True)


def after_typing(view: TypedView, t: Translator, zone: tzinfo) -> Screen:
    """What a typed letter was taken for, or the same question with what to do."""
    shown = step(view.step, t, zone)
    if view.taken is None:
        note = t("assessment-typed-unsure")
    elif view.taken.place is None:
        note = t("assessment-typed-never")
    else:
        note = t("assessment-typed", letter=LETTERS[view.taken.place])
    return Screen(Html(f"{note}\n\n{shown.text}"), shown.rows, shown.attachments)


def outcome(view: OutcomeView, t: Translator, zone: tzinfo, *, percents: bool = False) -> Screen:
    """«Было — стало»: words and the honest word for the difference; percentages only on request."""
    found, before = view.outcome, view.outcome.before
    parts: list[str] = [t("outcome-head", axis=view.axis.title)]
    lines: list[str] = []
    if before is not None and view.before_at is not None:
        day = day_words(view.before_at.astimezone(zone).date(), t.locale)
        lines.append(t("outcome-before", date=day, said=_said(before.word, before.percent, percents, t)))
    lines.append(t("outcome-now", said=_said(found.word, found.percent, percents, t)))
    parts.append("\n".join(lines))
    parts.append(t("outcome-change", change=_outcome_word(view)))
    parts.append(t("profile-notice"))
    more = None if percents else Button(t("profile-details"), taps.OutcomeDetails(view.attempt_id))
    return Screen(
        "\n\n".join(parts), rows(Button(t("closing-go-on"), GoOnClosing(), style="primary"), more, _menu(t))
    )


def _said(word: Level | None, percent: int | None, percents: bool, t: Translator) -> str:
    if word is None:
        return t("profile-too-little")
    said = t("profile-level", level=word.value)
    return t("outcome-said", said=said, percent=percent) if percents and percent is not None else said


def _outcome_word(view: OutcomeView) -> str:
    """Why there is no word for the difference, where there is none."""
    found, before = view.outcome, view.outcome.before
    if found.change is not None:
        return found.change.value
    if found.percent is None:
        return "few"
    if before is None:
        return "first"
    return "express" if before.comparable else "renewed"


def question(view: Question, t: Translator) -> Screen:
    """One question with its four anchors; the letters say nothing about the score."""
    anchors = "\n".join(t("assessment-anchor", letter=a.letter, text=a.text) for a in view.anchors)
    text = t(
        "assessment-question",
        number=view.number,
        total=view.total,
        axis=view.axis.title,
        title=view.item.worded().title,
        anchors=Html(anchors),
        note=_note(view, t),
    )
    letters = tuple(
        Button(anchor.letter, taps.GiveAnswer(view.attempt_id, view.item.id, place))
        for place, anchor in enumerate(view.anchors)
    )
    never = Button(t("assessment-not-yet"), taps.GiveAnswer(view.attempt_id, view.item.id, None))
    stop = Button(t("assessment-pause"), taps.Pause(view.attempt_id))
    back = Button(t("assessment-back"), taps.GoBack(view.attempt_id, view.item.id))
    return Screen(text, rows(letters, never, (back, stop) if view.has_previous else stop))


def _note(view: Question, t: Translator) -> Html:
    if view.then is not None:
        return t("then-question", month=f"m{view.then.month}")
    if view.item.reverse:
        return t("assessment-how-often")
    return t("assessment-closest", to=view.closest.value)


def paused(view: Paused, t: Translator, zone: tzinfo) -> Screen:
    """Everything is kept; until when it can be resumed."""
    until = day_words(view.until.astimezone(zone).date(), t.locale)
    return Screen(
        t("assessment-paused", done=view.done, total=view.total, date=until),
        rows(
            Button(t("assessment-resume"), taps.ResumeAttempt(view.attempt_id), style="primary"),
            Button(t("assessment-tonight"), taps.RemindTonight(view.attempt_id)),
            _menu(t),
        ),
    )


def hasty(view: Hasty, t: Translator) -> Screen:
    """A soft question: nobody is accused."""
    minutes = max(1, round(view.to_review * 15 / 60))
    return Screen(
        t("assessment-hasty", n=view.to_review, minutes=minutes),
        rows(
            Button(t("assessment-review"), taps.Review(view.attempt_id), style="primary"),
            Button(t("assessment-keep"), taps.KeepAnswers(view.attempt_id)),
        ),
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
        return t("profile-head", name=view.name, date=_day(view, zone, t))
    return t("profile-head-shared", name=view.name, date=_day(view, zone, t))


def _profile_buttons(view: ProfileView, t: Translator, again: Overview | None) -> Any:
    if not view.own:
        return rows(_menu(t))
    more = None
    if again is not None and again.full_from is None:
        more = Button(_questions(again.full, t), taps.StartForm(Form.FULL.value))
    elif again is not None and again.express_from is None:
        more = Button(_questions(again.express, t), taps.StartForm(Form.EXPRESS.value))
    to_route = t("profile-route") if again is None else t("profile-to-route")
    return rows(
        Button(to_route, OpenRoute(), style="primary"),
        (Button(t("profile-details"), taps.ProfileDetails()), Button(t("profile-share"), taps.OpenSharing())),
        Button(t("profile-picture"), taps.ProfilePicture()),
        more,
        Button(t("then-open"), taps.OpenThen()) if again is not None and again.then else None,
        _menu(t),
    )


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
    lines = [_line(line, t, judged=view.reliable) for line in view.lines]
    parts = [t("profile-details-head", date=_day(view, zone, t)), "\n".join(lines)]
    if view.before_at is not None and view.reliable:
        parts.append(t("profile-compared", date=day_words(view.before_at.astimezone(zone).date(), t.locale)))
        parts.append(_yardstick(view, t))
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
            _menu(t),
        ),
    )


def _yardstick(view: ProfileView, t: Translator) -> Html:
    """By what a change is judged: the municipality's own numbers, or the defaults."""
    people = view.yardstick.people
    default = view.yardstick.default
    if people is None:
        return t("profile-by-default", probable=default.probable, reliable=default.reliable)
    return t("profile-by-own", people=people)


def how(view: ProfileView, t: Translator) -> Screen:
    """How it is counted and what it cannot do, in the words of one who is not a psychologist."""
    return Screen(
        t("profile-how-text", yardstick=_yardstick(view, t)),
        rows(
            Button(t("profile-details"), taps.ProfileDetails()),
            Button(t("profile-back"), taps.OpenProfile(), style="primary"),
            _menu(t),
        ),
    )


def growth(view: ProfileView, t: Translator, zone: tzinfo) -> Screen:
    """Profiles side by side, in numbers and below them in a chart."""
    if len(view.past) < GROWTH_FROM:
        return details(view, t, zone)
    shown = view.past[-GROWTH_AT_MOST:]
    days = [_short_day(past.finished_at.astimezone(zone).date()) for past in shown]
    lines = "\n".join(
        t("profile-growth-line", axis=line.axis.title, values=_values(shown, line.axis.code, t))
        for line in view.lines
    )
    text = t("profile-growth-text", days=", ".join(days), lines=Html(lines), yardstick=_yardstick(view, t))
    chart = {
        "title": t.plain("profile-growth-title"),
        "notice": t.plain("profile-notice"),
        "days": days,
        "thresholds": list(view.thresholds),
        "axes": [
            {"label": line.axis.title, "values": [past.percents.get(line.axis.code) for past in shown]}
            for line in view.lines
        ],
    }
    return Screen(
        text,
        rows(
            Button(t("profile-details"), taps.ProfileDetails()),
            Button(t("profile-back"), taps.OpenProfile(), style="primary"),
            _menu(t),
        ),
        (Attachment("photo", "growth", chart, "growth.png"),),
    )


def _values(shown: tuple[Past, ...], axis: str, t: Translator) -> Html:
    values = [past.percents.get(axis) for past in shown]
    words = (t("profile-growth-none") if value is None else str(value) for value in values)
    return Html(" → ".join(words))


def _short_day(day: date) -> str:
    return f"{day:%d.%m.%y}"


def _line(line: AxisLine, t: Translator, *, judged: bool) -> str:
    """What hurried answers seem to have changed is not judged."""
    if line.level is None:
        return t("profile-line-unknown", axis=line.axis.title)
    if line.percent is None:
        return t("profile-line-word", axis=line.axis.title, level=line.level.value)
    if line.change is None or not judged:
        return t("profile-line", axis=line.axis.title, level=line.level.value, percent=line.percent)
    return t(
        "profile-line-changed",
        axis=line.axis.title,
        level=line.level.value,
        percent=line.percent,
        change=line.change.value,
    )


def unfinished(view: Paused, started: date, t: Translator, never: Button) -> Screen:
    """The reminder of an unfinished form."""
    minutes = max(1, round((view.total - view.done) * 15 / 60))
    text = t(
        "assessment-reminder",
        next=min(view.done + 1, view.total),
        total=view.total,
        minutes=minutes,
        date=dated(started, t.locale),
    )
    on = Button(t("assessment-resume"), taps.ResumeAttempt(view.attempt_id), style="primary")
    return Screen(text, rows(on, never))


def picture(view: ProfileView, t: Translator, zone: tzinfo) -> Attachment:
    """The radar of a full form, the strip of words of an express one; the text says the same."""
    words = [
        t.plain("profile-level", level=level) for level in ("growth", "developing", "confident", "pillar")
    ]
    common = {
        "title": t.plain("profile-picture-title", date=_day(view, zone, t)),
        "notice": t.plain("profile-notice"),
        "levels": words,
        "too_little": t.plain("profile-too-little"),
    }
    if view.form is Form.EXPRESS:
        order = ["growth", "developing", "confident", "pillar"]
        axes = [
            {"label": line.axis.title, "level": order.index(line.level) if line.level else None}
            for line in view.lines
        ]
        return Attachment("photo", "strip", {**common, "axes": axes}, "profile.png")
    radar = [
        {
            "label": line.axis.title,
            "now": line.percent,
            "before": line.before,
        }
        for line in view.lines
    ]
    before = view.before_at
    labels: dict[str, Any] = {
        "thresholds": list(view.thresholds),
        "now_label": _day(view, zone, t),
        "before_label": day_words(before.astimezone(zone).date(), t.locale) if before else "",
    }
    return Attachment("photo", "radar", {**common, **labels, "axes": radar}, "profile.png")


def picture_page(view: ProfileView, t: Translator, zone: tzinfo) -> Screen:
    """The profile again, with its picture below."""
    screen = profile(view, t, zone)
    return Screen(screen.text, screen.rows, (picture(view, t, zone),))


def _day(view: ProfileView, zone: tzinfo, t: Translator) -> str:
    return day_words(view.finished_at.astimezone(zone).date(), t.locale)


def _menu(t: Translator) -> Button:
    return Button(t("menu-back"), OpenMenu(""))


def nothing_yet(t: Translator) -> Screen:
    """No profile yet."""
    return Screen(
        t("assessment-nothing-yet"),
        rows(Button(t("menu-assessment"), OpenAssessment(), style="primary"), _menu(t)),
    )
