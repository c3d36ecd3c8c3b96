"""The job «paper»: a paper and a format in, a file out."""

from collections.abc import Mapping
from typing import Any

from mentoring.paper import Paper


def made(payload: Mapping[str, Any]) -> bytes:
    """`payload`: `format` (docx or pdf) and `paper`, as `Paper.as_json` gives it."""
    paper = Paper.from_json(payload["paper"])
    if payload["format"] == "pdf":
        from documents.paper_pdf import pdf_of

        return pdf_of(paper)
    from documents.paper_docx import docx_of

    return docx_of(paper)
