"""A municipality's own templates for its papers: brought by the methodologist, judged first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import MentoringError
from mentoring.paper import clean
from mentoring.paper_fields import MOST_BYTES, PaperKind
from mentoring.people import Actor, Role

NAME: Final = 100
"""Characters of a file's name that are kept."""


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """A template in use. `unknown`: its fields that we have no words for; they stay empty."""

    id: int
    kind: PaperKind
    name: str
    unknown: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a template. `paragraph` from 1; 0: the file as a whole. `said` quotes it."""

    code: str
    paragraph: int = 0
    said: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge found."""

    flaws: tuple[Flaw, ...]
    unknown: tuple[str, ...]


class TemplateUnread(MentoringError):
    """The template could not be judged now; the one in use stays."""


class Judge(Protocol):
    """Reads templates in the compute child."""

    async def judge(self, kind: PaperKind, content: bytes, /) -> Verdict:
        """Raises: TemplateUnread."""
        ...


class Templates(Protocol):
    """The table of templates (`storage.paper_templates`)."""

    async def of(self, municipality_id: int) -> dict[PaperKind, OwnTemplate]: ...
    async def content(self, template_id: int) -> bytes | None: ...
    async def put(
        self,
        municipality_id: int,
        kind: PaperKind,
        content: bytes,
        name: str,
        unknown: tuple[str, ...],
        by: int,
        now: datetime,
    ) -> OwnTemplate: ...
    async def drop(self, municipality_id: int, kind: PaperKind) -> None: ...


class TemplateUseCases:
    """For methodologists; everybody's papers use what they bring. Runs in its caller's turn."""

    def __init__(self, templates: Templates, judge: Judge, clock: Clock) -> None:
        self._templates = templates
        self._judge = judge
        self._clock = clock

    async def all(self, actor: Actor) -> Mapping[PaperKind, OwnTemplate]:
        """Templates in use. Raises: NotAllowed."""
        actor.must(Role.METHODOLOGIST)
        return await self._templates.of(actor.municipality_id)

    async def in_use(self, actor: Actor, kind: PaperKind) -> OwnTemplate | None:
        """The template that this person's papers are written into, if there is one."""
        return (await self._templates.of(actor.municipality_id)).get(kind)

    async def bring(self, actor: Actor, kind: PaperKind, name: str, content: bytes) -> OwnTemplate | Verdict:
        """Use this template from now on, or say what is wrong with it: then the one before stays.

        Raises:
            NotAllowed, TemplateUnread.
        """
        actor.must(Role.METHODOLOGIST)
        if len(content) > MOST_BYTES:
            return Verdict((Flaw("too_big"),), ())
        verdict = await self._judge.judge(kind, content)
        if verdict.flaws:
            return verdict
        return await self._templates.put(
            actor.municipality_id,
            kind,
            content,
            clean(name).replace("\n", " ")[:NAME] or "template.docx",
            verdict.unknown,
            actor.person_id,
            self._clock.now(),
        )

    async def give_up(self, actor: Actor, kind: PaperKind) -> Mapping[PaperKind, OwnTemplate]:
        """Back to the usual look; a second tap changes nothing. Raises: NotAllowed."""
        actor.must(Role.METHODOLOGIST)
        await self._templates.drop(actor.municipality_id, kind)
        return await self._templates.of(actor.municipality_id)
