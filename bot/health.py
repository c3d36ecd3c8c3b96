"""Whether the bot lives, whether it may be sent work, and what it counts. Numbers only, nothing personal."""

import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from aiohttp import web
from prometheus_client import CollectorRegistry, Gauge, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from sqlalchemy.exc import SQLAlchemyError

from bot.app import App
from storage.gauges import Gauges, read_gauges

DEAD_AFTER: Final = timedelta(minutes=5)
"""So long without a tick, and it is better started anew."""
KEPT_S: Final = 10.0
"""Numbers are counted at most this often, however often somebody asks."""


@dataclass(slots=True)
class Health:
    """The three questions. `begin_stop` turns readiness off before anything else ends."""

    app: App
    stopping: bool = False
    _gauges: Gauges | None = None
    _read_at: float = 0.0

    def begin_stop(self) -> None:
        """From now on no new work, please."""
        self.stopping = True

    async def live(self, _request: web.Request) -> web.Response:
        """Whether the process does its duties at all."""
        silent = self.app.ticking.heartbeat.quiet_for
        if silent > DEAD_AFTER.total_seconds():
            return web.Response(status=503, text=f"no tick for {silent:.0f} s\n")
        return web.Response(text="live\n")

    async def ready(self, _request: web.Request) -> web.Response:
        """Whether Telegram was reached, the database answers, and no stop has begun."""
        if self.stopping:
            return web.Response(status=503, text="stopping\n")
        if not self.app.receiver.reached:
            return web.Response(status=503, text="Telegram is not reached yet\n")
        try:
            await self._read()
        except SQLAlchemyError:
            return web.Response(status=503, text="the database does not answer\n")
        return web.Response(text="ready\n")

    async def metrics(self, _request: web.Request) -> web.Response:
        """For Prometheus."""
        registry = CollectorRegistry()
        _fill(registry, await self._read(), self.app)
        return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def _read(self) -> Gauges:
        if self._gauges is None or time.monotonic() - self._read_at > KEPT_S:
            async with self.app.database.turn():
                self._gauges = await read_gauges(self.app.clock.now())
            self._read_at = time.monotonic()
        return self._gauges


def _fill(registry: CollectorRegistry, gauges: Gauges, app: App) -> None:
    updates = Gauge(
        "rostok_updates",
        "Updates of two days by state (dead: given up)",
        ["state"],
        registry=registry,
    )
    for state, number in gauges.updates.items():
        updates.labels(state).set(number)
    lag = Gauge("rostok_lag_seconds", "Age of the oldest update that waits", registry=registry)
    lag.set(gauges.lag_s)
    deliveries = Gauge(
        "rostok_deliveries",
        "What was planned to be said within a day, by outcome",
        ["outcome"],
        registry=registry,
    )
    for outcome, number in gauges.deliveries.items():
        deliveries.labels(outcome).set(number)
    retried = Gauge("rostok_deliveries_retried", "Of them, tried more than once", registry=registry)
    retried.set(gauges.retried)
    quiet = Gauge("rostok_tick_age_seconds", "Since this process last ticked", registry=registry)
    quiet.set(app.ticking.heartbeat.quiet_for)
    paused = Gauge("rostok_paused_seconds", "For which Telegram still asks for silence", registry=registry)
    paused.set(app.ticking.paused_for)
