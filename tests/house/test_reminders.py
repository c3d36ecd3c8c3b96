"""Everything said unasked is known by its kind: to the rules, the words, the settings and the page."""

import inspect
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

import pytest

from handlers.deliveries.registry import KINDS as MESSAGES
from locales.translator import Translator
from mentoring.delivery_kinds import ALL, KINDS
from mentoring.people import Role
from mentoring.timing import Urgency

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reminders.md"
PEOPLE = {
    "teacher": Role.TEACHER,
    "mentor": Role.MENTOR,
    "curator": Role.CURATOR,
    "methodologist": Role.METHODOLOGIST,
    "head": Role.HEAD,
}
OPTIONAL = sorted(code for code, kind in KINDS.items() if kind.urgency is Urgency.OPTIONAL)


def described() -> dict[str, tuple[str, frozenset[Role]]]:
    """Urgency and people of each kind as the page says."""
    lines = re.findall(r"^\| `([a-z_]+)` \|.*\| ([^|]+) \| ([^|]+) \|$", PAGE.read_text("utf-8"), re.M)
    return {
        code: (
            urgency.strip().replace(" ", "_"),
            ALL if who.strip() == "everybody" else frozenset(PEOPLE[one] for one in who.strip().split(", ")),
        )
        for code, who, urgency in lines
    }


def test_every_message_has_its_kind_and_every_kind_its_message() -> None:
    assert set(MESSAGES) == set(KINDS)


def test_the_page_says_of_every_kind_whom_it_concerns_and_how_urgent_it_is() -> None:
    known = {code: (kind.urgency.value, kind.roles) for code, kind in KINDS.items()}
    assert described() == known


@pytest.mark.parametrize("locale", ["ru", "en"])
def test_what_may_be_switched_off_has_a_name_and_nothing_else_has(locale: str) -> None:
    t = Translator(locale)
    named = {code for code in KINDS if t.has(f"deliveries-kind-{code.replace('_', '-')}")}
    assert named == {code for code, kind in KINDS.items() if kind.is_reminder}


@pytest.mark.parametrize("kind", OPTIONAL)
def test_an_optional_message_says_why_it_came(kind: str) -> None:
    """Its words, or the words of a function it calls, hold «Почему это пришло»."""
    assert strings(MESSAGES[kind]) & reasons(), kind


def reasons() -> set[str]:
    """Messages with «Почему это пришло»."""
    texts = "\n".join(path.read_text("utf-8") for path in (ROOT / "locales" / "ru").glob("*.ftl"))
    messages = re.split(r"^(?=[a-z])", texts, flags=re.M)
    return {one.split(" ", 1)[0] for one in messages if "Почему это пришло" in one}


def strings(message: Callable[..., object]) -> set[str]:
    """Every string in a function and in the functions of `handlers` it names."""
    seen: set[object] = set()
    found: set[str] = set()
    waiting: list[object] = [message]
    while waiting:
        one = waiting.pop()
        if not isinstance(one, FunctionType) or one in seen or not one.__module__.startswith("handlers."):
            continue
        seen.add(one)
        for code in codes(one.__code__):
            found |= {const for const in code.co_consts if isinstance(const, str)}
            waiting += [reached for name in code.co_names for reached in named(one, name)]
        waiting += [cell.cell_contents for cell in one.__closure__ or ()]
    return found


def named(function: FunctionType, name: str) -> Iterator[object]:
    """What a name of the function may mean: a global, or a function of a module it imported."""
    yield function.__globals__.get(name)
    for value in function.__globals__.values():
        if isinstance(value, ModuleType) and value.__name__.startswith("handlers.screens"):
            yield inspect.getattr_static(value, name, None)


def codes(code: CodeType) -> Iterator[CodeType]:
    """A code and the codes inside it."""
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from codes(inner)
