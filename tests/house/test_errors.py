"""Every refusal has words: the whole family of MentoringError is walked."""

import importlib
import pkgutil
import re

import pytest

import mentoring
from handlers.common.refusals import key_of
from locales.translator import translator
from mentoring.errors import MentoringError

for found in pkgutil.walk_packages(mentoring.__path__, "mentoring."):
    importlib.import_module(found.name)


def family(kind: type[MentoringError]) -> list[type[MentoringError]]:
    return [kind, *(deep for sub in kind.__subclasses__() for deep in family(sub))]


@pytest.mark.parametrize("kind", family(MentoringError)[1:], ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("locale", ["ru", "en"])
def test_every_refusal_has_words(kind: type[MentoringError], locale: str) -> None:
    key = key_of(kind.__new__(kind))
    assert translator(locale).has(key), f"{key} is missing in {locale}"
    assert re.fullmatch(r"errors-[a-z0-9-]+", key)
