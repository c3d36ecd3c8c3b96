"""The page of indicators as a file: no person stands in it."""

from collections.abc import Mapping
from typing import Any, Final
from zoneinfo import ZoneInfo

from handlers.exports.common import Asked, Order, Source
from handlers.screens.indicators import value_words
from handlers.screens.route_paper import page_words
from locales.when import day_words
from mentoring.indicators import said
from mentoring.paper import Paper, grid, words
from mentoring.table import Cell, Column, Sheet, Workbook, lines
from mentoring.usecases.indicator_views import Standing

SHORT: Final = ("number", "title", "value", "plan", "state", "trend")
LONG: Final = (*SHORT, "base", "source", "definition")
WIDTHS: Final = (5, 46, 18, 12, 20, 16)
BROAD: Final = {"title": 50, "definition": 80, "source": 24, "value": 24, "state": 18}


async def board(asked: Asked, params: Mapping[str, Any]) -> Order:
    """All indicators as they stand; rights are those of now."""
    use, t = asked.use, asked.t
    standings = await use.indicators.all(asked.actor)
    programme = use.programmes.of(asked.actor.municipality_id)
    day = day_words((await use.indicators.board(asked.actor)).today, t.locale)
    title, careful = (
        t.plain("indicators-file-title"),
        t.plain("indicators-file-careful", practice=str(asked.practice).lower()),
    )
    footer = t.plain("exports-footer", municipality=programme.municipality, at=day)
    if params["form"] == "xlsx":
        columns = tuple(
            Column(t.plain("indicators-file-head", column=one), width=BROAD.get(one, 14)) for one in LONG
        )
        about = (
            (t.plain("exports-about-municipality"), programme.municipality),
            (t.plain("exports-about-careful"), careful),
        )
        book = Workbook(
            title,
            (Sheet(title, columns),),
            t.plain("exports-tab-about"),
            about,
            t.plain("exports-about-columns"),
            str(ZoneInfo(programme.timezone)),
            footer,
        )
        body = lines(_cells(number, one, asked) for number, one in enumerate(standings, start=1))
        return Order("table", book.as_json(), body)
    heads = tuple(t.plain("indicators-file-head", column=one) for one in SHORT)
    rows = tuple(_cells(number, one, asked)[: len(SHORT)] for number, one in enumerate(standings, start=1))
    shown = tuple(tuple(str(cell) for cell in row) for row in rows)
    definitions = tuple(
        words(f"{number}. {one.indicator.title}. {one.indicator.definition}", quiet=True)
        for number, one in enumerate(standings, start=1)
    )
    paper = Paper(
        title,
        (grid(heads, WIDTHS, shown), *definitions, words(careful, quiet=True)),
        subtitle=programme.municipality,
        footer=footer,
        page_words=page_words(t),
        language=t.locale,
        layout="wide",
    )
    return Order("paper", {"format": params["form"], "paper": paper.as_json()})


def _cells(number: int, one: Standing, asked: Asked) -> tuple[Cell, ...]:
    t, indicator = asked.t, one.indicator
    trend = "" if one.trend is None else f"{'+' if one.trend > 0 else ''}{said(one.trend)}"
    return (
        number,
        indicator.title,
        value_words(one, t),
        "" if one.plan is None else said(one.plan),
        t.plain("indicators-file-state", light=one.light.value),
        trend,
        "" if indicator.base is None else said(indicator.base),
        indicator.source,
        indicator.definition,
    )


SOURCES: Final[dict[str, Source]] = {"indicators": board}
