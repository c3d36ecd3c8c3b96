"""The executor's side of the roadmap: begun, said, confirmed with a link, words or a file."""

from typing import Final

from mentoring.errors import MentoringError, NotFound, TooLong
from mentoring.people import Actor
from mentoring.reminders import Due
from mentoring.roadmap import (
    NOTE,
    OPEN,
    PartStatus,
    ProofKind,
    RoadmapClosed,
    What,
    cause_of_part,
    cause_of_row,
    looks_like_link,
)
from mentoring.route_library import EvidenceKind
from mentoring.route_records import Parcel
from mentoring.timing import Urgency
from mentoring.usecases.roadmap import RoadmapUseCases
from mentoring.usecases.roadmap_views import PartCard

MOST_BYTES: Final = 20 * 1024 * 1024
MEGABYTE: Final = 1024 * 1024


class ProofNeeded(MentoringError):
    """A confirmation is a link, words, a file or a photo; this was none of them."""


class ProofTooBig(MentoringError):
    """A file of `megabytes` where twenty are taken."""

    def __init__(self, megabytes: int) -> None:
        super().__init__(megabytes)
        self.megabytes = megabytes


class RoadmapWork:
    """Whoever a part is for. Runs in its caller's turn."""

    def __init__(self, roadmap: RoadmapUseCases) -> None:
        self._on = roadmap
        self._rows = roadmap.rows

    async def begin(self, actor: Actor, part_id: int) -> PartCard:
        """«В работе»; a second tap finds it so. Raises: NotFound."""
        card = await self._mine(actor, part_id)
        if await self._rows.turn_part(part_id, PartStatus.WORK, PartStatus.TODO, PartStatus.MOVED):
            await self._note(card, actor, What.BEGUN)
        return await self._on.part(actor, part_id)

    async def say(self, actor: Actor, part_id: int, words: str) -> PartCard:
        """A comment for the head, whatever the state. Raises: TooLong, ProofNeeded, NotFound."""
        card = await self._mine(actor, part_id)
        said = _limited(words)
        if not said:
            raise ProofNeeded
        await self._note(card, actor, What.SAID, said)
        await self._rows.turn_part(part_id, PartStatus.WORK, PartStatus.TODO, PartStatus.MOVED)
        return await self._on.part(actor, part_id)

    async def confirm(self, actor: Actor, part_id: int, parcel: Parcel) -> PartCard:
        """Done, with what shows it. More may be brought afterwards, until the head has looked.

        Raises: ProofNeeded, ProofTooBig, TooLong, RoadmapClosed, NotFound.
        """
        card = await self._mine(actor, part_id)
        if not card.part.live or card.part.status is PartStatus.DROPPED or card.part.accepted_at:
            raise RoadmapClosed
        kind, body = _proof(parcel)
        now = self._on.clock.now()
        is_file = kind in (ProofKind.FILE, ProofKind.PHOTO)
        await self._rows.bring(card.part, actor.person_id, kind, body, parcel if is_file else None, now)
        if await self._rows.turn_part(part_id, PartStatus.DONE, *OPEN, done_at=now):
            await self._note(card, actor, What.DONE)
            await self._on.outbox.cancel(cause_of_part(part_id), "done")
            await self._tell_heads(actor, card)
        return await self._on.part(actor, part_id)

    async def _tell_heads(self, actor: Actor, card: PartCard) -> None:
        """Once a row: when its last part is done."""
        row = await self._on.row(actor, card.row.id)
        if not row.is_done:
            return
        now = self._on.clock.now()
        await self._on.outbox.cancel(cause_of_row(row.id), "done")
        stem = f"{cause_of_row(row.id)}:done{now:%Y%m%d%H%M%S}"
        heads = [
            who for who in await self._rows.heads(row.municipality_id) if who.person_id != actor.person_id
        ]
        await self._on.outbox.plan_many(
            Due(
                f"{stem}:p{who.person_id}",
                "roadmap_done",
                Urgency.ACT,
                now,
                None,
                who.person_id,
                {"row_id": row.id},
            )
            for who in heads
        )

    async def _note(self, card: PartCard, actor: Actor, what: What, body: str | None = None) -> None:
        await self._rows.note(card.row, what, self._on.clock.now(), actor.person_id, body, card.part.id)

    async def _mine(self, actor: Actor, part_id: int) -> PartCard:
        card = await self._on.part(actor, part_id)
        if not card.does:
            raise NotFound("roadmap_part")
        return card


def _proof(parcel: Parcel) -> tuple[ProofKind, str | None]:
    """Raises: ProofNeeded, ProofTooBig, TooLong."""
    body = _limited(parcel.body or "") or None
    if parcel.file_id:
        if parcel.size > MOST_BYTES:
            raise ProofTooBig(-(-parcel.size // MEGABYTE))
        return (ProofKind.PHOTO if parcel.kind is EvidenceKind.PHOTO else ProofKind.FILE), body
    if body is None:
        raise ProofNeeded
    return (ProofKind.LINK if looks_like_link(body) else ProofKind.TEXT), body


def _limited(words: str) -> str:
    said = " ".join(words.split())
    if len(said) > NOTE:
        raise TooLong(len(said), NOTE)
    return said
