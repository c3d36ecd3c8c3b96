"""The private pulse: every second Friday, three low in a row, and no method about anybody else."""

import ast
import re
from datetime import date
from inspect import getmembers, isfunction, signature
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mentoring.people import Actor
from mentoring.pulse import Mark, friday_on_or_after, is_low, may_mark, question
from mentoring.reminders import Who
from mentoring.usecases.pulse import PulseUseCases

ROOT = Path(__file__).parents[2]
FRIDAY = date(2026, 10, 16)


def marks(*newest_first: int) -> list[Mark]:
    return [Mark(FRIDAY, mark) for mark in newest_first]


@pytest.mark.parametrize(
    ("newest", "low"),
    [((1, 2, 1), True), ((2, 2, 2, 5), True), ((1, 1), False), ((3, 1, 1), False), ((1, 1, 3), False)],
)
def test_three_low_marks_in_a_row(newest: tuple[int, ...], low: bool) -> None:
    assert is_low(marks(*newest)) is low


def test_it_is_asked_on_a_friday_afternoon_of_ones_own_clock() -> None:
    assert friday_on_or_after(date(2026, 10, 13)) == friday_on_or_after(FRIDAY) == FRIDAY
    due = question(FRIDAY, Who(7, ZoneInfo("Asia/Yekaterinburg")))
    assert due.wanted.isoformat() == "2026-10-16T10:30:00+00:00"
    assert due.params == {"day": 20261016}, "a question carries no mark"


def test_a_mark_is_taken_until_the_next_question() -> None:
    assert may_mark(FRIDAY, 1, FRIDAY)
    assert may_mark(FRIDAY, 5, date(2026, 10, 29))
    assert not may_mark(FRIDAY, 3, date(2026, 10, 30))
    assert not may_mark(FRIDAY, 6, FRIDAY)
    assert not may_mark(FRIDAY, 3, date(2026, 10, 15))


def test_every_way_in_is_for_the_actor_alone() -> None:
    for name, method in getmembers(PulseUseCases, isfunction):
        if name.startswith("_") or name == "plan_due":
            continue
        asked = list(signature(method, eval_str=True).parameters.values())[1:]
        assert asked[0].annotation is Actor, name
        assert not [one.name for one in asked if "person" in one.name], name


def takes_tables(source: str) -> bool:
    """Whether the code imports the module of the tables, in whatever shape, or names one of them."""
    for node in ast.walk(ast.parse(source)):
        gathered = isinstance(node, ast.ImportFrom) and node.module in ("storage.schema", "storage.tables")
        if gathered and any(one.name == "pulse" for one in node.names):  # type: ignore[attr-defined]
            return True
        if isinstance(node, ast.ImportFrom) and node.module == "storage.tables.pulse":
            return True
        if isinstance(node, ast.Constant) and node.value in ("pulse_choice", "storage.tables.pulse"):
            return True
    return False


def test_no_other_room_reads_the_tables_of_the_pulse() -> None:
    """No staff screen, no export, no aggregate: but for its own store, nobody imports them."""
    own = {"storage/pulse.py", "storage/schema.py", "storage/tables/pulse.py", "storage/privacy.py"}
    rooms = ("bot", "documents", "handlers", "mentoring", "programmes", "scheduler", "storage")
    found = {
        path.relative_to(ROOT).as_posix()
        for room in rooms
        for path in (ROOT / room).rglob("*.py")
        if "migrations" not in path.parts and takes_tables(path.read_text(encoding="utf-8"))
    }
    assert found == own
    assert takes_tables("from storage.schema import (\n    people,\n    pulse,\n)"), (
        "a planted reader is seen"
    )
    erasing = (ROOT / "storage/privacy.py").read_text(encoding="utf-8")
    assert re.findall(r".*pulse.*", erasing) == ['    "pulse",', '    "pulse_choice",'], "deleted, not read"
