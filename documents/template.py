"""A municipality's own DOCX, filled; and the example that it may begin with."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final

from docxtpl import DocxTemplate

from documents.errors import Refused
from documents.paper_docx import docx_of
from documents.template_check import check, environment
from mentoring.paper import Paper, clean, facts, grid, signatures
from mentoring.paper_fields import FIELDS, LISTS, PaperKind

MARKED: Final = ("номер", "название", "форма", "срок", "что_получится", "отметка")

ONE_OF: Final = {"шаги": "шаг", "задачи": "задача", "результаты": "итог", "встречи": "встреча"}


def filled(content: bytes, kind: PaperKind, values: Mapping[str, Any]) -> bytes:
    """The template with its fields filled; unknown ones are empty.

    Raises Refused when the template has a problem: it is judged again each time, for it may have been kept
    before a rule was added.
    """
    if check(content, kind).problems:
        raise Refused("template")
    template = DocxTemplate(BytesIO(content))
    template.render(_cleaned(values), environment(), autoescape=True)
    out = BytesIO()
    template.save(out)
    return out.getvalue()


def sample(kind: PaperKind) -> dict[str, Any]:
    """Values that say what they are, to try a template with."""
    values: dict[str, Any] = {name: f"[{name}]" for name in FIELDS[kind]}
    for name, columns in LISTS[kind].items():
        values[name] = [{column: f"[{column} {row}]" for column in columns} for row in (1, 2, 3)]
    return values


def example(kind: PaperKind, title: str) -> bytes:
    """A template that works, with every field of the kind in it: to be changed to one's own taste."""
    blocks = [facts(*((name.replace("_", " ").capitalize(), f"{{{{ {name} }}}}") for name in FIELDS[kind]))]
    for name, columns in LISTS[kind].items():
        blocks.append(_looped(name, tuple(one for one in columns if name != "шаги" or one in MARKED)))
    blocks.append(signatures(("Педагог", "{{ педагог }}"), ("Наставник", "{{ наставник }}")))
    return docx_of(Paper(title, tuple(blocks)))


def _looped(name: str, columns: tuple[str, ...]) -> Any:
    one = ONE_OF[name]
    gaps = ("",) * (len(columns) - 1)
    rows = (
        (f"{{%tr for {one} in {name} %}}", *gaps),
        tuple(f"{{{{ {one}.{column} }}}}" for column in columns),
        ("{%tr endfor %}", *gaps),
    )
    heads = tuple(column.replace("_", " ").capitalize() for column in columns)
    return grid(heads, tuple(2 if column == "номер" else 4 for column in columns), rows)


def _cleaned(value: Any) -> Any:
    """Texts without control characters, however deep."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {name: _cleaned(one) for name, one in value.items()}
    return [_cleaned(one) for one in value]
