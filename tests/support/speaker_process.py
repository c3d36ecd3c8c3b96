"""`python -m tests.support.speaker_process`: the ticks of a real bot alone, which speaks and does not listen.

Two processes that both ask Telegram for updates would be refused (409); behind a webhook there may be many.
"""

import asyncio

from bot.app import build_app
from bot.logs import configure
from bot.runner import wait_for_signal
from bot.settings import load_settings


async def main() -> None:
    settings = load_settings()
    configure(settings.log_format, settings.log_level)
    app = build_app(settings)
    await app.prepare()
    await app.bot.get_me()  # as a starting bot does: whoever started it waits for this call
    await app.ticking.start()
    await wait_for_signal()
    await app.ticking.stop()
    await app.close()


if __name__ == "__main__":
    asyncio.run(main())
