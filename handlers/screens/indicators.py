"""Indicators in words first: plan, fact, a mark with its meaning, what changed; a hidden number says why."""

from collections.abc import Mapping
from typing import Final

from handlers.callbacks import indicators as taps
from handlers.callbacks.menu import OpenMenu
from handlers.callbacks.roadmap import OpenRoadmap
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.widgets.choice import pager, shortened
from locales.translator import Html, Translator
from locales.when import day_words
from mentoring.indicators import Indicator, Light, Unit, said
from mentoring.roster import pages_of
from mentoring.usecases.indicator_views import (
    Attention,
    Board,
    Card,
    Digest,
    Entry,
    SchoolLine,
    SchoolView,
    Stage,
    Standing,
)
from mentoring.usecases.indicators import FACT, LINES, PLAN

TITLE: Final = 40
MARKS: Final = {Light.MET: "✓", Light.NEAR: "○", Light.FAR: "⚠", Light.NONE: ""}
MOST_BEHIND: Final = 5
YEARS_SHOWN: Final = 6


def board(view: Board, municipality: str, t: Translator) -> Screen:
    """H1."""
    if view.as_of is None:
        body = t("indicators-none-yet")
    else:
        lines = "\n".join(_front_line(number, one, t) for number, one in enumerate(view.rows, start=1))
        body = t(
            "indicators-board",
            municipality=municipality,
            day=day_words(view.as_of.date(), t.locale, view.today),
            lines=Html(lines),
            n=view.attention.number,
        )
    return Screen(
        body,
        rows(
            Button(t("indicators-attention"), taps.OpenAttention(), style="primary"),
            (
                Button(t("indicators-by-school"), taps.OpenSchools(0)),
                Button(t("indicators-all"), taps.OpenIndicators(0)),
            ),
            (
                Button(t("indicators-funnel"), taps.FunnelPicture()),
                Button(t("indicators-take"), taps.AskFile()),
            ),
            (Button(t("menu-roadmap"), OpenRoadmap()), Button(t("menu-back"), OpenMenu(""))),
        ),
    )


def _front_line(number: int, one: Standing, t: Translator) -> Html:
    return t(
        "indicators-line",
        number=str(number),
        title=one.indicator.short,
        value=value_words(one, t),
        plan=_plan_words(one, t),
        trend=_trend_words(one, t),
    )


def value_words(one: Standing, t: Translator) -> str:
    """«62 %», or why there is none."""
    if one.value is None:
        return t.plain("indicators-hidden" if one.hidden else "indicators-unknown")
    return _amount(one.value, one.indicator.unit, t)


def _amount(value: float, unit: Unit, t: Translator) -> str:
    return t.plain("indicators-amount", value=_number(value, t), unit=unit.value)


def _number(value: float, t: Translator) -> str:
    return said(value) if t.locale == "ru" else said(value).replace(",", ".")


def _plan_words(one: Standing, t: Translator) -> str:
    if one.plan is None:
        return ""
    words = t.plain(
        "indicators-plan-light", plan=_number(one.plan, t), mark=MARKS[one.light], light=one.light.value
    )
    return f" {words}"


def _trend_words(one: Standing, t: Translator) -> str:
    if one.trend is None:
        return ""
    way = "same" if one.trend == 0 else "up" if one.trend > 0 else "down"
    return f" · {t.plain('indicators-trend', way=way, by=_number(abs(one.trend), t))}"


def attention(view: Attention, t: Translator) -> Screen:
    """What asks for attention, a line each."""
    lines = [
        t("indicators-behind", title=one.indicator.short, value=value_words(one, t), plan=_plan_words(one, t))
        for one in view.behind[:MOST_BEHIND]
    ]
    if len(view.behind) > MOST_BEHIND:
        lines.append(t("indicators-behind-more", n=len(view.behind) - MOST_BEHIND))
    if view.without_mentor:
        lines.append(t("indicators-without-mentor", n=view.without_mentor))
    if view.schools_without_curator:
        lines.append(t("indicators-without-curator", n=view.schools_without_curator))
    if view.unfilled:
        lines.append(t("indicators-unfilled", n=view.unfilled))
    if view.years_unsaid:
        lines.append(t("indicators-years-unsaid"))
    text = t("indicators-attention-list", lines=Html("\n".join(lines))) if lines else t("indicators-calm")
    return Screen(
        text,
        rows(
            Button(t("indicators-all"), taps.OpenIndicators(0)),
            Button(t("indicators-back"), taps.OpenBoard(), style="primary"),
        ),
    )


