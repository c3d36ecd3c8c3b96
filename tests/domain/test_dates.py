"""What a tired person types is understood, or answered with what was wrong; nonsense never becomes a date."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.when import moment_words
from mentoring.dates import (
    DateDoesNotExist,
    DateInFuture,
    DateInPast,
    DateNotUnderstood,
    DateTooFar,
    Direction,
    Typed,
    parse_typed,
    typed_form,
)
from mentoring.errors import MentoringError

NOW = datetime(2026, 10, 12, 10, 0)  # a Monday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15.10.2026 14:30", "15.10.2026 14:30"),
        ("15.10 14:30", "15.10.2026 14:30"),
        ("15.10.26 14.30", "15.10.2026 14:30"),
        ("15/10 в 14-30", "15.10.2026 14:30"),
        ("2026-10-15T14:30", "15.10.2026 14:30"),
        ("15 октября в 14.30", "15.10.2026 14:30"),
        ("15 окт. 14:30", "15.10.2026 14:30"),
        ("15 мая 2027 г. в 9:05", "15.05.2027 09:05"),
        ("завтра в 15", "13.10.2026 15:00"),
        ("Завтра 15", "13.10.2026 15:00"),
        ("послезавтра 9:00", "14.10.2026 09:00"),
        ("сегодня в 18", "12.10.2026 18:00"),
        ("чт 14:30", "15.10.2026 14:30"),
        ("14:30 чт", "15.10.2026 14:30"),
        ("в четверг в 15", "15.10.2026 15:00"),
        ("ко вторнику", "13.10.2026"),
        ("в пн", "12.10.2026"),
        ("пн 9:00", "19.10.2026 09:00"),
        ("следующий четверг в 15.00", "22.10.2026 15:00"),
        ("в эту пятницу 14ч30", "16.10.2026 14:30"),
        ("14:30", "12.10.2026 14:30"),
        ("14.30", "12.10.2026 14:30"),
        ("в 15.10", "12.10.2026 15:10"),
        ("15.10", "15.10.2026"),
        ("15-го в 16", "15.10.2026 16:00"),
        ("3 числа", "03.11.2026"),
        ("через неделю в 15:00", "19.10.2026 15:00"),
        ("через 3 дня в 12", "15.10.2026 12:00"),
        ("через месяц", "12.11.2026"),
        ("01.01", "01.01.2027"),
        ("завтра в 3", "13.10.2026 15:00"),
        ("завтра в 3 часа дня", "13.10.2026 15:00"),
        ("завтра в 03:00", "13.10.2026 03:00"),
        ("завтра в полдень", "13.10.2026 12:00"),
        ("«чт 14:30»".strip("«»"), "15.10.2026 14:30"),
        ("чт, 15 октября, 14:30", "15.10.2026 14:30"),
        ("завтра, вт, 13 октября, 14:30", "13.10.2026 14:30"),
        ("Thu, 15 October, 14:30", "15.10.2026 14:30"),
        ("October 15 at 3pm", "15.10.2026 15:00"),
        ("tomorrow at 9am", "13.10.2026 09:00"),
        ("in 2 weeks at 15:00", "26.10.2026 15:00"),
        ("next monday", "19.10.2026"),
        ("15\u00a0октября\u00a014:30", "15.10.2026 14:30"),
        ("١٥.١٠ ١٤:٣٠", "15.10.2026 14:30"),
    ],
)
def test_the_usual_ways_to_type_a_date_are_understood(typed, meant):
    assert typed_form(parse_typed(typed, NOW)) == meant


@pytest.mark.parametrize(
    "typed",
    ["", " ", "15", "чт 15", "стол 5", "45.10", "99.99.9999", "25:00", "14:60 завтра", "через",
     "через 0 дней", "мая", "15 мая мая", "²⁵.10", "15.10.0000", "5" * 4000, "á" * 2000,
     "1" + "\u0301" * 4000, "15.10\x0014:30", "завтра" * 9, "13.13.2026", "в", "12:30 12:30"],
)  # fmt: skip
def test_nonsense_is_refused_and_quoted_in_one_line(typed):
    with pytest.raises(DateNotUnderstood) as refused:
        parse_typed(typed, NOW)
    assert len(refused.value.input) <= 64
    assert "\n" not in refused.value.input


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("31.02", "28.02.2027"),
        ("30.02.2028 15:00", "29.02.2028 15:00"),
        ("31 ноября", "30.11.2026"),
        ("29.02", "28.02.2027"),
        ("пт 15.10 14:30", "15.10.2026 14:30"),
        ("завтра, чт, 15 октября", "15.10.2026"),
    ],
)
def test_a_day_that_does_not_exist_brings_the_nearest_one(typed, suggestion):
    with pytest.raises(DateDoesNotExist) as refused:
        parse_typed(typed, NOW)
    assert typed_form(refused.value.suggestion) == suggestion


@pytest.mark.parametrize(
    ("typed", "value", "suggestion"),
    [
        ("9:00", "12.10.2026 09:00", "13.10.2026 09:00"),
        ("сегодня в 9:30", "12.10.2026 09:30", "13.10.2026 09:30"),
        ("15.09", "15.09.2026", "15.09.2027"),
        ("15.10.2025 14:30", "15.10.2025 14:30", "15.10.2026 14:30"),
        ("29.02.2024", "29.02.2024", "28.02.2027"),
    ],
)
def test_a_day_gone_by_brings_its_next_occurrence(typed, value, suggestion):
    with pytest.raises(DateInPast) as refused:
        parse_typed(typed, NOW)
    assert typed_form(refused.value.value) == value
    assert typed_form(refused.value.suggestion) == suggestion


def test_a_slip_of_the_year_is_not_planned():
    with pytest.raises(DateTooFar) as refused:
        parse_typed("15.10.2062", NOW)
    assert refused.value.limit == date(2028, 12, 31)
    with pytest.raises(DateTooFar):
        parse_typed("через 999 месяцев", NOW)
    with pytest.raises(DateTooFar):
        parse_typed("01.09.1066", NOW, direction=Direction.BACK)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15.10", "15.10.2025"),
        ("вчера", "11.10.2026"),
        ("чт", "08.10.2026"),
        ("15 числа", "15.09.2026"),
        ("31.08.1998", "31.08.1998"),
    ],
)
def test_the_end_of_last_courses_is_looked_for_in_the_past(typed, meant):
    assert typed_form(parse_typed(typed, NOW, direction=Direction.BACK)) == meant


def test_what_has_not_happened_is_not_taken_for_past():
    with pytest.raises(DateInFuture):
        parse_typed("завтра", NOW, direction=Direction.BACK)


def test_a_time_alone_belongs_to_the_day_chosen_before():
    assert parse_typed("9:00", NOW, chosen_day=date(2026, 10, 20)) == Typed(date(2026, 10, 20), time(9))


def test_a_day_alone_asks_for_the_time():
    assert parse_typed("15.10", NOW).needs_time
    assert not parse_typed("15.10 14:30", NOW).needs_time


ahead = st.timedeltas(timedelta(minutes=1), timedelta(days=720)).map(lambda gap: NOW + gap)
minutes = ahead.map(lambda at: at.replace(second=0, microsecond=0) + timedelta(minutes=1))


@given(minutes)
def test_what_the_bot_writes_it_reads_back(at):
    value = Typed(at.date(), at.time())
    assert parse_typed(typed_form(value), NOW) == value
    assert parse_typed(typed_form(Typed(at.date())), NOW) == Typed(at.date())


@given(minutes, st.sampled_from(["ru", "en"]))
def test_a_moment_copied_from_a_screen_is_understood(at, locale):
    words = moment_words(at, locale, today=NOW.date())
    assert parse_typed(words, NOW).moment() == at


PIECES = [
    "15",
    "31",
    "02",
    "14:30",
    "14.30",
    ".",
    ":",
    "-",
    " ",
    "в",
    "завтра",
    "чт",
    "октября",
    "через",
    "неделю",
    "pm",
]
typing = (
    st.text(max_size=70)
    | st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join)
    | st.lists(st.sampled_from(PIECES), max_size=9).map("".join)
)


@given(typing, st.sampled_from(Direction), st.datetimes(datetime(2024, 1, 1), datetime(2032, 1, 1)))
def test_any_typing_is_a_date_in_range_or_a_named_refusal(text, direction, now):
    try:
        value = parse_typed(text, now, direction=direction)
    except MentoringError:
        return
    assert 1950 <= value.day.year <= now.year + 2
    if direction is Direction.AHEAD:
        assert value.day >= now.date()
    if direction is Direction.BACK:
        assert value.day <= now.date()


@pytest.mark.parametrize("typed", ["вчера", "позавчера в 15:00", "11.10.2026"])
def test_who_says_yesterday_does_not_mean_next_year(typed):
    with pytest.raises(DateInPast) as refused:
        parse_typed(typed, NOW)
    assert refused.value.suggestion is None
    assert parse_typed(typed, NOW, direction=Direction.BACK).day < NOW.date()
