"""Fields of a municipality's own template: what may stand between `{{` and `}}`, in its writer's words.

The names are a promise to files that lie on other people's disks: they are added to, never changed.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class PaperKind(StrEnum):
    """Papers that a municipality may bring its own template for."""

    ROUTE = "route"
    PROGRAMME = "programme"


_PEOPLE: Final = (
    "педагог",
    "должность",
    "предметы",
    "школа",
    "муниципалитет",
    "наставник",
    "куратор",
    "дата",
)
_STEPS: Final = (
    "номер",
    "название",
    "цель",
    "форма",
    "срок",
    "часы",
    "что_получится",
    "кто_подтверждает",
    "отметка",
)

FIELDS: Final[Mapping[PaperKind, tuple[str, ...]]] = MappingProxyType(
    {
        PaperKind.ROUTE: (
            *_PEOPLE,
            "период_с",
            "период_по",
            "зоны_роста",
            "часов",
            "шагов",
            "закрыто",
            "согласовано",
        ),
        PaperKind.PROGRAMME: (
            *_PEOPLE,
            "наставник_должность",
            "наставник_школа",
            "форма_и_вид",
            "срок_с",
            "срок_по",
            "приказ_номер",
            "приказ_дата",
            "соглашение_номер",
            "соглашение_дата",
            "запрос",
            "зоны_роста",
            "цель",
            "первая_встреча",
            "контроль_промежуточный",
            "контроль_итоговый",
        ),
    }
)

LISTS: Final[Mapping[PaperKind, Mapping[str, tuple[str, ...]]]] = MappingProxyType(
    {
        PaperKind.ROUTE: {"шаги": _STEPS},
        PaperKind.PROGRAMME: {
            "шаги": _STEPS,
            "задачи": ("номер", "текст"),
            "результаты": ("результат", "признак"),
            "встречи": ("когда", "минут", "тема", "отметка"),
        },
    }
)

MOST_BYTES: Final = 1024 * 1024
"""Of a template as it is sent."""
