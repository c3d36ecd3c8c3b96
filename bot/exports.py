"""Makes the job «export»: rows from the tables, a file from the compute child."""

from typing import Any

import structlog

from bot.children import ComputeChild, ComputeFailed
from handlers.exports.common import Asked, Order
from handlers.exports.registry import SOURCES
from locales.translator import translator
from mentoring.errors import MentoringError
from mentoring.usecases.all import UseCases
from storage.turn import Database

log = structlog.get_logger()


class ExportFiles:
    """Reads in a turn of its own, which writes nothing; `private`, `practice` as in the settings."""

    def __init__(
        self, child: ComputeChild, database: Database, use: UseCases, *, private: bool, practice: bool
    ) -> None:
        self._child = child
        self._database = database
        self._use = use
        self._private = private
        self._practice = practice

    async def made(self, payload: dict[str, Any]) -> bytes:
        """`payload`: `export` (a name of the registry), `person` who asked, and what the source needs.

        Raises:
            ComputeFailed: the right is gone, the thing is gone, or the child could not.
        """
        async with self._database.turn():
            order = await self._read(payload)
        return (await self._child.run(order.job, order.payload, order.body)).content

    async def _read(self, payload: dict[str, Any]) -> Order:
        actor = await self._use.people.actor(payload["person"])
        if actor is None or payload["export"] not in SOURCES:
            raise ComputeFailed("export", "nobody_asks")
        asked = Asked(actor, self._use, translator(actor.locale, private=self._private), self._practice)
        try:
            return await SOURCES[payload["export"]](asked, payload)
        except MentoringError as refusal:
            raise ComputeFailed("export", type(refusal).__name__) from refusal
