"""Russian and English hold the same messages with the same variables, and every message is used."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).parents[2]
SUBJECTS = sorted(path.name for path in (ROOT / "locales" / "ru").glob("*.ftl"))
CODE = ("bot", "handlers", "mentoring", "locales", "scheduler", "sandbox", "documents", "storage")


class Variables(Visitor):
    """Names of variables in a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages(locale: str, subject: str) -> dict[str, set[str]]:
    resource = FluentParser().parse((ROOT / "locales" / locale / subject).read_text(encoding="utf-8"))
    found = {}
    for entry in resource.body:
        assert not isinstance(entry, ast.Junk), f"{locale}/{subject}: {entry.content[:80]}"  # type: ignore[attr-defined]
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{locale}/{subject}: {entry.id.name} twice"
            visitor = Variables()
            visitor.visit(entry)
            found[entry.id.name] = visitor.names
    return found


@pytest.mark.parametrize("subject", SUBJECTS)
def test_both_languages_say_the_same_with_the_same_variables(subject: str) -> None:
    assert messages("ru", subject) == messages("en", subject)


def test_no_message_stands_in_two_files() -> None:
    seen: dict[str, str] = {}
    for subject in SUBJECTS:
        for name in messages("ru", subject):
            assert name not in seen, f"{name} is in {seen[name]} and in {subject}"
            seen[name] = subject


def source() -> str:
    return "\n".join(p.read_text(encoding="utf-8") for room in CODE for p in (ROOT / room).rglob("*.py"))


def quoted(name: str, text: str) -> bool:
    return f'"{name}"' in text or f"'{name}'" in text


def test_every_message_is_used() -> None:
    """Used: it stands in the code whole, or begins with a stem that the code completes (`"x-{…}"`)."""
    text = source()
    stems = ("errors-", *re.findall(r'f"([a-z][a-z0-9-]+-)\{', text))
    names = {name for subject in SUBJECTS for name in messages("ru", subject)}
    unused = sorted(n for n in names if not quoted(n, text) and not n.startswith(stems))
    assert not unused, unused


def test_every_key_in_the_code_exists() -> None:
    names = {name for subject in SUBJECTS for name in messages("ru", subject)}
    asked = set(re.findall(r'\bt\(\s*"([a-z][a-z0-9-]+)"', source()))
    assert not sorted(asked - names)
