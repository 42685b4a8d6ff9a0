"""One event loop, one web application made of the channels' routes, and a clean stop."""

import asyncio
import logging
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.channels.channel import Channel
from bot.clock import clock_from
from bot.housekeeping import housekeeping
from bot.metrics import Metrics
from bot.mistake import Mistake
from bot.settings import Settings
from bot.wiring import House, channels, open_house

log = logging.getLogger("ptsp")


class Web(uvicorn.Server):
    """A uvicorn that leaves the signals to us."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Uvicorn would end the process by the signal; `serve` stops all parts in order instead."""
        yield


async def serve(settings: Settings) -> None:
    """Run everything that is configured until SIGTERM or SIGINT.

    Raises:
        Mistake: the web's port is taken.
    """
    metrics = Metrics()
    async with open_house(settings, metrics=metrics) as house:
        clock = clock_from(settings.now)
        doors = channels(settings, house, clock)
        web = Web(_config(settings, application(house, doors, metrics)))
        stop = _stop_signal(asyncio.get_running_loop())
        with housekeeping(house, clock):
            await _run_until(stop, web, house, doors, settings)
    log.info("stopped")


async def _run_until(
    stop: asyncio.Event, web: Web, house: House, doors: Sequence[Channel], settings: Settings
) -> None:
    """Run the doors and the web side by side; the first that fails, or `stop`, ends all."""
    serving = asyncio.create_task(_serve_web(web, settings), name="web")
    running = [asyncio.create_task(door.run(house.answer), name=door.name) for door in doors]
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({serving, stopping, *running}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        web.should_exit = True
        for task in (*running, stopping):
            task.cancel()
        results = await asyncio.gather(serving, *running, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result


async def _serve_web(web: Web, settings: Settings) -> None:
    log.info("the web chat is on %s", settings.public_url)
    try:
        await web.serve()
    except SystemExit:
        # That is how uvicorn says that it could not listen.
        raise Mistake(
            f"{settings.web_host}:{settings.web_port} is taken or not ours; set PTSP_WEB_PORT", 1
        ) from None


def _config(settings: Settings, app: Starlette) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        host=settings.web_host,
        port=settings.web_port,
        log_config=None,
        access_log=False,
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=5,
    )


def _stop_signal(loop: asyncio.AbstractEventLoop) -> asyncio.Event:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    return stop


def application(house: House, doors: Sequence[Channel], metrics: Metrics) -> Starlette:
    """The ASGI application: every channel's routes, health and metrics."""

    async def alive(request: Request) -> Response:  # noqa: ARG001
        return PlainTextResponse("ok\n")

    async def ready(request: Request) -> Response:  # noqa: ARG001
        problem = await house.problem()
        return PlainTextResponse(f"{problem or 'ok'}\n", 503 if problem else 200)

    async def counted(request: Request) -> Response:  # noqa: ARG001
        return Response(metrics.page(), media_type="text/plain; version=0.0.4; charset=utf-8")

    routes: list[BaseRoute] = [
        Route("/healthz", alive),
        Route("/readyz", ready),
        Route("/metrics", counted),
    ]
    for door in doors:
        routes.extend(door.routes)
    return Starlette(routes=routes)
