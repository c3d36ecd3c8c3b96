"""Blanks of article 351.8, filled with what is known: the papers themselves are the school's."""

from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.pairs import PairStatus
from mentoring.people import Actor
from mentoring.usecases.pair_papers import PapersView
from mentoring.usecases.paper_views import PaperRows

BEGUN: Final = frozenset({PairStatus.ACTIVE, PairStatus.CLOSED})


class PairPapers(Protocol):
    """Who may see the documents of a pair (`mentoring.usecases.pair_papers`)."""

    async def view(self, actor: Actor, pair_id: int) -> PapersView: ...


class LegalPapers:
    """Drafts; never a sum, and nothing is decided here. Runs in its caller's turn."""

    def __init__(self, papers: PairPapers, rows: PaperRows, clock: Clock) -> None:
        self._papers = papers
        self._rows = rows
        self._clock = clock

    async def blanks(self, actor: Actor, pair_id: int) -> PapersView:
        """For the consent, the agreement and the order of a pair that has begun. Raises: NotFound."""
        view = await self._papers.view(actor, pair_id)
        if view.record.pair.status not in BEGUN:
            raise NotFound("pair")
        return await self._noted(actor, view, "paper_blanks")

    async def notice(self, actor: Actor, pair_id: int) -> PapersView:
        """For the mentor's notice to the employer, while the pair lives. Raises: NotFound."""
        view = await self._papers.view(actor, pair_id)
        if view.record.pair.status is not PairStatus.ACTIVE or actor.person_id != view.record.pair.mentor_id:
            raise NotFound("pair")
        return await self._noted(actor, view, "paper_notice")

    async def _noted(self, actor: Actor, view: PapersView, what: str) -> PapersView:
        now = self._clock.now()
        teacher_id = view.record.pair.teacher_id
        await self._rows.note(actor.municipality_id, teacher_id, actor.person_id, what, now)
        return view
