"""`python -m bot doctor`: what is wrong with this installation, and the cure for each thing.

It changes nothing and speaks to Telegram as little as it can; without aiogram, whose import takes seconds.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import aiohttp
from sqlalchemy.exc import SQLAlchemyError

import programmes.check
import programmes.loader
from bot.clocks import SystemClock
from bot.settings import Settings, sqlite_path
from storage.migrate import is_newest
from storage.ticks import last_tick

LOW_MB: Final = 500
PATIENCE_S: Final = 10.0
QUIET: Final = timedelta(minutes=2)
MANY_WAIT: Final = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `cure` says what to do; empty: nothing is wrong. `is_warning`: it may stay so."""

    what: str
    said: str
    cure: str = ""
    is_warning: bool = False


Look = Callable[[Settings], Awaitable[Finding]]


async def examine(settings: Settings) -> list[Finding]:
    """Every look, in the order in which a newcomer would set things up."""
    return [await look(settings) for look in LOOKS]


async def token(settings: Settings) -> Finding:
    """Whether Telegram knows the bot."""
    if settings.bot_token is None:
        return Finding(
            "token", "BOT_TOKEN is not set", "take one from @BotFather: BOT_TOKEN=123456:ABC-DEF in .env"
        )
    said = await ask(settings, "getMe")
    if said.get("ok"):
        return Finding("token", f"@{said['result'].get('username', '?')}")
    if said.get("error_code") in (401, 404):
        return Finding(
            "token", "Telegram does not know this token", "copy it anew from @BotFather: /mybots, API Token"
        )
    return Finding("token", f"not asked: {said['description']}", "see the line «Bot API» first")


async def base_url(settings: Settings) -> Finding:
    """Whether the Bot API server answers at all."""
    host = settings.bot_api_url
    said = await ask(settings, "getMe")
    if said.get("error_code") == 0:
        return Finding(
            "Bot API",
            f"{host}: {said['description']}",
            "check BOT_API_URL, the network and the firewall; where Telegram is out of reach, BOT_PROXY",
        )
    return Finding("Bot API", f"{host} answers")


async def database(settings: Settings) -> Finding:
    """Whether it opens, and has the newest shape."""
    path = sqlite_path(settings.database_url)
    if path is not None and not path.exists():
        return Finding("database", f"{path} does not exist yet", "python -m bot migrate (or run) makes it")
    try:
        newest = await is_newest(settings.database_url)
    except (SQLAlchemyError, OSError) as error:
        return Finding(
            "database",
            f"does not open: {type(error).__name__}",
            "check DATABASE_URL; does its server run?",
        )
    if not newest:
        return Finding("database", "has an older shape", "stop the bot, make a backup, python -m bot migrate")
    return Finding("database", "opens, newest shape")


async def place(settings: Settings) -> Finding:
    """Whether the folder can be written, and has room."""
    path = sqlite_path(settings.database_url)
    folder = path.parent if path is not None else Path()
    while not folder.exists():
        folder = folder.parent
    if not os.access(folder, os.W_OK):
        return Finding("disk", f"{folder} cannot be written", "give the folder to the user that runs the bot")
    free = shutil.disk_usage(folder).free // 2**20
    if free < LOW_MB:
        return Finding(
            "disk", f"{free} MB are free", "make room: old backups, logs; the bot needs half a gigabyte"
        )
    return Finding("disk", f"{free} MB are free")


async def pack(settings: Settings) -> Finding:
    """Whether the programme of the first municipality is whole."""
    problems = programmes.check.check(settings.programme).problems
    if problems:
        return Finding("programme", str(problems[0]), f"python -m bot programme check {settings.programme}")
    return Finding("programme", settings.programme)


async def operator(settings: Settings) -> Finding:
    """Whether registration can open: a consent without an operator is void."""
    if programmes.loader.shipped(settings.programme).operator.missing:
        return Finding(
            "operator",
            "is not filled in: registration is closed",
            f"programmes/{settings.programme}/operator.yaml: name, address, INN, contact",
        )
    return Finding("operator", "is filled in")


