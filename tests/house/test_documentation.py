"""What is offered is documented: settings, make targets, programmes, decision records."""

import re
from pathlib import Path

from bot.settings import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_setting_is_in_the_table_and_nothing_else() -> None:
    table = README.split("## Settings")[1].split("## How")[0]
    documented = {
        name
        for row in table.splitlines()
        if row.startswith("| `")
        for name in re.findall(r"`([A-Z_]+)`", row.split("|")[1])
    }
    assert documented == {name.upper() for name in Settings.model_fields}


def test_every_setting_says_what_it_is_with_an_example() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description, name


def test_every_make_target_is_named() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, flags=re.MULTILINE))
    assert targets <= set(re.findall(r"[a-z-]+", README))


def test_links_of_the_readmes_lead_somewhere() -> None:
    for name in ("README.md", "README.ru.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            assert target.startswith("http") or (ROOT / target).exists(), f"{name}: {target}"


def test_nothing_of_this_machine_and_no_registry_is_committed() -> None:
    index_address = r"https?://[^ ]+/(simple|packages)/"
    index_option = r"--(extra-)?index-" + "url"
    machine_path = r"(?<![\w.])/(root|home|Users)/[a-z]"
    forbidden = re.compile(f"{index_address}|{index_option}|{machine_path}")
    checked = [
        *ROOT.glob("*.md"),
        *ROOT.glob("requirements*.txt"),
        ROOT / "pyproject.toml",
        ROOT / "Makefile",
    ]
    checked += (ROOT / "docs").rglob("*.md")
    for path in checked:
        assert not forbidden.search(path.read_text(encoding="utf-8")), path.name
