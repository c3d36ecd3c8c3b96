"""Names as people write them, and the steps of the first two minutes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.people import Role
from mentoring.registration import (
    BadName,
    BadYear,
    FullName,
    Step,
    clean_line,
    missing_step,
    parse_full_name,
    parse_school_name,
    parse_start_year,
    start_years,
)

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "family", "given_names"),
    [
        ("Учебная Анна Ивановна", "Учебная", "Анна Ивановна"),
        ("  Учебная\n Анна\t", "Учебная", "Анна"),
        ("Гыйләҗева Гөлнар Рәшит кызы", "Гыйләҗева", "Гөлнар Рәшит кызы"),
        ("Һади Үзбәк Җиһанша", "Һади", "Үзбәк Җиһанша"),
        ("Мусаев ГӀалиб", "Мусаев", "ГӀалиб"),
        ("Ҡаһарманова Зөһрә", "Ҡаһарманова", "Зөһрә"),
        ("Римская–Корсакова Ольга", "Римская-Корсакова", "Ольга"),
        ("О’Коннор Д'Арси", "О’Коннор", "Д'Арси"),
        ("Учебная А. И.", "Учебная", "А. И."),
    ],
)
def test_a_name_is_taken_as_it_is_written(typed: str, family: str, given_names: str) -> None:
    assert parse_full_name(typed) == FullName(family, given_names)


def test_invisible_marks_disappear_and_nothing_else_does() -> None:
    assert parse_full_name("\u202eУчебная\u200b \u2067Анна\u2069\x07") == FullName("Учебная", "Анна")


def test_letters_typed_in_two_pieces_become_one() -> None:
    assert parse_full_name("Учебныи\u0306 Андреи\u0306").family == "Учебный"


def test_four_thousand_marks_shrink_to_two() -> None:
    name = parse_full_name("Учебна" + "\u0335" * 4000 + "я Анна" + "\u0336" * 4000)
    assert name.family.count("\u0335") <= 2
    assert len(name.in_order) <= 20


@pytest.mark.parametrize(
    ("typed", "reason", "what"),
    [
        ("", "empty", ""),
        ("\u200f \u200b", "empty", ""),
        ("Анна", "one_word", ""),
        ("Анна -", "one_word", ""),
        ("<b>Анна</b> Учебная", "characters", "/ < >"),
        ("Анна «Учебная»", "characters", "« »"),
        ("Анна 89990001122", "characters", "0 1 2 8 9"),
        ("Анна Учебная 🌱", "characters", "🌱"),
        ("Я" * 81 + " Анна", "too_long", "80"),
    ],
)
def test_a_bad_name_is_told_what_is_wrong(typed: str, reason: str, what: str) -> None:
    with pytest.raises(BadName) as refusal:
        parse_full_name(typed)
    assert (refusal.value.reason, refusal.value.what) == (reason, what)


@given(st.text(max_size=300))
def test_any_text_gives_a_clean_name_or_a_reason(typed: str) -> None:
    try:
        name = parse_full_name(typed)
    except BadName:
        return
    assert name.family
    assert name.given
    assert parse_full_name(name.in_order) == name


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing(typed: str) -> None:
    assert clean_line(clean_line(typed)) == clean_line(typed)


def test_a_school_name_keeps_its_quotes_and_number() -> None:
    assert parse_school_name("МБОУ  «СОШ № 7» <филиал>") == "МБОУ «СОШ № 7» <филиал>"


@pytest.mark.parametrize(("typed", "reason"), [("«»", "empty"), ("Ш" * 121, "too_long")])
def test_a_school_name_must_say_something_short(typed: str, reason: str) -> None:
    with pytest.raises(BadName) as refusal:
        parse_school_name(typed)
    assert refusal.value.reason == reason


def test_years_end_with_this_one() -> None:
    assert start_years(TODAY)[-1] == 2026
    assert parse_start_year(" 2024 ", TODAY) == 2024


@pytest.mark.parametrize("typed", ["2027", "1950", "24", "две тысячи", "٢٠٢٤", "-2024"])
def test_an_impossible_year_is_refused_with_its_bounds(typed: str) -> None:
    with pytest.raises(BadYear) as refusal:
        parse_start_year(typed, TODAY)
    assert (refusal.value.first, refusal.value.last) == (1966, 2026)


def test_staff_are_asked_only_their_name() -> None:
    assert missing_step([Role.HEAD], has_name=False, has_subjects=False, start_year=None) is Step.NAME
    assert missing_step([Role.HEAD], has_name=True, has_subjects=False, start_year=None) is Step.DONE


@pytest.mark.parametrize("role", [Role.TEACHER, Role.MENTOR])
def test_teachers_and_mentors_are_asked_subjects_then_year(role: Role) -> None:
    def step(subjects: bool, year: int | None) -> Step:
        return missing_step([role, Role.CURATOR], has_name=True, has_subjects=subjects, start_year=year)

    assert [step(False, None), step(True, None), step(True, 2025)] == [
        Step.SUBJECTS,
        Step.START_YEAR,
        Step.DONE,
    ]
