"""Words from Fluent files: `t("menu-home", name=..., role=...)` gives Telegram HTML."""

import html
import re
from functools import cache
from pathlib import Path
from typing import Any, Final

from fluent.runtime import FluentBundle, FluentResource

HERE: Final = Path(__file__).parent
LOCALES: Final = ("ru", "en")
_TAGS: Final = re.compile(r"<[^>]+>")
_YEAR_STOPPED_TWICE: Final = re.compile(r"(?<=\d{4}[ \u00a0]г\.)\.(?!\.)")
"""A sentence that ends in «2027 г.» has its full stop already."""

_ENTRY: Final = re.compile(r"^(-?[a-zA-Z][\w-]*)[ \t]*=", re.MULTILINE)
_REFERENCE: Final = re.compile(r"\{\s*(-?[a-z][\w-]*)")


class Html(str):
    """Text that is HTML already and must not be escaped again."""

    __slots__ = ()


class MissingText(KeyError):
    """A message id that the locale's files do not have, or that failed to format."""


class Translator:
    """One locale's words. String arguments are escaped, so a name with `<b>` in it stays text."""

    def __init__(self, locale: str, *, private: bool = False) -> None:
        self.locale = locale if locale in LOCALES else LOCALES[0]
        self.private = private
        self._words = _words(self.locale)

    def __call__(self, key: str, /, **values: Any) -> Html:
        """The text of `key`; numbers choose plural forms.

        Raises:
            MissingText: when there is no such text, or a value it needs was not given.
        """
        text, errors = self._words.format(key, {name: _escaped(value) for name, value in values.items()})
        if errors:
            raise MissingText(f"{key}: {errors[0]}")
        return Html(_YEAR_STOPPED_TWICE.sub("", text))

    def name(self, name: str, role: str, number: int) -> Html:
        """A third person's name; in private mode (`PRIVATE_TEXTS`), or without one, «Педагог № 14» instead.

        `role` is teacher, mentor or another role's code, `number` the person's id. Screens say names of
        other people only through this.
        """
        if self.private or not name:
            return self("private-name", role=role, number=str(number))
        return Html(html.escape(name, quote=False))

    def plain(self, key: str, /, **values: Any) -> str:
        """The same as plain text: for pictures, files and calendars, which know no markup."""
        return html.unescape(_TAGS.sub("", self(key, **values)))

    def has(self, key: str) -> bool:
        """Whether the locale has this text."""
        return self._words.has(key)


def _escaped(value: Any) -> Any:
    if isinstance(value, Html) or not isinstance(value, str):
        return value
    return html.escape(value, quote=False)


class _Words:
    """A locale's files; a message is parsed when it is first said.

    Parsing all of them takes seconds of every start, and no conversation needs them all.
    """

    def __init__(self, locale: str) -> None:
        self._bundle = FluentBundle([locale], use_isolating=False)
        self._unparsed: dict[str, str] = {}
        for path in sorted((HERE / locale).glob("*.ftl")):
            self._unparsed.update(_entries(path.read_text(encoding="utf-8")))

    def has(self, key: str) -> bool:
        return key in self._unparsed or self._bundle.has_message(key)

    def format(self, key: str, values: dict[str, Any]) -> tuple[str, list[Exception]]:
        """Raises: MissingText."""
        self._parse(key)
        if not self._bundle.has_message(key):
            raise MissingText(key)
        message = self._bundle.get_message(key)
        if message.value is None:
            raise MissingText(key)
        text, errors = self._bundle.format_pattern(message.value, values)
        return str(text), errors

    def _parse(self, key: str) -> None:
        source = self._unparsed.pop(key, None)
        if source is not None:
            self._bundle.add_resource(FluentResource(source))
            for other in _REFERENCE.findall(source):
                self._parse(other)


def _entries(text: str) -> dict[str, str]:
    """Message and term ids with their source: an entry begins at the line's start, its other lines do not."""
    starts = [*_ENTRY.finditer(text)]
    ends = [*(start.start() for start in starts[1:]), len(text)]
    return {start[1]: text[start.start() : end] for start, end in zip(starts, ends, strict=True)}


@cache
def _words(locale: str) -> _Words:
    return _Words(locale)


@cache
def translator(locale: str, *, private: bool = False) -> Translator:
    """The shared translator of a locale."""
    return Translator(locale, private=private)
