"""Words and shapes in which dates are typed, Russian and English alike."""

import re
import unicodedata
from datetime import time
from typing import Final

LONGEST: Final = 64
"""No date is longer; what is, gets refused before any pattern sees it."""


def _table(rows: str) -> dict[str, int]:
    return {word: number for number, row in enumerate(rows.strip().splitlines()) for word in row.split()}


WEEKDAYS: Final = _table("""
    пн пон понедельник понедельника понедельнику mon monday
    вт вто вторник вторника вторнику tue tues tuesday
    ср сре среда среду среды среде wed weds wednesday
    чт чет четверг четверга четвергу thu thur thurs thursday
    пт пят пятница пятницу пятницы пятнице fri friday
    сб суб суббота субботу субботы субботе sat saturday
    вс вск воскр воскресенье воскресенья воскресенью sun sunday
""")
MONTHS: Final = _table("""
    -
    январь января янв jan january
    февраль февраля фев февр feb february
    март марта мар mar march
    апрель апреля апр apr april
    май мая may
    июнь июня июн jun june
    июль июля июл jul july
    август августа авг aug august
    сентябрь сентября сен сент sep sept september
    октябрь октября окт oct october
    ноябрь ноября ноя нояб nov november
    декабрь декабря дек dec december
""")
RELATIVE: Final = {
    "позавчера": -2, "вчера": -1, "yesterday": -1, "сегодня": 0, "today": 0,
    "завтра": 1, "tomorrow": 1, "послезавтра": 2, "day after tomorrow": 2, "the day after tomorrow": 2,
}  # fmt: skip
COUNTS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "one more": 1, "один": 1, "одну": 1, "два": 2,
                 "две": 2, "пару": 2, "три": 3, "четыре": 4}  # fmt: skip
UNITS: Final = {
    **dict.fromkeys(("день", "дня", "дней", "сутки", "day", "days"), "day"),
    **dict.fromkeys(("неделю", "недели", "недель", "week", "weeks"), "week"),
    **dict.fromkeys(("месяц", "месяца", "месяцев", "month", "months"), "month"),
}
PREPOSITION: Final = re.compile(r"(?:в|во|на|on|by|к|ко|до|от|с|со|from) (.+)")
NUMERIC: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?: ?(?:г|год|года))?")
ISO: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
WORDED: Final = re.compile(
    r"(\d{1,2})(?:-?(?:го|ое|е)|st|nd|rd|th)?(?: of)? ?([а-яa-z]+)(?: (\d{4})(?: ?(?:г|год|года))?)?"
)
MONTH_FIRST: Final = re.compile(r"([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?")
DAY_OF_MONTH: Final = re.compile(r"(\d{1,2})(?: ?числа|-?го|(?:st|nd|rd|th))")
AFTER: Final = re.compile(
    r"(?:через|in) (?:(\d{1,3}|[а-яa-z]+) )?([а-яa-z]+)|(?:a|one) (week) from (?:now|today)"
)
WHICH: Final = re.compile(
    r"(?:(эт(?:от|у|о|ой)|ближайш[а-я]{2}|this)|(следующ[а-я]{2,3}|след|next)) ([а-яa-z]+)"
)
CLOCK: Final = re.compile(
    r"(?P<at>(?:в|к|с|до|at|by|from|@) ?)?(?P<hour>\d{1,2})"
    r"(?:[:.\-](?P<minute>\d{2})(?: ?ч)?"
    r"| ?(?P<unit>ч|час|часа|часов|h)(?: ?(?P<past>\d{2}) ?(?:м|мин|минут)?)?)?"
    r"(?: ?(?P<half>am|pm|утра|дня|вечера|ночи))?"
)
CLOCK_AT: Final = re.compile(r"(?:в|at|@) ?\d")
"""With these before it, «15.10» is a time and not a day."""
NOON: Final = frozenset({"полдень", "noon", "midday"})
ISO_T: Final = re.compile(r"(\d)t(\d)")
SENTENCE_DOT: Final = re.compile(r"(?<=[а-яa-z])\.")
DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


def plain(text: str) -> str:
    """Lower case, ASCII digits, single spaces; empty for what cannot be a date at all."""
    if len(text) > LONGEST:
        return ""
    line = " ".join(unicodedata.normalize("NFC", text).casefold().split()).replace("ё", "е")
    if any(unicodedata.category(one)[0] in "MC" for one in line):
        return ""
    line = "".join(_ascii_digit(one) for one in line).translate(DASHES)
    line = SENTENCE_DOT.sub(" ", ISO_T.sub(r"\1 \2", line))
    return " ".join(line.replace(",", " ").strip(" .!?;").split())


def _ascii_digit(one: str) -> str:
    """Digits of other scripts read as ours: an Arabic keyboard is no reason to refuse."""
    digit = unicodedata.decimal(one, None)
    return one if digit is None else str(digit)


def clock(words: str, *, bare: bool = False) -> time | None:
    """The wall time the words mean. `bare`: a lone number counts («завтра 15»)."""
    if words.removeprefix("в ").removeprefix("at ") in NOON:
        return time(12)
    found = CLOCK.fullmatch(words)
    if not found or not (bare or any(found[name] for name in ("at", "minute", "unit", "half"))):
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or found["past"] or 0)
    hour = _of_the_day(hour, found["half"], sure=found["hour"].startswith("0"))
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _of_the_day(hour: int, half: str | None, *, sure: bool) -> int:
    """0–23. A lone «3» is three in the afternoon: nobody meets a mentor at night; «03» is what it says."""
    if half is None:
        return hour + 12 if 1 <= hour <= 6 and not sure else hour
    if half in ("pm", "дня", "вечера"):
        return hour + 12 if hour < 12 else hour
    return 0 if hour == 12 else hour