def schools(lines: list[SchoolLine], total: int, page: int, t: Translator) -> Screen:
    """By school: how many teach, with a mentor, with a route; a number opens one."""
    text = "\n".join(
        t(
            "indicators-school-line",
            number=str(number),
            title=shortened(one.name, TITLE),
            n=_young(one),
            mentored=_percent(one.percents.get("mentored"), t),
            routed=_percent(one.percents.get("routed"), t),
        )
        for number, one in enumerate(lines, start=1)
    )
    pages = pages_of(total, LINES)
    return Screen(
        t("indicators-schools", lines=Html(text), page=page + 1, pages=pages)
        if lines
        else t("indicators-none-yet"),
        rows(
            tuple(
                Button(t("aggregates-number", number=str(number)), taps.OpenOneSchool(one.id))
                for number, one in enumerate(lines, start=1)
            ),
            pager(page, pages, taps.OpenSchools, t),
            Button(t("indicators-back"), taps.OpenBoard(), style="primary"),
        ),
    )


def _young(line: SchoolLine) -> int:
    count = line.counts.get("young")
    return count.part if count else 0


def _percent(value: int | None, t: Translator) -> str:
    return t.plain("indicators-few") if value is None else t.plain("indicators-percent", value=str(value))


def school(view: SchoolView, t: Translator, others: tuple[tuple[int, str], ...] = ()) -> Screen:
    """H2: what may be said of one school. `others`: further schools of the same curator."""
    lines = "\n".join(_school_row(indicator, value, t) for indicator, value in view.rows)
    note = t("indicators-exact-note" if view.exact else "indicators-school-note")
    back: tuple[Button, ...] = (Button(t("menu-back"), OpenMenu("")),)
    if not view.exact:
        back = (
            Button(t("indicators-to-schools"), taps.OpenSchools(0)),
            Button(t("indicators-back"), taps.OpenBoard(), style="primary"),
        )
    return Screen(
        t("indicators-school", title=view.line.name, lines=Html(lines), note=note),
        rows(*(Button(shortened(name, 24), taps.OpenOneSchool(number)) for number, name in others[:4]), back),
    )


def _school_row(indicator: Indicator, value: int | None, t: Translator) -> Html:
    words = t.plain("indicators-hidden") if value is None else _amount(value, indicator.unit, t)
    return t("indicators-school-row", title=indicator.short, value=words)


def every(found: tuple[Standing, ...], page: int, t: Translator) -> Screen:
    """All indicators, five a page; a number opens one."""
    pages = pages_of(len(found), LINES)
    page = max(0, min(page, pages - 1))
    shown = found[page * LINES : (page + 1) * LINES]
    lines = "\n".join(
        t(
            "indicators-every-line",
            number=str(number),
            title=shortened(one.indicator.short, 60),
            value=value_words(one, t),
            plan=_plan_words(one, t),
        )
        for number, one in enumerate(shown, start=1)
    )
    return Screen(
        t("indicators-every", lines=Html(lines), page=page + 1, pages=pages),
        rows(
            tuple(
                Button(t("aggregates-number", number=str(number)), taps.OpenIndicator(one.indicator.code))
                for number, one in enumerate(shown, start=1)
            ),
            pager(page, pages, taps.OpenIndicators, t),
            Button(t("indicators-back"), taps.OpenBoard(), style="primary"),
        ),
    )


