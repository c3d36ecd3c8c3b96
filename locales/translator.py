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
        self._bundle = _bundle(self.locale)

    def __call__(self, key: str, /, **values: Any) -> Html:
        """The text of `key`; numbers choose plural forms.

        Raises:
            MissingText: when there is no such text, or a value it needs was not given.
        """
        if not self._bundle.has_message(key):
            raise MissingText(key)
        message = self._bundle.get_message(key)
        if message.value is None:
            raise MissingText(key)
        text, errors = self._bundle.format_pattern(
            message.value, {name: _escaped(value) for name, value in values.items()}
        )
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
        return bool(self._bundle.has_message(key))


def _escaped(value: Any) -> Any:
    if isinstance(value, Html) or not isinstance(value, str):
        return value
    return html.escape(value, quote=False)


@cache
def _bundle(locale: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    for path in sorted((HERE / locale).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


@cache
def translator(locale: str, *, private: bool = False) -> Translator:
    """The shared translator of a locale (loading the files takes 0.2 s)."""
    return Translator(locale, private=private)
