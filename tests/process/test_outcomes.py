"""What really happens on the wire decides whether a message may be sent again."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web

from bot.outcomes import SendError, outcome_of
from mentoring.deliveries import Outcome, Result

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def telegram(answer: Answer) -> AsyncIterator[str]:
    """A server on a free port that answers every request alike."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def sending(base: str) -> Result:
    """The outcome of one message."""
    bot = Bot("123456:TEST", session=AiohttpSession(api=TelegramAPIServer.from_base(base)))
    try:
        await bot.send_message(501, "слово", request_timeout=1)
    except SendError as error:
        return outcome_of(error)
    finally:
        await bot.session.close()
    raise AssertionError("it was sent")


def refusal(status: int, description: str, **parameters: int) -> Answer:
    async def answer(request: web.Request) -> web.Response:
        body = {"ok": False, "error_code": status, "description": description}
        return web.json_response(body | ({"parameters": parameters} if parameters else {}), status=status)

    return answer


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (refusal(403, "Forbidden: bot was blocked by the user"), Outcome.BLOCKED),
        (refusal(403, "Forbidden: user is deactivated"), Outcome.BLOCKED),
        (refusal(400, "Bad Request: chat not found"), Outcome.BLOCKED),
        (refusal(400, "Bad Request: can't parse entities: Unclosed start tag"), Outcome.REFUSED),
        (refusal(413, "Request Entity Too Large"), Outcome.REFUSED),
        (refusal(429, "Too Many Requests: retry after 3", retry_after=3), Outcome.ASKED_TO_WAIT),
        (refusal(500, "Internal Server Error"), Outcome.UNWRITTEN),
        (refusal(401, "Unauthorized"), Outcome.UNWRITTEN),
    ],
)
async def test_what_telegram_says_it_did_not_do_was_certainly_not_done(
    answer: Answer, outcome: Outcome
) -> None:
    async with telegram(answer) as base:
        assert (await sending(base)).outcome is outcome


async def test_nothing_left_this_machine_when_nobody_listens() -> None:
    async with telegram(refusal(500, "gone")) as base:
        pass
    assert (await sending(base)).outcome is Outcome.UNWRITTEN


async def test_silence_leaves_it_in_doubt() -> None:
    async def silent(request: web.Request) -> web.Response:
        await asyncio.sleep(30)
        raise AssertionError

    async with telegram(silent) as base:
        assert (await sending(base)).outcome is Outcome.UNCERTAIN


async def test_a_dropped_connection_leaves_it_in_doubt() -> None:
    async def drops(request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.close()
        return web.Response()

    async with telegram(drops) as base:
        assert (await sending(base)).outcome is Outcome.UNCERTAIN


async def test_an_unreadable_answer_of_a_gateway_leaves_it_in_doubt() -> None:
    async def gateway(request: web.Request) -> web.Response:
        return web.Response(text="<html>502 Bad Gateway</html>", status=502, content_type="text/html")

    async with telegram(gateway) as base:
        assert (await sending(base)).outcome is Outcome.UNCERTAIN
