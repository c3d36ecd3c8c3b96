"""The one door: everything a running bot is made of. `run`, the sandbox and the tests come in here."""

import asyncio
import math
from dataclasses import dataclass, replace
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramAPIError

import programmes.loader
from bot.alarm import Alarm
from bot.answers import Answers
from bot.buckets import BURST, Buckets
from bot.children import ComputeChild
from bot.clocks import SystemClock
from bot.copies import Copies
from bot.dispatcher import build_dispatcher
from bot.exports import ExportFiles
from bot.introduction import FirstContact, introduction
from bot.pairing import ChildMatchmaker
from bot.progress import Progress
from bot.receive import Poller
from bot.sender import Sender
from bot.settings import Settings, files_folder, make_folder
from bot.templates import ChildJudge, TemplateFiles
from bot.ticking import Ticking, build_ticking
from bot.webhook import Address, Webhook
from bot.wiring import Programmes, build_use_cases, planners
from bot.work import Worker, WorkerPool
from locales.translator import translator
from mentoring.programme import Operator, Programme
from mentoring.usecases.all import UseCases
from storage.engine import create_engine
from storage.fsm import TurnStorage
from storage.people import MunicipalityStore, PeopleStore
from storage.turn import Database

log = structlog.get_logger()


@dataclass(slots=True)
class App:
    """A whole bot. `start` receives and works until `stop`, which leaves nothing half done."""

    settings: Settings
    clock: SystemClock
    database: Database
    use: UseCases
    programmes: Programmes
    bot: Bot
    dispatcher: Dispatcher
    pool: WorkerPool
    receiver: Poller | Webhook
    child: ComputeChild
    ticking: Ticking
    operator: Operator | None = None
    """Stands in for the packs' operator of personal data (the sandbox and the tests have an invented one)."""

    async def prepare(self) -> None:
        """Make sure the first municipality exists and every municipality's programme is loaded."""
        pack = programmes.loader.shipped(self.settings.programme)
        store = MunicipalityStore()
        async with self.database.turn() as turn:
            await store.ensure(
                pack.code, pack.municipality, self.settings.timezone or pack.timezone, self.clock.now()
            )
            await turn.commit()
        async with self.database.turn():
            for municipality_id, code in await store.all():
                self.programmes.put(municipality_id, self._operated(programmes.loader.shipped(code)))

    def _operated(self, pack: Programme) -> Programme:
        return replace(pack, operator=self.operator) if self.operator else pack

    async def start(self, *, by_hand: bool = False) -> None:
        """Begin to receive, work and tick; `by_hand`: ticks run only when they are woken."""
        await self.prepare()
        await self.ticking.start(by_hand=by_hand)
        self.receiver.start()

    async def wake_ticks(self) -> None:
        """Run every tick to its end: the clock was moved, or a test wants to see what is due."""
        await self.ticking.run_now()

    async def stop(self) -> None:
        """Stop receiving, drain for at most ten seconds, close everything."""
        await self.receiver.stop()
        drained = await asyncio.gather(self.ticking.stop(deadline=10), self.pool.stop(deadline=10))
        if not all(drained):
            log.warning("drain_cut_short")
        await self.close()

    async def close(self) -> None:
        """Give back what was opened."""
        await self.child.close()
        await self.bot.session.close()
        await self.database.close()


def build_app(
    settings: Settings,
    *,
    session: BaseSession | None = None,
    clock: SystemClock | None = None,
    operator: Operator | None = None,
) -> App:
    """Put a bot together; nothing is opened yet."""
    clock = clock or SystemClock()
    make_folder(settings.database_url)
    database = Database(create_engine(settings.database_url))
    book = Programmes()
    child = ComputeChild()
    templates = TemplateFiles(child, database)
    use = build_use_cases(
        book, clock, frozenset(settings.owner_ids), ChildMatchmaker(child), ChildJudge(child)
    )
    bot = build_bot(settings, session)
    fsm = TurnStorage()
    dispatcher = build_dispatcher(use, fsm, settings.locale, private=settings.private_texts)

    exports = ExportFiles(child, database, use, private=settings.private_texts, practice=operator is not None)
    copies = Copies(files_folder(settings.database_url), bot, child, database, clock)

    async def make_file(job: str, payload: dict[str, Any]) -> bytes:
        if job == "text_file":
            return str(payload["text"]).encode()
        if job == "own_paper":
            return await templates.made(payload)
        if job == "export":
            return await exports.made(payload)
        if job == "stored_copy":
            return await copies.content(payload["stored"])
        made = await child.run(job, payload)
        return made.content

    alarm = Alarm(bot, settings.owner_ids, settings.locale, clock)

    async def unreachable(chat_id: int) -> None:
        async with database.turn() as turn:
            await PeopleStore().mark_unreachable(chat_id, clock.now())
            await turn.commit()

    async def dead_letter(chat_id: int, code: str) -> None:
        await _tell(bot, chat_id, translator(settings.locale)("errors-trouble", code=code))
        await alarm("errors-dead-letter", code=code)

    buckets = Buckets(BURST if operator is None else math.inf)
    worker = Worker(
        database,
        dispatcher,
        bot,
        Answers(bot, make_file, buckets),
        clock,
        fsm,
        unreachable=unreachable,
        dead_letter=dead_letter,
    )
    pool = WorkerPool(worker)
    ticking = build_ticking(
        database,
        clock,
        use,
        planners(use),
        Sender(bot, database, use, make_file, alarm, buckets, private=settings.private_texts),
        alarm,
        settings.send_rate,
        Progress(bot, database, use),
        copies,
    )
    first_contact = introduction(bot, dispatcher, settings.locale)
    receiver = _receiver(settings, bot, database, pool, clock, first_contact, ticking)
    return App(
        settings, clock, database, use, book, bot, dispatcher, pool, receiver, child, ticking, operator
    )


def _receiver(
    settings: Settings,
    bot: Bot,
    database: Database,
    pool: WorkerPool,
    clock: SystemClock,
    first_contact: FirstContact,
    ticking: Ticking,
) -> Poller | Webhook:
    parts = (bot, database, pool, clock, first_contact, ticking.watchdog.look)
    if settings.run_mode == "polling":
        return Poller(*parts)
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    return Webhook(Address(settings.webhook_url or "", secret), *parts)


def build_bot(settings: Settings, session: BaseSession | None = None) -> Bot:
    """The Bot API client for the configured server and proxy."""
    if settings.bot_token is None:
        raise SystemExit(
            "BOT_TOKEN is not set; an example: BOT_TOKEN=123456:ABC-DEF. Without Telegram: make run"
        )
    session = session or AiohttpSession(
        api=TelegramAPIServer.from_base(settings.bot_api_url), proxy=settings.bot_proxy
    )
    return Bot(settings.bot_token.get_secret_value(), session=session)


async def _tell(bot: Bot, chat_id: int, text: str) -> None:
    """Say something outside any turn; its failure changes nothing."""
    try:
        await bot.send_message(chat_id, text, parse_mode="HTML")
    except TelegramAPIError as error:
        log.warning("could_not_tell", error=type(error).__name__)
