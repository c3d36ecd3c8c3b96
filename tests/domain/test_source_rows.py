"""Nothing of the five documents is dropped: every row has a living place, or its reason is written down.

`source_rows.csv`: seed, row, class (✔ the software does it, ◐ it supports people who do, ✖ out of reach),
where it lives besides the pack's own words, and the modules of the next wave it waits for.
"""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from programmes.loader import names, shipped

ROOT = Path(__file__).parents[2]
SEEDS = {"КУМ": "kumertau", "ТУА": "tuapse", "КИЗ": "kizilyurt", "БУГ": "bugulma", "ТЕР": "terbuny"}
CLASSES = {"✔", "◐", "✖", "✖/◐"}
NEXT = {"В": "вопросы", "Б": "практики", "У": "портфолио", "О": "опросы"}


@dataclass(frozen=True)
class Row:
    seed: str
    row: str
    kind: str
    lives: tuple[str, ...]
    needs: tuple[str, ...]


@cache
def rows() -> tuple[Row, ...]:
    path = ROOT / "tests/support/source_rows.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Row(
                one["seed"],
                one["row"],
                one["class"],
                tuple(one["lives"].split()),
                tuple(one["needs"].split()),
            )
            for one in csv.DictReader(file)
        )


def told(page: str) -> dict[str, tuple[str, str]]:
    """Rows of a page's first table: the words, and what is said of them."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    table = re.findall(r"^\| ([А-ЯЁ]{3}-\S+) \| (.+) \| (.+) \|$", text, flags=re.M)
    return {row: (words, said) for row, words, said in table}


def carried() -> dict[str, frozenset[str]]:
    packs = {name: shipped(name) for name in SEEDS.values()}
    return {name: pack.document.rows(pack.lists) for name, pack in packs.items()}


def test_each_document_is_counted_whole() -> None:
    """By hand from the documents: conditions, tasks, directions, partners, duties, figures, forms, lines."""
    whole = {
        "КУМ": 4 + 7 + 6 + 7 + 10 + 4,
        "ТУА": 14 + 9 + 1 + 7 + 20,
        "КИЗ": 5 + 7 + 7 + 6 + 7 + 8 + 8 + 4 + 10 + 4,
        "БУГ": 3 + 11 + 2 + 6 + 10,
        "ТЕР": 18,
    }
    assert Counter(one.seed for one in rows()) == whole
    assert len({one.row for one in rows()}) == sum(whole.values())
    assert {one.kind for one in rows()} == CLASSES
    assert all(one.row.startswith(f"{one.seed}-") for one in rows())


def test_numbered_rows_have_no_gaps() -> None:
    numbers: dict[str, list[int]] = {}
    for one in rows():
        series, number = re.fullmatch(r"(\D+?)(\d*)", one.row).groups()  # type: ignore[union-attr]
        if number:
            numbers.setdefault(series, []).append(int(number))
    for series, found in numbers.items():
        assert found == list(range(1, len(found) + 1)), series


@pytest.mark.parametrize("seed", SEEDS)
def test_the_pack_carries_every_row_of_its_document_and_no_other(seed: str) -> None:
    listed = {one.row for one in rows() if one.seed == seed}
    figures = {row for row in listed if row.startswith("КИЗ-И")}
    assert carried()[SEEDS[seed]] == listed - figures


def test_the_table_of_kizilyurt_keeps_its_figures() -> None:
    about = "\n".join(shipped("kizilyurt").about).replace("\N{NO-BREAK SPACE}", " ")
    for line in ("60 % к 65, 75, 90 и 100", "54 % к 63, 71, 76 и 80", "91,3 % к 92, 93, 94 и 95"):
        assert line in about
    assert "80 % к 95, 97, 98 и 100" in about
    assert "соответствие годам уточняет муниципалитет" in about


def test_what_the_software_does_names_a_module_that_is_there() -> None:
    for one in rows():
        gone = [place for place in one.lives if not (ROOT / place).is_file()]
        assert not gone, f"{one.row}: {gone}"
        if one.kind == "✔":
            assert one.lives or one.needs, f"{one.row} is said to work, and nothing does it"


def test_what_is_out_of_reach_is_written_down_with_its_reason() -> None:
    out = {one.row for one in rows() if "✖" in one.kind}
    page = told("out-of-reach.ru.md")
    assert set(page) == out
    for row, (words, reason) in page.items():
        assert len(words) > 5, row
        assert len(reason) > 40, row


def test_what_waits_for_the_next_wave_is_written_down_by_row() -> None:
    waiting = {one.row: {f"{NEXT[code]} ({code})" for code in one.needs} for one in rows() if one.needs}
    page = {row: set(said.split(", ")) for row, (_, said) in told("next-wave.ru.md").items()}
    assert page == waiting


def test_the_rows_of_terbuny_are_its_road_map() -> None:
    assert [item.source for item in shipped("terbuny").roadmap] == [f"ТЕР-{n}" for n in range(1, 19)]


def test_there_is_a_seed_for_every_pack() -> None:
    assert set(names()) == set(SEEDS.values())
