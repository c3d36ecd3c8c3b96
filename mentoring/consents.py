"""The consent as a document: filled with the operator, with blanks where the person will be."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from mentoring.errors import MentoringError
from mentoring.programme import Operator, Programme

DOCUMENT: Final = "personal_data"
BLANK: Final = "________"
PAGE_SIZE: Final = 700
"""Characters of a page of the full text; a paragraph is cut only when it is longer than a page."""


class RegistrationClosed(MentoringError):
    """The operator is not filled in: consent would be void, so nobody can register."""


def document_of(programme: Programme, known: Mapping[str, str]) -> str:
    """The full text for this operator; a personal field without a value in `known` stays a blank line.

    Raises:
        RegistrationClosed: the operator's fields are empty.
    """
    if not programme.operator.is_filled:
        raise RegistrationClosed
    values = dict.fromkeys(programme.consent.fields, BLANK)
    values.update(_of_operator(programme.operator))
    values.update(
        version=programme.consent.version,
        version_date=f"{date.fromisoformat(programme.consent.version_date):%d.%m.%Y}",
        programme_title=programme.title,
        messenger="Telegram",
    )
    return programme.consent.filled({**values, **known}).replace("**", "").strip()


def pages_of_text(text: str) -> tuple[str, ...]:
    """The text in pieces that fit a screen, cut between paragraphs or, within a long one, between words."""
    pages = [""]
    for piece in _pieces(text):
        if len(pages[-1]) + len(piece) > PAGE_SIZE:
            pages.append("")
        pages[-1] += piece
    return tuple(page.strip() for page in pages if page.strip())


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for paragraph in text.splitlines(keepends=True):
        if len(paragraph) <= PAGE_SIZE:
            pieces.append(paragraph)
        else:
            pieces.extend(f"{word} " for word in paragraph.split(" "))
    return pieces


def _of_operator(operator: Operator) -> dict[str, str]:
    return {
        "operator_name": operator.name,
        "operator_full_name": operator.full_name,
        "operator_inn": operator.inn,
        "operator_ogrn": operator.ogrn,
        "operator_address": operator.address,
        "operator_contact": operator.contact,
        "operator_email": operator.email,
        "dpo_name": operator.dpo_name,
        "dpo_contact": operator.dpo_contact,
        "rkn_number": operator.rkn_number,
        "processor_name_or_none": operator.processor,
        "hosting_place": operator.hosting_place,
        "crossborder_terms": operator.crossborder_terms,
        "retention_period": operator.retention_period,
        "file_retention": operator.file_retention,
    }
