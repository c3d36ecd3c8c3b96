"""Moments are said as people say them, and the zone is named when two clocks differ."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.translator import translator
from locales.when import (
    WORDS,
    ZONES,
    clock_words,
    dated,
    day_words,
    moment_between,
    moment_words,
    until,
    zone_words,
)

DAY = date(2026, 10, 15)
MOMENT = datetime(2026, 10, 15, 14, 30)


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (moment_words(MOMENT, "ru"), "чт, 15 октября, 14:30"),
        (moment_words(MOMENT, "ru", date(2026, 10, 14)), "завтра, чт, 15 октября, 14:30"),
        (moment_words(MOMENT, "ru", DAY), "сегодня, чт, 15 октября, 14:30"),
        (moment_words(MOMENT, "ru", date(2025, 12, 1)), "чт, 15 октября 2026 г., 14:30"),
        (day_words(DAY, "ru"), "15 октября"),
        (until(DAY, "ru"), "до чт, 15 октября"),
        (clock_words(MOMENT, "ru", ZoneInfo("Europe/Moscow")), "14:30 (Москва)"),
        (moment_words(MOMENT, "en"), "Thu, 15 October, 14:30"),
        (moment_words(MOMENT, "en", date(2026, 10, 14)), "tomorrow, Thu, 15 October, 14:30"),
        (until(DAY, "en"), "by Thu, 15 October"),
        (dated(date(2027, 1, 9), "en", DAY), "Sat, 9 January 2027"),
        (clock_words(MOMENT, "en", ZoneInfo("Asia/Kamchatka")), "14:30 (Kamchatka)"),
        (clock_words(MOMENT, "en", ZoneInfo("America/New_York")), "14:30 (New York)"),
        (clock_words(MOMENT, "ru", UTC), "14:30 (UTC+0000)"),
    ],
)
def test_a_moment_in_words(said, words):
    assert plain(said) == words


def test_a_number_never_leaves_its_month_at_a_line_end():
    assert "15\u00a0октября" in moment_words(MOMENT, "ru")
    assert "2026\u00a0г." in day_words(DAY, "ru", date(2025, 1, 1))


def test_the_zone_is_named_only_when_the_two_clocks_differ():
    at, now = datetime(2026, 10, 15, 11, 30, tzinfo=UTC), datetime(2026, 10, 10, tzinfo=UTC)
    far = moment_between(at, "Asia/Yekaterinburg", "Europe/Moscow", "ru", now)
    near = moment_between(at, "Europe/Moscow", "Europe/Kirov", "ru", now)
    assert plain(far) == "чт, 15 октября, 16:30 (Екатеринбург)"
    assert plain(near) == "чт, 15 октября, 14:30"


def test_eleven_times_of_russia_have_eleven_names():
    at = datetime(2026, 10, 15, 12)
    names = {zone_words(ZoneInfo(key), "ru", at): ZoneInfo(key).utcoffset(at) for key in ZONES}
    assert sorted(names.values()) == [timedelta(hours=hours) for hours in range(2, 13)]
    for key, (russian, _) in ZONES.items():
        assert ZoneInfo(key).utcoffset(at) == names[russian]


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)), st.sampled_from(sorted(WORDS)), st.dates())
def test_every_moment_names_its_weekday_day_and_time(at, locale, today):
    words = plain(moment_words(at, locale, today))
    assert f"{at.day} {WORDS[locale].months[at.month - 1]}" in words
    assert WORDS[locale].weekdays[at.weekday()] in words
    assert words.endswith(f"{at:%H:%M}")


def test_a_sentence_that_ends_with_a_year_has_one_full_stop() -> None:
    said = translator("ru")("pause-until", date="пт, 15 января 2027\u00a0г.")
    assert plain(said).startswith("Пауза до пт, 15 января 2027 г. Напоминаний")
