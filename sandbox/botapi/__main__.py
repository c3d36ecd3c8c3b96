"""`python -m sandbox.botapi --port N --token T`: the server alone, for benchmarks and kill tests."""

import argparse
import asyncio
import json
import signal
import sys
from pathlib import Path

from aiohttp import web

from sandbox.botapi.messenger import Messenger
from sandbox.botapi.server import build

HOST = "127.0.0.1"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m sandbox.botapi", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", default="123456:SANDBOX", help="the only token that is let in")
    parser.add_argument("--username", default="rostok_bot")
    parser.add_argument("--journal", type=Path, default=None, help="JSON-lines file that survives a restart")
    parser.add_argument("--page", type=Path, default=None, help="folder with index.html")
    return parser.parse_args()


async def serve(options: argparse.Namespace) -> None:
    """Writes one JSON line with the port when ready; ends on SIGTERM or SIGINT."""
    messenger = Messenger(token=options.token, username=options.username, journal=options.journal)
    runner = web.AppRunner(build(messenger, page_dir=options.page), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    await web.TCPSite(runner, HOST, options.port, backlog=1024).start()
    sys.stdout.write(json.dumps({"port": runner.addresses[0][1]}) + "\n")
    sys.stdout.flush()
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(serve(arguments()))
