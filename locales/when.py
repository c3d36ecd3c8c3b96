"""Moments in words (`voice.md` 1.5): «завтра, чт, 15 октября, 14:30 (Москва)», "Thu, 15 October, 14:30"."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

NBSP: Final = "\u00a0"


@dataclass(frozen=True, slots=True)
class _Words:
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    today: str
    tomorrow: str
    until: str
    year: str


WORDS: Final = {
    "ru": _Words(
        ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
        ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
         "ноября", "декабря"),
        "сегодня", "завтра", "до {}", NBSP + "г.",
    ),
    "en": _Words(
        ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
         "November", "December"),
        "today", "tomorrow", "by {}", "",
    ),
}  # fmt: skip
"""The locales in which moments can be said."""

ZONES: Final = {
    "Europe/Kaliningrad": ("Калининград", "Kaliningrad"),
    "Europe/Moscow": ("Москва", "Moscow"),
    "Europe/Simferopol": ("Москва", "Moscow"),
    "Europe/Kirov": ("Москва", "Moscow"),
    "Europe/Volgograd": ("Москва", "Moscow"),
    "Europe/Samara": ("Самара", "Samara"),
    "Europe/Astrakhan": ("Самара", "Samara"),
    "Europe/Saratov": ("Самара", "Samara"),
    "Europe/Ulyanovsk": ("Самара", "Samara"),
    "Asia/Yekaterinburg": ("Екатеринбург", "Yekaterinburg"),
    "Asia/Omsk": ("Омск", "Omsk"),
    "Asia/Krasnoyarsk": ("Красноярск", "Krasnoyarsk"),
    "Asia/Novosibirsk": ("Красноярск", "Krasnoyarsk"),
    "Asia/Novokuznetsk": ("Красноярск", "Krasnoyarsk"),
    "Asia/Barnaul": ("Красноярск", "Krasnoyarsk"),
    "Asia/Tomsk": ("Красноярск", "Krasnoyarsk"),
    "Asia/Irkutsk": ("Иркутск", "Irkutsk"),
    "Asia/Yakutsk": ("Якутск", "Yakutsk"),
    "Asia/Chita": ("Якутск", "Yakutsk"),
    "Asia/Khandyga": ("Якутск", "Yakutsk"),
    "Asia/Vladivostok": ("Владивосток", "Vladivostok"),
    "Asia/Ust-Nera": ("Владивосток", "Vladivostok"),
    "Asia/Magadan": ("Магадан", "Magadan"),
    "Asia/Sakhalin": ("Магадан", "Magadan"),
    "Asia/Srednekolymsk": ("Магадан", "Magadan"),
    "Asia/Kamchatka": ("Камчатка", "Kamchatka"),
    "Asia/Anadyr": ("Камчатка", "Kamchatka"),
}
"""All zones of Russia by the city that names their time, Russian and English."""


def day_words(day: date, locale: str, today: date | None = None) -> str:
    """«15 октября»; the year is said when it is not `today`'s."""
    words = WORDS[locale]
    said = f"{day.day}{NBSP}{words.months[day.month - 1]}"
    if today is None or today.year == day.year:
        return said
    return f"{said} {day.year}{words.year}"


def dated(day: date, locale: str, today: date | None = None) -> str:
    """«чт, 15 октября»."""
    return f"{WORDS[locale].weekdays[day.weekday()]}, {day_words(day, locale, today)}"


def until(day: date, locale: str, today: date | None = None) -> str:
    """«до чт, 15 октября», both ends of the day included."""
    return WORDS[locale].until.format(dated(day, locale, today))


def _nearness(day: date, locale: str, today: date | None) -> str:
    if today is None:
        return ""
    near = {today: WORDS[locale].today, today + timedelta(days=1): WORDS[locale].tomorrow}
    return f"{near[day]}, " if day in near else ""


def clock_words(local: datetime, locale: str, zone: tzinfo | None = None) -> str:
    """«14:30», with its zone named if one is given: «14:30 (Москва)»."""
    said = f"{local:%H:%M}"
    return said if zone is None else f"{said}{NBSP}({zone_words(zone, locale, local)})"


def zone_words(zone: tzinfo, locale: str, at: datetime) -> str:
    """The city whose time it is; outside Russia the city of the zone's name, else the offset from UTC."""
    key = getattr(zone, "key", "")
    if key in ZONES:
        return ZONES[key][0 if locale == "ru" else 1]
    return key.rpartition("/")[2].replace("_", " ") if "/" in key else f"UTC{at.replace(tzinfo=zone):%z}"


def moment_words(local: datetime, locale: str, today: date | None = None, zone: tzinfo | None = None) -> str:
    """«завтра, чт, 15 октября, 14:30»: «завтра» and «сегодня» only together with the date."""
    day = local.date()
    return f"{_nearness(day, locale, today)}{dated(day, locale, today)}, {clock_words(local, locale, zone)}"


def moment_between(at: datetime, own: str, other: str, locale: str, now: datetime) -> str:
    """An aware moment for a person in zone `own` about somebody in zone `other`.

    The zone is named only when the clocks of the two differ at that moment.
    """
    zone = ZoneInfo(own)
    local = at.astimezone(zone)
    same = local.utcoffset() == at.astimezone(ZoneInfo(other)).utcoffset()
    return moment_words(local, locale, now.astimezone(zone).date(), None if same else zone)