def card(view: Card, t: Translator) -> Screen:
    """One indicator: definition, base, plan, fact, evidence."""
    one, indicator = view.standing, view.standing.indicator
    lines = [
        t(
            "indicators-card-fact",
            value=value_words(one, t),
            plan=_plan_words(one, t),
            trend=_trend_words(one, t),
        )
    ]
    if one.entry is not None:
        lines.append(_entry_words(one.entry, indicator, t))
    if indicator.base is not None:
        lines.append(
            t(
                "indicators-card-base",
                value=_amount(indicator.base, indicator.unit, t),
                year=str(indicator.base_year or "none"),
            )
        )
    if indicator.target is not None:
        lines.append(t("indicators-card-target", value=_amount(indicator.target, indicator.unit, t)))
    if view.plans:
        lines.append(t("indicators-card-plans", plans=_by_year(view.plans, t)))
    if indicator.values and view.first_year is None:
        values = ", ".join(_number(value, t) for value in indicator.values)
        lines.append(t("indicators-card-values", values=values))
    lines.append(
        t(
            "indicators-card-about",
            definition=shortened(indicator.definition, 260),
            better=indicator.better.value,
        )
    )
    lines.append(
        t("indicators-card-source", source=indicator.source, manual=str(indicator.is_manual).lower())
    )
    return Screen(
        t("indicators-card", title=shortened(indicator.title, 220), lines=Html("\n".join(lines))),
        rows(
            _entering(view, view.year, t),
            _entering(view, view.year - 1 if indicator.is_manual else view.year + 1, t),
            Button(t("indicators-years"), taps.AskYears(indicator.code))
            if view.may_enter and view.year_choices
            else None,
            (
                *(
                    (Button(t("indicators-picture"), taps.IndicatorPicture(indicator.code)),)
                    if _years(view)
                    else ()
                ),
                *(
                    (Button(t("indicators-history"), taps.OpenHistory(indicator.code)),)
                    if view.history
                    else ()
                ),
            ),
            (
                Button(t("indicators-to-all"), taps.OpenIndicators(0)),
                Button(t("indicators-back"), taps.OpenBoard(), style="primary"),
            ),
        ),
    )


def _entering(view: Card, year: int, t: Translator) -> tuple[Button, ...]:
    """[Факт за …] of what nobody counts, [План на …] of everything; for the methodologist."""
    indicator = view.standing.indicator
    if not view.may_enter:
        return ()
    kinds = (FACT, PLAN) if indicator.is_manual else (PLAN,)
    return tuple(
        Button(t(f"indicators-enter-{kind}", year=str(year)), taps.AskValue(indicator.code, kind, year))
        for kind in kinds
    )


def _by_year(values: Mapping[int, float], t: Translator) -> str:
    last = list(values.items())[-YEARS_SHOWN:]
    return ", ".join(f"{year} — {_number(value, t)}" for year, value in last)


def _entry_words(entry: Entry, indicator: Indicator, t: Translator) -> Html:
    return t(
        "indicators-entry",
        year=str(entry.year),
        day=day_words(entry.at.date(), t.locale),
        by="none" if t.private else entry.author or "none",
        evidence=shortened(entry.evidence or t.plain("indicators-evidence-none"), 120),
    )


def history(view: Card, t: Translator) -> Screen:
    """Who entered what, corrected values too."""
    indicator = view.standing.indicator
    lines = "\n".join(
        t(
            "indicators-history-line",
            kind=one.kind,
            year=str(one.year),
            value=_amount(one.value, indicator.unit, t),
            day=day_words(one.at.date(), t.locale),
            by="none" if t.private else one.author or "none",
            replaced=str(one.replaced_at is not None).lower(),
        )
        for one in view.history
    )
    return Screen(
        t("indicators-history-list", title=shortened(indicator.short, 60), lines=Html(lines)),
        rows(Button(t("indicators-to-card"), taps.OpenIndicator(indicator.code), style="primary")),
    )


def ask_value(indicator: Indicator, kind: str, year: int, t: Translator, trouble: str = "") -> Screen:
    """Which number? It is typed."""
    text = t(
        "indicators-ask-value",
        kind=kind,
        title=shortened(indicator.title, 160),
        year=str(year),
        unit=indicator.unit.value,
    )
    return Screen(Html(f"{trouble}\n\n{text}") if trouble else text, rows(_to_card(indicator.code, t)))


def bad_value(typed: str, unit: Unit, t: Translator) -> str:
    """What is wrong with it, and an example."""
    return t("errors-bad-value", typed=shortened(typed, 40), unit=unit.value)


def ask_evidence(indicator: Indicator, value: str, t: Translator, trouble: str = "") -> Screen:
    """Where the number comes from."""
    text = t("indicators-ask-evidence", title=shortened(indicator.title, 160), value=value)
    return Screen(
        Html(f"{trouble}\n\n{text}") if trouble else text,
        rows(
            Button(t("indicators-no-evidence"), taps.NoEvidence(indicator.code), style="primary"),
            _to_card(indicator.code, t),
        ),
    )


