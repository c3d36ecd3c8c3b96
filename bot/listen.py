"""The port: the webhook's path where there is one, and the health pages."""

import structlog
from aiohttp import web

from bot.app import App
from bot.health import Health
from bot.webhook import MOST_BYTES, Webhook

log = structlog.get_logger()


class PortTaken(SystemExit):
    """Another program listens there; a webhook cannot do without."""


class Listener:
    """Opened before anything starts, closed after everything has ended."""

    def __init__(self, app: App) -> None:
        self.health = Health(app)
        self._settings = app.settings
        self._webhook = app.receiver if isinstance(app.receiver, Webhook) else None
        self._runner: web.AppRunner | None = None

    async def open(self) -> None:
        """Listen.

        Raises:
            PortTaken: with a webhook; polling goes on without its health pages, and says so.
        """
        runner = web.AppRunner(self._pages(), access_log=None, handle_signals=False)
        await runner.setup()
        host, port = self._settings.listen_host, self._settings.listen_port
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            await runner.cleanup()
            if self._webhook is not None:
                raise PortTaken(
                    f"{host}:{port} cannot be listened on ({error.strerror}); "
                    "set LISTEN_PORT to a free port, e.g. LISTEN_PORT=8090"
                ) from None
            log.warning("health_pages_off", host=host, port=port, error=error.strerror)
            return
        self._runner = runner

    async def close(self) -> None:
        """Answer what is being asked, then close."""
        if self._runner is not None:
            await self._runner.cleanup()

    def _pages(self) -> web.Application:
        pages = web.Application(client_max_size=MOST_BYTES)
        pages.router.add_get("/live", self.health.live)
        pages.router.add_get("/ready", self.health.ready)
        pages.router.add_get("/metrics", self.health.metrics)
        if self._webhook is not None:
            pages.router.add_post(self._webhook.address.path, self._webhook.receive)
        return pages
