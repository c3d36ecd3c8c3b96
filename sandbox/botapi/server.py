"""The whole server as one aiohttp application; it listens only where the caller says."""

from pathlib import Path

from aiohttp import web

from sandbox.botapi.desk import ClockHooks, Desk
from sandbox.botapi.gate import Gate
from sandbox.botapi.messenger import Messenger
from sandbox.botapi.people_api import PeopleApi, guard
from sandbox.botapi.webhook import RETRY_S, Webhook

GATE = web.AppKey("gate", Gate)
DESK = web.AppKey("desk", Desk)


def build(
    messenger: Messenger,
    *,
    page_dir: Path | None = None,
    clock: ClockHooks | None = None,
    webhook_retry_s: float = RETRY_S,
) -> web.Application:
    """The bot's side under `/bot<token>/`, the people's under `/sandbox/`, the page at `/`."""
    gate = Gate(messenger)
    desk = Desk(gate, clock)
    people = PeopleApi(desk)
    app = web.Application(middlewares=[guard], client_max_size=64 * 1024 * 1024)
    app[GATE] = gate
    app[DESK] = desk
    app.router.add_route("*", "/bot{token}/{method}", gate.handle)
    app.router.add_route("*", "/bot{token}{slash:/?}", gate.nothing)
    app.router.add_get("/file/bot{token}/{path:.+}", gate.file)
    app.add_routes(people.routes(page_dir))
    app.cleanup_ctx.append(Webhook(gate, webhook_retry_s).running)
    app.on_shutdown.append(people.close)
    app.on_cleanup.append(close_journal)
    return app


async def close_journal(app: web.Application) -> None:
    app[GATE].messenger.journal.close()
