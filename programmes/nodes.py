"""YAML that remembers where each value stands, so that a fault names its file and line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, NoReturn, TypeVar

import yaml

from programmes.problems import PackError, Problem

LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where it is built in: ten times faster."""

NUMBER_AND_WORD: Final = re.compile(r"(?<=\d) (?=[а-яё%])|(?<=№) ")

KINDS: Final[dict[type[yaml.Node], str]] = {
    yaml.ScalarNode: "a single value",
    yaml.SequenceNode: "a list",
    yaml.MappingNode: "named fields",
}

E = TypeVar("E", bound=StrEnum)


def typeset(text: str) -> str:
    """Text with no-break spaces in «10 минут», «4 класс», «25 %», «№ 7» (`voice.md` 1.7)."""
    return NUMBER_AND_WORD.sub("\N{NO-BREAK SPACE}", text)


@dataclass(frozen=True, slots=True)
class Value:
    """A YAML node and the name of its file."""

    node: yaml.Node
    file: str

    @property
    def line(self) -> int:
        """Counted from one, as editors do."""
        return int(self.node.start_mark.line) + 1

    def fail(self, message: str) -> NoReturn:
        """Raises: PackError at this place."""
        raise PackError([Problem(self.file, self.line, message)])

    def text(self) -> str:
        """A scalar as text, whatever YAML would make of it."""
        if not isinstance(self.node, yaml.ScalarNode):
            self.fail(f"expected a text, found {self._kind()}")
        return typeset(str(self.node.value))

    def whole(self) -> int:
        """A whole number."""
        try:
            return int(self.text())
        except ValueError:
            self.fail(f"expected a whole number, found «{self.text()}»")

    def number(self) -> float:
        """A number with a decimal point or without."""
        try:
            return float(self.text())
        except ValueError:
            self.fail(f"expected a number, found «{self.text()}»")

    def flag(self) -> bool:
        """`true` or `false`."""
        known = {"true": True, "false": False}
        if self.text() not in known:
            self.fail(f"expected true or false, found «{self.text()}»")
        return known[self.text()]

    def one_of(self, kinds: type[E]) -> E:
        """A value of the enumeration."""
        try:
            return kinds(self.text())
        except ValueError:
            self.fail(f"«{self.text()}» is not one of: {', '.join(kinds)}")

    def known(self, names: Iterable[str], what: str) -> str:
        """A text that must be among the names."""
        text = self.text()
        known = list(names)
        if text not in known:
            self.fail(f"unknown {what} «{text}»; known: {', '.join(known)}")
        return text

    def items(self) -> "list[Value]":
        """Elements of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            self.fail(f"expected a list, found {self._kind()}")
        return [Value(node, self.file) for node in self.node.value]

    def fields(self) -> "dict[str, Value]":
        """A mapping by key; a repeated key is a fault."""
        if not isinstance(self.node, yaml.MappingNode):
            self.fail(f"expected named fields, found {self._kind()}")
        found: dict[str, Value] = {}
        for key, node in self.node.value:
            name = str(key.value)
            if name in found:
                Value(key, self.file).fail(f"the field «{name}» stands twice")
            found[name] = Value(node, self.file)
        return found

    def field(self, name: str) -> "Value":
        """A field that must be there."""
        found = self.fields().get(name)
        if found is None:
            self.fail(f"the field «{name}» is missing")
        return found

    def _kind(self) -> str:
        return KINDS[type(self.node)]


def read_text(text: str, file: str) -> Value:
    """The root of a YAML text."""
    try:
        node = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        raise PackError([_syntax(error, file)]) from error
    if node is None:
        raise PackError([Problem(file, 1, "the file is empty")])
    return Value(node, file)


def read_file(path: Path, name: str) -> Value:
    """The root of a YAML file, called `name` in messages."""
    return read_text(path.read_text(encoding="utf-8"), name)


def _syntax(error: yaml.MarkedYAMLError, file: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark is not None else 1
    return Problem(file, line, f"not valid YAML: {error.problem or error.context}")
