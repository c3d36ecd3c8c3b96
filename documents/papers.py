"""Jobs of the compute child: papers, and templates that a municipality brings."""

from collections.abc import Mapping
from typing import Any

from mentoring.paper import Paper
from mentoring.paper_fields import PaperKind


def made(payload: Mapping[str, Any]) -> bytes:
    """`payload`: `format` (docx or pdf) and `paper`, as `Paper.as_json` gives it."""
    paper = Paper.from_json(payload["paper"])
    if payload["format"] == "pdf":
        from documents.paper_pdf import pdf_of

        return pdf_of(paper)
    from documents.paper_docx import docx_of

    return docx_of(paper)


def checked(kind: str, content: bytes) -> dict[str, Any]:
    """What is wrong with a template, as JSON: `problems` of (code, paragraph, said), and `unknown` fields."""
    from documents.template_check import check

    report = check(content, PaperKind(kind))
    problems = [[one.code, one.paragraph, one.said] for one in report.problems]
    return {"problems": problems, "unknown": report.unknown}


def from_template(payload: Mapping[str, Any], content: bytes) -> bytes:
    """`payload`: `kind` and `values`; without values the fields say their own names."""
    from documents.template import filled, sample

    kind = PaperKind(payload["kind"])
    return filled(content, kind, payload.get("values") or sample(kind))


def example(payload: Mapping[str, Any]) -> bytes:
    """`payload`: `kind` and the `title` of the example."""
    from documents.template import example as template_example

    return template_example(PaperKind(payload["kind"]), payload["title"])
