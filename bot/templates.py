"""Templates of papers between the tables and the compute child."""

from typing import Any, Final

import structlog

from bot.children import ComputeChild, ComputeFailed
from mentoring.paper_fields import PaperKind
from mentoring.usecases.paper_templates import Flaw, TemplateUnread, Verdict
from storage.paper_templates import PaperTemplateStore
from storage.turn import Database

log = structlog.get_logger()

KILLED: Final = frozenset({"timeout", "crashed"})
"""The judge was ended by its limits: the file asks for more than a template may."""


class ChildJudge:
    """The compute child as the use case knows it."""

    def __init__(self, child: ComputeChild) -> None:
        self._child = child

    async def judge(self, kind: PaperKind, content: bytes, /) -> Verdict:
        """See `mentoring.usecases.paper_templates.Judge`."""
        try:
            made = await self._child.run("template_check", {"kind": kind.value}, content)
        except ComputeFailed as error:
            log.warning("template_unread", reason=error.reason)
            if error.reason in KILLED:
                return Verdict((Flaw("broken"),), ())
            raise TemplateUnread from error
        flaws = tuple(Flaw(*flaw) for flaw in made.facts["problems"])
        return Verdict(flaws, tuple(made.facts["unknown"]))


class TemplateFiles:
    """Makes the job «own_paper»: into the municipality's template, or in the usual look where that fails."""

    def __init__(self, child: ComputeChild, database: Database) -> None:
        self._child = child
        self._database = database

    async def made(self, payload: dict[str, Any]) -> bytes:
        """`payload`: `template` (its id), `kind`, `values`, and `usual`, the payload of the job «paper»."""
        async with self._database.turn():
            content = await PaperTemplateStore().content(payload["template"])
        asked = {"kind": payload["kind"], "values": payload["values"]}
        if content is not None:
            try:
                return (await self._child.run("own_paper", asked, content)).content
            except ComputeFailed as error:
                log.warning("own_template_failed", kind=payload["kind"], reason=error.reason)
        if payload["usual"] is None:
            raise ComputeFailed("own_paper", "no_template")
        return (await self._child.run("paper", payload["usual"])).content
