"""People and reasons in words, for every screen that speaks of a pair."""

import html
from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

from locales.translator import Html, Translator
from locales.when import dated, moment_words
from mentoring.matching import Fact
from mentoring.programme import Programme
from mentoring.usecases.pair_records import Someone


def mentor(someone: Someone, t: Translator) -> Html:
    """A mentor's name, or a number in private mode."""
    return t.name(someone.full_name, "mentor", someone.person_id)


def teacher(someone: Someone, t: Translator) -> Html:
    """A teacher's name, or a number in private mode."""
    return t.name(someone.full_name, "teacher", someone.person_id)


def short(name: Html, limit: int) -> str:
    """A name that fits a button, as plain text."""
    plain = html.unescape(name)
    return plain if len(plain) <= limit else f"{plain[: limit - 1].rstrip()}…"


def about(someone: Someone, programme: Programme, t: Translator) -> str:
    """«Школа № 2 · математика»: plain text, escaped by whoever puts it into a sentence.

    In private mode a school and a subject never stand together.
    """
    position = programme.position_title(someone.position) if someone.position else None
    school = None if t.private else someone.school
    parts = (position, school, subjects(someone, programme))
    return " · ".join(part for part in parts if part)


def subjects(someone: Someone, programme: Programme) -> str:
    """«математика, физика»."""
    return ", ".join(programme.subject_title(code) for code in someone.subjects)


def fact(one: Fact, programme: Programme, t: Translator) -> Html:
    """A reason or a gap in words."""
    numbers = [value for value in one.values if isinstance(value, int)]
    codes = [str(value) for value in one.values if isinstance(value, str)]
    values = ", ".join(_titled(one.code, code, programme, t) for code in codes)
    key = one.code.replace("_", "-")
    return t(f"pairs-fact-{key}", values=values, n=numbers[0] if numbers else 0)


def _titled(fact_code: str, code: str, programme: Programme, t: Translator) -> str:
    if fact_code == "strong_where_needed":
        return f"«{programme.axis_title(code)}»"
    if fact_code == "same_formats":
        return t.plain("pairs-format", code=code)
    if fact_code == "same_level":
        return t.plain("pairs-level", code=code)
    if fact_code == "qualified":
        return next((one.title for one in programme.qualifications if one.code == code), code)
    return programme.subject_title(code)


def reasons(facts: Iterable[Fact], programme: Programme, t: Translator) -> Html:
    """«Почему:» with a line a reason; empty without any."""
    lines = [f"• {fact(one, programme, t)}" for one in facts]
    return Html("\n".join((t("pairs-why"), *lines))) if lines else Html()


def inline(facts: Iterable[Fact], programme: Programme, t: Translator, most: int) -> Html:
    """«общий предмет: математика; одна школа»."""
    return Html("; ".join(fact(one, programme, t) for one in list(facts)[:most]))


def gap(one: Fact | None, programme: Programme, t: Translator) -> Html:
    """«Чего не хватает: …»"""
    return t("pairs-gap", gap=fact(one, programme, t)) if one else Html()


def day(at: datetime, zone: tzinfo, t: Translator) -> str:
    """«чт, 15 октября» on the reader's clock."""
    return dated(at.astimezone(zone).date(), t.locale)


def moment(at: datetime, zone: tzinfo, t: Translator) -> str:
    """«чт, 15 октября, 14:30» on the reader's clock."""
    return moment_words(at.astimezone(zone), t.locale)


def hours(time: timedelta, t: Translator) -> Html:
    """«2 ч 20 мин»."""
    minutes = int(time.total_seconds() // 60)
    return t("pairs-hours", h=minutes // 60, m=minutes % 60)


def stack(*parts: str) -> str:
    """Paragraphs; empty ones are left out."""
    return "\n\n".join(part for part in parts if part)
