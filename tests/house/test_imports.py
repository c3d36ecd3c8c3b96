"""Rooms keep apart: every import contract fails when somebody plants a violation."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = (
    "bot",
    "documents",
    "handlers",
    "locales",
    "mentoring",
    "programmes",
    "sandbox",
    "scheduler",
    "storage",
)

PLANTED = {
    "Floors": ("storage/planted.py", "import handlers.taps"),
    "Floors: rules know no storage": ("mentoring/planted.py", "import storage.names"),
    "The rules know": ("mentoring/planted.py", "import yaml"),
    "Only handlers and bot speak aiogram": ("scheduler/planted.py", "import aiogram"),
    "Screens know no messenger": ("handlers/screens/planted.py", "import aiogram"),
    "Only storage speaks SQL": ("handlers/common/planted.py", "import sqlalchemy"),
    "Only scheduler knows APScheduler": ("bot/planted.py", "import apscheduler"),
    "Role packages": ("handlers/teacher/planted.py", "import handlers.mentor.today"),
}


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("house")
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package, root / package, ignore=shutil.ignore_patterns("*.pyc", "*.js", "*.ftl")
        )
    shutil.copy(ROOT / ".importlinter", root)
    return root


def test_the_house_keeps_its_contracts(copy: Path) -> None:
    result = lint(copy)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_violation_breaks_its_contract(copy: Path, contract: str) -> None:
    place, line = PLANTED[contract]
    planted = copy / place
    planted.write_text(f"{line}\n")
    try:
        result = lint(copy)
    finally:
        planted.unlink()
    broken = [row for row in result.stdout.splitlines() if "BROKEN" in row]
    assert result.returncode != 0
    assert any(contract.split(":")[0] in row for row in broken)