async def webhook(settings: Settings) -> Finding:
    """Whether what Telegram does with updates is what the settings say."""
    said = await ask(settings, "getWebhookInfo")
    if not said.get("ok"):
        return Finding("updates", "not asked", "see the lines above first")
    known = said["result"]
    if settings.run_mode == "polling":
        if known.get("url"):
            return Finding(
                "updates",
                "a webhook is set and RUN_MODE is polling",
                "start the bot: it takes the webhook away; or set RUN_MODE=webhook",
            )
        return await _polled(settings)
    if not str(known.get("url", "")).startswith(settings.webhook_url or "-"):
        return Finding("updates", "Telegram has another address", "start the bot: it sets the webhook")
    if known.get("last_error_message") and known.get("pending_update_count", 0):
        return Finding(
            "updates",
            f"Telegram cannot deliver: {known['last_error_message']}",
            "check the proxy before the bot, its certificate and WEBHOOK_URL",
        )
    if known.get("pending_update_count", 0) > MANY_WAIT:
        return Finding(
            "updates", f"{known['pending_update_count']} wait", "is the bot running? see /ready and its log"
        )
    return Finding("updates", "by webhook")


async def _polled(settings: Settings) -> Finding:
    """409 means that another copy polls; asked only when none of ours runs."""
    if is_running(settings):
        return Finding("updates", "by polling")
    said = await ask(settings, "getUpdates", timeout=0, limit=1)
    if said.get("error_code") == 409:
        return Finding(
            "updates", "another program polls with this token", "stop it: one token, one polling bot"
        )
    return Finding("updates", "by polling")


async def ticks(settings: Settings) -> Finding:
    """Whether the running bot says things by itself."""
    if not is_running(settings):
        return Finding("ticks", "the bot is not running on this database", "", is_warning=True)
    try:
        last = await last_tick(settings.database_url)
    except (SQLAlchemyError, OSError):
        return Finding("ticks", "not asked", "see the line «database» first")
    if last is None or SystemClock().now() - last > QUIET:
        return Finding(
            "ticks", f"the last one was at {last or 'no time'}", "restart the bot and look into its log"
        )
    return Finding("ticks", "run")


async def owners(settings: Settings) -> Finding:
    """Whether anybody hears when something is wrong."""
    if not settings.owner_ids:
        return Finding(
            "owners", "OWNER_IDS is empty: nobody hears of trouble", "OWNER_IDS=<your numeric Telegram id>"
        )
    return Finding("owners", f"{len(settings.owner_ids)}")


async def names(settings: Settings) -> Finding:
    """Whether messages carry third persons' names."""
    if not settings.private_texts:
        return Finding(
            "names", "PRIVATE_TEXTS is off: messages carry names", "PRIVATE_TEXTS=true", is_warning=True
        )
    return Finding("names", "stay out of messages")


LOOKS: Final[tuple[Look, ...]] = (
    base_url,
    token,
    webhook,
    database,
    place,
    ticks,
    pack,
    operator,
    owners,
    names,
)


def is_running(settings: Settings) -> bool:
    """Whether a bot holds the SQLite file. On PostgreSQL nothing tells: the ticks do."""
    path = sqlite_path(settings.database_url)
    if path is None:
        return True
    held = Path(f"{path}.lock")
    if not held.exists():
        return False
    with held.open("a") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
    return False


async def ask(settings: Settings, method: str, **params: Any) -> dict[str, Any]:
    """One call; `error_code` 0 where no server answered. The token never stands in what is said."""
    secret = settings.bot_token.get_secret_value() if settings.bot_token else "0:none"
    url = f"{settings.bot_api_url.rstrip('/')}/bot{secret}/{method}"
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(PATIENCE_S)) as client,
            client.post(url, json=params, proxy=settings.bot_proxy) as answer,
        ):
            said: Any = json.loads(await answer.read())
    except (TimeoutError, aiohttp.ClientError, OSError) as error:
        return {"error_code": 0, "description": type(error).__name__}
    except ValueError:
        return {"error_code": 0, "description": "what answers is no Bot API server"}
    return said if isinstance(said, dict) else {"error_code": 0, "description": "no Bot API server"}