def ask_years(view: Card, note: str, t: Translator) -> Screen:
    """The document names more years than values: whoever knows says which."""
    indicator = view.standing.indicator
    size = len(indicator.values)
    return Screen(
        t("indicators-ask-years", note=note, first=str(view.first_year or "none")),
        rows(
            *(
                Button(
                    t("indicators-year-span", first=str(year), last=str(year + size - 1)),
                    taps.SetYears(indicator.code, year),
                )
                for year in view.year_choices[:4]
            ),
            _to_card(indicator.code, t),
        ),
    )


def picture(view: Card, t: Translator) -> Screen:
    """The card, and plan and fact by year below it."""
    screen = card(view, t)
    years = _years(view)
    if not years:
        return screen
    one, indicator = view.standing, view.standing.indicator
    facts = dict(view.facts)
    if not indicator.is_manual and one.value is not None:
        facts[view.year] = one.value
    payload = {
        "title": indicator.short,
        "notice": t.plain("indicators-picture-notice", source=indicator.source),
        "years": [str(year) for year in years],
        "plans": [view.plans.get(year) for year in years],
        "facts": [facts.get(year) for year in years],
        "base": indicator.base,
        "labels": [t.plain(f"indicators-legend-{name}") for name in ("plan", "fact", "base")],
        "percent": indicator.unit is Unit.PERCENT,
    }
    return Screen(screen.text, screen.rows, (Attachment("photo", "plan_fact", payload, "plan.png"),))


def _years(view: Card) -> list[int]:
    """At most eight years of which something is known, the running one among them."""
    known = set(view.plans) | {year for year, _ in view.facts}
    if view.standing.value is not None and not view.standing.indicator.is_manual:
        known.add(view.year)
    return sorted(known)[-8:] if len(known) > 1 or view.standing.indicator.base is not None else []


def funnel(stages: tuple[Stage, ...], t: Translator) -> Screen:
    """The stages in words, and as bars below."""
    words = [
        (
            t.plain("indicators-stage", stage=one.code),
            t.plain("indicators-hidden") if one.people is None else str(one.people),
        )
        for one in stages
    ]
    lines = "\n".join(t("indicators-stage-line", stage=name, value=value) for name, value in words)
    known = [one for one in stages if one.people is not None]
    payload = {
        "title": t.plain("indicators-funnel-title"),
        "notice": t.plain("indicators-funnel-notice"),
        "stages": [
            {"label": name, "people": one.people, "words": value}
            for (name, value), one in zip(words, stages, strict=True)
        ],
    }
    pictures = (Attachment("photo", "funnel", payload, "funnel.png"),) if known else ()
    return Screen(
        t("indicators-funnel-text", lines=Html(lines)),
        rows(Button(t("indicators-back"), taps.OpenBoard(), style="primary")),
        pictures,
    )


def ask_file(t: Translator) -> Screen:
    """As what file?"""
    return Screen(
        t("indicators-ask-file"),
        rows(
            tuple(Button(form.upper(), taps.TakeBoard(form)) for form in ("docx", "pdf", "xlsx")),
            Button(t("indicators-back"), taps.OpenBoard(), style="primary"),
        ),
    )


def taken(file: Attachment, t: Translator) -> Screen:
    """The file comes below."""
    return Screen(
        t("indicators-taken"), rows(Button(t("indicators-back"), taps.OpenBoard(), style="primary")), (file,)
    )


def digest(view: Digest, t: Translator) -> tuple[Html, list[Button]]:
    """H4."""
    text = t(
        "indicators-digest",
        month=str(view.month.month),
        year=str(view.month.year),
        up=", ".join(view.up) or "—",
        down=", ".join(view.down) or "—",
        same=view.same,
        n=view.attention,
    )
    return text, [
        Button(t("indicators-open"), taps.OpenBoard(), style="primary"),
        Button(t("indicators-take"), taps.AskFile()),
    ]


def _to_card(code: str, t: Translator) -> Button:
    return Button(t("indicators-to-card"), taps.OpenIndicator(code))
