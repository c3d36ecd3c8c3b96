"""How exactly the questionnaire measures, in plain words for somebody who is no psychometrician."""

from datetime import tzinfo

from handlers.callbacks import aggregates as taps
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import shortened
from locales.translator import Html, Translator
from locales.when import day_words
from mentoring.aggregates import band
from mentoring.usecases.measuring import AxisQuality, ItemLine, Quality, ScaleLine


def quality(view: Quality, t: Translator, zone: tzinfo) -> Screen:
    """Axis by axis; a number opens the items of one."""
    lines = Html("\n".join(_scale(number, line, t) for number, line in enumerate(view.lines, 1)))
    when = day_words(view.counted_at.astimezone(zone).date(), t.locale) if view.counted_at else ""
    counted = t("measuring-counted", date=when) if when else t("measuring-not-counted")
    numbers = [
        Button(t("aggregates-number", number=str(number)), taps.OpenAxisQuality(view.form, line.axis.code))
        for number, line in enumerate(view.lines, 1)
    ]
    return Screen(
        t("measuring-quality", lines=lines, counted=counted),
        rows(
            *(tuple(numbers[at : at + 4]) for at in range(0, min(len(numbers), 16), 4)),
            Button(t("aggregates-back"), taps.OpenNumbers(view.form), style="primary"),
        ),
    )


def _scale(number: int, line: ScaleLine, t: Translator) -> Html:
    norm = line.norm
    facts = norm.facts if norm else None
    if facts is None or facts.alpha is None or facts.interval is None:
        people = t("aggregates-people", band=band(norm.people if norm else 0))
        return t("measuring-few", number=str(number), axis=line.axis.title, people=people)
    return t(
        "measuring-scale",
        number=str(number),
        axis=line.axis.title,
        alpha=_hundredths(facts.alpha),
        low=_hundredths(facts.interval[0]),
        high=_hundredths(facts.interval[1]),
        people=facts.people,
    )


def axis(view: AxisQuality, t: Translator) -> Screen:
    """One axis: its thresholds, weak items, items at their ceiling."""
    line = view.line
    facts = line.norm.facts if line.norm else None
    parts: list[str] = [t("measuring-axis", axis=line.axis.title)]
    if facts is None or facts.error is None:
        parts.append(t("measuring-axis-few", probable=line.change.probable, reliable=line.change.reliable))
    else:
        parts.append(
            t(
                "measuring-axis-facts",
                people=facts.people,
                spread=round(facts.spread),
                error=round(facts.error),
                probable=line.change.probable,
                reliable=line.change.reliable,
            )
        )
        parts.append("\n".join(_item(item, t) for item in view.items))
    return Screen(
        "\n\n".join(parts),
        rows(
            Button(t("measuring-back"), taps.OpenQuality(view.form), style="primary"),
            Button(t("aggregates-back"), taps.OpenNumbers(view.form)),
        ),
    )


def _item(line: ItemLine, t: Translator) -> Html:
    facts = line.facts
    return t(
        "measuring-item",
        code=line.code,
        title=shortened(line.title, 40),
        rest="—" if facts.rest is None else _hundredths(facts.rest),
        top=round(100 * facts.top_share),
        weak="yes" if facts.is_weak else "no",
        easy="yes" if facts.is_easy else "no",
    )


def _hundredths(value: float) -> str:
    return f"{value:.2f}".replace("-", "−").replace(".", ",")
