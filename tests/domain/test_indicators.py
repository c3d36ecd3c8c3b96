"""Formulas, lights, years of a plan; and what an attacker cannot subtract."""

import random
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.aggregates import GRAIN, LEAST
from mentoring.indicators import (
    OF_SCHOOLS,
    Better,
    Count,
    Light,
    Measure,
    Unit,
    light,
    month_before,
    moved,
    of_schools,
    parse_value,
    people,
    plan_now,
    said,
    share,
)
from programmes.files import Pack
from programmes.loader import load, names
from programmes.problems import PackError
from programmes.read_indicators import read_indicators
from tests.support.pack import bugulma

COUNTS = st.integers(0, 60).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole)))


@pytest.mark.parametrize(
    ("fact", "plan", "unit", "better", "shown"),
    [
        (70, 70, Unit.PERCENT, Better.MORE, Light.MET),
        (65, 70, Unit.PERCENT, Better.MORE, Light.NEAR),
        (64.9, 70, Unit.PERCENT, Better.MORE, Light.FAR),
        (20, 25, Unit.PERCENT, Better.LESS, Light.MET),
        (30, 25, Unit.PERCENT, Better.LESS, Light.NEAR),
        (31, 25, Unit.PERCENT, Better.LESS, Light.FAR),
        (95, 100, Unit.PIECES, Better.MORE, Light.NEAR),
        (94, 100, Unit.PIECES, Better.MORE, Light.FAR),
        (None, 70, Unit.PERCENT, Better.MORE, Light.NONE),
        (70, None, Unit.PERCENT, Better.MORE, Light.NONE),
    ],
)
def test_a_light_has_stated_thresholds(
    fact: float | None, plan: float | None, unit: Unit, better: Better, shown: Light
) -> None:
    assert light(fact, plan, unit, better) is shown


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("91,3", 91.3),
        (" 91.3 % ", 91.3),
        ("1 200", 1200),
        ("0", 0),
        ("много", None),
        ("-5", None),
        ("1,2,3", None),
        ("", None),
        ("٣", None),
        ("9" * 40, None),
        ("1e5", None),
    ],
)
def test_numbers_are_read_as_people_type_them(typed: str, value: float | None) -> None:
    assert parse_value(typed) == value


def test_a_number_is_said_without_empty_decimals() -> None:
    assert [said(91.3), said(100.0), said(0.25)] == ["91,3", "100", "0,25"]


def test_a_plan_goes_on_after_its_last_year_and_never_begins_early() -> None:
    plan = {2024: 65.0, 2026: 90.0}
    assert [plan_now(plan, year) for year in (2023, 2024, 2025, 2026, 2030)] == [None, 65, 65, 90, 90]
    assert month_before(date(2027, 1, 1)) == date(2026, 12, 1)


@given(COUNTS)
def test_what_is_private_is_never_said_of_fewer_than_five_on_either_side(counted: tuple[int, int]) -> None:
    part, whole = counted
    shown = people(Count(part, whole), private=True)
    if whole < 2 * LEAST:
        assert shown is None
        assert share(Count(part, whole), private=True) is None
    else:
        assert shown is not None
        assert LEAST <= shown <= whole - LEAST
        told = {share(Count(one, whole), private=True) for one in range(LEAST + 1)}
        assert len(told) == 1, "nought to five people look alike"


@given(st.lists(COUNTS, min_size=1, max_size=30))
def test_from_month_to_month_a_number_moves_by_five_people_and_more(months: list[tuple[int, int]]) -> None:
    """One arrival or one change, told against the month before, would tell of that one."""
    spoken: list[Count] = []
    for part, whole in months:
        spoken.append(moved(spoken[-1] if spoken else None, Count(part, whole)))
    for before, now in pairwise(spoken):
        if now != before:
            joined, turned = abs(now.whole - before.whole), abs(now.part - before.part)
            others = abs((now.whole - now.part) - (before.whole - before.part))
            assert max(joined, turned, others) >= LEAST


@pytest.mark.parametrize("seed", range(200))
def test_no_school_is_had_by_subtraction_from_the_municipality(seed: int) -> None:
    """An attacker knows the exact whole and, at worst, exact counts of every school that is shown."""
    dice = random.Random(seed)
    counts: dict[int, Count] = {}
    for school in range(1, dice.randint(2, 14)):
        whole = dice.choice([1, 2, 3, 4, 5, 6, 9, 14])
        counts[school] = Count(dice.randint(0, whole), whole)
    shown = of_schools(counts)
    rest = [one for school, one in counts.items() if shown[school] is None and one.whole]
    assert all(one.whole >= LEAST for school, one in counts.items() if shown[school] is not None)
    assert all(value is None or value % GRAIN == 0 for value in shown.values())
    if rest and len(rest) < len([one for one in counts.values() if one.whole]):
        assert len(rest) >= 2
        assert sum(one.whole for one in rest) >= LEAST


def test_bugulmas_own_figures_stand_exactly() -> None:
    known = bugulma().indicators
    first, second = known.find("bug_professional"), known.find("bug_digital")
    assert first is not None
    assert second is not None
    assert [(one.base, one.base_year, one.better) for one in (first, second)] == [
        (25, 2020, Better.LESS),
        (30, 2020, Better.LESS),
    ]


@pytest.mark.parametrize("name", names())
def test_every_programme_has_the_eight_numbers_of_the_page(name: str) -> None:
    known = load(name).indicators
    assert [one.front for one in known.front] == list(range(1, 9))
    assert all(one.formula is not None for one in known.front)
    assert len({one.key for one in known.formulas}) == len(known.formulas)
    assert all(len(one.key) <= 60 for one in known.formulas)
    assert all(len(one.code) <= 20 and one.definition and one.source for one in known.indicators)


def test_kizilyurts_table_and_ten_achievements_stand_exactly() -> None:
    known = load("kizilyurt").indicators
    table = {one.code: (one.base, one.values) for one in known.indicators if one.values}
    assert table == {
        "kiz_ready": (60, (65, 75, 90, 100)),
        "kiz_active": (54, (63, 71, 76, 80)),
        "kiz_category": (91.3, (92, 93, 94, 95)),
        "kiz_unsigned": (80, (95, 97, 98, 100)),
    }
    found = [known.find(f"kiz_a{number}") for number in range(1, 11)]
    assert [one.target for one in found if one] == [95, 90, 30, 50, 100, 90, 80, 95, 100, 100]
    assert known.year_choices == (2022, 2023)
    assert "пять лет" in known.year_note


KIZILYURT = """
year_choices: [2022, 2023]
year_note: Столбцов пять, значений четыре.
indicators:
  - {code: k1, title: Т, short: Т, source: КИЗ, definition: Д, base: 60, values: [65, 75, 90, 100]}
"""


def written(folder: Path, text: str) -> Pack:
    (folder / "common").mkdir()
    (folder / "own").mkdir()
    (folder / "common" / "indicators.yaml").write_text("indicators: []\n", encoding="utf-8")
    (folder / "own" / "indicators.yaml").write_text(text, encoding="utf-8")
    return Pack(folder, "own")


def test_values_without_years_have_none_until_somebody_says_which(tmp_path: Path) -> None:
    read = read_indicators(written(tmp_path, KIZILYURT), ["me"])
    one = read.find("k1")
    assert one is not None
    assert one.planned(None) == {}
    assert one.planned(2023) == {2023: 65, 2024: 75, 2025: 90, 2026: 100}
    assert read.year_choices == (2022, 2023)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (KIZILYURT.replace("year_choices: [2022, 2023]\n", ""), "year_choices"),
        (KIZILYURT.replace("base: 60", "measure: salary"), "is not one of"),
        (KIZILYURT.replace("base: 60", "measure: above, axes: [zz], points: 60"), "unknown axis"),
        (KIZILYURT.replace("base: 60", "measure: above"), "need axes"),
    ],
)
def test_a_fault_of_a_pack_is_named(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(PackError) as caught:
        read_indicators(written(tmp_path, text), ["me"])
    assert fault in str(caught.value.problems[0].message)


def test_private_measures_never_go_by_school() -> None:
    assert not [one for one in OF_SCHOOLS if one.is_private]
    assert {one for one in Measure if one.is_private} >= {Measure.COURSES, Measure.CATEGORY, Measure.ASSESSED}
